import type { BudgetSpan } from '../config/limits.ts'

/** A stretch of time in milliseconds since 1970, its end excluded. */
export interface Span {
  start: number
  end: number
}

/** The hour, day, week or month of a time zone's calendar that a moment lies in. Expects zones that `Intl` knows. */
export type Calendar = (per: BudgetSpan, zone: string, now: number) => Span

/**
 * Loaded only where there are budgets. Days without a midnight, days of 23 or 25 hours and zones a quarter of an hour
 * apart are what `Temporal` was made for; the polyfill stands aside where the runtime has it.
 */
export async function loadCalendar(): Promise<Calendar> {
  const { Temporal } = await import('temporal-polyfill')
  return (per, zone, now) => {
    const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
    if (per === 'hour') return hourAt(now, local.offsetNanoseconds / 1_000_000)
    const day = local.startOfDay()
    if (per === 'day') return spanOf(day, day.add({ days: 1 }).startOfDay())
    if (per === 'week') {
      const monday = day.subtract({ days: day.dayOfWeek - 1 }).startOfDay()
      return spanOf(monday, monday.add({ days: 7 }).startOfDay())
    }
    const first = day.with({ day: 1 }).startOfDay()
    return spanOf(first, first.add({ months: 1 }).startOfDay())
  }
}

const HOUR = 3_600_000

/** An hour that a clock shows twice is two hours. */
function hourAt(now: number, offset: number): Span {
  const start = Math.floor((now + offset) / HOUR) * HOUR - offset
  return { start, end: start + HOUR }
}

interface Moment {
  epochMilliseconds: number
}

function spanOf(start: Moment, end: Moment): Span {
  return { start: start.epochMilliseconds, end: end.epochMilliseconds }
}
