import type { UsageRecord } from './usage-record.ts'

/** Counted since the start, `pending` excepted. */
export interface UsageCounts {
  /** Records in memory, those that are being written included. */
  pending: number
  stored: number
  /** Records that were given up. */
  dropped: number
}

/** Records that wait to be stored, the oldest first: at most `limit` of them, and the batches that are being written. */
export class UsageQueue {
  readonly #limit: number
  #waiting: UsageRecord[] = []
  #taken = 0
  #stored = 0
  #dropped = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get length(): number {
    return this.#waiting.length
  }

  get counts(): UsageCounts {
    return { pending: this.#waiting.length + this.#taken, stored: this.#stored, dropped: this.#dropped }
  }

  /** Returns how many of the oldest had to go. */
  push(record: UsageRecord): number {
    this.#waiting.push(record)
    return this.#waiting.length > this.#limit ? this.#dropOldest() : 0
  }

  /** Takes the oldest out; each batch taken is to be given to `stored` or `putBack` once. */
  take(count: number): UsageRecord[] {
    const batch = this.#waiting.slice(0, count)
    this.#waiting = this.#waiting.slice(count)
    this.#taken += batch.length
    return batch
  }

  stored(batch: readonly UsageRecord[]): void {
    this.#taken -= batch.length
    this.#stored += batch.length
  }

  /** Returns how many of the oldest had to go. */
  putBack(batch: readonly UsageRecord[]): number {
    this.#taken -= batch.length
    this.#waiting = [...batch, ...this.#waiting]
    return this.#waiting.length > this.#limit ? this.#dropOldest() : 0
  }

  /** Gives up all that waits; returns how many. */
  clear(): number {
    const count = this.#waiting.length
    this.#waiting = []
    this.#dropped += count
    return count
  }

  /** A tenth at once: moving the queue up costs the same for one and for many. */
  #dropOldest(): number {
    const count = this.#waiting.length - Math.floor(this.#limit * 0.9)
    this.#waiting = this.#waiting.slice(count)
    this.#dropped += count
    return count
  }
}
