import { isRecord } from '../../platform/json.ts'
import { descriptionsIn, type Path, type ToolMessage, type ToolTexts } from '../tool-texts.ts'
import { CallIds } from './call-ids.ts'

/** What a token count may hold the request in: clients write names in one way, protocol buffers in another. */
const WRAPPED = ['generateContentRequest', 'generate_content_request']

/** A result is an object; each text in it is one of its own. */
export function toolTexts(body: unknown): ToolTexts {
  if (!isRecord(body)) return { messages: [], descriptions: [] }
  const wrapper = WRAPPED.find(name => isRecord(body[name]))
  const request = wrapper === undefined ? body : body[wrapper]
  const path = wrapper === undefined ? [] : [wrapper]
  if (!isRecord(request)) return { messages: [], descriptions: [] }
  const ids = new CallIds()
  const contents = Array.isArray(request.contents) ? request.contents : []
  const messages = contents.map((content, place) => readContent(content, [...path, 'contents', place], ids))
  return { messages, descriptions: descriptionsIn(request.tools, [...path, 'tools']) }
}

function readContent(content: unknown, path: Path, ids: CallIds): ToolMessage {
  // The protocol's own cache holds what it was made of, and no conversation marks a place in itself.
  const message: ToolMessage = { marked: false, calls: [], results: [] }
  if (!isRecord(content) || !Array.isArray(content.parts)) return message
  for (const [index, part] of content.parts.entries()) {
    if (!isRecord(part)) continue
    const place = `${path.at(-1)}_${index}`
    const call = part.functionCall ?? part.function_call
    if (isRecord(call)) {
      const name = String(call.name)
      message.calls.push({ id: ids.call(name, idOf(call), place), name, input: call.args })
    }
    const key = 'functionResponse' in part ? 'functionResponse' : 'function_response'
    const response = part[key]
    if (isRecord(response)) readResponse(response, [...path, 'parts', index, key], ids, place, message)
  }
  return message
}

function readResponse(
  response: Record<string, unknown>,
  path: Path,
  ids: CallIds,
  place: string,
  { results }: ToolMessage,
): void {
  const name = typeof response.name === 'string' ? response.name : undefined
  const callId = ids.answer(name, idOf(response), place)
  const said = response.response
  if (!isRecord(said)) return
  const failed = said.error !== undefined || said.isError === true
  for (const { path: inner, text } of textsIn(said, [...path, 'response'])) {
    results.push({ callId, failed, path: inner, text })
  }
}

/** Those of the result itself, and of its parts where it is one of MCP: `{ content: [{ type: 'text', text }] }`. */
function textsIn(said: Record<string, unknown>, path: Path): { path: Path; text: string }[] {
  const found: { path: Path; text: string }[] = []
  for (const [key, value] of Object.entries(said)) {
    if (typeof value === 'string') found.push({ path: [...path, key], text: value })
    if (!Array.isArray(value)) continue
    for (const [index, item] of value.entries()) {
      if (isRecord(item) && typeof item.text === 'string')
        found.push({ path: [...path, key, index, 'text'], text: item.text })
    }
  }
  return found
}

function idOf({ id }: Record<string, unknown>): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined
}
