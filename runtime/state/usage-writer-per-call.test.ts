import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SqlDatabase } from './database.ts'
import { d1ForTests, type TestDatabase } from './fixtures/databases.ts'
import { recordOf } from './fixtures/records.ts'
import type { UsageStore } from './store.ts'
import type { UsageRecord } from './usage-record.ts'
import { usageReport } from './usage-report.ts'
import { createPerCallUsageWriter } from './usage-writer-per-call.ts'

const never = { close: async () => {} }

describe('a usage writer per call', () => {
  it('starts no timer and writes nothing before it is flushed', () => {
    vi.useFakeTimers()
    const append = vi.fn(async () => {})
    const writer = createPerCallUsageWriter({ ...never, append })
    writer.record(recordOf(1))
    expect(vi.getTimerCount()).toBe(0)
    expect(append).not.toHaveBeenCalled()
    vi.useRealTimers()
  })

  it('does not wait in a flush for the writing of another', async () => {
    const first: string[] = []
    const append = async (records: readonly UsageRecord[]) => {
      if (records[0]?.requestId === 'request-1') return new Promise<void>(() => {})
      first.push(...records.map(record => record.requestId))
    }
    const writer = createPerCallUsageWriter({ ...never, append })
    writer.record(recordOf(1))
    void writer.flush()
    writer.record(recordOf(2))
    await writer.flush()
    expect(first).toEqual(['request-2'])
  })

  it('tries again twice within a flush, then leaves its records to the next one', async () => {
    vi.useFakeTimers()
    const warnings: string[] = []
    const stored: string[] = []
    let attempts = 0
    const append = async (records: readonly UsageRecord[]) => {
      attempts += 1
      if (attempts <= 3) throw new Error('D1_ERROR: Network connection lost.')
      stored.push(...records.map(record => record.requestId))
    }
    const writer = createPerCallUsageWriter({ ...never, append }, { warn: message => warnings.push(message) })
    writer.record(recordOf(1))
    const flushed = writer.flush()
    await vi.advanceTimersByTimeAsync(2_000)
    await flushed
    expect(attempts).toBe(3)
    expect(warnings).toEqual([expect.stringContaining('Network connection lost')])
    writer.record(recordOf(2))
    await writer.flush()
    expect(stored).toEqual(['request-1', 'request-2'])
    vi.useRealTimers()
  })

  it('keeps a bounded number of records while the store fails', async () => {
    const warnings: string[] = []
    const append = () => Promise.reject(new Error('no'))
    const writer = createPerCallUsageWriter(
      { ...never, append },
      { maxPending: 10, warn: message => warnings.push(message) },
    )
    for (let n = 1; n <= 25; n++) writer.record(recordOf(n))
    expect(writer.counts().pending).toBeLessThanOrEqual(10)
    expect(warnings.at(-1)).toContain('dropped')
  })

  describe('into D1', () => {
    let databases: TestDatabase
    let database: SqlDatabase
    let store: UsageStore
    beforeAll(async () => {
      databases = await d1ForTests()
      const empty = await databases.empty()
      database = empty.database
      store = empty.store
    })
    afterAll(() => databases.stop())

    it('stores what calls record and flush side by side, each once', async () => {
      const writer = createPerCallUsageWriter(store)
      await Promise.all(
        Array.from({ length: 60 }, async (_, n) => {
          writer.record(recordOf(n))
          await writer.flush()
        }),
      )
      expect(writer.counts()).toEqual({ pending: 0, stored: 60, dropped: 0 })
      expect((await usageReport(database, { by: [] })).total?.calls).toBe(60)
    })
  })
})
