import type { CompiledUpstream, UpstreamKindName } from '../config/compiled.ts'
import { text } from '../platform/byte-search.ts'
import { collect } from '../platform/collect.ts'
import type { Transport } from '../platform/transport.ts'
import type { Credential, Exchange, Upstream, UpstreamKind, UpstreamSettings } from './kind.ts'

/** What tells one HTTP kind from another. */
export interface HttpDialect {
  kind: UpstreamKindName
  /** Added to a base URL that has no path: people paste those of the SDKs. */
  version?: string
  /** Sent where neither the client nor the config says otherwise. */
  headers?: Record<string, string>
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
  const common = { accept: 'application/json, text/event-stream', ...dialect.headers }

  function headersFor(credential: Credential | undefined, travelling: Record<string, string>): Record<string, string> {
    const headers = { ...common, ...travelling, ...settings.headers }
    if (credential) authorise(headers, settings.auth, credential.value)
    return headers
  }

  return {
    settings,
    send(exchange) {
      const headers = headersFor(exchange.credential, exchange.headers)
      headers['content-type'] = 'application/json'
      return transport(
        {
          method: exchange.operation.method,
          url: base + pathOf(exchange),
          headers,
          body: exchange.body,
          timeouts: settings.timeouts,
        },
        exchange.signal,
      )
    },
    async listModels(credential, signal) {
      const reply = await transport(
        {
          method: 'GET',
          url: `${base}/models`,
          headers: headersFor(credential, {}),
          body: null,
          timeouts: settings.timeouts,
        },
        signal,
      )
      const bytes = await collect(reply.body, LIST_LIMIT, () => new Error('The list of models is too long.'))
      return reply.status === 200 ? modelIds(JSON.parse(text(bytes))) : []
    },
  }
}

/** `/v1/messages` -> `/messages`: the version is part of the base URL. The client's query goes on. */
function pathOf({ operation, model, query }: Exchange): string {
  const versionless = operation.path.slice(operation.path.indexOf('/', 1))
  const path = versionless.replace('{model}', () => encodeURIComponent(model))
  return query === '' ? path : `${path}?${query}`
}

function baseOf(dialect: HttpDialect, settings: UpstreamSettings): string {
  if (settings.baseUrl === undefined) throw new Error(`upstream "${settings.id}" has no baseUrl`)
  const base = settings.baseUrl.replace(/\/+$/, '')
  const bare = dialect.version !== undefined && new URL(base).pathname === '/'
  return bare ? `${base}/${dialect.version}` : base
}

function authorise(headers: Record<string, string>, auth: CompiledUpstream['auth'], key: string): void {
  if (auth === 'bearer') headers.authorization = `Bearer ${key}`
  else if (auth !== 'none') headers[auth] = key
}

/** Lists come as `{ data: [{ id }] }` (OpenAI, Anthropic) or `{ models: [{ name: "models/…" }] }` (Gemini). */
function modelIds(list: unknown): string[] {
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
