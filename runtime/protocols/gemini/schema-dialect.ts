import { isRecord } from '../../platform/json.ts'

/**
 * A schema in Gemini's dialect (types in upper case, `nullable`, limits as strings) as JSON Schema. JSON Schemas pass
 * unchanged but for types in upper case, which Gemini CLI writes there too.
 */
export function toJsonSchema(schema: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(schema).flatMap(([name, value]) => translate(name, value))
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  return schema.nullable === true ? nullable(copy) : copy
}

const types = new Set(['STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL'])

/** Limits that are 64-bit integers, written as strings in Gemini's dialect. */
const limits = new Set(['minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties'])

/** Members that hold one schema, a list of them, or a map to them. */
const nested = new Set(['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'])
const nestedLists = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems'])
const nestedMaps = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'])

/** A member as the members that say the same in JSON Schema: one, or none. */
function translate(name: string, value: unknown): [string, unknown][] {
  if (name === 'type') return value === 'TYPE_UNSPECIFIED' ? [] : [[name, lowerType(value)]]
  // A hint for the order in which Gemini writes members: JSON Schema has no word for it.
  if (name === 'propertyOrdering' || name === 'nullable') return []
  if (name === 'example') return [['examples', [value]]]
  return [[name, translateValue(name, value)]]
}

function translateValue(name: string, value: unknown): unknown {
  if (limits.has(name)) return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (nested.has(name)) return subschema(value)
  if (nestedLists.has(name) && Array.isArray(value)) return value.map(subschema)
  if (nestedMaps.has(name) && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, subschema(item)]))
  }
  return value
}

function subschema(value: unknown): unknown {
  return isRecord(value) ? toJsonSchema(value) : value
}

function lowerType(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(lowerType)
  return typeof type === 'string' && types.has(type) ? type.toLowerCase() : type
}

function nullable(schema: Record<string, unknown>): Record<string, unknown> {
  const withNull = { ...schema }
  if (typeof schema.type === 'string') withNull.type = [schema.type, 'null']
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) withNull.enum = [...schema.enum, null]
  if (schema.type === undefined && Array.isArray(schema.anyOf)) withNull.anyOf = [...schema.anyOf, { type: 'null' }]
  return withNull
}
