import { GatewayError } from '../../canonical/error.ts'
import { numbersOf } from './hash.ts'

const DIMENSIONS = { usual: 768, most: 4096 }

/** Words of a text that count. */
const WORDS = 4_000

/**
 * The body of Gemini's `embedContent` or `batchEmbedContents`. Vectors are of length one; texts that share words lie
 * near each other, the rest is chance that the words decide.
 */
export function embedBody(body: unknown): Record<string, unknown> {
  const requests = member(body, 'requests')
  if (!Array.isArray(requests)) return { embedding: embedding(body, undefined) }
  return { embeddings: requests.map((request, i) => embedding(request, i)) }
}

function embedding(request: unknown, index: number | undefined): { values: number[] } {
  const asked = member(request, 'outputDimensionality') ?? DIMENSIONS.usual
  if (typeof asked !== 'number' || !Number.isInteger(asked) || asked < 1 || asked > DIMENSIONS.most) {
    const param = `${index === undefined ? '' : `requests[${index}].`}outputDimensionality`
    throw new GatewayError('invalid-request', `${param} must be a whole number from 1 to ${DIMENSIONS.most}.`, {
      param,
    })
  }
  const parts = member(member(request, 'content'), 'parts')
  const texts = Array.isArray(parts) ? parts.map(part => member(part, 'text')) : []
  return { values: vectorOf(texts.filter(text => typeof text === 'string').join('\n'), asked) }
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
