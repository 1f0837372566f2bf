import { GatewayError } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { loseOnce } from '../not-carried.ts'
import type { ReplyContext, StreamDecoder, TakeEvent } from '../protocol.ts'
import { exceptionError, readException } from './error.ts'
import { ReplyReader } from './reply-reader.ts'

/**
 * Reads the stream of Converse, whose frames come as events of their type's name. The reason comes before what was used,
 * so the reply is over with the latter, or with its last byte.
 */
export class ConverseStreamDecoder implements StreamDecoder {
  readonly #reader: ReplyReader
  readonly #context: ReplyContext
  #stopped = false

  constructor(context: ReplyContext) {
    this.#context = context
    this.#reader = new ReplyReader(context)
  }

  event(data: string, name: string | undefined, take: TakeEvent): void {
    const reader = this.#reader
    if (reader.ended) return
    reader.take = take
    const event = parse(data)
    if (event === undefined) {
      reader.fail(new GatewayError('upstream', 'The upstream sent an event that cannot be read.'))
      return
    }
    switch (name) {
      case 'contentBlockDelta':
        reader.delta(event.contentBlockIndex, event.delta)
        break
      case 'contentBlockStart':
        reader.openBlock(event.contentBlockIndex, event.start)
        break
      case 'contentBlockStop':
        reader.closeBlock(event.contentBlockIndex)
        break
      case 'messageStart':
        reader.start()
        break
      case 'messageStop':
        this.#stopped = true
        reader.stop(event)
        break
      case 'metadata':
        reader.count(event.usage)
        reader.stop(event)
        if (this.#stopped) reader.finish()
        break
      default:
        this.#other(name, event)
    }
  }

  end(take: TakeEvent): void {
    this.#reader.take = take
    this.#reader.endOfBytes()
  }

  #other(name: string | undefined, event: Record<string, unknown>): void {
    const said = readException(event)
    // Errors that are no exception of the model have names of their own.
    if (name !== undefined && (/exception$|error$/i.test(name) || said?.name !== undefined)) {
      this.#reader.fail(exceptionError(said?.name ?? name, said?.message))
      return
    }
    const where = { losses: this.#context.losses, at: 'reply' }
    loseOnce(where, `stream.${name ?? 'event'}`, 'not known to this gateway')
  }
}

function parse(data: string): Record<string, unknown> | undefined {
  try {
    const event: unknown = JSON.parse(data)
    return isRecord(event) ? event : undefined
  } catch {
    return undefined
  }
}
