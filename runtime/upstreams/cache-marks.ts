import { indexOf, needle, text, utf8 } from '../platform/byte-search.ts'
import { isRecord } from '../platform/json.ts'
import { findValue } from '../protocols/json-scan.ts'

type Body = Record<string, unknown>

const SCOPE = needle('"scope"')

/**
 * A body of Messages with the marks for the cache that others than Anthropic know: none has a scope, and none is for the
 * whole request, which is what a mark of its last block means. The same bytes where there is nothing to change.
 */
export function withKnownMarks(body: Uint8Array): Uint8Array {
  if (indexOf(body, SCOPE) < 0 && !findValue(body, ['cache_control'])) return body
  // A body that was accepted by its validator is an object.
  const { cache_control: whole, ...asked } = JSON.parse(text(body)) as Body
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(block => plainMark(block, ['scope'])) : value
  const { messages } = asked
  const plainMessages = Array.isArray(messages)
    ? messages.map(message => (isRecord(message) ? { ...message, content: plain(message.content) } : message))
    : []
  return utf8(
    JSON.stringify({
      ...asked,
      ...(asked.system !== undefined && { system: plain(asked.system) }),
      ...(asked.tools !== undefined && { tools: plain(asked.tools) }),
      messages: isRecord(whole) ? markLast(plainMessages, without(whole, ['scope'])) : plainMessages,
    }),
  )
}

/** A block whose mark, and those of the blocks in it, say nothing of these. */
export function plainMark(block: unknown, members: readonly string[]): unknown {
  if (!isRecord(block)) return block
  const nested = Array.isArray(block.content) ? { content: block.content.map(one => plainMark(one, members)) } : {}
  if (!isRecord(block.cache_control)) return { ...block, ...nested }
  return { ...block, ...nested, cache_control: without(block.cache_control, members) }
}

/** Blocks that take no mark. */
const UNMARKED = new Set(['thinking', 'redacted_thinking'])

/** The messages with this mark at their last block that takes one. */
export function markLast(messages: unknown[], mark: Body): unknown[] {
  for (let at = messages.length - 1; at >= 0; at--) {
    const message = messages[at]
    if (!isRecord(message)) continue
    const content =
      typeof message.content === 'string' ? [{ type: 'text', text: message.content }] : (message.content ?? [])
    if (!Array.isArray(content)) continue
    const last = content.findLastIndex(block => isRecord(block) && !UNMARKED.has(String(block.type)))
    if (last < 0) continue
    const marked = content.with(last, { ...content[last], cache_control: mark })
    return messages.with(at, { ...message, content: marked })
  }
  return messages
}

function without(mark: Body, members: readonly string[]): Body {
  return Object.fromEntries(Object.entries(mark).filter(([member]) => !members.includes(member)))
}

/** The flags of Anthropic's betas without the one of scopes, which is refused where they are not known. */
export function withoutScopes(flags: string): string {
  const kept = flags.split(',').filter(flag => !flag.trim().startsWith('prompt-caching-scope-'))
  return kept.join(',').trim()
}
