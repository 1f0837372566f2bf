import { describe, expect, it } from 'vitest'
import type { CanonicalRequest } from '../../canonical/request.ts'
import { encodeRequest } from './encode-request.ts'

function sent(model: string, request: Partial<CanonicalRequest>) {
  const turns = [{ role: 'user' as const, parts: [{ type: 'text' as const, text: 'hi' }] }]
  const asked: CanonicalRequest = { model: 'public', stream: false, turns, tools: [], sampling: {}, ...request }
  const { body, losses } = encodeRequest(asked, { model, kind: 'openai', maker: 'openai' })
  // A body of this protocol is an object.
  return { body: body as Record<string, unknown>, features: losses.map(({ feature }) => feature) }
}

describe('temperature for models that reason', () => {
  it('is sent where a budget of nought turns reasoning off', () => {
    const { body, features } = sent('gpt-6', { sampling: { temperature: 0.5 }, reasoning: { budgetTokens: 0 } })
    expect(body).toMatchObject({ temperature: 0.5, reasoning_effort: 'none' })
    expect(features).toEqual([])
  })

  it('is not sent to a model that reasons although it was asked not to', () => {
    const { body, features } = sent('o3', { sampling: { temperature: 0.5 }, reasoning: { effort: 'none' } })
    expect(body).not.toHaveProperty('temperature')
    expect(features).toEqual(['reasoning.effort', 'sampling.temperature'])
  })
})
