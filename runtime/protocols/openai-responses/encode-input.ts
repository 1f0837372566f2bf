import type {
  CustomToolCall,
  FunctionToolCall,
  InputContent,
  InputItem,
  InputMessage,
  MessageContent,
  ReasoningItemParam,
  ToolOutput,
} from '../../../generated/protocols/openai-responses/types.ts'
import type { Opaque, Part, ReasoningPart, ToolCallPart, ToolResultPart } from '../../canonical/part.ts'
import type { Turn } from '../../canonical/request.ts'
import { isRecord } from '../../platform/json.ts'
import { resultMark } from '../result-mark.ts'
import { ownState } from '../seal.ts'
import { shortHash } from '../short-hash.ts'
import { cacheMark, contentOf, encodeContent, image, shortContent } from './encode-content.ts'
import { fitCallId } from './fit-ids.ts'
import { functionArguments, ORIGIN } from './output-items.ts'
import type { Writing } from './writing.ts'

export interface EncodedInput {
  instructions?: string
  input: InputItem[]
}

/** The conversation as instructions and items. */
export function encodeInput(turns: readonly Turn[], writing: Writing): EncodedInput {
  const hoisted = leadingInstructions(turns, writing)
  const items = turns.flatMap((turn, index) =>
    index < hoisted.count ? [] : encodeTurn(turn, `turns[${index}]`, writing),
  )
  const input = withoutIdleReasoning(items)
  const last = turns.at(-1)
  if (last?.role === 'assistant' && last.parts.at(-1)?.type === 'text') {
    writing.lose('prefill', `turns[${turns.length - 1}]`, 'the answer may begin anew instead of going on')
  }
  return { ...(hoisted.count > 0 && { instructions: hoisted.instructions }), input }
}

/** Reasoning that was broken off leads to nothing, and OpenAI refuses it without what followed it. */
function withoutIdleReasoning(items: readonly InputItem[]): InputItem[] {
  const kept: InputItem[] = []
  for (const item of items.toReversed()) {
    if (item.type !== 'reasoning' || follows(kept.at(-1))) kept.push(item)
  }
  return kept.reverse()
}

/** Whether the item is something that the model did after it had reasoned. */
function follows(item: InputItem | undefined): boolean {
  if (item === undefined) return false
  if ('role' in item && item.role !== undefined) return item.role === 'assistant'
  return !/_output$|^mcp_approval_response$|^compaction_trigger$/.test(item.type ?? '')
}

/**
 * The system messages before the conversation, where their one text each can be said as `instructions`; several texts of
 * one message, and what the developer says, have their place among the items only.
 */
function leadingInstructions(turns: readonly Turn[], { traits }: Writing): { instructions: string; count: number } {
  const texts: string[] = []
  for (const { role, parts } of turns) {
    if (role !== 'system') break
    const [part] = parts
    if (parts.length !== 1 || part?.type !== 'text' || (part.cache !== undefined && traits.cacheMarks))
      return { instructions: '', count: 0 }
    texts.push(part.text)
  }
  // Without any input there would be nothing to answer.
  return { instructions: texts.join('\n\n'), count: texts.length === turns.length ? 0 : texts.length }
}

function encodeTurn(turn: Turn, where: string, writing: Writing): InputItem[] {
  const { role, parts } = turn
  if (turn.name !== undefined) writing.lose('message.name', `${where}.name`, 'messages name nobody')
  if (role === 'assistant') return assistant(parts, `${where}.parts`, writing)
  const items: InputItem[] = []
  let content: InputContent[] = []
  const say = (): void => {
    if (content.length > 0) items.push({ role: role === 'tool' ? 'user' : role, content: shortContent(content) })
    content = []
  }
  for (const [index, part] of parts.entries()) {
    const here = `${where}.parts[${index}]`
    const item = part.type === 'tool-result' ? toolResult(part, here, writing) : ownItem(part)
    if (item === undefined) content.push(...contentOf(part, here, writing))
    else {
      say()
      items.push(item)
    }
  }
  say()
  return items
}

/** An item of this protocol, as it came. */
function ownItem(part: Part): InputItem | undefined {
  if (part.type !== 'foreign' || part.origin !== ORIGIN || !isRecord(part.value)) return undefined
  // It was decoded from an item of an input or an output.
  return part.value as unknown as InputItem
}

function assistant(parts: readonly Part[], where: string, writing: Writing): InputItem[] {
  const items: InputItem[] = []
  let content: MessageContent[] = []
  const say = (): void => {
    if (content.length > 0) items.push(message(content))
    content = []
  }
  const add = (...added: (InputItem | undefined)[]): void => {
    say()
    for (const item of added) if (item !== undefined) items.push(item)
  }
  for (const [index, part] of parts.entries()) {
    const here = `${where}[${index}]`
    switch (part.type) {
      case 'text': {
        const state = stateBefore(part.opaque, writing)
        if (state !== undefined) add(state)
        if (part.text !== '') content.push({ type: 'output_text', text: part.text, annotations: [] })
        break
      }
      case 'refusal':
        content.push({ type: 'refusal', refusal: part.text })
        break
      case 'reasoning':
        add(reasoning(part, writing))
        break
      case 'tool-call':
        add(stateBefore(part.opaque, writing), toolCall(part))
        break
      case 'image':
        // The model's own pictures have no place in what it said.
        add({
          role: 'user',
          content: [{ type: 'input_text', text: '[Image made by the assistant]' }, image(part, here, writing)],
        })
        break
      case 'foreign': {
        const own = ownItem(part)
        if (own !== undefined) add(own)
        else if (part.text) content.push({ type: 'output_text', text: part.text, annotations: [] })
        else writing.lose(`content.${part.tag}`, here, 'only the provider that it belongs to understands it')
        break
      }
      default:
        writing.lose(`content.${part.type}`, here, 'the assistant does not say it')
    }
  }
  say()
  return items
}

/**
 * One text goes as a string, as every server takes that. The long form is that of a response, and has an id: one that is
 * the same for the same words.
 */
function message(content: MessageContent[]): InputMessage {
  const [only] = content
  if (content.length === 1 && only?.type === 'output_text') return { role: 'assistant', content: only.text }
  const id = `msg_${shortHash(JSON.stringify(content), 28)}`
  return { type: 'message', id, role: 'assistant', status: 'completed', content }
}

/** Reasoning goes back to its maker only, who reads it from its state, under the id that the state is bound to. */
function reasoning(part: ReasoningPart, writing: Writing): ReasoningItemParam | undefined {
  const own = ownState(part.opaque, ORIGIN, writing.target.maker)
  if (own === undefined) return undefined
  return reasoningItem(own, own.text ?? part.text)
}

/** State of this upstream that a client kept beside a text or a call: it stood before them as reasoning. */
function stateBefore(opaque: Opaque | undefined, { target }: Writing): ReasoningItemParam | undefined {
  const own = ownState(opaque, ORIGIN, target.maker)
  return own && reasoningItem(own, own.text ?? '')
}

function reasoningItem({ value, id }: Opaque, text: string): ReasoningItemParam {
  return {
    type: 'reasoning',
    ...(id?.startsWith('rs_') && { id }),
    summary: text === '' ? [] : [{ type: 'summary_text', text }],
    encrypted_content: value,
  }
}

function toolCall({ id, name, namespace, kind, arguments: input }: ToolCallPart): FunctionToolCall | CustomToolCall {
  const named = { call_id: fitCallId(id), name, ...(namespace === undefined ? {} : { namespace }) }
  return kind === 'freeform'
    ? { type: 'custom_tool_call', ...named, input }
    : { type: 'function_call', ...named, arguments: functionArguments(input) }
}

function toolResult(part: ToolResultPart, where: string, writing: Writing): InputItem {
  const unmarked = part.content.map(({ cache: _, ...item }) => item)
  const content = encodeContent(unmarked, `${where}.content`, writing)
  const last = content.at(-1)
  if (last !== undefined) Object.assign(last, cacheMark({ cache: resultMark(part) }, writing))
  const output: ToolOutput = content.length === 0 ? '' : shortContent(content)
  const answers = { call_id: fitCallId(part.callId), output: part.isError ? markedError(output) : output }
  // That is how this protocol says that a tool did not do its work.
  const status = part.isError ? ({ status: 'incomplete' } as const) : {}
  return part.kind === 'freeform'
    ? { type: 'custom_tool_call_output', ...answers }
    : { type: 'function_call_output', ...answers, ...status }
}

/** The status alone may not reach the model; most tools say in their own words that they failed. */
function markedError(output: ToolOutput): ToolOutput {
  if (typeof output === 'string') return saysError(output) ? output : `Error: ${output}`
  const [first] = output
  return first?.type === 'input_text' && saysError(first.text)
    ? output
    : [{ type: 'input_text', text: 'Error:' }, ...output]
}

function saysError(text: string): boolean {
  return /^\W*(?:(?:tool_use_)?error\b|aborted$)/i.test(text)
}
