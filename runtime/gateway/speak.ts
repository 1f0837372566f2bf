import type { ProtocolId, UpstreamProtocolId } from '../canonical/part.ts'
import type { OperationKind } from '../protocols/operation.ts'

/**
 * For a client of each protocol, the protocols of an upstream from the one that loses least: its own, where bytes pass;
 * then those that can say reasoning and its state; Chat Completions last, but for its own clients. Converse, which has no
 * clients, comes where nothing better is spoken.
 */
const BY_FIDELITY: Record<ProtocolId, readonly UpstreamProtocolId[]> = {
  'openai-chat': ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini', 'bedrock-converse'],
  'openai-responses': ['openai-responses', 'anthropic-messages', 'gemini', 'bedrock-converse', 'openai-chat'],
  'anthropic-messages': ['anthropic-messages', 'openai-responses', 'gemini', 'bedrock-converse', 'openai-chat'],
  gemini: ['gemini', 'openai-responses', 'anthropic-messages', 'bedrock-converse', 'openai-chat'],
}

/** The protocols in which operations of a kind can be asked for; all of them where it is not named. */
const ONLY_IN: Partial<Record<OperationKind, readonly UpstreamProtocolId[]>> = {
  embed: ['openai-chat', 'gemini'],
  relay: ['openai-responses'],
}

/** What an upstream that speaks these protocols is spoken to in; undefined where no translation leads there. */
export function spokenTo(
  client: ProtocolId,
  kind: OperationKind,
  spoken: readonly UpstreamProtocolId[],
): UpstreamProtocolId | undefined {
  const own = kind === 'relay' ? [client] : BY_FIDELITY[client]
  return own.find(protocol => spoken.includes(protocol) && (ONLY_IN[kind]?.includes(protocol) ?? true))
}
