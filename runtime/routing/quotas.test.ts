import { describe, expect, test } from 'vitest'
import type { Quota } from '../upstreams/quota.ts'
import { coolingAt } from './cooling.ts'
import { Health } from './health.ts'
import { Quotas } from './quotas.ts'

const HOUR = 3_600_000
const place = { upstream: 'chatgpt', model: 'gpt-5', credential: 'chatgpt#1' }
const used = (usedPercent: number, parts: Partial<Quota> = {}): Quota => ({
  windows: [{ name: 'primary', usedPercent }],
  of: 'credential',
  ...parts,
})

describe('a quota that is spent', () => {
  test('keeps all that is called with its credential away until it begins anew, however long that is', () => {
    const quotas = new Quotas()
    quotas.note(place, used(100, { spentUntil: 100 * HOUR }), 0)
    expect(quotas.spentUntil({ ...place, model: 'another' }, 99 * HOUR)).toBe(100 * HOUR)
    expect(quotas.spentUntil(place, 100 * HOUR)).toBeUndefined()
    expect(quotas.spentUntil({ ...place, credential: 'chatgpt#2' }, 0)).toBeUndefined()
    expect(quotas.spentUntil({ ...place, upstream: 'other' }, 0)).toBeUndefined()
  })

  test('is spent no more where a later answer says so', () => {
    const quotas = new Quotas()
    quotas.note(place, used(100, { spentUntil: HOUR }), 0)
    quotas.note(place, used(3), 1)
    expect(quotas.spentUntil(place, 2)).toBeUndefined()
  })

  test('of one model says nothing of others, whose answers do not end it either', () => {
    const quotas = new Quotas()
    quotas.note(place, used(100, { spentUntil: HOUR, of: 'model' }), 0)
    quotas.note({ ...place, model: 'free' }, used(100, { of: 'model' }), 1)
    expect(quotas.spentUntil(place, 2)).toBe(HOUR)
    expect(quotas.spentUntil({ ...place, model: 'free' }, 2)).toBeUndefined()
    quotas.note(place, used(0, { of: 'model' }), 3)
    expect(quotas.spentUntil(place, 4)).toBeUndefined()
  })
})

test('what was heard last is shown, and forgotten where it is another upstream’s', () => {
  const quotas = new Quotas()
  quotas.note(place, used(10), 1)
  quotas.note(place, used(20, { plan: 'plus', spentUntil: HOUR }), 2)
  const heard = {
    upstream: 'chatgpt',
    credential: 'chatgpt#1',
    heardAt: 2,
    windows: [{ name: 'primary', usedPercent: 20 }],
  }
  expect(quotas.heard('chatgpt')).toEqual([{ ...heard, plan: 'plus', spentUntil: HOUR }])
  quotas.forget(({ upstream }) => upstream === 'other')
  expect(quotas.heard('chatgpt')).toHaveLength(1)
  quotas.forget(({ credential }) => credential === 'chatgpt#1')
  expect(quotas.heard('chatgpt')).toEqual([])
})

test('whatever lasts longer keeps a place cool', () => {
  const health = new Health({ random: () => 0.5 })
  const quotas = new Quotas()
  expect(coolingAt({ health, quotas }, place)).toBeUndefined()
  health.failed(health.begin(place), 'rate', 60_000)
  expect(coolingAt({ health, quotas }, place)).toMatchObject({ why: 'rate' })
  const spentUntil = Date.now() + HOUR
  quotas.note(place, used(100, { spentUntil }), Date.now())
  expect(coolingAt({ health, quotas }, place)).toEqual({ until: spentUntil, why: 'quota' })
})
