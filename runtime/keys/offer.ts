import type { CompiledGateway } from '../config/compiled.ts'
import type { Offer } from './read-terms.ts'
import type { Change } from './terms.ts'

/** What keys and groups may be allowed: what the config has, and the groups that were made beside. */
export function offerOf({ models, patterns, upstreams, groups = {} }: CompiledGateway, made: readonly string[]): Offer {
  return {
    models: [...Object.keys(models), ...patterns.map(({ name }) => name)],
    upstreams: Object.keys(upstreams),
    groups: [...new Set([...Object.keys(groups), ...made])],
  }
}

/** The terms of something new: nothing is there yet that could be cleared. */
export function given<T>(change: Change<T>): T {
  const entries = Object.entries(change).filter(([, value]) => value !== null)
  // Nulls were all that a change may have beside.
  return Object.fromEntries(entries) as T
}
