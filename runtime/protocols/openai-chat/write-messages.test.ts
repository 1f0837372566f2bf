import { expect, it } from 'vitest'
import { encodeRequest } from './encode-request.ts'

it('a cache mark inside a result is one of the message, for servers that cache up to marks', () => {
  const { body } = encodeRequest(
    {
      model: 'public',
      stream: false,
      tools: [],
      sampling: {},
      turns: [
        { role: 'assistant', parts: [{ type: 'tool-call', id: 'c', name: 'f', kind: 'function', arguments: '{}' }] },
        {
          role: 'tool',
          parts: [
            {
              type: 'tool-result',
              callId: 'c',
              kind: 'function',
              content: [{ type: 'text', text: 'a', cache: { ttl: '1h' } }],
            },
          ],
        },
      ],
    },
    { model: 'claude-sonnet-4-5', kind: 'openai-compatible', maker: 'up' },
  )
  expect(body).toHaveProperty('messages.1.content', [
    { type: 'text', text: 'a', cache_control: { type: 'ephemeral', ttl: '1h' } },
  ])
})
