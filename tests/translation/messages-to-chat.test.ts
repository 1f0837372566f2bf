import { describe, expect, test } from 'vitest'
import type { CanonicalEvent } from '../../runtime/canonical/event.ts'
import { foldReply } from '../../runtime/canonical/fold.ts'
import type { Turn } from '../../runtime/canonical/request.ts'
import { anthropicMessages } from '../../runtime/protocols/anthropic-messages/index.ts'
import {
  adds,
  CITATION,
  call,
  closes,
  ends,
  type MessagesEvent,
  opens,
  ping,
  search,
  start,
  stop,
  text,
  thinking,
  toChat,
  told,
} from './messages-events.ts'
import { folded, leastRequest, MODEL, targetOf, whole } from './translate.ts'

const role = { role: 'assistant', content: '' }
/** A client that wants usage. */
const counting = { request: { ...leastRequest('openai-chat'), stream_options: { include_usage: true } } }

describe('text and thinking', () => {
  test('case 30: thinking, then a text, then usage for who asked for it', () => {
    const events = [start(), ...thinking(0, 'sig==', 'Hm', '.'), ...text(1, 'h', 'i'), ends('end_turn'), stop]
    // What stands for the signature is the concern of another test.
    const said = told(toChat(events, counting)).filter(delta => !('reasoning_opaque' in Object(delta)))
    expect(said).toEqual([
      role,
      { reasoning_content: 'Hm' },
      { reasoning_content: '.' },
      { content: 'h' },
      { content: 'i' },
      { finish: 'stop' },
      { usage: expect.objectContaining({ prompt_tokens: 10, completion_tokens: 7, total_tokens: 17 }) },
      '[DONE]',
    ])
    expect(told(toChat(events)).slice(-2)).toEqual([{ finish: 'stop' }, '[DONE]'])
  })

  test('texts of several blocks, cut where a citation begins, are one text', () => {
    const { text: frames } = toChat([start(), ...text(0, 'a '), ...text(1, 'b'), ends('end_turn'), stop])
    expect(frames).not.toContain('\\n\\n')
  })

  test('new fact 1: the reply names the model that the client asked for', () => {
    const { events } = toChat([start(), ...text(0, 'hi'), ends('end_turn'), stop])
    for (const event of events.slice(0, -1)) expect(event).toMatchObject({ model: MODEL })
  })
})

describe('tool calls', () => {
  test('case 31: without arguments are calls with an empty object', () => {
    const said = told(toChat([start(), ...call(0, 'toolu_1', 'f'), ends('tool_use'), stop]))
    expect(said).toEqual([
      role,
      { tool_calls: [{ index: 0, id: 'toolu_1', type: 'function', function: { name: 'f', arguments: '' } }] },
      { tool_calls: [{ index: 0, function: { arguments: '{}' } }] },
      { finish: 'tool_calls' },
      '[DONE]',
    ])
  })

  test('case 32, Q24: are numbered among themselves, whatever their blocks’ numbers are', () => {
    const said = told(
      toChat([
        start(),
        ...text(0, 'Both.'),
        ...call(1, 'toolu_1', 'f', '{"a"', ':1}'),
        ...call(2, 'toolu_2', 'g', '{}'),
        ends('tool_use'),
        stop,
      ]),
    )
    const deltas = said.flatMap(delta => (delta as { tool_calls?: { index: number; id?: string }[] }).tool_calls ?? [])
    expect(deltas.map(({ index, id }) => [index, id])).toEqual([
      [0, 'toolu_1'],
      [0, undefined],
      [0, undefined],
      [1, 'toolu_2'],
      [1, undefined],
    ])
  })

  test('line 10: end with the reason that lets an agent go on', () => {
    expect(told(toChat([start(), ...call(0, 'toolu_1', 'f', '{}'), ends('end_turn'), stop])).at(-2)).toEqual({
      finish: 'tool_calls',
    })
  })

  test('go to a client that does not stream whole', () => {
    const reply = folded(
      'anthropic-messages',
      [start(), ...call(0, 'toolu_1', 'f', '{"a":12345678901234567890}'), ends('tool_use'), stop],
      'openai-chat',
    )
    expect(reply).toMatchObject({
      model: MODEL,
      choices: [
        {
          finish_reason: 'tool_calls',
          message: {
            tool_calls: [{ id: 'toolu_1', function: { name: 'f', arguments: '{"a":12345678901234567890}' } }],
          },
        },
      ],
      usage: { prompt_tokens: 10, completion_tokens: 7 },
    })
  })
})

test('case 33: a ping is nothing, wherever it comes', () => {
  const events = [start(), ...text(0, 'hi'), ends('end_turn'), stop]
  const expected = toChat(events).text
  for (let at = 0; at <= events.length; at++) expect(toChat(events.toSpliced(at, 0, ping)).text).toBe(expected)
})

describe('what the provider runs itself', () => {
  const events = [
    start({ input_tokens: 2037, cache_creation_input_tokens: 0, output_tokens: 1 }),
    ...search(0),
    ...text(2, 'Look: '),
    opens(3, { type: 'text', text: '', citations: [] }),
    adds(3, { type: 'citations_delta', citation: CITATION }),
    adds(3, { type: 'text_delta', text: 'it is blue' }),
    closes(3),
    ends('end_turn', {}, { input_tokens: 15_665, output_tokens: 795 }),
    stop,
  ]

  test('case 34, lines 4 and 5: is no tool call; its text and citations arrive', () => {
    const { text: frames } = toChat(events)
    expect(frames).not.toContain('tool_calls')
    expect(frames).not.toContain('secret')
    expect(told(toChat(events))).toEqual([
      role,
      { content: 'Look: ' },
      { content: 'it is blue' },
      {
        annotations: [
          { type: 'url_citation', url_citation: { start_index: 6, end_index: 16, url: 'https://a.b', title: 'A' } },
        ],
      },
      { finish: 'stop' },
      '[DONE]',
    ])
  })

  test('case 34: is told to a client that does not stream in the same way', () => {
    expect(folded('anthropic-messages', events, 'openai-chat')).toMatchObject({
      choices: [
        { finish_reason: 'stop', message: { content: 'Look: it is blue', annotations: [{ type: 'url_citation' }] } },
      ],
    })
  })

  test('line 8: is counted by the last event', () => {
    expect(told(toChat(events, counting)).at(-2)).toEqual({
      usage: expect.objectContaining({ prompt_tokens: 15_665, completion_tokens: 795 }),
    })
  })

  test('line 4: of every kind lets the text after it through', () => {
    const kinds = [
      { type: 'mcp_tool_use', id: 'm', name: 'echo', server_name: 'e', input: {} },
      { type: 'mcp_tool_result', tool_use_id: 'm', is_error: false, content: [] },
      { type: 'compaction', content: 'So far' },
      { type: 'code_execution_tool_result', tool_use_id: 's', content: {} },
      { type: 'block_of_2030' },
    ]
    for (const block of kinds) {
      const { text: frames } = toChat([start(), opens(0, block), closes(0), ...text(1, 'hi'), ends('end_turn'), stop])
      expect(frames, block.type).toContain('"content":"hi"')
      expect(frames, block.type).not.toContain('tool_calls')
      expect(frames.endsWith('data: [DONE]\n\n'), block.type).toBe(true)
    }
  })
})

describe('case 35: a turn that the provider paused', () => {
  const paused: MessagesEvent[] = [
    start(),
    ...thinking(0, 'sig==', 'Let me look.'),
    opens(1, { type: 'text', text: '', citations: [] }),
    adds(1, { type: 'citations_delta', citation: CITATION }),
    adds(1, { type: 'text_delta', text: 'Blue, and ' }),
    closes(1),
    ...search(2),
    opens(4, { type: 'server_tool_use', id: 'srvtoolu_2', name: 'web_search', input: { query: 'sea' } }),
    closes(4),
    ends('pause_turn'),
    stop,
  ]

  function decoded(): CanonicalEvent[] {
    const events: CanonicalEvent[] = []
    const decoder = anthropicMessages.decodeStream({ maker: 'anthropic', losses: [] })
    for (const event of paused) decoder.event(JSON.stringify(event), event.type, taken => events.push(taken))
    return events
  }

  test('says that it is paused', () => {
    expect(foldReply(decoded()).finish.reason).toBe('pause')
    expect(told(toChat(paused)).slice(-2)).toEqual([{ finish: 'stop' }, '[DONE]'])
  })

  test('can be sent back as it came, for the provider to go on', () => {
    const { parts } = foldReply(decoded())
    const turns: Turn[] = [
      { role: 'user', parts: [{ type: 'text', text: 'Which colour?' }] },
      { role: 'assistant', parts },
    ]
    const request = {
      model: MODEL,
      stream: true,
      turns,
      tools: [],
      sampling: {},
      reasoning: { effort: 'low' },
    } as const
    const { body, losses } = anthropicMessages.encodeRequest(
      { ...request, tools: [] },
      targetOf('anthropic-messages', { model: 'claude-opus-5-5' }),
    )
    const { messages } = JSON.parse(JSON.stringify(body))
    expect(messages).toHaveLength(2)
    expect(messages[1]).toEqual({
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'Let me look.', signature: 'sig==' },
        { type: 'text', text: 'Blue, and ', citations: [CITATION] },
        { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'sky' } },
        {
          type: 'web_search_tool_result',
          tool_use_id: 'srvtoolu_1',
          content: [{ type: 'web_search_result', title: 'A', url: 'https://a.b', encrypted_content: 'secret' }],
        },
        { type: 'server_tool_use', id: 'srvtoolu_2', name: 'web_search', input: { query: 'sea' } },
      ],
    })
    expect(losses).toEqual([])
  })
})

describe('the end of a reply', () => {
  test('case 36, line 10: a refusal after some text keeps the text, and is told as one', () => {
    const stop_details = { type: 'refusal', category: 'cyber', explanation: 'No.' }
    const events = [start(), ...text(0, 'Well'), ends('refusal', { stop_details }), stop]
    const said = told(toChat(events))
    expect(said).toContainEqual({ content: 'Well' })
    expect(said.slice(-2)).toEqual([{ finish: 'content_filter' }, '[DONE]'])
    const nothing = told(toChat([start(), ends('refusal'), stop]))
    expect(nothing.at(-2)).toEqual({ finish: 'content_filter' })
  })

  test('case 37: of two usages the last one counts, in one chunk', () => {
    const said = told(
      toChat(
        [
          start(),
          ...text(0, 'hi'),
          ends('end_turn', {}, { output_tokens: 5 }),
          ends('end_turn', {}, { input_tokens: 20, cache_read_input_tokens: 4, output_tokens: 8 }),
          stop,
        ],
        counting,
      ),
    )
    const usages = said.filter(delta => 'usage' in Object(delta))
    expect(usages).toEqual([
      { usage: expect.objectContaining({ prompt_tokens: 24, completion_tokens: 8, total_tokens: 32 }) },
    ])
    expect(said.filter(delta => 'finish' in Object(delta))).toHaveLength(1)
  })

  test('case 39: after the reason the bytes may end', () => {
    expect(told(toChat([start(), ...text(0, 'hi'), ends('max_tokens')])).slice(-2)).toEqual([
      { finish: 'length' },
      '[DONE]',
    ])
  })

  test('case 39, new fact 2: before it their end is an error, never an end in good order', () => {
    for (const events of [[], [start()], [start(), ...text(0, 'hi')]]) {
      const said = told(toChat(events))
      expect(said.at(-1)).toEqual({ error: expect.any(String) })
      expect(said).not.toContain('[DONE]')
    }
  })

  test('case 38: an error inside the stream ends it, without a sentinel', () => {
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    const stream = toChat([start(), ...text(0, 'a', 'b', 'c').slice(0, 4), error, ...text(1, 'more'), stop])
    expect(told(stream).slice(-2)).toEqual([{ content: 'c' }, { error: expect.any(String) }])
    expect(stream.events.at(-1)).toMatchObject({ error: { message: 'Overloaded' } })
    expect(stream.text).not.toContain('[DONE]')
  })

  test('Q96: is counted as the provider counts it, however the client is told', () => {
    const usage = { input_tokens: 5, cache_read_input_tokens: 7, cache_creation_input_tokens: 2, output_tokens: 3 }
    const reply = { id: 'msg_1', type: 'message', model: 'm', content: [], stop_reason: 'end_turn', usage }
    const counted = foldReply(anthropicMessages.decodeReply(reply, { maker: 'm', losses: [] })).usage
    expect(counted).toEqual(anthropicMessages.passthrough.readReply(reply).usage)
    expect(counted).toEqual({ inputTokens: 14, cachedInputTokens: 7, cacheWriteTokens: 2, outputTokens: 3 })
  })
})

test('case 40: what is not known is skipped and reported, and numbers stay right', () => {
  const stream = toChat([
    start(),
    opens(0, { type: 'hologram' }),
    adds(0, { type: 'photon_delta' }),
    closes(0),
    ...call(1, 'toolu_1', 'f', '{}'),
    opens(2, { type: 'hologram' }),
    closes(2),
    ...call(3, 'toolu_2', 'g', '{}'),
    { type: 'event_of_2030' },
    ends('tool_use'),
    stop,
  ])
  const calls = told(stream).flatMap(
    delta => (delta as { tool_calls?: { index: number; id?: string }[] }).tool_calls ?? [],
  )
  expect(calls.filter(({ id }) => id).map(({ index, id }) => [index, id])).toEqual([
    [0, 'toolu_1'],
    [1, 'toolu_2'],
  ])
  expect(stream.losses.map(({ feature }) => feature)).toEqual(['reply.hologram', 'stream.event_of_2030'])
})

test('a whole reply says what its stream says', () => {
  const body = {
    id: 'msg_up',
    type: 'message',
    role: 'assistant',
    model: 'upstream-model',
    content: [
      { type: 'thinking', thinking: 'Hm.', signature: 'sig==' },
      { type: 'text', text: 'hi' },
      { type: 'tool_use', id: 'toolu_1', name: 'f', input: { a: 1 } },
    ],
    stop_reason: 'tool_use',
    usage: { input_tokens: 10, output_tokens: 7 },
  }
  const events = [
    start(),
    ...thinking(0, 'sig==', 'Hm.'),
    ...text(1, 'hi'),
    ...call(2, 'toolu_1', 'f', '{"a":1}'),
    ends('tool_use'),
    stop,
  ]
  expect(whole('anthropic-messages', body, 'openai-chat')).toEqual(folded('anthropic-messages', events, 'openai-chat'))
})
