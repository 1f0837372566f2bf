import { describe, expect, it } from 'vitest'
import { partsOf, readCommit, releaseOf } from './release.ts'

const commit = 'dc90e1db78de61d1d83d03b6106c5f794c7d967b'

describe('a release', () => {
  it.each([
    ['a1b2c3d4e5f6', undefined, 'a1b2c3d4e5f6'],
    ['a1b2c3d4e5f6', commit, 'a1b2c3d4e5f6+dc90e1d'],
    ['a1b2c3d4e5f6', `${commit}-dirty`, 'a1b2c3d4e5f6+dc90e1d-dirty'],
    ['a1b2c3d4e5f6', 'v1.2.3', 'a1b2c3d4e5f6+v1.2.3'],
  ])('of %s at %s is %s', (revision, at, release) => {
    expect(releaseOf(revision, at)).toBe(release)
  })

  it('says its halves', () => {
    expect(partsOf('a1b2c3d4e5f6')).toEqual({ revision: 'a1b2c3d4e5f6' })
    expect(partsOf('a1b2c3d4e5f6+dc90e1d-dirty')).toEqual({ revision: 'a1b2c3d4e5f6', commit: 'dc90e1d-dirty' })
  })
})

describe('a commit', () => {
  it('is taken as it was named, a hash in lower case', () => {
    expect(readCommit(` ${commit.toUpperCase()}\n`)).toBe(commit)
    expect(readCommit('v1.2.3')).toBe('v1.2.3')
  })

  it.each([undefined, '', '  ', 'a\r\nx-injected: 1', 'two words', '"quoted"', 'x'.repeat(81)])('is not %j', text => {
    expect(readCommit(text)).toBeUndefined()
  })
})
