import { sha256 } from '../../../runtime/platform/digest.ts'
import { type DraftMap, type DraftValue, freeName, slug } from '../draft.ts'
import { Importing } from '../importing.ts'
import { variableName } from '../secrets.ts'
import type { Source, SourceNode } from '../source.ts'
import { type FlowayUpstream, readUpstream } from './upstream.ts'

/** What Floway's settings export: upstreams, keys, users and counters of one deployment, as JSON. */
export function importFloway(source: Source): Importing {
  const importing = new Importing(source, () => undefined)
  const { root } = source
  const data = root.get('data')?.map() ?? root
  root.get('version')?.use()
  root.get('exportedAt')?.use()
  const upstreams = (data.get('upstreams')?.list() ?? [])
    .map(node => ({ node: node.map(), order: node.get('sort_order')?.number() ?? 0 }))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ node }) => readUpstream(importing, node) ?? [])
  makeModels(importing, upstreams)
  readKeys(importing, data, upstreams)
  for (const [name, why] of Object.entries(SECTIONS)) {
    const node = data.get(name)
    if (!node) continue
    if (node.kind === 'list' && node.items().length === 0) node.use()
    else if (why === '' || node.get('provider')?.value === 'disabled') node.use()
    else importing.report.not(node, why)
  }
  return importing
}

const SECTIONS: Readonly<Record<string, string>> = {
  users: 'People sign in to the admin API: make them there, or by OpenID Connect (admin.oidc).',
  oauth2Accounts: 'People sign in to the admin API: make them there, or by OpenID Connect (admin.oidc).',
  oauth2Settings: 'People sign in to the admin API by OpenID Connect: admin.oidc.',
  oauth2Providers: 'People sign in to the admin API by OpenID Connect: admin.oidc.',
  proxies: 'Upstreams are called directly: proxies are not used.',
  usage: 'Counters of the past stay where they are.',
  searchUsage: 'Counters of the past stay where they are.',
  upstreamUsage: 'Counters of the past stay where they are.',
  performance: 'Counters of the past stay where they are.',
  performanceIncluded: '',
  searchConfig: 'Searches are the upstreams’ own tools: the gateway searches nothing.',
}

/** Each name that an upstream lists, at all that list it in Floway's order; whatever else is asked goes through all. */
function makeModels({ draft, report }: Importing, upstreams: readonly FlowayUpstream[]): void {
  const names = new Map<string, string[]>()
  for (const upstream of upstreams) {
    for (const { name, model, node, catalog } of upstream.models) {
      const target = `${upstream.id}/${model}`
      names.set(name, [...(names.get(name) ?? []), target])
      report.carriedInParts(node, `${name} at ${target}`)
      if (catalog && !/\s/.test(target)) draft.catalog.set(target, { value: catalog, comments: [] })
    }
  }
  for (const [name, targets] of names) draft.models.set(name, { value: several([...new Set(targets)]), comments: [] })
  const open = upstreams.filter(({ any }) => any !== undefined)
  const patterns = [...new Set(open.map(({ any }) => any!))]
  for (const pattern of patterns) {
    const targets = open.filter(({ any }) => any === pattern).map(({ id }) => `${id}/*`)
    draft.models.set(pattern, {
      value: several(targets),
      comments:
        targets.length > 1
          ? ['Who lacks the model is passed over with a 404: name the models that you mean instead.']
          : [],
    })
  }
}

function several(targets: readonly string[]): DraftValue {
  return targets.length === 1
    ? targets[0]!
    : { strategy: 'priority', targets, ...(targets.length > 3 && { attempts: targets.length }) }
}

/** Keys go on as they are: only their hashes are written down, but for those that are too short to be guessed from one. */
function readKeys(importing: Importing, data: SourceNode, upstreams: readonly FlowayUpstream[]): void {
  const { draft, report } = importing
  const seen = new Set<string>()
  for (const node of data.get('apiKeys')?.list() ?? []) {
    const value = node.map().get('key')
    const name = node.get('name')
    if (!value || !name) throw node.wrong('a map with a "key" and a "name"')
    if (node.get('deletedAt')) {
      node.use()
      continue
    }
    const text = value.text()
    if (seen.has(text)) {
      report.not(node, 'Another one is the same key.')
      continue
    }
    seen.add(text)
    const id = freeName(slug(name.text(), 'key'), other => draft.keys.has(other))
    const allowed = node.get('upstreamIds')?.texts()
    const known = allowed?.flatMap(wanted => upstreams.find(({ source }) => source === wanted)?.id ?? [])
    const terms: DraftMap = known && known.length > 0 ? { upstreams: known } : {}
    if (allowed && allowed.length > 0 && known?.length === 0) {
      report.not(node, 'None of its upstreams was carried, and without them it could use all.')
      continue
    }
    const reference = text.length < 24 ? importing.secrets.literal(text, variableName(id, 'key'), value) : undefined
    draft.keys.set(id, {
      value: reference
        ? Object.keys(terms).length > 0
          ? { key: reference, ...terms }
          : reference
        : { sha256: sha256(text), ...terms },
      comments: [],
    })
    report.carriedInParts(
      node,
      reference ? `keys.${id}, by a variable: it is short` : `keys.${id}, by its hash: its owner goes on with it`,
    )
    for (const field of ['id', 'userId', 'createdAt', 'lastUsedAt', 'serverSecret', 'deletedAt']) node.get(field)?.use()
    const dump = node.get('dumpRetentionSeconds')
    if (dump) report.not(dump, 'What calls say is kept by the config’s requestLog: bodies.keys names keys.')
    for (const field of ['openaiResponsesRetentionSeconds', 'responsesRetentionSeconds']) {
      const kept = node.get(field)
      if (kept)
        report.not(
          kept,
          'How long responses are stored is said for all, or for a group: responses.retention, groups.NAME.retention.',
        )
    }
  }
}
