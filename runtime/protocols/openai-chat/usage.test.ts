import { describe, expect, test } from 'vitest'
import { readUsage, usageIn, writeUsage } from './usage.ts'

const counts = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }

describe('reading usage', () => {
  test('OpenAI: cached and written tokens are parts of the prompt, reasoning of the completion', () => {
    const usage = {
      ...counts,
      prompt_tokens_details: { cached_tokens: 60, cache_write_tokens: 10, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 15 },
    }
    expect(readUsage(usage)).toEqual({
      inputTokens: 100,
      cachedInputTokens: 60,
      cacheWriteTokens: 10,
      outputTokens: 20,
      reasoningTokens: 15,
    })
  })

  test('DeepSeek names the cache differently', () => {
    expect(readUsage({ ...counts, prompt_cache_hit_tokens: 64, prompt_cache_miss_tokens: 36 })).toEqual({
      inputTokens: 100,
      cachedInputTokens: 64,
      outputTokens: 20,
    })
  })

  test('audio and images are parts of both, and no word where there are none', () => {
    const usage = {
      ...counts,
      prompt_tokens_details: { audio_tokens: 30, image_tokens: 20 },
      completion_tokens_details: { audio_tokens: 5, image_tokens: 0 },
    }
    const read = { audioInputTokens: 30, imageInputTokens: 20, audioOutputTokens: 5 }
    expect(readUsage(usage)).toEqual({ inputTokens: 100, outputTokens: 20, ...read })
    expect(writeUsage(readUsage(usage)!)).toEqual({
      ...counts,
      prompt_tokens_details: { audio_tokens: 30 },
      completion_tokens_details: { audio_tokens: 5 },
    })
  })

  test('searches that are paid by the use are told by OpenRouter and Perplexity', () => {
    expect(readUsage({ ...counts, server_tool_use: { web_search_requests: 2 } })?.toolUses).toEqual({ web_search: 2 })
    expect(readUsage({ ...counts, num_search_queries: 3 })?.toolUses).toEqual({ web_search: 3 })
    expect(readUsage({ ...counts, server_tool_use: { web_search_requests: 0 } })).not.toHaveProperty('toolUses')
  })

  test('Moonshot puts cached tokens beside the prompt', () => {
    expect(readUsage({ ...counts, cached_tokens: 7 })?.cachedInputTokens).toBe(7)
  })

  test('DeepSeek on Azure puts reasoning beside the completion', () => {
    expect(readUsage({ ...counts, prompt_tokens_details: null, reasoning_tokens: 4 })).toEqual({
      inputTokens: 100,
      outputTokens: 20,
      reasoningTokens: 4,
    })
  })

  test('xAI leaves reasoning out of the completion, and its total says so', () => {
    const usage = {
      prompt_tokens: 12,
      completion_tokens: 2,
      total_tokens: 334,
      completion_tokens_details: { reasoning_tokens: 320 },
    }
    expect(readUsage(usage)).toEqual({ inputTokens: 12, outputTokens: 322, reasoningTokens: 320 })
  })

  test('reasoning that is more than the whole cannot be a part of it, whatever the total says', () => {
    const usage = { ...counts, total_tokens: 9, completion_tokens_details: { reasoning_tokens: 30 } }
    expect(readUsage(usage)?.outputTokens).toBe(50)
  })

  test('a gateway that leaves the cache out of the prompt is known by its total', () => {
    const usage = {
      prompt_tokens: 10,
      completion_tokens: 5,
      total_tokens: 115,
      prompt_tokens_details: { cached_tokens: 80, cache_creation_input_tokens: 20 },
    }
    expect(readUsage(usage)).toEqual({
      inputTokens: 110,
      cachedInputTokens: 80,
      cacheWriteTokens: 20,
      outputTokens: 5,
    })
  })

  test('a sum that does not add up is kept as it came', () => {
    expect(readUsage({ ...counts, total_tokens: 999 })).toEqual({ inputTokens: 100, outputTokens: 20 })
  })

  test.each([[null], ['many'], [[]], [{}], [{ prompt_tokens: null }]])('%j is no usage', value => {
    expect(readUsage(value)).toBeUndefined()
  })

  test('absent counters stay absent', () => {
    expect(readUsage({ prompt_tokens: 3, completion_tokens: null })).toEqual({ inputTokens: 3 })
  })

  test('Groq says it in x_groq, Moonshot in the last choice; the proper place counts first', () => {
    expect(usageIn({ usage: null, x_groq: { usage: counts } })?.inputTokens).toBe(100)
    expect(usageIn({ choices: [{ usage: counts }] })?.inputTokens).toBe(100)
    expect(usageIn({ usage: { prompt_tokens: 1 }, x_groq: { usage: counts } })?.inputTokens).toBe(1)
    expect(usageIn({ choices: [] })).toBeUndefined()
  })
})

describe('writing usage', () => {
  test('the total is the sum, and details stand where they are known', () => {
    const usage = { inputTokens: 9, cachedInputTokens: 4, cacheWriteTokens: 2, outputTokens: 5, reasoningTokens: 3 }
    expect(writeUsage(usage)).toEqual({
      prompt_tokens: 9,
      completion_tokens: 5,
      total_tokens: 14,
      prompt_tokens_details: { cached_tokens: 4, cache_write_tokens: 2 },
      completion_tokens_details: { reasoning_tokens: 3 },
    })
  })

  test('no detail is invented', () => {
    expect(writeUsage({ inputTokens: 1, outputTokens: 2 })).toEqual({
      prompt_tokens: 1,
      completion_tokens: 2,
      total_tokens: 3,
    })
  })

  test('what nobody counted is not written as zero', () => {
    expect(writeUsage({})).toBeUndefined()
    expect(writeUsage({ cachedInputTokens: 5 })).toBeUndefined()
  })

  test('reading what was written gives the same counters', () => {
    const usage = { inputTokens: 9, cachedInputTokens: 4, cacheWriteTokens: 2, outputTokens: 5, reasoningTokens: 3 }
    expect(readUsage(writeUsage(usage))).toEqual(usage)
  })
})
