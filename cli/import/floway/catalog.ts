import { perMillion } from '../decimals.ts'
import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'

const LIMITS = [
  ['max_context_window_tokens', 'context'],
  ['max_output_tokens', 'output'],
] as const

/** Floway counts parts of the input apart, as we do; its rates are for one token. */
const RATES = [
  ['input_tokens', 'input'],
  ['output_tokens', 'output'],
  ['input_cache_read_tokens', 'cachedInput'],
  ['input_cache_write_tokens', 'cacheWrite'],
  ['input_cache_write_1h_tokens', 'cacheWriteOneHour'],
  ['input_image_tokens', 'imageInput'],
  ['input_audio_tokens', 'audioInput'],
  ['output_image_tokens', 'imageOutput'],
] as const

/** What an upstream says of a model: limits, media, prices. */
export function catalogOf(importing: Importing, node: SourceNode): DraftMap | undefined {
  const model: Record<string, DraftValue> = {}
  for (const [theirs, ours] of LIMITS) {
    const limit = node.get('limits')?.get(theirs)
    if (limit && limit.number() >= 1) model[ours] = limit.number()
  }
  node.get('limits')?.get('max_prompt_tokens')?.use()
  const chat = node.get('chat')
  const [input, output] = ['input', 'output'].map(side => chat?.get('modalities')?.get(side)?.texts())
  if (input) model.modalities = { input, ...(output && { output }) }
  if (chat?.get('reasoning')) model.reasoning = true
  chat?.get('reasoning')?.use()
  const prices = pricesOf(importing, node.get('pricing'))
  if (prices) model.prices = prices
  return Object.keys(model).length === 0 ? undefined : model
}

function pricesOf({ report }: Importing, pricing: SourceNode | undefined): DraftMap | undefined {
  let base: DraftMap | undefined
  const tiers: DraftMap[] = []
  for (const entry of pricing?.get('entries')?.list() ?? []) {
    const rates = ratesOf(entry)
    const selector = entry.get('selector')?.members() ?? []
    const [first] = selector
    const over =
      first?.[0] === 'inputTokens' && first[1].get('operator')?.value === 'gt' ? first[1].get('value') : undefined
    if (selector.length === 0) base = rates
    else if (selector.length === 1 && over) tiers.push({ above: over.number(), ...rates })
    else report.not(entry, 'Prices of service tiers are written as serviceTiers, by hand.')
    if (selector.length === 1 && over) first![1].use()
  }
  if (base?.input === undefined) {
    if (pricing) report.not(pricing, 'Prices need one for input.')
    return undefined
  }
  return { ...base, ...(tiers.length > 0 && { tiers }) }
}

function ratesOf(entry: SourceNode): DraftMap {
  const rates: Record<string, DraftValue> = {}
  for (const [theirs, ours] of RATES) {
    const rate = entry.get('rates')?.get(theirs)
    const price = rate && perMillion(rate.text())
    if (price !== undefined) rates[ours] = price
  }
  return rates
}
