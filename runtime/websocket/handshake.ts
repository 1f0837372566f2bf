import type { GatewayRequest } from '../platform/http.ts'
import type { LeaveSignal } from '../platform/leave-signal.ts'

/** What a connection began with; its headers count for each of its turns. */
export type Handshake = Pick<GatewayRequest, 'path' | 'query' | 'header' | 'background'>

/** Where browsers put the key, as they cannot set headers. */
const KEY_PROTOCOL = 'openai-insecure-api-key.'

/** Headers of the handshake that are about itself, or that no two requests may share. */
const OF_ITSELF =
  /^(connection|upgrade|sec-websocket-.*|content-.*|transfer-encoding|accept|accept-encoding|expect|te|trailer|host|idempotency-key)$/

/** The `sec-websocket-protocol` to answer with. Some clients end a connection that chooses none of theirs. */
export function chosenProtocol(handshake: Handshake): string | undefined {
  const offered = offers(handshake.header('sec-websocket-protocol'))
  return offered.find(name => !name.startsWith(KEY_PROTOCOL)) ?? offered[0]
}

/**
 * Whether a page of another site asks. Browsers let any page open a WebSocket, with nothing but this header to tell: a
 * gateway that asks for no key would answer them all.
 */
export function isForeign(handshake: Handshake): boolean {
  const origin = handshake.header('origin')
  if (origin === undefined) return false
  const host = handshake.header('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** A turn of a connection as the request over HTTP that it stands for. */
export class TurnRequest implements GatewayRequest {
  readonly method = 'POST'
  readonly path: string
  readonly query: string
  readonly signal: LeaveSignal
  readonly background: GatewayRequest['background']
  readonly value: unknown
  readonly #handshake: Handshake
  readonly #bytes: Uint8Array

  constructor(handshake: Handshake, signal: LeaveSignal, content: { bytes: Uint8Array; value?: unknown }) {
    this.path = handshake.path
    this.query = handshake.query
    this.background = handshake.background
    this.signal = signal
    this.value = content.value
    this.#handshake = handshake
    this.#bytes = content.bytes
  }

  header(name: string): string | undefined {
    if (OF_ITSELF.test(name)) return undefined
    const value = this.#handshake.header(name)
    if (name === 'authorization') return value ?? keyOf(this.#handshake.header('sec-websocket-protocol'))
    // Says that the client speaks over sockets, which nobody does from here on.
    if (name === 'openai-beta' && value !== undefined) return withoutSockets(value)
    return value
  }

  async body(): Promise<Uint8Array> {
    return this.#bytes
  }
}

function offers(header: string | undefined): string[] {
  return header === undefined ? [] : header.split(',').map(name => name.trim())
}

function keyOf(header: string | undefined): string | undefined {
  const offer = offers(header).find(name => name.startsWith(KEY_PROTOCOL))
  return offer && `Bearer ${offer.slice(KEY_PROTOCOL.length)}`
}

function withoutSockets(betas: string): string | undefined {
  const left = offers(betas).filter(beta => !beta.startsWith('responses_websockets'))
  return left.length === 0 ? undefined : left.join(', ')
}
