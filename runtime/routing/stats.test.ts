import { describe, expect, it } from 'vitest'
import { Stats } from './stats.ts'
import { NOON, to } from './test-world.ts'

const a = to('a/1')
const MINUTE = 60_000

describe('averages', () => {
  const timing = (firstTokenMs: number) => ({ firstTokenMs, totalMs: firstTokenMs + 1_000 })

  it('are unknown before the first answer', () => {
    expect(new Stats().measured(a, NOON)).toBeUndefined()
  })

  it('count all answers of one moment alike', () => {
    const stats = new Stats()
    for (const ms of [100, 200, 600]) stats.add(a, timing(ms), NOON)
    expect(stats.measured(a, NOON)!.timeToFirstTokenMs).toBeCloseTo(300)
  })

  it('count an answer half after a minute', () => {
    const stats = new Stats()
    stats.add(a, timing(100), NOON)
    stats.add(a, timing(400), NOON + MINUTE)
    expect(stats.measured(a, NOON + MINUTE)!.timeToFirstTokenMs).toBeCloseTo((0.5 * 100 + 400) / 1.5)
  })

  it('follow a target that has become slow, however long it was fast', () => {
    const stats = new Stats()
    for (let n = 0; n < 1_000; n++) stats.add(a, timing(100), NOON + n)
    for (let n = 0; n < 600; n++) stats.add(a, timing(5_000), NOON + n * 1_000)
    expect(stats.measured(a, NOON + 600_000)!.timeToFirstTokenMs).toBeGreaterThan(4_500)
  })

  it('are forgotten after five minutes without an answer, so that the target is tried again', () => {
    const stats = new Stats()
    stats.add(a, timing(9_000), NOON)
    expect(stats.measured(a, NOON + 5 * MINUTE - 1)).toBeDefined()
    expect(stats.measured(a, NOON + 5 * MINUTE)).toBeUndefined()
    stats.add(a, timing(100), NOON + 6 * MINUTE)
    expect(stats.measured(a, NOON + 6 * MINUTE)!.timeToFirstTokenMs).toBe(100)
  })

  it('keep targets apart', () => {
    const stats = new Stats()
    stats.add(a, timing(100), NOON)
    expect(stats.measured(to('a/2'), NOON)).toBeUndefined()
  })

  it('are kept of a thousand targets, those measured last', () => {
    const stats = new Stats()
    for (let n = 0; n < 1_500; n++) {
      stats.add(to(`a/${n}`), timing(1), NOON)
      stats.add(a, timing(1), NOON)
    }
    const kept = Array.from({ length: 1_500 }, (_, n) => stats.measured(to(`a/${n}`), NOON)).filter(Boolean)
    expect(kept).toHaveLength(1_000)
    expect(stats.measured(to('a/1499'), NOON)).toBeDefined()
    expect(stats.measured(a, NOON)).toBeDefined()
  })
})

describe('tokens a second', () => {
  const speed = (firstTokenMs: number, totalMs: number, outputTokens?: number) => {
    const stats = new Stats()
    stats.add(a, { firstTokenMs, totalMs, outputTokens }, NOON)
    return stats.measured(a, NOON)!.tokensPerSecond
  }

  it('are those after the first token', () => {
    expect(speed(1_000, 3_000, 100)).toBe(50)
  })

  it('are unknown where the answer is too short, or its tokens are not told', () => {
    expect(speed(1_000, 1_100, 15)).toBeUndefined()
    expect(speed(1_000, 3_000)).toBeUndefined()
  })

  it('stay a number where everything came at once', () => {
    expect(speed(3_000, 3_000, 100)).toBe(100_000)
    expect(speed(3_000, 2_999, 100)).toBe(100_000)
  })

  it('stay what they were after a short answer', () => {
    const stats = new Stats()
    stats.add(a, { firstTokenMs: 0, totalMs: 1_000, outputTokens: 100 }, NOON)
    stats.add(a, { firstTokenMs: 0, totalMs: 1_000, outputTokens: 1 }, NOON)
    expect(stats.measured(a, NOON)!.tokensPerSecond).toBe(100)
  })
})

describe('calls in flight', () => {
  it('are counted from their beginning to their end', () => {
    const stats = new Stats()
    const [one, other] = [stats.begin(a), stats.begin(a)]
    expect([stats.inFlight(a), stats.inFlight(to('b/1'))]).toEqual([2, 0])
    one()
    expect(stats.inFlight(a)).toBe(1)
    other()
    expect(stats.inFlight(a)).toBe(0)
  })

  it('end once', () => {
    const stats = new Stats()
    const [one] = [stats.begin(a), stats.begin(a)]
    one()
    one()
    expect(stats.inFlight(a)).toBe(1)
  })
})
