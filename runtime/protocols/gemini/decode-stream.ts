import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import { parseLossless } from '../json-arguments.ts'
import type { ReplyContext, StreamDecoder, TakeEvent } from '../protocol.ts'
import { CandidateReader } from './candidate-reader.ts'
import { streamedError } from './decode-error.ts'
import { ReplyNumbers } from './reply-numbers.ts'
import { type Counters, readUsage, serviceTierOf, takeCounters, takeSearches } from './usage.ts'

/** Candidates past this number are nonsense. */
const MOST_CANDIDATES = 128

/**
 * Reads the chunks of a reply. The protocol has no event that ends it: it is over with the reasons of all candidates and
 * the tokens they took, or with its last byte where those come apart, or fewer candidates come than were asked for.
 */
export class GeminiStreamDecoder implements StreamDecoder {
  readonly #context: ReplyContext
  readonly #numbers = new ReplyNumbers()
  readonly #candidates: (CandidateReader | undefined)[] = []
  readonly #finished = new Set<number>()
  readonly #counters: Counters = {}
  #serviceTier: string | undefined
  #started = false
  #blocked: CanonicalEvent | undefined
  #over = false

  constructor(context: ReplyContext) {
    this.#context = context
  }

  event(data: string, _name: string | undefined, take: TakeEvent): void {
    // Some servers end their streams as OpenAI does.
    if (this.#over || data === '' || data === '[DONE]') return
    let chunk: unknown
    try {
      chunk = JSON.parse(data)
      if (hasBigIntegers(chunk)) chunk = parseLossless(data)
    } catch {
      this.#fail(new GatewayError('upstream', `The upstream sent what is no JSON: ${data.slice(0, 200)}`), take)
      return
    }
    this.read(chunk, take)
  }

  /** One chunk, parsed; a list of them where a server streams one. */
  read(chunk: unknown, take: TakeEvent): void {
    for (const one of Array.isArray(chunk) ? chunk : [chunk]) if (!this.#over) this.#readChunk(one, take)
  }

  end(take: TakeEvent): void {
    if (this.#over) return
    this.#over = true
    if (this.#blocked && this.#candidates.length === 0) take(this.#blocked)
    else if (this.#candidates[0]?.finish) this.#finishAll(take)
    else take({ type: 'failed', error: incomplete(this.#started) })
  }

  #readChunk(chunk: unknown, take: TakeEvent) {
    if (!isRecord(chunk)) return this.#lose('chunk', 'it is no object')
    if (isRecord(chunk.error)) return this.#fail(streamedError(chunk.error), take)
    const counted = isRecord(chunk.usageMetadata) ? takeCounters(this.#counters, chunk.usageMetadata) : 'none'
    this.#serviceTier = serviceTierOf(chunk.usageMetadata) ?? this.#serviceTier
    if (Array.isArray(chunk.candidates)) takeSearches(this.#counters, chunk.candidates)
    const usage = counted === 'changed' ? readUsage(this.#counters) : undefined
    this.#start(chunk, usage, take)
    const candidates = Array.isArray(chunk.candidates) ? chunk.candidates : []
    for (const [place, candidate] of candidates.entries()) {
      if (isRecord(candidate)) this.#readCandidate(candidate, place, take)
      if (this.#over) return
    }
    if (candidates.length === 0) this.#readFeedback(chunk.promptFeedback)
    // Where the last chunk tells both, nothing else is to come.
    if (counted !== 'none' && this.#ended()) this.#finishAll(take)
  }

  #ended(): boolean {
    for (const reader of this.#candidates) if (!reader?.finish) return false
    return this.#candidates.length >= (this.#context.choices ?? 1)
  }

  #start(chunk: Record<string, unknown>, usage: Usage | undefined, take: TakeEvent): void {
    const { responseId, modelVersion, createTime } = chunk
    if (typeof responseId === 'string' && responseId !== '') this.#numbers.named(responseId)
    if (this.#started) {
      const running = this.#finished.size === 0 || this.#finished.size < this.#candidates.length
      if (usage && running) take({ type: 'usage', usage })
      return
    }
    this.#started = true
    const created = typeof createTime === 'string' ? Math.floor(Date.parse(createTime) / 1000) : Number.NaN
    take({
      type: 'start',
      id: typeof responseId === 'string' ? responseId : '',
      model: typeof modelVersion === 'string' ? modelVersion : '',
      ...(!Number.isNaN(created) && { createdAt: created }),
      ...(usage && { usage }),
    })
  }

  #readCandidate(candidate: Record<string, unknown>, place: number, take: TakeEvent) {
    const { index } = candidate
    const number = typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : place
    if (number >= MOST_CANDIDATES) return this.#lose('candidate', 'its number is too great')
    this.#candidates[number] ??= new CandidateReader(number, this.#numbers, this.#context)
    const reader = this.#candidates[number]
    reader.read(candidate, take)
    if (!reader.fault) return
    const { reason, message } = reader.fault
    const said = message ?? 'The model answered with a call that cannot be read.'
    this.#fail(new GatewayError('upstream', `${said} (${reason})`, { code: reason }), take)
  }

  /** A prompt that was refused has no candidates. */
  #readFeedback(feedback: unknown): void {
    if (!isRecord(feedback) || typeof feedback.blockReason !== 'string' || feedback.blockReason === '') return
    const { blockReason, blockReasonMessage } = feedback
    const explanation = typeof blockReasonMessage === 'string' ? { explanation: blockReasonMessage } : {}
    this.#blocked = { type: 'finish', reason: 'content-filter', refusal: { category: blockReason, ...explanation } }
  }

  /** A candidate beside the first that was never finished has ended all the same. */
  #finishAll(take: TakeEvent): void {
    for (const [choice, reader] of this.#candidates.entries())
      if (choice > 0 && !reader?.begun) this.#announce(choice, take)
    for (const [choice, reader] of this.#candidates.entries()) {
      if (this.#finished.has(choice)) continue
      this.#finished.add(choice)
      reader?.close(take)
      const finish = reader?.finish ?? { reason: 'other' }
      const tier = this.#serviceTier === undefined ? {} : { serviceTier: this.#serviceTier }
      take({ type: 'finish', ...(choice > 0 && { choice }), ...finish, ...tier })
    }
  }

  /** One of which nothing came is told all the same: whoever waits for its end has to know of it. */
  #announce(choice: number, take: TakeEvent): void {
    if (this.#finished.has(choice)) return
    const index = this.#numbers.part()
    take({ type: 'part-start', index, part: { type: 'text' }, choice })
    take({ type: 'part-end', index })
  }

  #fail(error: GatewayError, take: TakeEvent): void {
    // A reply whose first candidate is told whole has not failed for what comes after.
    if (this.#finished.has(0)) {
      this.#finishAll(take)
    } else take({ type: 'failed', error })
    this.#over = true
  }

  #lose(feature: string, why: string): void {
    this.#context.losses.push({ feature, where: 'reply', why })
  }
}

function incomplete(started: boolean): GatewayError {
  const message = started ? 'The upstream ended its reply before it was finished.' : 'The upstream sent no reply.'
  return new GatewayError('upstream', message, { code: 'incomplete_reply' })
}

/** Whether a call has numbers past 2^53, whose digits `JSON.parse` has lost. */
function hasBigIntegers(chunk: unknown): boolean {
  if (!isRecord(chunk) || !Array.isArray(chunk.candidates)) return false
  for (const candidate of chunk.candidates) {
    const content = isRecord(candidate) ? candidate.content : undefined
    if (!isRecord(content) || !Array.isArray(content.parts)) continue
    for (const part of content.parts) {
      if (isRecord(part) && part.functionCall != null && holdsBigInteger(part.functionCall)) return true
    }
  }
  return false
}

function holdsBigInteger(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBigInteger)
}
