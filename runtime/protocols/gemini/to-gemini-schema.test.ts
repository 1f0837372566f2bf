import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Schema } from '../../../generated/protocols/gemini/types.ts'
import { toJsonSchema } from './schema-dialect.ts'
import { toGeminiParameters, toGeminiSchema } from './to-gemini-schema.ts'

const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })
const cutsOf = (schema: unknown) => {
  const cuts: string[] = []
  toGeminiSchema(schema, what => cuts.push(what))
  return cuts
}

describe('what the dialect has words for is told in them', () => {
  it.each<[string, object, Schema]>([
    ['a text', { type: 'string', description: 'A name.' }, { type: 'STRING', description: 'A name.' }],
    [
      'its limits, which are 64-bit integers and so strings',
      { type: 'string', minLength: 1, maxLength: 5, pattern: '^a' },
      { type: 'STRING', minLength: '1', maxLength: '5', pattern: '^a' },
    ],
    ['numbers', { type: 'number', minimum: 0.5, maximum: 2 }, { type: 'NUMBER', minimum: 0.5, maximum: 2 }],
    ['a title', { type: 'boolean', title: 'T' }, { type: 'BOOLEAN', title: 'T' }],
    [
      'an object, with what it requires',
      object({ a: { type: 'integer' }, b: { type: 'string' } }, { required: ['b'], additionalProperties: false }),
      { type: 'OBJECT', properties: { a: { type: 'INTEGER' }, b: { type: 'STRING' } }, required: ['b'] },
    ],
    [
      'a list',
      { type: 'array', items: { type: 'string' }, minItems: 1 },
      { type: 'ARRAY', items: { type: 'STRING' }, minItems: '1' },
    ],
    ['values', { type: 'string', enum: ['a', 'b'] }, { type: 'STRING', enum: ['a', 'b'] }],
    ['one value', { const: 'a' }, { type: 'STRING', enum: ['a'] }],
    ['null beside a type', { type: ['string', 'null'] }, { type: 'STRING', nullable: true }],
    ['null as an alternative', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { type: 'STRING', nullable: true }],
    ['null among values', { enum: ['a', null] }, { type: 'STRING', enum: ['a'], nullable: true }],
    [
      'several types',
      { type: ['string', 'number', 'null'], minLength: 2, description: 'D' },
      {
        anyOf: [
          { type: 'STRING', minLength: '2', nullable: true, description: 'D' },
          { type: 'NUMBER', nullable: true, description: 'D' },
        ],
      },
    ],
    [
      'alternatives, of either word',
      { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'number' } }] },
      { anyOf: [{ type: 'STRING' }, { type: 'ARRAY', items: { type: 'NUMBER' } }] },
    ],
    [
      'single values with a description each',
      {
        anyOf: [
          { const: 'a', description: 'first' },
          { const: 'b', description: 'second' },
        ],
      },
      { type: 'STRING', enum: ['a', 'b'], description: 'a: first\nb: second' },
    ],
    ['a time', { type: 'string', format: 'date-time' }, { type: 'STRING', format: 'date-time' }],
    ['an exclusive limit of whole numbers', { type: 'integer', exclusiveMinimum: 0 }, { type: 'INTEGER', minimum: 1 }],
    [
      'an exclusive limit beside another, whichever comes first',
      { exclusiveMinimum: 0, minimum: -9, type: 'integer', maximum: 9, exclusiveMaximum: 3.5 },
      { type: 'INTEGER', minimum: 1, maximum: 3 },
    ],
    [
      'a flag beside a limit, as the oldest drafts have it',
      { type: 'integer', minimum: 3, exclusiveMinimum: true },
      { type: 'INTEGER', minimum: 4 },
    ],
  ])('%s', (_, schema, expected) => {
    expect(toGeminiSchema(schema)).toEqual(expected)
    expect(cutsOf(schema)).toEqual([])
  })
})

describe('what it has no words for is told in the description', () => {
  it.each([
    [
      { type: 'string', format: 'uri', description: 'A page.' },
      { type: 'STRING', description: 'A page.\nFormat: uri.' },
    ],
    [
      { type: 'integer', enum: [1, 2] },
      { type: 'INTEGER', description: 'One of 1, 2.' },
    ],
    [
      { type: 'string', enum: ['', 'a'] },
      { type: 'STRING', description: 'One of "", "a".' },
    ],
    [{ const: true }, { type: 'BOOLEAN', description: 'One of true.' }],
    [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'NUMBER', minimum: 0, description: 'Greater than 0.' },
    ],
    [
      { type: 'integer', multipleOf: 5 },
      { type: 'INTEGER', description: 'A multiple of 5.' },
    ],
    [
      { type: 'string', default: 'x' },
      { type: 'STRING', description: 'Default: "x".' },
    ],
    [
      { type: 'array', items: { type: 'string' }, uniqueItems: true },
      { type: 'ARRAY', items: { type: 'STRING' }, description: 'No two items are the same.' },
    ],
    [
      { type: 'object', additionalProperties: { type: 'string' } },
      { type: 'OBJECT', description: 'Further properties are values of {"type":"string"}.' },
    ],
    [
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
      {
        type: 'ARRAY',
        items: { anyOf: [{ type: 'STRING' }, { type: 'NUMBER' }] },
        maxItems: '2',
        description: 'The first items are, in this order: [{"type":"string"},{"type":"number"}].',
      },
    ],
    [
      { type: 'string', not: { const: 'x' } },
      { type: 'STRING', description: 'Anything but {"const":"x"}.' },
    ],
  ])('%j', (schema, expected) => {
    expect(toGeminiSchema(schema)).toEqual(expected)
  })

  it('of the type that it speaks of only', () => {
    const schema = { type: ['string', 'array'], items: { type: 'string' }, uniqueItems: true, multipleOf: 2 }
    expect(toGeminiSchema(schema).anyOf?.map(({ description }) => description)).toEqual([
      undefined,
      'No two items are the same.',
    ])
  })
})

describe('references', () => {
  it('are put in where they are used, with what stands beside them', () => {
    const schema = object(
      { from: { $ref: '#/$defs/Point', description: 'Start.' }, to: { $ref: '#/definitions/a~1b%20c' } },
      {
        $defs: { Point: object({ x: { type: 'number' } }, { description: 'A point.' }) },
        definitions: { 'a/b c': { type: 'string' } },
      },
    )
    expect(toGeminiSchema(schema).properties).toEqual({
      from: { type: 'OBJECT', properties: { x: { type: 'NUMBER' } }, description: 'Start.\nA point.' },
      to: { type: 'STRING' },
    })
  })

  it('are followed through each other, and by anchor', () => {
    const schema = {
      $ref: '#/$defs/a',
      $defs: { a: { $ref: '#b' }, b: { $anchor: 'b', type: 'integer' } },
    }
    expect(toGeminiSchema(schema)).toEqual({ type: 'INTEGER' })
  })

  it('into themselves are cut after one round, which is told', () => {
    const tree = {
      $ref: '#/$defs/Node',
      $defs: {
        Node: object({ value: { type: 'string' }, children: { type: 'array', items: { $ref: '#/$defs/Node' } } }),
      },
    }
    expect(toGeminiSchema(tree)).toEqual({
      type: 'OBJECT',
      properties: {
        value: { type: 'STRING' },
        children: {
          type: 'ARRAY',
          items: { type: 'OBJECT', description: 'Again of the form of Node: value, children.' },
        },
      },
    })
    expect(cutsOf(tree)).toEqual(['a schema that contains itself is told to the depth of one'])
    expect(toGeminiSchema(object({ self: { $ref: '#' } })).properties?.self?.type).toBe('OBJECT')
    expect(() => toGeminiSchema({ $ref: '#/$defs/a', $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } } })).not.toThrow()
  })

  it('to nowhere are any value, which is told', () => {
    const schema = object({ a: { $ref: '#/$defs/Gone' }, b: { $ref: 'https://x.example/schema' } })
    expect(toGeminiSchema(schema).properties?.a?.anyOf).toHaveLength(5)
    expect(cutsOf(schema)).toHaveLength(2)
  })

  it('that multiply without end do end', () => {
    const $defs: Record<string, object> = { d0: { type: 'string' } }
    for (let n = 1; n < 40; n++) {
      const next = { $ref: `#/$defs/d${n - 1}` }
      $defs[`d${n}`] = object({ a: next, b: next, c: next })
    }
    const started = JSON.stringify(toGeminiSchema({ $ref: '#/$defs/d39', $defs })).length
    expect(started).toBeLessThan(5_000_000)
    expect(cutsOf({ $ref: '#/$defs/d39', $defs })).toContain('the schema is too large to be told whole')
  })

  it('and schemas of endless depth do end', () => {
    let deep: object = { type: 'string' }
    let wide: object = { type: 'string' }
    for (let n = 0; n < 5000; n++) {
      deep = object({ a: deep })
      wide = { anyOf: [wide, { type: 'number' }] }
    }
    for (const schema of [deep, wide]) expect(() => JSON.stringify(toGeminiSchema(schema))).not.toThrow()
  })
})

describe('merging', () => {
  it('joins what allOf says', () => {
    const schema = {
      allOf: [
        object({ a: { type: ['string', 'null'] } }, { required: ['a'] }),
        object({ a: { type: 'string', minLength: 2 }, b: { type: 'number' } }, { required: ['b'] }),
      ],
      description: 'Both.',
    }
    expect(toGeminiSchema(schema)).toEqual({
      type: 'OBJECT',
      properties: { a: { type: 'STRING', minLength: '2' }, b: { type: 'NUMBER' } },
      required: ['a', 'b'],
      description: 'Both.',
    })
  })

  it('puts what stands beside alternatives into each, as nothing may stand beside them', () => {
    const schema = object(
      { id: { type: 'string' } },
      { anyOf: [{ required: ['id'] }, object({ name: { type: 'string' } }, { required: ['name'] })] },
    )
    expect(toGeminiSchema(schema)).toEqual({
      anyOf: [
        { type: 'OBJECT', properties: { id: { type: 'STRING' } }, required: ['id'] },
        { type: 'OBJECT', properties: { id: { type: 'STRING' }, name: { type: 'STRING' } }, required: ['name'] },
      ],
    })
  })

  it('drops what nothing satisfies', () => {
    expect(toGeminiSchema(object({ a: false, b: { allOf: [{ type: 'string' }, { type: 'number' }] } }))).toEqual({
      type: 'OBJECT',
    })
    expect(toGeminiSchema({ anyOf: [{ type: 'string', enum: [1] }, { type: 'number' }] })).toEqual({ type: 'NUMBER' })
  })

  it('describes what is required only', () => {
    expect(toGeminiSchema({ type: 'object', required: ['a'] }).properties?.a?.anyOf).toHaveLength(5)
  })

  it('takes the type that keywords hint at', () => {
    expect(toGeminiSchema({ properties: { a: { type: 'string' } } }).type).toBe('OBJECT')
    expect(toGeminiSchema({ pattern: 'x' }).type).toBe('STRING')
    expect(toGeminiSchema({ items: { type: 'string' } }).type).toBe('ARRAY')
    expect(toGeminiSchema({ enum: ['a', 1] }).anyOf?.map(({ type }) => type)).toEqual(['STRING', 'NUMBER'])
  })
})

describe('the arguments of a function', () => {
  it('are an object, or absent', () => {
    expect(toGeminiParameters({ type: 'object', properties: {} })).toBeUndefined()
    expect(toGeminiParameters({})).toBeUndefined()
    expect(toGeminiParameters({ type: 'string' })).toBeUndefined()
    expect(toGeminiParameters({ type: ['object', 'null'], properties: { a: { type: 'string' } } })).toEqual({
      type: 'OBJECT',
      properties: { a: { type: 'STRING' } },
    })
  })

  it('are one object where they could be several', () => {
    const schema = {
      anyOf: [
        object({ kind: { const: 'a' }, a: { type: 'string' } }, { required: ['kind', 'a'] }),
        object({ kind: { const: 'b' }, b: { type: 'number' } }, { required: ['kind', 'b'] }),
      ],
    }
    expect(toGeminiParameters(schema)).toEqual({
      type: 'OBJECT',
      properties: { kind: { type: 'STRING', enum: ['a', 'b'] }, a: { type: 'STRING' }, b: { type: 'NUMBER' } },
      required: ['kind'],
      description: 'Either with kind, a, or with kind, b.',
    })
  })
})

/** Any schemas that agents and their tools may write, of types that are said. */
const schemas = fc.letrec<{ schema: object; object: object }>(tie => {
  const described = { description: fc.constantFrom('d', 'e'), title: fc.constant('T'), default: fc.constant(1) }
  const some = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: ['type'] })
  const small = fc.integer({ min: 0, max: 3 })
  const text = some({
    ...described,
    type: fc.constantFrom('string', ['string', 'null']),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom('a', '^.?$'),
    format: fc.constantFrom('date-time', 'uri', 'email'),
  })
  const number = some({
    ...described,
    type: fc.constantFrom('number', 'integer', ['integer', 'null'], ['number', 'string']),
    minimum: small,
    exclusiveMinimum: small,
    exclusiveMaximum: small,
    multipleOf: fc.constantFrom(1, 2),
  })
  const list = fc.record(
    {
      ...described,
      type: fc.constant('array'),
      items: tie('schema'),
      prefixItems: fc.array(tie('schema'), { maxLength: 2, minLength: 1 }),
      minItems: small,
      maxItems: small,
      uniqueItems: fc.boolean(),
    },
    { requiredKeys: ['type', 'items'] },
  )
  const alternatives = fc.array(tie('schema'), { minLength: 1, maxLength: 3 })
  return {
    schema: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'schema' },
      text,
      text,
      number,
      number,
      fc.record({ type: fc.constantFrom('boolean', 'null') }),
      fc.record({ enum: fc.array(fc.constantFrom('a', '', null, 1, true, 'b'), { minLength: 1 }) }),
      fc.record({ const: fc.constantFrom('a', 1, null, false) }),
      fc.record({ $ref: fc.constantFrom('#/$defs/one', '#/$defs/two') }),
      list,
      tie('object'),
      fc.record({ anyOf: alternatives }),
      fc.record({ oneOf: alternatives, description: fc.constant('o') }),
      fc.record({ allOf: alternatives }),
    ),
    object: fc.record(
      {
        ...described,
        type: fc.constant('object'),
        properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema')),
        required: fc.uniqueArray(fc.constantFrom('a', 'b', 'x'), { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        anyOf: fc.array(fc.record({ required: fc.subarray(['a', 'b', 'x']) }), { minLength: 1, maxLength: 2 }),
        minProperties: small,
        propertyNames: fc.constant({ minLength: 1 }),
        not: fc.record({ required: fc.constant(['c']) }),
      },
      { requiredKeys: ['type', 'properties'] },
    ),
  }
})
/** Contains itself. One that is nothing but a reference to itself is more than Ajv takes. */
const definition = fc.constantFrom(
  object({ a: { $ref: '#/$defs/two' }, b: { type: 'string' } }),
  object({ a: { type: 'array', items: { anyOf: [{ $ref: '#/$defs/two' }, { type: 'null' }] } } }, { required: ['a'] }),
)
const anySchema = fc
  .tuple(schemas.schema, schemas.object, definition)
  .map(([schema, one, two]): object => ({ ...schema, $defs: { one, two } }))

/** Values of the kind that the schemas above may take. Lists within any value hold texts: the dialect cannot say more. */
const anyValue = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('', 'a', 'b', 'ab', null, true, false, 0, 1, 2, 1.5, 4),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'x'), tie('value')),
  ),
})).value

const words = new Set<keyof Schema>([
  ...(['type', 'format', 'title', 'description', 'nullable', 'enum', 'items', 'properties', 'required'] as const),
  ...(['anyOf', 'maxItems', 'maxLength', 'maxProperties', 'maximum', 'minItems', 'minLength'] as const),
  ...(['minProperties', 'minimum', 'pattern'] as const),
])

/** What Google's servers refuse is not there. */
function expectAccepted(schema: Schema): void {
  expect(Object.keys(schema).filter(word => !words.has(word as keyof Schema))).toEqual([])
  if (schema.anyOf) {
    expect(Object.keys(schema)).toEqual(['anyOf'])
    expect(schema.anyOf.length).toBeGreaterThan(1)
    for (const alternative of schema.anyOf) {
      expect(alternative.anyOf).toBeUndefined()
      expectAccepted(alternative)
    }
    return
  }
  expect(schema.type).toMatch(/^(STRING|NUMBER|INTEGER|BOOLEAN|ARRAY|OBJECT)$/)
  if (schema.enum) {
    expect(schema.type).toBe('STRING')
    expect(schema.enum.every(value => typeof value === 'string' && value !== '')).toBe(true)
    expect(new Set(schema.enum).size).toBe(schema.enum.length)
  }
  if (schema.type === 'STRING' && schema.format !== undefined) expect(schema.format).toBe('date-time')
  if (schema.type === 'ARRAY') expect(schema.items).toBeDefined()
  if (schema.items) expectAccepted(schema.items)
  const properties = Object.entries(schema.properties ?? {})
  if (schema.properties) expect(properties.length).toBeGreaterThan(0)
  for (const [, property] of properties) expectAccepted(property)
  for (const name of schema.required ?? []) expect(Object.hasOwn(schema.properties ?? {}, name)).toBe(true)
}

/** The dialect's schema as JSON Schema, with any value being any, lists of lists included. */
function readBack(schema: Schema): Record<string, unknown> {
  const isAny = schema.anyOf?.map(({ type }) => type).join() === 'STRING,NUMBER,BOOLEAN,OBJECT,ARRAY'
  if (isAny && schema.anyOf?.[4]?.items?.type === 'STRING') return {}
  const { items, properties, anyOf, ...rest } = schema
  return {
    ...toJsonSchema(rest as Record<string, unknown>),
    ...(items && { items: readBack(items) }),
    ...(anyOf && { anyOf: anyOf.map(readBack) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, readBack(value)])),
    }),
  }
}

const judge = (schema: object) =>
  new Ajv2020({ strict: false, validateFormats: false, logger: false }).compile(schema as object)

describe('whatever the schema', () => {
  it('the result holds nothing that Google refuses', () => {
    fc.assert(
      fc.property(anySchema, schema => {
        expectAccepted(toGeminiSchema(schema))
        const parameters = toGeminiParameters(schema)
        if (parameters) {
          expectAccepted(parameters)
          expect(parameters.type).toBe('OBJECT')
          expect(parameters.nullable).toBeUndefined()
        }
      }),
      { numRuns: 1500, seed: 20261126 },
    )
  })

  it('what satisfies it satisfies the result', () => {
    let satisfied = 0
    fc.assert(
      fc.property(anySchema, fc.array(anyValue, { minLength: 40, maxLength: 60 }), (schema, values) => {
        const wanted = judge(schema)
        const converted = toGeminiSchema(schema)
        const told = judge(readBack(converted))
        for (const value of values) {
          if (!wanted(value)) continue
          satisfied++
          if (!told(value)) throw new Error(`${JSON.stringify(value)} is lost: ${JSON.stringify(converted)}`)
        }
      }),
      { numRuns: 120, seed: 20261126 },
    )
    expect(satisfied).toBeGreaterThan(150)
  })

  it('what the dialect can say is kept exactly', () => {
    fc.assert(
      fc.property(dialect.schema, schema => {
        expect(toGeminiSchema(toJsonSchema(schema as Record<string, unknown>))).toEqual(schema)
      }),
      { numRuns: 1000, seed: 20261126 },
    )
  })
})

/** Schemas as the dialect writes them, nothing in them that could be written in another way. */
const dialect = fc.letrec<{ schema: Schema }>(tie => {
  const one = (type: Schema['type'], fields: { [name in keyof Schema]?: fc.Arbitrary<unknown> }) =>
    fc.record(
      { type: fc.constant(type), description: fc.constant('d'), nullable: fc.constant(true), ...fields },
      { requiredKeys: type === 'ARRAY' ? ['type', 'items'] : ['type'] },
    )
  const length = fc.constantFrom('1', '2')
  return {
    // What is made above are schemas.
    schema: fc.oneof(
      { maxDepth: 3 },
      one('STRING', { minLength: length, pattern: fc.constant('a'), format: fc.constant('date-time') }),
      one('STRING', { enum: fc.constantFrom(['a'], ['b', 'c']) }),
      one('NUMBER', { minimum: fc.constant(0), maximum: fc.constant(1.5), format: fc.constant('float') }),
      one('INTEGER', { minimum: fc.constant(0), format: fc.constant('int64') }),
      one('BOOLEAN', {}),
      one('ARRAY', { items: tie('schema'), minItems: length }),
      one('OBJECT', {
        properties: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), tie('schema'), { minKeys: 1 }),
        maxProperties: length,
      }),
    ) as fc.Arbitrary<Schema>,
  }
})
