import type { FinishReason as GeminiFinishReason } from '../../../generated/protocols/gemini/types.ts'
import type { FinishReason } from '../../canonical/event.ts'
import { lookup } from '../lookup.ts'

/**
 * Gemini has no reason of its own for tool calls: with any other value than STOP the AI SDK ends its agent loop.
 * CONTINUATION would be a pause, but means nothing without a token to continue with.
 */
export const finishReasons: Record<FinishReason, GeminiFinishReason> = {
  stop: 'STOP',
  'stop-sequence': 'STOP',
  'tool-calls': 'STOP',
  pause: 'STOP',
  length: 'MAX_TOKENS',
  'context-window': 'MAX_TOKENS',
  refusal: 'SAFETY',
  'content-filter': 'SAFETY',
  other: 'OTHER',
}

/** What Google's reasons mean. `fault`: the model's answer is of no use, and the same question may well get a better one. */
const meanings: Record<GeminiFinishReason, FinishReason | 'fault' | 'unsaid'> = {
  FINISH_REASON_UNSPECIFIED: 'unsaid',
  STOP: 'stop',
  MAX_TOKENS: 'length',
  SAFETY: 'content-filter',
  RECITATION: 'content-filter',
  LANGUAGE: 'content-filter',
  BLOCKLIST: 'content-filter',
  PROHIBITED_CONTENT: 'content-filter',
  SPII: 'content-filter',
  IMAGE_SAFETY: 'content-filter',
  IMAGE_PROHIBITED_CONTENT: 'content-filter',
  IMAGE_RECITATION: 'content-filter',
  MALFORMED_FUNCTION_CALL: 'fault',
  UNEXPECTED_TOOL_CALL: 'fault',
  TOO_MANY_TOOL_CALLS: 'fault',
  NO_IMAGE: 'other',
  IMAGE_OTHER: 'other',
  OTHER: 'other',
  CONTINUATION: 'pause',
}

/** Reasons of newer and of other servers. */
const otherMeanings: { readonly [reason: string]: FinishReason | 'fault' | undefined } = {
  MALFORMED_RESPONSE: 'fault',
  MISSING_THOUGHT_SIGNATURE: 'fault',
  FUNCTION_CALL: 'tool-calls',
  TOOL_CALLS: 'tool-calls',
  LENGTH: 'length',
}

/** What the reason of a reply means; undefined where it says none. */
export function readFinishReason(said: unknown): FinishReason | 'fault' | undefined {
  if (typeof said !== 'string' || said === '') return undefined
  const name = said.toUpperCase()
  const meaning = isReason(name) ? meanings[name] : (lookup(otherMeanings, name) ?? 'other')
  return meaning === 'unsaid' ? undefined : meaning
}

function isReason(name: string): name is GeminiFinishReason {
  return Object.hasOwn(meanings, name)
}
