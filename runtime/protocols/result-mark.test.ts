import { expect, it } from 'vitest'
import { resultMark } from './result-mark.ts'

const result = { type: 'tool-result', callId: 'c', kind: 'function' } as const

it('a result without marks has none', () => {
  expect(resultMark({ ...result, content: [{ type: 'text', text: 'a' }] })).toBeUndefined()
})

it('the last mark inside a result stands for all of it', () => {
  const content = [
    { type: 'text', text: 'a', cache: { ttl: '1h' } },
    { type: 'text', text: 'b', cache: {} },
  ] as const
  expect(resultMark({ ...result, content: [...content] })).toEqual({})
})

it('its own mark comes first', () => {
  expect(resultMark({ ...result, cache: { ttl: '1h' }, content: [{ type: 'text', text: 'a', cache: {} }] })).toEqual({
    ttl: '1h',
  })
})
