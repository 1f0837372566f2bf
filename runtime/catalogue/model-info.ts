import type { ModelInfo, Prices } from '../config/model-info.ts'
import { known } from './known.ts'
import { DATED, EVERY_MODEL, type KnownModel } from './known-model.ts'
import { namesFor } from './names.ts'
import { MAKERS, providerOf, SERVERS } from './providers.ts'

export interface ModelQuestion {
  /** The upstream's kind. */
  kind: string
  /** Its address, which says more than a kind that stands for any server. */
  baseUrl?: string
  /** The upstream's own id of the model. */
  model: string
  /** The day whose prices are asked for; today where absent. */
  at?: Date
}

/**
 * What is known of an upstream's model: of the provider behind the upstream, else of a model of that name anywhere.
 * Prices are those of the provider, or of the maker; where neither asks for one, there is none. Undefined where nothing
 * is known.
 */
export function modelInfo({ kind, baseUrl, model, at = new Date() }: ModelQuestion): ModelInfo | undefined {
  const provider = providerOf(kind, baseUrl)
  if (!provider) return undefined
  const names = namesFor(model)
  const own = provider.id === undefined ? undefined : find(provider.id, names)
  if (own && provider.id !== undefined)
    return present(own, model, provider.unpriced !== true, at, modelsOf(provider.id).get(EVERY_MODEL))
  const makers = first(MAKERS, names)
  if (makers) return present(makers, model, provider.unpriced !== true, at)
  const servers = first(SERVERS, names)
  return servers && present(servers, model, false, at)
}

/** `every`: what holds for all models of the provider. */
function present(
  { later, prices, ...known }: KnownModel,
  model: string,
  priced: boolean,
  at: Date,
  every?: KnownModel | string,
): ModelInfo {
  const day = at.toISOString().slice(0, 10)
  const current = later?.filter(({ from }) => from <= day).at(-1)?.prices ?? prices
  const released = DATED.exec(model)?.slice(1, 4).join('-') ?? known.released
  return {
    ...known,
    ...(released !== undefined && { released }),
    ...(priced && current !== undefined && { prices: withPricesOf(every, current) }),
  }
}

function withPricesOf(every: KnownModel | string | undefined, prices: Prices): Prices {
  if (typeof every !== 'object' || !every.prices) return prices
  const { tools, serviceTiers } = every.prices
  return {
    ...prices,
    ...((tools ?? prices.tools) && { tools: { ...tools, ...prices.tools } }),
    ...((serviceTiers ?? prices.serviceTiers) && { serviceTiers: { ...serviceTiers, ...prices.serviceTiers } }),
  }
}

function first(providers: readonly string[], names: readonly string[]): KnownModel | undefined {
  for (const provider of providers) {
    const found = find(provider, names)
    if (found) return found
  }
  return undefined
}

function find(provider: string, names: readonly string[]): KnownModel | undefined {
  const models = modelsOf(provider)
  for (const name of names) {
    const found = models.get(name)
    // Another id of a model leads to the model itself, never to a third id.
    const model = typeof found === 'string' ? models.get(found) : found
    if (typeof model === 'object') return model
  }
  return undefined
}

/** All that a provider's models are known as. */
export function modelNames(provider: string): ReadonlySet<string> {
  const names = new Set(modelsOf(provider).keys())
  names.delete(EVERY_MODEL)
  return names
}

const read = new Map<string, ReadonlyMap<string, KnownModel | string>>()

/** Each provider's text is read when its models are first asked for. */
function modelsOf(provider: string): ReadonlyMap<string, KnownModel | string> {
  let models = read.get(provider)
  if (!models) {
    const rows: Record<string, KnownModel | string> = JSON.parse(known[provider] ?? '{}')
    models = new Map(Object.entries(rows))
    read.set(provider, models)
  }
  return models
}
