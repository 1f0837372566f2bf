import type { ContentBlock, ContentBlockDelta } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  type ContentBlockDeltaCases,
  dispatchContentBlock,
  dispatchContentBlockDelta,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Finish } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { type BlockReader, blockReaders, type Reading } from './block-readers.ts'
import { decodeError } from './error.ts'
import { finishReason, refusalOf } from './finish-reason.ts'
import { skipUnknownOnce } from './unknown.ts'
import { type Counters, canonicalUsage, mergeCounters, serviceTierOf } from './usage.ts'

/**
 * Reads one reply of an upstream, event by event, whether it was streamed or came whole. Blocks are told apart by their
 * number, so one that is left out changes nothing for the others. What it reads is unchecked.
 */
export class ReplyReader {
  readonly #reading: Reading
  #message: { id: unknown } | undefined
  #counters: Counters = {}
  #serviceTier: string | undefined
  /** How the reply ended, once that was said; more usage may follow. */
  #finish: Finish | undefined
  #ended = false
  readonly #open = new Map<unknown, BlockReader | undefined>()

  constructor(context: ReplyContext) {
    this.#reading = { context, losses: context.losses, at: 'reply', take: () => {}, parts: 0, id: '' }
  }

  /** Where the events go from now on. */
  set take(take: TakeEvent) {
    this.#reading.take = take
  }

  get ended(): boolean {
    return this.#ended
  }

  /**
   * `message_start`. A second one begins another reply: some upstream broke off and was asked again on the way. Thinking
   * of two replies in one is refused by its maker when it comes back, so where something of the first has been passed on
   * that is a failure.
   */
  start(message: unknown): void {
    const said = isRecord(message) ? message : {}
    if (this.#message !== undefined && said.id !== this.#message.id) {
      if (this.#finish !== undefined || this.#reading.parts > 0) {
        this.#breakOff()
        return
      }
      this.#open.clear()
      this.#counters = {}
    }
    const usage = this.#count(said.usage)
    if (this.#message === undefined) {
      const id = typeof said.id === 'string' ? said.id : ''
      const model = typeof said.model === 'string' ? said.model : ''
      this.#reading.id = id
      this.#reading.take({ type: 'start', id, model, ...(usage && { usage }) })
    }
    this.#message = { id: said.id }
    if (!Array.isArray(said.content) || said.content.length === 0) return
    // A whole reply, or the start of a stream that says all of it.
    said.content.forEach((block, index) => {
      this.openBlock(index, block)
      this.closeBlock(index)
    })
    this.stop(said)
  }

  openBlock(index: unknown, block: unknown): void {
    this.closeBlock(index)
    this.#begin()
    if (!isRecord(block)) return
    // A block has a tag that is dispatched by; its readers check everything else.
    const tagged = block as unknown as ContentBlock
    this.#open.set(index, dispatchContentBlock(tagged, blockReaders, this.#reading, skipUnknownBlock))
  }

  delta(index: unknown, delta: unknown): void {
    if (!isRecord(delta)) return
    // As above, of deltas.
    const tagged = delta as unknown as ContentBlockDelta
    const block = this.#open.get(index) ?? this.#opened(index, tagged.type)
    if (block) dispatchContentBlockDelta(tagged, deltas, block, this.#unknownDelta)
  }

  closeBlock(index: unknown): void {
    const block = this.#open.get(index)
    this.#open.delete(index)
    block?.end()
  }

  /** `message_delta`, or the members of a whole message that say the same. */
  stop(said: Record<string, unknown>): void {
    const { stop_reason, stop_sequence, stop_details } = said
    if (typeof stop_reason !== 'string') return
    const refusal = refusalOf(stop_details)
    this.#finish = {
      reason: finishReason(stop_reason),
      ...(typeof stop_sequence === 'string' ? { stopSequence: stop_sequence } : {}),
      ...(refusal ? { refusal } : {}),
    }
  }

  /** Counters so far: the last value of each counts. */
  count(said: unknown): void {
    const usage = this.#count(said)
    if (usage) this.#reading.take({ type: 'usage', usage })
  }

  /** The reply is complete. */
  finish(): void {
    if (this.#ended) return
    this.#begin()
    for (const index of [...this.#open.keys()]) this.closeBlock(index)
    this.#ended = true
    // How long what was cached lives is passed on when no later total can contradict it any more.
    const { cacheWriteOneHourTokens } = canonicalUsage(this.#counters)
    if (cacheWriteOneHourTokens !== undefined) this.#reading.take({ type: 'usage', usage: { cacheWriteOneHourTokens } })
    const serviceTier = this.#serviceTier
    this.#reading.take({
      type: 'finish',
      ...(this.#finish ?? { reason: 'other' }),
      ...(serviceTier === undefined ? {} : { serviceTier }),
    })
  }

  /** The upstream's bytes have ended: that is an end where the reason was said, whatever is missing after it. */
  endOfBytes(): void {
    if (this.#finish !== undefined) this.finish()
    else {
      const where = this.#message === undefined ? 'before the reply began' : 'in the middle of the reply'
      this.fail(new GatewayError('upstream', `The upstream's stream ended ${where}.`))
    }
  }

  /** An `error` event, or an error body. */
  error(said: unknown): void {
    this.fail(
      decodeError(undefined, said) ??
        new GatewayError('upstream', 'The upstream reported an error without saying which.'),
    )
  }

  fail(error: GatewayError): void {
    if (this.#ended) return
    this.#ended = true
    this.#reading.take({ type: 'failed', error })
  }

  #breakOff(): void {
    if (this.#finish !== undefined) this.finish()
    else this.fail(new GatewayError('upstream', 'The upstream began another reply inside this one.'))
  }

  /** Every reply has a start, also one whose upstream left it out. */
  #begin(): void {
    if (this.#message === undefined) this.start({})
  }

  /** Servers of this protocol leave out the start of a block, where its deltas say what it is. */
  #opened(index: unknown, delta: string): BlockReader | undefined {
    if (this.#open.has(index)) return undefined
    if (delta === 'text_delta') this.openBlock(index, { type: 'text' })
    else if (delta === 'thinking_delta') this.openBlock(index, { type: 'thinking' })
    return this.#open.get(index)
  }

  readonly #unknownDelta = (delta: unknown, tag: string): void => {
    skipUnknownBlock(delta, tag, this.#reading)
  }

  #count(said: unknown) {
    if (!isRecord(said)) return undefined
    this.#counters = mergeCounters(this.#counters, said)
    this.#serviceTier = serviceTierOf(said) ?? this.#serviceTier
    const { cacheWriteOneHourTokens: _, ...usage } = canonicalUsage(this.#counters)
    return Object.keys(usage).length === 0 ? undefined : usage
  }
}

const skipUnknownBlock = skipUnknownOnce('reply')

const deltas: ContentBlockDeltaCases<BlockReader, void> = {
  text_delta({ text }, block) {
    if (typeof text === 'string') block.text(text)
  },
  thinking_delta({ thinking }, block) {
    if (typeof thinking === 'string') block.thinking(thinking)
  },
  signature_delta({ signature }, block) {
    if (typeof signature === 'string') block.signature(signature)
  },
  input_json_delta({ partial_json }, block) {
    if (typeof partial_json === 'string') block.json(partial_json)
  },
  citations_delta: ({ citation }, block) => block.cite(citation),
  compaction_delta: ({ content, encrypted_content }, block) => block.compact(content, encrypted_content),
}
