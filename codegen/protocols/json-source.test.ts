import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from './json-source.ts'

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(readJson(text)).toMatchObject({ value: JSON.parse(text), faults: [] })
      }),
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\n', '\\', '0', 'x'))
    fc.assert(
      fc.property(damaged, ([text, at, inserted]) => {
        const cut = text.slice(0, at % (text.length + 1)) + inserted + text.slice((at % (text.length + 1)) + 1)
        const { faults, value } = readJson(cut)
        const broken = faults.some(({ message }) => message.startsWith('not JSON'))
        try {
          expect(value).toEqual(JSON.parse(cut))
          expect(broken).toBe(false)
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error
          expect(broken).toBe(true)
        }
      }),
    )
  })

  it.each([
    ['', '1:1 not JSON: found the end where a value should stand'],
    ['{\n  "a": 1,\n}', '3:1 not JSON: found "}" where a member’s name in double quotes should stand'],
    ['{ "a" 1 }', '1:7 not JSON: found "1" where ":" should stand'],
    ['[1 2]', '1:4 not JSON: found "2" where "," or "]" should stand'],
    ['{}\n{}', '2:1 not JSON: found "{" where the end should stand'],
    ["{ 'a': 1 }", '1:3 not JSON: found "\'" where a member’s name in double quotes should stand'],
    ['["a\u0001"]', '1:2 not JSON: a string holds a control character that is not escaped'],
    ['["a\n"]', '1:2 not JSON: a string is not closed, or has a wrong escape'],
    ['[01]', '1:3 not JSON: found "1" where "," or "]" should stand'],
  ])('says where %j breaks', (text, fault) => {
    const [first] = readJson(text).faults
    expect(`${first?.line}:${first?.column} ${first?.message}`).toBe(fault)
  })

  it('says what stands twice, and where values stand', () => {
    const { faults, place } = readJson('{\n "a/b": [1,\n  {"~": 2}],\n "a/b": 3\n}')
    expect(faults).toEqual([{ pointer: '/a~1b', message: '"a/b" stands twice here', line: 4, column: 2 }])
    expect(place('/a~1b/1/~0')).toEqual({ line: 3, column: 9 })
    expect(place('/a~1b/7')).toEqual({ line: 4, column: 9 })
  })

  it('keeps a member named __proto__ a member', () => {
    const { value } = readJson('{ "__proto__": { "a": 1 } }')
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1}}')
  })
})
