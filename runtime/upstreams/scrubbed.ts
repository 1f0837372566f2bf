import { indexOf, text, utf8 } from '../platform/byte-search.ts'
import { sourceOf } from '../platform/byte-source.ts'
import { collect } from '../platform/collect.ts'
import { parseJson } from '../platform/json.ts'
import type { UpstreamReply } from '../platform/transport.ts'

/** Bytes of an error. */
const LIMIT = 1024 * 1024

/** An error with its body read; the token that it was called with is gone from it. */
export interface ReadError {
  reply: UpstreamReply
  /** Undefined where it is no JSON. */
  body: unknown
}

/** Careless servers quote the token that they refuse. What breaks off while it is read is left out. */
export async function scrubbed({ status, headers, body }: UpstreamReply, token: string): Promise<ReadError> {
  const received = await collect(body, LIMIT, () => new Error('The error is too long.')).catch(() => new Uint8Array())
  const bytes = indexOf(received, utf8(token)) < 0 ? received : utf8(text(received).replaceAll(token, '[token]'))
  const { 'content-length': _, ...kept } = headers
  return { reply: { status, headers: kept, body: sourceOf(bytes) }, body: parseJson(text(bytes)) }
}
