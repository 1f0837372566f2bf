import type { ProtocolId } from '../config/protocol-id.ts'

/** Code units of a letter that the gateway takes for one token. */
const UNITS_A_TOKEN = 1 / 0.22

/** Tokens that the gateway reckons around one message and a number. */
const AROUND = 9

/**
 * The body of a request whose input the gateway takes for about so many tokens, and which asks for nothing but an answer.
 * Each number is a conversation of its own.
 */
export function sampleBody(protocol: ProtocolId, inputTokens: number, number = 0): Record<string, unknown> {
  const content = `${number} ${'a'.repeat(Math.max(1, Math.floor((inputTokens - AROUND) * UNITS_A_TOKEN)))}`
  switch (protocol) {
    case 'openai-chat':
      return { messages: [{ role: 'user', content }] }
    case 'openai-responses':
      return { input: content, store: false }
    case 'anthropic-messages':
      // The protocol wants a limit; one above that of a usual answer decides nothing.
      return { max_tokens: 4_096, messages: [{ role: 'user', content }] }
    case 'gemini':
      return { contents: [{ role: 'user', parts: [{ text: content }] }] }
  }
}
