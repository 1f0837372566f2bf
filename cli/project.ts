import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository that the command belongs to. */
export const root = resolve(import.meta.dirname, '..')

/** Where the built server of the default preset is. */
export const builtServer = join(root, '.output/server/index.mjs')

const STAMP = join(root, '.output/.headgate-build')

/** What the built server is made of; the compiled config is not, as the server reads it at start. */
const BUILD_INPUTS = ['runtime', 'generated/protocols', 'generated/handlers', 'nitro.config.ts', 'package-lock.json']

/** Whether the build is of these sources and this preset. */
export function isBuilt(preset: string): boolean {
  return existsSync(builtServer) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOf(preset)
}

export function markBuilt(preset: string): void {
  writeFileSync(STAMP, stampOf(preset))
}

function stampOf(preset: string): string {
  return `${preset} ${hashOfFiles(BUILD_INPUTS)}`
}

/** One hash over files and folders of the repository, tests aside. */
export function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesOf(join(root, path))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
