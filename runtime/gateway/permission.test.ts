import { describe, expect, it } from 'vitest'
import { GatewayError } from '../canonical/error.ts'
import type { Principal } from './call.ts'
import { assertMayUse, mayNotUse, mayUseModel } from './permission.ts'

const free: Principal = { key: 'free' }
const restricted: Principal = {
  ...{ key: 'ci', group: 'research', models: ['smart', 'openai/*'], upstreams: ['openai', 'claude'] },
  shared: { models: ['smart', 'openai/gpt-*'], upstreams: ['openai'] },
}

function refusal(principal: Principal, model: string): GatewayError {
  try {
    assertMayUse(principal, model)
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown
  }
  throw new Error('not refused')
}

describe('a caller', () => {
  it('without restrictions may use everything', () => {
    expect(mayUseModel(free, 'any')).toBe(true)
    expect(() => assertMayUse({ ...free, group: 'g', shared: {} }, 'any')).not.toThrow()
    expect(mayNotUse(free, 'any')).toBeUndefined()
  })

  it.each([
    ['smart', true],
    ['openai/gpt-5', true],
    ['openai/o3', false],
    ['other', false],
  ])('may use "%s" where its key and its group do: %s', (model, may) => {
    expect(mayUseModel(restricted, model)).toBe(may)
  })

  it('hears what it may use, and of whom', () => {
    expect(refusal(restricted, 'other')).toMatchObject({
      ...{ status: 403, kind: 'forbidden', details: { param: 'model', code: 'model_not_allowed' } },
      message: 'The API key "ci" may not use the model "other": it may use "smart", "openai/*".',
    })
    expect(refusal(restricted, 'openai/o3').message).toBe(
      'The group "research" may not use the model "openai/o3": it may use "smart", "openai/gpt-*".',
    )
    const many = { key: 'k', models: Array.from({ length: 12 }, (_, n) => `m${n}`) }
    expect(refusal(many, 'x'.repeat(500)).message).toMatch(/x…": it may use "m0".* and 2 more\.$/)
  })

  it('is kept from upstreams by its key and by its group', () => {
    expect(mayNotUse(restricted, 'openai')).toBeUndefined()
    expect(mayNotUse(restricted, 'claude')).toBe('the group "research" may not use this upstream')
    expect(mayNotUse(restricted, 'local')).toBe('the key "ci" may not use this upstream')
  })
})
