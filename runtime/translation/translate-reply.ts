import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalReply } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { Protocol, ReplyContext, StreamDecoder, StreamEncoder, TakeEvent } from '../protocols/protocol.ts'
import { type Step, through } from './step.ts'

/** How one reply gets from its upstream to its client. */
export interface ReplyPath {
  from: Protocol
  to: Protocol
  /** What the client asked for. */
  request: CanonicalRequest
  context: ReplyContext
  steps: readonly Step[]
}

/** A whole reply of the upstream, folded. Throws the GatewayError of one that failed. */
export function readWhole(body: unknown, { from, context, steps }: ReplyPath): CanonicalReply {
  const folder = new ReplyFolder()
  const take = through(steps, event => folder.add(event))
  for (const event of from.decodeReply(body, context)) take(event)
  return folder.reply()
}

/** A streamed reply of the upstream, for a client that wants it whole. */
export class StreamFolding {
  readonly #decoder: StreamDecoder
  readonly #folder = new ReplyFolder()
  readonly #take: TakeEvent

  constructor({ from, context, steps }: ReplyPath) {
    this.#decoder = from.decodeStream(context)
    this.#take = through(steps, event => this.#folder.add(event))
  }

  event(data: string, name: string | undefined): void {
    this.#decoder.event(data, name, this.#take)
  }

  /** The upstream's bytes have ended. Throws the GatewayError of a reply that failed. */
  end(): CanonicalReply {
    this.#decoder.end(this.#take)
    return this.#folder.reply()
  }
}

/** A streamed reply of the upstream on its way to a client that streams: frames of one protocol to frames of the other. */
export class StreamTranslation {
  readonly #decoder: StreamDecoder
  readonly #encoder: StreamEncoder
  readonly #take: TakeEvent
  #text = ''

  /** `watch` sees every event before it is encoded. */
  constructor({ from, to, request, context, steps }: ReplyPath, watch: TakeEvent) {
    this.#decoder = from.decodeStream(context)
    this.#encoder = to.encodeStream(request, context.losses)
    this.#take = through(steps, event => {
      watch(event)
      this.#text += this.#encoder.encode(event)
    })
  }

  /** The client's frames for one event of the upstream; empty where it says nothing of it yet. */
  event(data: string, name: string | undefined): string {
    this.#decoder.event(data, name, this.#take)
    return this.#drain()
  }

  /** The upstream's bytes have ended. */
  end(): string {
    this.#decoder.end(this.#take)
    return this.#drain()
  }

  /** The stream broke. */
  fail(error: GatewayError): string {
    this.#take({ type: 'failed', error })
    return this.#drain()
  }

  #drain(): string {
    const text = this.#text
    this.#text = ''
    return text
  }
}
