import type { CachePoint, ContentBlock, Message, SystemBlock, Tool } from './wire.ts'

/** The provider takes no more marks than this. */
const MOST = 4
const MARK: CachePoint = { cachePoint: { type: 'default' } }

/** A prompt in the order in which it is cached. */
export interface Prompt {
  tools: Tool[]
  system: SystemBlock[]
  messages: Message[]
}

/** Keeps of the client's marks what the provider takes: the last ones, as each of them stands for all before it. */
export function limitMarks(prompt: Prompt): void {
  let left = listsOf(prompt).reduce((sum, list) => sum + list.filter(isMark).length, 0) - MOST
  for (const list of listsOf(prompt)) {
    for (let index = 0; left > 0 && index < list.length; ) {
      if (isMark(list[index]!)) {
        list.splice(index, 1)
        left--
      } else index++
    }
  }
}

/**
 * Marks where the client's protocol has none: after the tools, the instructions and the conversation so far. Without a
 * mark Claude caches nothing, where others do so by themselves.
 */
export function markByDefault(prompt: Prompt): void {
  if (listsOf(prompt).some(list => list.some(isMark))) return
  const { tools, system, messages } = prompt
  const said = messages.findLast(({ role }) => role === 'user')?.content ?? []
  if (tools.length > 0) tools.push(MARK)
  if (system.length > 0) system.push(MARK)
  if (said.length > 0) said.push(MARK)
}

function listsOf({ tools, system, messages }: Prompt): (Tool | SystemBlock | ContentBlock)[][] {
  return [tools, system, ...messages.map(({ content }) => content)]
}

function isMark(block: object): boolean {
  return 'cachePoint' in block
}
