import { text, utf8 } from '../platform/byte-search.ts'
import { sizeText } from './blobs.ts'
import { cutPoint } from './cut-point.ts'
import { type Redaction, redactStream, redactText } from './redact-text.ts'

/** A body as it passed. */
export interface RawBody {
  /** Its beginning, or all of it. */
  bytes: Uint8Array
  /** Of all of it. */
  length: number
  /** Its content type; empty where there is none. */
  type: string
  /** It came in pieces. */
  streamed: boolean
}

/** A body as it is written down. */
export interface KeptBody {
  text: string
  /** There was more of it. */
  cut: boolean
}

/** Bodies are read that far: what is taken out of them may be much longer than what is kept. */
export const READ_BYTES = { request: 4 * 1024 * 1024, answer: 1024 * 1024 } as const

const TEXTUAL = /json|^text\/|xml|^$/

/** What is kept of a body, `maxBytes` of UTF-8 at the most. */
export function keptBody(body: RawBody, redaction: Redaction, maxBytes: number): KeptBody {
  const { bytes, length, type, streamed } = body
  if (length === 0) return { text: '', cut: false }
  if (!TEXTUAL.test(type)) return { text: `[${type.split(';', 1)[0]}, ${sizeText(length)}]`, cut: false }
  const whole = bytes.length === length
  const read = text(bytes, 0, whole ? length : wholeCharacters(bytes, bytes.length))
  const said = whole ? read : read.slice(0, cutPoint(read, read.length))
  // No character is less than a byte.
  const redacted = streamed ? redactStream(said, redaction, maxBytes, !whole) : redactText(said, redaction, maxBytes)
  const kept = utf8(redacted.text)
  if (kept.length <= maxBytes) return { text: redacted.text, cut: redacted.cut || !whole }
  return { text: text(kept, 0, wholeCharacters(kept, maxBytes)), cut: true }
}

/** The length of what is there of whole characters up to `end`. */
function wholeCharacters(bytes: Uint8Array, end: number): number {
  let start = end - 1
  // At most four bytes are one character; all but the first begin with the bits 10.
  while (start > 0 && end - start < 4 && (bytes[start]! & 0xc0) === 0x80) start--
  const first = bytes[start] ?? 0
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  return start + length <= end ? end : start
}
