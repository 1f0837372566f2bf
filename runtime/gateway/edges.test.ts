import { describe, expect, it } from 'vitest'
import { utf8 } from '../platform/byte-search.ts'
import { protocols } from '../protocols/registry.ts'
import { sseFrame } from '../protocols/sse.ts'
import { Edges } from './edges.ts'

const many = <Frame>(frame: Frame) => Array.from({ length: 20 }, () => frame)

describe('what a stream says of itself, by its first and last frames', () => {
  it.each([
    [
      'openai-chat',
      [
        { id: 'c1', model: 'gpt-5-x', choices: [{ delta: { content: 'a' } }] },
        ...many({ id: 'c1', model: 'gpt-5-x', choices: [{ delta: { content: 'b' }, finish_reason: null }] }),
        { id: 'c1', model: 'gpt-5-x', choices: [{ delta: {}, finish_reason: 'stop' }] },
        { id: 'c1', model: 'gpt-5-x', choices: [], usage: {} },
        '[DONE]',
      ],
      { id: 'c1', model: 'gpt-5-x', finishReasons: ['stop'] },
    ],
    [
      'openai-responses',
      [
        {
          type: 'response.created',
          response: { id: 'r1', object: 'response', model: 'gpt-5-x', status: 'in_progress' },
        },
        ...many({ type: 'response.output_text.delta', delta: 'a' }),
        {
          type: 'response.incomplete',
          response: {
            ...{ id: 'r1', object: 'response', model: 'gpt-5-x', status: 'incomplete' },
            incomplete_details: { reason: 'max_output_tokens' },
          },
        },
      ],
      { id: 'r1', model: 'gpt-5-x', finishReasons: ['max_output_tokens'] },
    ],
    [
      'anthropic-messages',
      [
        { type: 'message_start', message: { type: 'message', id: 'm1', model: 'claude-x', stop_reason: null } },
        ...many({ type: 'content_block_delta', delta: { type: 'text_delta', text: 'a' } }),
        { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: {} },
        { type: 'message_stop' },
      ],
      { id: 'm1', model: 'claude-x', finishReasons: ['end_turn'] },
    ],
    [
      'gemini',
      [
        ...many({ responseId: 'g1', modelVersion: 'gemini-x', candidates: [{ content: {} }] }),
        { responseId: 'g1', modelVersion: 'gemini-x', candidates: [{ finishReason: 'MAX_TOKENS' }] },
      ],
      { id: 'g1', model: 'gemini-x', finishReasons: ['MAX_TOKENS'] },
    ],
  ] as const)('%s', (protocol, events, said) => {
    const edges = new Edges()
    for (const event of events) edges.add(utf8(sseFrame(typeof event === 'string' ? event : JSON.stringify(event))))
    expect(edges.said(protocols[protocol])).toEqual(said)
  })

  it.each(['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'] as const)(
    '%s: of nonsense, nothing',
    name => {
      const edges = new Edges()
      for (const text of ['{', 'null', '7', '[]', '{"response":7,"choices":[null],"candidates":[7],"message":null}'])
        edges.add(utf8(sseFrame(text)))
      expect(edges.said(protocols[name])).toEqual({})
      expect(protocols[name].passthrough.said(undefined)).toEqual({})
    },
  )
})
