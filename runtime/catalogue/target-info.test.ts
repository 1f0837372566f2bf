import { describe, expect, it } from 'vitest'
import { costOf } from './cost.ts'
import { targetInfo } from './target-info.ts'

const openai = { id: 'openai', kind: 'openai' }

describe('what is known of a target', () => {
  it('is what is known of the model, and nothing where nothing is', () => {
    expect(targetInfo(openai, 'gpt-5')).toMatchObject({ contextTokens: 400_000, prices: { input: '1.25' } })
    expect(targetInfo(openai, 'of-our-own')).toEqual({})
  })

  it('is what the config says of it, field by field, the most exact entry first', () => {
    const catalog = [
      { upstream: 'openai', model: 'gpt-5', info: { contextTokens: 1 } },
      { upstream: 'openai', model: 'gpt-*', info: { contextTokens: 2, outputTokens: 3 } },
      { upstream: 'azure', model: '*', info: { reasoning: false } },
      { model: 'gpt-5-*', info: { tools: false } },
    ]
    expect(targetInfo(openai, 'gpt-5', { catalog })).toMatchObject({
      contextTokens: 1,
      outputTokens: 3,
      reasoning: true,
    })
    expect(targetInfo(openai, 'gpt-5-mini', { catalog })).toMatchObject({
      contextTokens: 2,
      outputTokens: 3,
      tools: false,
    })
    expect(targetInfo(openai, 'o3', { catalog }).contextTokens).toBe(200_000)
  })

  it('has the config’s prices without a rate of another list', () => {
    const catalog = [{ upstream: 'openai', model: 'gpt-5', info: { prices: { input: '1', output: '2' } } }]
    expect(targetInfo(openai, 'gpt-5', { catalog }).prices).toEqual({ input: '1', output: '2' })
  })

  it('costs nothing at an upstream that is free, unless the config says what', () => {
    const free = { ...openai, free: true }
    expect(costOf({ inputTokens: 10, outputTokens: 10 }, targetInfo(free, 'gpt-5').prices)).toBe('0')
    const catalog = [{ upstream: 'openai', model: '*', info: { prices: { input: '1', output: '1' } } }]
    expect(targetInfo(free, 'gpt-5', { catalog }).prices?.input).toBe('1')
  })

  it('goes by the address of the upstream', () => {
    const groq = { id: 'fast', kind: 'openai-compatible', baseUrl: 'https://api.groq.com/openai/v1' }
    expect(targetInfo(groq, 'openai/gpt-oss-120b').prices?.input).toBe('0.15')
  })

  it('is what the upstream tells of it, before what everybody knows and after what the config says', () => {
    const told = { contextTokens: 8, tools: false }
    expect(targetInfo(openai, 'gpt-5', { told })).toMatchObject({ contextTokens: 8, tools: false, reasoning: true })
    const catalog = [{ model: 'gpt-5', info: { tools: true } }]
    expect(targetInfo(openai, 'gpt-5', { told, catalog })).toMatchObject({ contextTokens: 8, tools: true })
  })
})
