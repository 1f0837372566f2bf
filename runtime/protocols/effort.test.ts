import { describe, expect, test } from 'vitest'
import type { Effort } from '../canonical/request.ts'
import { effortOfBudget, nearestEffort } from './effort.ts'

test.each<[number, Effort | undefined]>([
  [-1, undefined],
  [0, 'none'],
  [512, 'minimal'],
  [513, 'low'],
  [1024, 'low'],
  [8192, 'medium'],
  [24_576, 'high'],
  [31_999, 'xhigh'],
])('a budget of %i tokens is %s', (tokens, effort) => {
  expect(effortOfBudget(tokens)).toBe(effort)
})

describe('the nearest level', () => {
  test.each<[Effort, Effort[], Effort | undefined]>([
    ['high', ['low', 'medium', 'high'], 'high'],
    ['max', ['none', 'low', 'medium', 'high'], 'high'],
    ['minimal', ['none', 'low', 'medium'], 'low'],
    ['none', ['none', 'low'], 'none'],
    ['none', ['minimal', 'low'], 'minimal'],
    ['medium', ['low', 'high'], 'low'],
    ['high', [], undefined],
  ])('to %s in %j is %s', (asked, levels, nearest) => {
    expect(nearestEffort(asked, levels)).toBe(nearest)
  })
})
