import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordOf } from './fixtures/records.ts'
import type { UsageStore } from './store.ts'
import type { UsageRecord } from './usage-record.ts'
import { createUsageWriter, type UsageWriterOptions } from './usage-writer.ts'

/** A store in memory that fails while `broken` is set. */
function storeForTests() {
  const store = {
    batches: [] as string[][],
    broken: undefined as Error | undefined,
    attempts: 0,
    isClosed: false,
    async append(records: readonly UsageRecord[]) {
      store.attempts += 1
      if (store.broken) throw store.broken
      store.batches.push(records.map(record => record.requestId))
    },
    async close() {
      store.isClosed = true
    },
  } satisfies UsageStore & Record<string, unknown>
  return store
}

function writerForTests(options: UsageWriterOptions = {}) {
  const store = storeForTests()
  const warnings: string[] = []
  const writer = createUsageWriter(store, { delayMs: 50, warn: message => warnings.push(message), ...options })
  const record = (from: number, to = from) => {
    for (let n = from; n <= to; n++) writer.record(recordOf(n))
  }
  return { store, warnings, writer, record, stored: () => store.batches.flat() }
}

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `request-${from + n}`)

describe('a usage writer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('writes nothing in the turn in which a call is recorded', () => {
    const { store, record } = writerForTests()
    record(1, 1000)
    expect(store.attempts).toBe(0)
  })

  it('writes a record well within 100 ms, together with those that came after it', async () => {
    const { store, record } = writerForTests()
    record(1)
    await vi.advanceTimersByTimeAsync(30)
    record(2)
    expect(store.batches).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(store.batches).toEqual([ids(1, 2)])
  })

  it('starts no timer while there is nothing to write', async () => {
    const { record } = writerForTests()
    expect(vi.getTimerCount()).toBe(0)
    record(1)
    await vi.advanceTimersByTimeAsync(60)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not wait where a batch is full', async () => {
    const { store, record } = writerForTests()
    record(1, 64)
    await vi.advanceTimersByTimeAsync(1)
    expect(store.batches).toEqual([ids(1, 64)])
  })

  it('writes at most 150 rows at once, and one batch a turn of the event loop', async () => {
    let next: (() => void) | undefined
    const timers = {
      setTimeout: (run: () => void) => (next = run),
      clearTimeout: () => (next = undefined),
    }
    const { store, record, stored } = writerForTests({ timers })
    record(1, 2000)
    for (let turn = 1; next !== undefined; turn++) {
      const run = next
      next = undefined
      run()
      await vi.advanceTimersByTimeAsync(1)
      expect(store.batches.length).toBe(turn)
    }
    expect(Math.max(...store.batches.map(batch => batch.length))).toBe(150)
    expect(stored()).toEqual(ids(1, 2000))
  })

  it('writes what is left of a batch at once, not after another delay', async () => {
    const { store, record } = writerForTests()
    record(1, 60)
    await vi.advanceTimersByTimeAsync(49)
    record(61, 63)
    record(64, 70)
    await vi.advanceTimersByTimeAsync(3)
    expect(store.batches).toEqual([ids(1, 64), ids(65, 70)])
  })

  it('tries a failed batch again, waiting longer each time, and keeps the order', async () => {
    const { store, record, stored } = writerForTests()
    store.broken = new Error('database is locked')
    record(1, 3)
    await vi.advanceTimersByTimeAsync(50)
    expect(store.attempts).toBe(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(store.attempts).toBe(2)
    await vi.advanceTimersByTimeAsync(199)
    expect(store.attempts).toBe(2)
    record(4)
    store.broken = undefined
    await vi.advanceTimersByTimeAsync(1)
    expect(stored()).toEqual(ids(1, 4))
  })

  it('tries at least every 10 seconds, however long the outage', async () => {
    const { store, record } = writerForTests()
    store.broken = new Error('disk I/O error')
    record(1)
    await vi.advanceTimersByTimeAsync(120_000)
    const before = store.attempts
    await vi.advanceTimersByTimeAsync(10_000)
    expect(store.attempts).toBe(before + 1)
  })

  it('is not hurried by new records while the store fails', async () => {
    const { store, record } = writerForTests()
    store.broken = new Error('database is locked')
    record(1)
    await vi.advanceTimersByTimeAsync(50)
    record(2, 500)
    await vi.advanceTimersByTimeAsync(99)
    expect(store.attempts).toBe(1)
  })

  it('warns once of an outage with its reason, and once of its end', async () => {
    const { store, record, warnings } = writerForTests()
    store.broken = new Error('database is locked')
    record(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(warnings).toEqual([expect.stringContaining('database is locked')])
    store.broken = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect(warnings.slice(1)).toEqual([expect.stringContaining('stored again after 4 failed attempts')])
  })

  it('keeps a bounded number of records while the store fails: drops the oldest, and says how many', async () => {
    const { store, record, stored, writer, warnings } = writerForTests({ maxPending: 100 })
    store.broken = new Error('disk full')
    record(1, 100)
    await vi.advanceTimersByTimeAsync(60)
    expect(writer.counts()).toEqual({ pending: 100, stored: 0, dropped: 0 })
    record(101, 115)
    expect(writer.counts()).toEqual({ pending: 93, stored: 0, dropped: 22 })
    expect(warnings.at(-1)).toContain('22 so far')
    store.broken = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect(stored()).toEqual(ids(23, 115))
    expect(warnings.at(-1)).toContain('22 records were dropped')
  })

  it('flushes everything at once', async () => {
    const { writer, record, stored } = writerForTests()
    record(1, 500)
    const flushed = writer.flush()
    await vi.advanceTimersByTimeAsync(10)
    await flushed
    expect(stored()).toEqual(ids(1, 500))
  })

  it('has nothing to flush at first', async () => {
    await writerForTests().writer.flush()
  })

  it('waits with a flush for the batch that is being written', async () => {
    const { store, writer, record } = writerForTests()
    let finish = () => {}
    store.append = () => new Promise(resolve => (finish = resolve))
    record(1)
    await vi.advanceTimersByTimeAsync(50)
    let isFlushed = false
    const flushed = writer.flush().then(() => (isFlushed = true))
    await vi.advanceTimersByTimeAsync(100)
    expect(isFlushed).toBe(false)
    finish()
    await flushed
    expect(writer.counts()).toEqual({ pending: 0, stored: 1, dropped: 0 })
  })

  it('does not wait with a flush for what is recorded after it', async () => {
    const { writer, record } = writerForTests()
    record(1, 10)
    const flushed = writer.flush()
    const more = setInterval(() => record(1000), 1)
    await vi.advanceTimersByTimeAsync(10)
    await flushed
    clearInterval(more)
  })

  it('keeps trying during a flush, and gives up waiting after its patience', async () => {
    const { store, writer, record, stored } = writerForTests({ patienceMs: 1_000 })
    store.broken = new Error('database is locked')
    record(1)
    const first = writer.flush()
    await vi.advanceTimersByTimeAsync(1_000)
    await first
    expect(store.attempts).toBe(4)
    expect(writer.counts().pending).toBe(1)
    store.broken = undefined
    const second = writer.flush()
    await vi.advanceTimersByTimeAsync(1)
    await second
    expect(stored()).toEqual(ids(1, 1))
  })

  it('writes everything before it closes the store', async () => {
    const { store, writer, record, stored } = writerForTests()
    record(1, 300)
    const closed = writer.close()
    await vi.advanceTimersByTimeAsync(20)
    await closed
    expect(stored()).toEqual(ids(1, 300))
    expect(store.isClosed).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('closes in bounded time where the store fails, says what is lost, and tries no more', async () => {
    const { store, writer, record, warnings } = writerForTests({ patienceMs: 1_000 })
    store.broken = new Error('disk full')
    record(1, 7)
    const closed = writer.close()
    await vi.advanceTimersByTimeAsync(1_000)
    await closed
    expect(warnings.at(-1)).toContain('7 usage records')
    expect(writer.counts()).toEqual({ pending: 0, stored: 0, dropped: 7 })
    expect(store.isClosed).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('never throws or rejects, whatever the store throws', async () => {
    const { store, writer, record } = writerForTests({ patienceMs: 100 })
    store.append = () => {
      throw 'not even an error'
    }
    store.close = () => Promise.reject(new Error('no'))
    record(1)
    const closed = writer.close()
    await vi.advanceTimersByTimeAsync(100)
    await expect(closed).resolves.toBeUndefined()
    expect(() => record(2)).not.toThrow()
    await expect(writer.close()).resolves.toBeUndefined()
  })

  it('takes its timers from whoever makes it', () => {
    const delays: number[] = []
    const timers = { setTimeout: (_: () => void, ms: number) => delays.push(ms), clearTimeout: () => {} }
    const { record } = writerForTests({ timers, delayMs: 20 })
    record(1)
    expect(delays).toEqual([20])
  })
})
