import type { Bundle } from '../protocols/bundle.ts'
import { refTo, type Schema } from '../protocols/schema.ts'
import { compareSchemas, type Names } from './compare.ts'
import { canApply } from './difference.ts'
import { reachable } from './our-files.ts'
import { alternatives, constants, definitionSide, type Lookup, type ObjectSide, type Side } from './sides.ts'

/** How many of those that look most alike are compared in earnest. */
const JUDGED = 4

/** Finds which of our definitions is meant by one of theirs, so that nothing is defined a second time. */
export class Counterparts {
  readonly #bundle: Bundle
  readonly #theirs: Lookup
  readonly #ours: Lookup
  readonly #names: Names
  readonly #reached: Set<string>
  readonly #traits = new Map<string, Set<string>>()

  constructor(bundle: Bundle, theirs: Lookup, names: Names) {
    this.#bundle = bundle
    this.#theirs = theirs
    this.#ours = name => bundle.$defs[name]
    this.#names = names
    this.#reached = reachable(bundle)
  }

  /**
   * Ours for a schema of theirs: one that stands where theirs stands elsewhere, or has its name or its tags, or is
   * used nowhere and looks the same. `name` is theirs, where it has one; `own` how we would call it. It must do for
   * all of `also`.
   */
  find(schema: Schema, name: string | undefined, own: string, also: readonly Side[] = []): string | undefined {
    const side: Side = {
      schema: name === undefined ? schema : refTo(name),
      place: { definition: name ?? own, path: [] },
    }
    const traits = traitsOf(side, this.#theirs)
    if (traits.size === 0) return undefined
    const count = (kind: string) => [...traits].filter(trait => trait.startsWith(kind)).length
    const isTelling = count('tag ') >= 1 || count('=') >= 3
    const paired = this.#names.get(name ?? schema)
    const candidates = Object.keys(this.#bundle.$defs).flatMap(candidate => {
      const known = this.#traitsOf(candidate)
      const shared = [...traits].filter(trait => known.has(trait)).length
      const alike = shared / Math.max(traits.size, known.size)
      const isPaired = paired?.has(candidate) === true
      const tags = [...traits].filter(trait => trait.startsWith('tag '))
      if (
        tags.length > 0 &&
        !tags.some(trait => known.has(trait)) &&
        [...known].some(trait => trait.startsWith('tag '))
      ) {
        return []
      }
      const isOwn = name !== undefined && candidate === own
      const fits =
        (isPaired && alike >= 0.3) ||
        (isOwn && alike >= 0.5) ||
        (this.#isOrphan(candidate) && alike >= 0.75) ||
        alike === 1
      // What stands for the same elsewhere is compared with it there; nothing else may be made to say more for this.
      return fits ? [{ candidate, alike, free: isPaired || (isOwn && this.#isOrphan(candidate)) }] : []
    })
    const judged = candidates
      .sort((a, b) => b.alike - a.alike)
      .slice(0, JUDGED)
      .map(one => ({ ...one, ...this.#distance(side, one.candidate) }))
      .filter(({ candidate, free, lacking, more }) => {
        if (free) return true
        return lacking === 0 && (this.#isOrphan(candidate) || (more === 0 && isTelling))
      })
      .filter(({ candidate }) =>
        also.every(other => this.#isOrphan(candidate) || this.#distance(other, candidate).lacking === 0),
      )
    const isOwn = ({ candidate }: { candidate: string }) => Number(name !== undefined && candidate === own)
    judged.sort((a, b) => isOwn(b) - isOwn(a) || a.lacking - b.lacking || a.more - b.more || b.alike - a.alike)
    return judged[0]?.candidate
  }

  #isOrphan(candidate: string): boolean {
    return !this.#reached.has(candidate)
  }

  #distance(side: Side, candidate: string): { lacking: number; more: number } {
    const ours = { schema: refTo(candidate), place: { definition: `#${candidate}`, path: [] } }
    const { differences } = compareSchemas([{ theirs: side, ours }], this.#theirs, this.#ours)
    // What it requires and theirs does not have is too much, too.
    const lacking = differences.filter(
      one => (canApply(one) && one.change !== 'deprecated') || (one.change === 'field removed' && one.required),
    ).length
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

function tagsOf({ properties }: ObjectSide, lookup: Lookup): string[] {
  const type = constants(properties.get('type'), lookup) ?? constants(properties.get('role'), lookup)
  return [...(type ?? [])]
}

/** What a schema is made of, as far as it can be compared by equality. */
function traitsOf(side: Side, lookup: Lookup): Set<string> {
  const { objects, arrays, types, values } = alternatives([side], lookup)
  const traits = new Set<string>()
  const tagged = objects.map(object => ({ ...object, tags: tagsOf(object, lookup) }))
  // Of a union the tags say enough: its branches are looked at on their own.
  const isUnion = objects.length > 1 && tagged.every(({ tags }) => tags.length > 0)
  for (const { properties, tags } of tagged) {
    for (const tag of tags) traits.add(`tag ${tag}`)
    if (!isUnion) for (const name of properties.keys()) traits.add(`.${name}`)
  }
  for (const value of values.keys()) traits.add(`= ${value}`)
  // A list or a bare type is no idea of its own.
  if (traits.size > 0)
    for (const type of [...types.keys(), ...(arrays.length > 0 ? ['array'] : [])]) traits.add(`: ${type}`)
  traits.delete(': null')
  return traits
}
