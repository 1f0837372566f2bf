import { describe, expect, it } from 'vitest'
import type { MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Loss } from '../../canonical/loss.ts'
import { decodeTurns } from './turns.ts'

describe('instructions', () => {
  it('stand first, at the top, in either form, block by block', () => {
    const text = decode({ system: 'Be brief.' })
    expect(text[0]).toEqual({ role: 'system', place: 'top', parts: [{ type: 'text', text: 'Be brief.' }] })
    const blocks = decode({ system: [cached('a', '1h'), { type: 'text', text: 'b' }] })
    expect(blocks[0]?.parts).toEqual([
      { type: 'text', text: 'a', cache: { ttl: '1h' } },
      { type: 'text', text: 'b' },
    ])
  })

  it('that are empty are none', () => {
    expect(decode({ system: '' }).map(({ role }) => role)).toEqual(['user'])
    expect(decode({ system: [] }).map(({ role }) => role)).toEqual(['user'])
  })

  it('lose the line that Claude Code writes for its billing, which changes with every request', () => {
    const billing = { type: 'text', text: 'x-anthropic-billing-header: cc_version=2.1.197.0a1;' } as const
    expect(decode({ system: [billing, { type: 'text', text: 'You are' }] })[0]?.parts).toEqual([
      { type: 'text', text: 'You are' },
    ])
  })

  it('inside the conversation keep their place', () => {
    const losses: Loss[] = []
    const turns = decode(
      {
        messages: [
          { role: 'user', content: 'a' },
          { role: 'system', content: 'From here on, rhyme.', clear_at: 'next_user_message' },
          { role: 'user', content: 'b' },
        ],
      },
      losses,
    )
    expect(turns.map(({ role, place }) => [role, place])).toEqual([
      ['user', undefined],
      ['system', undefined],
      ['user', undefined],
    ])
    expect(losses).toMatchObject([{ feature: 'system.clearAt', where: 'messages[1]' }])
  })
})

describe('a user message', () => {
  it('with results of tools among its texts keeps their order, results in turns of their own', () => {
    const turns = decode({
      messages: [
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'toolu_1', content: 'one' },
            { type: 'tool_result', tool_use_id: 'toolu_2', content: 'two', is_error: true },
            { type: 'text', text: 'and now?' },
            { type: 'tool_result', tool_use_id: 'toolu_3' },
          ],
        },
      ],
    })
    expect(turns).toEqual([
      {
        role: 'tool',
        parts: [
          { type: 'tool-result', callId: 'toolu_1', kind: 'function', content: [{ type: 'text', text: 'one' }] },
          {
            type: 'tool-result',
            callId: 'toolu_2',
            kind: 'function',
            content: [{ type: 'text', text: 'two' }],
            isError: true,
          },
        ],
      },
      { role: 'user', parts: [{ type: 'text', text: 'and now?' }] },
      { role: 'tool', parts: [{ type: 'tool-result', callId: 'toolu_3', kind: 'function', content: [] }] },
    ])
  })
})

describe('an assistant message', () => {
  it('keeps thinking, text and calls in their order, signatures unchanged', () => {
    const [turn] = decode({
      messages: [
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: 'Hm.', signature: 'sig==' },
            { type: 'redacted_thinking', data: 'dark' },
            { type: 'text', text: 'I look.' },
            { type: 'tool_use', id: 'toolu_call_9', name: 'ls', input: { path: '/', deep: { b: 1, a: 2 } } },
          ],
        },
      ],
    })
    expect(turn).toEqual({
      role: 'assistant',
      parts: [
        { type: 'reasoning', text: 'Hm.', opaque: { origin: 'anthropic-messages', value: 'sig==' } },
        { type: 'reasoning', text: '', redacted: true, opaque: { origin: 'anthropic-messages', value: 'dark' } },
        { type: 'text', text: 'I look.' },
        {
          type: 'tool-call',
          id: 'call_9',
          name: 'ls',
          kind: 'function',
          arguments: '{"path":"/","deep":{"b":1,"a":2}}',
        },
      ],
    })
  })

  it('with an empty signature has none, and empty thinking is nothing', () => {
    const content = [
      { type: 'thinking', thinking: 'a', signature: '' },
      { type: 'thinking', thinking: '', signature: '' },
      { type: 'thinking', thinking: 'b' },
    ] as const
    expect(decode({ messages: [{ role: 'assistant', content: [...content] }] })[0]?.parts).toEqual([
      { type: 'reasoning', text: 'a' },
      { type: 'reasoning', text: 'b' },
    ])
  })

  it('that is empty, as opencode sends after a broken stream, is no turn', () => {
    const turns = decode({
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: [{ type: 'text', text: '' }] },
        { role: 'assistant', content: '' },
        { role: 'user', content: 'b' },
      ],
    })
    expect(turns.map(({ role }) => role)).toEqual(['user', 'user'])
  })
})

it('a call of the user, which nobody could answer, is refused, as the protocol does', () => {
  const call = { type: 'tool_use', id: 'toolu_1', name: 'f', input: {} } as const
  expect(() => decode({ messages: [{ role: 'user', content: [call] }] })).toThrow(GatewayError)
})

it('a conversation without messages is refused, as the protocol does', () => {
  expect(() => decode({ messages: [] })).toThrow(GatewayError)
  expect(() => decode({ messages: [] })).toThrow(expect.objectContaining({ kind: 'invalid-request' }))
})

function cached(text: string, ttl: '5m' | '1h') {
  return { type: 'text', text, cache_control: { type: 'ephemeral', ttl } } as const
}

function decode(request: Partial<Pick<MessageRequest, 'system' | 'messages'>>, losses: Loss[] = []) {
  return decodeTurns({ messages: [{ role: 'user', content: 'hi' }], ...request }, losses)
}
