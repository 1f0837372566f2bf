import { describe, expect, it } from 'vitest'
import { type Counters, readUsage, serviceTierOf, takeCounters, takeSearches, writeUsage } from './usage.ts'

describe('readUsage', () => {
  it('counts thoughts into the output and results of built-in tools into the input', () => {
    const counted = {
      promptTokenCount: 10,
      toolUsePromptTokenCount: 5,
      candidatesTokenCount: 15,
      thoughtsTokenCount: 1801,
    }
    expect(readUsage(counted)).toEqual({ inputTokens: 15, outputTokens: 1816, reasoningTokens: 1801 })
  })

  it('takes cache reads as the part of the prompt that they are', () => {
    expect(readUsage({ promptTokenCount: 10, cachedContentTokenCount: 8, candidatesTokenCount: 1 })).toEqual({
      inputTokens: 10,
      cachedInputTokens: 8,
      outputTokens: 1,
    })
  })

  it('tells audio and images apart, as the lists by modality do', () => {
    const list = (...counts: [string, number][]) => counts.map(([modality, tokenCount]) => ({ modality, tokenCount }))
    const into: Counters = {}
    takeCounters(into, {
      promptTokenCount: 100,
      promptTokensDetails: list(['TEXT', 20], ['AUDIO', 50], ['IMAGE', 30]),
      cachedContentTokenCount: 40,
      cacheTokensDetails: list(['AUDIO', 40]),
      candidatesTokenCount: 1300,
      candidatesTokensDetails: [...list(['IMAGE', 1290], ['TEXT', 10]), null, { modality: 'AUDIO' }],
    })
    expect(readUsage(into)).toEqual({
      inputTokens: 100,
      audioInputTokens: 50,
      imageInputTokens: 30,
      cachedInputTokens: 40,
      cachedAudioInputTokens: 40,
      outputTokens: 1300,
      imageOutputTokens: 1290,
    })
    expect(takeCounters({}, { promptTokensDetails: list(['TEXT', 20]) })).toBe('none')
  })

  it('counts the queries of Google Search, as the last chunk that has some tells them', () => {
    const into: Counters = { promptTokenCount: 1 }
    takeSearches(into, [{ groundingMetadata: { webSearchQueries: ['a', 'b'] } }, {}, null])
    takeSearches(into, [{ content: {} }])
    expect(readUsage(into)?.toolUses).toEqual({ web_search: 2 })
  })

  it.each([
    [{ trafficType: 'ON_DEMAND' }, 'default'],
    [{ trafficType: 'ON_DEMAND_FLEX' }, 'flex'],
    [{ trafficType: 'PROVISIONED_THROUGHPUT' }, 'provisioned_throughput'],
    [{ trafficType: 'TRAFFIC_TYPE_UNSPECIFIED' }, undefined],
    [{ serviceTier: 'standard' }, 'default'],
    [{ serviceTier: 'PRIORITY' }, 'priority'],
    [{}, undefined],
    [null, undefined],
  ])('reads how a call was served: %j', (usage, tier) => {
    expect(serviceTierOf(usage)).toBe(tier)
  })

  it('says nothing where nothing was counted', () => {
    expect(readUsage({})).toBeUndefined()
    expect(readUsage({ promptTokenCount: 3 })).toEqual({ inputTokens: 3 })
  })

  it('knows an output of zero from the total, as Google leaves zeros out', () => {
    expect(readUsage({ promptTokenCount: 3, totalTokenCount: 3 })).toEqual({ inputTokens: 3, outputTokens: 0 })
  })

  it('keeps a total that does not add up out of it', () => {
    expect(readUsage({ promptTokenCount: 9, totalTokenCount: 3 })).toEqual({ inputTokens: 9 })
  })
})

describe('takeCounters', () => {
  it('lets later counters win field by field, and null ones leave what was there', () => {
    const into: Counters = {}
    takeCounters(into, { promptTokenCount: 5, thoughtsTokenCount: 7 })
    takeCounters(into, {
      promptTokenCount: null,
      candidatesTokenCount: 3,
      thoughtsTokenCount: undefined,
      trafficType: 'x',
    })
    expect(into).toEqual({ promptTokenCount: 5, thoughtsTokenCount: 7, candidatesTokenCount: 3 })
  })
})

describe('writeUsage', () => {
  it('takes thoughts out of the candidates and adds all up', () => {
    const usage = { inputTokens: 10, cachedInputTokens: 4, outputTokens: 20, reasoningTokens: 12 }
    expect(writeUsage(usage)).toEqual({
      promptTokenCount: 10,
      cachedContentTokenCount: 4,
      candidatesTokenCount: 8,
      thoughtsTokenCount: 12,
      totalTokenCount: 30,
    })
    expect(readUsage(writeUsage(usage))).toEqual(usage)
  })

  it('survives reasoning that an upstream counts outside its output', () => {
    expect(writeUsage({ inputTokens: 1, outputTokens: 2, reasoningTokens: 50 })).toEqual({
      promptTokenCount: 1,
      candidatesTokenCount: 2,
      thoughtsTokenCount: 50,
      totalTokenCount: 53,
    })
  })

  it('turns nothing unknown into a zero', () => {
    expect(writeUsage({})).toEqual({})
  })
})
