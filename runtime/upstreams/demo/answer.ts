import type { FinishReason } from '../../canonical/event.ts'
import type { ForeignPart, ToolResultPart } from '../../canonical/part.ts'
import type { CanonicalRequest, OutputFormat } from '../../canonical/request.ts'
import { commandOf } from './commands.ts'
import { asksForCompaction, compacted, compactionItem } from './compact.ts'
import type { Conversation } from './conversation.ts'
import { valueFor } from './json-value.ts'
import type { Behaviour } from './names.ts'
import { hugeText, words } from './pieces.ts'
import { mustCall, type PlannedCall, planCalls } from './tool-calls.ts'

export type AnswerPart =
  | { type: 'text'; pieces: Iterable<string> }
  | { type: 'refusal'; text: string }
  | { type: 'tool-call'; call: PlannedCall }
  | ForeignPart

/** What the demo says, before limits. */
export interface Answer {
  parts: AnswerPart[]
  finish: FinishReason
}

const REFUSAL = 'I refuse, as I was asked to: this is the demo.'
const FILTERED = 'This answer was begun, and then'

/** Decides on an answer, by the first of these rules that applies. */
export function answerTo(request: CanonicalRequest, conversation: Conversation, behaviour: Behaviour): Answer {
  if (behaviour.empty) return { parts: [], finish: 'stop' }
  if (behaviour.filter) return { ...say(words(FILTERED)), finish: 'content-filter' }
  if (behaviour.hugeKiB !== undefined) return say(hugeText(behaviour.hugeKiB))
  if (asksForCompaction(request)) return { parts: [compaction(request)], finish: 'stop' }
  const command = commandOf(conversation.asked)
  if (behaviour.refuse || (command && 'refuse' in command))
    return { parts: [{ type: 'refusal', text: REFUSAL }], finish: 'refusal' }
  const calls = command && !mustCall(request.toolChoice) ? [] : planCalls(request, conversation)
  if (calls.length > 0) return { parts: calls.map(call => ({ type: 'tool-call', call })), finish: 'tool-calls' }
  const formatted = request.output && formattedAnswer(request.output, conversation)
  if (formatted !== undefined) return say(words(formatted))
  if (conversation.results.length > 0) return say(words(tellResults(conversation)))
  return say(command && 'pieces' in command ? command.pieces : words(greeting(request, conversation)))
}

function say(pieces: Iterable<string>): Answer {
  return { parts: [{ type: 'text', pieces }], finish: 'stop' }
}

function compaction(request: CanonicalRequest): ForeignPart {
  return { type: 'foreign', origin: 'openai-responses', tag: 'compaction', value: compactionItem(request) }
}

/** An answer in the asked format; undefined where plain text is wanted. */
function formattedAnswer(output: OutputFormat, conversation: Conversation): string | undefined {
  const text = [conversation.asked, ...conversation.results.map(({ result }) => resultText(result))].join('\n')
  switch (output.type) {
    case 'text':
      return undefined
    case 'json':
      return JSON.stringify({ demo: true, said: quotable(conversation.asked), messages: conversation.turns })
    case 'json-schema':
      return JSON.stringify(valueFor(output.schema, { text, optional: true }))
    case 'enum': {
      const lower = text.toLowerCase()
      return output.values.find(value => lower.includes(value.toLowerCase())) ?? output.values[0] ?? ''
    }
  }
}

function greeting(request: CanonicalRequest, conversation: Conversation): string {
  const { asked, turns, offered, media } = conversation
  const said = asked === '' ? 'You said nothing in words.' : `You said: "${quotable(asked)}".`
  const seen = [
    count(turns, 'message'),
    ...(media.length > 0 ? [`${count(media.length, 'media part')} (${list(media)})`] : []),
  ]
  const tools = offered.length === 0 ? 'no tools' : `${count(offered.length, 'tool')} (${list(offered)})`
  const earlier = compacted(request)
  const before = earlier === undefined ? '' : ` Before that, compacted: ${earlier}.`
  return `This is the Headgate demo, no model was asked. ${said} I saw ${seen.join(', ')} and ${tools}.${before} Say "help" to learn what I can do.`
}

function tellResults({ results, beside, states }: Conversation): string {
  const told = results.map(
    ({ name, result }) => `${name} ${result.isError ? 'failed' : 'answered'}: "${quotable(resultText(result))}".`,
  )
  const seen = beside.length > 0 ? [`With that came ${count(beside.length, 'media part')} (${list(beside)}).`] : []
  // Altered state has been refused before.
  const known = states > 0 ? [`My reasoning came back unaltered (${states}).`] : []
  return [...told, ...seen, ...known].join('\n')
}

function resultText(result: ToolResultPart): string {
  return result.content.map(part => (part.type === 'text' ? part.text : `[${part.type}]`)).join('\n')
}

const QUOTED = 500

function quotable(text: string): string {
  return text.length > QUOTED ? `${[...text.slice(0, QUOTED + 1)].slice(0, -1).join('')}…` : text
}

function list(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ')
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
