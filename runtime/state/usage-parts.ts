import type { SqlValue } from './database.ts'
import { IS_UNPRICED } from './usage-rollup.ts'

/** What calls are told apart by, beside time. */
export type UsageSubject = 'key' | 'group' | 'tag' | 'model' | 'upstream'

export type UsageFilter = { readonly [subject in UsageSubject]?: readonly string[] }

export interface UsageSpan {
  /** Milliseconds since 1970: calls that came at this time or later. */
  since: number
  /** Calls that came before this time. */
  until: number
  /** These alone; '' stands for those that have none. */
  where?: UsageFilter
  /** From the calls themselves as far as they are kept, and from the hours only before that. */
  exact?: boolean
  /** The hours are far behind: the calls that are not in them are looked up by their time. */
  behind?: boolean
}

/** A text with as many values as it has question marks. */
export interface SqlPart {
  sql: string
  values: SqlValue[]
}

/**
 * `with bounds …, parts as (…)`: the use of a span, each call in exactly one row of `parts`. Whole hours come from
 * `usage_hours`; the calls that are not in the hours yet, and those of the hours that the span begins and ends in, come
 * from `usage`. One statement sees one state of the database, so that a rollup beside it changes nothing.
 *
 * Where calls have been deleted already, the span begins and ends with whole hours.
 */
export function usageParts({ since, until, where = {}, exact = false, behind = false }: UsageSpan): SqlPart {
  const ofCalls = conditions(CALL_SUBJECTS, where)
  const ofHours = conditions(HOUR_SUBJECTS, where)
  const sql = `with spans as (select cast(? as integer) as since, cast(? as integer) as until),
  bounds as (select last_id, since, until,
    case when since < swept_before then since / 3600000 else (since + 3599999) / 3600000 end as first,
    min(${exact ? 'swept_before / 3600000' : '1e12'}, case when until < swept_before then (until + 3599999) / 3600000 else until / 3600000 end) as past
    from spans, usage_marks),
  parts as (
    select ${CALL} from bounds cross join usage
      where ${behind ? '+usage.id > last_id and started_at >= since and started_at' : 'usage.id > last_id and +started_at >= since and +started_at'} < until${ofCalls.sql}
    union all
    select ${CALL} from bounds cross join usage
      where started_at >= since and started_at < min(first * 3600000, until) and +usage.id <= last_id${ofCalls.sql}
    union all
    select ${CALL} from bounds cross join usage
      where started_at >= max(past, first) * 3600000 and started_at < until and +usage.id <= last_id${ofCalls.sql}
    union all
    select ${HOUR} from bounds cross join usage_hours h join usage_series s on s.id = h.series
      where h.hour >= first and h.hour < past${ofHours.sql})`
  return {
    sql,
    values: [since, until, ...ofCalls.values, ...ofCalls.values, ...ofCalls.values, ...ofHours.values],
  }
}

export const CALL_SUBJECTS: Readonly<Record<UsageSubject, string>> = {
  key: 'key',
  group: `coalesce(group_id, '')`,
  tag: `coalesce(tag, '')`,
  model: 'model',
  upstream: 'upstream',
}

const HOUR_SUBJECTS: Readonly<Record<UsageSubject, string>> = {
  key: 's.key',
  group: 's.group_id',
  tag: 's.tag',
  model: 's.model',
  upstream: 's.upstream',
}

/** The columns of `parts`: of one call, and of the calls of an hour. */
const COLUMNS: readonly (readonly [name: string, ofCall: string, ofHour: string])[] = [
  ['at', 'started_at', 'h.hour * 3600000'],
  ['key', CALL_SUBJECTS.key, HOUR_SUBJECTS.key],
  ['group_id', CALL_SUBJECTS.group, HOUR_SUBJECTS.group],
  ['tag', CALL_SUBJECTS.tag, HOUR_SUBJECTS.tag],
  ['model', CALL_SUBJECTS.model, HOUR_SUBJECTS.model],
  ['upstream', CALL_SUBJECTS.upstream, HOUR_SUBJECTS.upstream],
  ['calls', '1', 'calls'],
  ['errors', `outcome not in ('ok', 'cancelled')`, 'errors'],
  ['cancelled', `outcome = 'cancelled'`, 'cancelled'],
  ['cached', 'coalesce(cached, 0)', 'cached'],
  ['unpriced', IS_UNPRICED, 'unpriced'],
  ...[
    'cost_pico',
    'input_tokens',
    'cached_input_tokens',
    'cache_write_tokens',
    'output_tokens',
    'reasoning_tokens',
  ].map(name => [name, name, name] as const),
  ['saved_tokens', 'saved_tokens', 'saved_tokens'],
  ['spent_beside_tokens', 'spent_beside_tokens', 'spent_beside_tokens'],
  ['spent_beside_pico', 'spent_beside_pico', 'spent_beside_pico'],
  ['latency_ms', 'latency_ms', 'latency_ms'],
  ['first_tokens', 'time_to_first_token_ms is not null', 'first_tokens'],
  ['first_token_ms', 'time_to_first_token_ms', 'first_token_ms'],
]

const CALL = COLUMNS.map(([name, ofCall]) => `${ofCall} as ${name}`).join(', ')
const HOUR = COLUMNS.map(([name, , ofHour]) => `${ofHour} as ${name}`).join(', ')

export function conditions(columns: Readonly<Record<UsageSubject, string>>, where: UsageFilter): SqlPart {
  // Object.entries of a record whose keys are all known.
  const asked = Object.entries(where) as [UsageSubject, readonly string[]][]
  return {
    sql: asked.map(([subject, names]) => ` and ${columns[subject]} in (${names.map(() => '?').join(', ')})`).join(''),
    values: asked.flatMap(([, names]) => names),
  }
}

/** Sums of picodollars in two halves: each is exact as a number, and so are they together as a BigInt. */
export const COST_SUMS = 'sum(cost_pico / 1000000) as cost_millions, sum(cost_pico % 1000000) as cost_rest'

export interface CostSums {
  cost_millions: number | null
  cost_rest: number | null
}

/** Undefined where no call had a price. */
export function joinedCost({ cost_millions: millions, cost_rest: rest }: CostSums): bigint | undefined {
  return millions === null || rest === null ? undefined : BigInt(millions) * 1_000_000n + BigInt(rest)
}
