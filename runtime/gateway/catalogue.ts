import { fillPattern, matchPattern } from '../config/pattern.ts'
import type { ModelEntry } from '../protocols/model-lists.ts'
import type { Gateway, RunningUpstream } from './gateway.ts'

/** How long what an upstream said of its models is good, in milliseconds. */
const FRESH = 5 * 60_000
/** How long an upstream may take to say it, in milliseconds. */
const PATIENCE = 5_000

interface Listing {
  ids: readonly string[]
  until: number
}

const listings = new WeakMap<RunningUpstream, Listing>()

/** Every public name: the configured ones, and for each pattern the names that its upstream's models get by it. */
export async function catalogue(gateway: Gateway): Promise<ModelEntry[]> {
  const entries = new Map<string, ModelEntry>()
  for (const { name, targets } of Object.values(gateway.models)) {
    const first = targets.find(({ upstream }) => gateway.upstreams.has(upstream))
    if (first) entries.set(name, { id: name, ownedBy: first.upstream })
  }
  for (const { name, targets } of gateway.patterns) {
    for (const { upstream, model } of targets) {
      const running = gateway.upstreams.get(upstream)
      if (!running) continue
      for (const id of await modelsOf(running)) {
        const matched = matchPattern(model, id)
        const publicName = matched === undefined ? undefined : fillPattern(name, matched)
        if (publicName !== undefined && !entries.has(publicName))
          entries.set(publicName, { id: publicName, ownedBy: upstream })
      }
    }
  }
  return [...entries.values()]
}

/** The configured ids where the config lists some, else what the upstream says; an upstream that fails to say has none. */
async function modelsOf(running: RunningUpstream): Promise<readonly string[]> {
  const { upstream, credentials } = running
  if (upstream.settings.models.length > 0) return upstream.settings.models
  if (!upstream.listModels) return []
  const known = listings.get(running)
  if (known && known.until > Date.now()) return known.ids
  const ids = await upstream.listModels(credentials[0], AbortSignal.timeout(PATIENCE)).catch(() => known?.ids ?? [])
  listings.set(running, { ids, until: Date.now() + FRESH })
  return ids
}
