import { text, utf8 } from '../../platform/byte-search.ts'
import { sourceOf } from '../../platform/byte-source.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { type EmbedInput, embeddedText, embedInputs } from '../embed-input.ts'
import type { Exchange } from '../kind.ts'

/** Why anything else is refused. */
const TEXTS_ONLY = 'this model embeds texts only'
/** Bytes of the vectors of one call. */
const LIMIT = 256 * 1024 * 1024
/** Calls that one request becomes, at the same time. */
const AT_ONCE = 4
/** Inputs of a call, and characters of all of them: Vertex AI takes 250, and 20,000 tokens. */
const MOST_INPUTS = 100
const MOST_CHARACTERS = 40_000

/** A vector as both kinds of call tell it, and the reply of the Gemini API has it. */
interface Embedding {
  values: unknown
  statistics?: { tokenCount?: number; truncated?: boolean }
}

type Ask = (exchange: Exchange) => Promise<UpstreamReply>

/**
 * Embeds as the Gemini API does, where Vertex AI has other forms: newer models embed one content a call, older ones
 * predict for a list of texts, and gemini-embedding-001 for one text. The first call that fails is the answer.
 */
export async function embed(exchange: Exchange, ask: Ask): Promise<UpstreamReply> {
  const { inputs, batch } = embedInputs(exchange)
  const calls = embedsContent(exchange.model) ? inputs.map(contentCall) : predictCalls(inputs, exchange.model)
  const replies: UpstreamReply[] = []
  const embeddings: Embedding[][] = []
  let failed: UpstreamReply | undefined
  for (let at = 0; at < calls.length && !failed; at += AT_ONCE) {
    const asked = calls.slice(at, at + AT_ONCE).map(call => ask(callExchange(exchange, call)))
    for (const reply of await Promise.all(asked)) {
      if (reply.status !== 200) failed ??= reply
      if (reply.status !== 200 || failed) {
        if (reply !== failed) reply.body.cancel()
        continue
      }
      replies.push(reply)
      embeddings.push(embeddingsIn(JSON.parse(text(await collect(reply.body, LIMIT, tooLong)))))
    }
  }
  if (failed) return failed
  const all = embeddings.flat()
  const told = batch ? { embeddings: all } : { embedding: all[0] }
  const { 'content-length': _, ...headers } = replies[0]?.headers ?? {}
  return { status: 200, headers, body: sourceOf(utf8(JSON.stringify(told))) }
}

function tooLong(): Error {
  return new Error('The vectors are too long.')
}

/** As Google's own client tells them apart. */
function embedsContent(model: string): boolean {
  return (model.includes('gemini') && model !== 'gemini-embedding-001') || model.includes('maas')
}

interface Call {
  method: 'embedContent' | 'predict'
  body: object
}

function callExchange(exchange: Exchange, { method, body }: Call): Exchange {
  const { operation } = exchange
  const path = operation.path.replace(/:\w+$/, `:${method}`)
  return { ...exchange, operation: { ...operation, path }, body: utf8(JSON.stringify(body)) }
}

function contentCall({
  content,
  embedContentConfig,
  taskType,
  title,
  outputDimensionality,
  autoTruncate,
}: EmbedInput): Call {
  const config = { ...defined({ taskType, title, outputDimensionality, autoTruncate }), ...embedContentConfig }
  return {
    method: 'embedContent',
    body: { content, ...(Object.keys(config).length > 0 && { embedContentConfig: config }) },
  }
}

/** Lists of neighbours that want the same. */
function predictCalls(inputs: readonly EmbedInput[], model: string): Call[] {
  const most = model === 'gemini-embedding-001' ? 1 : MOST_INPUTS
  const lists: { parameters: string; length: number; instances: object[] }[] = []
  for (const [index, input] of inputs.entries()) {
    const { content, taskType, title, outputDimensionality, autoTruncate } = { ...input, ...input.embedContentConfig }
    const parameters = JSON.stringify({ outputDimensionality, autoTruncate })
    const said = embeddedText(content, inputs.length > 1 ? `requests[${index}].content` : 'content', TEXTS_ONLY)
    const instance = { content: said, ...defined({ task_type: taskType, title }) }
    const last = lists.at(-1)
    const fits = last && last.parameters === parameters && last.instances.length < most
    if (fits && last.length + said.length <= MOST_CHARACTERS) {
      last.instances.push(instance)
      last.length += said.length
    } else lists.push({ parameters, length: said.length, instances: [instance] })
  }
  return lists.map(({ instances, parameters }) => ({
    method: 'predict',
    body: { instances, ...(parameters !== '{}' && { parameters: JSON.parse(parameters) }) },
  }))
}

/** `{ predictions: [{ embeddings: { values, statistics } }] }`, or `{ embedding: { values }, usageMetadata }`. */
function embeddingsIn(reply: unknown): Embedding[] {
  // Any JSON object may be looked into by name; what is not as it should be makes a reply that its reader refuses.
  const { predictions, embedding, usageMetadata, truncated } = (reply ?? {}) as {
    predictions?: { embeddings?: { values?: unknown; statistics?: { token_count?: number; truncated?: boolean } } }[]
    embedding?: { values?: unknown }
    usageMetadata?: { promptTokenCount?: number }
    truncated?: boolean
  }
  if (!Array.isArray(predictions)) {
    return [vector(embedding?.values, usageMetadata?.promptTokenCount, truncated)]
  }
  return predictions.map(({ embeddings: { values, statistics } = {} }) =>
    vector(values, statistics?.token_count, statistics?.truncated),
  )
}

function vector(values: unknown, tokenCount: number | undefined, truncated: boolean | undefined): Embedding {
  const statistics = defined({ tokenCount, truncated: truncated || undefined })
  return { values, ...(Object.keys(statistics).length > 0 && { statistics }) }
}

function defined<Values extends object>(values: Values): Partial<Values> {
  // Members that are left out are those that may be missing.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>
}
