import type { UrlCitation } from '../../../generated/protocols/openai-chat/types.ts'
import type { Citation } from '../../canonical/part.ts'

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
