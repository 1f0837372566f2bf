import { describe, expect, it } from 'vitest'
import { type ModelTraits, modelTraits } from './claude-models.ts'

const of = (model: string) => modelTraits({ model, kind: 'anthropic' })

describe('what is known of a model by its name', () => {
  it.each<[string, Partial<ModelTraits>]>([
    ['claude-3-haiku-20240307', { outputLimit: 4096, thinking: 'never', schemas: false }],
    ['claude-3-5-sonnet-latest', { outputLimit: 8192, thinking: 'never' }],
    ['claude-3-7-sonnet-20250219', { outputLimit: 64_000, thinking: 'budget', efforts: [] }],
    ['claude-opus-4-20250514', { outputLimit: 32_000, thinking: 'budget', sampling: 'all' }],
    ['claude-opus-4@20250514', { outputLimit: 32_000 }],
    ['claude-opus-4-1-20250805', { outputLimit: 32_000, sampling: 'one' }],
    ['claude-sonnet-4-5-20250929', { outputLimit: 64_000, thinking: 'budget', schemas: true, systemMessages: false }],
    ['claude-haiku-4-5', { outputLimit: 64_000, thinking: 'budget' }],
    ['claude-opus-4-6', { outputLimit: 128_000, thinking: 'adaptive', sampling: 'one', prefill: false }],
    ['anthropic/claude-opus-4.6', { outputLimit: 128_000, thinking: 'adaptive' }],
    ['us.anthropic.claude-sonnet-4-6-v1:0', { thinking: 'adaptive' }],
    ['claude-opus-4-7', { sampling: 'default', systemMessages: false }],
    ['claude-opus-4-8', { systemMessages: true, forcedCalls: 'without-thinking' }],
    ['claude-sonnet-5', { systemMessages: false, off: 'disabled', forcedCalls: 'always' }],
    ['claude-sonnet-5-5', { off: 'between_tools', forcedCalls: 'never' }],
    ['claude-opus-5', { off: 'disabled', forcedCalls: 'always' }],
    ['claude-opus-5-20260724', { off: 'disabled', forcedCalls: 'always' }],
    ['claude-opus-5-5', { off: 'never', forcedCalls: 'never' }],
    ['claude-fable-5', { off: 'never', forcedCalls: 'always' }],
    ['claude-fable-5-2', { off: 'never', forcedCalls: 'never' }],
    ['claude-haiku-5-5', { off: 'disabled', forcedCalls: 'always' }],
  ])('%s', (model, traits) => {
    expect(of(model)).toMatchObject(traits)
  })

  it.each([
    ['claude-opus-9', 'claude-opus-5-5'],
    ['claude-sonnet-5-12', 'claude-sonnet-5-5'],
    ['claude-opus-latest', 'claude-opus-5-5'],
    ['claude-mythos-preview', 'claude-mythos-5-1'],
  ])('%s is like the newest known of its family, %s', (model, known) => {
    expect(of(model)).toEqual(of(known))
  })

  it('a name that says nothing is asked as Anthropic’s models have in common, and may be asked everything', () => {
    expect(of('upstream-model')).toMatchObject({ thinking: 'adaptive', sampling: 'one', prefill: true, schemas: true })
  })

  it('another maker’s model is asked as Claude Code asks it', () => {
    expect(modelTraits({ model: 'deepseek-chat', kind: 'openai-compatible' })).toMatchObject({
      outputLimit: 32_000,
      thinking: 'budget',
      schemas: false,
      unsignedThinking: true,
    })
  })

  it('Claude on another server takes instructions inside the conversation as the user’s words only', () => {
    expect(modelTraits({ model: 'claude-opus-4-8', kind: 'openai-compatible' }).systemMessages).toBe(false)
  })
})
