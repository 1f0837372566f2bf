import { describe, expect, it } from 'vitest'
import { Remembered } from './remembered.ts'

describe('what was made of texts', () => {
  it('is known again, also where it is nothing', () => {
    const remembered = new Remembered<string | undefined>(100)
    expect(remembered.known('a')).toBeUndefined()
    expect(remembered.keep('a', 'made')).toBe('made')
    expect(remembered.keep('b', undefined)).toBeUndefined()
    expect(remembered.known('a')).toMatchObject({ made: 'made' })
    expect(remembered.known('b')).toMatchObject({ made: undefined })
  })

  it('is forgotten where there is no room, what was asked for least lately first', () => {
    const remembered = new Remembered<string>(15)
    remembered.keep('aaaa', '1')
    remembered.keep('bbbb', '2')
    remembered.known('aaaa')
    remembered.keep('cccc', '333')
    expect(['aaaa', 'bbbb', 'cccc'].map(text => remembered.known(text)?.made)).toEqual(['1', undefined, '333'])
  })

  it('takes its room once, however often it is kept', () => {
    const remembered = new Remembered<number>(8)
    for (let n = 0; n < 10; n++) remembered.keep('aaaa', n)
    remembered.keep('bbbb', 0)
    expect(remembered.known('aaaa')?.made).toBe(9)
  })

  it('is not kept where it alone is too large', () => {
    const remembered = new Remembered<number>(3)
    expect(remembered.keep('aaaa', 1)).toBe(1)
    expect(remembered.known('aaaa')).toBeUndefined()
  })
})
