import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { definitions, temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles, toyProtocol } from '../testing/toy-protocol.ts'
import { bundleProtocol } from './bundle.ts'

/** The toy protocol with one more file or another one in place of its own. */
function bundle(changes: Record<string, unknown> = {}) {
  const files = Object.fromEntries(Object.entries(changes).map(([name, content]) => [`schemas/toy/${name}`, content]))
  return bundleProtocol(join(temporaryTree({ ...toyFiles(), ...files }).root, 'schemas/toy'))
}

function problems(changes: Record<string, unknown>) {
  return bundle(changes).problems.map(formatProblem)
}

/** One definition more, and what is said of it. */
function judged(definition: unknown) {
  return problems({ 'more.json': definitions({ More: definition }) })
}

function operation(change: Record<string, unknown>) {
  const file = structuredClone(toyProtocol['protocol.json'])
  return problems({ 'protocol.json': { ...file, operations: [{ ...file.operations[0], ...change }] } })
}

const tagged = (tag: string, required = true) => ({
  type: 'object',
  properties: { type: { const: tag } },
  ...(required ? { required: ['type'] } : {}),
})

describe('a sound protocol', () => {
  it('is one document with flat references', () => {
    const { bundle: sound, problems } = bundle()
    expect(problems).toEqual([])
    expect(Object.keys(sound?.$defs ?? {})).toContain('TextContent')
    expect(JSON.stringify(sound?.$defs)).not.toContain('items.json')
    expect(sound?.$defs.ReplyRequest?.properties?.blob).toEqual({ $ref: '#/$defs/Blob' })
  })

  it('takes a union inside a union by the tags of its leaves', () => {
    expect(bundle().bundle?.unions.get('Item')).toEqual({
      name: 'Item',
      tag: 'type',
      closed: false,
      default: 'message',
      branches: [
        { definition: 'Message', tags: ['message'] },
        { definition: 'CallItem', tags: ['call', 'call_2026'] },
      ],
    })
  })

  it('takes in the branches of a union on the same property', () => {
    const more = definitions({
      Outer: {
        discriminator: { propertyName: 'type' },
        oneOf: [{ $ref: 'items.json#/$defs/Content' }, { $ref: '#/$defs/Image' }],
      },
      Image: tagged('image'),
    })
    expect(bundle({ 'more.json': more }).bundle?.unions.get('Outer')?.branches).toEqual([
      { definition: 'TextContent', tags: ['text'] },
      { definition: 'Image', tags: ['image'] },
    ])
  })
})

describe('broken files', () => {
  it('says line and column of a syntax error', () => {
    expect(problems({ 'more.json': '{\n  "$defs": {\n    "A": {},\n  }\n}' })).toEqual([
      'schemas/toy/more.json:4:3: not JSON: found "}" where a member’s name in double quotes should stand',
    ])
  })

  it('notices a definition that stands twice in one file, and in two files', () => {
    const twice = '{ "$schema": "https://json-schema.org/draft/2020-12/schema",\n "$defs": { "A": {},\n "A": {} } }'
    expect(problems({ 'more.json': twice })).toEqual(['schemas/toy/more.json:3:2 /$defs/A: "A" stands twice here'])
    expect(problems({ 'more.json': definitions({ Blob: {} }) })).toEqual([
      'schemas/toy/more.json:4:13 /$defs/Blob: Blob is defined in items.json too; expected one definition for each name',
    ])
  })

  it('wants the draft, definitions, and names in PascalCase', () => {
    expect(problems({ 'more.json': { $defs: { text_part: {} }, definitions: {} } })).toEqual([
      expect.stringMatching(/more\.json:\d+:\d+ \/definitions: `definitions` beside `\$defs`/),
      expect.stringMatching(/\$schema: another draft of JSON Schema, or none; expected "https/),
      expect.stringMatching(/text_part: "text_part" is not PascalCase; expected "TextPart"/),
    ])
    expect(problems({ 'more.json': [] })).toEqual([
      expect.stringContaining('is array; expected an object with `$defs`'),
    ])
  })

  it('reports everything at once', () => {
    const found = problems({
      'a.json': '{',
      'b.json': definitions({ One: { $ref: '#/$defs/None' }, Two: { type: 'strng' } }),
      'protocol.json': { ...toyProtocol['protocol.json'], error: 'Eror' },
    })
    expect(found).toHaveLength(4)
  })
})

describe('references', () => {
  it('names the nearest definition for an unknown one', () => {
    expect(judged({ $ref: 'items.json#/$defs/TextContnt' })).toEqual([
      'schemas/toy/more.json:5:15 /$defs/More/$ref: "items.json#/$defs/TextContnt" is not defined; ' +
        'expected "items.json#/$defs/TextContent"',
    ])
  })

  it('names the file where the definition stands, and the files that there are', () => {
    expect(judged({ $ref: '#/$defs/Blob' })[0]).toContain('expected "items.json#/$defs/Blob"')
    expect(judged({ $ref: 'item.json#/$defs/Blob' })[0]).toContain('no item.json in this folder; expected "items.json"')
    expect(judged({ $ref: 'items.json' })[0]).toContain('names no definition')
  })

  it('lets nothing stand beside a reference that narrows it', () => {
    expect(judged({ $ref: 'items.json#/$defs/Blob', required: ['data'] })[0]).toContain('`required` beside `$ref`')
  })
})

describe('definitions', () => {
  it.each([
    [{ type: 'strng' }, '/type: "strng" is no JSON type; expected "string", "number"'],
    [{ propertis: {} }, '`propertis` is no word of a schema here; expected `properties`, perhaps'],
    [{ type: 'string', maxLength: 3 }, 'expected the limit said in the `description`'],
    [{ type: 'object', properties: {}, additionalProperties: false }, 'unknown fields must pass'],
    [
      { type: 'object', properties: { role: {} }, required: ['rôle'] },
      'requires "rôle", which is no property; expected "role"',
    ],
    [{ properties: {} }, '`properties` judges only objects; expected "type": "object" beside it'],
    [{ anyOf: [] }, 'has no branches'],
    [{ enum: ['a', 'a'] }, '/enum/1: "a" stands twice'],
    [{ oneOf: [{ type: 'string' }] }, '`oneOf` without a `discriminator`; expected `anyOf`'],
    [{ properties: { a: { discriminator: { propertyName: 'type' }, oneOf: [] } } }, 'inside a definition'],
    ['text', '/$defs/More: is string; expected a schema'],
  ])('%j is refused', (definition, message) => {
    expect(judged(definition).join('\n')).toContain(message)
  })
})

describe('unions', () => {
  const union = (discriminator: object, branches: Record<string, unknown>) =>
    problems({
      'more.json': definitions({
        More: { discriminator, oneOf: Object.keys(branches).map(name => ({ $ref: `#/$defs/${name}` })) },
        ...branches,
      }),
    })

  it.each([
    [{ propertyName: 'type' }, { A: { type: 'object' } }, 'A does not say its `type`'],
    [{ propertyName: 'type' }, { A: tagged('a', false) }, 'A does not require its `type`'],
    [{ propertyName: 'type', default: 'a' }, { A: tagged('a') }, 'A is the default variant and requires its tag'],
    [{ propertyName: 'type', default: 'b' }, { A: tagged('a') }, '"b" is no tag of it'],
    [{ propertyName: 'type' }, { A: tagged('x'), B: tagged('x') }, '"x" is the tag of A and of B'],
    [
      { propertyNam: 'type' },
      { A: tagged('a') },
      '`propertyNam` is no word of a discriminator here; expected `propertyName`',
    ],
  ])('%j with %j is refused', (discriminator, branches, message) => {
    expect(union(discriminator, branches).join('\n')).toContain(message)
  })

  it('wants references as branches, and an end', () => {
    const inline = { discriminator: { propertyName: 'type' }, oneOf: [{ type: 'object' }] }
    expect(judged(inline)[0]).toContain('/oneOf/0: a branch that is not a reference')
    const itself = { discriminator: { propertyName: 'type' }, oneOf: [{ $ref: '#/$defs/More' }] }
    expect(judged(itself)[0]).toContain('More holds itself')
  })

  it('wants members in `presence` that may be absent', () => {
    const shape = { type: 'object', properties: { a: {}, b: {} }, required: ['a'] }
    expect(judged({ ...shape, presence: ['c', 'b'] })[0]).toContain(
      '"c" is no property; expected one of its properties',
    )
    expect(judged({ ...shape, presence: ['a'] })[0]).toContain('"a" is required, so it tells nothing apart')
  })
})

describe('protocol.json', () => {
  it.each([
    [
      { request: 'ReplyReqest' },
      '/operations/0/request: "ReplyReqest" is no definition of this protocol; expected "ReplyRequest"',
    ],
    [{ response: 'None' }, '/operations/0/response'],
    [{ stream: { when: 'body', event: 'Evnt' } }, '/operations/0/stream/event'],
    [{ stream: { when: 'sometimes', event: 'Reply' } }, 'is "sometimes"; expected "body" or "always"'],
    [{ kind: 'generat' }, 'is "generat"; expected "generate", "count-tokens"'],
    [{ alias: [] }, '`alias` means nothing here; expected `aliases`, perhaps'],
    [{ summary: undefined }, 'lacks `summary`'],
    [{ method: 'GET' }, 'a GET has no body'],
    [{ method: 'DELETE' }, 'a DELETE has no body'],
    [{ request: undefined }, 'lacks `request`'],
    [{ path: '/toy/{model}' }, 'the model stands in the body'],
    [{ path: 'toy' }, 'must match pattern'],
    [{ aliases: ['/toy/reply'] }, '/aliases/0: "/toy/reply" stands twice'],
  ])('%j is refused', (change, message) => {
    expect(operation(change).join('\n')).toContain(message)
  })

  it('has the folder’s name, and is there', () => {
    const file = toyProtocol['protocol.json']
    expect(problems({ 'protocol.json': { ...file, protocol: 'tyo' } })[0]).toContain(
      'expected "toy", as the folder is named',
    )
    const tree = temporaryTree(toyFiles())
    tree.remove('schemas/toy/protocol.json')
    expect(bundleProtocol(join(tree.root, 'schemas/toy')).problems.map(formatProblem)).toEqual([
      'schemas/toy/protocol.json: is missing; expected the list of the protocol’s operations',
    ])
  })
})
