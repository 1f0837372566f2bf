import { parseJson } from '../platform/json.ts'
import type { Protocol } from '../protocols/protocol.ts'
import { allSaid, type Said } from '../protocols/said.ts'
import { readEvent } from '../protocols/sse.ts'

/** Frames at the end of a stream of which some tell how it ended: a chunk that ends it, its usage, a sentinel. */
const LAST = 3

/** The first frame of a stream and the last ones, which are read when it is over: there it says what it is. */
export class Edges {
  #first: Uint8Array | undefined
  readonly #last: Uint8Array[] = []

  add(frame: Uint8Array): void {
    if (!this.#first) {
      this.#first = frame
      return
    }
    this.#last.push(frame)
    if (this.#last.length > LAST) this.#last.shift()
  }

  said({ passthrough }: Pick<Protocol, 'passthrough'>): Said {
    const frames = this.#first ? [this.#first, ...this.#last] : []
    return allSaid(frames.map(frame => passthrough.said(readFrame(frame))))
  }
}

function readFrame(frame: Uint8Array): unknown {
  const data = readEvent(frame)?.data
  return typeof data === 'string' ? parseJson(data) : data
}
