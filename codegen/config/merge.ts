import { isPlainObject } from './values.ts'

/**
 * Merges layers, the strongest first. Maps are merged; everything else is replaced as a whole: lists, references,
 * hashes, and an upstream that changes its kind. Undefined values count as absent.
 */
export function mergeLayers(...layers: unknown[]): Record<string, unknown> {
  return layers.reduceRight<Record<string, unknown>>(
    (weaker, layer) => (isPlainObject(layer) ? mergeMaps(layer, weaker) : weaker),
    {},
  )
}

function mergeMaps(stronger: Record<string, unknown>, weaker: Record<string, unknown>): Record<string, unknown> {
  // The weaker layer's order first: a layer that changes a model does not move it in lists.
  const merged = { ...weaker }
  for (const [key, value] of Object.entries(stronger)) {
    if (value === undefined) continue
    const below = merged[key]
    merged[key] = isPlainObject(value) ? mergeMaps(value, mergeable(value, below) ? below : {}) : value
  }
  return merged
}

function mergeable(stronger: Record<string, unknown>, weaker: unknown): weaker is Record<string, unknown> {
  if (!isPlainObject(weaker)) return false
  if ([stronger, weaker].some(value => 'env' in value || 'sha256' in value)) return false
  return stronger.kind === undefined || weaker.kind === undefined || stronger.kind === weaker.kind
}
