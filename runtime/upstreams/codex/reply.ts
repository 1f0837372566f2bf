import { GatewayError } from '../../canonical/error.ts'
import { indexOf, needle, text, utf8 } from '../../platform/byte-search.ts'
import type { ByteSource } from '../../platform/bytes.ts'
import { collect } from '../../platform/collect.ts'
import { FrameSplitter, readEvent, sseFrame } from '../../protocols/sse.ts'
import { changeFrames } from '../frames.ts'

/** Bytes of all events of a reply. */
const LIMIT = 256 * 1024 * 1024

/** Looked for before a frame is parsed: pieces of text are not. */
const ITEM_DONE = needle('response.output_item.done')
const RATE_LIMITS = needle('codex.rate_limits')
const ENDS = ['response.completed', 'response.incomplete', 'response.failed'].map(needle)

/** Takes an event that tells of the subscription's quota. */
export type HearLimits = (event: unknown) => void

/** The items of a reply, as they came: its last event may have lost some of them. */
class Items {
  readonly #items = new Map<number, unknown>()
  readonly #hear: HearLimits | undefined

  constructor(hear: HearLimits | undefined) {
    this.#hear = hear
  }

  /** The frame with what is missing in it; the same one where nothing is, or it is not the last one. */
  completed(frame: Uint8Array): Uint8Array {
    const event = this.take(frame)
    if (!event?.response) return frame
    const whole = this.whole(event.response)
    return whole === event.response ? frame : utf8(sseFrame(JSON.stringify({ ...event, response: whole }), event.type))
  }

  /** The event, where it is one that says something of the items or ends the reply. */
  take(frame: Uint8Array): CodexEvent | undefined {
    if (this.#hear && indexOf(frame, RATE_LIMITS) >= 0) this.#tellLimits(frame, this.#hear)
    const done = indexOf(frame, ITEM_DONE) >= 0
    if (!done && !ENDS.some(end => indexOf(frame, end) >= 0)) return undefined
    const event = eventIn(frame)
    // The words may stand in a text, too.
    if (event?.type === 'response.output_item.done') this.#items.set(event.output_index ?? this.#items.size, event.item)
    return event && ENDS.some(end => text(end) === event.type) ? event : undefined
  }

  #tellLimits(frame: Uint8Array, hear: HearLimits): void {
    const event = eventIn(frame)
    if (event?.type === 'codex.rate_limits') hear(event)
  }

  whole(response: Record<string, unknown>): Record<string, unknown> {
    const { output } = response
    if (Array.isArray(output) && output.length >= this.#items.size) return response
    return { ...response, output: [...this.#items].sort(([a], [b]) => a - b).map(([, item]) => item) }
  }
}

interface CodexEvent {
  type: string
  output_index?: number
  item?: unknown
  response?: Record<string, unknown>
  error?: unknown
}

/** The stream, whose last event has all items that came. */
export function withAllItems(source: ByteSource, hear?: HearLimits): ByteSource {
  const items = new Items(hear)
  return changeFrames(source, frame => [items.completed(frame)])
}

/**
 * The response that a stream tells of, for clients that want it whole; or the error that it ended with. Rejects where it
 * ended with neither.
 */
export async function wholeResponse(
  source: ByteSource,
  upstream: string,
  hear?: HearLimits,
): Promise<{ status: number; body: unknown }> {
  const bytes = await collect(source, LIMIT, () => incomplete(upstream, 'sent too much'))
  const splitter = new FrameSplitter(LIMIT)
  const items = new Items(hear)
  let whole: { status: number; body: unknown } | undefined
  const take = (frame: Uint8Array): void => {
    const end = items.take(frame)
    if (end?.response) whole ??= { status: 200, body: items.whole(end.response) }
    else if (!whole) whole = errorIn(frame)
  }
  splitter.push(bytes, take)
  const rest = splitter.rest()
  if (rest) take(rest)
  if (!whole) throw incomplete(upstream, 'ended its stream before the response was complete')
  return whole
}

const ERROR = needle('error')

function errorIn(frame: Uint8Array): { status: number; body: unknown } | undefined {
  if (indexOf(frame, ERROR) < 0) return undefined
  const event = eventIn(frame)
  if (event?.type !== 'error') return undefined
  const { error = event } = event
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return { status: /rate_limit|usage_limit/.test(code) ? 429 : 500, body: { error } }
}

function eventIn(frame: Uint8Array): CodexEvent | undefined {
  const event = readEvent(frame)
  if (!event) return undefined
  try {
    const data: unknown = JSON.parse(event.data)
    if (typeof data !== 'object' || data === null) return undefined
    // Its members are read as what they should be, and handed on as they are.
    const read = data as Partial<CodexEvent>
    const { type = event.name, response, output_index: index } = read
    return {
      ...read,
      type: type ?? '',
      ...(typeof index !== 'number' && { output_index: undefined }),
      ...((typeof response !== 'object' || response === null) && { response: undefined }),
    }
  } catch {
    return undefined
  }
}

function incomplete(upstream: string, what: string): GatewayError {
  return new GatewayError('upstream', `Upstream "${upstream}" ${what}.`, { code: 'incomplete_reply' })
}
