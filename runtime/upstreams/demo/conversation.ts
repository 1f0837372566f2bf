import type { ForeignPart, ToolResultPart } from '../../canonical/part.ts'
import type { CanonicalRequest, FreeformTool, FunctionTool, Turn } from '../../canonical/request.ts'

/** What the demo looks at in a request. */
export interface Conversation {
  /** The last text that the user wrote, without what agents put in beside it. */
  asked: string
  /** User and assistant messages; instructions and tool results do not count. */
  turns: number
  /** Media parts of the last user message. */
  media: string[]
  /** Tools that may be called. */
  tools: (FunctionTool | FreeformTool)[]
  /** Every offered tool's name, hosted ones by their tag. */
  offered: string[]
  /** Results that came after the last answer and wait to be told. */
  results: { name: string; result: ToolResultPart }[]
  /** Parts of one protocol only, in order. */
  foreign: ForeignPart[]
}

export function readConversation(request: CanonicalRequest): Conversation {
  const dialogue = request.turns.filter(turn => turn.role === 'user' || turn.role === 'assistant')
  const spoken = dialogue.filter(turn => turn.parts.some(part => part.type !== 'tool-result'))
  const user = dialogue.findLast(turn => turn.role === 'user' && userText(turn) !== '')
  const last = dialogue.findLast(turn => turn.role === 'user' && turn.parts.some(part => part.type !== 'tool-result'))
  return {
    asked: user ? userText(user) : '',
    turns: spoken.length,
    media: last?.parts.map(part => part.type).filter(type => MEDIA.has(type)) ?? [],
    tools: callable(request),
    offered: request.tools.map(tool => (tool.type === 'hosted' ? tool.tag : tool.name)),
    results: freshResults(request.turns),
    foreign: request.turns.flatMap(turn => turn.parts).filter(part => part.type === 'foreign'),
  }
}

const MEDIA = new Set(['image', 'audio', 'video', 'document'])

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
