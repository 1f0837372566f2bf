import { describe, expect, it } from 'vitest'
import { Remembered } from './remembered.ts'

function counting(room: number) {
  const made: string[] = []
  const remembered = new Remembered(room)
  const get = (text: string) =>
    remembered.get(text, one => {
      made.push(one)
      return one === 'nothing' ? undefined : one.slice(1)
    })
  return { get, made }
}

describe('what became of texts', () => {
  it('is made once, also where it is nothing', () => {
    const { get, made } = counting(100)
    expect([get('abc'), get('nothing'), get('abc'), get('nothing')]).toEqual(['bc', undefined, 'bc', undefined])
    expect(made).toEqual(['abc', 'nothing'])
  })

  it('is forgotten where there is no room, what was asked for least lately first', () => {
    const { get, made } = counting(15)
    for (const text of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) get(text)
    expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb'])
  })

  it('is not kept where it alone is too large', () => {
    const { get, made } = counting(3)
    expect([get('aaaa'), get('aaaa')]).toEqual(['aaa', 'aaa'])
    expect(made).toHaveLength(2)
  })
})
