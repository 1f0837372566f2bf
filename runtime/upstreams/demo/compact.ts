import type { ForeignPart, Part } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { readConversation } from './conversation.ts'
import { DEMO_DATE } from './dialect.ts'
import { hash } from './hash.ts'
import { seal, unseal } from './seal.ts'
import { inputTokens, textTokens } from './tokens.ts'

/** The tag of a compaction item, and of the input item with which a client asks for one in an ordinary call. */
const COMPACTION = 'compaction'
const TRIGGER = 'compaction_trigger'

/** A conversation as one item that only the demo can read. It holds a summary, sealed. */
export function compactionItem(request: CanonicalRequest): {
  type: 'compaction'
  id: string
  encrypted_content: string
} {
  const conversation = readConversation(request, 'openai-responses')
  const earlier = compacted(request)
  const summary = `${earlier ? `${earlier}, then ` : ''}${conversation.turns} messages, the last of the user's being "${conversation.asked.slice(0, 200)}"`
  return { type: COMPACTION, id: `cmp_${hash(summary)}`, encrypted_content: seal(summary) }
}

/** The body of `POST /v1/responses/compact`. */
export function compactedResponse(request: CanonicalRequest): Record<string, unknown> {
  const item = compactionItem(request)
  const input = inputTokens(request)
  const output = textTokens(item.encrypted_content)
  return {
    id: `resp_${hash(item.encrypted_content)}`,
    object: 'response.compaction',
    created_at: DEMO_DATE,
    output: [item],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  }
}

/** Whether the request asks for a compaction in place of an answer. */
export function asksForCompaction(request: CanonicalRequest): boolean {
  return request.turns.some(turn => turn.parts.some(part => part.type === 'foreign' && part.tag === TRIGGER))
}

/** What the request's last compaction item tells of the messages that it stands for. */
export function compacted(request: CanonicalRequest): string | undefined {
  const last = request.turns.flatMap(turn => turn.parts).findLast(isCompaction)
  return last && compactedText(last)
}

export function isCompaction(part: Part): part is ForeignPart {
  return part.type === 'foreign' && part.origin === 'openai-responses' && part.tag === COMPACTION
}

/** The summary that an item holds; undefined where it is not the demo's or was altered. */
export function compactedText(part: ForeignPart): string | undefined {
  const { value } = part
  if (typeof value !== 'object' || value === null || !('encrypted_content' in value)) return undefined
  return typeof value.encrypted_content === 'string' ? unseal(value.encrypted_content) : undefined
}
