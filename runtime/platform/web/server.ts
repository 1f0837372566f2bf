import { GatewayError } from '../../canonical/error.ts'
import { concat } from '../byte-search.ts'
import type { GatewayReply, GatewayRequest } from '../http.ts'
import { tooLarge } from '../too-large.ts'
import { streamOfSource } from './sources.ts'

/** A web Request as the gateway sees it. `background` is the runtime's `waitUntil`, where it has one. */
export function gatewayRequestOf(request: Request, background?: GatewayRequest['background']): GatewayRequest {
  const url = new URL(request.url)
  return {
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    signal: request.signal,
    background,
    header: name => request.headers.get(name) ?? undefined,
    body: limit => readBody(request, limit),
  }
}

/** The gateway's answer as a web Response. What cannot be one is an answer of status 500, whose reason `failed` is told. */
export function responseOf(reply: GatewayReply, method: string, failed: Failed = () => {}): Response {
  try {
    return written(reply, method)
  } catch (thrown) {
    failed(thrown)
    const { body } = reply
    if (body !== null && !(body instanceof Uint8Array)) body.cancel()
    return failedResponse()
  }
}

/** The answer where nobody foresaw what went wrong: a runtime's own would be a page with the stack on it, or none. */
export function failedResponse(): Response {
  const error = { message: 'The gateway failed to handle this request.', type: 'api_error' }
  return Response.json({ error }, { status: 500 })
}

/** Is told what nobody foresaw. */
export type Failed = (thrown: unknown) => void

function written({ status, headers, body }: GatewayReply, method: string): Response {
  if (body === null || method === 'HEAD') return new Response(null, { status, headers })
  // A Uint8Array over an ArrayBuffer, as Response wants it; ours never stand on shared memory.
  if (body instanceof Uint8Array) return new Response(body as Uint8Array<ArrayBuffer>, { status, headers })
  return new Response(streamOfSource(body), { status, headers })
}

const DECODERS = new Map<string, 'gzip' | 'deflate'>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
])

async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (!request.body) return new Uint8Array()
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase()
  let stream: ReadableStream<Uint8Array> = request.body
  if (encoding !== undefined && encoding !== 'identity') {
    const format = DECODERS.get(encoding)
    if (!format) {
      const known = [...DECODERS.keys()].join(', ')
      throw new GatewayError('invalid-request', `The content-encoding is not one of ${known}.`, { status: 415 })
    }
    // The library types of DecompressionStream want a BufferSource; chunks of a request body are that.
    stream = stream.pipeThrough(new DecompressionStream(format) as unknown as TransformStream<Uint8Array, Uint8Array>)
  }
  return readAll(stream, limit)
}

async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(thrown => {
      throw new GatewayError('invalid-request', 'The body could not be read.', { cause: thrown })
    })
    if (done) return concat(chunks)
    length += value.length
    if (length > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    chunks.push(value)
  }
}
