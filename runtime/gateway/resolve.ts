import { distance } from 'fastest-levenshtein'
import { GatewayError } from '../canonical/error.ts'
import type { CompiledModel, CompiledTarget } from '../config/compiled.ts'
import { fillPattern, matchPattern } from '../config/pattern.ts'
import { leaves, mapTargets } from '../config/route-tree.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import type { Gateway } from './gateway.ts'
import { spokenTo } from './speak.ts'

/** Public model -> the targets that can serve it, in order. */
export function resolve(call: ReadCall): ResolvedCall {
  const { gateway, model } = call
  if (model === '') throw new GatewayError('invalid-request', 'No model was named; set "model".', { param: 'model' })
  const found = findModel(gateway, model)
  if (!found) throw absentModel(gateway, model) ?? unknownModel(gateway, model)
  return Object.assign(call, { candidates: candidatesOf(call, found), lossy: found.lossy ?? 'report' })
}

function candidatesOf(call: ReadCall, { targets }: CompiledModel): Candidate[] {
  const { gateway, operation } = call
  const candidates: Candidate[] = []
  for (const { upstream, model } of targets) {
    const running = gateway.upstreams.get(upstream)
    const protocol = running && spokenTo(operation.protocol, operation.kind, running.upstream.settings.protocols)
    if (protocol) candidates.push({ upstream, model, running, protocol })
  }
  if (candidates.length === 0) throw notSpoken(call, targets)
  return candidates
}

/** What a public name means: the exact name, or the first pattern that matches it, with its targets filled in. */
export function findModel(gateway: Gateway, name: string): CompiledModel | undefined {
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
    const route = mapTargets(pattern.route, filled)
    return { ...pattern, name, route, targets: leaves(route), mirrors: pattern.mirrors.map(filled) }
  }
  return undefined
}

function unknownModel(gateway: Gateway, model: string): GatewayError {
  const nearest = [...Object.keys(gateway.models), ...gateway.patterns.map(pattern => pattern.name)]
    .map(name => ({ name, distance: distance(model.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => `"${name}"`)
  const hint = nearest.length > 0 ? ` The nearest names are ${nearest.join(', ')}.` : ' No model is configured.'
  return new GatewayError('unknown-model', `This gateway has no model "${shorten(model)}".${hint}`, {
    param: 'model',
    code: 'model_not_found',
  })
}

/** A model that is configured, but whose upstreams wait for their credentials. */
function absentModel(gateway: Gateway, model: string): GatewayError | undefined {
  const matches = ({ name }: CompiledModel): boolean => name === model || matchPattern(name, model) !== undefined
  const declared = gateway.absent.models.find(matches)
  if (!declared) return undefined
  const causes = declared.targets.map(({ upstream }) => {
    const variables = gateway.absent.upstreams.find(({ id }) => id === upstream)?.variables ?? []
    return `upstream "${upstream}" needs ${variables.join(' or ')} to be set`
  })
  const message = `The model "${shorten(model)}" is configured, but cannot be served yet: ${[...new Set(causes)].join('; ')}.`
  return new GatewayError('unknown-model', message, { param: 'model', code: 'model_not_found' })
}

function notSpoken(call: ReadCall, targets: readonly CompiledTarget[]): GatewayError {
  const spoken = targets.flatMap(({ upstream }) => {
    const protocols = call.gateway.upstreams.get(upstream)?.upstream.settings.protocols
    return protocols ? [`"${upstream}" speaks ${protocols.join(', ')}`] : []
  })
  const message = `The model "${shorten(call.model)}" has no upstream for ${call.operation.id}: ${spoken.join('; ')}.`
  return new GatewayError('unsupported', message, { status: 400, param: 'model' })
}

function shorten(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name
}
