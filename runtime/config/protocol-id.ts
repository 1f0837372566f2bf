/** The protocols' names, as the folders under `schemas/` have them. */
export type ProtocolId = 'openai-chat' | 'openai-responses' | 'anthropic-messages' | 'gemini'
