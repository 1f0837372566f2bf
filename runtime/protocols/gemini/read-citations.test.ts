import { describe, expect, it } from 'vitest'
import { groundingOf } from './grounding.ts'
import { readCitations } from './read-citations.ts'

const web = (uri: string, title?: string) => ({ web: { uri, ...(title !== undefined && { title }) } })

describe('readCitations', () => {
  it('turns bytes of UTF-8 into places of the text', () => {
    const text = 'zażółć 🙂 gęś'
    const citations = [
      { url: 'https://a.example/', title: 'A', start: 7, end: 9 },
      { url: 'https://a.example/', title: 'A', start: 10, end: 13 },
    ]
    const groundingMetadata = groundingOf([{ index: 0, text, citations }]) as Record<string, unknown>
    expect(readCitations([text], { groundingMetadata })).toEqual([citations])
  })

  it('finds the words where the places are of another text', () => {
    const groundingMetadata = {
      groundingChunks: [web('https://a.example/')],
      groundingSupports: [{ segment: { startIndex: 90, endIndex: 94, text: 'true' }, groundingChunkIndices: [0] }],
    }
    expect(readCitations(['so', 'it is true'], { groundingMetadata })).toEqual([
      [],
      [{ url: 'https://a.example/', start: 6, end: 10 }],
    ])
  })

  it('keeps sources without a place, each once, at the last text', () => {
    const groundingMetadata = {
      groundingChunks: [
        web('https://a.example/', 'A'),
        { maps: { uri: 'https://m.example/', title: 'M', text: 't' } },
        {},
      ],
      groundingSupports: [{ segment: { endIndex: 9, text: 'nowhere' }, groundingChunkIndices: [0, 7, 'x'] }],
    }
    expect(readCitations(['a', 'b'], { groundingMetadata })).toEqual([
      [],
      [
        { url: 'https://a.example/', title: 'A' },
        { url: 'https://m.example/', title: 'M', citedText: 't' },
      ],
    ])
  })

  it('reads passages of documents, and images', () => {
    const groundingMetadata = {
      groundingChunks: [
        { retrievedContext: { title: 'Doc', text: 'said' } },
        { retrievedContext: { uri: 'gs://d', ragChunk: { text: 'rag' } } },
        { image: { sourceUri: 'https://i.example/', imageUri: 'https://i.example/1.png' } },
      ],
    }
    expect(readCitations(['a'], { groundingMetadata })[0]).toEqual([
      { title: 'Doc', citedText: 'said' },
      { url: 'gs://d', citedText: 'rag' },
      { url: 'https://i.example/' },
    ])
  })

  it('reads what the answer repeats from elsewhere, under both names', () => {
    const citation = { startIndex: 2, endIndex: 5, uri: 'https://r.example/', license: 'mit' }
    const expected = [[{ url: 'https://r.example/', start: 1, end: 4 }]]
    expect(readCitations(['éabc'], { citationMetadata: { citations: [citation] } })).toEqual(expected)
    expect(readCitations(['éabc'], { citationMetadata: { citationSources: [citation, { endIndex: 1 }] } })).toEqual(
      expected,
    )
  })

  it.each([{}, { groundingChunks: 'x', groundingSupports: [null, { segment: 7, groundingChunkIndices: 3 }] }])(
    'is nothing where nothing can be read: %j',
    groundingMetadata => {
      expect(readCitations(['a'], { groundingMetadata })).toEqual([[]])
      expect(readCitations([], { groundingMetadata })).toEqual([])
    },
  )
})
