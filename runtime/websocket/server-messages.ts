import type { GatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import type { GatewayReply, ReplyHeaders } from '../platform/http.ts'
import { isRecord } from '../platform/json.ts'
import { renderError } from '../protocols/openai-responses/error.ts'
import { readErrorEvent } from '../protocols/openai-responses/read-error.ts'
import { FrameSplitter, readEvent } from '../protocols/sse.ts'

/**
 * Writes a turn's events as messages: the data of each frame of its stream, marked with the turn's lane. The first one
 * has the headers of the answer, as an error has them and OpenAI's own events may.
 */
export class ServerMessages {
  readonly #mark: string
  #headers: string
  readonly #splitter = new FrameSplitter()
  #messages: string[] = []
  /** An error that a failed response may follow: a turn ends with one of them, and the response says more. */
  #error: string | undefined
  /** Whether the turn has come to nothing. */
  failed = false

  constructor(lane: string | undefined, headers: ReplyHeaders = {}) {
    this.#mark = markOf(lane)
    const told = toldHeaders(headers)
    this.#headers = Object.keys(told).length === 0 ? '' : `"headers":${JSON.stringify(told)},`
  }

  /** The messages of the frames that this chunk completes. */
  add(chunk: Uint8Array): string[] {
    this.#splitter.push(chunk, this.#take)
    return this.#drain()
  }

  /** The messages that are left when the stream is over. */
  end(): string[] {
    const rest = this.#splitter.rest()
    if (rest) this.#take(rest)
    if (this.#error !== undefined) this.#messages.push(this.#error)
    return this.#drain()
  }

  #drain(): string[] {
    const messages = this.#messages
    this.#messages = []
    return messages
  }

  #take = (frame: Uint8Array): void => {
    const event = readEvent(frame)
    // Comments keep a stream alive; a socket has its own way. `[DONE]` is said by the last event.
    if (event === undefined || !event.data.startsWith('{')) return
    const type = event.name ?? typeOf(event.data)
    if (type === 'error') {
      this.failed = true
      this.#error = this.#errorMessage(event.data)
      return
    }
    if (type === 'response.failed') {
      this.failed = true
      this.#error = undefined
    }
    const before = this.#mark + this.#headers
    this.#headers = ''
    this.#messages.push(before === '' ? event.data : `{${before}${event.data.slice(1)}`)
  }

  /** Over a socket an error has a status: Codex passes over one that has none. */
  #errorMessage(data: string): string {
    const said = parse(data)
    const { kind, status, details, message } = readErrorEvent(said)
    const own = isRecord(said?.error) ? said.error : (said ?? {})
    const error = {
      type: typeof own.type === 'string' && own.type !== 'error' ? own.type : 'server_error',
      code: own.code ?? null,
      message,
      param: own.param ?? null,
    }
    const wait = details.retryAfterSeconds
    return errorMessage(this.#mark, {
      // What the upstream holds against the gateway's credential is not the client's affair.
      status: kind === 'unauthenticated' || kind === 'forbidden' ? 502 : status,
      error,
      headers: wait === undefined ? {} : { 'retry-after': String(wait) },
      sequenceNumber: said?.sequence_number,
    })
  }
}

/** An answer that is an error, as the message that tells it. */
export function refusalMessage({ status, headers, body }: GatewayReply, lane: string | undefined): string {
  const said = body instanceof Uint8Array ? parse(text(body)) : undefined
  return errorMessage(markOf(lane), {
    status: status < 400 ? 502 : status,
    error: isRecord(said?.error) ? said.error : NO_ANSWER,
    headers: toldHeaders(headers),
  })
}

/** An error that came to no call. */
export function faultMessage(error: GatewayError, lane: string | undefined): string {
  const { status, details } = error
  const wait = details.retryAfterSeconds
  return errorMessage(markOf(lane), {
    status,
    error: { ...renderError(error).error },
    headers: wait === undefined ? {} : { 'retry-after': String(wait) },
  })
}

const NO_ANSWER = { type: 'server_error', code: null, message: 'The call came to no answer.', param: null }

/** Headers that mean something to whoever tries again or asks for help. */
const TOLD = /^(retry-after|x-request-id|x-should-retry|x-headgate-|x-ratelimit-)/

function toldHeaders(headers: ReplyHeaders): ReplyHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => TOLD.test(name)))
}

interface ErrorMessage {
  status: number
  error: Record<string, unknown>
  headers: ReplyHeaders
  sequenceNumber?: unknown
}

function errorMessage(mark: string, { status, error, headers: said, sequenceNumber }: ErrorMessage): string {
  const headers = worthAnotherTry(status, error, said) ? { ...said, 'retry-after': SHORT_WAIT } : said
  const message = {
    type: 'error',
    ...(typeof sequenceNumber === 'number' && { sequence_number: sequenceNumber }),
    status,
    error,
    ...(Object.keys(headers).length > 0 && { headers }),
  }
  return `{${mark}${JSON.stringify(message).slice(1)}`
}

/** Seconds. */
const SHORT_WAIT = '1'

/** Over HTTP Codex waits by itself where a 429 does not say how long; over a socket it gives up at once. */
function worthAnotherTry(status: number, { code }: Record<string, unknown>, headers: ReplyHeaders): boolean {
  const final = headers['x-should-retry'] === 'false' || code === 'insufficient_quota' || code === 'usage_limit_reached'
  return status === 429 && headers['retry-after'] === undefined && !final
}

function markOf(lane: string | undefined): string {
  return lane === undefined ? '' : `"stream_id":${JSON.stringify(lane)},`
}

/** The type of an event whose frame does not name it. */
function typeOf(data: string): unknown {
  return /^\{"type":"([a-z0-9_.]+)"/.exec(data)?.[1] ?? parse(data)?.type
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
