import type { FinishReason } from '../../canonical/event.ts'

export type ChatFinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter'

const NAMES: Record<FinishReason, ChatFinishReason> = {
  stop: 'stop',
  'stop-sequence': 'stop',
  length: 'length',
  'context-window': 'length',
  'tool-calls': 'tool_calls',
  refusal: 'content_filter',
  'content-filter': 'content_filter',
  pause: 'stop',
  other: 'stop',
}

/**
 * Chat's word for an end. An agent's loop goes on only after `tool_calls`, so a finished reply that holds calls says
 * that, whatever the upstream called it, and one that holds none never does.
 */
export function writeFinishReason(reason: FinishReason, hasToolCalls: boolean): ChatFinishReason {
  const name = NAMES[reason]
  if (name === 'stop' && hasToolCalls) return 'tool_calls'
  if (name === 'tool_calls' && !hasToolCalls) return 'stop'
  return name
}
