import { concat, text, utf8 } from '../platform/byte-search.ts'

/**
 * Edits JSON bytes in place of parsing and printing them again, so that every byte that was not meant stays as it was.
 * The scanner relies on valid JSON and gives up (returns `undefined`) where it meets anything else.
 */

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const COMMA = 0x2c
const COLON = 0x3a

/** A range of bytes: `[start, end)`. */
export interface Range {
  start: number
  end: number
}

/** Where a value stands as a member of its object. */
interface Member extends Range {
  /** Where its key begins. */
  key: number
  /** Where the comma before it stands, or the object's inside begins. */
  before: number
}

/** Where the value at a path of object keys stands; with `from` the object begins at or after that byte. */
export function findValue(bytes: Uint8Array, path: readonly string[], from = 0): Range | undefined {
  let range: Range | undefined = { start: skipSpace(bytes, from), end: bytes.length }
  for (const key of path) {
    range = member(bytes, range.start, key)
    if (!range) return undefined
  }
  return range
}

/** The bytes with the string at `path` replaced; the same bytes where there is no string at that path. */
export function replaceString(bytes: Uint8Array, path: readonly string[], value: string, from = 0): Uint8Array {
  const range = findValue(bytes, path, from)
  if (!range || bytes[range.start] !== QUOTE) return bytes
  return concat([bytes.subarray(0, range.start), utf8(JSON.stringify(value)), bytes.subarray(range.end)])
}

/**
 * The bytes of an object with these top-level members set, in one pass: replaced where they are, put first where they are
 * not.
 */
export function setMembers(bytes: Uint8Array, set: Readonly<Record<string, unknown>>): Uint8Array {
  const keys = Object.keys(set)
  const open = skipSpace(bytes, 0)
  if (keys.length === 0 || bytes[open] !== OPEN_BRACE) return bytes
  const found = membersOf(bytes, open, keys)
  const missing = keys.filter(key => !found.has(key))
  const inserted = missing.map(key => `${JSON.stringify(key)}:${JSON.stringify(set[key])}`).join(',')
  const comma = inserted === '' || bytes[skipSpace(bytes, open + 1)] === CLOSE_BRACE ? '' : ','
  const pieces = [bytes.subarray(0, open + 1), utf8(inserted + comma)]
  let from = open + 1
  for (const [key, { start, end }] of [...found].sort(([, a], [, b]) => a.start - b.start)) {
    pieces.push(bytes.subarray(from, start), utf8(JSON.stringify(set[key])))
    from = end
  }
  pieces.push(bytes.subarray(from))
  return concat(pieces)
}

/** Where the values of these members of the object stand that begins at `open`; of a key that stands twice, the last one. */
function membersOf(bytes: Uint8Array, open: number, keys: readonly string[]): Map<string, Range> {
  const found = new Map<string, Range>()
  let position = skipSpace(bytes, open + 1)
  while (position < bytes.length && bytes[position] === QUOTE) {
    const keyStart = position
    const keyEnd = skipString(bytes, keyStart)
    position = skipSpace(bytes, keyEnd)
    if (bytes[position] !== COLON) return new Map()
    const start = skipSpace(bytes, position + 1)
    const end = skipValue(bytes, start)
    const key = keys.find(one => keyMatches(bytes, keyStart, keyEnd, one))
    if (key !== undefined) found.set(key, { start, end })
    position = skipSpace(bytes, end)
    if (bytes[position] !== COMMA) break
    position = skipSpace(bytes, position + 1)
  }
  return found
}

/** The bytes of an object without a top-level member, each time that it stands there. */
export function withoutMember(bytes: Uint8Array, key: string): Uint8Array {
  let left = bytes
  for (;;) {
    const found = member(left, skipSpace(left, 0), key)
    if (!found) return left
    const end = skipSpace(left, found.end)
    // With the comma that follows it, or else the one before it.
    if (left[end] === COMMA) left = concat([left.subarray(0, found.key), left.subarray(end + 1)])
    else left = concat([left.subarray(0, found.before), left.subarray(found.end)])
  }
}

/** The bytes of an object without any of these top-level members, in one pass. What stands between the others stays. */
export function withoutMembers(bytes: Uint8Array, keys: readonly string[]): Uint8Array {
  const open = skipSpace(bytes, 0)
  if (bytes[open] !== OPEN_BRACE) return bytes
  const kept: Range[] = []
  let found = false
  let goesOn = false
  let position = skipSpace(bytes, open + 1)
  while (position < bytes.length && bytes[position] === QUOTE) {
    const start = position
    const keyEnd = skipString(bytes, start)
    position = skipSpace(bytes, keyEnd)
    if (bytes[position] !== COLON) return bytes
    const end = skipValue(bytes, skipSpace(bytes, position + 1))
    if (keys.some(key => keyMatches(bytes, start, keyEnd, key))) {
      found = true
      goesOn = false
    } else if (goesOn) kept.at(-1)!.end = end
    else {
      kept.push({ start, end })
      goesOn = true
    }
    position = skipSpace(bytes, end)
    if (bytes[position] !== COMMA) break
    position = skipSpace(bytes, position + 1)
  }
  if (!found) return bytes
  const between = utf8(',')
  const pieces = kept.flatMap(({ start, end }, index) => [...(index > 0 ? [between] : []), bytes.subarray(start, end)])
  return concat([bytes.subarray(0, open + 1), ...pieces, bytes.subarray(position)])
}

/** The value of the member `key` of the object that begins at `at`. Where a key stands twice the last one counts, as for JSON.parse. */
function member(bytes: Uint8Array, at: number, key: string): Member | undefined {
  if (bytes[at] !== OPEN_BRACE) return undefined
  let found: Member | undefined
  let before = at + 1
  let position = skipSpace(bytes, before)
  while (position < bytes.length && bytes[position] === QUOTE) {
    const keyStart = position
    const keyEnd = skipString(bytes, position)
    const matches = keyMatches(bytes, position, keyEnd, key)
    position = skipSpace(bytes, keyEnd)
    if (bytes[position] !== COLON) return undefined
    const start = skipSpace(bytes, position + 1)
    const end = skipValue(bytes, start)
    if (matches) found = { start, end, key: keyStart, before }
    position = skipSpace(bytes, end)
    if (bytes[position] !== COMMA) break
    before = position
    position = skipSpace(bytes, position + 1)
  }
  return found
}

function keyMatches(bytes: Uint8Array, start: number, end: number, key: string): boolean {
  const length = end - start - 2
  if (length === key.length) {
    let same = true
    for (let i = 0; i < length && same; i++) same = bytes[start + 1 + i] === key.charCodeAt(i)
    if (same) return true
  }
  for (let i = start + 1; i < end - 1; i++) {
    if (bytes[i] === BACKSLASH) return parsedKey(bytes, start, end) === key
  }
  return false
}

function parsedKey(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return JSON.parse(text(bytes, start, end)) as string
  } catch {
    return undefined
  }
}

/** The position of the first byte from there on that is no white space. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let position = from
  while (position < bytes.length && bytes[position]! <= 0x20) position++
  return position
}

/** Bytes of a string that are looked at one by one before the native search is faster. */
const NEAR = 64

/** The position after the string that begins at `from`. */
export function skipString(bytes: Uint8Array, from: number): number {
  let position = from + 1
  while (position < bytes.length) {
    const near = Math.min(position + NEAR, bytes.length)
    while (position < near) {
      const byte = bytes[position]!
      if (byte === QUOTE) return position + 1
      position += byte === BACKSLASH ? 2 : 1
    }
    const quote = bytes.indexOf(QUOTE, position)
    if (quote < 0) return bytes.length
    if (!isEscaped(bytes, quote, position)) return quote + 1
    position = quote + 1
  }
  return bytes.length
}

/** Whether the byte at `place` has an odd number of backslashes before it; those before `from` belong to others. */
function isEscaped(bytes: Uint8Array, place: number, from: number): boolean {
  let before = place
  while (before > from && bytes[before - 1] === BACKSLASH) before--
  return (place - before) % 2 === 1
}

/** The position after the value that begins at `from`. */
export function skipValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from]
  if (first === QUOTE) return skipString(bytes, from)
  let position = from
  let depth = 0
  while (position < bytes.length) {
    const byte = bytes[position]!
    if (byte === QUOTE) {
      position = skipString(bytes, position)
      continue
    }
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (depth === 0) return position
      depth--
      if (depth === 0) return position + 1
    } else if (depth === 0 && (byte === COMMA || byte <= 0x20)) return position
    position++
  }
  return position
}
