import { isRecord } from '../../platform/json.ts'
import { descriptionsIn, MessageList, type ToolMessage, type ToolTexts } from '../tool-texts.ts'

/** The protocol has a message for each result, and no word for a failure. */
export function toolTexts(body: unknown): ToolTexts {
  const list = new MessageList()
  if (!isRecord(body)) return { messages: [], descriptions: [] }
  if (Array.isArray(body.messages))
    for (const [place, message] of body.messages.entries()) if (isRecord(message)) readMessage(message, place, list)
  const descriptions = [...descriptionsIn(body.tools, ['tools']), ...descriptionsIn(body.functions, ['functions'])]
  return { messages: list.messages, descriptions }
}

function readMessage(message: Record<string, unknown>, place: number, list: MessageList): void {
  // `function` is how results were said before there were tools.
  const result = message.role === 'tool' || message.role === 'function'
  const read = result ? list.of('tools') : list.of(message.role === 'assistant' ? 'model' : 'other')
  const { content } = message
  if (isMarked(message) || (Array.isArray(content) && content.some(isMarked))) read.marked = true
  if (Array.isArray(message.tool_calls)) for (const call of message.tool_calls) readCall(call, read)
  if (!result) return
  const said = { callId: String(message.tool_call_id ?? message.name), failed: false }
  if (typeof content === 'string') read.results.push({ ...said, path: ['messages', place, 'content'], text: content })
  if (!Array.isArray(content)) return
  for (const [index, part] of content.entries()) {
    if (!isRecord(part) || typeof part.text !== 'string') continue
    read.results.push({ ...said, path: ['messages', place, 'content', index, 'text'], text: part.text })
  }
}

function readCall(call: unknown, message: ToolMessage): void {
  if (!isRecord(call)) return
  const { id, function: called, custom } = call
  if (isRecord(called)) message.calls.push({ id: String(id), name: String(called.name), input: called.arguments })
  if (isRecord(custom)) message.calls.push({ id: String(id), name: String(custom.name), input: custom.input })
}

function isMarked(value: unknown): boolean {
  if (!isRecord(value)) return false
  return Boolean(value.prompt_cache_breakpoint ?? value.cache_control ?? value.copilot_cache_control)
}
