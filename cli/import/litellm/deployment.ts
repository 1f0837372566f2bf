import type { DraftMap, DraftValue } from '../draft.ts'
import type { Importing } from '../importing.ts'
import type { SourceNode } from '../source.ts'
import { catalogOf } from './catalog.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { type Found, providerOf } from './provider.ts'
import { WORDS } from './words.ts'

/** An entry of `model_list` in our words: an upstream, its model, and how much of the calls it gets. */
export interface Deployment {
  /** The public name. */
  group: string
  node: SourceNode
  /** The upstream that it needs; equal ones are made once. */
  upstream: { id: string; fields: DraftMap; comments: string[] }
  /** The upstream's own id of the model; may hold a star. */
  model: string
  /** Of a deployment that is limited by itself: then its upstream is its own. */
  limits: DraftMap | undefined
  budget: DraftMap | undefined
  weight: number | undefined
  order: number | undefined
  /** What is known of the model beside. */
  catalog: DraftMap | undefined
  /** It embeds: no other model answers in its place. */
  embeds: boolean
}

/** What a deployment asks for by which of our kinds it may be served; undefined where it cannot be, which is told. */
export function readDeployment(importing: Importing, entry: SourceNode): Deployment | undefined {
  const { report } = importing
  const name = entry.map().get('model_name')
  const params = entry.get('litellm_params')?.map()
  if (!name) throw entry.wrong('a map with a "model_name"')
  if (!params) throw entry.wrong('a map with "litellm_params"')
  const model = params.get('model')
  if (!model) throw params.wrong('a map with a "model"')
  const credential = credentialOf(importing, params)
  const get = (field: string): SourceNode | undefined => params.get(field) ?? credential?.get(field)
  const found = providerOf(model.text(), params.get('custom_llm_provider')?.text(), get('api_base') ?? get('base_url'))
  const group = name.text()
  const mode = entry.get('model_info')?.get('mode')
  if (mode && !['chat', 'completion', 'responses', 'embedding'].includes(mode.text())) {
    report.not(entry, `${WORDS.operation} "${group}" is left out.`)
    return undefined
  }
  if (!found) {
    report.not(entry, `No kind of upstream is known for this model's provider, so "${group}" is left out.`)
    return undefined
  }
  if (found.model === '') {
    report.not(entry, `It names no model, so "${group}" is left out.`)
    return undefined
  }
  const fields = fieldsOf(importing, found.provider, params, get)
  const served = modelOf(importing, found, entry, fields)
  const limits = limitsOf(importing, params)
  const deployment: Deployment = {
    group,
    node: entry,
    upstream: { id: fields.id, fields: served.fields, comments: fields.comments },
    model: served.model,
    limits,
    budget: budgetOf(importing, params),
    weight: weightOf(params),
    order: params.get('order')?.number(),
    catalog: catalogOf(importing, entry, params),
    embeds: mode?.value === 'embedding',
  }
  tellParams(importing, params)
  return deployment
}

/** `credential_list` entries by name. */
function credentialOf(importing: Importing, params: SourceNode): SourceNode | undefined {
  const name = params.get('litellm_credential_name')
  if (!name) return undefined
  const wanted = name.text()
  const all = importing.source.root.get('credential_list')?.list() ?? []
  const found = all.find(one => one.get('credential_name')?.text() === wanted)
  const values = found?.get('credential_values')
  if (values) return values
  importing.report.not(name, 'This credential is in LiteLLM’s database: its values have to be looked up there.')
  return undefined
}

/** The id that the upstream knows, and what of the upstream's fields depends on it. */
function modelOf(
  importing: Importing,
  { provider, prefix, model }: Found,
  entry: SourceNode,
  { kind, fields }: Fields,
): { model: string; fields: DraftMap } {
  const named = { kind, ...fields }
  if (provider.kind === 'bedrock') {
    const bare = model.replace(/^(converse|invoke|converse_like|async_invoke)\//, '')
    const region = /^([a-z]{2}(?:-[a-z]+)+-\d)\//.exec(bare)
    return {
      model: region ? bare.slice(region[0].length) : bare,
      fields: { ...named, ...(region && { region: region[1] }) },
    }
  }
  if (provider.kind === 'fireworks' && !model.startsWith('accounts/') && model !== '*')
    return { model: `accounts/fireworks/models/${model}`, fields: named }
  if (prefix === 'azure') {
    const bare = model.replace(/^(responses|o_series|gpt5_series)\//, '')
    const base = entry.get('model_info')?.get('base_model')
    const known = base?.text().replace(/^(azure|openai)\//, '')
    if (known === undefined || known === bare || bare === '*') return { model: bare, fields: named }
    importing.report.carried(base!, `The deployment of ${known}, whose limits and prices are known.`)
    return { model: known, fields: { ...named, deployments: { [known]: bare } } }
  }
  if (prefix === 'openai') return { model: model.replace(/^responses\//, ''), fields: named }
  return { model, fields: named }
}

function limitsOf(importing: Importing, params: SourceNode): DraftMap | undefined {
  const limits: Record<string, DraftValue> = {}
  for (const [theirs, ours] of LIMITS) {
    const node = params.get(theirs)
    if (!node || importing.isReference(node)) continue
    const value = importing.count(node)
    if (value === undefined) continue
    limits[ours] = value
    importing.report.carried(node, `limits.${ours} of an upstream that only this deployment uses`)
  }
  return Object.keys(limits).length === 0 ? undefined : limits
}

const LIMITS = [
  ['rpm', 'requestsPerMinute'],
  ['tpm', 'tokensPerMinute'],
  ['max_parallel_requests', 'concurrent'],
] as const

function budgetOf(importing: Importing, params: SourceNode): DraftMap | undefined {
  const most = params.get('max_budget')
  if (!most) return undefined
  const budget = importing.budget(most, params.get('budget_duration'))
  if (budget) importing.report.carried(most, 'budget of an upstream that only this deployment uses')
  return budget
}

/** What LiteLLM's simple shuffle weighs by. */
function weightOf(params: SourceNode): number | undefined {
  const node = params.get('weight') ?? params.get('rpm') ?? params.get('tpm')
  if (!node || (node.kind !== 'number' && node.kind !== 'text')) return undefined
  const weight = Number(node.value)
  if (params.get('weight') === node) node.use()
  return Number.isFinite(weight) && weight >= 0 ? weight : undefined
}

/** What else a deployment may say, and is not carried. */
function tellParams({ report }: Importing, params: SourceNode): void {
  for (const [name, node] of params.members()) {
    if (node.touched) continue
    const why = WORDS.params[name]
    if (why !== undefined) report.not(node, why)
    else if (WORDS.sampling.has(name))
      report.not(node, 'The gateway adds nothing to a request: clients send it themselves.')
  }
}
