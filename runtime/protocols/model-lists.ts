import type { ProtocolId } from '../canonical/part.ts'

/** A model that the gateway offers. */
export interface ModelEntry {
  /** The public name. */
  id: string
  /** The upstream that serves it. */
  ownedBy: string
}

/** How a protocol tells which models there are. Lists are given whole; a protocol with pages cuts them by its own query. */
export interface ModelLists {
  list(models: readonly ModelEntry[], query: URLSearchParams): unknown
  one(model: ModelEntry): unknown
}

/** When a model was made is not known to a gateway; both providers say the epoch then. */
const EPOCH = '1970-01-01T00:00:00Z'

const openai: ModelLists = {
  list: models => ({ object: 'list', data: models.map(openai.one) }),
  one: ({ id, ownedBy }) => ({ id, object: 'model', created: 0, owned_by: ownedBy }),
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
  one: ({ id }) => ({ type: 'model', id, display_name: id, created_at: EPOCH }),
}

const gemini: ModelLists = {
  list(models, query) {
    const size = between(query.get('pageSize'), 1, 1000, 50)
    const start = between(query.get('pageToken'), 0, models.length, 0)
    const page = { models: models.slice(start, start + size).map(gemini.one) }
    return start + size < models.length ? { ...page, nextPageToken: String(start + size) } : page
  },
  one: ({ id }) => ({
    name: `models/${id}`,
    displayName: id,
    version: '',
    supportedGenerationMethods: ['generateContent', 'streamGenerateContent', 'countTokens'],
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
