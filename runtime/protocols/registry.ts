import type { ProtocolId, UpstreamProtocolId } from '../canonical/part.ts'
import { anthropicMessages } from './anthropic-messages/index.ts'
import { bedrockConverse } from './bedrock-converse/index.ts'
import { gemini } from './gemini/index.ts'
import { openaiChat } from './openai-chat/index.ts'
import { openaiResponses } from './openai-responses/index.ts'
import type { Protocol, UpstreamProtocol } from './protocol.ts'

/** Every protocol that the gateway speaks to clients. */
export const protocols: Readonly<Record<ProtocolId, Protocol>> = {
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'anthropic-messages': anthropicMessages,
  gemini,
}

/** Every protocol that it speaks to upstreams. */
export const upstreamProtocols: Readonly<Record<UpstreamProtocolId, UpstreamProtocol>> = {
  ...protocols,
  'bedrock-converse': bedrockConverse,
}

/** The protocol, where clients speak it, too. */
export function clientProtocol(id: UpstreamProtocolId): Protocol | undefined {
  // Its keys are the protocols of clients.
  return Object.hasOwn(protocols, id) ? protocols[id as ProtocolId] : undefined
}
