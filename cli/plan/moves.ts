import { type Manifest, meaningOf, named } from './manifest.ts'
import { routeText } from './route-text.ts'

/** A name that clients ask for and that leads elsewhere than before. */
export interface Move {
  model: string
  from: string
  to: string
  /** Of the recorded traffic; absent where that is not known. */
  calls?: number
}

/**
 * The names that mean something in both configs, and not the same. Patterns are told by the names that were asked for:
 * `calls` has those, from a record of usage. The most used first.
 */
export function movesBetween(from: Manifest, to: Manifest, calls: ReadonlyMap<string, number> | undefined): Move[] {
  const names = new Set([...named(from, 'models').keys(), ...named(to, 'models').keys(), ...(calls?.keys() ?? [])])
  const moves = [...names].sort().flatMap((model): Move[] => {
    const [before, after] = [routeOf(from, model), routeOf(to, model)]
    if (before === undefined || after === undefined || before === after) return []
    return [{ model, from: before, to: after, ...(calls && { calls: calls.get(model) ?? 0 }) }]
  })
  return moves.sort((a, b) => (b.calls ?? 0) - (a.calls ?? 0))
}

function routeOf(manifest: Manifest, name: string): string | undefined {
  const meaning = meaningOf(manifest, name)
  return meaning && routeText(meaning.model.route, meaning.filled)
}
