import type { KnownModel } from '../../runtime/catalogue/known-model.ts'
import type { Prices } from '../../runtime/config/model-info.ts'

type Models = Record<string, KnownModel | string>

/**
 * The prices that hold for every model of a provider: those that are documented, and of tools those on which all rows
 * agree, as the newest models have no row that tells them yet. Undefined where there are none.
 */
export function usualPrices(
  models: Models,
  documented: { serviceTiers: Prices['serviceTiers']; tools: Prices['tools'] },
): Pick<Prices, 'tools' | 'serviceTiers'> | undefined {
  const said = new Map<string, Set<string>>()
  for (const { tools } of pricesIn(models))
    for (const [tool, price] of Object.entries(tools ?? {})) said.set(tool, (said.get(tool) ?? new Set()).add(price))
  const agreed = [...said].flatMap(([tool, prices]) => (prices.size === 1 ? [[tool, ...prices]] : []))
  const tools = { ...documented.tools, ...Object.fromEntries(agreed) }
  if (Object.keys(tools).length === 0 && !documented.serviceTiers) return undefined
  return {
    ...(Object.keys(tools).length > 0 && { tools }),
    ...(documented.serviceTiers && { serviceTiers: documented.serviceTiers }),
  }
}

/** The models without the prices of tools that are told for all of them. */
export function withoutPricesOf(models: Models, { tools: usual = {} }: Pick<Prices, 'tools'>): Models {
  for (const prices of pricesIn(models)) {
    const own = Object.entries(prices.tools ?? {}).filter(([tool, price]) => usual[tool] !== price)
    if (own.length === 0) delete prices.tools
    else prices.tools = Object.fromEntries(own)
  }
  return models
}

function pricesIn(models: Models): Prices[] {
  return Object.values(models).flatMap(model =>
    typeof model === 'string'
      ? []
      : [model.prices, ...(model.later ?? []).map(({ prices }) => prices)].flatMap(prices => prices ?? []),
  )
}
