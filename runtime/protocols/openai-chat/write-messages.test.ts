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

it('parameters that do not say that they are those of an object say so', () => {
  const tools = [{ type: 'function' as const, name: 'f', parameters: { description: 'Nothing much.' } }]
  const turns = [{ role: 'user' as const, parts: [{ type: 'text' as const, text: 'hi' }] }]
  const request = { model: 'public', stream: false, turns, tools, sampling: {} }
  const { body } = encodeRequest(request, { model: 'some-model', kind: 'openai-compatible', maker: 'up' })
  const parameters = { type: 'object', description: 'Nothing much.', properties: {} }
  expect(body).toHaveProperty('tools.0.function.parameters', parameters)
})

it('an empty file that is text leaves no empty message', () => {
  const source = { from: 'base64' as const, data: '', mediaType: 'text/plain' }
  const turns = [{ role: 'user' as const, parts: [{ type: 'document' as const, source }] }]
  const request = { model: 'public', stream: false, turns, tools: [], sampling: {} }
  const { body } = encodeRequest(request, { model: 'some-model', kind: 'openai-compatible', maker: 'up' })
  expect(body).toHaveProperty('messages', [])
})
