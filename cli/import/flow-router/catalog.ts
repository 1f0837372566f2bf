import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import type { Connection } from './connection.ts'

/** What is known of models: what somebody has said of those that were added, and rates that somebody has set. */
export function makeCatalog(importing: Importing, connections: readonly Connection[]): void {
  const { root } = importing.source
  for (const node of root.get('customModels')?.list() ?? []) {
    const model = abilitiesOf(node)
    if (Object.keys(model).length > 0) place(importing, connections, node, model)
  }
  pricesOf(importing, connections, root.get('pricing'))
}

/** Zeros and `false` are what Flow Router has where nothing was said. */
function abilitiesOf(node: SourceNode): DraftMap {
  const model: Record<string, DraftValue> = {}
  for (const [theirs, ours] of [
    ['contextWindow', 'context'],
    ['maxOutputTokens', 'output'],
  ] as const) {
    const tokens = Math.floor(node.get(theirs)?.number() ?? 0)
    if (tokens >= 1) model[ours] = tokens
  }
  if (node.get('supportsTools')?.truth()) model.tools = true
  if (node.get('supportsVision')?.truth()) model.modalities = { input: ['text', 'image'], output: ['text'] }
  return model
}

function pricesOf(importing: Importing, connections: readonly Connection[], pricing: SourceNode | undefined): void {
  const { report } = importing
  const rows = (pricing?.list() ?? []).map(row => row.map())
  const seeds = rows.filter(row => SEEDS.test(String(row.get('source')?.value ?? '')))
  for (const row of seeds) row.use()
  if (seeds[0]) report.differently(seeds[0], 'Rates that Flow Router came with: the gateway knows prices by itself.')
  for (const row of rows.filter(row => !seeds.includes(row))) {
    for (const field of ['provider', 'source', 'updatedAt']) row.get(field)?.use()
    const currency = row.get('currency')?.text() ?? ''
    const prices = ratesOf(row)
    if (!['', 'USD'].includes(currency.toUpperCase())) report.not(row, 'Prices are in US dollars.')
    else if (prices === undefined) report.not(row, 'A price is 0 or more.')
    else if (place(importing, connections, row, { prices })) report.carriedInParts(row, 'catalog: prices')
    else report.not(row, 'No connection that was carried lists this model.')
  }
}

/** How Flow Router marks what it has filled in itself. */
const SEEDS = /^(vendor-public|free-tier)/

function ratesOf(row: SourceNode): DraftMap | undefined {
  const rates = RATES.map(([theirs, ours, counts]) => [ours, row.get(theirs)?.number() ?? 0, counts] as const)
  if (rates.some(([, rate]) => rate < 0)) return undefined
  // No rate for a cache means none of its own.
  return Object.fromEntries(rates.filter(([, rate, counts]) => counts || rate > 0).map(([ours, rate]) => [ours, rate]))
}

const RATES = [
  ['inputUsdPer1M', 'input', true],
  ['outputUsdPer1M', 'output', true],
  ['cacheReadUsdPer1M', 'cachedInput', false],
  ['cacheWriteUsdPer1M', 'cacheWrite', false],
] as const

/** Flow Router knows rates by the model alone. Whether anybody has the model. */
function place({ draft }: Importing, connections: readonly Connection[], node: SourceNode, what: DraftMap): boolean {
  const model = node.get('model')?.text().trim() ?? ''
  const pin = node.get('providerId')?.value
  const found = connections.filter(({ source, lists }) =>
    pin ? pin === source : lists.some(({ name }) => name.toLowerCase() === model.toLowerCase()),
  )
  for (const { id, modelOf } of found) {
    const key = `${id}/${modelOf(model)}`
    const known = draft.catalog.get(key)?.value as DraftMap | undefined
    if (/^[^\s*]+$/.test(model)) draft.catalog.set(key, { value: { ...known, ...what }, comments: [] })
  }
  return found.length > 0
}
