import { describe, expect, test } from 'vitest'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { Loss } from '../../runtime/canonical/loss.ts'
import { openaiChat } from '../../runtime/protocols/openai-chat/index.ts'
import { FrameSplitter, readEvent } from '../../runtime/protocols/sse.ts'
import { call, chunk, DONE, finish, told, toMessages, toolBlocks, usageChunk } from './chat-chunks.ts'
import { folded, streamed, whole } from './translate.ts'

const role = chunk({ role: 'assistant', content: '' })

describe('text', () => {
  test('case 1: a role, a text and a stop', () => {
    expect(told(toMessages([role, chunk({ content: 'hi' }), finish('stop'), DONE]))).toEqual([
      'mS',
      'bs0 text',
      'bd "hi"',
      'be0',
      'mD end_turn',
      'mE',
    ])
  })

  test('case 2: nothing but an empty text opens no block', () => {
    expect(told(toMessages([role, chunk({ content: '' }), finish('stop'), DONE]))).toEqual(['mS', 'mD end_turn', 'mE'])
  })
})

describe('tool calls', () => {
  test('case 3: a text, then a call', () => {
    const stream = toMessages([
      chunk({ role: 'assistant', content: 'a' }),
      chunk(call(0, { id: 'call_1', name: 'f', args: '' })),
      chunk(call(0, { args: '{"x":1}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 text',
      'bd "a"',
      'be0',
      'bs1 tool_use f',
      'bd {"x":1}',
      'be1',
      'mD tool_use',
      'mE',
    ])
    expect(toolBlocks(stream)).toMatchObject([{ input: {} }])
  })

  test('case 4: calls whose arguments interleave never have two open blocks', () => {
    const stream = toMessages([
      chunk(call(0, { id: 'a', name: 'f' })),
      chunk(call(1, { id: 'b', name: 'g' })),
      chunk(call(1, { args: '{"y":' })),
      chunk(call(0, { args: '{"x":' })),
      chunk(call(1, { args: '2}' })),
      chunk(call(0, { args: '1}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 tool_use f',
      'bd {"x":',
      'bd 1}',
      'be0',
      'bs1 tool_use g',
      'bd {"y":2}',
      'be1',
      'mD tool_use',
      'mE',
    ])
  })

  test('case 4: calls one after the other both come live', () => {
    const stream = toMessages([
      chunk(call(0, { id: 'a', name: 'f', args: '{"x":' })),
      chunk(call(0, { args: '1}' })),
      chunk(call(1, { id: 'b', name: 'g', args: '{"y":' })),
      chunk(call(1, { args: '2}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream).slice(3, -3)).toEqual(['bd 1}', 'be0', 'bs1 tool_use g', 'bd {"y":', 'bd 2}'])
  })

  test('case 5: a text between the pieces of a call comes after it', () => {
    const stream = toMessages([
      chunk(call(0, { id: 'a', name: 'f', args: '{"x":' })),
      chunk({ content: 'x' }),
      chunk(call(0, { args: '1}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 tool_use f',
      'bd {"x":',
      'bd 1}',
      'be0',
      'bs1 text',
      'bd "x"',
      'be1',
      'mD tool_use',
      'mE',
    ])
  })

  test('case 6: of a chunk with both, the text comes first', () => {
    const both = chunk({ content: 'x', ...call(0, { id: 'a', name: 'f', args: '{}' }) })
    expect(told(toMessages([both, finish('tool_calls'), DONE]))).toEqual([
      'mS',
      'bs0 text',
      'bd "x"',
      'be0',
      'bs1 tool_use f',
      'bd {}',
      'be1',
      'mD tool_use',
      'mE',
    ])
  })

  test('case 7: a name before its id waits for it', () => {
    const stream = toMessages([
      chunk(call(0, { name: 'f', args: '{"x"' })),
      chunk(call(0, { id: 'call_9', args: ':1}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream)).toEqual(['mS', 'bs0 tool_use f', 'bd {"x":1}', 'be0', 'mD tool_use', 'mE'])
    expect(toolBlocks(stream)).toMatchObject([{ id: 'toolu_call_9' }])
  })

  test('case 7: ids that never come are made, each its own', () => {
    const stream = toMessages([
      chunk(call(0, { name: 'f', args: '{"x":1}' })),
      chunk(call(1, { name: 'g', args: '{}' })),
      finish('tool_calls'),
      DONE,
    ])
    const ids = toolBlocks(stream).map(block => block?.id)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^toolu_[A-Za-z0-9_-]+$/)
  })

  test('case 8: without an index, a new id is a new call and the same id goes on with it', () => {
    const stream = toMessages([
      chunk(call(undefined, { id: 'a', name: 'f', args: '{"x":' })),
      chunk(call(undefined, { id: 'a', args: '1}' })),
      chunk(call(undefined, { id: 'b', name: 'g', args: '{}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 tool_use f',
      'bd {"x":',
      'bd 1}',
      'be0',
      'bs1 tool_use g',
      'bd {}',
      'be1',
      'mD tool_use',
      'mE',
    ])
  })

  test('case 9: an index that is used again with a new id is a new call', () => {
    const stream = toMessages([
      chunk(call(0, { id: 'a', name: 'f', args: '{"x":1}' })),
      chunk(call(0, { id: 'b', name: 'f', args: '{"x":2}' })),
      finish('tool_calls'),
      DONE,
    ])
    expect(told(stream).filter(line => /^b[sd]/.test(line))).toEqual([
      'bs0 tool_use f',
      'bd {"x":1}',
      'bs1 tool_use f',
      'bd {"x":2}',
    ])
  })

  test.each([
    ['an empty text', ''],
    ['nothing', undefined],
    ['null', null],
  ])('case 10: %s as arguments is {}', (_, args) => {
    const stream = toMessages([chunk(call(0, { id: 'a', name: 'f', args })), finish('tool_calls'), DONE])
    expect(told(stream)).toEqual(['mS', 'bs0 tool_use f', 'bd {}', 'be0', 'mD tool_use', 'mE'])
  })

  test('case 11: arguments that come as an object', () => {
    const stream = toMessages([chunk(call(0, { id: 'a', name: 'f', args: { x: [1] } })), finish('tool_calls'), DONE])
    expect(told(stream)).toContain('bd {"x":[1]}')
  })

  test('case 12: tool_calls without a call is an end, a stop with one is a call', () => {
    expect(told(toMessages([chunk({ content: 'a' }), finish('tool_calls'), DONE]))).toContain('mD end_turn')
    const called = chunk(call(0, { id: 'a', name: 'f', args: '{}' }))
    expect(told(toMessages([called, finish('stop'), DONE]))).toContain('mD tool_use')
  })

  test('case 13: a call that the limit cut off stays as far as it came', () => {
    const cut = chunk(call(0, { id: 'a', name: 'f', args: '{"x": "unfin' }))
    expect(told(toMessages([cut, finish('length'), DONE]))).toEqual([
      'mS',
      'bs0 tool_use f',
      'bd {"x": "unfin',
      'be0',
      'mD max_tokens',
      'mE',
    ])
  })
})

describe('reasoning', () => {
  test('case 14: reasoning, then a text', () => {
    const stream = toMessages([chunk({ reasoning_content: 'a' }), chunk({ content: 'b' }), finish('stop'), DONE])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 thinking',
      'bd thinking "a"',
      'be0',
      'bs1 text',
      'bd "b"',
      'be1',
      'mD end_turn',
      'mE',
    ])
  })

  test('case 15: text, thought, text are three blocks in their order', () => {
    const stream = toMessages([
      chunk({ content: 'a' }),
      chunk({ reasoning_content: 'b' }),
      chunk({ content: 'c' }),
      finish('stop'),
      DONE,
    ])
    expect(told(stream).filter(line => line.startsWith('bs'))).toEqual(['bs0 text', 'bs1 thinking', 'bs2 text'])
  })

  test('case 16: the same reasoning under several names is said once', () => {
    const thought = (text: string) => ({
      reasoning: text,
      reasoning_content: text,
      reasoning_text: text,
      reasoning_details: [{ type: 'reasoning.text', text, index: 0 }],
    })
    const stream = toMessages([chunk(thought('Hm')), chunk(thought(', yes')), finish('stop'), DONE])
    expect(told(stream)).toEqual([
      'mS',
      'bs0 thinking',
      'bd thinking "Hm"',
      'bd thinking ", yes"',
      'be0',
      'mD end_turn',
      'mE',
    ])
  })

  test('case 29: <think> in the text is reasoning, wherever the stream is cut', () => {
    const content = 'a<think>b</think>c'
    for (let cut = 0; cut <= content.length; cut++) {
      const events = [chunk({ content: content.slice(0, cut) }), chunk({ content: content.slice(cut) })]
      const reply = whole('openai-chat', { id: 'x', choices: [{ message: { content } }] }, 'anthropic-messages', {
        thinkTags: true,
      })
      expect(
        folded('openai-chat', [...events, finish('stop'), DONE], 'anthropic-messages', { thinkTags: true }),
      ).toEqual(
        expect.objectContaining({
          content: [
            expect.objectContaining({ type: 'text', text: 'a' }),
            expect.objectContaining({ type: 'thinking', thinking: 'b' }),
            expect.objectContaining({ type: 'text', text: 'c' }),
          ],
        }),
      )
      expect(reply).toMatchObject({ content: [{ text: 'a' }, { thinking: 'b' }, { text: 'c' }] })
    }
  })

  test('case 29: without the option it is text', () => {
    const stream = toMessages([chunk({ content: '<think>b</think>c' }), finish('stop'), DONE])
    expect(told(stream)).toContain('bd "<think>b</think>c"')
  })
})

describe('refusals', () => {
  test('case 17: a refusal is a text that ends with refusal', () => {
    expect(told(toMessages([chunk({ refusal: 'no' }), finish('stop'), DONE]))).toEqual([
      'mS',
      'bs0 text',
      'bd "no"',
      'be0',
      'mD refusal',
      'mE',
    ])
  })

  test('case 18: a content filter without content', () => {
    const stream = toMessages([role, finish('content_filter'), DONE])
    expect(told(stream)).toEqual(['mS', 'mD refusal', 'mE'])
    expect(stream.events[1]).toMatchObject({ delta: { stop_details: null } })
  })
})

const counts = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }

describe('usage', () => {
  test('case 19: a usage chunk after the finish reason is in message_delta, without what the cache had', () => {
    const details = { cached_tokens: 60, cache_write_tokens: 10 }
    const stream = toMessages([
      chunk({ content: 'a' }),
      finish('stop'),
      usageChunk({ ...counts, prompt_tokens_details: details }),
      DONE,
    ])
    expect(stream.events.at(-2)).toMatchObject({
      type: 'message_delta',
      usage: {
        input_tokens: 30,
        cache_read_input_tokens: 60,
        cache_creation_input_tokens: 10,
        output_tokens: 20,
      },
    })
  })

  test('case 20: of usage on every chunk the last counts', () => {
    const events = [5, 7, 9].map(tokens =>
      chunk({ content: 'a' }, { usage: { prompt_tokens: 3, completion_tokens: tokens, total_tokens: tokens + 3 } }),
    )
    const stream = toMessages([...events, finish('stop'), DONE])
    expect(stream.events.at(-2)).toMatchObject({ usage: { input_tokens: 3, output_tokens: 9 } })
  })

  test('case 21: without any usage there still is a count', () => {
    const stream = toMessages([chunk({ content: 'a' }), finish('stop'), DONE])
    expect(stream.events.at(-2)).toMatchObject({ type: 'message_delta', usage: { output_tokens: expect.any(Number) } })
  })
})

test('case 22: a first chunk without choices is none', () => {
  const filters = {
    id: '',
    model: '',
    object: '',
    created: 0,
    choices: [],
    prompt_filter_results: [{ prompt_index: 0 }],
  }
  const stream = toMessages([filters, chunk({ content: 'hi' }), finish('stop'), DONE])
  expect(told(stream)).toEqual(['mS', 'bs0 text', 'bd "hi"', 'be0', 'mD end_turn', 'mE'])
  expect(stream.events[0]).toMatchObject({ message: { id: 'msg_1' } })
})

test('case 23: of several choices the first is told', () => {
  const events = [
    chunk({ content: 'one' }),
    chunk({ content: 'other' }, { index: 1 }),
    finish('stop'),
    chunk({}, { index: 1, finish: 'length' }),
    DONE,
  ]
  expect(told(toMessages(events))).toEqual(['mS', 'bs0 text', 'bd "one"', 'be0', 'mD end_turn', 'mE'])
  expect(folded('openai-chat', events, 'anthropic-messages')).toMatchObject({
    content: [{ text: 'one' }],
    stop_reason: 'end_turn',
  })
})

describe('faults', () => {
  test('case 24: an end without a finish reason and without [DONE] is an error', () => {
    expect(told(toMessages([role, chunk({ content: 'a' })]))).toEqual(['mS', 'bs0 text', 'bd "a"', 'error api_error'])
    expect(() => folded('openai-chat', [chunk({ content: 'a' })], 'anthropic-messages')).toThrow(/ended/)
  })

  test.each([
    ['a rate limit', { code: 429, message: 'slow down' }, 'rate_limit_error'],
    ['an overload', { code: 503, message: 'busy' }, 'overloaded_error'],
    ['a broken server', { code: 500, message: 'oops' }, 'api_error'],
    ['a code in words', { code: 'server_is_overloaded', message: 'busy' }, 'overloaded_error'],
  ])('case 25: %s in the stream ends it at once', (_, error, type) => {
    const stream = toMessages([chunk({ content: 'a' }), { error }, chunk({ content: 'late' }), DONE])
    expect(told(stream)).toEqual(['mS', 'bs0 text', 'bd "a"', `error ${type}`])
    expect(stream.events.at(-1)).toMatchObject({ error: { message: error.message } })
  })

  test('case 26: an error as the first frame begins no reply, so that it can be a status', () => {
    expect(told(toMessages([{ error: { code: 429, message: 'slow down' } }]))).toEqual(['error rate_limit_error'])
    expect(() => folded('openai-chat', [{ error: { code: 429, message: 'slow down' } }], 'anthropic-messages')).toThrow(
      expect.objectContaining({ kind: 'rate-limited', status: 429 }),
    )
  })
})

describe('frames', () => {
  const clean = [chunk({ content: 'zażółć 😀' }), finish('stop')]
  const expected = toMessages([...clean, DONE]).text

  /** The stream's bytes as a server might send them, cut into pieces of that size. */
  function received(text: string, size: number): string {
    const splitter = new FrameSplitter()
    const frames: string[] = []
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at < bytes.length; at += size) {
      splitter.push(bytes.subarray(at, at + size), frame => {
        const event = readEvent(frame)
        if (event) frames.push(event.data)
      })
    }
    return toMessages(frames).text
  }

  test('case 27: comments and blank data say nothing', () => {
    const [first, second] = clean.map(event => `data: ${JSON.stringify(event)}\n\n`)
    expect(received(`: keepalive\n\n${first}: keepalive\n\ndata: \n\n${second}data: [DONE]\n\n`, 1000)).toBe(expected)
  })

  test.each([
    ['line ends of CR LF', (json: string) => `data: ${json}\r\n\r\n`],
    ['data in several lines', (json: string) => `data: ${json.replace(',', ',\ndata: ')}\n\n`],
    ['no blank after the colon', (json: string) => `data:${json}\n\n`],
    ['an event’s name', (json: string) => `event: message\ndata: ${json}\n\n`],
  ])('case 28: %s, cut at every byte', (_, frame) => {
    const text = [...clean.map(event => JSON.stringify(event)), DONE].map(frame).join('')
    for (const size of [1, 2, 3, 1000]) {
      expect(received(text, size)).toBe(expected)
      // A byte order mark at the beginning is none of the first frame.
      expect(received(`\uFEFF${text}`, size)).toBe(expected)
    }
  })
})

describe('the same replies to clients of other protocols', () => {
  const events = [
    chunk({ reasoning: 'Hm' }),
    chunk({ content: 'Let me look.' }),
    chunk(call(0, { id: 'call_1', name: 'f', args: '{"x":' })),
    chunk(call(0, { args: '1}' })),
    chunk(call(1, { id: 'call_2', name: 'g', args: '' })),
    finish('stop'),
    usageChunk({ ...counts, completion_tokens_details: { reasoning_tokens: 5 } }),
    DONE,
  ]

  test('Responses: items with every event of theirs, and the usage', () => {
    const { events: sent } = streamed('openai-chat', events, 'openai-responses')
    expect(sent.at(-1)).toMatchObject({
      type: 'response.completed',
      response: {
        output: [
          { type: 'reasoning', summary: [{ text: 'Hm' }] },
          { type: 'message', content: [{ text: 'Let me look.' }] },
          { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{"x":1}' },
          { type: 'function_call', call_id: 'call_2', name: 'g', arguments: '{}' },
        ],
        usage: { input_tokens: 100, output_tokens: 20, output_tokens_details: { reasoning_tokens: 5 } },
      },
    })
  })

  test('case 83, 84, 85: Gemini: whole calls, thoughts where they are wanted, STOP', () => {
    const { events: sent } = streamed('openai-chat', events, 'gemini')
    const candidates = sent as { candidates?: { content?: { parts?: object[] }; finishReason?: string }[] }[]
    const parts = candidates
      .flatMap(({ candidates: list }) => list?.[0]?.content?.parts ?? [])
      .filter(part => !('text' in part) || part.text !== '')
    expect(parts).toMatchObject([
      { text: 'Hm', thought: true },
      { text: 'Let me look.' },
      { functionCall: { name: 'f', args: { x: 1 } } },
      { functionCall: { name: 'g', args: {} } },
    ])
    expect(candidates.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP')
    const hidden = streamed('openai-chat', events, 'gemini', {
      request: { contents: [{ role: 'user', parts: [{ text: 'hi' }] }] },
    })
    expect(hidden.text).not.toContain('"Hm"')
  })

  test('case 86, 87: Gemini: the last chunk has the finish reason and the usage, and nothing follows it', () => {
    const { events: sent, text } = streamed('openai-chat', events, 'gemini')
    expect(sent.at(-1)).toMatchObject({
      candidates: [{ finishReason: 'STOP' }],
      usageMetadata: { promptTokenCount: 100, candidatesTokenCount: 15, thoughtsTokenCount: 5 },
    })
    expect(text).not.toContain('event:')
    expect(text).not.toContain(DONE)
    expect(text).toMatch(/\n\r?\n$/)
  })
})

describe('what a server sends is never trusted', () => {
  const junk: unknown[] = [null, 0, -1, 'x', '', true, [], [null], {}, { a: 1 }, [[]], [{}]]
  const members = [
    'content',
    'refusal',
    'tool_calls',
    'function_call',
    'reasoning_content',
    'reasoning_opaque',
    'reasoning_details',
    'images',
    'audio',
    'annotations',
    'unheard_of',
  ]

  /** One `finish` or one `failed`, and nothing after it. */
  function endsOnce(read: (losses: Loss[]) => { type: string }[]): void {
    const events = read([])
    const ends = events.filter(({ type }) => type === 'finish' || type === 'failed')
    expect(ends).toHaveLength(1)
    expect(events.at(-1)).toBe(ends[0])
  }

  test.each(members)('delta.%s', member => {
    for (const value of junk) {
      const delta = { [member]: value }
      endsOnce(losses => {
        const events: { type: string }[] = []
        const decoder = openaiChat.decodeStream({ maker: 'm', losses, thinkTags: true })
        for (const event of [chunk(delta), chunk(delta), finish('stop')])
          decoder.event(JSON.stringify(event), undefined, taken => events.push(taken))
        decoder.event(DONE, undefined, taken => events.push(taken))
        decoder.event(JSON.stringify(chunk(delta)), undefined, taken => events.push(taken))
        decoder.end(taken => events.push(taken))
        return events
      })
      endsOnce(losses => openaiChat.decodeReply({ choices: [{ message: delta }] }, { maker: 'm', losses }))
    }
  })

  test.each(['id', 'model', 'created', 'choices', 'usage', 'error', 'service_tier', 'citations', 'object', 'type'])(
    'a body’s %s',
    member => {
      for (const value of junk) {
        const body = { ...chunk({ content: 'x' }), [member]: value }
        endsOnce(losses => openaiChat.decodeReply(body, { maker: 'm', losses }))
      }
    },
  )

  test('whole bodies, and frames that are no JSON', () => {
    for (const value of junk) endsOnce(losses => openaiChat.decodeReply(value, { maker: 'm', losses }))
    const losses: Loss[] = []
    const decoder = openaiChat.decodeStream({ maker: 'm', losses })
    const events: { type: string }[] = []
    for (const data of ['<html>', '{"choices":', ...junk.map(value => JSON.stringify(value))])
      decoder.event(data, undefined, taken => events.push(taken))
    decoder.end(taken => events.push(taken))
    expect(events).toMatchObject([{ type: 'failed', error: { kind: 'upstream' } }])
    expect(losses).toMatchObject([{ feature: 'reply.frame' }])
  })

  test('choices that are counted from one are choices', () => {
    const reply = foldReply(
      openaiChat.decodeReply(
        {
          choices: [
            { index: 1, message: { content: 'a' } },
            { index: 2, message: { content: 'b' } },
          ],
        },
        { maker: 'm', losses: [] },
      ),
    )
    expect([reply.parts, reply.others?.[0]?.parts]).toMatchObject([[{ text: 'a' }], [{ text: 'b' }]])
  })
})
