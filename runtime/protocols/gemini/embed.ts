import { batchEmbedContents, embedContent } from '../../../generated/protocols/gemini/operations.ts'
import type {
  BatchEmbedContentsRequest,
  BatchEmbedContentsResponse,
  EmbedContentRequest,
  EmbedContentResponse,
  Part,
} from '../../../generated/protocols/gemini/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Usage } from '../../canonical/usage.ts'
import { isRecord } from '../../platform/json.ts'
import type { DecodedEmbedding, EmbeddingInput, EmbeddingProtocol, EmbeddingReply } from '../embedding.ts'
import type { Operation } from '../operation.ts'
import type { Observed, Target } from '../protocol.ts'
import { refused } from '../refused.ts'
import { normalise } from './field-names.ts'
import { type Counters, readUsage, takeCounters } from './usage.ts'

/** `:embedContent` for one input, `:batchEmbedContents` for any number. */
export const embedding: EmbeddingProtocol = {
  operation: batchEmbedContents,
  decodeRequest,
  encodeRequest({ inputs, endUser }, target, losses): BatchEmbedContentsRequest {
    if (endUser !== undefined)
      losses.push({ feature: 'endUser', where: 'user', why: 'Gemini has no field for who is behind a call' })
    return { requests: inputs.map((input, i) => encodeInput(input, i, target)) }
  },
  decodeReply,
  readUsage: usageOf,
}

/** What the gateway keeps of a reply with embeddings that passes through; undefined for any other reply. */
export function observeEmbeddings(body: unknown): Observed | undefined {
  if (!isRecord(body) || !embeddingsOf(body)) return undefined
  const usage = usageOf(body)
  return { complete: true, content: true, ...(usage && { usage }) }
}

function decodeRequest(operation: Operation, body: unknown, losses: Loss[]): DecodedEmbedding {
  const normal = normalise(body).body
  const single = operation.id === embedContent.id
  // The generated validator has accepted the body, in either spelling of its names.
  const requests = single ? [normal as EmbedContentRequest] : (normal as BatchEmbedContentsRequest).requests
  const unsaid = new Map<string, Loss>()
  const inputs = requests.map((request, i) => decodeInput(request, single ? '' : `requests[${i}].`, unsaid))
  losses.push(...unsaid.values())
  return { request: { inputs }, encodeReply: reply => encodeReply(reply, single) }
}

const CARRIED: ReadonlySet<string> = new Set(['model', 'content', 'taskType', 'title', 'outputDimensionality'])

function decodeInput(request: EmbedContentRequest, at: string, unsaid: Map<string, Loss>): EmbeddingInput {
  const { embedContentConfig, ...rest } = request
  const said = { ...rest, ...embedContentConfig }
  for (const [name, value] of Object.entries(said)) {
    // A whole batch asks for the same, and is told it once.
    if (CARRIED.has(name) || value === undefined || value === null || value === false || unsaid.has(name)) continue
    unsaid.set(name, {
      feature: `embedding.${name}`,
      where: `${at}${name}`,
      why: 'no other provider has such a setting',
    })
  }
  const { taskType, title, outputDimensionality } = said
  return {
    content: textOf(request.content.parts, `${at}content`),
    ...(outputDimensionality !== undefined && { dimensions: outputDimensionality }),
    ...(taskType !== undefined && taskType !== 'TASK_TYPE_UNSPECIFIED' && { taskType }),
    ...(title !== undefined && { title }),
  }
}

/** The parts of one content are embedded together. */
function textOf(parts: Part | Part[] | undefined, at: string): string {
  const texts = [parts ?? []].flat().map((part, i) => {
    if ('text' in part && typeof part.text === 'string') return part.text
    throw refused(`${at}.parts[${i}]`, 'only texts are embedded there')
  })
  return texts.join('\n')
}

function encodeInput(input: EmbeddingInput, index: number, target: Target): EmbedContentRequest {
  const { content, dimensions, taskType, title } = input
  if (typeof content !== 'string')
    throw refused(`input[${index}]`, 'it takes texts, and tokens of another model mean nothing to it')
  return {
    model: `models/${target.model}`,
    content: { parts: [{ text: content }] },
    ...(taskType !== undefined && { taskType }),
    ...(title !== undefined && { title }),
    ...(dimensions !== undefined && { outputDimensionality: dimensions }),
  }
}

function encodeReply(
  { vectors, usage, truncated }: EmbeddingReply,
  single: boolean,
): EmbedContentResponse | BatchEmbedContentsResponse {
  const tokens = usage?.inputTokens
  const counted = tokens === undefined ? {} : { usageMetadata: { promptTokenCount: tokens } }
  if (single) return { embedding: { values: vectors[0] ?? [] }, ...counted, ...(truncated && { truncated }) }
  return { embeddings: vectors.map(values => ({ values })), ...counted }
}

function decodeReply(body: unknown): EmbeddingReply | undefined {
  if (!isRecord(body)) return undefined
  const embeddings = embeddingsOf(body)
  const vectors = embeddings?.map(item => (isRecord(item) ? vectorOf(item.values) : undefined))
  if (!vectors?.every(vector => vector !== undefined)) return undefined
  const truncated = body.truncated === true || embeddings?.some(item => statisticsOf(item).truncated === true)
  const usage = usageOf(body)
  return { vectors, ...(usage && { usage }), ...(truncated && { truncated }) }
}

function embeddingsOf(body: Record<string, unknown>): unknown[] | undefined {
  if (Array.isArray(body.embeddings)) return body.embeddings
  return isRecord(body.embedding) ? [body.embedding] : undefined
}

function vectorOf(values: unknown): number[] | undefined {
  return Array.isArray(values) && values.every(value => typeof value === 'number') ? values : undefined
}

/** The older models count each input by itself, Vertex AI's only so. */
function usageOf(body: unknown): Usage | undefined {
  if (!isRecord(body)) return undefined
  if (isRecord(body.usageMetadata)) {
    const counted: Counters = {}
    takeCounters(counted, body.usageMetadata)
    return readUsage(counted)
  }
  const counts = (embeddingsOf(body) ?? [])
    .map(item => statisticsOf(item).tokenCount)
    .filter(count => typeof count === 'number')
  return counts.length === 0 ? undefined : { inputTokens: counts.reduce((sum, count) => sum + count, 0) }
}

function statisticsOf(item: unknown): Record<string, unknown> {
  return isRecord(item) && isRecord(item.statistics) ? item.statistics : {}
}
