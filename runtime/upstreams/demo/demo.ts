import { GatewayError, toGatewayError } from '../../canonical/error.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { ProtocolId } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { text } from '../../platform/byte-search.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { firstByteTimeout } from '../../platform/transport-errors.ts'
import { isClientOperation, type Operation } from '../../protocols/operation.ts'
import type { Protocol } from '../../protocols/protocol.ts'
import type { Exchange, Upstream, UpstreamSettings } from '../kind.ts'
import { type Cadence, cadenceOf } from './cadence.ts'
import { compactedResponse } from './compact.ts'
import { embedBody } from './embed.ts'
import { encoded, inArray } from './encoded.ts'
import { contextTooLong, simulatedError, unknownModel } from './errors.ts'
import { refuseForgotten } from './forgotten.ts'
import { hash } from './hash.ts'
import { demoModels } from './models.ts'
import { type Behaviour, parseModelName } from './names.ts'
import { type Play, play } from './player.ts'
import { verifyOpaque } from './reasoning.ts'
import { respond } from './respond.ts'
import { script } from './script.ts'
import { inputTokens } from './tokens.ts'
import { wait } from './wait.ts'

export interface DemoOptions {
  /** In place of the cadence that the model's name asks for. */
  cadence?: Cadence
}

/** Milliseconds that a reply without streaming is held back at most to seem written. */
const WRITING_TIME = 400

/** An upstream that answers by itself, in every protocol it is given. */
export function createDemo(
  settings: UpstreamSettings,
  protocols: Readonly<Record<ProtocolId, Protocol>>,
  options: DemoOptions = {},
): Upstream {
  return {
    settings,
    // It neither searches nor draws.
    protocolsFor: (_, kind) => (kind === 'relay' ? [] : settings.protocols),
    listModels: async () => [...demoModels],
    async send(exchange) {
      const { operation } = exchange
      if (!isClientOperation(operation)) throw new GatewayError('unsupported', 'It speaks what clients speak.')
      const answer = new Answering({ ...exchange, operation }, protocols[operation.protocol], settings, options)
      try {
        return await answer.reply()
      } catch (thrown) {
        if (thrown instanceof Unanswered) throw thrown.error
        return answer.error(toGatewayError(thrown))
      }
    },
  }
}

/** There is to be no answer at all: the attempt fails, instead of being answered with an error. */
class Unanswered extends Error {
  readonly error: unknown
  constructor(error: unknown) {
    super('no answer')
    this.error = error
  }
}

type ClientExchange = Exchange & { operation: Operation }

/** One exchange being answered. */
class Answering {
  #exchange: ClientExchange
  #protocol: Protocol
  #settings: UpstreamSettings
  #options: DemoOptions
  #body: string
  #requestId: string

  constructor(exchange: ClientExchange, protocol: Protocol, settings: UpstreamSettings, options: DemoOptions) {
    this.#exchange = exchange
    this.#protocol = protocol
    this.#settings = settings
    this.#options = options
    this.#body = text(exchange.body)
    this.#requestId = `req_demo_${hash(`${exchange.operation.path} ${exchange.model} ${this.#body}`)}`
  }

  async reply(): Promise<UpstreamReply> {
    const { operation, model } = this.#exchange
    const behaviour = parseModelName(model)
    if (!behaviour) throw unknownModel(model)
    await this.#wait(behaviour.delay ?? 0)
    if (behaviour.error !== undefined) throw simulatedError(behaviour.error)
    if (behaviour.body === 'nothing') return this.#plays(200, this.#type(), [])
    if (behaviour.body === 'garbage') return this.#plays(200, 'text/html; charset=utf-8', [GARBAGE])
    const body = this.#parse()
    if (operation.kind === 'embed') return this.#json(embedBody(body))
    refuseForgotten(body)
    const { request } = this.#protocol.decodeRequest(body, { operation, model, stream: this.#exchange.stream })
    if (behaviour.contextTooLong) throw contextTooLong(inputTokens(request))
    verifyOpaque(request, this.#protocol.id)
    if (operation.kind === 'count-tokens') return this.#json(this.#protocol.encodeTokenCount(inputTokens(request)))
    if (operation.kind === 'compact') return this.#json(compactedResponse(request))
    return this.#exchange.stream ? this.#stream(request, behaviour) : this.#whole(request, behaviour)
  }

  error(error: GatewayError): UpstreamReply {
    const { retryAfterSeconds } = error.details
    const reply = this.#json(this.#protocol.renderError(error, this.#requestId), error.status)
    if (retryAfterSeconds !== undefined) reply.headers['retry-after'] = String(retryAfterSeconds)
    return reply
  }

  #stream(request: CanonicalRequest, behaviour: Behaviour): UpstreamReply {
    const events = respond(request, this.#protocol.id, behaviour)
    const steps = script(events, this.#cadence(behaviour), behaviour.fault)
    const frames = encoded(steps, this.#protocol.encodeStream(request, []))
    const plays = this.#asArray ? inArray(frames) : frames
    return this.#plays(200, this.#type(), behaviour.body === 'broken' ? brokenStream(plays) : plays)
  }

  async #whole(request: CanonicalRequest, behaviour: Behaviour): Promise<UpstreamReply> {
    const { fault } = behaviour
    const cadence = this.#cadence(behaviour)
    const events = [...respond(request, this.#protocol.id, behaviour)]
    await this.#wait(
      Math.min(
        WRITING_TIME,
        events.reduce((sum, event) => sum + cadence(event), 0),
      ),
    )
    if (fault?.kind === 'error') throw simulatedError(503)
    const body = JSON.stringify(this.#protocol.encodeReply(foldReply(events), request, []))
    const half: Play = { type: 'text', delay: 0, text: body.slice(0, body.length >> 1) }
    if (fault) return this.#plays(200, this.#type(), [half, { type: fault.kind }])
    return this.#plays(200, this.#type(), [behaviour.body === 'broken' ? half : { type: 'text', delay: 0, text: body }])
  }

  #json(body: unknown, status = 200): UpstreamReply {
    return this.#plays(status, JSON_TYPE, [{ type: 'text', delay: 0, text: JSON.stringify(body) }])
  }

  #plays(status: number, type: string, plays: Iterable<Play>): UpstreamReply {
    const options = { signal: this.#exchange.signal, idle: this.#settings.timeouts.idle, name: this.#settings.id }
    const idHeader = this.#protocol.id === 'anthropic-messages' ? 'request-id' : 'x-request-id'
    return {
      status,
      headers: { 'content-type': type, [idHeader]: this.#requestId },
      body: play(plays[Symbol.iterator](), options),
    }
  }

  #parse(): unknown {
    try {
      return JSON.parse(this.#body)
    } catch {
      throw new GatewayError('invalid-request', 'The body is not JSON.')
    }
  }

  #type(): string {
    return this.#exchange.stream && !this.#asArray ? 'text/event-stream; charset=utf-8' : JSON_TYPE
  }

  /** Gemini streams events only where the query asks for them, and one JSON array otherwise. */
  get #asArray(): boolean {
    const { operation, query } = this.#exchange
    return operation.stream === 'always' && !query.split('&').includes('alt=sse')
  }

  #cadence(behaviour: Behaviour): Cadence {
    return this.#options.cadence ?? cadenceOf(behaviour)
  }

  /** Holds the reply's head back; past the time that the upstream has for it the attempt fails. */
  async #wait(delay: number): Promise<void> {
    const firstByte = this.#settings.timeouts.firstByte || Number.POSITIVE_INFINITY
    try {
      await wait(Math.min(delay, firstByte), this.#exchange.signal)
    } catch (thrown) {
      throw new Unanswered(thrown)
    }
    if (delay <= firstByte) return
    throw new Unanswered(firstByteTimeout(this.#settings.id, firstByte))
  }
}

const JSON_TYPE = 'application/json'

const GARBAGE: Play = {
  type: 'text',
  delay: 0,
  text: '<!doctype html>\n<title>Sign in</title>\n<p>This is no model.\n',
}

/** The head of a stream, then a frame whose JSON is cut, then its end. */
function* brokenStream(plays: Iterable<Play>): Generator<Play> {
  for (const first of plays) {
    yield first
    break
  }
  yield { type: 'text', delay: 0, text: 'data: {"broken": tru\n\n' }
}
