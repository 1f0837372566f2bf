import type { CanonicalRequest, FreeformTool, FunctionTool, ToolChoice } from '../../canonical/request.ts'
import type { Conversation } from './conversation.ts'
import { valueFor } from './json-value.ts'
import { type Mention, mentions } from './mentions.ts'

export interface PlannedCall {
  tool: FunctionTool | FreeformTool
  /** JSON text for a function, plain text for a freeform tool. */
  arguments: string
}

/**
 * The calls to answer with: the tools that the message names, or the one that the tool choice forces; while results wait
 * to be told only those that the message wants after them, so that a tool loop ends even where a choice is forced again.
 */
export function planCalls(request: CanonicalRequest, conversation: Conversation): PlannedCall[] {
  const { asked, tools, results, answered } = conversation
  if (tools.length === 0) return []
  const choice = request.toolChoice
  const names = choice?.type === 'named' ? [choice.name] : tools.map(tool => tool.name)
  let wanted: Mention[] = mentions(asked, names)
  if (wanted.length === 0 && mustCall(choice)) wanted = [{ name: names[0]!, rest: asked }]
  if (results.length > 0) wanted = after(wanted, answered)
  else wanted = firstOf(wanted)
  if (request.parallelToolCalls === false) wanted = wanted.slice(0, 1)
  return wanted.flatMap(mention => {
    const tool = tools.find(tool => tool.name === mention.name)
    return tool ? [{ tool, arguments: argumentsFor(tool, mention, asked) }] : []
  })
}

/** Those up to the first that is to be called later. */
function firstOf(wanted: Mention[]): Mention[] {
  const end = wanted.findIndex((mention, i) => i > 0 && mention.later)
  return end < 0 ? wanted : wanted.slice(0, end)
}

/** Those that are to be called when so many calls have been answered. */
function after(wanted: Mention[], answered: number): Mention[] {
  return wanted[answered]?.later ? firstOf(wanted.slice(answered)) : []
}

/** Whether the client leaves no choice. */
export function mustCall(choice: ToolChoice | undefined): boolean {
  if (choice?.type === 'allowed') return choice.mode === 'required'
  return choice?.type === 'required' || choice?.type === 'named'
}

function argumentsFor(tool: FunctionTool | FreeformTool, mention: Mention, asked: string): string {
  if (tool.type === 'freeform') return freeformInput(mention.rest, asked)
  const written = writtenObject(mention.rest)
  if (written !== undefined) return written
  // What stands after the name comes first, so that two calls of one tool get values of their own.
  const text = `${mention.rest}\n${asked}`
  return JSON.stringify(valueFor(tool.parameters ?? { type: 'object' }, { text, optional: false }))
}

/** A fenced block, else what follows a colon, else the whole message. */
function freeformInput(rest: string, asked: string): string {
  const fenced = /```[^\n]*\n([\s\S]*?)```/.exec(rest)
  if (fenced) return fenced[1]!
  const after = /^["'`]?\s*:\s*([\s\S]+)$/.exec(rest)?.[1]?.trim()
  return after || asked || 'demo'
}

/** The JSON object that directly follows a tool's name, as it was written. */
function writtenObject(rest: string): string | undefined {
  const start = /^["'`]?\s*(?:with|:)?\s*\{/.exec(rest)?.[0].length
  if (start === undefined) return undefined
  for (let end = rest.indexOf('}', start); end >= 0 && end < 20_000; end = rest.indexOf('}', end + 1)) {
    const text = rest.slice(start - 1, end + 1)
    try {
      JSON.parse(text)
      return text
    } catch {
      // Not the object's last brace: try the next one.
    }
  }
  return undefined
}
