import { describe, expect, it } from 'vitest'
import type { Loss } from '../../canonical/loss.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import { traitsOf } from './models.ts'
import { encodeReasoning } from './reasoning.ts'

function encode(reasoning: Reasoning | undefined, model: string) {
  const losses: Loss[] = []
  const config = encodeReasoning(reasoning, traitsOf({ model, kind: 'gemini' }).thinking, losses)
  return { config, losses: losses.map(({ feature }) => feature) }
}

describe('how long a model thinks', () => {
  it.each<[Effort, number, number, number]>([
    ['none', 0, 128, 0],
    ['minimal', 512, 512, 512],
    ['low', 1024, 1024, 1024],
    ['medium', 8192, 8192, 8192],
    ['high', 24_576, 24_576, 24_576],
    ['xhigh', 24_576, 32_768, 24_576],
    ['max', 24_576, 32_768, 24_576],
  ])('of effort %s is a budget before Gemini 3, within what each model takes', (effort, flash, pro, lite) => {
    expect(encode({ effort }, 'gemini-2.5-flash').config).toEqual({ thinkingBudget: flash })
    expect(encode({ effort }, 'gemini-2.5-pro').config).toEqual({ thinkingBudget: pro })
    expect(encode({ effort }, 'gemini-2.5-flash-lite').config).toEqual({ thinkingBudget: lite })
  })

  it.each<[Effort, string, string, string]>([
    ['none', 'MINIMAL', 'LOW', 'LOW'],
    ['minimal', 'MINIMAL', 'LOW', 'LOW'],
    ['low', 'LOW', 'LOW', 'LOW'],
    ['medium', 'MEDIUM', 'MEDIUM', 'HIGH'],
    ['high', 'HIGH', 'HIGH', 'HIGH'],
    ['xhigh', 'HIGH', 'HIGH', 'HIGH'],
    ['max', 'HIGH', 'HIGH', 'HIGH'],
  ])('of effort %s is a level from Gemini 3 on, the next that each model has', (effort, flash, argon, pro) => {
    expect(encode({ effort }, 'gemini-3-flash-preview').config).toEqual({ thinkingLevel: flash })
    expect(encode({ effort }, 'gemini-4-argon').config).toEqual({ thinkingLevel: argon })
    expect(encode({ effort }, 'gemini-3-pro-preview').config).toEqual({ thinkingLevel: pro })
  })

  it.each([
    [0, 'MINIMAL'],
    [512, 'MINIMAL'],
    [1024, 'LOW'],
    [2048, 'LOW'],
    [8192, 'MEDIUM'],
    [24_576, 'HIGH'],
    [31_999, 'HIGH'],
  ])('of a budget of %i is the level %s', (budgetTokens, thinkingLevel) => {
    expect(encode({ budgetTokens }, 'gemini-3-flash-preview').config).toEqual({ thinkingLevel })
  })

  it('is a real number where the client says one, brought into the range', () => {
    expect(encode({ budgetTokens: 31_999 }, 'gemini-2.5-flash').config).toEqual({ thinkingBudget: 24_576 })
    expect(encode({ budgetTokens: 31_999 }, 'gemini-2.5-pro').config).toEqual({ thinkingBudget: 31_999 })
    expect(encode({ budgetTokens: 5 }, 'gemini-2.5-flash-lite').config).toEqual({ thinkingBudget: 512 })
  })

  it('Q60: of both is what the model speaks: a budget beats an effort, and a level a budget, as either is a guess', () => {
    const both: Reasoning = { effort: 'low', budgetTokens: 20_000 }
    expect(encode(both, 'gemini-2.5-flash').config).toEqual({ thinkingBudget: 20_000 })
    expect(encode(both, 'gemini-3-flash-preview').config).toEqual({ thinkingLevel: 'LOW' })
  })

  it('is left to the model where the client leaves it, and not mentioned where it says nothing', () => {
    for (const reasoning of [{ budgetTokens: -1 }, { adaptive: true }]) {
      expect(encode(reasoning, 'gemini-2.5-flash').config).toEqual({ thinkingBudget: -1 })
      expect(encode(reasoning, 'gemini-3-flash-preview').config).toBeUndefined()
    }
    expect(encode(undefined, 'gemini-2.5-flash').config).toBeUndefined()
    expect(encode({}, 'gemini-2.5-flash').config).toBeUndefined()
  })

  it('cannot be nothing for some models, which is told', () => {
    expect(encode({ effort: 'none' }, 'gemini-2.5-pro').losses).toEqual(['reasoning.none'])
    expect(encode({ budgetTokens: 0 }, 'gemini-3-flash-preview').losses).toEqual(['reasoning.none'])
    expect(encode({ effort: 'none' }, 'gemini-2.5-flash').losses).toEqual([])
  })

  it('is of no concern to models that do not think, which is told', () => {
    expect(encode({ effort: 'high', show: 'auto' }, 'gemini-2.0-flash')).toEqual({
      config: undefined,
      losses: ['reasoning'],
    })
    expect(encode({ effort: 'none' }, 'gemini-2.0-flash').losses).toEqual([])
  })

  it('is never both, and thoughts are shown as asked', () => {
    expect(encode({ effort: 'high', show: 'detailed' }, 'gemini-3-flash-preview').config).toEqual({
      thinkingLevel: 'HIGH',
      includeThoughts: true,
    })
    expect(encode({ show: 'none' }, 'gemini-2.5-flash').config).toEqual({ includeThoughts: false })
    expect(encode({ effort: 'low' }, 'gemini-2.5-flash').config).not.toHaveProperty('includeThoughts')
  })
})
