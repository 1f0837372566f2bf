import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { text, utf8 } from '../platform/byte-search.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { Transport, UpstreamRequest } from '../platform/transport.ts'
import { type AlertTable, alertTable } from '../state/alert-table.ts'
import { sqliteForTests } from '../state/fixtures/databases.ts'
import { Alerts } from './alerts.ts'
import { memoryAlertTable } from './memory-alert-table.ts'
import type { Spending } from './standing.ts'
import { budget, START, subject } from './test-ledger.ts'

const DAY = START - (START % 86_400_000)
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

let sent: UpstreamRequest[] = []
/** What the webhook answers, in order; 204 after that. An error: it is not reached. */
let answers: (number | Error)[] = []
let clock = START
beforeEach(() => {
  sent = []
  answers = []
  clock = START
})

const transport: Transport = async request => {
  sent.push(request)
  const answer = answers.shift() ?? 204
  if (answer instanceof Error) throw answer
  return { status: answer, headers: {}, body: sourceOfNothing }
}

const sourceOfNothing: ByteSource = {
  cancel() {},
  pipe(sink) {
    queueMicrotask(() => sink.end())
    return { pause() {}, resume() {}, cancel() {} }
  },
}

function alerts(parts: { table?: AlertTable; secret?: string; after?: (ms: number, work: () => void) => void } = {}) {
  const warn = vi.fn()
  const { table = memoryAlertTable(), ...rest } = parts
  const made = new Alerts({
    webhook: 'https://example.com/hook',
    ...{ table, transport, warn },
    now: () => clock,
    ...rest,
  })
  return { alerts: made, warn }
}

const lab = subject({ budgets: [budget({ usd: '10', tokens: 1_000, warnAt: [0.5, 0.8, 1] })] }, 'lab', 'group')

function spending(dollars: number, tokens = 0, start = DAY): Spending {
  return { start, end: start + 86_400_000, costPico: dollars * 1e12, tokens, reservedTokens: 0, reservedPico: 0 }
}

const told = () => sent.map(({ body }) => JSON.parse(text(body!)).data.share)

describe('a share of a budget', () => {
  it('that is spent is told once, with how the budget stands', async () => {
    const { alerts: one } = alerts()
    await one.spent(lab, [spending(4.99)])
    await one.spent(lab, [spending(5.25)])
    await one.spent(lab, [spending(7.9, 700)])
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ method: 'POST', url: 'https://example.com/hook' })
    expect(JSON.parse(text(sent[0]!.body!))).toEqual({
      type: 'budget.spent',
      timestamp: '2026-11-26T12:00:00.000Z',
      data: {
        ...{ kind: 'group', name: 'lab', share: 0.5 },
        budget: {
          ...{ per: 'day', zone: 'UTC', startsAt: '2026-11-26T00:00:00.000Z', resetsAt: '2026-11-27T00:00:00.000Z' },
          ...{ usd: { limit: '10', used: '5.25' }, tokens: { limit: 1_000, used: 0 } },
        },
      },
    })
  })

  it('is of dollars or tokens, whichever is passed first; all that are passed at once are told', async () => {
    const { alerts: one } = alerts()
    await one.spent(lab, [spending(1, 850)])
    expect(told()).toEqual([0.5, 0.8])
    await one.spent(lab, [spending(12, 900)])
    expect(told()).toEqual([0.5, 0.8, 1])
  })

  it('is told again in the next span, and for others', async () => {
    const { alerts: one } = alerts()
    await one.spent(lab, [spending(5)])
    await one.spent({ ...lab, name: 'other' }, [spending(5)])
    await one.spent(lab, [spending(5, 0, DAY + 86_400_000)])
    expect(told()).toEqual([0.5, 0.5, 0.5])
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  })

  it('costs nothing where none is passed', () => {
    const { alerts: one } = alerts()
    one.spent(lab, [spending(1)])
    expect(one.spent(lab, [spending(2)])).toBeUndefined()
  })
})

describe('a message', () => {
  it.each([SECRET, 'any text at all'])('is signed as Standard Webhooks have it: %s', async secret => {
    vi.useFakeTimers({ now: clock })
    const { alerts: one } = alerts({ secret })
    await one.spent(lab, [spending(5)])
    const judge = secret === SECRET ? new Webhook(SECRET) : new Webhook(utf8(secret), { format: 'raw' })
    const { headers, body } = sent[0]!
    expect(judge.verify(text(body!), headers)).toMatchObject({ type: 'budget.spent' })
    expect(() => judge.verify(text(body!).replace('0.5', '0.6'), headers)).toThrow()
    vi.useRealTimers()
  })

  it('is sent again until it has arrived, with the same id, and nothing waits for it', async () => {
    answers = [500, new Error('secret host'), 302, 200]
    const waits: number[] = []
    let again: (() => void) | undefined
    const after = (ms: number, work: () => void): void => {
      waits.push(ms)
      again = work
    }
    const { alerts: one, warn } = alerts({ after })
    await one.spent(lab, [spending(5)])
    for (let n = 0; n < 3; n++) {
      clock += waits.at(-1)! - 1
      await one.sweep()
      expect(sent).toHaveLength(n + 1)
      clock += 1
      again!()
      await vi.waitFor(() => expect(sent).toHaveLength(n + 2), 15_000)
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    clock += 1e9
    await one.sweep()
    expect(sent).toHaveLength(4)
    expect(waits).toEqual([5_000, 30_000, 120_000])
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(warn.mock.calls.flat()).toEqual([
      'An alert did not arrive at the webhook: it answered 500. It is tried again in 5 s.',
      'An alert did not arrive at the webhook: it could not be reached. It is tried again in 30 s.',
      'An alert did not arrive at the webhook: it answered 302. It is tried again in 120 s.',
    ])
  })

  it('is sent again while its call lasts, where nothing lives longer', async () => {
    vi.useFakeTimers({ now: clock, toFake: ['setTimeout'] })
    answers = [500]
    const { alerts: one } = alerts()
    const telling = one.spent(lab, [spending(5)])
    await vi.waitFor(() => expect(sent).toHaveLength(1), 15_000)
    clock += 5_000
    await vi.advanceTimersByTimeAsync(5_000)
    await telling
    expect(sent).toHaveLength(2)
    vi.useRealTimers()
  })

  it('is sent again by a timer that fires before its moment by the clock', async () => {
    answers = [500]
    let again: (() => void) | undefined
    const { alerts: one } = alerts({ after: (_ms, work) => (again = work) })
    await one.spent(lab, [spending(5)])
    clock += 4_997
    again!()
    await vi.waitFor(() => expect(sent).toHaveLength(2), 15_000)
  })

  it('that never arrives is given up', async () => {
    answers = Array.from({ length: 50 }, () => 503)
    const { alerts: one, warn } = alerts({ after: () => {} })
    await one.spent(lab, [spending(5)])
    for (let n = 0; n < 20; n++) {
      clock += 30_000_000
      await one.sweep()
    }
    expect(sent).toHaveLength(8)
    expect(warn.mock.lastCall?.[0]).toContain('It is not tried again.')
  })
})

it('processes that share a database tell once, and take over what another one has left', async () => {
  const databases = await sqliteForTests()
  const { database } = await databases.empty()
  answers = [500]
  const after = () => {}
  const [first, second] = [
    alerts({ table: alertTable(database), after }),
    alerts({ table: alertTable(database), after }),
  ]
  await Promise.all([first, second].map(one => one.alerts.spent(lab, [spending(5)])))
  expect(sent).toHaveLength(1)
  clock += 4_999
  await second.alerts.sweep()
  expect(sent).toHaveLength(1)
  clock += 1
  await Promise.all([first.alerts.sweep(), second.alerts.sweep()])
  expect(sent).toHaveLength(2)
  clock += 1e8
  await first.alerts.sweep()
  await alerts({ table: alertTable(database) }).alerts.spent(lab, [spending(6)])
  expect(sent).toHaveLength(2)
  await databases.stop()
})

it('a database that fails is warned of, and rejects nothing', async () => {
  const fails = () => Promise.reject(new Error('disk full'))
  const table = { add: fails, due: fails, take: fails, delivered: fails, later: fails }
  const { alerts: one, warn } = alerts({ table })
  await one.spent(lab, [spending(5)])
  expect(warn.mock.calls.flat()).toEqual([
    'An alert could not be kept: disk full',
    'Alerts could not be looked up: disk full',
  ])
})
