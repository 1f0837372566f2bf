import { isRecord } from '../../platform/json.ts'
import { descriptionsIn, type Path, type ToolMessage, type ToolTexts } from '../tool-texts.ts'

/** Each of this protocol's messages is one. Results of tools that the provider runs belong to it and are left alone. */
export function toolTexts(body: unknown): ToolTexts {
  if (!isRecord(body)) return { messages: [], descriptions: [] }
  const messages = Array.isArray(body.messages) ? body.messages.map(readMessage) : []
  return { messages, descriptions: descriptionsIn(body.tools, ['tools']) }
}

function readMessage(message: unknown, place: number): ToolMessage {
  const read: ToolMessage = { marked: false, calls: [], results: [] }
  if (!isRecord(message) || !Array.isArray(message.content)) return read
  for (const [index, block] of message.content.entries()) {
    if (!isRecord(block)) continue
    if (block.cache_control) read.marked = true
    if (block.type === 'tool_use')
      read.calls.push({ id: String(block.id), name: String(block.name), input: block.input })
    if (block.type === 'tool_result') readResult(block, ['messages', place, 'content', index], read)
  }
  return read
}

function readResult(block: Record<string, unknown>, path: Path, message: ToolMessage): void {
  const said = { callId: String(block.tool_use_id), failed: block.is_error === true }
  if (typeof block.content === 'string') {
    message.results.push({ ...said, path: [...path, 'content'], text: block.content })
    return
  }
  if (!Array.isArray(block.content)) return
  for (const [index, inner] of block.content.entries()) {
    if (!isRecord(inner)) continue
    if (inner.cache_control) message.marked = true
    if (inner.type === 'text' && typeof inner.text === 'string')
      message.results.push({ ...said, path: [...path, 'content', index, 'text'], text: inner.text })
  }
}
