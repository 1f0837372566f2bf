import type { Citation } from '../../canonical/part.ts'
import { text as decoded, utf8 } from '../../platform/byte-search.ts'
import { isRecord } from '../../platform/json.ts'

/** What a candidate says of its sources, unchecked. */
export interface SourceMetadata {
  groundingMetadata?: Record<string, unknown>
  citationMetadata?: Record<string, unknown>
}

/**
 * The citations of each text. Google counts places in bytes of UTF-8, and texts among other parts: the words that it
 * repeats say which text is meant. What has no place, a source that was read and not cited among it, belongs to the last.
 */
export function readCitations(texts: readonly string[], metadata: SourceMetadata): Citation[][] {
  const found: Citation[][] = texts.map(() => [])
  if (texts.length === 0) return found
  for (const { source, segment } of [...supports(metadata.groundingMetadata), ...recitations(metadata)]) {
    const place = segment && locate(segment, texts)
    if (place) found[place.index]!.push({ ...source, start: place.start, end: place.end })
    else found.at(-1)!.push(source)
  }
  return found
}

interface Segment {
  text?: string
  /** In bytes. */
  start: number
  end: number
}

interface Support {
  source: Citation
  segment?: Segment
}

function supports(metadata: Record<string, unknown> | undefined): Support[] {
  const chunks = listOf(metadata?.groundingChunks).map(sourceOf)
  const cited = new Set<number>()
  const placed = listOf(metadata?.groundingSupports).flatMap(support => {
    const segment = segmentOf(support.segment)
    const indices = Array.isArray(support.groundingChunkIndices) ? support.groundingChunkIndices : []
    return indices.flatMap((index: unknown): Support[] => {
      const source = typeof index === 'number' ? chunks[index] : undefined
      if (!source) return []
      cited.add(Number(index))
      return [segment ? { source, segment } : { source }]
    })
  })
  const uncited = chunks.flatMap((source, index) => (source && !cited.has(index) ? [{ source }] : []))
  return [...placed, ...uncited]
}

/** Passages that the answer repeats from somewhere. The older API has another name for their list. */
function recitations({ citationMetadata }: SourceMetadata): Support[] {
  const list = [...listOf(citationMetadata?.citations), ...listOf(citationMetadata?.citationSources)]
  return list.flatMap(citation => {
    const source = { ...member('url', citation.uri), ...member('title', citation.title) }
    if (Object.keys(source).length === 0) return []
    const segment = segmentOf(citation)
    return [segment ? { source, segment } : { source }]
  })
}

function sourceOf(chunk: Record<string, unknown>): Citation | undefined {
  const found = [chunk.web, chunk.retrievedContext, chunk.maps, chunk.image].find(isRecord)
  if (!found) return undefined
  const passage = found.text ?? (isRecord(found.ragChunk) ? found.ragChunk.text : undefined)
  return {
    ...member('url', found.uri ?? found.sourceUri ?? found.imageUri),
    ...member('title', found.title),
    ...member('citedText', passage),
  }
}

function segmentOf(value: unknown): Segment | undefined {
  if (!isRecord(value) || typeof value.endIndex !== 'number') return undefined
  // Google leaves out a zero.
  const start = typeof value.startIndex === 'number' ? value.startIndex : 0
  if (start < 0 || value.endIndex <= start) return undefined
  return { start, end: value.endIndex, ...(typeof value.text === 'string' && { text: value.text }) }
}

/** Where the segment is, in UTF-16 code units of one of the texts. */
function locate(
  { text, start, end }: Segment,
  texts: readonly string[],
): { index: number; start: number; end: number } | undefined {
  const ranges = texts.map(candidate => rangeOf(candidate, start, end))
  const index = texts.findIndex((candidate, place) => {
    const range = ranges[place]
    return range && (text === undefined || candidate.slice(range.start, range.end) === text)
  })
  if (index >= 0) return { index, ...ranges[index]! }
  if (text === undefined) return undefined
  const other = texts.findIndex(candidate => candidate.includes(text))
  if (other < 0) return undefined
  const at = texts[other]!.indexOf(text)
  return { index: other, start: at, end: at + text.length }
}

function rangeOf(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const bytes = utf8(text)
  if (end > bytes.length) return undefined
  if (bytes.length === text.length) return { start, end }
  return { start: decoded(bytes, 0, start).length, end: decoded(bytes, 0, end).length }
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(item => (isRecord(item) ? item : {})) : []
}

function member<Name extends string>(name: Name, value: unknown): { [key in Name]?: string } {
  // The name is the key of the only member.
  return (typeof value === 'string' && value !== '' ? { [name]: value } : {}) as { [key in Name]?: string }
}
