// A gateway that keeps answers, and clients of it, made by hand for the tests of this room.
import { memoryDriver } from '../cache/drivers/memory.ts'
import { frameReader } from '../cache/read-bytes.ts'
import { ResponseCache } from '../cache/response-cache.ts'
import { AnswerStore } from '../cache/store.ts'
import type { CanonicalEvent, CanonicalReply } from '../canonical/event.ts'
import { foldReply } from '../canonical/fold.ts'
import type { ProtocolId } from '../canonical/part.ts'
import type { CompiledCachePolicy } from '../config/cache.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import type { Exchange } from '../upstreams/kind.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { recall } from './recall.ts'
import { model, runningUpstream, sourceOf, type TestGateway, testCall, testGateway, testRequest } from './test-call.ts'

export type Upstream = (exchange: Exchange) => UpstreamReply | Promise<UpstreamReply>

export interface World {
  gateway: TestGateway
  cache: ResponseCache
  asked: Exchange[]
  ask(client: ProtocolId, body: object, parts?: Asking): Promise<Heard>
  /** The same without its body being read. */
  begin(client: ProtocolId, body: object, parts?: Asking): Promise<GatewayReply>
}

export interface Asking {
  stream?: boolean
  policy?: Partial<CompiledCachePolicy>
  headers?: Record<string, string>
  query?: string
  call?: Partial<ResolvedCall>
}

export interface Heard {
  reply: GatewayReply
  cache: string | undefined
  body: string
}

const route = model('m', ['up/real']).route

/** A gateway with a cache, and one upstream that speaks this protocol. */
export function world(speaks: ProtocolId, answer: Upstream, maxEntryBytes = 100_000, durable = false): World {
  const cache = new ResponseCache(new AnswerStore(memoryDriver(10_000_000), () => {}), maxEntryBytes, durable)
  const gateway = testGateway({ cache })
  const asked: Exchange[] = []
  const running = runningUpstream(
    { protocols: [speaks], kind: speaks === 'anthropic-messages' ? 'anthropic' : 'openai' },
    {
      send: async exchange => {
        asked.push(exchange)
        return answer(exchange)
      },
    },
  )
  const candidate: Candidate = { upstream: 'up', model: 'real', running, protocol: speaks }
  function begin(client: ProtocolId, body: object, parts: Asking = {}): Promise<GatewayReply> {
    const {
      stream = false,
      policy,
      headers = {},
      query = client === 'gemini' && stream ? 'alt=sse' : '',
      call: more,
    } = parts
    const operation = operationOf(client, 'generate', stream)!
    const options = client === 'openai-chat' && stream && { stream_options: { include_usage: true } }
    const whole = { model: 'm', ...options, ...body, ...(operation.stream === 'body' && { stream }) }
    const call = testCall({
      gateway,
      operation,
      request: testRequest(headers, { query }),
      body: whole,
      bytes: new TextEncoder().encode(JSON.stringify(whole)),
      stream,
      candidates: [candidate],
      recalled: { policy: { ttl: 60_000, scope: 'key', ...policy }, route },
      ...more,
    })
    return recall(call)
  }
  async function ask(client: ProtocolId, body: object, parts: Asking = {}): Promise<Heard> {
    const reply = await begin(client, body, parts)
    const body_ = await bytesOf(reply)
    await new Promise(resolve => setTimeout(resolve, 5))
    return { reply, cache: reply.headers['x-headgate-cache'], body: body_ }
  }
  return { gateway, cache, asked, ask, begin }
}

async function bytesOf({ body }: GatewayReply): Promise<string> {
  if (body === null) return ''
  return text(body instanceof Uint8Array ? body : await collect(body, 1e9, () => new Error('too long')))
}

export function json(body: unknown): UpstreamReply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: sourceOf([JSON.stringify(body)]) }
}

export function events(frames: [string, object][]): UpstreamReply {
  const pieces = frames.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, body: sourceOf(pieces) }
}

/** The reply that a client of the protocol has read. */
export function read(client: ProtocolId, body: string, stream: boolean): CanonicalReply {
  const context = { maker: 'anthropic', losses: [] }
  if (!stream) return foldReply(protocols[client].decodeReply(JSON.parse(body), context))
  const reader = frameReader(protocols[client], context)
  const events: CanonicalEvent[] = []
  const take = (event: CanonicalEvent): void => void events.push(event)
  reader.push(utf8(body), take)
  reader.end(take)
  return foldReply(events)
}
