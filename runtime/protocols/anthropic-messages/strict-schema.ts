import { isRecord } from '../../platform/json.ts'

type Schema = Record<string, unknown>

/** A schema that answers can be held to, and what of the original it can only tell. */
export interface StrictSchema {
  schema: Schema
  /** Keywords that moved into descriptions. */
  told: string[]
}

/**
 * A JSON Schema in the subset that this protocol's providers enforce: every object is closed, and constraints of values
 * are told in the description instead. Undefined where the subset cannot say it: open maps, recursion, references to
 * elsewhere, values of any kind.
 */
export function strictSchema(schema: Schema): StrictSchema | undefined {
  const told = new Set<string>()
  try {
    if (isRecursive(schema)) return undefined
    return { schema: convert(schema, told), told: [...told] }
  } catch (thrown) {
    if (thrown === UNSAYABLE) return undefined
    throw thrown
  }
}

const UNSAYABLE = Symbol('not in the subset')
const FORMATS = new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'])
/** Say nothing of what values may be. */
const SILENT = new Set(['$schema', '$id', '$comment', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'])
/** What an object or an array is made of: it can neither be enforced nor left to a description. */
const STRUCTURE = ['patternProperties', 'unevaluatedProperties', 'prefixItems', 'additionalItems', 'not', 'if']

function convert(value: unknown, told: Set<string>): Schema {
  if (!isRecord(value)) throw UNSAYABLE
  if (STRUCTURE.some(keyword => value[keyword] !== undefined && value[keyword] !== false)) throw UNSAYABLE
  const { description, title, ...rest } = value
  const converted: Schema = {}
  if (typeof title === 'string') converted.title = title
  const unsaid: string[] = []
  for (const [keyword, member] of Object.entries(rest)) {
    if (SILENT.has(keyword) || member === undefined) continue
    const said = Object.hasOwn(keywords, keyword) ? keywords[keyword]?.(member, rest, told) : null
    if (said) Object.assign(converted, said)
    if (said !== null) continue
    unsaid.push(`${keyword}: ${JSON.stringify(member)}`)
    told.add(keyword)
  }
  Object.assign(converted, closed(rest))
  const texts = [typeof description === 'string' ? description : '', unsaid.length > 0 ? `{${unsaid.join(', ')}}` : '']
  const text = texts.filter(part => part !== '').join('\n\n')
  if (text !== '') converted.description = text
  if (!KINDS.some(keyword => keyword in converted)) throw UNSAYABLE
  return converted
}

/** One of these says what a value is. */
const KINDS = ['type', 'anyOf', 'allOf', '$ref', 'enum', 'const']

/** How a keyword is said; null where it can only be told; undefined where another keyword says it. */
const keywords: Record<string, (member: unknown, schema: Schema, told: Set<string>) => Schema | null | undefined> = {
  type: type => ({ type }),
  $ref(reference) {
    const name = definitionOf(reference)
    if (name === undefined) throw UNSAYABLE
    return { $ref: `#/$defs/${name}` }
  },
  $defs: definitions,
  definitions,
  enum: values => (Array.isArray(values) && values.every(isPrimitive) ? { enum: values } : null),
  const: value => (isPrimitive(value) ? { const: value } : null),
  anyOf: variants,
  oneOf: variants,
  allOf: (members, _schema, told) => ({ allOf: list(members).map(member => convert(member, told)) }),
  properties: (members, _schema, told) => ({ properties: each(members, told) }),
  required: names => ({ required: names }),
  additionalProperties(allowed, schema) {
    // An object with members of its own is closed; one that is a map would be empty.
    if (allowed !== false && !hasProperties(schema)) throw UNSAYABLE
    if (isRecord(allowed)) throw UNSAYABLE
    return undefined
  },
  items: (items, _schema, told) => ({ items: convert(items, told) }),
  minItems: least => (least === 0 || least === 1 ? { minItems: least } : null),
  format: format => (typeof format === 'string' && FORMATS.has(format) ? { format } : null),
}

/** Every object is closed; one that says nothing of its members could hold anything. */
function closed(schema: Schema): Schema {
  const isObject = schema.type === 'object' || (Array.isArray(schema.type) && schema.type.includes('object'))
  const implied = schema.type === undefined && schema.properties !== undefined
  if (!isObject && !implied) return {}
  if (!hasProperties(schema) && schema.additionalProperties !== false) throw UNSAYABLE
  return { ...(implied ? { type: 'object' } : {}), additionalProperties: false }
}

function hasProperties(schema: Schema): boolean {
  return isRecord(schema.properties) && Object.keys(schema.properties).length > 0
}

function definitions(members: unknown, _schema: Schema, told: Set<string>): Schema {
  return { $defs: each(members, told) }
}

function variants(members: unknown, _schema: Schema, told: Set<string>): Schema {
  return { anyOf: list(members).map(member => convert(member, told)) }
}

function each(members: unknown, told: Set<string>): Schema {
  if (!isRecord(members)) throw UNSAYABLE
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, convert(member, told)]))
}

function list(members: unknown): unknown[] {
  if (!Array.isArray(members) || members.length === 0) throw UNSAYABLE
  return members
}

function isPrimitive(value: unknown): boolean {
  return value === null || typeof value !== 'object'
}

/** The name of a definition of the schema itself; undefined for any other reference. */
function definitionOf(reference: unknown): string | undefined {
  return typeof reference === 'string' ? /^#\/(?:\$defs|definitions)\/([^/]+)$/.exec(reference)?.[1] : undefined
}

/** Whether a definition leads back to itself. */
function isRecursive(schema: Schema): boolean {
  const definitions = new Map(
    [schema.$defs, schema.definitions].flatMap(place => (isRecord(place) ? Object.entries(place) : [])),
  )
  const done = new Set<string>()
  const leadsBack = (name: string, path: ReadonlySet<string>): boolean => {
    if (path.has(name)) return true
    if (done.has(name)) return false
    const longer = new Set([...path, name])
    const back = referencesOf(definitions.get(name)).some(next => leadsBack(next, longer))
    done.add(name)
    return back
  }
  return [...definitions.keys()].some(name => leadsBack(name, new Set()))
}

function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf)
  if (!isRecord(value)) return []
  const name = definitionOf(value.$ref)
  return [...(name === undefined ? [] : [name]), ...Object.values(value).flatMap(referencesOf)]
}
