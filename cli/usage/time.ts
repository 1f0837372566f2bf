import { Temporal } from 'temporal-polyfill'

const MINUTE = 60_000
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE, w: 7 * 24 * 60 * MINUTE }

/**
 * A moment in milliseconds since 1970: so long ago (`24h`), a date or a time in the zone (`2026-01-31`), or one with an
 * offset of its own. `option` is named where it is none of these.
 */
export function momentOf(text: string, zone: string, now: number, option: string): number {
  const span = /^(\d{1,6})([mhdw])$/.exec(text)
  if (span) return now - Number(span[1]) * UNITS[span[2]!]!
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? readDate(text, zone) : undefined
  if (moment !== undefined) return moment
  throw new Error(
    `${option} takes a span such as 30m, 24h, 7d or 2w, a date such as 2026-01-31, or a time such as 2026-01-31T15:00, not "${text}".`,
  )
}

function readDate(text: string, zone: string): number | undefined {
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/i.test(text) && text.includes('T')) return Temporal.Instant.from(text).epochMilliseconds
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

/** The name of a time zone as it was given; throws an Error where the runtime does not know it. */
export function zoneOf(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    throw new Error(`--zone takes a time zone such as Europe/Berlin or UTC, not "${name}".`)
  }
}

/** A moment as the zone's clocks show it: `2026-01-31 15:00`. */
export function clock(moment: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ')
}
