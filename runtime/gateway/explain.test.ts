import { describe, expect, it } from 'vitest'
import type { CompiledModel } from '../config/compiled.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import type { CompiledRoute, StrategyRoute } from '../config/route.ts'
import type { ModelFacts } from '../routing/world.ts'
import { explain, type Question } from './explain.ts'
import type { RunningUpstream } from './gateway.ts'
import { model, runningUpstream, testGateway } from './test-call.ts'

interface Setting {
  /** The protocol of each upstream, in the order of the route. */
  upstreams?: Record<string, ProtocolId>
  keys?: Record<string, string[]>
  route?: Partial<CompiledModel>
  facts?: Record<string, ModelFacts>
  firstByte?: number
}

/** A gateway with the model `m`, whose upstreams fail the test where they are asked. */
function setting({ upstreams = CHAT, keys = {}, route = {}, facts = {}, firstByte = 1_000 }: Setting = {}) {
  const asked: string[] = []
  const running = new Map<string, RunningUpstream>()
  for (const [id, protocol] of Object.entries(upstreams)) {
    const send = (): Promise<never> => {
      asked.push(id)
      return Promise.reject(new Error('asked'))
    }
    const credentials = (keys[id] ?? []).map(name => ({ id: name, value: 'a', weight: 1 }))
    const timeouts = { connect: 1_000, firstByte, idle: 1_000 }
    running.set(id, runningUpstream({ id, protocols: [protocol], timeouts }, { send }, credentials))
  }
  const targets = Object.keys(upstreams).map(id => `${id}/of-${id}`)
  const models = Object.assign(Object.create(null), { m: { ...model('m', targets), ...route } })
  const media = { fetch: () => Promise.reject(new Error('fetched')) }
  const gateway = testGateway({ upstreams: running, models, media, modelFacts: ({ upstream }) => facts[upstream] })
  const ask = (parts: Partial<Question> = {}) =>
    explain(gateway, { protocol: 'openai-chat', model: 'm', body: BODIES['openai-chat'], ...parts })
  return { gateway, asked, ask }
}

const CHAT: Record<string, ProtocolId> = { a: 'openai-chat', b: 'openai-chat' }

const BODIES: Record<ProtocolId, Record<string, unknown>> = {
  'openai-chat': { messages: [{ role: 'user', content: 'hi' }] },
  'openai-responses': { input: 'hi' },
  'anthropic-messages': { max_tokens: 100, messages: [{ role: 'user', content: 'hi' }] },
  gemini: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
}

const PROTOCOLS = Object.keys(BODIES) as ProtocolId[] // its keys are the protocols

describe('the candidates', () => {
  it('stand in the order in which they are tried, with the reason, the protocol and the cost of each', async () => {
    const { ask } = setting({
      upstreams: { dear: 'openai-chat', cheap: 'anthropic-messages' },
      route: { route: by('cost', 'dear', 'cheap') },
      facts: { dear: { prices: { input: 10, output: 10 } }, cheap: { prices: { input: 1, output: 1 } } },
    })
    const { candidates, request } = await ask()
    expect(candidates).toMatchObject([
      { upstream: 'cheap', model: 'of-cheap', protocol: 'anthropic-messages', translated: true },
      { upstream: 'dear', model: 'of-dear', protocol: 'openai-chat', translated: false, losses: [] },
    ])
    expect(candidates[0]!.why).toContain('USD expected')
    expect(candidates[0]!.cost).toBeCloseTo((request.inputTokens + 500) / 1_000_000)
    expect(candidates[0]!.inputTokens).toBe(request.inputTokens)
  })

  it('have no cost where no price is known', async () => {
    expect((await setting().ask()).candidates[0]).not.toHaveProperty('cost')
  })

  it('tell what of the request is not carried to them', async () => {
    const { ask } = setting({ upstreams: { a: 'anthropic-messages' } })
    const { candidates } = await ask({ body: { ...BODIES['openai-chat'], seed: 5 } })
    expect(candidates[0]!.losses).toMatchObject([{ feature: 'sampling.seed' }])
    expect(candidates[0]!.why).toBe('the only target')
  })

  it('are left out with a reason', async () => {
    const { ask } = setting({ facts: { a: { tools: false } } })
    const tools = [{ type: 'function', function: { name: 'f' } }]
    const { candidates, skipped, request } = await ask({ body: { ...BODIES['openai-chat'], tools } })
    expect(request.tools).toBe(true)
    expect(skipped).toEqual([{ upstream: 'a', model: 'of-a', reason: 'the model takes no tools' }])
    expect(candidates.map(({ upstream }) => upstream)).toEqual(['b'])
  })

  it('may be none: that is what the client is told then', async () => {
    const { ask } = setting({ facts: { a: { tools: false }, b: { tools: false } } })
    const tools = [{ type: 'function', function: { name: 'f' } }]
    const { candidates, skipped, attempts, client } = await ask({ body: { ...BODIES['openai-chat'], tools } })
    expect([candidates, attempts, skipped.length, client.status]).toEqual([[], [], 2, 400])
    expect(client.message).toContain('the model takes no tools')
  })

  it('follow rules about the key, the headers and the stream of the request', async () => {
    const when = { key: 'ci', header: { 'x-tier': 'gold' }, stream: true }
    const route: CompiledRoute = { kind: 'rules', rules: [{ when, use: to('b') }], otherwise: to('a') }
    const { ask } = setting({ route: { route } })
    const first = async (parts: Partial<Question>) => (await ask(parts)).candidates[0]!.upstream
    expect(await first({ key: 'ci', headers: { 'x-tier': 'gold' }, stream: true })).toBe('b')
    expect(await first({ key: 'ci', headers: { 'x-tier': 'gold' } })).toBe('a')
    expect(await first({ headers: { 'x-tier': 'gold' }, stream: true })).toBe('a')
  })

  it('that the request cannot be written for are not asked', async () => {
    const { ask } = setting({
      upstreams: { a: 'anthropic-messages', b: 'openai-chat' },
      route: { lossy: 'refuse' },
    })
    const { candidates, attempts, client } = await ask({ body: { ...BODIES['openai-chat'], seed: 5 } })
    expect(candidates[0]!.refused).toContain('refuses what cannot be carried whole')
    expect(attempts).toMatchObject([
      { upstream: 'a', fault: 'unable', says: candidates[0]!.refused },
      { upstream: 'b', says: 'answers' },
    ])
    expect(client).toMatchObject({ status: 200, headers: { 'x-headgate-attempts': '1' } })
  })

  it('cool nothing where the request itself cannot be written, whatever status that has', async () => {
    const { ask } = setting()
    const body = { ...BODIES['anthropic-messages'], thread: { type: 'continue', previous_message_id: 'msg_1' } }
    const { attempts, client } = await ask({ protocol: 'anthropic-messages', body })
    expect(attempts.map(({ fault, cools }) => [fault, cools])).toEqual([
      ['unable', undefined],
      ['unable', undefined],
    ])
    expect(client.status).toBe(404)
  })

  it('of an upstream that is called with the client’s own key are explained as if one came', async () => {
    const { gateway, ask } = setting()
    const { upstream } = gateway.upstreams.get('a')!
    Object.assign(upstream.settings, { clientCredentials: true })
    const { attempts } = await ask({ failing: { a: 401 } })
    expect(attempts).toMatchObject([{ upstream: 'a', credential: 'a#client', fault: 'credential' }, { upstream: 'b' }])
    expect(attempts[0]).not.toHaveProperty('cools')
  })

  it('are spoken to in what their model takes, where an upstream has models of several kinds', async () => {
    const { gateway, ask } = setting()
    Object.assign(gateway.upstreams.get('a')!.upstream, { protocolsFor: () => ['gemini'] })
    expect((await ask()).candidates.map(({ protocol }) => protocol)).toEqual(['gemini', 'openai-chat'])
  })

  it('name the media that the gateway fetches for them, without fetching', async () => {
    const { ask } = setting({ upstreams: { a: 'gemini' } })
    const content = [{ type: 'image_url', image_url: { url: 'https://example.com/cat.png?signature=1' } }]
    const { candidates, request, client } = await ask({ body: { messages: [{ role: 'user', content }] } })
    expect(request.media).toEqual(['image'])
    expect(candidates[0]!.fetches).toEqual(['https://example.com/cat.png'])
    expect(client.status).toBe(200)
  })
})

describe('the attempts', () => {
  it.each([
    [401, 'credential', { scope: 'credential', atMostMs: 30_000 }],
    [404, 'model', { scope: 'model', atMostMs: 30_000 }],
    [429, 'rate', { scope: 'credential-model', atMostMs: 2_000 }],
    [503, 'overloaded', { scope: 'model', atMostMs: 2_000 }],
    ['timeout', 'network', { scope: 'upstream', atMostMs: 1_000 }],
  ] as const)('after %s (%s) go on, and leave something alone', async (fault, why, cools) => {
    const { attempts, client } = await setting({ keys: { a: ['a#1'] } }).ask({ failing: { a: fault } })
    expect(attempts).toEqual([
      { upstream: 'a', model: 'of-a', credential: 'a#1', fault: why, says: expect.any(String), cools },
      { upstream: 'b', model: 'of-b', says: 'answers' },
    ])
    expect(client).toMatchObject({ status: 200, answeredBy: { upstream: 'b', model: 'of-b' } })
    expect(client.headers).toMatchObject({ 'x-headgate-upstream': 'b', 'x-headgate-attempts': '2' })
  })

  it('after a 500 go on, and count it', async () => {
    const { attempts } = await setting().ask({ failing: { a: 500 } })
    expect(attempts[0]).toMatchObject({ fault: 'server', counts: { scope: 'upstream', failures: 1, of: 3 } })
    expect(attempts[0]).not.toHaveProperty('cools')
  })

  it.each(['refused', 'reset'] as const)('after a connection that is %s try the target once more', async fault => {
    const { attempts } = await setting().ask({ failing: { a: fault } })
    expect(attempts.map(({ upstream, fault: why }) => [upstream, why])).toEqual([
      ['a', 'network'],
      ['a', 'network'],
      ['b', undefined],
    ])
  })

  it.each([false, true])('know a reply that is none by what it is (stream: %s)', async stream => {
    const { attempts } = await setting().ask({ failing: { a: 'broken' }, stream })
    expect(attempts.map(({ fault }) => fault)).toEqual(['contract', 'contract', undefined])
  })

  it('take the other credentials of an upstream first', async () => {
    const { attempts } = await setting({ keys: { a: ['a#1', 'a#2'] } }).ask({ failing: { a: 429 } })
    expect(new Set(attempts.slice(0, 2).map(({ credential }) => credential))).toEqual(new Set(['a#1', 'a#2']))
    expect(attempts[2]).toMatchObject({ upstream: 'b' })
  })

  it('end with a fault of the request itself, which the client is told as it came', async () => {
    const { attempts, client } = await setting().ask({ failing: { a: 400 } })
    expect(attempts).toMatchObject([{ upstream: 'a', fault: 'caller' }])
    expect(client).toMatchObject({ status: 400, message: '"a" answers 400.', headers: { 'x-headgate-upstream': 'a' } })
    expect(client).not.toHaveProperty('answeredBy')
  })

  it('end with one error that tells of all of them, and that another try is not worth it', async () => {
    const { client } = await setting().ask({ failing: { a: 500, b: 429 } })
    expect(client).toMatchObject({ status: 429, headers: { 'x-should-retry': 'false' } })
    expect(client.message).toMatch(/All 2 attempts failed: a \(500 server, .*\); b \(429 rate, .*\)/)
  })

  it('are no more than the model allows', async () => {
    const { attempts } = await setting({ route: { attempts: 1 } }).ask({ failing: { a: 429 } })
    expect(attempts).toHaveLength(1)
  })

  it('end with the model’s own time, where an upstream may be silent for longer', async () => {
    const { attempts, client } = await setting({ route: { totalMs: 900 } }).ask({ failing: { a: 'timeout' } })
    expect(attempts).toMatchObject([{ upstream: 'a', says: expect.stringContaining('900 ms') }])
    expect(client.status).toBe(504)
  })

  it('go on after a silence that is shorter than that', async () => {
    const { attempts } = await setting({ route: { totalMs: 1_100 } }).ask({ failing: { a: 'timeout' } })
    expect(attempts.map(({ upstream }) => upstream)).toEqual(['a', 'b'])
  })

  it('fail by one model of an upstream before they do by all of it', async () => {
    const { ask } = setting()
    expect((await ask({ failing: { 'a/of-a': 503, a: 429 } })).attempts[0]).toMatchObject({ fault: 'overloaded' })
    expect((await ask({ failing: { 'a/other': 503 } })).attempts[0]).toMatchObject({ says: 'answers' })
  })

  const pairs = PROTOCOLS.flatMap(from =>
    PROTOCOLS.flatMap(upstream => [false, true].map(stream => [from, upstream, stream] as const)),
  )
  it.each(pairs)('of %s to %s (stream: %s) are answered where nothing fails', async (protocol, upstream, stream) => {
    const { ask } = setting({ upstreams: { a: upstream } })
    const { client, operation } = await ask({ protocol, body: BODIES[protocol], stream })
    expect(client).toMatchObject({ status: 200, answeredBy: { upstream: 'a', model: 'of-a' } })
    if (protocol === 'gemini') expect(operation).toBe(stream ? 'streamGenerateContent' : 'generateContent')
  })
})

describe('an explanation', () => {
  it('tells what is saved of what tools said, where the model saves tokens', async () => {
    const result = JSON.stringify({ rows: Array.from({ length: 40 }, (_, id) => ({ id })) }, null, 2)
    const call = { id: 'c', type: 'function', function: { name: 'rows', arguments: '{}' } }
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: 'c', content: result },
    ]
    const saving = setting({ route: { saveTokens: { keepLast: 4, lossless: true, compress: [] } } })
    expect((await saving.ask({ body: { messages } })).savedTokens).toBeGreaterThan(100)
    expect((await saving.ask()).savedTokens).toBe(0)
    expect(await setting().ask({ body: { messages } })).not.toHaveProperty('savedTokens')
  })

  it('calls nobody, and leaves what the gateway has learnt as it was', async () => {
    const { gateway, asked, ask } = setting({ route: { route: by('round-robin', 'a', 'b') } })
    const first = await ask({ failing: { a: 429, b: 'refused' } })
    const second = await ask()
    expect(first.candidates[0]!.upstream).toBe(second.candidates[0]!.upstream)
    const { health, stats } = gateway.routing
    await new Promise(resolve => setTimeout(resolve, 1))
    expect([asked, health.snapshot(), gateway.records, gateway.lines]).toEqual([[], [], [], []])
    expect(stats.inFlight({ upstream: 'a', model: 'of-a' })).toBe(0)
  })

  it('knows what is cooling in the gateway', async () => {
    const { gateway, ask } = setting()
    const { health } = gateway.routing
    health.failed(health.begin({ upstream: 'a', model: 'of-a' }), 'overloaded', 60_000)
    const { candidates } = await ask()
    expect(candidates.map(({ upstream }) => upstream)).toEqual(['b', 'a'])
    expect(candidates[1]!.why).toContain('cooling down')
  })

  it('is a plain JSON value', async () => {
    const explanation = await setting({ keys: { a: ['a#1'] } }).ask({ failing: { a: 401 } })
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })

  it('has nothing to do with what the credentials are', async () => {
    const { client } = await setting({ keys: { a: ['a#1'] } }).ask({ failing: { a: 400 } })
    expect(client.message).toBe('"a" answers 400.')
  })

  it('takes the stream from the body where nothing else is said', async () => {
    const { ask } = setting()
    expect((await ask({ body: { ...BODIES['openai-chat'], stream: true } })).stream).toBe(true)
    expect((await ask({ body: { ...BODIES['openai-chat'], stream: true }, stream: false })).stream).toBe(false)
  })

  it('is none of a body that the protocol does not have, or of a model that is not there', async () => {
    const { ask } = setting()
    const body = { messages: [{ role: 5 }] }
    await expect(ask({ body })).rejects.toMatchObject({ details: { param: 'messages[0].role' } })
    await expect(ask({ body: [] })).rejects.toMatchObject({ kind: 'invalid-request' })
    await expect(ask({ model: 'n' })).rejects.toMatchObject({ message: expect.stringContaining('"m"') })
  })
})

function to(id: string) {
  return { kind: 'target', upstream: id, model: `of-${id}` } as const
}

function by(strategy: StrategyRoute['strategy'], ...ids: string[]): StrategyRoute {
  return { kind: 'strategy', strategy, branches: ids.map(id => ({ route: to(id), weight: 1 })) }
}
