import type { SecretReference } from './env.ts'

/** Who shares an answer: calls with one key, those of one group, or all. */
export type CacheScope = 'key' | 'group' | 'all'

/** How the answers of a model are kept. */
export interface CompiledCachePolicy {
  /** Milliseconds. */
  ttl: number
  scope: CacheScope
  /** Of several who ask the same at one time, one asks the upstream. */
  singleFlight?: true
}

/** Where answers are kept. */
export type CompiledCacheStore = 'memory' | 'database' | { redis: SecretReference } | { kv: string }

export interface CompiledCache {
  store: CompiledCacheStore
  /** Bytes of all answers; absent where the store bounds itself. */
  maxBytes?: number
  /** Bytes of one answer. */
  maxEntryBytes: number
}

/** Where a config says nothing of it: in the memory of each process, 64 MiB of it, an answer at most 1 MiB. */
export const DEFAULT_CACHE: CompiledCache = {
  store: 'memory',
  maxBytes: 64 * 1024 * 1024,
  maxEntryBytes: 1024 * 1024,
}

/** Bytes of a database that answers take where the config says nothing. */
export const DEFAULT_DATABASE_CACHE_BYTES = 256 * 1024 * 1024

/** No answer is more than this part of all that may be kept. */
export const LARGEST_SHARE = 1 / 16

/** Milliseconds: `cache: true`. */
export const DEFAULT_CACHE_TTL = 3_600_000
