import { type MediaPart, mediaTokens } from '../canonical/media-tokens.ts'
import type { Part } from '../canonical/part.ts'
import { AROUND, isEncoded } from '../canonical/prompt-tokens.ts'
import type { CanonicalRequest, Tool, Turn } from '../canonical/request.ts'
import { textTokens } from './text-tokens.ts'

/**
 * About how many tokens a model reads in this request, for upstreams that do not count themselves. Takes time in
 * proportion to its size, a few milliseconds for an agent's, and makes nobody else wait long for more.
 */
export async function estimateInputTokens(request: CanonicalRequest): Promise<number> {
  const prompt: Prompt = { texts: [], tokens: AROUND.reply }
  for (const tool of request.tools) addTool(prompt, tool)
  for (const turn of request.turns) addTurn(prompt, turn)
  if (request.output?.type === 'json-schema') prompt.texts.push(JSON.stringify(request.output.schema))
  return prompt.tokens + (await textTokens(prompt.texts))
}

/** All that is read: texts that are yet to be counted, and tokens of everything else. */
interface Prompt {
  texts: string[]
  tokens: number
}

function addTool(prompt: Prompt, tool: Tool): void {
  if (tool.type === 'hosted') {
    prompt.texts.push(json(tool.value))
    return
  }
  const { name, description } = tool
  const input = tool.type === 'function' ? { parameters: tool.parameters } : { grammar: tool.grammar?.definition }
  prompt.texts.push(json({ name, description, ...input }))
}

function addTurn(prompt: Prompt, { name, parts }: Turn): void {
  prompt.tokens += AROUND.turn
  if (name !== undefined) {
    prompt.tokens += AROUND.name
    prompt.texts.push(name)
  }
  for (const part of parts) addPart(prompt, part)
}

function addPart(prompt: Prompt, part: Part): void {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      prompt.texts.push(part.text)
      return
    case 'tool-call':
      prompt.tokens += AROUND.call
      prompt.texts.push(part.name, part.arguments)
      return
    case 'tool-result':
      prompt.tokens += AROUND.result
      for (const inner of part.content) addPart(prompt, inner)
      return
    case 'foreign':
      prompt.texts.push(part.text ?? json(part.value))
      return
    default:
      addMedia(prompt, part)
  }
}

function addMedia(prompt: Prompt, part: MediaPart): void {
  if (part.type === 'document') prompt.texts.push(part.title ?? '', part.context ?? '')
  if (part.source.from === 'text') prompt.texts.push(part.source.text)
  prompt.tokens += mediaTokens(part)
}

/** As models are given objects. Images and encrypted state inside a protocol's own parts are left out. */
function json(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' && isEncoded(member) ? '' : member)) ?? ''
  )
}
