import type { ContentBlock, ContentBlockDelta } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { PartStart } from '../../canonical/event.ts'
import type { Citation, Opaque } from '../../canonical/part.ts'
import { encodeCitation } from './citations.ts'
import { toolUseId } from './ids.ts'
import { thinkingState } from './seals.ts'

/** Text, or a citation of the text before it. */
export type Piece = string | Citation

/** A part of a reply that is being written, or waits for its turn. */
export interface OpenPart {
  start: PartStart
  /** What came while an earlier part was open, or before its block was. */
  waiting: Piece[]
  ended: boolean
  opaque?: Opaque
  /** The number of its block, once that is open. */
  block?: number
  /** Whether arguments have been written: a call without any is a call with `{}`. */
  hasInput?: boolean
  /** Arguments that belong into a delta of their own: clients forget those in the block's start. */
  streamedInput?: string
}

/** Whether the part's pieces are shown as they come. */
export function isStreamed(start: PartStart): boolean {
  if (start.type === 'reasoning') return start.redacted !== true
  return start.type === 'text' || start.type === 'refusal'
}

/**
 * Whether what has come of a part is enough to open its block. A call's state stands before it and is known when the
 * call ends: one that comes whole, as those of upstreams that sign calls do, waits for that. Thinking has to have
 * something readable.
 */
export function canOpen({ start, waiting, ended }: OpenPart): boolean {
  if (start.type === 'tool-call') return ended || waiting.length > 1
  if (start.type === 'reasoning') return waiting.some(piece => typeof piece === 'string' && piece.trim() !== '')
  return true
}

export function toolUse(start: Extract<PartStart, { type: 'tool-call' }>): ContentBlock {
  return { type: 'tool_use', id: toolUseId(start.id), name: start.name, input: {} }
}

export function emptyText(): ContentBlock {
  return { type: 'text', text: '', citations: null }
}

export function emptyThinking(): ContentBlock {
  return { type: 'thinking', thinking: '', signature: '' }
}

/** What waits, as deltas, which then waits no more. Texts that follow each other are joined. */
export function takeDeltas(part: OpenPart): ContentBlockDelta[] {
  const pieces = part.waiting
  part.waiting = []
  const deltas: ContentBlockDelta[] = []
  let texts: string[] = []
  const flush = () => {
    if (texts.length > 0) deltas.push(textDelta(part, texts.join('')))
    texts = []
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece)
      continue
    }
    const citation = part.start.type === 'text' ? encodeCitation(piece) : undefined
    if (citation === undefined) continue
    flush()
    deltas.push({ type: 'citations_delta', citation })
  }
  flush()
  return deltas
}

/** A piece of the part's text as a delta. */
export function textDelta(part: OpenPart, text: string): ContentBlockDelta {
  const { start } = part
  if (start.type === 'reasoning') return { type: 'thinking_delta', thinking: text }
  if (start.type !== 'tool-call') return { type: 'text_delta', text }
  const begun = part.hasInput
  part.hasInput = true
  if (start.kind === 'function') return inputDelta(text)
  // Raw input becomes the one string of an object, written piece by piece.
  const escaped = JSON.stringify(text).slice(1, -1)
  return inputDelta(begun ? escaped : `{"input":"${escaped}`)
}

function inputDelta(partialJson: string): ContentBlockDelta {
  return { type: 'input_json_delta', partial_json: partialJson }
}

/** What a block still has to say before it is closed. */
export function lastDeltas(part: OpenPart): ContentBlockDelta[] {
  const { start } = part
  if (part.streamedInput !== undefined) return [inputDelta(part.streamedInput)]
  if (start.type === 'reasoning' && start.redacted !== true) {
    const signature = thinkingState(part.opaque)
    return signature === '' ? [] : [{ type: 'signature_delta', signature }]
  }
  if (start.type !== 'tool-call') return []
  if (start.kind === 'freeform') return [inputDelta(part.hasInput ? '"}' : '{"input":""}')]
  return part.hasInput ? [] : [inputDelta('{}')]
}

/** The arguments of a call that the provider runs; undefined for blocks that are no calls. */
export function calledInput(block: ContentBlock): unknown {
  return block.type === 'server_tool_use' || block.type === 'mcp_tool_use' ? block.input : undefined
}
