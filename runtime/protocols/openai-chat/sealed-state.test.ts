import { expect, test } from 'vitest'
import type { Part } from '../../canonical/part.ts'
import { seal } from '../seal.ts'
import { isSealedState, SealedState, withSealedState } from './sealed-state.ts'

const opaque = (value: string) => ({ origin: 'anthropic-messages' as const, maker: 'anthropic', value })
const call = (id: string): Part => ({ type: 'tool-call', id, name: 'f', kind: 'function', arguments: '{}' })

test('no state, no value', () => {
  expect(new SealedState().value).toBeUndefined()
})

test('a native value is not taken for a sealed one', () => {
  expect(['', 'abc', 'aGcxO', 'r1-aGcxO', 'eyJhbGciOi.x-y'].map(isSealedState)).toEqual(Array(5).fill(false))
})

test('thoughts stand where they were: between texts, and between calls', () => {
  const state = new SealedState()
  state.add('r', opaque('1'), 'One', 0, 0)
  state.add('s', opaque('2'), 'Two', 5, 0)
  state.add('x', opaque('3'), '', 12, 1)
  expect(isSealedState(state.value!)).toBe(true)
  const parts: Part[] = [
    { type: 'reasoning', text: 'OneTwo' },
    { type: 'text', text: 'Hello\n\nworld' },
    call('a'),
    call('b'),
  ]
  expect(withSealedState(parts, state.value!)).toEqual([
    { type: 'reasoning', text: 'One', opaque: opaque('1') },
    { type: 'text', text: 'Hello' },
    { type: 'reasoning', text: 'Two', summary: true, opaque: opaque('2') },
    { type: 'text', text: 'world' },
    call('a'),
    { type: 'reasoning', text: '', redacted: true, opaque: opaque('3') },
    call('b'),
  ])
})

test('state of a text is that of the text before it', () => {
  const state = new SealedState()
  state.add('t', opaque('1'), '', 5, 0)
  expect(withSealedState([{ type: 'text', text: 'Hello' }], state.value!)).toEqual([
    { type: 'text', text: 'Hello', opaque: opaque('1') },
  ])
})

test('a seal that says no place stands first', () => {
  const value = seal(opaque('1'))
  expect(isSealedState(value)).toBe(true)
  expect(withSealedState([{ type: 'text', text: 'A' }], value)).toEqual([
    { type: 'reasoning', text: '', opaque: opaque('1') },
    { type: 'text', text: 'A' },
  ])
})

test('readable thoughts stay where the sealed ones tell none', () => {
  const state = new SealedState()
  state.add('x', opaque('1'), '', 0, 0)
  expect(withSealedState([{ type: 'reasoning', text: 'Hm' }], state.value!)).toMatchObject([
    { text: 'Hm' },
    { redacted: true },
  ])
})

test('a text that the client made shorter or took away costs nothing but places', () => {
  const state = new SealedState()
  state.add('r', opaque('1'), 'One', 100, 7)
  state.add('t', opaque('2'), '', 200, 9)
  expect(withSealedState([call('a')], state.value!)).toMatchObject([{ type: 'tool-call' }, { text: 'One' }])
})
