import { describe, expect, test } from 'vitest'
import { encodeUsage, readUsage } from './usage.ts'

describe('usage of a response', () => {
  test('is read whole: input with cache reads and writes, output with reasoning', () => {
    const raw = {
      input_tokens: 100,
      input_tokens_details: { cached_tokens: 40, cache_write_tokens: 10 },
      output_tokens: 20,
      output_tokens_details: { reasoning_tokens: 5 },
      total_tokens: 120,
    }
    const usage = {
      inputTokens: 100,
      cachedInputTokens: 40,
      cacheWriteTokens: 10,
      outputTokens: 20,
      reasoningTokens: 5,
    }
    expect(readUsage(raw)).toEqual(usage)
    expect(encodeUsage(usage)).toEqual(raw)
  })

  test('leaves out what was not said, or null', () => {
    expect(readUsage({ input_tokens: 1, output_tokens: 2, input_tokens_details: null })).toEqual({
      inputTokens: 1,
      outputTokens: 2,
    })
    expect(readUsage({ input_tokens: 1, output_tokens: null })).toEqual({ inputTokens: 1 })
  })

  test.each([null, undefined, {}, [], 'x', { input_tokens: '7' }])('is nothing in %j', raw => {
    expect(readUsage(raw)).toBeUndefined()
  })

  test('adds reasoning that the upstream counts outside, as its total tells', () => {
    const raw = {
      input_tokens: 10,
      output_tokens: 5,
      output_tokens_details: { reasoning_tokens: 30 },
      total_tokens: 45,
    }
    expect(readUsage(raw)).toMatchObject({ outputTokens: 35, reasoningTokens: 30 })
  })

  test('clamps counters below nought', () => {
    expect(readUsage({ input_tokens: -1, output_tokens: 5, output_tokens_details: { reasoning_tokens: -2 } })).toEqual({
      inputTokens: 0,
      outputTokens: 5,
      reasoningTokens: 0,
    })
  })

  test('keeps sums that do not add up', () => {
    expect(readUsage({ input_tokens: 10, output_tokens: 5, total_tokens: 99 })).toEqual({
      inputTokens: 10,
      outputTokens: 5,
    })
  })

  test('is written with a zero for every counter that is not known, as clients read them all', () => {
    expect(encodeUsage({})).toEqual({
      input_tokens: 0,
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens: 0,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 0,
    })
  })
})
