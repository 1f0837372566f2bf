/** What a request says of the model that it wants, beside its name. */
export interface Wishes {
  effort?: string | undefined
  /** `anthropic-beta`, as the client sent it. */
  betas?: string | undefined
  fast?: boolean
}

const SUFFIX = /-(xhigh|high|1m-internal|1m|fast|\d{8})(?=-|$)/g
const LONG_CONTEXT = 'context-1m-2025-08-07'

/** How much it matters that a wish is met. */
const WEIGHTS: Record<string, number> = { '1m': 4, fast: 2, high: 1, xhigh: 1 }

/**
 * The name that a model of Claude and its variants are offered by, which is Anthropic's own: `claude-opus-4.7-high` is
 * `claude-opus-4-7`. Other models have their own names.
 */
export function publicName(id: string): string {
  return id.startsWith('claude-') ? id.replace(SUFFIX, '').replace(/(\d)\.(\d)/g, '$1-$2') : id
}

/**
 * What Copilot calls the model that is asked for, of those that it lists: a variant that is named itself, or the one that
 * meets most wishes and has nothing that nobody asked for.
 */
export function variantFor(model: string, listed: Iterable<string>, wishes: Wishes = {}): string {
  const name = publicName(model)
  const variants = [...listed].filter(id => publicName(id) === name)
  if (variants.includes(model) && model !== name) return model
  const wanted = wantedBy(model, wishes)
  const [best = unlisted(model)] = variants.toSorted((a, b) => merit(b, wanted) - merit(a, wanted))
  return best
}

export function isFast(variant: string): boolean {
  return traitsOf(variant).includes('fast')
}

export function hasLongContext(variant: string): boolean {
  return traitsOf(variant).includes('1m')
}

function wantedBy(model: string, { effort, betas, fast }: Wishes): Set<string> {
  const wanted = new Set(traitsOf(model))
  if (effort === 'high') wanted.add('high')
  if (effort === 'xhigh' || effort === 'max') wanted.add('xhigh')
  if (betas?.split(',').some(beta => beta.trim() === LONG_CONTEXT)) wanted.add('1m')
  if (fast) wanted.add('fast')
  return wanted
}

/** What nobody asked for weighs more than all that is met. */
function merit(variant: string, wanted: ReadonlySet<string>): number {
  let merit = 0
  for (const trait of traitsOf(variant)) merit += wanted.has(trait) ? (WEIGHTS[trait] ?? 0) : -8
  // Of two that are alike, the plain one.
  return merit - variant.length / 1000
}

/** `1m` for `1m-internal`, too. A date is none. */
function traitsOf(id: string): string[] {
  if (!id.startsWith('claude-')) return []
  return [...id.matchAll(SUFFIX)].flatMap(([, suffix = '']) =>
    /^\d{8}$/.test(suffix) ? [] : suffix.replace('-internal', ''),
  )
}

/** Names have a dot in their version, and no date. */
function unlisted(model: string): string {
  if (!model.startsWith('claude-')) return model
  return model.replace(/-\d{8}$/, '').replace(/(?<=-\d{1,2})-(?=\d{1,2}(?:-|$))/, '.')
}
