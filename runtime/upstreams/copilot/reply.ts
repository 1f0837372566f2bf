import { indexOf, needle, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource } from '../../platform/bytes.ts'
import { isRecord } from '../../platform/json.ts'
import { replaceString } from '../../protocols/json-scan.ts'
import { dataStart, readEvent, sseFrame } from '../../protocols/sse.ts'
import { changeFrames } from '../frames.ts'
import { withSealedId } from './item-id.ts'
import { type Item, streamed } from './streamed.ts'

const INDEX = needle('"output_index"')
const OUTPUT = needle('"output"')
const ENDS = new Set(['response.completed', 'response.incomplete', 'response.failed'])

interface ResponsesEvent {
  type: string
  sequence_number?: number
  output_index?: number
  item_id?: string
  item?: Item
  response?: { output?: unknown }
}

/**
 * A streamed response as other services of the protocol would send it. Copilot names an item differently from event to
 * event: it keeps its first name. Short answers come as a response that is begun and complete at once: what is between is
 * told.
 */
export function whollyStreamed(source: ByteSource): ByteSource {
  const response = new StreamedResponse()
  return changeFrames(source, frame => response.change(frame))
}

class StreamedResponse {
  /** The names of items by their index. */
  readonly #ids = new Map<number, string>()
  #told = false

  change(frame: Uint8Array): readonly Uint8Array[] {
    const ofItem = indexOf(frame, INDEX) >= 0
    if (!ofItem && indexOf(frame, OUTPUT) < 0) return [frame]
    const event = eventIn(frame)
    if (!event) return [frame]
    if (ENDS.has(event.type)) return this.#end(event, frame)
    if (event.output_index === undefined) return [frame]
    this.#told = true
    return [this.#named(event, event.output_index, frame)]
  }

  #named(event: ResponsesEvent, index: number, frame: Uint8Array): Uint8Array {
    const id = event.item?.id ?? event.item_id
    if (typeof id !== 'string') return frame
    const name = this.#ids.get(index)
    if (name === undefined) this.#ids.set(index, id)
    if (name === undefined || name === id) return frame
    if (event.item) return frameOf({ ...event, item: withSealedId(event.item, name) })
    return replaceString(frame, ['item_id'], name, dataStart(frame))
  }

  #end(event: ResponsesEvent, frame: Uint8Array): readonly Uint8Array[] {
    const output = event.response?.output
    if (!Array.isArray(output) || output.length === 0) return [frame]
    if (!this.#told) return this.#expanded(event, output.filter(isItem), frame)
    const named = output.map((item: unknown, index) => {
      const name = this.#ids.get(index)
      return isItem(item) && name !== undefined && item.id !== name ? withSealedId(item, name) : item
    })
    const same = named.every((item, index) => item === output[index])
    return [same ? frame : frameOf({ ...event, response: { ...event.response, output: named } })]
  }

  #expanded(event: ResponsesEvent, items: Item[], frame: Uint8Array): readonly Uint8Array[] {
    const events = items.flatMap(streamed)
    const first = event.sequence_number
    if (first === undefined) return [...events.map(one => frameOf(one)), frame]
    const numbered = [...events, event].map((one, at) => ({ ...one, sequence_number: first + at }))
    return numbered.map(one => frameOf(one))
  }
}

function frameOf<Event extends { type: string }>(event: Event): Uint8Array {
  return utf8(sseFrame(JSON.stringify(event), event.type))
}

function eventIn(frame: Uint8Array): ResponsesEvent | undefined {
  const event = readEvent(frame)
  if (!event) return undefined
  try {
    const data: unknown = JSON.parse(event.data)
    if (!isItem(data)) return undefined
    const { type = event.name, output_index: index, item, sequence_number: number, response } = data
    return {
      ...data,
      type: String(type),
      output_index: typeof index === 'number' ? index : undefined,
      item: isItem(item) ? item : undefined,
      sequence_number: typeof number === 'number' ? number : undefined,
      response: isItem(response) ? response : undefined,
    }
  } catch {
    return undefined
  }
}

function isItem(value: unknown): value is Item {
  return isRecord(value)
}
