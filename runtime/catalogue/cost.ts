import type { Usage } from '../canonical/usage.ts'
import type { Prices, Rates, TieredRates } from '../config/model-info.ts'
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
  const input = usage.inputTokens ?? 0
  const named = serviceTier === undefined ? undefined : prices.serviceTiers?.[serviceTier]
  if (serviceTier !== undefined && !named) return undefined
  // A tier with rates of its own has no other's; one that is a multiple has those that it does not give.
  const times = named?.times === undefined ? undefined : readDecimal(named.times)
  const usual = ratesFor(input, prices)
  const rates = named ? ratesFor(input, named) : usual
  let units = 0n
  if (prices.requests !== undefined) units += (readDecimal(prices.requests) ?? 0n) * PER_THOUSAND
  for (const [tokens, ...kinds] of [...inputShares(usage), ...outputShares(usage)]) {
    if (tokens === 0) continue
    const unit = unitOf(rates, kinds) ?? (times === undefined ? undefined : multiplied(unitOf(usual, kinds), times))
    if (unit === undefined) return undefined
    units += BigInt(tokens) * unit
  }
  for (const [tool, uses] of Object.entries(usage.toolUses ?? {})) {
    const price = prices.tools?.[tool]
    const unit = price === undefined ? undefined : readDecimal(price)
    if (unit === undefined && uses > 0) return undefined
    units += BigInt(whole(uses)) * (unit ?? 0n) * PER_THOUSAND
  }
  return units
}

/** The rates of a call with so much input. A tier's own rates hold; those that it leaves out are the usual ones. */
export function ratesFor(inputTokens: number, { tiers = [], ...usual }: TieredRates): Rates {
  let chosen: Rates = usual
  let floor = -1
  for (const { above, ...rates } of tiers) {
    if (inputTokens <= above || above <= floor) continue
    floor = above
    chosen = { ...usual, ...rates }
  }
  return chosen
}

/** Tokens, and whose price they have: that of the first kind which has one. */
type Share = readonly [tokens: number, ...kinds: (keyof Rates)[]]

function unitOf(rates: Rates, kinds: readonly (keyof Rates)[]): bigint | undefined {
  const priced = kinds.find(kind => rates[kind] !== undefined)
  return priced === undefined ? undefined : readDecimal(rates[priced]!)
}

function multiplied(unit: bigint | undefined, times: bigint): bigint | undefined {
  return unit === undefined ? undefined : multiply(unit, times)
}

/**
 * Parts are counted within the whole. A server's counters may contradict each other: no part exceeds what is left. Where
 * nothing is said of what came from a cache, it is taken for text.
 */
function inputShares(usage: Usage): Share[] {
  const total = whole(usage.inputTokens)
  const cached = Math.min(whole(usage.cachedInputTokens), total)
  const written = Math.min(whole(usage.cacheWriteTokens), total - cached)
  const hour = Math.min(whole(usage.cacheWriteOneHourTokens), written)
  const fresh = total - cached - written
  const cachedAudio = Math.min(whole(usage.cachedAudioInputTokens), cached)
  const audio = Math.min(Math.max(whole(usage.audioInputTokens) - cachedAudio, 0), fresh)
  const image = Math.min(whole(usage.imageInputTokens), fresh - audio)
  return [
    [fresh - audio - image, 'input'],
    [audio, 'audioInput', 'input'],
    [image, 'imageInput', 'input'],
    [cached - cachedAudio, 'cachedInput', 'input'],
    [cachedAudio, 'cachedAudioInput', 'cachedInput', 'audioInput', 'input'],
    [written - hour, 'cacheWrite', 'input'],
    [hour, 'cacheWriteOneHour', 'cacheWrite', 'input'],
  ]
}

function outputShares(usage: Usage): Share[] {
  const total = whole(usage.outputTokens)
  const reasoning = Math.min(whole(usage.reasoningTokens), total)
  const audio = Math.min(whole(usage.audioOutputTokens), total - reasoning)
  const image = Math.min(whole(usage.imageOutputTokens), total - reasoning - audio)
  return [
    [total - reasoning - audio - image, 'output'],
    [reasoning, 'reasoning', 'output'],
    [audio, 'audioOutput', 'output'],
    [image, 'imageOutput', 'output'],
  ]
}

function whole(tokens: number | undefined): number {
  return tokens === undefined || !Number.isFinite(tokens) || tokens < 0 ? 0 : Math.round(tokens)
}
