import { expect, test } from 'vitest'
import { fitsStrict } from './strict-schema.ts'

const closed = (properties: Record<string, unknown>, more: object = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
})
const text = { type: 'string' }

test.each([
  ['a closed object of required properties', closed({ a: text })],
  ['one of none', { type: 'object', properties: {}, additionalProperties: false }],
  [
    'objects in objects, lists, choices and definitions',
    closed(
      {
        a: closed({ b: text }),
        c: { type: 'array', items: closed({}) },
        d: { anyOf: [text, closed({ e: text })] },
        f: { $ref: '#/$defs/g' },
      },
      { $defs: { g: closed({ h: text }) } },
    ),
  ],
  ['a property that may be null', closed({ a: { type: ['string', 'null'] } })],
  ['limits, as Codex sends them', closed({ title: { type: 'string', minLength: 1, maxLength: 36 } })],
  ['known formats', closed({ day: { type: 'string', format: 'date' } })],
])('%s can be held to', (_, schema) => {
  expect(fitsStrict(schema)).toBe(true)
})

test.each([
  ['an open object', { ...closed({ a: text }), additionalProperties: true }],
  ['one that does not say that it is closed', { type: 'object', properties: { a: text }, required: ['a'] }],
  ['a property that may be left out', { ...closed({ a: text }), required: [] }],
  ['an open object within', closed({ a: { type: 'object', properties: {} } })],
  ['one that may be null too', closed({ a: { type: ['object', 'null'], properties: { b: text } } })],
  ['another root than an object', { type: 'array', items: text }],
  ['a choice of objects as root', { ...closed({}), anyOf: [closed({}), closed({ a: text })] }],
  ['keywords that are refused', closed({ a: { ...text, default: 'x' } })],
  ['allOf', closed({ a: { allOf: [text] } })],
  ['formats that nobody knows', closed({ a: { type: 'string', format: 'phone' } })],
  ['no schema at all', 'schema'],
])('%s cannot', (_, schema) => {
  expect(fitsStrict(schema)).toBe(false)
})
