import { expect, it } from 'vitest'
import { createdAt } from './created-at.ts'

it.each([
  [1_700_000_000, 1_700_000_000],
  [1_700_000_000.7, 1_700_000_000],
  [1_700_000_000_123, 1_700_000_000],
])('%d is the moment %d', (said, moment) => {
  expect(createdAt(said)).toBe(moment)
})

it.each([undefined, null, '1700000000', 0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY])(
  '%s is no moment: no date can be made of it',
  said => {
    expect(createdAt(said)).toBeUndefined()
  },
)
