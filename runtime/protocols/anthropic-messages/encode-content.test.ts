import { expect, it } from 'vitest'
import { say, sent } from './test-request.ts'

it('citations of a text inside a result are told as lost, like those outside', () => {
  const { features } = sent({
    turns: [
      say('user', 'hi'),
      say('assistant', { type: 'tool-call', id: 'toolu_1', name: 'f', kind: 'function', arguments: '{}' }),
      say('tool', {
        type: 'tool-result',
        callId: 'toolu_1',
        kind: 'function',
        content: [{ type: 'text', text: 'a', citations: [{ url: 'https://example.com' }] }],
      }),
    ],
  })
  expect(features).toEqual(['text.citations'])
})

it('a mark inside a block of a result is one of the result, and none too many', () => {
  const value = { type: 'tool_reference', tool_name: 'a', cache_control: { type: 'ephemeral' } }
  const { json, body } = sent({
    turns: [
      say('user', 'hi'),
      say('assistant', { type: 'tool-call', id: 'toolu_1', name: 'f', kind: 'function', arguments: '{}' }),
      say('tool', {
        type: 'tool-result',
        callId: 'toolu_1',
        kind: 'function',
        content: [{ type: 'foreign', origin: 'anthropic-messages', tag: 'tool_reference', value, cache: {} }],
      }),
    ],
  })
  expect(json.split('cache_control')).toHaveLength(2)
  expect(body).toHaveProperty('messages.2.content.0.cache_control', { type: 'ephemeral' })
})
