import type { TextCitationParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchTextCitationParam,
  type TextCitationParamCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Citation } from '../../canonical/part.ts'
import type { Translation } from '../not-carried.ts'
import { skipUnknown } from './unknown.ts'

/** Places in a document are this protocol's own: what stays of them is the document's name and the passage. */
export const citations: TextCitationParamCases<Translation, Citation | undefined> = {
  char_location: citation => passage(citation.document_title, citation.cited_text),
  page_location: citation => passage(citation.document_title, citation.cited_text),
  content_block_location: citation => passage(citation.document_title, citation.cited_text),
  web_search_result_location: citation => ({ url: citation.url, ...passage(citation.title, citation.cited_text) }),
  search_result_location: citation => ({ url: citation.source, ...passage(citation.title, citation.cited_text) }),
}

/** The citations of a text; undefined where it has none. */
export function decodeCitations(list: TextCitationParam[] | null | undefined, translation: Translation) {
  const decoded = (list ?? [])
    .map(citation => dispatchTextCitationParam(citation, citations, translation, skipUnknown('citation')))
    .filter(citation => citation !== undefined)
  return decoded.length === 0 ? undefined : decoded
}

function passage(title: string | null, citedText: string): Citation {
  return title === null ? { citedText } : { title, citedText }
}
