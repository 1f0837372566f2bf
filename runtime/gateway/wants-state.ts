import type { CanonicalRequest } from '../canonical/request.ts'
import type { ResolvedCall } from './call.ts'

/** Clients of Responses are given the state of reasoning where they ask for it, all others always. */
export function wantsState({ protocol }: Pick<ResolvedCall, 'protocol'>, request: CanonicalRequest): boolean {
  return protocol.id !== 'openai-responses' || request.opaqueState === true
}
