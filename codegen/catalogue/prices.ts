import type { PaidTool } from '../../runtime/canonical/usage.ts'
import { decimalText } from '../../runtime/catalogue/decimal.ts'
import { DATED, type KnownModel } from '../../runtime/catalogue/known-model.ts'
import type { Prices, Rates } from '../../runtime/config/model-info.ts'

/** A row of the source of prices, as far as it is read. */
export interface PriceRow {
  id: string
  name?: string
  context_window?: number
  match: Match
  prices: RowPrices | { constraint?: { type: string; start_date?: string }; prices: RowPrices }[]
}

/** Which names mean the row. */
export interface Match {
  equals?: string
  starts_with?: string
  ends_with?: string
  contains?: string
  regex?: string
  or?: Match[]
  and?: Match[]
}

type RowPrices = Record<string, number | { base: number; tiers: { start: number; price: number }[] } | undefined>

/** The source's units of a million tokens, and what they are here. Pages and hours have no counterpart. */
const UNITS: Readonly<Record<string, keyof Rates>> = {
  input_mtok: 'input',
  cache_read_mtok: 'cachedInput',
  cache_write_mtok: 'cacheWrite',
  cache_write_1h_mtok: 'cacheWriteOneHour',
  output_mtok: 'output',
  output_reasoning_mtok: 'reasoning',
  input_audio_mtok: 'audioInput',
  cache_audio_read_mtok: 'cachedAudioInput',
  output_audio_mtok: 'audioOutput',
  input_image_mtok: 'imageInput',
  output_image_mtok: 'imageOutput',
}

/** Its units of a thousand uses of a tool. */
const TOOLS: Readonly<Record<string, PaidTool>> = {
  web_searches_kcount: 'web_search',
  storage_searches_kcount: 'file_search',
  social_searches_kcount: 'x_search',
}

/** Tokens that no usage tells apart: what the others cost would be a part of the truth. */
const UNTOLD = ['output_citation_mtok', 'output_video_mtok']

export function knownFromPrices(row: PriceRow, asOf: string): KnownModel {
  const spans = spansOf(row)
  const current = spans.filter(({ from }) => from <= asOf).at(-1)
  const later = spans.filter(({ from }) => from > asOf)
  const released = releaseOf([row.id, ...namesOf(row)])
  return {
    ...(row.name !== undefined && { name: row.name }),
    ...(row.context_window !== undefined && { contextTokens: row.context_window }),
    ...(released !== undefined && { released }),
    ...(current !== undefined && hasRates(current.prices) && { prices: current.prices }),
    ...(later.length > 0 && { later }),
  }
}

/** Every name that the row spells out. Names that it only describes are not claimed: they may be those of models to come. */
export function namesOf({ match }: Pick<PriceRow, 'match'>): string[] {
  return [
    ...(match.equals === undefined ? [] : [match.equals]),
    ...(match.or ?? []).flatMap(or => namesOf({ match: or })),
  ]
}

/** Whether the row is meant by a name that is known to be a model's. */
export function matches(match: Match, name: string): boolean {
  if (match.or) return match.or.some(one => matches(one, name))
  if (match.and) return match.and.every(one => matches(one, name))
  if (match.equals !== undefined) return name === match.equals
  if (match.starts_with !== undefined) return name.startsWith(match.starts_with)
  if (match.ends_with !== undefined) return name.endsWith(match.ends_with)
  if (match.contains !== undefined) return name.includes(match.contains)
  return match.regex !== undefined && new RegExp(match.regex).test(name)
}

interface Span {
  /** The first day on which the prices hold. */
  from: string
  prices: Prices
}

/** Prices by their first day, in order. Those of some hours of the day are left out: the usual ones stand. */
function spansOf({ prices }: PriceRow): Span[] {
  if (!Array.isArray(prices)) return [{ from: '', prices: pricesOf(prices) }]
  return prices
    .filter(({ constraint }) => constraint === undefined || constraint.start_date !== undefined)
    .map(({ constraint, prices: some }) => ({ from: constraint?.start_date ?? '', prices: pricesOf(some) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}

function pricesOf(row: RowPrices): Prices {
  if (UNTOLD.some(unit => row[unit] !== undefined)) return {}
  const usual: Rates = {}
  const tiers = new Map<number, Rates>()
  for (const [unit, rate] of Object.entries(UNITS)) {
    const price = row[unit]
    if (price === undefined) continue
    usual[rate] = decimalText(typeof price === 'number' ? price : price.base)
    for (const { start, price: higher } of typeof price === 'number' ? [] : price.tiers)
      tiers.set(start, { ...tiers.get(start), [rate]: decimalText(higher) })
  }
  const sorted = [...tiers].sort(([a], [b]) => a - b).map(([above, rates]) => ({ above, ...rates }))
  if (Object.keys(usual).length === 0) return {}
  const tools = Object.entries(TOOLS).flatMap(([unit, tool]) => {
    const price = row[unit]
    return typeof price === 'number' ? [[tool, decimalText(price)] as const] : []
  })
  const { requests_kcount: requests } = row
  return {
    ...usual,
    ...(sorted.length > 0 && { tiers: sorted }),
    ...(typeof requests === 'number' && { requests: decimalText(requests) }),
    ...(tools.length > 0 && { tools: Object.fromEntries(tools) }),
  }
}

function hasRates(prices: Prices): boolean {
  return Object.keys(prices).length > 0
}

/** The day that the only dated one of these names tells; several tell of several releases. */
export function releaseOf(names: readonly string[]): string | undefined {
  const days = new Set(names.flatMap(name => DATED.exec(name)?.slice(1, 4).join('-') ?? []))
  return days.size === 1 ? [...days][0] : undefined
}
