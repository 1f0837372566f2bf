import { describe, expect, test } from 'vitest'
import type { CanonicalEvent } from '../../canonical/event.ts'
import { InOrder } from './in-order.ts'

type PartEvent = Extract<CanonicalEvent, { index: number }>

const start = (index: number): PartEvent => ({ type: 'part-start', index, part: { type: 'text' } })
const delta = (index: number, text: string): PartEvent => ({ type: 'delta', index, text })
const end = (index: number): PartEvent => ({ type: 'part-end', index })

function run(events: PartEvent[], flush = false): string[] {
  const seen: string[] = []
  const order = new InOrder(event => seen.push(`${event.type}${event.index}`))
  for (const event of events) order.push(event)
  if (flush) order.flush()
  return seen
}

describe('parts go through one at a time', () => {
  test('the live part passes at once', () => {
    expect(run([start(0), delta(0, 'a')])).toEqual(['part-start0', 'delta0'])
  })

  test('a part that begins inside another waits for its end', () => {
    const events = [start(0), start(1), delta(1, 'x'), delta(0, 'a')]
    expect(run(events)).toEqual(['part-start0', 'delta0'])
    const all = ['part-start0', 'delta0', 'part-end0', 'part-start1', 'delta1']
    expect(run([...events, end(0)])).toEqual(all)
    expect(run([...events, end(0), delta(1, 'y'), end(1)])).toEqual([...all, 'delta1', 'part-end1'])
  })

  test('parts that ended while they waited go through whole, in the order in which they began', () => {
    const events = [start(0), start(1), start(2), end(2), end(1), start(3), end(0), delta(3, 'z')]
    expect(
      run(events)
        .map(event => event.slice(-1))
        .join(''),
    ).toBe('0011223' + '3')
  })

  test('what waits at the end is let through', () => {
    expect(run([start(0), start(1), delta(1, 'x')], true)).toEqual(['part-start0', 'part-start1', 'delta1'])
  })
})
