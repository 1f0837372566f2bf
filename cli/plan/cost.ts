import { isDeepStrictEqual } from 'node:util'
import type { Usage } from '../../runtime/canonical/usage.ts'
import { costPicoOf, ratesFor } from '../../runtime/catalogue/cost.ts'
import { readDecimal, writePicodollars } from '../../runtime/catalogue/decimal.ts'
import { targetInfo } from '../../runtime/catalogue/target-info.ts'
import type { CatalogEntry, Prices } from '../../runtime/config/model-info.ts'
import { NOBODYS } from './callers.ts'
import { isFields, itemsOf, type Leaf, type Manifest, meaningOf, named } from './manifest.ts'
import { ASSUMPTIONS, type Assumption, type Shares, sharesOf } from './shares.ts'

/** What was recorded of the calls of one model. */
export interface ModelUsage {
  model: string
  calls: number
  /** Answered from the response cache. */
  cached: number
  /** Their price was not known. */
  unpriced: number
  /** US dollars, an exact decimal. */
  costUsd?: string
  inputTokens: number
  cachedInputTokens: number
  cacheWriteTokens: number
  outputTokens: number
  reasoningTokens: number
}

export interface ModelCost {
  model: string
  calls: number
  /** US dollars, exact decimals. */
  paidUsd: string
  /** Absent where a price is not known. */
  expectedUsd?: string
  /** Where the calls are expected to go. */
  to: string
  /** What has no price: `upstream/model`. */
  unpriced: string[]
  /** Calls that were recorded without a price; what was paid for them is in no sum. */
  paidUnpriced: number
}

export interface CostChange {
  days: number
  /** Of all models that both configs offer and whose prices are known. */
  paidUsd: string
  expectedUsd: string
  changeUsd: string
  /** Those that go elsewhere or have other prices, the greatest change first. */
  models: ModelCost[]
  /** Calls of models that stay as they are: they are taken at what was paid. */
  unchangedCalls: number
  /** Calls of models that are not offered any more; they are in neither sum. */
  lostCalls: number
  assumptions: string[]
}

const ALWAYS = [
  'as many calls, tokens and hits of the provider’s and of the gateway’s cache as were recorded',
  'today’s list prices, without uses of tools, service tiers and writes to a cache for an hour: what was paid has them in it, but what is added up by the hour does not tell them',
  'models that lead where they led before, at the same prices, cost what they cost; copies to mirrors are left out',
]

export function costChange(from: Manifest, to: Manifest, usage: readonly ModelUsage[], days: number): CostChange {
  const assumed = new Set<Assumption>()
  const models: ModelCost[] = []
  let [paid, expected, unchangedCalls, lostCalls] = [0n, 0n, 0, 0]
  for (const one of usage) {
    const before = expectationOf(from, one)
    if (!before) continue
    const after = expectationOf(to, one)
    const was = picoOf(one.costUsd)
    if (!after) lostCalls += one.calls
    else if (isDeepStrictEqual(before.priced, after.priced)) {
      paid += was
      expected += was
      unchangedCalls += one.calls
    } else {
      for (const assumption of after.shares.assumptions) assumed.add(assumption)
      const will = after.cost
      // Sums of what is comparable alone.
      if (will !== undefined) {
        paid += was
        expected += will
      }
      models.push({
        model: one.model,
        calls: one.calls,
        paidUsd: writePicodollars(was),
        ...(will !== undefined && { expectedUsd: writePicodollars(will) }),
        to: after.shares.leaves.map(leafText).join(', '),
        unpriced: after.unpriced,
        paidUnpriced: one.unpriced,
      })
    }
  }
  const said = Object.keys(ASSUMPTIONS) as Assumption[]
  return {
    days,
    paidUsd: writePicodollars(paid),
    expectedUsd: writePicodollars(expected),
    changeUsd: signed(expected - paid),
    models: models.sort((a, b) => weightOf(b) - weightOf(a) || (a.model < b.model ? -1 : 1)),
    unchangedCalls,
    lostCalls,
    assumptions: [...ALWAYS, ...said.filter(name => assumed.has(name)).map(name => ASSUMPTIONS[name])],
  }
}

interface Expectation {
  shares: Shares
  /** Every place with its share and prices: equal ones cost the same. */
  priced: unknown
  /** Picodollars; undefined where a price is not known. */
  cost: bigint | undefined
  unpriced: string[]
}

function expectationOf(manifest: Manifest, usage: ModelUsage): Expectation | undefined {
  const meaning = meaningOf(manifest, usage.model)
  if (!meaning) return undefined
  const costs = new Map<string, bigint | undefined>()
  const costAt = (leaf: Leaf): bigint | undefined => {
    const name = `${leaf.upstream}/${leaf.model}`
    if (!costs.has(name)) costs.set(name, fullCost(usage, pricesOf(manifest, leaf)))
    return costs.get(name)
  }
  const shares = sharesOf(meaning.model.route, meaning.filled, leaf => {
    const cost = costAt(leaf)
    return cost === undefined ? undefined : Number(cost)
  })
  const unpriced = shares.leaves.filter(leaf => costAt(leaf) === undefined)
  let cost: bigint | undefined = 0n
  for (const leaf of shares.leaves) {
    const whole = costAt(leaf)
    cost = whole === undefined || cost === undefined ? undefined : cost + shareOf(whole, leaf.share)
  }
  return {
    shares,
    priced: shares.leaves.map(leaf => [leaf, pricesOf(manifest, leaf)]),
    cost: shares.leaves.length === 0 ? undefined : cost,
    unpriced: unpriced.map(({ upstream, model }) => `${upstream}/${model}`),
  }
}

const PARTS = 1_000_000

function shareOf(pico: bigint, share: number): bigint {
  return (pico * BigInt(Math.round(share * PARTS))) / BigInt(PARTS)
}

/** Picodollars of all recorded calls of a model, at these prices; those that the cache answered cost nothing. */
function fullCost(usage: ModelUsage, prices: Prices | undefined): bigint | undefined {
  const { calls, cached } = usage
  if (!prices || calls === 0) return prices && 0n
  // A tier holds for a call, so the average one chooses it.
  const { requests, tools: _, serviceTiers: __, ...tiered } = prices
  const rates = ratesFor(usage.inputTokens / calls, tiered)
  const tokens: Usage = usage
  const whole = costPicoOf(tokens, rates)
  if (whole === undefined) return undefined
  const perThousand = requests === undefined ? 0n : (readDecimal(requests) ?? 0n)
  const paying = BigInt(Math.max(calls - cached, 0))
  return (whole * paying) / BigInt(calls) + (perThousand * paying) / 1_000n
}

function pricesOf(manifest: Manifest, { upstream, model }: Leaf): Prices | undefined {
  const said = named(manifest, 'upstreams').get(upstream)
  if (!said) return undefined
  const facts = {
    id: upstream,
    kind: String(said.kind),
    free: said.free === true,
    ...(typeof said.baseUrl === 'string' && { baseUrl: said.baseUrl }),
  }
  // Entries that another version wrote may say more, and are asked for no more than this.
  const catalog = itemsOf(manifest.catalog).filter(
    (one): one is CatalogEntry & object => isFields(one) && typeof one.model === 'string' && isFields(one.info),
  )
  return targetInfo(facts, model, { catalog }).prices
}

function leafText({ upstream, model, share }: Leaf & { share: number }): string {
  return share > 0.999_999 ? `${upstream}/${model}` : `${upstream}/${model} (${Math.round(share * 100)} %)`
}

function weightOf({ paidUsd, expectedUsd }: ModelCost): number {
  return expectedUsd === undefined ? Number.POSITIVE_INFINITY : Math.abs(Number(expectedUsd) - Number(paidUsd))
}

function picoOf(usd: string | undefined): bigint {
  // Its unit is a picodollar.
  return usd === undefined ? 0n : (readDecimal(usd) ?? 0n)
}

function signed(pico: bigint): string {
  return pico < 0n ? `-${writePicodollars(-pico)}` : writePicodollars(pico)
}

/**
 * What the rows of a report of usage by model, key, group and tag are for each model, in the order of their names. Whatever
 * is of another shape is passed over.
 */
export function modelUsage(rows: readonly unknown[]): ModelUsage[] {
  const models = new Map<string, ModelUsage>()
  for (const row of rows.filter(isFields)) {
    if (typeof row.model !== 'string' || typeof row.calls !== 'number' || NOBODYS.has(String(row.key))) continue
    const known = models.get(row.model)
    const number = (name: keyof ModelUsage): number =>
      (typeof row[name] === 'number' ? row[name] : 0) + Number(known?.[name] ?? 0)
    const pico = picoOf(known?.costUsd) + picoOf(typeof row.costUsd === 'string' ? row.costUsd : undefined)
    models.set(row.model, {
      model: row.model,
      calls: number('calls'),
      cached: number('cached'),
      unpriced: number('unpriced'),
      costUsd: writePicodollars(pico),
      inputTokens: number('inputTokens'),
      cachedInputTokens: number('cachedInputTokens'),
      cacheWriteTokens: number('cacheWriteTokens'),
      outputTokens: number('outputTokens'),
      reasoningTokens: number('reasoningTokens'),
    })
  }
  return [...models.values()].sort((a, b) => (a.model < b.model ? -1 : 1))
}
