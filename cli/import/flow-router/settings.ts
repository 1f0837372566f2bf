import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import type { Order } from './pools.ts'

/** What holds for every model and key. */
export interface Settings {
  order: Order
  /** `saveTokens` of every model. */
  saveTokens: DraftValue | undefined
  /** The label of those that alone may see private prompts, where such prompts are kept from others. */
  privateTag: string | undefined
  /** Whether there is a budget of all calls together, which is that of the group `everyone`. */
  everyone: boolean
}

/** The settings of an export, `dispatch`, or those of a database, which are all of them. */
export function readSettings(importing: Importing): Settings {
  const { report, source } = importing
  const node = source.root.get('settings')?.map() ?? source.root.get('dispatch')?.map()
  for (const [name, child] of node?.members() ?? []) {
    const why = WORDS[name]
    if (why !== undefined && isOn(child)) report.not(child, why)
    else if (why !== undefined) child.use()
  }
  return {
    order: orderOf(importing, node?.get('fallbackStrategy')),
    saveTokens: saverOf(importing, node?.get('rtkTokenSaver')),
    privateTag: privateTagOf(node?.get('intentRouting')),
    everyone: budgetOf(importing, node?.get('budget')),
  }
}

const REQUESTS = 'The gateway adds nothing to a request, and looks nothing up for it.'

/** Why what these switch on is not carried. */
const WORDS: Readonly<Record<string, string>> = {
  defaultModel: 'Clients name a model: a request without one is refused.',
  intentRouting:
    'Rules look at no words, so private prompts go wherever their model leads. Who may send none away gets a key that is limited to upstreams of your own: keys.NAME.upstreams.',
  costRouting: 'Rules for a name look at its tokens, tools and protocol; the cost strategy takes the cheapest target.',
  cavemanLevel: REQUESTS,
  claudeCliBypass: 'Every call is answered by an upstream.',
  brain: REQUESTS,
  requireLogin: 'People sign in to the admin API, with its keys or by OpenID Connect: admin.oidc.',
  authMode: '',
  password: '',
  oidcConfig: 'People sign in to the admin API by OpenID Connect: admin.oidc.',
  requireApiKey: '',
  tunnelUrl: '',
  tailscaleUrl: '',
}

/** Whether a setting, or a section with a switch, is on. What has no reason is off. */
function isOn(node: SourceNode): boolean {
  if (WORDS[node.name] === '') return false
  if (node.kind === 'map') return node.get('enabled')?.value !== false && node.members().length > 0
  return node.value !== false && node.value !== '' && node.value !== 'off'
}

function privateTagOf(node: SourceNode | undefined): string | undefined {
  if (node?.get('enabled')?.value !== true) return undefined
  const tag = String(node.get('privateTag')?.value ?? '')
    .trim()
    .toLowerCase()
  return tag === '' ? 'local' : tag
}

function orderOf({ report }: Importing, node: SourceNode | undefined): Order {
  const name = node?.text().replaceAll('-', '_') ?? ''
  const order = ORDERS[name]
  if (node && order === undefined) report.differently(node, 'This strategy is not known: they are asked by priority.')
  else if (node) report.carried(node, `strategy: '${order}' of models that several connections serve`)
  return order ?? 'priority'
}

const ORDERS: Readonly<Record<string, Order>> = {
  '': 'priority',
  priority_ordered: 'priority',
  priority: 'priority',
  round_robin: 'round-robin',
  random: 'weighted',
}

function saverOf({ report }: Importing, node: SourceNode | undefined): DraftValue | undefined {
  if (!node?.truth()) return undefined
  report.differently(
    node,
    'saveTokens of every model: results of tools are shortened once four messages follow them, and not at once.',
  )
  return { compress: ['diff', 'grep', 'listing', 'build', 'log'] }
}

/** Caps that nothing holds are none. */
function budgetOf(importing: Importing, node: SourceNode | undefined): boolean {
  const { draft, report } = importing
  if (node?.map().get('enforce')?.value !== true) {
    node?.use()
    return false
  }
  node.get('enforce')?.use()
  const budget = budgetsOf(importing, node)
  const warn = node.get('warnUsd')
  if (warn && warn.number() > 0)
    report.not(warn, 'Shares of a budget are told, not sums: warnAt of a budget, and alerts.')
  if (budget.length === 0) return false
  draft.groups.set('everyone', {
    value: { budget },
    comments: ['Holds for the keys of this group: mint keys with --group everyone.'],
  })
  report.differently(node, 'The budget of the group "everyone": it holds for the keys in that group.')
  return true
}

/** The caps of a key, or of all; 0 is none. */
export function budgetsOf(importing: Importing, node: SourceNode): DraftMap[] {
  return SPANS.flatMap(([field, per]) => {
    const cap = node.get(field)
    const usd = cap && cap.number() !== 0 ? importing.dollars(cap) : undefined
    return usd === undefined ? [] : [{ usd, per }]
  })
}

const SPANS = [
  ['dailyCapUsd', 'day'],
  ['monthlyCapUsd', 'month'],
] as const
