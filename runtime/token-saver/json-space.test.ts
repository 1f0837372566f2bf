import { describe, expect, it } from 'vitest'
import { withoutJsonSpace } from './json-space.ts'

describe('white space between JSON tokens', () => {
  it('goes, and every token stays as it is written', () => {
    const text = ' {\n  "a" : [ 1.0,\t12345678901234567890 , 1e5 ],\r\n  "\\u0061" : "x  \\" y\\\\" ,\n  "a": { }\n} \n'
    expect(withoutJsonSpace(text)).toBe('{"a":[1.0,12345678901234567890,1e5],"\\u0061":"x  \\" y\\\\","a":{}}')
  })

  it('means the same afterwards', () => {
    const value = { s: 'a "quoted" \\ back\nslash  {"x": 1}', l: [[], {}, null, true, -0.5], e: { '': ' ' } }
    expect(JSON.parse(withoutJsonSpace(JSON.stringify(value, null, 4))!)).toEqual(value)
  })

  it('stays where there is hardly any, and in what is no JSON', () => {
    const spaces = ' '.repeat(40)
    for (const text of [
      '{"a":1,"b":[1,2]}',
      `{"a":1}${spaces}{"b":2}`,
      `{"a":${spaces}`,
      `[1,${spaces}2}`,
      `{a:${spaces}1}`,
      `"a"${spaces}`,
      `1${spaces}`,
      `see: {"a":${spaces}1}`,
      spaces,
      '',
    ])
      expect(withoutJsonSpace(text), text).toBeUndefined()
  })

  it('takes long texts of quotes and backslashes in a moment', () => {
    const value = { a: '\\"'.repeat(200_000), b: 1, c: [1, 2, 3] }
    expect(JSON.parse(withoutJsonSpace(JSON.stringify(value, null, 8))!)).toEqual(value)
  })
})
