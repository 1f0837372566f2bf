// What a request's provider makes its encoder change on purpose. Everything else comes back as it went out.
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import type { CanonicalRequest } from '../../runtime/canonical/request.ts'
import type { Target } from '../../runtime/protocols/protocol.ts'
import { chatChanges } from './request-changes-chat.ts'
import { geminiChanges } from './request-changes-gemini.ts'
import { messagesChanges } from './request-changes-messages.ts'
import { responsesChanges } from './request-changes-responses.ts'

export type Change = (request: CanonicalRequest, target: Target, losses: readonly Loss[]) => CanonicalRequest

/** The request as it is expected back from an upstream's body, but for what was said to be lost. */
export function expected(
  protocol: ProtocolId,
  request: CanonicalRequest,
  target: Target,
  losses: readonly Loss[],
): CanonicalRequest {
  return CHANGES[protocol].reduce((changed, change) => change(changed, target, losses), request)
}

const CHANGES: Record<ProtocolId, readonly Change[]> = {
  'openai-chat': chatChanges,
  'openai-responses': responsesChanges,
  'anthropic-messages': messagesChanges,
  gemini: geminiChanges,
}
