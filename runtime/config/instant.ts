const DATE = /^\d{4}-\d\d-\d\d$/
const TIME = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/**
 * Until when something is good, in milliseconds since 1970: `2027-01-31` is to the end of that day, UTC;
 * `2027-01-31T12:00:00+01:00` is that moment. Undefined where the text is neither, or no such day is in the calendar.
 */
export function readInstant(text: string): number | undefined {
  const day = DATE.test(text) ? text : TIME.exec(text)?.[1]
  if (day === undefined || !isDay(day)) return undefined
  const instant = text === day ? Date.parse(`${day}T00:00:00Z`) + 86_400_000 : Date.parse(text)
  return Number.isNaN(instant) ? undefined : instant
}

/** `Date` takes February the 30th for March the 2nd. */
function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
}
