import { describe, expect, it } from 'vitest'
import { stepsThrough, type Weighed } from './steps.ts'

const whole = (size: number): Weighed => ({ size, saving: 0, marked: false })
const large = (size: number, saving = size - 100): Weighed => ({ size, saving, marked: false })
const marked = (message: Weighed): Weighed => ({ ...message, marked: true })
const taken = (messages: Weighed[], keepLast = 2): number[] =>
  [...stepsThrough(messages, keepLast)].sort((a, b) => a - b)

describe('steps', () => {
  it('leave the newest messages whole', () => {
    expect(taken([large(50_000), whole(1)], 2)).toEqual([])
    expect(taken([large(50_000), whole(1), whole(1)], 2)).toEqual([0])
    expect(taken([large(60_000), large(50_000), large(50_000)], 2)).toEqual([0])
  })

  it('wait until they save enough', () => {
    expect(taken([large(10_000), whole(1), whole(1)])).toEqual([])
    expect(taken([large(10_000), large(10_000), whole(1), whole(1)])).toEqual([0, 1])
  })

  it('wait until they save enough of what has to be read anew', () => {
    expect(taken([large(20_000), whole(50_000), whole(50_000)])).toEqual([])
    expect(taken([large(20_000), large(20_000), whole(50_000), whole(20_000)])).toEqual([0, 1])
  })

  it('leave out what lies too far back to be worth it, until it is', () => {
    const early = [large(13_000), ...Array.from({ length: 4 }, () => whole(30_000))]
    expect(taken([...early, large(30_000), whole(100), whole(100)])).toEqual([5])
    expect(taken([...early, large(30_000), large(90_000), whole(100), whole(100)])).toEqual([0, 5, 6])
  })

  it('count what is shorter already as what it is', () => {
    const grown = [large(30_000), whole(100), whole(100), large(20_000, 19_000), whole(100), whole(100)]
    expect(taken(grown)).toEqual([0, 3])
  })

  it('are taken again each time the conversation comes back longer', () => {
    const messages = Array.from({ length: 60 }, (_, place) =>
      place % 3 === 0 ? large(2_000 + place * 100) : whole(400),
    )
    for (let keepLast = 1; keepLast < 6; keepLast++) {
      let before: number[] = []
      for (let length = 1; length <= messages.length; length++) {
        const now = taken(messages.slice(0, length), keepLast)
        expect(now).toEqual(expect.arrayContaining(before))
        expect(now.every(place => place < length - keepLast)).toBe(true)
        before = now
      }
    }
  })

  it('change nothing before a mark that stays where it is', () => {
    const before = [large(10_000), large(10_000)]
    expect(taken([...before, marked(whole(10)), whole(10), whole(10), whole(10)])).toEqual([0, 1])
    expect(taken([before[0]!, marked(before[1]!), whole(10), whole(10), whole(10)])).toEqual([])
    // What was shorter when the mark was set stays so.
    expect(taken([...before, whole(10), whole(10), whole(10), marked(whole(10)), whole(10), whole(10)])).toEqual([0, 1])
    // What comes after it has steps of its own.
    expect(taken([marked(before[0]!), large(20_000), whole(10), whole(10)])).toEqual([1])
  })

  it('go on past a mark that moves with the newest messages', () => {
    expect(taken([large(10_000), large(10_000), whole(10), marked(whole(10))])).toEqual([0, 1])
  })
})
