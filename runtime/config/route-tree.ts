import type { CompiledTarget } from './compiled.ts'
import type { CompiledRoute, StrategyRoute, TargetRoute } from './route.ts'

/** The targets that a route may lead to, each once, in the order in which the config has them. */
export function leaves(route: CompiledRoute): CompiledTarget[] {
  const found = new Map<string, CompiledTarget>()
  visit(route, ({ upstream, model }) => {
    // A name of an upstream has no slash, so two targets never share a key.
    const key = `${upstream}/${model}`
    if (!found.has(key)) found.set(key, { upstream, model })
  })
  return [...found.values()]
}

/**
 * The tree without the leaves that `keep` refuses; undefined where none is left. A strategy or a rule that loses its last
 * leaf disappears, so that the next rule decides. Where `otherwise` loses it, what meets no rule finds nothing: a
 * strategy without branches. No request goes where its rules never sent it.
 */
export function prune(route: CompiledRoute, keep: (target: TargetRoute) => boolean): CompiledRoute | undefined {
  switch (route.kind) {
    case 'target':
      return keep(route) ? route : undefined
    case 'strategy': {
      const branches = route.branches.flatMap(branch => {
        const kept = prune(branch.route, keep)
        return kept === undefined ? [] : [{ ...branch, route: kept }]
      })
      return branches.length === 0 ? undefined : { ...route, branches }
    }
    case 'rules': {
      const rules = route.rules.flatMap(rule => {
        const use = prune(rule.use, keep)
        return use === undefined ? [] : [{ ...rule, use }]
      })
      const otherwise = prune(route.otherwise, keep)
      return rules.length === 0 ? otherwise : { ...route, rules, otherwise: otherwise ?? NOWHERE }
    }
  }
}

const NOWHERE: StrategyRoute = { kind: 'strategy', strategy: 'priority', branches: [] }

function visit(route: CompiledRoute, see: (target: TargetRoute) => void): void {
  switch (route.kind) {
    case 'target':
      see(route)
      return
    case 'strategy':
      for (const branch of route.branches) visit(branch.route, see)
      return
    case 'rules':
      for (const { use } of route.rules) visit(use, see)
      visit(route.otherwise, see)
  }
}
