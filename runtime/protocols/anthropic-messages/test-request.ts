// What the tests of this folder ask, and of whom.
import type { MessageRequest } from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Part } from '../../canonical/part.ts'
import type { CanonicalRequest, Turn } from '../../canonical/request.ts'
import type { Target } from '../protocol.ts'
import { encodeRequest } from './encode-request.ts'

export const CLAUDE: Target = { model: 'claude-sonnet-4-6', kind: 'anthropic', maker: 'anthropic' }

export function say(role: Turn['role'], ...parts: (string | Part)[]): Turn {
  return { role, parts: parts.map(part => (typeof part === 'string' ? { type: 'text', text: part } : part)) }
}

export function ask(request: Partial<CanonicalRequest> = {}): CanonicalRequest {
  return { model: 'public', stream: true, turns: [say('user', 'hi')], tools: [], sampling: {}, ...request }
}

export interface Sent {
  body: MessageRequest
  /** The bytes of the body. */
  json: string
  losses: Loss[]
  features: string[]
  headers: Record<string, string> | undefined
}

/** A request as it goes over the wire. */
export function sent(request: Partial<CanonicalRequest>, target: Partial<Target> = {}): Sent {
  const { body, losses, headers } = encodeRequest(ask(request), { ...CLAUDE, ...target })
  const json = JSON.stringify(body)
  return { body: JSON.parse(json), json, losses, features: losses.map(({ feature }) => feature), headers }
}
