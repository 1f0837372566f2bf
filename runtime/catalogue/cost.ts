import type { Usage } from '../canonical/usage.ts'
import type { Prices, Rates } from '../config/model-info.ts'
import { readDecimal, writeMillionths } from './decimal.ts'

/**
 * What a call cost in US dollars, exactly, as a decimal. Undefined where it cannot be told: no tokens were counted, or
 * tokens were counted that have no price. Never a zero for what is not known.
 *
 * Reckoned in whole numbers: sums and products are all that it takes, so BigInt is exact without a decimal library.
 */
export function costOf(usage: Usage, prices: Prices | undefined): string | undefined {
  if (!prices || (usage.inputTokens === undefined && usage.outputTokens === undefined)) return undefined
  const rates = ratesFor(usage.inputTokens ?? 0, prices)
  let units = 0n
  for (const [tokens, price] of [...inputShares(usage, rates), ...outputShares(usage, rates)]) {
    if (tokens === 0) continue
    const unit = price === undefined ? undefined : readDecimal(price)
    if (unit === undefined) return undefined
    units += BigInt(tokens) * unit
  }
  return writeMillionths(units)
}

/** The rates of a call with so much input. A tier's own rates hold; those that it leaves out are the usual ones. */
export function ratesFor(inputTokens: number, { tiers = [], ...usual }: Prices): Rates {
  let chosen: Rates = usual
  let floor = -1
  for (const { above, ...rates } of tiers) {
    if (inputTokens <= above || above <= floor) continue
    floor = above
    chosen = { ...usual, ...rates }
  }
  return chosen
}

type Share = readonly [tokens: number, price: string | undefined]

/** Parts are counted within the whole. A server's counters may contradict each other: no part exceeds what is left. */
function inputShares(usage: Usage, rates: Rates): Share[] {
  const total = whole(usage.inputTokens)
  const cached = Math.min(whole(usage.cachedInputTokens), total)
  const written = Math.min(whole(usage.cacheWriteTokens), total - cached)
  const hour = Math.min(whole(usage.cacheWriteOneHourTokens), written)
  const write = rates.cacheWrite ?? rates.input
  return [
    [total - cached - written, rates.input],
    [cached, rates.cachedInput ?? rates.input],
    [written - hour, write],
    [hour, rates.cacheWriteOneHour ?? write],
  ]
}

function outputShares(usage: Usage, rates: Rates): Share[] {
  const total = whole(usage.outputTokens)
  const reasoning = Math.min(whole(usage.reasoningTokens), total)
  return [
    [total - reasoning, rates.output],
    [reasoning, rates.reasoning ?? rates.output],
  ]
}

function whole(tokens: number | undefined): number {
  return tokens === undefined || !Number.isFinite(tokens) || tokens < 0 ? 0 : Math.round(tokens)
}
