import { expect, it } from 'vitest'
import { encodeRequest } from './encode-request.ts'

const request = {
  model: 'public',
  stream: true,
  turns: [],
  tools: [],
  sampling: { temperature: 0.5 },
  maxOutputTokens: 100,
  serviceTier: 'priority',
  endUser: 'u',
}

it.each([
  ['codex', ['max_output_tokens', 'temperature', 'safety_identifier'], ['maxOutputTokens', 'sampling.temperature']],
  ['copilot', ['service_tier'], ['serviceTier']],
  ['openai', [], []],
] as const)('%s is not asked for what it refuses, and the loss is told', (kind, refused, lost) => {
  const { body, losses } = encodeRequest(request, { model: 'gpt-4.1', kind, maker: kind })
  const settings = ['max_output_tokens', 'temperature', 'safety_identifier', 'service_tier']
  for (const name of settings) {
    const isRefused = refused.some(one => one === name)
    if (isRefused) expect(body).not.toHaveProperty(name)
    else expect(body).toHaveProperty(name)
  }
  expect(new Set(losses.map(({ feature }) => feature))).toEqual(new Set(lost))
})
