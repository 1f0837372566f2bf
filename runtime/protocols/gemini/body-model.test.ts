import { describe, expect, it } from 'vitest'
import { setBodyModel } from './body-model.ts'

describe('setBodyModel', () => {
  it('renames the model that every request to embed names', () => {
    const body = { requests: [{ model: 'models/public', content: {} }, { content: {} }] }
    expect(setBodyModel(body, 'real')).toEqual({ requests: [{ model: 'models/real', content: {} }, { content: {} }] })
    expect(body.requests[0]?.model).toBe('models/public')
  })

  it('renames the model of a request to count, in either spelling', () => {
    expect(setBodyModel({ generateContentRequest: { model: 'models/p', contents: [] } }, 'r')).toEqual({
      generateContentRequest: { model: 'models/r', contents: [] },
    })
    expect(setBodyModel({ generate_content_request: { model: 'models/p' } }, 'r')).toEqual({
      generate_content_request: { model: 'models/r' },
    })
  })

  it('returns the same body where it names none', () => {
    for (const body of [{ contents: [] }, { requests: [{ content: {} }] }, [], null, 'x']) {
      expect(setBodyModel(body, 'r')).toBe(body)
    }
  })
})
