import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letGoAt, SlidingMinute, secondOf } from './sliding-minute.ts'

it('holds what was counted for a minute after its second', () => {
  const minute = new SlidingMinute()
  minute.add(1_000, 3)
  minute.add(1_030, 4)
  expect([minute.sum(1_060), minute.sum(1_061), minute.sum(1_090), minute.sum(1_091)]).toEqual([7, 4, 4, 0])
})

it('is corrected in the second where something was counted, as long as that is within the minute', () => {
  const minute = new SlidingMinute()
  minute.add(1_000, 500)
  minute.add(1_001, 10)
  minute.add(1_000, -450)
  expect(minute.sum(1_001)).toBe(60)
  expect(minute.sum(1_061)).toBe(10)
  minute.add(1_000, -50)
  expect(minute.sum(1_061)).toBe(10)
})

it('is never less than nothing', () => {
  const minute = new SlidingMinute()
  minute.add(1_000, -5)
  expect(minute.sum(1_000)).toBe(0)
})

it('stands still while the clock goes back', () => {
  const minute = new SlidingMinute()
  minute.add(1_000, 1)
  minute.add(990, 1)
  expect(minute.sum(980)).toBe(2)
})

it('tells when so much is let go', () => {
  const minute = new SlidingMinute()
  minute.add(1_000, 2)
  minute.add(1_010, 5)
  expect([1, 2, 3, 7].map(amount => letGoAt(minute.entries(), amount))).toEqual([
    1_061_000, 1_061_000, 1_071_000, 1_071_000,
  ])
})

it('holds as much as a log of every moment would, and at most a second longer', () => {
  const steps = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 40_000 }), amount: fc.integer({ min: 1, max: 9 }) }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2e12 }), steps, (start, moments) => {
      const minute = new SlidingMinute()
      const log: { at: number; amount: number }[] = []
      let now = start
      for (const { wait, amount } of moments) {
        now += wait
        minute.add(secondOf(now), amount)
        log.push({ at: now, amount })
        const within = (ms: number) =>
          log.filter(({ at }) => at > now - ms).reduce((sum, { amount }) => sum + amount, 0)
        const sum = minute.sum(secondOf(now))
        expect(sum).toBeGreaterThanOrEqual(within(60_000))
        expect(sum).toBeLessThanOrEqual(within(61_000 + 1))
        expect(minute.entries().reduce((total, [, held]) => total + held, 0)).toBe(sum)
      }
    }),
  )
})
