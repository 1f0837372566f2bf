import { expect, it } from 'vitest'
import { embedBody, vectorOf } from './embed.ts'

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
  expect(embedBody({ content, outputDimensionality: 4 })).toEqual({ embedding: { values: vectorOf('a\nb', 4) } })
  const batch = embedBody({ requests: [{ content, outputDimensionality: 4 }, { content: { parts: [{ text: 'c' }] } }] })
  expect(batch).toEqual({ embeddings: [{ values: vectorOf('a\nb', 4) }, { values: vectorOf('c', 768) }] })
})

it('dimensions out of range are refused with their place', () => {
  expect(() => embedBody({ content: {}, outputDimensionality: 0 })).toThrow('outputDimensionality must be')
  expect(() => embedBody({ requests: [{ outputDimensionality: 1.5 }] })).toThrow('requests[0].outputDimensionality')
})
