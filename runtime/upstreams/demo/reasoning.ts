import { GatewayError } from '../../canonical/error.ts'
import type { ProtocolId } from '../../canonical/part.ts'
import type { CanonicalRequest, Effort, Reasoning } from '../../canonical/request.ts'
import { compactedText, isCompaction } from './compact.ts'
import type { Conversation } from './conversation.ts'
import { stateOf } from './own-state.ts'
import { unseal } from './seal.ts'

export interface Thought {
  text: string
  /** Whether the client is to read it. */
  shown: boolean
}

/** The reasoning before an answer; undefined where none was asked for. */
export function think(request: CanonicalRequest, conversation: Conversation, always: boolean): Thought | undefined {
  const { reasoning } = request
  if (!always && !(reasoning && wanted(reasoning))) return undefined
  const lines = [
    `The user says "${brief(conversation.asked)}".`,
    conversation.results.length > 0
      ? `Tools have answered (${conversation.results.length}), so I tell what they say.`
      : 'No tool result waits to be told.',
    `Tools that I may call: ${conversation.tools.length}.`,
    `Messages so far: ${conversation.turns}; the last one decides what I do.`,
    'I am the demo, so I follow my rules and make nothing up.',
    'Now I answer.',
  ]
  return { text: lines.slice(0, lineCount(reasoning)).join(' '), shown: reasoning?.show !== 'none' }
}

/**
 * Checks the opaque state that comes back to its maker. Throws the 400 with which providers answer where it was altered,
 * or belongs to another text.
 */
export function verifyOpaque(request: CanonicalRequest, protocol: ProtocolId): void {
  for (const [t, turn] of request.turns.entries()) {
    for (const [p, part] of turn.parts.entries()) {
      if (isCompaction(part) && compactedText(part) === undefined) throw invalid(protocol, t, p)
      const value = stateOf(part, protocol)
      if (value === undefined) continue
      const text = unseal(value)
      const foreign = part.type === 'reasoning' && part.text !== '' && part.text !== text
      if (text === undefined || foreign) throw invalid(protocol, t, p)
    }
  }
}

const NAMES: Record<ProtocolId, string> = {
  'openai-chat': 'reasoning state',
  'openai-responses': 'encrypted content',
  'anthropic-messages': '`signature`',
  gemini: 'thought signature',
}

function invalid(protocol: ProtocolId, turn: number, part: number): GatewayError {
  const message = `The ${NAMES[protocol]} in message ${turn}, part ${part}, is not one that the demo gave, or was changed since.`
  return new GatewayError('invalid-request', message, {
    code: protocol === 'openai-responses' ? 'invalid_encrypted_content' : undefined,
  })
}

function wanted(reasoning: Reasoning): boolean {
  if (reasoning.effort === 'none' || reasoning.budgetTokens === 0) return false
  if (reasoning.effort !== undefined || reasoning.budgetTokens !== undefined || reasoning.adaptive) return true
  return reasoning.show !== undefined && reasoning.show !== 'none'
}

const LINES: Record<Effort, number> = { none: 1, minimal: 1, low: 2, medium: 3, high: 4, xhigh: 5, max: 6 }

function lineCount(reasoning: Reasoning | undefined): number {
  const { effort, budgetTokens } = reasoning ?? {}
  if (effort) return LINES[effort]
  if (budgetTokens !== undefined && budgetTokens > 0) return budgetTokens <= 1024 ? LINES.low : LINES.high
  return LINES.medium
}

function brief(text: string): string {
  return text.length > 80 ? `${[...text.slice(0, 160)].slice(0, 80).join('')}…` : text
}
