import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import type { CompiledCachePolicy } from '../config/cache.ts'
import type { CompiledGroup } from '../config/keys.ts'
import type { Place } from '../limits/ledger.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import { Leaving } from '../platform/leave-signal.ts'
import type { UpstreamReply } from '../platform/transport.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { Deadline } from './deadline.ts'
import { model, runningUpstream, sourceOf, testRequest } from './test-call.ts'
import { events, json, read, type Upstream, world } from './test-recall.ts'

const usage = { input_tokens: 20, output_tokens: 9, cache_creation_input_tokens: 5 }
const content = [
  { type: 'thinking', thinking: 'Hm, weather.', signature: 'c2lnbmVk' },
  { type: 'text', text: 'I look.' },
  { type: 'tool_use', id: 'toolu_1', name: 'weather', input: { city: 'Oslo' } },
]
const message = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'real',
  content,
  stop_reason: 'tool_use',
  usage,
}

/** An upstream of Messages that thinks and calls. */
const thinker: Upstream = ({ stream }) => {
  if (!stream) return json(message)
  return events([
    ['message_start', { type: 'message_start', message: { ...message, content: [], stop_reason: null } }],
    [
      'content_block_start',
      { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } },
    ],
    [
      'content_block_delta',
      { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm, weather.' } },
    ],
    [
      'content_block_delta',
      { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'c2lnbmVk' } },
    ],
    ['content_block_stop', { type: 'content_block_stop', index: 0 }],
    ['content_block_start', { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } }],
    ['content_block_delta', { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'I look.' } }],
    ['content_block_stop', { type: 'content_block_stop', index: 1 }],
    [
      'content_block_start',
      {
        type: 'content_block_start',
        index: 2,
        content_block: { type: 'tool_use', id: 'toolu_1', name: 'weather', input: {} },
      },
    ],
    [
      'content_block_delta',
      { type: 'content_block_delta', index: 2, delta: { type: 'input_json_delta', partial_json: '{"city":"Oslo"}' } },
    ],
    ['content_block_stop', { type: 'content_block_stop', index: 2 }],
    ['message_delta', { type: 'message_delta', delta: { stop_reason: 'tool_use' }, usage: { output_tokens: 9 } }],
    ['message_stop', { type: 'message_stop' }],
  ])
}

const ASK: Record<ProtocolId, object> = {
  'openai-chat': {
    max_completion_tokens: 50,
    messages: [{ role: 'user', content: 'hi' }],
    tools: [{ type: 'function', function: { name: 'weather', parameters: { type: 'object' } } }],
  },
  'openai-responses': {
    max_output_tokens: 50,
    input: 'hi',
    tools: [{ type: 'function', name: 'weather', parameters: { type: 'object' }, strict: false }],
  },
  'anthropic-messages': {
    max_tokens: 50,
    messages: [{ role: 'user', content: 'hi' }],
    tools: [{ name: 'weather', input_schema: { type: 'object' } }],
  },
  gemini: {
    contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
    generationConfig: { maxOutputTokens: 50 },
    tools: [{ functionDeclarations: [{ name: 'weather', parametersJsonSchema: { type: 'object' } }] }],
  },
}
const CLIENTS = Object.keys(ASK) as ProtocolId[] // the keys of a record of all protocols

const WAYS = [false, true]
const PAIRS = CLIENTS.flatMap(first =>
  CLIENTS.flatMap(then => WAYS.flatMap(one => WAYS.map(other => ({ first, then, one, other })))),
)

describe('an answer', () => {
  it.each(PAIRS)(
    'to $first (streamed: $one) is given again to $then (streamed: $other), as an upstream would have',
    async ({ first, then, one, other }) => {
      const { ask, asked, gateway } = world('anthropic-messages', thinker)
      const miss = await ask(first, ASK[first], { stream: one })
      expect([miss.cache, miss.reply.status]).toEqual(['miss', 200])
      const hit = await ask(then, ASK[then], { stream: other })
      expect([hit.cache, hit.reply.headers.age]).toEqual(['hit', '0'])
      expect(hit.reply.headers['content-type']).toMatch(other ? 'text/event-stream' : 'application/json')
      expect(asked.length).toBe(1)

      const alone = await world('anthropic-messages', thinker).ask(then, ASK[then], { stream: other })
      const [given, wanted] = [read(then, hit.body, other), read(then, alone.body, other)]
      expect(given.parts).toEqual(wanted.parts)
      expect(given.finish).toEqual(wanted.finish)
      expect([given.id, given.model]).toEqual([wanted.id, 'm'])
      expect(given.usage).toMatchObject({ inputTokens: 25, cachedInputTokens: 25, outputTokens: 9 })

      expect(gateway.records.map(({ cached, outcome, status }) => [cached, outcome, status])).toEqual([
        [undefined, 'ok', 200],
        [true, 'ok', 200],
      ])
      const { cacheWriteTokens, ...used } = gateway.records[1]!
      expect(used).toMatchObject({ inputTokens: 25, cachedInputTokens: 25, outputTokens: 9, upstream: 'up' })
      expect(cacheWriteTokens ?? 0).toBe(0)
    },
  )
})

const CHAT = { messages: [{ role: 'user', content: 'hi' }] }

function completion(parts: { finish?: string; content?: string | null; extra?: object } = {}): UpstreamReply {
  const { finish = 'stop', content: said = 'hello', extra } = parts
  const choice = { index: 0, message: { role: 'assistant', content: said }, finish_reason: finish }
  const used = { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 }
  return json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 7,
    model: 'real',
    choices: [choice],
    usage: used,
    ...extra,
  })
}

function chunks(pieces: string[], end: 'whole' | 'cut' = 'whole', hold?: Promise<unknown>): UpstreamReply {
  const chunk = (delta: object, finish: string | null = null, more: object = {}) =>
    `data: ${JSON.stringify({
      ...{ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 7, model: 'real' },
      choices: [{ index: 0, delta, finish_reason: finish }],
      ...more,
    })}\n\n`
  const used = { prompt_tokens: 3, completion_tokens: 1, total_tokens: 4 }
  const frames = [
    ...pieces.map(piece => chunk({ content: piece })),
    ...(end === 'whole' ? [chunk({}, 'stop'), chunk({}, null, { choices: [], usage: used }), 'data: [DONE]\n\n'] : []),
  ]
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: hold ? heldSource(frames, hold) : sourceOf(frames),
  }
}

/** The first piece at once, the others when the promise is resolved; keeps to what its sink can take. */
function heldSource(pieces: string[], hold: Promise<unknown>): ByteSource & { cancelled: boolean; paused: number } {
  const source = {
    cancelled: false,
    paused: 0,
    cancel() {
      source.cancelled = true
    },
    pipe(sink: ByteSink): Flow {
      let paused = false
      let resumed: (() => void) | undefined
      void (async () => {
        for (const [index, piece] of pieces.entries()) {
          await (index === 0 ? undefined : hold)
          if (paused) await new Promise<void>(resolve => (resumed = resolve))
          if (source.cancelled) return
          if (!sink.write(utf8(piece))) paused = true
        }
        sink.end()
      })()
      return {
        pause() {
          paused = true
          source.paused++
        },
        resume() {
          paused = false
          resumed?.()
        },
        cancel: source.cancel,
      }
    },
  }
  return source
}

describe('what is never kept', () => {
  const error = (status: number): UpstreamReply => ({ ...json({ error: { message: 'no', type: 'x' } }), status })

  it.each<[string, Upstream, boolean]>([
    ['an error', () => error(400), false],
    ['an answer that is cut at its limit', () => completion({ finish: 'length' }), false],
    ['an answer that a filter has cut', () => completion({ finish: 'content_filter' }), false],
    ['an answer that says nothing', () => completion({ content: null }), false],
    ['a stream that breaks off', () => chunks(['he', 'llo'], 'cut'), true],
    [
      'a stream that ends in an error',
      () => ({
        ...chunks([]),
        body: sourceOf([
          'data: {"choices":[{"index":0,"delta":{"content":"he"}}]}\n\n',
          'data: {"error":{"message":"no"}}\n\n',
        ]),
      }),
      true,
    ],
    ['a long answer', () => completion({ content: 'x'.repeat(200_000) }), false],
    ['a long stream', () => chunks(Array.from({ length: 40 }, () => 'x'.repeat(5_000))), true],
  ])('%s', async (_, upstream, stream) => {
    const { ask, asked, cache } = world('openai-chat', upstream)
    await ask('openai-chat', CHAT, { stream })
    const again = await ask('openai-chat', CHAT, { stream })
    expect(again.cache).not.toBe('hit')
    expect(asked.length).toBeGreaterThan(1)
    expect(await cache.stats()).toMatchObject({ hits: 0, misses: 2, stored: 0, entries: 0 })
  })

  it('in what outlives the process, an answer of which nothing is to be stored', async () => {
    const response = (n: number) => ({
      ...{ id: `resp_${n}`, object: 'response', created_at: 7, model: 'real', status: 'completed' },
      output: [
        {
          type: 'message',
          id: 'msg_1',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text: 'hello', annotations: [] }],
        },
      ],
    })
    const nothing = { input: 'hi', store: false }
    const asked = async (durable: boolean, body: object, call: Partial<ResolvedCall> = {}) => {
      const { ask } = world('openai-responses', () => json(response(1)), undefined, durable)
      await ask('openai-responses', body, { call })
      return (await ask('openai-responses', body, { call })).cache
    }
    expect(await asked(true, nothing)).toBe('miss')
    expect(await asked(false, nothing)).toBe('hit')
    expect(await asked(true, { input: 'hi' })).toBe('hit')
    // The gateway stores it, and has told its upstream not to.
    const keeping = { tells: { store: true }, own: [], background: false }
    expect(await asked(true, nothing, { keeping })).toBe('hit')
    const principal = { key: 'a', group: 'clinic', shared: { store: false } as CompiledGroup } // all that is read
    expect(await asked(true, { input: 'hi' }, { principal })).toBe('miss')
  })

  it('what belongs to one provider, and what nobody understands', async () => {
    for (const type of ['server_tool_use', 'hologram']) {
      const odd = {
        ...message,
        content: [{ type, id: 'srvtoolu_1', name: 'web_search', input: {} }, content[1]],
        stop_reason: 'end_turn',
      }
      const { ask } = world('anthropic-messages', () => json(odd))
      expect((await ask('anthropic-messages', ASK['anthropic-messages'])).cache).toBe('miss')
      expect((await ask('anthropic-messages', ASK['anthropic-messages'])).cache).toBe('miss')
    }
  })

  it('an answer whose client has left', async () => {
    let go = (): void => {}
    const { begin, ask, cache } = world('openai-chat', () =>
      chunks(['he', 'llo'], 'whole', new Promise<void>(resolve => (go = resolve))),
    )
    const reply = await begin('openai-chat', CHAT, { stream: true })
    const source = reply.body as ByteSource
    source.pipe({ write: () => true, end() {}, fail() {} }).cancel()
    go()
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(await cache.stats()).toMatchObject({ stored: 0 })
    const again = ask('openai-chat', CHAT, { stream: true })
    await new Promise(resolve => setTimeout(resolve, 10))
    go()
    expect((await again).cache).toBe('miss')
  })
})

describe('a client', () => {
  it('may want a fresh answer, which is then kept', async () => {
    let turn = 0
    const { ask } = world('openai-chat', () => completion({ content: `answer ${++turn}` }))
    const fresh = { headers: { 'cache-control': 'no-cache' } }
    expect((await ask('openai-chat', CHAT)).body).toContain('answer 1')
    const second = await ask('openai-chat', CHAT, fresh)
    expect([second.cache, second.body]).toEqual(['miss', expect.stringContaining('answer 2')])
    const third = await ask('openai-chat', CHAT)
    expect([third.cache, third.body]).toEqual(['hit', expect.stringContaining('answer 2')])
  })

  it('may want nothing of the cache', async () => {
    const { ask, cache } = world('openai-chat', () => completion())
    const none = { headers: { 'cache-control': 'no-store' } }
    const first = await ask('openai-chat', CHAT, none)
    expect([first.cache, first.reply.headers['x-headgate-cache-why']]).toEqual(['bypass', 'no-store'])
    expect((await ask('openai-chat', CHAT)).cache).toBe('miss')
    expect((await ask('openai-chat', CHAT, none)).cache).toBe('bypass')
    expect(await cache.stats()).toMatchObject({ hits: 0, misses: 1, bypasses: 2, stored: 1 })
  })

  it('may say how old an answer may be', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { ask } = world('openai-chat', () => completion())
      await ask('openai-chat', CHAT)
      vi.setSystemTime(Date.now() + 30_000)
      const young = { headers: { 'cache-control': 'max-age=60' } }
      const hit = await ask('openai-chat', CHAT, young)
      expect([hit.cache, hit.reply.headers.age]).toEqual(['hit', '30'])
      expect((await ask('openai-chat', CHAT, { headers: { 'cache-control': 'max-age=20' } })).cache).toBe('miss')
    } finally {
      vi.useRealTimers()
    }
  })

  it('is told why its request is none that can be kept', async () => {
    const { ask } = world('openai-chat', () => completion())
    const { cache, reply } = await ask('openai-chat', { ...CHAT, 'odd\r\nname': 1 })
    expect([cache, reply.headers['x-headgate-cache-why']]).toEqual(['bypass', 'field odd__name'])
  })

  it('gets an answer no longer than the route has it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { ask } = world('openai-chat', () => completion())
      await ask('openai-chat', CHAT, { policy: { ttl: 1_000 } })
      expect((await ask('openai-chat', CHAT, { policy: { ttl: 1_000 } })).cache).toBe('hit')
      vi.setSystemTime(Date.now() + 1_001)
      expect((await ask('openai-chat', CHAT, { policy: { ttl: 1_000 } })).cache).toBe('miss')
    } finally {
      vi.useRealTimers()
    }
  })

  it('whose stream was not to tell its usage is accounted with it all the same', async () => {
    const { ask, gateway } = world('openai-chat', () => chunks(['he', 'llo']))
    const silent = { ...CHAT, stream_options: { include_usage: false } }
    await ask('openai-chat', silent, { stream: true })
    const hit = await ask('openai-chat', silent, { stream: true })
    expect(hit.cache).toBe('hit')
    expect(hit.body).not.toContain('usage')
    expect(gateway.records[1]).toMatchObject({ cached: true, inputTokens: 3, cachedInputTokens: 3, outputTokens: 1 })
    expect((await ask('openai-chat', CHAT)).body).toContain('"prompt_tokens":3')
  })
})

describe('who shares an answer', () => {
  const principal = (key: string, group?: string) => ({ call: { principal: { key, ...(group && { group }) } } })

  it.each<[CompiledCachePolicy['scope'], string[]]>([
    ['key', ['miss', 'hit', 'miss', 'miss', 'miss']],
    ['group', ['miss', 'hit', 'hit', 'miss', 'miss']],
    ['all', ['miss', 'hit', 'hit', 'hit', 'hit']],
  ])('scope %s', async (scope, wanted) => {
    const { ask } = world('openai-chat', () => completion())
    const callers = [
      principal('a', 'one'),
      principal('a', 'one'),
      principal('b', 'one'),
      principal('c', 'two'),
      principal('d'),
    ]
    const found: (string | undefined)[] = []
    for (const caller of callers) found.push((await ask('openai-chat', CHAT, { policy: { scope }, ...caller })).cache)
    expect(found).toEqual(wanted)
  })

  it('never includes those who bring keys of their own', async () => {
    const { ask } = world('openai-chat', () => completion())
    const own = (key: string) => ({
      policy: { scope: 'all' as const },
      call: { clientKey: key, principal: { key: 'a', owner: `a ${key}` } },
    })
    const found: (string | undefined)[] = []
    for (const key of ['x', 'x', 'y']) found.push((await ask('openai-chat', CHAT, own(key))).cache)
    found.push((await ask('openai-chat', CHAT, { policy: { scope: 'all' } })).cache)
    expect(found).toEqual(['miss', 'hit', 'miss', 'miss'])
  })

  it('is never one who may not ask who gave it', async () => {
    const { ask, asked } = world('openai-chat', () => completion())
    await ask('openai-chat', CHAT)
    const other = runningUpstream(
      { id: 'other', protocols: ['openai-chat'] },
      { send: async () => completion({ content: 'of another' }) },
    )
    const candidates: Candidate[] = [{ upstream: 'other', model: 'real', running: other, protocol: 'openai-chat' }]
    const skipped = [{ upstream: 'up', model: 'real', reason: 'the key may not use it' }]
    const reply = await ask('openai-chat', CHAT, { call: { candidates, skipped } })
    expect([reply.cache, asked.length]).toEqual(['miss', 1])
  })

  it('asks the same route: one that leads elsewhere has answers of its own', async () => {
    const { ask } = world('openai-chat', () => completion())
    await ask('openai-chat', CHAT)
    const other = { policy: { ttl: 60_000, scope: 'key' as const }, route: model('m', ['up/real', 'up/other']).route }
    expect((await ask('openai-chat', CHAT, { call: { recalled: other } })).cache).toBe('miss')
  })
})

describe('a hit', () => {
  it('has the form that its client takes: one JSON array, for those of Gemini who ask for no events', async () => {
    const chunk = (said: string, more: object = {}) => ({
      candidates: [{ content: { role: 'model', parts: [{ text: said }] }, index: 0, ...more }],
      usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
      ...{ modelVersion: 'real', responseId: 'r1' },
    })
    const said = [chunk('hel'), chunk('lo', { finishReason: 'STOP' })]
    const { ask } = world('gemini', () => json(said))
    const asked = { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] }
    const array = { stream: true, query: '' }
    expect((await ask('gemini', asked, array)).cache).toBe('miss')
    const hit = await ask('gemini', asked, array)
    expect([hit.cache, hit.reply.headers['content-type']]).toEqual(['hit', expect.stringContaining('application/json')])
    const texts = (JSON.parse(hit.body) as typeof said).flatMap(({ candidates }) => candidates[0]!.content.parts)
    expect(texts.map(({ text: piece = '' }) => piece).join('')).toBe('hello')
    const events = await ask('gemini', asked, { stream: true })
    expect([events.cache, events.body.startsWith('data: ')]).toEqual(['hit', true])
  })

  it('may be an answer that came at the second attempt', async () => {
    for (const client of ['openai-chat', 'anthropic-messages'] as const) {
      let turn = 0
      const { ask, asked } = world('anthropic-messages', exchange => {
        if (++turn > 1) return thinker(exchange)
        return events([
          ['message_start', { type: 'message_start', message: { ...message, content: [], stop_reason: null } }],
          ['error', { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }],
        ])
      })
      const first = await ask(client, ASK[client], { stream: true })
      expect([first.cache, first.reply.headers['x-headgate-attempts'], asked.length]).toEqual(['miss', '2', 2])
      expect((await ask(client, ASK[client], { stream: true })).cache).toBe('hit')
    }
  })

  it('says what was lost when it was asked for', async () => {
    const { ask } = world('anthropic-messages', thinker)
    const seeded = { ...ASK['openai-chat'], seed: 5 }
    const miss = await ask('openai-chat', seeded)
    const hit = await ask('openai-chat', seeded)
    expect(hit.cache).toBe('hit')
    expect(miss.reply.headers['x-headgate-lossy']).toContain('seed')
    expect(hit.reply.headers['x-headgate-lossy']).toBe(miss.reply.headers['x-headgate-lossy'])
    expect(hit.reply.headers).toMatchObject({
      'x-headgate-upstream': 'up',
      'x-headgate-model': 'real',
      'x-headgate-attempts': '0',
      'x-headgate-cache-key': miss.reply.headers['x-headgate-cache-key'],
    })
  })

  it('takes nothing from limits and budgets but that it is a call', async () => {
    const { ask, gateway } = world('openai-chat', () => completion())
    const took: unknown[] = []
    const place = { settle: (amount: unknown) => void took.push(amount) } as unknown as Place // all that is called
    await ask('openai-chat', CHAT, { call: { place } })
    await ask('openai-chat', CHAT, { stream: true, call: { place } })
    expect(took).toMatchObject([{ tokens: 4 }, { tokens: 0, costPico: 0 }])
    expect(gateway.records.map(({ costPico }) => costPico)).toEqual([undefined, 0])
  })

  it('is streamed as fast as its client reads, and accounted as cancelled where that leaves', async () => {
    const { ask, begin, gateway } = world('openai-chat', () => completion({ content: 'x'.repeat(90_000) }))
    await ask('openai-chat', CHAT)
    const { body } = await begin('openai-chat', CHAT, { stream: true })
    let chunks = 0
    const write = (): boolean => ++chunks < 0
    const flow = (body as ByteSource).pipe({ write, end() {}, fail() {} })
    const turn = () => new Promise(resolve => setTimeout(resolve, 1))
    await turn()
    expect(chunks).toBe(1)
    flow.resume()
    await turn()
    expect(chunks).toBe(2)
    flow.cancel()
    await turn()
    expect(chunks).toBe(2)
    expect(gateway.records.at(-1)).toMatchObject({ outcome: 'cancelled', cached: true })
  })

  it('can be forgotten by its model, its key or itself', async () => {
    const { ask, cache } = world('openai-chat', () => completion())
    const { reply } = await ask('openai-chat', CHAT)
    const entry = reply.headers['x-headgate-cache-key']!
    for (const other of [{ model: 'n' }, { key: 'b' }, { group: 'team' }, { entry: '0'.repeat(64) }])
      expect(await cache.purge(other)).toBe(0)
    for (const which of [{ model: 'm' }, { key: 'team' }, { entry }, {}]) {
      expect(await cache.purge(which)).toBe(1)
      expect((await ask('openai-chat', CHAT)).cache).toBe('miss')
    }
    expect(await cache.stats()).toMatchObject({ entries: 1, misses: 5, stored: 5, hits: 0 })
  })

  it('is no answer for a mirror', async () => {
    const { ask, begin } = world('openai-chat', () => completion())
    await ask('openai-chat', CHAT)
    const call = { mirrors: [{ upstream: 'up', model: 'x', share: 1 }] }
    const reply = await begin('openai-chat', CHAT, { call })
    expect(reply.headers['x-headgate-cache']).toBe('hit')
  })

  it('remembers the state of reasoning for clients who cannot keep it', async () => {
    const { ask, asked, gateway } = world('anthropic-messages', thinker)
    await ask('anthropic-messages', ASK['anthropic-messages'])
    await ask('openai-chat', ASK['openai-chat'])
    const tools = { tools: (ASK['openai-chat'] as { tools: unknown }).tools }
    const call = { id: 'toolu_1', type: 'function', function: { name: 'weather', arguments: '{"city":"Oslo"}' } }
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: 'I look.', tool_calls: [call] },
      { role: 'tool', tool_call_id: 'toolu_1', content: '12' },
    ]
    await ask('openai-chat', { messages, ...tools })
    expect(text(asked.at(-1)!.body!)).toContain('c2lnbmVk')
    expect(gateway.records.length).toBe(3)
  })

  it('without the state of reasoning is none for a client that keeps it', async () => {
    const output = [
      { type: 'reasoning', id: 'rs_1', summary: [] as object[] },
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'hello', annotations: [] }],
      },
    ]
    const { ask } = world('openai-responses', ({ body }) => {
      const wanted = text(body!).includes('encrypted_content')
      const items = wanted
        ? [{ ...output[0], encrypted_content: 'gAAAA' }, output[1]]
        : [{ ...output[0], summary: [{ type: 'summary_text', text: 'hm' }] }, output[1]]
      return json({
        id: 'resp_1',
        object: 'response',
        created_at: 7,
        model: 'real',
        status: 'completed',
        output: items,
        usage: { input_tokens: 3, output_tokens: 2, total_tokens: 5 },
      })
    })
    const plain = { input: 'hi', reasoning: { summary: 'auto' } }
    const keeps = { ...plain, include: ['reasoning.encrypted_content'] }
    expect((await ask('openai-responses', plain)).cache).toBe('miss')
    expect((await ask('openai-responses', plain)).cache).toBe('hit')
    expect((await ask('openai-responses', keeps)).cache).toBe('miss')
    expect((await ask('openai-responses', keeps)).cache).toBe('hit')
    const last = await ask('openai-responses', plain)
    expect([last.cache, last.body.includes('gAAAA')]).toEqual(['hit', false])
  })
})

describe('of many who ask the same at one time', () => {
  const shared = { policy: { singleFlight: true as const } }
  const later = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

  it('one asks, and all get the answer, whole or as a stream, in their own protocols', async () => {
    const { ask, asked, gateway } = world('anthropic-messages', async exchange => {
      await later(20)
      return thinker(exchange)
    })
    const calls = Array.from({ length: 50 }, (_, n) => {
      const client = CLIENTS[n % 4]!
      return ask(client, ASK[client], { stream: n % 3 === 0, ...shared }).then(heard => ({
        client,
        stream: n % 3 === 0,
        heard,
      }))
    })
    const all = await Promise.all(calls)
    expect(asked.length).toBe(1)
    expect(all.filter(({ heard }) => heard.cache === 'miss').length).toBe(1)
    for (const { client, stream, heard } of all) {
      const { parts, usage: used } = read(client, heard.body, stream)
      expect(parts.find(({ type }) => type === 'tool-call')).toMatchObject({ name: 'weather' })
      if (heard.cache === 'hit') expect(used).toMatchObject({ inputTokens: 25, cachedInputTokens: 25 })
    }
    await later(10)
    expect(gateway.records.map(({ cached = false, outcome }) => [cached, outcome])).toEqual(
      expect.arrayContaining([...Array(49).fill([true, 'ok']), [false, 'ok']]),
    )
  })

  it('all have the stream while it comes', async () => {
    let go = (): void => {}
    const { begin, asked } = world('openai-chat', () =>
      chunks(['he', 'llo'], 'whole', new Promise<void>(resolve => (go = resolve))),
    )
    const first = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    await later(10)
    expect([first.text.includes('"he"'), second.text.includes('"he"'), second.text.includes('llo')]).toEqual([
      true,
      true,
      false,
    ])
    go()
    await Promise.all([first.over, second.over])
    expect([asked.length, second.text.includes('llo'), second.text.includes('[DONE]')]).toEqual([1, true, true])
  })

  it('the others go on when the one who asked has left, and the answer is kept', async () => {
    let go = (): void => {}
    const { begin, ask, asked, gateway } = world('openai-chat', () =>
      chunks(['he', 'llo'], 'whole', new Promise<void>(resolve => (go = resolve))),
    )
    const leaving = new Leaving()
    const request = testRequest({}, { signal: leaving })
    const first = await begin('openai-chat', CHAT, { stream: true, ...shared, call: { request } })
    const flow = (first.body as ByteSource).pipe({ write: () => true, end() {}, fail() {} })
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    await later(5)
    leaving.abort()
    flow.cancel()
    go()
    await second.over
    expect(second.text).toContain('llo')
    await later(5)
    expect((await ask('openai-chat', CHAT)).cache).toBe('hit')
    expect([asked.length, gateway.records.map(({ outcome }) => outcome)]).toEqual([1, ['ok', 'ok', 'ok']])
  })

  it('the upstream is left alone when all of them have left', async () => {
    const body = chunks(['he', 'llo'], 'whole', new Promise(() => {})).body as ByteSource & { cancelled: boolean }
    const { begin, cache } = world('openai-chat', () => ({
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body,
    }))
    const first = (await begin('openai-chat', CHAT, { stream: true, ...shared })).body as ByteSource
    const one = first.pipe({ write: () => true, end() {}, fail() {} })
    const second = (await begin('openai-chat', CHAT, { stream: true, ...shared })).body as ByteSource
    const other = second.pipe({ write: () => true, end() {}, fail() {} })
    await later(5)
    one.cancel()
    expect(body.cancelled).toBe(false)
    other.cancel()
    expect(body.cancelled).toBe(true)
    await later(5)
    expect(cache.flights.size).toBe(0)
  })

  it('each asks for itself when the answer comes to nothing', async () => {
    let turn = 0
    const { ask, asked } = world('openai-chat', async () => {
      await later(10)
      return ++turn === 1 ? { ...json({ error: { message: 'no' } }), status: 400 } : completion()
    })
    const all = await Promise.all(Array.from({ length: 5 }, () => ask('openai-chat', CHAT, shared)))
    expect(all.map(({ reply }) => reply.status)).toEqual([400, 200, 200, 200, 200])
    expect(all.map(({ cache }) => cache)).toEqual(Array(5).fill('miss'))
    expect(asked.length).toBe(5)
  })

  it('a break in the stream is told to all of them', async () => {
    let go = (): void => {}
    const { begin } = world('openai-chat', () =>
      chunks(['he', 'llo'], 'cut', new Promise<void>(resolve => (go = resolve))),
    )
    const first = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    await later(5)
    go()
    await Promise.all([first.over, second.over])
    expect(first.text).toContain('"error"')
    expect(second.text).toContain('"error"')
  })

  it('one that goes silent has stopped for those who wait, two minutes after its last word', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const { begin } = world('openai-chat', () => chunks(['he', 'llo'], 'whole', new Promise(() => {})))
    const first = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    await vi.advanceTimersByTimeAsync(119_000)
    expect(second.text).not.toContain('"error"')
    await vi.advanceTimersByTimeAsync(1_010)
    await second.over
    expect(second.text).toContain('The answer has stopped.')
    expect(first.text).not.toContain('"error"')
  })

  it('a client that reads nothing holds nobody up', async () => {
    const pieces = Array.from({ length: 200 }, (_, n) => `piece ${n} ${'x'.repeat(50)}`)
    const { begin } = world('openai-chat', () => chunks(pieces, 'whole', later(1)))
    const first = (await begin('openai-chat', CHAT, { stream: true, ...shared })).body as ByteSource
    first.pipe({ write: () => false, end() {}, fail() {} })
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    await second.over
    expect(second.text).toContain('piece 199')
  })

  it('an answer too long to keep reaches those who wait for it', async () => {
    let go = (): void => {}
    const pieces = ['begin', ...Array.from({ length: 30 }, () => 'x'.repeat(5_000)), 'the end']
    const { begin, asked, cache } = world('openai-chat', () =>
      chunks(pieces, 'whole', new Promise<void>(resolve => (go = resolve))),
    )
    const first = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    const second = reading(await begin('openai-chat', CHAT, { stream: true, ...shared }))
    go()
    await Promise.all([first.over, second.over])
    expect([second.text.includes('the end'), second.text.includes('[DONE]'), asked.length]).toEqual([true, true, 1])
    await later(5)
    expect(await cache.stats()).toMatchObject({ stored: 0 })
  })

  it('one who wants a fresh answer waits for nobody', async () => {
    const { ask, asked } = world('openai-chat', async () => {
      await later(10)
      return completion()
    })
    await Promise.all([
      ask('openai-chat', CHAT, shared),
      ask('openai-chat', CHAT, { ...shared, headers: { 'cache-control': 'no-cache' } }),
    ])
    expect(asked.length).toBe(2)
  })

  it('one who leaves while it waits is gone', async () => {
    let go = (): void => {}
    const { begin, asked } = world('openai-chat', async () => {
      await new Promise<void>(resolve => (go = resolve))
      return completion()
    })
    const first = begin('openai-chat', CHAT, shared)
    const leaving = new Leaving()
    const request = testRequest({}, { signal: leaving })
    const second = begin('openai-chat', CHAT, { ...shared, call: { request, deadline: new Deadline(leaving, 0, 0) } })
    await later(5)
    leaving.abort()
    await expect(second).rejects.toThrow()
    go()
    await first
    expect(asked.length).toBe(1)
  })
})

/** Reads a body as it comes. */
function reading({ body }: GatewayReply): { readonly text: string; over: Promise<void> } {
  let heard = ''
  const over = new Promise<void>((resolve, reject) => {
    if (body === null || body instanceof Uint8Array) return reject(new Error('It is no stream.'))
    body.pipe({
      write(chunk) {
        heard += text(chunk)
        return true
      },
      end: resolve,
      fail: reject,
    })
  })
  return {
    get text() {
      return heard
    },
    over,
  }
}
