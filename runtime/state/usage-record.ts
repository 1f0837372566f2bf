/** How a call ended. `cut` is a stream that broke after its first byte; `cancelled` means the client left. */
export type Outcome = 'ok' | 'client-error' | 'upstream-error' | 'cut' | 'cancelled'

/** One call, as it is stored. Absent counters were not reported. */
export interface UsageRecord {
  requestId: string
  /** Milliseconds since 1970, when the request came. */
  startedAt: number
  /** The key's id in the config; `anonymous` where no key is configured. */
  key: string
  /** The public name that the client asked for. */
  model: string
  upstream: string
  upstreamModel: string
  protocol: string
  operation: string
  stream: boolean
  status: number
  outcome: Outcome
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  /** Milliseconds from the request to the last byte of the answer. */
  latencyMs: number
  /** Milliseconds from the request to the first byte of a streamed answer. */
  timeToFirstTokenMs?: number
  /** The config's revision. */
  revision: string
}
