import type { StatusName } from '../../../generated/protocols/gemini/types.ts'
import { type ErrorKind, GatewayError, kindOfStatus } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'

const kinds: Record<StatusName, ErrorKind> = {
  INVALID_ARGUMENT: 'invalid-request',
  FAILED_PRECONDITION: 'invalid-request',
  OUT_OF_RANGE: 'invalid-request',
  UNAUTHENTICATED: 'unauthenticated',
  PERMISSION_DENIED: 'forbidden',
  NOT_FOUND: 'not-found',
  ABORTED: 'upstream',
  ALREADY_EXISTS: 'invalid-request',
  RESOURCE_EXHAUSTED: 'rate-limited',
  CANCELLED: 'upstream',
  DATA_LOSS: 'upstream',
  UNKNOWN: 'upstream',
  INTERNAL: 'upstream',
  UNIMPLEMENTED: 'unsupported',
  UNAVAILABLE: 'overloaded',
  DEADLINE_EXCEEDED: 'timeout',
}

/** What an error body says. Without `alt=sse` it stands in a list of one. */
export function decodeError(status: number, body: unknown): GatewayError | undefined {
  const [holder] = [body].flat()
  if (!isRecord(holder) || !isRecord(holder.error)) return undefined
  return errorOf(holder.error, status)
}

/** An error that came within a stream says its status itself. */
export function streamedError(error: Record<string, unknown>): GatewayError {
  const { code } = error
  const known = typeof code === 'number' && code >= 400 && code < 600
  return errorOf(error, known ? code : 502)
}

function errorOf(error: Record<string, unknown>, status: number): GatewayError {
  const message = typeof error.message === 'string' && error.message !== '' ? error.message : 'The upstream failed.'
  const details = Array.isArray(error.details) ? error.details.filter(isRecord) : []
  const reason = details.find(detail => typeof detail.reason === 'string')?.reason
  const retryAfterSeconds = waitOf(details)
  return new GatewayError(kindOf(error, status, message, details), message, {
    status,
    ...(typeof reason === 'string' && { code: reason }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
}

/** Google’s sentence: "The input token count (N) exceeds the maximum number of tokens allowed (M)". */
const TOO_LONG = /token count.*exceeds the maximum|exceeds the (maximum|limit).*tokens|context (length|window)/i

function kindOf(
  { status: name }: Record<string, unknown>,
  status: number,
  message: string,
  details: readonly Record<string, unknown>[],
): ErrorKind {
  if (details.some(({ reason }) => reason === 'API_KEY_INVALID')) return 'unauthenticated'
  const kind = isStatusName(name) ? kinds[name] : kindOfStatus(status)
  if (kind === 'invalid-request' && TOO_LONG.test(message)) return 'context-too-long'
  if (kind === 'not-found' && /models?\//.test(message)) return 'unknown-model'
  return kind === 'rate-limited' && isSpent(details) ? 'quota-exhausted' : kind
}

function isStatusName(name: unknown): name is StatusName {
  return typeof name === 'string' && Object.hasOwn(kinds, name)
}

/** What was used up is given again on another day: waiting a moment is of no use. */
function isSpent(details: readonly Record<string, unknown>[]): boolean {
  return details.some(
    ({ violations }) =>
      Array.isArray(violations) &&
      violations.some(violation => isRecord(violation) && /PerDay/.test(String(violation.quotaId))),
  )
}

/** RetryInfo says a duration, `34s` or `34.074824224s`. */
function waitOf(details: readonly Record<string, unknown>[]): number | undefined {
  for (const { retryDelay } of details) {
    const seconds = typeof retryDelay === 'string' ? Number(/^([\d.]+)s$/.exec(retryDelay)?.[1]) : Number.NaN
    if (!Number.isNaN(seconds)) return Math.ceil(seconds)
  }
  return undefined
}
