import type { ProtocolId, UpstreamProtocolId } from '../config/protocol-id.ts'
import { text, utf8 } from '../platform/byte-search.ts'
import { setMembers, withoutMember } from '../protocols/json-scan.ts'
import { withKnownMarks, withoutScopes } from './cache-marks.ts'
import { GoogleAccounts } from './google-accounts.ts'
import { askJson, httpKind, keyedHeaders } from './http.ts'
import type { Exchange, UpstreamKind, UpstreamSettings } from './kind.ts'
import { embed } from './vertex-embed.ts'

/** Google Vertex AI: Gemini in its own protocol, and Claude in Messages, each at its publisher. */
export const vertexKind: UpstreamKind = {
  kind: 'vertex',
  create(settings, transport) {
    const accounts = new GoogleAccounts(settings, transport)
    const base = (settings.baseUrl ?? addressOf(locationOf(settings))).replace(/\/+$/, '')
    const http = httpKind({
      kind: 'vertex',
      urlOf: (exchange, base) => urlOf(exchange, base, settings, accounts.projectOf(exchange.credential)),
      bodyOf,
    }).create({ ...settings, baseUrl: base }, transport)
    return {
      settings,
      protocolsFor: model => protocolsFor(model).filter(known => settings.protocols.includes(known)),
      secrets: () => accounts.tokens(),
      async send(exchange) {
        const credential = await accounts.authorised(exchange.credential)
        const authorised = { ...exchange, credential, headers: headersOf(exchange.headers) }
        const reply =
          exchange.operation.kind === 'embed' ? await embed(authorised, http.send) : await http.send(authorised)
        if (reply.status === 401) accounts.refused(credential)
        return reply
      },
      async listModels(given, signal) {
        const credential = await accounts.authorised(given)
        const project = accounts.projectOf(given)
        const headers = {
          ...keyedHeaders(settings, credential),
          ...(project !== undefined && { 'x-goog-user-project': project }),
        }
        const ask = (path: string) =>
          askJson({ url: `${versioned(base, 'gemini')}/${path}`, headers, settings, transport, signal })
        const lists = settings.protocols.map(protocol => publisherModels(PUBLISHERS[protocol] ?? '', ask))
        return (await Promise.all(lists)).flat()
      },
    }
  },
}

/** The versions in which the official clients call, where the address names none. */
const VERSIONS: Partial<Record<UpstreamProtocolId, string>> = { gemini: 'v1beta1', 'anthropic-messages': 'v1' }
const PUBLISHERS: Partial<Record<UpstreamProtocolId, string>> = { gemini: 'google', 'anthropic-messages': 'anthropic' }
/** What a body of Messages says in the place of the header `anthropic-version`. */
const ANTHROPIC_VERSION = 'vertex-2023-10-16'
/** Locations of several regions, whose hosts are not called as those of one. */
const MULTI_REGIONS = ['us', 'eu']
/** What is counted with contents; the rest of a request is refused. */
const COUNTED = [
  'contents',
  'systemInstruction',
  'system_instruction',
  'tools',
  'generationConfig',
  'generation_config',
]

/** A model's name tells its publisher. */
function protocolsFor(model: string): ProtocolId[] {
  return model.startsWith('claude-') ? ['anthropic-messages'] : ['gemini']
}

function locationOf({ vertex }: UpstreamSettings): string {
  return vertex?.location ?? 'global'
}

function addressOf(location: string): string {
  if (location === 'global') return 'https://aiplatform.googleapis.com'
  if (MULTI_REGIONS.includes(location)) return `https://aiplatform.${location}.rep.googleapis.com`
  return `https://${location}-aiplatform.googleapis.com`
}

/** Without a project it is that of express mode, which the key tells. */
function urlOf(exchange: Exchange, base: string, settings: UpstreamSettings, project: string | undefined): string {
  const { operation, query, stream } = exchange
  const { protocol } = operation
  const place = project === undefined ? '' : `/projects/${project}/locations/${locationOf(settings)}`
  const models = `${versioned(base, protocol)}${place}/publishers/${PUBLISHERS[protocol]}/models`
  // Names with a date have an `@`, which may stand in a path.
  const model = `${models}/${encodeURIComponent(exchange.model).replaceAll('%40', '@')}`
  if (protocol === 'anthropic-messages') {
    if (operation.kind === 'count-tokens') return `${models}/count-tokens:rawPredict`
    // Google refuses a query that it does not know, such as Anthropic's `beta=true`.
    return `${model}:${stream ? 'streamRawPredict' : 'rawPredict'}`
  }
  const method = operation.path.slice(operation.path.lastIndexOf(':'))
  return query === '' ? `${model}${method}` : `${model}${method}?${query}`
}

function versioned(base: string, protocol: UpstreamProtocolId): string {
  return new URL(base).pathname === '/' ? `${base}/${VERSIONS[protocol]}` : base
}

/** Pages of a list that are read. */
const MOST_PAGES = 10
/** Models that are called as this kind calls them; publishers list others, too. */
const CALLED = /^(?:gemini|claude|text-embedding|text-multilingual-embedding)-/

/** Ids of a publisher's models; those of Claude have their versions in them. */
async function publisherModels(publisher: string, ask: (path: string) => Promise<unknown>): Promise<string[]> {
  const ids: string[] = []
  let token = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ pageSize: '1000', ...(token !== '' && { pageToken: token }) })
    // Any JSON object may be looked into by name.
    const list = ((await ask(`publishers/${publisher}/models?${query}`)) ?? {}) as Record<string, unknown>
    const { publisherModels: models, nextPageToken: next } = list
    for (const model of Array.isArray(models) ? models : []) {
      const id = String(model?.name ?? '').replace(/^.*\//, '')
      const version = publisher === 'anthropic' && typeof model.versionId === 'string' ? model.versionId : ''
      if (CALLED.test(id)) ids.push(version === '' || id.includes('@') ? id : `${id}@${version}`)
    }
    if (typeof next !== 'string' || next === '') break
    token = next
  }
  return [...new Set(ids)]
}

function headersOf({ 'anthropic-beta': flags, ...headers }: Exchange['headers']): Exchange['headers'] {
  const betas = flags === undefined ? '' : withoutScopes(flags)
  return betas === '' ? headers : { ...headers, 'anthropic-beta': betas }
}

function bodyOf({ operation: { protocol, kind }, body }: Exchange): Uint8Array {
  if (protocol === 'anthropic-messages') {
    // The path names the model, but where tokens are counted.
    const marked = withKnownMarks(body)
    const unnamed = kind === 'count-tokens' ? marked : withoutMember(marked, 'model')
    return setMembers(unnamed, { anthropic_version: ANTHROPIC_VERSION })
  }
  return kind === 'count-tokens' ? flatCount(body) : body
}

/** The Gemini API counts a whole request within another; here its parts stand for themselves. */
function flatCount(body: Uint8Array): Uint8Array {
  // A body that was accepted by its validator is an object; its members are only copied.
  const asked = JSON.parse(text(body)) as Record<string, unknown>
  const whole = asked.generateContentRequest ?? asked.generate_content_request
  if (typeof whole !== 'object' || whole === null) return body
  return utf8(JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([name]) => COUNTED.includes(name)))))
}
