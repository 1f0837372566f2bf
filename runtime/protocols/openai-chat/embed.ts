import { createEmbedding } from '../../../generated/protocols/openai-chat/operations.ts'
import type {
  EmbeddingRequest as EmbeddingBody,
  EmbeddingList,
} from '../../../generated/protocols/openai-chat/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import type { DecodedEmbedding, EmbeddingInput, EmbeddingProtocol, EmbeddingReply } from '../embedding.ts'
import { packFloats, unpackFloats } from '../packed-floats.ts'
import type { Observed } from '../protocol.ts'
import { refused } from '../refused.ts'
import { readUsage } from './usage.ts'

/** `POST /v1/embeddings`, as OpenAI's clients and servers speak it. */
export const embedding: EmbeddingProtocol = {
  operation: createEmbedding,
  // The generated validator has accepted the body.
  decodeRequest: (_, body, losses) => decodeRequest(body as EmbeddingBody, losses),
  encodeRequest({ inputs, endUser }, target, losses): EmbeddingBody {
    reportUnsaid(inputs, losses)
    const dimensions = sharedDimensions(inputs)
    return {
      model: target.model,
      // A request's inputs all come in the form of its first one. Always a list: some servers take nothing else.
      input: inputs.map(({ content }) => content) as string[] | number[][],
      encoding_format: 'float',
      ...(dimensions !== undefined && { dimensions }),
      ...(endUser !== undefined && { user: endUser }),
    }
  },
  decodeReply,
  readUsage: usageOf,
}

/** What the gateway keeps of a reply with embeddings that passes through; undefined for any other reply. */
export function observeEmbeddings(body: Record<string, unknown>): Observed | undefined {
  if (!Array.isArray(body.data) || body.choices !== undefined) return undefined
  const usage = usageOf(body)
  return { complete: true, content: true, ...(usage && { usage }) }
}

const CARRIED: ReadonlySet<string> = new Set(['model', 'input', 'encoding_format', 'dimensions', 'user'])

function decodeRequest(body: EmbeddingBody, losses: Loss[]): DecodedEmbedding {
  const { model, encoding_format: format, dimensions, user } = body
  if (format !== undefined && format !== null && format !== 'float' && format !== 'base64')
    throw refused('encoding_format', 'it gives vectors of 32-bit floats')
  for (const [name, value] of Object.entries(body)) {
    if (CARRIED.has(name) || value === null || value === undefined) continue
    losses.push({ feature: `field.${name}`, where: name, why: 'OpenAI has no such field' })
  }
  const inputs = inputsOf(body.input).map(
    (content): EmbeddingInput => (typeof dimensions === 'number' ? { content, dimensions } : { content }),
  )
  return {
    request: { inputs, ...(typeof user === 'string' && { endUser: user }) },
    encodeReply: (reply, replyLosses) => encodeReply(reply, model, format === 'base64', replyLosses),
  }
}

function inputsOf(input: EmbeddingBody['input']): EmbeddingInput['content'][] {
  if (typeof input === 'string') return [input]
  if (typeof input[0] === 'number') return [input as number[]] // the validator lets numbers stand among numbers only
  return input.map((item, i) => {
    if (typeof item === 'string' || Array.isArray(item)) return item
    throw refused(`input[${i}]`, 'only texts are embedded there')
  })
}

function sharedDimensions(inputs: readonly EmbeddingInput[]): number | undefined {
  const dimensions = inputs[0]?.dimensions
  const other = inputs.findIndex(input => input.dimensions !== dimensions)
  if (other > 0)
    throw refused(`requests[${other}].outputDimensionality`, 'all vectors of a request have the same length there')
  return dimensions
}

function reportUnsaid(inputs: readonly EmbeddingInput[], losses: Loss[]): void {
  for (const name of ['taskType', 'title'] as const) {
    if (!inputs.some(input => input[name] !== undefined)) continue
    losses.push({ feature: `embedding.${name}`, where: name, why: 'OpenAI embeds every text alike' })
  }
}

function encodeReply(reply: EmbeddingReply, model: string, packed: boolean, losses: Loss[]): EmbeddingList {
  if (reply.truncated)
    losses.push({ feature: 'embedding.truncated', where: 'truncated', why: 'OpenAI does not say it' })
  const tokens = reply.usage?.inputTokens ?? 0
  return {
    object: 'list',
    data: reply.vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: packed ? packFloats(vector) : vector,
    })),
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  }
}

function decodeReply(body: unknown): EmbeddingReply | undefined {
  if (!isRecord(body) || !Array.isArray(body.data)) return undefined
  const vectors = inOrder(body.data).map(item => (isRecord(item) ? vectorOf(item.embedding) : undefined))
  if (!vectors.every(vector => vector !== undefined)) return undefined
  const usage = usageOf(body)
  return { vectors, ...(usage && { usage }) }
}

/** By index, where all have one: servers that work in parallel answer in any order. */
function inOrder(data: readonly unknown[]): readonly unknown[] {
  const indexed = data.every((item): item is { index: number } => isRecord(item) && Number.isInteger(item.index))
  return indexed ? data.toSorted((a, b) => a.index - b.index) : data
}

/** Some servers pack their floats unasked. */
function vectorOf(value: unknown): number[] | undefined {
  if (typeof value === 'string') return unpackFloats(value)
  return Array.isArray(value) && value.every(number => typeof number === 'number') ? value : undefined
}

function usageOf(body: unknown): Usage | undefined {
  return isRecord(body) ? readUsage(body.usage) : undefined
}
