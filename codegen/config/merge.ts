import { isPlainObject } from './values.ts'

/**
 * Merges layers, the strongest first. Maps are merged; everything else is replaced as a whole: lists, references,
 * budgets, a key whose secret changes its form, an upstream that changes its kind and a model that changes its form.
 * Undefined values count as absent.
 */
export function mergeLayers(...layers: unknown[]): Record<string, unknown> {
  return layers.reduceRight<Record<string, unknown>>(
    (weaker, layer) => (isPlainObject(layer) ? mergeMaps(layer, weaker, []) : weaker),
    {},
  )
}

function mergeMaps(
  stronger: Record<string, unknown>,
  weaker: Record<string, unknown>,
  path: readonly string[],
): Record<string, unknown> {
  // The weaker layer's order first: a layer that changes a model does not move it in lists.
  const merged = { ...weaker }
  for (const [key, value] of Object.entries(stronger)) {
    if (value === undefined) continue
    const [below, at] = [merged[key], [...path, key]]
    merged[key] = isPlainObject(value) ? mergeMaps(value, mergeable(value, below, at) ? below : {}, at) : value
  }
  return merged
}

function mergeable(
  stronger: Record<string, unknown>,
  weaker: unknown,
  path: readonly string[],
): weaker is Record<string, unknown> {
  if (!isPlainObject(weaker)) return false
  const field = path.length === 3 ? path[2] : undefined
  if (field === 'metadata') return true
  if (field === 'budget' || [stronger, weaker].some(value => 'env' in value)) return false
  if (path[0] === 'keys' && path.length === 2 && changesSecret(stronger, weaker)) return false
  if (path.at(-2) === 'models' && path.at(-3) !== 'upstreams' && changesForm(stronger, weaker)) return false
  return stronger.kind === undefined || weaker.kind === undefined || stronger.kind === weaker.kind
}

function changesSecret(stronger: Record<string, unknown>, weaker: Record<string, unknown>): boolean {
  return ('sha256' in stronger && 'key' in weaker) || ('key' in stronger && 'sha256' in weaker)
}

/** One target, a strategy or rules: what only one of these has. */
const FORMS: readonly (readonly string[])[] = [['to'], ['strategy', 'targets'], ['rules', 'otherwise']]

function changesForm(stronger: Record<string, unknown>, weaker: Record<string, unknown>): boolean {
  const has = (model: Record<string, unknown>, form: readonly string[]) => form.some(field => field in model)
  return FORMS.some(form => has(weaker, form) && FORMS.some(other => other !== form && has(stronger, other)))
}
