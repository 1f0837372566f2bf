import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import type { ChatCompletion } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalReply } from '../../canonical/event.ts'
import type { Loss } from '../../canonical/loss.ts'
import { seal } from '../seal.ts'
import { encodeReply } from './encode-reply.ts'
import { requestOf } from './test-events.ts'

function reply(fields: Partial<CanonicalReply>): CanonicalReply {
  return {
    id: 'msg_1',
    model: 'smart',
    createdAt: 1_700_000_000,
    parts: [],
    finish: { reason: 'stop' },
    usage: {},
    ...fields,
  }
}

function encode(
  fields: Partial<CanonicalReply>,
  request = requestOf({ stream: false }),
  losses: Loss[] = [],
): ChatCompletion {
  return encodeReply(reply(fields), request, losses)
}

function message(parts: CanonicalReply['parts']) {
  return encode({ parts }).choices[0]?.message
}

describe('a reply', () => {
  test('is a chat.completion with one choice', () => {
    const usage = { inputTokens: 3, outputTokens: 2, reasoningTokens: 1 }
    expect(
      encode({ parts: [{ type: 'text', text: 'Hi' }], usage, finish: { reason: 'length', serviceTier: 'default' } }),
    ).toEqual({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'smart',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hi', refusal: null },
          logprobs: null,
          finish_reason: 'length',
        },
      ],
      usage: {
        prompt_tokens: 3,
        completion_tokens: 2,
        total_tokens: 5,
        completion_tokens_details: { reasoning_tokens: 1 },
      },
      service_tier: 'default',
    })
  })

  test('without usage claims none', () => {
    expect(encode({})).not.toHaveProperty('usage')
  })

  test('with tool calls says so, and has no content where there is no text', () => {
    const completion = encode({
      parts: [
        { type: 'tool-call', id: 'a', name: 'f', kind: 'function', arguments: '' },
        { type: 'tool-call', id: '', name: 'g', kind: 'function', arguments: '{"x":1}' },
        { type: 'tool-call', id: 'c', name: 'p', kind: 'freeform', arguments: 'text' },
      ],
    })
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: null,
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } },
          { id: 'call_1_1', type: 'function', function: { name: 'g', arguments: '{"x":1}' } },
          { id: 'c', type: 'custom', custom: { name: 'p', input: 'text' } },
        ],
      },
    })
  })

  test('that is empty has an empty text; one that was filtered has none', () => {
    expect(message([])?.content).toBe('')
    expect(encode({ finish: { reason: 'refusal' } }).choices[0]).toMatchObject({
      finish_reason: 'content_filter',
      message: { content: null },
    })
  })

  test('keeps reasoning apart from text', () => {
    expect(
      message([
        { type: 'reasoning', text: 'Hm.', opaque: { origin: 'openai-chat', value: '{"reasoning_opaque":"o"}' } },
        { type: 'text', text: 'Yes.' },
      ]),
    ).toEqual({ role: 'assistant', content: 'Yes.', refusal: null, reasoning_content: 'Hm.', reasoning_opaque: 'o' })
  })

  test('holds the state of the first thought only in the one slot for it', () => {
    expect(
      message([
        { type: 'reasoning', text: 'A', opaque: { origin: 'openai-chat', value: '{"reasoning_opaque":"one"}' } },
        { type: 'reasoning', text: 'B', opaque: { origin: 'openai-chat', value: '{"reasoning_opaque":"two"}' } },
      ]),
    ).toMatchObject({ reasoning_content: 'AB', reasoning_opaque: 'one' })
  })

  test('carries state of other protocols sealed, with its thought and its place', () => {
    const opaque = { origin: 'anthropic-messages' as const, maker: 'anthropic', value: 'sig' }
    expect(
      message([
        { type: 'text', text: 'Hm' },
        { type: 'reasoning', text: 'Thought', opaque },
      ]),
    ).toMatchObject({ reasoning_opaque: `r2-0-${seal({ ...opaque, text: 'Thought' })}` })
  })

  test('reports parts that Chat has no place for', () => {
    const losses: Loss[] = []
    const parts: CanonicalReply['parts'] = [
      { type: 'foreign', origin: 'anthropic-messages', tag: 'server_tool_use', value: {} },
      { type: 'text', text: 'x', citations: [{ title: 'a book' }] },
    ]
    encode({ parts }, undefined, losses)
    expect(losses.map(({ feature }) => feature)).toEqual(['reply.server_tool_use', 'reply.citation'])
  })

  test('in several choices has them all, each with its own finish reason', () => {
    const { choices } = encode({
      parts: [{ type: 'text', text: 'One' }],
      others: [{ parts: [{ type: 'text', text: 'Two' }], finish: { reason: 'length' } }],
    })
    expect(choices).toMatchObject([
      { index: 0, message: { content: 'One' }, finish_reason: 'stop' },
      { index: 1, message: { content: 'Two' }, finish_reason: 'length' },
    ])
  })

  test('tells the likelihood of its tokens to a client that asked', () => {
    const logprobs = [{ token: 'Hi', logprob: -0.5, bytes: [72, 105], top: [{ token: 'Yo', logprob: -2 }] }]
    const parts: CanonicalReply['parts'] = [{ type: 'text', text: 'Hi', logprobs }]
    const asked = requestOf({ sampling: { logprobs: true } })
    expect(encode({ parts }).choices[0]?.logprobs).toBeNull()
    expect(encode({ parts }, asked).choices[0]?.logprobs).toEqual({
      content: [
        { token: 'Hi', logprob: -0.5, bytes: [72, 105], top_logprobs: [{ token: 'Yo', logprob: -2, bytes: null }] },
      ],
      refusal: null,
    })
  })

  test('hides reasoning from a client that asked for that', () => {
    const parts: CanonicalReply['parts'] = [{ type: 'reasoning', text: 'Hm.' }]
    const completion = encode({ parts }, requestOf({ reasoning: { show: 'none' } }))
    expect(completion.choices[0]?.message).not.toHaveProperty('reasoning_content')
  })

  test('has its refusal in the place for it', () => {
    expect(message([{ type: 'refusal', text: 'I cannot.' }])).toMatchObject({ content: null, refusal: 'I cannot.' })
  })

  test('cites with places in the whole text', () => {
    const citations = [{ url: 'https://a.test', title: 'A', start: 0, end: 3 }]
    expect(
      message([
        { type: 'text', text: 'One.' },
        { type: 'foreign', origin: 'gemini', tag: 'executableCode', value: {} },
        { type: 'text', text: 'Two.', citations },
      ]),
    ).toMatchObject({
      content: 'One.\n\nTwo.',
      annotations: [{ url_citation: { start_index: 6, end_index: 9, url: 'https://a.test', title: 'A' } }],
    })
  })

  test('shows pictures and gives sound', () => {
    expect(
      message([
        { type: 'image', source: { from: 'base64', data: 'AA', mediaType: 'image/png' } },
        { type: 'audio', source: { from: 'base64', data: 'BB', mediaType: 'audio/wav' } },
      ]),
    ).toMatchObject({
      images: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } }],
      audio: { data: 'BB' },
    })
  })

  test('is read by the official client', async () => {
    const body = JSON.stringify(encode({ parts: [{ type: 'text', text: 'Hi' }] }))
    const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } })
    const client = new OpenAI({ apiKey: 'none', baseURL: 'http://gateway.test/v1', fetch, maxRetries: 0 })
    const completion = await client.chat.completions.create({ model: 'smart', messages: [] })
    expect(completion.choices[0]?.message.content).toBe('Hi')
  })
})
