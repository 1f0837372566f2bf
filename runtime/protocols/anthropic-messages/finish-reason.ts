import type { RefusalStopDetails, StopReason } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Finish, FinishReason } from '../../canonical/event.ts'
import { isRecord } from '../../platform/json.ts'

const stopReasons: Record<FinishReason, StopReason> = {
  stop: 'end_turn',
  'stop-sequence': 'stop_sequence',
  length: 'max_tokens',
  'context-window': 'model_context_window_exceeded',
  'tool-calls': 'tool_use',
  refusal: 'refusal',
  'content-filter': 'refusal',
  pause: 'pause_turn',
  other: 'end_turn',
}

/** A reply that ends after a compaction has said all that it was to say. */
const finishReasons: Record<StopReason, FinishReason> = {
  end_turn: 'stop',
  stop_sequence: 'stop-sequence',
  max_tokens: 'length',
  model_context_window_exceeded: 'context-window',
  tool_use: 'tool-calls',
  refusal: 'refusal',
  pause_turn: 'pause',
  compaction: 'stop',
}

/**
 * The stop reason that a client reads. Agents go on only where it says `tool_use`, and upstreams say `stop` beside tool
 * calls, or `tool-calls` beside none: what the reply holds decides between the two. So it does where the words of a
 * refusal came with a plain `stop`.
 */
export function stopReason(reason: FinishReason, hasToolCalls: boolean, hasRefusal = false): StopReason {
  const said = stopReasons[reason]
  if (said === 'end_turn' && hasToolCalls) return 'tool_use'
  if (said === 'end_turn' && hasRefusal) return 'refusal'
  if (said === 'tool_use' && !hasToolCalls) return 'end_turn'
  return said
}

/** What an upstream's stop reason means; one that is not known is an end all the same. */
export function finishReason(stopReason: unknown): FinishReason {
  // A reason that the table lacks finds nothing.
  return Object.hasOwn(finishReasons, String(stopReason)) ? finishReasons[stopReason as StopReason] : 'other'
}

const categories: Record<NonNullable<RefusalStopDetails['category']>, true> = {
  cyber: true,
  bio: true,
  frontier_llm: true,
  reasoning_extraction: true,
  general_harms: true,
}

/** Why a reply was refused, as clients read it: null where nothing is known of it. */
export function stopDetails({ refusal }: Finish): RefusalStopDetails | null {
  if (refusal === undefined) return null
  const { category, explanation } = refusal
  return {
    type: 'refusal',
    // The table holds what the type lists; other providers' words are none of them.
    category:
      category !== undefined && Object.hasOwn(categories, category)
        ? (category as RefusalStopDetails['category'])
        : null,
    explanation: explanation ?? null,
  }
}

/** Why an upstream refused, as far as it tells. */
export function refusalOf(details: unknown): Finish['refusal'] {
  if (!isRecord(details) || details.type !== 'refusal') return undefined
  const { category, explanation } = details
  return {
    ...(typeof category === 'string' ? { category } : {}),
    ...(typeof explanation === 'string' ? { explanation } : {}),
  }
}
