// Models that save tokens, for clients of every protocol at upstreams of every protocol: what the upstream is told, and
// what the client is told of it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { listening } from '../../runtime/platform/node/test-listen.ts'
import { diffOutput, logOutput, numbers } from '../../runtime/token-saver/test-outputs.ts'
import { type Exchange, grown, resultsIn } from '../token-saver/grown.ts'
import { speeches } from './faulty-speech.ts'
import { platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const protocols: ProtocolId[] = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini']
const pairs = protocols.flatMap(from => protocols.map(to => ({ from, to })))
const MODELS: Record<ProtocolId, string> = {
  'openai-chat': 'saves-chat',
  'openai-responses': 'saves-responses',
  'anthropic-messages': 'saves-messages',
  gemini: 'saves-gemini',
}

/** What the upstream was asked last: its protocol, and its body as it came. */
interface Asked {
  protocol: ProtocolId
  json: string
}

async function startUpstream() {
  const asked: Asked[] = []
  const server = createServer((request, response) => void answer(request, response, asked))
  const origin = await listening(server)
  return {
    origin,
    asked,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked[]): Promise<void> {
  const json = Buffer.concat(await request.toArray()).toString()
  const url = request.url ?? ''
  const protocol = url.includes('/chat/')
    ? 'openai-chat'
    : url.includes('/responses')
      ? 'openai-responses'
      : url.includes('/messages')
        ? 'anthropic-messages'
        : 'gemini'
  asked.push({ protocol, json })
  const speech = speeches[protocol]
  if (JSON.parse(json).stream === true || url.includes(':stream')) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end([...speech.opening('up'), speech.piece('up', 'one two three '), ...speech.ending('up')].join(''))
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(speech.reply('up')))
}

const PATHS: Record<ProtocolId, (model: string, stream: boolean) => string> = {
  'openai-chat': () => '/v1/chat/completions',
  'openai-responses': () => '/v1/responses',
  'anthropic-messages': () => '/v1/messages',
  gemini: (model, stream) => `/v1beta/models/${model}:${stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
}

describe.each(platforms)('token saving on %s', platform => {
  let upstream: Awaited<ReturnType<typeof startUpstream>>
  let gateway: RunningGateway

  beforeAll(async () => {
    upstream = await startUpstream()
    gateway = await startGateway(platform, { replay: upstream.origin })
  }, 240_000)
  afterAll(async () => {
    await gateway?.stop()
    upstream?.stop()
  })

  function send(protocol: ProtocolId, model: string, json: string, stream = false): Promise<Response> {
    return fetch(gateway.url + PATHS[protocol](model, stream), {
      method: 'POST',
      headers: { authorization: `Bearer ${TEAM_KEY}`, 'content-type': 'application/json' },
      body: json,
    })
  }

  const log = logOutput(numbers(1), 400)
  const done = { input: { command: 'true' }, result: 'done' }
  const rows = JSON.stringify({ rows: Array.from({ length: 60 }, (_, id) => ({ id, state: 'open' })) }, null, 2)
  const long = [{ input: { command: 'logs' }, result: log }, done, done, { input: { query: 'open' }, result: rows }]
  const bodyOf = (protocol: ProtocolId, exchanges: Exchange[], more: Record<string, unknown> = {}) =>
    JSON.stringify({
      ...(protocol !== 'gemini' && { model: MODELS[protocol] }),
      ...grown(protocol, exchanges),
      ...more,
    })

  it.each(pairs)(
    '$from to $to: old output is shorter for the upstream, and the client is told how many tokens',
    async ({ from, to }) => {
      const model = MODELS[to]
      const json = bodyOf(from, long, from === 'gemini' ? {} : { model })
      for (const stream of [false, true]) {
        const reply = await send(
          from,
          model,
          stream && from !== 'gemini' ? json.replace(/^\{/, '{"stream":true,') : json,
          stream,
        )
        const said = await reply.text()
        expect(reply.status, said).toBe(200)
        expect(said).toContain('one two three')
        expect(Number(reply.headers.get('x-headgate-saved-tokens'))).toBeGreaterThan(9_000)
        const { protocol, json: asked } = upstream.asked.at(-1)!
        expect(protocol).toBe(to)
        const results = resultsIn(to, JSON.parse(asked))
        expect(results[0]).toMatch(/^\[Output of an earlier call, shortened: \d+ of 400 lines are left out/)
        expect(results.slice(1, 3)).toEqual(['done', 'done'])
        // What a Gemini model is given as an object is no text any more.
        if (to !== 'gemini' || from === 'gemini') expect(results[3]).toBe(JSON.stringify(JSON.parse(rows)))
      }
    },
  )

  it.each(protocols)('%s passes through with every other byte as it was', async protocol => {
    // What the gateway itself would store is asked for otherwise.
    const unstored = protocol === 'openai-responses' ? { store: false } : {}
    const json = bodyOf(protocol, long, unstored).replace(/^\{/, '{ "extra" : 12345678901234567890 , ')
    await (await send(protocol, MODELS[protocol], json)).text()
    const { json: asked } = upstream.asked.at(-1)!
    const shorter = /"\[Output of an earlier call(?:[^"\\]|\\.)*"/.exec(asked)![0]
    const unsaved = asked
      .replace(shorter, () => JSON.stringify(log))
      .replace(JSON.stringify(JSON.stringify(JSON.parse(rows))), () => JSON.stringify(rows))
    // The upstream's name of the model is another one.
    expect(unsaved.replace('"saving"', JSON.stringify(MODELS[protocol]))).toBe(json)
  })

  it('what is saved is kept with the usage of the call, and nothing where nothing is to be saved', async () => {
    const saved = await send('openai-chat', 'saves-chat', bodyOf('openai-chat', long))
    const nothing = await send('openai-chat', 'saves-chat', bodyOf('openai-chat', [done]))
    const unasked = await send('openai-chat', 'openai/any', bodyOf('openai-chat', long, { model: 'openai/any' }))
    await Promise.all([saved, nothing, unasked].map(reply => reply.text()))
    const tokens = Number(saved.headers.get('x-headgate-saved-tokens'))
    expect(nothing.headers.get('x-headgate-saved-tokens')).toBe('0')
    expect(unasked.headers.get('x-headgate-saved-tokens')).toBeNull()
    const usage = (await gateway.usage()).slice(-3)
    expect(usage.map(({ saved_tokens }) => saved_tokens)).toEqual([tokens, 0, null])
  })

  it('only what costs nothing is saved where that is all that is asked for', async () => {
    const json = bodyOf('openai-chat', long, { model: 'saves-lossless' })
    const reply = await send('openai-chat', 'saves-lossless', json)
    await reply.text()
    const results = resultsIn('openai-chat', JSON.parse(upstream.asked.at(-1)!.json))
    expect(results).toEqual([log, 'done', 'done', JSON.stringify(JSON.parse(rows))])
    expect(Number(reply.headers.get('x-headgate-saved-tokens'))).toBeGreaterThan(100)
  })

  it('a stored response keeps what the client sent, and what goes on from it is shorter all the same', async () => {
    const ask = async (body: Record<string, unknown>) => {
      const reply = await send(
        'openai-responses',
        'saves-responses',
        JSON.stringify({ model: 'saves-responses', ...body }),
      )
      expect(reply.status).toBe(200)
      const { id } = (await reply.json()) as { id: string }
      return { id, saved: Number(reply.headers.get('x-headgate-saved-tokens')) }
    }
    const { input } = grown('openai-responses', long) as { input?: unknown[] }
    const first = await ask({ input: input?.slice(0, 3) })
    expect(first.saved).toBe(0)
    const second = await ask({ input: input?.slice(3), previous_response_id: first.id })
    expect(second.saved).toBeGreaterThan(9_000)
    const { json } = upstream.asked.at(-1)!
    expect(resultsIn('openai-responses', JSON.parse(json))[0]).toMatch(/^\[Output of an earlier call, shortened/)
    const headers = { authorization: `Bearer ${TEAM_KEY}` }
    const listed = await fetch(`${gateway.url}/v1/responses/${second.id}/input_items?limit=100&order=asc`, { headers })
    const { data } = (await listed.json()) as { data: unknown[] }
    expect(resultsIn('openai-responses', { input: data })).toEqual([log, 'done', 'done', rows])
  })

  it.each(protocols)(
    '%s: a conversation that grows keeps what was told shorter, and its prefix seldom changes',
    async protocol => {
      const random = numbers(7)
      const exchanges: Exchange[] = []
      let before: string[] = []
      let changes = 0
      for (let turn = 0; turn < 24; turn++) {
        const result = turn % 2 === 0 ? diffOutput(random) : logOutput(random, 60)
        exchanges.push({ input: { command: `do ${turn}` }, result })
        await (await send(protocol, MODELS[protocol], bodyOf(protocol, exchanges))).text()
        const now = resultsIn(protocol, JSON.parse(upstream.asked.at(-1)!.json))
        expect(now).toHaveLength(exchanges.length)
        // Each exchange is two messages.
        expect(now.slice(-2)).toEqual(exchanges.slice(-2).map(({ result: whole }) => whole))
        for (const [n, text] of before.entries()) if (text !== exchanges[n]!.result) expect(now[n]).toBe(text)
        if (before.some((text, n) => text !== now[n])) changes++
        before = now
      }
      expect(changes).toBeGreaterThan(0)
      expect(changes).toBeLessThanOrEqual(6)
    },
  )
})
