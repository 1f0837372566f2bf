import { expect, test } from 'vitest'
import { protocolOf } from './request-protocol.ts'

const user = { role: 'user', content: 'hi' }

test.each([
  ['openai-chat', { messages: [user] }],
  ['openai-chat', { messages: [user], max_tokens: 5, stop: ['x'] }],
  ['openai-responses', { input: 'hi' }],
  ['openai-responses', { model: 'm', previous_response_id: 'resp_1' }],
  ['anthropic-messages', { messages: [user], max_tokens: 5, system: 'be brief' }],
  ['anthropic-messages', { messages: [user], max_tokens: 5, tools: [{ name: 'f', input_schema: { type: 'object' } }] }],
  ['gemini', { contents: [{ parts: [{ text: 'hi' }] }] }],
  ['gemini', { model: 'm', contents: [{ parts: [{ text: 'hi' }] }] }],
])('%s is found by what the body has: %j', (protocol, body) => {
  expect(protocolOf(body)).toBe(protocol)
})

test('a request of two protocols alike is not guessed at', () => {
  expect(() => protocolOf({ messages: [user], max_tokens: 5 })).toThrow(
    'The request may be of openai-chat or anthropic-messages: name its protocol.',
  )
})

test('a request of none is told why, in each that it may have been meant for', () => {
  expect(() => protocolOf({ messages: [{ role: 5, content: 'hi' }], max_tokens: 5 })).toThrow(
    /In openai-chat: messages\[0\]\.role must be a string\. In anthropic-messages: messages\[0\]\.role/,
  )
  expect(() => protocolOf({ model: 'm' })).toThrow('no conversation')
  expect(() => protocolOf([])).toThrow('JSON object')
})
