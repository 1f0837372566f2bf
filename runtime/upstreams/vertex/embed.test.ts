import { describe, expect, test } from 'vitest'
import { batchEmbedContents, embedContent } from '../../../generated/protocols/gemini/operations.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { sourceOf } from '../../platform/byte-source.ts'
import { collect } from '../../platform/collect.ts'
import type { UpstreamReply } from '../../platform/transport.ts'
import { testExchange } from '../test-transport.ts'
import { embed } from './embed.ts'

const content = (said: string) => ({ parts: [{ text: said }] })
const batch = (...inputs: object[]) => ({ requests: inputs.map(input => ({ model: 'models/m', ...input })) })

/** What is asked and answered where each vector is the length of its text; `fails`: the call that does. */
async function embedded(model: string, body: object, fails?: number) {
  const asked: { path: string; body: { instances: { content: string }[] } }[] = []
  const ask = async ({ operation, body: bytes }: { operation: { path: string }; body: Uint8Array }) => {
    const said = JSON.parse(text(bytes))
    asked.push({ path: operation.path, body: said })
    const reply = (status: number, answer: object): UpstreamReply => ({
      status,
      headers: { 'content-type': 'application/json', 'content-length': '1' },
      body: sourceOf(utf8(JSON.stringify(answer))),
    })
    if (asked.length === fails) return reply(429, { error: { code: 429, message: 'slow down' } })
    if (!said.instances) {
      const values = [said.content.parts[0].text.length]
      return reply(200, { embedding: { values }, usageMetadata: { promptTokenCount: 3 }, truncated: true })
    }
    const predictions = said.instances.map(({ content: one }: { content: string }) => ({
      embeddings: { values: [one.length], statistics: { token_count: 2, truncated: false } },
    }))
    return reply(200, { predictions })
  }
  const operation = 'requests' in body ? batchEmbedContents : embedContent
  const exchange = testExchange('gemini', { operation, model, stream: false, body: utf8(JSON.stringify(body)) })
  const { status, headers, body: source } = await embed(exchange, ask)
  const said = JSON.parse(text(await collect(source, 1e6, () => new Error('long'))))
  return { asked, status, headers, said }
}

describe('older models', () => {
  test('predict for a list of texts', async () => {
    const { asked, said, headers } = await embedded(
      'text-embedding-005',
      batch(
        { content: content('a'), taskType: 'RETRIEVAL_DOCUMENT', title: 'T' },
        { content: { parts: [{ text: 'bb' }, { text: 'c' }] } },
      ),
    )
    expect(asked).toEqual([
      {
        path: expect.stringMatching(/:predict$/),
        body: { instances: [{ content: 'a', task_type: 'RETRIEVAL_DOCUMENT', title: 'T' }, { content: 'bb\nc' }] },
      },
    ])
    expect(said).toEqual({
      embeddings: [
        { values: [1], statistics: { tokenCount: 2 } },
        { values: [4], statistics: { tokenCount: 2 } },
      ],
    })
    expect(headers).toEqual({ 'content-type': 'application/json' })
  })

  test('predict for one text, in either spelling', async () => {
    const one = { content: content('abc'), output_dimensionality: 256, task_type: 'CLUSTERING' }
    const { asked, said } = await embedded('text-embedding-005', one)
    expect(asked[0]!.body).toEqual({
      instances: [{ content: 'abc', task_type: 'CLUSTERING' }],
      parameters: { outputDimensionality: 256 },
    })
    expect(said).toEqual({ embedding: { values: [3], statistics: { tokenCount: 2 } } })
  })

  test('are asked once for each length of vectors, and for so much as a call takes', async () => {
    const lengths = batch(
      { content: content('a'), outputDimensionality: 8 },
      { content: content('b'), outputDimensionality: 8 },
      { content: content('c'), outputDimensionality: 9 },
    )
    expect((await embedded('text-embedding-005', lengths)).asked).toHaveLength(2)
    const many = batch(...Array.from({ length: 250 }, (_, n) => ({ content: content('x'.repeat(n % 7)) })))
    const { asked, said } = await embedded('text-embedding-005', many)
    expect(asked.map(({ body }) => body.instances.length)).toEqual([100, 100, 50])
    expect(said.embeddings.map(({ values }: { values: number[] }) => values[0])).toEqual(
      Array.from({ length: 250 }, (_, n) => n % 7),
    )
    const long = batch(...Array.from({ length: 3 }, () => ({ content: content('x'.repeat(30_000)) })))
    expect((await embedded('text-embedding-005', long)).asked).toHaveLength(3)
  })

  test('embed nothing but texts', async () => {
    const image = { content: { parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] } }
    await expect(embedded('text-embedding-005', image)).rejects.toMatchObject({
      kind: 'invalid-request',
      details: { param: 'content.parts[0]' },
    })
  })
})

test('gemini-embedding-001 predicts for one text a call', async () => {
  const { asked, said } = await embedded(
    'gemini-embedding-001',
    batch({ content: content('a') }, { content: content('bb') }),
  )
  expect(asked.map(({ body }) => body.instances)).toEqual([[{ content: 'a' }], [{ content: 'bb' }]])
  expect(said.embeddings).toMatchObject([{ values: [1] }, { values: [2] }])
})

test('newer models embed one content a call, whatever it is', async () => {
  const image = { parts: [{ text: 'x' }, { inlineData: { mimeType: 'image/png', data: 'AAAA' } }] }
  const { asked, said } = await embedded(
    'gemini-embedding-2',
    batch({ content: image, outputDimensionality: 8 }, { content: content('bb') }),
  )
  expect(asked).toEqual([
    {
      path: expect.stringMatching(/:embedContent$/),
      body: { content: image, embedContentConfig: { outputDimensionality: 8 } },
    },
    { path: expect.stringMatching(/:embedContent$/), body: { content: content('bb') } },
  ])
  expect(said.embeddings[1]).toEqual({ values: [2], statistics: { tokenCount: 3, truncated: true } })
})

test('the first call that fails is the answer', async () => {
  const inputs = batch(...Array.from({ length: 10 }, () => ({ content: content('a') })))
  const { asked, status, said } = await embedded('gemini-embedding-001', inputs, 2)
  expect([status, said.error.message]).toEqual([429, 'slow down'])
  expect(asked).toHaveLength(4)
})
