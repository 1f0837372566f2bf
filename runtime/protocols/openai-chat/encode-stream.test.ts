import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { seal } from '../seal.ts'
import { encodeAll, framesOf, part, requestOf, start, stop } from './test-events.ts'

/** The official client, which reads the encoded stream in place of a network. */
function client(events: CanonicalEvent[], request?: CanonicalRequest): OpenAI {
  const headers = { 'content-type': 'text/event-stream' }
  const fetch = async () => new Response(encodeAll(events, request), { headers })
  return new OpenAI({ apiKey: 'none', baseURL: 'http://gateway.test/v1', fetch, maxRetries: 0 })
}

const params = { model: 'smart', messages: [] }

/** What the helper of the official client makes of the stream: the strictest reader there is. */
async function read(events: CanonicalEvent[], request?: CanonicalRequest) {
  return client(events, request).chat.completions.stream(params).finalChatCompletion()
}

/** The deltas of the only choice. */
function deltas(events: CanonicalEvent[], request?: CanonicalRequest): unknown[] {
  return framesOf(encodeAll(events, request)).flatMap(frame => {
    // Chunks as the encoder writes them.
    const { choices } = frame as { choices?: { delta: unknown }[] }
    return choices?.map(choice => choice.delta) ?? []
  })
}

function call(id: string, name = 'f') {
  return { type: 'tool-call' as const, id, name, kind: 'function' as const }
}

describe('a stream', () => {
  test('is a role, deltas, a finish reason and [DONE]', () => {
    const frames = framesOf(encodeAll([start, ...part(0, { type: 'text' }, 'Hel', 'lo'), stop]))
    const chunk = (delta: unknown, finish_reason: string | null = null) => ({
      id: 'chatcmpl-01',
      object: 'chat.completion.chunk',
      created: 1_700_000_000,
      model: 'smart',
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    })
    expect(frames).toEqual([
      chunk({ role: 'assistant', content: '' }),
      chunk({ content: 'Hel' }),
      chunk({ content: 'lo' }),
      chunk({}, 'stop'),
      '[DONE]',
    ])
  })

  test('is read by the official client', async () => {
    const completion = await read([start, ...part(0, { type: 'text' }, 'Hel', 'lo'), stop])
    expect(completion).toMatchObject({
      id: 'chatcmpl-01',
      model: 'smart',
      choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: 'Hello' } }],
    })
  })

  test('without any content is read too', async () => {
    const completion = await read([start, stop])
    expect(completion.choices[0]?.finish_reason).toBe('stop')
  })

  test('says nothing after its end', () => {
    const whole = encodeAll([start, stop])
    expect(encodeAll([start, stop, ...part(0, { type: 'text' }, 'late'), stop])).toBe(whole)
  })

  test('keeps the text of several parts apart only where something stood between them', async () => {
    const completion = await read([
      start,
      ...part(0, { type: 'text' }, 'Paris is '),
      ...part(1, { type: 'text' }, 'the capital.'),
      ...part(2, { type: 'foreign', origin: 'anthropic-messages', tag: 'server_tool_use', value: {} }),
      ...part(3, { type: 'text' }, 'So it is.'),
      stop,
    ])
    expect(completion.choices[0]?.message.content).toBe('Paris is the capital.\n\nSo it is.')
  })

  test('names the service tier that Chat has a word for', () => {
    const tiers = ['flex', 'standard_only'].map(serviceTier => {
      const frames = framesOf(encodeAll([start, { type: 'finish', reason: 'stop', serviceTier }]))
      // Chunks as the encoder writes them.
      return (frames[1] as { service_tier?: string }).service_tier
    })
    expect(tiers).toEqual(['flex', undefined])
  })
})

describe('reasoning', () => {
  const events = [start, ...part(0, { type: 'reasoning' }, 'Hm', '.'), ...part(1, { type: 'text' }, 'Yes'), stop]

  test('streams as reasoning_content before the text', () => {
    expect(deltas(events)).toEqual([
      { role: 'assistant', content: '' },
      { reasoning_content: 'Hm' },
      { reasoning_content: '.' },
      { content: 'Yes' },
      {},
    ])
  })

  test('is hidden from a client that asked for that', () => {
    expect(deltas(events, requestOf({ reasoning: { show: 'none' } }))).toEqual([
      { role: 'assistant', content: '' },
      { content: 'Yes' },
      {},
    ])
  })

  test('in several summaries has a blank line between them', () => {
    const summaries = [
      ...part(0, { type: 'reasoning', summary: true }, 'One'),
      ...part(1, { type: 'reasoning', summary: true }, 'Two'),
    ]
    expect(deltas([start, ...summaries, stop])).toContainEqual({ reasoning_content: '\n\nTwo' })
  })

  const withState = (origin: 'openai-chat' | 'anthropic-messages', value: string): CanonicalEvent[] => [
    start,
    { type: 'part-start', index: 0, part: { type: 'reasoning' } },
    { type: 'delta', index: 0, text: 'Hm' },
    { type: 'part-end', index: 0, opaque: { origin, value } },
    ...part(1, { type: 'text' }, 'Yes'),
    stop,
  ]

  test('brings its maker’s state in the members that it came in', () => {
    expect(deltas(withState('openai-chat', '{"reasoning_opaque":"abc"}'))).toContainEqual({ reasoning_opaque: 'abc' })
  })

  test('brings state of other protocols sealed, in one delta before the end', () => {
    expect(deltas(withState('anthropic-messages', 'sig')).at(-2)).toEqual({
      reasoning_opaque: `r0-0-${seal({ origin: 'anthropic-messages', value: 'sig', text: 'Hm' })}`,
    })
  })

  test('that needs no state brings none', () => {
    expect(encodeAll(events)).not.toContain('reasoning_opaque')
  })
})

describe('tool calls', () => {
  test('are read whole by the official client, in their order', async () => {
    const completion = await read([
      start,
      ...part(0, { type: 'text' }, 'Let me look.'),
      ...part(1, call('toolu_1', 'weather'), '{"city":', '"Oslo"}'),
      ...part(2, call('toolu_2', 'time'), '{}'),
      { type: 'finish', reason: 'tool-calls' },
    ])
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: 'Let me look.',
        tool_calls: [
          { id: 'toolu_1', type: 'function', function: { name: 'weather', arguments: '{"city":"Oslo"}' } },
          { id: 'toolu_2', type: 'function', function: { name: 'time', arguments: '{}' } },
        ],
      },
    })
  })

  test('without arguments have {} and not an empty text', async () => {
    const completion = await read([start, ...part(0, call('a')), { type: 'finish', reason: 'tool-calls' }])
    expect(completion.choices[0]?.message.tool_calls).toMatchObject([{ function: { arguments: '{}' } }])
  })

  test('end with tool_calls though the upstream said stop', async () => {
    const completion = await read([start, ...part(0, call('a'), '{}'), stop])
    expect(completion.choices[0]?.finish_reason).toBe('tool_calls')
  })

  test('that run in parallel come one after the other', async () => {
    const events: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: call('a') },
      { type: 'part-start', index: 1, part: call('b') },
      { type: 'delta', index: 1, text: '{"b":' },
      { type: 'delta', index: 0, text: '{"a":' },
      { type: 'delta', index: 1, text: '2}' },
      { type: 'part-end', index: 1 },
      { type: 'delta', index: 0, text: '1}' },
      { type: 'part-end', index: 0 },
      { type: 'finish', reason: 'tool-calls' },
    ]
    const done: string[] = []
    const stream = client(events).chat.completions.stream(params)
    stream.on('tool_calls.function.arguments.done', ({ arguments: text }) => done.push(text))
    await stream.finalChatCompletion()
    expect(done).toEqual(['{"a":1}', '{"b":2}'])
  })

  test('that were cut off stay as far as they came', async () => {
    const completion = await read([
      start,
      { type: 'part-start', index: 0, part: call('a') },
      { type: 'delta', index: 0, text: '{"a":' },
      { type: 'part-start', index: 1, part: call('b') },
      { type: 'delta', index: 1, text: '{"b' },
      { type: 'finish', reason: 'length' },
    ])
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'length',
      message: { tool_calls: [{ function: { arguments: '{"a":' } }, { function: { arguments: '{"b' } }] },
    })
  })

  test('without an id are given one', () => {
    const ids = deltas([start, ...part(0, call('')), ...part(1, call('')), stop]).flatMap(delta => {
      // Deltas as the encoder writes them.
      const { tool_calls } = delta as { tool_calls?: { id?: string }[] }
      return tool_calls?.flatMap(({ id }) => id ?? []) ?? []
    })
    expect(ids).toEqual(['call_01_0', 'call_01_1'])
  })

  test('of custom tools stream their input', () => {
    const opening = { type: 'tool-call' as const, id: 'c', name: 'patch', kind: 'freeform' as const }
    expect(deltas([start, ...part(0, opening, '*** Begin', '\n'), stop]).slice(1, -1)).toEqual([
      { tool_calls: [{ index: 0, id: 'c', type: 'custom', custom: { name: 'patch', input: '' } }] },
      { tool_calls: [{ index: 0, custom: { input: '*** Begin' } }] },
      { tool_calls: [{ index: 0, custom: { input: '\n' } }] },
    ])
  })

  test('bring a signature sealed, where Google’s own Chat endpoint puts it', () => {
    const opaque = { origin: 'gemini' as const, maker: 'gemini', value: 'sig' }
    const events: CanonicalEvent[] = [
      start,
      { type: 'part-start', index: 0, part: call('a') },
      { type: 'delta', index: 0, text: '{}' },
      { type: 'part-end', index: 0, opaque },
      stop,
    ]
    expect(deltas(events)).toContainEqual({
      tool_calls: [
        { index: 0, function: { arguments: '' }, extra_content: { google: { thought_signature: seal(opaque) } } },
      ],
    })
  })
})

describe('usage', () => {
  const events: CanonicalEvent[] = [
    { ...start, type: 'start', id: 'x', model: 'smart', usage: { inputTokens: 5, outputTokens: 1 } },
    ...part(0, { type: 'text' }, 'Hi'),
    { type: 'usage', usage: { inputTokens: 12, cachedInputTokens: 8, outputTokens: 3 } },
    stop,
  ]

  test('comes in a chunk of its own, where the client asked for it', () => {
    const frames = framesOf(encodeAll(events, requestOf({ streamUsage: true })))
    expect(frames.at(-2)).toMatchObject({
      choices: [],
      usage: {
        prompt_tokens: 12,
        completion_tokens: 3,
        total_tokens: 15,
        prompt_tokens_details: { cached_tokens: 8 },
      },
    })
    expect(frames.at(-1)).toBe('[DONE]')
  })

  test('does not come where the client did not', () => {
    expect(encodeAll(events)).not.toContain('usage')
  })

  test('is read by the official client', async () => {
    const completion = await read(events, requestOf({ streamUsage: true }))
    expect(completion.usage?.total_tokens).toBe(15)
  })
})

describe('refusals and citations', () => {
  test('a refusal streams as such', async () => {
    const completion = await read([start, ...part(0, { type: 'refusal' }, 'I ', 'cannot.'), stop])
    expect(completion.choices[0]?.message.refusal).toBe('I cannot.')
  })

  test('a refusal without words is a content filter', async () => {
    const completion = await read([start, { type: 'finish', reason: 'refusal' }])
    expect(completion.choices[0]?.finish_reason).toBe('content_filter')
  })

  test('citations come in one late delta, with places in the whole text', () => {
    const events: CanonicalEvent[] = [
      start,
      ...part(0, { type: 'text' }, 'Zażółć. '),
      { type: 'part-start', index: 1, part: { type: 'text' } },
      { type: 'citation', index: 1, citation: { url: 'https://a.test', title: 'A', start: 0, end: 5 } },
      { type: 'delta', index: 1, text: 'Paris is big.' },
      { type: 'citation', index: 1, citation: { url: 'https://b.test' } },
      { type: 'citation', index: 1, citation: { title: 'a book' } },
      { type: 'part-end', index: 1 },
      stop,
    ]
    expect(deltas(events).slice(-2)).toEqual([
      {
        annotations: [
          {
            type: 'url_citation',
            url_citation: { start_index: 8, end_index: 13, url: 'https://a.test', title: 'A' },
          },
          { type: 'url_citation', url_citation: { start_index: 8, end_index: 21, url: 'https://b.test', title: '' } },
        ],
      },
      {},
    ])
  })

  test('a picture comes as a data: URL', () => {
    expect(deltas([start, ...part(0, { type: 'image', data: 'AA', mediaType: 'image/png' }), stop])).toContainEqual({
      images: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } }],
    })
  })
})

describe('several choices', () => {
  const events: CanonicalEvent[] = [
    start,
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text: 'One' },
    { type: 'part-start', index: 1, part: { type: 'text' }, choice: 1 },
    { type: 'delta', index: 1, text: 'Two' },
    { type: 'part-end', index: 0 },
    { type: 'part-end', index: 1 },
    { type: 'usage', usage: { inputTokens: 1, outputTokens: 2 } },
    stop,
    { type: 'finish', reason: 'length', choice: 1 },
  ]

  test('are read by the official client, each to its own end', async () => {
    const completion = await read(events)
    expect(completion.choices).toMatchObject([
      { index: 0, message: { role: 'assistant', content: 'One' }, finish_reason: 'stop' },
      { index: 1, message: { role: 'assistant', content: 'Two' }, finish_reason: 'length' },
    ])
  })

  test('have one usage and one [DONE], after the last of them', () => {
    const frames = framesOf(encodeAll(events, requestOf({ streamUsage: true })))
    expect(frames.filter(frame => frame === '[DONE]')).toHaveLength(1)
    expect(frames.slice(-2)).toMatchObject([{ choices: [], usage: { total_tokens: 3 } }, '[DONE]'])
  })
})

test('the likelihood of tokens is read by the official client that asked for it', async () => {
  const events: CanonicalEvent[] = [
    start,
    { type: 'part-start', index: 0, part: { type: 'text' } },
    { type: 'delta', index: 0, text: 'Hi' },
    { type: 'logprobs', index: 0, tokens: [{ token: 'Hi', logprob: -0.5 }] },
    { type: 'part-end', index: 0 },
    stop,
  ]
  expect(encodeAll(events)).not.toContain('-0.5')
  const completion = await read(events, requestOf({ sampling: { logprobs: true } }))
  expect(completion.choices[0]?.logprobs?.content).toEqual([
    { token: 'Hi', logprob: -0.5, bytes: null, top_logprobs: [] },
  ])
})

test('parts that Chat has no place for are reported', () => {
  const losses: Loss[] = []
  const foreign = { type: 'foreign' as const, origin: 'gemini' as const, tag: 'executableCode', value: {} }
  encodeAll([start, ...part(0, foreign), stop], undefined, losses)
  expect(losses).toMatchObject([{ feature: 'reply.executableCode' }])
})

describe('a failure', () => {
  const events: CanonicalEvent[] = [
    start,
    ...part(0, { type: 'text' }, 'Hel'),
    { type: 'failed', error: new GatewayError('overloaded', 'Too busy.') },
    stop,
  ]

  test('ends the stream without [DONE]', () => {
    const frames = framesOf(encodeAll(events))
    expect(frames.at(-1)).toMatchObject({ error: { message: 'Too busy.', code: 'server_is_overloaded' } })
    expect(frames).not.toContain('[DONE]')
  })

  test('is thrown by the official client', async () => {
    await expect(read(events)).rejects.toThrow('Too busy.')
  })
})

test('a frame holds its own piece only, however long the stream is', () => {
  const events = [start, ...part(0, { type: 'text' }, ...Array<string>(5_000).fill('word ')), stop]
  const lengths = new Set(
    encodeAll(events)
      .split('\n\n')
      .slice(1, -3)
      .map(frame => frame.length),
  )
  expect(lengths.size).toBe(1)
})
