import { fillPattern, matchPattern } from '../../../runtime/config/pattern.ts'
import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import type { Deployment } from './deployment.ts'
import type { RouterSettings } from './settings.ts'

export interface Placed {
  deployment: Deployment
  /** The upstream's name in the config. */
  upstream: string
}

/** All deployments of one public name. */
interface Group {
  name: string
  members: Placed[]
  /** What answers without fallbacks: one target, or several by a strategy. */
  primary: string | DraftMap
}

/** The public models: a name for each group of deployments, with its fallbacks, and the other names of them. */
export function makeModels(importing: Importing, placed: readonly Placed[], settings: RouterSettings): void {
  const { draft, report } = importing
  const groups = new Map<string, Group>()
  for (const one of placed) {
    const name = publicName(importing, one.deployment)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.members.push(one)
    else groups.set(name, { name, members: [one], primary: '' })
  }
  for (const group of groups.values()) {
    group.primary = primaryOf(importing, group, settings)
    for (const { deployment, upstream } of group.members)
      report.carriedInParts(deployment.node, `${group.name} at ${upstream}/${deployment.model}`)
  }
  const book = new Book(importing, groups, settings.aliases)
  for (const group of groups.values()) {
    const { targets, told } = fallbacksOf(importing, group, book, settings)
    const value = withOptions(group.primary, targets, book, group, settings)
    draft.models.set(group.name, { value, comments: told })
  }
  for (const [name, nodes] of [...settings.fallbacks, ...settings.contextFallbacks])
    if (nodes[0] && name !== '*' && !book.group(name)) report.not(nodes[0], `No model ${name} is there to fall back.`)
  for (const [alias, node] of settings.aliases) {
    const wanted = node.kind === 'map' ? node.get('model') : node
    const value = wanted && aliasOf(importing, book, wanted.text())
    if (value === undefined) report.not(node, 'There is no such model.')
    else if (/\s|\*.*\*/.test(alias) || !fits(alias, JSON.stringify(value)))
      report.not(node, 'A name has no spaces, one star at the most, and a star where its targets have one.')
    else if (draft.models.has(alias)) report.not(node, 'A model of that name is there.')
    else {
      if (node.get('hidden')?.value === true) report.differently(node, 'Lists of models show it: no name is hidden.')
      else report.carried(node, `models['${alias}']`)
      draft.models.set(alias, { value, comments: [] })
    }
  }
}

/** The same under another name. Options count for the name that was asked for, so it has those too. */
function aliasOf({ draft }: Importing, book: Book, wanted: string): DraftValue | undefined {
  const meant = draft.models.get(wanted)?.value
  if (meant === undefined) return book.find(wanted)
  if (draft.upstreams.has(wanted.split('/')[0]!) && wanted.includes('/')) return meant
  const { attempts, cache } = typeof meant === 'object' ? (meant as DraftMap) : {}
  const options = { ...(attempts !== undefined && { attempts }), ...(cache !== undefined && { cache }) }
  return Object.keys(options).length === 0 ? wanted : { to: wanted, ...options }
}

function publicName({ report }: Importing, { group, model, node }: Deployment): string | undefined {
  const stars = (text: string): number => text.split('*').length - 1
  if (stars(group) > 1 || stars(model) > 1 || (stars(model) === 1 && stars(group) === 0)) {
    report.not(node, 'A name has one star at the most, and a target none where the name has none.')
    return undefined
  }
  const name = group.trim().replace(/\s+/g, '-')
  if (name !== group) report.differently(node.get('model_name')!, `No name has spaces: ${name}.`)
  return name
}

/** One target; or all deployments by the strategy of the router. Deployments with an order come by it. */
function primaryOf(importing: Importing, group: Group, settings: RouterSettings): string | DraftMap {
  const { draft } = importing
  const orders = [...new Set(group.members.map(({ deployment }) => deployment.order))]
  if (orders.length < 2) return balanced(importing, group.members, settings)
  const sorted = orders.sort((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE))
  const targets = sorted.map((order, index) => {
    const level = balanced(
      importing,
      group.members.filter(({ deployment }) => deployment.order === order),
      settings,
    )
    if (typeof level === 'string') return level
    const name = inner(group.name, `order-${order ?? index + 1}`)
    draft.models.set(name, { value: level, comments: [`A part of ${group.name}.`] })
    return name
  })
  return { strategy: 'priority', targets }
}

function balanced({ report }: Importing, members: readonly Placed[], settings: RouterSettings): string | DraftMap {
  const idle = members.filter(({ deployment }) => deployment.weight === 0)
  const used = idle.length === members.length ? members : members.filter(one => !idle.includes(one))
  if (idle.length > 0 && idle.length < members.length)
    for (const { deployment } of idle) report.not(deployment.node, 'A weight of 0 gets no calls: it is left out.')
  const target = ({ deployment, upstream }: Placed): string => `${upstream}/${deployment.model}`
  if (used.length === 1) return target(used[0]!)
  const weights = used.map(({ deployment }) => deployment.weight || 1)
  const weighs = settings.strategy === 'weighted' && new Set(weights).size > 1
  const targets = used.map(
    (one, index): DraftValue => (weighs ? { to: target(one), weight: weights[index]! } : target(one)),
  )
  return { strategy: settings.strategy, targets }
}

/** A name that the config has only to name something by; it has the star of the name that it is a part of. */
function inner(name: string, part: string): string {
  return `${name.replaceAll('/', '-')}-${part}`
}

/** A target with a star needs a name with one, which fills it. */
function fits(name: string, target: string): boolean {
  return name.includes('*') || !target.includes('*')
}

/** A deployment may be named by its id instead of its group. */
function idOf({ deployment }: Placed): string | undefined {
  const id = deployment.node.get('model_info')?.get('id')?.value
  return id === undefined ? undefined : String(id)
}

/** Where names lead. */
class Book {
  readonly #groups: ReadonlyMap<string, Group>
  readonly #aliases: ReadonlyMap<string, SourceNode>
  readonly #importing: Importing

  constructor(importing: Importing, groups: ReadonlyMap<string, Group>, aliases: ReadonlyMap<string, SourceNode>) {
    this.#importing = importing
    this.#groups = groups
    this.#aliases = aliases
  }

  group(name: string): Group | undefined {
    const alias = this.#aliases.get(name)
    const wanted = alias && (alias.kind === 'map' ? alias.get('model') : alias)?.value
    return (
      this.#groups.get(name) ?? (typeof wanted === 'string' && wanted !== name ? this.#groups.get(wanted) : undefined)
    )
  }

  /** A target that stands for a public name, without its fallbacks where it has any. */
  find(name: string): string | undefined {
    const group = this.group(name)
    if (group) return this.primary(group)
    const byId = [...this.#groups.values()].flatMap(({ members }) => members).find(one => idOf(one) === name)
    if (byId) return `${byId.upstream}/${byId.deployment.model}`
    for (const [pattern, { primary }] of this.#groups) {
      const rest = pattern.includes('*') ? matchPattern(pattern, name) : undefined
      if (rest !== undefined && typeof primary === 'string') return fillPattern(primary, rest)
    }
    return undefined
  }

  /** One target for a group: a model of its own where there are several. */
  primary(group: Group): string {
    if (typeof group.primary === 'string') return group.primary
    const name = inner(group.name, 'pool')
    this.#importing.draft.models.set(name, {
      value: group.primary,
      comments: [`The deployments of ${group.name}, which others name.`],
    })
    return name
  }
}

/** The targets after a group's own, in the order in which LiteLLM comes to them: a fallback's own fallbacks after it. */
function fallbacksOf(
  importing: Importing,
  group: Group,
  book: Book,
  settings: RouterSettings,
): { targets: string[]; told: string[] } {
  const targets: string[] = []
  const seen = new Set([group.name])
  const told: string[] = []
  const visit = (name: string, nodes: readonly SourceNode[]): void => {
    for (const node of nodes) {
      if (node.kind !== 'text') {
        importing.report.not(node, 'A fallback is a name: it changes nothing of the request.')
        continue
      }
      const wanted = node.value as string
      const known = book.group(wanted)?.name ?? wanted
      if (seen.has(known)) continue
      seen.add(known)
      const target = book.find(wanted)
      if (target === undefined) importing.report.not(node, `There is no model of this name for ${name}.`)
      else if (!fits(group.name, target)) importing.report.not(node, `It has a star, and ${name} has none.`)
      else targets.push(target)
      visit(known, settings.fallbacks.get(known) ?? [])
    }
  }
  const own = settings.fallbacks.get(group.name)
  const context = settings.contextFallbacks.get(group.name)
  const embeds = group.members.every(({ deployment }) => deployment.embeds)
  visit(group.name, own ?? (embeds || settings.defaultNames.has(group.name) ? [] : settings.defaultFallbacks))
  if (context) {
    told.push('Those for conversations that are too long come last, and are asked after other faults, too.')
    visit(group.name, context)
  }
  return { targets: [...new Set(targets)].filter(target => target !== group.primary), told }
}

/** The model as the config has it: with its fallbacks, how often it is tried, and its cache. */
function withOptions(
  primary: string | DraftMap,
  fallbacks: readonly string[],
  book: Book,
  group: Group,
  { retries, cache }: RouterSettings,
): DraftValue {
  const own =
    typeof primary === 'object' && primary.strategy === 'priority' ? (primary.targets as DraftValue[]) : undefined
  const routed: string | DraftMap =
    fallbacks.length === 0
      ? primary
      : { strategy: 'priority', targets: [...(own ?? [book.primary(group)]), ...fallbacks] }
  const width = typeof routed === 'string' ? 1 : (routed.targets as readonly unknown[]).length
  // LiteLLM goes on to a fallback, or to the next order, after a first try and its retries, which each of them has anew.
  const rounds = (own?.length ?? 1) + fallbacks.length
  const attempts = retries === undefined ? Math.max(3, width) : (1 + retries) * rounds
  const options: DraftMap = { ...(attempts !== 3 && { attempts }), ...(cache !== undefined && { cache }) }
  if (Object.keys(options).length === 0) return routed
  return typeof routed === 'string' ? { to: routed, ...options } : { ...routed, ...options }
}
