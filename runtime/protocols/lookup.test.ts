import { expect, it } from 'vitest'
import { lookup } from './lookup.ts'

const table = { a: 1 }

it('finds what is there', () => {
  expect(lookup(table, 'a')).toBe(1)
})

it.each(['b', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])('finds nothing under %s', name => {
  expect(lookup(table, name)).toBeUndefined()
})
