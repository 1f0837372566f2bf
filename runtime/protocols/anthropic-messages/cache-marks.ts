import type {
  CacheControlEphemeral,
  MessageParam,
  TextBlockParam,
  ToolUnion,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { CacheMark } from '../../canonical/part.ts'
import { loseOnce } from '../not-carried.ts'

/** The provider takes no more marks than this. */
const MOST = 4

/** A prompt in the order in which it is cached. */
export interface Prompt {
  tools: ToolUnion[]
  system: TextBlockParam[]
  messages: MessageParam[]
}

interface Markable {
  cache_control?: CacheControlEphemeral | null
}

/** The mark of a part or tool, to be spread into its block. */
export function cacheControl(mark: CacheMark | undefined): Markable {
  return mark === undefined ? {} : { cache_control: { type: 'ephemeral', ...mark } }
}

/** Keeps of the client's marks what the provider takes: the last ones, as each of them stands for all before it. */
export function limitMarks(prompt: Prompt, losses: Loss[]): void {
  const marked = blocksOf(prompt).filter(block => block.cache_control)
  for (const block of marked.slice(0, -MOST)) {
    block.cache_control = undefined
    loseOnce({ losses, at: 'cache' }, 'cache.marks', `the provider takes ${MOST} marks`)
  }
  // What lives longer must come first.
  let short = false
  for (const block of marked.slice(-MOST)) {
    if (block.cache_control?.ttl !== '1h') short = true
    else if (short) block.cache_control = { type: 'ephemeral' }
  }
}

/** Blocks of a turn of the user that any server of this protocol lets be marked. */
const MARKED: readonly unknown[] = ['text', 'image', 'document', 'tool_result']

/**
 * Marks where the client's protocol has none: after its tools, the instructions and the conversation so far. Without a
 * mark this provider caches nothing, where others do so by themselves.
 */
export function markByDefault(prompt: Prompt): void {
  if (blocksOf(prompt).some(block => block.cache_control)) return
  const lastUser = prompt.messages.findLast(({ role }) => role === 'user')
  const places = [
    prompt.tools.findLast(tool => 'input_schema' in tool),
    prompt.system.at(-1),
    contentOf(lastUser).findLast(block => 'type' in block && MARKED.includes(block.type)),
  ]
  for (const block of places) if (block) block.cache_control = { type: 'ephemeral' }
}

function blocksOf({ tools, system, messages }: Prompt): Markable[] {
  return [...tools, ...system, ...messages.flatMap(contentOf)]
}

/** Blocks of an encoded message. Thinking, which takes no mark, is given none, as its parts have none. */
function contentOf(message: MessageParam | undefined): Markable[] {
  const content = message?.content
  // Any block may be marked but thinking, which is never the last of a turn of the user.
  return Array.isArray(content) ? (content as Markable[]) : []
}
