import { DATED, type KnownModel } from '../../runtime/catalogue/known-model.ts'
import type { Prices, Rates } from '../../runtime/config/model-info.ts'
import { knownFromLimits } from './limits.ts'
import { knownFromPrices, matches, namesOf, releaseOf } from './prices.ts'
import type { ProviderRows } from './sources.ts'

export interface MergeOptions {
  asOf: string
  /** What the provider takes for a cache write of an hour, in prices of input, where no source says: for all, or `of` some. */
  hourWrites?: { factor: bigint; of?: RegExp }
  /** Its models are paid by subscription: prices of a source are somebody's guess. */
  unpriced?: boolean
  /** What a source counts among its models though it does not sell them. */
  notSold?: RegExp
}

/** What both sources know of one provider's models: rows by id, and other ids as texts. Sorted by id. */
export function mergeProvider(rows: ProviderRows, options: MergeOptions): Record<string, KnownModel | string> {
  const models = new Map<string, KnownModel>()
  const aliases = new Map<string, string>()
  for (const row of rows.prices) {
    if (options.notSold?.test(row.id)) continue
    models.set(row.id, knownFromPrices(row, options.asOf))
    for (const name of namesOf(row)) if (name !== row.id) aliases.set(name, row.id)
  }
  for (const row of rows.limits) {
    if (row.type !== 'chat') continue
    const limits = knownFromLimits(row)
    const priced =
      rows.prices.find(({ id }) => id === row.id) ?? rows.prices.find(({ match }) => matches(match, row.id))
    models.set(row.id, merge(limits, priced && knownFromPrices(priced, options.asOf)))
    aliases.delete(row.id)
  }
  for (const [id, model] of models) {
    if (options.unpriced) models.set(id, withoutPrices(model))
    else if (options.hourWrites && (options.hourWrites.of?.test(id) ?? true))
      withHourWrites(model, options.hourWrites.factor)
  }
  addReleases(models)
  const known = [...models].filter(([, model]) => Object.keys(model).some(key => key !== 'name'))
  const others = [...aliases].filter(([name, id]) => !models.has(name) && known.some(([present]) => present === id))
  return Object.fromEntries([...known, ...others].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/**
 * The source of limits is the newer one. Where both agree on the price of input, the other's are the same prices with
 * more detail; where they differ, they are old, and so is what they were to become.
 */
function merge(limits: KnownModel, prices: KnownModel | undefined): KnownModel {
  if (!prices) return limits
  const merged = { ...prices, ...limits }
  if (prices.prices === undefined || limits.prices === undefined) return merged
  if (prices.prices.input === limits.prices.input && prices.prices.output === limits.prices.output)
    return { ...merged, prices: { ...limits.prices, ...prices.prices } }
  const { later: _, ...current } = merged
  return { ...current, prices: limits.prices }
}

/** A model whose dated name has a row of its own was released on that day. */
function addReleases(models: ReadonlyMap<string, KnownModel>): void {
  for (const [id, model] of models) {
    const released = releaseOf([...models.keys()].filter(name => name.replace(DATED, '') === id))
    if (released !== undefined) model.released ??= released
  }
}

function withHourWrites({ prices }: KnownModel, factor: bigint): void {
  for (const rates of prices ? [prices, ...(prices.tiers ?? [])] : []) addHourWrite(rates, factor)
}

function addHourWrite(rates: Prices | Rates, factor: bigint): void {
  if (rates.input === undefined || rates.cacheWrite === undefined || rates.cacheWriteOneHour !== undefined) return
  rates.cacheWriteOneHour = multiply(rates.input, factor)
}

function multiply(decimal: string, factor: bigint): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = (BigInt(whole + fraction) * factor).toString().padStart(fraction.length + 1, '0')
  const cut = digits.length - fraction.length
  return `${digits.slice(0, cut)}.${digits.slice(cut)}`.replace(/\.?0*$/, '')
}

function withoutPrices({ prices: _, later: __, ...rest }: KnownModel): KnownModel {
  return rest
}
