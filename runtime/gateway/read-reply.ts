import { GatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { Attempt } from './attempt.ts'

/** Bytes of a whole (not streamed) reply. */
const REPLY_LIMIT = 256 * 1024 * 1024
/** Bytes of a body that a message quotes. */
const SNIPPET = 200

/** All bytes of a reply. Throws past a limit that no reply has. */
export function readBytes({ reply, candidate }: Attempt): Promise<Uint8Array> {
  return collect(reply.body, REPLY_LIMIT, () =>
    contract(candidate.upstream, `answered with more than ${REPLY_LIMIT} bytes`),
  )
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
