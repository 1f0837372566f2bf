import type { SqlValue } from './database.ts'
import type { SqlPart, UsageSubject } from './usage-parts.ts'
import { offsetText, type ZoneOffset } from './zone-offsets.ts'

/** What a report can be broken down by: whom calls are told apart by, and the calendar of a zone. */
export const USAGE_DIMENSIONS = ['key', 'group', 'tag', 'model', 'upstream', 'month', 'day', 'hour'] as const

export type UsageDimension = (typeof USAGE_DIMENSIONS)[number]

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A dimension's value as it is grouped by: texts, and for what the calendar tells numbers. */
export type Value = string | number

export interface Groups extends SqlPart {
  select: string
  groupBy: string
}

/** The columns `d0`, `d1`, … of what is asked for; an hour has its zone's offset beside it, as one may come twice. */
export function dimensionsOf(
  by: readonly UsageDimension[],
  offsets: readonly ZoneOffset[],
  at: string,
  subjects: Readonly<Record<UsageSubject, string>>,
): Groups {
  const values: SqlValue[] = []
  const offset = (): string => {
    const later = offsets.slice(1)
    values.push(...later.flatMap((next, n) => [next.from, offsets[n]!.offset]), offsets.at(-1)!.offset)
    const steps = later.map(() => `when ${at} < ? then cast(? as integer)`).join(' ')
    return later.length === 0 ? 'cast(? as integer)' : `case ${steps} else cast(? as integer) end`
  }
  const columns = by.map(dimension => {
    switch (dimension) {
      case 'month':
        return `cast(strftime('%Y%m', (${at} + ${offset()}) / 1000, 'unixepoch') as integer)`
      case 'day':
        return `(${at} + ${offset()}) / ${DAY}`
      case 'hour':
        // Of an hour that comes twice the one with the greater offset is the first; in minutes it is less than 5,000.
        return `(${at} + ${offset()}) / ${HOUR} * 10000 + 5000 - ${offset()} / 60000`
      default:
        return subjects[dimension]
    }
  })
  const names = by.map((_, n) => `d${n}`).join(', ')
  return {
    sql: '',
    select: columns.map((column, n) => `${column} as d${n}, `).join(''),
    groupBy: names === '' ? '' : `group by ${names}`,
    values,
  }
}

export function valuesOf(row: Record<string, unknown>, by: readonly UsageDimension[]): Value[] {
  // These columns are of `dimensionsOf`.
  return by.map((_, n) => row[`d${n}`] as Value)
}

export function labelOf(dimension: UsageDimension, value: Value): string {
  if (typeof value === 'string') return value
  switch (dimension) {
    case 'month':
      return `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`
    case 'day':
      return new Date(value * DAY).toISOString().slice(0, 10)
    default: {
      const offset = (5_000 - (value % 10_000)) * 60_000
      return `${new Date(Math.floor(value / 10_000) * HOUR).toISOString().slice(0, 16)}${offsetText(offset)}`
    }
  }
}

export function keyOf(dimensions: readonly Value[]): string {
  return JSON.stringify(dimensions)
}
