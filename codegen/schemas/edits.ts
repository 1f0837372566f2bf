import type { Discriminator, Schema } from '../protocols/schema.ts'
import type { Deliberate } from './deviations.ts'
import { type Difference, idOf } from './difference.ts'
import type { ProviderDocument } from './document.ts'
import { ownName } from './names.ts'
import { insertMember, type OurFiles } from './our-files.ts'
import { constants, labelOf, type ObjectSide, type Place } from './sides.ts'
import type { Writer } from './writer.ts'

/** Writes single differences into our files. */
export class Edits {
  readonly #files: OurFiles
  readonly #writer: Writer
  readonly #document: ProviderDocument
  readonly #deliberate: Deliberate

  constructor(files: OurFiles, writer: Writer, document: ProviderDocument, deliberate: Deliberate) {
    this.#files = files
    this.#writer = writer
    this.#document = document
    this.#deliberate = deliberate
  }

  /** Looks the place up, and gives back what writes there: what is written moves other places. */
  plan(difference: Difference): () => void {
    const node = this.#files.at(difference.place)
    switch (difference.change) {
      case 'field added':
        return () => this.#addField(node, difference)
      case 'variant added':
        return () => this.#addVariant(node, difference)
      case 'value added':
        return () => addValue(node, difference)
      case 'type added':
        return () => this.#addType(node, difference)
      case 'now optional':
        return () => dropRequired(node, difference.name)
      case 'deprecated': {
        const field = difference.name === '' ? node : node.properties?.[difference.name]
        return () => {
          if (field !== undefined) insertFirst(field, 'deprecated', true, 'description')
        }
      }
      default:
        throw new Error(`${difference.change} is for a person to decide`)
    }
  }

  #addField(node: Schema, { place, name, said, required, after = [] }: Difference): void {
    node.properties ??= {}
    const hint = ownName(`${placeName(place)}_${name}`)
    const value = this.#writer.schema(said?.schema ?? {}, hint, place.definition)
    insertMember(node.properties, name, value, after)
    const lax: Difference = { change: 'now required', place, name, theirs: [] }
    if (required && !this.#deliberate.has(idOf(lax))) {
      const all = [...(node.required ?? []), name]
      const order = Object.keys(node.properties)
      // Those that come by reference are in no order here.
      if (node.required === undefined) node.required = all
      else node.required.splice(placeFor(node.required, name, order), 0, name)
    }
    if (node.presence !== undefined && isVariant(name, value, this.#files)) {
      const last = node.presence.at(-1)
      const textLast = last !== undefined && node.properties[last]?.type === 'string'
      node.presence.splice(textLast ? -1 : node.presence.length, 0, name)
    }
  }

  #addVariant(node: Schema, difference: Difference): void {
    const { place, name, said, also, after = [] } = difference
    // A variant was found as an object.
    const object = said as ObjectSide
    const union = this.#unionAt(node, place, object)
    const branches = union.oneOf ?? union.anyOf
    const siblings = (branches ?? []).flatMap(branch => (branch.$ref === undefined ? [] : [branch.$ref]))
    const home = siblings.findLast(ref => ref.startsWith('#'))?.slice('#/$defs/'.length) ?? place.definition
    const hint = ownName(`${placeName(place)}_${name}`)
    const definition = this.#writer.definition(object, hint, home, also)
    const reference = this.#files.refTo(definition, this.#files.fileOf(place.definition))
    if (union.discriminator !== undefined && this.#writer.made.includes(definition)) {
      this.#requireTag(definition, object, union.discriminator)
    }
    if (branches === undefined) {
      wrap(union).push(reference)
      return
    }
    if (branches.some(branch => branch.$ref === reference.$ref)) throw new Error(`${definition} is a branch already`)
    const nullAt = branches.findIndex(branch => branch.type === 'null')
    const end = nullAt === -1 ? branches.length : nullAt
    const last = union === node && after.length > 0 ? Math.max(...after.map(Number)) + 1 : end
    branches.splice(Math.min(last, end), 0, reference)
  }

  /** The union at a place; where one object is referred to there, a union of it is made if a tag can tell them apart. */
  #unionAt(node: Schema, place: Place, object: ObjectSide): Schema {
    if (node.oneOf !== undefined || node.anyOf !== undefined) return node
    if (place.path.length === 0) throw new Error(`${place.definition} is one object; make it a union of its variants`)
    if (node.$ref === undefined) return node
    const only = node.$ref.slice(node.$ref.lastIndexOf('/') + 1)
    const schema = this.#files.at({ definition: only, path: [] })
    if (schema.oneOf !== undefined) return schema
    const tag = Object.keys(schema.properties ?? {}).find(
      property =>
        typeof schema.properties?.[property]?.const === 'string' &&
        constants(object.properties.get(property), this.#document.definition) !== undefined,
    )
    if (tag === undefined) return node
    const name = this.#writer.freeName(placeName(place))
    const file = this.#files.fileOf(place.definition)
    const union: Schema = { discriminator: { propertyName: tag }, oneOf: [this.#files.refTo(only, file)] }
    this.#files.add(name, union, place.definition)
    this.#writer.made.push(name)
    node.$ref = this.#files.refTo(name, file).$ref
    return union
  }

  /** A new variant says its tag as a constant, and requires it, unless it is the default. */
  #requireTag(definition: string, object: ObjectSide, { propertyName: tag, default: fallback }: Discriminator): void {
    const schema = this.#files.at({ definition, path: [] })
    const tags = constants(object.properties.get(tag), this.#document.definition)
    if (tags === undefined) throw new Error(`${definition} does not say its \`${tag}\``)
    const [value] = tags
    const told: Schema = tags.size === 1 ? { const: value } : { type: 'string', enum: [...tags] }
    if (schema.properties?.[tag]?.anyOf !== undefined) schema.properties[tag] = told
    if (fallback !== undefined && tags.has(fallback)) dropRequired(schema, tag)
    else if (!schema.required?.includes(tag)) schema.required = [tag, ...(schema.required ?? [])]
  }

  #addType(node: Schema, { place, name, said }: Difference): void {
    const hint = placeName(place)
    if (name === 'map') {
      node.additionalProperties = this.#writer.schema(said?.schema ?? {}, `${hint}Value`, place.definition)
      return
    }
    const types = node.type === undefined ? [] : [node.type].flat()
    const added = said?.schema.type === undefined ? undefined : [said.schema.type].flat()
    const bare = said === undefined || (added?.length === 1 && Object.keys(said.schema).length === 1)
    if (bare && types.length > 0 && (node.enum === undefined || name === 'null')) {
      const wider = name === 'number' ? types.filter(type => type !== 'integer') : types
      const all = [...wider.filter(type => type !== 'null'), name, ...(wider.includes('null') ? ['null'] : [])]
      // The name of a type, as it was found by one.
      node.type = (all.length === 1 ? all[0] : all) as NonNullable<Schema['type']>
      if (name === 'null') node.enum?.push(null)
      return
    }
    if (node.discriminator !== undefined || node.presence !== undefined) {
      throw new Error(`${labelOf(place)} has a table of variants, which is of objects only`)
    }
    const part = bare ? { type: name as 'null' } : this.#writer.schema(said?.schema ?? {}, hint, place.definition)
    if (node.anyOf === undefined) {
      wrap(node).push(part)
      return
    }
    const nullAt = node.anyOf.findIndex(branch => branch.type === 'null')
    node.anyOf.splice(nullAt === -1 ? node.anyOf.length : nullAt, 0, part)
  }
}

function addValue(node: Schema, { name, after = [] }: Difference): void {
  if (node.const !== undefined) {
    const { const: value } = node
    delete node.const
    Object.assign(node, { type: 'string', enum: [value, name] })
    return
  }
  const values = node.enum ?? []
  const before = after.findLast(value => values.includes(value))
  const end = values.includes(null) ? values.indexOf(null) : values.length
  values.splice(before === undefined ? end : values.indexOf(before) + 1, 0, name)
}

function dropRequired(node: Schema, name: string): void {
  const left = node.required?.filter(other => other !== name) ?? []
  if (left.length > 0) node.required?.splice(0, Number.POSITIVE_INFINITY, ...left)
  else delete node.required
}

/** Behind the last of those that stand before it among the properties. */
function placeFor(required: readonly string[], name: string, order: readonly string[]): number {
  const index = order.indexOf(name)
  return required.findLastIndex(other => order.indexOf(other) < index) + 1
}

function insertFirst(node: Schema, word: string, value: unknown, after: string): void {
  if (Object.hasOwn(node, after)) {
    insertMember(node, word, value, [after])
    return
  }
  const entries = Object.entries(node)
  for (const [key] of entries) delete (node as Record<string, unknown>)[key]
  Object.assign(node, { [word]: value }, Object.fromEntries(entries))
}

/** Whether a new member of an object told apart by its members is a variant, and not something that stands beside one. */
function isVariant(name: string, value: Schema, files: OurFiles): boolean {
  if (/(metadata|resolution|config|settings)$/i.test(name)) return false
  if (value.$ref === undefined) return value.type === 'object'
  const definition = value.$ref.slice(value.$ref.lastIndexOf('/') + 1)
  return files.at({ definition, path: [] }).type === 'object'
}

/** What a schema would be called after its place. */
function placeName(place: Place): string {
  return ownName(labelOf(place).replace(/\W+/g, '_').replace(/_$/, ''))
}

/** Makes a schema the first of several alternatives, in the same node; its notes stay with the node. */
function wrap(node: Schema): Schema[] {
  const { description, deprecated, ...rest } = node
  for (const word of Object.keys(rest)) delete (node as Record<string, unknown>)[word]
  node.anyOf = [rest]
  return node.anyOf
}
