import type { CompiledUpstream, UpstreamKindName } from '../config/compiled.ts'
import { KINDS } from '../config/kinds.ts'
import type { UpstreamProtocolId } from '../config/protocol-id.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { LeaveSignal } from '../platform/leave-signal.ts'
import type { Transport } from '../platform/transport.ts'
import type { Credential, Exchange, Upstream, UpstreamKind, UpstreamSettings } from './kind.ts'
import { pathStep } from './path-step.ts'

/** What tells one HTTP kind from another. */
export interface HttpDialect {
  kind: UpstreamKindName
  /** Added to a base URL that has no path: people paste those of the SDKs. */
  version?: string
  /** Sent where neither the client nor the config says otherwise. */
  headers?: Record<string, string>
  /** What makes its list of models come on one page: `limit=1000`. */
  listQuery?: string
  /** Where an exchange goes, where that is not the base URL with the path of the operation. */
  urlOf?(exchange: Exchange, base: string, settings: UpstreamSettings): string
  /** What is sent, where that is not the body of the exchange. */
  bodyOf?(exchange: Exchange, settings: UpstreamSettings): Uint8Array
  /** How the key is sent in a protocol, where that differs from what the settings say. */
  authIn?(protocol: UpstreamProtocolId, auth: CompiledUpstream['auth']): CompiledUpstream['auth']
}

/** What a protocol's servers refuse requests without; clients of other makes leave it out. */
const PROTOCOL_HEADERS: Partial<Record<UpstreamProtocolId, Record<string, string>>> = {
  'anthropic-messages': { 'anthropic-version': '2023-06-01' },
}

/** Bytes of a models list. */
const LIST_LIMIT = 8 * 1024 * 1024

/** A kind whose upstreams speak HTTP: a URL, a key, and the body as it is. */
export function httpKind(dialect: HttpDialect): UpstreamKind {
  return {
    kind: dialect.kind,
    create: (settings, transport) => createHttpUpstream(dialect, settings, transport),
  }
}

function createHttpUpstream(dialect: HttpDialect, settings: UpstreamSettings, transport: Transport): Upstream {
  const base = baseOf(dialect, settings)
  const bases = basesElsewhere(base, settings)
  const common = { accept: 'application/json, text/event-stream', ...dialect.headers }

  function urlOf(exchange: Exchange): string {
    if (dialect.urlOf) return dialect.urlOf(exchange, base, settings)
    return (bases[exchange.operation.protocol] ?? base) + pathOf(exchange)
  }

  function headersFor({ operation, credential, headers: travelling }: Exchange): Record<string, string> {
    const { protocol } = operation
    const headers: Record<string, string> = {
      ...common,
      ...PROTOCOL_HEADERS[protocol],
      ...travelling,
      ...settings.headers,
    }
    if (credential) authorise(headers, dialect.authIn?.(protocol, settings.auth) ?? settings.auth, credential.value)
    headers['content-type'] = 'application/json'
    return headers
  }

  return {
    settings,
    send(exchange) {
      return transport(
        {
          method: exchange.operation.method,
          url: urlOf(exchange),
          headers: headersFor(exchange),
          body: dialect.bodyOf?.(exchange, settings) ?? exchange.body,
          timeouts: settings.timeouts,
        },
        exchange.signal,
      )
    },
    async listModels(credential, signal) {
      const headers = keyedHeaders(settings, credential, common)
      const url = dialect.listQuery === undefined ? `${base}/models` : `${base}/models?${dialect.listQuery}`
      return modelIds(await askJson({ url, headers, settings, transport, signal }))
    },
  }
}

/** The headers of a question that the gateway asks for itself. */
export function keyedHeaders(
  settings: UpstreamSettings,
  credential: Credential | undefined,
  common: Record<string, string> = { accept: 'application/json' },
): Record<string, string> {
  const headers = { ...common, ...settings.headers }
  if (credential) authorise(headers, settings.auth, credential.value)
  return headers
}

export interface Question {
  url: string
  headers: Record<string, string>
  /** Asked by POST where there is one. */
  body?: Uint8Array
  settings: UpstreamSettings
  transport: Transport
  signal: LeaveSignal
}

/** The JSON that the upstream answers with; undefined where it answers with an error. */
export async function askJson({ url, headers, body, settings, transport, signal }: Question): Promise<unknown> {
  const { timeouts } = settings
  const method = body ? 'POST' : 'GET'
  const reply = await transport({ method, url, headers, body: body ?? null, timeouts }, signal)
  const bytes = await collect(reply.body, LIST_LIMIT, () => new Error('The list of models is too long.'))
  return reply.status === 200 ? JSON.parse(text(bytes)) : undefined
}

/** `/v1/messages` -> `/messages`: the version is part of the base URL. The client's query goes on. */
export function pathOf({ operation, model, query }: Pick<Exchange, 'operation' | 'model' | 'query'>): string {
  const versionless = operation.path.slice(operation.path.indexOf('/', 1))
  const path = versionless.replace('{model}', () => pathStep(model))
  return query === '' ? path : `${path}?${query}`
}

function baseOf(dialect: HttpDialect, settings: UpstreamSettings): string {
  if (settings.baseUrl === undefined) throw new Error(`upstream "${settings.id}" has no baseUrl`)
  const base = settings.baseUrl.replace(/\/+$/, '')
  const bare = dialect.version !== undefined && new URL(base).pathname === '/'
  return bare ? `${base}/${dialect.version}` : base
}

/** The bases of the protocols that this kind has in other places. */
function basesElsewhere(base: string, { kind }: UpstreamSettings): Partial<Record<UpstreamProtocolId, string>> {
  const places = Object.entries(KINDS[kind].elsewhere ?? {})
  return Object.fromEntries(places.map(([protocol, place]) => [protocol, new URL(place, `${base}/`).href]))
}

function authorise(headers: Record<string, string>, auth: CompiledUpstream['auth'], key: string): void {
  if (auth === 'bearer') headers.authorization = `Bearer ${key}`
  else if (auth !== 'none') headers[auth] = key
}

/** Lists come as `{ data: [{ id }] }` (OpenAI, Anthropic) or `{ models: [{ name: "models/…" }] }` (Gemini). */
export function modelIds(list: unknown): string[] {
  if (typeof list !== 'object' || list === null) return []
  const { data, models } = list as { data?: unknown; models?: unknown }
  const entries: unknown[] = Array.isArray(data) ? data : Array.isArray(models) ? models : []
  return entries.flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) return []
    const { id, name } = entry as { id?: unknown; name?: unknown }
    if (typeof id === 'string') return [id]
    return typeof name === 'string' ? [name.replace(/^models\//, '')] : []
  })
}
