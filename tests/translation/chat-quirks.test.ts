import { describe, expect, test } from 'vitest'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { Loss } from '../../runtime/canonical/loss.ts'
import { openaiChat } from '../../runtime/protocols/openai-chat/index.ts'
import { seal, unseal } from '../../runtime/protocols/seal.ts'
import { call, chunk, DONE, finish, told, toMessages, usageChunk } from './chat-chunks.ts'
import {
  decode,
  folded,
  leastRequest,
  MODEL,
  streamed,
  targetOf,
  translated,
  type UpstreamEvent,
  whole,
} from './translate.ts'

const MAKER = 'up-one'

/** What a Chat upstream's stream tells. */
function read(events: UpstreamEvent[], losses: Loss[] = []): CanonicalEvent[] {
  const told: CanonicalEvent[] = []
  const take = (event: CanonicalEvent): void => {
    told.push(event)
  }
  const decoder = openaiChat.decodeStream({ maker: MAKER, losses })
  for (const event of events) decoder.event(typeof event === 'string' ? event : JSON.stringify(event), undefined, take)
  decoder.end(take)
  return told
}

const parts = (events: UpstreamEvent[]) => foldReply(read([...events, finish('stop'), DONE])).parts

/** What the upstream that made a reply is sent when a client of `protocol` goes on with it. */
function sentBack(reply: object[], maker: string) {
  const body = translated(
    'anthropic-messages',
    {
      ...leastRequest('anthropic-messages'),
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: reply },
        { role: 'user', content: 'go on' },
      ],
    },
    'openai-chat',
    { maker },
  ).body
  // A body of Chat, which the validator has seen.
  return (body as { messages: Record<string, unknown>[] }).messages[1]!
}

function messagesReply(events: UpstreamEvent[]): object[] {
  const reply = folded('openai-chat', [...events, finish('stop'), DONE], 'anthropic-messages', {
    target: { maker: MAKER },
  })
  // A body of Messages.
  return (reply as { content: object[] }).content
}

describe('frames and usage', () => {
  test('Q4: an error in the stream is never dropped, whatever its shape is', () => {
    for (const error of [
      { error: { message: 'broken', type: 'server_error' } },
      { error: 'broken' },
      { object: 'error', message: 'broken', type: 'x', code: 500 },
      {
        id: 'x',
        choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }],
        error: { message: 'broken', code: 502 },
      },
    ]) {
      const events = read([chunk({ content: 'a' }), error, DONE])
      expect(events.at(-1)).toMatchObject({ type: 'failed', error: { message: 'broken' } })
      expect(events.filter(({ type }) => type === 'finish')).toEqual([])
    }
  })

  test('Q4: so is one in an event of that name, and one of a choice', () => {
    const events: CanonicalEvent[] = []
    const decoder = openaiChat.decodeStream({ maker: MAKER, losses: [] })
    decoder.event('{"message":"broken"}', 'error', event => events.push(event))
    decoder.end(event => events.push(event))
    expect(events).toMatchObject([{ type: 'failed', error: { message: 'broken' } }])
    const choice = chunk({}, { error: { message: 'broken', code: 429 } })
    expect(read([chunk({ content: 'a' }), choice, DONE]).at(-1)).toMatchObject({ error: { kind: 'rate-limited' } })
  })

  test('Q4: a fault that is told as the reason of the end is a fault', () => {
    expect(read([chunk({ content: 'a' }), finish('error'), DONE]).at(-1)).toMatchObject({ type: 'failed' })
    expect(read([finish('insufficient_system_resource'), DONE]).at(-1)).toMatchObject({ error: { kind: 'overloaded' } })
  })

  const counts = { prompt_tokens: 3, completion_tokens: 5, total_tokens: 8 }
  const asked = (include_usage: boolean) => ({ ...leastRequest('openai-chat'), stream_options: { include_usage } })

  test('Q12: a Chat client sees usage only where it asked; the upstream is always asked', () => {
    const events = [chunk({ content: 'a' }), finish('stop'), usageChunk(counts), DONE]
    expect(streamed('openai-chat', events, 'openai-chat', { request: asked(false) }).text).not.toContain('usage')
    expect(streamed('openai-chat', events, 'openai-chat', { request: asked(true) }).events.at(-2)).toMatchObject({
      choices: [],
      usage: counts,
    })
    expect(translated('openai-chat', asked(false), 'openai-chat').body).toMatchObject({
      stream_options: { include_usage: true },
    })
  })

  test('Q13: usage on the finish chunk moves into a chunk of its own', () => {
    const events = [chunk({ content: 'a' }), chunk({}, { finish: 'stop', usage: counts }), DONE]
    const { events: sent } = streamed('openai-chat', events, 'openai-chat', { request: asked(true) })
    expect(sent.slice(-3)).toMatchObject([
      { choices: [{ finish_reason: 'stop' }] },
      { choices: [], usage: counts },
      DONE,
    ])
    expect(sent.at(-3)).not.toHaveProperty('usage')
  })

  test('Q14: the end waits for usage that comes late, and comes without it where it never does', () => {
    const late = toMessages([chunk({ content: 'a' }), finish('stop'), usageChunk(counts)])
    expect(late.events.at(-2)).toMatchObject({ type: 'message_delta', usage: { input_tokens: 3, output_tokens: 5 } })
    expect(told(toMessages([chunk({ content: 'a' }), finish('stop')])).slice(-2)).toEqual(['mD end_turn', 'mE'])
  })

  test('Q90, Q91: cache counters by every name', () => {
    const usageOf = (usage: object) => {
      const stream = toMessages([chunk({ content: 'a' }), finish('stop'), usageChunk({ ...counts, ...usage }), DONE])
      return (stream.events.at(-2) as { usage: object }).usage
    }
    const write = { cache_creation_input_tokens: 1, cache_write_tokens: 2 }
    expect(usageOf({ prompt_tokens_details: write })).toMatchObject({ input_tokens: 2, cache_creation_input_tokens: 1 })
    expect(usageOf({ prompt_tokens_details: { cached_tokens: 2 } })).toMatchObject({ cache_read_input_tokens: 2 })
    expect(usageOf({ prompt_cache_hit_tokens: 2 })).toMatchObject({ input_tokens: 1, cache_read_input_tokens: 2 })
    expect(usageOf({ cached_tokens: 2 })).toMatchObject({ input_tokens: 1, cache_read_input_tokens: 2 })
  })

  test('Q92: counts without the cache are told by the total that includes it', () => {
    const usage = {
      prompt_tokens: 10,
      completion_tokens: 5,
      total_tokens: 115,
      prompt_tokens_details: { cached_tokens: 100 },
    }
    const stream = toMessages([chunk({ content: 'a' }), finish('stop'), usageChunk(usage), DONE])
    expect(stream.events.at(-2)).toMatchObject({ usage: { input_tokens: 10, cache_read_input_tokens: 100 } })
  })

  test('line 2: a sum that does not add up never costs the reply', () => {
    const usage = {
      prompt_tokens: 12,
      completion_tokens: 2,
      total_tokens: 354,
      completion_tokens_details: { reasoning_tokens: 340 },
    }
    const events = [chunk({ content: 'Grok' }), finish('stop'), usageChunk(usage), DONE]
    for (const client of ['anthropic-messages', 'openai-responses', 'gemini'] as const)
      expect(streamed('openai-chat', events, client).text).toContain('Grok')
    expect(foldReply(read(events)).usage).toMatchObject({ outputTokens: 342, reasoningTokens: 340 })
  })

  test('a count below nothing is none', () => {
    const usage = { prompt_tokens: -3, completion_tokens: 2, total_tokens: -1 }
    expect(foldReply(read([chunk({ content: 'a' }), finish('stop'), usageChunk(usage), DONE])).usage).toEqual({
      inputTokens: 0,
      outputTokens: 2,
    })
  })

  test('line 9: reasoning that is counted outside of the output is in its total, for every client', () => {
    const usage = {
      prompt_tokens: 12,
      completion_tokens: 2,
      total_tokens: 354,
      completion_tokens_details: { reasoning_tokens: 340 },
    }
    const events = [chunk({ content: 'Grok' }), finish('stop'), usageChunk(usage), DONE]
    const toResponses = streamed('openai-chat', events, 'openai-responses').events.at(-1)
    expect(toResponses).toMatchObject({ response: { usage: { output_tokens: 342 } } })
    const toGemini = streamed('openai-chat', events, 'gemini').events.at(-1)
    expect(toGemini).toMatchObject({ usageMetadata: { candidatesTokenCount: 2, thoughtsTokenCount: 340 } })
  })
})

describe('calls', () => {
  test('Q16: deltas are told apart by their index alone', () => {
    expect(
      parts([
        chunk(call(0, { id: 'a', name: 'f', args: '{' })),
        chunk(call(1, { id: 'b', name: 'g', args: '{' })),
        chunk(call(0, { args: '}' })),
        chunk(call(1, { args: '}' })),
      ]),
    ).toMatchObject([
      { id: 'a', name: 'f', arguments: '{}' },
      { id: 'b', name: 'g', arguments: '{}' },
    ])
  })

  test('Q17, Q18: a text while a call is open waits for it, in a chunk of its own or in the call’s', () => {
    const open = chunk(call(0, { id: 'a', name: 'f', args: '{"x"' }))
    for (const between of [
      [chunk({ content: 'x' }), chunk(call(0, { args: ':1}' }))],
      [chunk({ content: 'x', ...call(0, { args: ':1}' }) })],
    ]) {
      expect(told(toMessages([open, ...between, finish('tool_calls'), DONE]))).toEqual([
        'mS',
        'bs0 tool_use f',
        'bd {"x"',
        'bd :1}',
        'be0',
        'bs1 text',
        'bd "x"',
        'be1',
        'mD tool_use',
        'mE',
      ])
    }
  })

  test.each([[[]], [null]])('Q19: %j as tool_calls means nothing', tool_calls => {
    const events = [chunk({ content: 'a', tool_calls }), chunk({ content: 'b', tool_calls }), finish('stop'), DONE]
    expect(told(toMessages(events))).toEqual(['mS', 'bs0 text', 'bd "a"', 'bd "b"', 'be0', 'mD end_turn', 'mE'])
  })

  test('Q20: Responses: the item begins when id and name are known, with what was held as one delta', () => {
    const { events } = streamed(
      'openai-chat',
      [
        chunk(call(0, { id: 'a', args: '{"x"' })),
        chunk(call(0, { args: ':' })),
        chunk(call(0, { name: 'f', args: '1' })),
        chunk(call(0, { args: '}' })),
        finish('tool_calls'),
        DONE,
      ],
      'openai-responses',
    )
    // Events of Responses.
    const list = events as { type: string; delta?: string; item?: { type: string; name?: string } }[]
    const added = list.filter(
      ({ type, item }) => type === 'response.output_item.added' && item?.type === 'function_call',
    )
    expect(added).toMatchObject([{ item: { call_id: 'a', name: 'f', arguments: '' } }])
    expect(
      list.filter(({ type }) => type === 'response.function_call_arguments.delta').map(({ delta }) => delta),
    ).toEqual(['{"x":1', '}'])
  })

  test('line 7: a later empty or repeated name changes nothing', () => {
    expect(
      parts([
        chunk(call(0, { id: 'a', name: 'f', args: '{"x"' })),
        chunk(call(0, { id: '', name: '', args: ':1' })),
        chunk(call(0, { id: 'a', name: 'f', args: '}' })),
      ]),
    ).toMatchObject([{ id: 'a', name: 'f', arguments: '{"x":1}' }])
  })

  test('an id that is made up for every delta is that of the first', () => {
    expect(
      parts([chunk(call(0, { id: 'r1', name: 'f', args: '{"x"' })), chunk(call(0, { id: 'r2', args: ':1}' }))]),
    ).toMatchObject([{ id: 'r1', arguments: '{"x":1}' }])
  })

  test('calls that are all alike are told apart by their names and whole arguments', () => {
    expect(
      parts([
        chunk(call(0, { id: '', name: 'f', args: '{"x":1}' })),
        chunk(call(0, { id: '', name: 'f', args: '{"x":2}' })),
        chunk(call(undefined, { name: 'g', args: '{}' })),
        chunk(call(undefined, { name: 'g', args: '{}' })),
      ]),
    ).toMatchObject([
      { name: 'f', arguments: '{"x":1}' },
      { name: 'f', arguments: '{"x":2}' },
      { name: 'g' },
      { name: 'g' },
    ])
  })

  test('calls with one id get another each, so that results can name them', () => {
    const ids = parts([
      chunk(call(0, { id: 'c', name: 'f', args: '{}' })),
      chunk(call(1, { id: 'c', name: 'g', args: '{}' })),
    ]).map(part => part.type === 'tool-call' && part.id)
    expect(ids).toEqual(['c', 'c_2'])
  })

  test('the older function_call is a call', () => {
    const stream = toMessages([
      chunk({ function_call: { name: 'f', arguments: '' } }),
      chunk({ function_call: { arguments: '{"x":' } }),
      chunk({ function_call: { arguments: '1}' } }),
      finish('function_call'),
      DONE,
    ])
    expect(told(stream)).toEqual(['mS', 'bs0 tool_use f', 'bd {"x":', 'bd 1}', 'be0', 'mD tool_use', 'mE'])
  })

  test('a call that nobody named is reported, and is none', () => {
    const losses: Loss[] = []
    const events = read([chunk(call(0, { id: 'a', args: '{}' })), finish('tool_calls'), DONE], losses)
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop' })
    expect(losses).toMatchObject([{ feature: 'reply.tool_call' }])
  })

  test('calls of a whole message are one each, whatever their index is', () => {
    const tool_calls = ['a', 'b'].map(id => ({ index: 0, id, function: { name: 'f', arguments: '{}' } }))
    const reply = whole('openai-chat', { id: 'x', choices: [{ message: { tool_calls } }] }, 'anthropic-messages')
    expect(reply).toMatchObject({ content: [{ name: 'f' }, { name: 'f' }], stop_reason: 'tool_use' })
  })

  test('a Google signature beside a call comes back to its upstream only', () => {
    const signed = {
      tool_calls: [
        {
          index: 0,
          id: 'a',
          function: { name: 'f', arguments: '{}' },
          extra_content: { google: { thought_signature: 'c2ln' } },
        },
      ],
    }
    const [called] = parts([chunk(signed)])
    const opaque = { origin: 'openai-chat' as const, maker: MAKER, value: 'c2ln' }
    expect(called).toMatchObject({ opaque })
    const { request } = decode('openai-chat', {
      model: MODEL,
      messages: [
        { role: 'user', content: 'hi' },
        {
          role: 'assistant',
          tool_calls: [
            {
              id: 'a',
              type: 'function',
              function: { name: 'f', arguments: '{}' },
              extra_content: { google: { thought_signature: seal(opaque) } },
            },
          ],
        },
        { role: 'tool', tool_call_id: 'a', content: 'ok' },
      ],
    })
    const sent = (maker: string) =>
      JSON.stringify(openaiChat.encodeRequest(request, targetOf('openai-chat', { maker })))
    expect(sent(MAKER)).toContain('"extra_content":{"google":{"thought_signature":"c2ln"}}')
    expect(sent('another')).not.toContain('c2ln')
  })
})

describe('reasoning', () => {
  test.each([
    ['reasoning_content', { reasoning_content: 'Hm' }],
    ['reasoning', { reasoning: 'Hm' }],
    ['reasoning_text', { reasoning_text: 'Hm' }],
    ['reasoning_details', { reasoning_details: [{ type: 'reasoning.text', text: 'Hm' }] }],
    ['a summary in reasoning_details', { reasoning_details: [{ type: 'reasoning.summary', summary: 'Hm' }] }],
    ['content', { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm' }] }] }],
  ])('line 1: %s reaches clients of every protocol, streamed and whole', (_, delta) => {
    const events = [chunk(delta), chunk({ content: 'Yes' }), finish('stop'), DONE]
    expect(told(toMessages(events)).slice(1, 4)).toEqual(['bs0 thinking', 'bd thinking "Hm"', 'be0'])
    const message = { content: 'Yes', ...delta }
    const body = { id: 'x', choices: [{ message, finish_reason: 'stop' }] }
    for (const client of ['anthropic-messages', 'openai-responses', 'gemini', 'openai-chat'] as const) {
      expect(streamed('openai-chat', events, client).text).toContain('"Hm"')
      expect(JSON.stringify(whole('openai-chat', body, client))).toContain('"Hm"')
    }
  })

  test('line 6: content in typed parts is its texts', () => {
    const content = [
      {
        type: 'thinking',
        thinking: [
          { type: 'text', text: 'Hm, ' },
          { type: 'reference', reference_ids: [1] },
          { type: 'text', text: 'yes.' },
        ],
      },
      { type: 'text', text: 'Yes' },
      { type: 'text', text: '!' },
    ]
    const message = { role: 'assistant', content }
    const reply = whole('openai-chat', { id: 'x', choices: [{ message, finish_reason: 'stop' }] }, 'anthropic-messages')
    expect(reply).toMatchObject({
      content: [
        { type: 'thinking', thinking: 'Hm, yes.' },
        { type: 'text', text: 'Yes!' },
      ],
    })
  })

  test('Q53: Copilot’s slot goes back with the text of its own thought, and never with another’s', () => {
    const reply = messagesReply([
      chunk({ reasoning_text: 'First' }),
      chunk({ reasoning_opaque: 'o-1' }),
      chunk({ content: 'A' }),
      chunk({ reasoning_text: 'Second', reasoning_opaque: 'o-2' }),
      chunk({ content: 'B' }),
    ])
    const sent = sentBack(reply, MAKER)
    expect(sent).toMatchObject({ reasoning_opaque: 'o-1', reasoning_text: 'First' })
  })

  test('Q54: state after its thought closes it; before it, or without one, it stands where it came', () => {
    const opaque = (fields: object) => ({ origin: 'openai-chat', maker: MAKER, value: JSON.stringify(fields) })
    const state = opaque({ reasoning_opaque: 'o' })
    expect(
      parts([chunk({ reasoning_text: 'Hm' }), chunk({ reasoning_opaque: 'o' }), chunk({ content: 'A' })]),
    ).toMatchObject([{ type: 'reasoning', text: 'Hm', opaque: state }, { type: 'text' }])
    expect(
      parts([chunk({ reasoning_opaque: 'o' }), chunk({ reasoning_text: 'Hm' }), chunk({ content: 'A' })]),
    ).toMatchObject([{ type: 'reasoning', text: 'Hm', opaque: state }, { type: 'text' }])
    expect(parts([chunk({ reasoning_opaque: 'o' }), chunk({ content: 'A' })])).toMatchObject([
      { type: 'reasoning', text: '', redacted: true, opaque: state },
      { type: 'text' },
    ])
    expect(parts([chunk({ content: 'A' }), chunk({ content: 'B', reasoning_opaque: 'o' })])).toMatchObject([
      { type: 'text', text: 'AB' },
      { type: 'reasoning', redacted: true, opaque: state },
    ])
    const later = [chunk({ content: 'A' }), chunk({ reasoning_opaque: 'o' }), chunk({ reasoning_text: 'Other' })]
    expect(parts(later)).toMatchObject([
      { type: 'text' },
      { type: 'reasoning', redacted: true, opaque: state },
      { type: 'reasoning', text: 'Other' },
    ])
  })

  test('Q55: `reasoning_items` are reported, and do not hold the scalar text back', () => {
    const losses: Loss[] = []
    const events = read(
      [
        chunk({ reasoning_text: 'Hm', reasoning_items: [{ summary: 'Hm' }] }),
        chunk({ content: 'A', reasoning_items: [] }),
        finish('stop'),
        DONE,
      ],
      losses,
    )
    // No upstream is known that streams `reasoning_items` and leaves the scalar out: waiting for them would hold the text
    // of all others back.
    expect(foldReply(events).parts).toMatchObject([{ type: 'reasoning', text: 'Hm' }, { type: 'text' }])
    expect(losses).toMatchObject([{ feature: 'reply.reasoning_items' }])
  })

  test('Q57: hidden thoughts do not hide the readable ones after them', () => {
    // A Chat client is told text and state in members of their own, so that neither is taken for the other’s.
    const events = [
      chunk({ reasoning_opaque: 'o' }),
      chunk({ content: 'A' }),
      chunk({ reasoning_text: 'Hm' }),
      finish('stop'),
      DONE,
    ]
    expect(folded('openai-chat', events, 'openai-chat')).toMatchObject({
      choices: [{ message: { reasoning_opaque: 'o', reasoning_content: 'Hm', content: 'A' } }],
    })
  })

  const DETAILS = [
    { type: 'reasoning.text', text: 'Hm, ', index: 0, format: 'f' },
    { type: 'reasoning.text', text: 'yes.', index: 0, format: 'f' },
    { type: 'reasoning.text', text: '', signature: 'sig', index: 0, format: 'f' },
  ]
  const WHOLE_DETAILS = [{ type: 'reasoning.text', text: 'Hm, yes.', signature: 'sig', index: 0, format: 'f' }]

  test('details come back to their maker as one list, put together again, and to nobody else', () => {
    const reply = messagesReply([
      ...DETAILS.map(detail => chunk({ reasoning: detail.text, reasoning_details: [detail] })),
      chunk({ content: 'A' }),
      chunk({
        reasoning_details: [{ type: 'reasoning.encrypted', data: 'zzz', id: 'a', index: 1 }],
        ...call(0, { id: 'a', name: 'f', args: '{}' }),
      }),
    ])
    expect(reply).toMatchObject([
      { type: 'thinking', thinking: 'Hm, yes.' },
      { type: 'text', text: 'A' },
      { type: 'redacted_thinking' },
      { type: 'tool_use' },
    ])
    const own = sentBack(reply, MAKER)
    expect(own.reasoning_details).toEqual([
      ...WHOLE_DETAILS,
      { type: 'reasoning.encrypted', data: 'zzz', id: 'a', index: 1 },
    ])
    expect(JSON.stringify(sentBack(reply, 'another'))).not.toMatch(/sig|zzz|aGcx/)
  })

  test('reasoning without state is signed by nobody', () => {
    const stream = toMessages([chunk({ reasoning_content: 'Hm' }), chunk({ content: 'A' }), finish('stop'), DONE])
    expect(told(stream)).not.toContain('bd signature')
    expect(stream.text).not.toContain('aGcx')
  })

  test('Q65: DeepSeek’s reasoning comes back to it in a loop of tools', () => {
    const reply = messagesReply([
      chunk({ reasoning_content: 'I need f.' }),
      chunk(call(0, { id: 'call_1', name: 'f', args: '{}' })),
    ])
    const { body } = translated(
      'anthropic-messages',
      {
        ...leastRequest('anthropic-messages'),
        messages: [
          { role: 'user', content: 'hi' },
          { role: 'assistant', content: reply },
          { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_call_1', content: 'ok' }] },
        ],
      },
      'openai-chat',
      { model: 'deepseek-reasoner' },
    )
    expect(body).toMatchObject({
      messages: [
        {},
        { reasoning_content: 'I need f.', tool_calls: [{ id: 'call_1' }] },
        { role: 'tool', tool_call_id: 'call_1' },
      ],
    })
  })
})

describe('finish reasons', () => {
  test.each([
    ['stop', 'end_turn', 'completed', 'STOP'],
    ['length', 'max_tokens', 'incomplete', 'MAX_TOKENS'],
    ['content_filter', 'refusal', 'incomplete', 'SAFETY'],
    ['eos', 'end_turn', 'completed', 'STOP'],
    ['MAX_TOKENS', 'max_tokens', 'incomplete', 'MAX_TOKENS'],
    ['model_length', 'model_context_window_exceeded', 'incomplete', 'MAX_TOKENS'],
  ])('Q85: %s', (reason, stopReason, status, finishReason) => {
    const events = [chunk({ content: 'a' }), finish(reason), DONE]
    expect(told(toMessages(events))).toContain(`mD ${stopReason}`)
    expect(streamed('openai-chat', events, 'openai-responses').events.at(-1)).toMatchObject({ response: { status } })
    expect(streamed('openai-chat', events, 'gemini').events.at(-1)).toMatchObject({ candidates: [{ finishReason }] })
  })

  test('Q85, Q88: calls end a turn so that the agent goes on', () => {
    const events = [chunk(call(0, { id: 'a', name: 'f', args: '{}' })), finish('tool_calls'), DONE]
    expect(told(toMessages(events))).toContain('mD tool_use')
    expect(streamed('openai-chat', events, 'gemini').events.at(-1)).toMatchObject({
      candidates: [{ finishReason: 'STOP' }],
    })
    expect(folded('openai-chat', events, 'openai-chat')).toMatchObject({ choices: [{ finish_reason: 'tool_calls' }] })
  })

  test('Q86: a stop sequence that the server names is named to clients that know of it', () => {
    const events = [chunk({ content: 'a' }), chunk({}, { finish: 'stop', stop_reason: 'END' }), DONE]
    expect(toMessages(events).events.at(-2)).toMatchObject({
      delta: { stop_reason: 'stop_sequence', stop_sequence: 'END' },
    })
    expect(folded('openai-chat', events, 'openai-chat')).toMatchObject({ choices: [{ finish_reason: 'stop' }] })
    // SGLang and vLLM also give the number of a token there.
    const token = [chunk({ content: 'a' }), chunk({}, { finish: 'stop', matched_stop: 151_645 }), DONE]
    expect(told(toMessages(token))).toContain('mD end_turn')
  })

  test('a refusal in words is one to clients of every protocol', () => {
    const events = [chunk({ refusal: 'I cannot.' }), finish('stop'), DONE]
    expect(streamed('openai-chat', events, 'openai-responses').events.at(-1)).toMatchObject({
      type: 'response.completed',
      response: { output: [{ content: [{ type: 'refusal', refusal: 'I cannot.' }] }] },
    })
    expect(folded('openai-chat', events, 'openai-chat')).toMatchObject({
      choices: [{ message: { refusal: 'I cannot.', content: null }, finish_reason: 'stop' }],
    })
  })
})

describe('what Chat clients ask of other upstreams', () => {
  const chat = (fields: object) => ({ ...leastRequest('openai-chat'), ...fields })
  const user = { role: 'user', content: 'hi' }

  test('Q35: a result without the id of its call is a 400 that names it', () => {
    const body = chat({ messages: [user, { role: 'tool', tool_call_id: '', content: 'x' }] })
    expect(() => decode('openai-chat', body)).toThrow(
      expect.objectContaining({ kind: 'invalid-request', details: { param: 'messages[1].tool_call_id' } }),
    )
    expect(() => decode('openai-chat', chat({ messages: [user, { role: 'tool', content: 'x' }] }))).toThrow(
      /tool_call_id/,
    )
  })

  test('Q71: an assistant’s message without content is no turn, so that no upstream is sent an empty one', () => {
    const messages = [user, { role: 'assistant', content: null }, { role: 'user', content: 'go on' }]
    expect(translated('openai-chat', chat({ messages }), 'openai-chat').body).toMatchObject({
      messages: [user, { role: 'user', content: 'go on' }],
    })
  })

  test('Q79: a refusal in the history is a text where the target has no member for it', () => {
    const messages = [user, { role: 'assistant', content: null, refusal: 'No.' }, user]
    expect(translated('openai-chat', chat({ messages }), 'openai-chat').body).toMatchObject({
      messages: [user, { role: 'assistant', content: 'No.' }, user],
    })
  })

  test('Q101: private cache marks never leave for anyone', () => {
    const messages = [{ role: 'user', content: 'hi', copilot_cache_control: { type: 'ephemeral' } }]
    for (const model of ['some-model', 'claude-sonnet-4-5']) {
      const body = JSON.stringify(translated('openai-chat', chat({ messages }), 'openai-chat', { model }).body)
      expect(body).not.toContain('copilot')
    }
  })

  test('Q103: null means that it was not said', () => {
    const { body, losses } = translated(
      'openai-chat',
      chat({ response_format: null, prompt_cache_key: null, safety_identifier: null, stop: null }),
      'openai-chat',
      { kind: 'openai' },
    )
    for (const member of ['response_format', 'prompt_cache_key', 'safety_identifier', 'stop'])
      expect(body).not.toHaveProperty(member)
    expect(losses).toEqual([])
  })

  test('Q105: one stop sequence is a list of one', () => {
    expect(decode('openai-chat', chat({ stop: 'END' })).request.sampling.stop).toEqual(['END'])
  })

  test('line 13: freeform tools are tools, and their calls come back as such', () => {
    const tools = [{ type: 'custom', custom: { name: 'patch' } }]
    const request = chat({ tools })
    expect(translated('openai-chat', request, 'openai-chat').body).toMatchObject({
      tools: [{ type: 'function', function: { name: 'patch' } }],
    })
    const events = [
      chunk(call(0, { id: 'a', name: 'patch', args: '{"input":"*** Be' })),
      chunk(call(0, { args: 'gin\\n"}' })),
    ]
    expect(folded('openai-chat', [...events, finish('tool_calls'), DONE], 'openai-chat', { request })).toMatchObject({
      choices: [
        { message: { tool_calls: [{ id: 'a', type: 'custom', custom: { name: 'patch', input: '*** Begin\n' } }] } },
      ],
    })
  })
})

describe('state of other protocols through a Chat client', () => {
  const reply = (): CanonicalEvent[] => {
    const thought = (index: number, text: string, value: string): CanonicalEvent[] => [
      { type: 'part-start', index, part: text === '' ? { type: 'reasoning', redacted: true } : { type: 'reasoning' } },
      ...(text === '' ? [] : [{ type: 'delta' as const, index, text }]),
      { type: 'part-end', index, opaque: { origin: 'anthropic-messages', maker: 'anthropic', value } },
    ]
    const text = (index: number, said: string): CanonicalEvent[] => [
      { type: 'part-start', index, part: { type: 'text' } },
      { type: 'delta', index, text: said },
      { type: 'part-end', index },
    ]
    return [
      { type: 'start', id: 'msg_1', model: 'm' },
      ...thought(0, 'First.', 's1'),
      ...text(1, 'Let me look.'),
      ...thought(2, '', 's2'),
      ...text(3, 'Now I know.'),
      { type: 'part-start', index: 4, part: { type: 'tool-call', id: 'toolu_1', name: 'f', kind: 'function' } },
      { type: 'delta', index: 4, text: '{}' },
      {
        type: 'part-end',
        index: 4,
        opaque: { origin: 'gemini', maker: 'gemini', value: 'c2ln' },
      },
      { type: 'finish', reason: 'tool-calls' },
    ]
  }
  const { request } = decode('openai-chat', leastRequest('openai-chat'))

  test('comes back as it was: every thought in its place, whole or streamed', () => {
    const encoded = openaiChat.encodeReply(foldReply(reply()), request, [])
    // A body of Chat.
    const { message } = (encoded as { choices: { message: object }[] }).choices[0]!
    const { turns } = decode('openai-chat', {
      model: MODEL,
      messages: [{ role: 'user', content: 'hi' }, message, { role: 'tool', tool_call_id: 'toolu_1', content: 'ok' }],
    }).request
    expect(turns[1]?.parts).toEqual(foldReply(reply()).parts.map(part => JSON.parse(JSON.stringify(part))))
  })

  test('is in one member of a stream, before its end', () => {
    const encoder = openaiChat.encodeStream(request, [])
    const text = reply()
      .map(event => encoder.encode(event))
      .join('')
    expect(text.match(/reasoning_opaque/g)).toHaveLength(1)
    const value = /"reasoning_opaque":"([^"]+)"/.exec(text)?.[1]
    expect(value?.split('.').map(entry => unseal(entry.slice(entry.lastIndexOf('-') + 1)))).toMatchObject([
      { value: 's1', text: 'First.', maker: 'anthropic' },
      { value: 's2' },
    ])
  })

  test('never reaches a Chat upstream to which the client’s bytes pass', () => {
    const encoded = openaiChat.encodeReply(foldReply(reply()), request, [])
    const { message } = (encoded as { choices: { message: object }[] }).choices[0]!
    const body = { model: 'm', messages: [{ role: 'user', content: 'hi' }, message] }
    const passed = openaiChat.passthrough.withoutSeals(body)
    expect(JSON.stringify(passed)).not.toContain('aGcx')
    expect(passed).toMatchObject({ messages: [{}, { reasoning_content: 'First.', tool_calls: [{ id: 'toolu_1' }] }] })
    const own = {
      messages: [
        {
          role: 'assistant',
          reasoning_opaque: 'native',
          tool_calls: [{ extra_content: { google: { thought_signature: 'c2ln' } } }],
        },
      ],
    }
    expect(openaiChat.passthrough.withoutSeals(own)).toBe(own)
  })

  test('in a broken form is nothing, and costs no request', () => {
    const message = { role: 'assistant', content: 'A', reasoning_opaque: 'r0-0-aGcxOm5vdGhpbmc=.x9-9-aGcxO' }
    const { turns } = decode('openai-chat', {
      model: MODEL,
      messages: [{ role: 'user', content: 'hi' }, message],
    }).request
    expect(turns[1]?.parts).toEqual([{ type: 'text', text: 'A' }])
  })
})

describe('what else a reply may hold', () => {
  test('pictures, and addresses of pictures', () => {
    const url = (address: string) => ({ type: 'image_url', image_url: { url: address } })
    expect(
      parts([
        chunk({ content: 'See:' }),
        chunk({ images: [url('data:image/png;base64,AAAA'), url('https://x.test/a.png')] }),
      ]),
    ).toMatchObject([
      { type: 'text', text: 'See:' },
      { type: 'image', source: { data: 'AAAA', mediaType: 'image/png' } },
      { type: 'text', text: '![image](https://x.test/a.png)' },
    ])
  })

  test('sound with its transcript', () => {
    expect(
      parts([
        chunk({ audio: { id: 'a', transcript: 'Hel' } }),
        chunk({ audio: { transcript: 'lo', data: 'UklG' } }),
        chunk({ audio: { data: 'Rg==', expires_at: 1 } }),
      ]),
    ).toMatchObject([
      { type: 'text', text: 'Hello' },
      { type: 'audio', source: { data: 'UklGRg==', mediaType: 'audio/wav' } },
    ])
  })

  test('sources, with the passage that they stand behind', () => {
    const cited = { url: 'https://x.test', title: 'X', start_index: 0, end_index: 5, content: 'the passage' }
    const [text] = parts([
      chunk({ content: 'Paris is big.' }),
      chunk({ content: '', annotations: [{ type: 'url_citation', url_citation: cited }] }),
    ])
    expect(text).toMatchObject({
      citations: [{ url: 'https://x.test', title: 'X', start: 0, end: 5, citedText: 'the passage' }],
    })
  })

  test('sources beside the reply, once', () => {
    const citations = ['https://a.test', 'https://b.test']
    const [text] = parts([
      { ...chunk({ content: 'Paris' }), citations },
      { ...chunk({ content: ' is big.' }), citations },
    ])
    expect(text).toMatchObject({ citations: [{ url: 'https://a.test' }, { url: 'https://b.test' }] })
  })

  test('the likelihood of tokens, to a client that asks for it', () => {
    const logprobs = { content: [{ token: 'Hi', logprob: -0.5, bytes: [72, 105], top_logprobs: [] }] }
    const events = [chunk({ content: 'Hi' }, { logprobs }), finish('stop'), DONE]
    const request = { ...leastRequest('openai-chat'), logprobs: true }
    expect(folded('openai-chat', events, 'openai-chat', { request })).toMatchObject({
      choices: [{ logprobs: { content: [{ token: 'Hi', logprob: -0.5, bytes: [72, 105] }] } }],
    })
  })

  test('several choices, each to its end', () => {
    const events = [
      chunk({ content: 'one' }),
      chunk({ content: 'two' }, { index: 1 }),
      chunk({}, { index: 1, finish: 'length' }),
      finish('stop'),
      DONE,
    ]
    const request = { ...leastRequest('openai-chat'), n: 2 }
    expect(folded('openai-chat', events, 'openai-chat', { request })).toMatchObject({
      choices: [
        { index: 0, message: { content: 'one' }, finish_reason: 'stop' },
        { index: 1, message: { content: 'two' }, finish_reason: 'length' },
      ],
    })
  })

  test('a choice of which nothing came is told to its end as well', () => {
    const events = [chunk({ content: 'one' }), chunk({}, { index: 1, finish: 'content_filter' }), finish('stop'), DONE]
    const { events: sent } = streamed('openai-chat', events, 'openai-chat')
    expect(sent.filter(frame => JSON.stringify(frame).includes('content_filter'))).toHaveLength(1)
    expect(sent.at(-1)).toBe(DONE)
  })

  test('a whole message in a stream', () => {
    const message = { role: 'assistant', content: 'Hi' }
    const events = [
      { id: 'x', object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'stop' }] },
      DONE,
    ]
    expect(told(toMessages(events))).toEqual(['mS', 'bs0 text', 'bd "Hi"', 'be0', 'mD end_turn', 'mE'])
  })
})
