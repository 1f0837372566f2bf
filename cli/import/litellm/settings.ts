import { seconds } from '../decimals.ts'
import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import { WORDS } from './words.ts'

/** What the settings say of every model. */
export interface RouterSettings {
  strategy: 'weighted' | 'least-busy' | 'latency' | 'cost'
  retries: number | undefined
  fallbacks: ReadonlyMap<string, SourceNode[]>
  contextFallbacks: ReadonlyMap<string, SourceNode[]>
  defaultFallbacks: readonly SourceNode[]
  /** The names among the default fallbacks, which have none themselves. */
  defaultNames: ReadonlySet<string>
  aliases: ReadonlyMap<string, SourceNode>
  /** Of every model. */
  cache: DraftValue | undefined
  /** Until an answer begins, at every upstream that does not say otherwise. */
  firstByte: string | undefined
  /** By LiteLLM's name of the provider. */
  providerBudgets: ReadonlyMap<string, DraftMap>
}

/** Reads all settings, and makes those parts of the config that are not models. */
export function readSettings(importing: Importing): RouterSettings {
  const { report, source } = importing
  const router = source.root.get('router_settings')?.map()
  const litellm = source.root.get('litellm_settings')?.map()
  const general = source.root.get('general_settings')?.map()
  const either = (name: string): SourceNode | undefined => router?.get(name) ?? litellm?.get(name)
  const everyone: Record<string, DraftValue> = {}
  const settings: RouterSettings = {
    strategy: strategyOf(importing, router?.get('routing_strategy')),
    retries: retriesOf(importing, either('num_retries')),
    fallbacks: fallbackLists(importing, [router?.get('fallbacks'), litellm?.get('fallbacks')]),
    contextFallbacks: fallbackLists(
      importing,
      [router?.get('context_window_fallbacks'), litellm?.get('context_window_fallbacks')],
      true,
    ),
    ...defaults(importing, either('default_fallbacks')),
    aliases: new Map(router?.get('model_group_alias')?.map().members() ?? []),
    cache: cacheOf(importing, litellm),
    firstByte: firstByteOf(importing, [
      router?.get('timeout'),
      router?.get('stream_timeout'),
      litellm?.get('request_timeout'),
    ]),
    providerBudgets: providerBudgets(importing, router?.get('provider_budget_config')),
  }
  const star = settings.fallbacks.get('*')
  budgetOfAll(importing, litellm, everyone)
  const drop = litellm?.get('drop_params')
  if (drop) {
    if (drop.truth()) report.carried(drop, 'What an upstream cannot take is left out, and named in x-headgate-lossy.')
    else
      report.differently(
        drop,
        "What an upstream cannot take is left out and named in x-headgate-lossy; lossy: 'refuse' on a model answers 400 instead.",
      )
  }
  for (const name of ['callbacks', 'success_callback', 'failure_callback', 'service_callback'])
    callbacks(importing, litellm?.get(name))
  generalSettings(importing, general, everyone)
  if (Object.keys(everyone).length > 0) makeEveryone(importing, everyone)
  tell(importing, router, WORDS.router, 'Targets that cannot serve a request are left out before the choice.')
  tell(importing, litellm, WORDS.litellm, 'It is so.')
  tell(importing, general, WORDS.general, 'It is so.')
  if (!star) return settings
  return { ...settings, defaultFallbacks: star, defaultNames: new Set(star.map(node => String(node.value))) }
}

function strategyOf({ report }: Importing, node: SourceNode | undefined): RouterSettings['strategy'] {
  if (!node) return 'weighted'
  const name = node.text()
  const found = STRATEGIES[name]
  if (!found) {
    report.not(node, 'This strategy is not known: deployments are drawn by chance.')
    return 'weighted'
  }
  const [ours, differs] = found
  if (differs === undefined) report.carried(node, `strategy: '${ours}'`)
  else report.differently(node, differs)
  return ours
}

const STRATEGIES: Readonly<Record<string, readonly [RouterSettings['strategy'], string?]>> = {
  'simple-shuffle': [
    'weighted',
    'Deployments are drawn by weight (weight, else rpm, else tpm); what LiteLLM only weighs by, rpm and tpm, is held as a limit, too.',
  ],
  'least-busy': ['least-busy'],
  'latency-based-routing': ['latency'],
  'cost-based-routing': ['cost'],
  'usage-based-routing': [
    'least-busy',
    'The one with the fewest calls under way is taken, not the one with the fewest tokens of this minute; limits hold.',
  ],
  'usage-based-routing-v2': [
    'least-busy',
    'The one with the fewest calls under way is taken, not the one with the fewest tokens of this minute; limits hold.',
  ],
}

function retriesOf({ report }: Importing, node: SourceNode | undefined): number | undefined {
  if (!node) return undefined
  const retries = Math.max(0, Math.floor(node.number()))
  report.differently(
    node,
    'attempts of each model: LiteLLM tries the model and each of its fallbacks that often more, and here it is one number over all of them, the first tries included. The kind of fault decides what is tried again.',
  )
  return retries
}

/** `[{ a: [b, c] }]` as a map from names to nodes. */
function fallbackLists(
  { report }: Importing,
  nodes: readonly (SourceNode | undefined)[],
  context = false,
): Map<string, SourceNode[]> {
  const lists = new Map<string, SourceNode[]>()
  for (const node of nodes) {
    for (const item of node?.list() ?? []) {
      for (const [name, list] of item.map().members()) lists.set(name, [...(lists.get(name) ?? []), ...list.list()])
    }
    if (!node) continue
    if (context)
      report.differently(
        node,
        'They are the last targets of their models, and also asked after other faults; who is known to have too little room is not asked at all.',
      )
    else report.carried(node, 'targets of their models, in order')
  }
  return lists
}

function defaults(
  { report }: Importing,
  node: SourceNode | undefined,
): Pick<RouterSettings, 'defaultFallbacks' | 'defaultNames'> {
  const nodes = node?.list() ?? []
  if (node) report.carried(node, 'the last targets of every model that names no others')
  return { defaultFallbacks: nodes, defaultNames: new Set(nodes.map(one => String(one.value))) }
}

function firstByteOf({ report }: Importing, nodes: readonly (SourceNode | undefined)[]): string | undefined {
  const node = nodes.find(one => one !== undefined)
  if (!node) return undefined
  const firstByte = seconds(node.number())
  for (const other of nodes) if (other && other !== node) report.not(other, 'One time is enough: the router’s.')
  report.differently(node, `timeouts.firstByte of every upstream: ${firstByte} until an answer begins.`)
  return firstByte
}

function cacheOf(importing: Importing, litellm: SourceNode | undefined): DraftValue | undefined {
  const { draft, report } = importing
  const on = litellm?.get('cache')
  const params = litellm?.get('cache_params')
  if (on?.value !== true) {
    if (on) report.carried(on, 'Nothing is cached.')
    if (params) report.not(params, 'Nothing is cached: cache is not true.')
    return undefined
  }
  const type = params?.get('type')?.text() ?? 'redis'
  const ttl = params?.get('ttl')
  const off = params?.get('mode')?.value === 'default_off'
  if (type === 'redis') {
    const redis = params?.get('url')
      ? importing.secret(params.get('url')!, 'REDIS_URL')
      : importing.secrets.missing('REDIS_URL')
    draft.settings.set('cache', {
      value: { store: { redis } },
      comments: ['One URL: redis://:PASSWORD@HOST:PORT, rediss:// for TLS.'],
    })
    if (params)
      report.differently(
        params,
        `cache.store: Redis by one URL, in ${redis.name}; it replaces host, port and password.`,
      )
  } else if (type === 'local') {
    if (params) report.carried(params, 'cache in the memory of each process')
  } else if (params) {
    report.not(
      params,
      `Answers are kept in memory, in the database, in Redis or in KV: a store of the type "${/^[\w-]+$/.test(type) ? type : '…'}" is none of them. They are kept in memory.`,
    )
  }
  if (off) {
    report.differently(on, 'Nothing is cached unless a model says so: clients cannot ask for it.')
    return undefined
  }
  report.differently(
    on,
    "An answer is given again to the key that got it; scope: 'all' shares it among all keys, as LiteLLM does.",
  )
  return ttl ? { ttl: seconds(ttl.number()) } : true
}

function budgetOfAll(
  importing: Importing,
  litellm: SourceNode | undefined,
  everyone: Record<string, DraftValue>,
): void {
  const most = litellm?.get('max_budget')
  if (!most || most.number() <= 0) return
  const budget = importing.budget(most, litellm?.get('budget_duration'))
  if (!budget) return
  everyone.budget = budget
  importing.report.differently(most, 'The budget of the group "everyone": it holds for the keys in that group.')
}

function providerBudgets(importing: Importing, providers: SourceNode | undefined): Map<string, DraftMap> {
  const budgets = new Map<string, DraftMap>()
  for (const [provider, node] of providers?.map().members() ?? []) {
    const limit = node.get('budget_limit') ?? node.get('max_budget')
    if (!limit) {
      importing.report.not(node, 'It names no budget_limit.')
      continue
    }
    const budget = importing.budget(limit, node.get('time_period') ?? node.get('budget_duration'))
    if (!budget) continue
    budgets.set(provider, budget)
    importing.report.differently(
      limit,
      'budget of each upstream of this provider: where there are several, each has its own.',
    )
  }
  return budgets
}

/** Metrics and traces are the gateway's own; what goes to a logging service is not. */
function callbacks({ draft, report }: Importing, node: SourceNode | undefined): void {
  for (const one of node?.kind === 'text' ? [node] : (node?.list() ?? [])) {
    const ours = one.kind === 'text' ? SIGNALS[one.value as string] : undefined
    if (ours === undefined) {
      report.not(one, 'Usage, costs and logs are kept by the gateway itself; it calls no logging service.')
      continue
    }
    const observability = draft.settings.get('observability')?.value as DraftMap | undefined
    draft.settings.set('observability', { value: { ...observability, [ours]: true }, comments: [] })
    report.carried(one, `observability.${ours}`)
  }
}

const SIGNALS: Readonly<Record<string, 'metrics' | 'otlp'>> = {
  prometheus: 'metrics',
  otel: 'otlp',
  opentelemetry: 'otlp',
}

function generalSettings(
  importing: Importing,
  general: SourceNode | undefined,
  everyone: Record<string, DraftValue>,
): void {
  const { draft, report } = importing
  const master = general?.get('master_key')
  if (master) {
    const key = importing.secret(master, 'LITELLM_MASTER_KEY')
    draft.keys.set('master', {
      value: key,
      comments: [
        'Clients that use LiteLLM’s master key go on with it. Better: a key for each, by headgate keys create.',
      ],
    })
    report.differently(
      master,
      'keys.master: it lets clients in. The admin API has a key of its own, HEADGATE_ADMIN_KEY.',
    )
  }
  const size = general?.get('max_request_size_mb')
  if (size) {
    draft.settings.set('server', { value: { bodyLimit: `${size.number()}MB` }, comments: [] })
    report.carried(size, 'server.bodyLimit')
  }
  const kept = general?.get('maximum_spend_logs_retention_period')
  if (kept && /^\d+(s|m|h|d)$/.test(kept.text())) {
    const rollups = Number.parseInt(kept.text(), 10) > 400 && kept.text().endsWith('d') ? { rollups: kept.text() } : {}
    draft.settings.set('usage', { value: { retention: kept.text(), ...rollups }, comments: [] })
    report.carried(kept, 'usage.retention')
  }
  const prompts = general?.get('store_prompts_in_spend_logs')
  if (prompts?.truth()) {
    draft.settings.set('requestLog', {
      value: { bodies: true },
      comments: ['DECIDE: prompts and answers of all calls are kept, for 7 days.'],
    })
    report.differently(prompts, 'requestLog.bodies: kept for 7 days, without keys and media.')
  } else if (prompts) report.carried(prompts, 'Prompts and answers are not logged.')
  const all = general?.get('global_max_parallel_requests')
  const concurrent = all && importing.count(all)
  if (all && concurrent !== undefined) {
    everyone.limits = { concurrent }
    report.differently(all, 'limits.concurrent of the group "everyone": it holds for the keys in that group.')
  }
  const each = general?.get('max_parallel_requests')
  if (each) report.not(each, 'Give each upstream its own: limits.concurrent.')
}

/** What LiteLLM holds for all calls together holds for a group here. */
function makeEveryone({ draft }: Importing, terms: DraftMap): void {
  draft.groups.set('everyone', {
    value: terms,
    comments: ['Holds for the keys of this group: mint keys with --group everyone.'],
  })
  const master = draft.keys.get('master')
  if (master) draft.keys.set('master', { ...master, value: { key: master.value, group: 'everyone' } })
}

/** An empty reason: it is as the setting wants it, whatever it wants. */
function tell(
  { report }: Importing,
  section: SourceNode | undefined,
  words: Readonly<Record<string, string>>,
  so: string,
): void {
  for (const [name, node] of section?.members() ?? []) {
    if (node.touched) continue
    const why = words[name]
    if (why === '') report.carried(node, so)
    else if (why !== undefined) report.not(node, why)
  }
}
