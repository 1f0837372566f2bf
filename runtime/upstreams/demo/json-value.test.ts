import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { valueFor } from './json-value.ts'

const ajv = new Ajv2020({ strict: false })
// The package is CommonJS: its function is the default export under one loader and the module itself under another.
;(addFormats as unknown as typeof addFormats.default)(ajv)

const person = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 18 }, nick: { type: 'string' } },
  required: ['name', 'age'],
  additionalProperties: false,
}

const tree = {
  $ref: '#/$defs/Node',
  $defs: {
    Node: {
      type: 'object',
      properties: {
        value: { type: 'number' },
        children: { type: 'array', items: { $ref: '#/$defs/Node' } },
        parent: { anyOf: [{ $ref: '#/$defs/Node' }, { type: 'null' }] },
      },
      required: ['value', 'children', 'parent'],
      additionalProperties: false,
    },
  },
}

const schemas: Record<string, Record<string, unknown>> = {
  'an object': person,
  'a recursive schema': tree,
  'an enum': { enum: ['red', 'green'] },
  'an enum of numbers': { type: 'integer', enum: [3, 5] },
  'a const': { const: { a: [1] } },
  'bounds of a number': { type: 'number', minimum: 0.25, maximum: 0.5 },
  'exclusive bounds': { type: 'number', exclusiveMinimum: 5, exclusiveMaximum: 5.5 },
  'exclusive bounds of an integer': { type: 'integer', exclusiveMinimum: 5, exclusiveMaximum: 7 },
  'a multiple': { type: 'number', multipleOf: 7, minimum: 10 },
  'a negative number': { type: 'integer', maximum: -4 },
  'a string of length': { type: 'string', minLength: 10, maxLength: 12 },
  'a short string': { type: 'string', maxLength: 2 },
  'a pattern': { type: 'string', pattern: '^[A-Z]{3}-\\d+$' },
  'a date': { type: 'string', format: 'date' },
  'an e-mail address': { type: 'string', format: 'email' },
  'a uuid': { type: 'string', format: 'uuid' },
  'at least three items': { type: 'array', minItems: 3, items: { type: 'string' } },
  'distinct items': { type: 'array', minItems: 3, uniqueItems: true, items: { enum: ['a', 'b', 'c'] } },
  'distinct numbers': { type: 'array', minItems: 3, uniqueItems: true, items: { type: 'integer' } },
  'no items': { type: 'array', maxItems: 0 },
  'a tuple': { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false, minItems: 2 },
  'a union': { oneOf: [{ type: 'null' }, person] },
  'a union with properties beside it': {
    type: 'object',
    properties: { kind: { type: 'string' } },
    required: ['kind'],
    anyOf: [{ properties: { kind: { const: 'a' } } }, { properties: { kind: { const: 'b' } } }],
  },
  'all of two': {
    allOf: [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { type: 'object', properties: { b: { type: 'boolean' } }, required: ['b'] },
    ],
  },
  'a type list': { type: ['null', 'string'] },
  'a required property without a schema': { type: 'object', required: ['anything'] },
  'a map': { type: 'object', additionalProperties: { type: 'integer' }, required: ['x'] },
  'a default': { type: 'integer', default: 42 },
  'an escaped reference': { $ref: '#/$defs/a~1b', $defs: { 'a/b': { type: 'boolean' } } },
}

describe('values fit their schema', () => {
  for (const [name, schema] of Object.entries(schemas)) {
    it.each([true, false])(`${name}, optional properties %s`, optional => {
      const value = valueFor(schema, { text: 'Tell me of the red house', optional })
      const validate = ajv.compile(schema)
      expect(validate(value), JSON.stringify({ value, faults: validate.errors })).toBe(true)
      expect(valueFor(schema, { text: 'Tell me of the red house', optional })).toEqual(value)
    })
  }
})

describe('values are taken from the text', () => {
  const from = (schema: Record<string, unknown>, text: string) => valueFor(schema, { text, optional: false })

  it('strings, numbers and booleans', () => {
    const schema = {
      type: 'object',
      properties: { city: { type: 'string' }, days: { type: 'integer' }, hourly: { type: 'boolean' } },
    }
    expect(from(schema, 'city: Paris, days=3, hourly: no')).toEqual({ city: 'Paris', days: 3, hourly: false })
  })

  it('enum values, also without their property', () => {
    const schema = { type: 'object', properties: { unit: { enum: ['celsius', 'fahrenheit'] } }, required: ['unit'] }
    expect(from(schema, 'unit: Fahrenheit')).toEqual({ unit: 'fahrenheit' })
    expect(valueFor({ enum: ['yes', 'no'] }, { text: 'I say no.', optional: true })).toBe('no')
  })

  it('lists', () => {
    const schema = { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' } } } }
    expect(from(schema, 'tags: [red, "dark blue"]')).toEqual({ tags: ['red', 'dark blue'] })
  })

  it('optional properties only where they are stated', () => {
    expect(from(person, 'name: Ada')).toEqual({ name: 'Ada', age: 18 })
    expect(from(person, 'name: Ada, nick: Countess, age: 36')).toEqual({ name: 'Ada', age: 36, nick: 'Countess' })
  })

  it('a query is the whole message', () => {
    const schema = { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] }
    expect(from(schema, 'Where is Ulm?')).toEqual({ query: 'Where is Ulm?' })
  })
})

it("Gemini's spelling of schemas is understood", () => {
  const schema = {
    type: 'OBJECT',
    properties: {
      n: { type: 'INTEGER', minimum: '3' },
      list: { type: 'ARRAY', minItems: '2', items: { type: 'STRING' } },
    },
    required: ['n', 'list'],
  }
  expect(valueFor(schema, { text: '', optional: false })).toEqual({ n: 3, list: ['demo', 'demo'] })
})

it('schemas that make no sense are answered too', () => {
  for (const schema of [
    undefined,
    true,
    null,
    3,
    { $ref: '#/nowhere' },
    { $ref: '#' },
    { allOf: [{ $ref: '#' }] },
    { anyOf: [] },
    { type: 'x' },
  ]) {
    expect(() => valueFor(schema, { text: 'x: 1', optional: true })).not.toThrow()
  }
})
