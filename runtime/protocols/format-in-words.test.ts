import { expect, it } from 'vitest'
import type { Loss } from '../canonical/loss.ts'
import { askedInWords, formatInWords } from './format-in-words.ts'

it.each([
  [{ type: 'json' as const }, 'Answer with one JSON object and nothing else: no explanation and no code fence.'],
  [
    { type: 'enum' as const, values: ['red', 'blue'] },
    'Answer with exactly one of these values and nothing else:\nred\nblue',
  ],
  [
    { type: 'json-schema' as const, schema: { type: 'object' } },
    'Answer with JSON that matches this JSON Schema and nothing else, no explanation and no code fence:\n{"type":"object"}',
  ],
])('a form of the answer in words: %o', (output, words) => {
  expect(formatInWords(output)).toBe(words)
})

it('that nobody holds the model to it is reported', () => {
  const losses: Loss[] = []
  askedInWords({ type: 'enum', values: ['a'] }, { losses, at: 'output' })
  const why = 'the model is asked for one of the values, not held to it'
  expect(losses).toEqual([{ feature: 'output.enum', where: 'output', why }])
})
