import { concat, indexOf } from '../../platform/byte-search.ts'
import { findValue, replaceString } from '../json-scan.ts'
import { dataStart } from '../sse.ts'

const MODEL = ['model']

/**
 * Puts the model's public name into the chunks of one stream. Most upstreams begin every chunk with the same bytes, the
 * model among them, so that after the first one a single native search does.
 */
export class ModelName {
  #name: string
  #head: Uint8Array | undefined
  #renamedHead: Uint8Array | undefined

  constructor(name: string) {
    this.#name = name
  }

  /** The frame with the name replaced; the same frame where it names no model. */
  replace(frame: Uint8Array): Uint8Array {
    if (this.#head && this.#renamedHead && indexOf(frame, this.#head) === 0) {
      return concat([this.#renamedHead, frame.subarray(this.#head.length)])
    }
    const start = dataStart(frame)
    const range = start < 0 ? undefined : findValue(frame, MODEL, start)
    if (!range) return frame
    const renamed = replaceString(frame, MODEL, this.#name, start)
    if (renamed === frame) return frame
    this.#head = frame.slice(0, range.end)
    this.#renamedHead = renamed.slice(0, range.end + renamed.length - frame.length)
    return renamed
  }
}
