import { distance } from 'fastest-levenshtein'
import { GatewayError } from '../canonical/error.ts'
import type { CompiledModel } from '../config/compiled.ts'
import type { CompiledLimits } from '../config/limits.ts'
import { matchPattern } from '../config/pattern.ts'
import type { Subject } from '../limits/ledger.ts'
import type { ReadCall, ResolvedCall } from './call.ts'
import { choose } from './choose.ts'
import { Deadline } from './deadline.ts'
import { type FoundModel, findModel } from './find-model.ts'
import type { Gateway } from './gateway.ts'
import { assertMayUse, mayUseModel } from './permission.ts'

/** Public model -> the targets that can serve the call, in order, and how far the call may go. */
export function resolve(call: ReadCall): ResolvedCall {
  const { gateway, model } = call
  if (model === '') throw new GatewayError('invalid-request', 'No model was named; set "model".', { param: 'model' })
  assertMayUse(call.principal, model)
  const found = findModel(gateway, model)
  if (!found) throw absentModel(gateway, model) ?? unknownModel(call)
  const { lossy = 'report', attempts, totalMs, mirrors, saveTokens: saving, cache, route } = found
  const chosen = choose(call, found)
  const deadline = new Deadline(call.request.signal, totalMs, performance.now() - call.clock)
  const modelSubject = found.limits && subjectOf(found, found.limits)
  return Object.assign(call, {
    ...chosen,
    modelSubject,
    lossy,
    mirrors,
    limits: { attempts, totalMs },
    deadline,
    saving,
    ...(cache && { recalled: { policy: cache, route } }),
  })
}

/** All names that a pattern matches are counted as one. */
function subjectOf({ name, pattern = name }: FoundModel, limits: CompiledLimits): Subject {
  return { kind: 'model', name: pattern, limits }
}

function unknownModel({ gateway, model, principal }: ReadCall): GatewayError {
  const nearest = [...Object.keys(gateway.models), ...gateway.patterns.map(pattern => pattern.name)]
    .filter(name => mayUseModel(principal, name))
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

function shorten(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name
}
