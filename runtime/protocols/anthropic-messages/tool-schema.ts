import { isRecord } from '../../platform/json.ts'

type Schema = Record<string, unknown>

/**
 * The schema of a tool's arguments, which is that of an object here. One without members has none; the members of
 * alternatives are offered side by side, as the provider takes no alternatives at the top. Undefined for a schema of
 * anything else.
 */
export function inputSchema(parameters: Schema | undefined): { schema: Schema; merged?: true } | undefined {
  if (parameters === undefined || Object.keys(parameters).length === 0) {
    return { schema: { type: 'object', properties: {} } }
  }
  const { anyOf, oneOf, allOf, ...rest } = parameters
  const alternatives = [anyOf, oneOf].find(Array.isArray)
  const all = Array.isArray(allOf) ? allOf : []
  const isObject =
    rest.type === undefined ? isRecord(rest.properties) || alternatives || all.length > 0 : saysObject(rest)
  if (!isObject) return undefined
  const schema = { ...rest, type: 'object' }
  if (alternatives === undefined && all.length === 0) return { schema }
  const members = [...(alternatives ?? []), ...all].filter(isRecord)
  const properties = Object.assign({}, ...members.map(member => member.properties), rest.properties)
  const common = requiredOf(alternatives?.[0]).filter(name =>
    alternatives?.every(alternative => requiredOf(alternative).includes(name)),
  )
  const required = [...new Set([...requiredOf(rest), ...all.flatMap(requiredOf), ...common])]
  return { schema: { ...schema, properties, ...(required.length > 0 ? { required } : {}) }, merged: true }
}

function saysObject({ type }: Schema): boolean {
  return type === 'object' || (Array.isArray(type) && type.includes('object'))
}

function requiredOf(schema: unknown): string[] {
  return isRecord(schema) && Array.isArray(schema.required)
    ? schema.required.filter(name => typeof name === 'string')
    : []
}
