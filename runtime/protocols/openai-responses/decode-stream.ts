import type { ResponseStreamEvent } from '../../../generated/protocols/openai-responses/types.ts'
import { dispatchResponseStreamEvent } from '../../../generated/protocols/openai-responses/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import { isRecord, parseJson } from '../../platform/json.ts'
import type { ReplyContext, StreamDecoder, TakeEvent } from '../protocol.ts'
import type { ItemReader } from './item-readers.ts'
import { count } from './json.ts'
import { readErrorEvent } from './read-error.ts'
import { itemsOf, ReplyReader } from './reply-reader.ts'
import { type ItemStep, type StreamEvent, streamEvents } from './stream-events.ts'

/** Reads the events of a Responses upstream. */
export function decodeStream(context: ReplyContext): StreamDecoder {
  return new ResponsesDecoder(context)
}

/**
 * Items may overlap in the stream, told apart by `output_index`, but a reply has an order: the events of an item wait
 * until those before it are done. The numbers of events are of no interest.
 */
export class ResponsesDecoder implements StreamDecoder {
  readonly reply: ReplyReader
  /** The place of the open item. */
  #place: number | undefined
  readonly #waiting = new Map<number, [ItemStep, StreamEvent][]>()
  readonly #done = new Set<number>()
  /** The places of items by their index, which some servers give twice, or not at all. */
  readonly #placeOf = new Map<number, number>()
  #places = 0

  constructor(context: ReplyContext) {
    this.reply = new ReplyReader(context)
  }

  event(data: string, name: string | undefined, take: TakeEvent): void {
    if (this.reply.ended || data === '' || data === '[DONE]') return
    this.reply.take = take
    const event = parseJson(data)
    if (!isRecord(event)) {
      this.reply.fail(new GatewayError('upstream', 'The upstream sent an event that is not JSON.'))
      return
    }
    // Some upstreams name an event only in its `event:` line.
    if (event.type === undefined && name !== undefined) event.type = name
    if (typeof event.type === 'string')
      // Nothing but its type is relied on.
      dispatchResponseStreamEvent(event as unknown as ResponseStreamEvent, streamEvents, this, () => {})
    if (event.error != null && (event.type === undefined || event.type === 'message'))
      this.reply.fail(readErrorEvent(event))
  }

  end(take: TakeEvent): void {
    this.reply.take = take
    this.reply.fail(new GatewayError('upstream', "The upstream's stream ended before its response did."))
  }

  /** An item begins, in a place of its own. */
  added(step: ItemStep, event: StreamEvent): void {
    const index = count(event.output_index)
    const place = index === undefined || this.#done.has(index) ? this.#places : index
    this.#places = Math.max(this.#places, place + 1)
    if (index !== undefined) this.#placeOf.set(index, place)
    this.#take(step, event, place)
  }

  /** An event of an item that has begun. */
  inItem(step: ItemStep, event: StreamEvent): void {
    const index = count(event.output_index)
    const place = index === undefined ? (this.#place ?? this.#places) : (this.#placeOf.get(index) ?? index)
    this.#places = Math.max(this.#places, place + 1)
    this.#take(step, event, place)
  }

  /** The response has ended, and with it all that is still open or waits. */
  finish(response: unknown): void {
    const output = itemsOf(response)
    while (this.#place !== undefined || this.#waiting.size > 0) {
      this.reply.endAs(output)
      this.#leave()
      this.#advance()
    }
    this.reply.finish(response)
  }

  #take(step: ItemStep, event: StreamEvent, place: number): void {
    if (this.#place === undefined || place === this.#place) {
      this.#step(step, event, place)
      if (this.#place === undefined) this.#advance()
      return
    }
    if (this.#done.has(place)) return
    const waiting = this.#waiting.get(place)
    if (waiting === undefined) this.#waiting.set(place, [[step, event]])
    else waiting.push([step, event])
  }

  #step(step: ItemStep, event: StreamEvent, place: number): void {
    if (this.#done.has(place)) return
    const open = this.#place === undefined ? undefined : this.reply.live
    const reader = open === undefined || step.is === 'added' ? this.#begin(step, event, place) : open
    if (step.is === 'done') {
      this.reply.end(event.item)
      this.#leave()
    } else step.read?.(reader, event)
  }

  /** An item that was never announced is known by what is said of it. */
  #begin(step: ItemStep, event: StreamEvent, place: number): ItemReader {
    this.#place = place
    return this.reply.begin(isRecord(event.item) ? event.item : { type: step.of, id: event.item_id })
  }

  /** The events that waited, of the lowest place first, up to the first item that is not done. */
  #advance(): void {
    while (this.#place === undefined && this.#waiting.size > 0) {
      const place = Math.min(...this.#waiting.keys())
      const waiting = this.#waiting.get(place) ?? []
      this.#waiting.delete(place)
      for (const [step, event] of waiting) this.#step(step, event, place)
    }
  }

  #leave(): void {
    if (this.#place !== undefined) this.#done.add(this.#place)
    this.#place = undefined
  }
}
