import { constants, type Lookup, type ObjectSide } from './sides.ts'

export interface Matches {
  /** Several of ours where theirs has several tags that ours splits. */
  pairs: Map<ObjectSide, ObjectSide[]>
  /** Theirs that ours has nothing for. */
  lacking: ObjectSide[]
}

/** For each of theirs the one of ours that is meant: with the same tags, and of several the one that is most alike. */
export function closest(
  theirs: readonly ObjectSide[],
  ours: readonly ObjectSide[],
  theirLookup: Lookup,
  ourLookup: Lookup,
): Matches {
  const found: Matches = { pairs: new Map(), lacking: [] }
  const telling = [...new Set([...discriminators(ours), ...USUAL])]
  const ownTags = new Map(ours.map(object => [object, tagsOf(object, telling, ourLookup)]))
  for (const object of theirs) {
    const tags = tagsOf(object, telling, theirLookup)
    const scored = ours
      .filter(candidate => fits(tags, ownTags.get(candidate), object, candidate, ours.length))
      .map(candidate => ({ candidate, score: likeness(object, candidate, tags, ownTags.get(candidate)) }))
      .sort((a, b) => b.score - a.score)
    const [best] = scored
    const alone = theirs.length <= ours.length || (ours.length === 1 && theirs.length === 1)
    // Of several, one that shares no field with any of ours is new, not a changed one.
    if (best === undefined || (best.score <= 0 && !alone && object.properties.size > 0)) found.lacking.push(object)
    else found.pairs.set(object, withOtherTags(best.candidate, scored, tags, ownTags))
  }
  return found
}

/** The best, and of the others those that have a tag of theirs which none before them has. */
function withOtherTags(
  best: ObjectSide,
  scored: readonly { candidate: ObjectSide }[],
  theirs: Tags,
  ownTags: ReadonlyMap<ObjectSide, Tags>,
): ObjectSide[] {
  const tag = best.branches.find(branch => theirs.has(branch.tag ?? ''))?.tag
  if (tag === undefined) return [best]
  const open = new Set(theirs.get(tag))
  return scored.flatMap(({ candidate }) => {
    const own = [...(ownTags.get(candidate)?.get(tag) ?? [])].filter(value => open.delete(value))
    return candidate === best || own.length > 0 ? [candidate] : []
  })
}

/** The properties by which ours tells them apart. */
export function discriminators(objects: readonly ObjectSide[]): string[] {
  const tags = objects.flatMap(object => object.branches.flatMap(branch => branch.tag ?? []))
  return [...new Set([...tags, ...(tags.length === 0 ? USUAL : [])])]
}

/** What providers tell objects apart by, also where neither document says so. */
const USUAL = ['type', 'role', 'object']

type Tags = Map<string, ReadonlySet<string>>

function tagsOf(object: ObjectSide, telling: readonly string[], lookup: Lookup): Tags {
  return new Map(
    telling.flatMap(name => {
      const values = constants(object.properties.get(name), lookup)
      return values === undefined ? [] : [[name, values] as const]
    }),
  )
}

function fits(theirs: Tags, ours: Tags | undefined, object: ObjectSide, candidate: ObjectSide, count: number): boolean {
  const tags = new Set(candidate.branches.flatMap(({ tag }) => tag ?? []))
  // Where ours says what tells them apart, nothing else does.
  for (const name of tags.size === 0 ? theirs.keys() : tags) {
    const values = theirs.get(name)
    if (values === undefined) continue
    const own = ours?.get(name)
    if (own !== undefined && ![...values].some(value => own.has(value))) return false
    const untold = own === undefined && name === 'type' && count > 1 && !candidate.properties.has(name)
    if (own === undefined && (tags.has(name) || (untold && candidate.map === undefined))) return false
  }
  // Without a tag it is the default, where there is one.
  return candidate.branches.every(
    ({ tag, default: fallback }) =>
      tag === undefined ||
      object.properties.has(tag) ||
      fallback === undefined ||
      ours?.get(tag)?.has(fallback) !== false,
  )
}

function likeness(object: ObjectSide, candidate: ObjectSide, theirs: Tags, ours: Tags | undefined): number {
  const shared = [...object.properties.keys()].filter(name => candidate.properties.has(name)).length
  const same = [...theirs].filter(([name]) => ours?.has(name)).length
  const foreign = [...candidate.properties.values()].filter(({ required }) => required).length - shared
  return shared + same * 10 - Math.max(0, foreign) * 0.1 + (candidate.map === undefined ? 0 : 0.5)
}
