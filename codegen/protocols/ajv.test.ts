import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitions, temporaryTree } from '../testing/temporary-tree.ts'
import { toyFiles } from '../testing/toy-protocol.ts'
import { compileDefinition } from './ajv.ts'
import { type Bundle, bundleProtocol } from './bundle.ts'
import type { Strictness } from './validator-schema.ts'

function toy(more: Record<string, unknown> = {}): Bundle {
  const tree = temporaryTree({ ...toyFiles(), 'schemas/toy/more.json': definitions(more) })
  const { bundle, problems } = bundleProtocol(join(tree.root, 'schemas/toy'))
  if (bundle === undefined) throw new Error(JSON.stringify(problems))
  return bundle
}

/** `path message` of the faults; empty where the body is accepted. */
function faults(bundle: Bundle, name: string, body: unknown, strictness?: Strictness): string[] {
  const validate = compileDefinition(bundle, name, strictness)
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const request = (item: unknown) => ({ model: 'm', items: [item] })

describe('a request', () => {
  it.each([
    ['an unknown field', { ...request({ role: 'user', content: 'a' }), later: 1 }],
    ['a value that an open enum does not list', { ...request({ role: 'user', content: 'a' }), mood: 'sad' }],
    ['an unknown tag', request({ type: 'picture', anything: [] })],
    ['each tag of a variant that has several', request({ type: 'call_2026', name: 'a' })],
    ['an absent tag where there is a default', request({ role: 'bot' })],
    ['the default tag spelled out', request({ type: 'message', role: 'bot' })],
    ['an unknown tag inside a variant', request({ role: 'user', content: [{ type: 'video', url: 'x' }] })],
    ['null where a type says so', { ...request({ role: 'bot' }), limit: null }],
    ['an object with several present members', { ...request({ role: 'bot' }), blob: { data: 'a', uri: 'b', new: 1 } }],
  ])('passes with %s', (_, body) => {
    expect(faults(toy(), 'ReplyRequest', body)).toEqual([])
  })

  it.each([
    ['no object', 5, ' must be object'],
    ['a missing field', { model: 'm' }, " must have required property 'items'"],
    ['an open enum’s wrong type', { ...request({ role: 'bot' }), mood: 5 }, '/mood must be string'],
    [
      'a wrong type where several would do',
      { ...request({ role: 'bot' }), limit: 'x' },
      '/limit must be a number or null',
    ],
    ['a number that is no integer', { ...request({ role: 'bot' }), limit: 1.5 }, '/limit must be integer'],
    ['a map’s wrong value', { ...request({ role: 'bot' }), labels: { 'a/b': 5 } }, '/labels/a~1b must be string'],
    ['a closed union’s unknown tag', request({ role: 'god' }), '/items/0/role must be one of "user", "bot"'],
    ['a closed union’s absent tag', request({ content: 'a' }), "/items/0 must have required property 'role'"],
    ['a tag that is no string', request({ type: 7 }), '/items/0/type must be string'],
    ['a variant’s missing field', request({ type: 'call' }), "/items/0 must have required property 'name'"],
    ['a variant that is no object', request('hello'), '/items/0 must be object'],
    ['neither alternative', request({ role: 'user', content: 5 }), '/items/0/content must be a string or an array'],
    [
      'a fault deep inside an alternative',
      request({ role: 'user', content: [{ type: 'text', text: 1 }] }),
      '/items/0/content/0/text must be string',
    ],
  ])('is refused for %s, with one fault that names the place', (_, body, fault) => {
    expect(faults(toy(), 'ReplyRequest', body)).toEqual([fault])
  })
})

describe('alternatives', () => {
  const bundle = () =>
    toy({
      Input: {
        anyOf: [
          { type: 'string' },
          { type: 'array', items: { type: 'string' } },
          { type: 'array', items: { type: 'integer' } },
          { $ref: 'items.json#/$defs/Content' },
        ],
      },
      Choice: { anyOf: [{ enum: ['auto', 'none'] }, { type: 'string' }] },
      Merged: {
        allOf: [{ $ref: 'items.json#/$defs/TextContent' }, { type: 'object', properties: { n: { type: 'number' } } }],
      },
    })

  it('of one JSON type are tried in turn, others never', () => {
    expect(faults(bundle(), 'Input', ['a', 'b'])).toEqual([])
    expect(faults(bundle(), 'Input', [1, 2])).toEqual([])
    expect(faults(bundle(), 'Input', ['a', 2])).toContain(' must match a schema in anyOf')
    expect(faults(bundle(), 'Input', { type: 'text' })).toEqual([" must have required property 'text'"])
    expect(faults(bundle(), 'Input', true)).toEqual([' must be a string, an array or an object'])
  })

  it('that differ only in listed values are one', () => {
    expect(faults(bundle(), 'Choice', 'else')).toEqual([])
    expect(faults(bundle(), 'Choice', 1)).toEqual([' must be string'])
  })

  it('all hold under allOf', () => {
    expect(faults(bundle(), 'Merged', { type: 'text', text: 'a', n: 1 })).toEqual([])
    expect(faults(bundle(), 'Merged', { type: 'text', text: 'a', n: 'b' })).toEqual(['/n must be number'])
    expect(faults(bundle(), 'Merged', { type: 'text', n: 1 })).toEqual([" must have required property 'text'"])
  })
})

describe('with only what is known', () => {
  const known = { known: true }
  it('refuses unknown fields, enum values and tags', () => {
    expect(faults(toy(), 'ReplyRequest', { ...request({ role: 'bot' }), later: 1 }, known)).toHaveLength(1)
    expect(faults(toy(), 'ReplyRequest', { ...request({ role: 'bot' }), mood: 'sad' }, known)).toHaveLength(1)
    expect(faults(toy(), 'ReplyRequest', request({ type: 'picture' }), known)).toEqual([
      '/items/0/type must be one of "message", "call", "call_2026"',
    ])
  })

  it('accepts what is listed', () => {
    const body = {
      ...request({ role: 'user', content: [{ type: 'text', text: 'a' }] }),
      mood: 'calm',
      labels: { a: 'b' },
    }
    expect(faults(toy(), 'ReplyRequest', body, known)).toEqual([])
  })
})
