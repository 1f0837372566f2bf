import { GatewayError } from '../../canonical/error.ts'
import { parseJson } from '../../platform/json.ts'
import type { ReplyContext, StreamDecoder, TakeEvent } from '../protocol.ts'
import { inStream } from './error.ts'
import { ReplyReader } from './reply-reader.ts'

/** Reads the stream of a Chat upstream: chunks as they come, and the end at `[DONE]` or with the last byte. */
export class ChatStreamDecoder implements StreamDecoder {
  readonly #reader: ReplyReader

  constructor(context: ReplyContext) {
    this.#reader = new ReplyReader(context)
  }

  event(data: string, name: string | undefined, take: TakeEvent): void {
    if (this.#reader.ended) return
    if (data.startsWith('[DONE]')) {
      this.#reader.end(true, take)
      return
    }
    const chunk = parseJson(data)
    if (name === 'error') {
      const error = inStream(chunk) ?? new GatewayError('upstream', data || 'The upstream failed.')
      this.#reader.fail(error, take)
      return
    }
    // Google's compatible endpoint puts an error into a list.
    if (Array.isArray(chunk)) for (const item of chunk) this.#reader.read(item, take)
    else if (chunk !== undefined) this.#reader.read(chunk, take)
    else if (data.trim() !== '') this.#reader.skip('a frame of the upstream is not JSON')
  }

  end(take: TakeEvent): void {
    this.#reader.end(false, take)
  }
}
