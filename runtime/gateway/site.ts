import { GatewayError } from '../canonical/error.ts'
import type { ProtocolId } from '../canonical/part.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import { protocols } from '../protocols/registry.ts'
import { type Gateway, runningGateway } from './gateway.ts'
import { lastReload } from './last-reload.ts'
import { errorHeaders } from './refuse.ts'
import { newRequestId } from './request-id.ts'

let stopping = false

/** From now on the gateway says that it is not ready, so that balancers look elsewhere while running calls finish. */
export function announceStop(): void {
  stopping = true
}

/** Whether a stop was announced. */
export function isStopping(): boolean {
  return stopping
}

/** The pages that belong to no protocol: `/`, `/health` (the process lives) and `/ready` (it takes calls). */
export function site(request: GatewayRequest): GatewayReply | undefined {
  const { method, path } = request
  if (method !== 'GET' && method !== 'HEAD') return undefined
  switch (path) {
    case '/':
      return page(200, { name: 'headgate', revision: runningGateway().revision })
    case '/health':
      return page(200, health(runningGateway()))
    case '/ready':
      return page(stopping ? 503 : 200, { status: stopping ? 'stopping' : 'ready' })
    default:
      return undefined
  }
}

/** The answer where there is no such path, or not with that method; in the shape that this client most likely reads. */
export function noSuchRoute(request: GatewayRequest, methods: readonly string[]): GatewayReply {
  const error = faultOf(request, methods)
  const requestId = newRequestId()
  return {
    status: error.status,
    headers: errorHeaders(error, requestId, runningGateway().release),
    body: utf8(JSON.stringify(protocols[likelyProtocol(request)].renderError(error, requestId))),
  }
}

function faultOf(request: GatewayRequest, methods: readonly string[]): GatewayError {
  const { method, path } = request
  if (methods.length === 0) return new GatewayError('not-found', `There is no ${method} ${shorten(path)} here.`)
  const taken = methods.join(', ')
  // The one status on which Codex goes on over HTTP.
  if (request.header('upgrade')?.toLowerCase() === 'websocket')
    return new GatewayError('unsupported', `${path} takes no WebSocket here, but ${taken}.`, { status: 426 })
  return new GatewayError('method-not-allowed', `${path} takes ${taken}, not ${method}.`, { allow: methods })
}

function likelyProtocol(request: GatewayRequest): ProtocolId {
  if (/^\/v1(beta|alpha)/.test(request.path) || request.header('x-goog-api-key') !== undefined) return 'gemini'
  if (/\/messages/.test(request.path) || request.header('anthropic-version') !== undefined) return 'anthropic-messages'
  return /\/responses/.test(request.path) ? 'openai-responses' : 'openai-chat'
}

/** Why a config was refused is not for everybody. */
function health({ revision, commit }: Gateway): object {
  const reload = lastReload()
  return {
    status: 'ok',
    revision,
    ...(commit !== undefined && { commit }),
    ...(reload && { lastReload: { at: new Date(reload.at).toISOString(), ok: reload.ok } }),
  }
}

function page(status: number, body: unknown): GatewayReply {
  const headers = {
    'content-type': 'application/json',
    'x-request-id': newRequestId(),
    'x-headgate-revision': runningGateway().release,
  }
  return { status, headers, body: utf8(JSON.stringify(body)) }
}

function shorten(path: string): string {
  return path.length > 100 ? `${path.slice(0, 100)}…` : path
}
