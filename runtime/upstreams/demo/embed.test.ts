import OpenAI from 'openai'
import { expect, it } from 'vitest'
import { unpackFloats } from '../../protocols/packed-floats.ts'
import { embedBody, vectorOf } from './embed.ts'
import { demoFetch } from './test-fetch.ts'

function likeness(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}

it('vectors have the asked dimensions, length one, and are the same every time', () => {
  for (const dimensions of [1, 2, 768, 3072]) {
    const vector = vectorOf('Hello, world', dimensions)
    expect(vector).toHaveLength(dimensions)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 10)
    expect(vectorOf('Hello, world', dimensions)).toEqual(vector)
  }
  expect(Math.hypot(...vectorOf('', 8))).toBeCloseTo(1, 10)
})

it('texts that share words are nearer than texts that do not', () => {
  const cats = vectorOf('cats sleep on the sofa', 256)
  const more = vectorOf('cats sleep on the bed', 256)
  const else_ = vectorOf('quarterly revenue grew by two percent', 256)
  expect(likeness(cats, more)).toBeGreaterThan(0.6)
  expect(Math.abs(likeness(cats, else_))).toBeLessThan(0.3)
})

it('one content is one embedding, a batch as many as it has requests', () => {
  const content = { parts: [{ text: 'a' }, { text: 'b' }] }
  expect(embedBody({ content, outputDimensionality: 4 })).toEqual({
    embedding: { values: vectorOf('a\nb', 4) },
    usageMetadata: { promptTokenCount: 1 },
  })
  const batch = embedBody({ requests: [{ content, outputDimensionality: 4 }, { content: { parts: [{ text: 'c' }] } }] })
  expect(batch).toEqual({
    embeddings: [{ values: vectorOf('a\nb', 4) }, { values: vectorOf('c', 768) }],
    usageMetadata: { promptTokenCount: 2 },
  })
})

it('OpenAI’s clients are answered in their shape, with a vector for each text', () => {
  expect(embedBody({ model: 'demo', input: ['a', 'a longer text'], dimensions: 4 })).toEqual({
    object: 'list',
    data: [
      { object: 'embedding', index: 0, embedding: vectorOf('a', 4) },
      { object: 'embedding', index: 1, embedding: vectorOf('a longer text', 4) },
    ],
    model: 'demo',
    usage: { prompt_tokens: 5, total_tokens: 5 },
  })
})

it('one text and one list of tokens are one vector, lists of tokens as many as there are', () => {
  for (const input of ['x', ['x'], [1, 2, 3], [[1, 2, 3]]])
    expect(embedBody({ model: 'demo', input }).data, JSON.stringify(input)).toHaveLength(1)
  const many = embedBody({ model: 'demo', input: [[1, 2], [3]] })
  expect(many.data).toHaveLength(2)
  expect(many.usage).toEqual({ prompt_tokens: 3, total_tokens: 3 })
})

it('base64 holds the same numbers, as 32-bit floats', () => {
  const packed = embedBody({ model: 'demo', input: 'hello', dimensions: 8, encoding_format: 'base64' })
  const [{ embedding }] = packed.data as [{ embedding: string }] // the shape that the test before has seen
  expect(unpackFloats(embedding)).toEqual(vectorOf('hello', 8).map(Math.fround))
})

it('OpenAI’s client reads it, and asks for base64 by itself', async () => {
  const client = new OpenAI({ apiKey: 'k', baseURL: 'http://demo.test/v1', fetch: demoFetch(), maxRetries: 0 })
  const reply = await client.embeddings.create({ model: 'demo', input: ['one', 'two'], dimensions: 8 })
  expect(reply.data.map(({ embedding }) => embedding)).toEqual(
    ['one', 'two'].map(text => vectorOf(text, 8).map(Math.fround)),
  )
  await expect(client.embeddings.create({ model: 'demo-error-429', input: 'x' })).rejects.toMatchObject({ status: 429 })
})

it('dimensions out of range are refused with their place', () => {
  expect(() => embedBody({ content: {}, outputDimensionality: 0 })).toThrow('outputDimensionality must be')
  expect(() => embedBody({ requests: [{ outputDimensionality: 1.5 }] })).toThrow('requests[0].outputDimensionality')
  expect(() => embedBody({ input: 'x', dimensions: 5000 })).toThrow('dimensions must be')
})
