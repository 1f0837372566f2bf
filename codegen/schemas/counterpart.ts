import type { Bundle } from '../protocols/bundle.ts'
import { refTo, type Schema } from '../protocols/schema.ts'
import { compareSchemas } from './compare.ts'
import { canApply } from './difference.ts'
import { reachable } from './our-files.ts'
import { alternatives, constants, definitionSide, type Lookup, type Side } from './sides.ts'

/** Finds which of our definitions is meant by one of theirs, so that nothing is defined a second time. */
export class Counterparts {
  readonly #bundle: Bundle
  readonly #theirs: Lookup
  readonly #ours: Lookup
  readonly #names: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly #reached: Set<string>
  readonly #traits = new Map<string, Set<string>>()

  constructor(bundle: Bundle, theirs: Lookup, names: ReadonlyMap<string, ReadonlyMap<string, number>>) {
    this.#bundle = bundle
    this.#theirs = theirs
    this.#ours = name => bundle.$defs[name]
    this.#names = names
    this.#reached = reachable(bundle)
  }

  /**
   * Ours for a schema of theirs: one that stands where theirs stands elsewhere, or has its name or its tags, or is
   * used nowhere and looks the same. `name` is theirs, where it has one; `own` how we would call it.
   */
  find(schema: Schema, name: string | undefined, own: string): string | undefined {
    const side: Side = {
      schema: name === undefined ? schema : refTo(name),
      place: { definition: name ?? own, path: [] },
    }
    const traits = traitsOf(side, this.#theirs)
    if (traits.size === 0) return undefined
    const count = (kind: string) => [...traits].filter(trait => trait.startsWith(kind)).length
    const isTelling = count('tag ') >= 2 || count('=') >= 3
    const paired = this.#names.get(name ?? '')
    const candidates = Object.keys(this.#bundle.$defs).flatMap(candidate => {
      const known = this.#traitsOf(candidate)
      const shared = [...traits].filter(trait => known.has(trait)).length
      const alike = shared / Math.max(traits.size, known.size)
      const sameName = name !== undefined && candidate === own
      const orphan = !this.#reached.has(candidate)
      const fits =
        (paired?.has(candidate) && alike >= 0.3) ||
        (sameName && alike >= 0.5) ||
        (name !== undefined &&
          alike >= 0.5 &&
          [...traits].some(trait => trait.startsWith('tag ') && known.has(trait))) ||
        (orphan && alike >= 0.75) ||
        (isTelling && alike === 1)
      return fits ? [{ candidate, alike }] : []
    })
    const judged = candidates.map(({ candidate, alike }) => ({ candidate, alike, ...this.#distance(side, candidate) }))
    judged.sort((a, b) => a.lacking - b.lacking || a.more - b.more || b.alike - a.alike)
    return judged[0]?.candidate
  }

  #distance(side: Side, candidate: string): { lacking: number; more: number } {
    const ours = { schema: refTo(candidate), place: { definition: `#${candidate}`, path: [] } }
    const { differences } = compareSchemas([{ theirs: side, ours }], this.#theirs, this.#ours)
    const lacking = differences.filter(difference => canApply(difference) && difference.change !== 'deprecated').length
    return { lacking, more: differences.length - lacking }
  }

  #traitsOf(name: string): Set<string> {
    let traits = this.#traits.get(name)
    if (traits === undefined) {
      traits = traitsOf(definitionSide(name, this.#bundle.$defs[name] ?? {}), this.#ours)
      this.#traits.set(name, traits)
    }
    return traits
  }
}

/** What a schema is made of, as far as it can be compared by equality. */
function traitsOf(side: Side, lookup: Lookup): Set<string> {
  const { objects, arrays, types, values } = alternatives([side], lookup)
  const traits = new Set<string>()
  for (const { properties } of objects) {
    const tags = [...(constants(properties.get('type'), lookup) ?? [])]
    for (const tag of tags) traits.add(`tag ${tag}`)
    for (const name of properties.keys()) traits.add(`${objects.length > 1 ? (tags[0] ?? '') : ''}.${name}`)
  }
  for (const value of values.keys()) traits.add(`= ${value}`)
  // A list or a bare type is no idea of its own.
  if (traits.size > 0)
    for (const type of [...types.keys(), ...(arrays.length > 0 ? ['array'] : [])]) traits.add(`: ${type}`)
  traits.delete(': null')
  return traits
}
