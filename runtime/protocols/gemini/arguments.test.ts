import { describe, expect, it } from 'vitest'
import { parseArguments } from './arguments.ts'

describe('parseArguments', () => {
  it('reads an object, and no text as no arguments', () => {
    expect(parseArguments('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] })
    expect(parseArguments('')).toEqual({})
    expect(parseArguments(' \n')).toEqual({})
  })

  it.each(['{"a":', '[1]', '"text"', 'null', 'plain'])('keeps %s, which is no object, as it is', text => {
    expect(parseArguments(text)).toEqual({ raw_arguments: text })
  })

  it('loses no digit of integers past 2^53', () => {
    const text = '{"id":12345678901234567890,"small":7,"half":0.5,"huge":1e30,"negative":-9007199254740993}'
    const printed = JSON.stringify(parseArguments(text))
    expect(printed).toContain('"id":12345678901234567890,"small":7,"half":0.5')
    expect(printed).toContain('"negative":-9007199254740993')
  })

  it('keeps the order of members', () => {
    expect(Object.keys(parseArguments('{"z":1,"a":2,"m":3}'))).toEqual(['z', 'a', 'm'])
  })
})
