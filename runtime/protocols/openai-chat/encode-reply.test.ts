import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import type { CanonicalReply } from '../../canonical/event.ts'
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

function encode(fields: Partial<CanonicalReply>, request = requestOf({ stream: false })) {
  return encodeReply(reply(fields), request)
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
