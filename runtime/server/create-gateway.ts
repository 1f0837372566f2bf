import { ADMIN_KEY_VARIABLE } from '../admin/admin-key.ts'
import type { CompiledGateway } from '../config/compiled.ts'
import { resolveGateway } from '../config/resolve.ts'
import type { ResolvedGateway } from '../config/resolved.ts'
import { DEFAULT_RESPONSES } from '../config/responses.ts'
import { Drains } from '../gateway/drains.ts'
import { type Gateway, type LogEntry, type RunningUpstream, run } from '../gateway/gateway.ts'
import { createModelFacts } from '../gateway/model-facts.ts'
import { releaseOf } from '../gateway/release.ts'
import type { StoredLogins } from '../gateway/stored-logins.ts'
import { KeyDirectory } from '../keys/key-directory.ts'
import { sha256 } from '../platform/digest.ts'
import type { Machine } from '../platform/machine.ts'
import type { MediaFetcher } from '../platform/media.ts'
import type { Transport } from '../platform/transport.ts'
import { BodyLog } from '../request-log/body-log.ts'
import { newRoutingMemory } from '../routing/memory.ts'
import type { SqlDatabase } from '../state/database.ts'
import type { UsageWriter } from '../state/usage-writer.ts'
import { DurableStore } from '../stored/durable-store.ts'
import { filteredLog } from '../telemetry/log-filter.ts'
import { ReasoningMemory } from '../translation/reasoning-memory.ts'
import { upstreamKinds } from '../upstreams/registry.ts'
import { boundCache, type CacheParts, cacheOf } from './cache.ts'
import { ALONE, type Counters, ledgerOf, tellInstead } from './ledger-of.ts'
import { inheritMemories, isSame, sameModels, sameUpstream } from './succession.ts'
import { type TelemetryPlatform, telemetryOf } from './telemetry.ts'

export interface GatewayParts {
  /** That the config comes from; absent where that is not known. */
  commit?: string | undefined
  /** Reads an environment variable or binding. */
  read: (name: string) => string | undefined
  /** Reads a text file, for credentials that the machine has; absent where the platform has no files. */
  readFile?: NonNullable<Machine['readFile']>
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
  /** What telling of calls needs of the platform; absent where nobody is told, whatever the config says. */
  telemetry?: TelemetryPlatform
  log: (entry: LogEntry) => void
}

/**
 * A compiled config brought to life. Throws where a variable that it needs is not set, naming all of them. `before`: the
 * gateway whose place it is to take, whose memory it goes on with; that one stays as it is until `replace`.
 */
export function createGateway(compiled: CompiledGateway, given: GatewayParts, before?: Gateway): Gateway {
  const resolved = resolveGateway(compiled, given.read, sha256)
  const { observability } = resolved
  const parts = observability?.log ? { ...given, log: filteredLog(given.log, observability.log) } : given
  const upstreams = new Map<string, RunningUpstream>()
  const kindParts = {
    machine: { variable: parts.read, ...(parts.readFile && { readFile: parts.readFile }) },
    ...(parts.logins && { logins: parts.logins.vault }),
  }
  for (const [id, described] of Object.entries(resolved.upstreams)) {
    const same = sameUpstream(before, described)
    if (same) {
      upstreams.set(id, same)
      continue
    }
    const { settings, credentials } = described
    const upstream = upstreamKinds[settings.kind].create(settings, parts.transport, kindParts)
    upstreams.set(id, { upstream, credentials: upstream.login ? [upstream.login] : credentials })
  }
  const { database, log } = parts
  const warn = (message: string): void => log({ level: 'warn', message })
  const directory = { database, hasDatabase: parts.hasDatabase, warn }
  const keys = new KeyDirectory(resolved, directory, before?.keys)
  const cache = cacheOf(resolved, { ...parts.cacheStores, database, warn }, before?.cache)
  const routing = before?.routing ?? newRoutingMemory()
  const sameLog = before && isSame(before.compiled.requestLog, compiled.requestLog)
  const bodies = sameLog ? before.bodies : bodyLogOf(compiled, parts)
  const sameTold = before && isSame(resolvedOf.get(before)?.observability, observability)
  const { read, transport, telemetry: platform } = parts
  const telemetry = sameTold
    ? before.telemetry
    : platform && telemetryOf(observability, { read, transport, platform, log: given.log, warn: parts.log })
  const watchers: Gateway['watchers'] = before?.watchers ?? new Set()
  const adminKey = adminKeyOf(parts.read)
  const { store: storesResponses } = compiled.responses ?? DEFAULT_RESPONSES
  const gateway: Gateway = {
    revision: resolved.revision,
    ...(parts.commit !== undefined && { commit: parts.commit }),
    release: releaseOf(resolved.revision, parts.commit),
    ...sameModels(before, resolved),
    upstreams,
    absent: resolved.absent,
    get open() {
      return keys.open
    },
    keys,
    server: resolved.server,
    ...(resolved.catalog && { catalog: resolved.catalog }),
    compiled,
    ...(resolved.admin && { admin: resolved.admin }),
    ...(adminKey && { adminKey: sha256(adminKey) }),
    ...(parts.media && { media: parts.media }),
    ...(parts.database && { database: parts.database }),
    ...(parts.database && storesResponses && { stored: before?.stored ?? new DurableStore(parts.database) }),
    ...(parts.logins && { logins: parts.logins }),
    ledger:
      before?.ledger ??
      ledgerOf({
        ...{ database: parts.database, hasDatabase: parts.hasDatabase, transport: parts.transport },
        ...{ log: parts.log, alerts: resolved.alerts },
        ...{ counters: parts.counters ?? ALONE, flush: () => parts.usage.flush() },
      }),
    ...(telemetry && { telemetry }),
    ...(cache && { cache }),
    ...(bodies && { bodies }),
    memory: before?.memory ?? new ReasoningMemory(),
    routing,
    ...(database && { drains: before?.drains ?? new Drains(routing.drained, database, parts.hasDatabase) }),
    modelFacts: createModelFacts(upstreams, resolved.catalog),
    watchers,
    record(record) {
      parts.usage.record(record)
      if (watchers.size > 0) for (const watch of watchers) watch(record)
    },
    flush: () => parts.usage.flush(),
    log: parts.log,
  }
  resolvedOf.set(gateway, resolved)
  return gateway
}

const resolvedOf = new WeakMap<Gateway, ResolvedGateway>()

/**
 * Gives new calls the other gateway, which was made with `before`; calls under way keep the one that they began with. Does
 * all of it in one go, and cannot fail.
 */
export function replace(before: Gateway, gateway: Gateway): void {
  const resolved = resolvedOf.get(gateway)!
  inheritMemories(before, gateway)
  boundCache(gateway.cache, resolved)
  tellInstead(gateway.ledger, resolved.alerts)
  if (before.telemetry !== gateway.telemetry) before.telemetry?.supersede()
  run(gateway)
}

/** What closes all that a gateway has and the other, if any, has not; undefined where that is nothing. */
export function closerOf({ bodies, cache, telemetry }: Gateway, other?: Gateway): (() => Promise<void>) | undefined {
  const own = [
    ...(bodies && bodies !== other?.bodies ? [bodies] : []),
    ...(cache && cache !== other?.cache ? [cache] : []),
    ...(telemetry && telemetry !== other?.telemetry ? [telemetry] : []),
  ]
  if (own.length === 0) return undefined
  return async () => void (await Promise.all(own.map(part => part.close())))
}

/** It will never be called: what it has begun that the one before has not is ended. */
export async function abandon(gateway: Gateway, before: Gateway | undefined): Promise<void> {
  if (gateway.telemetry !== before?.telemetry) gateway.telemetry?.supersede()
  await closerOf(gateway, before)?.()
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
