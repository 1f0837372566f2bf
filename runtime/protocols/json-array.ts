import { concat } from '../platform/byte-search.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

/**
 * Cuts a stream of bytes that is one JSON array into its objects and what stands between them, wherever the network cut
 * it. The pieces joined are the bytes that came. What is no array passes in the pieces that it came in.
 */
export class JsonArraySplitter {
  /** The object that has begun and not ended. */
  #held: Uint8Array[] = []
  #heldLength = 0
  #depth = 0
  #inString = false
  #escaped = false
  #limit: number

  /** `limit`: bytes of the longest object that is still held. */
  constructor(limit = 64 * 1024 * 1024) {
    this.#limit = limit
  }

  /** Calls `take` for every piece that this chunk completes. Throws a RangeError past the limit. */
  push(chunk: Uint8Array, take: (piece: Uint8Array, isObject: boolean) => void): void {
    let start = 0
    for (let position = 0; position < chunk.length; position++) {
      const step = this.#step(chunk[position]!)
      if (step === 'begins') {
        if (position > start) take(chunk.subarray(start, position), false)
        start = position
      } else if (step === 'ends') {
        this.#held.push(chunk.subarray(start, position + 1))
        take(this.rest()!, true)
        start = position + 1
      }
    }
    if (start === chunk.length) return
    const last = start === 0 ? chunk : chunk.subarray(start)
    if (this.#depth < 2) take(last, false)
    else this.#hold(last)
  }

  /** The bytes of an object that was never finished; they are forgotten. */
  rest(): Uint8Array | undefined {
    if (this.#held.length === 0) return undefined
    const rest = concat(this.#held)
    this.#held = []
    this.#heldLength = 0
    return rest
  }

  /** Whether an object of the array begins or ends with this byte. Inside the array the depth is 1. */
  #step(byte: number): 'begins' | 'ends' | undefined {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (byte === BACKSLASH) this.#escaped = true
      else if (byte === QUOTE) this.#inString = false
      return undefined
    }
    switch (byte) {
      case QUOTE:
        this.#inString = true
        return undefined
      case OPEN_BRACE:
      case OPEN_BRACKET:
        return this.#depth++ === 1 ? 'begins' : undefined
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        return --this.#depth === 1 ? 'ends' : undefined
      default:
        return undefined
    }
  }

  #hold(piece: Uint8Array): void {
    this.#heldLength += piece.length
    if (this.#heldLength > this.#limit) throw new RangeError(`a chunk of the array is longer than ${this.#limit} bytes`)
    this.#held.push(piece)
  }
}
