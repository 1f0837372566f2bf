import { expect, it } from 'vitest'
import { encodeRequest } from './encode-request.ts'

it('a seed of nought is a seed, whose loss is told', () => {
  const request = { model: 'public', stream: false, turns: [], tools: [], sampling: { seed: 0, topK: 0 } }
  const { losses } = encodeRequest(request, { model: 'gpt-4.1', kind: 'openai', maker: 'openai' })
  expect(losses.map(({ feature }) => feature)).toEqual(['sampling.seed'])
})
