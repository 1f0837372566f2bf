import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAllDocuments } from 'yaml'

export const root = resolve(import.meta.dirname, '../..')
export const TEMPLATES = 'cli/init/templates'

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The documents of a YAML file. Throws where it is none. */
export function documentsOf(path: string): unknown[] {
  const documents = parseAllDocuments(textOf(path))
  // The empty stream is a list, too.
  return [...documents].map(document => {
    const [wrong] = [...document.errors, ...document.warnings]
    if (wrong) throw new Error(`${path}: ${wrong.message}`)
    return document.toJS() as unknown
  })
}

/** The first document, as its reader knows it. */
export function yamlOf<Shape>(path: string): Shape {
  return documentsOf(path)[0] as Shape
}

export function filesIn(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).sort()
}
