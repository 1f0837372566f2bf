import { blobIn, weightOf } from './blobs.ts'
import { cutPoint } from './cut-point.ts'
import type { Edit } from './edit.ts'

/** An object or a list, as far as it has been read. */
export interface Container {
  list: boolean
  parent: Container | undefined
  /** The member of an object above whose value it is, or is part of. */
  at: string
  /** The member whose value is being read; of a list, the one that it is part of. */
  name: string
  /** Members that tell what the others are, as they stand in the text: `"image/png"`, `0`. */
  marks: Record<string, string>
  expectsName: boolean
}

/** A text of JSON, with its quotes. */
export interface FoundText {
  start: number
  /** Excluded. */
  end: number
  /** It is read no further, whether or not there is more of it. */
  cut: boolean
  isName: boolean
  in: Container
  /** The member that it is the value of, or part of. */
  name: string
}

export interface Scan {
  texts: FoundText[]
  /** Values of members that are not to be seen. */
  hidden: Edit[]
  /** Where the reading ended. */
  end: number
  /** Characters that are left of what was read, about, once media are taken out. */
  size: number
}

/** What is to be known of an object beside the text that it holds. */
const MARKS = new Set(
  'type index output_index content_index item_id media_type mediaType mime_type mimeType format'.split(' '),
)

const HIDDEN = '"[redacted]"'

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]

/**
 * The texts in JSON that may be cut anywhere, or be none at all: it is read from left to right, and what it means is not
 * asked. `hides`: whether the value of a member is not to be seen. It ends where `most` characters would be left.
 */
export function scanJson(
  text: string,
  from: number,
  to: number,
  hides: (name: string) => boolean,
  most = Number.POSITIVE_INFINITY,
): Scan {
  const scan: Scan = { texts: [], hidden: [], end: to, size: 0 }
  const top = container(true, undefined)
  let inside = top
  /** Characters that do not count. */
  let saved = 0
  let at = from
  while (at < to && at - from - saved < most) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const start = at
        const isName = inside.expectsName
        let end = endOfText(text, start, to)
        let cut = end === to && !isClosed(text, start, end)
        const weight = weightOf(text, start + 1, end)
        if (start - from - saved + weight > most && blobIn(text, start + 1, end) === undefined) {
          end = Math.max(cutPoint(text, Math.min(end, start + most - (start - from - saved))), start + 1)
          cut = true
        }
        saved += Math.max(end - start - weight, 0)
        scan.texts.push({ start, end, cut, isName, in: inside, name: inside.name })
        at = end
        if (cut) return { ...scan, end, size: end - from - saved }
        if (!isName) break
        inside.expectsName = false
        inside.name = decoded(text.slice(start, end))
        const value = startOfValue(text, at, to)
        if (value === undefined) break
        if (MARKS.has(inside.name)) inside.marks[inside.name] = text.slice(value, endOfValue(text, value, to, 200))
        if (!hides(inside.name)) break
        at = endOfValue(text, value, to)
        saved += Math.max(at - value - HIDDEN.length, 0)
        if (at > value) scan.hidden.push({ from: value, to: at, by: HIDDEN })
        break
      }
      case OPEN_OBJECT:
      case OPEN_LIST:
        inside = container(text.charCodeAt(at) === OPEN_LIST, inside)
        at++
        break
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        inside = inside.parent ?? top
        at++
        break
      case COMMA:
        inside.expectsName = !inside.list
        at++
        break
      default:
        at++
    }
  }
  return { ...scan, end: at < to ? cutPoint(text, at) : at, size: at - from - saved }
}

function container(list: boolean, parent: Container | undefined): Container {
  const at = parent?.name ?? ''
  return { list, parent, at, name: list ? at : '', marks: {}, expectsName: !list }
}

/** Where the text that begins at `start` ends: behind its closing quote, or at `to`. */
function endOfText(text: string, start: number, to: number): number {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at)
    if (quote === -1 || quote >= to) return to
    if (!isEscaped(text, quote, start)) return quote + 1
    at = quote + 1
  }
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start > 1 && text.charCodeAt(end - 1) === QUOTE && !isEscaped(text, end - 1, start)
}

function isEscaped(text: string, at: number, start: number): boolean {
  let before = at - 1
  while (before > start && text.charCodeAt(before) === BACKSLASH) before--
  return (at - 1 - before) % 2 === 1
}

/** Behind the colon; undefined where there is none. */
function startOfValue(text: string, from: number, to: number): number | undefined {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  if (at >= to || text.charCodeAt(at) !== COLON) return undefined
  at++
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

/** Of a text, a number or a word, or of a whole object or list. `most`: characters that are looked at. */
function endOfValue(text: string, start: number, limit: number, most = Number.POSITIVE_INFINITY): number {
  const to = Math.min(limit, start + most)
  let depth = 0
  for (let at = start; at < to; ) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfText(text, at, to)
      if (depth === 0) return at
      continue
    }
    if (code === OPEN_OBJECT || code === OPEN_LIST) depth++
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (depth === 0) return at
      depth--
      if (depth === 0) return at + 1
    } else if (depth === 0 && (code === COMMA || isSpace(code))) return at
    at++
  }
  return to
}

/** What a text says. Of one that is cut, what is sure. */
export function decoded(quoted: string, cut = false): string {
  const raw = quoted.slice(1, cut ? undefined : -1)
  if (!raw.includes('\\')) return raw
  const whole = cut ? raw.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, match => (isWholeEscape(raw, match) ? match : '')) : raw
  try {
    return JSON.parse(`"${whole}"`) as string // a text in quotes is nothing else
  } catch {
    // It is no JSON; what it looks like is what it says.
    return raw
  }
}

/** Whether the backslash at the end is itself escaped. */
function isWholeEscape(raw: string, match: string): boolean {
  return isEscaped(raw, raw.length - match.length, -1)
}
