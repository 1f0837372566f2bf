import { describe, expect, it } from 'vitest'
import { modelsOf } from './discovery.ts'
import { createModelFacts } from './model-facts.ts'
import { runningUpstream } from './test-call.ts'

const upstreams = new Map([
  ['openai', runningUpstream({ id: 'openai', kind: 'openai' })],
  ['gemini', runningUpstream({ id: 'gemini', kind: 'gemini' })],
  ['local', runningUpstream({ id: 'local', kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1' })],
  ['own', runningUpstream({ id: 'own', kind: 'openai-compatible', free: true })],
])
const facts = createModelFacts(upstreams)

describe('facts of a target', () => {
  it('are the limits, capabilities and prices of its model', () => {
    expect(facts({ upstream: 'openai', model: 'gpt-5-2025-08-07' })).toEqual({
      contextTokens: 400_000,
      outputTokens: 128_000,
      tools: true,
      prices: { input: 1.25, output: 10, cachedInput: 0.125 },
    })
  })

  it('are nothing of a model that is not known, and undefined of an upstream that does not run', () => {
    expect(facts({ upstream: 'local', model: 'of-our-own' })).toEqual({})
    expect(facts({ upstream: 'gone', model: 'gpt-5' })).toBeUndefined()
  })

  it('have no price where nobody is paid by the token, and a price of nothing where the upstream is free', () => {
    expect(facts({ upstream: 'local', model: 'deepseek-v4-pro' })).not.toHaveProperty('prices')
    expect(facts({ upstream: 'own', model: 'any' })).toMatchObject({ prices: { input: 0, output: 0 } })
  })

  it('rule images out for models of text alone, and nothing else that is not known', () => {
    expect(facts({ upstream: 'openai', model: 'gpt-4' })?.media).toEqual(['audio', 'video', 'document'])
    expect(facts({ upstream: 'gemini', model: 'gemini-2.5-pro' })).not.toHaveProperty('media')
  })

  it('are as the config says, and then a list of modalities is a whole one', () => {
    const said = createModelFacts(upstreams, [
      {
        upstream: 'local',
        model: '*',
        info: { contextTokens: 9, modalities: { input: ['text', 'image', 'pdf'], output: ['text'] } },
      },
      { model: 'text-only', info: { modalities: { input: ['text'], output: ['text'] } } },
    ])
    const local = said({ upstream: 'local', model: 'm' })
    expect(local).toEqual({ contextTokens: 9, media: ['image', 'document'] })
    expect(said({ upstream: 'openai', model: 'text-only' })).toEqual({ media: [] })
  })

  it('change on the day on which prices do', () => {
    let now = new Date('2026-12-31T23:59:00Z')
    const dated = createModelFacts(upstreams, [], () => now)
    const target = { upstream: 'gemini', model: 'gemini-3.8-flash' }
    expect(dated(target)?.prices?.input).toBe(0.75)
    now = new Date('2027-01-01T00:00:00Z')
    expect(dated(target)?.prices?.input).toBe(1.5)
  })

  it('are worked out once, and kept of no more models than somebody may ask for in a day', () => {
    const target = { upstream: 'openai', model: 'gpt-5' }
    const first = facts(target)
    expect(facts(target)).toBe(first)
    // A route may have that many targets.
    for (let index = 0; index < 1_000; index++) facts({ upstream: 'openai', model: `made-up-${index}` })
    expect(facts(target)).toBe(first)
    for (let index = 1_000; index < 5_000; index++) facts({ upstream: 'openai', model: `made-up-${index}` })
    expect(facts(target)).not.toBe(first)
    expect(facts(target)).toEqual(first)
  })

  it('are what the upstream tells of its models, from when it was asked for them', async () => {
    const told = { contextTokens: 8, tools: false, modalities: { input: ['text' as const], output: ['text' as const] } }
    const running = runningUpstream(
      { id: 'home', kind: 'ollama' },
      { listModels: async () => ['m'], describeModels: async () => ({ m: told }) },
    )
    const home = createModelFacts(new Map([['home', running]]))
    expect(home({ upstream: 'home', model: 'm' })).toEqual({})
    await modelsOf(running, undefined)
    expect(home({ upstream: 'home', model: 'm' })).toEqual({ contextTokens: 8, tools: false, media: [] })
  })
})
