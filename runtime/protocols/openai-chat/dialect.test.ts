import { describe, expect, test } from 'vitest'
import { capabilities, dialectOf } from './dialect.ts'

const of = (model: string, kind: 'openai' | 'openai-compatible' | 'demo' = 'openai-compatible') =>
  dialectOf({ kind, model })

describe('what an upstream takes', () => {
  test('OpenAI: its own names, and nothing that it does not know', () => {
    expect(of('gpt-4.1', 'openai')).toMatchObject({
      developerRole: true,
      maxTokens: 'max_completion_tokens',
      customTools: true,
      topK: false,
      wantsReasoning: false,
      endUser: 'safety_identifier',
    })
  })

  test.each(['openai-compatible', 'demo'] as const)('%s: the older names, and texts as one string', kind => {
    expect(of('some-model', kind)).toMatchObject({
      developerRole: false,
      maxTokens: 'max_tokens',
      customTools: false,
      templates: true,
      topK: true,
      endUser: 'user',
    })
  })

  test.each([
    ['o3-mini', 'max_completion_tokens'],
    ['gpt-5', 'max_completion_tokens'],
    ['openai/gpt-5.2:free', 'max_completion_tokens'],
    ['gpt-5-chat-latest', 'max_tokens'],
    ['gpt-4o', 'max_tokens'],
    ['gpt-oss-120b', 'max_tokens'],
    ['olmo-3', 'max_tokens'],
    ['solar-o1', 'max_tokens'],
    ['gpt-50', 'max_tokens'],
  ])('%s, wherever it is served, is limited by %s', (model, maxTokens) => {
    expect(of(model).maxTokens).toBe(maxTokens)
  })

  test.each(['DeepSeek-V3.2', 'deepseek/deepseek-chat', 'Qwen/QwQ-32B', 'kimi-k2', 'zai-org/GLM-4.7', 'MiniMax-M2'])(
    '%s wants its reasoning back',
    model => {
      expect(of(model).wantsReasoning).toBe(true)
    },
  )

  test('a model that is made of two families is both', () => {
    expect(of('deepseek-r1-distill-llama-70b')).toMatchObject({ wantsReasoning: true, efforts: [] })
  })
})

describe('capabilities', () => {
  const able = (model: string, kind: 'openai' | 'openai-compatible') => capabilities({ model, kind, maker: kind })

  test('namespaces and names with other characters are nobody’s', () => {
    for (const kind of ['openai', 'openai-compatible'] as const) {
      const { namespaces, toolName } = able('m', kind)
      expect([namespaces, toolName.test('a_b-C9'), toolName.test('a.b'), toolName.test('a'.repeat(65))]).toEqual([
        false,
        true,
        false,
        false,
      ])
    }
  })

  test('freeform tools are OpenAI’s', () => {
    expect([able('gpt-5', 'openai').freeformTools, able('m', 'openai-compatible').freeformTools]).toEqual([true, false])
  })

  test('stop sequences are not taken by models that reason, nor by Grok', () => {
    const stops = ['gpt-4.1', 'gpt-5.2', 'o4-mini'].map(model => able(model, 'openai').stop)
    expect(stops).toEqual([true, false, false])
    expect([able('grok-4', 'openai-compatible').stop, able('m', 'openai-compatible').stop]).toEqual([false, true])
  })

  test('images are fetched there, documents and sounds are not', () => {
    const { takesUrl } = able('m', 'openai-compatible')
    const types = ['image', 'video', 'document', 'audio'] as const
    expect(types.map(type => takesUrl({ type, url: 'https://x.test' }))).toEqual([true, true, false, false])
    expect(able('gpt-5', 'openai').takesUrl({ type: 'video', url: 'https://x.test' })).toBe(false)
  })
})
