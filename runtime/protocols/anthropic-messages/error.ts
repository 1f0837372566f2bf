import type { ErrorResponse, ErrorType } from '../../../generated/protocols/anthropic-messages/types.ts'
import { type ErrorKind, GatewayError, kindOfStatus } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { sseFrame } from '../sse.ts'

const errorTypes: Record<ErrorKind, ErrorType> = {
  'invalid-request': 'invalid_request_error',
  'context-too-long': 'invalid_request_error',
  unauthenticated: 'authentication_error',
  forbidden: 'permission_error',
  'not-found': 'not_found_error',
  'unknown-model': 'not_found_error',
  'method-not-allowed': 'invalid_request_error',
  'too-large': 'request_too_large',
  'rate-limited': 'rate_limit_error',
  'quota-exhausted': 'billing_error',
  unsupported: 'invalid_request_error',
  internal: 'api_error',
  upstream: 'api_error',
  overloaded: 'overloaded_error',
  timeout: 'timeout_error',
}

/** Statuses that say more than the kind does, where an upstream's status was kept. */
const byStatus: Record<number, ErrorType> = { 402: 'billing_error', 409: 'conflict_error' }

const kindsByType: Record<ErrorType, ErrorKind> = {
  invalid_request_error: 'invalid-request',
  authentication_error: 'unauthenticated',
  permission_error: 'forbidden',
  not_found_error: 'not-found',
  conflict_error: 'invalid-request',
  request_too_large: 'too-large',
  rate_limit_error: 'rate-limited',
  billing_error: 'quota-exhausted',
  api_error: 'upstream',
  overloaded_error: 'overloaded',
  timeout_error: 'timeout',
}

/** Statuses that stay as they are for clients of every protocol: each SDK knows what to do with them. */
const KEPT: readonly number[] = [400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504]

export function renderError(error: GatewayError, requestId: string | null): ErrorResponse {
  const { code } = error.details
  return {
    type: 'error',
    error: {
      type: byStatus[error.status] ?? errorTypes[error.kind],
      message: messageOf(error),
      ...(code === undefined ? {} : { details: { error_code: code } }),
    },
    request_id: requestId,
  }
}

/** After this frame the stream is closed: there is no `message_stop`. */
export function renderStreamError(error: GatewayError, requestId: string | null): string {
  return sseFrame(JSON.stringify(renderError(error, requestId)), 'error')
}

/**
 * What the error body of an upstream says; undefined where it holds no error. Without a status (inside a stream) the
 * error has the usual one of its kind.
 */
export function decodeError(status: number | undefined, body: unknown): GatewayError | undefined {
  if (!isRecord(body) || !isRecord(body.error)) return undefined
  const { type, message, details } = body.error
  if (typeof message !== 'string' && typeof type !== 'string') return undefined
  const said = typeof message === 'string' && message !== '' ? message : String(type)
  const code = isRecord(details) && typeof details.error_code === 'string' ? details.error_code : undefined
  return new GatewayError(kindOf(type, status, said), said, {
    ...(status !== undefined && KEPT.includes(status) ? { status } : {}),
    ...(code === undefined ? {} : { code }),
  })
}

/** Anthropic's words, and those of servers that speak its protocol, for a conversation that is too long. */
const TOO_LONG = /prompt is too long|context (?:window|length|limit)|maximum context|too many (?:input )?tokens/i

function kindOf(type: unknown, status: number | undefined, message: string): ErrorKind {
  // A type that the table lacks finds nothing.
  const known = Object.hasOwn(kindsByType, String(type)) ? kindsByType[type as ErrorType] : undefined
  const kind = known ?? kindOfStatus(status ?? 0)
  if (kind === 'invalid-request' && TOO_LONG.test(message)) return 'context-too-long'
  // It says `model: claude-x` and nothing more.
  if (kind === 'not-found' && /^model\b/i.test(message)) return 'unknown-model'
  return kind
}

function messageOf(error: GatewayError): string {
  if (error.kind === 'context-too-long') return tooLongMessage(error.message)
  const { param } = error.details
  return param === undefined || error.message.includes(param) ? error.message : `${param}: ${error.message}`
}

/**
 * Claude Code compacts a conversation only where the message reads `prompt is too long: N tokens > M maximum`. Other
 * providers name the same two numbers in other words.
 */
function tooLongMessage(message: string): string {
  if (/^prompt is too long/i.test(message)) return message
  const numbers = (message.match(/\d[\d,]{2,}/g) ?? []).map(digits => Number(digits.replaceAll(',', '')))
  // What was asked is the most; the limit comes next, as the shares of a sum that some list are less than it.
  const [most, limit] = [...new Set(numbers)].sort((a, b) => b - a)
  if (limit === undefined) return `prompt is too long: ${message}`
  return `prompt is too long: ${most} tokens > ${limit} maximum (${message})`
}
