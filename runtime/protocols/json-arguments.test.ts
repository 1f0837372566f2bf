import { describe, expect, test } from 'vitest'
import { argumentsObject } from './json-arguments.ts'

describe('the arguments of a call as an object', () => {
  test('keep the digits of big integers, the order of keys, and everything else', () => {
    const text = '{"b":12345678901234567890,"a":[1,-98765432109876543210,0.5,"12345678901234567890"],"n":null}'
    expect(JSON.stringify(argumentsObject(text))).toBe(text)
  })

  test.each([
    ['', {}],
    ['  \n', {}],
    ['{}', {}],
    ['[1]', { raw_arguments: '[1]' }],
    ['"text"', { raw_arguments: '"text"' }],
    ['null', { raw_arguments: 'null' }],
    ['{"a":', { raw_arguments: '{"a":' }],
  ])('%j', (text, expected) => {
    expect(argumentsObject(text)).toEqual(expected)
  })
})
