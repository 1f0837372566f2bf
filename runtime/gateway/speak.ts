import type { ProtocolId } from '../canonical/part.ts'
import type { OperationKind } from '../protocols/operation.ts'

/**
 * For a client of each protocol, the protocols of an upstream from the one that loses least: its own, where bytes pass;
 * then those that can say reasoning and its state; Chat Completions last, but for its own clients.
 */
const BY_FIDELITY: Record<ProtocolId, readonly ProtocolId[]> = {
  'openai-chat': ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'],
  'openai-responses': ['openai-responses', 'anthropic-messages', 'gemini', 'openai-chat'],
  'anthropic-messages': ['anthropic-messages', 'openai-responses', 'gemini', 'openai-chat'],
  gemini: ['gemini', 'openai-responses', 'anthropic-messages', 'openai-chat'],
}

/** The protocols in which operations of a kind can be asked for; all of them where it is not named. */
const ONLY_IN: Partial<Record<OperationKind, readonly ProtocolId[]>> = {
  embed: ['openai-chat', 'gemini'],
}

/** What an upstream that speaks these protocols is spoken to in; undefined where no translation leads there. */
export function spokenTo(
  client: ProtocolId,
  kind: OperationKind,
  spoken: readonly ProtocolId[],
): ProtocolId | undefined {
  return BY_FIDELITY[client].find(protocol => spoken.includes(protocol) && (ONLY_IN[kind]?.includes(protocol) ?? true))
}
