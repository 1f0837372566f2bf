import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import type { Connection } from './connection.ts'
import { type Order, Pools, several } from './pools.ts'

/**
 * The public models: what connections list, combos, models that are pinned to a connection, aliases; the later take a
 * name from the earlier, as in Flow Router.
 */
export function makeModels(importing: Importing, connections: readonly Connection[], order: Order): void {
  const { root } = importing.source
  const disabled = (root.get('disabledModels')?.list() ?? []).map(node => readDisabled(node))
  const pools = new Pools(importing, connections, order, ({ source, type }, model) =>
    disabled.some(one => one.model === model && (one.connection === source || one.connection === type)),
  )
  listed(importing, pools)
  for (const one of disabled) withhold(importing, pools, one)
  const all = MAKERS.map(({ section, named, make }) => ({ named, make, nodes: root.get(section)?.list() ?? [] }))
  for (const { named, nodes } of all)
    for (const node of nodes) pools.reserve(publicName(String(node.map().get(named)?.value)))
  for (const { make, nodes } of all) for (const node of nodes) make(importing, pools, node)
}

/** What has names of its own, in the order in which one takes a name from the others. */
const MAKERS = [
  { section: 'combos', named: 'name', make: makeCombo },
  { section: 'customModels', named: 'model', make: makeCustom },
  { section: 'modelAliases', named: 'alias', make: makeAlias },
] as const

/** No name has spaces. */
function publicName(text: string): string {
  return text.trim().replace(/\s+/g, '-')
}

/** Each name once, in its first spelling. */
function listed({ report }: Importing, pools: Pools): void {
  const all = pools.connections.flatMap(({ lists }) => lists)
  const seen = new Set<string>()
  for (const { name, node } of [...all].sort((a, b) => Number(a.name.endsWith('*')) - Number(b.name.endsWith('*')))) {
    if (seen.has(name.toLowerCase())) continue
    seen.add(name.toLowerCase())
    const value = pools.value(name)
    if (value === undefined) continue
    pools.publish(name, value)
    report.carried(node, `models['${name}']`)
  }
}

interface Disabled {
  node: SourceNode
  /** The id of a connection, or the type of several. */
  connection: string
  model: string
}

function readDisabled(node: SourceNode): Disabled {
  const [connection, model] = [node.map().get('provider'), node.get('model')]
  for (const field of ['disabledAt', 'reason']) node.get(field)?.use()
  if (!connection || !model) throw node.wrong('a map with a "provider" and a "model"')
  return { node, connection: connection.text(), model: model.text() }
}

/** A model that a pattern would offer nevertheless gets a name of its own, without those where it is switched off. */
function withhold({ draft, report }: Importing, pools: Pools, { node, model }: Disabled): void {
  const value = pools.value(model)
  if (!isName(model)) report.not(node, 'There is no such name.')
  else if (value !== undefined) {
    pools.publish(model, value)
    report.carried(node, `models['${model}'] has no target there.`)
  } else if ([...draft.models.keys()].some(name => name.endsWith('*') && model.startsWith(name.slice(0, -1))))
    report.not(node, 'A pattern offers it, which leaves none out: say what it may be by the models of keys.')
  else report.carried(node, 'It is not among the models.')
}

const STRATEGIES: Readonly<Record<string, string>> = {
  '': 'priority',
  priority: 'priority',
  'round-robin': 'round-robin',
  random: 'weighted',
  'cost-optimal': 'cost',
}

function makeCombo(importing: Importing, pools: Pools, node: SourceNode): void {
  const { draft, report } = importing
  const [named, models, chosen] = [node.get('name'), node.get('models'), node.get('strategy')]
  if (!named) throw node.wrong('a map with a "name"')
  const name = publicName(named.text())
  for (const field of ['id', 'createdAt']) node.get(field)?.use()
  if (!isName(name)) {
    report.not(node, 'A name has no star.')
    return
  }
  if (name !== named.value) report.differently(named, `No name has spaces: ${name}.`)
  const wanted = STRATEGIES[(chosen?.text() ?? '').replaceAll('_', '-')]
  if (wanted === undefined) report.differently(chosen!, 'This strategy is not known: they are asked in their order.')
  if (wanted === 'cost')
    report.differently(
      chosen!,
      'The cheapest for each request, free ones first; Flow Router takes the cheapest for 1,000 tokens each way of those with a price.',
    )
  const strategy = wanted ?? 'priority'
  const flat = strategy === 'priority' && pools.order === 'priority'
  const targets = (models?.list() ?? []).flatMap(model => {
    const text = model.text().trim()
    const serving = isName(text) ? servedBy(pools, text, flat) : []
    if (serving.length === 0) {
      report.not(model, 'No connection that was carried serves it.')
      return []
    }
    return serving
  })
  const width = (models?.items() ?? []).flatMap(({ value }) => pools.targets(String(value).trim())).length
  const value = several(strategy, [...new Set(targets)], flat ? undefined : width)
  if (value === undefined) {
    report.not(node, 'None of its models is served.')
    return
  }
  draft.models.set(name, { value, comments: [] })
  report.carriedInParts(node, `models['${name}']`)
}

/** `flat`: its targets, to be asked one after the other; else one that stands for all of them. */
function servedBy(pools: Pools, model: string, flat: boolean): string[] {
  if (flat) return pools.targets(model)
  const one = pools.reference(model)
  return one === undefined ? [] : [one]
}

/** A model that somebody has added by hand, for one connection or for all that serve it. */
function makeCustom(importing: Importing, pools: Pools, node: SourceNode): void {
  const { draft, report } = importing
  const model = node.get('model')
  if (!model) throw node.wrong('a map with a "model"')
  const name = model.text().trim()
  const pinned = pinOf(pools, node)
  for (const field of ['id', 'displayName', 'createdAt', 'supportsStreaming']) node.get(field)?.use()
  const value = pinned === undefined ? pools.value(name) : pinned && `${pinned.id}/${pinned.modelOf(name)}`
  if (!isName(name) || value === undefined || value === null) {
    report.not(node, pinned === null ? NOT_CARRIED : 'No connection that was carried serves it.')
    return
  }
  draft.models.set(name, { value, comments: [] })
  report.carriedInParts(node, `models['${name}']`)
}

function makeAlias(importing: Importing, pools: Pools, node: SourceNode): void {
  const { draft, report } = importing
  const [alias, model] = [node.get('alias'), node.get('model')]
  if (!alias || !model) throw node.wrong('a map with an "alias" and a "model"')
  node.get('createdAt')?.use()
  const [name, wanted] = [publicName(alias.text()), model.text().trim()]
  const pinned = pinOf(pools, node)
  const meant = pinned === undefined ? (draft.models.get(wanted)?.value ?? pools.value(wanted)) : undefined
  const value = pinned ? `${pinned.id}/${pinned.modelOf(wanted)}` : meant
  if (pinned === null || value === undefined || !isName(name) || !isName(wanted)) {
    report.not(node, pinned === null ? NOT_CARRIED : 'Nothing that was carried serves its model, or it has a star.')
    return
  }
  if (name !== alias.value) report.differently(alias, `No name has spaces: ${name}.`)
  draft.models.set(name, { value, comments: [] })
  report.carriedInParts(node, `models['${name}']`)
}

const NOT_CARRIED = 'The connection that it is pinned to was not carried.'

/** Null where it is pinned to a connection that is not there. */
function pinOf({ connections }: Pools, node: SourceNode): Connection | null | undefined {
  const id = node.get('providerId')?.text() ?? ''
  return id === '' ? undefined : (connections.find(({ source }) => source === id) ?? null)
}

function isName(text: string): boolean {
  return /^[^\s*]+$/.test(text)
}
