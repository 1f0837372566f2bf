import { type GatewayError, toGatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { mergeUsage, type Usage } from '../../canonical/usage.ts'
import type { StreamEncoder } from '../protocol.ts'
import { outputFor } from './encode-reply.ts'
import { renderStreamError, responseError } from './error.ts'
import { EventWriter, type ResponseEventType } from './event-writer.ts'
import type { Ending } from './finish-reason.ts'
import { ReplyIds } from './ids.ts'
import type { ReplyOutput } from './output-writer.ts'
import { type ResponseState, responseHead } from './response-head.ts'
import { echoedSettings } from './settings.ts'

type Finish = Extract<CanonicalEvent, { type: 'finish' }>

/** A reply as the events of the Responses API: numbered without a gap, one item open at a time, no `[DONE]`. */
export function encodeStream(request: CanonicalRequest, losses: Loss[]): StreamEncoder {
  return new ResponsesStream(request, losses)
}

class ResponsesStream implements StreamEncoder {
  readonly #request: CanonicalRequest
  readonly #losses: Loss[]
  readonly #writer = new EventWriter()
  #output: ReplyOutput | undefined
  #state: ResponseState | undefined
  /** The members of the response that never change, printed once. */
  #settings = ''
  #usage: Usage = {}
  #ended = false

  constructor(request: CanonicalRequest, losses: Loss[]) {
    this.#request = request
    this.#losses = losses
  }

  encode(event: CanonicalEvent): string {
    if (this.#ended) return ''
    switch (event.type) {
      case 'start':
        this.#start(event)
        break
      case 'usage':
        this.#usage = mergeUsage(this.#usage, event.usage)
        break
      case 'finish':
        this.#finish(event)
        break
      case 'failed':
        this.#fail(event.error)
        break
      default:
        this.#output?.part(event)
    }
    return this.#writer.drain()
  }

  #start(event: Extract<CanonicalEvent, { type: 'start' }>): void {
    if (event.usage) this.#usage = mergeUsage(this.#usage, event.usage)
    const ids = new ReplyIds(event.id)
    this.#output = outputFor({ sink: this.#writer, ids, request: this.#request, losses: this.#losses })
    this.#state = {
      id: ids.response,
      model: event.model,
      createdAt: event.createdAt,
      status: 'in_progress',
      output: [],
      serviceTier: this.#request.serviceTier,
    }
    this.#settings = JSON.stringify(echoedSettings(this.#request)).slice(1)
    this.#writeResponse('response.created', this.#state)
    this.#writeResponse('response.in_progress', this.#state)
  }

  #finish(event: Finish): void {
    if (this.#state === undefined || this.#output === undefined) return
    let ending: Ending
    try {
      ending = this.#output.finish(event)
    } catch (thrown) {
      this.#fail(toGatewayError(thrown))
      return
    }
    this.#ended = true
    const serviceTier = event.serviceTier ?? this.#state.serviceTier
    const output = this.#output.items
    this.#writeResponse(`response.${ending.status}`, {
      ...this.#state,
      ...ending,
      output,
      usage: this.#usage,
      serviceTier,
    })
  }

  /** OpenAI sends both: libraries raise the first, Codex reads the code of the second. */
  #fail(error: GatewayError): void {
    this.#ended = true
    this.#writer.writeFrame(sequenceNumber => renderStreamError(error, sequenceNumber))
    if (this.#state === undefined) return
    const output = this.#output?.items ?? []
    const state: ResponseState = { ...this.#state, status: 'failed', output, error: responseError(error) }
    this.#writeResponse('response.failed', { ...state, usage: this.#usage })
  }

  #writeResponse(type: ResponseEventType, state: ResponseState): void {
    const head = JSON.stringify(responseHead(state)).slice(0, -1)
    this.#writer.writeResponse(type, `${head},${this.#settings}`)
  }
}
