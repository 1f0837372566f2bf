import type { AdminConfig } from '../../runtime/config/admin.ts'
import type { CacheConfig } from '../../runtime/config/cache-config.ts'
import type { CatalogConfig } from '../../runtime/config/catalog-config.ts'
import type { CompiledGateway } from '../../runtime/config/compiled.ts'
import type { ModelForm, ServerConfig, UpstreamConfig } from '../../runtime/config/gateway-config.ts'
import type { GroupConfig, KeyConfig } from '../../runtime/config/keys.ts'
import { DEFAULT_SERVER } from '../../runtime/config/kinds.ts'
import type { AlertsConfig } from '../../runtime/config/limits.ts'
import type { ObservabilityConfig } from '../../runtime/config/observability.ts'
import { comparePatterns } from '../../runtime/config/pattern.ts'
import type { RequestLogConfig } from '../../runtime/config/request-log.ts'
import type { ResponsesConfig } from '../../runtime/config/responses.ts'
import type { UsageConfig } from '../../runtime/config/usage.ts'
import { compileAdmin } from './admin.ts'
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
import { compileUpstream } from './upstream.ts'
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

function compileServer(server: ServerConfig): CompiledGateway['server'] {
  const remoteMedia = compileRemoteMedia(server.remoteMedia)
  return {
    bodyLimit: toBytes(server.bodyLimit ?? DEFAULT_SERVER.bodyLimit),
    shutdownGrace: toMilliseconds(server.shutdownGrace ?? DEFAULT_SERVER.shutdownGrace),
    keepAlive: toMilliseconds(server.keepAlive ?? DEFAULT_SERVER.keepAlive),
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

function mapValues<From, To>(record: Record<string, From>, map: (key: string, value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(key, value)]))
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
