import { isRecord } from '../../platform/json.ts'

/**
 * Whether the assistant's turn that a request goes on with calls tools without having thought first. A turn lasts from
 * what the user said last to the results that came since; the provider looks at its beginning, as a model need not think
 * again between calls.
 */
export function isUnthought(messages: readonly unknown[]): boolean {
  const said = messages.findLastIndex(message => roleOf(message) === 'user' && !holds(message, 'tool_result'))
  const turn = messages.slice(said + 1).filter(message => roleOf(message) === 'assistant')
  const [first] = blocksOf(turn[0])
  return turn.some(message => holds(message, 'tool_use')) && !isThinking(first)
}

export function isThinking(block: unknown): boolean {
  return isRecord(block) && (block.type === 'thinking' || block.type === 'redacted_thinking')
}

function holds(message: unknown, type: string): boolean {
  return blocksOf(message).some(block => isRecord(block) && block.type === type)
}

function roleOf(message: unknown): unknown {
  return isRecord(message) ? message.role : undefined
}

function blocksOf(message: unknown): unknown[] {
  return isRecord(message) && Array.isArray(message.content) ? message.content : []
}
