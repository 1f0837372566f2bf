import type { StreamEvent } from '../../../generated/protocols/anthropic-messages/types.ts'
import { dispatchStreamEvent, type StreamEventCases } from '../../../generated/protocols/anthropic-messages/variants.ts'
import { GatewayError } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { parseLossless } from '../json-arguments.ts'
import type { ReplyContext, StreamDecoder, TakeEvent } from '../protocol.ts'
import { ReplyReader } from './reply-reader.ts'
import { skipUnknownOnce } from './unknown.ts'

/** Reads the stream of an upstream that speaks this protocol. */
export function decodeStream(context: ReplyContext): StreamDecoder {
  return new MessagesDecoder(context)
}

class MessagesDecoder implements StreamDecoder {
  readonly #reader: ReplyReader
  readonly #context: StreamContext

  constructor(context: ReplyContext) {
    this.#reader = new ReplyReader(context)
    this.#context = { reader: this.#reader, losses: context.losses, at: 'stream' }
  }

  event(data: string, name: string | undefined, take: TakeEvent): void {
    const reader = this.#reader
    // Proxies add `[DONE]` and other strays, which are no events of this protocol.
    if (reader.ended || !data.startsWith('{')) return
    reader.take = take
    const event = parse(data)
    if (event === undefined) {
      reader.fail(new GatewayError('upstream', 'The upstream sent an event that cannot be read.'))
      return
    }
    // The name repeats the type, and stands for it where it is missing.
    if (event.type === undefined) event.type = name
    // It has a tag to be dispatched by; the cases rely on nothing else.
    dispatchStreamEvent(event as unknown as StreamEvent, events, this.#context, skipUnknownEvent)
  }

  end(take: TakeEvent): void {
    this.#reader.take = take
    this.#reader.endOfBytes()
  }
}

interface StreamContext {
  readonly reader: ReplyReader
  readonly losses: ReplyContext['losses']
  at: string
}

const skipUnknownEvent = skipUnknownOnce('stream')

const events: StreamEventCases<StreamContext, void> = {
  message_start: ({ message }, { reader }) => reader.start(message),
  content_block_start: ({ index, content_block }, { reader }) => reader.openBlock(index, content_block),
  content_block_delta: ({ index, delta }, { reader }) => reader.delta(index, delta),
  content_block_stop: ({ index }, { reader }) => reader.closeBlock(index),
  message_delta({ delta, usage }, { reader }) {
    if (isRecord(delta)) reader.stop(delta)
    reader.count(usage)
  },
  message_stop: (_event, { reader }) => reader.finish(),
  ping: () => {},
  error: (event, { reader }) => reader.error(event),
}

/** Only a call that comes whole holds numbers that are printed again. */
function parse(data: string): Record<string, unknown> | undefined {
  try {
    const event: unknown = JSON.parse(data)
    if (!isRecord(event)) return undefined
    const block = event.content_block
    return isRecord(block) && isRecord(block.input) && Object.keys(block.input).length > 0
      ? (parseLossless(data) as Record<string, unknown>)
      : event
  } catch {
    return undefined
  }
}
