import type { ContentBlock, TextCitation } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Citation, Opaque, Part, ToolCallPart } from '../../canonical/part.ts'
import { argumentsObject } from '../json-arguments.ts'
import { loseOnce } from '../not-carried.ts'
import { encodeCitation } from './citations.ts'
import { toolUseId } from './ids.ts'
import { ORIGIN } from './origin.ts'
import { ownedState, thinkingState } from './seals.ts'

/**
 * A part of a reply as whole blocks. None where it has nothing to show: empty text and thinking are refused when the
 * client sends them back, and media and other protocols' parts have no block here, which is reported.
 */
export function replyBlocks(part: Part, losses: Loss[]): ContentBlock[] {
  switch (part.type) {
    case 'text': {
      const blocks: ContentBlock[] =
        part.text === '' ? [] : [{ type: 'text', text: part.text, citations: citationList(part.citations) }]
      return [...textState(part.opaque, part.text === '' ? 'none' : 'after'), ...blocks]
    }
    case 'refusal':
      return part.text === '' ? [] : [{ type: 'text', text: part.text, citations: null }]
    case 'reasoning':
      return thinkingBlock(part.text, part.opaque, part.redacted)
    case 'tool-call':
      return [
        ...callState(part.id, part.opaque),
        { type: 'tool_use', id: toolUseId(part.id), name: part.name, input: toolInput(part) },
      ]
    case 'foreign':
      // A part of this origin was made from a block of this protocol and is kept as it came.
      if (part.origin === ORIGIN) return [part.value as ContentBlock]
      return loseForeign(part, losses)
    default:
      return loseMedia(part.type, losses)
  }
}

/**
 * Thinking with what its maker wants back, readable thinking without it, or nothing. What nobody can read is a redacted
 * block: an empty thinking block is its own maker's way of hiding text, and others refuse it.
 */
export function thinkingBlock(text: string, opaque: Opaque | undefined, redacted?: boolean): ContentBlock[] {
  const state = thinkingState(opaque)
  const readable = text.trim() !== ''
  if (!redacted && (readable || (opaque?.origin === ORIGIN && state !== ''))) {
    return [{ type: 'thinking', thinking: text, signature: state }]
  }
  return state === '' ? [] : [{ type: 'redacted_thinking', data: state }]
}

/** What stands before a call whose maker signed it. */
export function callState(callId: string, opaque: Opaque | undefined): ContentBlock[] {
  return ownedBlock(opaque, { callId })
}

/** What stands beside a text whose maker signed it. `text`: where its block is from there. */
export function textState(opaque: Opaque | undefined, text: 'after' | 'before' | 'none'): ContentBlock[] {
  return ownedBlock(opaque, { text })
}

/** A text's state with which a message would end. Clients take the last block for the answer, which it is not. */
export function loseLastState(losses: Loss[]): void {
  loseOnce({ losses, at: 'reply' }, 'reply.textSignature', 'a message of this protocol does not end with thinking')
}

export function loseForeign({ origin, tag }: { origin: string; tag: string }, losses: Loss[]): [] {
  loseOnce({ losses, at: 'reply' }, `reply.${tag}`, `only clients of ${origin} understand it`)
  return []
}

export function loseMedia(type: string, losses: Loss[]): [] {
  loseOnce({ losses, at: 'reply' }, `reply.${type}`, 'replies of this protocol are text and tool calls')
  return []
}

function ownedBlock(opaque: Opaque | undefined, owner: Parameters<typeof ownedState>[1]): ContentBlock[] {
  // What this protocol's own upstreams sign has its own block.
  if (opaque === undefined || opaque.origin === ORIGIN) return []
  return [{ type: 'redacted_thinking', data: ownedState(opaque, owner) }]
}

function citationList(citations: Citation[] = []): TextCitation[] | null {
  const list = citations.map(encodeCitation).filter(citation => citation !== undefined)
  return list.length === 0 ? null : list
}

/** The arguments as the object that `input` must be; text that is none is kept under a name of its own. */
function toolInput(call: ToolCallPart): Record<string, unknown> {
  return call.kind === 'freeform' ? { input: call.arguments } : argumentsObject(call.arguments)
}
