import type { CompiledModel, CompiledTarget } from '../config/compiled.ts'
import { fillPattern, matchPattern } from '../config/pattern.ts'
import type { Gateway } from './gateway.ts'

/** What a public name means. */
export interface FoundModel extends CompiledModel {
  /** What the `*` of a pattern stands for: `route` has its own `*` yet, `targets` and `mirrors` are filled in. */
  matched?: string
  /** The pattern itself. */
  pattern?: string
}

/** What the config says of a name, or of the first pattern that matches it. */
export function declaredModel({ models, patterns }: Gateway, name: string): CompiledModel | undefined {
  return models[name] ?? patterns.find(pattern => matchPattern(pattern.name, name) !== undefined)
}

/** The exact name, or the first pattern that matches it. */
export function findModel(gateway: Gateway, name: string): FoundModel | undefined {
  // The map has no prototype, so any name may be looked up.
  const exact = gateway.models[name]
  if (exact) return exact
  for (const pattern of gateway.patterns) {
    const matched = matchPattern(pattern.name, name)
    if (matched === undefined) continue
    const filled = <Target extends CompiledTarget>(target: Target): Target => ({
      ...target,
      model: fillPattern(target.model, matched),
    })
    return {
      ...pattern,
      name,
      matched,
      pattern: pattern.name,
      targets: pattern.targets.map(filled),
      mirrors: pattern.mirrors.map(filled),
    }
  }
  return undefined
}
