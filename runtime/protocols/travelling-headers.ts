import type { ProtocolId } from '../canonical/part.ts'

/** The client's headers that an upstream of the same protocol should see. Everything else stays here. */
export const TRAVELLING_HEADERS: Record<ProtocolId, readonly string[]> = {
  'openai-chat': ['user-agent', 'openai-beta', 'idempotency-key', 'x-client-request-id'],
  'openai-responses': [
    'user-agent',
    'openai-beta',
    'idempotency-key',
    'x-client-request-id',
    'session-id',
    'session_id',
    'thread-id',
  ],
  'anthropic-messages': ['user-agent', 'anthropic-version', 'anthropic-beta', 'x-claude-code-session-id'],
  gemini: ['user-agent', 'x-goog-api-client', 'x-server-timeout'],
}
