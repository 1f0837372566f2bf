import { expect, it } from 'vitest'
import type { Part } from '../../canonical/part.ts'
import { say, sent } from './test-request.ts'

const thought: Part = {
  type: 'reasoning',
  text: 'Hm.',
  opaque: { origin: 'anthropic-messages', maker: 'anthropic', value: 'sig' },
}
const call: Part = { type: 'tool-call', id: 'toolu_1', name: 'f', kind: 'function', arguments: '{}' }
const result: Part = {
  type: 'tool-result',
  callId: 'toolu_1',
  kind: 'function',
  content: [{ type: 'text', text: 'a' }],
}

it('thinking in a turn of its own stays before the call that follows in the next turn of the assistant', () => {
  const turns = [say('user', 'hi'), say('assistant', thought), say('assistant', call), say('tool', result)]
  const { body } = sent({ turns })
  expect(body.messages[1]).toEqual({
    role: 'assistant',
    content: [
      { type: 'thinking', thinking: 'Hm.', signature: 'sig' },
      { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} },
    ],
  })
})

it('a turn of nothing but thinking leaves the words of the user around it in one message', () => {
  const { body } = sent({ turns: [say('user', 'hi'), say('assistant', thought), say('user', 'well?')] })
  expect(body.messages).toHaveLength(1)
})
