import { describe, expect, it, vi } from 'vitest'
import { MemoryLedger, type Past } from './memory-ledger.ts'
import { budget, call, keepsItsPromises, refused, START, subject, taken } from './test-ledger.ts'

keepsItsPromises(
  async () => {
    const clock = { now: START }
    return { ledger: new MemoryLedger({ now: () => clock.now }), clock }
  },
  { runs: 300 },
)

const now = () => START

describe('what came before this process', () => {
  const past = (): Past & { read: ReturnType<typeof vi.fn> } => ({
    read: vi.fn(async () => ({
      requests: [[START / 1_000 - 5, 2]] as const,
      spent: { 'day UTC': { start: Date.parse('2026-11-26'), tokens: 60, costPico: 0 } },
    })),
    reset: vi.fn(async () => {}),
  })

  it('counts from the first call on, and is asked for once', async () => {
    const kept = past()
    const ledger = new MemoryLedger({ now, past: kept })
    const ada = [subject({ requestsPerMinute: 4, budgets: [budget({ tokens: 100 })] })]
    const places = await Promise.all([1, 2].map(() => taken(ledger, ada)))
    expect(await refused(ledger, ada)).toMatchObject({ limit: 'requests-per-minute', used: '4' })
    for (const place of places) place.settle(call(10))
    expect((await ledger.standings(ada))[0]?.budgets[0]?.tokens?.used).toBe(80)
    expect(kept.read).toHaveBeenCalledTimes(1)
    expect(ledger.take(ada, call())).not.toBeInstanceOf(Promise)
  })

  it('is asked for again where a budget is new', async () => {
    const kept = past()
    const ledger = new MemoryLedger({ now, past: kept })
    ;(await taken(ledger, [subject({ budgets: [budget({ tokens: 1_000 })] })])).settle(call(1))
    const hourly = subject({ budgets: [budget({ tokens: 1_000 }), budget({ tokens: 500, per: 'hour' })] })
    await taken(ledger, [hourly])
    expect(kept.read.mock.calls.map(([, spans]) => spans.map(({ key }: { key: string }) => key))).toEqual([
      ['day UTC'],
      ['hour UTC'],
    ])
    expect((await ledger.standings([hourly]))[0]?.budgets.map(({ tokens }) => tokens?.used)).toEqual([61, 0])
  })

  it('stops nobody where it cannot be read', async () => {
    const warn = vi.fn()
    const broken: Past = { read: () => Promise.reject(new Error('disk')), reset: async () => {} }
    const ledger = new MemoryLedger({ now, past: broken, warn })
    await taken(ledger, [subject({ budgets: [budget({ tokens: 5 })] })])
    expect(warn.mock.calls).toEqual([['What key/ada has spent could not be read, and counts from now on: disk']])
  })
})

it('counts on while limits come and go, as calls that began under others still ask by them', async () => {
  const ledger = new MemoryLedger({ now })
  const limited = [subject({ requestsPerMinute: 3, tokensPerMinute: 100, budgets: [budget({ tokens: 50 })] })]
  const free = [subject({ concurrent: 9 })]
  for (const subjects of [limited, free, limited]) (await taken(ledger, subjects, call(5))).settle(call(10))
  const [standing] = await ledger.standings(limited)
  expect(standing).toMatchObject({ requestsPerMinute: { used: 3 }, tokensPerMinute: { used: 30 } })
  expect(standing?.budgets[0]?.tokens).toEqual({ limit: 50, used: 30, reserved: 0 })
  expect(await refused(ledger, limited)).toMatchObject({ limit: 'requests-per-minute' })
  const left = (await taken(ledger, free)).left
  expect(left).toBeUndefined()
})

it('tells what a subject with a budget has spent', async () => {
  const spent = vi.fn(() => undefined)
  const ledger = new MemoryLedger({ now, spent })
  const ada = subject({ budgets: [budget({ tokens: 10 })] })
  await (await taken(ledger, [ada, subject({ concurrent: 2 }, 'lab', 'group')])).settle(call(7))
  expect(spent.mock.calls).toMatchObject([[ada, [{ tokens: 7, reservedTokens: 0 }]]])
})

it('begins anew for good: what is kept is told so', async () => {
  const kept: Past = { read: async () => ({}), reset: vi.fn(async () => {}) }
  const ada = subject({ budgets: [budget({ tokens: 10 })] })
  await new MemoryLedger({ now, past: kept }).reset(ada)
  expect(kept.reset).toHaveBeenCalledWith(ada, START)
})

it('says what is left of the minute, by whom has least', async () => {
  const ledger = new MemoryLedger({ now })
  const both = [
    subject({ requestsPerMinute: 5, tokensPerMinute: 100 }),
    subject({ requestsPerMinute: 3 }, 'lab', 'group'),
  ]
  const place = await taken(ledger, both, call(30))
  expect(place.left).toEqual({
    requests: { limit: 3, remaining: 2, resetsAt: START + 61_000 },
    tokens: { limit: 100, remaining: 70, resetsAt: START + 61_000 },
  })
  expect((await taken(ledger, [subject({ concurrent: 9 }, 'ben')])).left).toBeUndefined()
})
