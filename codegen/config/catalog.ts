import { decimalText } from '../../runtime/catalogue/decimal.ts'
import type {
  CatalogConfig,
  CatalogModel,
  Price,
  PricesConfig,
  RatesConfig,
} from '../../runtime/config/catalog-config.ts'
import type { CatalogEntry, ModelInfo, Prices, Rates, TieredRates } from '../../runtime/config/model-info.ts'
import { comparePatterns } from '../../runtime/config/pattern.ts'
import { starsIn } from './target.ts'

/** In the order in which entries hold: those of one upstream, exact names, patterns with a longer beginning. */
export function compileCatalog(catalog: CatalogConfig, upstreams: ReadonlySet<string>): CatalogEntry[] {
  return Object.entries(catalog)
    .map(([key, model]): CatalogEntry => ({ ...readCatalogKey(key, upstreams), info: compileInfo(model) }))
    .sort(compareEntries)
}

/** An upstream's name before the first slash comes before a model's id with a slash in it. */
export function readCatalogKey(key: string, upstreams: ReadonlySet<string>): Omit<CatalogEntry, 'info'> {
  const slash = key.indexOf('/')
  const head = key.slice(0, Math.max(slash, 0))
  return upstreams.has(head) ? { upstream: head, model: key.slice(slash + 1) } : { model: key }
}

function compareEntries(a: CatalogEntry, b: CatalogEntry): number {
  const rank = ({ upstream, model }: CatalogEntry): number => (upstream === undefined ? 2 : 0) + starsIn(model)
  return rank(a) - rank(b) || comparePatterns(a.model, b.model) || ((a.upstream ?? '') < (b.upstream ?? '') ? -1 : 1)
}

function compileInfo(model: CatalogModel): ModelInfo {
  const { context, output, modalities, tools, reasoning, structuredOutput, prices } = model
  return {
    ...(context !== undefined && { contextTokens: context }),
    ...(output !== undefined && { outputTokens: output }),
    ...(modalities && {
      modalities: { input: [...modalities.input], output: [...(modalities.output ?? (['text'] as const))] },
    }),
    ...(tools !== undefined && { tools }),
    ...(reasoning !== undefined && { reasoning }),
    ...(structuredOutput !== undefined && { structuredOutput }),
    ...(prices && { prices: compilePrices(prices) }),
  }
}

function compilePrices({ tools, serviceTiers, requests, ...rates }: PricesConfig): Prices {
  const ways = Object.entries(serviceTiers ?? {}).map(([name, { times, ...some }]) => {
    return [name, { ...compileTiered(some), ...(times !== undefined && { times: decimal(times) }) }]
  })
  return {
    ...compileTiered(rates),
    ...(requests !== undefined && { requests: decimal(requests) }),
    ...(tools && Object.keys(tools).length > 0 && { tools: compileRates(tools) }),
    ...(ways.length > 0 && { serviceTiers: Object.fromEntries(ways) }),
  }
}

function compileTiered({ tiers = [], ...rates }: RatesConfig & Pick<PricesConfig, 'tiers'>): TieredRates {
  const higher = tiers.map(({ above, ...some }) => ({ above, ...compileRates(some) })).sort((a, b) => a.above - b.above)
  return { ...compileRates(rates), ...(higher.length > 0 && { tiers: higher }) }
}

function compileRates<Rate extends string = keyof Rates>(
  rates: Readonly<Partial<Record<Rate, Price>>>,
): Record<string, string> {
  // The schema, which found no fault, allows rates only, and each is a price.
  const entries = Object.entries(rates) as [string, Price][]
  return Object.fromEntries(entries.map(([rate, price]) => [rate, decimal(price)]))
}

function decimal(price: Price): string {
  return typeof price === 'number' ? decimalText(price) : price
}
