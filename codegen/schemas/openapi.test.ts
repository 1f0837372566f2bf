import { describe, expect, it } from 'vitest'
import { readDocument } from './document.ts'

/** An OpenAPI document with these schemas. */
function of(schemas: Record<string, unknown>, rest: object = {}) {
  return readDocument(
    { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas }, ...rest },
    'it',
  )
}

describe('a schema of OpenAPI is said in the words of ours', () => {
  it.each<[string, unknown, unknown]>([
    [
      'limits and formats are left out',
      { type: 'string', minLength: 1, format: 'uri', title: 'T', example: 'x' },
      { type: 'string' },
    ],
    ['nullable of 3.0 is a type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      'nullable values have null among them',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'a nullable reference is an alternative',
      { $ref: '#/components/schemas/B', nullable: true },
      { anyOf: [{ $ref: '#/$defs/B' }, { type: 'null' }] },
    ],
    [
      'a value that is always the same is a constant',
      { type: 'string', enum: ['a'], 'x-stainless-const': true },
      { const: 'a' },
    ],
    [
      'unknown fields pass',
      { type: 'object', properties: {}, additionalProperties: false },
      { type: 'object', properties: {} },
    ],
    [
      'any values of a map',
      { type: 'object', additionalProperties: {} },
      { type: 'object', additionalProperties: true },
    ],
    [
      'one alternative is no alternative',
      { oneOf: [{ type: 'string' }], description: 'D' },
      { type: 'string', description: 'D' },
    ],
    [
      'what beside properties only demands is left out',
      { properties: { a: {} }, anyOf: [{ required: ['a'] }] },
      { type: 'object', properties: { a: {} } },
    ],
    [
      'all of one is that one',
      { allOf: [{ $ref: '#/components/schemas/B' }], description: 'D' },
      { $ref: '#/$defs/B', description: 'D' },
    ],
    [
      'all of several objects is one object',
      {
        allOf: [
          { $ref: '#/components/schemas/B' },
          { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
        ],
      },
      { type: 'object', properties: { b: { type: 'integer' }, a: { type: 'string' } }, required: ['b', 'a'] },
    ],
    [
      'what it holds of itself',
      { type: 'array', items: { $recursiveRef: '#' } },
      { type: 'array', items: { $ref: '#/$defs/A' } },
    ],
    ['a flag alone says nothing', true, undefined],
  ])('%s', (_, schema, said) => {
    const B = { type: 'object', properties: { b: { type: 'integer' } }, required: ['b'] }
    expect(of({ A: schema, B }).definition('A')).toEqual(said)
  })

  it('a tag that only the mapping tells is a constant of the branch', () => {
    const document = of({
      A: {
        oneOf: [{ $ref: '#/components/schemas/B' }, { $ref: '#/components/schemas/C' }],
        discriminator: { propertyName: 'type', mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' } },
      },
      B: { type: 'object', properties: { type: { type: 'string' } } },
      C: { type: 'object', properties: { type: { const: 'c' } } },
    })
    const [b, c] = document.definition('A')?.anyOf ?? []
    expect(b).toEqual({ type: 'object', title: 'B', properties: { type: { const: 'b' } } })
    expect(c).toEqual({ $ref: '#/$defs/C' })
  })

  it('definitions that hold each other end', () => {
    const all = (name: string) => ({
      allOf: [{ $ref: `#/components/schemas/${name}` }, { type: 'object', properties: { x: {} } }],
    })
    expect(of({ A: all('B'), B: all('A') }).definition('A')).toEqual({ type: 'object', properties: { x: {} } })
  })
})

it('operations have the path of their server, their bodies, and what answers and fails', () => {
  const json = (name: string) => ({
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  })
  const stream = { 'text/event-stream': { schema: { $ref: '#/components/schemas/Event' } } }
  const answer = { content: { ...json('Reply').content, ...stream } }
  const post = {
    deprecated: true,
    parameters: [{ $ref: '#/components/parameters/After' }, { in: 'header', name: 'x' }],
    requestBody: json('Request'),
    responses: { 200: answer, default: { $ref: '#/components/responses/Failed' } },
  }
  const { operations } = of(
    {},
    {
      servers: [{ url: 'https://api.example.com/v1/' }],
      paths: { '/chat/{id}?beta=true': { parameters: [{ in: 'query', name: 'all' }], post } },
      components: {
        schemas: {},
        parameters: { After: { in: 'query', name: 'after' } },
        responses: { Failed: json('Failure') },
      },
    },
  )
  expect(operations).toEqual([
    {
      method: 'POST',
      path: '/v1/chat/{id}',
      deprecated: true,
      beta: true,
      query: ['all', 'after'],
      request: { $ref: '#/$defs/Request' },
      response: { $ref: '#/$defs/Reply' },
      event: { $ref: '#/$defs/Event' },
      error: { $ref: '#/$defs/Failure' },
    },
  ])
})

it.each([
  [{ swagger: '2.0' }, 'it is Swagger 2.0; OpenAPI 3.0 or 3.1 is needed'],
  [{ openapi: '4.0.0' }, 'it is neither an OpenAPI 3 document nor a Google discovery document'],
  ['text', 'it is neither an OpenAPI 3 document nor a Google discovery document'],
  [null, 'it is neither an OpenAPI 3 document nor a Google discovery document'],
])('%j is refused', (value, message) => {
  expect(() => readDocument(value, 'it')).toThrow(message)
})
