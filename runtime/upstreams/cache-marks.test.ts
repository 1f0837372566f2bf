import { expect, it } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import { withKnownMarks, withoutScopes } from './cache-marks.ts'

const known = (body: object): unknown => JSON.parse(text(withKnownMarks(utf8(JSON.stringify(body)))))
const HOUR = { type: 'ephemeral', ttl: '1h' }
const SCOPED = { ...HOUR, scope: 'global' }

it('leaves out the scope of marks, wherever they stand, and no other', () => {
  const body = (mark: object) => ({
    max_tokens: 5,
    system: [{ type: 'text', text: 's', cache_control: mark }],
    tools: [{ name: 't', input_schema: { properties: { scope: {} } }, cache_control: mark }],
    messages: [
      { role: 'assistant', content: [{ type: 'tool_use', input: { cache_control: SCOPED }, id: 'i', name: 't' }] },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'i', content: [{ type: 'text', text: 'x', cache_control: mark }] },
        ],
      },
      { role: 'user', content: 'hi' },
    ],
  })
  expect(known(body(SCOPED))).toEqual(body(HOUR))
})

it('marks the last block that takes one where the whole request is marked', () => {
  const thinking = { type: 'thinking', thinking: 't', signature: 's' }
  const messages = [
    { role: 'user', content: 'hi' },
    { role: 'assistant', content: [thinking] },
  ]
  expect(known({ cache_control: SCOPED, messages })).toEqual({
    messages: [
      { role: 'user', content: [{ type: 'text', text: 'hi', cache_control: HOUR }] },
      { role: 'assistant', content: [thinking] },
    ],
  })
})

it('changes nothing else', () => {
  const body = utf8('{"system":[{"cache_control" : {"type":"ephemeral"}}], "messages":[]}')
  expect(withKnownMarks(body)).toBe(body)
})

it('leaves out the flag of scopes', () => {
  expect(withoutScopes('a-1, prompt-caching-scope-2026-01-05,b-2')).toBe('a-1,b-2')
  expect(withoutScopes('prompt-caching-scope-2026-01-05')).toBe('')
})
