import { GatewayError } from '../../canonical/error.ts'
import { concat, text } from '../../platform/byte-search.ts'
import { crc32 } from './crc32.ts'

/** One message of `application/vnd.amazon.eventstream`. */
export interface EventMessage {
  /** Those whose value is text, which all are that this gateway reads. */
  headers: Record<string, string>
  payload: Uint8Array
}

/** Total length, length of the headers, checksum of both: four bytes each. */
const PRELUDE = 12
const CHECKSUM = 4
/** Bytes: no message is longer than AWS makes them, with room. */
const LONGEST = 32 * 1024 * 1024

/**
 * Cuts a stream of bytes into its messages, wherever the network cut it. Both checksums of each are verified: a
 * connection that lost its place would read anything as a length.
 */
export class EventStreamReader {
  #held: Uint8Array[] = []
  #heldLength = 0
  /** Of the message whose beginning is held; 0 while that is too short to tell. */
  #total = 0

  /** Calls `take` for every message that this chunk completes. Throws where it is no event stream. */
  push(chunk: Uint8Array, take: (message: EventMessage) => void) {
    if (this.#heldLength === 0) return this.#cut(chunk, take)
    this.#held.push(chunk)
    this.#heldLength += chunk.length
    if (this.#heldLength < (this.#total || PRELUDE)) return
    const bytes = concat(this.#held)
    this.#held = []
    this.#heldLength = 0
    this.#cut(bytes, take)
  }

  /** Whether the bytes ended within a message. */
  get inside(): boolean {
    return this.#heldLength > 0
  }

  #cut(bytes: Uint8Array, take: (message: EventMessage) => void): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let start = 0
    this.#total = 0
    while (bytes.length - start >= PRELUDE) {
      const total = lengthAt(view, bytes, start)
      if (bytes.length - start < total) {
        this.#total = total
        break
      }
      take(messageIn(bytes.subarray(start, start + total)))
      start += total
    }
    if (start === bytes.length) return
    this.#held.push(start === 0 ? bytes : bytes.subarray(start))
    this.#heldLength = bytes.length - start
  }
}

function lengthAt(view: DataView, bytes: Uint8Array, start: number): number {
  const total = view.getUint32(start)
  const headers = view.getUint32(start + 4)
  const sound = crc32(bytes.subarray(start, start + 8)) === view.getUint32(start + 8)
  if (!sound) throw broken('a message whose beginning does not match its checksum')
  if (total > LONGEST || total < PRELUDE + headers + CHECKSUM) throw broken(`a message of ${total} bytes`)
  return total
}

function messageIn(bytes: Uint8Array): EventMessage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - CHECKSUM
  if (crc32(bytes.subarray(0, end)) !== view.getUint32(end)) throw broken('a message that does not match its checksum')
  const payload = PRELUDE + view.getUint32(4)
  return { headers: headersIn(bytes.subarray(PRELUDE, payload)), payload: bytes.subarray(payload, end) }
}

/** Bytes of the values of each type, by its number; those of 6 and 7 are preceded by their length. */
const FIXED: readonly (number | undefined)[] = [0, 0, 1, 2, 4, 8, undefined, undefined, 8, 16]
const TEXT = 7

function headersIn(bytes: Uint8Array): Record<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers: Record<string, string> = {}
  try {
    for (let at = 0; at < bytes.length; ) {
      const named = at + 1 + view.getUint8(at)
      const name = text(bytes.subarray(at + 1, named))
      const type = view.getUint8(named)
      if (type >= FIXED.length) throw broken('a header of an unknown type')
      const fixed = FIXED[type]
      const value = named + (fixed === undefined ? 3 : 1)
      const end = value + (fixed ?? view.getUint16(named + 1))
      if (end > bytes.length) throw broken('a header that does not end')
      if (type === TEXT) headers[name] = text(bytes.subarray(value, end))
      at = end
    }
  } catch (thrown) {
    throw thrown instanceof RangeError ? broken('a header that does not end') : thrown
  }
  return headers
}

function broken(what: string): GatewayError {
  return new GatewayError('upstream', `The upstream sent ${what}.`, { code: 'upstream_contract' })
}
