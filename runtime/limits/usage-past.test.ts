import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SqlDatabase } from '../state/database.ts'
import { d1ForTests, sqliteForTests, type TestDatabase } from '../state/fixtures/databases.ts'
import type { UsageStore } from '../state/store.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import { rollUp } from '../state/usage-rollup.ts'
import { MemoryLedger } from './memory-ledger.ts'
import { budget, call, subject, taken } from './test-ledger.ts'
import { usagePast } from './usage-past.ts'

const NOW = Date.parse('2026-11-26T12:00:30.500Z')

let many = 0
const record = (fields: Partial<UsageRecord>): UsageRecord => ({
  ...{ requestId: `r${many++}`, startedAt: NOW - 10_000, key: 'ada', model: 'smart', upstream: 'up' },
  ...{ upstreamModel: 'x', protocol: 'openai-chat', operation: 'createChatCompletion', stream: false, status: 200 },
  ...{ outcome: 'ok', latencyMs: 5, revision: 'r', inputTokens: 10, outputTokens: 5, costPico: 2e12 },
  ...fields,
})

describe.each([
  ['SQLite', sqliteForTests],
  ['D1', d1ForTests],
])('usage that is stored in %s', (_, open) => {
  let databases: TestDatabase
  let database: SqlDatabase
  let store: UsageStore
  beforeAll(async () => {
    databases = await open()
  })
  afterAll(() => databases.stop())
  beforeEach(async () => {
    ;({ database, store } = await databases.empty())
    await database.run('delete from limit_resets')
  })

  const ledger = (began = NOW) =>
    new MemoryLedger({ now: () => NOW, past: usagePast({ database, flush: async () => {}, began }) })

  it('is what budgets begin with, each with its own span', async () => {
    await store.append([
      record({ startedAt: NOW - 1_000 }),
      record({ startedAt: Date.parse('2026-11-26T00:00:00Z'), costPico: 9_007_199_254_740_990 }),
      record({ startedAt: Date.parse('2026-11-25T23:59:59.999Z'), costPico: 5e12 }),
      record({ startedAt: Date.parse('2026-10-31T23:59:59.999Z') }),
      record({ key: 'ben' }),
      record({
        costPico: undefined,
        inputTokens: undefined,
        outputTokens: undefined,
        status: 500,
        outcome: 'upstream-error',
      }),
    ])
    await rollUp(database, 1_000)
    const budgets = [budget({ usd: '99999', tokens: 99 }), budget({ usd: '99999', tokens: 99, per: 'month' })]
    const [standing] = await ledger().standings([subject({ budgets })])
    expect(standing?.budgets).toMatchObject([
      { usd: { used: '9009.19925474099', reserved: '0' }, tokens: { used: 30 } },
      { usd: { used: '9014.19925474099' }, tokens: { used: 45 } },
    ])
  })

  it('counts as it was counted: nothing of what the cache answered, and what an answer may have taken that broke off', async () => {
    const cached = { cached: true, costPico: 0, spentBesideTokens: -15 }
    const left = { inputTokens: undefined, outputTokens: undefined, costPico: undefined, outcome: 'cancelled' } as const
    await store.append([
      record({}),
      record(cached),
      record({ ...left, spentBesideTokens: 500, spentBesidePico: 7e12 }),
      record({ ...cached, startedAt: NOW - 3 * 3_600_000 }),
      record({ outcome: 'cut', outputTokens: undefined, spentBesideTokens: 5, startedAt: NOW - 3 * 3_600_000 }),
    ])
    const ada = subject({ tokensPerMinute: 999, budgets: [budget({ usd: '99', tokens: 999 })] })
    const standing = { tokensPerMinute: { used: 515 }, budgets: [{ usd: { used: '11' }, tokens: { used: 530 } }] }
    expect(await ledger().standings([ada])).toMatchObject([standing])
    await rollUp(database, 3)
    await rollUp(database, 1_000)
    expect(await ledger().standings([ada])).toMatchObject([standing])
  })

  it('counts for groups, upstreams and models, a pattern for all names that it matches, and never of mirrors', async () => {
    await store.append([
      record({ group: 'lab', model: 'openai/gpt-5' }),
      record({ group: 'lab', model: 'openai' }),
      record({ key: 'mirror', model: 'openai/gpt-5', upstream: 'up' }),
      record({ upstream: 'down', model: 'openai/[x]' }),
    ])
    const budgets = [budget({ tokens: 999 })]
    const subjects = [
      subject({ budgets }, 'lab', 'group'),
      subject({ budgets }, 'up', 'upstream'),
      subject({ budgets }, 'openai/*', 'model'),
      subject({ budgets }, 'openai', 'model'),
      subject({ budgets }, 'ben', 'key'),
    ]
    const standings = await ledger().standings(subjects)
    expect(standings.map(one => one.budgets[0]?.tokens?.used)).toEqual([30, 30, 30, 15, 0])
  })

  it('is what the minute begins with, as long as that is one of the process before', async () => {
    await store.append([
      record({ startedAt: NOW - 70_000 }),
      record({ startedAt: NOW - 50_000 }),
      record({ startedAt: NOW - 50_000, outcome: 'upstream-error', inputTokens: undefined, outputTokens: undefined }),
      record({ startedAt: NOW - 5_000, upstream: '', status: 429 }),
    ])
    const minute = [subject({ requestsPerMinute: 9, tokensPerMinute: 99 })]
    expect(await ledger().standings(minute)).toMatchObject([
      {
        requestsPerMinute: { used: 2, resetsAt: Math.floor(NOW / 1000 - 50.5 + 61) * 1000 },
        tokensPerMinute: { used: 15 },
      },
    ])
    expect(await ledger(NOW - 61_000).standings(minute)).toMatchObject([{ requestsPerMinute: { used: 0 } }])
  })

  it('does not count before a reset, whoever asks for it', async () => {
    await store.append([record({})])
    const ada = subject({ requestsPerMinute: 9, budgets: [budget({ tokens: 99 })] })
    const first = ledger()
    expect(await first.standings([ada])).toMatchObject([{ budgets: [{ tokens: { used: 15 } }] }])
    await first.reset(ada)
    await store.append([record({ startedAt: NOW + 1 })])
    const place = await taken(first, [ada])
    place.settle(call(7))
    expect(await first.standings([ada])).toMatchObject([{ budgets: [{ tokens: { used: 7 } }] }])
    expect(await ledger().standings([ada])).toMatchObject([
      { requestsPerMinute: { used: 1 }, budgets: [{ tokens: { used: 15 } }] },
    ])
  })
})
