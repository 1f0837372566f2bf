import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledBudget, CompiledLimits } from '../config/limits.ts'
import type { Breach } from './breach.ts'
import type { Amount, Ledger, NoPlace, Place, Subject, SubjectKind } from './ledger.ts'

const DOLLAR = 1e12

/** A clock that stands still until it is set. */
export interface TestClock {
  now: number
}

export const START = Date.parse('2026-11-26T12:00:00Z')

export function subject(limits: Partial<CompiledLimits>, name = 'ada', kind: SubjectKind = 'key'): Subject {
  return { kind, name, limits: { budgets: [], ...limits } }
}

export function budget(fields: Partial<CompiledBudget>): CompiledBudget {
  return { per: 'day', zone: 'UTC', warnAt: [], ...fields }
}

export const call = (tokens = 0, dollars = 0): Amount => ({ tokens, costPico: dollars * DOLLAR })

export async function taken(ledger: Ledger, subjects: readonly Subject[], expected = call()): Promise<Place> {
  const place = await ledger.take(subjects, expected)
  if (place.breach) throw new Error(`no room: ${place.breach.limit}`)
  return place
}

export async function refused(
  ledger: Ledger,
  subjects: readonly Subject[],
  expected = call(),
): Promise<Breach | undefined> {
  return ((await ledger.take(subjects, expected)) as NoPlace).breach
}

/** What every ledger promises, wherever it counts. `make`: a new one whose clock stands at `START`. */
export function keepsItsPromises(
  make: () => Promise<{ ledger: Ledger; clock: TestClock }>,
  { runs, steps = 120, crowd = 200 }: { runs: number; steps?: number; crowd?: number },
): void {
  describe('calls a minute', () => {
    it('begin up to the limit, and again when the first ones are a minute old', async () => {
      const { ledger, clock } = await make()
      const ada = [subject({ requestsPerMinute: 2 })]
      await taken(ledger, ada)
      clock.now += 10_000
      await taken(ledger, ada)
      expect(await refused(ledger, ada)).toEqual({
        subject: { kind: 'key', name: 'ada' },
        limit: 'requests-per-minute',
        max: '2',
        used: '2',
        freesAt: START + 61_000,
      })
      clock.now = START + 60_999
      expect(await refused(ledger, ada)).toBeDefined()
      clock.now = START + 61_000
      await taken(ledger, ada)
      expect(await refused(ledger, ada)).toMatchObject({ freesAt: START + 71_000 })
    })

    it('are not used up by calls that are refused', async () => {
      const { ledger } = await make()
      const both = [subject({ requestsPerMinute: 5 }), subject({ concurrent: 1 }, 'lab', 'group')]
      const place = await taken(ledger, both)
      for (let n = 0; n < 6; n++) expect(await refused(ledger, both)).toMatchObject({ limit: 'concurrent-calls' })
      await place.settle(call())
      expect((await ledger.standings(both))[0]?.requestsPerMinute).toEqual({
        limit: 5,
        used: 1,
        resetsAt: START + 61_000,
      })
    })
  })

  describe('tokens a minute', () => {
    it('are reserved as they are expected, and corrected to what was used', async () => {
      const { ledger } = await make()
      const ada = [subject({ tokensPerMinute: 1_000 })]
      const place = await taken(ledger, ada, call(900))
      expect(await refused(ledger, ada, call(200))).toMatchObject({ limit: 'tokens-per-minute', used: '900' })
      await place.settle(call(300))
      await taken(ledger, ada, call(700))
      expect(await refused(ledger, ada, call(1))).toMatchObject({ used: '1000', freesAt: START + 61_000 })
    })

    it('are never enough for a call that needs more of them than a minute has', async () => {
      const { ledger } = await make()
      expect(await refused(ledger, [subject({ tokensPerMinute: 1_000 })], call(1_001))).toMatchObject({ asks: 1_001 })
    })

    it('belong to the second in which the call began', async () => {
      const { ledger, clock } = await make()
      const ada = [subject({ tokensPerMinute: 1_000 })]
      const place = await taken(ledger, ada, call(10))
      clock.now += 50_000
      await place.settle(call(1_000))
      expect(await refused(ledger, ada, call(1))).toMatchObject({ freesAt: START + 61_000 })
      clock.now += 11_000
      await taken(ledger, ada, call(1_000))
    })
  })

  describe('calls under way', () => {
    it('are as many as the limit, until one is over', async () => {
      const { ledger } = await make()
      const ada = [subject({ concurrent: 2 })]
      const [first] = [await taken(ledger, ada), await taken(ledger, ada)]
      expect(await refused(ledger, ada)).toMatchObject({ limit: 'concurrent-calls', max: '2', used: '2' })
      await first.settle(call())
      await first.settle(call())
      await taken(ledger, ada)
      expect(await refused(ledger, ada)).toBeDefined()
    })
  })

  describe('a budget', () => {
    it('lets calls begin while something of it is neither spent nor reserved', async () => {
      const { ledger } = await make()
      const ada = [subject({ budgets: [budget({ usd: '1' })] })]
      const first = await taken(ledger, ada, call(0, 0.6))
      const second = await taken(ledger, ada, call(0, 0.6))
      expect(await refused(ledger, ada, call(0, 0.6))).toEqual({
        subject: { kind: 'key', name: 'ada' },
        limit: 'usd-per-day',
        max: '1',
        used: '0',
        reserved: '1.2',
        freesAt: START + 1_000,
      })
      await first.settle(call(0, 0.25))
      await taken(ledger, ada, call(0, 0.6))
      await second.settle(call(0, 0.75))
      expect(await refused(ledger, ada)).toMatchObject({ used: '1', freesAt: Date.parse('2026-11-27') })
    })

    it('begins anew with its span, whose calls alone it is spent by', async () => {
      const { ledger, clock } = await make()
      const ada = [subject({ budgets: [budget({ tokens: 100, per: 'hour' })] })]
      const late = await taken(ledger, ada, call(100))
      expect(await refused(ledger, ada)).toMatchObject({ limit: 'tokens-per-hour', reserved: '100' })
      clock.now += 3_600_000
      const place = await taken(ledger, ada, call(10))
      await late.settle(call(100))
      expect((await ledger.standings(ada))[0]?.budgets).toEqual([
        {
          ...{ per: 'hour', zone: 'UTC', startsAt: START + 3_600_000, resetsAt: START + 7_200_000 },
          tokens: { limit: 100, used: 0, reserved: 10 },
        },
      ])
      await place.settle(call(7))
      expect((await ledger.standings(ada))[0]?.budgets[0]?.tokens).toEqual({ limit: 100, used: 7, reserved: 0 })
    })

    it('says which of several stands in the way for longest', async () => {
      const { ledger } = await make()
      const budgets = [budget({ tokens: 10, per: 'hour' }), budget({ usd: '0.5', per: 'month', zone: 'Europe/Berlin' })]
      const both = [subject({ budgets }), subject({ requestsPerMinute: 1 }, 'lab', 'group')]
      await (await taken(ledger, both, call())).settle(call(50, 0.75))
      expect(await refused(ledger, both)).toMatchObject({
        limit: 'usd-per-month',
        freesAt: Date.parse('2026-11-30T23:00:00Z'),
      })
    })

    it('of another subject is not touched', async () => {
      const { ledger } = await make()
      const budgets = [budget({ tokens: 10 })]
      await (await taken(ledger, [subject({ budgets })])).settle(call(10))
      await taken(ledger, [subject({ budgets }, 'ben')])
      await taken(ledger, [subject({ budgets }, 'ada', 'group')])
    })
  })

  it('begins anew where it is told to, with the calls under way still there', async () => {
    const { ledger } = await make()
    const ada = subject({ requestsPerMinute: 1, concurrent: 5, budgets: [budget({ tokens: 10 })] })
    const place = await taken(ledger, [ada], call(4))
    await (await taken(ledger, [{ ...ada, limits: { budgets: ada.limits.budgets } }], call(4))).settle(call(50))
    expect(await refused(ledger, [ada])).toBeDefined()
    await ledger.reset(ada)
    expect((await ledger.standings([ada]))[0]).toMatchObject({
      requestsPerMinute: { used: 0 },
      concurrent: { used: 1 },
      budgets: [{ tokens: { used: 0, reserved: 4 } }],
    })
    await place.settle(call(6))
  })

  it('keeps what is used when limits change', async () => {
    const { ledger } = await make()
    await (await taken(ledger, [subject({ requestsPerMinute: 5, budgets: [budget({ tokens: 10 })] })])).settle(call(7))
    const tighter = subject({ requestsPerMinute: 1, budgets: [budget({ tokens: 7, per: 'day' })] })
    expect(await refused(ledger, [tighter])).toMatchObject({ limit: 'tokens-per-day', used: '7' })
  })

  describe('whatever calls come and go', () => {
    it('no limit is passed, a budget only by calls under way, nothing counts twice, and nothing leaks', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyLimits, { minLength: 3, maxLength: 3 }),
          anySteps(steps),
          async (limits, moments) => {
            const { ledger, clock } = await make()
            const subjects = limits.map(({ tokens, ...rest }, n) =>
              subject({ ...rest, budgets: tokens === undefined ? [] : [budget({ tokens })] }, `s${n}`),
            )
            const begun: Begun[] = []
            const open: { place: Place; begun: Begun; used: number }[] = []
            const ofSubject = (one: Subject) => begun.filter(({ whose }) => whose.includes(one))
            for (const { wait, who, expected, used, end, which } of moments) {
              clock.now += wait
              const over = end ? open.splice(which % (open.length || 1), 1)[0] : undefined
              if (over) {
                over.begun.tokens = over.used
                await Promise.all([over.place.settle(call(over.used)), over.place.settle(call(over.used + 999))])
              }
              // A call is of one subject and of the next one.
              const whose = [subjects[who]!, subjects[(who + 1) % 3]!]
              const before = await ledger.standings(whose)
              const place = await ledger.take(whose, call(expected))
              if (place.breach) continue
              const entry = { at: clock.now, tokens: expected, whose }
              begun.push(entry)
              open.push({ place, begun: entry, used })
              for (const [n, one] of whose.entries()) {
                const { requestsPerMinute = 1e9, tokensPerMinute = 1e9, concurrent = 1e9, budgets } = one.limits
                const recent = ofSubject(one).filter(({ at }) => at > clock.now - 60_000)
                expect(recent.length).toBeLessThanOrEqual(requestsPerMinute)
                expect(sum(recent)).toBeLessThanOrEqual(tokensPerMinute)
                expect(open.filter(({ begun }) => begun.whose.includes(one)).length).toBeLessThanOrEqual(concurrent)
                for (const [b, { tokens = 1e9 }] of budgets.entries()) {
                  const { used: spent, reserved } = before[n]!.budgets[b]!.tokens!
                  expect(spent + reserved).toBeLessThan(tokens)
                }
              }
            }
            for (const { place, begun, used } of open) {
              begun.tokens = used
              await place.settle(call(used))
            }
            const day = Math.floor(clock.now / DAY) * DAY
            for (const [n, standing] of (await ledger.standings(subjects)).entries()) {
              const spent = sum(ofSubject(subjects[n]!).filter(({ at }) => at >= day))
              for (const { tokens } of standing.budgets) expect(tokens).toMatchObject({ used: spent, reserved: 0 })
              if (standing.concurrent) expect(standing.concurrent.used).toBe(0)
            }
          },
        ),
        { numRuns: runs },
      )
    })

    it('many at once pass a budget by no more than what they take beyond what was expected of them', async () => {
      const { ledger } = await make()
      const half = crowd / 2
      const ada = [
        subject({ budgets: [budget({ tokens: half * 10 })] }),
        subject({ budgets: [budget({ usd: '5' })] }, 'm', 'model'),
      ]
      const answers = await Promise.all(Array.from({ length: crowd }, () => ledger.take(ada, call(10, 0.01))))
      const places = answers.filter(answer => !answer.breach)
      expect(places).toHaveLength(half)
      await Promise.all(places.map(place => place.settle(call(12, 0.012))))
      expect(await refused(ledger, ada, call(10, 0.01))).toMatchObject({ used: String(half * 12), reserved: '0' })
      expect((await ledger.standings(ada))[1]?.budgets[0]?.usd).toMatchObject({ used: String((half * 12) / 1_000) })
    })
  })
}

const DAY = 24 * 3_600_000

interface Begun {
  at: number
  /** As they are known at the time. */
  tokens: number
  whose: Subject[]
}

function sum(calls: readonly Begun[]): number {
  return calls.reduce((total, { tokens }) => total + tokens, 0)
}

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined })

const anyLimits = fc.record({
  requestsPerMinute: maybe(1, 6),
  tokensPerMinute: maybe(50, 400),
  concurrent: maybe(1, 4),
  tokens: maybe(100, 2_000),
})

const anySteps = (maxLength: number) =>
  fc.array(
    fc.record({
      wait: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 70_000 })),
      who: fc.integer({ min: 0, max: 2 }),
      expected: fc.integer({ min: 0, max: 120 }),
      used: fc.integer({ min: 0, max: 120 }),
      end: fc.boolean(),
      which: fc.nat(),
    }),
    { maxLength },
  )
