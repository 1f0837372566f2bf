import type { JsonType, Schema } from '../protocols/schema.ts'
import type { Difference, TypeName } from './difference.ts'
import { Findings } from './findings.ts'
import { closest, discriminators } from './match.ts'
import {
  type Alternatives,
  alternatives,
  definitionSide,
  keyOf,
  type Lookup,
  labelOf,
  type ObjectSide,
  type Place,
  type PropertySide,
  type Side,
} from './sides.ts'

/** Something that a provider's document and ours both describe. */
export interface Pair {
  theirs: Side
  ours: Side
}

export interface Comparison {
  differences: Difference[]
  /** What both say, as it would be called if it were gone from ours. */
  common: Difference[]
  names: Names
}

/** Our definitions that stand where theirs stands: by its name, or by the schema itself where it has none. */
export type Names = Map<string | Schema, Set<string>>

/**
 * Compares by structure: names of definitions play no part, so that ours may be named and cut as we like. A place of
 * ours may stand for several of theirs (a request's and a reply's, a beta's and the usual one's): it lacks what any of
 * them says, and has too much only of what none of them says.
 */
export function compareSchemas(pairs: readonly Pair[], theirs: Lookup, ours: Lookup): Comparison {
  const comparison = new Comparing(theirs, ours)
  for (const pair of pairs) comparison.compare(pair.theirs, [pair.ours])
  const { findings, names } = comparison
  return { differences: findings.differences(), common: findings.common(), names }
}

/** Walks through both, side by side. */
class Comparing {
  readonly names: Names = new Map()
  readonly findings = new Findings()
  readonly #theirs: Lookup
  readonly #ours: Lookup
  readonly #seen = new Set<string>()

  constructor(theirs: Lookup, ours: Lookup) {
    this.#theirs = theirs
    this.#ours = ours
  }

  compare(theirs: Side, ours: readonly Side[]): void {
    const key = [theirs, ...ours].map(side => keyOf(side.place)).join(' ')
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#name(nameOf(theirs) ?? theirs.schema, ours.length === 1 ? nameOf(ours[0], true) : undefined)
    const left = alternatives([theirs], this.#theirs)
    const right = alternatives(ours, this.#ours)
    // What ours takes as it comes is not judged; what theirs takes as it comes, ours may know better.
    if (right.anything || left.anything) return
    const site = this.#siteOf(theirs, ours)
    this.#compareTypes(left, right, theirs, site)
    this.#compareValues(left, right, theirs, site)
    if (right.arrays.length > 0) {
      const items = right.arrays.flatMap(array => array.items ?? [])
      const open = items.length < right.arrays.length
      for (const { items: item } of left.arrays) if (item !== undefined && !open) this.compare(item, items)
    }
    const { pairs, lacking } = closest(left.objects, right.objects, this.#theirs, this.#ours)
    for (const object of right.objects) this.#listBranches(object)
    for (const [object, matches] of pairs) for (const match of matches) this.#compareObject(object, match, matches)
    if (right.objects.length > 0)
      for (const object of lacking)
        this.#addVariant(object, left.objects, pairs, right, this.#written(ours[0] as Side).place)
  }

  #compareTypes(left: Alternatives, right: Alternatives, theirs: Side, site: Place): void {
    const [said, known] = [typesOf(left), typesOf(right)]
    for (const type of said.keys()) {
      if (known.has(type) || (type === 'integer' && known.has('number'))) continue
      // Values that are listed do not keep others out.
      if (type === 'string' && right.values.size > 0) continue
      const part = type === 'object' ? left.objects[0] : type === 'array' ? arraySide(left) : undefined
      const shape: Side = part ?? { schema: { type }, place: theirs.place }
      this.findings.lack({
        change: 'type added',
        place: site,
        name: type,
        theirs: [labelOf(theirs.place)],
        said: shape,
      })
    }
    if (left.values.size > 0 && right.values.size === 0 && !known.has('string')) {
      const schema: Schema = { type: 'string', enum: [...left.values.keys()] }
      const shape = { schema, place: theirs.place }
      this.findings.lack({
        change: 'type added',
        place: site,
        name: 'string',
        theirs: [labelOf(theirs.place)],
        said: shape,
      })
    }
    for (const [type, place] of known) {
      // Ours may say null wherever a field may be left out; objects are told by their branches.
      if (type === 'null') continue
      const covered =
        said.has(type) || (type === 'number' && said.has('integer')) || (type === 'string' && left.values.size > 0)
      if (type === 'object' && right.objects.some(object => object.branches.length > 0)) continue
      this.findings.have({ change: 'type removed', place, name: type, theirs: [] }, said.has(type), covered)
    }
  }

  #compareValues(left: Alternatives, right: Alternatives, theirs: Side, site: Place): void {
    const open = left.types.has('string')
    for (const [value, place] of right.values) {
      this.findings.have(
        { change: 'value removed', place, name: value, theirs: [] },
        left.values.has(value),
        open || left.values.has(value),
      )
    }
    if (right.types.has('string') || right.values.size === 0) return
    const node =
      mostOften([...left.values.keys()].map(value => right.values.get(value))) ?? [...right.values.values()][0]
    const values = [...left.values.keys()]
    values.forEach((value, index) => {
      if (right.values.has(value)) return
      const after = values.slice(0, index)
      const label = labelOf(left.values.get(value) ?? theirs.place)
      this.findings.lack({ change: 'value added', place: node ?? site, name: value, theirs: [label], after })
    })
  }

  /** `matches` are all of ours that theirs stands for. */
  #compareObject(theirs: ObjectSide, ours: ObjectSide, matches: readonly ObjectSide[]): void {
    this.#name(nameOf(theirs) ?? theirs.schema, nameOf(ours))
    this.findings.match(ours, theirs)
    // Of an object without a name its field says so.
    if (nameOf(ours) !== undefined && nameOf(theirs) !== undefined) {
      this.findings.tellDeprecated(ours.place, '', isDeprecated(ours), isDeprecated(theirs), labelOf(theirs.place))
    }
    const anyFields = theirs.properties.size === 0 && theirs.map !== undefined
    for (const [name, { required }] of ours.properties) {
      const said = theirs.properties.has(name)
      this.findings.have(
        { change: 'field removed', place: ours.place, name, theirs: [], required },
        said,
        anyFields || said,
      )
    }
    const names = [...theirs.properties.keys()]
    for (const [index, [name, property]] of [...theirs.properties].entries()) {
      const own = ours.properties.get(name)
      const label = `${labelOf(theirs.place)}.${name}`
      if (own !== undefined) {
        const isTag = ours.branches.some(branch => branch.tag === name)
        // Without its tag an object is the default of a union of ours, or none of it.
        if (!isTag) this.findings.tellRequired(ours.place, name, own.required, property.required, label)
        this.findings.tellDeprecated(ours.place, name, isDeprecated(own), isDeprecated(property), label)
        const all = isTag ? matches.flatMap(match => match.properties.get(name) ?? []) : [own]
        this.compare(isTag ? notNull(property) : property, all)
      } else if (ours.map !== undefined) this.compare(property, [ours.map])
      else {
        const after = names.slice(0, index)
        const { required } = property
        const field = { place: ours.place, name, theirs: [label], said: property, required, after }
        this.findings.lack({ change: 'field added', ...field })
      }
    }
    if (theirs.map === undefined || (ours.properties.size === 0) === (ours.map === undefined)) return
    if (ours.map !== undefined) this.compare(theirs.map, [ours.map])
    else if (!anyFields) {
      const map = {
        place: ours.place,
        name: 'map' satisfies TypeName,
        theirs: [labelOf(theirs.place)],
        said: theirs.map,
      }
      this.findings.lack({ change: 'type added', ...map })
    }
  }

  /** The union that has most of what stands beside it in theirs, as ours may cut a union into several. */
  #addVariant(
    object: ObjectSide,
    all: readonly ObjectSide[],
    pairs: ReadonlyMap<ObjectSide, readonly ObjectSide[]>,
    right: Alternatives,
    site: Place,
  ): void {
    const union = object.branches.at(-1)?.union
    const beside = all.filter(
      other => union !== undefined && other.branches.some(one => keyOf(one.union) === keyOf(union)),
    )
    const innermost = (others: readonly ObjectSide[]) =>
      others.flatMap(other => pairs.get(other)?.map(match => match.branches.at(-1)?.union) ?? [])
    const own = right.objects.map(other => other.branches.at(-1)?.union)
    const place = mostOften(innermost(beside)) ?? mostOften(innermost(all)) ?? mostOften(own) ?? site
    const after = all
      .slice(0, all.indexOf(object))
      .flatMap(other => pairs.get(other)?.flatMap(match => match.branches) ?? [])
      .filter(branch => keyOf(branch.union) === keyOf(place))
      .map(branch => branch.index)
    const tag = discriminators(right.objects).map(name => [...(this.#constants(object, name) ?? [])][0])[0]
    const label = labelOf(object.place)
    const outermost = mostOften(right.objects.map(other => other.branches[0]?.union))
    const elsewhere = outermost === undefined || keyOf(outermost) === keyOf(place) ? {} : { elsewhere: outermost }
    const variant = { place, name: tag ?? label, theirs: [label], said: object, after, ...elsewhere }
    this.findings.lackVariant({ change: 'variant added', ...variant }, outermost ?? place)
  }

  #constants(object: ObjectSide, name: string): string[] | undefined {
    const property = object.properties.get(name)
    return property === undefined ? undefined : [...alternatives([property], this.#theirs).values.keys()]
  }

  #listBranches(object: ObjectSide): void {
    for (const branch of object.branches) {
      const tag = branch.tag === undefined ? undefined : object.properties.get(branch.tag)
      const [value] = tag === undefined ? [] : alternatives([tag], this.#ours).values.keys()
      const outermost = branch !== object.branches.at(-1)
      const name = outermost ? `branch ${branch.index + 1}` : (value ?? labelOf(object.place))
      const gone: Difference = { change: 'variant removed', place: branch.union, name, theirs: [] }
      this.findings.haveVariant(branch, object.branches[0]?.union ?? branch.union, gone)
    }
  }

  /** Where a type is added: at the field; at the definition where both name one. */
  #siteOf(theirs: Side, ours: readonly Side[]): Place {
    let [left, right] = [theirs, this.#written(ours[0] as Side)]
    for (let depth = 0; depth < 20; depth++) {
      const [leftName, rightName] = [nameOf(left), nameOf(right)]
      if (left.schema.$ref === undefined || right.schema.$ref === undefined) break
      if (leftName === undefined || rightName === undefined) break
      left = definitionSide(leftName, this.#theirs(leftName) ?? {})
      right = definitionSide(rightName, this.#ours(rightName) ?? {})
    }
    return right.place
  }

  /** Where a pair begins nothing is written: what it refers to is. */
  #written(ours: Side): Side {
    const name = ours.place.path.length === 0 && ours.schema.$ref !== undefined ? nameOf(ours) : undefined
    return name === undefined ? ours : definitionSide(name, this.#ours(name) ?? {})
  }

  #name(theirs: string | Schema, ours: string | undefined): void {
    if (ours !== undefined) this.names.set(theirs, (this.names.get(theirs) ?? new Set()).add(ours))
  }
}

/** The definition that a schema is, or refers to; with `orNull` also one that may be null here. */
function nameOf(side: Side | undefined, orNull = false): string | undefined {
  if (side === undefined) return undefined
  const { schema, place } = side
  const [only, ...others] = orNull ? (schema.anyOf?.filter(branch => branch.type !== 'null') ?? []) : []
  if (only !== undefined && others.length === 0) return nameOf({ schema: only, place })
  if (schema.$ref !== undefined) return schema.$ref.slice('#/$defs/'.length)
  return place.path.length === 0 && place.definition !== '' ? place.definition : undefined
}

function notNull({ schema, place }: Side): Side {
  const [only, ...others] = schema.anyOf?.filter(branch => branch.type !== 'null') ?? []
  return only === undefined || others.length > 0 ? { schema, place } : { schema: only, place }
}

function isDeprecated({ schema }: Side | PropertySide): boolean {
  return schema.deprecated === true
}

function typesOf({ types, objects, arrays }: Alternatives): Map<JsonType, Place> {
  const all = new Map(types)
  if (objects[0] !== undefined) all.set('object', objects[0].place)
  if (arrays[0] !== undefined) all.set('array', arrays[0].place)
  return all
}

function arraySide({ arrays }: Alternatives): Side {
  const [array] = arrays
  const items = array?.items === undefined ? {} : { items: array.items.schema }
  return { schema: { type: 'array', ...items }, place: array?.place ?? { definition: '', path: [] } }
}

function mostOften(places: readonly (Place | undefined)[]): Place | undefined {
  const counts = new Map<string, { place: Place; count: number }>()
  for (const place of places) {
    if (place === undefined) continue
    const known = counts.get(keyOf(place)) ?? { place, count: 0 }
    known.count++
    counts.set(keyOf(place), known)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.place
}
