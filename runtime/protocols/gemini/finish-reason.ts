import type { FinishReason as GeminiFinishReason } from '../../../generated/protocols/gemini/types.ts'
import type { FinishReason } from '../../canonical/event.ts'

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
