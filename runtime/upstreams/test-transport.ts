// A transport that writes down what it is asked and answers by the path, for the tests of kinds.
import type { UpstreamKindName } from '../config/kinds.ts'
import { KINDS } from '../config/kinds.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { ByteSink } from '../platform/bytes.ts'
import type { Transport } from '../platform/transport.ts'
import { operationOf } from '../protocols/operations.ts'
import type { Exchange, Upstream, UpstreamSettings } from './kind.ts'
import { upstreamKinds } from './registry.ts'

export interface Asked {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
}

/** Answers `replies[path]` with 200, and everything else with a 404. */
export function testTransport(replies: Record<string, unknown> = {}): { transport: Transport; asked: Asked[] } {
  const asked: Asked[] = []
  const transport: Transport = async ({ method, url, headers, body }) => {
    asked.push({ method, url, headers, body: body === null ? null : JSON.parse(text(body)) })
    const reply = replies[new URL(url).pathname]
    const bytes = utf8(JSON.stringify(reply ?? { error: 'not found' }))
    return { status: reply === undefined ? 404 : 200, headers: {}, body: source(bytes) }
  }
  return { transport, asked }
}

function source(bytes: Uint8Array) {
  return {
    cancel() {},
    pipe(sink: ByteSink) {
      queueMicrotask(() => {
        sink.write(bytes)
        sink.end()
      })
      return { pause() {}, resume() {}, cancel() {} }
    },
  }
}

/** An upstream of a kind with its defaults, and what it asks. */
export function testUpstream(
  kind: UpstreamKindName,
  settings: Partial<UpstreamSettings> = {},
  replies: Record<string, unknown> = {},
): { upstream: Upstream; asked: Asked[] } {
  const { baseUrl, speaks, auth } = KINDS[kind]
  const { transport, asked } = testTransport(replies)
  const whole: UpstreamSettings = {
    id: 'up',
    kind,
    ...(baseUrl !== undefined && { baseUrl }),
    protocols: [...speaks],
    headers: {},
    auth,
    models: [],
    timeouts: { connect: 1, firstByte: 1, idle: 1 },
    free: false,
    ...settings,
  }
  return { upstream: upstreamKinds[kind].create(whole, transport), asked }
}

/** One exchange of a client that streams. */
export function testExchange(protocol: Exchange['operation']['protocol'], parts: Partial<Exchange> = {}): Exchange {
  const model = parts.model ?? 'm'
  return {
    operation: operationOf(protocol, 'generate', true)!,
    model,
    stream: true,
    body: utf8(JSON.stringify({ model, stream: true })),
    query: '',
    headers: {},
    credential: { id: 'up#1', value: 'the-key' },
    signal: new AbortController().signal,
    ...parts,
  }
}
