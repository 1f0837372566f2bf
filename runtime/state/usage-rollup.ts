import type { SqlDatabase, SqlStatement } from './database.ts'

/**
 * Adds the calls that are not in the hours yet to them, the oldest first and at most `rows` of them. Resolves to whether
 * there was anything to add.
 *
 * All of it is one transaction that reads where it begins and writes where it ended: a process that dies in the middle
 * has done nothing, and of several that do it at once each takes up where the one before it stopped.
 */
export async function rollUp(database: SqlDatabase, rows: number): Promise<boolean> {
  if (!(await database.get(PENDING))) return false
  const changes = await database.batch([[REACH, rows], ...STEPS])
  return changes.at(-1)! > 0
}

/** A call that used something, or may have, and has no price. A null of `cost_pico` alone is no loss: errors cost nothing. */
export const IS_UNPRICED = `cost_pico is null and
  (input_tokens is not null or output_tokens is not null or outcome in ('ok', 'cut', 'cancelled'))`

const PENDING = 'select 1 from usage where id > (select last_id from usage_marks) limit 1'

const REACH = `update usage_marks set next_id = coalesce(
  (select max(id) from (select id from usage where id > last_id order by id limit ?)), last_id)`

const OF_THE_STEP = 'from usage_marks m join usage u on u.id > m.last_id and u.id <= m.next_id'

const SERIES = `insert into usage_series (key, group_id, tag, model, upstream, last_hour)
  select u.key, coalesce(u.group_id, ''), coalesce(u.tag, ''), u.model, u.upstream, max(u.started_at / 3600000)
  ${OF_THE_STEP} group by 1, 2, 3, 4, 5
  on conflict (key, group_id, tag, model, upstream) do update set last_hour = max(last_hour, excluded.last_hour)`

/** What is added up, and whether there may be nothing to add. */
const SUMS: readonly (readonly [column: string, sum: string, nullable?: 'nullable'])[] = [
  ['calls', 'count(*)'],
  ['errors', `sum(outcome not in ('ok', 'cancelled'))`],
  ['cancelled', `sum(outcome = 'cancelled')`],
  ['cached', 'sum(coalesce(u.cached, 0))'],
  ['unpriced', `sum(${IS_UNPRICED})`],
  ['cost_pico', 'sum(cost_pico)', 'nullable'],
  ['input_tokens', 'sum(input_tokens)', 'nullable'],
  ['cached_input_tokens', 'sum(cached_input_tokens)', 'nullable'],
  ['cache_write_tokens', 'sum(cache_write_tokens)', 'nullable'],
  ['output_tokens', 'sum(output_tokens)', 'nullable'],
  ['reasoning_tokens', 'sum(reasoning_tokens)', 'nullable'],
  ['saved_tokens', 'sum(saved_tokens)', 'nullable'],
  ['spent_beside_tokens', 'sum(spent_beside_tokens)', 'nullable'],
  ['spent_beside_pico', 'sum(spent_beside_pico)', 'nullable'],
  ['latency_ms', 'cast(round(sum(latency_ms)) as integer)'],
  ['first_tokens', 'count(time_to_first_token_ms)'],
  ['first_token_ms', 'cast(round(total(time_to_first_token_ms)) as integer)'],
]

const HOURS = `insert into usage_hours (hour, series, ${SUMS.map(([column]) => column).join(', ')})
  select u.started_at / 3600000, s.id, ${SUMS.map(([, sum]) => sum).join(', ')}
  ${OF_THE_STEP}
  join usage_series s on s.key = u.key and s.group_id = coalesce(u.group_id, '') and s.tag = coalesce(u.tag, '')
    and s.model = u.model and s.upstream = u.upstream
  group by 1, 2
  on conflict (hour, series) do update set ${SUMS.map(([column, , nullable]) =>
    nullable
      ? `${column} = coalesce(${column} + excluded.${column}, ${column}, excluded.${column})`
      : `${column} = ${column} + excluded.${column}`,
  ).join(', ')}`

const REVISIONS = `insert into revisions (release, first_seen, last_seen, calls)
  select u.revision, min(u.started_at), max(u.started_at), count(*) ${OF_THE_STEP} group by 1
  on conflict (release) do update set first_seen = min(first_seen, excluded.first_seen),
    last_seen = max(last_seen, excluded.last_seen), calls = calls + excluded.calls`

const STEPS: readonly SqlStatement[] = [
  [SERIES],
  [HOURS],
  [REVISIONS],
  ['update usage_marks set last_id = next_id where last_id < next_id'],
]
