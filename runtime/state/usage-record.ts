/** How a call ended. `cut` is a stream that broke after its first byte; `cancelled` means the client left. */
export type Outcome = 'ok' | 'client-error' | 'upstream-error' | 'cut' | 'cancelled'

/** One call, as it is stored. Absent counters were not reported. */
export interface UsageRecord {
  requestId: string
  /** Milliseconds since 1970, when the request came. */
  startedAt: number
  /** The key's id in the config; `anonymous` where no key is configured. */
  key: string
  /** The group of the key. */
  group?: string
  /** What the client calls the purpose of the call. */
  tag?: string
  /** The public name that the client asked for. */
  model: string
  upstream: string
  upstreamModel: string
  /** The id of the upstream's credential that the call was answered with. */
  credential?: string
  /** How often an upstream was asked. */
  attempts?: number
  /** Answered from the response cache. */
  cached?: boolean
  /** Tokens of input that the token saver took out. */
  savedTokens?: number
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
  /** The part of `cacheWriteTokens` that lives an hour. */
  cacheWriteOneHourTokens?: number
  /** Parts of `inputTokens`. */
  audioInputTokens?: number
  cachedAudioInputTokens?: number
  imageInputTokens?: number
  /** Parts of `outputTokens`. */
  audioOutputTokens?: number
  imageOutputTokens?: number
  /** Times that the upstream used its own tools, by tool: `{ web_search: 2 }`. */
  toolUses?: Readonly<Record<string, number>>
  /** How the upstream says that it served the call, in its own word: `flex`, `priority`, `batch`. */
  serviceTier?: string
  /** What the call cost in picodollars, which are 1e-12 US dollars; absent where the price is not known. */
  costPico?: number
  /** What the cost was reckoned with. */
  price?: StoredPrice
  /** Tokens and picodollars that budgets count beside those above; below 0 for what the cache answered. */
  spentBesideTokens?: number
  spentBesidePico?: number
  /** Milliseconds from the request to the last byte of the answer. */
  latencyMs: number
  /** Milliseconds from the request to the first byte of a streamed answer. */
  timeToFirstTokenMs?: number
  /** The config's revision. */
  revision: string
}

/** Rates as they are stored, once each. */
export interface StoredPrice {
  /** 48 bits of the SHA-256 of `rates`. */
  id: number
  /** JSON. */
  rates: string
}
