import { GatewayError } from '../../canonical/error.ts'
import { packFloats } from '../../protocols/packed-floats.ts'
import { numbersOf } from './hash.ts'
import { textTokens } from './tokens.ts'

const DIMENSIONS = { usual: 768, most: 4096 }

/** Words of a text that count. */
const WORDS = 4_000

/**
 * The answer to a request to embed: OpenAI's, or Gemini's for one content or a batch. Vectors are of length one; texts
 * that share words lie near each other, the rest is chance that the words decide.
 */
export function embedBody(body: unknown): Record<string, unknown> {
  if (member(body, 'input') !== undefined) return openaiList(body)
  const requests = member(body, 'requests')
  if (!Array.isArray(requests)) return { embedding: contentEmbedding(body, ''), ...counted([body]) }
  return {
    embeddings: requests.map((request, i) => contentEmbedding(request, `requests[${i}].`)),
    ...counted(requests),
  }
}

function openaiList(body: unknown): Record<string, unknown> {
  const input = member(body, 'input')
  // A list of numbers is one input, as tokens.
  const inputs = Array.isArray(input) && typeof input[0] !== 'number' ? input : [input]
  const dimensions = dimensionsIn(body, 'dimensions')
  const packed = member(body, 'encoding_format') === 'base64'
  const data = inputs.map((content, index) => {
    const vector = vectorOf(wordsOf(content), dimensions)
    return { object: 'embedding', index, embedding: packed ? packFloats(vector) : vector }
  })
  const tokens = inputs.reduce((sum, content) => sum + tokensOf(content), 0)
  return { object: 'list', data, model: member(body, 'model'), usage: { prompt_tokens: tokens, total_tokens: tokens } }
}

/** Tokens are embedded as if each were a word. */
function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.join(' ') : JSON.stringify(content)
}

function tokensOf(content: unknown): number {
  return Array.isArray(content) ? content.length : textTokens(wordsOf(content))
}

function contentEmbedding(request: unknown, at: string): { values: number[] } {
  return { values: vectorOf(textOf(request), dimensionsIn(request, 'outputDimensionality', at)) }
}

function counted(requests: readonly unknown[]): Record<string, unknown> {
  const promptTokenCount = requests.reduce((sum: number, request) => sum + textTokens(textOf(request)), 0)
  return { usageMetadata: { promptTokenCount } }
}

function textOf(request: unknown): string {
  const parts = member(member(request, 'content'), 'parts')
  const texts = Array.isArray(parts) ? parts.map(part => member(part, 'text')) : []
  return texts.filter(text => typeof text === 'string').join('\n')
}

function dimensionsIn(request: unknown, name: string, at = ''): number {
  const asked = member(request, name) ?? DIMENSIONS.usual
  if (typeof asked === 'number' && Number.isInteger(asked) && asked >= 1 && asked <= DIMENSIONS.most) return asked
  const param = `${at}${name}`
  throw new GatewayError('invalid-request', `${param} must be a whole number from 1 to ${DIMENSIONS.most}.`, { param })
}

/** A unit vector: the sum of a vector of chance for every word, brought to length one. */
export function vectorOf(text: string, dimensions: number): number[] {
  const words = text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, WORDS) ?? [text]
  const sum = new Float64Array(dimensions)
  for (const word of words) {
    const numbers = numbersOf(word)
    for (let i = 0; i < dimensions; i++) sum[i]! += numbers.next().value
  }
  const length = Math.hypot(...sum)
  return Array.from(sum, value => value / length)
}

function member(value: unknown, key: string): unknown {
  // Any object may be read by key.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
