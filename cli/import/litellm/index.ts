import type { DraftMap, DraftValue } from '../draft.ts'
import { Reference } from '../draft.ts'
import { Importing } from '../importing.ts'
import { PROVIDERS } from '../providers.ts'
import type { Source } from '../source.ts'
import { expandAnything, isAnything } from './anything.ts'
import { type Deployment, readDeployment } from './deployment.ts'
import { makeModels } from './models.ts'
import { type RouterSettings, readSettings } from './settings.ts'
import { WORDS } from './words.ts'

/** A `config.yaml` of LiteLLM's proxy. */
export function importLiteLlm(source: Source): Importing {
  const importing = new Importing(source, text => /^os\.environ\/([A-Za-z_]\w*)$/.exec(text.trim())?.[1])
  const { root } = source
  const entries = root.get('model_list')?.list() ?? []
  const deployments = entries.flatMap(entry =>
    isAnything(entry) ? expandAnything(importing, entry) : byOrganization(importing, readDeployment(importing, entry)),
  )
  const settings = readSettings(importing)
  const placed = deployments.map(deployment => ({ deployment, upstream: placeOf(importing, deployment) }))
  for (const { deployment, upstream } of placed) {
    const { catalog, model, node } = deployment
    if (catalog) {
      importing.draft.catalog.set(`${upstream}/${model}`, { value: catalog, comments: [] })
      const info = node.get('model_info')
      if (info) importing.report.carriedInParts(info, `catalog['${upstream}/${model}']`)
    }
  }
  forEveryUpstream(importing, settings)
  makeModels(importing, placed, settings)
  tellModelInfo(importing)
  tellSecretsOfTheEnvironment(importing)
  for (const [name, why] of Object.entries(WORDS.root)) {
    const node = root.get(name)
    if (node) importing.report.not(node, why)
  }
  return importing
}

/** LiteLLM makes a deployment for each organization of a list. */
function byOrganization(importing: Importing, deployment: Deployment | undefined): Deployment[] {
  if (!deployment) return []
  const node = deployment.node.get('litellm_params')?.get('organization')
  if (node?.kind !== 'list') return [deployment]
  importing.report.carried(node, 'an upstream for each organization')
  return node.items().map(one => {
    const headers = {
      ...(deployment.upstream.fields.headers as DraftMap | undefined),
      'openai-organization': importing.textOrReference(one, 'OPENAI_ORGANIZATION'),
    }
    return { ...deployment, upstream: { ...deployment.upstream, fields: { ...deployment.upstream.fields, headers } } }
  })
}

/** The upstream of a deployment: one that was made before for the same, or a new one. */
function placeOf(importing: Importing, { upstream, limits, budget, model }: Deployment): string {
  const { draft } = importing
  const own = { ...upstream.fields, ...(limits && { limits }), ...(budget && { budget }) }
  if (limits || budget) {
    const alone = ![...draft.upstreams].some(([name]) => name === upstream.id)
    return draft.addUpstream(alone ? upstream.id : `${upstream.id}-${slugOf(model)}`, own, upstream.comments)
  }
  for (const [name, { value }] of draft.upstreams) {
    const merged = mergedWith(value as DraftMap, own)
    if (!merged) continue
    draft.upstreams.set(name, { ...draft.upstreams.get(name)!, value: merged })
    return name
  }
  return draft.addUpstream(upstream.id, own, upstream.comments)
}

/** What the settings say of all upstreams, or of all of a provider. */
function forEveryUpstream({ draft }: Importing, { firstByte, providerBudgets }: RouterSettings): void {
  for (const [name, entry] of draft.upstreams) {
    const fields = entry.value as DraftMap // as placeOf makes them
    const budget = [...providerBudgets].find(([provider]) => PROVIDERS[provider]?.kind === fields.kind)?.[1]
    const value = {
      ...fields,
      ...(firstByte !== undefined && fields.timeouts === undefined && { timeouts: { firstByte } }),
      ...(budget && fields.budget === undefined && { budget }),
    }
    draft.upstreams.set(name, { ...entry, value })
  }
}

function slugOf(model: string): string {
  return (
    model
      .split('/')
      .at(-1)!
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'any'
  )
}

/** Equal upstreams are one; those of Azure may name different deployments. */
function mergedWith(one: DraftMap, other: DraftMap): DraftMap | undefined {
  if (identity(one) !== identity(other)) return undefined
  const mine = (one.deployments ?? {}) as DraftMap
  const more = (other.deployments ?? {}) as DraftMap
  if (Object.entries(more).some(([model, name]) => mine[model] !== undefined && mine[model] !== name)) return undefined
  const deployments = { ...mine, ...more }
  return Object.keys(deployments).length === 0 ? one : { ...one, deployments }
}

function identity(fields: DraftMap): string {
  const { deployments, ...rest } = fields
  return JSON.stringify(rest, (_, value: DraftValue) => (value instanceof Reference ? `env ${value.name}` : value))
}

function tellModelInfo({ source, report }: Importing): void {
  for (const entry of source.root.get('model_list')?.items() ?? []) {
    for (const [name, node] of entry.get('model_info')?.members() ?? []) {
      const why = WORDS.modelInfo[name]
      if (why !== undefined && !node.touched) report.not(node, why)
    }
  }
}

/** `environment_variables` and `credential_list` are values: they go into the environment, by other hands. */
function tellSecretsOfTheEnvironment({ source, report }: Importing): void {
  const variables = source.root.get('environment_variables')
  const names = variables?.members().map(([name]) => name) ?? []
  if (variables && names.length > 0)
    report.differently(
      variables,
      `Set ${names.join(', ')} in the environment of the gateway where the config names them; no value was copied.`,
    )
  const credentials = source.root.get('credential_list')
  if (credentials) report.carried(credentials, 'credentials of the upstreams that use them')
}
