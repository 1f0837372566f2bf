import type { ForeignPart, ProtocolId, ToolResultPart } from '../../canonical/part.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool, Turn } from '../../canonical/request.ts'
import { statesIn } from './own-state.ts'

/** What the demo looks at in a request. */
export interface Conversation {
  /** The last text that the user wrote, without what agents put in beside it. */
  asked: string
  /** User and assistant messages; instructions and tool results do not count. */
  turns: number
  /** Media parts of the last user message. */
  media: string[]
  /** Media parts that came with the results that wait, and not in them. */
  beside: string[]
  /** Tools that may be called. */
  tools: (FunctionTool | FreeformTool)[]
  /** Every offered tool's name, hosted ones by their tag. */
  offered: string[]
  /** Results that came after the last answer and wait to be told. */
  results: { name: string; result: ToolResultPart }[]
  /** Calls that were answered since the user wrote. */
  answered: number
  /** Parts of one protocol only, in order. */
  foreign: ForeignPart[]
  /** Pieces of reasoning state that came back. */
  states: number
}

/** `protocol` is the one that the request was made in. */
export function readConversation(request: CanonicalRequest, protocol: ProtocolId): Conversation {
  const dialogue = request.turns.filter(turn => turn.role === 'user' || turn.role === 'assistant')
  const spoken = dialogue.filter(turn => turn.parts.some(part => part.type !== 'tool-result'))
  const results = freshResults(request.turns)
  const called = request.turns.findLastIndex(turn => turn.parts.some(part => part.type === 'tool-call'))
  // What comes with results (the pictures that a tool took) is not what the user asked.
  const waiting = results.length > 0 && called >= 0
  const user = dialogue.findLast(
    turn => turn.role === 'user' && userText(turn) !== '' && !(waiting && request.turns.indexOf(turn) > called),
  )
  const last = dialogue.findLast(turn => turn.role === 'user' && turn.parts.some(part => part.type !== 'tool-result'))
  return {
    asked: user ? userText(user) : '',
    turns: spoken.length,
    media: mediaOf(last ? [last] : []),
    beside: waiting ? mediaOf(request.turns.slice(called + 1)) : [],
    tools: callable(request),
    offered: request.tools.map(tool => (tool.type === 'hosted' ? tool.tag : tool.name)),
    results,
    answered: user ? resultsAfter(request.turns, user) : 0,
    foreign: request.turns.flatMap(turn => turn.parts).filter(part => part.type === 'foreign'),
    states: statesIn(request, protocol),
  }
}

const MEDIA = new Set(['image', 'audio', 'video', 'document'])

function mediaOf(turns: readonly Turn[]): string[] {
  return turns.flatMap(turn => turn.parts.map(part => part.type).filter(type => MEDIA.has(type)))
}

/** Agents put notes for the model between the user's words. */
const AGENT_NOTE = /<(system-reminder|environment_context|user_instructions|session_context)>[\s\S]*?<\/\1>/g

/** What the user wrote; opencode puts it in quotes. */
function userText(turn: Turn): string {
  const text = turn.parts
    .map(part => (part.type === 'text' ? part.text.replace(AGENT_NOTE, '').trim() : ''))
    .filter(text => text !== '')
    .join('\n')
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text
}

function resultsAfter(turns: readonly Turn[], user: Turn): number {
  const later = turns.slice(turns.indexOf(user) + 1).flatMap(turn => turn.parts)
  return later.filter(part => part.type === 'tool-result').length
}

function callable(request: CanonicalRequest): (FunctionTool | FreeformTool)[] {
  const choice = request.toolChoice
  if (choice?.type === 'none') return []
  const tools = request.tools.filter(tool => tool.type !== 'hosted')
  if (choice?.type === 'allowed') return tools.filter(tool => choice.names.includes(tool.name))
  return tools
}

/** The results after the last answer, each with its tool's name. None where the user has written since. */
function freshResults(turns: readonly Turn[]): Conversation['results'] {
  const names = new Map<string, string>()
  let fresh: Conversation['results'] = []
  for (const turn of turns) {
    if (turn.role === 'assistant') fresh = []
    for (const part of turn.parts) {
      if (part.type === 'tool-call') names.set(part.id, part.name)
      if (part.type !== 'tool-result') continue
      fresh.push({ name: part.name ?? names.get(part.callId) ?? 'the tool', result: part })
    }
    if (turn.role === 'user' && fresh.length > 0 && turn.parts.every(part => part.type === 'text') && userText(turn)) {
      fresh = []
    }
  }
  return fresh
}
