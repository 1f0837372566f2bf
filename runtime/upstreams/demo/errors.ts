import { type ErrorKind, GatewayError } from '../../canonical/error.ts'
import type { errorStatuses } from './names.ts'

/** Seconds that a simulated rate limit asks to wait. */
const RETRY_AFTER = 1

const KINDS: Record<(typeof errorStatuses)[number], ErrorKind> = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'unknown-model',
  408: 'timeout',
  413: 'too-large',
  422: 'invalid-request',
  429: 'rate-limited',
  500: 'internal',
  502: 'upstream',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
}

/** The error that a model's name asks for. */
export function simulatedError(status: number): GatewayError {
  const kind = (KINDS as Record<number, ErrorKind | undefined>)[status] ?? 'internal' // read by any number on purpose
  return new GatewayError(kind, `The demo answers ${status}, as its model's name asks.`, {
    status,
    retryAfterSeconds: status === 429 ? RETRY_AFTER : undefined,
  })
}

export function unknownModel(name: string): GatewayError {
  return new GatewayError('unknown-model', `The demo has no model "${name}". Its names are listed in docs/demo.md.`, {
    code: 'model_not_found',
  })
}

/** A prompt that is too long, in the words that coding agents look for before they compact. */
export function contextTooLong(tokens: number): GatewayError {
  const most = Math.max(1, tokens - 1)
  return new GatewayError('context-too-long', `prompt is too long: ${tokens} tokens > ${most} maximum`, {
    code: 'context_length_exceeded',
  })
}
