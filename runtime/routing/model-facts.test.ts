import { describe, expect, it } from 'vitest'
import { modelFactsOf } from './model-facts.ts'

describe('the facts of a model', () => {
  it('are nothing where nothing is known', () => {
    expect(modelFactsOf({})).toEqual({})
  })

  it('are its limits, its tools and its media', () => {
    expect(
      modelFactsOf({
        ...{ name: 'M', contextTokens: 200_000, outputTokens: 64_000, tools: false, reasoning: true },
        modalities: { input: ['text', 'image', 'pdf'], output: ['text'] },
      }),
    ).toEqual({ contextTokens: 200_000, outputTokens: 64_000, tools: false, media: ['image', 'document'] })
  })

  it('are its prices as numbers, tiers and all', () => {
    const prices = {
      ...{ input: '1.25', cachedInput: '0.125', output: '10', reasoning: '12' },
      tiers: [{ above: 200_000, input: '2.5' }],
    }
    expect(modelFactsOf({ prices })).toEqual({
      prices: { input: 1.25, cachedInput: 0.125, output: 10, tiers: [{ above: 200_000, input: 2.5 }] },
    })
  })

  it('are no prices where those are no numbers, and zero where they are zero', () => {
    expect(modelFactsOf({ prices: { input: 'much', output: '0' } })).toEqual({ prices: { output: 0 } })
  })
})
