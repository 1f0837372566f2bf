import type { Bundle } from './bundle.ts'
import { type JsonType, refName, type Schema, typeOf } from './schema.ts'

/** A schema in the words that validators are compiled from: JSON Schema, and the two keywords of `ajv.ts`. */
export interface ValidatorSchema {
  $ref?: string
  type?: JsonType | JsonType[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, ValidatorSchema>
  required?: string[]
  additionalProperties?: ValidatorSchema | false
  items?: ValidatorSchema
  anyOf?: ValidatorSchema[]
  allOf?: ValidatorSchema[]
  variants?: Variants
  byType?: ByType
}

/** The branch that an object's tag names, and no other, judges it. */
export interface Variants {
  tag: string
  default?: string
  closed: boolean
  branches: { tags: string[]; schema: ValidatorSchema }[]
}

/** The schema for the value's JSON type, and no other, judges it. An absent type is refused. */
export type ByType = Partial<Record<TypeGroup, ValidatorSchema>>

/** The types that `typeof` and its like tell apart. */
export type TypeGroup = Exclude<JsonType, 'integer'>

export interface Strictness {
  /** Refuse what the schemas do not list: other enum values, unknown tags, unknown fields. For tests on real replies. */
  known?: boolean
}

/**
 * The definitions as validators see them: no annotations, open enums reduced to their JSON type, each union a switch on
 * its tag, alternatives told apart by JSON type. One fault then names one place, and nothing is tried in vain.
 */
export function validatorSchemas(bundle: Bundle, { known = false }: Strictness = {}): Record<string, ValidatorSchema> {
  const definitions = bundle.$defs
  const inAllOf = known ? mergedDefinitions(definitions) : new Set<string>()
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [name, rewrite(schema, !inAllOf.has(name), name)]),
  )

  function rewrite(schema: Schema, alone = true, name?: string): ValidatorSchema {
    const union = name === undefined ? undefined : bundle.unions.get(name)
    if (union !== undefined) {
      return {
        type: 'object',
        ...(union.default === undefined ? { required: [union.tag] } : {}),
        properties: { [union.tag]: { type: 'string' } },
        variants: {
          tag: union.tag,
          ...(union.default === undefined ? {} : { default: union.default }),
          closed: union.closed || known,
          branches: union.branches.map(({ definition, tags }) => ({ tags, schema: follow(definition) })),
        },
      }
    }
    if (schema.$ref !== undefined) return follow(refName(schema.$ref))
    const result: ValidatorSchema = {}
    if (schema.type !== undefined) result.type = schema.type
    if (schema.const !== undefined) result.const = schema.const
    if (schema.enum !== undefined && known) result.enum = schema.enum
    else if (schema.enum !== undefined && schema.type === undefined)
      result.type = one([...new Set(schema.enum.map(typeOf))])
    if (schema.properties !== undefined) {
      result.properties = mapValues(schema.properties, rewrite)
      if (known && alone) result.additionalProperties = false
    }
    if (schema.required !== undefined && schema.required.length > 0) result.required = schema.required
    if (schema.additionalProperties === true) delete result.additionalProperties
    else if (schema.additionalProperties !== undefined)
      result.additionalProperties = rewrite(schema.additionalProperties)
    if (schema.items !== undefined) result.items = rewrite(schema.items)
    if (schema.allOf !== undefined) result.allOf = schema.allOf.map(part => rewrite(part, false))
    if (schema.anyOf !== undefined) Object.assign(result, alternatives(schema.anyOf, result))
    return splitTypes(dropEmpty(result))
  }

  /** A reference, or what it refers to where that is no more than a type or another reference. */
  function follow(name: string): ValidatorSchema {
    const target = definitions[name] ?? {}
    if (target.$ref !== undefined) return follow(refName(target.$ref))
    const small = target.properties === undefined && target.discriminator === undefined && target.anyOf === undefined
    if (
      small &&
      target.items === undefined &&
      target.allOf === undefined &&
      target.additionalProperties === undefined
    ) {
      return rewrite(target)
    }
    return { $ref: `#/$defs/${name}` }
  }

  function alternatives(branches: Schema[], beside: ValidatorSchema): ValidatorSchema {
    const groups = new Map<TypeGroup, ValidatorSchema[]>()
    const rewritten = branches.map(branch => rewrite(branch))
    for (const [index, branch] of branches.entries()) {
      const types = typesOf(branch)
      if (types === undefined || beside.type !== undefined) return { anyOf: rewritten }
      for (const type of types) groups.set(type, [...(groups.get(type) ?? []), rewritten[index] ?? {}])
    }
    const byType: ByType = {}
    for (const [type, schemas] of groups) byType[type] = merge(schemas, type)
    const types = Object.keys(byType)
    return Object.values(byType).every(schema => Object.keys(schema).length === 0)
      ? // Each key came from a TypeGroup.
        splitTypes({ type: one(types as TypeGroup[]) })
      : { byType }
  }

  /** The JSON types that a schema admits; undefined where it does not say. */
  function typesOf(schema: Schema, seen: readonly Schema[] = []): TypeGroup[] | undefined {
    if (seen.includes(schema)) return undefined
    if (schema.$ref !== undefined) return typesOf(definitions[refName(schema.$ref)] ?? {}, [...seen, schema])
    if (schema.discriminator !== undefined) return ['object']
    if (schema.type !== undefined) return groupsOf([schema.type].flat())
    if (schema.const !== undefined) return groupsOf([typeOf(schema.const)])
    if (schema.enum !== undefined) return groupsOf(schema.enum.map(typeOf))
    if (schema.allOf !== undefined) return schema.allOf.map(part => typesOf(part, [...seen, schema])).find(Boolean)
    const branches = schema.anyOf?.map(branch => typesOf(branch, [...seen, schema]))
    return branches?.every(types => types !== undefined) ? [...new Set(branches.flat())] : undefined
  }
}

/** The alternatives for one JSON type, which is known already when they are asked. */
function merge(schemas: ValidatorSchema[], type: TypeGroup): ValidatorSchema {
  const left = new Map<string, ValidatorSchema>()
  for (const schema of schemas) {
    const rest = { ...schema }
    if (rest.type === type) delete rest.type
    const chosen = rest.byType?.[type] ?? rest
    left.set(JSON.stringify(chosen), chosen)
  }
  if (left.has('{}')) return {}
  const [first = {}, ...others] = left.values()
  return others.length === 0 ? first : { anyOf: [first, ...others] }
}

/** Several types are told apart as alternatives are: Ajv would embed the schema to say them in a fault. */
function splitTypes(schema: ValidatorSchema): ValidatorSchema {
  const { type, ...rest } = schema
  if (!Array.isArray(type)) return schema
  const { properties, required, additionalProperties, items, ...others } = rest
  const ofObjects = defined({ properties, required, additionalProperties })
  const byType: ByType = {}
  for (const group of groupsOf(type)) {
    if (group === 'number' && !type.includes('number')) byType[group] = { type: 'integer' }
    else byType[group] = group === 'object' ? ofObjects : group === 'array' ? defined({ items }) : {}
  }
  return { ...others, byType }
}

function defined(schema: ValidatorSchema): ValidatorSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))
}

function groupsOf(types: JsonType[]): TypeGroup[] {
  return [...new Set(types.map(type => (type === 'integer' ? 'number' : type)))]
}

function one<T>(values: T[]): T | T[] {
  const [first] = values
  return values.length === 1 && first !== undefined ? first : values
}

function mapValues<T, U>(object: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]))
}

/** Properties of which anything is accepted need no code. */
function dropEmpty(schema: ValidatorSchema): ValidatorSchema {
  const { properties, items, ...rest } = schema
  const result: ValidatorSchema = rest
  if (items !== undefined && Object.keys(items).length > 0) result.items = items
  if (properties === undefined) return result
  const listed = schema.additionalProperties !== undefined
  const kept = Object.entries(properties).filter(([, property]) => listed || Object.keys(property).length > 0)
  if (kept.length > 0) result.properties = Object.fromEntries(kept)
  return result
}

/** Definitions that are merged into others: unknown fields of theirs are known there. */
function mergedDefinitions(definitions: Bundle['$defs']): Set<string> {
  const merged = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, member] of Object.entries(value)) {
      if (key === 'allOf' && Array.isArray(member)) {
        for (const part of member) if (typeof part.$ref === 'string') merged.add(refName(part.$ref))
      }
      visit(member)
    }
  }
  visit(definitions)
  return merged
}
