import { type DraftMap, type DraftValue, freeName, slug } from '../draft.ts'
import type { Importing } from '../importing.ts'
import { mayNotBeShown, variableName } from '../secrets.ts'
import type { SourceNode } from '../source.ts'
import { catalogOf } from './catalog.ts'

/** An upstream of Floway in our words. */
export interface FlowayUpstream {
  /** Its id in the export. */
  source: string
  /** Its name in the config. */
  id: string
  /** The models that it lists by itself. */
  models: { name: string; model: string; node: SourceNode; catalog: DraftMap | undefined }[]
  /** The pattern under which all its others are offered, where it has others. */
  any: string | undefined
}

/** Makes the upstream; undefined where none of our kinds is like it, which is told. */
export function readUpstream(importing: Importing, node: SourceNode): FlowayUpstream | undefined {
  const { draft, report } = importing
  const kind = node.get('kind') ?? node.get('provider')
  const name = node.get('name')
  const source = node.get('id')
  if (!kind || !source) throw node.wrong('a map with an "id" and a "kind"')
  const config = node.get('config')
  if (node.get('enabled')?.value === false) {
    report.not(node, 'It was switched off.')
    return undefined
  }
  const id = freeName(slug(name?.text() ?? source.text(), 'upstream'), other => draft.upstreams.has(other))
  const made = fieldsOf(importing, kind, config, id)
  if (made === undefined) {
    report.not(node, 'No kind of upstream is like it.')
    return undefined
  }
  draft.upstreams.set(id, { value: made.fields, comments: made.comments })
  report.carriedInParts(node, `upstreams.${id}`)
  const disabled = node.get('disabled_public_model_ids')?.texts() ?? []
  const prefix = prefixOf(importing, node)
  const models = (config?.get('models')?.list() ?? []).flatMap(
    model => modelOf(importing, model, prefix, disabled) ?? [],
  )
  const fetches =
    kind.value === 'custom' ? config?.get('modelsFetch')?.get('enabled')?.value !== false : kind.value !== 'azure'
  if (fetches && disabled.length > 0)
    report.not(
      node.get('disabled_public_model_ids')!,
      'Models that are not listed are offered by a pattern, which leaves none out.',
    )
  tell(importing, node, config)
  return { source: source.text(), id, models, any: fetches ? `${prefix ?? ''}*` : undefined }
}

interface Made {
  fields: DraftMap
  comments: string[]
}

function fieldsOf(
  importing: Importing,
  kind: SourceNode,
  config: SourceNode | undefined,
  id: string,
): Made | undefined {
  const key = config?.get('apiKey')
  const credentials = key && key.value !== '' ? importing.secret(key, variableName(id, 'api', 'key')) : undefined
  key?.use()
  const login = { comments: [`Log in once: headgate login ${id}`] }
  switch (kind.text()) {
    case 'custom':
      return custom(importing, config, id, credentials)
    case 'azure': {
      const endpoint = config?.get('endpoint')
      if (!endpoint) throw kind.wrong('that of an upstream with an endpoint')
      const origin = importing.address(endpoint, variableName(id, 'endpoint'), text =>
        URL.canParse(text) ? new URL(text).origin : text,
      )
      return {
        fields: {
          kind: 'azure',
          endpoint: origin,
          credentials: credentials ?? importing.secrets.missing(variableName(id, 'api', 'key')),
          ...deploymentsOf(config),
        },
        comments: [],
      }
    }
    case 'ollama': {
      const base = config?.get('baseUrl')
      const baseUrl =
        base && importing.address(base, variableName(id, 'base', 'url'), text => text.replace(/\/(v1|api)$/, ''))
      return {
        fields: { kind: 'ollama', ...(baseUrl !== undefined && { baseUrl }), ...(credentials && { credentials }) },
        comments: [],
      }
    }
    case 'copilot':
      importing.report.differently(kind, 'Logins are not copied: log in again with headgate login.')
      return { fields: { kind: 'copilot' }, ...login }
    case 'codex':
      importing.report.differently(
        kind,
        'Logins are not copied: log in again with headgate login. One account is one upstream.',
      )
      return { fields: { kind: 'codex' }, ...login }
    default:
      return undefined
  }
}

/** The names of protocols, those of older exports too. */
const SPEAKS: Readonly<Record<string, string>> = {
  openaiChatCompletions: 'openai-chat',
  chatCompletions: 'openai-chat',
  openaiResponses: 'openai-responses',
  responses: 'openai-responses',
  anthropicMessages: 'anthropic-messages',
  messages: 'anthropic-messages',
}

function custom(
  importing: Importing,
  config: SourceNode | undefined,
  id: string,
  credentials: DraftValue | undefined,
): Made {
  const base = config?.map().get('baseUrl')
  if (!base) throw (config ?? importing.source.root).wrong('a map with a "baseUrl"')
  // Floway puts /v1 before the paths of operations.
  const baseUrl = importing.address(base, variableName(id, 'base', 'url'), text =>
    /\/v\d+\w*$/.test(text) ? text : `${text}/v1`,
  )
  const style = config?.get('authStyle')?.text() ?? 'bearer'
  const comments =
    typeof baseUrl === 'string'
      ? []
      : ['The address has to end with its version, such as /v1, which Floway appends by itself.']
  const speaks = protocolsOf(importing, config)
  const auth = style === 'anthropic' ? 'x-api-key' : style === 'none' ? 'none' : undefined
  const host = typeof baseUrl === 'string' ? new URL(baseUrl).hostname : ''
  const paths = config?.get('pathOverrides')
  if (paths)
    importing.report.not(
      paths,
      'Paths are those of the protocols: give the address that they are under, or an upstream for each.',
    )
  if (host === 'api.openai.com' && credentials) return { fields: { kind: 'openai', credentials }, comments }
  if (host === 'api.anthropic.com' && credentials) return { fields: { kind: 'anthropic', credentials }, comments }
  const fields: DraftMap = {
    kind: 'openai-compatible',
    baseUrl,
    ...(credentials && { credentials }),
    ...(auth !== undefined && { auth }),
    ...(speaks.length > 0 && !(speaks.length === 1 && speaks[0] === 'openai-chat') && { protocols: speaks }),
  }
  return { fields, comments }
}

function protocolsOf({ report }: Importing, config: SourceNode | undefined): string[] {
  const found: string[] = []
  for (const [name, node] of config?.get('endpoints')?.map().members() ?? []) {
    const protocol = SPEAKS[name]
    if (protocol !== undefined) {
      found.push(protocol)
      node.use()
    } else if (name === 'embeddings') node.use()
    else report.not(node, 'Chat, Responses, Messages, Gemini and embeddings are served.')
  }
  config?.get('endpoints')?.use()
  const fetch = config?.get('modelsFetch')
  fetch?.get('enabled')?.use()
  const endpoint = fetch?.get('endpoint')
  if (endpoint && endpoint.value !== '') report.not(endpoint, 'Lists of models are those of the config.')
  return [...new Set(found)]
}

/** Of models whose deployment has another name. */
function deploymentsOf(config: SourceNode | undefined): DraftMap {
  const entries = (config?.get('models')?.items() ?? []).flatMap(model => {
    const [upstream, open] = [model.get('upstreamModelId')?.value, model.get('publicModelId')?.value]
    return typeof upstream === 'string' && typeof open === 'string' && open !== '' && open !== upstream
      ? [[open, upstream] as const]
      : []
  })
  return entries.length === 0 ? {} : { deployments: Object.fromEntries(entries) }
}

function prefixOf({ report }: Importing, node: SourceNode): string | undefined {
  const prefix = node.get('model_prefix')
  const text = prefix?.get('prefix')?.text()
  if (!prefix || text === undefined) return undefined
  const addressable = prefix.get('addressable')?.texts() ?? []
  if (addressable.includes('unprefixed'))
    report.differently(
      prefix,
      `Models are offered as ${mayNotBeShown(text) ? 'prefix/model' : `${text}…`} only: add names without it yourself.`,
    )
  else report.carried(prefix, 'a prefix of the public names')
  return text.replace(/\s+/g, '-')
}

function modelOf(
  importing: Importing,
  node: SourceNode,
  prefix: string | undefined,
  disabled: readonly string[],
): FlowayUpstream['models'][number] | undefined {
  const upstream = node.map().get('upstreamModelId')
  if (!upstream) throw node.wrong('a map with an "upstreamModelId"')
  const open = node.get('publicModelId')
  const id = upstream.text()
  const name = open && open.value !== '' ? open.text() : id
  if (disabled.includes(name)) {
    importing.report.not(node, 'It was switched off.')
    return undefined
  }
  const endpoints =
    node
      .get('endpoints')
      ?.members()
      .map(([endpoint]) => endpoint) ?? []
  if (
    endpoints.length > 0 &&
    !endpoints.some(endpoint => SPEAKS[endpoint] !== undefined || endpoint === 'embeddings')
  ) {
    importing.report.not(node, 'Chat, Responses, Messages, Gemini and embeddings are served.')
    return undefined
  }
  for (const field of ['kind', 'endpoints', 'display_name']) node.get(field)?.use()
  const flags = node.get('flagOverrides') ?? node.get('flag_overrides')
  if (flags && flags.members().length > 0)
    importing.report.not(flags, 'What an upstream’s servers need is known by its kind.')
  const azure = node.path.length > 0 && importing.source.root !== node ? isAzure(importing, node) : false
  return {
    name: `${prefix ?? ''}${name}`.replace(/\s+/g, '-'),
    model: azure ? name : id,
    node,
    catalog: catalogOf(importing, node),
  }
}

/** Whether the model's upstream is one of Azure, which knows it by the name that clients use. */
function isAzure({ source }: Importing, node: SourceNode): boolean {
  const at = node.path.slice(0, node.path.indexOf('config'))
  const upstream = at.reduce<SourceNode | undefined>((holder, step) => holder?.get(step), source.root)
  return upstream?.get('kind')?.value === 'azure'
}

function tell({ report }: Importing, node: SourceNode, config: SourceNode | undefined): void {
  for (const field of [
    'created_at',
    'updated_at',
    'enabled',
    'hue',
    'color',
    'flag_defaults',
    'modelsCache',
    'models_cache',
    'state',
    'codex_quota',
  ])
    node.get(field)?.use()
  for (const field of ['user', 'githubToken', 'accounts']) config?.get(field)?.use()
  const flags = node.get('flag_overrides')
  if (flags && flags.members().length > 0) report.not(flags, 'What an upstream’s servers need is known by its kind.')
  const proxies = node.get('proxy_fallback_list')
  if (proxies && proxies.items().length > 0) report.not(proxies, 'Upstreams are called directly: proxies are not used.')
}
