import { describe, expect, it } from 'vitest'
import { hasLongContext, isFast, publicName, variantFor, type Wishes } from './variants.ts'

describe('the name that a model is offered by', () => {
  it.each([
    ['claude-opus-4.7', 'claude-opus-4-7'],
    ['claude-opus-4.7-high', 'claude-opus-4-7'],
    ['claude-opus-4.7-xhigh', 'claude-opus-4-7'],
    ['claude-opus-4.7-1m-internal', 'claude-opus-4-7'],
    ['claude-opus-4.6-1m-fast', 'claude-opus-4-6'],
    ['claude-opus-4.6-fast', 'claude-opus-4-6'],
    ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
    ['claude-sonnet-4', 'claude-sonnet-4'],
    ['claude-3.7-sonnet', 'claude-3-7-sonnet'],
    ['claude-highlander-6', 'claude-highlander-6'],
    ['gpt-5.1-codex-high', 'gpt-5.1-codex-high'],
  ])('of %s is %s', (id, name) => {
    expect(publicName(id)).toBe(name)
  })
})

describe('the variant', () => {
  const listed = [
    'claude-opus-4.7-1m-internal',
    'claude-opus-4.7-high',
    'claude-opus-4.7',
    'claude-opus-4.7-xhigh',
    'claude-opus-4.6-fast',
    'claude-opus-4.6',
    'claude-opus-4.6-1m',
    'claude-sonnet-4',
    'claude-haiku-4.5-1m',
    'gpt-5.1',
  ]
  const betas = 'interleaved-thinking-2025-05-14, context-1m-2025-08-07'
  const cases: [model: string, wishes: Wishes, variant: string][] = [
    ['claude-opus-4-7', {}, 'claude-opus-4.7'],
    ['claude-opus-4-7', { effort: 'low' }, 'claude-opus-4.7'],
    ['claude-opus-4-7', { effort: 'high' }, 'claude-opus-4.7-high'],
    ['claude-opus-4-7', { effort: 'xhigh' }, 'claude-opus-4.7-xhigh'],
    ['claude-opus-4-7', { effort: 'max' }, 'claude-opus-4.7-xhigh'],
    ['claude-opus-4-7', { betas }, 'claude-opus-4.7-1m-internal'],
    ['claude-opus-4-7', { betas, effort: 'high' }, 'claude-opus-4.7-1m-internal'],
    ['claude-opus-4-7', { fast: true }, 'claude-opus-4.7'],
    ['claude-opus-4-7-20260101', { effort: 'high' }, 'claude-opus-4.7-high'],
    ['claude-opus-4-7-high', {}, 'claude-opus-4.7-high'],
    ['claude-opus-4.7', { effort: 'high' }, 'claude-opus-4.7'],
    ['claude-opus-4.7-xhigh', { betas }, 'claude-opus-4.7-xhigh'],
    ['claude-opus-4-6', { fast: true }, 'claude-opus-4.6-fast'],
    ['claude-opus-4-6', { fast: true, betas }, 'claude-opus-4.6-1m'],
    ['claude-opus-4-6', { effort: 'high' }, 'claude-opus-4.6'],
    ['claude-sonnet-4', { effort: 'high', betas, fast: true }, 'claude-sonnet-4'],
    ['claude-haiku-4-5', {}, 'claude-haiku-4.5-1m'],
    ['gpt-5.1', { effort: 'high' }, 'gpt-5.1'],
    ['gpt-5-1', {}, 'gpt-5-1'],
  ]
  it.each(cases)('of %s for %j is %s', (model, wishes, variant) => {
    expect(variantFor(model, listed, wishes)).toBe(variant)
  })

  it.each([
    ['claude-sonnet-4-5-20250929', 'claude-sonnet-4.5'],
    ['claude-opus-4-7', 'claude-opus-4.7'],
    ['claude-opus-4-7-high', 'claude-opus-4.7-high'],
    ['claude-3-7-sonnet', 'claude-3.7-sonnet'],
    ['claude-sonnet-4-20250514', 'claude-sonnet-4'],
    ['claude-opus-4.7-1m', 'claude-opus-4.7-1m'],
    ['claude-sonnet-5', 'claude-sonnet-5'],
  ])('of %s is called %s where it is not listed', (model, variant) => {
    expect(variantFor(model, [])).toBe(variant)
  })

  it('tells what it is', () => {
    expect(['claude-opus-4.6-fast', 'claude-opus-4.6', 'gpt-5-fast'].map(isFast)).toEqual([true, false, false])
    expect(['claude-opus-4.7-1m-internal', 'claude-opus-4.7'].map(hasLongContext)).toEqual([true, false])
  })
})
