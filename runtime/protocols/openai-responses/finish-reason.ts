import type { IncompleteDetails, ResponseStatus } from '../../../generated/protocols/openai-responses/types.ts'
import type { FinishReason } from '../../canonical/event.ts'
import { member, text } from './json.ts'

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

/** Why an incomplete response says that it ended. */
const incomplete: Record<Required<IncompleteDetails>['reason'], FinishReason> = {
  max_output_tokens: 'length',
  content_filter: 'content-filter',
}

/** What a failed response refused to answer, by its code: an answer of a sort, and no fault that a retry could help. */
const refusals: Record<string, string> = { bio_policy: 'bio', cyber_policy: 'cyber' }

/** A refusal that the model put in words is a completed response with a refusal part; one without words was filtered. */
export function endingOf(reason: FinishReason, hasRefusalPart: boolean): Ending {
  return reason === 'refusal' && hasRefusalPart ? completed : endings[reason]
}

/** Why a response ended that did not fail. */
export function finishReasonOf(
  response: unknown,
  { calls, refused }: { calls: boolean; refused: boolean },
): FinishReason {
  const reason = text(member(member(response, 'incomplete_details'), 'reason'))
  if (reason !== undefined || member(response, 'status') === 'incomplete')
    return Object.hasOwn(incomplete, reason ?? '') ? incomplete[reason as keyof typeof incomplete] : 'other'
  if (calls) return 'tool-calls'
  return refused ? 'refusal' : 'stop'
}

/** The category of what was refused, where the code of a failed response names one. */
export function refusalCategory(code: unknown): string | undefined {
  const named = text(code)
  return named !== undefined && Object.hasOwn(refusals, named) ? refusals[named] : undefined
}
