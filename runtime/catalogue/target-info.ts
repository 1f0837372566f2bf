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

export interface TargetSources {
  /** What the config says, the most exact entry first. */
  catalog?: readonly CatalogEntry[]
  /** What the upstream itself tells of the model. */
  told?: ModelInfo
  /** The day whose prices are asked for; today where absent. */
  at?: Date
}

/**
 * What is known of an upstream's model: what the config says of it, field by field, then what the upstream tells, then
 * what everybody knows. Prices of the config stand alone, so that no rate of another price list is mixed into them.
 */
export function targetInfo(upstream: UpstreamFacts, model: string, sources: TargetSources = {}): ModelInfo {
  const { catalog, told, at } = sources
  const { kind, baseUrl } = upstream
  const free = upstream.free || kind === 'demo'
  const known = modelInfo({ kind, model, ...(baseUrl !== undefined && { baseUrl }), ...(at && { at }) })
  const nothing = { input: '0', output: '0' }
  return { ...known, ...(free && { prices: nothing }), ...told, ...saidOf(upstream.id, model, catalog) }
}

/** What the config says of an upstream's model. */
export function saidOf(upstream: string, model: string, catalog: readonly CatalogEntry[] = []): ModelInfo {
  const entries = catalog.filter(entry => {
    const isThere = entry.upstream === undefined || entry.upstream === upstream
    return isThere && (entry.model === model || matchPattern(entry.model, model) !== undefined)
  })
  return Object.assign({}, ...entries.map(({ info }) => info).reverse())
}
