import type { Part, ProtocolId } from '../../canonical/part.ts'
import type { CanonicalRequest } from '../../canonical/request.ts'

/** The opaque state of a part, where it came in the protocol's own slot for it. */
export function stateOf(part: Part, protocol: ProtocolId): string | undefined {
  if (!('opaque' in part) || part.opaque?.origin !== protocol) return undefined
  const { value } = part.opaque
  return value === '' || value === GEMINI_WITHOUT ? undefined : value
}

/** How many pieces of such state a conversation brings back. */
export function statesIn(request: CanonicalRequest, protocol: ProtocolId): number {
  const parts = request.turns.flatMap(turn => turn.parts)
  return parts.filter(part => stateOf(part, protocol) !== undefined).length
}

/** What Gemini's clients send in the place of a signature that they do not have. */
const GEMINI_WITHOUT = 'skip_thought_signature_validator'
