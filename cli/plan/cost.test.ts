import { describe, expect, it } from 'vitest'
import type { CheckedConfig } from '../../codegen/config/compile.ts'
import { env } from '../../runtime/config/env.ts'
import { costChange, type ModelUsage, modelUsage } from './cost.ts'
import { manifestOf } from './test-configs.ts'

const upstreams = {
  a: { kind: 'openai', credentials: env('A') },
  b: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:1/v1', free: true },
} as const

const prices = (input: number, output = input) => ({ prices: { input, output } })
const catalog = {
  'a/dear': prices(10),
  'a/cheap': prices(1),
  'a/long': { prices: { input: 1, output: 1, tiers: [{ above: 1_000, input: 4, output: 4 }] } },
}

const config = (models: CheckedConfig['models'], more: Partial<CheckedConfig> = {}) =>
  manifestOf({ upstreams, models, catalog, ...more })

const usage = (model: string, more: Partial<ModelUsage> = {}): ModelUsage => ({
  ...{ model, calls: 10, cached: 0, unpriced: 0, costUsd: '10', inputTokens: 500_000, cachedInputTokens: 0 },
  ...{ cacheWriteTokens: 0, outputTokens: 500_000, reasoningTokens: 0 },
  ...more,
})

const dear = config({ m: 'a/dear' })

describe('the estimated cost of recorded calls', () => {
  const of = (models: CheckedConfig['models'], more: Partial<ModelUsage> = {}) =>
    costChange(dear, config(models), [usage('m', more)], 30)

  it('is what they cost where nothing changes', () => {
    expect(of({ m: 'a/dear' }, { costUsd: '9.87' })).toMatchObject({
      ...{ paidUsd: '9.87', expectedUsd: '9.87', changeUsd: '0', models: [], unchangedCalls: 10 },
    })
  })

  it('is that of the new target, at its prices', () => {
    expect(of({ m: 'a/cheap' })).toMatchObject({
      ...{ paidUsd: '10', expectedUsd: '1', changeUsd: '-9' },
      models: [{ model: 'm', calls: 10, paidUsd: '10', expectedUsd: '1', to: 'a/cheap' }],
    })
  })

  it('changes with the prices alone, and with an upstream that becomes free', () => {
    const dearer = config({ m: 'a/dear' }, { catalog: { ...catalog, 'a/dear': prices(20) } })
    expect(costChange(dear, dearer, [usage('m')], 30).changeUsd).toBe('10')
    const free = config(
      { m: 'a/dear' },
      { catalog: {}, upstreams: { ...upstreams, a: { ...upstreams.a, free: true } } },
    )
    expect(costChange(dear, free, [usage('m')], 30).expectedUsd).toBe('0')
  })

  it('follows every strategy, and says what it takes for granted', () => {
    const expected = (model: CheckedConfig['models'][string]) => {
      const { expectedUsd, models, assumptions } = of({ m: model })
      return [expectedUsd, models[0]?.to, assumptions.length - 3]
    }
    const targets = ['a/cheap', 'a/dear']
    expect(expected({ strategy: 'priority', targets })).toEqual(['1', 'a/cheap', 1])
    expect(expected({ strategy: 'round-robin', targets })).toEqual(['5.5', 'a/cheap (50 %), a/dear (50 %)', 1])
    expect(expected({ strategy: 'cost', targets: ['a/dear', 'a/cheap'] })).toEqual(['1', 'a/cheap', 1])
    expect(expected({ strategy: 'weighted', targets: [{ to: 'a/cheap', weight: 3 }, { to: 'b/x' }] })).toEqual([
      ...['0.75', 'a/cheap (75 %), b/x (25 %)', 1],
    ])
    expect(expected({ rules: [{ when: { tools: true }, use: 'a/dear' }], otherwise: 'a/cheap' })).toEqual([
      '1',
      'a/cheap',
      1,
    ])
  })

  it('takes the tier of the average call, and pays nothing for what the cache of answers gives', () => {
    expect(of({ m: 'a/long' }, { calls: 1_000 }).expectedUsd).toBe('1')
    expect(of({ m: 'a/long' }, { calls: 100 }).expectedUsd).toBe('4')
    expect(of({ m: 'a/cheap' }, { cached: 5 }).expectedUsd).toBe('0.5')
  })

  it('says what has no price, and leaves it out of both sums', () => {
    expect(of({ m: 'a/nobody-knows' })).toMatchObject({
      ...{ paidUsd: '0', expectedUsd: '0', changeUsd: '0' },
      models: [{ model: 'm', unpriced: ['a/nobody-knows'], to: 'a/nobody-knows' }],
    })
    expect(of({ m: 'a/cheap' }, { unpriced: 4 }).models[0]?.paidUnpriced).toBe(4)
  })

  it('adds up what callers used of a model, but for copies to mirrors', () => {
    const row = (key: string, more: object) => ({ model: 'm', key, group: '', tag: '', calls: 2, ...more })
    const rows = [
      row('a', { costUsd: '0.1', inputTokens: 5, cached: 1 }),
      row('b', { costUsd: '0.000000000001', outputTokens: 7, unpriced: 1 }),
      row('mirror', { costUsd: '9' }),
      'something else',
    ]
    expect(modelUsage(rows)).toMatchObject([
      { model: 'm', calls: 4, cached: 1, unpriced: 1, costUsd: '0.100000000001', inputTokens: 5, outputTokens: 7 },
    ])
  })

  it('leaves out what is not offered any more, and what never was', () => {
    expect(of({ other: 'a/dear' })).toMatchObject({ paidUsd: '0', expectedUsd: '0', lostCalls: 10, models: [] })
    expect(costChange(dear, dear, [usage('unknown')], 30)).toMatchObject({ lostCalls: 0, unchangedCalls: 0 })
  })
})
