import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../runtime/gateway/gateway.ts'
import type { KeyValue, Span } from '../../runtime/telemetry/otlp.ts'
import { ask, type Bench, chat, json, openBench, PROMPT, type Received, TEAM_KEY, UPSTREAM_KEY } from './bench.ts'
import type { AnyJson } from './json.ts'
import { readable, throughProtobuf } from './otlp-official.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench(({ url }) => ({
    otlp: {
      ...{ endpoint: url, headers: { 'x-tenant': 'tests' }, metrics: false, traceparent: { send: ['second'] } },
      attributes: { 'deployment.environment.name': 'test' },
    },
  }))
})
afterAll(() => bench?.close())
beforeEach(() => {
  for (const { received } of [bench.first, bench.second, bench.collector]) received.length = 0
  bench.gateway.routing.health.clear()
})

async function exported(): Promise<{ message: AnyJson; spans: Span[]; request: Received }> {
  await bench.gateway.telemetry?.flush()
  const request = bench.collector.received.find(({ path }) => path === '/v1/traces')!
  const message: AnyJson = request.body
  return { message, request, spans: message.resourceSpans[0].scopeSpans[0].spans }
}

function attributesOf({ attributes }: { attributes: KeyValue[] }): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => {
      const [plain] = Object.values(value)
      if ('intValue' in value) return [key, Number(value.intValue)]
      return [key, 'arrayValue' in value ? value.arrayValue.values.map(one => Object.values(one)[0]) : plain]
    }),
  )
}

describe('the trace of a call', () => {
  it('has a span of the call, and one of each attempt in it, as the conventions want them', async () => {
    bench.first.answer = (_, response) => json(response, 503, { error: { message: `No room for: ${PROMPT}` } })
    const { reply } = await ask({ body: chat('smart', { temperature: 0.5, max_tokens: 100, n: 1 }) })
    expect(reply.status).toBe(200)
    const { spans } = await exported()
    const [call, failed, answered] = spans as [Span, Span, Span]
    expect(spans).toHaveLength(3)
    expect(call).toMatchObject({ name: 'POST /v1/chat/completions', kind: 2, flags: 0x301, status: {} })
    expect(call.parentSpanId).toBeUndefined()
    for (const attempt of [failed, answered])
      expect(attempt).toMatchObject({ traceId: call.traceId, parentSpanId: call.spanId, kind: 3, flags: 0x101 })
    expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(3)
    expect(attributesOf(call)).toMatchObject({
      ...{ 'http.request.method': 'POST', 'http.route': '/v1/chat/completions', 'http.response.status_code': 200 },
      ...{ 'headgate.request.id': reply.headers['x-request-id'], 'headgate.key': 'team', 'headgate.model': 'smart' },
      ...{ 'headgate.attempts': 2, 'headgate.upstream': 'second', 'headgate.outcome': 'ok', 'headgate.stream': false },
    })
    expect(failed).toMatchObject({ name: 'chat gpt-5', status: { code: 2 } })
    expect(attributesOf(failed)).toMatchObject({
      ...{ 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-5' },
      ...{ 'error.type': 'overloaded', 'http.response.status_code': 503, 'headgate.credential': 'first#1' },
    })
    expect(answered).toMatchObject({ name: 'chat gpt-5-mini', status: {} })
    expect(attributesOf(answered)).toEqual({
      ...{ 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai_compatible' },
      ...{ 'gen_ai.request.model': 'gpt-5-mini', 'gen_ai.request.temperature': 0.5, 'gen_ai.request.max_tokens': 100 },
      ...{ 'server.address': '127.0.0.1', 'server.port': Number(new URL(bench.second.url).port) },
      ...{ 'headgate.upstream': 'second', 'headgate.protocol': 'openai-chat', 'headgate.credential': 'second#1' },
      'http.response.status_code': 200,
      ...{ 'gen_ai.response.id': 'chatcmpl-42', 'gen_ai.response.model': 'gpt-5-2026-01-01' },
      'gen_ai.response.finish_reasons': ['stop'],
      ...{ 'gen_ai.usage.input_tokens': 20, 'gen_ai.usage.output_tokens': 7 },
      ...{ 'gen_ai.usage.cache_read.input_tokens': 5, 'gen_ai.usage.reasoning.output_tokens': 3 },
    })
    const [began, ended] = [BigInt(call.startTimeUnixNano), BigInt(call.endTimeUnixNano)]
    for (const { startTimeUnixNano, endTimeUnixNano } of [failed, answered]) {
      expect(BigInt(startTimeUnixNano)).toBeGreaterThanOrEqual(began)
      expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano))
      expect(BigInt(endTimeUnixNano)).toBeLessThanOrEqual(ended)
    }
    expect(ended).toBeGreaterThanOrEqual(began)
  })

  it('is a message of the official definitions: nothing of it is lost in protobuf', async () => {
    await ask({ body: chat('one', { stream: true }) })
    const { message, request } = await exported()
    expect(request.headers).toMatchObject({ 'content-type': 'application/json', 'x-tenant': 'tests' })
    expect(readable(throughProtobuf('trace', message))).toEqual(message)
    const [{ resource, scopeSpans }] = message.resourceSpans
    expect(attributesOf(resource)).toMatchObject({
      ...{ 'service.name': 'headgate', 'service.version': 'unreleased', 'deployment.environment.name': 'test' },
      'headgate.revision': bench.gateway.revision,
    })
    expect(scopeSpans[0].scope.name).toBe('headgate')
  })

  it('tells of a stream when it began, and how it ended', async () => {
    bench.first.answer = bench.second.answer
    await ask({ body: chat('smart', { stream: true }) })
    const { spans } = await exported()
    expect(attributesOf(spans[1]!)).toMatchObject({
      ...{ 'gen_ai.request.stream': true, 'gen_ai.response.id': 'chatcmpl-43' },
      ...{ 'gen_ai.response.finish_reasons': ['length'], 'gen_ai.usage.output_tokens': 7 },
      'gen_ai.response.time_to_first_chunk': expect.any(Number),
    })
  })

  it('tells of a translated answer what its upstream said, before the client’s names are put into it', async () => {
    const body = { model: 'any/gpt-5', max_tokens: 10, messages: [{ role: 'user', content: PROMPT }] }
    const { reply } = await ask({ path: '/v1/messages', body })
    expect(reply.status).toBe(200)
    const { spans } = await exported()
    expect(attributesOf(spans[1]!)).toMatchObject({
      ...{ 'gen_ai.response.model': 'gpt-5-2026-01-01', 'gen_ai.response.finish_reasons': ['stop'] },
      'gen_ai.request.model': 'gpt-5',
    })
  })

  it('of a call that the gateway refuses is one span, which is no error of a server', async () => {
    await ask({ headers: { authorization: 'Bearer sk-wrong-key-0123456789' } })
    const { spans } = await exported()
    expect(spans).toMatchObject([{ name: 'POST /v1/chat/completions', status: {} }])
    expect(attributesOf(spans[0]!)).toMatchObject({ 'http.response.status_code': 401, 'error.type': 'unauthenticated' })
  })

  it('of a call that no upstream answers says which class of faults it was', async () => {
    bench.first.answer = (_, response) => json(response, 500, { error: { message: `${PROMPT} ${UPSTREAM_KEY}` } })
    await ask({ body: chat('one') })
    const { spans, message } = await exported()
    expect(spans[0]).toMatchObject({ status: { code: 2 } })
    expect(attributesOf(spans[0]!)['error.type']).toBe('server')
    expect(JSON.stringify(message)).not.toMatch(/swordfish|sk-/i)
    expect(JSON.stringify(message)).not.toContain(TEAM_KEY)
  })
})

describe('a trace across systems', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const sampled = `00-${traceId}-b7ad6b7169203331-01`

  it('goes on from the client', async () => {
    await ask({ body: chat('one'), headers: { traceparent: sampled, tracestate: 'vendor=1' } })
    const { spans } = await exported()
    expect(spans[0]).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', traceState: 'vendor=1' })
  })

  it('is told to the upstreams that the config names, and to no others', async () => {
    bench.first.answer = (_, response) => json(response, 503, { error: { message: 'no' } })
    // Another conversation, as the last one goes where it was answered.
    const body = { model: 'smart', messages: [{ role: 'user', content: 'Something else.' }] }
    await ask({ body, headers: { traceparent: sampled, tracestate: 'vendor=1' } })
    const { spans } = await exported()
    expect(bench.first.received[0]?.headers.traceparent).toBeUndefined()
    expect(bench.second.received[0]?.headers).toMatchObject({
      traceparent: `00-${traceId}-${spans[2]!.spanId}-01`,
      tracestate: 'vendor=1',
    })
  })

  it('that the client does not sample is not told', async () => {
    await ask({ body: chat('any/gpt-5'), headers: { traceparent: `00-${traceId}-b7ad6b7169203331-00` } })
    await bench.gateway.telemetry?.flush()
    expect(bench.collector.received).toEqual([])
    expect(bench.second.received[0]?.headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`))
  })

  it('goes on as it came where the gateway itself traces nothing', async () => {
    const before = bench.gateway
    const otlp = { endpoint: bench.collector.url, traces: false, traceparent: { send: true } }
    bench.make({ otlp })
    await ask({ body: chat('any/gpt-5'), headers: { traceparent: sampled, tracestate: 'vendor=1' } })
    expect(bench.second.received[0]?.headers).toMatchObject({ traceparent: sampled, tracestate: 'vendor=1' })
    await bench.gateway.telemetry?.close()
    expect(bench.collector.received.map(({ path }) => path)).toEqual(['/v1/metrics'])
    bench.gateway = before
    run(before)
  })

  it('begins anew where what the client sends is none', async () => {
    await ask({ body: chat('any/gpt-5'), headers: { traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-01` } })
    const { spans } = await exported()
    expect(spans[0]!.traceId).not.toBe('0'.repeat(32))
    expect(spans[0]).not.toHaveProperty('parentSpanId')
  })
})
