import { describe, expect, it } from 'vitest'
import { offsetText, zoneOffsets } from './zone-offsets.ts'

const HOUR = 3_600_000
const year = (zone: string) => zoneOffsets(zone, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))

describe('the offsets of a zone', () => {
  it('change when its clocks do, to the minute', () => {
    expect(year('Europe/Berlin')).toEqual([
      { from: Date.UTC(2026, 0, 1), offset: HOUR },
      { from: Date.UTC(2026, 2, 29, 1), offset: 2 * HOUR },
      { from: Date.UTC(2026, 9, 25, 1), offset: HOUR },
    ])
    expect(year('Australia/Lord_Howe').map(({ offset }) => offset / HOUR)).toEqual([11, 10.5, 11])
  })

  it('are one where they never change', () => {
    expect(year('UTC')).toEqual([{ from: Date.UTC(2026, 0, 1), offset: 0 }])
    expect(year('Asia/Kathmandu').map(({ offset }) => offset / HOUR)).toEqual([5.75])
    expect(year('Pacific/Marquesas').map(({ offset }) => offset / HOUR)).toEqual([-9.5])
  })

  it('are those of a moment where the span is none', () => {
    const moment = Date.UTC(2026, 6, 1, 12, 0, 0, 250)
    expect(zoneOffsets('America/New_York', moment, moment)).toEqual([{ from: moment, offset: -4 * HOUR }])
  })

  it('are not told of a zone that there is not', () => {
    expect(() => zoneOffsets('Mars/Olympus', 0, 1)).toThrow(RangeError)
  })

  it('are written as ISO 8601 has them', () => {
    expect([0, HOUR, -3.5 * HOUR, 14 * HOUR].map(offsetText)).toEqual(['Z', '+01:00', '-03:30', '+14:00'])
  })
})
