import { describe, expect, it } from 'vitest'
import { strictSchema } from './strict-schema.ts'

const text = { type: 'string' }

describe('a schema that answers are held to', () => {
  it('has every object closed, wherever it stands', () => {
    const inner = { type: 'object', properties: { a: text } }
    const closed = { ...inner, additionalProperties: false }
    const schema = {
      type: 'object',
      properties: { one: inner, many: { type: 'array', items: inner }, either: { anyOf: [inner, { type: 'null' }] } },
      required: ['one'],
      $defs: { inner },
    }
    expect(strictSchema(schema)).toEqual({
      schema: {
        type: 'object',
        properties: {
          one: closed,
          many: { type: 'array', items: closed },
          either: { anyOf: [closed, { type: 'null' }] },
        },
        required: ['one'],
        $defs: { inner: closed },
        additionalProperties: false,
      },
      told: [],
    })
  })

  it('tells the constraints that nobody enforces', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'string', description: 'A name.', minLength: 2, pattern: '^x' },
        n: { minItems: 3, type: 'array', items: text },
      },
    }
    const strict = strictSchema(schema)
    expect(strict?.told).toEqual(['minLength', 'pattern', 'minItems'])
    expect(strict?.schema.properties).toEqual({
      a: { type: 'string', description: 'A name.\n\n{minLength: 2, pattern: "^x"}' },
      n: { type: 'array', items: text, description: '{minItems: 3}' },
    })
  })

  it('keeps what is enforced, and says alternatives in the one way there is', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        when: { type: 'string', format: 'date-time' },
        list: { type: 'array', items: { $ref: '#/definitions/d' }, minItems: 1 },
        one: { oneOf: [{ const: 1 }, { enum: ['a', null] }] },
        maybe: { type: ['string', 'null'], default: null },
      },
      definitions: { d: text },
      additionalProperties: true,
    }
    expect(strictSchema(schema)).toEqual({
      schema: {
        type: 'object',
        properties: {
          when: { type: 'string', format: 'date-time' },
          list: { type: 'array', items: { $ref: '#/$defs/d' }, minItems: 1 },
          one: { anyOf: [{ const: 1 }, { enum: ['a', null] }] },
          maybe: { type: ['string', 'null'] },
        },
        $defs: { d: text },
        additionalProperties: false,
      },
      told: [],
    })
  })

  it.each<[string, Record<string, unknown>]>([
    ['anything', {}],
    ['a map', { type: 'object', additionalProperties: text }],
    ['an object of anything', { type: 'object' }],
    ['a map beside members', { type: 'object', properties: { a: text }, additionalProperties: text }],
    ['names by pattern', { type: 'object', properties: { a: text }, patternProperties: { '^x': text } }],
    ['a list of different things', { type: 'array', prefixItems: [text] }],
    ['a list of anything', { type: 'array', items: true }],
    ['a reference elsewhere', { $ref: 'https://a.b/c.json' }],
    ['a reference to a member', { type: 'object', properties: { a: { $ref: '#/properties/b' }, b: text } }],
    [
      'a definition of itself',
      { $ref: '#/$defs/n', $defs: { n: { type: 'object', properties: { n: { $ref: '#/$defs/n' } } } } },
    ],
    ['members named like methods', { type: 'object', properties: { a: { constructor: 1 } } }],
  ])('cannot be made of %s', (_what, schema) => {
    expect(strictSchema(schema)).toBeUndefined()
  })

  it('with many definitions that share others is looked through once', () => {
    const names = Array.from({ length: 60 }, (_, n) => `d${n}`)
    const $defs = Object.fromEntries(
      names.map((name, n) => {
        const next = { $ref: `#/$defs/d${n + 1}` }
        return [name, n === 59 ? text : { type: 'object', properties: { a: next, b: next } }]
      }),
    )
    expect(strictSchema({ $ref: '#/$defs/d0', $defs })?.schema.$ref).toBe('#/$defs/d0')
  })
})
