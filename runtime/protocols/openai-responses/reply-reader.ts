import { GatewayError } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { createdAt } from '../created-at.ts'
import type { ReplyContext, TakeEvent } from '../protocol.ts'
import { finishReasonOf, refusalCategory } from './finish-reason.ts'
import type { ItemReader } from './item-readers.ts'
import { member, text } from './json.ts'
import { PartSink } from './part-sink.ts'
import { readError } from './read-error.ts'
import { readerOf } from './read-item.ts'
import { usageOf } from './usage.ts'

interface SeenItem {
  id: string | undefined
  type: string
}

interface LiveItem extends SeenItem {
  reader: ItemReader
  /** How many items of its type came before it. */
  number: number
}

/**
 * Reads a response of an upstream, one item after the other, into canonical events: exactly one `start`, and one `finish`
 * or `failed` after which there is nothing.
 */
export class ReplyReader {
  readonly #sink: PartSink
  readonly #seen: SeenItem[] = []
  #live: LiveItem | undefined
  #started = false
  #ended = false
  #serviceTier: string | undefined

  constructor(context: ReplyContext) {
    this.#sink = new PartSink(context)
  }

  set take(take: TakeEvent) {
    this.#sink.take = take
  }

  get ended(): boolean {
    return this.#ended
  }

  /** The item that is open. */
  get live(): ItemReader | undefined {
    return this.#live?.reader
  }

  /** What the response says of itself; its first mention starts the reply. */
  head(response: unknown): void {
    this.#serviceTier = text(member(response, 'service_tier')) ?? this.#serviceTier
    if (this.#started) return
    this.#started = true
    const at = createdAt(member(response, 'created_at'))
    this.#sink.take({
      type: 'start',
      id: text(member(response, 'id')) ?? '',
      model: text(member(response, 'model')) ?? '',
      ...(at === undefined ? {} : { createdAt: at }),
    })
  }

  begin(item: unknown): ItemReader {
    this.head(undefined)
    if (this.#live !== undefined) this.end({})
    const record = isRecord(item) ? item : {}
    const type = text(record.type) ?? ''
    const number = this.#seen.filter(seen => seen.type === type).length
    this.#live = { id: text(record.id), type, number, reader: readerOf(record, this.#sink) }
    this.#seen.push(this.#live)
    return this.#live.reader
  }

  /** The open item has ended, as this. */
  end(item: unknown): void {
    const live = this.#live
    this.#live = undefined
    live?.reader.finish(isRecord(item) ? item : {})
  }

  /** The open item has not been ended, but the response has, with these items. */
  endAs(output: readonly Record<string, unknown>[]): void {
    const live = this.#live
    if (live === undefined) return
    const named = live.id === undefined ? undefined : output.find(item => item.id === live.id)
    this.end(named ?? output.filter(item => item.type === live.type)[live.number])
  }

  /** The response has ended: what of its output did not come by itself is read from it. */
  finish(response: unknown): void {
    if (this.#ended) return
    this.head(response)
    for (const item of this.#unseen(itemsOf(response))) {
      this.begin(item)
      this.end(item)
    }
    this.#ended = true
    const usage = usageOf(response)
    if (usage !== undefined) this.#sink.take({ type: 'usage', usage })
    const reason = finishReasonOf(response, this.#sink)
    const tier = this.#serviceTier === undefined ? {} : { serviceTier: this.#serviceTier }
    this.#sink.take({ type: 'finish', reason, ...tier })
  }

  /** The response has failed; where a policy is the reason it is refused, which no retry helps. */
  failResponse(response: unknown): void {
    if (this.#ended) return
    const error = member(response, 'error')
    const category = refusalCategory(member(error, 'code'))
    if (category === undefined) {
      this.fail(readError(error))
      return
    }
    this.head(response)
    this.end({})
    this.#ended = true
    const usage = usageOf(response)
    if (usage !== undefined) this.#sink.take({ type: 'usage', usage })
    const explanation = text(member(error, 'message'))
    const refusal = explanation === undefined ? { category } : { category, explanation }
    this.#sink.take({ type: 'finish', reason: 'refusal', refusal })
  }

  lose(feature: string, why: string): void {
    this.#sink.lose(feature, why)
  }

  fail(error: GatewayError): void {
    if (this.#ended) return
    this.#ended = true
    this.#sink.take({ type: 'failed', error })
  }

  #unseen(output: readonly Record<string, unknown>[]): Record<string, unknown>[] {
    const ids = new Set(output.flatMap(item => text(item.id) ?? []))
    const left = [...this.#seen]
    return output.filter(item => {
      let place = left.findIndex(seen => seen.id !== undefined && seen.id === item.id)
      // No ids, or ones that the response does not know again: the items are told by their order then.
      if (place < 0)
        place = left.findIndex(seen => seen.type === item.type && (seen.id === undefined || !ids.has(seen.id)))
      if (place < 0) return true
      left.splice(place, 1)
      return false
    })
  }
}

export function itemsOf(response: unknown): Record<string, unknown>[] {
  const output = member(response, 'output')
  return Array.isArray(output) ? output.filter(isRecord) : []
}

/** What an upstream says of a response that ended as no response should. */
export function unfinished(status: unknown): GatewayError {
  return new GatewayError('upstream', `The upstream's response is ${String(status)}, not finished.`)
}
