import { describe, expect, it } from 'vitest'
import type { UpstreamKindName } from '../../config/kinds.ts'
import { traitsOf } from './models.ts'

const traits = (model: string, kind: UpstreamKindName = 'gemini') => traitsOf({ model, kind })
const levels = (...names: string[]) => ({ by: 'level', levels: names })

describe('what models differ in', () => {
  it.each([
    ['gemini-2.5-pro', { by: 'budget', least: 128, most: 32_768, off: false }],
    ['gemini-2.5-flash', { by: 'budget', least: 1, most: 24_576, off: true }],
    ['models/gemini-2.5-flash-lite-preview-09-2025', { by: 'budget', least: 512, most: 24_576, off: true }],
    ['gemini-robotics-er-1.5-preview', { by: 'budget', least: 1, most: 24_576, off: true }],
    ['gemini-3-pro-preview', levels('LOW', 'HIGH')],
    ['gemini-3.1-pro-preview', levels('LOW', 'MEDIUM', 'HIGH')],
    ['gemini-3-flash-preview', levels('MINIMAL', 'LOW', 'MEDIUM', 'HIGH')],
    ['gemini-3.5-flash-lite', levels('MINIMAL', 'LOW', 'MEDIUM', 'HIGH')],
    ['gemini-3.8-flash', levels('LOW', 'MEDIUM', 'HIGH')],
    ['gemini-4-argon', levels('LOW', 'MEDIUM', 'HIGH')],
    ['gemini-flash-latest', levels('LOW', 'MEDIUM', 'HIGH')],
    ['gemini-2.0-flash', undefined],
    ['gemini-1.5-pro', undefined],
    ['gemini-2.5-flash-image', undefined],
    ['gemini-3-pro-image-preview', undefined],
    ['gemma-3-27b-it', undefined],
  ])('%s thinks as it is told: %j', (model, thinking) => {
    expect(traits(model).thinking).toEqual(thinking)
  })

  it('from Gemini 3 on calls are signed, results hold media, and tools of both sorts stand together', () => {
    for (const model of ['gemini-3-pro-preview', 'gemini-4-argon', 'gemini-flash-latest']) {
      expect(traits(model)).toMatchObject({ signedCalls: true, resultMedia: true, toolsTogether: true })
    }
    expect(traits('gemini-2.5-pro')).toMatchObject({ signedCalls: false, resultMedia: false, toolsTogether: false })
  })

  it('from Gemini 4 on there are no penalties, and one candidate', () => {
    expect(traits('gemini-4-argon')).toMatchObject({ penalties: false, candidates: false })
    expect(traits('gemini-3.8-flash')).toMatchObject({ penalties: true, candidates: true })
  })

  it('JSON Schema is known to Google’s servers, but for their oldest models, and not surely to others', () => {
    expect(traits('gemini-2.5-flash').jsonSchema).toBe(true)
    expect(traits('gemini-2.0-flash').jsonSchema).toBe(false)
    expect(traits('gemma-3-27b-it').jsonSchema).toBe(false)
    expect(traits('gemini-2.5-flash', 'openai-compatible').jsonSchema).toBe(false)
    expect(traits('some-model', 'openai-compatible').resultMedia).toBe(false)
  })

  it('labels are for models by their names in Vertex AI, which knows no mixture of tools', () => {
    const model = 'projects/p/locations/global/publishers/google/models/gemini-3-flash-preview'
    expect(traits(model)).toMatchObject({ labels: true, toolsTogether: false, signedCalls: true })
    expect(traits('gemini-3-flash-preview', 'vertex')).toMatchObject({ labels: true, toolsTogether: false })
    expect(traits('gemini-3-flash-preview').labels).toBe(false)
  })
})
