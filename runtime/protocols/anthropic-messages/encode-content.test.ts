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
