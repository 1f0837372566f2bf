import { describe, expect, test } from 'vitest'
import { testUpstream } from './test-transport.ts'

const { signal } = new AbortController()

describe('models', () => {
  test.each(['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1'])('%s lists what is pulled', async baseUrl => {
    const replies = { '/api/tags': { models: [{ name: 'qwen3:8b', model: 'qwen3:8b' }, { name: 'gemma3' }] } }
    const { upstream, asked } = testUpstream('ollama', { baseUrl }, replies)
    expect(await upstream.listModels!(undefined, signal)).toEqual(['qwen3:8b', 'gemma3'])
    expect(asked).toMatchObject([{ method: 'GET', url: 'http://127.0.0.1:11434/api/tags' }])
    expect(asked[0]!.headers).not.toHaveProperty('authorization')
  })

  test('a server that does not answer has none', async () => {
    expect(await testUpstream('ollama').upstream.listModels!(undefined, signal)).toEqual([])
  })
})

describe('what a model is', () => {
  async function described(shown: unknown) {
    const { upstream, asked } = testUpstream('ollama', {}, shown === undefined ? {} : { '/api/show': shown })
    const told = await upstream.describeModels!(['m'], { id: 'up#1', value: 'k' }, signal)
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: 'http://127.0.0.1:11434/api/show',
        headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
        body: { model: 'm' },
      },
    ])
    return told.m
  }

  test('context and capabilities are told', async () => {
    const capabilities = ['completion', 'tools', 'vision', 'thinking']
    const shown = { capabilities, model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': 40_960 } }
    expect(await described(shown)).toEqual({
      contextTokens: 40_960,
      tools: true,
      reasoning: true,
      modalities: { input: ['text', 'image'], output: ['text'] },
    })
  })

  test('a context that the model’s file sets is the one that counts', async () => {
    const shown = {
      parameters: 'stop "x"\nnum_ctx                        8192',
      model_info: { 'a.context_length': 131_072 },
    }
    expect(await described(shown)).toEqual({ contextTokens: 8192 })
  })

  test.each([undefined, null, [], 'x', { model_info: null, capabilities: 'tools' }])('%j says nothing', async shown => {
    expect((await described(shown)) ?? {}).toEqual({})
  })
})
