import type { Driver } from 'unstorage'
import { databaseDriver } from '../cache/drivers/database.ts'
import { memoryDriver } from '../cache/drivers/memory.ts'
import { ResponseCache } from '../cache/response-cache.ts'
import { AnswerStore } from '../cache/store.ts'
import { DEFAULT_CACHE } from '../config/cache.ts'
import type { ResolvedCache, ResolvedGateway } from '../config/resolved.ts'
import type { SqlDatabase } from '../state/database.ts'

/** What a platform has for the cache. */
export interface CacheParts {
  database?: SqlDatabase | undefined
  /** A Redis by its address. */
  redis?: (url: string) => Driver
  /** A KV namespace by the name of its binding; undefined where nothing is bound to it. */
  kv?: (binding: string) => Driver | undefined
  warn: (message: string) => void
}

/** Where the answers of each cache are kept. */
const stores = new WeakMap<ResponseCache, string>()

/**
 * The cache of a gateway; undefined where no model keeps its answers. Throws where the platform lacks its store. `before`:
 * that of the gateway whose place this one takes, which goes on where its answers are kept in the same place; the bounds of
 * the new config are its own after `boundCache`.
 */
export function cacheOf(
  resolved: ResolvedGateway,
  parts: CacheParts,
  before?: ResponseCache,
): ResponseCache | undefined {
  const models = [...Object.values(resolved.models), ...resolved.patterns]
  if (models.every(({ cache }) => !cache)) return undefined
  const settings = settingsOf(resolved)
  const place = JSON.stringify(settings.store)
  if (before && stores.get(before) === place) return before
  const store = new AnswerStore(driverOf(settings, parts), parts.warn)
  const cache = new ResponseCache(store, settings.maxEntryBytes, settings.store !== 'memory')
  stores.set(cache, place)
  return cache
}

/** A cache that goes on under another config has the bounds of that one. */
export function boundCache(cache: ResponseCache | undefined, resolved: ResolvedGateway): void {
  const { maxEntryBytes, maxBytes = DEFAULT_CACHE.maxBytes! } = settingsOf(resolved)
  cache?.resize(maxEntryBytes, maxBytes)
}

function settingsOf({ cache }: ResolvedGateway): ResolvedCache {
  return cache ?? { ...DEFAULT_CACHE, store: 'memory' }
}

function driverOf({ store, maxBytes = DEFAULT_CACHE.maxBytes! }: ResolvedCache, parts: CacheParts): Driver {
  if (store === 'memory') return memoryDriver(maxBytes)
  if (store === 'database') {
    if (!parts.database) throw new Error('There is no database, so no answers can be kept there (cache.store).')
    return databaseDriver(parts.database, maxBytes)
  }
  if ('redis' in store) {
    if (!parts.redis) throw new Error('A Redis can be reached on Node only (cache.store).')
    return parts.redis(store.redis)
  }
  if (!parts.kv) throw new Error('A KV namespace is there on Workers only (cache.store).')
  const bound = parts.kv(store.kv)
  if (!bound) throw new Error(`There is no KV namespace bound to ${store.kv} (cache.store).`)
  return bound
}
