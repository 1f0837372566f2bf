import type { AudioPart, DocumentPart, ImagePart, MediaSource, Part, VideoPart } from '../canonical/part.ts'
import type { CanonicalRequest, Tool, Turn } from '../canonical/request.ts'
import { textTokens } from './text-tokens.ts'

/** What stands around the texts, as OpenAI documents it: three tokens and the role for a message, three for the reply. */
const AROUND = { reply: 3, turn: 4, name: 1, call: 4, result: 4 }

/** 85 tokens and 170 for each tile of 512 pixels: four tiles are an image of 1024 by 1024, eight the largest. */
const IMAGE = { low: 85, auto: 85 + 4 * 170, high: 85 + 4 * 170, original: 85 + 8 * 170 }

/** Bytes for each token: sound and film as Gemini counts their seconds, documents at 50 kB a page. */
const BYTES_PER_TOKEN = { audio: 1_000, video: 500, document: 40, text: 4 }

/** What is somewhere else is taken to be this many bytes long. */
const UNSEEN_BYTES = { audio: 500_000, video: 5_000_000, document: 100_000 }

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

function addMedia(prompt: Prompt, part: ImagePart | AudioPart | VideoPart | DocumentPart): void {
  if (part.type === 'image') {
    prompt.tokens += IMAGE[part.detail ?? 'auto']
    return
  }
  if (part.type === 'document') prompt.texts.push(part.title ?? '', part.context ?? '')
  const { source } = part
  if (source.from === 'text') {
    prompt.texts.push(source.text)
    return
  }
  const perToken = isText(source) ? BYTES_PER_TOKEN.text : BYTES_PER_TOKEN[part.type]
  const bytes = source.from === 'base64' ? (source.data.length * 3) / 4 : UNSEEN_BYTES[part.type]
  prompt.tokens += Math.ceil(bytes / perToken)
}

function isText(source: MediaSource): boolean {
  return source.from === 'base64' && /^(text\/|application\/(json|xml))/.test(source.mediaType)
}

/** As models are given objects. Images and encrypted state inside a protocol's own parts are left out. */
function json(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (isBytes(member) ? '' : member)) ?? ''
}

/** Code units after which a text of base64's letters alone is no word. */
const LONGEST_WORD = 1_000

function isBytes(member: unknown): boolean {
  if (typeof member !== 'string' || member.length <= LONGEST_WORD) return false
  return /^(data:[^,]*,)?[A-Za-z0-9+/=_-]+$/.test(member.slice(0, LONGEST_WORD))
}
