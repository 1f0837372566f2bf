import type { OutputItem, ResponseStreamEvent } from '../../../generated/protocols/openai-responses/types.ts'
import { sseFrame } from '../sse.ts'

/** An event before it has its number. */
export type Unnumbered<Event = ResponseStreamEvent> = Event extends unknown ? Omit<Event, 'sequence_number'> : never

/** Events that carry the response so far. */
export type ResponseEventType = Extract<ResponseStreamEvent, { response: unknown }>['type']

/** What the writers of items tell of their progress. */
export interface EventSink {
  write(event: Unnumbered): void
  /**
   * A piece of text, of which only the piece is printed: nearly every event of a stream. `place` and `rest` are the JSON
   * of the members before and behind it, each with its comma.
   */
  delta(type: DeltaEventType, place: string, text: string, rest?: string): void
}

/** Events that carry a piece of text. */
export type DeltaEventType = Extract<ResponseStreamEvent, { delta: string }>['type']

const OPENING = '{"type":"'

/** For replies that are given whole: only the items count. */
export const silent: EventSink = { write() {}, delta() {} }

/** Numbers events without a gap and gathers their frames. */
export class EventWriter implements EventSink {
  #sequence = 0
  #frames: string[] = []

  /** The type stands first in every event, and the number is put after it into the text, which copies nothing. */
  write(event: Unnumbered): void {
    const { type } = event
    const rest = JSON.stringify(event).slice(OPENING.length + type.length + 1)
    this.#frames.push(sseFrame(`${OPENING}${type}","sequence_number":${this.#sequence++}${rest}`, type))
  }

  delta(type: DeltaEventType, place: string, text: string, rest = ''): void {
    const data = `{"type":"${type}","sequence_number":${this.#sequence++}${place},"delta":${JSON.stringify(text)}${rest}}`
    this.#frames.push(sseFrame(data, type))
  }

  /** `response`: its JSON, as it is made of parts that are printed once for several events. */
  writeResponse(type: ResponseEventType, response: string): void {
    const data = `{"type":"${type}","sequence_number":${this.#sequence++},"response":${response}}`
    this.#frames.push(sseFrame(data, type))
  }

  /** A frame made elsewhere, which is told its number. */
  writeFrame(make: (sequenceNumber: number) => string): void {
    this.#frames.push(make(this.#sequence++))
  }

  /** The frames since the last call. */
  drain(): string {
    if (this.#frames.length === 0) return ''
    const text = this.#frames.join('')
    this.#frames = []
    return text
  }
}

/** The members that say where an event belongs, as `EventSink.delta` wants them. */
export function placeJson(place: object): string {
  return `,${JSON.stringify(place).slice(1, -1)}`
}

/** Says of an item that it begins. */
export function itemAdded(sink: EventSink, outputIndex: number, item: OutputItem): void {
  sink.write({ type: 'response.output_item.added', output_index: outputIndex, item })
}

/** Says of an item that it is whole: the one event that Codex acts on. */
export function itemDone(sink: EventSink, outputIndex: number, item: OutputItem): void {
  sink.write({ type: 'response.output_item.done', output_index: outputIndex, item })
}
