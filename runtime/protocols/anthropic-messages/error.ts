import type { ErrorResponse, ErrorType } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { ErrorKind, GatewayError } from '../../canonical/error.ts'
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
  const most = Math.max(...numbers)
  const least = Math.min(...numbers)
  if (numbers.length < 2 || most === least) return `prompt is too long: ${message}`
  return `prompt is too long: ${most} tokens > ${least} maximum (${message})`
}
