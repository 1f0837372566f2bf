import { describe, expect, it } from 'vitest'
import { canonicalUsage, encodeDeltaUsage, encodeUsage, mergeCounters, serviceTierOf } from './usage.ts'

describe('reading', () => {
  it('adds up the three kinds of input, which exclude each other', () => {
    const counters = mergeCounters(
      {},
      { input_tokens: 6, cache_read_input_tokens: 6289, cache_creation_input_tokens: 3337 },
    )
    expect(canonicalUsage(counters)).toEqual({ inputTokens: 9632, cachedInputTokens: 6289, cacheWriteTokens: 3337 })
  })

  it('counts the searches and fetches that the provider makes, where it makes some', () => {
    const uses = (server_tool_use: object) => canonicalUsage(mergeCounters({}, { output_tokens: 1, server_tool_use }))
    expect(uses({ web_search_requests: 2, web_fetch_requests: 1 }).toolUses).toEqual({ web_search: 2, web_fetch: 1 })
    expect(uses({ web_search_requests: 0, web_fetch_requests: 0 })).toEqual({ outputTokens: 1 })
  })

  it('reads how a call was served: standard is what is usual elsewhere', () => {
    expect(serviceTierOf({ service_tier: 'standard' })).toBe('default')
    expect(serviceTierOf({ service_tier: 'priority', speed: 'standard' })).toBe('priority')
    expect(serviceTierOf({ service_tier: 'standard', speed: 'fast' })).toBe('fast')
    expect(serviceTierOf({ service_tier: null })).toBeUndefined()
    expect(serviceTierOf(null)).toBeUndefined()
  })

  it('leaves unsaid what was not said', () => {
    expect(canonicalUsage(mergeCounters({}, { output_tokens: 5 }))).toEqual({ outputTokens: 5 })
    expect(canonicalUsage(mergeCounters({}, {}))).toEqual({})
  })

  it('forgets a breakdown that a later total contradicts', () => {
    const breakdown = { ephemeral_5m_input_tokens: 3000, ephemeral_1h_input_tokens: 68 }
    const first = mergeCounters({}, { cache_creation_input_tokens: 3068, cache_creation: breakdown })
    expect(first.cacheWriteOneHour).toBe(68)
    expect(mergeCounters(first, { cache_creation_input_tokens: 3337 })).toMatchObject({ cacheWrite: 3337 })
    expect(mergeCounters(first, { cache_creation_input_tokens: 3337 }).cacheWriteOneHour).toBeUndefined()
    expect(mergeCounters(first, { cache_creation_input_tokens: 3068 }).cacheWriteOneHour).toBe(68)
  })

  it('takes the total from the breakdown where that is all there is', () => {
    const breakdown = { ephemeral_5m_input_tokens: 1, ephemeral_1h_input_tokens: 2 }
    expect(mergeCounters({}, { cache_creation: breakdown })).toMatchObject({ cacheWrite: 3, cacheWriteOneHour: 2 })
  })

  it.each([null, 'x', 7, { input_tokens: '7', output_tokens: Number.NaN, cache_creation: 3 }])('survives %j', usage => {
    expect(canonicalUsage(mergeCounters({}, usage))).toEqual({})
  })
})

describe('writing', () => {
  it('takes the cache out of the input again', () => {
    const usage = {
      inputTokens: 9632,
      cachedInputTokens: 6289,
      cacheWriteTokens: 3337,
      outputTokens: 8,
      reasoningTokens: 2,
    }
    expect(encodeDeltaUsage(usage)).toEqual({
      input_tokens: 6,
      cache_read_input_tokens: 6289,
      cache_creation_input_tokens: 3337,
      output_tokens: 8,
      output_tokens_details: { thinking_tokens: 2 },
      server_tool_use: null,
    })
  })

  it('never shows a negative count, whatever the upstream counted', () => {
    expect(encodeDeltaUsage({ inputTokens: 5, cachedInputTokens: 9 }).input_tokens).toBe(0)
  })

  it('has the two counters that clients insist on even where nothing is known', () => {
    expect(encodeUsage(undefined)).toMatchObject({ input_tokens: 0, output_tokens: 0, cache_read_input_tokens: null })
  })

  it('splits cache writes by lifetime where that is known', () => {
    const usage = { inputTokens: 10, cacheWriteTokens: 10, cacheWriteOneHourTokens: 4 }
    const breakdown = { ephemeral_5m_input_tokens: 6, ephemeral_1h_input_tokens: 4 }
    expect(encodeUsage(usage).cache_creation).toEqual(breakdown)
    expect(encodeUsage({ cacheWriteTokens: 10 }).cache_creation).toBeNull()
  })

  it.each([
    ['default', 'standard'],
    ['priority', 'priority'],
    ['fast', 'priority'],
    ['flex', null],
    [undefined, null],
  ])('says the tier %s as %s', (tier, said) => {
    expect(encodeUsage({}, tier).service_tier).toBe(said)
  })
})
