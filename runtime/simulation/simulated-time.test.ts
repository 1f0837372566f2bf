import { describe, expect, test } from 'vitest'
import { SimulatedTime } from './simulated-time.ts'

const START = Date.parse('2026-03-01T12:00:00Z')

describe('simulated time', () => {
  test('passes when everybody waits, to the next moment at which something happens', async () => {
    const before = performance.now()
    const seen = await new SimulatedTime(START).run(async () => {
      const moments: string[] = []
      const note = (what: string) => moments.push(`${what} ${new Date().toISOString()} ${performance.now()}`)
      setTimeout(note, 3_600_000, 'later')
      const every = setInterval(() => note('every'), 1_500_000)
      clearTimeout(setTimeout(note, 10, 'never'))
      await new Promise(resolve => setTimeout(resolve, 86_400_000 / 24))
      clearInterval(every)
      note('end')
      return moments
    })
    expect(seen).toEqual([
      'every 2026-03-01T12:25:00.000Z 1500000',
      'every 2026-03-01T12:50:00.000Z 3000000',
      'later 2026-03-01T13:00:00.000Z 3600000',
      'end 2026-03-01T13:00:00.000Z 3600000',
    ])
    expect(performance.now() - before).toBeLessThan(60_000)
  })

  test('leaves promises and the machine their own time', async () => {
    const time = new SimulatedTime(START)
    const passed = await time.run(async () => {
      for (let n = 0; n < 100; n++) await Promise.resolve()
      await new Promise(resolve => setImmediate(resolve))
      return Date.now() - START
    })
    expect(passed).toBe(0)
    expect(Math.abs(Date.now() - START)).toBeGreaterThan(0)
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  })

  test('is over with what it was for, also where that fails: the clock is that of the machine again', async () => {
    const { Date: date, setTimeout: timer } = globalThis
    const failing = new SimulatedTime(START).run(async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(globalThis.Date).toBe(date)
    expect(globalThis.setTimeout).toBe(timer)
    expect(Object.hasOwn(performance, 'now')).toBe(false)
  })

  test('brings the same chance to the same seed', async () => {
    const drawn = (seed: number) => new SimulatedTime(START, seed).run(async () => [Math.random(), Math.random()])
    const [one, again, other] = [await drawn(7), await drawn(7), await drawn(8)]
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(one.every(value => value >= 0 && value < 1)).toBe(true)
  })

  test('takes timers from before for what they are', async () => {
    const before = setTimeout(() => {}, 1_000_000)
    await new SimulatedTime(START).run(async () => {
      clearTimeout(before)
      clearTimeout(undefined)
    })
    expect(before.hasRef()).toBe(true)
  })

  test('can be set to another moment, and what waits waits as long as before', async () => {
    const time = new SimulatedTime(START)
    const at = await time.run(async () => {
      const later = new Promise<string>(resolve => setTimeout(() => resolve(new Date().toISOString()), 1_000))
      time.set(Date.parse('2030-01-01T00:00:00Z'))
      return later
    })
    expect(at).toBe('2030-01-01T00:00:01.000Z')
  })

  test('is one at a time in a process', async () => {
    const nested = new SimulatedTime(START).run(() => new SimulatedTime(START).run(async () => {}))
    await expect(nested).rejects.toThrow('Another simulation is under way')
  })
})
