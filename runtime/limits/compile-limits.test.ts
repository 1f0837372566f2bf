import { expect, it } from 'vitest'
import { compileLimits } from './compile-limits.ts'

it('is nothing where nothing is limited', () => {
  expect(compileLimits()).toBeUndefined()
  expect(compileLimits({}, [])).toBeUndefined()
})

it('keeps limits as they are, with no budgets beside them', () => {
  expect(compileLimits({ requestsPerMinute: 5, tokensPerMinute: 900, concurrent: 2 })).toEqual({
    requestsPerMinute: 5,
    tokensPerMinute: 900,
    concurrent: 2,
    budgets: [],
  })
})

it('fills in what a budget leaves out, and puts its marks in order', () => {
  expect(compileLimits({}, { tokens: 10, per: 'day' })).toEqual({
    budgets: [{ tokens: 10, per: 'day', zone: 'UTC', warnAt: [0.8, 1] }],
  })
  const budgets = [
    { usd: '12.50', per: 'week', zone: 'Europe/Berlin', warnAt: [1, 0.5] },
    { usd: 50, tokens: 7, per: 'month', warnAt: [] },
  ] as const
  expect(compileLimits({}, budgets)?.budgets).toEqual([
    { usd: '12.50', per: 'week', zone: 'Europe/Berlin', warnAt: [0.5, 1] },
    { usd: '50', tokens: 7, per: 'month', zone: 'UTC', warnAt: [] },
  ])
})

it.each([
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [1e-15, '0.000000000001'],
  [1e9, '1000000000'],
])('writes %d dollars exactly', (usd, text) => {
  expect(compileLimits({}, { usd, per: 'hour' })?.budgets[0]?.usd).toBe(text)
})
