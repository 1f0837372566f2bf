import { text, utf8 } from '../../platform/byte-search.ts'
import { sourceOf } from '../../platform/byte-source.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { refused } from '../../protocols/refused.ts'
import { type EmbedInput, embeddedText, embedInputs } from '../embed-input.ts'
import type { Exchange } from '../kind.ts'

/** Why anything else is refused. */
const TEXTS_ONLY = 'texts alone are embedded there'
/** Bytes of the vectors of one call. */
const LIMIT = 64 * 1024 * 1024
/** Calls that one request becomes, at the same time. */
const AT_ONCE = 8

/** What texts are asked for together. */
interface Wanted {
  taskType?: string
  dimensions?: number
  truncate: boolean
}

/** How a family of models is asked, and what it answers. */
interface Family {
  id: RegExp
  /** Texts of one call. */
  most: number
  write(texts: readonly string[], wanted: Wanted): object
  read(reply: Record<string, unknown>): unknown[]
  /** What a text is for changes its vector. */
  tasks: boolean
}

const QUERIES = /^(?:RETRIEVAL_QUERY|QUESTION_ANSWERING|FACT_VERIFICATION|CODE_RETRIEVAL_QUERY)$/

const FAMILIES: readonly Family[] = [
  {
    id: /titan-embed-image/,
    most: 1,
    write: ([inputText], { dimensions }) => ({
      inputText,
      ...(dimensions !== undefined && { embeddingConfig: { outputEmbeddingLength: dimensions } }),
    }),
    read: ({ embedding }) => [embedding],
    tasks: false,
  },
  {
    id: /titan-embed/,
    most: 1,
    write: ([inputText], { dimensions }) => ({ inputText, ...(dimensions !== undefined && { dimensions }) }),
    read: ({ embedding }) => [embedding],
    tasks: false,
  },
  {
    id: /cohere\.embed/,
    most: 96,
    write: (texts, { taskType, dimensions, truncate }) => ({
      texts,
      input_type: cohereType(taskType),
      embedding_types: ['float'],
      ...(dimensions !== undefined && { output_dimension: dimensions }),
      ...(truncate && { truncate: 'END' }),
    }),
    read: ({ embeddings }) => (Array.isArray(embeddings) ? embeddings : listIn(embeddings, 'float')),
    tasks: true,
  },
  {
    id: /nova-[\w.-]{0,40}-embeddings/,
    most: 1,
    write: ([value], { taskType, dimensions, truncate }) => ({
      schemaVersion: 'nova-multimodal-embed-v1',
      taskType: 'SINGLE_EMBEDDING',
      singleEmbeddingParams: {
        embeddingPurpose: novaPurpose(taskType),
        ...(dimensions !== undefined && { embeddingDimension: dimensions }),
        text: { truncationMode: truncate ? 'END' : 'NONE', value },
      },
    }),
    read: ({ embeddings }) => (Array.isArray(embeddings) ? embeddings.map(vector => vector?.embedding) : []),
    tasks: true,
  },
]

function cohereType(taskType: string | undefined): string {
  if (taskType === 'CLASSIFICATION' || taskType === 'CLUSTERING') return taskType.toLowerCase()
  return taskType !== undefined && QUERIES.test(taskType) ? 'search_query' : 'search_document'
}

function novaPurpose(taskType: string | undefined): string {
  if (taskType === 'CLASSIFICATION' || taskType === 'CLUSTERING') return taskType
  return taskType !== undefined && QUERIES.test(taskType) ? 'TEXT_RETRIEVAL' : 'GENERIC_INDEX'
}

/** Whether a model makes vectors of texts, and is known how to be asked. */
export function embeds(model: string): boolean {
  return FAMILIES.some(({ id }) => id.test(model.toLowerCase()))
}

type Ask = (body: Uint8Array) => Promise<UpstreamReply>

/**
 * Embeds as the Gemini API does, by a model that takes one text a call, or some. The first call that fails is the answer;
 * no others follow it. Tokens are those that the service says it counted.
 */
export async function embed(exchange: Exchange, ask: Ask): Promise<UpstreamReply> {
  const { inputs: given, batch } = embedInputs(exchange)
  const inputs = given.map(({ embedContentConfig, ...input }) => ({ ...input, ...embedContentConfig }))
  const family = FAMILIES.find(({ id }) => id.test(exchange.model.toLowerCase()))
  if (!family) throw refused('model', 'Amazon Bedrock embeds by Titan, Cohere Embed and Nova')
  const calls = callsOf(inputs, family, batch)
  const vectors: unknown[] = []
  let tokens = 0
  let headers: UpstreamReply['headers'] = {}
  for (let at = 0; at < calls.length; at += AT_ONCE) {
    const replies = await Promise.all(calls.slice(at, at + AT_ONCE).map(call => ask(utf8(JSON.stringify(call)))))
    const failed = replies.find(({ status }) => status !== 200)
    if (failed) {
      for (const reply of replies) if (reply !== failed) reply.body.cancel()
      return failed
    }
    for (const reply of replies) {
      const said = JSON.parse(text(await collect(reply.body, LIMIT, tooLong))) as Record<string, unknown>
      vectors.push(...family.read(said))
      tokens += tokensOf(said, reply.headers)
      headers = reply.headers
    }
  }
  const { 'content-length': _, ...kept } = headers
  const losses = lostOf(inputs, family)
  const embeddings = vectors.map(values => ({ values }))
  const told = {
    ...(batch ? { embeddings } : { embedding: embeddings[0] }),
    ...(tokens > 0 && { usageMetadata: { promptTokenCount: tokens } }),
  }
  return {
    status: 200,
    headers: {
      ...kept,
      'content-type': 'application/json',
      ...(losses.length > 0 && { 'x-headgate-lossy': losses.join(', ') }),
    },
    body: sourceOf(utf8(JSON.stringify(told))),
  }
}

/** Lists of neighbours that want the same. */
function callsOf(inputs: readonly Omit<EmbedInput, 'embedContentConfig'>[], family: Family, batch: boolean): object[] {
  const lists: { wanted: Wanted; texts: string[] }[] = []
  for (const [index, { content, taskType, outputDimensionality: dimensions, autoTruncate }] of inputs.entries()) {
    const wanted: Wanted = {
      ...(taskType !== undefined && { taskType }),
      ...(dimensions !== undefined && { dimensions }),
      truncate: autoTruncate === true,
    }
    const said = embeddedText(content, batch ? `requests[${index}].content` : 'content', TEXTS_ONLY)
    const last = lists.at(-1)
    if (last && last.texts.length < family.most && JSON.stringify(last.wanted) === JSON.stringify(wanted))
      last.texts.push(said)
    else lists.push({ wanted, texts: [said] })
  }
  return lists.map(({ wanted, texts }) => family.write(texts, wanted))
}

function lostOf(inputs: readonly Pick<EmbedInput, 'title' | 'taskType'>[], { tasks }: Family): string[] {
  const said = (name: 'title' | 'taskType') => inputs.some(input => input[name] !== undefined)
  return [...(said('title') ? ['embedding.title'] : []), ...(said('taskType') && !tasks ? ['embedding.taskType'] : [])]
}

function tokensOf(
  { inputTextTokenCount: counted }: Record<string, unknown>,
  headers: UpstreamReply['headers'],
): number {
  return typeof counted === 'number' ? counted : Number(headers['x-amzn-bedrock-input-token-count']) || 0
}

function listIn(value: unknown, name: string): unknown[] {
  // Any JSON object may be looked into by name.
  const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
  return Array.isArray(list) ? list : []
}

function tooLong(): Error {
  return new Error('The vectors are too long.')
}
