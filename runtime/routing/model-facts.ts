import type { Prices as KnownPrices, Rates as KnownRates, Modality, ModelInfo } from '../config/model-info.ts'
import type { Medium } from './facts.ts'
import type { ModelFacts, Prices, Rates } from './world.ts'

/** What routes go by of what is known of a model. Costs enough to be kept, and is the same for the same model. */
export function modelFactsOf({ contextTokens, outputTokens, modalities, tools, prices }: ModelInfo): ModelFacts {
  return {
    ...(contextTokens !== undefined && { contextTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(modalities && { media: modalities.input.flatMap(modality => MEDIA[modality] ?? []) }),
    ...(tools !== undefined && { tools }),
    ...(prices && { prices: pricesOf(prices) }),
  }
}

const MEDIA: Record<Modality, Medium | undefined> = {
  text: undefined,
  image: 'image',
  audio: 'audio',
  video: 'video',
  pdf: 'document',
}

function pricesOf({ tiers, ...usual }: KnownPrices): Prices {
  return {
    ...ratesOf(usual),
    ...(tiers && { tiers: tiers.map(({ above, ...rates }) => ({ above, ...ratesOf(rates) })) }),
  }
}

/** Exact decimals are for bills: to compare prices, numbers are good enough. */
function ratesOf({ input, output, cachedInput }: KnownRates): Rates {
  return { ...rate('input', input), ...rate('output', output), ...rate('cachedInput', cachedInput) }
}

function rate(name: keyof Rates, decimal: string | undefined): Rates {
  const value = Number(decimal)
  return decimal === undefined || Number.isNaN(value) ? {} : { [name]: value }
}
