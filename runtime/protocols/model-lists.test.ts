import type Anthropic from '@anthropic-ai/sdk'
import { describe, expect, it } from 'vitest'
import { type ModelEntry, modelLists } from './model-lists.ts'

const models: ModelEntry[] = Array.from({ length: 45 }, (_, index) => ({ id: `m${index}`, ownedBy: 'up' }))
const ids = (from: number, to: number): string[] => models.slice(from, to).map(({ id }) => id)

const known: ModelEntry = {
  id: 'org/m',
  ownedBy: 'up',
  known: {
    name: 'Model M',
    released: '2025-09-29',
    contextTokens: 200_000,
    outputTokens: 64_000,
    reasoning: true,
    prices: { input: '3', output: '15' },
  },
}

describe('OpenAI’s list', () => {
  it.each(['openai-chat', 'openai-responses'] as const)('has every model on one page (%s)', protocol => {
    const list = modelLists[protocol].list(models, new URLSearchParams('limit=2'))
    expect(list).toEqual({
      object: 'list',
      data: models.map(({ id }) => ({ id, object: 'model', created: 0, owned_by: 'up' })),
    })
  })

  it('shows one model as an entry of the list', () => {
    expect(modelLists['openai-chat'].one(models[0]!)).toEqual({ id: 'm0', object: 'model', created: 0, owned_by: 'up' })
  })
})

describe('OpenAI’s list of known models', () => {
  it('tells their age, and nothing that OpenAI’s clients do not know', () => {
    expect(modelLists['openai-chat'].one(known)).toEqual({
      id: 'org/m',
      object: 'model',
      created: 1_759_104_000,
      owned_by: 'up',
    })
  })
})

describe('Anthropic’s list', () => {
  interface Page {
    data: { id: string; type: string }[]
    has_more: boolean
    first_id: string | null
    last_id: string | null
  }
  // The list is typed as any JSON; its shape is what these tests are about.
  const page = (query: string): Page =>
    modelLists['anthropic-messages'].list(models, new URLSearchParams(query)) as Page
  const shown = (query: string): string[] => page(query).data.map(({ id }) => id)

  it('has 20 on a page where no limit is asked for', () => {
    expect(page('')).toMatchObject({ has_more: true, first_id: 'm0', last_id: 'm19' })
    expect(shown('')).toEqual(ids(0, 20))
  })

  it('goes on after an id, to the end', () => {
    expect(shown('after_id=m19')).toEqual(ids(20, 40))
    expect(page('after_id=m19').has_more).toBe(true)
    expect(shown('after_id=m39')).toEqual(ids(40, 45))
    expect(page('after_id=m39')).toMatchObject({ has_more: false, last_id: 'm44' })
    expect(page('after_id=m44')).toEqual({ data: [], has_more: false, first_id: null, last_id: null })
  })

  it('goes back before an id, to the beginning', () => {
    expect(shown('before_id=m30&limit=5')).toEqual(ids(25, 30))
    expect(page('before_id=m30&limit=5').has_more).toBe(true)
    expect(shown('before_id=m3&limit=5')).toEqual(ids(0, 3))
    expect(page('before_id=m3&limit=5').has_more).toBe(false)
  })

  it('reaches every model exactly once, page by page', () => {
    const seen: string[] = []
    let more = true
    for (let after = ''; more; after = `&after_id=${seen.at(-1)}`) {
      seen.push(...shown(`limit=7${after}`))
      more = page(`limit=7${after}`).has_more
    }
    expect(seen).toEqual(ids(0, 45))
  })

  it.each([
    ['limit=1000', 45],
    ['limit=9999', 45],
    ['limit=1', 1],
    ['limit=0', 1],
    ['limit=-3', 1],
    ['limit=many', 20],
  ])('keeps %s within its bounds', (query, length) => {
    expect(shown(query)).toHaveLength(length)
  })

  it('begins at the beginning where the id is unknown', () => {
    expect(shown('after_id=gone&limit=2')).toEqual(ids(0, 2))
  })

  it('shows every field of a model, and null for what is not known', () => {
    expect(modelLists['anthropic-messages'].one(models[0]!)).toEqual({
      type: 'model',
      id: 'm0',
      display_name: 'm0',
      created_at: '1970-01-01T00:00:00Z',
      max_input_tokens: null,
      max_tokens: null,
      capabilities: null,
      line: null,
      lifecycle: 'active',
      deprecated_at: null,
      retires_at: null,
    } satisfies Anthropic.ModelInfo)
  })

  it('shows the name, the age and the limits of a model that is known', () => {
    expect(modelLists['anthropic-messages'].one(known)).toMatchObject({
      id: 'org/m',
      display_name: 'Model M',
      created_at: '2025-09-29T00:00:00Z',
      max_input_tokens: 200_000,
      max_tokens: 64_000,
    })
  })
})

describe('Gemini’s list', () => {
  interface Page {
    models: { name: string }[]
    nextPageToken?: string
  }
  // As above.
  const page = (query: string): Page => modelLists.gemini.list(models, new URLSearchParams(query)) as Page

  it('has 50 on a page, and no token where that is all', () => {
    expect(page('').models.map(({ name }) => name)).toEqual(models.map(({ id }) => `models/${id}`))
    expect(page('')).not.toHaveProperty('nextPageToken')
  })

  it('reaches every model exactly once by its tokens', () => {
    const seen: string[] = []
    let token: string | undefined = ''
    while (token !== undefined) {
      const { models: some, nextPageToken } = page(`pageSize=20&pageToken=${token}`)
      seen.push(...some.map(({ name }) => name.replace('models/', '')))
      token = nextPageToken
    }
    expect(seen).toEqual(ids(0, 45))
  })

  it.each([
    ['pageSize=0', 1],
    ['pageSize=-1', 1],
    ['pageSize=5000', 45],
    ['pageToken=40', 5],
    ['pageToken=9999', 0],
    ['pageToken=nonsense', 45],
  ])('keeps %s within its bounds', (query, length) => {
    expect(page(query).models).toHaveLength(length)
  })

  it('shows a model with what it can be asked for', () => {
    expect(modelLists.gemini.one(models[0]!)).toMatchObject({
      name: 'models/m0',
      displayName: 'm0',
      supportedGenerationMethods: expect.arrayContaining(['generateContent', 'streamGenerateContent', 'countTokens']),
    })
  })

  it('shows the limits of a model that is known, and no limit of one that is not', () => {
    expect(modelLists.gemini.one(known)).toMatchObject({
      displayName: 'Model M',
      inputTokenLimit: 200_000,
      outputTokenLimit: 64_000,
      thinking: true,
    })
    const unknown = JSON.parse(JSON.stringify(modelLists.gemini.one(models[0]!)))
    expect(Object.keys(unknown)).toEqual(['name', 'displayName', 'version', 'supportedGenerationMethods'])
  })

  it('asks a model that embeds for nothing else', () => {
    const embeds: ModelEntry = { id: 'text-embedding-3-small', ownedBy: 'up', embeds: true }
    expect(modelLists.gemini.one(embeds)).toMatchObject({
      supportedGenerationMethods: ['embedContent', 'batchEmbedContents', 'countTokens'],
    })
  })
})
