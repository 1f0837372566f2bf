import type { Loss } from '../canonical/loss.ts'
import { sha256 } from '../platform/digest.ts'
import type { ReplyHeaders } from '../platform/http.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { TRAVELLING_HEADERS } from '../protocols/travelling-headers.ts'
import type { AuthenticatedCall, Call, Candidate } from './call.ts'
import { withoutClientKey } from './client-key.ts'
import { keysOf, withoutKeys } from './quoted-keys.ts'

/** The client's headers that go on to the upstream. */
export function travellingHeaders(call: AuthenticatedCall): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of TRAVELLING_HEADERS[call.operation.protocol]) {
    const value = call.request.header(name)
    if (value !== undefined) headers[name] = name === 'idempotency-key' ? ownName(call, value) : value
  }
  return headers
}

/** To the upstream all clients are one: nobody may be given what another one was answered under the same name. */
function ownName({ principal: { key, owner = key } }: AuthenticatedCall, name: string): string {
  return sha256(JSON.stringify([owner, name]))
}

/** The headers of a request to the upstream that is being asked, with the call's trace where it is told. */
export function traced({ signals }: Call, headers: Record<string, string>): Record<string, string> {
  return signals ? signals.traced(headers) : headers
}

/** The query without the parameter that may carry a key of this gateway, however its name is written. */
export function travellingQuery(query: string): string {
  if (!/key=|%/.test(query)) return query
  return query
    .split('&')
    .filter(pair => !new URLSearchParams(pair).has('key'))
    .join('&')
}

/** An upstream's headers that are about its connection, its body's framing or its own clients. */
const KEPT_BACK = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'set-cookie',
  'set-cookie2',
  'alt-svc',
  'strict-transport-security',
  'server',
  'date',
  'via',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-expose-headers',
  // These are orders to a proxy, or a browser, in front of the gateway.
  'x-accel-redirect',
  'x-sendfile',
  'x-lighttpd-send-file',
  'clear-site-data',
])

/** What an upstream says of its limits means the same in any protocol; the rest is for its own clients. */
const TOLD_ELSEWHERE = /^(x-ratelimit-|anthropic-ratelimit-|retry-after)/

/** Names of what was left out at the most, as some servers refuse long headers. */
const LOSSES_TOLD = 20

/** Characters of a name that a header tells, as some clients refuse long ones. */
const TOLD_LENGTH = 256

/** A name as a header may hold it: what is not ASCII, or would end the line, is percent-encoded. */
export function headerText(name: string): string {
  const told = name.length > TOLD_LENGTH ? `${name.slice(0, TOLD_LENGTH)}…` : name
  return told.replaceAll(/[^\x20-\x7e]+/g, part => encodeURIComponent(part.toWellFormed()))
}

/** The headers of an answer that was translated. */
export function translatedHeaders(
  call: Call,
  { candidate, reply }: { candidate: Candidate; reply: Pick<UpstreamReply, 'headers'> },
  losses: readonly Loss[],
  contentType: string,
): ReplyHeaders {
  const headers: ReplyHeaders = { 'content-type': contentType }
  for (const name in reply.headers) if (TOLD_ELSEWHERE.test(name)) headers[name] = reply.headers[name]!
  const upstreamId = reply.headers['x-request-id'] ?? reply.headers['request-id']
  if (upstreamId !== undefined) headers['x-upstream-request-id'] = upstreamId
  headers['x-request-id'] = call.requestId
  // Where Anthropic's clients look for it.
  if (call.operation.protocol === 'anthropic-messages') headers['request-id'] = call.requestId
  headers['x-headgate-upstream'] = candidate.upstream
  headers['x-headgate-protocol'] = candidate.protocol
  headers['x-headgate-revision'] = call.gateway.release
  return tellLosses(headers, losses)
}

/** The headers, with the names of what was not carried. */
export function tellLosses(headers: ReplyHeaders, losses: readonly Loss[]): ReplyHeaders {
  const features = [...new Set(losses.map(({ feature }) => feature))]
  if (features.length > 0) {
    const told = features.slice(0, LOSSES_TOLD)
    // Features may hold names that a client chose.
    headers['x-headgate-lossy'] = told.map(feature => feature.replaceAll(/[^\w.:-]/g, '_').slice(0, 80)).join(', ')
  }
  return headers
}

/** The answer's headers: what the upstream said to its client, then what the gateway says of the call. */
export function answerHeaders(
  call: Call,
  { upstream, running }: Pick<Candidate, 'upstream' | 'running'>,
  received: Readonly<Record<string, string>>,
): ReplyHeaders {
  const keys = keysOf(running)
  const headers: ReplyHeaders = {}
  for (const name in received) {
    if (!KEPT_BACK.has(name)) headers[name] = withoutClientKey(call, withoutKeys(received[name]!, keys))
  }
  // The upstream's own id stays findable under another name.
  if (headers['x-request-id'] !== undefined) headers['x-upstream-request-id'] = headers['x-request-id']
  headers['x-request-id'] = call.requestId
  headers['x-headgate-upstream'] = upstream
  headers['x-headgate-revision'] = call.gateway.release
  return headers
}
