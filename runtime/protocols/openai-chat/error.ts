import type { ErrorKind, GatewayError } from '../../canonical/error.ts'
import { sseFrame } from '../sse.ts'

/** OpenAI's error body. */
export interface ChatError {
  error: { message: string; type: string; param: string | null; code: string | null }
}

interface Words {
  type: string
  code: string | null
}

const WORDS: Record<ErrorKind, Words> = {
  'invalid-request': { type: 'invalid_request_error', code: null },
  'context-too-long': { type: 'invalid_request_error', code: 'context_length_exceeded' },
  unauthenticated: { type: 'invalid_request_error', code: 'invalid_api_key' },
  forbidden: { type: 'permission_error', code: null },
  'not-found': { type: 'invalid_request_error', code: null },
  'unknown-model': { type: 'invalid_request_error', code: 'model_not_found' },
  'method-not-allowed': { type: 'invalid_request_error', code: 'method_not_supported' },
  'too-large': { type: 'invalid_request_error', code: null },
  'rate-limited': { type: 'requests', code: 'rate_limit_exceeded' },
  'quota-exhausted': { type: 'insufficient_quota', code: 'insufficient_quota' },
  unsupported: { type: 'invalid_request_error', code: 'unsupported' },
  internal: { type: 'server_error', code: null },
  upstream: { type: 'server_error', code: 'upstream_error' },
  overloaded: { type: 'server_error', code: 'server_is_overloaded' },
  timeout: { type: 'server_error', code: 'timeout' },
}

/** The body of a failed call. A code that the error brings along is more exact than that of its kind. */
export function renderError(error: GatewayError): ChatError {
  const { type, code } = WORDS[error.kind]
  return {
    error: { message: error.message, type, param: error.details.param ?? null, code: error.details.code ?? code },
  }
}

/** The frame that ends a failed stream. No `[DONE]` follows: it would say that the reply is whole. */
export function renderStreamError(error: GatewayError): string {
  return sseFrame(JSON.stringify(renderError(error)))
}
