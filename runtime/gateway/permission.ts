import { GatewayError } from '../canonical/error.ts'
import { isNamed } from '../config/pattern.ts'
import type { Principal } from './call.ts'

/** What the caller's key, or its group, may not use. A caller without restrictions costs two looks at a property. */

export function mayUseModel({ models, shared }: Principal, name: string): boolean {
  return (!models || isNamed(name, models)) && (!shared?.models || isNamed(name, shared.models))
}

/**
 * Throws where the caller may not use the model, whether there is one of that name or not: whoever is restricted cannot
 * find out what else there is.
 */
export function assertMayUse(principal: Principal, name: string): void {
  if (mayUseModel(principal, name)) return
  const { key, group, models, shared } = principal
  const [holder, list] =
    models && !isNamed(name, models) ? [`API key "${key}"`, models] : [`group "${group}"`, shared?.models ?? []]
  const message = `The ${holder} may not use the model "${shortened(name)}": it may use ${listed(list)}.`
  throw new GatewayError('forbidden', message, {
    param: 'model',
    code: 'model_not_allowed',
  })
}

/** Why the caller's calls may not go to an upstream; undefined where they may. */
export function mayNotUse({ key, group, upstreams, shared }: Principal, upstream: string): string | undefined {
  if (upstreams && !upstreams.includes(upstream)) return `the key "${key}" may not use this upstream`
  if (shared?.upstreams && !shared.upstreams.includes(upstream)) return `the group "${group}" may not use this upstream`
  return undefined
}

/** Some of them, where they are many. */
const SHOWN = 10

function listed(models: readonly string[]): string {
  const shown = models.slice(0, SHOWN).map(model => `"${model}"`)
  return `${shown.join(', ')}${models.length > SHOWN ? ` and ${models.length - SHOWN} more` : ''}`
}

function shortened(name: string): string {
  return name.length > 100 ? `${name.slice(0, 100)}…` : name
}
