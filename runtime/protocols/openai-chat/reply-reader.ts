import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import { createdAt } from '../created-at.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { ChoiceReader } from './choice-reader.ts'
import { streamError } from './error.ts'
import { faultOf } from './finish-reason.ts'
import { PartEmitter } from './part-emitter.ts'
import { ReplyLosses } from './reply-losses.ts'
import type { ReplyHead } from './tool-call-reader.ts'
import { usageIn } from './usage.ts'

/** Reads the chunks of one reply, or its whole body. After the end it takes no notice of anything. */
export class ReplyReader {
  readonly #context: ReplyContext
  readonly #losses: ReplyLosses
  readonly #out = new PartEmitter()
  readonly #head: ReplyHead = { id: '' }
  /** In the order in which they came: a server may count them from one, or begin with the last. */
  readonly #choices = new Map<number, ChoiceReader>()
  #started = false
  #ended = false
  #usage: Usage | undefined
  #serviceTier: string | undefined
  #sources: string[] = []

  constructor(context: ReplyContext) {
    this.#context = context
    this.#losses = new ReplyLosses(context.losses)
  }

  get ended(): boolean {
    return this.#ended
  }

  /** A chunk, or a whole body. */
  read(body: unknown, take: TakeEvent): void {
    if (this.#ended) return
    this.#out.take = take
    if (!isRecord(body)) return
    const error = streamError(body)
    if (error) {
      this.fail(error, take)
      return
    }
    const usage = usageIn(body)
    if (usage) this.#usage = mergeUsage(this.#usage, usage)
    if (typeof body.service_tier === 'string') this.#serviceTier = body.service_tier
    if (Array.isArray(body.citations)) this.#sources = body.citations.filter(source => typeof source === 'string')
    const { choices } = body
    if (!Array.isArray(choices) || choices.length === 0) return
    if (!this.#started) this.#start(body, take)
    for (let at = 0; at < choices.length && !this.#ended; at++)
      if (isRecord(choices[at])) this.#choice(choices[at], at, take)
  }

  /** Something of the stream that no chunk can be made of. */
  skip(why: string): void {
    this.#losses.add('reply.frame', 'stream', why)
  }

  /**
   * The reply has ended. `complete`: its upstream has said so; else every choice must have said why it ended.
   */
  end(complete: boolean, take: TakeEvent): void {
    if (this.#ended) return
    this.#out.take = take
    const choices = [...this.#choices.values()]
    if (choices.length === 0) {
      this.fail(new GatewayError('upstream', 'The upstream ended its reply without an answer.'), take)
      return
    }
    const fault = choices.map(choice => faultOf(choice.finishReason)).find(kind => kind !== undefined)
    if (fault !== undefined) {
      this.fail(new GatewayError(fault, 'The upstream broke the reply off.', { code: 'upstream_error' }), take)
      return
    }
    if (!complete && choices.some(choice => choice.finishReason === undefined)) {
      this.fail(new GatewayError('upstream', 'The upstream ended the stream before the reply was complete.'), take)
      return
    }
    choices[0]!.cite(this.#sources)
    const finishes = choices.map(choice => choice.finish())
    if (this.#usage) take({ type: 'usage', usage: this.#usage })
    this.#ended = true
    for (const [number, finish] of finishes.entries()) {
      const event: CanonicalEvent = { type: 'finish', ...finish }
      if (number > 0) event.choice = number
      if (this.#serviceTier !== undefined) event.serviceTier = this.#serviceTier
      take(event)
    }
  }

  fail(error: GatewayError, take: TakeEvent): void {
    if (this.#ended) return
    this.#ended = true
    if (this.#started && this.#usage) take({ type: 'usage', usage: this.#usage })
    take({ type: 'failed', error })
  }

  #start({ id, model, created }: Record<string, unknown>, take: TakeEvent): void {
    this.#started = true
    if (typeof id === 'string') this.#head.id = id
    const start: CanonicalEvent = { type: 'start', id: this.#head.id, model: typeof model === 'string' ? model : '' }
    const at = createdAt(created)
    if (at !== undefined) start.createdAt = at
    if (this.#usage) start.usage = this.#usage
    take(start)
  }

  #choice(choice: Record<string, unknown>, at: number, take: TakeEvent): void {
    // OpenRouter tells here what broke at the provider.
    const error = isRecord(choice.error) ? streamError({ error: choice.error }) : undefined
    if (error) {
      this.fail(error, take)
      return
    }
    const reader = this.#reader(typeof choice.index === 'number' ? choice.index : at)
    const { delta, message, text, finish_reason, logprobs } = choice
    if (isRecord(delta)) reader.read(delta, false, logprobs)
    // Some servers answer a request for a stream with the whole message in one chunk, or say it all again at the end.
    else if (isRecord(message) && reader.isEmpty) reader.read(message, true, logprobs)
    // The words of the older Completions.
    else if (typeof text === 'string') reader.read({ content: text }, false, logprobs)
    if (typeof finish_reason === 'string' && finish_reason !== '') reader.finishReason = finish_reason
    // vLLM, then SGLang; both also give the number of a token.
    const stop = choice.stop_reason ?? choice.matched_stop
    if (typeof stop === 'string') reader.stopSequence = stop
  }

  #reader(index: number): ChoiceReader {
    const known = this.#choices.get(index)
    if (known) return known
    const reader = new ChoiceReader(this.#out, this.#choices.size, this.#context, this.#losses, this.#head)
    this.#choices.set(index, reader)
    return reader
  }
}
