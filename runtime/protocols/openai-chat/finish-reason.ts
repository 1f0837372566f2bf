import type { ErrorKind } from '../../canonical/error.ts'
import type { FinishReason } from '../../canonical/event.ts'
import { lookup } from '../lookup.ts'

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

/** OpenAI's words, then those that compatible servers have kept of other protocols. In lower case. */
const MEANINGS: Record<string, FinishReason> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  content_filter: 'content-filter',
  // Mistral, Together, Cohere
  model_length: 'context-window',
  eos: 'stop',
  eos_token: 'stop',
  complete: 'stop',
  // Anthropic
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'context-window',
  tool_use: 'tool-calls',
  refusal: 'refusal',
  // Google
  safety: 'content-filter',
  recitation: 'content-filter',
  prohibited_content: 'content-filter',
  // Z.ai
  sensitive: 'content-filter',
}

/** Ends that are none: the upstream gave up. */
const FAULTS: Record<string, ErrorKind> = {
  error: 'upstream',
  abort: 'upstream',
  network_error: 'upstream',
  // DeepSeek
  insufficient_system_resource: 'overloaded',
}

/**
 * Chat's word for an end. An agent's loop goes on only after `tool_calls`, so a finished reply that holds calls says
 * that, whatever the upstream called it, and one that holds none never does. A refusal in words is told by them: after
 * `content_filter` the official client would not look at them.
 */
export function writeFinishReason(reason: FinishReason, hasToolCalls: boolean, refused = false): ChatFinishReason {
  const name = reason === 'refusal' && refused ? 'stop' : NAMES[reason]
  if (name === 'stop' && hasToolCalls) return 'tool_calls'
  if (name === 'tool_calls' && !hasToolCalls) return 'stop'
  return name
}

/** Why a reply ended, by what its upstream says and by what it holds: servers call the end of a refusal a stop too. */
export function readFinishReason(said: string | undefined, hasToolCalls: boolean, refused: boolean): FinishReason {
  const reason = said === undefined ? 'stop' : (lookup(MEANINGS, said.toLowerCase()) ?? 'other')
  if (reason === 'stop' && refused) return 'refusal'
  if (reason === 'stop' && hasToolCalls) return 'tool-calls'
  return reason === 'tool-calls' && !hasToolCalls ? 'stop' : reason
}

/** What went wrong, where the upstream calls a fault the reason of the end. */
export function faultOf(said: string | undefined): ErrorKind | undefined {
  return said === undefined ? undefined : lookup(FAULTS, said.toLowerCase())
}
