import { pascalCase } from '../protocols/bundle.ts'
import { type JsonType, refName, type Schema } from '../protocols/schema.ts'
import type { Counterparts } from './counterpart.ts'
import { ownName } from './names.ts'
import type { OurFiles } from './our-files.ts'
import { alternatives, constants, type Lookup, type ObjectSide, type Side } from './sides.ts'

/** Says what a provider says in our own words, with new definitions where we have none for it. */
export class Writer {
  /** Names of definitions that were made. */
  readonly made: string[] = []
  readonly #files: OurFiles
  readonly #theirs: Lookup
  readonly #counterparts: Counterparts
  /** By their name, what was made for it. */
  readonly #named = new Map<string, string>()

  readonly #rename: (name: string) => string

  constructor(files: OurFiles, theirs: Lookup, counterparts: Counterparts, rename: (name: string) => string) {
    this.#rename = rename
    this.#files = files
    this.#theirs = theirs
    this.#counterparts = counterparts
  }

  /** A schema inside of the definition `owner`; `hint` is what it would be called if it needs a name. */
  schema(theirs: Schema, hint: string, owner: string, described = true): Schema {
    const note = described ? descriptionOf(theirs.description) : undefined
    const notes: Schema = {
      ...(note === undefined ? {} : { description: note }),
      ...(theirs.deprecated === true ? { deprecated: true } : {}),
    }
    if (theirs.$ref !== undefined) return { ...notes, ...this.#referred(refName(theirs.$ref), owner) }
    const own = this.#known(theirs, hint, owner)
    if (own !== undefined) return { ...notes, ...own }
    return { ...notes, ...this.#shape(theirs, hint, owner) }
  }

  /**
   * A definition for a variant of theirs: one that we have, or a new one after `after`. `also` are further ones of theirs
   * that it stands for.
   */
  definition(theirs: ObjectSide, hint: string, after: string, also: readonly Side[] = []): string {
    const named = theirs.place.path.length === 0 ? theirs.place.definition : theirs.schema.title
    const known = named === undefined ? undefined : this.#named.get(named)
    if (known !== undefined) return known
    const own = this.#rename(named ?? hint)
    const isKnown = named !== undefined && this.#theirs(named) !== undefined
    const found = this.#counterparts.find(theirs.schema, isKnown ? named : undefined, own, also)
    return found ?? this.#define(named, own, theirs.schema, after)
  }

  /** An object or a union without a name of theirs, where ours has one for it. */
  #known(theirs: Schema, hint: string, owner: string): Schema | undefined {
    const branches = theirs.anyOf?.filter(branch => branch.type !== 'null')
    if (theirs.properties === undefined && (branches?.length ?? 0) < 2) return undefined
    const own = this.#counterparts.find(theirs, undefined, hint)
    if (own === undefined) return undefined
    const nullable = branches !== undefined && branches.length < (theirs.anyOf?.length ?? 0)
    return this.#orNull(own, nullable, this.#files.fileOf(owner))
  }

  #referred(name: string, owner: string): Schema {
    const file = this.#files.fileOf(owner)
    const known = this.#named.get(name)
    if (known !== undefined) return this.#files.refTo(known, file)
    const theirs = this.#theirs(name) ?? {}
    const { objects, values, types } = alternatives(
      [{ schema: theirs, place: { definition: name, path: [] } }],
      this.#theirs,
    )
    const isIdea = objects.some(({ properties }) => properties.size > 0) || (values.size > 0 && !types.has('string'))
    if (!isIdea) return this.#shape(theirs, this.#rename(name), owner)
    const own = this.#counterparts.find(theirs, name, this.#rename(name))
    if (own !== undefined) return this.#orNull(own, types.has('null'), file)
    // What may be null is an idea that may be missing.
    const branches = theirs.anyOf?.filter(branch => branch.type !== 'null')
    const [only] = branches ?? []
    if (branches?.length === 1 && only !== undefined && theirs.anyOf?.length === 2) {
      return { anyOf: [this.schema(only, this.#rename(name), owner, false), { type: 'null' }] }
    }
    return this.#files.refTo(this.#define(name, this.#rename(name), theirs, owner), file)
  }

  /** Ours may not say null where theirs does. */
  #orNull(own: string, nullable: boolean, file: string): Schema {
    const reference = this.#files.refTo(own, file)
    const side: Side = { schema: this.#files.at({ definition: own, path: [] }), place: { definition: own, path: [] } }
    const { $ref: _, ...plain } = side.schema
    const saysNull = JSON.stringify(plain).includes('null')
    return nullable && !saysNull ? { anyOf: [reference, { type: 'null' }] } : reference
  }

  /** The name, or the first one of it with a number that nothing has. */
  freeName(wanted: string): string {
    let name = wanted
    for (let count = 2; this.#files.has(name); count++) name = `${wanted}${count}`
    return name
  }

  #define(theirName: string | undefined, wanted: string, theirs: Schema, after: string): string {
    const name = this.freeName(wanted)
    // Entered before it is filled: it may hold itself.
    const schema: Schema = {}
    this.#files.add(name, schema, after)
    if (theirName !== undefined) this.#named.set(theirName, name)
    this.made.push(name)
    const description = descriptionOf(theirs.description)
    Object.assign(schema, description === undefined ? {} : { description }, this.#shape(theirs, name, name, true))
    return name
  }

  #shape(theirs: Schema, hint: string, owner: string, root = false): Schema {
    if (theirs.$ref !== undefined) return this.#referred(refName(theirs.$ref), owner)
    if (theirs.const !== undefined) return { const: theirs.const }
    if (theirs.enum !== undefined)
      return { ...(theirs.type === undefined ? {} : { type: theirs.type }), enum: theirs.enum }
    if (theirs.anyOf !== undefined) return this.#union(theirs, hint, owner, root)
    const { type, properties, required, items, additionalProperties } = theirs
    const schema: Schema = type === undefined ? {} : { type }
    if (properties !== undefined) {
      // What tells it apart stands first.
      const ordered = Object.entries(properties).sort(([, a], [, b]) => Number(isTag(b)) - Number(isTag(a)))
      schema.properties = Object.fromEntries(
        ordered.map(([name, property]) => [name, this.schema(property, nested(hint, name), owner)]),
      )
      if (required !== undefined)
        schema.required = ordered.map(([name]) => name).filter(name => required.includes(name))
    }
    if (additionalProperties === true) schema.additionalProperties = true
    else if (additionalProperties !== undefined) {
      schema.additionalProperties = this.schema(additionalProperties, nested(hint, 'value'), owner)
    }
    if (items !== undefined) schema.items = this.schema(items, nested(hint, 'item'), owner, false)
    return schema
  }

  #union(theirs: Schema, hint: string, owner: string, root: boolean): Schema {
    const [first, ...others] = theirs.anyOf?.filter(branch => branch.type !== 'null') ?? []
    if (first?.$ref !== undefined && others.length === 0) {
      const referred = this.schema(first, hint, owner, false)
      // A bare type stands in one list with null.
      if (referred.$ref !== undefined) return { anyOf: [referred, { type: 'null' }] }
    }
    const place = { definition: hint, path: [] }
    const { objects, arrays, types, values } = alternatives([{ schema: theirs, place }], this.#theirs)
    const plain = plainTypes(types, values)
    const tag = commonTag(objects, this.#theirs)
    const isUnion = objects.length > 1 && tag !== undefined
    if (root && isUnion && plain === undefined && arrays.length === 0)
      return this.#discriminated(objects, tag, hint, owner)
    const parts: Schema[] = plain === undefined ? [] : (plain.anyOf ?? [plain])
    for (const { items } of arrays) {
      parts.push({
        type: 'array',
        ...(items === undefined ? {} : { items: this.schema(items.schema, nested(hint, 'item'), owner) }),
      })
    }
    if (isUnion) {
      const name = root ? `${hint}Object` : hint
      parts.push(
        this.#files.refTo(
          this.#define(undefined, name, { anyOf: objects.map(referredTo) }, owner),
          this.#files.fileOf(owner),
        ),
      )
    } else {
      for (const object of objects) parts.push(this.schema(referredTo(object), nested(hint, 'object'), owner))
    }
    if (types.has('null')) parts.push({ type: 'null' })
    const kept = parts.filter(part => Object.keys(part).length > 0)
    const types_ = kept.map(part => part.type)
    // Bare types stand in one list.
    if (kept.every(part => Object.keys(part).length === 1 && part.type !== undefined)) {
      const all = [...new Set(types_.flat())] as JsonType[]
      return { type: all.length === 1 && all[0] !== undefined ? all[0] : all }
    }
    const [only] = kept
    return kept.length === 1 && only !== undefined ? only : { anyOf: kept }
  }

  #discriminated(objects: readonly ObjectSide[], tag: string, name: string, owner: string): Schema {
    const file = this.#files.fileOf(owner)
    const branches = objects.map(object => {
      const [value = ''] = constants(object.properties.get(tag), this.#theirs) ?? []
      return { value, definition: this.definition(object, `${name}${pascalCase(`_${value}`)}`, owner) }
    })
    // A branch of ours that may leave its tag out is the one that is meant without.
    const without = branches.filter(({ definition }) => {
      const { required } = this.#files.at({ definition, path: [] })
      return required?.includes(tag) !== true
    })
    const [only] = without
    const fallback = without.length === 1 && only !== undefined ? { default: only.value } : {}
    return {
      discriminator: { propertyName: tag, ...fallback },
      oneOf: branches.map(({ definition }) => this.#files.refTo(definition, file)),
    }
  }
}

function nested(hint: string, name: string): string {
  return ownName(`${hint}_${name}`)
}

/** As much of a description as stands in a schema. */
const MOST = 120

/** The first sentence, where it is short: the rest is the provider's documentation. */
function descriptionOf(text: string | undefined): string | undefined {
  const plain = (text ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^((Required|Optional|Output only|Immutable)\.\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = /^.*?(?<!\b(e\.g|i\.e|etc|vs))[.!?](?=\s|$)/.exec(plain)?.[0] ?? (plain === '' ? '' : `${plain}.`)
  return sentence === '' || sentence.length > MOST ? undefined : sentence
}

function isTag({ const: value }: Schema): boolean {
  return typeof value === 'string'
}

function referredTo({ schema, place }: ObjectSide): Schema {
  return place.path.length === 0 ? { $ref: `#/$defs/${place.definition}` } : schema
}

/** What is neither object nor array; known values only where no other string will do. */
function plainTypes(types: ReadonlyMap<JsonType, unknown>, values: ReadonlyMap<string, unknown>): Schema | undefined {
  const names = [...types.keys()].filter(type => type !== 'null')
  if (values.size > 0 && !types.has('string')) {
    const known: Schema = { type: 'string', enum: [...values.keys()] }
    return names.length === 0 ? known : { anyOf: [known, { type: names }] }
  }
  const [only] = names
  return only === undefined ? undefined : { type: names.length === 1 ? only : names }
}

/** The property whose values tell all of these apart. */
function commonTag(objects: readonly ObjectSide[], lookup: Lookup): string | undefined {
  const names = [...(objects[0]?.properties.keys() ?? [])]
  const usual = names.sort((a, b) => Number(b === 'type') - Number(a === 'type'))
  return usual.find(name => {
    const all = objects.flatMap(object => {
      const property = object.properties.get(name)
      return [...((property?.required ? constants(property, lookup) : undefined) ?? [undefined])]
    })
    return all.every(value => value !== undefined) && new Set(all).size === all.length
  })
}
