import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prices } from '../config/model-info.ts'
import { costOf, costPicoOf, ratesFor } from './cost.ts'

const sonnet: Prices = {
  input: '3',
  cachedInput: '0.3',
  cacheWrite: '3.75',
  cacheWriteOneHour: '6',
  output: '15',
}

describe('the cost of a call', () => {
  it('is that of its input and output', () => {
    expect(costOf({ inputTokens: 1_000_000, outputTokens: 1_000_000 }, sonnet)).toBe('18')
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, sonnet)).toBe('0.000018')
  })

  it('is exact where binary fractions are not', () => {
    expect(costOf({ inputTokens: 3, outputTokens: 0 }, { input: '0.1', output: '0.1' })).toBe('0.0000003')
    expect(costOf({ inputTokens: 1, outputTokens: 2 }, { input: '0.1', output: '0.1' })).toBe('0.0000003')
    expect(costOf({ inputTokens: 1 }, { input: '0.000000000001' })).toBe('0.000000000000000001')
  })

  it('prices reads and both lifetimes of writes within the input', () => {
    const usage = {
      inputTokens: 10_000,
      cachedInputTokens: 4_000,
      cacheWriteTokens: 3_000,
      cacheWriteOneHourTokens: 1_000,
      outputTokens: 0,
    }
    // 3000 × 3 + 4000 × 0.3 + 2000 × 3.75 + 1000 × 6
    expect(costOf(usage, sonnet)).toBe('0.0237')
  })

  it('takes the price of input for reads and writes that have none of their own', () => {
    const usage = { inputTokens: 10, cachedInputTokens: 4, cacheWriteTokens: 3, outputTokens: 0 }
    expect(costOf(usage, { input: '1', output: '2' })).toBe('0.00001')
  })

  it('takes the price of shorter writes for writes of an hour that have none of their own', () => {
    const usage = { inputTokens: 10, cacheWriteTokens: 10, cacheWriteOneHourTokens: 10 }
    expect(costOf(usage, { input: '1', cacheWrite: '2', output: '2' })).toBe('0.00002')
  })

  it('prices reasoning as output, of which it is a part, or by its own price', () => {
    const usage = { inputTokens: 0, outputTokens: 10, reasoningTokens: 4 }
    expect(costOf(usage, { input: '1', output: '2' })).toBe('0.00002')
    expect(costOf(usage, { input: '1', output: '2', reasoning: '3' })).toBe('0.000024')
  })

  it('is that of the tier which the whole input reaches, cached tokens included', () => {
    const prices: Prices = {
      input: '1',
      cachedInput: '0.1',
      output: '2',
      tiers: [
        { above: 400, input: '4', output: '8' },
        { above: 200, input: '2', output: '4' },
      ],
    }
    expect(costOf({ inputTokens: 200, outputTokens: 100 }, prices)).toBe('0.0004')
    expect(costOf({ inputTokens: 201, outputTokens: 100 }, prices)).toBe('0.000802')
    expect(costOf({ inputTokens: 401, cachedInputTokens: 400, outputTokens: 0 }, prices)).toBe('0.000044')
    expect(ratesFor(0, prices)).toEqual({ input: '1', cachedInput: '0.1', output: '2' })
  })

  it('prices audio and images within the input and the output, and what came from a cache', () => {
    const prices: Prices = {
      input: '1',
      cachedInput: '0.1',
      output: '2',
      audioInput: '10',
      cachedAudioInput: '3',
      audioOutput: '20',
      imageInput: '5',
      imageOutput: '50',
    }
    const usage = {
      inputTokens: 1000,
      cachedInputTokens: 400,
      audioInputTokens: 300,
      cachedAudioInputTokens: 100,
      imageInputTokens: 50,
      outputTokens: 100,
      reasoningTokens: 10,
      audioOutputTokens: 20,
      imageOutputTokens: 30,
    }
    // input: 350 × 1 + 200 × 10 + 50 × 5 + 300 × 0.1 + 100 × 3; output: 40 × 2 + 10 × 2 + 20 × 20 + 30 × 50
    expect(costOf(usage, prices)).toBe('0.00493')
    // input: 600 × 1 + 400 × 0.1; output: 100 × 2
    expect(costOf(usage, { input: '1', cachedInput: '0.1', output: '2' })).toBe('0.00084')
  })

  it('adds what each use of a tool costs, and is unknown where a tool was used that has no price', () => {
    const usage = { inputTokens: 1000, outputTokens: 0, toolUses: { web_search: 3, web_fetch: 2 } }
    // 1000 × 2 per million, and 3 × 10 per thousand
    expect(costOf(usage, { input: '2', output: '1', tools: { web_search: '10', web_fetch: '0' } })).toBe('0.032')
    expect(costOf(usage, { input: '2', output: '1', tools: { web_search: '10' } })).toBeUndefined()
    expect(costOf({ ...usage, toolUses: { maps: 0 } }, { input: '2' })).toBe('0.002')
  })

  it('adds what each call costs', () => {
    expect(costOf({ inputTokens: 1000, outputTokens: 0 }, { input: '1', output: '1', requests: '12' })).toBe('0.013')
  })

  it('of a way of service is by its own rates alone, or by a part of the usual ones', () => {
    const prices: Prices = {
      ...sonnet,
      tiers: [{ above: 200_000, input: '6', output: '22.5' }],
      serviceTiers: {
        flex: { times: '0.5' },
        priority: { input: '7', output: '30', tiers: [{ above: 200_000, input: '14' }] },
        fast: { times: '6', cachedInput: '0.3' },
      },
    }
    const usage = { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 }
    expect(costOf(usage, prices, 'flex')).toBe('0.00171') // half of 600 × 3 + 400 × 0.3 + 100 × 15
    expect(costOf(usage, prices, 'priority')).toBe('0.01') // 1000 × 7 + 100 × 30
    expect(costOf(usage, prices, 'fast')).toBe('0.01992') // 6 × (600 × 3 + 100 × 15) + 400 × 0.3
    const long = { inputTokens: 300_000, outputTokens: 1000 }
    expect(costOf(long, prices, 'flex')).toBe('0.91125') // half of 300000 × 6 + 1000 × 22.5
    expect(costOf(long, prices, 'priority')).toBe('4.23') // 300000 × 14 + 1000 × 30
    expect(costOf(usage, prices, 'scale')).toBeUndefined()
  })

  it('is a whole number of picodollars', () => {
    expect(costPicoOf({ inputTokens: 1, outputTokens: 1 }, sonnet)).toBe(18_000_000n)
    expect(costPicoOf({ inputTokens: 1, outputTokens: 0 }, { input: '0.000001' })).toBe(1n)
    expect(costPicoOf({ inputTokens: 5, outputTokens: 0 }, { input: '0.0000001' })).toBe(1n)
    expect(costPicoOf({ inputTokens: 4, outputTokens: 0 }, { input: '0.0000001' })).toBe(0n)
    expect(costPicoOf({}, sonnet)).toBeUndefined()
  })

  it('is unknown without prices, without tokens, and where counted tokens have no price', () => {
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, undefined)).toBeUndefined()
    expect(costOf({}, sonnet)).toBeUndefined()
    expect(costOf({ reasoningTokens: 3 }, sonnet)).toBeUndefined()
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, { input: '1' })).toBeUndefined()
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, { output: '1' })).toBeUndefined()
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, {})).toBeUndefined()
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, { input: 'much', output: '1' })).toBeUndefined()
  })

  it('is that of the input alone for embeddings, and zero only where the price is', () => {
    expect(costOf({ inputTokens: 1000 }, { input: '0.02' })).toBe('0.00002')
    expect(costOf({ inputTokens: 1000, outputTokens: 0 }, { input: '0.02' })).toBe('0.00002')
    expect(costOf({ inputTokens: 1000, outputTokens: 10 }, { input: '0', output: '0' })).toBe('0')
  })

  it('survives counters that contradict each other, and prices no token twice', () => {
    const odd = { inputTokens: 10, cachedInputTokens: 30, cacheWriteTokens: 5, outputTokens: -2, reasoningTokens: 7 }
    expect(costOf(odd, sonnet)).toBe('0.000003')
    expect(costOf({ inputTokens: Number.NaN, outputTokens: 1.4 }, sonnet)).toBe('0.000015')
  })

  it('of two calls is the sum of theirs, to the last digit', () => {
    const tokens = fc.nat(50_000_000)
    const price = fc.nat(999_999_999).map(digits => (digits / 1e4).toFixed(4))
    fc.assert(
      fc.property(tokens, tokens, price, price, (a, b, input, output) => {
        const cost = (share: number) => toUnits(costOf({ inputTokens: share, outputTokens: share }, { input, output })!)
        expect(cost(a) + cost(b)).toBe(cost(a + b))
      }),
    )
  })
})

function toUnits(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(18, '0'))
}
