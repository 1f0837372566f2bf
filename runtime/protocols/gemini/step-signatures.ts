import type { Content } from '../../../generated/protocols/gemini/types.ts'

/** What Gemini CLI and the documents send where a signature is wanted and none is known: it says nothing. */
export const NO_SIGNATURE = 'skip_thought_signature_validator'

/**
 * Signs the first call of each step of the current turn, where nothing else has. From Gemini 3 on Google refuses a step
 * that is not signed, and a conversation that another model has begun has no signatures. The current turn is what
 * follows the last words of the user; a turn with results in it counts as part of it even where it says more.
 */
export function signSteps(contents: Content[]): void {
  const start = contents.findLastIndex(
    ({ role, parts = [] }) => role === 'user' && !parts.some(part => part.functionResponse),
  )
  for (const [index, { role, parts = [] }] of contents.entries()) {
    if (index < start || role !== 'model') continue
    const place = parts.findIndex(part => part.functionCall)
    const call = parts[place]
    if (call && call.thoughtSignature === undefined) parts[place] = { ...call, thoughtSignature: NO_SIGNATURE }
  }
}
