import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import { findValue, replaceString, setMembers, withoutMember, withoutMembers } from './json-scan.ts'

const replace = (json: string, path: string[], value: string): string => text(replaceString(utf8(json), path, value))
const set = (json: string, members: Record<string, unknown>): string => text(setMembers(utf8(json), members))

describe('replaceString', () => {
  it('changes the value and not one other byte', () => {
    expect(replace('{ "a" : [1, {"model":"x"}],\n"model" :\t"old" , "z":1e3 }', ['model'], 'new')).toBe(
      '{ "a" : [1, {"model":"x"}],\n"model" :\t"new" , "z":1e3 }',
    )
  })

  it('goes down a path of keys', () => {
    expect(replace('{"model":"a","message":{"id":"m","model":"b"}}', ['message', 'model'], 'c')).toBe(
      '{"model":"a","message":{"id":"m","model":"c"}}',
    )
  })

  it('is not fooled by the key inside strings, deeper objects or escapes', () => {
    const json = '{"text":"\\"model\\":\\"x\\"","deep":{"model":"y"},"brace":"}{][","model":"z"}'
    expect(replace(json, ['model'], 'new')).toBe(json.replace('"z"', '"new"'))
  })

  it('finds a key that was written with escapes', () => {
    expect(replace('{"m\\u006fdel":"x"}', ['model'], 'y')).toBe('{"m\\u006fdel":"y"}')
  })

  it('counts the last of two equal keys, as JSON.parse does', () => {
    expect(JSON.parse(replace('{"model":"a","model":"b"}', ['model'], 'c'))).toEqual({ model: 'c' })
  })

  it('leaves the bytes alone where the path leads to no string', () => {
    for (const json of ['{}', '[]', '{"model":1}', '{"message":[]}', 'null', '']) {
      expect(replace(json, ['message', 'model'], 'x')).toBe(json)
    }
  })

  it('keeps text outside ASCII', () => {
    expect(replace('{"a":"żółć 🦆","model":"ü"}', ['model'], '🦆')).toBe('{"a":"żółć 🦆","model":"🦆"}')
  })
})

describe('setMembers', () => {
  it('replaces a member of any type where it stands', () => {
    expect(set('{"a":{"b":[1,2]},"c":true}', { a: null })).toBe('{"a":null,"c":true}')
    expect(set('{"a":1 ,"c":true}', { a: 'x' })).toBe('{"a":"x" ,"c":true}')
  })

  it('puts a new member first', () => {
    expect(set(' {"a":1}', { s: { u: true } })).toBe(' {"s":{"u":true},"a":1}')
    expect(set('{ }', { s: 1 })).toBe('{"s":1 }')
  })

  it('says what parsing, setting and printing would say, for any object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), fc.jsonValue(), (object, key, value) => {
        fc.pre(key !== '__proto__' && !('__proto__' in object))
        const edited = JSON.parse(set(JSON.stringify(object, null, 1), { [key]: value }))
        expect(edited).toEqual({ ...JSON.parse(JSON.stringify(object)), [key]: JSON.parse(JSON.stringify(value)) })
      }),
    )
  })
})

describe('setMembers with several members', () => {
  it('replaces each where it is, and puts the others first, in their order', () => {
    expect(set('{ "b" : [1] , "a":"x", "c":{"a":1}} ', { a: 1, z: true, b: null, y: 'q' })).toBe(
      '{"z":true,"y":"q", "b" : null , "a":1, "c":{"a":1}} ',
    )
    expect(set(' {}', { a: 1, b: 2 })).toBe(' {"a":1,"b":2}')
    expect(set('{"a":1,"a":2}', { a: 3 })).toBe('{"a":1,"a":3}')
  })

  it('says of any object what is set of it', () => {
    const keys = fc.constantFrom('type', 'a', 'b"', 'lane')
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), fc.dictionary(keys, fc.jsonValue()), (value, members) => {
        expect(JSON.parse(set(JSON.stringify(value, null, 1), members))).toEqual(
          JSON.parse(JSON.stringify({ ...value, ...members })),
        )
      }),
    )
  })
})

describe('findValue', () => {
  it('finds the end of strings of any length, whatever they end with', () => {
    for (const end of ['', '"', '\\', '\\"', '"\\', '\\\\"', '\n"x"\\']) {
      for (let length = 0; length < 150; length++) {
        for (const long of ['x'.repeat(length), '\\'.repeat(length), 'x"'.repeat(length)]) {
          const json = JSON.stringify({ a: long + end, b: 1 })
          const found = findValue(utf8(json), ['b'])
          expect(found && json.slice(found.start - 4), json).toBe('"b":1}')
        }
      }
    }
  })

  it('never throws and never leaves the bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const range = findValue(bytes, ['a', 'b'])
        if (range) expect(range.end).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })
})

describe('withoutMembers', () => {
  const without = (json: string, ...keys: string[]): string => text(withoutMembers(utf8(json), keys))

  it('takes several away in one pass, wherever they stand, and leaves the bytes of the others', () => {
    expect(without('{ "type" : "x", "a": [ 1,2 ] , "b":1e2, "lane":"l","c" : "\\u0041"} ', 'type', 'lane')).toBe(
      '{"a": [ 1,2 ] , "b":1e2,"c" : "\\u0041"} ',
    )
    expect(without('{"a":1,"type":2}', 'type')).toBe('{"a":1}')
    expect(without('{"type":2}', 'type', 'a')).toBe('{}')
    expect(without('{"a":{"type":1},"t\\u0079pe":2,"type":3}', 'type')).toBe('{"a":{"type":1}}')
  })

  it('gives the same bytes back where there is nothing to take away', () => {
    for (const json of ['{"a":1}', '{}', '[]', '1', '', '{"a" 1}']) {
      const bytes = utf8(json)
      expect(withoutMembers(bytes, ['type'])).toBe(bytes)
    }
  })

  it('says of any object what is left of its value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('type', 'a', 'b"', 'ü', 'lane'), fc.jsonValue()),
        fc.boolean(),
        (value, spaced) => {
          const { type: _, lane: __, ...rest } = value
          const json = JSON.stringify(value, null, spaced ? 2 : 0)
          expect(JSON.parse(without(json, 'type', 'lane'))).toEqual(JSON.parse(JSON.stringify(rest)))
        },
      ),
    )
  })
})

describe('withoutMember', () => {
  const without = (json: string, key: string): string => text(withoutMember(utf8(json), key))

  it.each([
    ['{"model":"m","n":12345678901234567890}', '{"n":12345678901234567890}'],
    ['{ "a" : 1 , "model" : {"x":","} , "b":2}', '{ "a" : 1 ,  "b":2}'],
    ['{"a":[{"model":"x"}], "model":"m" }', '{"a":[{"model":"x"}] }'],
    ['{"model":"m"}', '{}'],
    ['{"model":"m","model":"n"}', '{}'],
    ['{"a":1}', '{"a":1}'],
    ['[1]', '[1]'],
    ['', ''],
  ])('%s', (json, left) => {
    expect(without(json, 'model')).toBe(left)
  })

  it('leaves what JSON.parse reads of the other members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue()), fc.jsonValue(), (object, value) => {
        const { model: _, ...others } = object as Record<string, unknown>
        const entries = Object.entries(others)
        const half = Math.floor(entries.length / 2)
        const whole = Object.fromEntries([...entries.slice(0, half), ['model', value], ...entries.slice(half)])
        expect(JSON.parse(without(JSON.stringify(whole), 'model'))).toEqual(JSON.parse(JSON.stringify(others)))
      }),
    )
  })
})
