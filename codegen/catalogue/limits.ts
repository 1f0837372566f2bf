import { decimalText } from '../../runtime/catalogue/decimal.ts'
import type { KnownModel } from '../../runtime/catalogue/known-model.ts'
import type { Modality, Rates } from '../../runtime/config/model-info.ts'
import { releaseOf } from './prices.ts'

/** A row of the source of limits, as far as it is read. Its prices are zero where it knows none. */
export interface LimitRow {
  /** `chat`: takes tools, for the source lists no other models. */
  type: string
  id: string
  name: string
  reasoning?: boolean
  input: Modality[]
  cost?: Cost & { tiers?: (Cost & { inputTokensAbove: number })[] }
  contextWindow?: number
  maxTokens?: number
  compat?: { supportsStrictMode?: boolean; supportsStrictTools?: boolean }
}

interface Cost {
  input: number
  output: number
  cacheRead: number
  cacheWrite: number
}

export function knownFromLimits(row: LimitRow): KnownModel {
  const structured = row.compat?.supportsStrictMode ?? row.compat?.supportsStrictTools
  const released = releaseOf([row.id])
  const prices = pricesOf(row)
  return {
    name: row.name.replace(/ \(latest\)$/, ''),
    ...(row.contextWindow && !isPriceStep(row) && { contextTokens: row.contextWindow }),
    ...(row.maxTokens && { outputTokens: row.maxTokens }),
    modalities: { input: row.input, output: ['text'] },
    tools: true,
    ...(row.reasoning !== undefined && { reasoning: row.reasoning }),
    ...(structured !== undefined && { structuredOutput: structured }),
    ...(released !== undefined && { released }),
    ...(prices && { prices }),
  }
}

/** The source stops some windows where input becomes dearer, which says that they are longer. */
function isPriceStep({ contextWindow, cost }: LimitRow): boolean {
  return cost?.tiers?.some(({ inputTokensAbove }) => inputTokensAbove === contextWindow) === true
}

function pricesOf({ cost }: LimitRow): KnownModel['prices'] {
  if (!cost || cost.input === 0 || cost.output === 0) return undefined
  const tiers = (cost.tiers ?? []).map(({ inputTokensAbove, ...rates }) => ({
    above: inputTokensAbove,
    ...ratesOf(rates),
  }))
  return { ...ratesOf(cost), ...(tiers.length > 0 && { tiers }) }
}

function ratesOf({ input, output, cacheRead, cacheWrite }: Cost): Rates {
  return {
    input: decimalText(input),
    ...(cacheRead > 0 && { cachedInput: decimalText(cacheRead) }),
    ...(cacheWrite > 0 && { cacheWrite: decimalText(cacheWrite) }),
    output: decimalText(output),
  }
}
