// What clients of the other protocols are told by a Responses upstream.
import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../runtime/canonical/error.ts'
import { unseal } from '../../runtime/protocols/seal.ts'
import { told, toolBlocks } from './chat-chunks.ts'
import {
  added,
  call,
  calling,
  completed,
  created,
  done,
  HEAD,
  message,
  said,
  thinking,
  thought,
  type UpstreamEvent,
} from './responses-events.ts'
import { folded, type StreamOptions, streamed, translated, whole } from './translate.ts'

const toMessages = (events: UpstreamEvent[], options?: StreamOptions) =>
  streamed('openai-responses', events, 'anthropic-messages', options)
const toChat = (events: UpstreamEvent[], options?: StreamOptions) =>
  streamed('openai-responses', events, 'openai-chat', options)

interface ChatChunk {
  choices?: {
    delta: {
      content?: string | null
      refusal?: string | null
      reasoning_content?: string
      tool_calls?: { index: number; id?: string; function?: { name?: string; arguments?: string } }[]
    }
    finish_reason: string | null
  }[]
  error?: { message: string; code?: string }
}

/** What a Chat stream says, joined. */
function chatOf(events: UpstreamEvent[], options?: StreamOptions) {
  const stream = toChat(events, options)
  const chunks = stream.events as (ChatChunk | '[DONE]')[] // What the encoder of Chat streams writes.
  const deltas = chunks.flatMap(chunk => (chunk === '[DONE]' ? [] : (chunk.choices ?? []).map(choice => choice.delta)))
  const calls: { name: string; arguments: string }[] = []
  for (const { index, function: of } of deltas.flatMap(delta => delta.tool_calls ?? [])) {
    const before = calls[index] ?? { name: '', arguments: '' }
    calls[index] = {
      name: before.name + (of?.name ?? ''),
      arguments: before.arguments + (of?.arguments ?? ''),
    }
  }
  return {
    content: deltas.map(delta => delta.content ?? '').join(''),
    refusal: deltas.map(delta => delta.refusal ?? '').join(''),
    reasoning: deltas.map(delta => delta.reasoning_content ?? '').join(''),
    calls,
    finish: chunks.flatMap(chunk =>
      chunk === '[DONE]' ? [] : (chunk.choices ?? []).flatMap(c => c.finish_reason ?? []),
    ),
    error: chunks.flatMap(chunk => (chunk === '[DONE]' ? [] : (chunk.error ?? []))),
    done: chunks.at(-1) === '[DONE]',
  }
}

/** The state that a Messages stream gave its client. */
function statesIn(events: unknown[]): (ReturnType<typeof unseal> | string)[] {
  return events.flatMap(value => {
    // What the encoder of Messages streams writes.
    const { content_block: block, delta } = value as {
      content_block?: { type: string; data?: string }
      delta?: { type?: string; signature?: string }
    }
    const state = block?.type === 'redacted_thinking' ? block.data : delta?.signature
    return state === undefined ? [] : [unseal(state) ?? state]
  })
}

const ENDING = ['mD end_turn', 'mE']

describe('items', () => {
  test('case 41, Q7: nothing but the whole response at the end is told as if it had come in pieces', () => {
    const output = [thought('rs_1', ['so']), said('msg_1', 'hi'), call('c1', '{"a":1}')]
    const events = [...created(), completed(output)]
    const stream = toMessages(events)
    expect(told(stream)).toEqual([
      ...['mS', 'bs0 thinking', 'bd thinking "so"', 'be0', 'bs1 text', 'bd "hi"', 'be1'],
      ...['bs2 tool_use weather', 'bd {"a":1}', 'be2', 'mD tool_use', 'mE'],
    ])
    expect(chatOf(events)).toMatchObject({ content: 'hi', calls: [{ arguments: '{"a":1}' }], finish: ['tool_calls'] })
    // Also where not even the head came before.
    expect(told(toMessages([completed([said('msg_1', 'hi')])]))).toEqual([
      'mS',
      'bs0 text',
      'bd "hi"',
      'be0',
      ...ENDING,
    ])
  })

  test('case 42: a summary in two parts and its encrypted reasoning are one thinking block with one signature', () => {
    const stream = toMessages([
      ...created(),
      ...thinking(0, 'rs_1', ['ab', 'cd'], 'ENC'),
      ...message(1, 'msg_1', 'hi'),
      completed(),
    ])
    expect(told(stream)).toEqual([
      ...['mS', 'bs0 thinking', 'bd thinking "a"', 'bd thinking "b"', 'bd thinking "\\n\\nc"', 'bd thinking "d"'],
      ...['bd signature', 'be0', 'bs1 text', 'bd "hi"', 'be1', ...ENDING],
    ])
    expect(statesIn(stream.events)).toEqual([
      expect.objectContaining({ origin: 'openai-responses', maker: 'openai', value: 'ENC', id: 'rs_1' }),
    ])
  })

  test('case 43, Q47: encrypted reasoning without a summary is a redacted block, and with neither it is nothing', () => {
    for (const summary of [[], [' \n']]) {
      const stream = toMessages([...created(), ...thinking(0, 'rs_1', summary, 'ENC'), completed()])
      expect(told(stream)).toEqual(['mS', 'bs0 redacted_thinking', 'be0', ...ENDING])
      expect(statesIn(stream.events)).toEqual([expect.objectContaining({ value: 'ENC', id: 'rs_1' })])
    }
    expect(told(toMessages([...created(), ...thinking(0, 'rs_1', []), completed()]))).toEqual(['mS', ...ENDING])
  })

  test('case 44, Q23: what belongs to a later item waits until the earlier one is done', () => {
    const [open, ...rest] = message(0, 'msg_1', 'a', 'b')
    const later = calling(1, 'c1', '{"x":', '1}')
    const stream = toMessages([...created(), open!, ...rest.slice(0, 2), ...later, ...rest.slice(2), completed()])
    expect(told(stream)).toEqual([
      ...['mS', 'bs0 text', 'bd "a"', 'bd "b"', 'be0'],
      ...['bs1 tool_use weather', 'bd {"x":', 'bd 1}', 'be1', 'mD tool_use', 'mE'],
    ])
  })

  test('case 44, Q25: three that overlap come in the order of their places, whichever is done first', () => {
    const [first, second, third] = [calling(0, 'c0', '0'), calling(1, 'c1', '1'), calling(2, 'c2', '2')]
    const events = [first[0]!, third[0]!, second[0]!, ...third.slice(1), ...second.slice(1), ...first.slice(1)]
    const stream = toMessages([...created(), ...events, completed()])
    expect(told(stream).filter(line => line.startsWith('bd'))).toEqual(['bd 0', 'bd 1', 'bd 2'])
    expect(chatOf([...created(), ...events, completed()]).calls.map(({ arguments: args }) => args)).toEqual([
      '0',
      '1',
      '2',
    ])
  })

  test('case 49: a comment and the final answer are two text blocks, and a paragraph each in Chat', () => {
    const events = [
      ...created(),
      ...message(0, 'msg_1', 'Let me see.'),
      ...message(1, 'msg_2', 'It rains.'),
      completed(),
    ]
    expect(told(toMessages(events))).toEqual([
      ...['mS', 'bs0 text', 'bd "Let me see."', 'be0', 'bs1 text', 'bd "It rains."', 'be1', ...ENDING],
    ])
    expect(chatOf(events).content).toBe('Let me see.\n\nIt rains.')
    expect(folded('openai-responses', events, 'openai-chat')).toMatchObject({
      choices: [{ message: { content: 'Let me see.\n\nIt rains.' } }],
    })
  })

  test('case 54: what the provider does by itself is no call of a tool', () => {
    const search = {
      type: 'web_search_call',
      id: 'ws_1',
      status: 'completed',
      action: { type: 'search', query: 'rain' },
    }
    const events = [
      ...created(),
      added(0, { ...search, action: undefined, status: 'in_progress' }),
      { type: 'response.web_search_call.in_progress', output_index: 0, item_id: 'ws_1' },
      { type: 'response.web_search_call.searching', output_index: 0, item_id: 'ws_1' },
      { type: 'response.web_search_call.completed', output_index: 0, item_id: 'ws_1' },
      done(0, search),
      ...message(1, 'msg_1', 'It rains.'),
      completed(),
    ]
    expect(toolBlocks(toMessages(events))).toEqual([])
    expect(told(toMessages(events))).toContain('mD end_turn')
    expect(chatOf(events)).toMatchObject({ content: 'It rains.', calls: [], finish: ['stop'] })
  })
})

describe('pieces', () => {
  test('case 45, Q21: arguments that came in deltas are not said again by what is done', () => {
    const stream = toMessages([...created(), ...calling(0, 'c1', '{', '}'), completed([call('c1', '{}')])])
    expect(told(stream)).toEqual(['mS', 'bs0 tool_use weather', 'bd {', 'bd }', 'be0', 'mD tool_use', 'mE'])
  })

  test('case 46, Q21: arguments that only the end says are one delta', () => {
    const events = calling(0, 'c1', '{"a":1}').filter(event => !event.type.endsWith('.delta'))
    expect(told(toMessages([...created(), ...events, completed()]))).toContain('bd {"a":1}')
    const [open, , , last] = calling(0, 'c1', '{"a":1}')
    expect(told(toMessages([...created(), open!, last!, completed()]))).toContain('bd {"a":1}')
  })

  test('case 47: of an item that goes on after its deltas the rest is told, and of one that differs nothing', () => {
    const [open, first] = calling(0, 'c1', '{"a":')
    const longer = toMessages([...created(), open!, first!, done(0, call('c1', '{"a":1}')), completed()])
    expect(told(longer).filter(line => line.startsWith('bd'))).toEqual(['bd {"a":', 'bd 1}'])
    expect(longer.losses).toEqual([])
    const other = toMessages([...created(), open!, first!, done(0, call('c1', '{"b":1}')), completed()])
    expect(told(other).filter(line => line.startsWith('bd'))).toEqual(['bd {"a":'])
    expect(other.losses.map(({ feature }) => feature)).toEqual(['reply.arguments'])
  })

  test('Q22: arguments in the opening of an item are said once, whether or not deltas repeat them', () => {
    const args = (...events: UpstreamEvent[]) =>
      told(toMessages([...created(), ...events, completed()]))
        .filter(line => line.startsWith('bd'))
        .map(line => line.slice(3))
        .join('')
    const open = added(0, call('c1', '{"a":1}'))
    const [, ...repeated] = calling(0, 'c1', '{"a"', ':1}')
    expect(args(open, done(0, call('c1', '{"a":1}')))).toBe('{"a":1}')
    expect(args(open, ...repeated)).toBe('{"a":1}')
    const begun = added(0, call('c1', '{"a"'))
    const going = { type: 'response.function_call_arguments.delta', output_index: 0, delta: ':1}' }
    expect(args(begun, going, done(0, call('c1', '{"a":1}')))).toBe('{"a":1}')
  })

  test('Q52: a summary in deltas, in what is done, or in the item only is told once', () => {
    const all = thinking(0, 'rs_1', ['ab', 'cd'], 'ENC')
    const kinds = [
      all,
      all.filter(event => !event.type.endsWith('.delta')),
      all.filter(event => !/\.delta$|text\.done$/.test(event.type)),
      [all[0]!, all.at(-1)!],
      [all.at(-1)!],
    ]
    for (const events of kinds) expect(chatOf([...created(), ...events, completed()]).reasoning).toBe('ab\n\ncd')
  })

  test('Q5: the type of an event may stand in its name only', () => {
    const events = [...created(), ...message(0, 'msg_1', 'hi'), completed()]
    const named = events.map(({ type, ...data }) => ({ event: type, data }))
    expect(streamed('openai-responses', named, 'anthropic-messages').text).toBe(toMessages(events).text)
  })

  test('Q6: numbers of events mean nothing, missing or not; Responses clients would get ours', () => {
    const events = [...created(), ...message(0, 'msg_1', 'hi'), completed()]
    const numbered = events.map((event, index) => ({
      ...event,
      sequence_number: index === 3 ? undefined : 100 - index,
    }))
    expect(toMessages(numbered).text).toBe(toMessages(events).text)
  })

  test('Q8, Q9, case 55: pings, queues and events that nobody knows change nothing', () => {
    const events = [...created(), ...message(0, 'msg_1', 'hi'), completed()]
    const noise: UpstreamEvent[] = [
      { type: 'ping' },
      { type: 'response.queued', response: { ...HEAD, status: 'queued' } },
      { type: 'response.foo.delta', output_index: 0, delta: 'x' },
      { type: 'keepalive', sequence_number: 3 },
    ]
    const noisy = events.flatMap(event => [...noise, event])
    expect(toMessages(noisy).text).toBe(toMessages(events).text)
  })

  test('raw reasoning of open models is read as well as summaries', () => {
    const item = { type: 'reasoning', id: 'rs_1', summary: [], content: [{ type: 'reasoning_text', text: 'raw' }] }
    const place = { output_index: 0, item_id: 'rs_1', content_index: 0 }
    const streams: UpstreamEvent[][] = [
      [done(0, item)],
      [
        added(0, { type: 'reasoning', id: 'rs_1', summary: [] }),
        { type: 'response.reasoning_text.delta', ...place, delta: 'ra' },
        { type: 'response.reasoning_text.delta', ...place, delta: 'w' },
        { type: 'response.reasoning_text.done', ...place, text: 'raw' },
        done(0, item),
      ],
    ]
    for (const events of streams) expect(chatOf([...created(), ...events, completed()]).reasoning).toBe('raw')
    const body = { ...HEAD, status: 'completed', output: [item, said('msg_1', 'hi')] }
    expect(whole('openai-responses', body, 'openai-chat')).toMatchObject({
      choices: [{ message: { content: 'hi', reasoning_content: 'raw' } }],
    })
  })

  test('citations are told once, though they come by themselves and with the text', () => {
    const annotation = { type: 'url_citation', url: 'https://a.example/', title: 'A', start_index: 0, end_index: 2 }
    const place = { output_index: 0, item_id: 'msg_1', content_index: 0 }
    const cited = { type: 'output_text', text: 'hi', annotations: [annotation], logprobs: [] }
    const [open, begin, delta] = message(0, 'msg_1', 'hi')
    const events = [
      ...[...created(), open!, begin!, delta!],
      { type: 'response.output_text.annotation.added', ...place, annotation_index: 0, annotation },
      { type: 'response.content_part.done', ...place, part: cited },
      done(0, { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [cited] }),
      completed(),
    ]
    expect(folded('openai-responses', events, 'openai-chat')).toMatchObject({
      choices: [{ message: { content: 'hi', annotations: [{ url_citation: { url: 'https://a.example/' } }] } }],
    })
    const text = toMessages(events).text
    expect(text.split('https://a.example/').length - 1).toBe(1)
  })
})

describe('endings', () => {
  test('case 48, Q78: a refusal is text and a refusal to Messages, and a refusal to Chat', () => {
    const place = { output_index: 0, item_id: 'msg_1', content_index: 0 }
    const refusal = { type: 'refusal', refusal: 'no' }
    const events = [
      ...created(),
      added(0, { type: 'message', id: 'msg_1', role: 'assistant', content: [] }),
      { type: 'response.content_part.added', ...place, part: { type: 'refusal', refusal: '' } },
      { type: 'response.refusal.delta', ...place, delta: 'no' },
      { type: 'response.refusal.done', ...place, refusal: 'no' },
      { type: 'response.content_part.done', ...place, part: refusal },
      done(0, { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [refusal] }),
      completed(),
    ]
    expect(told(toMessages(events))).toEqual(['mS', 'bs0 text', 'bd "no"', 'be0', 'mD refusal', 'mE'])
    expect(chatOf(events)).toMatchObject({ refusal: 'no', content: '' })
  })

  test('case 50, Q87: a response that reached its limit keeps the half of a call', () => {
    const [open, half] = calling(0, 'c1', '{"a')
    const incomplete = completed([call('c1', '{"a', { status: 'incomplete' })], {
      status: 'incomplete',
      incomplete_details: { reason: 'max_output_tokens' },
    })
    const events = [...created(), open!, half!, incomplete]
    expect(told(toMessages(events))).toEqual(['mS', 'bs0 tool_use weather', 'bd {"a', 'be0', 'mD max_tokens', 'mE'])
    expect(chatOf(events)).toMatchObject({ calls: [{ arguments: '{"a' }], finish: ['length'] })
  })

  test('case 51: a response that was filtered', () => {
    const incomplete = completed([], { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
    const events = [...created(), ...message(0, 'msg_1', 'I can'), incomplete]
    expect(told(toMessages(events)).slice(-2)).toEqual(['mD refusal', 'mE'])
    expect(chatOf(events)).toMatchObject({ content: 'I can', finish: ['content_filter'] })
  })

  test('Q87: incomplete for another reason is an end like any other', () => {
    const incomplete = completed([], { status: 'incomplete', incomplete_details: { reason: 'max_tool_calls' } })
    expect(told(toMessages([...created(), ...message(0, 'msg_1', 'x'), incomplete]))).toContain('mD end_turn')
  })

  test('Q88: completed with a call is an end for calls, of freeform tools too', () => {
    expect(told(toMessages([...created(), ...calling(0, 'c1', '{}'), completed()]))).toContain('mD tool_use')
    const custom = { type: 'custom_tool_call', id: 'ctc_1', call_id: 'c1', name: 'patch', input: '*** Begin' }
    expect(chatOf([...created(), done(0, custom), completed()]).finish).toEqual(['tool_calls'])
  })

  test('case 52: a failure before any output is an error with its own status, where nothing was sent', () => {
    const error = { code: 'rate_limit_exceeded', message: 'Rate limit reached. Please try again in 1.2s.' }
    const events = [...created(), { type: 'response.failed', response: { ...HEAD, status: 'failed', error } }]
    const failure = () => folded('openai-responses', events, 'anthropic-messages')
    expect(failure).toThrow(GatewayError)
    expect(failure).toThrow(
      expect.objectContaining({
        kind: 'rate-limited',
        status: 429,
        details: expect.objectContaining({ retryAfterSeconds: 2 }),
      }),
    )
    const body = { ...HEAD, status: 'failed', error, output: [] }
    expect(() => whole('openai-responses', body, 'openai-chat')).toThrow(expect.objectContaining({ status: 429 }))
  })

  test.each([
    ['flat', { code: 'server_is_overloaded', message: 'Too busy.', param: null }],
    ['nested', { error: { type: 'service_unavailable', code: 'server_is_overloaded', message: 'Too busy.' } }],
    ['nested, with a status', { status: 503, error: { message: 'Too busy.', code: 'slow_down' } }],
  ])('case 53: an error event, %s', (_, event) => {
    const events = [...created(), ...message(0, 'msg_1', 'hi'), { type: 'error', ...event }, completed()]
    const stream = toMessages(events)
    expect(told(stream).slice(-1)).toEqual(['error overloaded_error'])
    expect(stream.text).toContain('Too busy.')
    expect(chatOf(events)).toMatchObject({ error: [{ message: 'Too busy.' }], done: false, finish: [] })
  })

  test('case 53: OpenAI sends an error and a failed response: that is one error', () => {
    const error = { type: 'insufficient_quota', code: 'insufficient_quota', message: 'Pay first.' }
    const events = [
      ...created(),
      { type: 'error', error },
      { type: 'response.failed', response: { ...HEAD, status: 'failed', error } },
    ]
    expect(told(toMessages(events))).toEqual(['mS', 'error billing_error'])
  })

  test('case 56, Q1: a stream that ends without its response is an error', () => {
    expect(told(toMessages([...created(), ...message(0, 'msg_1', 'hi')])).slice(-1)).toEqual(['error api_error'])
    expect(chatOf([...created()])).toMatchObject({ finish: [], done: false })
    expect(chatOf([...created()]).error).toHaveLength(1)
    expect(told(toMessages([]))).toEqual(['error api_error'])
  })

  test('Q77: a response that failed by a policy is a refusal, which no retry helps', () => {
    const error = { code: 'bio_policy', message: 'Not that.' }
    const stream = toMessages([
      ...created(),
      { type: 'response.failed', response: { ...HEAD, status: 'failed', error } },
    ])
    expect(told(stream)).toContain('mD refusal')
    expect(stream.text).toContain('Not that.')
  })

  test('usage: input with what was cached, output with what was reasoned', () => {
    const stream = toMessages([...created(), ...message(0, 'msg_1', 'hi'), completed()])
    expect(stream.events.at(-2)).toMatchObject({
      usage: { input_tokens: 6, cache_read_input_tokens: 4, output_tokens: 6 },
    })
    expect(folded('openai-responses', [...created(), completed()], 'openai-chat')).toMatchObject({
      usage: { prompt_tokens: 10, completion_tokens: 6, completion_tokens_details: { reasoning_tokens: 2 } },
    })
  })

  test('Q99: the service tier of the head holds where the end says none', () => {
    const events = [...created({ service_tier: 'priority' }), ...message(0, 'msg_1', 'hi'), completed()]
    expect(folded('openai-responses', events, 'openai-chat')).toMatchObject({ service_tier: 'priority' })
    const later = [...created({ service_tier: 'auto' }), completed([], { service_tier: 'flex' })]
    expect(folded('openai-responses', later, 'openai-chat')).toMatchObject({ service_tier: 'flex' })
  })
})

describe('state of a Responses upstream comes back to it through clients of the others', () => {
  const reply = [
    ...created(),
    ...thinking(0, 'rs_1', ['Let me', 'see'], 'ENC+/='),
    ...calling(1, 'c1', '{"a":1}'),
    completed(),
  ]
  const result = { type: 'function_call_output', call_id: 'c1', output: 'sunny' }

  test('Q46, Q50, Q51: Messages: the thinking block carries state and id, and both come back as they were', () => {
    const content = (folded('openai-responses', reply, 'anthropic-messages') as { content: object[] }).content
    const tool = { name: 'weather', input_schema: { type: 'object' } }
    const messages = [
      { role: 'user', content: 'weather?' },
      { role: 'assistant', content },
      {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: (content[1] as { id: string }).id, content: 'sunny' }],
      },
    ]
    const { body, losses } = translated(
      'anthropic-messages',
      { model: 'm', max_tokens: 100, tools: [tool], messages },
      'openai-responses',
    )
    expect(body).toMatchObject({
      input: [
        { role: 'user', content: 'weather?' },
        {
          type: 'reasoning',
          id: 'rs_1',
          summary: [{ type: 'summary_text', text: 'Let me\n\nsee' }],
          encrypted_content: 'ENC+/=',
        },
        { type: 'function_call', call_id: 'c1', name: 'weather', arguments: '{"a":1}' },
        result,
      ],
    })
    expect(losses).toEqual([])
  })

  test('Gemini: the signature of the first part after the thought, or of the thought itself', () => {
    const thinks = {
      contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
      generationConfig: { thinkingConfig: { includeThoughts: true } },
    }
    const told = folded('openai-responses', reply, 'gemini', { request: thinks }) as {
      candidates: { content: object }[]
    }
    const contents = [
      { role: 'user', parts: [{ text: 'weather?' }] },
      told.candidates[0]!.content,
      { role: 'user', parts: [{ functionResponse: { id: 'c1', name: 'weather', response: { output: 'sunny' } } }] },
    ]
    const tools = [{ functionDeclarations: [{ name: 'weather' }] }]
    const { body } = translated('gemini', { contents, tools }, 'openai-responses')
    const { input } = body as { input: { type?: string }[] }
    const reasoning = input.filter(item => item.type === 'reasoning')
    expect(reasoning).toEqual([expect.objectContaining({ id: 'rs_1', encrypted_content: 'ENC+/=' })])
    expect(input.findIndex(item => item.type === 'reasoning')).toBe(1)
  })

  test('another upstream of the protocol is not sent it', () => {
    const content = (folded('openai-responses', reply, 'anthropic-messages') as { content: object[] }).content
    const messages = [
      { role: 'user', content: 'hi' },
      // What was broken off after the thought would go to nobody.
      { role: 'assistant', content: [...content.slice(0, 1), { type: 'text', text: 'Well.' }] },
      { role: 'user', content: 'go on' },
    ]
    const body = { model: 'm', max_tokens: 100, messages }
    const target = { kind: 'openai-compatible', maker: 'other' } as const
    expect(JSON.stringify(translated('anthropic-messages', body, 'openai-responses', target).body)).not.toContain('ENC')
    expect(JSON.stringify(translated('anthropic-messages', body, 'openai-responses').body)).toContain('ENC')
  })
})

test('a whole reply and its stream tell the same', () => {
  const output = [thought('rs_1', ['so'], 'E'), said('msg_1', 'hi', ' there'), call('c1', '{"a":1}')]
  const events = [
    ...created(),
    ...thinking(0, 'rs_1', ['so'], 'E'),
    done(1, said('msg_1', 'hi', ' there')),
    ...calling(2, 'c1', '{"a"', ':1}'),
    completed(output),
  ]
  const body = {
    ...HEAD,
    status: 'completed',
    output,
    usage: completed().response && (completed().response as { usage: object }).usage,
  }
  for (const to of ['anthropic-messages', 'openai-chat', 'gemini'] as const)
    expect(whole('openai-responses', body, to)).toEqual(folded('openai-responses', events, to))
})
