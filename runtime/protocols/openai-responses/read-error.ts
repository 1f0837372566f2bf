import { type ErrorKind, GatewayError, kindOfStatus } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { count, member, text } from './json.ts'

/** What went wrong, by the code or else the type that an error names. */
const kinds: Record<string, ErrorKind> = {
  context_length_exceeded: 'context-too-long',
  string_above_max_length: 'context-too-long',

  rate_limit_exceeded: 'rate-limited',
  rate_limit_error: 'rate-limited',
  requests: 'rate-limited',
  tokens: 'rate-limited',

  insufficient_quota: 'quota-exhausted',
  billing_hard_limit_reached: 'quota-exhausted',
  billing_not_active: 'quota-exhausted',
  usage_limit_reached: 'quota-exhausted',

  server_is_overloaded: 'overloaded',
  overloaded_error: 'overloaded',
  engine_overloaded: 'overloaded',
  slow_down: 'overloaded',

  invalid_api_key: 'unauthenticated',
  authentication_error: 'unauthenticated',
  permission_error: 'forbidden',
  permission_denied: 'forbidden',
  model_not_found: 'unknown-model',
  not_found_error: 'not-found',
  not_found: 'not-found',

  invalid_prompt: 'invalid-request',
  invalid_request_error: 'invalid-request',
  invalid_image: 'invalid-request',
  invalid_image_format: 'invalid-request',
  invalid_base64_image: 'invalid-request',
  invalid_image_url: 'invalid-request',
  image_too_large: 'invalid-request',
  image_too_small: 'invalid-request',
  image_parse_error: 'invalid-request',
  image_content_policy_violation: 'invalid-request',
  invalid_image_mode: 'invalid-request',
  image_file_too_large: 'invalid-request',
  unsupported_image_media_type: 'invalid-request',
  empty_image_file: 'invalid-request',
  failed_to_download_image: 'invalid-request',
  image_file_not_found: 'invalid-request',
  invalid_encrypted_content: 'invalid-request',

  vector_store_timeout: 'timeout',
  timeout: 'timeout',
  server_error: 'upstream',
}

/** Servers that say in words only that the conversation is too long. */
const TOO_LONG =
  /maximum context length|context (?:window|length)|(?:prompt|input) (?:is )?too (?:long|large)|exceeds? the (?:context|maximum)|too many (?:input )?tokens/i

/** The error that a body says; undefined where it is none. `status`: the HTTP status that it came with. */
export function decodeError(status: number, body: unknown): GatewayError | undefined {
  const said = member(body, 'error') ?? member(body, 'detail') ?? (text(member(body, 'message')) && body)
  return said === undefined || said === null ? undefined : readError(said, status)
}

/** The error of a failed response or of an `error` event: an object with code and message, or a text. */
export function readError(error: unknown, status?: number): GatewayError {
  const message = text(member(error, 'message')) ?? text(error) ?? 'The upstream reported a failure without a message.'
  const code = text(member(error, 'code'))
  const own = count(member(error, 'status')) ?? count(member(error, 'code'))
  return new GatewayError(kindOf(error, message, status ?? own), message, {
    ...(status !== undefined && status >= 400 ? { status } : {}),
    ...(code === undefined ? {} : { code }),
    ...retryAfter(message),
  })
}

/** The error of an event, whose members stand flat or under `error`. */
export function readErrorEvent(event: unknown): GatewayError {
  const nested = member(event, 'error')
  return readError(isRecord(nested) || text(nested) !== undefined ? nested : event, undefined)
}

function kindOf(error: unknown, message: string, status: number | undefined): ErrorKind {
  const code = text(member(error, 'code'))
  const type = text(member(error, 'type'))
  const named = known(code) ?? (type === 'error' ? undefined : known(type))
  const kind = named ?? (status === undefined ? 'upstream' : kindOfStatus(status))
  return kind === 'invalid-request' && TOO_LONG.test(message) ? 'context-too-long' : kind
}

function known(word: string | undefined): ErrorKind | undefined {
  return word !== undefined && Object.hasOwn(kinds, word) ? kinds[word] : undefined
}

/** OpenAI says in the message after how long a retry may succeed: `Please try again in 1.2s`. */
function retryAfter(message: string): { retryAfterSeconds?: number } {
  const said = /try again in (?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)(ms|s))?/i.exec(message)
  if (said === null || (said[1] === undefined && said[2] === undefined)) return {}
  const seconds = Number(said[2] ?? 0) * (said[3]?.toLowerCase() === 'ms' ? 0.001 : 1)
  return { retryAfterSeconds: Math.ceil(Number(said[1] ?? 0) * 60 + seconds) }
}
