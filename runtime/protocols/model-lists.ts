import type { ProtocolId } from '../canonical/part.ts'
import type { ModelInfo } from '../config/model-info.ts'

/** A model that the gateway offers. */
export interface ModelEntry {
  /** The public name. */
  id: string
  /** The upstream that serves it. */
  ownedBy: string
  /** What is known of the model behind it. A name and a day of release are there where the public name is its own. */
  known?: ModelInfo
  /** It makes embeddings, and nothing else. */
  embeds?: boolean
}

/** How a protocol tells which models there are. Lists are given whole; a protocol with pages cuts them by its own query. */
export interface ModelLists {
  list(models: readonly ModelEntry[], query: URLSearchParams): unknown
  one(model: ModelEntry): unknown
}

/** Where the day of release is not known both providers say the epoch. */
const EPOCH = '1970-01-01'

const openai: ModelLists = {
  list: models => ({ object: 'list', data: models.map(openai.one) }),
  one: ({ id, ownedBy, known }) => ({
    id,
    object: 'model',
    created: Date.parse(known?.released ?? EPOCH) / 1000,
    owned_by: ownedBy,
  }),
}

const anthropic: ModelLists = {
  list(models, query) {
    const limit = between(query.get('limit'), 1, 1000, 20)
    const after = indexOf(models, query.get('after_id'))
    const before = indexOf(models, query.get('before_id'))
    const start = after >= 0 ? after + 1 : before >= 0 ? Math.max(0, before - limit) : 0
    const end = before >= 0 && after < 0 ? before : start + limit
    const page = models.slice(start, end)
    return {
      data: page.map(anthropic.one),
      has_more: before >= 0 && after < 0 ? start > 0 : end < models.length,
      first_id: page[0]?.id ?? null,
      last_id: page.at(-1)?.id ?? null,
    }
  },
  // Every field is required, and null where it is not known.
  one: ({ id, known }) => ({
    type: 'model',
    id,
    display_name: known?.name ?? id,
    created_at: `${known?.released ?? EPOCH}T00:00:00Z`,
    max_input_tokens: known?.contextTokens ?? null,
    max_tokens: known?.outputTokens ?? null,
    capabilities: null,
    line: null,
    lifecycle: 'active',
    deprecated_at: null,
    retires_at: null,
  }),
}

const gemini: ModelLists = {
  list(models, query) {
    const size = between(query.get('pageSize'), 1, 1000, 50)
    const start = between(query.get('pageToken'), 0, models.length, 0)
    const page = { models: models.slice(start, start + size).map(gemini.one) }
    return start + size < models.length ? { ...page, nextPageToken: String(start + size) } : page
  },
  one: ({ id, known, embeds }) => ({
    name: `models/${id}`,
    displayName: known?.name ?? id,
    version: '',
    inputTokenLimit: known?.contextTokens,
    outputTokenLimit: known?.outputTokens,
    supportedGenerationMethods: embeds
      ? ['embedContent', 'batchEmbedContents', 'countTokens']
      : ['generateContent', 'streamGenerateContent', 'countTokens'],
    thinking: known?.reasoning,
  }),
}

export const modelLists: Readonly<Record<ProtocolId, ModelLists>> = {
  'openai-chat': openai,
  'openai-responses': openai,
  'anthropic-messages': anthropic,
  gemini,
}

function indexOf(models: readonly ModelEntry[], id: string | null): number {
  return id === null ? -1 : models.findIndex(model => model.id === id)
}

function between(text: string | null, least: number, most: number, usual: number): number {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isNaN(value) ? usual : Math.min(most, Math.max(least, value))
}
