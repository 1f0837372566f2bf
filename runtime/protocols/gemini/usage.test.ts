import { describe, expect, it } from 'vitest'
import { type Counters, readUsage, takeCounters, writeUsage } from './usage.ts'

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
