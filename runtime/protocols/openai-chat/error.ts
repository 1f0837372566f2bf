import { type ErrorKind, GatewayError, kindOfStatus } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { lookup } from '../lookup.ts'
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

/** What an error body of an upstream says. `status`: what it came with; undefined inside of a stream. */
export function decodeError(status: number | undefined, body: unknown): GatewayError | undefined {
  const said = isRecord(body) ? errorIn(body) : Array.isArray(body) && isRecord(body[0]) ? errorIn(body[0]) : undefined
  if (!said) return undefined
  const known = status ?? said.status
  const kind = kindOf(said, known)
  const code = CODES_OF_KINDS.has(kind) ? undefined : said.code
  const wait = waitIn(said.message)
  return new GatewayError(kind, said.message, {
    // Agents know the fault by the status that their own protocol gives it.
    ...(known !== undefined && kind !== 'context-too-long' && { status: known }),
    ...(code !== undefined && { code }),
    ...(wait !== undefined && kind === 'rate-limited' && { retryAfterSeconds: wait }),
  })
}

/** The error that a chunk or a whole body carries in the place of a reply. */
export function streamError(body: Record<string, unknown>): GatewayError | undefined {
  return body.error === undefined && body.object !== 'error' && body.type !== 'error' ? undefined : inStream(body)
}

/**
 * What a body says that is known to be an error, where no status of HTTP came with it. That an upstream does not know the
 * gateway's key is not the client's fault, and no status of the client's.
 */
export function inStream(body: unknown): GatewayError | undefined {
  const error = decodeError(undefined, body)
  if (error?.kind !== 'unauthenticated' && error?.kind !== 'forbidden') return error
  return new GatewayError('upstream', error.message, { code: 'upstream_credential' })
}

interface Said {
  message: string
  type: string
  code?: string
  status?: number
}

/** The error by the shapes that servers have for it: OpenAI's, a bare text, Mistral's and vLLM's flat one, FastAPI's. */
function errorIn(body: Record<string, unknown>): Said | undefined {
  const { error, detail } = body
  if (typeof error === 'string' && error !== '') return saidBy({ ...body, message: error })
  if (isRecord(error)) return saidBy(error)
  if (body.choices !== undefined) return undefined
  if (typeof detail === 'string') return { message: detail, type: '' }
  if (detail !== undefined && detail !== null) return { message: JSON.stringify(detail), type: '' }
  return typeof body.message === 'string' || body.object === 'error' ? saidBy(body) : undefined
}

function saidBy(error: Record<string, unknown>): Said {
  const { message, type, code } = error
  const said: Said = {
    message: typeof message === 'string' && message !== '' ? message : JSON.stringify(error),
    type: typeof type === 'string' ? type : '',
  }
  if (typeof code === 'string' && code !== '') said.code = code
  // Some upstreams send the HTTP status, as a number or in digits.
  const status = Number(code)
  if (Number.isInteger(status) && status >= 400 && status < 600) {
    said.status = status
    delete said.code
  }
  return said
}

/** By code, then by type. What these say is said by the kind already, in the words of the client's protocol. */
const KINDS: Record<string, ErrorKind> = {
  context_length_exceeded: 'context-too-long',
  insufficient_quota: 'quota-exhausted',
  billing_hard_limit_reached: 'quota-exhausted',
  rate_limit_exceeded: 'rate-limited',
  rate_limit_error: 'rate-limited',
  requests: 'rate-limited',
  tokens: 'rate-limited',
  invalid_api_key: 'unauthenticated',
  authentication_error: 'unauthenticated',
  permission_error: 'forbidden',
  permission_denied: 'forbidden',
  model_not_found: 'unknown-model',
  deploymentnotfound: 'unknown-model',
  not_found_error: 'not-found',
  server_is_overloaded: 'overloaded',
  slow_down: 'overloaded',
  overloaded_error: 'overloaded',
  engine_overloaded_error: 'overloaded',
  timeout: 'timeout',
  invalid_request_error: 'invalid-request',
  server_error: 'upstream',
  api_error: 'upstream',
  internal_error: 'upstream',
}

const CODES_OF_KINDS: ReadonlySet<ErrorKind> = new Set([
  'context-too-long',
  'quota-exhausted',
  'rate-limited',
  'unknown-model',
  'overloaded',
])

/** How servers say that a conversation does not fit: each has words of its own, and agents compact only if they are told. */
const TOO_LONG =
  /context(?:[ _-]?(?:length|window|size))|prompt is too long|too many (?:input )?tokens|input token count|reduce the length of/i

function kindOf({ message, type, code }: Said, status: number | undefined): ErrorKind {
  const kind = (code !== undefined && lookup(KINDS, code.toLowerCase())) || lookup(KINDS, type.toLowerCase())
  const plain = kind === undefined || kind === 'invalid-request'
  const mayBeTooLong = status === undefined || status === 400 || status === 413 || status === 422
  if (plain && mayBeTooLong && TOO_LONG.test(message)) return 'context-too-long'
  if (kind !== undefined && (kind !== 'invalid-request' || status === undefined)) return kind
  if (status === undefined) return 'upstream'
  return kindOfStatus(status)
}

/** "Please try again in 1m2.5s": seconds, rounded up. */
function waitIn(message: string): number | undefined {
  const match = /try again in (?:(\d+)m(?!s))?(?:([\d.]+)(ms|s))?/i.exec(message)
  if (!match?.[1] && !match?.[2]) return undefined
  const [, minutes = '0', amount = '0', unit] = match
  return Math.ceil(Number(minutes) * 60 + Number(amount) / (unit === 'ms' ? 1000 : 1))
}
