/** The names of the protocols that clients speak, as the folders under `schemas/` have them. */
export type ProtocolId = 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'gemini'

/** What an upstream may be spoken to in: those, and protocols that no client speaks. */
export type UpstreamProtocolId = ProtocolId | 'bedrock-converse'
