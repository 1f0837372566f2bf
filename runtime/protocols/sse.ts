import { GatewayError } from '../canonical/error.ts'
import { concat, indexOf, needle, text } from '../platform/byte-search.ts'

const LF = 0x0a
const CR = 0x0d
const BYTE_ORDER_MARK = 0xfeff
const DATA = needle('data:')

/** One server-sent event as text. A line break in `data` would end the frame early, so JSON goes in on one line. */
export function sseFrame(data: string, event?: string): string {
  return event === undefined ? `data: ${data}\n\n` : `event: ${event}\ndata: ${data}\n\n`
}

/** A frame's data: its `data:` lines joined by line feeds; undefined for a comment. */
export function frameData(frame: Uint8Array): string | undefined {
  let data: string | undefined
  for (const line of withoutMark(text(frame)).split(/\r\n|\n|\r/)) {
    if (!line.startsWith('data:')) continue
    const value = line.charCodeAt(5) === 0x20 ? line.slice(6) : line.slice(5)
    data = data === undefined ? value : `${data}\n${value}`
  }
  return data
}

/** One event of a stream as its reader sees it. */
export interface ServerSentEvent {
  /** `event:`; absent where the frame names none. */
  name: string | undefined
  data: string
}

/** The event of a frame; undefined for a comment. Usual frames, of one data line and at most a name before it, are cut without splitting. */
export function readEvent(frame: Uint8Array): ServerSentEvent | undefined {
  const lines = text(frame)
  if (lines.startsWith('data: ')) {
    const data = onlyLine(lines, 6)
    if (data !== undefined) return { name: undefined, data }
  } else if (lines.startsWith('event: ')) {
    const end = lines.indexOf('\n', 7)
    if (end > 0 && lines.startsWith('data: ', end + 1)) {
      const data = onlyLine(lines, end + 7)
      if (data !== undefined) return { name: withoutReturn(lines.slice(7, end)), data }
    }
  }
  const data = frameData(frame)
  return data === undefined ? undefined : { name: /^event: ?(.*)$/m.exec(withoutMark(lines))?.[1]?.trimEnd(), data }
}

/** A stream may begin with a byte order mark, which is none of its first line. */
function withoutMark(lines: string): string {
  return lines.charCodeAt(0) === BYTE_ORDER_MARK ? lines.slice(1) : lines
}

/** The text up to the line's end, where nothing but the blank line follows it. */
function onlyLine(lines: string, from: number): string | undefined {
  const end = lines.indexOf('\n', from)
  // LF LF, or CR LF CR LF.
  const rest = lines.length - end - 1
  if (end < 0 || rest > 2 || (rest === 2 && lines.charCodeAt(end + 1) !== CR)) return undefined
  return withoutReturn(lines.slice(from, end))
}

function withoutReturn(line: string): string {
  return line.charCodeAt(line.length - 1) === CR ? line.slice(0, -1) : line
}

/** Where the JSON of a frame with a single data line begins; -1 for a comment. */
export function dataStart(frame: Uint8Array): number {
  const at = indexOf(frame, DATA)
  return at < 0 ? -1 : at + DATA.length
}

/**
 * Cuts a stream of bytes into whole frames, wherever the network cut it. A frame ends after its blank line
 * (LF LF, CR LF CR LF or a mix of them), which stays part of it, so the frames joined are the bytes that came.
 */
export class FrameSplitter {
  #held: Uint8Array[] = []
  #heldLength = 0
  /** What was seen of a blank line: line feeds with nothing but carriage returns between them. */
  #lineFeeds = 0
  #limit: number

  /** `limit`: bytes of the longest frame that is still held. */
  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit
  }

  /** Calls `take` for every frame that this chunk completes. Throws past the limit. */
  push(chunk: Uint8Array, take: (frame: Uint8Array) => void): void {
    let start = 0
    let position = 0
    while (position < chunk.length) {
      if (this.#lineFeeds === 0) {
        const next = chunk.indexOf(LF, position)
        if (next < 0) break
        this.#lineFeeds = 1
        position = next + 1
        continue
      }
      const byte = chunk[position]!
      position++
      if (byte === LF) {
        this.#lineFeeds = 0
        take(this.#complete(chunk.subarray(start, position)))
        start = position
      } else if (byte !== CR) this.#lineFeeds = 0
    }
    if (start < chunk.length) this.#hold(start === 0 ? chunk : chunk.subarray(start))
  }

  /** The bytes after the last whole frame; they are forgotten. A last frame may come without its blank line. */
  rest(): Uint8Array | undefined {
    if (this.#held.length === 0) return undefined
    const rest = concat(this.#held)
    this.#held = []
    this.#heldLength = 0
    this.#lineFeeds = 0
    return rest
  }

  #hold(piece: Uint8Array): void {
    this.#heldLength += piece.length
    if (this.#heldLength > this.#limit) throw tooLong(this.#limit)
    this.#held.push(piece)
  }

  #complete(piece: Uint8Array): Uint8Array {
    if (this.#held.length === 0) return piece
    this.#held.push(piece)
    const frame = concat(this.#held)
    this.#held = []
    this.#heldLength = 0
    return frame
  }
}

function tooLong(limit: number): GatewayError {
  const message = `The upstream sent an event of more than ${limit} bytes.`
  return new GatewayError('upstream', message, { code: 'upstream_contract' })
}
