import { describe, expect, it } from 'vitest'
import type { Opaque } from '../canonical/part.ts'
import { fromClient, SEAL_PREFIX, seal, sealAll, unseal, unsealAll } from './seal.ts'

const full: Opaque = {
  origin: 'anthropic-messages',
  maker: 'anthropic',
  value: 'sig+/=ü',
  id: 'rs_1',
  text: 'a "thought" 😀',
  of: 'redacted',
}

describe('a seal', () => {
  it.each([full, { origin: 'gemini', value: '' } as const])('gives back what it was given: %j', state => {
    const sealed = seal(state)
    expect(sealed.startsWith(SEAL_PREFIX)).toBe(true)
    expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(unseal(sealed)).toEqual(state)
    expect(fromClient(sealed, 'gemini')).toEqual(state)
  })

  it('of several states gives them back with their labels, in their order', () => {
    const states = [
      ['r', full],
      ['own', { origin: 'gemini', value: 'x' }],
    ] as const
    const sealed = sealAll(states)
    expect(sealed.startsWith(SEAL_PREFIX)).toBe(true)
    expect(unsealAll(sealed)).toEqual(states)
    expect(unseal(sealed)).toBeUndefined()
    expect(unsealAll(seal(full))).toBeUndefined()
  })

  it.each(['', 'c2ln', SEAL_PREFIX, `${SEAL_PREFIX}!!`, `${SEAL_PREFIX}jp7Cg==`, btoa('hg1:{}'), btoa('hg1:[1]')])(
    'is not seen in %j',
    value => {
      expect(unseal(value)).toBeUndefined()
      expect(unsealAll(value)).toBeUndefined()
      expect(fromClient(value, 'gemini')).toEqual({ origin: 'gemini', value })
    },
  )
})
