// A gateway with everything of observability, upstreams on loopback, and a collector that keeps what it is sent.
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { compileObservability } from '../../codegen/config/observability.ts'
import { ConfigDirectory, configOf } from '../../codegen/config/testing.ts'
import type { ObservabilityConfig } from '../../runtime/config/observability.ts'
import { type Gateway, run } from '../../runtime/gateway/gateway.ts'
import { collect } from '../../runtime/platform/collect.ts'
import type { GatewayReply, GatewayRequest } from '../../runtime/platform/http.ts'
import { Leaving } from '../../runtime/platform/leave-signal.ts'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { createNodeTransport } from '../../runtime/platform/node/transport.ts'
import { answerAll } from '../../runtime/server/answer.ts'
import { createGateway } from '../../runtime/server/create-gateway.ts'
import type { TelemetryPlatform } from '../../runtime/server/telemetry.ts'

export const TEAM_KEY = 'sk-headgate-team-0123456789'
export const UPSTREAM_KEY = 'sk-upstream-secret-0123456789'
export const PROMPT = 'The launch code is swordfish.'
export const METRICS_TOKEN = 'metrics-token-of-the-tests'

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: unknown
}

export interface Loopback {
  url: string
  received: Received[]
  /** What it answers, if not as usual. */
  answer: (request: Received, response: ServerResponse) => void
  close(): Promise<void>
}

export async function loopback(answer: Loopback['answer']): Promise<Loopback> {
  const received: Received[] = []
  const server: Server = createServer((incoming, response) => {
    void bodyOf(incoming).then(body => {
      const request = { path: incoming.url ?? '', headers: incoming.headers, body }
      received.push(request)
      loop.answer(request, response)
    })
  })
  const origin = await listening(server)
  const loop: Loopback = {
    url: origin,
    received,
    answer,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return loop
}

async function bodyOf(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const plain = incoming.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
  return plain.length === 0 ? undefined : JSON.parse(plain.toString())
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** A chat server's whole answer. */
export const completion = {
  ...{ id: 'chatcmpl-42', object: 'chat.completion', created: 1_767_225_600, model: 'gpt-5-2026-01-01' },
  choices: [{ index: 0, message: { role: 'assistant', content: 'Swordfish it is.' }, finish_reason: 'stop' }],
  usage: {
    ...{ prompt_tokens: 20, completion_tokens: 7, total_tokens: 27 },
    prompt_tokens_details: { cached_tokens: 5 },
    completion_tokens_details: { reasoning_tokens: 3 },
  },
}

/** The same as a stream. */
export function streamed(response: ServerResponse): void {
  const chunk = (choices: object[], more: object = {}) =>
    `data: ${JSON.stringify({ id: 'chatcmpl-43', object: 'chat.completion.chunk', created: 1, model: 'gpt-5-2026-01-01', choices, ...more })}\n\n`
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(chunk([{ index: 0, delta: { role: 'assistant', content: 'Sword' } }]))
  response.write(chunk([{ index: 0, delta: { content: 'fish' } }]))
  response.write(chunk([{ index: 0, delta: {}, finish_reason: 'length' }]))
  response.end(`${chunk([], { usage: completion.usage })}data: [DONE]\n\n`)
}

export interface Bench {
  gateway: Gateway
  lines: Record<string, unknown>[]
  first: Loopback
  second: Loopback
  collector: Loopback
  /** The same with another config, in the place of the one before. */
  make(config: ObservabilityConfig, telemetry?: TelemetryPlatform): Gateway
  close(): Promise<void>
}

/** Models `smart` (first, then second), `one` (first), `claude` (second, translated), `any/*` (second). */
function configAround(first: Loopback, second: Loopback): string {
  return configOf(`
  upstreams: {
    first: { kind: 'openai', baseUrl: '${first.url}/v1', credentials: env('UPSTREAM_KEY'), protocols: ['openai-chat'] },
    second: { kind: 'openai-compatible', baseUrl: '${second.url}/v1', credentials: env('UPSTREAM_KEY'), protocols: ['openai-chat'] },
    third: { kind: 'gemini', baseUrl: '${first.url}/v1beta', credentials: env('UPSTREAM_KEY') },
  },
  models: {
    smart: { strategy: 'priority', targets: ['first/gpt-5', 'second/gpt-5-mini'] },
    one: { to: 'first/gpt-5', limits: { requestsPerMinute: 1_000 }, budget: { usd: 5, per: 'day' } },
    tight: { to: 'second/gpt-5', limits: { requestsPerMinute: 1 } },
    kept: { to: 'second/gpt-5', cache: true },
    google: 'third/gemini-x',
    'any/*': 'second/*',
  },
  keys: { team: env('TEAM_KEY') },`)
}

export async function openBench(
  config: (collector: Loopback) => ObservabilityConfig,
  telemetry?: TelemetryPlatform,
): Promise<Bench> {
  const usual: Loopback['answer'] = ({ body }, response) =>
    (body as { stream?: boolean }).stream ? streamed(response) : json(response, 200, completion)
  const [first, second] = [await loopback(usual), await loopback(usual)]
  const collector = await loopback((_, response) => json(response, 200, {}))
  const lines: Record<string, unknown>[] = []
  const transport = createNodeTransport()
  const directory = new ConfigDirectory()
  const { gateway: base, problems } = await directory.compile(configAround(first, second))
  directory.remove()
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const bench: Bench = {
    ...{ lines, first, second, collector },
    // Made below.
    gateway: undefined as unknown as Gateway,
    make(observability, telemetry = {}) {
      const compiled = { ...base!, observability: compileObservability(observability) }
      const values: Record<string, string> = { TEAM_KEY, UPSTREAM_KEY, METRICS_TOKEN }
      bench.gateway = createGateway(compiled, {
        read: name => values[name],
        transport: transport.send,
        usage: { record() {}, async flush() {} },
        telemetry,
        log: line => void lines.push(JSON.parse(JSON.stringify(line))),
      })
      run(bench.gateway)
      return bench.gateway
    },
    async close() {
      await bench.gateway.telemetry?.close()
      await Promise.all([first.close(), second.close(), collector.close(), transport.close()])
    },
  }
  bench.make(config(collector), telemetry)
  return bench
}

export interface Asked {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: unknown
  raw?: string
  signal?: Leaving
  background?: (work: Promise<unknown>) => void
  /** The client leaves when the answer begins. */
  unread?: boolean
}

/** One request, and all of its answer. */
export async function ask({
  path = '/v1/chat/completions',
  method = 'POST',
  headers,
  body,
  raw,
  signal,
  background,
  unread = false,
}: Asked = {}): Promise<{
  reply: GatewayReply
  text: string
}> {
  const sent: Record<string, string> = { authorization: `Bearer ${TEAM_KEY}`, 'user-agent': 'tests/1.0', ...headers }
  const [name = '', query = ''] = path.split('?')
  const request: GatewayRequest = {
    ...{ method, path: name, query, signal: signal ?? new Leaving(), background },
    header: header => sent[header],
    body: async () => new TextEncoder().encode(raw ?? JSON.stringify(body ?? chat('smart'))),
  }
  const reply = await answerAll(request)
  if (unread && reply.body !== null && !(reply.body instanceof Uint8Array)) {
    reply.body.cancel()
    return { reply, text: '' }
  }
  const bytes =
    reply.body === null || reply.body instanceof Uint8Array
      ? (reply.body ?? new Uint8Array())
      : await collect(reply.body, 1e6, () => new Error('too long'))
  // Accounts come after the answer.
  await new Promise(resolve => setTimeout(resolve, 5))
  return { reply, text: new TextDecoder().decode(bytes) }
}

export function chat(model: string, more: object = {}) {
  return { model, messages: [{ role: 'user', content: PROMPT }], ...more }
}
