import type { SqlDatabase } from './database.ts'
import { dimensionsOf, keyOf, type UsageDimension, type Value, valuesOf } from './usage-dimensions.ts'
import { CALL_SUBJECTS, conditions, type UsageFilter } from './usage-parts.ts'
import type { ZoneOffset } from './zone-offsets.ts'

/** The calls that are ranked: all of them have to be there. */
export interface RankedSpan {
  since: number
  until: number
  where: UsageFilter
  offsets: readonly ZoneOffset[]
}

export interface Medians {
  latency: number
  first_token: number | null
}

/** The medians of the rows and of all; undefined where not every call is there to be ranked. */
export async function mediansOf(database: SqlDatabase, span: RankedSpan, by: readonly UsageDimension[]) {
  const marks = await database.get<{ swept_before: number }>('select swept_before from usage_marks')
  if (marks && span.since < marks.swept_before) return undefined
  const rows = new Map<string, Medians>()
  for (const row of await mediansBy(database, span, by)) rows.set(keyOf(row.dimensions), row)
  const total = by.length === 0 ? rows.get(keyOf([])) : (await mediansBy(database, span, []))[0]
  return { rows, total }
}

/** A median is the mean of the middle one or two: each call's rank in its group tells which these are. */
async function mediansBy(database: SqlDatabase, span: RankedSpan, by: readonly UsageDimension[]) {
  const groups = dimensionsOf(by, span.offsets, 'started_at', CALL_SUBJECTS)
  const asked = conditions(CALL_SUBJECTS, span.where)
  const partition = by.length === 0 ? '' : `partition by ${by.map((_, n) => `d${n}`).join(', ')}`
  const rows = await database.all<Medians & Record<string, Value>>(
    `with calls as (select ${groups.select} latency_ms, time_to_first_token_ms as first_ms from usage
      where started_at >= ? and started_at < ?${asked.sql}),
    ranked as (select *, count(*) over (${partition}) as latencies, count(first_ms) over (${partition}) as first_tokens,
      row_number() over (${partition} order by latency_ms) as latency_rank,
      row_number() over (${partition} order by first_ms is null, first_ms) as first_rank from calls)
    select ${by.map((_, n) => `d${n}, `).join('')}
      avg(case when latency_rank in ((latencies + 1) / 2, (latencies + 2) / 2) then latency_ms end) as latency,
      avg(case when first_rank in ((first_tokens + 1) / 2, (first_tokens + 2) / 2) then first_ms end) as first_token
    from ranked ${groups.groupBy}`,
    ...groups.values,
    span.since,
    span.until,
    ...asked.values,
  )
  return rows.map(row => ({ ...row, dimensions: valuesOf(row, by) }))
}
