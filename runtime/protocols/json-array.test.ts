import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import { JsonArraySplitter } from './json-array.ts'

/** Every byte as a character, so that pieces of one can be joined. */
const binary = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The pieces of these bytes when they come in chunks of these sizes. */
function split(bytes: Uint8Array, sizes: () => number): { joined: string; objects: string[] } {
  const splitter = new JsonArraySplitter()
  const objects: string[] = []
  let joined = ''
  for (let at = 0; at < bytes.length; ) {
    const size = sizes()
    splitter.push(bytes.subarray(at, at + size), (piece, isObject) => {
      joined += binary(piece)
      if (isObject) objects.push(text(piece))
    })
    at += size
  }
  joined += binary(splitter.rest() ?? utf8(''))
  return { joined, objects }
}

describe('JsonArraySplitter', () => {
  const first = '{"text":"} ] \\" { ż 🦆","deep":[{"a":[]}]}'
  const second = '{\n  "model": "x"\n}'
  const stream = `[${first}\n,\r\n${second}\n]\n`

  it.each([1, 2, 3, 7, 1000])('gives whole objects when the bytes come in pieces of %i', size => {
    expect(split(utf8(stream), () => size)).toEqual({
      joined: binary(utf8(stream)),
      objects: [first, second],
    })
  })

  it('finds the objects of any array, and loses and invents no byte, however the stream is cut', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(object), fc.nat(3), fc.array(fc.integer({ min: 1, max: 9 })), (array, indent, sizes) => {
        const bytes = utf8(JSON.stringify(array, null, indent))
        let turn = 0
        const { joined, objects } = split(bytes, () => sizes[turn++] ?? 5)
        expect(joined).toBe(binary(bytes))
        expect(objects.map(object => JSON.parse(object))).toEqual(JSON.parse(JSON.stringify(array)))
      }),
    )
  })

  it('passes what is no array on, all of it', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        expect(split(bytes, () => size).joined).toBe(binary(bytes))
      }),
    )
  })

  it('refuses an object past its limit', () => {
    expect(() => new JsonArraySplitter(10).push(utf8('[{"a":"0123456789"'), () => {})).toThrow(RangeError)
  })
})
