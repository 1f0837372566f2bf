import type { Bundle } from '../protocols/bundle.ts'
import type { Schema } from '../protocols/schema.ts'
import { Counterparts } from './counterpart.ts'
import { Deliberate, type Deviation } from './deviations.ts'
import { diffProtocol, type NamedPair, type ProtocolDiff } from './diff.ts'
import { canApply, type Difference, idOf } from './difference.ts'
import type { ProviderDocument } from './document.ts'
import { ownName, renamer } from './names.ts'
import { bundled, insertMember, OurFiles } from './our-files.ts'
import { constants, labelOf, type ObjectSide } from './sides.ts'
import { Writer } from './writer.ts'

export interface Applied {
  /** The files of the protocol, changed where something was written. */
  texts: Record<string, string>
  written: Difference[]
  /** Definitions that are new. */
  made: string[]
  /** What says more than ours and could not be written, with the reason. */
  refused: { difference: Difference; why: string }[]
}

export interface Given {
  protocol: string
  texts: Record<string, string>
  document: ProviderDocument
  named?: readonly NamedPair[]
  /** How the provider's names become ours. */
  names?: readonly (readonly [string, string])[]
  deviations?: readonly Deviation[]
}

/** What was written may bring places to light that could not be compared before. */
const ROUNDS = 12

/**
 * Writes what the provider says and ours does not, until nothing is left of it. What would break a rule of our schemas
 * is refused; nothing is taken away but what a schema demanded too much.
 */
export function applyProtocol({ protocol, texts, document, named = [], names = [], deviations = [] }: Given): Applied {
  const applied: Applied = { texts, written: [], made: [], refused: [] }
  const refused = new Map<string, { difference: Difference; why: string }>()
  const rename = renamer(names)
  for (let round = 0; round < ROUNDS; round++) {
    const bundle = bundled(applied.texts, protocol)
    const diff = diffProtocol(bundle, document, named, deviations)
    const todo = diff.differences.filter(one => canApply(one) && !refused.has(idOf(one))).sort(inOrder)
    if (todo.length === 0) break
    const draft = attempt(applied.texts, bundle, document, diff, todo, deviations, rename)
    if (draft.ok) take(draft, todo)
    else {
      // One of them breaks a rule: each on its own then.
      for (const one of todo) {
        const before = bundled(applied.texts, protocol)
        const now = diffProtocol(before, document, named, deviations)
        const same = now.differences.find(other => idOf(other) === idOf(one))
        if (same === undefined) continue
        const single = attempt(applied.texts, before, document, now, [same], deviations, rename)
        if (single.ok) take(single, [same])
        else refused.set(idOf(one), { difference: one, why: single.why })
      }
    }
  }
  return { ...applied, refused: [...refused.values()] }

  function take(draft: Draft, written: readonly Difference[]): void {
    applied.texts = draft.texts
    applied.written.push(...written)
    applied.made.push(...draft.made)
  }
}

interface Draft {
  ok: boolean
  texts: Record<string, string>
  made: string[]
  why: string
}

function attempt(
  texts: Record<string, string>,
  bundle: Bundle,
  document: ProviderDocument,
  diff: ProtocolDiff,
  todo: readonly Difference[],
  deviations: readonly Deviation[],
  rename: (name: string) => string,
): Draft {
  const files = new OurFiles(texts)
  const counterparts = new Counterparts(bundle, document.definition, diff.names)
  const writer = new Writer(files, document.definition, counterparts, rename)
  const edits = new Edits(files, writer, document, new Deliberate(deviations))
  try {
    // All places are looked up first: what is written moves others.
    const steps = todo.map(difference => edits.plan(difference))
    for (const step of steps) step()
    const changed = files.texts()
    bundled(changed, bundle.protocol)
    return { ok: true, texts: changed, made: writer.made, why: '' }
  } catch (thrown) {
    return { ok: false, texts, made: [], why: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** Whole schemas are wrapped last, when what is inside of them has been found. */
const ORDER: readonly Difference['change'][] = [
  'value added',
  'field added',
  'now optional',
  'deprecated',
  'variant added',
  'type added',
]

function inOrder(a: Difference, b: Difference): number {
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change)
}

class Edits {
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
    const hint = ownName(`${labelOf(place).replace(/\W+/g, '_')}_${name}`)
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

  #addVariant(node: Schema, { place, name, said, also, after = [] }: Difference): void {
    // A variant was found as an object.
    const object = said as ObjectSide
    const union = node.oneOf ?? node.anyOf
    const file = this.#files.fileOf(place.definition)
    const siblings = (union ?? []).flatMap(branch => (branch.$ref === undefined ? [] : [branch.$ref]))
    const home = siblings.findLast(ref => ref.startsWith('#'))?.slice('#/$defs/'.length) ?? place.definition
    const hint = `${labelOf(place).replace(/\W+/g, '_')}_${name}`
    const definition = this.#writer.definition(object, ownName(hint), home, also)
    const reference = this.#files.refTo(definition, file)
    const tag = node.discriminator?.propertyName
    if (tag !== undefined && this.#writer.made.includes(definition)) {
      const schema = this.#files.at({ definition, path: [] })
      const tags = constants(object.properties.get(tag), this.#document.definition)
      if (tags === undefined) throw new Error(`${definition} does not say its \`${tag}\``)
      const [value] = tags
      const told: Schema = tags.size === 1 ? { const: value } : { type: 'string', enum: [...tags] }
      if (schema.properties?.[tag]?.anyOf !== undefined) schema.properties[tag] = told
      const isDefault = node.discriminator?.default !== undefined && tags.has(node.discriminator.default)
      if (isDefault) dropRequired(schema, tag)
      else if (!schema.required?.includes(tag)) schema.required = [tag, ...(schema.required ?? [])]
    }
    if (union === undefined) {
      if (place.path.length === 0) throw new Error(`${place.definition} is one object; make it a union of its variants`)
      const before = { ...node }
      for (const word of Object.keys(node)) delete (node as Record<string, unknown>)[word]
      const { description, deprecated, ...rest } = before
      Object.assign(
        node,
        description === undefined ? {} : { description },
        deprecated === undefined ? {} : { deprecated },
      )
      node.anyOf = [rest, reference]
      return
    }
    if (union.some(branch => branch.$ref === reference.$ref)) throw new Error(`${definition} is a branch already`)
    const nullAt = union.findIndex(branch => branch.type === 'null')
    const last = after.length === 0 ? -1 : Math.max(...after.map(Number))
    const end = nullAt === -1 ? union.length : nullAt
    union.splice(last === -1 ? end : Math.min(last + 1, end), 0, reference)
  }

  #addType(node: Schema, { place, name, said }: Difference): void {
    const hint = ownName(labelOf(place).replace(/\W+/g, '_'))
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
      const { description, deprecated, ...rest } = node
      for (const word of Object.keys(node)) delete (node as Record<string, unknown>)[word]
      Object.assign(
        node,
        description === undefined ? {} : { description },
        deprecated === undefined ? {} : { deprecated },
      )
      node.anyOf = [rest, part]
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
