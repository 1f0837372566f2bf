import type { IncompleteDetails, ResponseStatus } from '../../../generated/protocols/openai-responses/types.ts'
import type { FinishReason } from '../../canonical/event.ts'

export interface Ending {
  status: Extract<ResponseStatus, 'completed' | 'incomplete'>
  incomplete_details: Required<IncompleteDetails> | null
}

const completed: Ending = { status: 'completed', incomplete_details: null }
const cut: Ending = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
const filtered: Ending = { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }

/** How a response says why it ended. Tool calls, stop sequences and pauses all complete it: its items tell the rest. */
const endings: Record<FinishReason, Ending> = {
  stop: completed,
  'stop-sequence': completed,
  length: cut,
  'context-window': cut,
  'tool-calls': completed,
  refusal: filtered,
  'content-filter': filtered,
  pause: completed,
  other: completed,
}

/** A refusal that the model put in words is a completed response with a refusal part; one without words was filtered. */
export function endingOf(reason: FinishReason, hasRefusalPart: boolean): Ending {
  return reason === 'refusal' && hasRefusalPart ? completed : endings[reason]
}
