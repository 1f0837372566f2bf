import { type Bundle, bundleTexts } from '../protocols/bundle.ts'
import { refName, type Schema } from '../protocols/schema.ts'
import { type Difference, idOf } from '../schemas/difference.ts'
import { OurFiles, reachable } from '../schemas/our-files.ts'
import { keyOf } from '../schemas/sides.ts'

/** Something that can be taken out of a protocol's schemas, and that the provider's document can bring back. */
export interface Cut {
  what: string
  /** What a comparison says when it is gone. */
  said: string[]
  /** Where it stands, for those that say it. */
  places: string[]
  make(files: OurFiles): void
}

/** Every field, value and variant that both sides have, and every definition that nothing else holds on to. */
export function cutsOf(bundle: Bundle, common: readonly Difference[]): Cut[] {
  const tags = new Set([...bundle.unions.values()].map(({ tag }) => tag))
  const small = common.flatMap((one): Cut[] => {
    if (one.change === 'field removed' && !tags.has(one.name)) return fieldCut(one)
    if (one.change === 'value removed') return valueCut(one)
    if (one.change === 'variant removed') return variantCut(bundle, one)
    return []
  })
  const byId = new Map(small.flatMap(cut => cut.said.map(id => [id, cut] as const)))
  return [...small, ...Object.keys(bundle.$defs).flatMap(name => definitionCut(bundle, name, byId))]
}

/** The texts without these. A cut that another one made impossible is left out; `undefined` where a rule is broken. */
export function cut(
  texts: Record<string, string>,
  protocol: string,
  cuts: readonly Cut[],
): { texts: Record<string, string>; made: Cut[] } | undefined {
  const files = new OurFiles(texts)
  for (const one of cuts) {
    try {
      one.make(files)
    } catch {
      // It hung on something that is gone, or is the last of its kind.
      return cut(
        texts,
        protocol,
        cuts.filter(other => other !== one),
      )
    }
  }
  const left = files.texts()
  return bundleTexts(left, protocol).bundle === undefined ? undefined : { texts: left, made: [...cuts] }
}

function fieldCut(one: Difference): Cut[] {
  const make = (files: OurFiles): void => {
    const node = files.at(one.place)
    // An object of which nothing is said takes anything, and so does a map.
    const open = Object.keys(node.properties ?? {}).length === 1 || node.additionalProperties !== undefined
    if (node.properties?.[one.name] === undefined || open) throw new Error('gone')
    delete node.properties[one.name]
    without(node, 'required', one.name)
    without(node, 'presence', one.name)
  }
  const said = idOf({ ...one, change: 'field added' })
  return [{ what: said, said: [said], places: [keyOf(one.place)], make }]
}

function valueCut(one: Difference): Cut[] {
  const make = (files: OurFiles): void => {
    const node = files.at(one.place)
    if ((node.enum?.filter(value => value !== null).length ?? 0) < 2) throw new Error('the last one')
    node.enum = node.enum?.filter(value => value !== one.name) ?? []
  }
  const said = idOf({ ...one, change: 'value added' })
  return [{ what: said, said: [said], places: [keyOf(one.place)], make }]
}

function variantCut(bundle: Bundle, one: Difference): Cut[] {
  const branch = bundle.$defs[one.place.definition]?.oneOf?.find(({ $ref = '' }) => {
    const tag = bundle.unions.get(one.place.definition)?.tag ?? ''
    const { const: value, enum: values } = bundle.$defs[refName($ref)]?.properties?.[tag] ?? {}
    return value === one.name && values === undefined
  })
  if (branch?.$ref === undefined || one.place.path.length > 0) return []
  const name = refName(branch.$ref)
  const make = (files: OurFiles): void => {
    const node = files.at(one.place)
    const index = node.oneOf?.findIndex(({ $ref }) => $ref?.endsWith(`/${name}`)) ?? -1
    if (index === -1 || node.oneOf?.length === 1) throw new Error('gone, or the last one')
    node.oneOf?.splice(index, 1)
  }
  const said = idOf({ ...one, change: 'variant added' })
  return [{ what: said, said: [said], places: [keyOf(one.place)], make }]
}

/** A definition, with the fields and variants that refer to it: all of them can be brought back. */
function definitionCut(bundle: Bundle, name: string, byId: ReadonlyMap<string, Cut>): Cut[] {
  const holders: Cut[] = []
  for (const [other, schema] of Object.entries(bundle.$defs)) {
    if (other === name) continue
    for (const branch of schema.oneOf ?? []) {
      if (branch.$ref !== `#/$defs/${name}`) continue
      const tag = bundle.unions.get(other)?.tag ?? ''
      const found = byId.get(`variant added ${other}: ${bundle.$defs[name]?.properties?.[tag]?.const}`)
      if (found === undefined) return []
      holders.push(found)
    }
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      if (!mentions(value, name)) continue
      const found = byId.get(`field added ${other}.${property}`)
      if (found === undefined) return []
      holders.push(found)
    }
    const { oneOf: _, properties: __, ...rest } = schema
    if (mentions(rest, name)) return []
  }
  if (holders.length === 0 || !reachable(bundle).has(name) || mentions(bundle.$defs[name] ?? {}, name)) return []
  const make = (files: OurFiles): void => {
    for (const holder of holders) holder.make(files)
    files.remove(name)
  }
  const said = holders.flatMap(holder => holder.said)
  return [{ what: `definition ${name}`, said, places: holders.flatMap(holder => holder.places), make }]
}

function mentions(schema: Schema, name: string): boolean {
  return JSON.stringify(schema).includes(`"#/$defs/${name}"`)
}

function without(node: Schema, word: 'required' | 'presence', name: string): void {
  const left = node[word]?.filter(other => other !== name)
  if (left === undefined) return
  if (left.length === 0 && word === 'presence') throw new Error('the last one')
  if (left.length === 0) delete node[word]
  else node[word] = left
}
