import { expect, test } from 'vitest'
import { codexQuota, quotaInEvent } from './quota.ts'

const NOW = 1_000_000
const FULL = {
  'x-codex-plan-type': 'plus',
  'x-codex-primary-used-percent': '100',
  'x-codex-primary-window-minutes': '300',
  'x-codex-primary-reset-at': '5000',
  'x-codex-primary-reset-after-seconds': '4000',
  'x-codex-secondary-used-percent': '12.5',
  'x-codex-secondary-window-minutes': '10080',
  'x-codex-secondary-reset-after-seconds': '60',
}

test('the windows of a subscription are told, and until when one is spent', () => {
  expect(codexQuota(FULL, NOW)).toEqual({
    plan: 'plus',
    windows: [
      { name: 'primary', usedPercent: 100, minutes: 300, resetsAt: 5_000_000 },
      { name: 'secondary', usedPercent: 12.5, minutes: 10080, resetsAt: NOW + 60_000 },
    ],
    spentUntil: 5_000_000,
    of: 'credential',
  })
})

test.each([
  ['is not full', { 'x-codex-primary-used-percent': '99' }],
  ['does not say when it begins anew', { 'x-codex-primary-reset-at': '', 'x-codex-primary-reset-after-seconds': ' ' }],
  ['has credits beside it', { 'x-codex-credits-has-credits': 'True' }],
  ['has credits without end beside it', { 'x-codex-credits-unlimited': 'true' }],
])('a window that %s is not spent', (_, more) => {
  expect(codexQuota({ ...FULL, ...more }, NOW)).not.toHaveProperty('spentUntil')
})

test('blank headers are windows that are not there, and none are no quota', () => {
  expect(codexQuota({ 'x-codex-primary-used-percent': '', 'x-codex-plan-type': 'free' }, NOW)).toBeUndefined()
  expect(codexQuota({}, NOW)).toBeUndefined()
})

const EVENT = {
  type: 'codex.rate_limits',
  plan_type: 'plus',
  rate_limits: {
    allowed: false,
    primary: { used_percent: 100, window_minutes: 300, reset_at: 5000, reset_after_seconds: 4000 },
    secondary: { used_percent: 12.5, window_minutes: 10080, reset_after_seconds: 60 },
  },
  credits: { has_credits: false, unlimited: false, balance: null },
}

test('an event in a stream tells the same as the headers', () => {
  expect(quotaInEvent(EVENT, NOW)).toEqual(codexQuota(FULL, NOW))
  expect(quotaInEvent({ ...EVENT, metered_limit_name: 'codex' }, NOW)).toEqual(codexQuota(FULL, NOW))
  expect(quotaInEvent({ ...EVENT, credits: { has_credits: true } }, NOW)).not.toHaveProperty('spentUntil')
})

test.each([
  ['is about another limit', { ...EVENT, metered_limit_name: 'gpt-reserve' }],
  ['has no windows', { ...EVENT, rate_limits: { primary: null } }],
  ['has another shape', { ...EVENT, rate_limits: 'none' }],
  ['is none', null],
])('an event that %s tells nothing of the quota', (_, event) => {
  expect(quotaInEvent(event, NOW)).toBeUndefined()
})
