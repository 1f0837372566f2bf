import { describe, expect, it } from 'vitest'
import { Lanes, type Running } from './lanes.ts'

interface Turn extends Running {
  name: string
}

const limits = { running: 2, lanes: 3, waiting: 3, waitingBytes: 100 }
const turn = (name: string, lane?: string, size = 1): Turn => ({ name, lane, size })

function lanesOf(change: Partial<typeof limits> = {}): { lanes: Lanes<Turn>; started: string[] } {
  const started: string[] = []
  return { lanes: new Lanes<Turn>({ ...limits, ...change }, ({ name }) => started.push(name)), started }
}

describe('Lanes', () => {
  it('runs one turn a lane, in the order in which they came', () => {
    const { lanes, started } = lanesOf()
    const [a, b, c] = [turn('a'), turn('b'), turn('c')]
    for (const one of [a, b, c]) expect(lanes.add(one)).toBeUndefined()
    expect(started).toEqual(['a'])
    lanes.ended(a)
    expect(started).toEqual(['a', 'b'])
    lanes.ended(b)
    lanes.ended(c)
    expect(started).toEqual(['a', 'b', 'c'])
    expect(lanes.idle).toBe(true)
  })

  it('runs lanes beside each other, and lets a lane wait where too many run', () => {
    const { lanes, started } = lanesOf()
    const [a, b, c, more] = [turn('a', '1'), turn('b', '2'), turn('c', '3'), turn('a2', '1')]
    for (const one of [a, b, c, more]) expect(lanes.add(one)).toBeUndefined()
    expect(started).toEqual(['a', 'b'])
    expect(lanes.running).toEqual([a, b])
    lanes.ended(b)
    expect(started).toEqual(['a', 'b', 'c'])
    lanes.ended(a)
    expect(started).toEqual(['a', 'b', 'c', 'a2'])
  })

  it('lets no lane wait for ever behind others that are never done', () => {
    const { lanes, started } = lanesOf({ running: 1, waiting: 10 })
    const busy = ['a1', 'a2', 'a3'].map(name => turn(name, 'a'))
    for (const one of busy) lanes.add(one)
    lanes.add(turn('b', 'b'))
    lanes.ended(busy[0]!)
    expect(started).toEqual(['a1', 'b'])
  })

  it('says what is full: lanes, turns that wait, and their bytes', () => {
    const { lanes } = lanesOf()
    for (const lane of ['1', '2', '3']) expect(lanes.add(turn('x', lane))).toBeUndefined()
    expect(lanes.add(turn('x', '4'))).toBe('lanes')
    expect(lanes.add(turn('x', '1', 98))).toBeUndefined()
    expect(lanes.add(turn('x', '1', 2))).toBe('waiting')
    expect(lanes.add(turn('x', '1', 1))).toBeUndefined()
    expect(lanes.add(turn('x', '2', 0))).toBe('waiting')
  })

  it('takes one that waits however large it is', () => {
    const { lanes } = lanesOf()
    lanes.add(turn('x'))
    expect(lanes.add(turn('x', undefined, 1_000))).toBeUndefined()
    expect(lanes.add(turn('x', undefined, 1))).toBe('waiting')
  })

  it('gives up what waits, and goes on with what comes then', () => {
    const { lanes, started } = lanesOf()
    const [a, b, c] = [turn('a', '1'), turn('b', '1', 90), turn('c', '2')]
    for (const one of [a, b, c]) lanes.add(one)
    expect(lanes.dismiss()).toEqual([b])
    expect(lanes.add(turn('d', '1', 90))).toBeUndefined()
    lanes.ended(a)
    expect(started).toEqual(['a', 'c', 'd'])
  })

  it('keeps nothing of lanes that have nothing to do, however many names there were', () => {
    const { lanes, started } = lanesOf()
    for (let i = 0; i < 1_000; i++) {
      const one = turn('x', `lane-${i}`)
      expect(lanes.add(one)).toBeUndefined()
      lanes.ended(one)
    }
    expect(started).toHaveLength(1_000)
    expect(lanes.idle).toBe(true)
  })

  it('takes an end only from what runs', () => {
    const { lanes, started } = lanesOf()
    const [a, b] = [turn('a'), turn('b')]
    lanes.add(a)
    lanes.add(b)
    lanes.ended(b)
    lanes.ended(a)
    lanes.ended(a)
    expect(started).toEqual(['a', 'b'])
  })
})
