import { concat, indexOf, needle, text } from '../platform/byte-search.ts'
import { isRecord, parseJson } from '../platform/json.ts'
import { findValue, setMembers } from '../protocols/json-scan.ts'
import { dataStart, readEvent } from '../protocols/sse.ts'
import type { Item } from '../stored/response-store.ts'

/** The key of every event that carries the response so far. Inside a JSON string its quotes would be escaped. */
const RESPONSE = needle('"response":')
const ITEM_DONE = needle('response.output_item.done')
const ENDS: ReadonlySet<unknown> = new Set(['response.completed', 'response.incomplete', 'response.failed'])

/** A frame of a stream of Responses, as far as whoever keeps the response has to know it. */
export type ResponseFrame = { is: 'other' } | { is: 'response' } | { is: 'end'; response: Item }

/** Reads the frames of one stream. Most of them are looked at with a native search, and not parsed. */
export class ResponseFrames {
  readonly #items: Item[] = []

  read(frame: Uint8Array): ResponseFrame {
    if (indexOf(frame, RESPONSE) < 0) {
      if (indexOf(frame, ITEM_DONE) >= 0) this.#takeItem(frame)
      return OTHER
    }
    const event = eventOf(frame)
    if (!isRecord(event?.response)) return OTHER
    return isEnd(event) ? { is: 'end', response: this.#whole(event.response) } : A_RESPONSE
  }

  #takeItem(frame: Uint8Array): void {
    const { item, output_index: index } = eventOf(frame) ?? {}
    if (!isRecord(item)) return
    if (Number.isInteger(index)) this.#items[index as number] = item
    else this.#items.push(item)
  }

  /** Some servers tell the items in their own events alone. */
  #whole(response: Item): Item {
    const { output } = response
    if (Array.isArray(output) && output.length > 0) return response
    return { ...response, output: this.#items.filter(item => item !== undefined) }
  }
}

const OTHER = { is: 'other' } as const
const A_RESPONSE = { is: 'response' } as const

export function isEnd(event: Item | undefined): boolean {
  return ENDS.has(event?.type)
}

/** The frame of an event, whose response says `tells`; every other byte as it came. */
export function told(frame: Uint8Array, tells: Readonly<Record<string, unknown>>): Uint8Array {
  const range = findValue(frame, ['response'], dataStart(frame))
  if (!range) return frame
  const { start, end } = range
  return concat([frame.subarray(0, start), setMembers(frame.subarray(start, end), tells), frame.subarray(end)])
}

/** The frame of an event, which has this number unless it has one of its own. */
export function numbered(frame: Uint8Array, number: number): Uint8Array {
  const start = dataStart(frame)
  if (start < 0 || findValue(frame, ['sequence_number'], start)) return frame
  const edited = setMembers(frame.subarray(start), { sequence_number: number })
  return concat([frame.subarray(0, start), edited])
}

/** The event of a frame, with the type that its name says where it has none itself. */
export function eventOf(frame: Uint8Array): Item | undefined {
  const event = readEvent(frame)
  const value = parseJson(event?.data)
  if (!isRecord(value)) return undefined
  return value.type === undefined && event?.name !== undefined ? { ...value, type: event.name } : value
}

/** The response that a whole answer is; undefined where it is something else. */
export function responseIn(bytes: Uint8Array): Item | undefined {
  const value: unknown = JSON.parse(text(bytes))
  return isRecord(value) ? value : undefined
}
