import { describe, expect, it } from 'vitest'
import { groundingOf } from './grounding.ts'

const cite = (start: number | undefined, end: number | undefined, url = 'https://a.example/') => ({
  url,
  title: 'A',
  start,
  end,
})

describe('groundingOf', () => {
  it('counts offsets in bytes of UTF-8', () => {
    const text = 'zażółć 🙂 gęś'
    const metadata = groundingOf([{ index: 0, text, citations: [cite(7, 9), cite(10, 13)] }])
    const bytes = new TextEncoder().encode(text)
    const cut = metadata?.groundingSupports?.map(({ segment }) =>
      new TextDecoder().decode(bytes.slice(segment?.startIndex, segment?.endIndex)),
    )
    expect(cut).toEqual(['🙂', 'gęś'])
    expect(metadata?.groundingSupports?.map(({ segment }) => segment?.text)).toEqual(cut)
  })

  it('names a source once, however often it is cited', () => {
    const metadata = groundingOf([
      { index: 0, text: 'one two', citations: [cite(0, 3), cite(4, 7, 'https://b.example/')] },
      { index: 2, text: 'three', citations: [cite(0, 5)] },
    ])
    expect(metadata?.groundingChunks).toEqual([
      { web: { uri: 'https://a.example/', title: 'A' } },
      { web: { uri: 'https://b.example/', title: 'A' } },
    ])
    expect(metadata?.groundingSupports).toEqual([
      { segment: { startIndex: 0, endIndex: 3, text: 'one' }, groundingChunkIndices: [0] },
      { segment: { startIndex: 4, endIndex: 7, text: 'two' }, groundingChunkIndices: [1] },
      { segment: { partIndex: 2, startIndex: 0, endIndex: 5, text: 'three' }, groundingChunkIndices: [0] },
    ])
  })

  it('tells a source without a place, and a passage without an address', () => {
    expect(groundingOf([{ index: 0, text: 'x', citations: [cite(undefined, undefined)] }])).toEqual({
      groundingChunks: [{ web: { uri: 'https://a.example/', title: 'A' } }],
    })
    expect(groundingOf([{ index: 0, text: 'x', citations: [{ title: 'Doc', citedText: 'said' }] }])).toEqual({
      groundingChunks: [{ retrievedContext: { title: 'Doc', text: 'said' } }],
    })
  })

  it('is nothing where nothing is cited', () => {
    expect(groundingOf([{ index: 0, text: 'x', citations: [] }])).toBeUndefined()
  })
})
