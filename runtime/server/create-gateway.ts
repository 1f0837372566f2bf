import { ADMIN_KEY_VARIABLE } from '../admin/admin-key.ts'
import type { CompiledGateway } from '../config/compiled.ts'
import { resolveGateway } from '../config/resolve.ts'
import { DEFAULT_RESPONSES } from '../config/responses.ts'
import { Drains } from '../gateway/drains.ts'
import type { Gateway, LogEntry, RunningUpstream } from '../gateway/gateway.ts'
import { createModelFacts } from '../gateway/model-facts.ts'
import { releaseOf } from '../gateway/release.ts'
import type { StoredLogins } from '../gateway/stored-logins.ts'
import { KeyDirectory } from '../keys/key-directory.ts'
import { sha256 } from '../platform/digest.ts'
import type { MediaFetcher } from '../platform/media.ts'
import type { Transport } from '../platform/transport.ts'
import { BodyLog } from '../request-log/body-log.ts'
import { newRoutingMemory } from '../routing/memory.ts'
import type { SqlDatabase } from '../state/database.ts'
import type { UsageWriter } from '../state/usage-writer.ts'
import { DurableStore } from '../stored/durable-store.ts'
import { ReasoningMemory } from '../translation/reasoning-memory.ts'
import { upstreamKinds } from '../upstreams/registry.ts'
import { type CacheParts, cacheOf } from './cache.ts'
import { ALONE, type Counters, ledgerOf } from './ledger-of.ts'

export interface GatewayParts {
  /** Reads an environment variable or binding. */
  /** That the config comes from; absent where that is not known. */
  commit?: string | undefined
  read: (name: string) => string | undefined
  transport: Transport
  /** Absent where nothing is to be fetched for clients. */
  media?: MediaFetcher
  usage: Pick<UsageWriter, 'record' | 'flush'>
  /** Where state is kept; absent where a preset has no database. */
  database?: SqlDatabase | undefined
  /** Whether there is a database yet, where it is made when it is first needed. */
  hasDatabase?: () => boolean
  /** Where the logins of upstreams are kept; absent where there are none. */
  logins?: StoredLogins | undefined
  /** Where limits and budgets are counted; in memory where absent. */
  counters?: Counters
  /** Stores of cached answers that this platform has beside memory and the database. */
  cacheStores?: Pick<CacheParts, 'redis' | 'kv'>
  log: (entry: LogEntry) => void
}

/** A compiled config brought to life. Throws where a variable that it needs is not set, naming all of them. */
export function createGateway(compiled: CompiledGateway, parts: GatewayParts): Gateway {
  const resolved = resolveGateway(compiled, parts.read, sha256)
  const upstreams = new Map<string, RunningUpstream>()
  const kindParts = parts.logins ? { logins: parts.logins.vault } : {}
  for (const [id, { settings, credentials }] of Object.entries(resolved.upstreams)) {
    const upstream = upstreamKinds[settings.kind].create(settings, parts.transport, kindParts)
    upstreams.set(id, { upstream, credentials: upstream.login ? [upstream.login] : credentials })
  }
  const { database, log } = parts
  const keys = new KeyDirectory(resolved, {
    ...{ database, hasDatabase: parts.hasDatabase },
    warn: message => log({ level: 'warn', message }),
  })
  const cache = cacheOf(resolved, {
    ...parts.cacheStores,
    database,
    warn: message => log({ level: 'warn', message }),
  })
  const routing = newRoutingMemory()
  const bodies = bodyLogOf(compiled, parts)
  const watchers: Gateway['watchers'] = new Set()
  const adminKey = adminKeyOf(parts.read)
  const { store: storesResponses } = compiled.responses ?? DEFAULT_RESPONSES
  return {
    revision: resolved.revision,
    models: resolved.models,
    patterns: resolved.patterns,
    upstreams,
    absent: resolved.absent,
    get open() {
      return keys.open
    ...(parts.commit !== undefined && { commit: parts.commit }),
    release: releaseOf(resolved.revision, parts.commit),
    },
    keys,
    server: resolved.server,
    ...(resolved.catalog && { catalog: resolved.catalog }),
    compiled,
    ...(resolved.admin && { admin: resolved.admin }),
    ...(adminKey && { adminKey: sha256(adminKey) }),
    ...(parts.media && { media: parts.media }),
    ...(parts.database && { database: parts.database }),
    ...(parts.database && storesResponses && { stored: new DurableStore(parts.database) }),
    ...(parts.logins && { logins: parts.logins }),
    ledger: ledgerOf({
      ...{ database: parts.database, hasDatabase: parts.hasDatabase, transport: parts.transport },
      ...{ log: parts.log, alerts: resolved.alerts },
      ...{ counters: parts.counters ?? ALONE, flush: () => parts.usage.flush() },
    }),
    ...(cache && { cache }),
    ...(bodies && { bodies }),
    memory: new ReasoningMemory(),
    routing,
    ...(database && { drains: new Drains(routing.drained, database, parts.hasDatabase) }),
    modelFacts: createModelFacts(upstreams, resolved.catalog),
    watchers,
    record(record) {
      parts.usage.record(record)
      if (watchers.size > 0) for (const watch of watchers) watch(record)
    },
    flush: () => parts.usage.flush(),
    log: parts.log,
  }
}

function bodyLogOf({ requestLog }: CompiledGateway, { database, log }: GatewayParts): BodyLog | undefined {
  if (!requestLog?.bodies) return undefined
  const { bodies, redact, retentionMs } = requestLog
  const warn = (message: string): void => log({ level: 'warn', message })
  if (database) return new BodyLog(database, bodies, { redact, retentionMs, warn })
  warn('There is no database: it is not kept what calls say and hear.')
  return undefined
}

/** Throws where it could be guessed. */
function adminKeyOf(read: GatewayParts['read']): string | undefined {
  const key = read(ADMIN_KEY_VARIABLE)?.trim()
  if (key && key.length < 16)
    throw new Error(
      `${ADMIN_KEY_VARIABLE} is too short: it takes 16 characters or more. openssl rand -base64 32 makes one.`,
    )
  return key
}
