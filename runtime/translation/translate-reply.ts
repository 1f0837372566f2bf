import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent, CanonicalReply } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { mergeUsage, type Usage } from '../canonical/usage.ts'
import type {
  Protocol,
  ReplyContext,
  StreamDecoder,
  StreamEncoder,
  TakeEvent,
  UpstreamProtocol,
} from '../protocols/protocol.ts'
import { type Step, through } from './step.ts'

/** How one reply gets from its upstream to its client. */
export interface ReplyPath {
  from: UpstreamProtocol
  to: Protocol
  /** What the client asked for. */
  request: CanonicalRequest
  context: ReplyContext
  steps: readonly Step[]
}

/** A whole reply of the upstream, folded. Throws the GatewayError of one that failed. */
export function readWhole(body: unknown, path: ReplyPath): CanonicalReply {
  const folding = new ReplyFolding(path)
  folding.add(body)
  return folding.reply()
}

/** Whole replies of the upstream that together are one, for a client that wants it whole. */
export class ReplyFolding {
  readonly #path: ReplyPath
  readonly #folder = new ReplyFolder()
  readonly #take: TakeEvent

  constructor(path: ReplyPath) {
    this.#path = path
    this.#take = through(path.steps, event => this.#folder.add(event))
  }

  /** Throws the GatewayError of a reply that failed. */
  add(body: unknown): void {
    for (const event of this.#path.from.decodeReply(body, this.#path.context)) this.#take(event)
  }

  reply(): CanonicalReply {
    return this.#folder.reply()
  }
}

/** A whole reply of the upstream as the frames of a client that streams, with what it used. Throws the GatewayError of one that failed. */
export function wholeAsStream(body: unknown, path: ReplyPath): StreamedWhole {
  const { from, to, context, steps, request } = path
  const encoder = to.encodeStream(request, context.losses)
  let text = ''
  let usage: Usage = {}
  let serviceTier: string | undefined
  const take = through(steps, event => {
    if (event.type === 'failed') throw event.error
    if ('usage' in event && event.usage) usage = mergeUsage(usage, event.usage)
    if (event.type === 'finish') serviceTier = event.serviceTier ?? serviceTier
    text += encoder.encode(event)
  })
  for (const event of from.decodeReply(body, context)) take(event)
  return { text, usage, ...(serviceTier !== undefined && { serviceTier }) }
}

export interface StreamedWhole {
  text: string
  usage: Usage
  serviceTier?: string
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
  readonly #path: ReplyPath
  #decoder: StreamDecoder
  readonly #encoder: StreamEncoder
  readonly #take: TakeEvent
  #text = ''

  /** `watch` sees every event before it is encoded, and keeps it from the client by `false`. */
  constructor(path: ReplyPath, watch: (event: CanonicalEvent) => boolean) {
    const { from, to, request, context, steps } = path
    this.#path = path
    this.#decoder = from.decodeStream(context)
    this.#encoder = to.encodeStream(request, context.losses)
    this.#take = through(steps, event => {
      if (watch(event)) this.#text += this.#encoder.encode(event)
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

  /** Another stream goes on with the same reply. */
  continueWithNext(): void {
    this.#decoder = this.#path.from.decodeStream(this.#path.context)
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
