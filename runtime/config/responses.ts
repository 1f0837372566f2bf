import type { ByteSize, Duration } from './gateway-config.ts'

/** Responses that are stored, for clients that go on from them. */
export interface ResponsesConfig {
  /** Whether any are; a request that says `store: false` is not in any case. `true` where it is not given. */
  store?: boolean
  /** How long. `'30d'` where it is not given. */
  retention?: Duration
  /** The largest request or response that is stored. `'64MiB'` where it is not given. */
  maxBytes?: ByteSize
}

export interface CompiledResponses {
  store: boolean
  /** Milliseconds. */
  retentionMs: number
  maxBytes: number
}

/** Where the config says nothing. */
export const DEFAULT_RESPONSES: CompiledResponses = {
  store: true,
  retentionMs: 30 * 24 * 60 * 60_000,
  maxBytes: 64 * 1024 * 1024,
}
