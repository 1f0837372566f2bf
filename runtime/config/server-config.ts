import type { ByteSize, Duration } from './units.ts'

export interface ServerConfig {
  /** Larger request bodies get a 413. 64 MiB where it is not given. */
  bodyLimit?: ByteSize
  /** How long running calls may take after a stop was asked for. 30 s where it is not given. */
  shutdownGrace?: Duration
  /** A stream that is silent for this long gets a comment, so that nothing between closes it. 15 s where not given. */
  keepAlive?: Duration
  /**
   * Where limits and budgets are counted. `memory` where it is not given, and `database` in a cluster. Workers count in
   * Durable Objects, or in D1.
   */
  counters?: 'memory' | 'database'
  /**
   * Whether the gateway fetches media that a client gave by URL, where the model's upstream takes bytes only. `true`
   * where it is not given. On Node only: elsewhere nobody can tell which address a fetch would reach.
   */
  remoteMedia?: boolean | RemoteMediaConfig
}

/** From where, and how much of it. Public addresses only, but for `allowPrivate`. */
export interface RemoteMediaConfig {
  /** The largest medium. 20 MiB where it is not given. */
  maxBytes?: ByteSize
  /** From the first byte sent to the last one received, redirects included. 10 s where it is not given. */
  timeout?: Duration
  /** The only hosts that are fetched from: `'cdn.example.com'`, `'*.example.com'`. All where it is not given. */
  allowHosts?: readonly string[]
  /**
   * Places inside that are fetched from all the same: ranges of addresses (`'10.20.0.0/16'`) and origins
   * (`'http://minio.internal:9000'`).
   */
  allowPrivate?: readonly string[]
}
