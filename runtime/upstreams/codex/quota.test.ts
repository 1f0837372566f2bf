import { expect, test } from 'vitest'
import { codexQuota } from './quota.ts'

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
