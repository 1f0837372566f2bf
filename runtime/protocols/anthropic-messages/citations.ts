import type { TextCitation, TextCitationParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchTextCitation,
  dispatchTextCitationParam,
  type TextCitationCases,
  type TextCitationParamCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Citation } from '../../canonical/part.ts'
import { isRecord } from '../../platform/json.ts'
import type { Translation } from '../not-carried.ts'
import { ORIGIN } from './origin.ts'
import { skipUnknown } from './unknown.ts'

/** Places in a document are this protocol's own: what stays of them is the document's name and the passage. */
const citations: TextCitationParamCases<Translation, Citation | undefined> = {
  char_location: citation => passage(citation.document_title, citation.cited_text),
  page_location: citation => passage(citation.document_title, citation.cited_text),
  content_block_location: citation => passage(citation.document_title, citation.cited_text),
  web_search_result_location: citation => passage(citation.title, citation.cited_text, citation.url),
  search_result_location: citation => passage(citation.title, citation.cited_text, citation.source),
}

/** The same, of a reply. */
const replyCitations: TextCitationCases<Translation, Citation | undefined> = { ...citations }

/** The citations of a text; undefined where it has none. */
export function decodeCitations(list: TextCitationParam[] | null | undefined, translation: Translation) {
  const decoded = (list ?? [])
    .map(citation => dispatchTextCitationParam(citation, citations, translation, skipUnknown('citation')))
    .filter(citation => citation !== undefined)
  return decoded.length === 0 ? undefined : decoded
}

/** A citation of an upstream's reply; undefined, and reported, for a kind that is new. */
export function readCitation(value: unknown, translation: Translation): Citation | undefined {
  if (!isRecord(value)) return undefined
  // Its members are checked where they are used.
  const citation = value as unknown as TextCitation
  const read = dispatchTextCitation(citation, replyCitations, translation, skipUnknown('citation'))
  return read && { ...read, native: { origin: ORIGIN, value } }
}

/** A citation as clients read it. Only sources on the web have a form here that needs no document of the request. */
export function encodeCitation({ url, title, citedText, native }: Citation): TextCitation | undefined {
  // What came from this protocol goes out as it came.
  if (native?.origin === ORIGIN) return native.value as TextCitation
  if (url === undefined) return undefined
  return {
    type: 'web_search_result_location',
    url,
    title: title ?? null,
    cited_text: citedText ?? '',
    encrypted_index: '',
  }
}

/** The citations of a text that goes back to where they came from: nobody else has what they refer to. */
export function citationParams(list: readonly Citation[]): TextCitationParam[] {
  return list.flatMap(({ native }) => {
    if (native?.origin !== ORIGIN || !isRecord(native.value)) return []
    // A reply says one member more than a request may, and is one of its citations otherwise.
    const { file_id: _, ...citation } = native.value
    return [citation as unknown as TextCitationParam]
  })
}

/** Upstreams' replies are unchecked: what is no text is left out. */
function passage(title: unknown, citedText: unknown, url?: unknown): Citation {
  return {
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof citedText === 'string' ? { citedText } : {}),
  }
}
