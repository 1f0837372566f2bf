import { fillPattern, matchPattern } from '../../runtime/config/pattern.ts'
import { isRecord } from '../../runtime/platform/json.ts'

/**
 * A compiled config as somebody else may have written it: another version of Headgate has fields that this one does not
 * know, and lacks others. So nothing of it is taken for granted.
 */
export type Manifest = Readonly<Record<string, unknown>>

export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return isRecord(value)
}

/** Upstreams, models and groups, by their names. */
export function named(manifest: Manifest, area: 'upstreams' | 'models' | 'groups'): Map<string, Fields> {
  const value = manifest[area]
  return new Map(isFields(value) ? Object.entries(value).filter(entry => isFields(entry[1])) : []) as Map<
    string,
    Fields
  >
}

/** Patterns by their names and keys by their ids, in their order. */
export function listed(manifest: Manifest, area: 'patterns' | 'keys' | 'catalog'): Map<string, Fields> {
  const value = manifest[area]
  const items = Array.isArray(value) ? value.filter(isFields) : []
  return new Map(items.map(item => [nameOf(item, area), item]))
}

function nameOf(item: Fields, area: string): string {
  if (area === 'catalog') return item.upstream === undefined ? `${item.model}` : `${item.upstream}/${item.model}`
  return String(area === 'keys' ? item.id : item.name)
}

/** What a public name means: its own model, or the first pattern's that it matches, with its `*` filled in. */
export interface Meaning {
  model: Fields
  /** Fills the `*` of a target's model in. */
  filled: (model: string) => string
}

export function meaningOf(manifest: Manifest, name: string): Meaning | undefined {
  const exact = named(manifest, 'models').get(name)
  if (exact) return { model: exact, filled: model => model }
  for (const [pattern, model] of listed(manifest, 'patterns')) {
    const matched = matchPattern(pattern, name)
    if (matched !== undefined) return { model, filled: text => fillPattern(text, matched) }
  }
  return undefined
}

export interface Leaf {
  upstream: string
  model: string
}

/** Where a route may lead, each place once, in its order. Parts that are of no known kind are passed over. */
export function leavesOf(route: unknown, filled: (model: string) => string = model => model): Leaf[] {
  const found = new Map<string, Leaf>()
  const visit = (one: unknown): void => {
    if (!isFields(one)) return
    if (one.kind === 'target') {
      const leaf = { upstream: String(one.upstream), model: filled(String(one.model)) }
      found.set(`${leaf.upstream}/${leaf.model}`, leaf)
    }
    for (const branch of itemsOf(one.branches)) if (isFields(branch)) visit(branch.route)
    for (const rule of itemsOf(one.rules)) if (isFields(rule)) visit(rule.use)
    visit(one.otherwise)
  }
  visit(route)
  return [...found.values()]
}

export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
