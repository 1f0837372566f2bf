import { GatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import type { Attempt } from './attempt.ts'

/** Bytes of a whole (not streamed) reply. */
const REPLY_LIMIT = 256 * 1024 * 1024
/** Bytes of a body that a message quotes. */
const SNIPPET = 200

/** Types of servers that do not say what they send. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['', 'text/plain', 'application/octet-stream', 'binary/octet-stream'])

/** Whether a reply is a stream of events. One that does not say what it is is taken for what was asked for. */
export function isEventStream(attempt: Attempt, asked: boolean): boolean {
  return mediaType(attempt.reply) === 'text/event-stream' || (asked && isUntold(attempt))
}

/** Whether a reply does not say what it is. */
export function isUntold({ reply }: Attempt): boolean {
  return SAYS_NOTHING.has(mediaType(reply))
}

export function isJson({ reply }: Attempt): boolean {
  return mediaType(reply) === 'application/json'
}

/** Without its parameters; empty where there is none. */
function mediaType({ headers }: Pick<UpstreamReply, 'headers'>): string {
  const type = headers['content-type']
  // As nearly all of them say it: nothing is to be cut or changed.
  if (type === undefined || type === 'application/json' || type === 'text/event-stream') return type ?? ''
  return type.split(';', 1)[0]!.trim().toLowerCase()
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** All bytes of a reply, but for a byte order mark, which is none of its JSON. Throws past a limit that no reply has. */
export async function readBytes({ reply, candidate }: Attempt): Promise<Uint8Array> {
  const bytes = await collect(reply.body, REPLY_LIMIT, () =>
    contract(candidate.upstream, `answered with more than ${REPLY_LIMIT} bytes`),
  )
  return BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
}

/** The JSON of a whole reply. */
export async function readBody(attempt: Attempt): Promise<unknown> {
  return parseReply(await readBytes(attempt), attempt)
}

/** A reply's bytes as JSON. Throws a contract error that quotes the beginning of anything else. */
export function parseReply(bytes: Uint8Array, { reply, candidate }: Attempt): unknown {
  try {
    return JSON.parse(text(bytes))
  } catch (thrown) {
    const type = reply.headers['content-type'] ?? 'no content type'
    const begins = text(bytes.subarray(0, SNIPPET)).replace(/\s+/g, ' ').trim()
    const what = `answered with something that is not JSON (${type})${begins === '' ? '' : `: ${begins}`}`
    throw contract(candidate.upstream, what, thrown)
  }
}

/** An upstream that does not keep to its protocol. */
export function contract(upstream: string, what: string, cause?: unknown): GatewayError {
  return new GatewayError('upstream', `Upstream "${upstream}" ${what}.`, { code: 'upstream_contract', cause })
}
