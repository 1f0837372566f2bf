import { isNamed } from '../../runtime/config/pattern.ts'
import { type Fields, isFields, itemsOf, leavesOf, listed, type Manifest, meaningOf, named } from './manifest.ts'

/** What the record of usage says of one caller and one model. */
export interface UsedModel {
  model: string
  key: string
  /** Empty where there is none. */
  group: string
  /** Empty where there is none. */
  tag: string
  calls: number
}

/** Somebody who used a model that the other config does not give them. */
export interface LostCaller {
  model: string
  key: string
  group?: string
  /** What the calls were tagged with, where they were. */
  tags: string[]
  calls: number
  why: string
}

/**
 * Whose calls of these the config `to` would refuse although `from` takes them, the most calls first. Keys that were minted
 * are in no config: of them it is told only what models, and groups of the config, take from them.
 */
export function lostCallers(from: Manifest, to: Manifest, used: readonly UsedModel[]): LostCaller[] {
  const lost = new Map<string, LostCaller>()
  for (const { model, key, group, tag, calls } of used) {
    if (refusalOf(from, { model, key, group }) !== undefined) continue
    const why = refusalOf(to, { model, key, group }, from)
    if (why === undefined) continue
    const name = JSON.stringify([model, key, group])
    const known = lost.get(name) ?? { model, key, ...(group !== '' && { group }), tags: [], calls: 0, why }
    known.calls += calls
    if (tag !== '' && !known.tags.includes(tag)) known.tags.push(tag)
    lost.set(name, known)
  }
  for (const { tags } of lost.values()) tags.sort()
  return [...lost.values()].sort((a, b) => b.calls - a.calls || compare(a.model, b.model) || compare(a.key, b.key))
}

/** Whose calls came without a key, while the gateway had none. */
const ANONYMOUS = 'anonymous'

/** Why a call would be refused; undefined where it is taken. `before`: the config that had the key. */
function refusalOf(
  manifest: Manifest,
  { model, key, group }: Pick<UsedModel, 'model' | 'key' | 'group'>,
  before?: Manifest,
): string | undefined {
  const meaning = meaningOf(manifest, model)
  if (!meaning) return 'the model is gone'
  const keys = listed(manifest, 'keys')
  const terms = keys.get(key)
  if (!terms && before && listed(before, 'keys').has(key)) return 'the key is gone'
  if (!terms && before && key === ANONYMOUS && keys.size > 0) return 'a key is asked for'
  if (terms?.disabled === true) return 'the key is disabled'
  const leaves = leavesOf(meaning.model.route, meaning.filled)
  // The group that the key has there, or the one that a minted key had.
  const shared = named(manifest, 'groups').get(terms ? String(terms.group) : group)
  for (const [who, holder] of [
    ['key', terms],
    ['group', shared],
  ] as const) {
    if (!holder) continue
    if (!isOpenTo(holder, 'models', models => isNamed(model, models))) return `the ${who} may not use the model`
    if (!isOpenTo(holder, 'upstreams', upstreams => leaves.some(({ upstream }) => upstreams.includes(upstream))))
      return `the ${who} may use no upstream of the model`
  }
  return undefined
}

function isOpenTo(holder: Fields, field: 'models' | 'upstreams', allows: (names: string[]) => boolean): boolean {
  return holder[field] === undefined || allows(itemsOf(holder[field]).map(String))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Of copies to mirrors, and of calls that were refused because their key was none. */
export const NOBODYS: ReadonlySet<string> = new Set(['mirror', 'none'])

/** The rows of a report of usage by model, key, group and tag. Whatever is of another shape is passed over. */
export function usedModels(rows: readonly unknown[]): UsedModel[] {
  return rows.filter(isFields).flatMap(row => {
    const { model, key, group, tag, calls } = row
    if (typeof model !== 'string' || typeof key !== 'string' || typeof calls !== 'number') return []
    if (NOBODYS.has(key)) return []
    return [{ model, key, group: textOf(group), tag: textOf(tag), calls }]
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
