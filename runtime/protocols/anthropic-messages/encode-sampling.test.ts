import { describe, expect, it } from 'vitest'
import type { Sampling } from '../../canonical/request.ts'
import { sent } from './test-request.ts'

const OLD = 'claude-sonnet-4-0'

function settings(sampling: Sampling, model = OLD, thinks = false) {
  const { body, features } = sent({ sampling, ...(thinks ? { reasoning: { effort: 'low' } } : {}) }, { model })
  const { temperature, top_p, top_k, stop_sequences } = body
  return { said: JSON.parse(JSON.stringify({ temperature, top_p, top_k, stop_sequences })), features }
}

describe('sampling', () => {
  it('is said as it is, a temperature of nought too', () => {
    expect(settings({ temperature: 0, topP: 0.9, topK: 5 })).toEqual({
      said: { temperature: 0, top_p: 0.9, top_k: 5 },
      features: [],
    })
  })

  it('Q104: of which nothing was said says nothing', () => {
    expect(settings({})).toEqual({ said: {}, features: [] })
  })

  it('ends at a temperature of 1', () => {
    expect(settings({ temperature: 1.7 })).toEqual({ said: { temperature: 1 }, features: ['sampling.temperature'] })
  })

  it('is left to a model that takes the defaults only: what differs from them is reported', () => {
    expect(settings({ temperature: 0.2, topP: 0.5, topK: 5 }, 'claude-opus-5')).toEqual({
      said: {},
      features: ['sampling.temperature', 'sampling.topP', 'sampling.topK'],
    })
    expect(settings({ temperature: 1, topP: 1 }, 'claude-opus-5')).toEqual({ said: {}, features: [] })
  })

  it('is the default while a model thinks, but for a top_p that leaves nearly all', () => {
    expect(settings({ temperature: 0.2, topP: 0.5, topK: 5 }, OLD, true)).toEqual({
      said: {},
      features: ['sampling.temperature', 'sampling.topP', 'sampling.topK'],
    })
    expect(settings({ temperature: 1, topP: 0.95 }, OLD, true)).toEqual({ said: { top_p: 0.95 }, features: [] })
  })

  it('is by temperature or by top_p where a model takes one of them', () => {
    const model = 'claude-sonnet-4-5'
    expect(settings({ temperature: 0.2, topP: 0.5 }, model)).toEqual({
      said: { temperature: 0.2 },
      features: ['sampling.topP'],
    })
    // What Gemini CLI always sends.
    expect(settings({ temperature: 1, topP: 0.95 }, model)).toEqual({ said: { top_p: 0.95 }, features: [] })
    expect(settings({ temperature: 0.2, topP: 1 }, model)).toEqual({ said: { temperature: 0.2 }, features: [] })
  })
})

describe('what nobody here understands', () => {
  it('is reported where it asks for something', () => {
    expect(settings({ frequencyPenalty: 1, presencePenalty: 0, seed: 0, topLogprobs: 3 })).toEqual({
      said: {},
      features: ['sampling.frequencyPenalty', 'sampling.seed', 'sampling.topLogprobs'],
    })
  })

  it('is refused where the answer would be another one without it', () => {
    expect(() => settings({ logprobs: true })).toThrow(/sampling\.logprobs/)
  })
})

describe('stop sequences', () => {
  it('are all said', () => {
    expect(settings({ stop: ['a', 'b', 'c', 'd', 'e'] }).said).toEqual({ stop_sequences: ['a', 'b', 'c', 'd', 'e'] })
  })

  it('of white space alone are left out and reported', () => {
    expect(settings({ stop: ['\n\n', 'END', ''] })).toEqual({
      said: { stop_sequences: ['END'] },
      features: ['sampling.stop'],
    })
    expect(settings({ stop: ['\n'] }).said).toEqual({})
  })
})
