import type {
  CountTokensRequest,
  MessageRequest,
  ToolUnion,
} from '../../../generated/protocols/anthropic-messages/types.ts'
import { isRecord } from '../../platform/json.ts'

type Request = Pick<CountTokensRequest & Partial<MessageRequest>, 'messages' | 'tools' | 'tool_choice'>

/**
 * The deferred tools that the conversation has brought up, and the one that is forced: the model knows these and no
 * others, as the client itself searches among them. Undefined where the provider does.
 */
export function revealedTools({ messages, tools = [], tool_choice }: Request): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  if (!tools.some(isDeferred)) return names
  if (tools.some(({ type }) => typeof type === 'string' && type.startsWith('tool_search_tool_'))) return undefined
  if (tool_choice?.type === 'tool') names.add(tool_choice.name)
  for (const { content } of messages) {
    if (!Array.isArray(content)) continue
    for (const block of content) {
      if (block.type === 'tool_use') names.add(block.name)
      else if (block.type === 'tool_addition') reveal(block.tool, names)
      else if (block.type === 'tool_result' && Array.isArray(block.content)) {
        for (const part of block.content) reveal(part, names)
      } else if (block.type === 'tool_search_tool_result' && 'tool_references' in block.content) {
        for (const reference of block.content.tool_references) reveal(reference, names)
      }
    }
  }
  return names
}

export function isDeferred(tool: ToolUnion): boolean {
  return 'defer_loading' in tool && tool.defer_loading === true
}

/** The two kinds of reference say the name in fields of their own. */
function reveal(block: unknown, names: Set<string>): void {
  if (!isRecord(block) || block.type !== 'tool_reference') return
  const name = block.tool_name ?? block.name
  if (typeof name === 'string') names.add(name)
}
