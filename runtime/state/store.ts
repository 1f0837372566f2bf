import type { UsageRecord } from './usage-record.ts'

/** What a summary can be broken down by. A day is a UTC day, `YYYY-MM-DD`. */
export type UsageDimension = 'model' | 'key' | 'day' | 'upstream'

export interface UsageQuery {
  /** In the order in which the rows shall be sorted; none gives one row over everything. */
  by: readonly UsageDimension[]
  /** Milliseconds since 1970: calls that came at this time or later. */
  since?: number
  /** Milliseconds since 1970: calls that came before this time. */
  until?: number
  /** Calls that asked for this public name alone. */
  model?: string
  /** Calls of this key alone. */
  key?: string
}

/**
 * What the calls of one group add up to. A dimension is there if it was asked for; a counter is there if at least one
 * call of the group reported it, and is the sum of what was reported.
 */
export interface UsageSummaryRow {
  model?: string
  key?: string
  day?: string
  upstream?: string
  calls: number
  /** Calls that failed, whoever was at fault; a client that left is no error. */
  errors: number
  /** Calls whose client left before the end. */
  cancelled: number
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  /** Median of all calls, milliseconds. */
  latencyP50Ms: number
  latencyAvgMs: number
  /** Median of the streamed answers, milliseconds; absent where none was streamed. */
  timeToFirstTokenP50Ms?: number
  timeToFirstTokenAvgMs?: number
}

/** Where usage is kept. Every method may reject with what the database said; none of them retries. */
export interface UsageStore {
  /**
   * Stores all of the records or none. A call that is stored already (same request id and time) is passed over, so that
   * a batch whose fate is unknown can be sent again.
   */
  append(records: readonly UsageRecord[]): Promise<void>
  /** Reads every call in the range; SQLite does so on the calling thread, about 10 ms for 1,000 calls. */
  summary(query: UsageQuery): Promise<UsageSummaryRow[]>
  /** Lets go of the database. Nothing may be called after it. */
  close(): Promise<void>
}
