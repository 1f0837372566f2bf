import type {
  AssistantMessage,
  ContentPart,
  Message,
  TextOnlyPart,
  ToolMessage,
} from '../../../generated/protocols/openai-chat/types.ts'
import type { ToolResultPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { resultMark } from '../result-mark.ts'
import { isInstruction } from '../turn-taking.ts'
import { writeCacheMark } from './cache-mark.ts'
import { writeAssistant } from './write-assistant.ts'
import { messageContent, writeContent, writeMedia } from './write-content.ts'
import { wireCallId } from './write-tools.ts'
import type { Writing } from './writing.ts'

/** A medium that its own message cannot hold: it is shown in a user's message, directly after. */
export interface Lifted {
  label: string
  part: ContentPart
}

/** The conversation as Chat's messages. */
export function writeMessages(turns: readonly Turn[], target: { maker: string }, writing: Writing): Message[] {
  const messages: Message[] = []
  let lifted: Lifted[] = []
  const showLifted = (): void => {
    if (lifted.length > 0) messages.push(liftedMessage(lifted))
    lifted = []
  }
  const written = joinedInstructions(turns, writing)
  const joined = turns.length - written.length
  for (const [index, turn] of written.entries()) {
    const where = `turns[${index === 0 ? 0 : index + joined}].parts`
    if (turn.role !== 'tool') showLifted()
    switch (turn.role) {
      case 'system':
      case 'developer':
        messages.push(...instructions(turn, where, writing, lifted))
        break
      case 'user':
        messages.push(...said(turn, where, writing))
        break
      case 'assistant':
        messages.push(...writeAssistant(turn, where, target.maker, writing, lifted))
        break
      case 'tool':
        messages.push(...results(turn, where, writing, lifted))
        break
    }
  }
  showLifted()
  return continued(messages, `turns[${turns.length - 1}]`, writing)
}

/** Templates of open models often allow one system message, at the beginning. */
function joinedInstructions(turns: readonly Turn[], { dialect }: Writing): readonly Turn[] {
  if (!dialect.templates) return turns
  const rest = turns.findIndex(turn => !isInstruction(turn))
  const count = rest < 0 ? turns.length : rest
  if (count < 2) return turns
  const parts = turns.slice(0, count).flatMap(turn => turn.parts)
  return [{ role: 'system', parts }, ...turns.slice(count)]
}

/** Instructions are text only: what they show is shown by the user. */
function instructions(turn: Turn, where: string, writing: Writing, lifted: Lifted[]): Message[] {
  const texts = writeContent(turn.parts, where, writing).flatMap(part => {
    if (part.type === 'text') return part
    lifted.push({ label: '[belongs to the instructions]', part })
    return []
  })
  if (texts.length === 0) return []
  const role = turn.role === 'developer' && writing.dialect.developerRole ? 'developer' : 'system'
  return [{ role, content: textContent(texts, writing), ...named(turn, writing) }]
}

function said(turn: Turn, where: string, writing: Writing): Message[] {
  const parts = writeContent(turn.parts, where, writing)
  return parts.length === 0 ? [] : [{ role: 'user', content: messageContent(parts, writing), ...named(turn, writing) }]
}

/** OpenAI refuses blanks and a few signs in names. */
function named({ name }: Turn, { dialect }: Writing): { name?: string } {
  return name === undefined || !dialect.names ? {} : { name: name.replace(/[\s<|\\/>]+/g, '_') }
}

function textContent(texts: TextOnlyPart[], writing: Writing): string | TextOnlyPart[] {
  // Texts only give a text or texts.
  return messageContent(texts, writing) as string | TextOnlyPart[]
}

function results(turn: Turn, where: string, writing: Writing, lifted: Lifted[]): Message[] {
  return turn.parts.flatMap((part, index) => {
    const here = `${where}[${index}]`
    if (part.type === 'tool-result') return result(part, here, writing, lifted)
    const parts = writeContent([part], here, writing)
    for (const other of parts) lifted.push({ label: '', part: other })
    return []
  })
}

/** Tools answer in text. Anything else is shown after the results, under a label that stands in its place here too. */
function result(part: ToolResultPart, where: string, writing: Writing, lifted: Lifted[]): ToolMessage {
  const id = wireCallId(part.callId, writing.dialect)
  const texts = part.content.flatMap((item, index) => {
    const here = `${where}.content[${index}]`
    const inside = item.type === 'text' || item.type === 'foreign'
    const written = inside ? writeContent([item], here, writing)[0] : writeMedia(item, here, writing)
    if (!written) return []
    if (written.type === 'text') return written.text
    const label = `${item.type} of the tool call ${id}`
    lifted.push({ label: `[${label}]`, part: written })
    return `[The ${label} follows.]`
  })
  const text = texts.join('\n\n')
  const content = part.isError ? markedError(text) : text
  const mark = writeCacheMark({ cache: resultMark(part) }, writing.dialect)
  const marked = 'cache_control' in mark && content !== ''
  return { role: 'tool', tool_call_id: id, content: marked ? [{ type: 'text', text: content, ...mark }] : content }
}

/** Chat has no word for a tool that failed; most tools say so themselves. */
function markedError(text: string): string {
  return /^\W*(?:tool_use_)?error\b/i.test(text) ? text : `Error: ${text}`
}

function liftedMessage(lifted: readonly Lifted[]): Message {
  const content = lifted.flatMap(({ label, part }): ContentPart[] =>
    label === '' ? [part] : [{ type: 'text', text: label }, part],
  )
  return { role: 'user', content }
}

/** A conversation that ends with the assistant's words asks to go on with them, which most servers do not do. */
function continued(messages: Message[], where: string, writing: Writing): Message[] {
  const last = messages.at(-1)
  if (last?.role !== 'assistant') return messages
  if (!writing.dialect.prefix) {
    writing.lose('prefill', where, 'the answer may begin anew instead of going on')
    return messages
  }
  // Mistral's own member, which no schema of OpenAI's lists.
  const begun: AssistantMessage & { prefix: true } = { ...last, prefix: true }
  return [...messages.slice(0, -1), begun]
}
