import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '../../runtime/config/env.ts'
import { Leaving } from '../../runtime/platform/leave-signal.ts'
import { ask, type Bench, chat, json, openBench, PROMPT, streamed, TEAM_KEY, UPSTREAM_KEY } from './bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench(() => ({ log: { level: 'warn', calls: 'all', redact: ['tag', 'message'] } }))
})
afterAll(() => bench?.close())
beforeEach(async () => {
  // What is told of the test before comes after its answers.
  await calls()
  bench.lines.length = 0
  bench.gateway.routing.health.clear()
  bench.first.answer = bench.second.answer
})

/** What was told of calls so far. */
async function calls() {
  await bench.gateway.telemetry?.flush()
  return bench.lines.filter(({ message }) => message === 'call')
}

describe('the line of a call', () => {
  it('has all that is known of it, as flat fields', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const { reply } = await ask({ body: chat('one', { user: 'ann' }), headers: { traceparent } })
    expect(await calls()).toEqual([
      {
        ...{ level: 'info', message: 'call', requestId: reply.headers['x-request-id'], key: 'team', tag: '[redacted]' },
        ...{ traceId: '0af7651916cd43dd8448eb211c80319c', client: 'tests/1.0', protocol: 'openai-chat' },
        ...{ operation: 'createChatCompletion', stream: false, model: 'one', upstream: 'first' },
        ...{ upstreamModel: 'gpt-5', credential: 'first#1', attempts: 1, status: 200, outcome: 'ok' },
        ...{ inputTokens: 20, cachedInputTokens: 5, outputTokens: 7, reasoningTokens: 3, costUsd: 0.000_089_375 },
        ...{ latencyMs: expect.any(Number), revision: bench.gateway.revision },
      },
    ])
  })

  it('of a stream has the time to its first token', async () => {
    bench.first.answer = (_, response) => streamed(response)
    await ask({ body: chat('one', { stream: true }) })
    expect(await calls()).toMatchObject([{ stream: true, timeToFirstTokenMs: expect.any(Number), outputTokens: 7 }])
  })

  it('of a call that came to nothing before its body was read says why', async () => {
    await ask({ headers: { authorization: 'Bearer sk-wrong-key-0123456789' } })
    await ask({ raw: '{"model": "one", ' })
    await ask({ body: chat('absent-model') })
    expect(await calls()).toMatchObject([
      { level: 'info', status: 401, outcome: 'client-error', error: 'unauthenticated', attempts: 0 },
      { status: 400, error: 'invalid-request', key: 'team' },
      { status: 404, error: 'unknown-model', model: 'absent-model' },
    ])
  })
})

describe('no line holds a key or a prompt, whatever fails', () => {
  const spill = `${PROMPT} ${UPSTREAM_KEY} ${TEAM_KEY}`

  it.each<[string, Bench['first']['answer']]>([
    ['a 500 that quotes the request', (_, response) => json(response, 500, { error: { message: spill } })],
    ['a 400 that quotes the request', (_, response) => json(response, 400, { error: { message: spill } })],
    ['a 401 that quotes the key', (_, response) => json(response, 401, { error: { message: spill } })],
    ['a 429', (_, response) => json(response, 429, { error: { message: spill } })],
    ['a page', (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end(`<p>${spill}</p>`)],
    ['no JSON', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(spill)],
    ['a reset', (_, response) => response.destroy()],
    [
      'an error in a stream',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .end(`data: ${JSON.stringify({ error: { message: spill } })}\n\n`),
    ],
    [
      'a stream that breaks after its first words',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        const choices = [{ index: 0, delta: { content: spill } }]
        response.write(`data: ${JSON.stringify({ id: 'c', model: spill, choices })}\n\n`)
        setTimeout(() => response.destroy(), 5)
      },
    ],
  ])('%s', async (_, answer) => {
    bench.first.answer = answer
    for (const stream of [false, true]) {
      // Conversations of their own, as one that was answered goes there again.
      const messages = [{ role: 'user', content: `${PROMPT} ${Math.random()}` }]
      await ask({ body: { model: 'one', stream, messages } }).catch(() => {})
    }
    await expect.poll(calls).toHaveLength(2)
    const text = bench.lines.map(line => JSON.stringify(line)).join('\n')
    expect(text).not.toMatch(/swordfish/i)
    for (const key of [UPSTREAM_KEY, TEAM_KEY]) expect(text).not.toContain(key)
    for (const line of await calls()) for (const value of Object.values(line)) expect(value).not.toBeTypeOf('object')
  })

  it('a client that leaves, and calls itself strange names', async () => {
    const signal = new Leaving()
    const usual = bench.second.answer
    bench.second.answer = () => signal.abort()
    await ask({ body: chat('any/gpt-5'), signal, headers: { 'user-agent': `evil\t ${TEAM_KEY} ${'x'.repeat(200)}` } })
    bench.second.answer = usual
    expect(await calls()).toMatchObject([{ outcome: 'cancelled', error: 'cancelled', status: 499 }])
    expect((await calls())[0]?.client).toMatch(/^evil \[secret\] x{80,100}$/)
  })
})

describe('what the config leaves out', () => {
  it('other lines below the level, and what upstreams say of a call', async () => {
    bench.first.answer = (_, response) => json(response, 503, { error: { message: `no room for ${PROMPT}` } })
    await ask()
    bench.gateway.log({ level: 'info', message: 'not said' })
    bench.gateway.log({ level: 'warn', message: 'said' })
    const others = bench.lines.filter(({ message }) => message !== 'call')
    expect(others).toMatchObject([
      { level: 'warn', message: '[redacted]', upstream: 'second' },
      { level: 'warn', message: 'said' },
    ])
  })

  it('calls that went well, where errors are wanted', async () => {
    const before = bench.gateway
    bench.make({ log: { calls: 'errors' } })
    await ask({ body: chat('one') })
    await ask({ body: chat('nothing') })
    expect(await calls()).toMatchObject([{ status: 404 }])
    await before.telemetry?.close()
  })

  it('all of it, where it says nothing: nothing is noted and nothing is loaded', async () => {
    bench.make({ log: { level: 'warn' }, otlp: { endpoint: env('OTLP', { optional: true }) } })
    expect(bench.gateway.telemetry).toBeUndefined()
    await ask({ body: chat('one') })
    expect(await calls()).toEqual([])
  })
})
