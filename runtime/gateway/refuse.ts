import { type GatewayError, toGatewayError } from '../canonical/error.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, ReplyHeaders } from '../platform/http.ts'
import { account } from './account.ts'
import type { Call, Candidate, ReadCall, ResolvedCall } from './call.ts'
import { withoutClientKey } from './client-key.ts'
import { noteRefusal, tellRefused } from './tell.ts'
import { unforeseen } from './unforeseen.ts'

/** The answer to a call that failed before its answer began: in the client's own shape, logged where it is not the client's doing. */
export function refuse(call: Call, thrown: unknown): GatewayReply {
  const error = withoutKey(call, known(call, toGatewayError(thrown)))
  const { answering, candidates }: Partial<ResolvedCall> = call
  // Whom a limit has kept out was not on the way to anybody.
  const candidate = answering ?? (error.details.limit === undefined ? candidates?.[0] : undefined)
  log(call, error, candidate)
  const { signals } = call
  if (signals) noteRefusal(signals, error)
  // A call is accounted from the moment that its body was understood.
  if ('model' in call) {
    const left = call.request.signal.aborted
    // From the moment that there is somebody to ask, what fails is the asking.
    const outcome = left ? 'cancelled' : candidate || error.status >= 500 ? 'upstream-error' : 'client-error'
    // 499 is what nginx made usual for a client that did not wait.
    account(call as ReadCall, candidate, { status: left ? 499 : error.status, outcome })
  } else if (signals) tellRefused(call, signals, error)
  return {
    status: error.status,
    headers: errorHeaders(error, call.requestId, call.gateway.release),
    body: utf8(JSON.stringify(call.protocol.renderError(error, call.requestId))),
  }
}

/** Anthropic alone says 529 for overload; other clients do not know the number. */
function known({ protocol }: Call, error: GatewayError): GatewayError {
  if (error.status !== 529 || protocol.id === 'anthropic-messages') return error
  return error.with({ status: 503 })
}

/** Upstreams quote keys, also where they do not speak of errors. */
function withoutKey(call: Call, error: GatewayError): GatewayError {
  const message = withoutClientKey(call, error.message)
  return message === error.message ? error : error.with({}, message)
}

export function errorHeaders(error: GatewayError, requestId: string, release: string): ReplyHeaders {
  const headers: ReplyHeaders = {
    'content-type': 'application/json',
    'x-request-id': requestId,
    // Where Anthropic's clients look for it.
    'request-id': requestId,
    'x-headgate-revision': release,
  }
  const { retryAfterSeconds, allow, limit } = error.details
  // The same key would be refused again, and what was tried often enough is not worth more; the official clients obey.
  if (error.details.code === 'upstream_credential' || error.details.final) headers['x-should-retry'] = 'false'
  if (limit !== undefined) headers['x-headgate-limit'] = limit
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds)
  if (allow !== undefined) headers.allow = allow.join(', ')
  return headers
}

function log(call: Call, error: GatewayError, candidate: Candidate | undefined): void {
  if (error.status < 500 || call.request.signal.aborted) return
  const cause = error.kind === 'internal' ? error.cause : undefined
  call.gateway.log({
    level: 'error',
    message: cause ? withoutClientKey(call, `${error.message} ${unforeseen(cause)}`) : error.message,
    requestId: call.requestId,
    status: error.status,
    operation: call.operation.id,
    upstream: candidate?.upstream,
  })
}
