import { isText, mediaTokens } from '../canonical/media-tokens.ts'
import type { Part } from '../canonical/part.ts'
import { AROUND } from '../canonical/prompt-tokens.ts'
import type { CanonicalRequest, Reasoning, Tool } from '../canonical/request.ts'
import type { ProtocolId } from '../config/protocol-id.ts'
import { roughTokens, roughTokensOf } from './rough-tokens.ts'

export type Medium = 'image' | 'audio' | 'video' | 'document'

/** What a request asks of the model that answers it. */
export interface Asked {
  /** Estimated, within a fifth or so of a tokenizer's count in prose, code and JSON; the same for the same request. */
  inputTokens: number
  /** The tokens that the answer may have; absent where the client set no limit. */
  outputTokens?: number
  /** It offers tools. */
  tools: boolean
  /** What the model has to see or hear, anywhere in the conversation. Documents that are text are none. */
  media: ReadonlySet<Medium>
  /** It asks for reasoning. */
  reasoning: boolean
}

/** Who asks, and how. */
export interface Asking {
  stream: boolean
  protocol: ProtocolId
  /** The client's key, by its name in the config. */
  key: string
  group?: string
  /** By the lower-case name. */
  header(name: string): string | undefined
  /** Milliseconds since 1970. */
  now: number
  /** Who answered this conversation before. */
  affinity?: Remembered
}

/** A target, and the id of the credential that it was called with. */
export interface Remembered {
  upstream: string
  model: string
  credential?: string
}

/** All that a route may decide by. */
export type RequestFacts = Asked & Asking

/** `read` is called once, when the first fact that needs it is looked at: most routes look at none. */
export function factsOf(read: () => CanonicalRequest, asking: Asking): RequestFacts {
  let known: Asked | undefined
  const asked = (): Asked => {
    known ??= askedOf(read())
    return known
  }
  return {
    ...asking,
    get inputTokens() {
      return asked().inputTokens
    },
    get outputTokens() {
      return asked().outputTokens
    },
    get tools() {
      return asked().tools
    },
    get media() {
      return asked().media
    },
    get reasoning() {
      return asked().reasoning
    },
  }
}

export function askedOf(request: CanonicalRequest): Asked {
  const prompt: Prompt = { tokens: AROUND.reply, media: new Set() }
  for (const tool of request.tools) prompt.tokens += toolTokens(tool)
  for (const { parts } of request.turns) {
    prompt.tokens += AROUND.turn
    for (const part of parts) addPart(prompt, part)
  }
  if (request.output?.type === 'json-schema') prompt.tokens += roughTokensOf(request.output.schema)
  return {
    inputTokens: Math.ceil(prompt.tokens),
    outputTokens: request.maxOutputTokens,
    tools: request.tools.length > 0,
    media: prompt.media,
    reasoning: asksForReasoning(request.reasoning),
  }
}

interface Prompt {
  tokens: number
  media: Set<Medium>
}

function toolTokens(tool: Tool): number {
  if (tool.type === 'hosted') return roughTokensOf(tool.value)
  const { name, description = '' } = tool
  const input = tool.type === 'function' ? roughTokensOf(tool.parameters) : roughTokens(tool.grammar?.definition ?? '')
  return roughTokens(name) + roughTokens(description) + input
}

function addPart(prompt: Prompt, part: Part): void {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      prompt.tokens += roughTokens(part.text)
      return
    case 'tool-call':
      prompt.tokens += AROUND.call + roughTokens(part.name) + roughTokens(part.arguments)
      return
    case 'tool-result':
      prompt.tokens += AROUND.result
      for (const inner of part.content) addPart(prompt, inner)
      return
    case 'foreign':
      prompt.tokens += part.text === undefined ? roughTokensOf(part.value) : roughTokens(part.text)
      return
    default:
      if (part.type === 'document') prompt.tokens += roughTokens(part.title ?? '') + roughTokens(part.context ?? '')
      if (part.source.from === 'text') prompt.tokens += roughTokens(part.source.text)
      else prompt.tokens += mediaTokens(part)
      if (part.type !== 'document' || !isText(part.source)) prompt.media.add(part.type)
  }
}

/** A wish to see reasoning is one for it. */
function asksForReasoning(reasoning: Reasoning | undefined): boolean {
  if (!reasoning) return false
  const { effort, budgetTokens, adaptive, show } = reasoning
  if (effort === 'none' || budgetTokens === 0) return false
  return effort !== undefined || budgetTokens !== undefined || adaptive === true || (show ?? 'none') !== 'none'
}
