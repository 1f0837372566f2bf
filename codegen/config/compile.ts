import type { AdminConfig } from '../../runtime/config/admin.ts'
import { trimBaseUrl } from '../../runtime/config/base-url.ts'
import type { CacheConfig } from '../../runtime/config/cache-config.ts'
import type { CatalogConfig } from '../../runtime/config/catalog-config.ts'
import type { CompiledCredential, CompiledGateway, CompiledUpstream } from '../../runtime/config/compiled.ts'
import { isReference, type SecretReference } from '../../runtime/config/env.ts'
import type {
  AzureUpstream,
  BedrockUpstream,
  Credentials,
  Duration,
  ModelForm,
  ServerConfig,
  UpstreamConfig,
  UpstreamTimeouts,
  VertexUpstream,
} from '../../runtime/config/gateway-config.ts'
import type { GroupConfig, KeyConfig } from '../../runtime/config/keys.ts'
import { DEFAULT_SERVER, DEFAULT_TIMEOUTS, KINDS } from '../../runtime/config/kinds.ts'
import type { AlertsConfig } from '../../runtime/config/limits.ts'
import type { ObservabilityConfig } from '../../runtime/config/observability.ts'
import { comparePatterns } from '../../runtime/config/pattern.ts'
import type { RequestLogConfig } from '../../runtime/config/request-log.ts'
import type { ResponsesConfig } from '../../runtime/config/responses.ts'
import type { UsageConfig } from '../../runtime/config/usage.ts'
import { compileLimits } from '../../runtime/limits/compile-limits.ts'
import { compileAdmin } from './admin.ts'
import { compileAccessKey, compileAmbient, compileBedrock } from './bedrock.ts'
import { compileCache } from './cache.ts'
import { compileCatalog } from './catalog.ts'
import { compileGroups, compileKey } from './keys.ts'
import { compileObservability } from './observability.ts'
import { compileRemoteMedia } from './remote-media.ts'
import { compileRequestLog } from './request-log.ts'
import { compileResponses } from './responses.ts'
import { compileModel } from './routes.ts'
import { compileReference } from './secret-reference.ts'
import { type DeclaredNames, starsIn } from './target.ts'
import { toBytes, toMilliseconds } from './units.ts'
import { compileUsage } from './usage.ts'

/** The config once the schema and every check have passed it. */
export interface CheckedConfig {
  upstreams: Record<string, UpstreamConfig>
  models: Record<string, ModelForm>
  keys?: Record<string, KeyConfig>
  groups?: Record<string, GroupConfig>
  catalog?: CatalogConfig
  responses?: ResponsesConfig
  usage?: UsageConfig
  requestLog?: RequestLogConfig
  observability?: ObservabilityConfig
  admin?: AdminConfig
  alerts?: AlertsConfig
  cache?: CacheConfig
  server?: ServerConfig
}

/** Fills in every default and follows every alias, so that the path of a call only reads. */
export function compileGateway(config: CheckedConfig): Omit<CompiledGateway, 'revision'> {
  const checked = { models: config.models, declared: namesOf(config) }
  const admin = config.admin && compileAdmin(config.admin)
  const observability = config.observability && compileObservability(config.observability)
  const catalog = compileCatalog(config.catalog ?? {}, checked.declared.upstreams)
  const models = Object.keys(config.models).map(name => compileModel(name, checked))
  return {
    upstreams: mapValues(config.upstreams, compileUpstream),
    models: Object.fromEntries(models.filter(({ name }) => starsIn(name) === 0).map(model => [model.name, model])),
    patterns: models.filter(({ name }) => starsIn(name) === 1).sort((a, b) => comparePatterns(a.name, b.name)),
    keys: Object.entries(config.keys ?? {}).map(([id, key]) => compileKey(id, key)),
    ...(config.groups && Object.keys(config.groups).length > 0 && { groups: compileGroups(config.groups) }),
    ...(catalog.length > 0 && { catalog }),
    ...(config.alerts && { alerts: compileAlerts(config.alerts) }),
    ...(config.responses && { responses: compileResponses(config.responses) }),
    ...(config.usage && { usage: compileUsage(config.usage) }),
    ...(config.requestLog && { requestLog: compileRequestLog(config.requestLog) }),
    ...(observability && Object.keys(observability).length > 0 && { observability }),
    ...(config.cache && { cache: compileCache(config.cache) }),
    ...(admin && { admin }),
    server: compileServer(config.server ?? {}),
  }
}

export function namesOf(config: { upstreams?: unknown; models?: unknown }): DeclaredNames {
  return { upstreams: new Set(keysOf(config.upstreams)), models: new Set(keysOf(config.models)) }
}

function compileUpstream(id: string, upstream: UpstreamConfig): CompiledUpstream {
  const defaults = KINDS[upstream.kind]
  const remote = upstream.kind === 'demo' ? undefined : upstream
  const credentials = ('credentials' in upstream ? upstream.credentials : undefined) ?? []
  const baseUrl = compileBaseUrl(addressOf(upstream)) ?? defaults.baseUrl
  return {
    id,
    kind: upstream.kind,
    ...(baseUrl !== undefined && { baseUrl }),
    protocols: [...(upstream.protocols ?? defaults.speaks)],
    headers: compileHeaders(remote?.headers ?? {}),
    auth: ('auth' in upstream ? upstream.auth : undefined) ?? defaults.auth,
    credentials: compileCredentials(id, credentials),
    ...(credentials === 'client' && { clientCredentials: true }),
    models: [...(upstream.models ?? [])],
    timeouts: compileTimeouts(upstream.timeouts ?? {}),
    free: upstream.free ?? false,
    ...limitsOf(upstream),
    ...('thinkTags' in upstream && upstream.thinkTags && { thinkTags: true }),
    ...compileLogin(upstream),
    ...compileTokenUrl(upstream),
    ...(upstream.kind === 'azure' && { azure: compileAzure(upstream) }),
    ...(upstream.kind === 'vertex' && { vertex: compileVertex(upstream) }),
    ...(upstream.kind === 'bedrock' && { bedrock: compileBedrock(upstream) }),
  }
}

function limitsOf({ limits, budget }: UpstreamConfig): Pick<CompiledUpstream, 'limits'> {
  const compiled = compileLimits(limits, budget)
  return compiled ? { limits: compiled } : {}
}

function addressOf(upstream: UpstreamConfig): string | SecretReference | undefined {
  if (upstream.kind === 'azure') return upstream.endpoint
  return upstream.kind === 'demo' ? undefined : upstream.baseUrl
}

function compileLogin(upstream: UpstreamConfig): Pick<CompiledUpstream, 'loginUrl'> {
  const loginUrl = ('loginUrl' in upstream ? upstream.loginUrl : undefined) ?? KINDS[upstream.kind].loginUrl
  const compiled = compileBaseUrl(loginUrl)
  return compiled === undefined ? {} : { loginUrl: compiled }
}

function compileTokenUrl(upstream: UpstreamConfig): Pick<CompiledUpstream, 'tokenUrl'> {
  const compiled = compileBaseUrl('tokenUrl' in upstream ? upstream.tokenUrl : undefined)
  return compiled === undefined ? {} : { tokenUrl: compiled }
}

function compileAzure({ apiVersion, deployments }: AzureUpstream): NonNullable<CompiledUpstream['azure']> {
  return { ...(apiVersion !== undefined && { apiVersion }), deployments: { ...deployments } }
}

function compileVertex({ project, location }: VertexUpstream): NonNullable<CompiledUpstream['vertex']> {
  return { ...(project !== undefined && { project }), location: location ?? 'global' }
}

function compileBaseUrl(baseUrl: string | SecretReference | undefined): string | SecretReference | undefined {
  return typeof baseUrl === 'string' ? trimBaseUrl(baseUrl) : baseUrl && compileReference(baseUrl)
}

function compileHeaders(headers: Readonly<Record<string, string | SecretReference>>): CompiledUpstream['headers'] {
  const lower = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'string' ? value : compileReference(value),
  ])
  return Object.fromEntries(lower)
}

function compileCredentials(
  id: string,
  credentials: Credentials | BedrockUpstream['credentials'] | VertexUpstream['credentials'],
): CompiledCredential[] {
  if (credentials === 'client') return []
  if (credentials === 'ambient') return [{ id: `${id}#1`, ambient: {}, weight: 1 }]
  const list =
    isReference(credentials) || 'accessKeyId' in credentials || 'ambient' in credentials ? [credentials] : credentials
  return list.map((credential, index) => {
    const weighted = isReference(credential) ? { key: credential } : credential
    const { weight = 1 } = weighted
    const named = { id: `${id}#${index + 1}` }
    if ('accessKeyId' in weighted) return { ...named, ...compileAccessKey(weighted), weight }
    if ('ambient' in weighted) return { ...named, ...compileAmbient(weighted), weight }
    return { ...named, key: compileReference(weighted.key), weight }
  })
}

function compileTimeouts(timeouts: UpstreamTimeouts): CompiledUpstream['timeouts'] {
  return {
    connect: milliseconds(timeouts.connect, DEFAULT_TIMEOUTS.connect),
    firstByte: milliseconds(timeouts.firstByte, DEFAULT_TIMEOUTS.firstByte),
    idle: milliseconds(timeouts.idle, DEFAULT_TIMEOUTS.idle),
  }
}

function compileServer(server: ServerConfig): CompiledGateway['server'] {
  const remoteMedia = compileRemoteMedia(server.remoteMedia)
  return {
    bodyLimit: server.bodyLimit === undefined ? DEFAULT_SERVER.bodyLimit : toBytes(server.bodyLimit),
    shutdownGrace: milliseconds(server.shutdownGrace, DEFAULT_SERVER.shutdownGrace),
    keepAlive: milliseconds(server.keepAlive, DEFAULT_SERVER.keepAlive),
    ...(server.counters && { counters: server.counters }),
    ...(remoteMedia && { remoteMedia }),
  }
}

function compileAlerts({ webhook, secret }: AlertsConfig): AlertsConfig {
  return {
    webhook: typeof webhook === 'string' ? webhook : compileReference(webhook),
    ...(secret && { secret: compileReference(secret) }),
  }
}

function milliseconds(duration: Duration | undefined, fallback: number): number {
  return duration === undefined ? fallback : toMilliseconds(duration)
}

function mapValues<From, To>(record: Record<string, From>, map: (key: string, value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]))
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
