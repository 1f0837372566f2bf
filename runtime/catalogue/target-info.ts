import type { CatalogEntry, ModelInfo } from '../config/model-info.ts'
import { matchPattern } from '../config/pattern.ts'
import { modelInfo } from './model-info.ts'

/** An upstream, as far as it says what its models are. */
export interface UpstreamFacts {
  id: string
  kind: string
  baseUrl?: string
  /** Its answers cost nothing. */
  free?: boolean
}

/**
 * What is known of an upstream's model: what the config says of it, field by field, then what everybody knows. Prices
 * of the config stand alone, so that no rate of another price list is mixed into them. `catalog` has the most exact
 * entry first.
 */
export function targetInfo(
  upstream: UpstreamFacts,
  model: string,
  catalog: readonly CatalogEntry[] = [],
  at?: Date,
): ModelInfo {
  const { id, kind, baseUrl, free } = upstream
  const known = modelInfo({ kind, model, ...(baseUrl !== undefined && { baseUrl }), ...(at && { at }) })
  const target = `${id}/${model}`
  const said = catalog.filter(entry => entry.target === target || matchPattern(entry.target, target) !== undefined)
  return Object.assign(
    { ...known, ...(free && { prices: { input: '0', output: '0' } }) },
    ...said.map(({ info }) => info).reverse(),
  )
}
