import { isRecord } from '../../runtime/platform/json.ts'
import { refTo, type Schema } from '../protocols/schema.ts'
import type { ProviderDocument, ProviderOperation } from './document.ts'

type Json = Record<string, unknown>

/** Google's discovery format: every field may be left out, references are bare names, methods stand in resources. */
export function readDiscovery(document: Json): ProviderDocument {
  const schemas = isRecord(document.schemas) ? document.schemas : {}
  const known = new Map<string, Schema | undefined>()
  const definition = (name: string): Schema | undefined => {
    if (!known.has(name)) known.set(name, isRecord(schemas[name]) ? readSchema(schemas[name]) : undefined)
    return known.get(name)
  }
  return {
    title: String(document.title ?? document.name ?? 'discovery document'),
    version: String(document.revision ?? document.version ?? ''),
    operations: readResources(document),
    definition,
  }
}

function readResources(resource: Json): ProviderOperation[] {
  const methods = isRecord(resource.methods) ? Object.values(resource.methods) : []
  const inner = isRecord(resource.resources) ? Object.values(resource.resources) : []
  return [
    ...methods.filter(isRecord).map(readMethod),
    ...inner.flatMap(one => (isRecord(one) ? readResources(one) : [])),
  ]
}

function readMethod(method: Json): ProviderOperation {
  const parameters = Object.entries(isRecord(method.parameters) ? method.parameters : {})
  return {
    method: String(method.httpMethod),
    path: `/${String(method.flatPath ?? method.path).replace(/^\//, '')}`,
    deprecated: method.deprecated === true,
    beta: false,
    query: parameters.flatMap(([name, one]) => (isRecord(one) && one.location === 'query' ? [name] : [])),
    ...(isRecord(method.request) ? { request: readSchema(method.request) } : {}),
    ...(isRecord(method.response) ? { response: readSchema(method.response) } : {}),
  }
}

function readSchema(one: Json): Schema {
  const schema: Schema = {}
  if (typeof one.description === 'string') schema.description = one.description
  if (one.deprecated === true) schema.deprecated = true
  if (typeof one.$ref === 'string') return { ...schema, ...refTo(one.$ref) }
  if (one.type === 'any' || one.type === undefined) return schema
  // The types are those of JSON Schema, `any` aside; 64-bit integers are strings.
  schema.type = one.type as Exclude<Schema['type'], undefined>
  if (Array.isArray(one.enum)) schema.enum = [...new Set(one.enum)]
  if (isRecord(one.properties)) {
    schema.properties = Object.fromEntries(
      Object.entries(one.properties).map(([name, property]) => [name, isRecord(property) ? readSchema(property) : {}]),
    )
  }
  if (isRecord(one.additionalProperties)) {
    const values = readSchema(one.additionalProperties)
    schema.additionalProperties = values.type === undefined && values.$ref === undefined ? true : values
  }
  if (isRecord(one.items)) schema.items = readSchema(one.items)
  return schema
}
