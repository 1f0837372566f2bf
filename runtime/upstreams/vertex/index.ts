import type { UpstreamProtocolId } from '../../config/protocol-id.ts'
import { text, utf8 } from '../../platform/byte-search.ts'
import { setMembers, withoutMember } from '../../protocols/json-scan.ts'
import { withKnownMarks, withoutScopes } from '../cache-marks.ts'
import { askJson, httpKind, keyedHeaders } from '../http.ts'
import type { Exchange, UpstreamKind, UpstreamSettings } from '../kind.ts'
import { pathStep } from '../path-step.ts'
import { GoogleAccounts } from './accounts.ts'
import { embed } from './embed.ts'
import { PUBLISHERS, placeOf, protocolsFor, publisherModels } from './models.ts'

/** Google Vertex AI: Gemini in its own protocol, Claude in Messages and models of other makers in Chat Completions. */
export const vertexKind: UpstreamKind = {
  kind: 'vertex',
  create(settings, transport, { machine, now } = {}) {
    const accounts = new GoogleAccounts(settings, transport, { ...(machine && { machine }), ...(now && { now }) })
    const base = (settings.baseUrl ?? addressOf(locationOf(settings))).replace(/\/+$/, '')
    const http = httpKind({
      kind: 'vertex',
      urlOf: (exchange, base) => urlOf(exchange, base, settings, accounts.projectOf(exchange.credential)),
      bodyOf,
    }).create({ ...settings, baseUrl: base }, transport)
    return {
      settings,
      protocolsFor: (model, kind) => protocolsFor(model, kind, settings.protocols),
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
        const publishers = settings.protocols.flatMap(protocol => PUBLISHERS[protocol] ?? [])
        return (await Promise.all(publishers.map(publisher => publisherModels(publisher, ask)))).flat()
      },
    }
  },
}

/** The versions in which the official clients call, where the address names none. */
const VERSIONS: Partial<Record<UpstreamProtocolId, string>> = {
  gemini: 'v1beta1',
  'anthropic-messages': 'v1',
  'openai-chat': 'v1',
}
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

function locationOf({ vertex }: UpstreamSettings): string {
  return vertex?.location ?? 'global'
}

function addressOf(location: string): string {
  if (location === 'global') return 'https://aiplatform.googleapis.com'
  if (MULTI_REGIONS.includes(location)) return `https://aiplatform.${location}.rep.googleapis.com`
  return `https://${location}-aiplatform.googleapis.com`
}

/** Without a project there is the path of express mode, which knows models by their names alone. */
function urlOf(exchange: Exchange, base: string, settings: UpstreamSettings, project: string | undefined): string {
  const { operation, query, stream } = exchange
  const { protocol } = operation
  const root = versioned(base, protocol)
  const ours = project === undefined ? root : `${root}/projects/${project}/locations/${locationOf(settings)}`
  const asked = query === '' ? '' : `?${query}`
  const place = placeOf(exchange.model)
  if (place.at === 'openapi') return `${ours}/endpoints/openapi/chat/completions`
  if (place.at === 'endpoint') {
    const where = place.project
      ? `${root}/projects/${step(place.project)}/locations/${step(place.location ?? '')}`
      : ours
    const endpoint = `${where}/endpoints/${step(place.id)}`
    return protocol === 'openai-chat' ? `${endpoint}/chat/completions` : endpoint + methodOf(exchange) + asked
  }
  const models = `${ours}/publishers/${place.publisher}/models`
  if (protocol === 'anthropic-messages' && operation.kind === 'count-tokens') return `${models}/count-tokens:rawPredict`
  const model = `${models}/${step(place.model)}`
  // Google refuses a query that it does not know, such as Anthropic's `beta=true`.
  if (protocol !== 'gemini') return `${model}:${stream ? 'streamRawPredict' : 'rawPredict'}`
  return model + methodOf(exchange) + asked
}

function versioned(base: string, protocol: UpstreamProtocolId): string {
  return new URL(base).pathname === '/' ? `${base}/${VERSIONS[protocol]}` : base
}

/** One step of a path. Names with a date have an `@`, which may stand in one. */
function step(name: string): string {
  return pathStep(name).replaceAll('%40', '@')
}

/** `:generateContent` */
function methodOf({ operation: { path } }: Exchange): string {
  return path.slice(path.lastIndexOf(':'))
}

function headersOf({ 'anthropic-beta': flags, ...headers }: Exchange['headers']): Exchange['headers'] {
  const betas = flags === undefined ? '' : withoutScopes(flags)
  return betas === '' ? headers : { ...headers, 'anthropic-beta': betas }
}

function bodyOf({ operation: { protocol, kind }, body, model }: Exchange): Uint8Array {
  if (protocol === 'openai-chat') return chatBody(body, model)
  if (protocol === 'anthropic-messages') {
    // The path names the model, but where tokens are counted.
    const marked = withKnownMarks(body)
    const unnamed = kind === 'count-tokens' ? marked : withoutMember(marked, 'model')
    return setMembers(unnamed, { anthropic_version: ANTHROPIC_VERSION })
  }
  return kind === 'count-tokens' ? flatCount(body) : body
}

/** As whoever serves the model names it. Mistral tells the usage of every stream, and refuses to be asked for it. */
function chatBody(body: Uint8Array, model: string): Uint8Array {
  const place = placeOf(model)
  if (place.at === 'openapi') return body
  if (place.at === 'endpoint') return setMembers(body, { model: '' })
  return setMembers(withoutMember(body, 'stream_options'), { model: place.model })
}

/** The Gemini API counts a whole request within another; here its parts stand for themselves. */
function flatCount(body: Uint8Array): Uint8Array {
  // A body that was accepted by its validator is an object; its members are only copied.
  const asked = JSON.parse(text(body)) as Record<string, unknown>
  const whole = asked.generateContentRequest ?? asked.generate_content_request
  if (typeof whole !== 'object' || whole === null) return body
  return utf8(JSON.stringify(Object.fromEntries(Object.entries(whole).filter(([name]) => COUNTED.includes(name)))))
}
