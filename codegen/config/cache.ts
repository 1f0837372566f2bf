import {
  type CompiledCache,
  type CompiledCachePolicy,
  DEFAULT_CACHE,
  DEFAULT_CACHE_TTL,
  DEFAULT_DATABASE_CACHE_BYTES,
  LARGEST_SHARE,
} from '../../runtime/config/cache.ts'
import type { CacheConfig, ModelCacheConfig } from '../../runtime/config/cache-config.ts'
import { isReference } from '../../runtime/config/env.ts'
import { toBytes, toMilliseconds } from './units.ts'

/** `cache` of a model; undefined where its answers are not kept. */
export function compileModelCache(option: boolean | ModelCacheConfig = false): CompiledCachePolicy | undefined {
  if (option === false) return undefined
  const { ttl, scope = 'key', singleFlight } = option === true ? {} : option
  return {
    ttl: toMilliseconds(ttl ?? DEFAULT_CACHE_TTL),
    scope,
    ...(singleFlight === true && { singleFlight }),
  }
}

/** `cache` of the config. The checks have passed it. */
export function compileCache({ store = 'memory', maxBytes, maxEntryBytes }: CacheConfig): CompiledCache {
  const longest = toBytes(maxEntryBytes ?? DEFAULT_CACHE.maxEntryBytes)
  if (typeof store === 'object') return { store: compileStore(store), maxEntryBytes: longest }
  const usual = store === 'database' ? DEFAULT_DATABASE_CACHE_BYTES : DEFAULT_CACHE.maxBytes!
  const all = toBytes(maxBytes ?? usual)
  return { store, maxBytes: all, maxEntryBytes: Math.min(longest, Math.floor(all * LARGEST_SHARE)) }
}

function compileStore(store: Exclude<CacheConfig['store'], string | undefined>): CompiledCache['store'] {
  if ('kv' in store) return { kv: store.kv }
  const { env, optional } = store.redis
  return { redis: isReference(store.redis) && optional === true ? { env, optional } : { env } }
}
