import type { ByteSource } from '../platform/bytes.ts'
import type { ReplyHeaders } from '../platform/http.ts'

/** An answer that is a stream of events. */
export class Streamed {
  readonly headers: ReplyHeaders = EVENT_STREAM
  readonly body: ByteSource

  constructor(body: ByteSource) {
    this.body = body
  }
}

export const EVENT_STREAM: ReplyHeaders = Object.freeze({
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // Tells nginx and its kin to hand the events on as they come.
  'x-accel-buffering': 'no',
})
