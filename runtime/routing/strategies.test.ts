import { describe, expect, it } from 'vitest'
import { arrange } from './arrange.ts'
import { by, facts, firsts, order, type Said, worldOf } from './test-world.ts'

const CALLS = 10_000

describe('priority', () => {
  it('keeps to the order of the config', () => {
    expect(firsts(by('priority', 'a/1', 'b/1'), worldOf())).toEqual({ 'a/1': CALLS })
  })
})

describe('round-robin', () => {
  const route = by('round-robin', 'a/1', 'b/1', 'c/1')

  it('gives everyone a turn, the next ones as fallbacks', () => {
    const world = worldOf()
    const orders = [1, 2, 3, 4].map(() => order(arrange(route, facts(), world)))
    expect(orders).toEqual([
      ['a/1', 'b/1', 'c/1'],
      ['b/1', 'c/1', 'a/1'],
      ['c/1', 'a/1', 'b/1'],
      ['a/1', 'b/1', 'c/1'],
    ])
  })

  it('is exact', () => {
    expect(firsts(route, worldOf(), 9_999)).toEqual({ 'a/1': 3_333, 'b/1': 3_333, 'c/1': 3_333 })
  })

  it('counts each route by itself', () => {
    const world = worldOf()
    arrange(route, facts(), world)
    expect(order(arrange(by('round-robin', 'a/1', 'b/1'), facts(), world))[0]).toBe('a/1')
  })
})

describe('weighted', () => {
  const route = by('weighted', ['a/1', 5], ['b/1', 3], ['c/1', 2])

  it('draws by weight', () => {
    const counts = firsts(route, worldOf())
    // Three standard deviations of 10,000 draws are at most 150.
    expect(Math.abs(counts['a/1']! - 5_000)).toBeLessThan(150)
    expect(Math.abs(counts['b/1']! - 3_000)).toBeLessThan(150)
    expect(Math.abs(counts['c/1']! - 2_000)).toBeLessThan(150)
  })

  it('draws the fallbacks by weight too', () => {
    const world = worldOf()
    const seconds: Record<string, number> = {}
    let afterA = 0
    for (let call = 0; call < CALLS; call++) {
      const [first, second] = order(arrange(route, facts(), world))
      if (first !== 'a/1') continue
      afterA++
      seconds[second!] = (seconds[second!] ?? 0) + 1
    }
    expect(Math.abs(seconds['b/1']! / afterA - 3 / 5)).toBeLessThan(0.03)
    expect(Math.abs(seconds['c/1']! / afterA - 2 / 5)).toBeLessThan(0.03)
  })

  it('keeps a weight of nothing for the end', () => {
    const world = worldOf()
    for (let call = 0; call < 100; call++)
      expect(order(arrange(by('weighted', ['a/1', 0], 'b/1'), facts(), world))).toEqual(['b/1', 'a/1'])
  })

  it('spreads the share of a target that is left out over the others by their weights', () => {
    const counts = firsts(route, worldOf({ refuses: { 'a/1': 'no' } }))
    expect(Math.abs(counts['b/1']! - 6_000)).toBeLessThan(150)
    expect(Math.abs(counts['c/1']! - 4_000)).toBeLessThan(150)
  })

  it('tells the weight', () => {
    expect(
      arrange(route, facts(), worldOf({ refuses: { 'a/1': 'no' } }))
        .choices.map(({ reason }) => reason)
        .sort(),
    ).toEqual(['weight 2 of 5', 'weight 3 of 5'])
  })
})

describe('cost', () => {
  const route = by('cost', 'unknown/1', 'dear/1', 'mid/1', 'cheap/1', 'free/1')
  const models: Said['models'] = {
    'dear/1': { prices: { input: 3, output: 15, cachedInput: 0.3 } },
    'mid/1': { prices: { input: 1.25, output: 10 } },
    'cheap/1': { prices: { input: 2, output: 2 } },
    'free/1': { prices: { input: 0, output: 0 } },
  }
  const reasons = (some: Parameters<typeof facts>[0]) => {
    const { choices } = arrange(route, facts(some), worldOf({ models }))
    return choices.map(({ upstream, reason }) => `${upstream}: ${reason}`)
  }

  it('is of the input and a usual answer: 1,000 and 500 tokens', () => {
    expect(reasons({ inputTokens: 1_000 })).toEqual([
      'free: free',
      'cheap: 0.003000 USD expected',
      'mid: 0.006250 USD expected',
      'dear: 0.010500 USD expected',
      'unknown: price unknown',
    ])
  })

  it('is mostly of the input where that is long', () => {
    // 100,000 and 500 tokens: 0.201, 0.13 and 0.3075.
    expect(reasons({ inputTokens: 100_000 }).slice(1, 4)).toEqual([
      'mid: 0.130000 USD expected',
      'cheap: 0.201000 USD expected',
      'dear: 0.307500 USD expected',
    ])
  })

  it('is of no more output than was asked for', () => {
    expect(reasons({ inputTokens: 1_000, outputTokens: 10 })).toContain('mid: 0.001350 USD expected')
  })

  it('is of more output where reasoning is asked for: 2,000 tokens', () => {
    expect(reasons({ inputTokens: 1_000, reasoning: true })).toContain('dear: 0.033000 USD expected')
  })

  it('is of no more output than the model can give', () => {
    const limited = { 'mid/1': { ...models['mid/1'], outputTokens: 100 } }
    const { choices } = arrange(by('cost', 'mid/1', 'x/1'), facts(), worldOf({ models: limited }))
    expect(choices[0]!.reason).toBe('0.002250 USD expected')
  })

  it('is that of cached input at the target that has the conversation', () => {
    const affinity = { upstream: 'dear', model: '1' }
    // 100,000 cached at 0.3 and 500 at 15.
    expect(reasons({ inputTokens: 100_000, affinity }).slice(0, 3)).toEqual([
      'free: free',
      'dear: 0.037500 USD expected',
      'mid: 0.130000 USD expected',
    ])
  })

  it('is the full price there where no other is known', () => {
    const affinity = { upstream: 'cheap', model: '1' }
    expect(reasons({ inputTokens: 100_000, affinity }).slice(1, 3)).toEqual([
      'mid: 0.130000 USD expected',
      'cheap: 0.201000 USD expected',
    ])
  })

  it('is that of the highest tier which the input exceeds', () => {
    const tiers = [
      { above: 200_000, input: 2.5 },
      { above: 500_000, input: 5, output: 20 },
    ]
    const tiered = { 'mid/1': { prices: { input: 1.25, output: 10, tiers } } }
    const reason = (inputTokens: number) =>
      arrange(by('cost', 'mid/1', 'x/1'), facts({ inputTokens }), worldOf({ models: tiered })).choices[0]!.reason
    // And 500 tokens of output at 10, 10 and 20.
    expect(reason(200_000)).toBe('0.255000 USD expected')
    expect(reason(200_001)).toBe('0.505003 USD expected')
    expect(reason(600_000)).toBe('3.010000 USD expected')
  })

  it('is unknown where one of its prices is, unless there is no output', () => {
    const half = { 'a/1': { prices: { input: 0.02 } }, 'b/1': { prices: { output: 1 } } }
    const world = worldOf({ models: half })
    expect(arrange(by('cost', 'a/1', 'b/1'), facts(), world).choices).toMatchObject([
      { upstream: 'a', reason: 'price unknown' },
      { upstream: 'b', reason: 'price unknown' },
    ])
    expect(arrange(by('cost', 'b/1', 'a/1'), facts({ outputTokens: 0 }), world).choices[0]!.reason).toBe(
      '0.000020 USD expected',
    )
  })

  it('leaves equals in their order', () => {
    const same = { prices: { input: 1, output: 1 } }
    const world = worldOf({ models: { 'a/1': same, 'b/1': same } })
    expect(firsts(by('cost', 'a/1', 'b/1'), world, 100)).toEqual({ 'a/1': 100 })
  })
})

describe('latency', () => {
  const fast = { timeToFirstTokenMs: 300, tokensPerSecond: 50 }
  const fluent = { timeToFirstTokenMs: 2_000, tokensPerSecond: 200 }

  it('is the time to the end of a usual answer', () => {
    const world = worldOf({ measured: { 'a/1': fast, 'b/1': fluent } })
    expect(arrange(by('latency', 'a/1', 'b/1'), facts(), world).choices).toMatchObject([
      { upstream: 'b', reason: '4500 ms expected' },
      { upstream: 'a', reason: '10300 ms expected' },
    ])
  })

  it('is mostly the first token where the answer is short', () => {
    const world = worldOf({ measured: { 'a/1': fast, 'b/1': fluent } })
    expect(order(arrange(by('latency', 'b/1', 'a/1'), facts({ outputTokens: 10 }), world))[0]).toBe('a/1')
  })

  it('takes a usual speed where none was measured', () => {
    const world = worldOf({ measured: { 'a/1': { timeToFirstTokenMs: 100 } } })
    expect(
      arrange(by('latency', 'a/1', 'b/1'), facts(), world).choices.find(({ upstream }) => upstream === 'a'),
    ).toMatchObject({ reason: '10100 ms expected' })
  })

  it('gives a tenth of the calls to those that were not measured', () => {
    const counts = firsts(
      by('latency', 'x/1', 'a/1', 'y/1', 'b/1'),
      worldOf({ measured: { 'a/1': fast, 'b/1': fluent } }),
    )
    const { 'b/1': best, 'x/1': one, 'y/1': other, ...none } = counts
    expect(none).toEqual({})
    expect(Math.abs(best! - 9_000)).toBeLessThan(100)
    expect(Math.abs(one! - 500)).toBeLessThan(75)
    expect(Math.abs(other! - 500)).toBeLessThan(75)
  })

  it('finds out with one call at a time', () => {
    const world = worldOf({ measured: { 'a/1': fast }, inFlight: { 'x/1': 1 } })
    expect(firsts(by('latency', 'x/1', 'a/1'), world, 1_000)).toEqual({ 'a/1': 1_000 })
  })

  it('does not find out about one that cools down', () => {
    const world = worldOf({ measured: { 'a/1': fast }, cooling: { 'x/1': { until: 0, why: 'overloaded' } } })
    expect(firsts(by('latency', 'x/1', 'a/1'), world, 1_000)).toEqual({ 'a/1': 1_000 })
  })

  it('spreads the calls as long as nothing was measured', () => {
    const counts = firsts(by('latency', 'a/1', 'b/1'), worldOf())
    expect(Math.abs(counts['a/1']! - 5_000)).toBeLessThan(150)
  })
})

describe('least-busy', () => {
  const route = by('least-busy', 'a/1', ['b/1', 2])

  it('is who would have the fewest calls for its weight', () => {
    const first = (inFlight: Record<string, number>) => order(arrange(route, facts(), worldOf({ inFlight })))[0]
    expect(first({})).toBe('b/1')
    expect(first({ 'a/1': 1, 'b/1': 2 })).toBe('b/1')
    expect(first({ 'a/1': 0, 'b/1': 2 })).toBe('a/1')
    expect(first({ 'a/1': 2, 'b/1': 6 })).toBe('a/1')
  })

  it('fills up by weight where no call ends', () => {
    const inFlight: Record<string, number> = { 'a/1': 0, 'b/1': 0 }
    const world = worldOf({ inFlight })
    for (let call = 0; call < 9_999; call++) inFlight[order(arrange(route, facts(), world))[0]!]!++
    expect(inFlight).toEqual({ 'a/1': 3_333, 'b/1': 6_666 })
  })

  it('leaves equals to chance', () => {
    const counts = firsts(by('least-busy', 'a/1', 'b/1'), worldOf())
    expect(Math.abs(counts['a/1']! - 5_000)).toBeLessThan(150)
  })

  it('counts all calls of a group', () => {
    const grouped = by('least-busy', by('priority', 'a/1', 'a/2'), 'b/1')
    const world = worldOf({ inFlight: { 'a/2': 3, 'b/1': 1 } })
    expect(arrange(grouped, facts(), world).choices).toMatchObject([
      { upstream: 'b', reason: '1 in flight, weight 1' },
      { model: '1', reason: '3 in flight, weight 1; number 1 in order' },
      { model: '2' },
    ])
  })
})
