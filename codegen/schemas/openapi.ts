import { isRecord } from '../../runtime/platform/json.ts'
import { type JsonType, refTo, type Schema, typeOf } from '../protocols/schema.ts'
import type { ProviderDocument, ProviderOperation } from './document.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.0 and 3.1: `nullable`, `allOf`, limits and the like are said in the words of our schemas. */
export function readOpenApi(document: Json): ProviderDocument {
  const known = new Map<string, Schema | undefined>()
  const definition = (name: string): Schema | undefined => {
    if (!known.has(name)) {
      const raw = at(document, `#/components/schemas/${name}`)
      // Entered first: a definition may hold itself.
      known.set(name, undefined)
      known.set(name, isRecord(raw) ? readSchema(raw, name, definition) : undefined)
    }
    return known.get(name)
  }
  const info = isRecord(document.info) ? document.info : {}
  return {
    title: String(info.title ?? 'OpenAPI document'),
    version: String(info.version ?? ''),
    operations: readOperations(document, definition),
    definition,
  }
}

type Lookup = (name: string) => Schema | undefined

const methods = ['get', 'post', 'put', 'patch', 'delete']

function readOperations(document: Json, definition: Lookup): ProviderOperation[] {
  const [server] = list(document.servers)
  const base = isRecord(server) ? pathOf(String(server.url ?? '')) : ''
  const schema = (value: unknown): Schema | undefined =>
    isRecord(value) ? readSchema(value, '', definition) : undefined
  return Object.entries(isRecord(document.paths) ? document.paths : {}).flatMap(([path, item]) =>
    !isRecord(item)
      ? []
      : methods.flatMap(method => {
          const operation = item[method]
          if (!isRecord(operation)) return []
          const responses = isRecord(operation.responses) ? operation.responses : {}
          const answer = resolved(document, responses[Object.keys(responses).find(code => /^2/.test(code)) ?? ''])
          const failure = resolved(document, responses['4XX'] ?? responses.default ?? responses['400'])
          const parameters = [...list(item.parameters), ...list(operation.parameters)].map(one =>
            resolved(document, one),
          )
          const found: ProviderOperation = {
            method: method.toUpperCase(),
            path: `${base}${path.replace(/\?.*/, '')}`,
            deprecated: operation.deprecated === true,
            beta: /[?&]beta=true/.test(path),
            query: parameters.flatMap(one => (isRecord(one) && one.in === 'query' ? [String(one.name)] : [])),
          }
          const bodies = {
            request: schema(content(resolved(document, operation.requestBody), /json/)),
            response: schema(content(answer, /json/)),
            event: schema(content(answer, /event-stream/)),
            error: schema(content(failure, /json/)),
          }
          for (const [name, body] of Object.entries(bodies))
            if (body !== undefined) Object.assign(found, { [name]: body })
          return [found]
        }),
  )
}

/** `https://api.example.com/v1/` -> `/v1` */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\/$/, '')
}

function content(value: unknown, type: RegExp): unknown {
  if (!isRecord(value) || !isRecord(value.content)) return undefined
  const media = Object.entries(value.content).find(([name]) => type.test(name))?.[1]
  return isRecord(media) ? media.schema : undefined
}

/** What a reference beside schemas stands for. */
function resolved(document: Json, value: unknown): unknown {
  return isRecord(value) && typeof value.$ref === 'string' ? at(document, value.$ref) : value
}

function at(document: Json, pointer: string): unknown {
  return pointer
    .replace(/^#\//, '')
    .split('/')
    .map(step => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, step) => (isRecord(value) || Array.isArray(value) ? (value as Json)[step] : undefined),
      document,
    )
}

/** One schema; `self` is the definition that it is part of. */
function readSchema(value: Json, self: string, definition: Lookup): Schema {
  return read(value)

  function read(one: unknown): Schema {
    if (!isRecord(one)) return {}
    const notes = annotations(one)
    if (typeof one.$ref === 'string') {
      const reference = refTo(one.$ref.replace(/^#\/components\/schemas\//, ''))
      return orNull(one, { ...notes, ...reference })
    }
    if (one.$recursiveRef !== undefined || one.$dynamicRef !== undefined) return { ...notes, ...refTo(self) }
    if (Array.isArray(one.allOf)) {
      const { allOf: _, nullable: __, ...rest } = one
      return orNull(one, { ...merge([...one.allOf.map(read), read(rest)]), ...notes })
    }
    const branches = [...list(one.anyOf), ...list(one.oneOf)].map(read).filter(branch => saysShape(branch))
    const discriminated = isRecord(one.discriminator) ? tagged(branches, one.discriminator) : branches
    const shape = readShape(one)
    if (discriminated.length === 0) return orNull(one, { ...notes, ...shape })
    const all = shape.properties === undefined ? discriminated : discriminated.map(branch => merge([shape, branch]))
    return orNull(one, all.length === 1 && all[0] !== undefined ? { ...all[0], ...notes } : { ...notes, anyOf: all })
  }

  function readShape(one: Json): Schema {
    const schema: Schema = {}
    const values = one.const === undefined ? one.enum : undefined
    if (one.const !== undefined) schema.const = one.const
    else if (one['x-stainless-const'] === true && Array.isArray(values) && values.length === 1) [schema.const] = values
    else if (Array.isArray(values)) schema.enum = [...new Set(values)]
    const types = [one.type].flat().filter(type => typeof type === 'string') as JsonType[]
    if (types.length === 0 && isRecord(one.properties)) types.push('object')
    else if (types.length === 0 && isRecord(one.items)) types.push('array')
    if (schema.const === undefined && types.length > 0) schema.type = oneOrMany(types)
    if (types.includes('object')) {
      if (isRecord(one.properties)) {
        schema.properties = Object.fromEntries(
          Object.entries(one.properties).map(([name, property]) => [name, read(property)]),
        )
        const required = list(one.required).filter(name => Object.hasOwn(schema.properties ?? {}, String(name)))
        if (required.length > 0) schema.required = [...new Set(required.map(String))]
      }
      const values = one.additionalProperties
      if (values === true || (isRecord(values) && Object.keys(values).length === 0)) schema.additionalProperties = true
      else if (isRecord(values)) schema.additionalProperties = read(values)
    }
    if (types.includes('array') && isRecord(one.items)) schema.items = read(one.items)
    return schema
  }

  /** All of these at once: objects become one; of anything else the one that says most is taken. */
  function merge(parts: Schema[]): Schema {
    const telling = parts.filter(saysShape)
    if (telling.length <= 1) return telling[0] ?? {}
    const shapes = telling.map(part => followed(part))
    const union = shapes.find(shape => shape.anyOf !== undefined)
    if (union?.anyOf !== undefined) {
      const others = telling.filter((_, index) => shapes[index] !== union)
      return { anyOf: union.anyOf.map(branch => merge([...others, branch])) }
    }
    const objects = shapes.filter(shape => shape.properties !== undefined)
    if (objects.length === 0) return telling[0] ?? {}
    const merged: Schema = { type: 'object', properties: {} }
    for (const { properties, required, additionalProperties } of objects) {
      Object.assign(merged.properties ?? {}, properties)
      if (required !== undefined) merged.required = [...new Set([...(merged.required ?? []), ...required])]
      if (additionalProperties !== undefined) merged.additionalProperties = additionalProperties
    }
    return merged
  }

  function followed(schema: Schema, depth = 0): Schema {
    if (schema.$ref === undefined || depth > 20) return schema
    return followed(definition(schema.$ref.slice('#/$defs/'.length)) ?? {}, depth + 1)
  }

  /** Branches whose tag only the discriminator's mapping tells get it as a constant. */
  function tagged(branches: Schema[], { propertyName, mapping }: Json): Schema[] {
    if (!isRecord(mapping)) return branches
    const property = String(propertyName)
    const tags = Object.entries(mapping)
    return branches.map(branch => {
      const name = branch.$ref?.slice('#/$defs/'.length)
      const own = followed(branch)
      const tag = tags.find(([, target]) => String(target).replace(/.*\//, '') === name)?.[0]
      const said = followed(own.properties?.[property] ?? {})
      if (name === undefined || tag === undefined || own.properties === undefined) return branch
      if (said.const !== undefined || said.enum !== undefined) return branch
      return { ...own, title: name, properties: { ...own.properties, [property]: { const: tag } } }
    })
  }
}

function annotations({ description, deprecated }: Json): Schema {
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(deprecated === true ? { deprecated } : {}),
  }
}

/** Whether it says more than notes. */
function saysShape(schema: Schema): boolean {
  return Object.keys(schema).some(word => !['description', 'deprecated', 'title', 'required'].includes(word))
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type. */
function orNull({ nullable }: Json, schema: Schema): Schema {
  if (nullable !== true) return schema
  const { description, deprecated, ...rest } = schema
  const notes = annotations({ description, deprecated })
  if (rest.anyOf !== undefined) return { ...notes, anyOf: [...rest.anyOf, { type: 'null' }] }
  if (rest.enum !== undefined) {
    const values = rest.enum.includes(null) ? rest.enum : [...rest.enum, null]
    const type = rest.type ?? oneOrMany([...new Set(rest.enum.map(typeOf))])
    return { ...notes, ...rest, type: oneOrMany([...new Set([type, 'null' as const].flat())]), enum: values }
  }
  if (rest.type !== undefined)
    return { ...notes, ...rest, type: oneOrMany([...new Set([rest.type, 'null' as const].flat())]) }
  if (rest.const !== undefined || rest.$ref !== undefined) return { ...notes, anyOf: [rest, { type: 'null' }] }
  return schema
}

function oneOrMany<T>(values: T[]): T | T[] {
  const [first] = values
  return values.length === 1 && first !== undefined ? first : values
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
