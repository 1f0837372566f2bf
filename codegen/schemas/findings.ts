import { type Difference, idOf } from './difference.ts'
import { keyOf, type ObjectSide, type Place } from './sides.ts'

/** One of our variants: the `index`th of a union. */
type Branch = Pick<ObjectSide['branches'][number], 'union' | 'index'>

/**
 * What a comparison has seen, and what it comes to. A place of ours may stand for several of theirs, which are seen one
 * after the other: whether ours has too much, or requires too much, is known when the last one was.
 */
export class Findings {
  readonly #lacking = new Map<string, Difference>()
  readonly #own = new Map<string, Own>()
  readonly #required = new Map<string, Told>()
  readonly #deprecated = new Map<string, Told>()
  /** Theirs that an object of ours stands for. */
  readonly #matched = new Map<string, Set<ObjectSide>>()
  /** The unions that a union is used in, itself among them where it is used as it is. */
  readonly #holders = new Map<string, Set<string>>()
  /** For each variant that a union lacks, those of them that ask for it. */
  readonly #asking = new Map<string, Map<string, Place>>()

  /** Theirs has something, and ours does not. */
  lack(difference: Difference): void {
    const known = this.#lacking.get(idOf(difference))
    if (known === undefined) {
      this.#lacking.set(idOf(difference), difference)
      return
    }
    known.theirs = [...new Set([...known.theirs, ...difference.theirs])]
    if (difference.said !== undefined) known.also = [...(known.also ?? []), difference.said]
  }

  /** A union, as it is used in another one, lacks a variant. */
  lackVariant(variant: Difference, holder: Place): void {
    this.lack(variant)
    const id = idOf(variant)
    const asking = this.#asking.get(id) ?? new Map<string, Place>()
    this.#asking.set(id, asking.set(keyOf(holder), holder))
  }

  /** Ours has something, called as it would be if it were gone: theirs has the same, or at least room for it, or neither. */
  have(difference: Difference, said: boolean, covered = said): void {
    const key = `${difference.change} ${keyOf(difference.place)} ${difference.name}`
    const known = this.#own.get(key)
    if (known === undefined) this.#own.set(key, { difference, said, covered })
    else Object.assign(known, { said: known.said || said, covered: known.covered || covered })
  }

  /** A union of ours has a variant, and is used in another one. */
  haveVariant(branch: Branch, holder: Place, gone: Difference): void {
    const key = keyOf(branch.union)
    this.#holders.set(key, (this.#holders.get(key) ?? new Set()).add(keyOf(holder)))
    const known = this.#own.get(branchKey(branch))
    if (known === undefined) this.#own.set(branchKey(branch), { difference: gone, said: false, covered: false })
  }

  /** An object of ours, and the variants that it is, stand for one of theirs. */
  match(ours: ObjectSide, theirs: ObjectSide): void {
    const key = keyOf(ours.place)
    this.#matched.set(key, (this.#matched.get(key) ?? new Set()).add(theirs))
    for (const branch of ours.branches) {
      const known = this.#own.get(branchKey(branch))
      if (known !== undefined) Object.assign(known, { said: true, covered: true })
    }
  }

  tellRequired(place: Place, name: string, ours: boolean, theirs: boolean, label: string): void {
    tell(this.#required, place, name, ours, theirs, label)
  }

  /** Without a name the place itself is meant. */
  tellDeprecated(place: Place, name: string, ours: boolean, theirs: boolean, label: string): void {
    tell(this.#deprecated, place, name, ours, theirs, label)
  }

  differences(): Difference[] {
    const optional = [...this.#required.values()].filter(told => told.ours && told.theirs.includes(false))
    const required = [...this.#required.values()].filter(told => !told.ours && this.#allRequire(told))
    const deprecated = [...this.#deprecated.values()].filter(told => !told.ours && !told.theirs.includes(false))
    const undeprecated = [...this.#deprecated.values()].filter(told => told.ours && told.theirs.includes(false))
    const say =
      (change: Difference['change']) =>
      (told: Told): Difference => ({
        change,
        place: told.place,
        name: told.name,
        theirs: [...told.labels],
      })
    return [
      ...[...this.#lacking.values()]
        .flatMap(one => this.#placed(one))
        .map(one => (one.required === true ? { ...one, required: this.#allRequire(one) } : one)),
      ...optional.map(say('now optional')),
      ...required.map(say('now required')),
      ...deprecated.map(say('deprecated')),
      ...undeprecated.map(say('no longer deprecated')),
      ...[...this.#own.values()].filter(own => !own.covered).map(own => own.difference),
    ]
  }

  /** What both have, as it would be called if it were gone from ours. */
  common(): Difference[] {
    return [...this.#own.values()].filter(own => own.said).map(own => own.difference)
  }

  /** A variant goes into a union that others share only where all of them ask for it. */
  #placed(one: Difference): Difference[] {
    const asking = this.#asking.get(idOf(one))
    const holders = this.#holders.get(keyOf(one.place))
    if (asking === undefined || holders === undefined || [...holders].every(holder => asking.has(holder))) return [one]
    const { elsewhere: _, after: __, ...rest } = one
    return [...asking.values()].map(place => (keyOf(place) === keyOf(one.place) ? one : { ...rest, place }))
  }

  /** What only some of theirs have, such as those of a beta, is not required of all. */
  #allRequire({ place, name }: { place: Place; name: string }): boolean {
    return [...(this.#matched.get(keyOf(place)) ?? [])].every(
      ({ properties }) => properties.get(name)?.required === true,
    )
  }
}

interface Own {
  difference: Difference
  /** Theirs has room for it. */
  covered: boolean
  /** Theirs has the same. */
  said: boolean
}

interface Told {
  place: Place
  name: string
  ours: boolean
  theirs: boolean[]
  labels: Set<string>
}

function tell(
  facts: Map<string, Told>,
  place: Place,
  name: string,
  ours: boolean,
  theirs: boolean,
  label: string,
): void {
  const key = `${keyOf(place)} ${name}`
  const told = facts.get(key) ?? { place, name, ours, theirs: [], labels: new Set<string>() }
  told.theirs.push(theirs)
  told.labels.add(label)
  facts.set(key, told)
}

function branchKey({ union, index }: Branch): string {
  return `branch ${keyOf(union)} ${index}`
}
