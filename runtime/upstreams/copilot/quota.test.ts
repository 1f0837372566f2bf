import { expect, test } from 'vitest'
import { copilotQuota } from './quota.ts'

const AT = Date.UTC(2026, 11, 1)
const premium = (fields: string) => ({
  'x-quota-snapshot-premium_interactions': `ent=300&ov=0.0&${fields}&rst=2026-12-01T00%3A00%3A00Z`,
  'x-quota-snapshot-chat': 'ent=-1&ov=0.0&ovPerm=false&rem=100.0&rst=2026-12-01T00%3A00%3A00Z',
})

test('quotas are told with their names, and that there is no limit', () => {
  expect(copilotQuota({ status: 200, headers: premium('ovPerm=false&rem=12.5') })).toEqual({
    windows: [
      { name: 'premium_interactions', usedPercent: 87.5, resetsAt: AT },
      { name: 'chat', usedPercent: 0, unlimited: true, resetsAt: AT },
    ],
    of: 'model',
  })
})

test.each([
  [402, 'ovPerm=false&rem=0.0', AT],
  [429, 'ovPerm=false&rem=-1.0', AT],
  // A model that costs nothing goes on, and so does whoever pays for more.
  [200, 'ovPerm=false&rem=0.0', undefined],
  [429, 'ovPerm=true&rem=0.0', undefined],
  [429, 'ovPerm=false&rem=3.0', undefined],
])('answered %i with %s a model gets nothing until %s', (status, fields, until) => {
  expect(copilotQuota({ status, headers: premium(fields) })?.spentUntil).toBe(until)
})

test('no headers are no quota', () => {
  expect(copilotQuota({ status: 200, headers: {} })).toBeUndefined()
  expect(copilotQuota({ status: 200, headers: { 'x-quota-snapshot-chat': 'what' } })).toBeUndefined()
})
