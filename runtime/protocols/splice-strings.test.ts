import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import { type StringEdit, spliceStrings, withStrings } from './splice-strings.ts'

function spliced(json: string, ...edits: StringEdit[]): string | undefined {
  const bytes = spliceStrings(utf8(json), edits)
  return bytes && text(bytes)
}

const edit = (path: (string | number)[], before: string, after: string): StringEdit => ({ path, before, after })

describe('spliceStrings', () => {
  it('replaces strings and leaves every other byte as it was', () => {
    const json = ' {"n" : 12345678901234567890, "a":[ {"t":"one" , "x":1e400},"two"],\n"b":{"t":"one"} } '
    expect(spliced(json, edit(['a', 0, 't'], 'one', '1'), edit(['b', 't'], 'one', 'o"ne'))).toBe(
      ' {"n" : 12345678901234567890, "a":[ {"t":"1" , "x":1e400},"two"],\n"b":{"t":"o\\"ne"} } ',
    )
    expect(spliced(json, edit(['a', 1], 'two', '2'))).toContain('},"2"]')
  })

  it('reads keys and strings as JSON.parse does, whatever they are escaped with', () => {
    expect(spliced('{"\\u0061":"\\u00e9\\n\\"\\ud83d\\ude00"}', edit(['a'], 'é\n"😀', 'e'))).toBe('{"\\u0061":"e"}')
  })

  it('writes half characters so that they stay what they are', () => {
    expect(spliced('{"a":"x\\ud83d"}', edit(['a'], 'x\ud83d', '\ud83d'))).toBe('{"a":"\\ud83d"}')
  })

  it('replaces nothing where a string is not what it was taken for', () => {
    expect(spliced('{"a":"x","b":"y"}', edit(['a'], 'z', ''), edit(['b'], 'y', ''))).toBeUndefined()
    expect(spliced('{"a":{"b":1}}', edit(['a', 'b'], '1', ''))).toBeUndefined()
    expect(spliced('{"a":[]}', edit(['a', 0], 'x', ''))).toBeUndefined()
    expect(spliced('{"a":"x"', edit(['b'], 'x', ''))).toBeUndefined()
    expect(spliced('', edit(['b'], 'x', ''))).toBeUndefined()
  })

  it('replaces nothing where a key stands twice and readers may differ about it', () => {
    expect(spliced('{"a":"x","a":"x"}', edit(['a'], 'x', ''))).toBeUndefined()
    expect(spliced('{"a":"y","a":"x"}', edit(['a'], 'x', 'z'))).toBe('{"a":"y","a":"z"}')
  })

  it('says what withStrings says of the parsed value', () => {
    const value = { a: [{ b: 'x', c: [1, 'y', { d: 'z' }] }, 'w'], e: { f: 'v' } }
    const edits = [
      edit(['a', 0, 'c', 2, 'd'], 'z', 'Z'),
      edit(['a', 0, 'b'], 'x', ''),
      edit(['a', 1], 'w', 'W'),
      edit(['e', 'f'], 'v', '\u2028'),
    ]
    expect(JSON.parse(spliced(JSON.stringify(value, null, 3), ...edits)!)).toEqual(withStrings(value, edits))
    expect(withStrings(value, edits)).toEqual({ a: [{ b: '', c: [1, 'y', { d: 'Z' }] }, 'W'], e: { f: '\u2028' } })
  })
})

describe('withStrings', () => {
  it('copies what leads to an edit and shares everything else', () => {
    const value = { a: ['x', { b: 'y' }], c: { d: 1 } }
    const edited = withStrings(value, [edit(['a', 0], 'x', 'z')]) as typeof value
    expect(value.a[0]).toBe('x')
    expect(edited.a[0]).toBe('z')
    expect(edited.a[1]).toBe(value.a[1])
    expect(edited.c).toBe(value.c)
  })
})
