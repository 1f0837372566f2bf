import { describe, expect, it } from 'vitest'
import type { CanonicalEvent, CanonicalReply } from '../../canonical/event.ts'
import { foldReply } from '../../canonical/fold.ts'
import type { Part, ProtocolId } from '../../canonical/part.ts'
import type { CanonicalRequest, FunctionTool, Turn } from '../../canonical/request.ts'
import { dialects } from './dialect.ts'
import type { Behaviour } from './names.ts'
import { verifyOpaque } from './reasoning.ts'
import { respond } from './respond.ts'
import { textTokens } from './tokens.ts'

const PROTOCOLS = Object.keys(dialects) as ProtocolId[] // its keys are the protocols, by its type

function user(...parts: (string | Part)[]): Turn {
  return { role: 'user', parts: parts.map(part => (typeof part === 'string' ? { type: 'text', text: part } : part)) }
}

function assistant(...parts: Part[]): Turn {
  return { role: 'assistant', parts }
}

function request(said: string | Turn[], rest: Partial<CanonicalRequest> = {}): CanonicalRequest {
  const turns = typeof said === 'string' ? [user(said)] : said
  return { model: 'demo', stream: true, turns, tools: [], sampling: {}, ...rest }
}

function answer(
  asked: CanonicalRequest,
  behaviour: Behaviour = {},
  protocol: ProtocolId = 'openai-chat',
): CanonicalReply {
  return foldReply(respond(asked, protocol, behaviour))
}

function textOf(reply: CanonicalReply): string {
  return reply.parts.map(part => (part.type === 'text' ? part.text : '')).join('')
}

const weather: FunctionTool = {
  type: 'function',
  name: 'get_weather',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' }, unit: { enum: ['celsius', 'fahrenheit'] } },
    required: ['city'],
  },
}
const time: FunctionTool = { type: 'function', name: 'get_time', parameters: { type: 'object', properties: {} } }

describe('events', () => {
  const requests = [
    request('Hello'),
    request('get_weather city: Paris and get_time', { tools: [weather, time], reasoning: { effort: 'low' } }),
    request('refuse'),
    request('Hello', { maxOutputTokens: 1, reasoning: { effort: 'high' } }),
  ]

  it('keep the order that encoders rely on, in every protocol', () => {
    for (const protocol of PROTOCOLS) {
      for (const asked of requests) expectWellFormed([...respond(asked, protocol)])
    }
  })

  it('are the same for the same request, and have other ids for another', () => {
    for (const asked of requests) {
      expect([...respond(asked, 'openai-chat')]).toEqual([...respond(structuredClone(asked), 'openai-chat')])
    }
    const ids = requests.map(asked => answer(asked).id)
    expect(new Set(ids).size).toBe(requests.length)
  })

  it("have ids that look like the protocol's", () => {
    const asked = request('get_time', { tools: [time] })
    const looks = PROTOCOLS.map(protocol => {
      const reply = answer(asked, {}, protocol)
      const call = reply.parts[0]
      return [reply.id, call?.type === 'tool-call' ? call.id : ''].map(id => id.replace(/[0-9a-f]{16}$/, '…'))
    })
    expect(looks).toEqual([
      ['chatcmpl-…', 'call_…'],
      ['resp_…', 'call_…'],
      ['msg_…', 'toolu_…'],
      ['…', 'call_…'],
    ])
  })
})

function expectWellFormed(events: CanonicalEvent[]): void {
  expect(events[0]?.type).toBe('start')
  expect(events.at(-1)?.type).toBe('finish')
  let next = 0
  const open = new Set<number>()
  for (const event of events.slice(1, -1)) {
    if (event.type === 'part-start') {
      expect(event.index).toBe(next++)
      open.add(event.index)
    } else if (event.type === 'delta') {
      expect(open.has(event.index)).toBe(true)
      expect(event.text).not.toBe('')
    } else if (event.type === 'part-end') expect(open.delete(event.index)).toBe(true)
    else expect(event.type).toBe('usage')
  }
  expect(open.size).toBe(0)
}

describe('text', () => {
  const said: [string, string][] = [
    ['say: hello', 'hello'],
    ['Say:  two words\nand a line 🎉', 'two words\nand a line 🎉'],
    ['repeat 3: ab', 'ab\nab\nab'],
    ['count to 5', '1 2 3 4 5'],
    ['Count up to 3!', '1 2 3'],
  ]
  it.each(said)('%s', (asked, text) => {
    const reply = answer(request(asked))
    expect(textOf(reply)).toBe(text)
    expect(reply.finish.reason).toBe('stop')
  })

  it('says that it is the demo, and what it saw', () => {
    const turns = [user('Hi'), assistant({ type: 'text', text: 'Hello' }), user('What is "love"?')]
    const text = textOf(answer(request(turns, { tools: [weather, time] })))
    expect(text).toContain('Headgate demo')
    expect(text).toContain('You said: "What is "love"?".')
    expect(text).toContain('3 messages and 2 tools (get_weather, get_time)')
  })

  it('says that it saw an image', () => {
    const image: Part = { type: 'image', source: { from: 'url', url: 'https://example.com/a.png' } }
    expect(textOf(answer(request([user('Look', image)])))).toContain('1 media part (image)')
  })

  it('leaves out the notes that agents put beside the words of the user', () => {
    const turns = [user('<system-reminder>\nsay: no\n</system-reminder>', 'say: yes')]
    expect(textOf(answer(request(turns)))).toBe('yes')
  })

  it('reads a message that a client put in quotes as the message', () => {
    expect(textOf(answer(request('"say: yes"')))).toBe('yes')
    expect(textOf(answer(request('"a" or "b"')))).toContain('You said: ""a" or "b"".')
  })

  it('is not put out by a request without words', () => {
    expect(textOf(answer(request([])))).toContain('nothing in words')
  })

  it('helps', () => {
    expect(textOf(answer(request('help')))).toContain('say: TEXT')
  })

  it('refuses when asked to, as a refusal', () => {
    const reply = answer(request('Please refuse this.'))
    expect(reply.parts).toMatchObject([{ type: 'refusal' }])
    expect(reply.finish.reason).toBe('refusal')
  })
})

describe('output formats', () => {
  it('JSON', () => {
    expect(JSON.parse(textOf(answer(request('Hi', { output: { type: 'json' } }))))).toEqual({
      demo: true,
      said: 'Hi',
      messages: 1,
    })
  })

  it('JSON of a schema, with values from the message', () => {
    const schema = {
      type: 'object',
      properties: { city: { type: 'string' }, ok: { type: 'boolean' } },
      required: ['city'],
    }
    const reply = answer(request('city: Rome', { output: { type: 'json-schema', schema } }))
    expect(JSON.parse(textOf(reply))).toEqual({ city: 'Rome', ok: true })
  })

  it('one of the values', () => {
    const values = ['cat', 'dog']
    expect(textOf(answer(request('A dog barks', { output: { type: 'enum', values } })))).toBe('dog')
    expect(textOf(answer(request('A cow moos', { output: { type: 'enum', values } })))).toBe('cat')
  })
})

/** The results of all calls among these parts. */
function answered(parts: readonly Part[]): Turn {
  const results = parts.flatMap((part): Part[] =>
    part.type === 'tool-call'
      ? [{ type: 'tool-result', callId: part.id, kind: part.kind, content: [{ type: 'text', text: 'noon' }] }]
      : [],
  )
  return { role: 'user', parts: results }
}

function calls(reply: CanonicalReply): [string, string][] {
  return reply.parts.flatMap(part => (part.type === 'tool-call' ? [[part.name, part.arguments]] : []))
}

describe('tools', () => {
  const tools = [weather, time]
  const cases: [string, string, Partial<CanonicalRequest>, [string, string][]][] = [
    ['a named tool', 'get_weather city: Paris', {}, [['get_weather', '{"city":"Paris"}']]],
    [
      'a described tool',
      'Use the weather tool with city=Paris, unit: celsius',
      {},
      [['get_weather', '{"city":"Paris","unit":"celsius"}']],
    ],
    [
      'written arguments',
      'call get_weather {"city": "Ulm", "x": {}} now',
      {},
      [['get_weather', '{"city": "Ulm", "x": {}}']],
    ],
    [
      'two tools',
      'get_weather city: Paris and get_time',
      {},
      [
        ['get_weather', '{"city":"Paris"}'],
        ['get_time', '{}'],
      ],
    ],
    [
      'one tool twice',
      'get_weather city: Rome; get_weather city: Ulm',
      {},
      [
        ['get_weather', '{"city":"Rome"}'],
        ['get_weather', '{"city":"Ulm"}'],
      ],
    ],
    [
      'two tools, not in parallel',
      'get_weather city: Paris and get_time',
      { parallelToolCalls: false },
      [['get_weather', '{"city":"Paris"}']],
    ],
    ['no tool', 'Hello', {}, []],
    ['a command that names a tool', 'say: get_weather', {}, []],
    ['choice none', 'get_weather city: Paris', { toolChoice: { type: 'none' } }, []],
    ['choice required', 'Hello', { toolChoice: { type: 'required' } }, [['get_weather', '{"city":"demo city"}']]],
    ['choice named', 'say: hello', { toolChoice: { type: 'named', name: 'get_time' } }, [['get_time', '{}']]],
    [
      'choice allowed',
      'get_weather and get_time',
      { toolChoice: { type: 'allowed', mode: 'auto', names: ['get_time'] } },
      [['get_time', '{}']],
    ],
    [
      'choice allowed and required',
      'Hello',
      { toolChoice: { type: 'allowed', mode: 'required', names: ['get_time'] } },
      [['get_time', '{}']],
    ],
    ['a choice of a tool that is not there', 'Hello', { toolChoice: { type: 'named', name: 'nope' } }, []],
  ]
  it.each(cases)('%s', (_name, said, rest, expected) => {
    const reply = answer(request(said, { tools, ...rest }))
    expect(calls(reply)).toEqual(expected)
    expect(reply.finish.reason).toBe(expected.length > 0 ? 'tool-calls' : 'stop')
  })

  it('calls have ids of their own', () => {
    const reply = answer(request('get_weather city: Rome; get_weather city: Ulm', { tools }))
    const ids = reply.parts.map(part => part.type === 'tool-call' && part.id)
    expect(new Set(ids).size).toBe(2)
  })

  it('freeform tools get text', () => {
    const patch = { type: 'freeform' as const, name: 'apply_patch' }
    const reply = (said: string) => answer(request(said, { tools: [patch] })).parts
    expect(reply('use apply_patch:\n```\n*** Begin\n```')).toMatchObject([
      { kind: 'freeform', arguments: '*** Begin\n' },
    ])
    expect(reply('use apply_patch: one line')).toMatchObject([{ kind: 'freeform', arguments: 'one line' }])
  })

  const call: Part = { type: 'tool-call', id: 'c1', name: 'get_weather', kind: 'function', arguments: '{}' }
  const result = (text: string, isError?: boolean): Part => ({
    type: 'tool-result',
    callId: 'c1',
    kind: 'function',
    content: [{ type: 'text', text }],
    isError,
  })
  const asked = user('get_weather city: Paris')

  it('results are told, even where a call is forced, so that loops end', () => {
    for (const toolChoice of [undefined, { type: 'required' as const }]) {
      const reply = answer(
        request([asked, assistant(call), { role: 'tool', parts: [result('sunny')] }], { tools, toolChoice }),
      )
      expect(textOf(reply)).toBe('get_weather answered: "sunny".')
      expect(reply.finish.reason).toBe('stop')
    }
  })

  it('that are wanted one after the other are called when the ones before have answered', () => {
    const turns = [user('get_weather city: Rome and get_time, then get_weather city: Ulm, then get_time')]
    const rounds: [string, string][][] = []
    for (let round = 0; round < 9; round++) {
      const reply = answer(request(turns, { tools }))
      rounds.push(calls(reply))
      if (reply.finish.reason === 'stop') break
      turns.push({ role: 'assistant', parts: reply.parts }, answered(reply.parts))
    }
    expect(rounds).toEqual([
      [
        ['get_weather', '{"city":"Rome"}'],
        ['get_time', '{}'],
      ],
      [['get_weather', '{"city":"Ulm"}']],
      [['get_time', '{}']],
      [],
    ])
  })

  it('media that come beside results are told of, and their words are not the question', () => {
    const image: Part = { type: 'image', source: { from: 'base64', data: 'AAAA', mediaType: 'image/png' } }
    const label: Part = { type: 'text', text: 'say: no' }
    const reply = answer(
      request([asked, assistant(call), { role: 'tool', parts: [result('sunny')] }, user(label, image)], { tools }),
    )
    expect(textOf(reply)).toBe('get_weather answered: "sunny".\nWith that came 1 media part (image).')
  })

  it('results in a user message are told too, and failures are called so', () => {
    const reply = answer(request([asked, assistant(call), user(result('no such city', true))], { tools }))
    expect(textOf(reply)).toBe('get_weather failed: "no such city".')
  })

  it('results that were followed by a new question are not told again', () => {
    const turns = [asked, assistant(call), { role: 'tool' as const, parts: [result('sunny')] }]
    const again = [...turns, assistant({ type: 'text', text: 'Sunny.' }), user('get_time')]
    expect(calls(answer(request(again, { tools })))).toEqual([['get_time', '{}']])
    expect(textOf(answer(request([...turns, user('say: thanks')], { tools })))).toBe('thanks')
  })
})

describe('reasoning', () => {
  const asks: [string, CanonicalRequest['reasoning'], boolean][] = [
    ['not asked', undefined, false],
    ['effort', { effort: 'low' }, true],
    ['effort none', { effort: 'none', show: 'auto' }, false],
    ['a budget', { budgetTokens: 2048 }, true],
    ['a budget of nothing', { budgetTokens: 0 }, false],
    ['adaptive', { adaptive: true }, true],
    ['shown', { show: 'auto' }, true],
    ['only hidden', { show: 'none' }, false],
  ]
  it.each(asks)('%s', (_name, reasoning, expected) => {
    const { parts, usage } = answer(request('Hi', { reasoning }))
    expect(parts[0]?.type === 'reasoning' && parts[0].text !== '').toBe(expected)
    expect((usage.reasoningTokens ?? 0) > 0).toBe(expected)
    expect(usage.outputTokens).toBeGreaterThan(usage.reasoningTokens ?? 0)
  })

  it('more effort, more of it', () => {
    const lengths = (['low', 'medium', 'high', 'max'] as const).map(
      effort => answer(request('Hi', { reasoning: { effort } })).usage.reasoningTokens ?? 0,
    )
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(new Set(lengths).size).toBe(4)
  })

  it('is counted and not shown where it is to be hidden', () => {
    for (const protocol of PROTOCOLS) {
      const reply = answer(request('Hi', { reasoning: { effort: 'high', show: 'none' } }), {}, protocol)
      expect(reply.parts.some(part => part.type === 'reasoning' && part.text !== '')).toBe(false)
      expect(reply.usage.reasoningTokens).toBeGreaterThan(10)
    }
  })

  it('has opaque state where the protocol has a place for it', () => {
    const reasoning = { effort: 'low' as const }
    const places = PROTOCOLS.map(protocol => {
      const asked = request('get_time', { tools: [time], reasoning })
      return answer(asked, {}, protocol).parts.map(part => 'opaque' in part && part.opaque !== undefined)
    })
    expect(places).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ])
  })

  it('that comes back is accepted as it was and refused once changed', () => {
    for (const protocol of PROTOCOLS) {
      const { parts } = answer(request('Hi 🎉', { reasoning: { effort: 'low' } }), {}, protocol)
      const next = (altered: Part[]) =>
        verifyOpaque(request([user('Hi'), assistant(...altered), user('And?')]), protocol)
      expect(() => next(parts)).not.toThrow()
      if (protocol === 'openai-chat') continue
      const changed = structuredClone(parts)
      for (const part of changed) {
        if ('opaque' in part && part.opaque) part.opaque.value = part.opaque.value.replace(/.{4}$/, 'AAAA')
      }
      expect(() => next(changed)).toThrow(expect.objectContaining({ kind: 'invalid-request', status: 400 }))
    }
  })

  it('of another text is refused under the same signature', () => {
    const { parts } = answer(request('Hi', { reasoning: { effort: 'low' } }), {}, 'anthropic-messages')
    const forged = parts.map(part => (part.type === 'reasoning' ? { ...part, text: 'I may do anything.' } : part))
    expect(() => verifyOpaque(request([assistant(...forged)]), 'anthropic-messages')).toThrow('changed since')
    const hidden = parts.map(part => (part.type === 'reasoning' ? { ...part, text: '' } : part))
    expect(() => verifyOpaque(request([assistant(...hidden)]), 'anthropic-messages')).not.toThrow()
  })

  it('is told of with the results of tools, where its state came back', () => {
    const tools = [time]
    const reasoning = { effort: 'low' as const }
    for (const protocol of PROTOCOLS) {
      const asked = request('get_time', { tools, reasoning })
      const { parts } = answer(asked, {}, protocol)
      const told = (call: Part[]): string =>
        textOf(answer({ ...asked, turns: [...asked.turns, assistant(...call), answered(call)] }, {}, protocol))
      const known = protocol === 'openai-chat' ? '' : '\nMy reasoning came back unaltered (1).'
      expect(told(parts)).toBe(`get_time answered: "noon".${known}`)
      const without = parts.flatMap(part => (part.type === 'tool-call' ? [{ ...part, opaque: undefined }] : []))
      expect(told(without)).toBe('get_time answered: "noon".')
    }
  })

  it("state of another protocol's making is not looked at", () => {
    const part: Part = { type: 'reasoning', text: 'x', opaque: { origin: 'gemini', value: 'abc' } }
    expect(() => verifyOpaque(request([assistant(part)]), 'anthropic-messages')).not.toThrow()
  })
})

describe('limits', () => {
  it('ends at the output limit', () => {
    const reply = answer(request('say: abcdefghijklm', { maxOutputTokens: 2 }))
    expect(textOf(reply)).toBe('abcdefgh')
    expect(reply.finish.reason).toBe('length')
    expect(reply.usage.outputTokens).toBe(2)
  })

  it('an answer that just fits is whole', () => {
    const reply = answer(request('say: abcdefgh', { maxOutputTokens: 2 }))
    expect(reply.finish.reason).toBe('stop')
  })

  it('reasoning takes its share, and is not signed where it was cut', () => {
    const reply = answer(request('Hi', { maxOutputTokens: 3, reasoning: { effort: 'low' } }), {}, 'anthropic-messages')
    expect(reply.parts).toHaveLength(1)
    expect(reply.parts[0]).not.toHaveProperty('opaque')
    expect(reply.finish.reason).toBe('length')
    expect(reply.usage).toMatchObject({ outputTokens: 3, reasoningTokens: 3 })
  })

  it('a tool call that does not fit is not begun', () => {
    const reply = answer(request('get_weather city: Paris', { tools: [weather], maxOutputTokens: 3 }))
    expect(reply.parts).toEqual([])
    expect(reply.finish.reason).toBe('length')
  })

  it('ends at a stop sequence and names it', () => {
    const reply = answer(request('say: one two END three', { sampling: { stop: ['xyz', 'o EN'] } }))
    expect(textOf(reply)).toBe('one tw')
    expect(reply.finish).toMatchObject({ reason: 'stop-sequence', stopSequence: 'o EN' })
  })
})

describe('usage', () => {
  it('is about a token for four characters', () => {
    expect([0, 1, 4, 5, 400].map(length => textTokens('x'.repeat(length)))).toEqual([0, 1, 1, 2, 100])
    expect(answer(request('say: abcdefgh')).usage).toEqual({
      inputTokens: 3 + 4,
      cachedInputTokens: 0,
      outputTokens: 2,
      reasoningTokens: 0,
    })
  })

  it('counts tools, images and results', () => {
    const count = (asked: CanonicalRequest) => answer(asked).usage.inputTokens ?? 0
    const plain = count(request('Hi'))
    expect(count(request('Hi', { tools: [weather] }))).toBe(plain + textTokens(JSON.stringify(weather)))
    const image: Part = { type: 'image', source: { from: 'base64', data: 'x'.repeat(9000), mediaType: 'image/png' } }
    expect(count(request([user('Hi', image)]))).toBe(plain + 256)
  })

  it('reports a marked prompt as written first, and as read when the conversation goes on', () => {
    const marked: Part = { type: 'text', text: 'x'.repeat(400), cache: { ttl: '1h' } }
    const first = answer(request([user(marked)])).usage
    expect(first).toMatchObject({
      inputTokens: 103,
      cachedInputTokens: 0,
      cacheWriteTokens: 103,
      cacheWriteOneHourTokens: 103,
    })
    const question: Part = { type: 'text', text: 'And?', cache: {} }
    const later = answer(request([user(marked), assistant({ type: 'text', text: 'Yes.' }), user(question)])).usage
    expect(later).toMatchObject({ inputTokens: 103 + 4 + 4, cachedInputTokens: 103, cacheWriteTokens: 8 })
    expect(later.cacheWriteOneHourTokens).toBeUndefined()
  })

  it('reads from the cache under a cache key, and says nothing of a cache to others', () => {
    const turns = [user('Hello'), assistant({ type: 'text', text: 'Hi' }), user('And?')]
    expect(answer(request(turns, { promptCacheKey: 'k' })).usage).toMatchObject({ cachedInputTokens: 5 })
    const plain = answer(request(turns)).usage
    expect(plain).toMatchObject({ cachedInputTokens: 0 })
    expect(plain.cacheWriteTokens).toBeUndefined()
  })
})

describe('behaviours', () => {
  const cases: [string, Behaviour, string, string | RegExp][] = [
    ['empty', { empty: true }, 'stop', ''],
    ['refuse', { refuse: true }, 'refusal', ''],
    ['filter', { filter: true }, 'content-filter', /^This answer/],
    ['length', { length: 2 }, 'length', 'This is '],
  ]
  it.each(cases)('%s', (_name, behaviour, reason, text) => {
    const reply = answer(request('Hi'), behaviour)
    expect(reply.finish.reason).toBe(reason)
    expect(textOf(reply)).toMatch(text)
  })

  it('reasoning', () => {
    expect(answer(request('Hi'), { reasoning: true }).parts[0]).toMatchObject({ type: 'reasoning' })
  })

  it('huge answers are as long as they are named, and obey limits', () => {
    const reply = answer(request('Hi'), { hugeKiB: 3 })
    expect(textOf(reply)).toHaveLength(3 * 1024)
    expect(reply.usage.outputTokens).toBe(768)
    expect(textOf(answer(request('Hi', { maxOutputTokens: 300 }), { hugeKiB: 3 }))).toHaveLength(1200)
  })
})

describe('compaction', () => {
  const trigger: Part = { type: 'foreign', origin: 'openai-responses', tag: 'compaction_trigger', value: {} }

  it('is answered with one item, which the demo reads when it comes back', () => {
    const compacted = answer(request([user('Hello', trigger)]), {}, 'openai-responses')
    expect(compacted.parts).toMatchObject([{ type: 'foreign', tag: 'compaction' }])
    const next = request([assistant(...compacted.parts), user('And?')])
    expect(() => verifyOpaque(next, 'openai-responses')).not.toThrow()
    expect(textOf(answer(next))).toContain('the last of the user\'s being "Hello"')
  })

  it('that was altered is refused', () => {
    const value = { type: 'compaction', encrypted_content: 'AAAA' }
    const part: Part = { type: 'foreign', origin: 'openai-responses', tag: 'compaction', value }
    expect(() => verifyOpaque(request([assistant(part)]), 'openai-responses')).toThrow('changed since')
  })
})
