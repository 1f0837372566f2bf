import type { ErrorDetail, ErrorResponse, StatusName } from '../../../generated/protocols/gemini/types.ts'
import type { ErrorKind, GatewayError } from '../../canonical/error.ts'
import { frame } from './frame.ts'

const statusNames: Record<ErrorKind, StatusName> = {
  'invalid-request': 'INVALID_ARGUMENT',
  'context-too-long': 'INVALID_ARGUMENT',
  unauthenticated: 'UNAUTHENTICATED',
  forbidden: 'PERMISSION_DENIED',
  'not-found': 'NOT_FOUND',
  'unknown-model': 'NOT_FOUND',
  'method-not-allowed': 'UNIMPLEMENTED',
  'too-large': 'INVALID_ARGUMENT',
  'rate-limited': 'RESOURCE_EXHAUSTED',
  'quota-exhausted': 'RESOURCE_EXHAUSTED',
  unsupported: 'UNIMPLEMENTED',
  internal: 'INTERNAL',
  upstream: 'UNAVAILABLE',
  overloaded: 'UNAVAILABLE',
  timeout: 'DEADLINE_EXCEEDED',
}

/** Statuses that say more than the kind does. */
const statusNamesByStatus: Record<number, StatusName> = { 409: 'ABORTED', 499: 'CANCELLED' }

const types = 'type.googleapis.com/google.rpc.'

/** Seconds, where nobody has said how long a limit lasts. */
const SHORT_WAIT = 1

/** The error as Google's servers say it, with the standard details that its clients read (RetryInfo above all). */
export function renderError(error: GatewayError, requestId: string): ErrorResponse {
  const details = detailsOf(error, requestId)
  return {
    error: {
      code: error.status,
      message: error.message,
      status: statusNamesByStatus[error.status] ?? statusNames[error.kind],
      ...(details.length > 0 ? { details } : {}),
    },
  }
}

export function renderStreamError(error: GatewayError, requestId: string): string {
  return frame(renderError(error, requestId))
}

function detailsOf(error: GatewayError, requestId: string): ErrorDetail[] {
  const { code, param, retryAfterSeconds } = error.details
  const reason = error.kind === 'unauthenticated' ? 'API_KEY_INVALID' : code
  const details: ErrorDetail[] = []
  if (reason !== undefined) details.push({ '@type': `${types}ErrorInfo`, reason, domain: 'headgate' })
  if (param !== undefined) {
    details.push({ '@type': `${types}BadRequest`, fieldViolations: [{ field: param, description: error.message }] })
  }
  // Gemini CLI waits by this detail and ignores the retry-after header.
  const wait = retryAfterSeconds ?? (error.kind === 'rate-limited' ? SHORT_WAIT : undefined)
  if (wait !== undefined) details.push({ '@type': `${types}RetryInfo`, retryDelay: `${wait}s` })
  if (requestId !== '') details.push({ '@type': `${types}RequestInfo`, requestId })
  return details
}
