import { isRecord } from '../../platform/json.ts'
import {
  descriptionsIn,
  MessageList,
  type Path,
  type Speaker,
  type ToolMessage,
  type ToolTexts,
} from '../tool-texts.ts'

/** The items of a turn, and of its results, are one message each. Input that is plain text holds nothing of tools. */
export function toolTexts(body: unknown): ToolTexts {
  const list = new MessageList()
  if (!isRecord(body)) return { messages: [], descriptions: [] }
  const descriptions = descriptionsIn(body.tools, ['tools'])
  if (Array.isArray(body.input)) {
    for (const [place, item] of body.input.entries()) {
      if (!isRecord(item)) continue
      readItem(item, ['input', place], list)
      // Newer clients bring their tools here.
      if (item.type === 'additional_tools') descriptions.push(...descriptionsIn(item.tools, ['input', place, 'tools']))
    }
  }
  return { messages: list.messages, descriptions }
}

function readItem(item: Record<string, unknown>, path: Path, list: MessageList): void {
  const message = list.of(speakerOf(item))
  if (isMarked(item.content) || isMarked(item.output)) message.marked = true
  if (typeof item.call_id !== 'string') return
  const { call_id: id, type, output } = item
  const input = item.arguments ?? item.input ?? item.action ?? item.operation
  if (input !== undefined) message.calls.push({ id, name: String(item.name ?? type), input })
  if (typeof output === 'string')
    message.results.push({ callId: id, failed: false, path: [...path, 'output'], text: output })
  if (Array.isArray(output))
    for (const [index, part] of output.entries()) readPart(part, id, [...path, 'output', index], message)
}

/** A part of a result: its text, or what a command of a shell wrote. */
function readPart(part: unknown, callId: string, path: Path, { results }: ToolMessage): void {
  if (!isRecord(part)) return
  const exit = isRecord(part.outcome) ? part.outcome : undefined
  const failed = exit !== undefined && exit.exit_code !== 0
  for (const key of ['text', 'stdout', 'stderr']) {
    const text = part[key]
    if (typeof text === 'string') results.push({ callId, failed, path: [...path, key], text })
  }
}

function speakerOf({ type, role }: Record<string, unknown>): Speaker {
  if (role !== undefined) return role === 'assistant' ? 'model' : 'other'
  if (typeof type !== 'string' || type === 'additional_tools') return 'other'
  return type.endsWith('_output') ? 'tools' : 'model'
}

function isMarked(parts: unknown): boolean {
  return Array.isArray(parts) && parts.some(part => isRecord(part) && Boolean(part.prompt_cache_breakpoint))
}
