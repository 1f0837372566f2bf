import { GatewayError, kindOfStatus } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { GatewayReply } from '../platform/http.ts'
import { parseJson } from '../platform/json.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import { retryAfter } from '../routing/retry-after.ts'
import type { Attempt } from './attempt.ts'
import type { Call } from './call.ts'
import { answerHeaders } from './headers.ts'
import { bytesWithoutKeys, keysOf } from './quoted-keys.ts'

/** Bytes of an error body that are read. */
const ERROR_LIMIT = 1024 * 1024
/** Characters of a body that is not an error of the protocol that a message quotes. */
const SNIPPET = 200

/**
 * What the client gets of an upstream's error. In the client's own protocol that is the upstream's answer as it came,
 * with its status, message and `retry-after`, but for a key that it quotes. A refused credential is the gateway's fault:
 * a 502 that says whose key failed; unless it is the client's own, which hears it as the upstream said it. Anything else
 * becomes an error of the same status in the client's shape.
 */
export async function upstreamError(call: Call, attempt: Attempt): Promise<GatewayReply> {
  const { reply, candidate } = attempt
  const { status } = reply
  const { bytes, body } = await readError(attempt)
  const refused = credentialError(attempt, body)
  if (refused) throw refused
  if (status >= 400 && isErrorBody(body))
    return { status, headers: answerHeaders(call, candidate, reply.headers), body: bytes }
  throw unknownError(attempt, bytes, body)
}

/**
 * An upstream's error for a client of another protocol: the same fault with the upstream's words, in the canonical terms.
 * A client that is to wait is told how long, whatever way the upstream has of saying so.
 */
export async function upstreamFault(attempt: Attempt): Promise<GatewayError> {
  const { reply, candidate } = attempt
  const { bytes, body } = await readError(attempt)
  const refused = credentialError(attempt, body)
  if (refused) return refused
  const said = reply.status >= 400 ? upstreamProtocols[candidate.protocol].decodeError(reply.status, body) : undefined
  if (!said) return unknownError(attempt, bytes, body)
  const retryAfterSeconds = secondsToWait(reply.headers, said)
  return new GatewayError(said.kind, said.message, {
    ...said.details,
    // The client's own key, which Google refuses with a 400.
    status: refusalOf(reply.status, body) && said.kind === 'unauthenticated' ? 401 : said.status,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  })
}

async function readError({ reply, candidate }: Attempt): Promise<{ bytes: Uint8Array; body: unknown }> {
  const received = await collect(reply.body, ERROR_LIMIT, () => new Error('The error body is too long.')).catch(
    () => new Uint8Array(),
  )
  const bytes = bytesWithoutKeys(received, keysOf(candidate.running))
  return { bytes, body: parseJson(text(bytes)) }
}

/** The gateway's own key failed: not the client's fault, and never told as its 401. */
function credentialError({ reply, candidate, credential }: Attempt, body: unknown): GatewayError | undefined {
  const refused = refusalOf(reply.status, body)
  if (refused === undefined || candidate.running.upstream.settings.clientCredentials) return undefined
  const { upstream } = candidate
  const whose =
    credential === undefined ? `Upstream "${upstream}"` : `The credential ${credential} of upstream "${upstream}"`
  return new GatewayError('upstream', `${whose} ${refused}${quote(messageOf(body))}.`, { code: 'upstream_credential' })
}

/** What a client is told is what the upstream said, however long that is. */
function secondsToWait(headers: Record<string, string>, error?: Partial<GatewayError>): number | undefined {
  const milliseconds = retryAfter({ headers, error }, Date.now(), Number.MAX_SAFE_INTEGER)
  return milliseconds === undefined ? undefined : Math.ceil(milliseconds / 1000)
}

function unknownError({ reply, candidate }: Attempt, bytes: Uint8Array, body: unknown): GatewayError {
  const { status } = reply
  const { upstream } = candidate
  const said = messageOf(body) ?? snippet(bytes)
  const kind = status >= 400 ? kindOfStatus(status) : 'upstream'
  const redirect = status < 400 ? redirectTo(reply.headers.location) : ''
  return new GatewayError(kind, `Upstream "${upstream}" answered ${status}${redirect || quote(said)}.`, {
    // Redirects and other answers that are no error cannot be used either.
    status: status >= 400 ? status : 502,
    code: 'upstream_error',
    retryAfterSeconds: secondsToWait(reply.headers, { kind, message: said }),
  })
}

/** Where a redirect leads, without its path, which may hold a key. None is followed: it would take the key along. */
function redirectTo(location: string | undefined): string {
  if (location === undefined) return ''
  const elsewhere = URL.canParse(location) ? ` to ${new URL(location).origin}` : ''
  return ` with a redirect${elsewhere}, which is not followed: its baseUrl has to be the address itself`
}

/** What happened to the credential, where that is what the error is about. Google says 400 for a key that it does not know. */
function refusalOf(status: number, body: unknown): string | undefined {
  if (status === 403) return 'has no permission for this'
  return status === 401 || (status === 400 && saysInvalidKey(body)) ? 'was not accepted' : undefined
}

function saysInvalidKey(body: unknown): boolean {
  if (!isErrorBody(body) || typeof body.error !== 'object' || body.error === null) return false
  const { details } = body.error as { details?: unknown }
  return Array.isArray(details) && details.some(detail => detail?.reason === 'API_KEY_INVALID')
}

/** All four protocols put an object (or, rarely, a text) under `error`. */
function isErrorBody(body: unknown): body is { error: unknown } {
  return typeof body === 'object' && body !== null && 'error' in body && body.error !== null
}

function messageOf(body: unknown): string | undefined {
  if (isErrorBody(body) && typeof body.error === 'string') return body.error
  const holder = isErrorBody(body) && typeof body.error === 'object' ? body.error : body
  if (typeof holder !== 'object' || holder === null) return undefined
  // `detail` is FastAPI's, in which many servers of one's own are written.
  const { message, detail } = holder as { message?: unknown; detail?: unknown }
  return [message, detail].find(said => typeof said === 'string')
}

function snippet(bytes: Uint8Array): string | undefined {
  const readable = text(bytes.subarray(0, 2000))
    .replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return readable === '' ? undefined : readable.slice(0, SNIPPET)
}

function quote(said: string | undefined): string {
  return said === undefined ? '' : `: ${said.replace(/\.$/, '')}`
}
