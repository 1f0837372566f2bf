import { saidOf, targetInfo } from '../catalogue/target-info.ts'
import type { CompiledTarget } from '../config/compiled.ts'
import type { CatalogEntry, ModelInfo } from '../config/model-info.ts'
import { modelFactsOf } from '../routing/model-facts.ts'
import type { ModelFacts } from '../routing/world.ts'
import { toldOf } from './discovery.ts'
import type { RunningUpstream } from './gateway.ts'

/** Clients may ask for any name that a pattern matches. More than any route has targets, or each call would begin anew. */
const MOST = 5_000

const DAY = 86_400_000

/** From what is known of models to what a choice among them needs. Each is worked out once a day, as prices change. */
export function createModelFacts(
  upstreams: ReadonlyMap<string, RunningUpstream>,
  catalog: readonly CatalogEntry[] = [],
  now: () => Date = () => new Date(),
): (target: CompiledTarget) => ModelFacts | undefined {
  const known = new Map<string, ModelFacts>()
  let day = 0
  return ({ upstream, model }) => {
    const running = upstreams.get(upstream)
    if (!running) return undefined
    const at = now()
    const today = Math.floor(at.getTime() / DAY)
    if (today !== day || known.size >= MOST) known.clear()
    day = today
    const key = `${upstream}/${model}`
    const ready = known.get(key)
    if (ready) return ready
    const told = toldOf(running, model)
    const info = targetInfo(running.upstream.settings, model, { catalog, told, at })
    const facts = factsOf(info, { ...told, ...saidOf(upstream, model, catalog) })
    // Who can tell of its models may not have been asked yet.
    if (!running.upstream.describeModels) known.set(key, facts)
    return facts
  }
}

/** `said`: what is not from hearsay. A list of media in the config, or of the server itself, is a whole one. */
function factsOf(info: ModelInfo, said: ModelInfo): ModelFacts {
  const { modalities, ...rest } = info
  if (said.modalities) return modelFactsOf({ ...rest, modalities: said.modalities })
  const facts = modelFactsOf(rest)
  // What is known otherwise tells images from text alone: nothing but images is ruled out by it.
  const textAlone = modalities !== undefined && !modalities.input.includes('image')
  return textAlone ? { ...facts, media: ['audio', 'video', 'document'] } : facts
}
