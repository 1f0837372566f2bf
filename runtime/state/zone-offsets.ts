/** From a moment on (milliseconds since 1970), how far a zone's clocks are ahead of UTC, in milliseconds. */
export interface ZoneOffset {
  from: number
  offset: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * The offsets of a time zone within a span, the first of them as of its beginning. No zone changes its clocks twice
 * within two days and back again. Throws a RangeError where the runtime does not know the zone.
 */
export function zoneOffsets(zone: string, since: number, until: number): ZoneOffset[] {
  const offsetAt = offsetReader(zone)
  const offsets = [{ from: since, offset: offsetAt(since) }]
  for (let at = since; at < until; ) {
    const next = Math.min(at + 2 * DAY, until)
    const offset = offsetAt(next)
    if (offset !== offsets.at(-1)!.offset) offsets.push({ from: firstWith(offset, at, next, offsetAt), offset })
    at = next
  }
  return offsets
}

/** The first full minute of the span that has the offset. */
function firstWith(offset: number, after: number, at: number, offsetAt: (time: number) => number): number {
  let low = Math.floor(after / 60_000)
  let high = Math.ceil(at / 60_000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * 60_000) === offset) high = middle
    else low = middle
  }
  return high * 60_000
}

function offsetReader(zone: string): (time: number) => number {
  if (zone === 'UTC') return () => 0
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return time => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(time)) part[type] = Number(value)
    const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
    return local - Math.floor(time / 1000) * 1000
  }
}

/** `+02:00`, `-03:30`, `Z` for UTC itself. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
