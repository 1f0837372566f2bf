// Answers that are given again, by the built server with SQLite and by the built Worker with D1, to the official clients.
import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { type Asked, CACHE_CLIENTS, type Heard } from './cache-clients.ts'
import { type CacheProvider, SIGNATURE, startCacheProvider } from './cache-provider.ts'
import { HASHED_KEY, platforms, type RunningGateway, startGateway, TEAM_KEY } from './harness.ts'

const CLIENTS = Object.keys(CACHE_CLIENTS) as ProtocolId[] // the keys of a record of all protocols
const WAYS = CLIENTS.flatMap(client => [false, true].map(stream => ({ client, stream })))

describe.each(platforms)('the response cache on %s', platform => {
  let provider: CacheProvider
  let gateway: RunningGateway
  beforeAll(async () => {
    provider = await startCacheProvider()
    gateway = await startGateway(platform, { faults: provider.origin })
  })
  afterAll(async () => {
    await gateway?.stop()
    await provider?.stop()
  })
  beforeEach(async () => {
    provider.asked.length = 0
    held = await holding()
  })

  function ask(client: ProtocolId, prompt: string, more: Partial<Asked> = {}): Promise<Heard> {
    const asked = { url: gateway.url, key: TEAM_KEY, model: 'cached-claude', stream: false, prompt }
    return CACHE_CLIENTS[client]({ ...asked, ...more })
  }

  /** What the store holds, in a number that changes with each answer that comes in. */
  const holding = async (): Promise<unknown> => {
    const [row] = await gateway.rows('select sum(expires_at) as held from response_cache').catch(() => [])
    return row?.held
  }
  let held: unknown
  /** Storing comes after the answer. */
  const stored = async (): Promise<void> => {
    const before = held
    await expect.poll(async () => (held = await holding()), { interval: 10, timeout: 10_000 }).not.toBe(before)
  }

  it.each(WAYS)('shares what was told to a client of $client (streamed: $stream) with all', async first => {
    const prompt = `call for ${first.client} ${first.stream}`
    const miss = await ask(first.client, prompt, { stream: first.stream })
    expect([miss.cache, miss.cached]).toEqual(['miss', 0])
    await stored()
    for (const { client, stream } of WAYS) {
      const hit = await ask(client, prompt, { stream })
      expect(hit, `${client} ${stream}`).toMatchObject({
        ...{ cache: 'hit', text: miss.text, calls: [{ city: 'Oslo' }], input: 20, cached: 20, output: 9 },
        ...(client === 'anthropic-messages' && { signature: SIGNATURE, id: 'msg_1' }),
      })
    }
    expect(provider.asked).toEqual([prompt])
  })

  it('accounts hits as cached, and as free', async () => {
    const prompt = 'to be accounted'
    const model = 'cached-openai'
    await ask('openai-chat', prompt, { model, stream: true })
    await stored()
    await ask('gemini', prompt, { model, stream: true })
    await ask('openai-responses', prompt, { model })
    const rows = (await gateway.usage()).filter(row => row.model === model)
    expect(rows).toMatchObject([
      { cached: null, input_tokens: 20, cached_input_tokens: null, output_tokens: 9, outcome: 'ok' },
      { cached: 1, cost_pico: 0, input_tokens: 20, cached_input_tokens: 20, output_tokens: 9, outcome: 'ok' },
      { cached: 1, cost_pico: 0, input_tokens: 20, cached_input_tokens: 20, output_tokens: 9, outcome: 'ok' },
    ])
    expect(rows.map(row => row.upstream)).toEqual(['faultyOpenai', 'faultyOpenai', 'faultyOpenai'])
  })

  it('stores the response of a hit under an id of its own, from which a client goes on', async () => {
    const client = new OpenAI({ apiKey: TEAM_KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0, timeout: 20_000 })
    const asked = { model: 'cached-claude', input: 'to be stored', max_output_tokens: 100 }
    const first = await client.responses.create(asked)
    await stored()
    const second = await client.responses.create(asked)
    expect([second.output_text, second.id === first.id]).toEqual([first.output_text, false])
    expect((await client.responses.retrieve(second.id)).output_text).toBe(first.output_text)
    const next = { ...asked, input: 'and then', previous_response_id: second.id }
    expect((await client.responses.create(next)).output_text).toContain('to and then')
    await stored()
    // The conversation is the same, whichever of the two it goes on from.
    const again = await client.responses.create({ ...next, previous_response_id: first.id }).withResponse()
    expect(again.response.headers.get('x-headgate-cache')).toBe('hit')
    expect(provider.asked).toEqual(['to be stored', 'and then'])
  })

  it('is of one key, where the route has it so', async () => {
    const model = 'cached-openai'
    for (const key of [TEAM_KEY, HASHED_KEY]) {
      expect((await ask('openai-chat', 'whose', { model, key })).cache).toBe('miss')
      await stored()
      expect((await ask('openai-chat', 'whose', { model, key })).cache).toBe('hit')
    }
    expect((await ask('openai-chat', 'shared', { key: TEAM_KEY })).cache).toBe('miss')
    await stored()
    expect((await ask('openai-chat', 'shared', { key: HASHED_KEY })).cache).toBe('hit')
  })

  it('never holds errors, answers that were cut, that broke, or that are too long', async () => {
    for (const prompt of ['fail', 'cut', 'long']) {
      for (let turn = 0; turn < 2; turn++) {
        const heard = await ask('anthropic-messages', prompt).catch(() => undefined)
        expect(heard?.cache ?? 'miss').toBe('miss')
        await sleep(150)
      }
      expect(provider.asked.filter(asked => asked === prompt).length, prompt).toBe(2)
    }
    for (let turn = 1; turn <= 2; turn++) {
      const before = provider.asked.length
      await ask('anthropic-messages', 'break', { stream: true }).catch(() => undefined)
      await sleep(150)
      expect(provider.asked.length, `turn ${turn}`).toBeGreaterThan(before)
    }
  })

  it('lets an answer go when its time is over', async () => {
    const model = 'cached-briefly'
    expect((await ask('openai-chat', 'brief', { model })).cache).toBe('miss')
    await stored()
    expect((await ask('openai-chat', 'brief', { model })).cache).toBe('hit')
    await sleep(2_100)
    expect((await ask('openai-chat', 'brief', { model })).cache).toBe('miss')
  })

  it('honours cache-control, and tells of what it has nothing to do with', async () => {
    const fresh = { headers: { 'cache-control': 'no-cache' } }
    const none = { headers: { 'cache-control': 'no-store' } }
    const first = await ask('openai-chat', 'control')
    await stored()
    const second = await ask('openai-chat', 'control', fresh)
    await stored()
    const third = await ask('openai-chat', 'control')
    const fourth = await ask('openai-chat', 'control', none)
    expect([first.cache, second.cache, third.cache, fourth.cache]).toEqual(['miss', 'miss', 'hit', 'bypass'])
    expect([first.text === second.text, third.text === second.text]).toEqual([false, true])
  })

  it('asks once for fifty who ask the same at one time, in all protocols', async () => {
    const calls = Array.from({ length: 50 }, (_, n) => {
      const { client, stream } = WAYS[n % WAYS.length]!
      return ask(client, 'slow call of many', { stream })
    })
    const heard = await Promise.all(calls)
    expect(provider.asked).toEqual(['slow call of many'])
    expect(heard.filter(({ cache }) => cache === 'miss').length).toBe(1)
    for (const { text, calls: called } of heard) {
      expect([text, called]).toEqual(['answer 1 to slow call of many', [{ city: 'Oslo' }]])
    }
  })

  it('goes on for the others when the one who asked has left', async () => {
    const body = JSON.stringify({
      ...{ model: 'cached-claude', max_tokens: 100, stream: true },
      messages: [{ role: 'user', content: 'hold on' }],
    })
    const headers = { 'x-api-key': TEAM_KEY, 'content-type': 'application/json' }
    const send = (signal?: AbortSignal) =>
      fetch(`${gateway.url}/v1/messages`, { method: 'POST', headers, body, ...(signal && { signal }) })
    const leaving = new AbortController()
    const first = await send(leaving.signal)
    const second = await send()
    expect([first, second].map(({ headers: told }) => told.get('x-headgate-cache'))).toEqual(['miss', 'hit'])
    leaving.abort()
    await sleep(100)
    provider.release()
    expect(await second.text()).toContain('message_stop')
    await stored()
    const third = await send()
    expect([third.headers.get('x-headgate-cache'), provider.asked.length]).toEqual(['hit', 1])
    expect(await third.text()).toContain('answer 1')
  })

  it('lets each ask for itself when the answer comes to nothing', async () => {
    const heard = await Promise.allSettled(
      Array.from({ length: 5 }, () => ask('anthropic-messages', 'slow fail of many')),
    )
    expect(heard.map(({ status }) => status)).toEqual(Array(5).fill('rejected'))
    // The provider fails at once, so that some may have come after the first one's end.
    expect(provider.asked.length).toBeGreaterThan(1)
  })
})
