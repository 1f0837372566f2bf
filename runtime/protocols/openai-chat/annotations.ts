import type { UrlCitation } from '../../../generated/protocols/openai-chat/types.ts'
import type { Citation } from '../../canonical/part.ts'
import { isRecord, recordOf } from '../../platform/json.ts'

/** Where a part's text stands in the one text of a Chat message, in UTF-16 code units. */
export interface Extent {
  start: number
  length: number
}

/**
 * A citation in Chat's words; undefined where the source has no address, which Chat cannot say. A source that does not
 * say which passage it supports stands behind the whole part.
 */
export function urlCitation(citation: Citation, extent: Extent): UrlCitation | undefined {
  if (citation.url === undefined) return undefined
  return {
    type: 'url_citation',
    url_citation: {
      start_index: extent.start + (citation.start ?? 0),
      end_index: extent.start + (citation.end ?? extent.length),
      url: citation.url,
      title: citation.title ?? '',
    },
  }
}

/** The source that an annotation of a reply cites. `before`: what of the message's text stands before this part's. */
export function readAnnotation(value: unknown, before: number): Citation | undefined {
  if (!isRecord(value) || value.type !== 'url_citation') return undefined
  // Some servers leave the wrapping out.
  const cited = isRecord(value.url_citation) ? value.url_citation : recordOf(value)
  const { url, title, content, start_index, end_index } = cited
  if (typeof url !== 'string') return undefined
  const citation: Citation = { url }
  if (typeof title === 'string' && title !== '') citation.title = title
  if (typeof content === 'string' && content !== '') citation.citedText = content
  if (typeof start_index !== 'number' || typeof end_index !== 'number' || end_index <= start_index) return citation
  return { ...citation, start: Math.max(0, start_index - before), end: Math.max(0, end_index - before) }
}
