import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SqlDatabase } from './database.ts'
import { d1ForTests, sqliteForTests, type TestDatabase } from './fixtures/databases.ts'
import { recordOf } from './fixtures/records.ts'
import { listRevisions, noteRevision } from './revisions.ts'
import type { UsageStore } from './store.ts'
import type { UsageRecord } from './usage-record.ts'
import { type UsageDimension, type UsageQuery, usageReport } from './usage-report.ts'
import { rollUp } from './usage-rollup.ts'
import { spentSince } from './usage-spent.ts'
import { sweepCalls } from './usage-sweep.ts'
import { tidyUsage } from './usage-tidy.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const noon = Date.UTC(2026, 0, 2, 12)

describe.each([
  { name: 'SQLite', start: sqliteForTests },
  { name: 'D1', start: d1ForTests },
])('a report of usage in $name', ({ name, start }) => {
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

  const report = (query: UsageQuery) => usageReport(database, query)
  const rows = async (...by: UsageDimension[]) => (await report({ by })).rows

  it('is of calls by key, group, tag, model and upstream; who has none is told as nothing', async () => {
    await store.append([
      recordOf(1, { group: 'research', tag: 'nightly' }),
      recordOf(2, { group: 'research' }),
      recordOf(3),
    ])
    expect(await rows('group', 'tag')).toMatchObject([
      { group: '', tag: '', calls: 1 },
      { group: 'research', tag: '', calls: 1 },
      { group: 'research', tag: 'nightly', calls: 1 },
    ])
    const { total } = await report({ by: [], where: { group: ['research'], tag: [''] } })
    expect(total?.calls).toBe(1)
    expect((await report({ by: [], where: { group: ['research', ''] } })).total?.calls).toBe(3)
  })

  it('adds picodollars up beyond what a number holds, and counts what has no price beside them', async () => {
    const costPico = 9_007_199_254_740_991
    await store.append([
      ...[1, 2, 3].map(n => recordOf(n, { costPico, inputTokens: 1 })),
      recordOf(4, { inputTokens: 5 }),
      recordOf(5, { model: 'other', inputTokens: 5 }),
      recordOf(6, { model: 'other', outcome: 'upstream-error', status: 502 }),
    ])
    for (let times = 0; times < 2; times++) {
      expect(await rows('model')).toMatchObject([
        { model: 'gpt-5', calls: 4, unpriced: 1, costPico: 27_021_597_764_222_973n },
        { model: 'other', calls: 2, unpriced: 1 },
      ])
      expect((await rows('model'))[1]).not.toHaveProperty('costPico')
      expect((await report({ by: [] })).total).toMatchObject({ unpriced: 2, costPico: 27_021_597_764_222_973n })
      while (await rollUp(database, 2));
    }
  })

  it('tells a call that is free from one whose price is not known', async () => {
    await store.append([recordOf(1, { costPico: 0, inputTokens: 3 })])
    expect((await report({ by: [] })).total).toMatchObject({ costPico: 0n, unpriced: 0 })
  })

  it.each([
    ['UTC', ['2026-01-01', '2026-01-02'], ['2026-01-01T23:00Z', '2026-01-02T00:00Z']],
    ['Europe/Berlin', ['2026-01-02'], ['2026-01-02T00:00+01:00', '2026-01-02T01:00+01:00']],
    ['America/Los_Angeles', ['2026-01-01'], ['2026-01-01T15:00-08:00', '2026-01-01T16:00-08:00']],
    ['Asia/Kolkata', ['2026-01-02'], ['2026-01-02T05:00+05:30']],
  ])('goes by the calendar of %s', async (zone, days, hours) => {
    const midnight = Date.UTC(2026, 0, 2)
    await store.append([recordOf(1, { startedAt: midnight - 1 }), recordOf(2, { startedAt: midnight })])
    for (let times = 0; times < 2; times++) {
      expect((await report({ by: ['day'], zone })).rows.map(({ day }) => day)).toEqual(days)
      expect((await report({ by: ['hour'], zone })).rows.map(({ hour }) => hour)).toEqual(hours)
      expect((await report({ by: ['month'], zone })).rows.map(({ month }) => month)).toEqual(['2026-01'])
      await rollUp(database, 100)
    }
  })

  it('tells the hour apart that a clock shows twice, and has none for the one that it leaves out', async () => {
    const autumn = Date.UTC(2026, 9, 25)
    const spring = Date.UTC(2026, 2, 29)
    const at = (start: number) => [0, 1, 2].map(hours => recordOf(start + hours, { startedAt: start + hours * HOUR }))
    await store.append([...at(spring), ...at(autumn)])
    const { rows } = await report({ by: ['hour'], zone: 'Europe/Berlin' })
    expect(rows.map(({ hour }) => hour)).toEqual([
      '2026-03-29T01:00+01:00',
      '2026-03-29T03:00+02:00',
      '2026-03-29T04:00+02:00',
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:00+01:00',
      '2026-10-25T03:00+01:00',
    ])
  })

  it('has medians where they are asked for, and every call is there to be ranked', async () => {
    await store.append([10, 20, 90].map((latencyMs, n) => recordOf(n, { latencyMs, startedAt: noon + n * HOUR })))
    expect((await report({ by: [] })).total).not.toHaveProperty('latencyP50Ms')
    expect((await report({ by: [], mediansUpTo: 2 })).total).not.toHaveProperty('latencyP50Ms')
    expect((await report({ by: ['key'], mediansUpTo: 3 })).rows).toMatchObject([{ latencyP50Ms: 20, latencyAvgMs: 40 }])
    await rollUp(database, 100)
    await sweepCalls(database, noon + HOUR, 100)
    expect((await report({ by: ['key'], mediansUpTo: 3 })).rows).toMatchObject([{ calls: 3, latencyAvgMs: 40 }])
    expect((await report({ by: ['key'], mediansUpTo: 3 })).total).not.toHaveProperty('latencyP50Ms')
    const since = noon + HOUR
    expect((await report({ by: [], since, mediansUpTo: 3 })).total).toMatchObject({ calls: 2, latencyP50Ms: 55 })
  })

  it('is the same however far the hours are, and whatever calls have been deleted', { timeout: 60_000 }, async () => {
    const text = fc.constantFrom('a', 'b', '')
    const counter = fc.option(fc.nat(5_000), { nil: undefined })
    const call = fc.record({
      startedAt: fc.integer({ min: noon, max: noon + 20 * DAY }),
      key: fc.constantFrom('k1', 'k2'),
      group: fc.option(text, { nil: undefined }),
      tag: fc.option(text, { nil: undefined }),
      model: fc.constantFrom('m1', 'm2'),
      outcome: fc.constantFrom('ok' as const, 'cancelled' as const, 'upstream-error' as const),
      inputTokens: counter,
      outputTokens: counter,
      savedTokens: counter,
      costPico: fc.option(fc.maxSafeInteger().map(Math.abs), { nil: undefined }),
      timeToFirstTokenMs: counter,
      cached: fc.option(fc.boolean(), { nil: undefined }),
    })
    const batch = fc.record({
      calls: fc.array(call, { maxLength: 12 }),
      /** Rows of a rollup after it, and the days after which calls are deleted. */
      rollUp: fc.option(fc.integer({ min: 1, max: 10 })),
      sweep: fc.option(fc.nat(20)),
    })
    const dimensions = fc.uniqueArray(fc.constantFrom('key', 'group', 'tag', 'model', 'day', 'hour', 'month'), {
      maxLength: 3,
    }) as fc.Arbitrary<UsageDimension[]>
    const query = fc.record({
      by: dimensions,
      zone: fc.constantFrom('UTC', 'America/New_York', 'Pacific/Kiritimati'),
      since: fc.option(
        fc.nat(480).map(hours => noon + hours * HOUR),
        { nil: undefined },
      ),
      until: fc.option(
        fc.nat(480).map(hours => noon + hours * HOUR),
        { nil: undefined },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 6 }), query, async (batches, query) => {
        const empty = await databases.empty()
        const all: UsageRecord[] = []
        for (const [n, { calls, rollUp: rows, sweep }] of batches.entries()) {
          const records = calls.map((changes, m) => recordOf(`${n}-${m}`, changes))
          all.push(...records)
          await empty.store.append(records)
          if (rows !== null) await rollUp(empty.database, rows)
          if (sweep !== null) await sweepCalls(empty.database, noon + sweep * DAY, 7)
        }
        const { rows, total } = await usageReport(empty.database, query)
        const inSpan = all.filter(
          ({ startedAt }) => startedAt >= (query.since ?? 0) && startedAt < (query.until ?? Number.POSITIVE_INFINITY),
        )
        expect(total ? figures(total) : undefined).toEqual(inSpan.length === 0 ? undefined : naive(inSpan))
        const groups = Map.groupBy(inSpan, record => labels(record, query.by, query.zone).join(' | '))
        expect(new Map(rows.map(row => [query.by.map(name => row[name]).join(' | '), figures(row)]))).toEqual(
          new Map([...groups].map(([key, records]) => [key, naive(records)])),
        )
        const spent = await spentSince(empty.database, 'tag', query.since ?? 0)
        const since = all.filter(({ startedAt }) => startedAt >= (query.since ?? 0))
        expect(spent).toEqual(
          new Map(
            [...Map.groupBy(since, ({ tag }) => tag ?? '')].map(([tag, records]) => {
              const { costPico = 0n, inputTokens = 0, outputTokens = 0 } = naive(records)
              return [tag, { costPico, tokens: inputTokens + outputTokens }]
            }),
          ),
        )
      }),
      { numRuns: name === 'D1' ? 15 : 60 },
    )
  })

  it('counts a call once that is stored late, in an hour whose calls have been deleted', async () => {
    await store.append([recordOf(1, { startedAt: noon }), recordOf(2, { startedAt: noon + 5 * DAY })])
    await rollUp(database, 10)
    expect(await sweepCalls(database, noon + 2 * DAY, 10)).toBe(1)
    await store.append([recordOf(3, { startedAt: noon + 1 })])
    expect((await report({ by: [] })).total?.calls).toBe(3)
    expect(await sweepCalls(database, noon + 2 * DAY, 10)).toBe(0)
    await rollUp(database, 10)
    expect((await report({ by: [] })).total?.calls).toBe(3)
    // What was stored last is kept, whatever its age.
    expect(await sweepCalls(database, noon + 2 * DAY, 10)).toBe(0)
    await store.append([recordOf(4, { startedAt: noon + 5 * DAY })])
    expect(await sweepCalls(database, noon + 2 * DAY, 10)).toBe(1)
    expect((await report({ by: [] })).total?.calls).toBe(4)
  })

  it('begins and ends with whole hours where calls have been deleted', async () => {
    await store.append(
      [0, 1, 2, 30 * 24 * 60].map(minutes => recordOf(minutes, { startedAt: noon + minutes * 60_000 })),
    )
    await rollUp(database, 10)
    await sweepCalls(database, noon + 2 * DAY, 10)
    const span = { since: noon + 60_000, until: noon + 90_000 }
    expect((await report({ by: [], ...span })).total?.calls).toBe(3)
  })

  it('deletes hours after their time, and the names that no hour has any more', async () => {
    await store.append([
      recordOf(1, { startedAt: noon, model: 'old' }),
      recordOf(2, { startedAt: noon + 1, model: 'old', key: 'k' }),
      recordOf(3, { startedAt: noon + DAY, model: 'new' }),
    ])
    await tidyUsage(database, { retention: {}, rows: 10 })
    expect(await database.all('select 1 from usage_series')).toHaveLength(3)
    const now = () => noon + 2 * DAY
    await tidyUsage(database, { retention: { calls: HOUR, hours: 1.5 * DAY }, rows: 1, now })
    expect(await database.all('select model from usage_series')).toEqual([{ model: 'new' }])
    expect(await rows('model')).toMatchObject([{ model: 'new', calls: 1 }])
  })

  it('has the revisions that answered or were started beside it, each call counted once', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    await noteRevision(database, { release: 'new+0123456', commit }, noon)
    await store.append([1, 2, 3].map(n => recordOf(n, { revision: 'old', startedAt: noon - 4 * DAY + n })))
    await rollUp(database, 2)
    await store.append([recordOf(4, { revision: 'new+0123456', startedAt: noon + 5 })])
    const expected = [
      { release: 'new+0123456', commit, firstSeen: noon, lastSeen: noon + 5, calls: 1 },
      { release: 'old', commit: null, firstSeen: noon - 4 * DAY + 1, lastSeen: noon - 4 * DAY + 3, calls: 3 },
    ]
    expect(await listRevisions(database, 10)).toEqual(expected)
    await tidyUsage(database, { retention: { calls: 0 }, rows: 10 })
    await noteRevision(database, { release: 'new+0123456' }, noon + 1)
    expect(await listRevisions(database, 10)).toEqual(expected)
    expect(await listRevisions(database, 1)).toEqual(expected.slice(0, 1))
  })

  it('is tidied in as many steps as there is time for', async () => {
    await store.append(Array.from({ length: 10 }, (_, n) => recordOf(n)))
    await tidyUsage(database, { retention: {}, rows: 2, steps: 3 })
    expect(await database.get('select last_id from usage_marks')).toEqual({ last_id: 6 })
    await tidyUsage(database, { retention: {}, rows: 2, stopped: () => true })
    expect(await database.get('select last_id from usage_marks')).toEqual({ last_id: 6 })
    await tidyUsage(database, { retention: {}, rows: 2 })
    expect(await database.get('select last_id from usage_marks')).toEqual({ last_id: 10 })
    expect((await report({ by: [] })).total?.calls).toBe(10)
  })

  it('counts each call once where several add up at once', async () => {
    await store.append(Array.from({ length: 500 }, (_, n) => recordOf(n, { startedAt: noon + n * 60_000 })))
    await Promise.all([1, 2, 3].map(() => tidyUsage(database, { retention: {}, rows: 7 })))
    expect(await database.get('select sum(calls) as calls from usage_hours')).toEqual({ calls: 500 })
  })
})

/** What a report has to say of these calls. */
function naive(records: readonly UsageRecord[]) {
  const sum = (field: keyof UsageRecord) => {
    const values = records.flatMap(record => (typeof record[field] === 'number' ? [record[field]] : []))
    return values.length === 0 ? undefined : values.reduce((total, value) => total + value)
  }
  const costs = records.flatMap(({ costPico }) => (costPico === undefined ? [] : [BigInt(costPico)]))
  const streamed = sum('timeToFirstTokenMs')
  const firstTokens = records.filter(({ timeToFirstTokenMs }) => timeToFirstTokenMs !== undefined).length
  return {
    calls: records.length,
    errors: records.filter(({ outcome }) => outcome === 'upstream-error').length,
    cancelled: records.filter(({ outcome }) => outcome === 'cancelled').length,
    cached: records.filter(({ cached }) => cached === true).length,
    unpriced: records.filter(
      ({ costPico, inputTokens, outputTokens, outcome }) =>
        costPico === undefined && ((inputTokens ?? outputTokens) !== undefined || outcome !== 'upstream-error'),
    ).length,
    costPico: costs.length === 0 ? undefined : costs.reduce((total, cost) => total + cost),
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    savedTokens: sum('savedTokens'),
    latencyAvgMs: 100,
    timeToFirstTokenAvgMs: streamed === undefined ? undefined : Math.round(streamed / firstTokens),
  }
}

function figures(row: object): ReturnType<typeof naive> {
  const of = row as ReturnType<typeof naive>
  const average = of.timeToFirstTokenAvgMs
  return {
    calls: of.calls,
    errors: of.errors,
    cancelled: of.cancelled,
    cached: of.cached,
    unpriced: of.unpriced,
    costPico: of.costPico,
    inputTokens: of.inputTokens,
    outputTokens: of.outputTokens,
    savedTokens: of.savedTokens,
    latencyAvgMs: of.latencyAvgMs,
    timeToFirstTokenAvgMs: average === undefined ? undefined : Math.round(average),
  }
}

/** The calendar as `Intl` has it. */
function labels(record: UsageRecord, by: readonly UsageDimension[], zone: string): string[] {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(record.startedAt)
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .format(record.startedAt)
    .replace(/.*GMT(\+00:00)?/, '')
  return by.map(dimension => {
    switch (dimension) {
      case 'month':
        return parts.slice(0, 7)
      case 'day':
        return parts.slice(0, 10)
      case 'hour':
        return `${parts.slice(0, 13).replace(' ', 'T')}:00${offset || 'Z'}`
      default:
        return record[dimension] ?? ''
    }
  })
}
