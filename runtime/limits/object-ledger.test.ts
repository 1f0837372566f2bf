import { describe, expect, it, vi } from 'vitest'
import { ObjectLedger } from './object-ledger.ts'
import { type CounterState, type CounterStore, type KeptTicket, SubjectCounter } from './subject-counter.ts'
import { budget, call, keepsItsPromises, refused, START, subject, taken } from './test-ledger.ts'

/** Stores of objects, which end at any time and are made again from what they have kept. */
class Objects {
  readonly #kept = new Map<string, { state: CounterState | undefined; tickets: Map<string, KeptTicket> }>()
  #living = new Map<string, SubjectCounter>()
  readonly #now: () => number
  saves = 0

  constructor(now: () => number) {
    this.#now = now
  }

  counter = (id: string): SubjectCounter => {
    const living =
      this.#living.get(id) ?? new SubjectCounter({ store: this.#store(id), leaseMs: 600_000, now: this.#now })
    this.#living.set(id, living)
    return living
  }

  forget(): void {
    this.#living = new Map()
  }

  #store(id: string): CounterStore {
    const kept = this.#kept.get(id) ?? { state: undefined, tickets: new Map<string, KeptTicket>() }
    this.#kept.set(id, kept)
    return {
      load: async () => structuredClone({ state: kept.state, tickets: [...kept.tickets] }),
      save: (state, name, ticket) => {
        this.saves++
        kept.state = structuredClone(state)
        if (ticket) kept.tickets.set(name, structuredClone(ticket))
        else kept.tickets.delete(name)
      },
    }
  }
}

function made() {
  const clock = { now: START }
  const objects = new Objects(() => clock.now)
  const ledger = new ObjectLedger({ counter: objects.counter, now: () => clock.now })
  return { ledger, clock, objects }
}

keepsItsPromises(async () => made(), { runs: 100 })

describe('an object that ends', () => {
  it('is made again as it was, with the calls under way', async () => {
    const { ledger, objects, clock } = made()
    const limits = { requestsPerMinute: 3, tokensPerMinute: 500, concurrent: 2, budgets: [budget({ tokens: 100 })] }
    const ada = [subject(limits)]
    const place = await taken(ledger, ada, call(20))
    await (await taken(ledger, ada, call(20))).settle(call(33))
    const before = await ledger.standings(ada)
    objects.forget()
    expect(await ledger.standings(ada)).toEqual(before)
    objects.forget()
    await place.settle(call(7))
    objects.forget()
    await place.settle(call(7))
    expect(await ledger.standings(ada)).toMatchObject([
      { requestsPerMinute: { used: 2 }, tokensPerMinute: { used: 40 }, concurrent: { used: 0 } },
    ])
    clock.now += 24 * 3_600_000
    objects.forget()
    expect(await ledger.standings(ada)).toMatchObject([
      { requestsPerMinute: { used: 0 }, budgets: [{ tokens: { used: 0 } }] },
    ])
  })
})

it('places of calls that nobody hears of lapse, and can be settled all the same', async () => {
  const { ledger, clock, objects } = made()
  const ada = [subject({ concurrent: 1, budgets: [budget({ tokens: 100 })] })]
  const place = await taken(ledger, ada, call(100))
  clock.now += 599_999
  expect(await refused(ledger, ada)).toBeDefined()
  clock.now += 1
  const next = await taken(ledger, ada, call(1))
  objects.forget()
  await place.settle(call(40))
  await next.settle(call(2))
  expect(await ledger.standings(ada)).toMatchObject([
    { concurrent: { used: 0 }, budgets: [{ tokens: { used: 42, reserved: 0 } }] },
  ])
})

it('budgets begin with the usage that is stored', async () => {
  const read = vi.fn(async () => ({
    spent: { 'day UTC': { start: START - (START % 86_400_000), tokens: 60, costPico: 0 } },
  }))
  const store: CounterStore = { load: async () => ({ tickets: [] }), save: () => {} }
  const counter = new SubjectCounter({ store, past: { read }, leaseMs: 1e9, now: () => START })
  const ada = subject({ budgets: [budget({ tokens: 100 })] })
  await Promise.all([counter.take(ada, 'a', call(10)), counter.take(ada, 'b', call(10))])
  expect(await counter.standing(ada)).toMatchObject({ budgets: [{ tokens: { used: 60, reserved: 20 } }] })
  expect(read).toHaveBeenCalledTimes(1)
})

it('an object that cannot be reached stops no call, and is warned of once', async () => {
  const fails = () => Promise.reject(new Error('overloaded'))
  const counter = () => ({ take: fails, settle: fails, giveBack: fails, standing: fails, reset: fails })
  const warn = vi.fn()
  const ledger = new ObjectLedger({ counter, warn, now: () => START })
  for (let n = 0; n < 3; n++) await (await taken(ledger, [subject({ concurrent: 1 })])).settle(call(5))
  expect(warn.mock.calls).toEqual([['A call was not held against its limits: overloaded']])
})

it('a call that is not known to be settled is settled again, and once', async () => {
  const { objects } = made()
  let lost = 0
  const counter = (id: string) => {
    const real = objects.counter(id)
    return Object.assign(Object.create(real), {
      take: real.take.bind(real),
      async settle(...args: Parameters<SubjectCounter['settle']>) {
        const answer = await real.settle(...args)
        if (lost++ === 0) throw new Error('connection lost')
        return answer
      },
      standing: real.standing.bind(real),
    }) as SubjectCounter // the real one, but for what is above
  }
  const ada = [subject({ budgets: [budget({ tokens: 500 })] })]
  const ledger = new ObjectLedger({ counter })
  await (await taken(ledger, ada, call(100))).settle(call(40))
  expect(lost).toBe(2)
  expect(await ledger.standings(ada)).toMatchObject([{ budgets: [{ tokens: { used: 40, reserved: 0 } }] }])
})
