import { concat, text, utf8 } from '../platform/byte-search.ts'
import { skipSpace, skipString, skipValue } from './json-scan.ts'
import type { Path } from './tool-texts.ts'

/** A string of a body, and another in its place. */
export interface StringEdit {
  readonly path: Path
  readonly before: string
  readonly after: string
}

const QUOTE = 0x22
const OPEN_BRACE = 0x7b
const OPEN_BRACKET = 0x5b
const COMMA = 0x2c
const COLON = 0x3a

/**
 * The bytes with all these strings replaced, in one pass; every other byte stays as it was. Undefined where one of them
 * does not stand in its place, or stands there more than once: then nothing may be replaced.
 */
export function spliceStrings(bytes: Uint8Array, edits: readonly StringEdit[]): Uint8Array | undefined {
  const splicer = new Splicer(bytes)
  splicer.value(skipSpace(bytes, 0), treeOf(edits))
  return splicer.replaced === edits.length ? splicer.result() : undefined
}

/** The value with all these strings replaced. What leads to them is copied, all else is shared. */
export function withStrings(value: unknown, edits: readonly StringEdit[]): unknown {
  return edits.length === 0 ? value : copied(value, treeOf(edits))
}

/** What is to be done somewhere in a value. */
interface Edited {
  edit?: StringEdit
  inside: Map<string | number, Edited>
}

function treeOf(edits: readonly StringEdit[]): Edited {
  const root: Edited = { inside: new Map() }
  for (const edit of edits) {
    let node = root
    for (const step of edit.path) {
      const next = node.inside.get(step) ?? { inside: new Map() }
      node.inside.set(step, next)
      node = next
    }
    node.edit = edit
  }
  return root
}

function copied(value: unknown, { edit, inside }: Edited): unknown {
  if (edit) return edit.after
  if (Array.isArray(value)) {
    return value.map((item, place) => {
      const node = inside.get(place)
      return node ? copied(item, node) : item
    })
  }
  // A path leads through objects and arrays only.
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  for (const [key, node] of inside) copy[String(key)] = copied(copy[String(key)], node)
  return copy
}

class Splicer {
  replaced = 0
  readonly #bytes: Uint8Array
  readonly #pieces: Uint8Array[] = []
  #copied = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  result(): Uint8Array {
    return concat([...this.#pieces, this.#bytes.subarray(this.#copied)])
  }

  /** Edits the value that begins there, and gives the position after it. */
  value(at: number, { edit, inside }: Edited): number {
    const first = this.#bytes[at]
    if (edit && first === QUOTE) return this.#string(at, edit)
    if (first === OPEN_BRACE) return this.#object(at, inside)
    if (first === OPEN_BRACKET) return this.#array(at, inside)
    return skipValue(this.#bytes, at)
  }

  #string(at: number, { before, after }: StringEdit): number {
    const bytes = this.#bytes
    const end = skipString(bytes, at)
    if (parsed(bytes, at, end) !== before) return end
    this.#pieces.push(bytes.subarray(this.#copied, at), utf8(JSON.stringify(after)))
    this.#copied = end
    this.replaced++
    return end
  }

  #object(at: number, inside: Edited['inside']): number {
    const bytes = this.#bytes
    let position = skipSpace(bytes, at + 1)
    while (bytes[position] === QUOTE) {
      const keyEnd = skipString(bytes, position)
      const node = inside.get(keyAt(bytes, position, keyEnd))
      position = skipSpace(bytes, keyEnd)
      if (bytes[position] !== COLON) return bytes.length
      const start = skipSpace(bytes, position + 1)
      position = skipSpace(bytes, node ? this.value(start, node) : skipValue(bytes, start))
      if (bytes[position] !== COMMA) break
      position = skipSpace(bytes, position + 1)
    }
    return position + 1
  }

  #array(at: number, inside: Edited['inside']): number {
    const bytes = this.#bytes
    let position = skipSpace(bytes, at + 1)
    for (let place = 0; position < bytes.length; place++) {
      const node = inside.get(place)
      position = skipSpace(bytes, node ? this.value(position, node) : skipValue(bytes, position))
      if (bytes[position] !== COMMA) break
      position = skipSpace(bytes, position + 1)
    }
    return position + 1
  }
}

function keyAt(bytes: Uint8Array, start: number, end: number): string {
  const raw = text(bytes, start + 1, end - 1)
  return raw.includes('\\') ? (parsed(bytes, start, end) ?? raw) : raw
}

function parsed(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    // A JSON text that begins with a quote is a string.
    return JSON.parse(text(bytes, start, end)) as string
  } catch {
    return undefined
  }
}
