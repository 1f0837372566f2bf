import { describe, expect, test } from 'vitest'
import { encodeUsage, readUsage, usageOf } from './usage.ts'

const usage = { input_tokens: 1, output_tokens: 2 }
const search = (action?: string) => ({ type: 'web_search_call', ...(action && { action: { type: action } }) })

describe('the uses of tools that are paid by the use', () => {
  test.each([
    [
      'items',
      { output: [search('search'), search(), { type: 'file_search_call' }] },
      { web_search: 2, file_search: 1 },
    ],
    ['no search in a page that is opened', { output: [search('open_page'), search('find_in_page')] }, undefined],
    ['what OpenAI counts', { output: [search()], tool_usage: { web_search: { num_requests: 3 } } }, { web_search: 3 }],
    ['nothing where OpenAI counts nothing', { tool_usage: { web_search: { num_requests: 0 } } }, undefined],
    ['nothing in odd values', { output: [null, 'x', { type: 7 }], tool_usage: 3 }, undefined],
  ])('are %s', (_, response, uses) => {
    expect(usageOf({ usage, ...response })?.toolUses).toEqual(uses)
  })

  test('are what xAI counts, whatever the items are', () => {
    const details = { web_search_calls: 2, x_search_calls: 1, image_generation_calls: 0, mcp_calls: 4 }
    const response = { usage: { ...usage, server_side_tool_usage_details: details }, output: [search()] }
    expect(usageOf(response)?.toolUses).toEqual({ web_search: 2, x_search: 1 })
  })

  test('are told of no response that has no usage', () => {
    expect(usageOf({ output: [search()] })).toBeUndefined()
  })
})

describe('usage of a response', () => {
  test('has audio and images where there are some', () => {
    const details = { audio_tokens: 3, image_tokens: 0 }
    expect(readUsage({ ...usage, input_tokens_details: details, output_tokens_details: { image_tokens: 4 } })).toEqual({
      inputTokens: 1,
      outputTokens: 2,
      audioInputTokens: 3,
      imageOutputTokens: 4,
    })
  })

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
