/**
 * Compares JSON Schemas by structure: whether everything that one document can say has its place in the other.
 * Names of definitions play no part, so that ours may be named and cut as we like.
 */

export interface JsonSchema {
  [word: string]: unknown
}

export type Definitions = Record<string, JsonSchema>

/** A place of the other document that ours has no room for: `Schema.property`, or `Schema.property = value`. */
export type Uncovered = Set<string>

interface ObjectAlternative {
  name: string
  properties: Record<string, JsonSchema>
  map?: JsonSchema
}

interface Alternatives {
  objects: ObjectAlternative[]
  items: JsonSchema[]
  primitives: Set<string>
  /** Absent where any string will do. */
  values: Set<string>
  anyString: boolean
  anything: boolean
}

/** Adds to `uncovered` what `theirs` says and `ours` does not; `where` is the name of their schema at hand. */
export function compare(
  theirs: JsonSchema,
  ours: JsonSchema,
  where: string,
  documents: { theirs: Definitions; ours: Definitions },
  uncovered: Uncovered,
  seen: Set<string> = new Set(),
): void {
  const key = `${JSON.stringify(theirs)} ${JSON.stringify(ours)}`
  if (seen.has(key)) return
  seen.add(key)
  const left = alternatives(theirs, documents.theirs, where)
  const right = alternatives(ours, documents.ours, '')
  if (right.anything) return
  for (const type of left.primitives) {
    if (right.primitives.has(type) || (type === 'integer' && right.primitives.has('number'))) continue
    if (type !== 'null') uncovered.add(`${where} as ${type}`)
  }
  if (!right.anyString) {
    if (left.anyString && right.values.size === 0) uncovered.add(`${where} as string`)
    for (const value of left.values) if (!right.values.has(value)) uncovered.add(`${where} = ${value}`)
  }
  if (left.items.length > 0 && right.items.length === 0) uncovered.add(`${where} as array`)
  else for (const item of left.items) compare(item, { anyOf: right.items }, where, documents, uncovered, seen)
  for (const object of left.objects) compareObject(object, right.objects)

  function compareObject(object: ObjectAlternative, candidates: ObjectAlternative[]): void {
    const match = closest(object, candidates)
    if (match === undefined) {
      uncovered.add(object.name === where ? where : `${where} as ${object.name}`)
      return
    }
    for (const [property, schema] of Object.entries(object.properties)) {
      const mine = match.properties[property] ?? match.map
      const at = `${object.name}.${property}`
      if (mine === undefined) uncovered.add(at)
      else compare(schema, mine, at, documents, uncovered, seen)
    }
    if (object.map !== undefined) {
      if (match.map === undefined) uncovered.add(`${object.name} as map`)
      else compare(object.map, match.map, `${object.name}.*`, documents, uncovered, seen)
    }
  }
}

/** Ours with the same tag; where there are several, or no tag, the one that has most of its properties. */
function closest(object: ObjectAlternative, candidates: ObjectAlternative[]): ObjectAlternative | undefined {
  const tags = tagsOf(object)
  const fitting = candidates.filter(candidate => {
    const own = tagsOf(candidate)
    return tags === undefined || own === undefined ? tags === own : tags.some(tag => own.includes(tag))
  })
  const shared = (candidate: ObjectAlternative) =>
    Object.keys(object.properties).filter(property => property in candidate.properties).length
  return fitting.sort((a, b) => shared(b) - shared(a))[0]
}

function tagsOf(object: ObjectAlternative): string[] | undefined {
  const type = object.properties.type
  if (type === undefined) return object.properties.role === undefined ? undefined : ['message']
  if (typeof type.const === 'string') return [type.const]
  if (Array.isArray(type.enum)) return type.enum as string[]
  // `item_reference` may also be null.
  const inner = [...list(type.anyOf), ...list(type.oneOf)].find(
    one => one.enum !== undefined || one.const !== undefined,
  )
  return inner === undefined ? undefined : tagsOf({ name: '', properties: { type: inner } })
}

function alternatives(schema: JsonSchema, definitions: Definitions, name: string): Alternatives {
  const found: Alternatives = {
    objects: [],
    items: [],
    primitives: new Set(),
    values: new Set(),
    anyString: false,
    anything: false,
  }
  add(schema, name, [])
  return found

  function add(one: JsonSchema, at: string, inside: string[]): void {
    if (typeof one.$ref === 'string') {
      const target = one.$ref.slice(one.$ref.lastIndexOf('/') + 1)
      const definition = definitions[target]
      if (definition === undefined) throw new Error(`no definition ${target}`)
      if (!inside.includes(target)) add(definition, target, [...inside, target])
      return
    }
    if (one.allOf !== undefined) {
      const merged: ObjectAlternative = { name: at, properties: {} }
      for (const part of list(one.allOf)) {
        for (const object of alternatives(part, definitions, at).objects)
          Object.assign(merged.properties, object.properties)
      }
      found.objects.push(merged)
      return
    }
    const branches = [...list(one.anyOf), ...list(one.oneOf)]
    for (const branch of branches) add(branch, at, inside)
    if (branches.length > 0 || one.$recursiveRef !== undefined) return
    const values = one.const === undefined ? one.enum : [one.const]
    if (Array.isArray(values)) {
      for (const value of values) if (typeof value === 'string') found.values.add(value)
      return
    }
    const types = one.properties === undefined ? [one.type].flat() : ['object']
    for (const type of types) {
      if (type === 'object') {
        const properties = (one.properties ?? {}) as Record<string, JsonSchema>
        const extra = one.additionalProperties
        const map = extra === true || (Object.keys(properties).length === 0 && extra === undefined) ? {} : extra
        found.objects.push({
          name: at,
          properties,
          ...(typeof map === 'object' && map !== null ? { map: map as JsonSchema } : {}),
        })
      } else if (type === 'array') found.items.push((one.items ?? {}) as JsonSchema)
      else if (type === 'string') found.anyString = true
      else if (typeof type === 'string') found.primitives.add(type)
      else found.anything = true
    }
  }
}

function list(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : []
}
