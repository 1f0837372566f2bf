import type { CacheScope } from './cache.ts'
import type { SecretReference } from './env.ts'
import type { ByteSize, Duration } from './gateway-config.ts'

/** How the answers of one model are kept. */
export interface ModelCacheConfig {
  /** How long an answer is given again. 1 h where it is not given. */
  ttl?: Duration
  /** Who shares an answer. `key` where it is not given. */
  scope?: CacheScope
  /** Of several who ask the same at one time, one asks the upstream and all get its answer. `false` where not given. */
  singleFlight?: boolean
}

/** Where answers are kept. */
export interface CacheConfig {
  /**
   * `memory`: of each process. `database`: the gateway's own, which its processes share. A Redis by its URL, on Node. A KV
   * namespace by the name of its binding, on Workers. `memory` where it is not given.
   */
  store?: 'memory' | 'database' | { redis: SecretReference } | { kv: string }
  /** All answers in `memory` (64 MiB where it is not given) or in a `database` (256 MiB). The others bound themselves. */
  maxBytes?: ByteSize
  /** The longest answer that is kept: 1 MiB, or a sixteenth of `maxBytes` if that is less. */
  maxEntryBytes?: ByteSize
}
