import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SqlDatabase } from './database.ts'
import { d1ForTests, sqliteForTests, type TestDatabase } from './fixtures/databases.ts'
import { recordOf } from './fixtures/records.ts'
import type { UsageStore } from './store.ts'
import { type UsageQuery, usageReport } from './usage-report.ts'

const day = (date: number, hour = 0) => Date.UTC(2026, 0, date, hour)

describe.each([
  { name: 'SQLite through better-sqlite3', start: () => sqliteForTests() },
  { name: 'D1', start: d1ForTests },
  { name: 'SQLite, one step further', start: () => sqliteForTests({ further: true }) },
])('a usage store in $name', ({ start }) => {
  let databases: TestDatabase
  let database: SqlDatabase
  let store: UsageStore

  beforeAll(async () => {
    databases = await start()
  })
  afterAll(() => databases.stop())
  beforeEach(async () => {
    const empty = await databases.empty()
    store = empty.store
    database = empty.database
  })

  const summary = async (query: UsageQuery) => (await usageReport(database, { mediansUpTo: 10_000, ...query })).rows
  const calls = async () => (await summary({ by: [] }))[0]?.calls ?? 0

  it('has no rows at first', async () => {
    expect(await summary({ by: [] })).toEqual([])
    expect(await summary({ by: ['model', 'key', 'day', 'upstream'] })).toEqual([])
  })

  it('takes an empty batch', async () => {
    await store.append([])
    expect(await calls()).toBe(0)
  })

  it('adds up one call with all of its figures', async () => {
    await store.append([
      recordOf(1, {
        stream: true,
        inputTokens: 1200,
        cachedInputTokens: 400,
        cacheWriteTokens: 50,
        outputTokens: 340,
        reasoningTokens: 100,
        latencyMs: 812.5,
        timeToFirstTokenMs: 95.25,
      }),
    ])
    expect(await summary({ by: ['model', 'key', 'day', 'upstream'] })).toEqual([
      {
        model: 'gpt-5',
        key: 'team-a',
        day: '2026-01-02',
        upstream: 'openai',
        calls: 1,
        errors: 0,
        cancelled: 0,
        cached: 0,
        unpriced: 1,
        inputTokens: 1200,
        cachedInputTokens: 400,
        cacheWriteTokens: 50,
        outputTokens: 340,
        reasoningTokens: 100,
        latencyP50Ms: 812.5,
        latencyAvgMs: 812.5,
        timeToFirstTokenP50Ms: 95.25,
        timeToFirstTokenAvgMs: 95.25,
      },
    ])
  })

  it('leaves out counters that no call reported, and keeps a reported zero', async () => {
    await store.append([recordOf(1, { outputTokens: 0 })])
    const [row] = await summary({ by: ['model'] })
    expect(row).toEqual({
      model: 'gpt-5',
      calls: 1,
      errors: 0,
      cancelled: 0,
      cached: 0,
      unpriced: 1,
      outputTokens: 0,
      latencyP50Ms: 100,
      latencyAvgMs: 100,
    })
  })

  it('sums what was reported where some calls reported nothing', async () => {
    await store.append([recordOf(1, { inputTokens: 10 }), recordOf(2), recordOf(3, { inputTokens: 5 })])
    expect((await summary({ by: [] }))[0]).toMatchObject({ calls: 3, inputTokens: 15 })
  })

  it('counts failures as errors, and clients that left apart', async () => {
    const outcomes = ['ok', 'client-error', 'upstream-error', 'cut', 'cancelled', 'cancelled'] as const
    await store.append(outcomes.map((outcome, n) => recordOf(n, { outcome })))
    expect((await summary({ by: [] }))[0]).toMatchObject({ calls: 6, errors: 3, cancelled: 2 })
  })

  it('gives medians and means of each group', async () => {
    const a = [10, 20, 90].map((latencyMs, n) => recordOf(`a${n}`, { model: 'a', latencyMs }))
    const b = [10, 20, 30, 100].map((latencyMs, n) => recordOf(`b${n}`, { model: 'b', latencyMs }))
    await store.append([...b, ...a])
    expect(await summary({ by: ['model'] })).toMatchObject([
      { model: 'a', latencyP50Ms: 20, latencyAvgMs: 40 },
      { model: 'b', latencyP50Ms: 25, latencyAvgMs: 40 },
    ])
    expect(await summary({ by: [] })).toMatchObject([{ calls: 7, latencyP50Ms: 20 }])
  })

  it('takes the time to first token from the calls that have one', async () => {
    await store.append([
      recordOf(1, { timeToFirstTokenMs: 30 }),
      recordOf(2),
      recordOf(3, { timeToFirstTokenMs: 10 }),
      recordOf(4),
    ])
    expect((await summary({ by: [] }))[0]).toMatchObject({ timeToFirstTokenP50Ms: 20, timeToFirstTokenAvgMs: 20 })
  })

  it('breaks down by UTC day', async () => {
    await store.append([
      recordOf(1, { startedAt: day(2) - 1 }),
      recordOf(2, { startedAt: day(2) }),
      recordOf(3, { startedAt: day(3) - 1 }),
    ])
    expect(await summary({ by: ['day'] })).toMatchObject([
      { day: '2026-01-01', calls: 1 },
      { day: '2026-01-02', calls: 2 },
    ])
  })

  it('sorts by the dimensions in the order in which they are asked for', async () => {
    await store.append([
      recordOf(1, { model: 'x', key: 'b' }),
      recordOf(2, { model: 'y', key: 'a' }),
      recordOf(3, { model: 'x', key: 'a' }),
    ])
    const order = async (by: ('model' | 'key')[]) => (await summary({ by })).map(row => `${row.model}${row.key}`)
    expect(await order(['model', 'key'])).toEqual(['xa', 'xb', 'ya'])
    expect(await order(['key', 'model'])).toEqual(['xa', 'ya', 'xb'])
  })

  it('keeps to the time asked for, its start included and its end not', async () => {
    await store.append([1, 2, 3].map(n => recordOf(n, { startedAt: day(n) })))
    const [row] = await summary({ by: [], since: day(2), until: day(3) })
    expect(row?.calls).toBe(1)
  })

  it('keeps to one model or one key where asked', async () => {
    await store.append([recordOf(1, { model: 'x' }), recordOf(2, { key: 'team-b' }), recordOf(3)])
    expect(await summary({ by: [], where: { model: ['x'] } })).toMatchObject([{ calls: 1 }])
    expect(await summary({ by: [], where: { key: ['team-b'] } })).toMatchObject([{ calls: 1 }])
    expect(await summary({ by: [], where: { key: ['nobody'] } })).toEqual([])
  })

  it('stores a call once, however often its batch is sent', async () => {
    const batch = [recordOf(1), recordOf(2)]
    await store.append(batch)
    await store.append([...batch, recordOf(3)])
    expect(await calls()).toBe(3)
  })

  it('keeps two calls apart that came at the same time, and two that carry the same id', async () => {
    await store.append([recordOf(1), recordOf(2), recordOf(1, { startedAt: day(5) })])
    expect(await calls()).toBe(3)
  })

  it('takes more rows at once than a statement may have parameters', async () => {
    await store.append(Array.from({ length: 1234 }, (_, n) => recordOf(n, { inputTokens: n })))
    expect(await summary({ by: [] })).toMatchObject([{ calls: 1234, inputTokens: (1233 * 1234) / 2 }])
  })

  it('stores several batches that are sent at once', async () => {
    const batch = (name: string) => Array.from({ length: 120 }, (_, n) => recordOf(`${name}${n}`))
    await Promise.all(['a', 'b', 'c'].map(name => store.append(batch(name))))
    expect(await calls()).toBe(360)
  })

  it.each([
    ['quotes', `it's "quoted" \`twice\`; drop table usage --`],
    ['another script', 'модель-模型-🦊'],
    ['line breaks', 'a\nb\tc'],
    ['an empty name', ''],
    ['JSON', '{"a":[1,null]}'],
    ['digits', '0012'],
  ])('gives names back as they were: %s', async (_, model) => {
    await store.append([recordOf(1, { model })])
    expect((await summary({ by: ['model'] })).map(row => row.model)).toEqual([model])
    expect(await summary({ by: [], where: { model: [model] } })).toMatchObject([{ calls: 1 }])
  })

  it('is not held up by an odd record in a batch', async () => {
    await store.append([
      recordOf(1, { model: 'm'.repeat(1_000_000) }),
      recordOf(2, { latencyMs: Number.NaN, inputTokens: Number.POSITIVE_INFINITY }),
      recordOf(3, { model: '\ud800' }),
      recordOf(4, { model: 'a\0b' }),
    ])
    expect(await summary({ by: [] })).toMatchObject([{ calls: 4 }])
    const names = (await summary({ by: ['model'] })).map(row => row.model)
    expect(names).toContain('m'.repeat(256))
  })

  it('keeps large sums exact', async () => {
    await store.append([1, 2, 3].map(n => recordOf(n, { inputTokens: 1_000_000_000_007 })))
    expect((await summary({ by: [] }))[0]?.inputTokens).toBe(3_000_000_000_021)
  })
})
