import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COOLDOWNS } from './cooldown.ts'
import { FAULTS, type FaultClass, type Scope } from './fault-class.ts'
import { Health, type HealthOptions, type Place } from './health.ts'
import { WAIT_CEILING } from './retry-after.ts'

const place: Place = { upstream: 'up', model: 'm', credential: 'up#1' }
const otherKey: Place = { ...place, credential: 'up#2' }
const otherModel: Place = { ...place, model: 'n' }
const otherBoth: Place = { ...otherModel, credential: 'up#2' }
const elsewhere: Place = { upstream: 'down', model: 'm', credential: 'down#1' }

/** A clock that stands until it is moved, and luck that is always the same. */
function ward(options: HealthOptions = {}) {
  let time = 1_000_000
  const health = new Health({ now: () => time, random: () => 0.5, ...options })
  return {
    health,
    now: () => time,
    pass(milliseconds: number) {
      time += milliseconds
    },
    fail(why: FaultClass, { at = place, told, times = 1 }: { at?: Place; told?: number; times?: number } = {}) {
      for (let i = 0; i < times; i++) health.failed(health.begin(at), why, told)
    },
    succeed: (at = place) => health.succeeded(health.begin(at)),
    /** Milliseconds that a place is to be left alone; undefined where it is well. */
    left(at = place): number | undefined {
      const cooling = health.cooling(at)
      return cooling && cooling.until - time
    },
    isCooling: (at = place) => health.cooling(at) !== undefined,
  }
}

describe('what is left alone', () => {
  it.each([
    // Here, another key, another model, both others.
    ['credential', 1, [true, false, true, false]],
    ['rate', 1, [true, false, false, false]],
    ['model', 1, [true, true, false, false]],
    ['overloaded', 1, [true, true, false, false]],
    ['contract', 3, [true, true, false, false]],
    ['network', 1, [true, true, true, true]],
    ['server', 3, [true, true, true, true]],
    ['caller', 9, [false, false, false, false]],
    ['context', 9, [false, false, false, false]],
    ['cancelled', 9, [false, false, false, false]],
  ] satisfies [FaultClass, number, boolean[]][])(
    'after a fault of class %s, %i times in a row: %j',
    (why, times, expected) => {
      const { fail, isCooling } = ward()
      fail(why, { times })
      expect([place, otherKey, otherModel, otherBoth].map(isCooling)).toEqual(expected)
      expect(isCooling(elsewhere)).toBe(false)
    },
  )

  it.each([
    ['server', 2],
    ['contract', 2],
  ] satisfies [FaultClass, number][])('is nothing yet after faults of class %s that are %i in a row', (why, times) => {
    const { fail, succeed, isCooling, health } = ward()
    fail(why, { times })
    expect(isCooling()).toBe(false)
    expect(health.snapshot()).toMatchObject([{ why, failures: times, cooldowns: 0, state: 'failing' }])
    succeed()
    fail(why, { times })
    expect(isCooling()).toBe(false)
    fail(why)
    expect(isCooling()).toBe(true)
  })

  it('is told with why, until when and what of it', () => {
    const { fail, health, now } = ward()
    fail('rate', { told: 7_000 })
    expect(health.cooling(place)).toEqual({
      until: now() + 7_000,
      why: 'rate',
      scope: 'credential-model',
      probing: false,
    })
  })

  it('is told by what keeps it cool for longest', () => {
    const { fail, health, now } = ward()
    fail('rate', { told: 7_000 })
    fail('credential', { told: 60_000 })
    fail('network', { told: 9_000 })
    expect(health.cooling(place)).toMatchObject({ until: now() + 60_000, why: 'credential' })
    expect(health.cooling(otherKey)).toMatchObject({ until: now() + 9_000, why: 'network' })
  })

  it('is an upstream without credentials by itself', () => {
    const { fail, isCooling } = ward()
    const bare: Place = { upstream: 'local', model: 'm' }
    fail('credential', { at: bare })
    expect(isCooling(bare)).toBe(true)
    expect(isCooling({ upstream: 'local', model: 'n' })).toBe(true)
    expect(isCooling({ upstream: 'local', model: 'm', credential: 'local#1' })).toBe(false)
  })

  it('is never mixed up, whatever the names are', () => {
    const { fail, isCooling } = ward()
    fail('model', { at: { upstream: 'a', model: 'b/c\nd' } })
    expect(isCooling({ upstream: 'a', model: 'b/c\nd' })).toBe(true)
    expect(isCooling({ upstream: 'a', model: 'b/c' })).toBe(false)
    expect(isCooling({ upstream: 'constructor', model: '__proto__' })).toBe(false)
  })
})

it('is forgotten of whatever is gone, and of nothing else', () => {
  const { health, fail, isCooling } = ward()
  fail('credential')
  fail('credential', { at: otherKey })
  fail('credential', { at: elsewhere })
  health.forget(({ credential }) => credential === 'up#2')
  expect([place, otherKey, elsewhere].map(isCooling)).toEqual([true, false, true])
  health.forget(({ upstream }) => upstream === 'up')
  expect([place, otherKey, elsewhere].map(isCooling)).toEqual([false, false, true])
})

describe('for how long', () => {
  it('is up to luck within a bound that doubles, where the upstream says nothing', () => {
    const { fail, left, pass } = ward()
    const waits: number[] = []
    for (let i = 0; i < 9; i++) {
      fail('network')
      waits.push(left()!)
      pass(left()!)
    }
    expect(waits).toEqual([501, 1_001, 2_001, 4_001, 8_001, 16_001, 30_001, 30_001, 30_001])
  })

  it('begins anew after a success', () => {
    const { fail, left, pass, succeed } = ward()
    for (let i = 0; i < 4; i++) {
      fail('network')
      pass(left()!)
    }
    succeed()
    fail('network')
    expect(left()).toBe(501)
  })

  it('begins anew after an hour in which nobody asked', () => {
    const { fail, left, pass } = ward()
    for (let i = 0; i < 4; i++) {
      fail('network')
      pass(left()!)
    }
    pass(3_600_000)
    fail('network')
    expect(left()).toBe(501)
  })

  it('is what the upstream asks for, up to the ceiling', () => {
    const { fail, left } = ward()
    fail('rate', { told: 20_000 })
    expect(left()).toBe(20_000)
    fail('overloaded', { told: 86_400_000 })
    expect(left()).toBe(WAIT_CEILING)
    const short = ward({ ceiling: 5_000 })
    short.fail('rate', { told: 20_000 })
    expect(short.left()).toBe(5_000)
    short.fail('credential')
    expect(short.left()).toBeLessThanOrEqual(5_000)
  })

  it('is never shortened by a fault that follows', () => {
    const { fail, left } = ward()
    fail('rate', { told: 20_000 })
    fail('rate')
    fail('rate', { told: 3_000 })
    expect(left()).toBe(20_000)
  })

  it('is no longer than the ceiling, even where the clock is set back', () => {
    const { fail, left, pass, isCooling } = ward()
    fail('rate', { told: WAIT_CEILING })
    pass(-86_400_000)
    expect(left()).toBe(WAIT_CEILING)
    pass(WAIT_CEILING)
    expect(isCooling()).toBe(false)
  })

  it('does not grow with the number of calls that one outage broke', () => {
    const { health, left } = ward()
    const calls = Array.from({ length: 50 }, () => health.begin(place))
    for (const call of calls) health.failed(call, 'network')
    expect(left()).toBe(501)
    expect(health.snapshot()).toMatchObject([{ failures: 1, cooldowns: 1 }])
  })

  it('does not grow with the calls that went there while it was cooling', () => {
    const { health, fail, left, pass } = ward()
    fail('network', { times: 50 })
    expect(left()).toBe(501)
    expect(health.snapshot()).toMatchObject([{ failures: 1, cooldowns: 1 }])
    pass(501)
    fail('network', { times: 50 })
    expect(left()).toBe(1_001)
  })

  it('is what the last of these calls knows better', () => {
    const { health, left } = ward()
    const [first, second, third] = [health.begin(place), health.begin(place), health.begin(place)]
    health.failed(first, 'rate', 5_000)
    health.failed(second, 'rate', 30_000)
    health.failed(third, 'rate', 2_000)
    expect(left()).toBe(30_000)
    expect(health.snapshot()).toMatchObject([{ cooldowns: 1 }])
  })
})

describe('after its time a place is half-open', () => {
  function halfOpen(options?: HealthOptions) {
    const patient = ward(options)
    patient.fail('network', { told: 10_000 })
    patient.pass(9_999)
    expect(patient.left()).toBe(1)
    patient.pass(1)
    return patient
  }

  it('one call may go, and the others see it cooling until that one has ended', () => {
    const { health, isCooling, now } = halfOpen()
    expect(isCooling()).toBe(false)
    const probe = health.begin(place)
    for (const other of [place, otherKey, otherModel, otherBoth])
      expect(health.cooling(other)).toEqual({ until: now(), why: 'network', scope: 'upstream', probing: true })
    health.succeeded(probe)
    expect([place, otherKey, otherModel].map(isCooling)).toEqual([false, false, false])
    expect(health.snapshot()).toEqual([])
  })

  it('of calls that come at once exactly one goes', () => {
    const { health, isCooling } = halfOpen()
    let gone = 0
    for (let i = 0; i < 20; i++) {
      if (isCooling()) continue
      health.begin(place)
      gone++
    }
    expect(gone).toBe(1)
  })

  it('a probe that fails cools it again, for longer', () => {
    const { fail, left, pass } = halfOpen()
    fail('network')
    expect(left()).toBe(1_001)
    pass(1_001)
    fail('network')
    expect(left()).toBe(2_001)
  })

  it('a probe that has failed is no probe of the time after the next cooldown', () => {
    const { fail, left, pass, isCooling } = halfOpen()
    fail('network')
    pass(left()!)
    expect(isCooling()).toBe(false)
  })

  it('nor is one that ended after another call had cooled it again', () => {
    const { health, fail, left, pass, isCooling } = halfOpen()
    const probe = health.begin(place)
    fail('network')
    health.succeeded(probe)
    expect(left()).toBe(1_001)
    pass(1_001)
    expect(isCooling()).toBe(false)
  })

  it('one fault is enough there, also of a class that needs several', () => {
    const { fail, left } = halfOpen()
    fail('server')
    expect(left()).toBe(2_001)
  })

  it.each(['cancelled'] satisfies FaultClass[])('a probe that ends as %s lets the next call be one', why => {
    const { health, isCooling } = halfOpen()
    health.failed(health.begin(place), why)
    expect(isCooling()).toBe(false)
    const next = health.begin(place)
    expect(isCooling()).toBe(true)
    health.succeeded(next)
    expect(health.snapshot()).toEqual([])
  })

  it.each(['caller', 'context', 'model', 'overloaded', 'rate', 'credential'] satisfies FaultClass[])(
    'a probe of the upstream that ends as %s has reached it',
    why => {
      const { fail, isCooling } = halfOpen()
      fail(why)
      expect(isCooling(otherBoth)).toBe(false)
      expect(isCooling()).toBe(FAULTS[why].cools !== undefined)
    },
  )

  it('a probe that nobody ends makes room for another', () => {
    const { health, isCooling, pass } = halfOpen({ probeLimit: 60_000 })
    const lost = health.begin(place)
    pass(59_999)
    expect(isCooling()).toBe(true)
    pass(1)
    expect(isCooling()).toBe(false)
    const second = health.begin(place)
    expect(isCooling()).toBe(true)
    health.failed(lost, 'cancelled')
    expect(isCooling()).toBe(true)
    health.succeeded(second)
    expect(isCooling()).toBe(false)
  })

  it('a call that went there all the same neither ends the probe nor counts less', () => {
    const { health, isCooling } = halfOpen()
    health.begin(place)
    const pushy = health.begin(place)
    health.failed(pushy, 'cancelled')
    expect(isCooling()).toBe(true)
    health.succeeded(health.begin(place))
    expect(isCooling()).toBe(false)
  })

  it('each scope has a probe of its own', () => {
    const { health, fail, isCooling, pass } = ward()
    fail('rate', { told: 1_000 })
    fail('rate', { at: otherKey, told: 1_000 })
    pass(1_000)
    health.begin(place)
    expect([isCooling(place), isCooling(otherKey), isCooling(otherModel)]).toEqual([true, false, false])
  })
})

describe('recovery', () => {
  it('comes with a success of a call that went there while it was cooling', () => {
    const { fail, succeed, health } = ward()
    fail('credential')
    fail('network')
    succeed()
    expect(health.snapshot()).toEqual([])
  })

  it('does not come with one that was on its way before', () => {
    const { health, left, isCooling, pass } = ward()
    const early = health.begin(place)
    health.failed(health.begin(place), 'rate', 30_000)
    health.succeeded(early)
    expect(left()).toBe(30_000)
    pass(30_000)
    health.succeeded(early)
    health.begin(place)
    expect(isCooling()).toBe(true)
  })

  it('of a row of faults comes with any success that follows, whenever it began', () => {
    const { health, fail, isCooling } = ward()
    const early = health.begin(place)
    fail('server', { times: 2 })
    health.succeeded(early)
    fail('server', { times: 2 })
    expect(isCooling()).toBe(false)
  })

  it.each([
    ['credential', otherKey],
    ['rate', otherKey],
    ['rate', otherModel],
    ['model', otherModel],
    ['overloaded', otherModel],
    ['network', elsewhere],
  ] satisfies [FaultClass, Place][])('of class %s does not come with a success at %j', (why, at) => {
    const { fail, succeed, left } = ward()
    fail(why, { told: 5_000 })
    succeed(at)
    expect(left()).toBe(5_000)
  })

  it('of the whole comes with a part of it: another model shows that the upstream is there', () => {
    const { fail, succeed, isCooling } = ward()
    fail('network')
    succeed(otherBoth)
    expect(isCooling()).toBe(false)
  })

  it('of a refused key comes with "too many requests", which says that it is known', () => {
    const { fail, isCooling } = ward()
    fail('credential')
    fail('rate')
    expect([isCooling(place), isCooling(otherModel)]).toEqual([true, false])
  })
})

describe('clear', () => {
  function sick() {
    const patient = ward()
    patient.fail('network', { told: 60_000 })
    patient.fail('model', { told: 60_000 })
    patient.fail('credential', { at: otherKey, told: 60_000 })
    patient.fail('rate', { at: elsewhere, told: 60_000 })
    // "model" and "credential" have shown that the upstream is reached.
    patient.fail('network', { told: 60_000 })
    return patient
  }
  const scopes = (health: Health): Scope[] => health.snapshot().map(({ scope }) => scope)

  it.each([
    [undefined, []],
    [{ upstream: 'up' }, ['credential-model']],
    [{ upstream: 'down' }, ['upstream', 'model', 'credential']],
    [{ upstream: 'up', model: 'm' }, ['upstream', 'credential', 'credential-model']],
    [{ credential: 'up#2' }, ['upstream', 'model', 'credential-model']],
    [{ upstream: 'none' }, ['upstream', 'model', 'credential', 'credential-model']],
  ] satisfies [Partial<Place> | undefined, Scope[]][])('of %j leaves %j', (where, left) => {
    const { health } = sick()
    expect(scopes(health)).toEqual(['upstream', 'model', 'credential', 'credential-model'])
    health.clear(where)
    expect(scopes(health)).toEqual(left)
  })

  it('lets a trial that was on its way end in peace', () => {
    const { health, isCooling } = sick()
    const trial = health.begin(place)
    health.clear()
    health.succeeded(trial)
    health.failed(trial, 'cancelled')
    expect(isCooling()).toBe(false)
  })
})

it('the snapshot tells all of it, and changes with the time', () => {
  const { health, fail, pass, now } = ward()
  const failedAt = now()
  fail('rate', { told: 5_000 })
  const ailment = {
    ...place,
    scope: 'credential-model',
    why: 'rate',
    failures: 1,
    cooldowns: 1,
    until: failedAt + 5_000,
    failedAt,
  }
  expect(health.snapshot()).toEqual([{ ...ailment, state: 'cooling' }])
  pass(5_000)
  expect(health.snapshot()).toEqual([{ ...ailment, state: 'due' }])
  health.begin(place)
  expect(health.snapshot()).toEqual([{ ...ailment, state: 'probing' }])
})

describe('memory', () => {
  it('is bounded: of each scope the one that failed least recently is forgotten', () => {
    const { health, fail, isCooling } = ward({ limit: 3 })
    const model = (n: number): Place => ({ ...place, model: `m${n}` })
    fail('credential')
    for (const n of [0, 1, 2]) fail('model', { at: model(n) })
    fail('model', { at: model(0) })
    fail('model', { at: model(3) })
    const kept = [0, 1, 2, 3].filter(n => isCooling({ ...model(n), credential: 'up#2' }))
    expect(kept).toEqual([0, 2, 3])
    expect(health.snapshot()).toHaveLength(4)
    // Names that clients make up push no credential out.
    expect(isCooling()).toBe(true)
  })

  it('holds nothing of what went well', () => {
    const { health, succeed } = ward()
    for (let i = 0; i < 100; i++) succeed({ ...place, model: `m${i}` })
    expect(health.snapshot()).toEqual([])
  })
})

describe('whatever happens', () => {
  const places = fc.constantFrom(place, otherKey, otherModel, otherBoth, elsewhere, { upstream: 'up', model: 'm' })
  const classes = fc.constantFrom<FaultClass>(...(Object.keys(FAULTS) as FaultClass[])) // the table's keys are the classes
  const step = fc.oneof(
    fc.record({ do: fc.constant('begin' as const), at: places }),
    fc.record({ do: fc.constant('succeed' as const), nth: fc.nat(20) }),
    fc.record({
      do: fc.constant('fail' as const),
      nth: fc.nat(20),
      why: classes,
      told: fc.option(fc.double(), { nil: undefined }),
    }),
    fc.record({ do: fc.constant('pass' as const), time: fc.integer({ min: -100_000, max: 700_000 }) }),
    fc.record({ do: fc.constant('clear' as const), at: places }),
  )
  const luck = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  it('a cooldown lies between now and the ceiling, and what is remembered stays within its limit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), luck, (steps, chance) => {
        const limit = 2
        const { health, now, pass } = ward({ random: () => chance, limit })
        const trials = [health.begin(place)]
        for (const next of steps) {
          if (next.do === 'begin') trials.push(health.begin(next.at))
          else if (next.do === 'pass') pass(next.time)
          else if (next.do === 'clear') health.clear(next.at)
          else if (next.do === 'succeed') health.succeeded(trials[next.nth % trials.length]!)
          else health.failed(trials[next.nth % trials.length]!, next.why, next.told)
          for (const at of [place, otherKey, otherModel, otherBoth, elsewhere]) {
            const cooling = health.cooling(at)
            if (!cooling) continue
            expect(cooling.until).toBeGreaterThanOrEqual(now())
            expect(cooling.until).toBeLessThanOrEqual(now() + WAIT_CEILING)
            expect(FAULTS[cooling.why].cools).toBe(cooling.scope)
          }
          expect(health.snapshot().length).toBeLessThanOrEqual(4 * limit)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what nobody touches is well again, for one call at least, once the ceiling has passed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(places, classes), { maxLength: 30 }), luck, (faults, chance) => {
        const { fail, isCooling, pass } = ward({ random: () => chance })
        for (const [at, why] of faults) fail(why, { at })
        pass(WAIT_CEILING)
        for (const [at] of faults) expect(isCooling(at)).toBe(false)
      }),
    )
  })

  it('calls that heed it never fail at a dead upstream more often than the backoff allows', () => {
    fc.assert(
      fc.property(fc.infiniteStream(luck), chances => {
        const { health, now, pass, isCooling } = ward({ random: () => chances.next().value })
        const end = now() + 600_000
        let inFlight = 0
        let most = 0
        while (now() < end) {
          // Ten clients ask at the same moment, and their calls fail together.
          const trials = Array.from({ length: 10 }, () => (isCooling() ? undefined : health.begin(place)))
          inFlight = trials.filter(Boolean).length
          if (now() > 1_000_000) most = Math.max(most, inFlight)
          for (const trial of trials) if (trial) health.failed(trial, 'network')
          pass(COOLDOWNS.network!.base)
        }
        expect(most).toBeLessThanOrEqual(1)
      }),
      { numRuns: 20 },
    )
  })
})
