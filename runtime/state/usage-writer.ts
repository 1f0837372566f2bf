import { createOutageReport, failureOf } from './outage-report.ts'
import type { UsageStore } from './store.ts'
import { type UsageCounts, UsageQueue } from './usage-queue.ts'
import type { UsageRecord } from './usage-record.ts'

/** Takes a call's record on the path of the call, and stores it off the path. Nothing of it ever throws or rejects. */
export interface UsageWriter {
  /** Remembers the record; does no more than that. */
  record(record: UsageRecord): void
  /** Resolves when all that was recorded before is stored or given up, at the latest after `patienceMs`. */
  flush(): Promise<void>
  /** Flushes, warns of what could not be stored, and closes the store. Records that come later are ignored. */
  close(): Promise<void>
  counts(): UsageCounts
}

export interface UsageWriterOptions {
  /**
   * Milliseconds from a record to the start of its writing, 25 by default: the other 75 of the 100 that a killed
   * process may lose are left to a busy event loop and to the writing.
   */
  delayMs?: number
  /** Records kept in memory while the store fails; past it the oldest are dropped. */
  maxPending?: number
  /** Milliseconds that `flush` and `close` wait for a store that fails. */
  patienceMs?: number
  timers?: Timers
  warn?: (message: string) => void
}

export interface Timers {
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/**
 * Rows a transaction. SQLite writes on the thread that serves the calls: 64 rows hold it for less than a millisecond,
 * and cost hardly more CPU a row than larger batches do. A deeper queue takes larger ones, so as not to fall behind.
 */
const BATCH = { usual: 64, largest: 150 }

/** Milliseconds until a failed batch is tried again: the first wait, doubled up to a limit, a lower one at a stop. */
const BACKOFF = { first: 100, longest: 10_000, longestOfFlush: 500 }

/**
 * The writer of a process that lives on after the answer: one batch at a time, on a timer, with a breath between them.
 * A killed process loses at most the records of its last 100 ms.
 */
export function createUsageWriter(store: UsageStore, options: UsageWriterOptions = {}): UsageWriter {
  const { delayMs = 25, maxPending = 20_000, patienceMs = 5_000, timers = globalTimers, warn = toConsole } = options
  const queue = new UsageQueue(maxPending)
  const waiters = new Set<Waiter>()
  const outage = createOutageReport(warn)
  let closing = false
  let closed = false
  /** A writing is waiting for its timer, or runs, or neither. */
  let timer: unknown
  let running = false

  function record(one: UsageRecord): void {
    if (closing) return
    outage.dropped(queue.push(one))
    if (running) return
    if (timer === undefined) startIn(delayMs)
    else if (queue.length === BATCH.usual && outage.failures === 0) startIn(0)
  }

  function startIn(milliseconds: number): void {
    if (closed) return
    timers.clearTimeout(timer)
    timer = timers.setTimeout(() => {
      timer = undefined
      void write()
    }, milliseconds)
  }

  /** Writes a batch and arranges the next: at once while old records are left, in a while for those that just came. */
  async function write(): Promise<void> {
    if (queue.length === 0) return
    running = true
    const batch = queue.take(batchSize(queue.length))
    const oldAreLeft = queue.length > 0
    const error = await failureOf(() => store.append(batch))
    running = false
    if (error === undefined) {
      queue.stored(batch)
      outage.over()
      if (queue.length > 0) startIn(oldAreLeft || waiters.size > 0 || queue.length >= BATCH.usual ? 0 : delayMs)
    } else {
      outage.failed(error)
      outage.dropped(queue.putBack(batch))
      startIn(backoff(outage.failures))
    }
    settleWaiters()
  }

  function backoff(failures: number): number {
    return Math.min(BACKOFF.first * 2 ** (failures - 1), waiters.size > 0 ? BACKOFF.longestOfFlush : BACKOFF.longest)
  }

  function flush(): Promise<void> {
    const { pending, stored, dropped } = queue.counts
    if (pending === 0) return Promise.resolve()
    return new Promise(resolve => {
      const waiter: Waiter = {
        until: stored + dropped + pending,
        done() {
          timers.clearTimeout(patience)
          waiters.delete(waiter)
          resolve()
        },
      }
      const patience = timers.setTimeout(waiter.done, patienceMs)
      waiters.add(waiter)
      if (!running) startIn(0)
    })
  }

  function settleWaiters(): void {
    if (waiters.size === 0) return
    const { stored, dropped } = queue.counts
    for (const waiter of waiters) {
      if (waiter.until <= stored + dropped) waiter.done()
    }
  }

  async function close(): Promise<void> {
    if (closing) return
    closing = true
    await flush()
    closed = true
    timers.clearTimeout(timer)
    const lost = queue.counts.pending
    queue.clear()
    if (lost > 0) warn(`${lost} usage records could not be stored before the stop and are lost.`)
    const error = await failureOf(() => store.close())
    if (error !== undefined) warn(`The usage store could not be closed: ${error.message}`)
  }

  return { record, flush, close, counts: () => queue.counts }
}

interface Waiter {
  /** The number of stored and dropped records, counted from the start, at which it is done. */
  until: number
  done(): void
}

function batchSize(waiting: number): number {
  return Math.min(BATCH.largest, Math.max(BATCH.usual, Math.ceil(waiting / 4)))
}

const globalTimers: Timers = {
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds),
  // What these timers hand out, and nothing else, comes back.
  clearTimeout: timer => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
}

function toConsole(message: string): void {
  console.warn(message)
}
