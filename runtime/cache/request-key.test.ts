import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProtocolId } from '../canonical/part.ts'
import { type AskedRequest, keyOf } from './request-key.ts'
import { asked } from './test-asked.ts'

function digest(protocol: ProtocolId, body: unknown, parts?: Partial<AskedRequest>): string {
  const key = keyOf(asked(protocol, body, parts), 'all')
  if ('bypass' in key) throw new Error(key.bypass)
  return key.digest
}

function bypass(protocol: ProtocolId, body: unknown, parts?: Partial<AskedRequest>): string | undefined {
  const key = keyOf(asked(protocol, body, parts), 'all')
  return 'bypass' in key ? key.bypass : undefined
}

const headers = (values: Record<string, string>) => ({ header: (name: string) => values[name] })

const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const PIXEL = 'iVBORw0KGgo='

/** One conversation, as a client of each protocol says it. */
const SAME: Record<ProtocolId, unknown> = {
  'openai-chat': {
    model: 'm',
    messages: [
      { role: 'system', content: 'Be brief.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Where is it warm?' },
          { type: 'image_url', image_url: { url: `data:image/png;base64,${PIXEL}` } },
        ],
      },
      {
        role: 'assistant',
        content: 'I look.',
        tool_calls: [
          { id: 'c1', type: 'function', function: { name: 'weather', arguments: '{ "city": "Oslo", "n": 1 }' } },
        ],
      },
      { role: 'tool', tool_call_id: 'c1', content: '12' },
    ],
    tools: [{ type: 'function', function: { name: 'weather', description: 'The weather.', parameters: schema } }],
    tool_choice: 'auto',
    max_completion_tokens: 100,
    temperature: 0.5,
  },
  'openai-responses': {
    model: 'm',
    instructions: 'Be brief.',
    input: [
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'Where is it warm?' },
          { type: 'input_image', image_url: `data:image/png;base64,${PIXEL}` },
        ],
      },
      { role: 'assistant', content: 'I look.' },
      { type: 'function_call', call_id: 'c1', name: 'weather', arguments: '{"n":1,"city":"Oslo"}' },
      { type: 'function_call_output', call_id: 'c1', output: '12' },
    ],
    tools: [{ type: 'function', name: 'weather', description: 'The weather.', parameters: schema, strict: false }],
    max_output_tokens: 100,
    temperature: 0.5,
  },
  'anthropic-messages': {
    model: 'm',
    max_tokens: 100,
    system: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }],
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Where is it warm?' },
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: PIXEL } },
        ],
      },
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'I look.' },
          { type: 'tool_use', id: 'c1', name: 'weather', input: { n: 1, city: 'Oslo' } },
        ],
      },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c1', content: '12' }] },
    ],
    tools: [{ name: 'weather', description: 'The weather.', input_schema: schema }],
    temperature: 0.5,
  },
  gemini: {
    systemInstruction: { parts: [{ text: 'Be brief.' }] },
    contents: [
      {
        role: 'user',
        parts: [{ text: 'Where is it warm?' }, { inlineData: { mimeType: 'image/png', data: PIXEL } }],
      },
      {
        role: 'model',
        parts: [{ text: 'I look.' }, { functionCall: { id: 'c1', name: 'weather', args: { city: 'Oslo', n: 1 } } }],
      },
      { role: 'user', parts: [{ functionResponse: { id: 'c1', name: 'weather', response: { output: '12' } } }] },
    ],
    tools: [{ functionDeclarations: [{ name: 'weather', description: 'The weather.', parametersJsonSchema: schema }] }],
    generationConfig: { maxOutputTokens: 100, temperature: 0.5 },
  },
}

/** The value with the members of all its objects in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)]),
  )
}

const protocolIds = Object.keys(SAME) as ProtocolId[] // the keys of a record of all protocols

describe('the key of a request', () => {
  it('is the same in all four protocols', () => {
    const digests = protocolIds.map(protocol => digest(protocol, SAME[protocol]))
    expect(new Set(digests).size).toBe(1)
  })

  it.each(protocolIds)('of %s does not depend on the order of members, nor on how the answer is sent', protocol => {
    const key = digest(protocol, SAME[protocol])
    expect(digest(protocol, shuffled(SAME[protocol]))).toBe(key)
    const streamed = protocol === 'gemini' ? SAME[protocol] : { ...(SAME[protocol] as object), stream: true }
    expect(digest(protocol, streamed, { stream: true })).toBe(key)
  })

  it('does not depend on who asks for whom, and on marks for the provider’s prompt cache', () => {
    const plain = { max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }
    const key = digest('anthropic-messages', plain)
    const marked = [{ type: 'text', text: 'hi', cache_control: { type: 'ephemeral', ttl: '1h' } }]
    expect(digest('anthropic-messages', { ...plain, messages: [{ role: 'user', content: marked }] })).toBe(key)
    expect(digest('anthropic-messages', { ...plain, metadata: { user_id: 'u' } })).toBe(key)
    const chat = { max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }
    expect(digest('openai-chat', chat)).toBe(key)
    const said = { ...chat, user: 'u', metadata: { a: 'b' }, prompt_cache_key: 'k', safety_identifier: 's', n: 1 }
    const options = { stream: true, stream_options: { include_usage: true } }
    expect(digest('openai-chat', { ...said, ...options }, { stream: true })).toBe(key)
  })

  it('knows a text from a list of one text', () => {
    const content = (hi: unknown) => ({ messages: [{ role: 'user', content: hi }] })
    expect(digest('openai-chat', content([{ type: 'text', text: 'hi' }]))).toBe(digest('openai-chat', content('hi')))
    expect(digest('openai-responses', { input: 'hi' })).toBe(
      digest('openai-responses', { input: [{ role: 'user', content: [{ type: 'input_text', text: 'hi' }] }] }),
    )
  })

  it('takes a schema of a tool for what it says, as each protocol does where "strict" is not said', () => {
    const tool = (parts: object) => ({ type: 'function', name: 'f', parameters: schema, ...parts })
    const key = digest('openai-responses', { input: 'hi', tools: [tool({})] })
    expect(digest('openai-responses', { input: 'hi', tools: [tool({ strict: true })] })).toBe(key)
    expect(digest('openai-responses', { input: 'hi', tools: [tool({ strict: false })] })).not.toBe(key)
  })

  it('is another one for whatever changes an answer', () => {
    const chat = { messages: [{ role: 'user', content: 'hi' }] }
    const all = [
      chat,
      { messages: [{ role: 'user', content: 'hi ' }] },
      { messages: [{ role: 'system', content: 'hi' }] },
      { messages: [...chat.messages, { role: 'assistant', content: 'ho' }] },
      { messages: [{ role: 'user', content: 'hi', name: 'Ann' }] },
      ...[{ temperature: 1 }, { temperature: 0 }, { top_p: 1 }, { top_k: 3 }, { seed: 1 }, { seed: 2 }],
      ...[{ stop: 'a' }, { stop: ['a', 'b'] }, { max_tokens: 1 }, { logprobs: true }, { frequency_penalty: 1 }],
      ...[{ presence_penalty: 1 }, { reasoning_effort: 'low' }, { reasoning_effort: 'high' }, { verbosity: 'low' }],
      ...[{ response_format: { type: 'json_object' } }, { service_tier: 'flex' }],
      { logprobs: true, top_logprobs: 2 },
      { tools: [{ type: 'function', function: { name: 'f' } }] },
      { tools: [{ type: 'function', function: { name: 'f' } }], tool_choice: 'required' },
      { tools: [{ type: 'function', function: { name: 'f' } }], tool_choice: 'none' },
      { tools: [{ type: 'function', function: { name: 'f' } }], parallel_tool_calls: false },
      { tools: [{ type: 'function', function: { name: 'f', strict: true } }] },
    ].map(body => digest('openai-chat', { ...chat, ...body }))
    expect(new Set(all).size).toBe(all.length)
  })

  it('holds an image by its bytes', () => {
    const image = (data: string, media = 'image/png') => ({
      max_tokens: 5,
      messages: [{ role: 'user', content: [{ type: 'image', source: { type: 'base64', media_type: media, data } }] }],
    })
    const key = digest('anthropic-messages', image(PIXEL))
    expect(digest('anthropic-messages', image('iVBORw0KGgp='))).not.toBe(key)
    expect(digest('anthropic-messages', image(PIXEL, 'image/webp'))).not.toBe(key)
  })

  it('holds the signatures of thinking', () => {
    const thinking = (signature: string) => ({
      max_tokens: 5,
      messages: [
        { role: 'user', content: 'hi' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'hm', signature },
            { type: 'text', text: 'ho' },
          ],
        },
        { role: 'user', content: 'go on' },
      ],
    })
    expect(digest('anthropic-messages', thinking('a'))).not.toBe(digest('anthropic-messages', thinking('b')))
  })

  it('keeps every digit of a long number in the arguments of a call', () => {
    const call = (args: string) => ({
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: args } }] },
        { role: 'tool', tool_call_id: 'c', content: '1' },
      ],
    })
    const one = digest('openai-chat', call('{"id":12345678901234567890}'))
    expect(digest('openai-chat', call('{"id":12345678901234567891}'))).not.toBe(one)
    expect(digest('openai-chat', call('{"id":"12345678901234567890"}'))).not.toBe(one)
    expect(digest('openai-chat', call('{"id":"n12345678901234567890"}'))).not.toBe(one)
    expect(digest('openai-chat', call(' { "id" : 12345678901234567890 } '))).toBe(one)
  })

  it('depends on features that headers turn on, in any order', () => {
    const body = { max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }
    const key = (betas?: string) =>
      digest(
        'anthropic-messages',
        body,
        headers({ 'anthropic-version': '2023-06-01', ...(betas && { 'anthropic-beta': betas }) }),
      )
    expect(key()).toBe(digest('openai-chat', body))
    expect(key('a-1, b-2')).toBe(key('b-2,a-1'))
    expect(key('a-1')).not.toBe(key())
    expect(digest('anthropic-messages', body, headers({ 'anthropic-version': '2026-10-21' }))).toBe(key())
    expect(digest('openai-chat', body, headers({ 'user-agent': 'x', 'x-client-request-id': 'y' }))).toBe(key())
  })

  it('depends on whatever else is given', () => {
    const request = asked('openai-chat', { messages: [{ role: 'user', content: 'hi' }] })
    const keys = ['a', 'b', ['a'], { a: 1 }].map(among => JSON.stringify(keyOf(request, among)))
    expect(new Set(keys.map(key => JSON.parse(key).digest)).size).toBe(4)
  })

  it('is the same for the same text in other words of JSON, and no other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const withSchema = (value: unknown) =>
          digest('openai-chat', {
            messages: [{ role: 'user', content: 'hi' }],
            tools: [{ type: 'function', function: { name: 'f', parameters: { value } } }],
          })
        expect(withSchema(shuffled(one))).toBe(withSchema(one))
        const sameValue = JSON.stringify(shuffled(one)) === JSON.stringify(shuffled(other))
        if (!sameValue && JSON.stringify(one) !== JSON.stringify(other))
          expect(withSchema(one) === withSchema(other)).toBe(stable(one) === stable(other))
      }),
    )
  })
})

/** JSON with the members in alphabetical order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

describe('a request without a key', () => {
  const chat = { messages: [{ role: 'user', content: 'hi' }] }
  const message = { max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }

  it.each<[string, ProtocolId, object, string]>([
    ['has a field that nobody knows', 'openai-chat', { ...chat, guided_regex: 'a+' }, 'field guided_regex'],
    ['has one in Messages', 'anthropic-messages', { ...message, surprise: 1 }, 'field surprise'],
    ['has one in Responses', 'openai-responses', { input: 'hi', surprise: { deep: 1 } }, 'field surprise'],
    [
      'has one in Gemini',
      'gemini',
      { contents: [{ parts: [{ text: 'hi' }], surprise: 1 }] },
      'field contents[].surprise',
    ],
    [
      'has one deep inside',
      'openai-chat',
      { messages: [{ role: 'user', content: [{ type: 'text', text: 'hi', surprise: true }] }] },
      'field messages[].content[].surprise',
    ],
    ['says what cannot be carried', 'openai-chat', { ...chat, logit_bias: { 5: 1 } }, 'field logit_bias'],
    ['wants several answers', 'openai-chat', { ...chat, n: 2 }, 'several-answers'],
    ['goes on from an answer', 'openai-responses', { input: 'hi', previous_response_id: 'r' }, 'not-translatable'],
    ['is of a conversation', 'openai-responses', { input: 'hi', conversation: 'c' }, 'not-translatable'],
    ['runs in the background', 'openai-responses', { input: 'hi', background: true }, 'field background'],
    ['wants to be stored', 'openai-responses', { input: 'hi', store: true }, 'field store'],
    [
      'offers tools of the provider',
      'openai-responses',
      { input: 'hi', tools: [{ type: 'web_search' }] },
      'provider-tools',
    ],
    [
      'names a file',
      'openai-responses',
      { input: [{ role: 'user', content: [{ type: 'input_file', file_id: 'file-1' }] }] },
      'provider-files',
    ],
    ['is no conversation', 'anthropic-messages', { max_tokens: 5, messages: [] }, 'not-translatable'],
  ])('%s', (_, protocol, body, reason) => {
    expect(bypass(protocol, body)).toBe(reason)
  })

  it('has a query that nobody knows', () => {
    expect(bypass('gemini', { contents: [{ parts: [{ text: 'hi' }] }] }, { query: 'alt=sse&fields=candidates' })).toBe(
      'query fields',
    )
    expect(bypass('anthropic-messages', message, { query: 'beta=true' })).toBeUndefined()
  })
})
