import { isRecord } from '../../platform/json.ts'

/** What OpenAI refuses in a strict schema. */
const REFUSED = [
  ...['allOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'default'],
  ...['patternProperties', 'propertyNames', 'minProperties', 'maxProperties', 'unevaluatedProperties'],
  ...['prefixItems', 'contains', 'minContains', 'maxContains', 'uniqueItems', 'unevaluatedItems'],
]
const FORMATS = new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid'])

/**
 * Whether OpenAI takes the schema as a strict one: a closed object all of whose properties are required, and likewise
 * within. Others are refused with `strict`.
 */
export function fitsStrict(schema: unknown): boolean {
  return isRecord(schema) && schema.type === 'object' && schema.anyOf === undefined && fits(schema)
}

function fits(schema: unknown): boolean {
  if (!isRecord(schema) || REFUSED.some(keyword => schema[keyword] !== undefined)) return false
  if (typeof schema.format === 'string' && !FORMATS.has(schema.format)) return false
  if (allowsObjects(schema) && !isClosed(schema)) return false
  const inside = [
    ...valuesOf(schema.properties),
    ...valuesOf(schema.$defs),
    ...valuesOf(schema.definitions),
    ...(Array.isArray(schema.anyOf) ? schema.anyOf : []),
    ...(schema.items === undefined ? [] : [schema.items]),
  ]
  return inside.every(fits)
}

function allowsObjects({ type, properties }: Record<string, unknown>): boolean {
  return properties !== undefined || type === 'object' || (Array.isArray(type) && type.includes('object'))
}

function isClosed({ additionalProperties, properties, required }: Record<string, unknown>): boolean {
  if (additionalProperties !== false) return false
  const names = isRecord(properties) ? Object.keys(properties) : []
  return names.length === 0 || (Array.isArray(required) && names.every(name => required.includes(name)))
}

function valuesOf(value: unknown): unknown[] {
  return isRecord(value) ? Object.values(value) : []
}
