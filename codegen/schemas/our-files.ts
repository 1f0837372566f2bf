import { isRecord } from '../../runtime/platform/json.ts'
import { type Bundle, bundleTexts } from '../protocols/bundle.ts'
import { refName, type Schema } from '../protocols/schema.ts'
import type { Place } from './sides.ts'
import { readStyledJson, type StyledJson } from './styled-json.ts'

/** The files of one of our protocols, to be changed in place and printed as they were laid out. */
export class OurFiles {
  readonly #files: Map<string, StyledJson>
  readonly #homes = new Map<string, string>()

  constructor(texts: Record<string, string>) {
    this.#files = new Map(Object.entries(texts).map(([file, text]) => [file, readStyledJson(text)]))
    for (const file of this.#files.keys())
      for (const name of Object.keys(this.#definitions(file))) this.#homes.set(name, file)
  }

  /** The file in which a definition stands. */
  fileOf(definition: string): string {
    const file = this.#homes.get(definition)
    if (file === undefined) throw new Error(`there is no definition ${definition}`)
    return file
  }

  has(definition: string): boolean {
    return this.#homes.has(definition)
  }

  /** The schema at a place, as it stands in its file. */
  at({ definition, path }: Place): Schema {
    let node: unknown = this.#definitions(this.fileOf(definition))[definition]
    for (const word of path)
      node = isRecord(node) || Array.isArray(node) ? (node as Record<string, unknown>)[word] : undefined
    if (!isRecord(node)) throw new Error(`there is no schema at ${definition}/${path.join('/')}`)
    return node
  }

  /** How a schema in `file` refers to a definition. */
  refTo(definition: string, file: string): { $ref: string } {
    const home = this.fileOf(definition)
    return { $ref: `${home === file ? '' : home}#/$defs/${definition}` }
  }

  /** A new definition after another one of the same file. */
  add(definition: string, schema: Schema, after: string): void {
    const file = this.fileOf(after)
    insertMember(this.#definitions(file), definition, schema, [after])
    this.#homes.set(definition, file)
  }

  remove(definition: string): void {
    delete this.#definitions(this.fileOf(definition))[definition]
    this.#homes.delete(definition)
  }

  texts(): Record<string, string> {
    return Object.fromEntries([...this.#files].map(([file, styled]) => [file, styled.print()]))
  }

  #definitions(file: string): Record<string, unknown> {
    const value = this.#files.get(file)?.value
    return isRecord(value) && isRecord(value.$defs) ? value.$defs : {}
  }
}

/** Puts a member behind the last of `after` that the object has, or at its end. The object stays the same. */
export function insertMember(object: object, name: string, value: unknown, after: readonly (string | number)[]): void {
  const entries = Object.entries(object)
  const before = after.findLast(other => Object.hasOwn(object, other))
  const index = before === undefined ? entries.length : entries.findIndex(([key]) => key === String(before)) + 1
  for (const [key] of entries) delete (object as Record<string, unknown>)[key]
  Object.assign(object, Object.fromEntries(entries.toSpliced(index, 0, [name, value])))
}

/** The protocol that these texts make; throws where they break a rule. */
export function bundled(texts: Record<string, string>, protocol: string): Bundle {
  const { bundle, problems } = bundleTexts(texts, protocol)
  if (bundle !== undefined) return bundle
  throw new Error(problems.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`).join('\n'))
}

/** The definitions that the operations lead to. */
export function reachable({ file, $defs }: Bundle): Set<string> {
  const found = new Set<string>()
  const enter = (name: string | undefined): void => {
    if (name === undefined || found.has(name)) return
    found.add(name)
    visit($defs[name])
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('$ref' in value && typeof value.$ref === 'string') enter(refName(value.$ref))
    for (const member of Object.values(value)) visit(member)
  }
  enter(file.error)
  for (const { request, response, stream } of file.operations)
    for (const name of [request, response, stream?.event]) enter(name)
  return found
}
