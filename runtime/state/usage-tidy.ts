import type { SqlDatabase } from './database.ts'
import { failureOf } from './outage-report.ts'
import { rollUp } from './usage-rollup.ts'
import { sweepCalls, sweepHours } from './usage-sweep.ts'

/** How long usage is kept, in milliseconds; absent: for ever. */
export interface UsageRetention {
  /** Every call by itself. */
  calls?: number
  /** What the calls of an hour add up to. */
  hours?: number
}

export interface TidyOptions {
  retention: UsageRetention
  /** Rows that one step adds up or deletes. */
  rows: number
  /** Steps at the most; as many as it takes where absent. */
  steps?: number
  /** Milliseconds between two steps. */
  pauseMs?: number
  /** Whether to leave the rest for another time. */
  stopped?: () => boolean
  now?: () => number
}

/**
 * Adds calls to their hours and deletes what has been kept for long enough, in small steps. Safe to be stopped anywhere,
 * and to be done by several processes at once. Rejects with what the database said.
 */
export async function tidyUsage(database: SqlDatabase, options: TidyOptions): Promise<void> {
  const { retention, rows, steps = Number.POSITIVE_INFINITY, pauseMs = 0, stopped = () => false } = options
  const { now = Date.now } = options
  const tasks: (() => Promise<unknown>)[] = [() => rollUp(database, rows)]
  if (retention.calls !== undefined) {
    const before = now() - retention.calls
    tasks.push(() => sweepCalls(database, before, rows))
  }
  if (retention.hours !== undefined) {
    const before = now() - retention.hours
    tasks.push(() => sweepHours(database, before, rows))
  }
  let left = steps
  for (const task of tasks) {
    while (left > 0 && !stopped() && (await task())) {
      left -= 1
      await sleep(pauseMs)
    }
  }
}

export interface TidierOptions {
  warn: (message: string) => void
  /** Whether there is a database: none is made for this. */
  ready?: () => boolean
  /** Milliseconds from the end of one time to the beginning of the next, about; a minute where absent. */
  everyMs?: number
}

export interface UsageTidier {
  /** Stops after the step that is under way. */
  close(): Promise<void>
}

/**
 * Keeps the usage of a process that lives on tidy: adds up once a minute, deletes once an hour. A step holds the thread
 * for about a millisecond, as SQLite does its work there. `retention` is asked for each time: it may change.
 */
export function startTidying(
  database: SqlDatabase,
  retention: () => UsageRetention,
  { warn, ready = () => true, everyMs = EVERY }: TidierOptions,
): UsageTidier {
  let closed = false
  let running = Promise.resolve()
  let failing = false
  const options = { rows: 250, pauseMs: 15, stopped: () => closed }
  let sweptAt = Number.NEGATIVE_INFINITY
  async function tidy(): Promise<void> {
    const sweeps = Date.now() - sweptAt > SWEEP_EVERY
    await tidyUsage(database, { ...options, retention: sweeps ? retention() : {} })
    if (sweeps) sweptAt = Date.now()
  }
  async function run(): Promise<void> {
    const error = ready() ? await failureOf(tidy) : undefined
    if (error && !failing) warn(`Usage could not be added up, which is tried again: ${error.message}`)
    failing = error !== undefined
    if (!closed) wait()
  }
  // Processes that were started together take turns.
  function wait(): void {
    timer = setTimeout(
      () => {
        running = run()
      },
      everyMs * (0.75 + Math.random() / 2),
    )
    unref(timer)
  }
  let timer: ReturnType<typeof setTimeout>
  wait()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      return running
    },
  }
}

const EVERY = 60_000
const SWEEP_EVERY = 60 * 60_000

/** Where a timer keeps the process alive, this one is not to. */
function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref()
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
