import type { ContentBlock, TextCitation } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Citation, Opaque, Part, ToolCallPart } from '../../canonical/part.ts'
import { toolUseId } from './ids.ts'
import { isRecord } from './record.ts'

/** The origin whose opaque state and foreign parts this protocol writes as its own. */
export const ORIGIN = 'anthropic-messages'

/**
 * A part of a reply as a whole block; undefined where it has nothing to show: empty text and thinking are refused when
 * the client sends them back, and media and other protocols' parts have no block here.
 */
export function replyBlock(part: Part): ContentBlock | undefined {
  switch (part.type) {
    case 'text':
      return part.text === '' ? undefined : { type: 'text', text: part.text, citations: citationList(part.citations) }
    case 'refusal':
      return part.text === '' ? undefined : { type: 'text', text: part.text, citations: null }
    case 'reasoning':
      return thinkingBlock(part.text, part.opaque, part.redacted)
    case 'tool-call':
      return { type: 'tool_use', id: toolUseId(part.id), name: part.name, input: toolInput(part) }
    case 'foreign':
      // A part of this origin was made from a block of this protocol and is kept as it came.
      return part.origin === ORIGIN ? (part.value as ContentBlock) : undefined
    default:
      return undefined
  }
}

/** Thinking signed by its own maker, readable thinking without a signature, or nothing. */
export function thinkingBlock(text: string, opaque: Opaque | undefined, redacted?: boolean): ContentBlock | undefined {
  const signature = ownSignature(opaque)
  if (redacted) return signature === '' ? undefined : { type: 'redacted_thinking', data: signature }
  return text === '' && signature === '' ? undefined : { type: 'thinking', thinking: text, signature }
}

/** The signature to show: opaque state of another origin would be refused when it came back. */
export function ownSignature(opaque: Opaque | undefined): string {
  return opaque?.origin === ORIGIN ? opaque.value : ''
}

/** Only sources on the web have a form here that needs no document of the request. */
export function citationOf(citation: Citation): TextCitation | undefined {
  if (citation.url === undefined) return undefined
  return {
    type: 'web_search_result_location',
    url: citation.url,
    title: citation.title ?? null,
    cited_text: citation.citedText ?? '',
    encrypted_index: '',
  }
}

function citationList(citations: Citation[] = []): TextCitation[] | null {
  const list = citations.map(citationOf).filter(citation => citation !== undefined)
  return list.length === 0 ? null : list
}

/** The arguments as the object that `input` must be; text that is none is kept under a name of its own. */
function toolInput(call: ToolCallPart): Record<string, unknown> {
  if (call.kind === 'freeform') return { input: call.arguments }
  if (call.arguments.trim() === '') return {}
  try {
    const input: unknown = JSON.parse(call.arguments)
    if (isRecord(input)) return input
  } catch {
    // Models do write broken JSON.
  }
  return { raw_arguments: call.arguments }
}
