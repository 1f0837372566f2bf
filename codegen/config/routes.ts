import type { CompiledModel } from '../../runtime/config/compiled.ts'
import type { MirrorConfig, ModelForm, StrategyModel } from '../../runtime/config/gateway-config.ts'
import { DEFAULT_LIMITS } from '../../runtime/config/kinds.ts'
import type {
  CompiledBranch,
  CompiledRoute,
  Condition,
  Mirror,
  StrategyRoute,
  TargetRoute,
} from '../../runtime/config/route.ts'
import { leaves } from '../../runtime/config/route-tree.ts'
import { compileLimits } from '../../runtime/limits/compile-limits.ts'
import { compileModelCache } from './cache.ts'
import { compileSaveTokens } from './save-tokens.ts'
import { type DeclaredNames, readTarget, targetsOf } from './target.ts'
import { toMilliseconds } from './units.ts'

/** The models of a config that every check has passed: every target means something, and none comes back to itself. */
export interface CheckedModels {
  models: Record<string, ModelForm>
  declared: DeclaredNames
}

/**
 * What a public name means, with every model that it leads to put in its place. A `*` in a leaf is still the first name's:
 * every pattern between has one as well. Limits and mirrors are those of the name that is asked for.
 */
export function compileModel(name: string, checked: CheckedModels): CompiledModel {
  const model = modelNamed(name, checked)
  const options = typeof model === 'string' ? { to: model } : model
  const limits = compileLimits(options.limits, options.budget)
  const saveTokens = compileSaveTokens(options.saveTokens)
  const cache = compileModelCache(options.cache)
  const route = compileRoute(model, checked)
  return {
    name,
    route,
    targets: leaves(route),
    ...(refusesLosses(model, checked) && { lossy: 'refuse' as const }),
    attempts: options.attempts ?? DEFAULT_LIMITS.attempts,
    totalMs: toMilliseconds(options.timeout ?? DEFAULT_LIMITS.totalMs),
    mirrors: mirrorsOf(options.mirror).map(mirror => compileMirror(mirror, checked)),
    ...(saveTokens && { saveTokens }),
    ...(limits && { limits }),
    ...(cache && { cache }),
    ...(options.store === false && { store: false as const }),
  }
}

function compileRoute(model: ModelForm, checked: CheckedModels): CompiledRoute {
  if (typeof model === 'string') return routeTo(model, checked)
  if (model.to !== undefined) return routeTo(model.to, checked)
  if (model.strategy !== undefined) return compileStrategy(model, checked)
  return {
    kind: 'rules',
    rules: model.rules.map(({ when, use }) => ({ when: compileCondition(when), use: routeTo(use, checked) })),
    otherwise: routeTo(model.otherwise, checked),
  }
}

function routeTo(target: string, checked: CheckedModels): CompiledRoute {
  const meaning = readTarget(target, checked.declared)
  if (meaning.type === 'upstream') return { kind: 'target', upstream: meaning.upstream, model: meaning.model }
  if (meaning.type === 'model') return compileRoute(modelNamed(meaning.name, checked), checked)
  throw new Error(`The target "${target}" was compiled before it was checked.`)
}

function compileStrategy(model: StrategyModel, checked: CheckedModels): StrategyRoute {
  const { strategy, targets, maxTimeToFirstToken, maxContext } = model
  const ceilings = {
    ...(maxTimeToFirstToken !== undefined && { timeToFirstTokenMs: toMilliseconds(maxTimeToFirstToken) }),
    ...(maxContext !== undefined && { contextTokens: maxContext }),
  }
  const limited = strategy === 'cost' && Object.keys(ceilings).length > 0
  const branches = targets.map((target): CompiledBranch => {
    const { to, weight = 1 } = typeof target === 'string' ? { to: target } : target
    return { route: routeTo(to, checked), weight }
  })
  return { kind: 'strategy', strategy, branches, ...(limited && { ceilings }) }
}

/** Headers are compared by their names in lower case. */
function compileCondition({ header = {}, ...rest }: Condition): Condition {
  const headers = Object.entries(header).map(([name, value]) => [name.toLowerCase(), value])
  return { ...rest, ...(headers.length > 0 && { header: Object.fromEntries(headers) }) }
}

/** One model on the way that refuses losses is enough. */
function refusesLosses(model: ModelForm, checked: CheckedModels): boolean {
  if (typeof model === 'object' && model.lossy === 'refuse') return true
  return targetsOf(model).some(({ text }) => {
    const meaning = readTarget(text, checked.declared)
    return meaning.type === 'model' && refusesLosses(modelNamed(meaning.name, checked), checked)
  })
}

function mirrorsOf(mirror: MirrorConfig | readonly MirrorConfig[] | undefined): readonly MirrorConfig[] {
  if (mirror === undefined) return []
  return 'to' in mirror ? [mirror] : mirror
}

function compileMirror({ to, share }: MirrorConfig, checked: CheckedModels): Mirror {
  const { upstream, model } = onlyTarget(routeTo(to, checked))
  return { upstream, model, share }
}

function onlyTarget(route: CompiledRoute): TargetRoute {
  if (route.kind !== 'target') throw new Error('A mirror was compiled before it was checked.')
  return route
}

function modelNamed(name: string, { models }: CheckedModels): ModelForm {
  const model = models[name]
  if (model === undefined) throw new Error(`The model "${name}" was compiled before it was checked.`)
  return model
}
