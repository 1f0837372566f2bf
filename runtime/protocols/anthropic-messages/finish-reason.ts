import type { StopReason } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { FinishReason } from '../../canonical/event.ts'

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

/**
 * The stop reason that a client reads. Agents go on only where it says `tool_use`, and upstreams say `stop` beside tool
 * calls, or `tool-calls` beside none: what the reply holds decides between the two.
 */
export function stopReason(reason: FinishReason, hasToolCalls: boolean): StopReason {
  const said = stopReasons[reason]
  if (said === 'end_turn' && hasToolCalls) return 'tool_use'
  if (said === 'tool_use' && !hasToolCalls) return 'end_turn'
  return said
}
