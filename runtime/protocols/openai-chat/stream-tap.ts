import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import { concat, indexOf, needle, utf8 } from '../../platform/byte-search.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import { findValue } from '../json-scan.ts'
import type { Observed, StreamTap, TapOptions } from '../protocol.ts'
import { dataStart, frameData } from '../sse.ts'
import { ModelName } from './model-name.ts'
import { chunkHasContent, chunkHasFinish, failureIn } from './observe.ts'
import { usageIn } from './usage.ts'

// The native search jumps from one first byte of the needle to the next: these begin with letters that are rarer in JSON
// than the quotes before them, which makes them twice as quick to look for. A wrong hit costs a parse and nothing else.
const USAGE = needle('usage"')
const ERROR = needle('rror"')
const DONE = needle('[DONE]')
const NULL = utf8('null')
const COLON = 0x3a
const SPACE = 0x20
const LETTER_N = 0x6e

/** `data: [DONE]` with any line ends and spaces is shorter than this; no chunk is. */
const DONE_LENGTH = 32

/**
 * Watches a Chat stream. An ordinary chunk costs two native searches; only the chunks up to the first content, and those
 * with usage or an error, are parsed. Nearly every chunk says `"usage":null`, which is looked at and not parsed.
 */
export class ChatStreamTap implements StreamTap {
  readonly observed: Observed
  #hideUsage: boolean
  #model: ModelName | undefined
  #done = false
  #finished = false
  #last: Uint8Array | undefined

  constructor(options: TapOptions) {
    this.#hideUsage = options.hideUsage
    this.#model = options.renameModel === undefined ? undefined : new ModelName(options.renameModel)
    const isComplete = () => this.#isComplete()
    this.observed = {
      content: false,
      // Asked for once, at the end: looking for a finish reason in every chunk would cost a search each.
      get complete() {
        return isComplete()
      },
    }
  }

  frame(frame: Uint8Array): Uint8Array | undefined {
    if (frame.length < DONE_LENGTH && indexOf(frame, DONE) >= 0) {
      this.#done = true
      return frame
    }
    if (frame[0] === COLON) return frame
    if (!this.observed.content || saysUsage(frame) || indexOf(frame, ERROR) >= 0) return this.#read(frame)
    this.#last = frame
    return this.#model ? this.#model.replace(frame) : frame
  }

  #read(frame: Uint8Array): Uint8Array | undefined {
    const chunk = parseJson(frameData(frame))
    if (!isRecord(chunk)) return frame
    this.observed.content ||= chunkHasContent(chunk)
    this.#finished ||= chunkHasFinish(chunk)
    const failure = failureIn(chunk)
    if (failure !== undefined) this.observed.failure ??= failure
    const usage = usageIn(chunk)
    if (usage) this.#keep(usage)
    if (typeof chunk.service_tier === 'string') this.observed.serviceTier = chunk.service_tier
    const shown = usage && this.#hideUsage ? withoutUsage(frame, chunk) : frame
    return shown && this.#model ? this.#model.replace(shown) : shown
  }

  #keep(usage: Usage): void {
    this.observed.usage = mergeUsage(this.observed.usage, usage)
  }

  /** `[DONE]`, or at least a finish reason: some upstreams leave the sentinel out, and then the reply is whole too. */
  #isComplete(): boolean {
    if (this.observed.failure !== undefined) return false
    if (this.#done || this.#finished) return true
    const last = this.#last && parseJson(frameData(this.#last))
    return isRecord(last) && chunkHasFinish(last)
  }
}

/** Whether a member `usage` holds anything but null. A text that says "usage" has no colon after it. */
function saysUsage(frame: Uint8Array): boolean {
  let at = indexOf(frame, USAGE)
  while (at >= 0) {
    let next = skipSpaces(frame, at + USAGE.length)
    if (frame[next] === COLON) {
      next = skipSpaces(frame, next + 1)
      if (frame[next] !== LETTER_N) return true
    }
    at = indexOf(frame, USAGE, next)
  }
  return false
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let position = from
  while (bytes[position] === SPACE) position++
  return position
}

/** Nothing of a chunk that carries usage only; of any other, all but its usage. */
function withoutUsage(frame: Uint8Array, chunk: Record<string, unknown>): Uint8Array | undefined {
  if (!Array.isArray(chunk.choices) || chunk.choices.length === 0) return undefined
  const range = findValue(frame, ['usage'], dataStart(frame))
  if (!range) return frame
  return concat([frame.subarray(0, range.start), NULL, frame.subarray(range.end)])
}
