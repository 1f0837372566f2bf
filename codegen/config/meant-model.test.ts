import { describe, expect, test } from 'vitest'
import { meantModel } from './meant-model.ts'

const at = (kind: string, model: string, baseUrl?: string) => meantModel(kind, baseUrl, model)

describe('a model that a provider is not known to have', () => {
  test.each([
    ['openai', 'gtp-5', 'gpt-5'],
    ['openai', 'gpt-5-mni', 'gpt-5-mini'],
    ['openai', 'gpt5', 'gpt-5'],
    ['openai', 'gpt-5_mini', 'gpt-5-mini'],
    ['anthropic', 'claude-sonet-4-5', 'claude-sonnet-4-5'],
    ['anthropic', 'cluade-sonnet-4-5', 'claude-sonnet-4-5'],
    ['gemini', 'gemini-2.5-falsh', 'gemini-2.5-flash'],
  ])('%s/%s is a slip of %s', (kind, model, meant) => {
    expect(at(kind, model)).toEqual({ model: meant })
  })

  test('is another one’s', () => {
    expect(at('openai', 'claude-sonnet-4-5')).toEqual({ model: 'claude-sonnet-4-5', maker: 'anthropic' })
    expect(at('anthropic', 'gpt-5')).toEqual({ model: 'gpt-5', maker: 'openai' })
  })
})

describe('nothing is said of', () => {
  test.each(['gpt-5', 'gpt-5-2025-08-07', 'gpt-4o', 'o3', 'text-embedding-3-small'])('%s, which is known', model => {
    expect(at('openai', model)).toBeUndefined()
  })

  test.each([
    ['openai', 'gpt-77'],
    ['openai', 'gpt-5.77-mini'],
    ['openai', 'gpt-5-galore'],
    ['openai', 'ft:gpt-4o-mini:acme::abc123'],
    ['anthropic', 'claude-sonnet-77'],
    ['anthropic', 'claude-allegro-4-5'],
    ['gemini', 'gemini-77-flash'],
  ])('%s/%s, which may be new', (kind, model) => {
    expect(at(kind, model)).toBeUndefined()
  })

  test('deployments that have names of their own, servers of others’ models, and those of one’s own', () => {
    expect(at('azure', 'gtp-5')).toBeUndefined()
    expect(at('bedrock', 'gtp-5')).toBeUndefined()
    expect(at('openai-compatible', 'gtp-5', 'https://openrouter.ai/api/v1')).toBeUndefined()
    expect(at('openai-compatible', 'gtp-5', 'http://127.0.0.1:8000/v1')).toBeUndefined()
    expect(at('ollama', 'gtp-5')).toBeUndefined()
    expect(at('demo', 'gtp-5')).toBeUndefined()
  })
})
