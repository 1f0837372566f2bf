import type { FinishReason } from '../../canonical/event.ts'
import { lookup } from '../lookup.ts'

/** What the reasons of Converse mean. `fault`: the answer is of no use, and the same question may well get a better one. */
const MEANINGS: { readonly [reason: string]: FinishReason | 'fault' } = {
  end_turn: 'stop',
  tool_use: 'tool-calls',
  max_tokens: 'length',
  stop_sequence: 'stop-sequence',
  guardrail_intervened: 'content-filter',
  content_filtered: 'content-filter',
  malformed_model_output: 'fault',
  malformed_tool_use: 'fault',
  model_context_window_exceeded: 'context-window',
  // Claude's own, where Converse hands them on.
  refusal: 'refusal',
  pause_turn: 'pause',
}

export function finishReason(said: unknown): FinishReason | 'fault' {
  return (typeof said === 'string' ? lookup(MEANINGS, said) : undefined) ?? 'other'
}
