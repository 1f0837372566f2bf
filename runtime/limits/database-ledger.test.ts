import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SqlDatabase } from '../state/database.ts'
import { d1ForTests, sqliteForTests, type TestDatabase } from '../state/fixtures/databases.ts'
import { DatabaseLedger, type Lease } from './database-ledger.ts'
import { budget, call, keepsItsPromises, refused, START, subject, taken } from './test-ledger.ts'

const TABLES = ['limit_places', 'limit_seconds', 'limit_spendings', 'limit_resets']
const LEASE: Lease = { ms: 1e12 }

describe.each([
  ['SQLite', sqliteForTests, { runs: 25 }],
  // Each question crosses a process.
  ['D1', d1ForTests, { runs: 1, steps: 20, crowd: 10 }],
] as const)('counted in %s', (_, open, size) => {
  let databases: TestDatabase
  let database: SqlDatabase
  beforeAll(async () => {
    databases = await open()
    ;({ database } = await databases.empty())
  })
  afterAll(() => databases.stop())

  const emptied = () => database.batch(TABLES.map(table => [`delete from ${table}`]))
  const open1 = async (parts: { lease?: Lease; clock?: { now: number } } = {}) => {
    const { clock = { now: START }, lease = LEASE } = parts
    return { ledger: new DatabaseLedger({ database, lease, now: () => clock.now }), clock }
  }

  keepsItsPromises(async () => {
    await emptied()
    return open1()
  }, size)

  it('several processes count together', async () => {
    await emptied()
    const clock = { now: START }
    const ledgers = await Promise.all([1, 2, 3].map(async () => (await open1({ clock })).ledger))
    const ada = [subject({ concurrent: 5, budgets: [budget({ tokens: 100 })] })]
    const answers = await Promise.all(ledgers.flatMap(ledger => [1, 2, 3, 4].map(() => ledger.take(ada, call(10)))))
    const places = answers.filter(answer => !answer.breach)
    expect(places).toHaveLength(5)
    await Promise.all(places.map(place => place.settle(call(30))))
    for (const ledger of ledgers) expect(await refused(ledger, ada)).toMatchObject({ used: '150', reserved: '0' })
  })

  it('places of a process that is heard of no more lapse, and can be settled all the same', async () => {
    await emptied()
    const clock = { now: START }
    const lease = { ms: 60_000 }
    const [dead, living] = [(await open1({ clock, lease })).ledger, (await open1({ clock, lease })).ledger]
    const ada = [subject({ concurrent: 1, budgets: [budget({ tokens: 100 })] })]
    const place = await taken(dead, ada, call(100))
    clock.now += 59_999
    expect(await refused(living, ada)).toBeDefined()
    clock.now += 1
    const next = await taken(living, ada, call(1))
    await place.settle(call(40))
    await next.settle(call(2))
    expect((await living.standings(ada))[0]).toMatchObject({
      concurrent: { used: 0 },
      budgets: [{ tokens: { used: 42, reserved: 0 } }],
    })
  })

  it('spendings begin with what was spent before anything was counted here, once', async () => {
    await emptied()
    const read = vi.fn(async () => ({
      spent: { 'day UTC': { start: START - (START % 86_400_000), tokens: 60, costPico: 0 } },
    }))
    const ada = [subject({ budgets: [budget({ tokens: 100 })] })]
    for (let process = 0; process < 2; process++) {
      const ledger = new DatabaseLedger({ database, lease: LEASE, past: { read }, now: () => START })
      await Promise.all([1, 2].map(async () => (await taken(ledger, ada, call(5))).settle(call(10))))
    }
    const { ledger } = await open1()
    expect((await ledger.standings(ada))[0]).toMatchObject({ budgets: [{ tokens: { used: 100 } }] })
    expect(read).toHaveBeenCalledTimes(1)
  })
})

it('a process that serves calls is heard of', async () => {
  const databases = await sqliteForTests()
  const { database } = await databases.empty()
  const ada = [subject({ concurrent: 1 })]
  const lease = { ms: 300, renewMs: 50 }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  const [busy, other] = [new DatabaseLedger({ database, lease }), new DatabaseLedger({ database, lease })]
  const place = await taken(busy, ada)
  await vi.advanceTimersByTimeAsync(600)
  vi.useRealTimers()
  expect(await refused(other, ada)).toMatchObject({ limit: 'concurrent-calls' })
  await place.settle(call())
  await (await taken(other, ada)).settle(call())
  await databases.stop()
})

it('a database that fails stops no call, and is warned of once', async () => {
  const fails = () => Promise.reject(new Error('disk full'))
  const broken: SqlDatabase = { all: fails, get: fails, run: fails, batch: fails, close: async () => {} }
  const warn = vi.fn()
  const ledger = new DatabaseLedger({ database: broken, lease: LEASE, warn, now: () => START })
  for (let n = 0; n < 3; n++) await (await taken(ledger, [subject({ concurrent: 1 })])).settle(call(5))
  expect(warn.mock.calls).toEqual([['A call was not held against its limits: disk full']])
})

it('what cannot be settled at once is settled later, and once', async () => {
  const databases = await sqliteForTests()
  const { database } = await databases.empty()
  let failures = 0
  const shaky: SqlDatabase = {
    ...database,
    // The first answer is lost on its way: nobody knows what has become of the batch.
    async batch(statements) {
      const done = await database.batch(statements)
      if (statements.length === 3 && failures++ === 0) throw new Error('connection lost')
      return done
    },
  }
  const ada = [subject({ tokensPerMinute: 500, budgets: [budget({ tokens: 500 })] })]
  const ledger = new DatabaseLedger({ database: shaky, lease: LEASE })
  await (await taken(ledger, ada, call(100))).settle(call(40))
  expect(failures).toBe(2)
  expect((await ledger.standings(ada))[0]).toMatchObject({
    tokensPerMinute: { used: 40 },
    budgets: [{ tokens: { used: 40, reserved: 0 } }],
  })
  await databases.stop()
})
