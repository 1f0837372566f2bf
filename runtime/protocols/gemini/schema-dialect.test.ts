import { describe, expect, it } from 'vitest'
import { toJsonSchema } from './schema-dialect.ts'

describe('toJsonSchema', () => {
  it('writes types in lower case at every depth', () => {
    const schema = {
      type: 'OBJECT',
      properties: {
        list: { type: 'ARRAY', items: { type: 'INTEGER' } },
        either: { anyOf: [{ type: 'STRING' }, { type: 'NUMBER' }] },
        map: { type: 'OBJECT', additionalProperties: { type: 'BOOLEAN' } },
      },
    }
    expect(toJsonSchema(schema)).toEqual({
      type: 'object',
      properties: {
        list: { type: 'array', items: { type: 'integer' } },
        either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
        map: { type: 'object', additionalProperties: { type: 'boolean' } },
      },
    })
  })

  it('leaves the names of properties and the values of enums alone', () => {
    const schema = {
      type: 'object',
      properties: {
        type: { type: 'STRING', enum: ['STRING', 'OBJECT'] },
        nullable: { type: 'BOOLEAN' },
        items: { const: 'NULL' },
      },
      required: ['type'],
    }
    expect(toJsonSchema(schema)).toEqual({
      type: 'object',
      properties: {
        type: { type: 'string', enum: ['STRING', 'OBJECT'] },
        nullable: { type: 'boolean' },
        items: { const: 'NULL' },
      },
      required: ['type'],
    })
  })

  it('says null with a type', () => {
    expect(toJsonSchema({ type: 'STRING', nullable: true })).toEqual({ type: ['string', 'null'] })
    expect(toJsonSchema({ type: 'STRING', enum: ['a'], nullable: true })).toEqual({
      type: ['string', 'null'],
      enum: ['a', null],
    })
    expect(toJsonSchema({ anyOf: [{ type: 'STRING' }], nullable: true })).toEqual({
      anyOf: [{ type: 'string' }, { type: 'null' }],
    })
    expect(toJsonSchema({ type: 'STRING', nullable: false })).toEqual({ type: 'string' })
  })

  it('reads limits that are strings as the numbers that they are', () => {
    expect(toJsonSchema({ type: 'ARRAY', minItems: '1', maxItems: 3, pattern: '1' })).toEqual({
      type: 'array',
      minItems: 1,
      maxItems: 3,
      pattern: '1',
    })
  })

  it('drops hints for Gemini and keeps examples', () => {
    expect(toJsonSchema({ type: 'TYPE_UNSPECIFIED', propertyOrdering: ['a'], example: 5 })).toEqual({ examples: [5] })
  })

  it('changes nothing in a JSON Schema', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: ['object', 'null'],
      $defs: { a: { type: 'string' } },
      properties: { a: { $ref: '#/$defs/a' }, b: { oneOf: [{ const: 1 }, { not: { type: 'null' } }] } },
      additionalProperties: false,
    }
    expect(toJsonSchema(schema)).toEqual(schema)
  })
})
