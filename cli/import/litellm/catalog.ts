import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'

/** What a deployment says of its model: limits, abilities, prices. */
export function catalogOf(importing: Importing, entry: SourceNode, params: SourceNode): DraftMap | undefined {
  const info = entry.get('model_info')
  const from = (field: string): SourceNode | undefined => info?.get(field) ?? params.get(field)
  const prices: Record<string, DraftValue> = {}
  for (const [theirs, ours] of PRICES) {
    const node = from(theirs)
    const price = node && importing.price(node)
    if (price !== undefined) prices[ours] = price
  }
  const model: Record<string, DraftValue> = {}
  const context = from('max_input_tokens')
  const tokens = context && importing.count(context)
  if (tokens !== undefined) model.context = tokens
  const output = from('max_output_tokens') ?? info?.get('max_tokens')
  const longest = output && importing.count(output)
  if (longest !== undefined) model.output = longest
  for (const [theirs, ours] of ABILITIES) {
    const node = from(theirs)
    if (node) model[ours] = node.truth()
  }
  if (prices.input !== undefined) model.prices = prices
  else if (prices.output !== undefined)
    importing.report.not(from('output_cost_per_token')!, 'Prices need one for input too.')
  return Object.keys(model).length === 0 ? undefined : model
}

const PRICES = [
  ['input_cost_per_token', 'input'],
  ['output_cost_per_token', 'output'],
  ['cache_read_input_token_cost', 'cachedInput'],
  ['cache_creation_input_token_cost', 'cacheWrite'],
] as const

const ABILITIES = [
  ['supports_function_calling', 'tools'],
  ['supports_reasoning', 'reasoning'],
  ['supports_response_schema', 'structuredOutput'],
] as const
