import { isRecord } from '../../platform/json.ts'
import { stated } from './stated.ts'

type Schema = Record<string, unknown>

export interface ValueOptions {
  /** A text in which values may be stated for properties, such as `city: Paris`. */
  text: string
  /** Whether properties that are not required and not stated are made up too. */
  optional: boolean
}

/**
 * A JSON value that fits a schema, the same every time. Understands type, enum, const, default, examples, properties,
 * required, items, prefixItems, local $ref, anyOf, oneOf, allOf, nullable, and the usual bounds and formats. A
 * `pattern` is tried with a few samples only; `not`, `if` and `patternProperties` are not looked at.
 */
export function valueFor(schema: unknown, options: ValueOptions): unknown {
  return build(schema, { root: isSchema(schema) ? schema : {}, ...options }, undefined, 0)
}

interface Context extends ValueOptions {
  root: Schema
}

/** Deeper than this a recursive schema takes its shortest way out. */
const DEPTH = 6

function build(given: unknown, context: Context, name: string | undefined, depth: number): unknown {
  const schema = resolve(given, context.root)
  const said = name === undefined ? undefined : stated(context.text, name)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return fromEnum(schema.enum, said ?? (depth === 0 ? context.text : undefined))
  const branches = schema.anyOf ?? schema.oneOf
  if (Array.isArray(branches) && branches.length > 0) return fromBranches(schema, branches, context, name, depth)
  const type = typeOf(schema, depth)
  if (said === undefined && type !== 'object') {
    if ('default' in schema) return schema.default
    if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0]
  }
  switch (type) {
    case 'object':
      return objectOf(schema, context, depth)
    case 'array':
      return arrayOf(schema, context, said, name, depth)
    case 'integer':
    case 'number':
      return numberOf(schema, type, said)
    case 'boolean':
      return said === undefined ? true : /^(true|yes|on|1)$/i.test(said)
    case 'null':
      return null
    default:
      return stringOf(schema, context, said, name)
  }
}

function objectOf(schema: Schema, context: Context, depth: number): Schema {
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  const value: Schema = {}
  for (const [name, property] of Object.entries(properties)) {
    const wanted =
      required.includes(name) || (context.optional && depth < DEPTH) || stated(context.text, name) !== undefined
    if (wanted) value[name] = build(property, context, name, depth + 1)
  }
  for (const name of required) {
    if (!(name in value)) value[name] = build(schema.additionalProperties, context, name, depth + 1)
  }
  return value
}

function arrayOf(schema: Schema, context: Context, said: string | undefined, name: string | undefined, depth: number) {
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : []
  const least = number(schema.minItems) ?? 0
  const most = number(schema.maxItems) ?? Number.POSITIVE_INFINITY
  const words = said?.replace(/^\[|\]$/g, '').split(/\s*(?:,|\band\b)\s*/) ?? []
  const usual = schema.items === false ? prefix.length : Math.max(1, prefix.length, words.length)
  const count = Math.max(least, Math.min(most, depth > DEPTH ? 0 : usual))
  const items: unknown[] = []
  for (let i = 0; i < count; i++) {
    const word = words[i]?.replace(/^["']|["']$/g, '')
    const text = word === undefined || name === undefined ? context.text : `${name}: "${word}"`
    const item = prefix[i] ?? schema.items
    const value = build(item, { ...context, text }, word === undefined ? undefined : name, depth + 1)
    items.push(schema.uniqueItems === true ? unlike(items, value, resolve(item, context.root)) : value)
  }
  return items
}

/** The value, or one that is not among the items yet. */
function unlike(items: readonly unknown[], value: unknown, schema: Schema): unknown {
  const taken = new Set(items.map(item => JSON.stringify(item)))
  if (!taken.has(JSON.stringify(value))) return value
  if (Array.isArray(schema.enum)) return schema.enum.find(item => !taken.has(JSON.stringify(item))) ?? value
  if (typeof value === 'number') return value + items.length * (number(schema.multipleOf) ?? 1)
  if (typeof value === 'string') return `${value}${items.length + 1}`
  return typeof value === 'boolean' ? !value : value
}

function fromEnum(values: readonly unknown[], text: string | undefined): unknown {
  const lower = text?.toLowerCase()
  const named = values.find(value => typeof value === 'string' && value !== '' && lower?.includes(value.toLowerCase()))
  return named ?? values[0]
}

/** The first branch that is not null, where it is not too deep; past that the one that ends soonest. */
function fromBranches(
  schema: Schema,
  branches: readonly unknown[],
  context: Context,
  name?: string,
  depth = 0,
): unknown {
  const { anyOf: _any, oneOf: _one, ...rest } = schema
  const resolved = branches.map(branch => merge(rest, resolve(branch, context.root)))
  const rank = (branch: Schema): number => {
    const type = typeOf(branch, depth)
    if (type === 'null') return depth > DEPTH ? 0 : 3
    if (depth <= DEPTH) return 1
    return type === 'object' || type === 'array' || 'anyOf' in branch || 'oneOf' in branch ? 2 : 1
  }
  const best = resolved.reduce((a, b) => (rank(b) < rank(a) ? b : a))
  return build(best, context, name, depth)
}

function numberOf(schema: Schema, type: 'integer' | 'number', said: string | undefined): number {
  const step = number(schema.multipleOf) ?? (type === 'integer' ? 1 : undefined)
  const gap = step ?? 1
  const above = number(schema.exclusiveMinimum)
  const below = number(schema.exclusiveMaximum)
  const least = number(schema.minimum) ?? (above === undefined ? undefined : above + (step ? gap : gap / 1024))
  const most = number(schema.maximum) ?? (below === undefined ? undefined : below - (step ? gap : gap / 1024))
  const spoken = said === undefined ? Number.NaN : Number.parseFloat(said.replaceAll('_', ''))
  let value = Number.isFinite(spoken) ? spoken : 1
  if (most !== undefined && value > most) value = most
  if (least !== undefined && value < least) value = least
  if (step === undefined) return value
  const rounded = Math.round(value / step) * step
  if (least !== undefined && rounded < least) return Math.ceil(least / step) * step
  return most !== undefined && rounded > most ? Math.floor(most / step) * step : rounded
}

const FORMATS: Record<string, string> = {
  date: '2026-01-01',
  'date-time': '2026-01-01T00:00:00Z',
  time: '12:00:00Z',
  duration: 'PT1H',
  email: 'demo@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/demo',
  uuid: '00000000-0000-4000-8000-000000000000',
  regex: '.*',
  'json-pointer': '/demo',
}

const SAMPLES = ['demo', 'Demo', 'DEMO', '1', 'a', 'A', '10', '123', '12345', 'a1', 'A1', 'AB', 'ABC', 'ABC-123', 'demo-1',
  'demo_1', '#1a2b3c', '1.0', '1.0.0', 'v1.0.0', '12:00', '+10000000000', '555-0100', '/demo', 'demo.txt', '',
  ...Object.values(FORMATS)] // biome-ignore format: a list of words

/** Property names that ask for the user's own words. */
const ASKS = /^(q|query|question|text|input|prompt|message|content|task|description|body|title|summary|answer|reply)$/i

function stringOf(schema: Schema, context: Context, said: string | undefined, name: string | undefined): string {
  const pattern = typeof schema.pattern === 'string' ? regex(schema.pattern) : undefined
  const format = typeof schema.format === 'string' ? FORMATS[schema.format] : undefined
  const spoken = said ?? (name !== undefined && ASKS.test(name) && context.text !== '' ? context.text : undefined)
  const candidates = [said, format, spoken, name === undefined ? 'demo' : `demo ${name}`, ...SAMPLES]
  const fits = candidates.find(
    it => it !== undefined && (!pattern || pattern.test(it)) && (said === it || !format || format === it),
  )
  return sized(fits ?? 'demo', schema)
}

/** Cut or filled to its bounds, which count code points. */
function sized(text: string, schema: Schema): string {
  const least = number(schema.minLength) ?? 0
  const most = number(schema.maxLength) ?? Number.POSITIVE_INFINITY
  const points = [...text]
  if (points.length > most) return points.slice(0, most).join('')
  return points.length < least ? text + 'x'.repeat(least - points.length) : text
}

const TYPES = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'] as const

/** The type to build. Gemini writes types in capitals. */
function typeOf(schema: Schema, depth: number): (typeof TYPES)[number] {
  const names = (Array.isArray(schema.type) ? schema.type : [schema.type]).map(name => String(name).toLowerCase())
  const nullable = schema.nullable === true || names.includes('null')
  if (nullable && depth > DEPTH) return 'null'
  const known = TYPES.find(type => type !== 'null' && names.includes(type))
  if (known) return known
  if (nullable) return 'null'
  if ('properties' in schema || 'required' in schema) return 'object'
  return 'items' in schema || 'prefixItems' in schema ? 'array' : 'string'
}

/** A schema with its local references followed and its allOf taken in. */
function resolve(given: unknown, root: Schema, depth = 0): Schema {
  let schema: Schema = isSchema(given) ? given : {}
  for (let hops = 0; typeof schema.$ref === 'string' && hops < 32; hops++) {
    const { $ref, ...beside } = schema
    schema = merge(pointed(root, $ref as string), beside) // a string: the loop's condition says so
  }
  if (!Array.isArray(schema.allOf) || depth > DEPTH) return schema
  const { allOf, ...rest } = schema
  return (allOf as unknown[]).reduce<Schema>((all, part) => merge(all, resolve(part, root, depth + 1)), rest) // an array: tested above
}

function pointed(root: Schema, reference: string): Schema {
  if (!reference.startsWith('#')) return {}
  let at: unknown = root
  for (const key of decodeURIComponent(reference.slice(1)).split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~')
    at = typeof at === 'object' && at !== null ? (at as Schema)[name] : undefined // any object may be read by key
  }
  return isSchema(at) ? at : {}
}

function merge(a: Schema, b: Schema): Schema {
  const merged: Schema = { ...a, ...b }
  if (isSchema(a.properties) && isSchema(b.properties)) merged.properties = { ...a.properties, ...b.properties }
  if (Array.isArray(a.required) && Array.isArray(b.required))
    merged.required = [...new Set([...a.required, ...b.required])]
  return merged
}

function isSchema(value: unknown): value is Schema {
  return isRecord(value)
}

/** Gemini writes whole bounds as strings. */
function number(value: unknown): number | undefined {
  const parsed = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined
}

function regex(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}
