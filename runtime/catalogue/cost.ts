import type { Usage } from '../canonical/usage.ts'
import type { Prices, PriceTier, Rates, TieredRates } from '../config/model-info.ts'
import { multiply, readDecimal, writeMillionths } from './decimal.ts'

/**
 * What a call cost in US dollars, exactly, as a decimal. Undefined where it cannot be told: no tokens were counted, or
 * something was counted that has no price, or it was served in a way that has none. Never a zero for what is not known.
 *
 * Reckoned in whole numbers: sums and products are all that it takes, so BigInt is exact without a decimal library.
 */
export function costOf(usage: Usage, prices: Prices | undefined, serviceTier?: string): string | undefined {
  const units = unitsOf(usage, prices, serviceTier)
  return units === undefined ? undefined : writeMillionths(units)
}

/** The same in picodollars, which are 1e-12 US dollars; less than half of one is nothing. */
export function costPicoOf(usage: Usage, prices: Prices | undefined, serviceTier?: string): bigint | undefined {
  const units = unitsOf(usage, prices, serviceTier)
  return units === undefined ? undefined : (units + UNITS_A_PICODOLLAR / 2n) / UNITS_A_PICODOLLAR
}

const UNITS_A_PICODOLLAR = 1_000_000n

/** Tokens are priced per million. */
const PER_THOUSAND = 1_000n

/** In 1e-18 US dollars. */
function unitsOf(usage: Usage, prices: Prices | undefined, serviceTier: string | undefined): bigint | undefined {
  if (!prices || (usage.inputTokens === undefined && usage.outputTokens === undefined)) return undefined
  const rates = serviceTier === undefined ? usualUnits(usage, prices) : tierUnits(usage, prices, serviceTier)
  if (!rates) return undefined
  let units = prices.requests === undefined ? 0n : (readDecimal(prices.requests) ?? 0n) * PER_THOUSAND
  const tokens = sharesOf(usage)
  for (let share = 0; share < tokens.length; share++) {
    if (tokens[share] === 0) continue
    const unit = rates[share]
    if (unit === undefined) return undefined
    units += BigInt(tokens[share]!) * unit
  }
  if (!usage.toolUses) return units
  for (const [tool, uses] of Object.entries(usage.toolUses)) {
    const price = prices.tools?.[tool]
    const unit = price === undefined ? undefined : readDecimal(price)
    if (unit === undefined && uses > 0) return undefined
    units += BigInt(whole(uses)) * (unit ?? 0n) * PER_THOUSAND
  }
  return units
}

/** What a token of each share costs, in 1e-12 US dollars for a million; undefined where that is not known. */
type Units = readonly (bigint | undefined)[]

/** Every call asks for them, and prices are few. */
const known = new WeakMap<Rates, Units>()

function usualUnits(usage: Usage, prices: Prices): Units {
  const tier = prices.tiers && tierFor(usage.inputTokens ?? 0, prices.tiers)
  const ready = known.get(tier ?? prices)
  if (ready) return ready
  const units = unitsIn(tier ? ratesFor(usage.inputTokens ?? 0, prices) : prices)
  known.set(tier ?? prices, units)
  return units
}

/** A tier with rates of its own has no other's; one that is a multiple has those that it does not give. */
function tierUnits(usage: Usage, prices: Prices, serviceTier: string): Units | undefined {
  const named = prices.serviceTiers?.[serviceTier]
  if (!named) return undefined
  const times = named.times === undefined ? undefined : readDecimal(named.times)
  const own = unitsIn(ratesFor(usage.inputTokens ?? 0, named))
  if (times === undefined) return own
  const usual = usualUnits(usage, prices)
  return own.map((unit, share) => unit ?? (usual[share] === undefined ? undefined : multiply(usual[share], times)))
}

function unitsIn(rates: Rates): Units {
  return SHARES.map(kinds => {
    const priced = kinds.find(kind => rates[kind] !== undefined)
    return priced === undefined ? undefined : readDecimal(rates[priced]!)
  })
}

/** The rates of a call with so much input. A tier's own rates hold; those that it leaves out are the usual ones. */
export function ratesFor(inputTokens: number, { tiers, ...usual }: TieredRates): Rates {
  const tier = tiers && tierFor(inputTokens, tiers)
  if (!tier) return usual
  const { above: _, ...rates } = tier
  return { ...usual, ...rates }
}

/** The highest that is exceeded. */
function tierFor(inputTokens: number, tiers: readonly PriceTier[]): PriceTier | undefined {
  let chosen: PriceTier | undefined
  for (const tier of tiers) if (inputTokens > tier.above && tier.above > (chosen?.above ?? -1)) chosen = tier
  return chosen
}

/** The parts that tokens fall into, and whose price each has: that of the first kind which has one. */
const SHARES: readonly (readonly (keyof Rates)[])[] = [
  ['input'],
  ['audioInput', 'input'],
  ['imageInput', 'input'],
  ['cachedInput', 'input'],
  ['cachedAudioInput', 'cachedInput', 'audioInput', 'input'],
  ['cacheWrite', 'input'],
  ['cacheWriteOneHour', 'cacheWrite', 'input'],
  ['output'],
  ['reasoning', 'output'],
  ['audioOutput', 'output'],
  ['imageOutput', 'output'],
]

/**
 * The tokens of each share. Parts are counted within the whole: a server's counters may contradict each other, so no part
 * exceeds what is left. Where nothing is said of what came from a cache, it is taken for text.
 */
function sharesOf(usage: Usage): number[] {
  const input = whole(usage.inputTokens)
  const cached = Math.min(whole(usage.cachedInputTokens), input)
  const written = Math.min(whole(usage.cacheWriteTokens), input - cached)
  const hour = Math.min(whole(usage.cacheWriteOneHourTokens), written)
  const fresh = input - cached - written
  const cachedAudio = Math.min(whole(usage.cachedAudioInputTokens), cached)
  const audio = Math.min(Math.max(whole(usage.audioInputTokens) - cachedAudio, 0), fresh)
  const image = Math.min(whole(usage.imageInputTokens), fresh - audio)
  const output = whole(usage.outputTokens)
  const reasoning = Math.min(whole(usage.reasoningTokens), output)
  const spoken = Math.min(whole(usage.audioOutputTokens), output - reasoning)
  const drawn = Math.min(whole(usage.imageOutputTokens), output - reasoning - spoken)
  const said = output - reasoning - spoken - drawn
  const read = fresh - audio - image
  return [read, audio, image, cached - cachedAudio, cachedAudio, written - hour, hour, said, reasoning, spoken, drawn]
}

function whole(tokens: number | undefined): number {
  return tokens === undefined || !Number.isFinite(tokens) || tokens < 0 ? 0 : Math.round(tokens)
}
