import type { SqlDatabase } from './database.ts'

const HOUR = 3_600_000

/**
 * Deletes calls that are in the hours and came before `before` (milliseconds since 1970, cut to the hour), at most `rows`
 * of them. Resolves to how many it deleted. Where they begin is written down first, so that a report takes what is from
 * before it out of the hours.
 */
export async function sweepCalls(database: SqlDatabase, before: number, rows: number): Promise<number> {
  const from = Math.floor(before / HOUR) * HOUR
  const oldest = await database.get<{ at: number | null }>('select min(started_at) as at from usage')
  if (typeof oldest?.at !== 'number' || oldest.at >= from) return 0
  const changes = await database.batch([
    ['update usage_marks set swept_before = cast(? as integer) where swept_before < ?', from, from],
    [DELETE_CALLS, from, rows],
  ])
  return changes[1]!
}

/** The newest row stays whatever its age, as the next one is numbered after it. */
const DELETE_CALLS = `delete from usage where id in (
  select id from usage
  where started_at < ? and id <= (select last_id from usage_marks) and id < (select max(id) from usage)
  order by started_at limit ?)`

/** The same for hours and then for the series that no hour has any more, which it has to look for among all of them. */
export async function sweepHours(database: SqlDatabase, before: number, rows: number): Promise<number> {
  const hour = Math.floor(before / HOUR)
  const old =
    'select 1 from usage_hours where hour < ? union all select 1 from usage_series where last_hour < ? limit 1'
  if (!(await database.get(old, hour, hour))) return 0
  const changes = await database.batch([
    [DELETE_HOURS, hour, rows],
    [DELETE_SERIES, hour, hour, rows],
  ])
  return changes[0]! + changes[1]!
}

const DELETE_HOURS = `delete from usage_hours where (hour, series) in (
  select hour, series from usage_hours where hour < ? order by hour, series limit ?)`

/** A series whose last hour is that old has none left where no hour is. */
const DELETE_SERIES = `delete from usage_series where id in (
  select id from usage_series where last_hour < ? and not exists (select 1 from usage_hours where hour < ?) limit ?)`
