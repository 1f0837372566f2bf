import { type JsonType, refName, type Schema, typeOf } from '../protocols/schema.ts'

/** Where a schema stands: a definition, and the way into it. */
export interface Place {
  definition: string
  path: readonly (string | number)[]
}

/** A schema of one of the two documents that are compared. */
export interface Side {
  schema: Schema
  place: Place
}

export type Lookup = (name: string) => Schema | undefined

/** An object that a schema admits. */
export interface ObjectSide extends Side {
  properties: Map<string, PropertySide>
  /** What fields without a name of their own hold. */
  map?: Side
  /** Every branch that leads here, from the outermost to the one that names it. */
  branches: Branch[]
}

export interface PropertySide extends Side {
  required: boolean
}

export interface Branch {
  /** The node whose `anyOf` or `oneOf` has the branch. */
  union: Place
  index: number
  /** The property that tells the branches apart, where the schema says so. */
  tag?: string
  default?: string
}

/** All that a schema admits, by JSON type. */
export interface Alternatives {
  objects: ObjectSide[]
  arrays: { place: Place; items?: Side }[]
  /** Types other than object and array, `string` only where any will do; with the node that says so. */
  types: Map<JsonType, Place>
  /** Known strings, with the node that lists each. */
  values: Map<string, Place>
  anything: boolean
}

/** What definitions admit is asked again at each of their references. */
const known = new WeakMap<Schema, Alternatives>()

/** What any of these schemas admits. A schema is that of one lookup, always. */
export function alternatives(sides: readonly Side[], lookup: Lookup): Readonly<Alternatives> {
  const [side] = sides
  const name = sides.length === 1 && side?.schema.$ref !== undefined ? refName(side.schema.$ref) : undefined
  const target = name === undefined ? undefined : lookup(name)
  if (name === undefined || target === undefined) return collect(sides, lookup)
  const found = known.get(target) ?? collect([definitionSide(name, target)], lookup, [name])
  known.set(target, found)
  return found
}

function collect(sides: readonly Side[], lookup: Lookup, names: readonly string[] = []): Alternatives {
  const found: Alternatives = { objects: [], arrays: [], types: new Map(), values: new Map(), anything: false }
  for (const side of sides) add(side, names, [])
  return found

  function add({ schema, place }: Side, inside: readonly string[], branches: readonly Branch[]): void {
    if (schema.$ref !== undefined) {
      const name = refName(schema.$ref)
      const target = lookup(name)
      if (target === undefined) found.anything = true
      else if (!inside.includes(name)) add(definitionSide(name, target), [...inside, name], branches)
      return
    }
    if (schema.allOf !== undefined) {
      addObject(allOfObject({ schema, place }, lookup), branches)
      return
    }
    const union = schema.oneOf === undefined ? 'anyOf' : 'oneOf'
    const parts = schema[union]
    if (parts !== undefined) {
      const { propertyName: tag, default: fallback } = schema.discriminator ?? {}
      parts.forEach((part, index) => {
        const branch: Branch = {
          union: place,
          index,
          ...(tag === undefined ? {} : { tag }),
          ...(fallback === undefined ? {} : { default: fallback }),
        }
        add({ schema: part, place: step(place, union, index) }, inside, [...branches, branch])
      })
      return
    }
    const values = schema.const === undefined ? schema.enum : [schema.const]
    if (values !== undefined) {
      for (const value of values) {
        if (typeof value === 'string') first(found.values, value, place)
        else first(found.types, typeOf(value), place)
      }
      return
    }
    if (schema.type === undefined) found.anything = true
    for (const type of [schema.type ?? []].flat()) {
      if (type === 'object') addObject(plainObject({ schema, place }), branches)
      else if (type !== 'array') first(found.types, type, place)
      else {
        const items = schema.items === undefined ? {} : { items: { schema: schema.items, place: step(place, 'items') } }
        found.arrays.push({ place, ...items })
      }
    }
  }

  function addObject(object: Omit<ObjectSide, 'branches'>, branches: readonly Branch[]): void {
    found.objects.push({ ...object, branches: [...branches] })
  }
}

export function definitionSide(name: string, schema: Schema): Side {
  return { schema, place: { definition: name, path: [] } }
}

function step(place: Place, ...steps: (string | number)[]): Place {
  return { definition: place.definition, path: [...place.path, ...steps] }
}

/** A place as one string, for sets and maps. */
export function keyOf({ definition, path }: Place): string {
  return `${definition}/${path.join('/')}`
}

/** A place as a person reads it: `ChatCompletionRequest.audio.voice`, `Tool.functions[].name`. */
export function labelOf({ definition, path }: Place): string {
  let label = definition
  for (let index = 0; index < path.length; index++) {
    const word = path[index]
    if (word === 'properties') label += `.${path[++index]}`
    else if (word === 'items') label += '[]'
    else if (word === 'additionalProperties') label += '.*'
    else if (word === 'anyOf' || word === 'oneOf' || word === 'allOf') index++
  }
  return label
}

/** The known strings that a property is limited to, where it is. */
export function constants(property: Side | undefined, lookup: Lookup): ReadonlySet<string> | undefined {
  if (property === undefined) return undefined
  const before = limits.get(property.schema)
  if (before !== undefined) return before.size === 0 ? undefined : before
  const { values, types, anything } = alternatives([property], lookup)
  const found = new Set(types.has('string') || anything ? [] : values.keys())
  limits.set(property.schema, found)
  return found.size === 0 ? undefined : found
}

const limits = new WeakMap<Schema, ReadonlySet<string>>()

function plainObject({ schema, place }: Side): Omit<ObjectSide, 'branches'> {
  const properties = new Map<string, PropertySide>()
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const required = schema.required?.includes(name) ?? false
    properties.set(name, { schema: property, place: step(place, 'properties', name), required })
  }
  const values = schema.additionalProperties
  const bare = properties.size === 0 && values === undefined
  if (values === undefined && !bare) return { schema, place, properties }
  const map = typeof values === 'object' ? values : {}
  return { schema, place, properties, map: { schema: map, place: step(place, 'additionalProperties') } }
}

/** One object of all parts; what is new goes to the part that has properties of its own. */
function allOfObject({ schema, place }: Side, lookup: Lookup): Omit<ObjectSide, 'branches'> {
  const merged: Omit<ObjectSide, 'branches'> = { schema, place, properties: new Map() }
  for (const [index, part] of (schema.allOf ?? []).entries()) {
    for (const object of alternatives([{ schema: part, place: step(place, 'allOf', index) }], lookup).objects) {
      for (const [name, property] of object.properties) merged.properties.set(name, property)
      if (object.map !== undefined && object.properties.size > 0) merged.map = object.map
      if (part.$ref === undefined) Object.assign(merged, { schema: object.schema, place: object.place })
    }
  }
  return merged
}

function first<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value)
}
