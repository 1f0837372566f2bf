import { expect, it } from 'vitest'
import { decodeGenerationConfig } from './generation-config.ts'

it.each([
  [0.5, 1],
  [40, 40],
  [40.4, 40],
])('topK %d is %d for the others, who count whole tokens', (topK, whole) => {
  expect(decodeGenerationConfig({ topK }, { losses: [], at: '' }).sampling).toEqual({ topK: whole })
})
