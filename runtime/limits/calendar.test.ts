import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BudgetSpan } from '../config/limits.ts'
import { type Calendar, loadCalendar } from './calendar.ts'

let calendar: Calendar
beforeAll(async () => {
  calendar = await loadCalendar()
})

const HOUR = 3_600_000
const DAY = 24 * HOUR

function spanAt(per: BudgetSpan, zone: string, now: string): [start: string, end: string] {
  const { start, end } = calendar(per, zone, Date.parse(now))
  return [new Date(start).toISOString(), new Date(end).toISOString()]
}

describe('a span of the calendar', () => {
  it.each<[BudgetSpan, string, string, string, string]>([
    ['hour', 'UTC', '2026-11-26T05:40:15Z', '2026-11-26T05:00:00.000Z', '2026-11-26T06:00:00.000Z'],
    ['day', 'UTC', '2026-11-26T05:40:15Z', '2026-11-26T00:00:00.000Z', '2026-11-27T00:00:00.000Z'],
    ['week', 'UTC', '2026-11-26T05:40:15Z', '2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    ['week', 'UTC', '2026-11-29T23:59:59Z', '2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    ['month', 'UTC', '2026-02-28T23:59:59Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ['month', 'UTC', '2026-12-31T23:59:59Z', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['day', 'Europe/Berlin', '2026-11-25T23:00:00Z', '2026-11-25T23:00:00.000Z', '2026-11-26T23:00:00.000Z'],
    ['day', 'Europe/Berlin', '2026-11-25T22:59:59Z', '2026-11-24T23:00:00.000Z', '2026-11-25T23:00:00.000Z'],
    ['hour', 'Asia/Kolkata', '2026-11-26T05:40:00Z', '2026-11-26T05:30:00.000Z', '2026-11-26T06:30:00.000Z'],
    ['month', 'Pacific/Kiritimati', '2026-11-30T10:00:00Z', '2026-11-30T10:00:00.000Z', '2026-12-31T10:00:00.000Z'],
  ])('%s in %s at %s is from %s to %s', (per, zone, now, start, end) => {
    expect(spanAt(per, zone, now)).toEqual([start, end])
  })

  it('is a day of 23 hours where the clocks go forward, and one of 25 where they go back', () => {
    expect(spanAt('day', 'Europe/Berlin', '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ])
    expect(spanAt('day', 'Europe/Berlin', '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
    expect(spanAt('week', 'America/New_York', '2026-03-08T12:00:00Z')).toEqual([
      '2026-03-02T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ])
  })

  it('is a day that begins at one where there is no midnight', () => {
    expect(spanAt('day', 'Africa/Cairo', '2024-04-26T12:00:00Z')).toEqual([
      '2024-04-25T22:00:00.000Z',
      '2024-04-26T21:00:00.000Z',
    ])
  })

  it('is two hours where a clock shows one twice', () => {
    const [, end] = spanAt('hour', 'Europe/Berlin', '2026-10-25T00:30:00Z')
    expect([end, spanAt('hour', 'Europe/Berlin', '2026-10-25T01:30:00Z')[0]]).toEqual([
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ])
  })

  it('holds its moment, and is followed by another at once, in any zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns']
    const longest = { hour: HOUR, day: 25 * HOUR, week: 7 * DAY + HOUR, month: 31 * DAY + HOUR }
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom<BudgetSpan>('hour', 'day', 'week', 'month'),
        fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') }),
        (zone, per, now) => {
          const span = calendar(per, zone, now)
          expect(span.start).toBeLessThanOrEqual(now)
          expect(span.end).toBeGreaterThan(now)
          expect(span.end - span.start).toBeLessThanOrEqual(longest[per])
          expect(calendar(per, zone, span.start)).toEqual(span)
          expect(calendar(per, zone, span.end - 1)).toEqual(span)
          expect(calendar(per, zone, span.end).start).toBe(span.end)
        },
      ),
      { numRuns: 300 },
    )
  })
})
