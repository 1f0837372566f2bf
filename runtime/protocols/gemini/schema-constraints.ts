import { isRecord } from '../../platform/json.ts'

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/** A schema, with the references that were followed to get to it. */
export interface Place {
  schema: unknown
  followed: readonly string[]
}

/** A sentence for the description; of one type only where it says something of values of that type. */
export interface Note {
  text: string
  type?: JsonType
}

/** Limits, and whether the greater or the less of two is the stricter. */
const limits = {
  minimum: 'greater',
  maximum: 'less',
  exclusiveMinimum: 'greater',
  exclusiveMaximum: 'less',
  minLength: 'greater',
  maxLength: 'less',
  minItems: 'greater',
  maxItems: 'less',
  minProperties: 'greater',
  maxProperties: 'less',
} as const

export type Limit = keyof typeof limits

/** All that one or more schemas together ask of a value. */
export interface Constraints {
  /** Absent: any. */
  types?: ReadonlySet<JsonType>
  /** The only values, where there are such. */
  values?: readonly unknown[]
  /** Nothing satisfies them. */
  never: boolean
  title?: string
  format?: string
  pattern?: string
  limits: { [name in Limit]?: number }
  properties: Map<string, Place[]>
  required: Set<string>
  /** What every item satisfies. */
  items: Place[]
  /** What the items at the beginning satisfy, one by one. */
  leading: Place[][]
  /** One of each list has to be satisfied as well. */
  choices: Place[][]
  notes: Note[]
  /** A type that the keywords hint at where none is said. */
  hinted?: JsonType
}

export function noConstraints(): Constraints {
  return {
    never: false,
    limits: {},
    properties: new Map(),
    required: new Set(),
    items: [],
    leading: [],
    choices: [],
    notes: [],
  }
}

/** A copy that can be narrowed without narrowing the original; choices are left out. */
export function withoutChoices(constraints: Constraints): Constraints {
  return {
    ...constraints,
    limits: { ...constraints.limits },
    properties: new Map([...constraints.properties].map(([name, places]) => [name, [...places]])),
    required: new Set(constraints.required),
    items: [...constraints.items],
    leading: constraints.leading.map(places => [...places]),
    choices: [],
    notes: [...constraints.notes],
  }
}

/** Adds the keywords of one schema; those that hold references and alternatives are the caller's. */
export function addKeywords(into: Constraints, schema: Record<string, unknown>, followed: readonly string[]): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (isLimit(keyword)) addLimit(into, keyword, bound(keyword, value, schema))
    else keywords[keyword]?.(into, value, followed, schema)
  }
}

type Keyword = (into: Constraints, value: unknown, followed: readonly string[], schema: Record<string, unknown>) => void

const keywords: { [keyword: string]: Keyword } = Object.assign(Object.create(null), {
  type(into, value, _followed, schema) {
    const said = [value].flat().flatMap(name => (isTypeName(name) ? [name.toLowerCase() as JsonType] : []))
    if (said.length > 0) narrowTypes(into, new Set(schema.nullable === true ? [...said, 'null'] : said))
  },
  enum: (into, value) => Array.isArray(value) && narrowValues(into, value),
  const: (into, value) => narrowValues(into, [value]),
  title(into, value) {
    if (typeof value === 'string') into.title ??= value
  },
  description(into, value) {
    if (typeof value === 'string' && value !== '') addNote(into, value)
  },
  default: (into, value) => addNote(into, `Default: ${inShort(value)}.`),
  examples(into, value) {
    if (Array.isArray(value) && value.length > 0) addNote(into, `Examples: ${value.map(inShort).join(', ')}.`)
  },
  example: (into, value) => addNote(into, `Example: ${inShort(value)}.`),

  format(into, value) {
    hint(into, 'string')
    if (typeof value !== 'string') return
    into.format ??= value
    if (into.format !== value) addNote(into, `Format: ${value}.`)
  },
  pattern(into, value) {
    hint(into, 'string')
    if (typeof value !== 'string') return
    into.pattern ??= value
    if (into.pattern !== value) addNote(into, `Also matches the pattern ${value}.`, 'string')
  },
  multipleOf(into, value) {
    hint(into, 'number')
    addNote(into, `A multiple of ${inShort(value)}.`, 'number')
  },

  properties(into, value, followed) {
    hint(into, 'object')
    for (const [name, schema] of Object.entries(isRecord(value) ? value : {})) {
      const places = into.properties.get(name)
      if (places) places.push({ schema, followed })
      else into.properties.set(name, [{ schema, followed }])
    }
  },
  required(into, value) {
    hint(into, 'object')
    for (const name of Array.isArray(value) ? value : []) if (typeof name === 'string') into.required.add(name)
  },
  additionalProperties(into, value) {
    hint(into, 'object')
    if (isRecord(value) && Object.keys(value).length > 0)
      addNote(into, `Further properties are values of ${inShort(value)}.`, 'object')
  },
  patternProperties: (into, value) => addNote(into, `Properties by pattern of name: ${inShort(value)}.`, 'object'),
  propertyNames: (into, value) => addNote(into, `Names of properties: ${inShort(value)}.`, 'object'),
  dependentRequired: (into, value) => addNote(into, `Properties that others require: ${inShort(value)}.`, 'object'),
  dependentSchemas: (into, value) => addNote(into, `Where a property is present: ${inShort(value)}.`, 'object'),

  items(into, value, followed, schema) {
    hint(into, 'array')
    if (Array.isArray(value)) addLeading(into, value, followed)
    else if (value === false) addLimit(into, 'maxItems', lengthOf(schema.prefixItems))
    else into.items.push({ schema: value, followed })
  },
  prefixItems(into, value, followed) {
    hint(into, 'array')
    if (Array.isArray(value)) addLeading(into, value, followed)
  },
  additionalItems(into, value, _, schema) {
    if (value === false && Array.isArray(schema.items)) addLimit(into, 'maxItems', schema.items.length)
  },
  uniqueItems: (into, value) => value === true && addNote(into, 'No two items are the same.', 'array'),
  contains: (into, value) => addNote(into, `One of the items is ${inShort(value)}.`, 'array'),

  not: (into, value) => addNote(into, `Anything but ${inShort(value)}.`),
  if(into, value, _, schema) {
    const { then, else: otherwise } = schema
    const condition = {
      if: value,
      ...(then !== undefined && { then }),
      ...(otherwise !== undefined && { else: otherwise }),
    }
    addNote(into, `Depends: ${inShort(condition)}.`)
  },
} satisfies { [keyword: string]: Keyword })

const typeNames = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'])

function isTypeName(name: unknown): name is string {
  return typeof name === 'string' && typeNames.has(name.toLowerCase())
}

function narrowTypes(into: Constraints, types: ReadonlySet<JsonType>): void {
  const { types: before } = into
  if (before === undefined) {
    into.types = types
    return
  }
  const both = new Set([...before].filter(type => types.has(type) || (type === 'integer' && types.has('number'))))
  if (types.has('integer') && before.has('number') && !before.has('integer')) both.add('integer')
  if (both.size === 0) into.never = true
  else into.types = both
}

function narrowValues(into: Constraints, values: readonly unknown[]): void {
  if (into.values === undefined) {
    into.values = values
    return
  }
  const wanted = new Set(values.map(value => JSON.stringify(value)))
  into.values = into.values.filter(value => wanted.has(JSON.stringify(value)))
}

const hints: Record<Limit, JsonType> = {
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  minLength: 'string',
  maxLength: 'string',
  minItems: 'array',
  maxItems: 'array',
  minProperties: 'object',
  maxProperties: 'object',
}

function addLimit(into: Constraints, name: Limit, said: unknown): void {
  hint(into, hints[name])
  // Gemini's own dialect writes whole numbers as strings.
  const value = typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : said
  if (typeof value !== 'number') return
  const before = into.limits[name] ?? value
  into.limits[name] = limits[name] === 'greater' ? Math.max(before, value) : Math.min(before, value)
}

function isLimit(keyword: string): keyword is Limit {
  return Object.hasOwn(limits, keyword)
}

/** In the oldest drafts an exclusive limit is a flag beside the limit. */
function bound(name: Limit, value: unknown, { minimum, maximum }: Record<string, unknown>): unknown {
  if (value !== true) return value
  return name === 'exclusiveMinimum' ? minimum : name === 'exclusiveMaximum' ? maximum : undefined
}

function addLeading(into: Constraints, schemas: readonly unknown[], followed: readonly string[]): void {
  for (const [place, schema] of schemas.entries()) {
    const places = into.leading[place]
    if (places) places.push({ schema, followed })
    else into.leading[place] = [{ schema, followed }]
  }
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

function hint(into: Constraints, type: JsonType): void {
  into.hinted ??= type
}

export function addNote(into: Constraints, text: string, type?: JsonType): void {
  if (into.notes.some(note => note.text === text)) return
  into.notes.push(type === undefined ? { text } : { text, type })
}

/** Characters of a value that a sentence quotes. */
const QUOTED = 300

export function inShort(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null'
  return json.length <= QUOTED ? json : `${json.slice(0, QUOTED)}…`
}
