import { expect, test } from 'vitest'
import { seal } from '../seal.ts'
import { extraContent, sealFields, unsealFields } from './opaque.ts'

test('state comes back in the members that it came in', () => {
  const fields = {
    reasoning_opaque: 'abc',
    reasoning_details: [{ type: 'reasoning.encrypted' as const, data: 'xyz', id: 'r1' }],
  }
  const opaque = sealFields(fields)
  expect(opaque?.origin).toBe('openai-chat')
  expect(unsealFields(opaque)).toEqual(fields)
})

test('no members, no state', () => {
  expect(sealFields({})).toBeUndefined()
})

test('state of another origin, and a value that is none of ours, give no members', () => {
  expect(unsealFields({ origin: 'anthropic-messages', value: '{"reasoning_opaque":"x"}' })).toBeUndefined()
  expect(unsealFields({ origin: 'openai-chat', value: 'no json' })).toBeUndefined()
  expect(unsealFields({ origin: 'openai-chat', value: '{"reasoning_opaque":4}' })).toEqual({})
  expect(unsealFields(undefined)).toBeUndefined()
})

test('state of a call travels where Google’s own Chat endpoint puts it: as it is where it came so, else sealed', () => {
  const foreign = { origin: 'gemini' as const, maker: 'gemini', value: 'sig' }
  expect(extraContent(foreign)).toEqual({ google: { thought_signature: seal(foreign) } })
  expect(extraContent({ origin: 'openai-chat', maker: 'up', value: 'sig' })).toEqual({
    google: { thought_signature: 'sig' },
  })
  expect(extraContent(undefined)).toBeUndefined()
})
