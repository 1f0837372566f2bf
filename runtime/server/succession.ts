import type { CompiledModel } from '../config/compiled.ts'
import type { ResolvedGateway, ResolvedUpstream } from '../config/resolved.ts'
import { carryListing } from '../gateway/discovery.ts'
import type { Gateway, RunningUpstream } from '../gateway/gateway.ts'

/** What a gateway takes from the one whose place it takes, where it means the same under both configs. */

/** The upstream that runs already, where nothing that the config says of it has changed: with its tokens and its models. */
export function sameUpstream(
  before: Gateway | undefined,
  { settings, credentials }: ResolvedUpstream,
): RunningUpstream | undefined {
  const running = before?.upstreams.get(settings.id)
  if (!running || !isSame(running.upstream.settings, settings)) return undefined
  return running.upstream.login || isSame(running.credentials, credentials) ? running : undefined
}

/** Models that are as they were are the very same, so that whatever is remembered of a route goes on: whose turn it is. */
export function sameModels(
  before: Gateway | undefined,
  { models, patterns }: ResolvedGateway,
): Pick<Gateway, 'models' | 'patterns'> {
  if (!before) return { models, patterns }
  const patternsBefore = new Map(before.patterns.map(pattern => [pattern.name, pattern]))
  const known = (model: CompiledModel, old: CompiledModel | undefined): CompiledModel =>
    old && isSame(old, model) ? old : model
  const kept: Record<string, CompiledModel> = Object.create(null)
  for (const [name, model] of Object.entries(models)) kept[name] = known(model, before.models[name])
  return { models: kept, patterns: patterns.map(pattern => known(pattern, patternsBefore.get(pattern.name))) }
}

/**
 * What is remembered of upstreams goes on where they are the same ones; of those that are others now under the same name,
 * with another address or another key, it is forgotten. Done as the one gateway takes the place of the other.
 */
export function inheritMemories(before: Gateway, gateway: Gateway): void {
  const { health, quotas, stats, affinity } = gateway.routing
  const others = new Set<string>()
  const otherCredentials = new Set<string>()
  for (const [id, old] of before.upstreams) {
    const now = gateway.upstreams.get(id)
    if (now === old) continue
    if (!now || !isSame(identityOf(old), identityOf(now))) others.add(id)
    else carryListing(old, now)
    for (const { id: credential } of changedCredentials(old, now)) otherCredentials.add(credential)
  }
  for (const id of others) stats.forget(id)
  if (others.size === 0 && otherCredentials.size === 0) return
  const isOther = ({ upstream, credential }: { upstream?: string; credential?: string | undefined }): boolean =>
    (upstream !== undefined && others.has(upstream)) || (credential !== undefined && otherCredentials.has(credential))
  health.forget(isOther)
  quotas.forget(isOther)
  affinity.forget(isOther)
}

/** What makes it the upstream that it is: how long it is waited for, and what it may be given, does not. */
function identityOf({ upstream }: RunningUpstream): unknown {
  const { timeouts: _, models: __, free: ___, limits: ____, ...rest } = upstream.settings
  return rest
}

function changedCredentials(old: RunningUpstream, now: RunningUpstream | undefined) {
  return old.credentials.filter(({ id, value, accessKey }) => {
    const other = now?.credentials.find(credential => credential.id === id)
    return other?.value !== value || !isSame(other.accessKey, accessKey)
  })
}

/** Both come from the same compiler, which writes the members of equal things in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
