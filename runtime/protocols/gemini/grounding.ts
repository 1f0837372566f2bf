import type { GroundingChunk, GroundingMetadata, GroundingSupport } from '../../../generated/protocols/gemini/types.ts'
import type { Citation } from '../../canonical/part.ts'
import { utf8 } from '../../platform/byte-search.ts'

/** The citations of one text part. `index` is its place among the parts of the answer. */
export interface CitedText {
  index: number
  text: string
  citations: readonly Citation[]
}

/**
 * Citations as Gemini tells them: one chunk a source, one support a passage, and offsets in bytes of UTF-8.
 * Undefined where nothing is cited.
 */
export function groundingOf(texts: readonly CitedText[]): GroundingMetadata | undefined {
  const chunks: GroundingChunk[] = []
  const supports: GroundingSupport[] = []
  const places = new Map<string, number>()
  for (const { index, text, citations } of texts) {
    for (const citation of citations) {
      const key = JSON.stringify([citation.url, citation.title])
      let place = places.get(key)
      if (place === undefined) {
        place = chunks.push(chunkOf(citation)) - 1
        places.set(key, place)
      }
      const support = supportOf(citation, text, index)
      if (support) supports.push({ ...support, groundingChunkIndices: [place] })
    }
  }
  if (chunks.length === 0) return undefined
  return { groundingChunks: chunks, ...(supports.length > 0 ? { groundingSupports: supports } : {}) }
}

/** A source without an address is a passage of a document: the AI SDK refuses a `web` chunk without `uri`. */
function chunkOf({ url, title, citedText }: Citation): GroundingChunk {
  if (url !== undefined) return { web: { uri: url, ...(title === undefined ? {} : { title }) } }
  return {
    retrievedContext: {
      ...(title === undefined ? {} : { title }),
      ...(citedText === undefined ? {} : { text: citedText }),
    },
  }
}

function supportOf({ start, end }: Citation, text: string, partIndex: number): GroundingSupport | undefined {
  if (start === undefined || end === undefined || end <= start) return undefined
  const startIndex = utf8(text.slice(0, start)).length
  const passage = text.slice(start, end)
  const segment = { startIndex, endIndex: startIndex + utf8(passage).length, text: passage }
  return { segment: partIndex === 0 ? segment : { partIndex, ...segment } }
}
