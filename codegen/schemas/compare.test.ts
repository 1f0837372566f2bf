import { describe, expect, it } from 'vitest'
import { refTo, type Schema } from '../protocols/schema.ts'
import { compareSchemas } from './compare.ts'
import { idOf } from './difference.ts'

const text: Schema = { type: 'string' }

describe('what one says and the other does not', () => {
  it.each<[string, Schema, Schema, string[]]>([
    ['the same', text, text, []],
    ['a field', of({ a: text, b: text }), of({ a: text }), ['field added Ours.b']],
    ['a field that is gone', of({ a: text }), of({ a: text, b: text }), ['field removed Ours.b']],
    [
      'a field in a list in a map',
      map(list(of({ a: text }))),
      map(list(of({ b: text }))),
      ['field added Ours.*[].a', 'field removed Ours.*[].b'],
    ],
    ['a value', { enum: ['a', 'b'] }, { enum: ['a', 'c'] }, ['value added Ours = b', 'value removed Ours = c']],
    ['values where any string will do', text, { type: 'string', enum: ['a'] }, []],
    ['known values of an open string', { anyOf: [text, { enum: ['a'] }] }, text, []],
    ['a type', { type: ['string', 'integer'] }, text, ['type added Ours as integer']],
    ['a narrower number', { type: 'integer' }, { type: 'number' }, []],
    [
      'a wider number',
      { type: 'number' },
      { type: 'integer' },
      ['type added Ours as number', 'type removed Ours as integer'],
    ],
    ['null', { anyOf: [text, { type: 'null' }] }, text, ['type added Ours as null']],
    ['our null', text, { type: ['string', 'null'] }, []],
    ['a list', { anyOf: [text, list(text)] }, text, ['type added Ours as array']],
    ['what may be left out', of({ a: text }), of({ a: text }, ['a']), ['now optional Ours.a']],
    ['what must be there', of({ a: text }, ['a']), of({ a: text }), ['now required Ours.a']],
    ['what is on its way out', of({ a: { ...text, deprecated: true } }), of({ a: text }), ['deprecated Ours.a']],
    [
      'what stays after all',
      of({ a: text }),
      of({ a: { ...text, deprecated: true } }),
      ['no longer deprecated Ours.a'],
    ],
    ['anything is not judged', of({ a: {} }), of({ a: list(text) }), []],
    ['what ours takes as it comes', of({ a: of({ b: text }) }), of({ a: {} }), []],
    ['any fields', of({ a: { type: 'object' } }), of({ a: of({ b: text }) }), []],
    ['an object among strings', { anyOf: [text, of({ a: text })] }, text, ['type added Ours as object']],
  ])('%s', (_, theirs, ours, differences) => {
    expect(compared(theirs, ours)).toEqual(differences)
  })
})

describe('objects are told apart', () => {
  const role = (name: string, more: Record<string, Schema> = {}) => of({ role: { const: name }, ...more }, ['role'])

  it('by their role: what ours lacks is found in the message that has it', () => {
    const theirs = { anyOf: [role('assistant', { name: text }), role('user', { name: text })] }
    const ours = { anyOf: [role('assistant', { name: text }), role('user')] }
    expect(compared(theirs, ours)).toEqual(['field added Ours.name'])
  })

  it('by what our union says, and one of theirs may stand for several of ours', () => {
    const union = {
      Ours: { discriminator: { propertyName: 'role' }, oneOf: [refTo('User'), refTo('Bot')] },
      User: role('user'),
      Bot: role('bot'),
    }
    const theirs = of({ role: { enum: ['user', 'bot', 'system'] }, name: text }, ['role'])
    expect(compared(theirs, refTo('Ours'), union).sort()).toEqual([
      'field added Bot.name',
      'field added User.name',
      'value added User.role = system',
    ])
  })

  it('a new one goes into the union that has most of what stands beside it', () => {
    const tagged = (type: string) => of({ type: { const: type } }, ['type'])
    const definitions = {
      All: { discriminator: { propertyName: 'type' }, oneOf: [refTo('A'), refTo('Some')] },
      Some: { discriminator: { propertyName: 'type' }, oneOf: [refTo('B'), refTo('C')] },
      A: tagged('a'),
      B: tagged('b'),
      C: tagged('c'),
    }
    const theirs = { anyOf: ['a', 'b', 'c', 'd'].map(tagged) }
    expect(compared(theirs, refTo('All'), definitions)).toEqual(['variant added Some: d'])
  })
})

it('a place of ours that stands for several of theirs lacks what any has, and has too much only of what none has', () => {
  const pair = (name: string, theirs: Schema) => ({
    theirs: { schema: theirs, place: { definition: name, path: [] } },
    ours: { schema: refTo('Ours'), place: { definition: name, path: [] } },
  })
  const ours = of({ a: text, b: text, c: text }, ['a'])
  const pairs = [pair('one', of({ a: text, b: text, d: text }, ['a', 'd'])), pair('two', of({ a: text }))]
  const { differences } = compareSchemas(
    pairs,
    () => undefined,
    name => ({ Ours: ours })[name],
  )
  expect(differences.map(idOf)).toEqual(['field added Ours.d', 'now optional Ours.a', 'field removed Ours.c'])
  expect(differences[0]).toMatchObject({ required: false, theirs: ['one.d'] })
})

it('definitions that hold themselves are compared once', () => {
  const node = (more: Record<string, Schema>): Schema => of({ next: refTo('Node'), ...more })
  const { differences } = compareSchemas(
    [
      {
        theirs: { schema: refTo('Node'), place: { definition: 'x', path: [] } },
        ours: { schema: refTo('Node'), place: { definition: 'x', path: [] } },
      },
    ],
    name => ({ Node: node({ a: text }) })[name],
    name => ({ Node: node({}) })[name],
  )
  expect(differences.map(idOf)).toEqual(['field added Node.a'])
})

function compared(theirs: Schema, ours: Schema, definitions: Record<string, Schema> = {}): string[] {
  const own = ours.$ref === undefined ? { Ours: ours } : definitions
  const right = ours.$ref === undefined ? refTo('Ours') : ours
  const side = (schema: Schema, definition: string) => ({ schema, place: { definition, path: [] } })
  const { differences } = compareSchemas(
    [{ theirs: side(theirs, 'Theirs'), ours: side(right, '#') }],
    () => undefined,
    name => own[name as 'Ours'],
  )
  return differences.map(idOf)
}

function of(properties: Record<string, Schema>, required?: string[]): Schema {
  return { type: 'object', properties, ...(required === undefined ? {} : { required }) }
}

function list(items: Schema): Schema {
  return { type: 'array', items }
}

function map(additionalProperties: Schema): Schema {
  return { type: 'object', additionalProperties }
}
