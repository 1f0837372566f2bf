import { isRecord } from '../../platform/json.ts'
import { unseal } from '../seal.ts'
import { isUnthought } from './open-turn.ts'

/**
 * A request's body without the thinking that other protocols' upstreams left in it: the same object where there is none.
 * Where the provider insists on thinking before an open tool call and there is none left, it is not to think for this
 * request: it would refuse it otherwise.
 */
export function withoutSeals(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body.messages)) return body
  const before: unknown[] = body.messages
  const messages = before.flatMap(withoutSealedBlocks)
  if (messages.length === before.length && messages.every((message, index) => message === before[index])) return body
  const kept = { ...body, messages }
  return isUnthought(messages) ? withoutThinking(kept) : kept
}

/** A message that holds nothing else is gone: neighbours of the same role are one turn. */
function withoutSealedBlocks(message: unknown): unknown[] {
  if (!isRecord(message) || !Array.isArray(message.content)) return [message]
  const content = message.content.filter(block => !isSealed(block))
  if (content.length === message.content.length) return [message]
  return content.length === 0 ? [] : [{ ...message, content }]
}

function isSealed(block: unknown): boolean {
  if (!isRecord(block)) return false
  const value =
    block.type === 'thinking' ? block.signature : block.type === 'redacted_thinking' ? block.data : undefined
  return typeof value === 'string' && unseal(value) !== undefined
}

/** Adaptive thinking does not insist. The editing of thinking is refused where there is none. */
function withoutThinking(body: Record<string, unknown>): Record<string, unknown> {
  if (!isRecord(body.thinking) || body.thinking.type !== 'enabled') return body
  const changed = { ...body, thinking: { type: 'disabled' } }
  const management = body.context_management
  if (!isRecord(management) || !Array.isArray(management.edits)) return changed
  const edits = management.edits.filter(edit => !(isRecord(edit) && String(edit.type).startsWith('clear_thinking')))
  const { context_management: _, ...without } = changed as Record<string, unknown>
  return edits.length === 0 ? without : { ...changed, context_management: { ...management, edits } }
}
