import { targetInfo } from '../catalogue/target-info.ts'
import type { CompiledTarget } from '../config/compiled.ts'
import { fillPattern, matchPattern } from '../config/pattern.ts'
import type { ModelEntry } from '../protocols/model-lists.ts'
import type { Principal } from './call.ts'
import { type Background, modelsOf, toldOf } from './discovery.ts'
import { findModel } from './find-model.ts'
import type { Gateway } from './gateway.ts'
import { mayNotUse, mayUseModel } from './permission.ts'

/**
 * Every public name that the caller may use: the configured ones, and for each pattern the names that its upstream's models
 * get by it.
 */
export async function catalogue(
  gateway: Gateway,
  background?: Background,
  principal: Principal = ANYONE,
): Promise<ModelEntry[]> {
  const entries = new Map<string, ModelEntry>()
  for (const { name, targets } of Object.values(gateway.models)) {
    const entry = entryOf(gateway, name, targets, principal)
    if (entry) entries.set(name, entry)
  }
  const offered = await offeredModels(gateway, background)
  for (const { name, targets } of gateway.patterns) {
    for (const { upstream, model } of targets) {
      for (const id of offered.get(upstream) ?? []) {
        const matched = matchPattern(model, id)
        const publicName = matched === undefined ? undefined : fillPattern(name, matched)
        if (publicName === undefined || entries.has(publicName)) continue
        const entry = entryOf(gateway, publicName, [{ upstream, model: id }], principal)
        if (entry) entries.set(publicName, entry)
      }
    }
  }
  return [...entries.values()]
}

/**
 * One public name; undefined where no running upstream serves it. A name that only a pattern matches is taken for
 * offered: upstreams serve more than they list.
 */
export function catalogueEntry(gateway: Gateway, id: string, principal: Principal = ANYONE): ModelEntry | undefined {
  return entryOf(gateway, id, findModel(gateway, id)?.targets ?? [], principal)
}

/** Who is restricted in nothing. */
const ANYONE: Principal = { key: '' }

/** The models of each upstream that a pattern leads to. All are asked at once. */
async function offeredModels(gateway: Gateway, background: Background): Promise<Map<string, readonly string[]>> {
  const names = new Set(gateway.patterns.flatMap(({ targets }) => targets.map(({ upstream }) => upstream)))
  const running = [...names].flatMap(name => {
    const upstream = gateway.upstreams.get(name)
    return upstream ? [{ name, upstream }] : []
  })
  return new Map(
    await Promise.all(running.map(async ({ name, upstream }) => [name, await modelsOf(upstream, background)] as const)),
  )
}

/** The first target that can be called stands for the others. */
function entryOf(
  gateway: Gateway,
  id: string,
  targets: readonly CompiledTarget[],
  principal: Principal,
): ModelEntry | undefined {
  if (!mayUseModel(principal, id)) return undefined
  const first = targets.find(({ upstream }) => gateway.upstreams.has(upstream) && !mayNotUse(principal, upstream))
  if (!first) return undefined
  const { upstream, model } = first
  const running = gateway.upstreams.get(upstream)!
  const { catalog } = gateway
  const known = targetInfo(running.upstream.settings, model, { catalog, told: toldOf(running, model) })
  const { name: _, released: __, ...limits } = known
  // A name of the gateway's own keeps its meaning when the model behind it changes, and is not that model's.
  const isOwn = id === model || id.endsWith(`/${model}`)
  return { id, ownedBy: upstream, known: isOwn ? known : limits, ...(/embed/i.test(model) && { embeds: true }) }
}
