import { type ErrorKind, GatewayError, kindOfStatus } from '../../canonical/error.ts'
import { isRecord } from '../../platform/json.ts'
import { lookup } from '../lookup.ts'

interface Meaning {
  kind: ErrorKind
  /** Where the status of the answer says less, or something else. */
  status?: number
}

/** Exceptions of Amazon Bedrock, as they come with an answer or inside a stream; names in lower case. */
const EXCEPTIONS: { readonly [name: string]: Meaning } = {
  accessdeniedexception: { kind: 'forbidden' },
  unrecognizedclientexception: { kind: 'unauthenticated', status: 401 },
  invalidsignatureexception: { kind: 'unauthenticated', status: 401 },
  incompletesignature: { kind: 'unauthenticated', status: 401 },
  missingauthenticationtokenexception: { kind: 'unauthenticated', status: 401 },
  expiredtokenexception: { kind: 'unauthenticated', status: 401 },
  expiredtoken: { kind: 'unauthenticated', status: 401 },
  throttlingexception: { kind: 'rate-limited' },
  servicequotaexceededexception: { kind: 'quota-exhausted', status: 429 },
  validationexception: { kind: 'invalid-request' },
  resourcenotfoundexception: { kind: 'unknown-model' },
  modelnotreadyexception: { kind: 'overloaded', status: 503 },
  modeltimeoutexception: { kind: 'timeout', status: 504 },
  modelerrorexception: { kind: 'upstream', status: 502 },
  modelstreamerrorexception: { kind: 'upstream', status: 502 },
  serviceunavailableexception: { kind: 'overloaded' },
  serviceunavailable: { kind: 'overloaded' },
  internalserverexception: { kind: 'upstream', status: 500 },
  internalfailure: { kind: 'upstream', status: 500 },
}

/** The models' own words for a conversation that is too long. */
const TOO_LONG =
  /(?:input|prompt) is too long|too many (?:input )?tokens|context (?:window|length|limit)|maximum context|exceeds? the (?:max|model)[^.]*(?:length|tokens|limit)/i
/** What is said where a model is not there for this account, in this region or in this form. */
const NO_MODEL =
  /model identifier is invalid|access to the model|on-demand throughput isn.t supported|(?:model|profile)[^.]* (?:not found|does ?n.t exist|end of its life)/i

/**
 * The error of an exception, by its name and what it says. `status`: that of the answer that it came with; inside a
 * stream there is none. Undefined where neither says anything.
 */
export function exceptionError(name: string | undefined, message: string | undefined, status?: number): GatewayError {
  const plain = (name ?? '').toLowerCase()
  const known = lookup(EXCEPTIONS, plain) ?? lookup(EXCEPTIONS, `${plain}exception`)
  const said = message?.trim() || name || 'The upstream reported an error without saying which.'
  const kind = kindFor(known?.kind ?? kindOfStatus(status ?? 0), said)
  const told = kind === 'unknown-model' ? 404 : (known?.status ?? status)
  return new GatewayError(kind, said, {
    ...(told !== undefined && { status: told }),
    ...(name !== undefined && { code: name }),
  })
}

function kindFor(kind: ErrorKind, message: string): ErrorKind {
  if (kind === 'invalid-request' && TOO_LONG.test(message)) return 'context-too-long'
  return (kind === 'invalid-request' || kind === 'forbidden') && NO_MODEL.test(message) ? 'unknown-model' : kind
}

/** The name and the words of an error body; undefined where it is none. */
export function readException(body: unknown): { name?: string; message?: string } | undefined {
  if (!isRecord(body)) return undefined
  const message = body.message ?? body.Message
  const name = exceptionName(body.__type ?? body.code)
  if (typeof message !== 'string' && name === undefined) return undefined
  return { ...(name !== undefined && { name }), ...(typeof message === 'string' && { message }) }
}

/** `com.amazon.coral.service#ThrottlingException:http://…` -> `ThrottlingException` */
export function exceptionName(said: unknown): string | undefined {
  if (typeof said !== 'string' || said === '') return undefined
  const name = said.slice(said.indexOf('#') + 1)
  return name.split(':')[0]!.trim() || undefined
}

export function decodeError(status: number, body: unknown): GatewayError | undefined {
  const said = readException(body)
  return said && exceptionError(said.name, said.message, status)
}

export function renderError(error: GatewayError): unknown {
  return { ...(error.details.code !== undefined && { __type: error.details.code }), message: error.message }
}
