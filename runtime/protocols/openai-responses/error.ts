import type { ErrorBody, ErrorResponse, ResponseError } from '../../../generated/protocols/openai-responses/types.ts'
import type { ErrorKind, GatewayError } from '../../canonical/error.ts'
import { sseFrame } from '../sse.ts'

/** `type` and `code` of an error body. */
const bodies: Record<ErrorKind, { type: string; code: string | null }> = {
  'invalid-request': { type: 'invalid_request_error', code: null },
  'context-too-long': { type: 'invalid_request_error', code: 'context_length_exceeded' },
  unauthenticated: { type: 'invalid_request_error', code: 'invalid_api_key' },
  forbidden: { type: 'permission_error', code: 'permission_denied' },
  // OpenAI's has no code either.
  'not-found': { type: 'invalid_request_error', code: null },
  'unknown-model': { type: 'invalid_request_error', code: 'model_not_found' },
  'method-not-allowed': { type: 'invalid_request_error', code: 'method_not_allowed' },
  'too-large': { type: 'invalid_request_error', code: 'request_too_large' },
  'rate-limited': { type: 'requests', code: 'rate_limit_exceeded' },
  'quota-exhausted': { type: 'insufficient_quota', code: 'insufficient_quota' },
  unsupported: { type: 'invalid_request_error', code: 'unsupported' },
  internal: { type: 'server_error', code: null },
  upstream: { type: 'server_error', code: 'upstream_error' },
  overloaded: { type: 'server_error', code: 'server_is_overloaded' },
  timeout: { type: 'server_error', code: 'timeout' },
}

/** The codes of a failed response. Codex stops at those that a retry cannot help, and retries every other. */
const failures: Record<ErrorKind, ResponseError['code']> = {
  'invalid-request': 'invalid_prompt',
  'context-too-long': 'context_length_exceeded',
  unauthenticated: 'server_error',
  forbidden: 'server_error',
  'not-found': 'invalid_prompt',
  'unknown-model': 'invalid_prompt',
  'method-not-allowed': 'invalid_prompt',
  'too-large': 'invalid_prompt',
  'rate-limited': 'rate_limit_exceeded',
  'quota-exhausted': 'insufficient_quota',
  unsupported: 'invalid_prompt',
  internal: 'server_error',
  upstream: 'server_error',
  overloaded: 'server_is_overloaded',
  timeout: 'server_error',
}

/** The body of an HTTP error. */
export function renderError(error: GatewayError): ErrorResponse {
  return { error: errorBody(error) }
}

/**
 * The `error` event. Its fields stand flat, as the documents have them, and once more under `error`, as OpenAI sends
 * them: client libraries read one or the other.
 */
export function renderStreamError(error: GatewayError, sequenceNumber?: number): string {
  const body = errorBody(error)
  const event = {
    type: 'error',
    ...(sequenceNumber === undefined ? {} : { sequence_number: sequenceNumber }),
    code: body.code,
    message: body.message,
    param: body.param,
    error: body,
  }
  return sseFrame(JSON.stringify(event), 'error')
}

/** The `error` of a failed response. */
export function responseError(error: GatewayError): ResponseError {
  return { code: failures[error.kind], message: error.message }
}

function errorBody(error: GatewayError): ErrorBody {
  const { type, code } = bodies[error.kind]
  const param = error.details.param ?? (error.kind === 'unknown-model' ? 'model' : null)
  return { message: error.message, type, param, code: error.details.code ?? code }
}
