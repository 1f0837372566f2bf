import { listed, nearest } from '../problem.ts'
import { refName, type Schema } from './schema.ts'

/** A union of objects that the property `tag` tells apart. */
export interface Union {
  name: string
  tag: string
  closed: boolean
  /** The tag of an object that does not say one. */
  default?: string
  /** Leaves of a union on the same property are taken in, in their place. */
  branches: Branch[]
}

export interface Branch {
  /** An object, or a union on another property. */
  definition: string
  /** The tags that lead to this branch. */
  tags: string[]
}

/** An object whose variants are told apart by which of these members is present, looked for in this order. */
export interface Presence {
  name: string
  members: string[]
}

/** A fault of a union: `pointer` is relative to the definition. */
export type ReportUnion = (definition: string, pointer: string, message: string, expected?: string) => void

export type Definitions = Readonly<Record<string, Schema>>

/** Resolves every discriminated union and reports the branches that break the rules. */
export function readUnions(definitions: Definitions, report: ReportUnion): Map<string, Union> {
  const unions = new Map<string, Union>()
  for (const [name, schema] of Object.entries(definitions)) {
    if (schema.discriminator !== undefined && schema.oneOf !== undefined) readUnion(name)
  }
  return unions

  function readUnion(name: string, inside: readonly string[] = []): Union | undefined {
    const known = unions.get(name)
    if (known !== undefined) return known
    const { discriminator, oneOf } = definitions[name] ?? {}
    if (discriminator === undefined || oneOf === undefined) return undefined
    const union: Union = {
      name,
      tag: discriminator.propertyName,
      closed: discriminator.closed ?? false,
      branches: [],
      ...(discriminator.default === undefined ? {} : { default: discriminator.default }),
    }
    oneOf.forEach((branch, index) => {
      const at = `/oneOf/${index}`
      if (branch.$ref === undefined) {
        report(name, at, 'a branch that is not a reference', '{ "$ref": … } to a definition of its own')
      } else if ([...inside, name].includes(refName(branch.$ref))) {
        report(name, at, `${refName(branch.$ref)} holds itself as a branch`, 'unions that end in objects')
      } else {
        addBranch(union, refName(branch.$ref), at, [...inside, name])
      }
    })
    checkTags(union)
    unions.set(name, union)
    return union
  }

  function addBranch(union: Union, definition: string, at: string, inside: readonly string[]): void {
    if (definitions[definition]?.discriminator !== undefined) {
      const nested = readUnion(definition, inside)
      if (nested === undefined) return
      if (nested.tag === union.tag) {
        union.branches.push(...nested.branches)
        if (union.default === undefined && nested.default !== undefined) union.default = nested.default
        return
      }
      const leaves = nested.branches.map(branch => leafTags(branch.definition, union, at))
      const tags = [...new Set(leaves.flat())]
      if (tags.length > 0) union.branches.push({ definition, tags })
      return
    }
    const tags = leafTags(definition, union, at)
    if (tags.length > 0) union.branches.push({ definition, tags })
  }

  /** The tags of one object, or of all leaves of a union; checks that an object requires its tag. */
  function leafTags(definition: string, union: Union, at: string): string[] {
    const nested = definitions[definition]?.discriminator === undefined ? undefined : unions.get(definition)
    if (nested !== undefined) return nested.branches.flatMap(branch => leafTags(branch.definition, union, at))
    const shape = objectShape(definitions, definitions[definition] ?? {})
    const tags = tagsOf(definitions, shape.properties[union.tag])
    if (tags === undefined) {
      const expected = `\`${union.tag}\` among its properties, a "const" or an "enum" of strings`
      report(union.name, at, `${definition} does not say its \`${union.tag}\``, expected)
      return []
    }
    const isDefault = union.default !== undefined && tags.includes(union.default)
    const requires = shape.required.has(union.tag)
    if (isDefault && requires) {
      const expected = `no \`${union.tag}\` in its "required", as an object without it is this variant`
      report(union.name, at, `${definition} is the default variant and requires its tag`, expected)
    } else if (!isDefault && !requires) {
      report(union.name, at, `${definition} does not require its \`${union.tag}\``, `"${union.tag}" in its "required"`)
    }
    return tags
  }

  function checkTags(union: Union): void {
    const owners = new Map<string, string>()
    for (const { definition, tags } of union.branches) {
      for (const tag of tags) {
        const owner = owners.get(tag)
        if (owner !== undefined) {
          const message = `${JSON.stringify(tag)} is the tag of ${owner} and of ${definition}`
          report(union.name, '/oneOf', message, 'one branch for each tag')
        }
        owners.set(tag, definition)
      }
    }
    if (union.default !== undefined && !owners.has(union.default)) {
      const meant = nearest(union.default, owners.keys())
      const expected = meant === undefined ? 'a tag of one of its branches' : `${JSON.stringify(meant)}, perhaps`
      report(union.name, '/discriminator/default', `${JSON.stringify(union.default)} is no tag of it`, expected)
    }
  }
}

/** Reads every `presence`, and reports members that the object does not have or always has. */
export function readPresences(definitions: Definitions, report: ReportUnion): Map<string, Presence> {
  const presences = new Map<string, Presence>()
  for (const [name, schema] of Object.entries(definitions)) {
    if (schema.presence === undefined) continue
    const shape = objectShape(definitions, schema)
    schema.presence.forEach((member, index) => {
      if (shape.properties[member] === undefined) {
        const expected = `one of its properties: ${listed(Object.keys(shape.properties))}`
        report(name, `/presence/${index}`, `${JSON.stringify(member)} is no property`, expected)
      } else if (shape.required.has(member)) {
        report(name, `/presence/${index}`, `${JSON.stringify(member)} is required, so it tells nothing apart`)
      }
    })
    presences.set(name, { name, members: schema.presence })
  }
  return presences
}

/** The tags that an object says of itself; undefined where its property is no `const` or `enum` of strings. */
export function objectTags(definitions: Definitions, name: string, property: string): string[] | undefined {
  return tagsOf(definitions, objectShape(definitions, definitions[name] ?? {}).properties[property])
}

export interface ObjectShape {
  properties: Record<string, Schema>
  required: Set<string>
}

/** The properties of an object with those that come by reference and by `allOf`. */
export function objectShape(definitions: Definitions, schema: Schema, seen: readonly Schema[] = []): ObjectShape {
  const shape: ObjectShape = { properties: {}, required: new Set(schema.required) }
  if (seen.includes(schema)) return shape
  const referred = schema.$ref === undefined ? undefined : definitions[refName(schema.$ref)]
  for (const part of [...(referred === undefined ? [] : [referred]), ...(schema.allOf ?? [])]) {
    const inherited = objectShape(definitions, part, [...seen, schema])
    Object.assign(shape.properties, inherited.properties)
    for (const name of inherited.required) shape.required.add(name)
  }
  Object.assign(shape.properties, schema.properties)
  return shape
}

function tagsOf(definitions: Definitions, schema: Schema | undefined): string[] | undefined {
  if (schema === undefined) return undefined
  if (schema.$ref !== undefined) return tagsOf(definitions, definitions[refName(schema.$ref)])
  const values = schema.const === undefined ? schema.enum : [schema.const]
  return values?.every(value => typeof value === 'string') && values.length > 0 ? values : undefined
}
