import type { Schema, SchemaType } from '../../../generated/protocols/gemini/types.ts'
import { isRecord } from '../../platform/json.ts'
import { anything, type Converted, mergeObjects, oneOf, whole, withoutNull } from './schema-alternatives.ts'
import {
  addKeywords,
  addNote,
  type Constraints,
  inShort,
  type JsonType,
  noConstraints,
  type Place,
  withoutChoices,
} from './schema-constraints.ts'

/**
 * A JSON Schema in Gemini's subset of OpenAPI, for servers that know no other. References are put in where they are
 * used, merged are `allOf`s, and what the subset has no word for is told in the descriptions: whatever satisfies the
 * JSON Schema satisfies the result. `cut` is called where that cannot be all told: a schema that contains itself is not
 * followed into itself, and one of endless size ends somewhere.
 */
export function toGeminiSchema(schema: unknown, cut: (what: string) => void = () => {}): Schema {
  return new Converter(schema, cut).schema()
}

/** The same for the arguments of a function, which are an object or, where it takes none, absent. */
export function toGeminiParameters(schema: unknown, cut: (what: string) => void = () => {}): Schema | undefined {
  const converted = new Converter(schema, cut).schema()
  const objects = (converted.anyOf ?? [converted]).filter(({ type }) => type === 'OBJECT')
  const [only] = objects
  // Google refuses a choice between objects here, and an object without properties.
  const parameters = objects.length > 1 ? mergeObjects(objects) : only && withoutNull(only)
  return parameters?.properties === undefined ? undefined : parameters
}

/** Bounds that no schema of a tool comes near; one that someone made to be endless does. */
const MOST_SCHEMAS = 2000
const DEEPEST = 40
/** Combinations of several choices at one place. */
const MOST_COMBINATIONS = 32

class Converter {
  readonly #root: unknown
  readonly #cut: (what: string) => void
  #schemas = 0
  #depth = 0

  constructor(root: unknown, cut: (what: string) => void) {
    this.#root = root
    this.#cut = cut
  }

  schema(): Schema {
    return whole(this.#convert([{ schema: this.#root, followed: ['#'] }])) ?? anything()
  }

  /** Undefined where no value satisfies all of them. */
  #convert(places: readonly Place[]): Converted | undefined {
    const constraints = noConstraints()
    this.#depth++
    for (const { schema, followed } of places) this.#gather(constraints, schema, followed)
    const converted = this.#express(constraints)
    this.#depth--
    return converted
  }

  #gather(into: Constraints, schema: unknown, followed: readonly string[]): void {
    if (schema === false) into.never = true
    if (!isRecord(schema)) return
    if (++this.#schemas > MOST_SCHEMAS || this.#depth > DEEPEST) {
      this.#cut('the schema is too large to be told whole')
      addBare(into, schema)
      return
    }
    addKeywords(into, schema, followed)
    if (typeof schema.$ref === 'string') this.#follow(into, schema.$ref, followed)
    if (Array.isArray(schema.allOf)) for (const part of schema.allOf) this.#gather(into, part, followed)
    for (const choice of [schema.anyOf, schema.oneOf]) {
      if (Array.isArray(choice) && choice.length > 0) into.choices.push(choice.map(one => ({ schema: one, followed })))
    }
  }

  #follow(into: Constraints, reference: string, followed: readonly string[]): void {
    const target = lookUp(this.#root, reference)
    const name = reference.split('/').at(-1) || 'the whole'
    if (target !== undefined && !followed.includes(reference)) {
      this.#gather(into, target, [...followed, reference])
    } else if (target === undefined) {
      this.#cut(`${reference} is nowhere in the schema`)
      addNote(into, `A ${name}.`)
    } else {
      this.#cut('a schema that contains itself is told to the depth of one')
      const properties = isRecord(target) && isRecord(target.properties) ? Object.keys(target.properties) : []
      addNote(into, `Again of the form of ${name}${properties.length > 0 ? `: ${properties.join(', ')}` : ''}.`)
      addBare(into, target)
    }
  }

  #express(constraints: Constraints): Converted | undefined {
    if (constraints.never) return undefined
    if (constraints.choices.length === 0) return this.#expressTypes(constraints)
    this.#depth++
    const alternatives = combinations(constraints).map(chosen => {
      const narrowed = withoutChoices(constraints)
      for (const { schema, followed } of chosen) this.#gather(narrowed, schema, followed)
      return this.#express(narrowed)
    })
    this.#depth--
    return oneOf(alternatives)
  }

  #expressTypes(constraints: Constraints): Converted | undefined {
    const types = typesOf(constraints)
    if (types === undefined) return { schema: anything(descriptionOf(constraints)), nullable: true }
    const alternatives = [...types].map((type): Converted | undefined => {
      if (type === 'null') return { nullable: true }
      const values = constraints.values?.filter(value => isOfType(value, type))
      if (values?.length === 0) return undefined
      return { schema: this.#expressType(type, { ...constraints, values }), nullable: false }
    })
    return oneOf(alternatives)
  }

  #expressType(type: Exclude<JsonType, 'null'>, constraints: Constraints): Schema {
    const schema: Schema = { type: names[type] }
    if (constraints.title !== undefined) schema.title = constraints.title
    const notes: string[] = []
    const { values, format } = constraints
    // Google takes values of texts only, and no empty ones.
    const isEnum = type === 'string' && values?.every(value => typeof value === 'string' && value !== '')
    if (isEnum) schema.enum = [...new Set(values as string[])]
    else if (values) notes.push(`One of ${values.map(inShort).join(', ')}.`)
    if (format !== undefined && formats[type]?.has(format)) schema.format = format
    else if (format !== undefined) notes.push(`Format: ${format}.`)
    if (type === 'string' && constraints.pattern !== undefined) schema.pattern = constraints.pattern
    addLimits(schema, type, constraints.limits, notes)
    if (type === 'object') this.#addProperties(schema, constraints)
    if (type === 'array') this.#addItems(schema, constraints, notes)
    const description = descriptionOf(constraints, type, notes)
    if (description !== '') schema.description = description
    return schema
  }

  #addProperties(schema: Schema, { properties, required }: Constraints): void {
    const known: [string, Schema][] = []
    for (const [name, places] of properties) {
      const property = whole(this.#convert(places))
      if (property) known.push([name, property])
    }
    // What is required and not described may be anything, and must be described to be required.
    for (const name of required) if (!properties.has(name)) known.push([name, anything()])
    // An object that says no properties is one with any.
    if (known.length === 0) return
    schema.properties = Object.fromEntries(known)
    const names = known.map(([name]) => name).filter(name => required.has(name))
    if (names.length > 0) schema.required = names
  }

  /** Each item is one of what stands at the beginning and what the rest is. */
  #addItems(schema: Schema, { items, leading, limits }: Constraints, notes: string[]): void {
    const first = leading.map(places => this.#convert([...places]))
    const closed = limits.maxItems !== undefined && limits.maxItems <= leading.length
    const rest = closed ? [] : [this.#convert(items)]
    schema.items = whole(oneOf([...first, ...rest])) ?? anything()
    if (leading.length > 0)
      notes.push(`The first items are, in this order: ${inShort(leading.flat().map(place => place.schema))}.`)
  }
}

/** One of each choice, in every combination; where that is too much, each of the first, and the others in words. */
function combinations(constraints: Constraints): Place[][] {
  const { choices } = constraints
  const [first = [], ...others] = choices
  const product = choices.reduce((count, choice) => count * choice.length, 1)
  if (others.length > 0 && product > MOST_COMBINATIONS) {
    for (const choice of others) addNote(constraints, `Also one of ${inShort(choice.map(({ schema }) => schema))}.`)
    return first.map(place => [place])
  }
  return choices.reduce<Place[][]>(
    (combined, choice) => combined.flatMap(before => choice.map(place => [...before, place])),
    [[]],
  )
}

const names: Record<JsonType, SchemaType> = {
  string: 'STRING',
  number: 'NUMBER',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  array: 'ARRAY',
  object: 'OBJECT',
  null: 'NULL',
}

/** The formats that Google does not refuse. */
const formats: { readonly [type in JsonType]?: ReadonlySet<string> } = {
  string: new Set(['date-time', 'enum']),
  number: new Set(['float', 'double']),
  integer: new Set(['int32', 'int64']),
}

/** Limits that are 64-bit integers in the dialect; its SDK writes them as strings. */
const lengths = {
  string: ['minLength', 'maxLength'],
  array: ['minItems', 'maxItems'],
  object: ['minProperties', 'maxProperties'],
} as const

function addLimits(schema: Schema, type: JsonType, said: Constraints['limits'], notes: string[]): void {
  if (type === 'string' || type === 'array' || type === 'object') {
    for (const name of lengths[type]) if (said[name] !== undefined) schema[name] = String(said[name])
  }
  if (type !== 'number' && type !== 'integer') return
  const bounds = [said.minimum, said.maximum, said.exclusiveMinimum, said.exclusiveMaximum]
  const [minimum, maximum, above, below] = bounds
  const least = type === 'integer' && above !== undefined ? Math.floor(above) + 1 : above
  const most = type === 'integer' && below !== undefined ? Math.ceil(below) - 1 : below
  if (minimum !== undefined || least !== undefined) schema.minimum = Math.max(minimum ?? least!, least ?? minimum!)
  if (maximum !== undefined || most !== undefined) schema.maximum = Math.min(maximum ?? most!, most ?? maximum!)
  if (type === 'integer') return
  if (above !== undefined) notes.push(`Greater than ${above}.`)
  if (below !== undefined) notes.push(`Less than ${below}.`)
}

/** The types that a value may have; undefined where it may have any. */
function typesOf({ types, values, hinted }: Constraints): ReadonlySet<JsonType> | undefined {
  if (types) return types.has('number') ? new Set([...types].filter(type => type !== 'integer')) : types
  if (values) return new Set(values.map(typeOf))
  return hinted && new Set([hinted])
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'string' | 'number' | 'boolean')
    : 'object'
}

function isOfType(value: unknown, type: JsonType): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type
}

/** What is left of a schema that is not followed: what sort of value it is. */
function addBare(into: Constraints, schema: unknown): void {
  if (!isRecord(schema)) return
  const type = schema.type ?? (isRecord(schema.properties) ? 'object' : undefined)
  if (type !== undefined) addKeywords(into, { type }, [])
}

function descriptionOf({ notes }: Constraints, type?: JsonType, more: readonly string[] = []): string {
  const told = notes.filter(
    note => note.type === undefined || type === undefined || note.type === type || isNumber(note, type),
  )
  return [...told.map(({ text }) => text), ...more].join('\n')
}

function isNumber(note: { type?: JsonType }, type: JsonType): boolean {
  return note.type === 'number' && type === 'integer'
}

/** What a reference within the schema refers to: `#/$defs/Name`, `#`, or the name of an anchor. */
function lookUp(root: unknown, reference: string): unknown {
  if (reference === '#') return root
  if (!reference.startsWith('#')) return undefined
  if (!reference.startsWith('#/')) return definitionsOf(root).find(({ $anchor }) => $anchor === reference.slice(1))
  let value = root
  for (const step of reference.slice(2).split('/')) {
    const key = decodeStep(step)
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    // Arrays too are read by their keys.
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

function decodeStep(step: string): string {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

function definitionsOf(root: unknown): Record<string, unknown>[] {
  if (!isRecord(root)) return []
  return [root.$defs, root.definitions].flatMap(defs => (isRecord(defs) ? Object.values(defs).filter(isRecord) : []))
}
