import { describe, expect, it } from 'vitest'
import { type ModelQuestion, modelInfo } from './model-info.ts'

const ask = (kind: string, model: string, more: Partial<ModelQuestion> = {}) => modelInfo({ kind, model, ...more })

describe('what is known of a model', () => {
  it('has prices of tools and ways of service at the provider itself, and nowhere else', () => {
    const { tools, serviceTiers } = ask('openai', 'gpt-5')?.prices ?? {}
    expect(tools).toEqual({ web_search: '10', file_search: '2.5' })
    expect(serviceTiers).toEqual({ flex: { times: '0.5' }, batch: { times: '0.5' } })
    expect(ask('vertex', 'claude-opus-5-5')?.prices).not.toHaveProperty('serviceTiers')
    expect(ask('openai', '*')?.prices?.input).toBeUndefined()
  })

  it('has limits, modalities, capabilities and exact prices', () => {
    expect(ask('anthropic', 'claude-opus-5-5')).toEqual({
      name: 'Claude Opus 5.5',
      contextTokens: 1_000_000,
      outputTokens: 128_000,
      modalities: { input: ['text', 'image'], output: ['text'] },
      tools: true,
      reasoning: true,
      structuredOutput: true,
      prices: {
        input: '4',
        cachedInput: '0.2',
        cacheWrite: '5',
        cacheWriteOneHour: '8',
        output: '20',
        tools: { web_search: '10', web_fetch: '0' },
        serviceTiers: { batch: { times: '0.5' } },
      },
    })
  })

  it('has the tiers of long inputs', () => {
    expect(ask('gemini', 'gemini-2.5-pro')?.prices).toMatchObject({
      input: '1.25',
      tiers: [{ above: 200_000, input: '2.5', cachedInput: '0.25', output: '15' }],
    })
  })

  it.each([
    ['openai', 'gpt-5-2025-08-07', 'GPT-5'],
    ['openai', 'gpt-6-sol-2026-09-01', 'GPT-6 Sol'],
    ['anthropic', 'claude-sonnet-4-5-20250929', 'Claude Sonnet 4.5'],
    ['anthropic', 'claude-3-7-sonnet-latest', 'Claude Sonnet 3.7'],
    ['gemini', 'models/gemini-2.5-pro', 'Gemini 2.5 Pro'],
    ['gemini', 'gemini-2.5-pro-preview-06-05', 'Gemini 2.5 Pro'],
    ['openai-compatible', 'anthropic/claude-sonnet-4.5', 'Claude Sonnet 4.5'],
    ['openai-compatible', 'anthropic/claude-sonnet-4.5:thinking', 'Claude Sonnet 4.5'],
    ['openai-compatible', 'openai/gpt-5', 'GPT-5'],
    ['openai-compatible', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'Claude Sonnet 4.5'],
    ['openai-compatible', 'publishers/google/models/gemini-2.5-pro', 'Gemini 2.5 Pro'],
    ['openai-compatible', 'claude-opus-4@20250514', 'Claude Opus 4'],
    ['openai-compatible', 'Claude-Sonnet-4-5', 'Claude Sonnet 4.5'],
    ['azure', 'gpt-5', 'GPT-5'],
    ['vertex', 'gemini-3.5-flash', 'Gemini 3.5 Flash'],
    ['vertex', 'claude-sonnet-4-5@20250929', 'Claude Sonnet 4.5'],
    ['bedrock', 'amazon.nova-lite-v1:0', 'Nova Lite'],
    ['bedrock', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0', 'Nova Lite'],
    ['bedrock', 'eu.meta.llama3-2-1b-instruct-v1:0', 'Llama 3.2 1B Instruct'],
    ['bedrock', 'global.anthropic.claude-opus-5-5', 'Claude Opus 5.5 (Global)'],
    ['copilot', 'claude-sonnet-4.5', 'Claude Sonnet 4.5'],
    ['ollama', 'gpt-oss:20b', 'OpenAI gpt-oss-20b'],
  ])('is found for %s by %s', (kind, model, name) => {
    expect(ask(kind, model)?.name).toBe(name)
  })

  it('is of the dated model where that differs from the others', () => {
    expect(ask('openai', 'gpt-4o-2024-05-13')?.prices?.input).toBe('5')
    expect(ask('openai', 'gpt-4o-2024-08-06')?.prices?.input).toBe('2.5')
    expect(ask('openai', 'gpt-4o')?.prices?.input).toBe('2.5')
  })

  it('tells the day of release that a name says', () => {
    expect(ask('openai', 'gpt-4o-2024-11-20')?.released).toBe('2024-11-20')
    expect(ask('anthropic', 'claude-sonnet-4-5')?.released).toBe('2025-09-29')
    expect(ask('openai', 'gpt-4o')?.released).toBeUndefined()
  })

  it.each([
    ['openai', 'no-such-model'],
    ['openai', ''],
    ['openai', 'constructor'],
    ['openai', '__proto__'],
    ['openai', '/'],
    ['openai-compatible', 'mistral-7b-of-our-own'],
    ['openai', 'gpt-5-next'],
    ['demo', 'gpt-5'],
  ])('is nothing for %s and "%s"', (kind, model) => {
    expect(ask(kind, model)).toBeUndefined()
  })
})

describe('prices', () => {
  it('are those of the provider at the upstream’s address', () => {
    const groq = ask('openai-compatible', 'openai/gpt-oss-120b', { baseUrl: 'https://api.groq.com/openai/v1' })
    const cerebras = ask('openai-compatible', 'gpt-oss-120b', { baseUrl: 'https://api.cerebras.ai/v1' })
    expect(groq?.prices?.input).toBe('0.15')
    expect(cerebras?.prices?.input).toBe('0.35')
  })

  it('are those of the maker where a server is not known, and none where the maker sells none', () => {
    const baseUrl = 'https://llm.example.com/v1'
    expect(ask('openai-compatible', 'gpt-5', { baseUrl })?.prices?.input).toBe('1.25')
    const open = ask('openai-compatible', 'openai/gpt-oss-120b', { baseUrl })
    expect(open).toHaveProperty('contextTokens')
    expect(open).not.toHaveProperty('prices')
  })

  it.each([
    'http://127.0.0.1:8000/v1',
    'http://localhost:8000/v1',
    'http://[::1]:8000/v1',
    'http://10.1.2.3/v1',
    'http://192.168.1.5/v1',
    'http://172.20.0.2/v1',
    'http://vllm:8000/v1',
    'http://gpu.internal/v1',
  ])('are none at a server of one’s own: %s', baseUrl => {
    const known = ask('openai-compatible', 'deepseek-v4-pro', { baseUrl })
    expect(known).toHaveProperty('contextTokens')
    expect(known).not.toHaveProperty('prices')
  })

  it.each(['copilot', 'codex', 'ollama'])('are none for what is not paid by the token: %s', kind => {
    expect(ask(kind, 'gpt-6-sol')).toBeDefined()
    expect(ask(kind, 'gpt-6-sol', { baseUrl: 'https://api.openai.com/v1' })).not.toHaveProperty('prices')
  })

  it('are those of the profile at Amazon Bedrock, and of the model where it is not known', () => {
    const priceOf = (region: string, model: string) => ask('bedrock', `${region}${model}`)?.prices
    expect(priceOf('global.', 'amazon.nova-2-lite-v1:0')?.input).toBe('0.3')
    expect(priceOf('eu.', 'amazon.nova-2-lite-v1:0')?.input).toBe('0.374')
    expect(priceOf('us-gov.', 'amazon.nova-pro-v1:0')?.input).toBe('0.8')
    expect(priceOf('us.', 'anthropic.claude-sonnet-4-5-20250929-v1:0')).toMatchObject({ cacheWriteOneHour: '6.6' })
    expect(priceOf('', 'amazon.nova-pro-v1:0')).not.toHaveProperty('cacheWriteOneHour')
    const profile = 'arn:aws:bedrock:us-east-1:1:application-inference-profile/a1b2'
    expect(ask('bedrock', profile)).toBeUndefined()
  })

  it('change on the day that is set for it', () => {
    const priceOn = (day: string) => ask('gemini', 'gemini-3.8-flash', { at: new Date(`${day}T12:00:00Z`) })?.prices
    expect(priceOn('2026-12-31')).toMatchObject({ input: '0.75', output: '3.75' })
    expect(priceOn('2027-01-01')).toMatchObject({ input: '1.5', output: '7.5' })
    expect(ask('gemini', 'gemini-3.8-flash')).not.toHaveProperty('later')
  })

  it('of a free variant are not those of the model that is paid for', () => {
    expect(ask('openai-compatible', 'anthropic/claude-sonnet-4.5:free')?.prices).toBeUndefined()
  })
})
