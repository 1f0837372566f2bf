import { describe, expect, it, vi } from 'vitest'
import { gateway as bundled } from '#gateway'
import { commitOf } from './commit.ts'

const [one, other] = ['1'.repeat(40), '2'.repeat(40)]

describe('the commit of a config that is served', () => {
  it('is what the environment says, if that could be one', () => {
    expect(commitOf({ revision: 'any' }, () => one)).toBe(one)
    expect(commitOf({ revision: 'any' }, () => 'a\r\nset-cookie: b')).toBeUndefined()
    expect(commitOf({ revision: 'any' }, () => undefined)).toBeUndefined()
  })

  it('is what the build says of the config that was built in, and of no other', () => {
    vi.stubGlobal('__HEADGATE_COMMIT__', other)
    expect(commitOf(bundled, () => undefined)).toBe(other)
    expect(commitOf(bundled, () => one)).toBe(one)
    expect(commitOf({ revision: 'another' }, () => undefined)).toBeUndefined()
    vi.stubGlobal('__HEADGATE_COMMIT__', '')
    expect(commitOf(bundled, () => undefined)).toBeUndefined()
    vi.unstubAllGlobals()
  })
})
