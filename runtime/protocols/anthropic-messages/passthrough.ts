import { indexOf, needle, text } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'
import { replaceString } from '../json-scan.ts'
import type { Observed, Passthrough, StreamTap, TapOptions } from '../protocol.ts'
import { dataStart, frameData } from '../sse.ts'
import { said } from './said.ts'
import { type Counters, canonicalUsage, mergeCounters, serviceTierOf } from './usage.ts'
import { withoutSeals } from './without-seals.ts'

/** Same-protocol traffic: the bytes stay as they are, but for the model's name at the start of a reply. */
export const passthrough: Passthrough = {
  // Messages upstreams report usage unasked.
  edits: () => ({ set: {}, hideUsage: false }),
  tap: options => new MessagesTap(options),
  readReply,
  said,
  withoutSeals,
  modelPath: ['model'],
}

const DELTA = needle('content_block_delta')
const EVENT = needle('event:')
const LF = 0x0a
/** Where the tag of a delta stands at the latest: `data: {"index":1000,"type":"content_block_delta"`. */
const TAG_BY = 40
/** A longer `content_block_start` is a whole result, and content without being parsed. */
const EMPTY_BLOCK_LENGTH = 1024

class MessagesTap implements StreamTap {
  readonly observed: Observed = { complete: false, content: false }
  readonly #renameModel: string | undefined
  #counters: Counters = {}

  constructor(options: TapOptions) {
    this.#renameModel = options.renameModel
  }

  frame(frame: Uint8Array): Uint8Array | undefined {
    // Nearly every frame is a delta and says so in its first bytes.
    const at = indexOf(frame, DELTA)
    if (at >= 0 && at < TAG_BY) {
      this.observed.content = true
      return frame
    }
    switch (eventName(frame)) {
      case 'ping':
      case 'content_block_stop':
        return frame
      case 'message_stop':
        this.observed.complete = true
        return frame
      case 'content_block_start':
        if (!this.observed.content)
          this.observed.content = frame.length > EMPTY_BLOCK_LENGTH || opensContent(dataOf(frame))
        return frame
      default:
        return this.#read(frame, dataOf(frame))
    }
  }

  /** Frames with counters, an end or a failure, and those whose name stands in the data only. */
  #read(frame: Uint8Array, data: Record<string, unknown> | undefined): Uint8Array {
    switch (data?.type) {
      case 'message_start':
        return this.#start(frame, data)
      case 'message_delta':
        this.#count(data.usage)
        break
      case 'message_stop':
        this.observed.complete = true
        break
      case 'content_block_start':
        if (opensContent(data)) this.observed.content = true
        break
      case 'error':
        this.observed.failure = failureOf(data)
        break
    }
    return frame
  }

  /** A second start is a new reply: some upstreams break off and begin again in the same stream. */
  #start(frame: Uint8Array, data: Record<string, unknown>): Uint8Array {
    this.observed.complete = false
    this.#counters = {}
    const message = isRecord(data.message) ? data.message : {}
    this.#count(message.usage)
    const rename = this.#renameModel
    if (rename === undefined || typeof message.model !== 'string' || message.model === rename) return frame
    return replaceString(frame, ['message', 'model'], rename, dataStart(frame))
  }

  #count(usage: unknown): void {
    this.#counters = mergeCounters(this.#counters, usage)
    this.observed.usage = canonicalUsage(this.#counters)
    const tier = serviceTierOf(usage)
    if (tier !== undefined) this.observed.serviceTier = tier
  }
}

function readReply(body: unknown): Observed {
  const observed: Observed = { complete: false, content: false }
  if (!isRecord(body)) return { ...observed, stranger: true }
  if (body.type === 'error') return { ...observed, failure: failureOf(body) }
  observed.complete = typeof body.stop_reason === 'string'
  observed.content = Array.isArray(body.content) && body.content.length > 0
  if (isRecord(body.usage)) observed.usage = canonicalUsage(mergeCounters({}, body.usage))
  const tier = serviceTierOf(body.usage)
  if (tier !== undefined) observed.serviceTier = tier
  if (!Array.isArray(body.content)) observed.stranger = true
  return observed
}

/** The name in a frame's leading `event:` line; undefined where it has none. */
function eventName(frame: Uint8Array): string | undefined {
  if (indexOf(frame.subarray(0, EVENT.length), EVENT) !== 0) return undefined
  const end = frame.indexOf(LF)
  return text(frame, EVENT.length, end < 0 ? frame.length : end).trim()
}

function dataOf(frame: Uint8Array): Record<string, unknown> | undefined {
  const data = frameData(frame)
  if (data === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(data)
    return isRecord(parsed) ? parsed : undefined
  } catch {
    // `[DONE]` and other strays pass like everything else.
    return undefined
  }
}

/** Whether the block says something already: text and thinking begin empty. */
function opensContent(data: Record<string, unknown> | undefined): boolean {
  const block = isRecord(data?.content_block) ? data.content_block : undefined
  if (block === undefined) return false
  if (block.type === 'text') return typeof block.text === 'string' && block.text !== ''
  if (block.type === 'thinking') return typeof block.thinking === 'string' && block.thinking !== ''
  return true
}

function failureOf(data: Record<string, unknown>): string {
  const error = isRecord(data.error) ? data.error : {}
  const said = [error.type, error.message].filter(value => typeof value === 'string')
  return said.length === 0 ? 'The upstream reported an error without saying which.' : said.join(': ')
}
