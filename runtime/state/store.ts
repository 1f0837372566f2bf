import type { UsageRecord } from './usage-record.ts'

/** Where usage is kept. Every method may reject with what the database said; none of them retries. */
export interface UsageStore {
  /**
   * Stores all of the records or none. A call that is stored already (same request id and time) is passed over, so that
   * a batch whose fate is unknown can be sent again.
   */
  append(records: readonly UsageRecord[]): Promise<void>
  /** Lets go of the database. Nothing may be called after it. */
  close(): Promise<void>
}
