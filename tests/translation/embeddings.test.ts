import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { createOpenAI } from '@ai-sdk/openai'
import { GoogleGenAI } from '@google/genai'
import { embed, embedMany } from 'ai'
import OpenAI from 'openai'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Loss } from '../../runtime/canonical/loss.ts'
import type { ProtocolId } from '../../runtime/canonical/part.ts'
import { text } from '../../runtime/platform/byte-search.ts'
import { collect } from '../../runtime/platform/collect.ts'
import { translateEmbedding } from '../../runtime/translation/translate-embedding.ts'
import { vectorOf } from '../../runtime/upstreams/demo/embed.ts'
import { exchangeOf, operations, quickDemo } from '../../runtime/upstreams/demo/test-fetch.ts'
import { targetOf } from './translate.ts'

/** What each translated call was sent as, and could not carry. */
interface Seen {
  sent: { path: string; body: unknown }[]
  losses: Loss[]
}

/** A fetch for official clients: their requests to embed are answered by a demo that speaks the other protocol. */
function translating(to: ProtocolId, seen: Seen = { sent: [], losses: [] }): typeof fetch {
  const upstream = quickDemo()
  return async (input, init) => {
    const request = new Request(input, init)
    const path = decodeURIComponent(new URL(request.url).pathname)
    const operation = operations.find(one => new RegExp(`^${one.path.replace('{model}', '.+')}$`).test(path))
    if (operation?.kind !== 'embed') throw new Error(`no operation to embed at ${path}`)
    const body: unknown = JSON.parse(await request.text())
    if (!operation.validate?.(body)) throw new Error(JSON.stringify(operation.validate?.errors))
    const translated = translateEmbedding(operation, body, to, targetOf(to, { model: 'demo' }))
    const sent: unknown = JSON.parse(JSON.stringify(translated.body))
    if (!translated.operation.validate?.(sent)) throw new Error(JSON.stringify(translated.operation.validate?.errors))
    seen.sent.push({ path: translated.operation.path, body: sent })
    const reply = await upstream.send(exchangeOf(translated.operation, 'demo', sent))
    const said: unknown = JSON.parse(text(await collect(reply.body, 1 << 24, () => new Error('too long'))))
    const answer = reply.status === 200 ? translated.reply(said) : said
    seen.losses.push(...translated.losses)
    return Response.json(answer, { status: reply.status })
  }
}

const near = (vector: readonly number[]) => vector.map(value => expect.closeTo(value, 6))

describe('a client of OpenAI at an upstream of Gemini', () => {
  const seen: Seen = { sent: [], losses: [] }
  const fetch = translating('gemini', seen)
  const client = new OpenAI({ apiKey: 'k', baseURL: 'http://gateway.test/v1', fetch, maxRetries: 0 })
  afterEach(() => {
    seen.sent.length = 0
    seen.losses.length = 0
  })

  it('asks for base64 by itself, and reads the vectors', async () => {
    const input = ['one', 'two words', 'one']
    const reply = await client.embeddings.create({ model: 'public', input, dimensions: 16 })
    expect(reply.data.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(reply.data.map(({ embedding }) => embedding)).toEqual(input.map(words => near(vectorOf(words, 16))))
    expect(reply).toMatchObject({ object: 'list', model: 'public', usage: { prompt_tokens: 5, total_tokens: 5 } })
    expect(seen.losses).toEqual([])
  })

  it('reads floats where it asked for them', async () => {
    const reply = await client.embeddings.create({ model: 'public', input: 'one', encoding_format: 'float' })
    expect(reply.data[0]?.embedding).toEqual(vectorOf('one', 768))
  })

  it('sends one text as a batch too', async () => {
    await client.embeddings.create({ model: 'public', input: 'one' })
    expect(seen.sent).toEqual([
      {
        path: '/v1beta/models/{model}:batchEmbedContents',
        body: { requests: [{ model: 'models/demo', content: { parts: [{ text: 'one' }] } }] },
      },
    ])
  })

  it('reads many long vectors', async () => {
    const input = Array.from({ length: 100 }, (_, i) => `text ${i}`)
    const reply = await client.embeddings.create({ model: 'public', input, dimensions: 3072 })
    expect(reply.data).toHaveLength(100)
    expect(reply.data[99]?.embedding).toEqual(near(vectorOf('text 99', 3072)))
  })

  it('is the AI SDK, too', async () => {
    const model = createOpenAI({ apiKey: 'k', baseURL: 'http://gateway.test/v1', fetch }).embeddingModel('public')
    const { embedding, usage } = await embed({ model, value: 'one' })
    expect(embedding).toEqual(vectorOf('one', 768))
    expect(usage.tokens).toBe(1)
    const { embeddings } = await embedMany({ model, values: ['one', 'two'] })
    expect(embeddings).toEqual([vectorOf('one', 768), vectorOf('two', 768)])
  })
})

describe('a client of Gemini at an upstream of OpenAI', () => {
  const seen: Seen = { sent: [], losses: [] }
  const fetch = translating('openai-chat', seen)
  const client = new GoogleGenAI({ apiKey: 'k', httpOptions: { baseUrl: 'http://gateway.test' } })
  afterEach(() => {
    vi.unstubAllGlobals()
    seen.sent.length = 0
    seen.losses.length = 0
  })

  it('reads a batch', async () => {
    vi.stubGlobal('fetch', fetch)
    const config = { outputDimensionality: 16, taskType: 'CLUSTERING' }
    const reply = await client.models.embedContent({ model: 'public', contents: ['one', 'two words'], config })
    expect(reply.embeddings?.map(({ values }) => values)).toEqual([vectorOf('one', 16), vectorOf('two words', 16)])
    expect(seen.losses.map(({ feature }) => feature)).toEqual(['embedding.taskType'])
  })

  it('sends a list even of one, and asks for floats', async () => {
    vi.stubGlobal('fetch', fetch)
    await client.models.embedContent({ model: 'public', contents: 'one' })
    expect(seen.sent).toEqual([
      { path: '/v1/embeddings', body: { model: 'demo', input: ['one'], encoding_format: 'float' } },
    ])
  })

  it('is the AI SDK, too, which asks for one by its own operation', async () => {
    const provider = createGoogleGenerativeAI({ apiKey: 'k', baseURL: 'http://gateway.test/v1beta', fetch })
    const model = provider.embeddingModel('public')
    expect((await embed({ model, value: 'one' })).embedding).toEqual(vectorOf('one', 768))
    const { embeddings } = await embedMany({ model, values: ['one', 'two'] })
    expect(embeddings).toEqual([vectorOf('one', 768), vectorOf('two', 768)])
  })
})
