/** What went wrong, in the terms that all four protocols have a name for. */
export type ErrorKind =
  | 'invalid-request'
  | 'context-too-long'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'unknown-model'
  | 'method-not-allowed'
  | 'too-large'
  | 'rate-limited'
  | 'quota-exhausted'
  | 'unsupported'
  | 'internal'
  | 'upstream'
  | 'overloaded'
  | 'timeout'

/** The HTTP status of a kind where the error itself carries none. */
const STATUS: Record<ErrorKind, number> = {
  'invalid-request': 400,
  'context-too-long': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'unknown-model': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'rate-limited': 429,
  'quota-exhausted': 429,
  unsupported: 501,
  internal: 500,
  upstream: 502,
  overloaded: 503,
  timeout: 504,
}

const KINDS: Record<number, ErrorKind> = {
  401: 'unauthenticated',
  402: 'quota-exhausted',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'timeout',
  413: 'too-large',
  429: 'rate-limited',
  // Groq, where its capacity is used up.
  498: 'overloaded',
  501: 'unsupported',
  503: 'overloaded',
  504: 'timeout',
  // Anthropic.
  529: 'overloaded',
}

/** What an error is by its HTTP status alone, where a server says nothing else. */
export function kindOfStatus(status: number): ErrorKind {
  return KINDS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : 'upstream')
}

export interface ErrorDetails {
  /** The HTTP status, where it is not the usual one of the kind. */
  status?: number
  /** Where in the request the fault is: a JSON path such as `messages[2].content`. */
  param?: string
  /** A machine-readable code of the client's protocol or of the upstream. */
  code?: string
  /** Seconds after which a retry may succeed; sent as `retry-after`. */
  retryAfterSeconds?: number
  /** Which of the gateway's limits it is, and how it stands; sent as `x-headgate-limit`. */
  limit?: string
  /** Methods that the path does have; sent as `allow` with a 405. */
  allow?: readonly string[]
  /** Trying again is of no use, or was done by the gateway already: the client had better not. */
  final?: boolean
  cause?: unknown
}

/**
 * The one error class. Its message is written for the client: it names the place and the remedy,
 * and never holds a secret, a file path or a stack.
 */
export class GatewayError extends Error {
  readonly kind: ErrorKind
  readonly status: number
  readonly details: ErrorDetails

  constructor(kind: ErrorKind, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'GatewayError'
    this.kind = kind
    this.status = details.status ?? STATUS[kind]
    this.details = details
  }

  /** The same error, told otherwise. Its status stays unless another is given. */
  with(details: ErrorDetails, message = this.message): GatewayError {
    return new GatewayError(this.kind, message, { ...this.details, status: this.status, ...details })
  }
}

/** Any thrown value as a GatewayError; what was not foreseen says nothing of its inside. */
export function toGatewayError(thrown: unknown): GatewayError {
  if (thrown instanceof GatewayError) return thrown
  // Only a request's own nesting is as deep as that.
  if (thrown instanceof RangeError && thrown.message.includes('call stack'))
    return new GatewayError('invalid-request', 'The body is nested too deeply.', { cause: thrown })
  return new GatewayError('internal', 'The gateway failed to handle this request.', { cause: thrown })
}
