import { costPicoOf } from '../catalogue/cost.ts'
import { targetInfo } from '../catalogue/target-info.ts'
import type { ModelInfo, Prices } from '../config/model-info.ts'
import { sha256 } from '../platform/digest.ts'
import type { StoredPrice } from '../state/usage-record.ts'
import type { Conclusion } from './account.ts'
import type { Candidate, ReadCall } from './call.ts'
import { toldOf } from './discovery.ts'
import type { Gateway } from './gateway.ts'

export interface CallCost {
  /** Picodollars; absent where the price is not known. */
  costPico?: number
  /** What it was reckoned with; absent where nothing had to be. */
  price?: StoredPrice
}

const NOTHING: CallCost = { costPico: 0 }
const UNKNOWN: CallCost = {}

/**
 * What a call cost. Nothing where no upstream answered it, or one that is free; what is not known where an upstream is
 * paid in another way than by use, such as a subscription, unless the config says what it is worth.
 */
export function costOfCall(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): CallCost {
  // Nobody bills a count of tokens.
  if (!candidate || conclusion.cached || call.operation.kind === 'count-tokens') return NOTHING
  const price = priceOf(call.gateway, candidate)
  if (!price) return UNKNOWN
  const { prices, stored, free } = price
  if (free) return { costPico: 0, price: stored }
  const pico = conclusion.usage && costPicoOf(conclusion.usage, prices, unusual(conclusion.serviceTier))
  // What is beyond is no count of tokens: 9,007 dollars for one call.
  if (pico === undefined || pico > Number.MAX_SAFE_INTEGER) return UNKNOWN
  return { costPico: Number(pico), price: stored }
}

/** What servers say of calls that were served as any other. */
const USUAL = new Set(['', 'default', 'standard', 'auto', 'on_demand'])

/** A way of service that has a price of its own. */
export function unusual(serviceTier: string | undefined): string | undefined {
  return serviceTier === undefined || USUAL.has(serviceTier) ? undefined : serviceTier
}

interface Price {
  prices: Prices
  stored: StoredPrice
  /** Whatever it is asked, it costs nothing. */
  free: boolean
}

interface PriceList {
  /** Days since 1970: prices change with them. */
  day: number
  known: Map<string, { told: ModelInfo | undefined; price: Price | undefined }>
}

const DAY = 86_400_000

/** Clients may ask for any name that a pattern matches. */
const MOST = 1_000

const lists = new WeakMap<Gateway, PriceList>()

/** Worked out once a day for each model, or when its upstream tells something new of it. */
function priceOf(gateway: Gateway, { running, upstream, model }: Candidate): Price | undefined {
  const day = Math.floor(Date.now() / DAY)
  let list = lists.get(gateway)
  if (list?.day !== day || list.known.size >= MOST) {
    list = { day, known: new Map() }
    lists.set(gateway, list)
  }
  const name = `${upstream}/${model}`
  const told = toldOf(running, model)
  const ready = list.known.get(name)
  if (ready && ready.told === told) return ready.price
  const { catalog } = gateway
  const sources = { at: new Date(day * DAY), ...(catalog && { catalog }), ...(told && { told }) }
  const { prices } = targetInfo(running.upstream.settings, model, sources)
  const price = prices && { prices, stored: storedPrice(prices), free: isFree(prices) }
  list.known.set(name, { told, price })
  return price
}

function storedPrice(prices: Prices): StoredPrice {
  const rates = JSON.stringify(prices)
  return { id: Number.parseInt(sha256(rates).slice(0, 12), 16), rates }
}

function isFree({ tiers, tools, serviceTiers, ...rates }: Prices): boolean {
  return !tiers && !tools && !serviceTiers && Object.values(rates).every(rate => Number(rate) === 0)
}
