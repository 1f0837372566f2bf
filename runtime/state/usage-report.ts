import type { SqlDatabase } from './database.ts'
import { dimensionsOf, keyOf, labelOf, type UsageDimension, type Value, valuesOf } from './usage-dimensions.ts'
import { type Medians, mediansOf } from './usage-medians.ts'
import { COST_SUMS, type CostSums, joinedCost, type UsageFilter, type UsageSubject, usageParts } from './usage-parts.ts'
import { type ZoneOffset, zoneOffsets } from './zone-offsets.ts'

export { USAGE_DIMENSIONS, type UsageDimension } from './usage-dimensions.ts'

export interface UsageQuery {
  /** In the order in which the rows shall be sorted; none gives one row over everything. */
  by: readonly UsageDimension[]
  /** Milliseconds since 1970: calls that came at this time or later. From the first call on where absent. */
  since?: number | undefined
  /** Milliseconds since 1970: calls that came before this time. */
  until?: number | undefined
  /** The time zone whose months, days and hours are meant. UTC where absent. */
  zone?: string | undefined
  /** Calls of these alone; '' stands for calls that have none. */
  where?: UsageFilter | undefined
  /** Medians too, where every call of the span is kept and they are no more than this. They cost the most by far. */
  mediansUpTo?: number
}

/**
 * What the calls of a row add up to. A dimension is there if it was asked for, and '' for calls without it; a counter is
 * there if at least one call reported it, and is the sum of what was reported.
 */
export interface UsageRow {
  key?: string
  group?: string
  tag?: string
  model?: string
  upstream?: string
  /** `2026-01` */
  month?: string
  /** `2026-01-31` */
  day?: string
  /** `2026-01-31T15:00+01:00` */
  hour?: string
  calls: number
  /** Calls that failed, whoever was at fault; a client that left is no error. */
  errors: number
  /** Calls whose client left before the end. */
  cancelled: number
  /** Calls that were answered from the response cache. */
  cached: number
  /** Calls whose price is not known: their cost is not in the sum. */
  unpriced: number
  /** Picodollars, which are 1e-12 US dollars, exactly. */
  costPico?: bigint
  inputTokens?: number
  cachedInputTokens?: number
  cacheWriteTokens?: number
  outputTokens?: number
  reasoningTokens?: number
  /** Tokens of input that the token saver took out. */
  savedTokens?: number
  /** Milliseconds. */
  latencyAvgMs: number
  latencyP50Ms?: number
  /** Of the streamed answers, milliseconds; absent where none was streamed. */
  timeToFirstTokenAvgMs?: number
  timeToFirstTokenP50Ms?: number
}

export interface UsageReport {
  rows: UsageRow[]
  /** Of all rows together; undefined where there is no call. */
  total: UsageRow | undefined
}

/**
 * Adds usage up. Reads the calls of the last hours and a row an hour of those before, in slices of some days, with a
 * breath between them: a server can afford it beside its calls.
 *
 * In zones that are no whole hours away from UTC, days and hours from before the calls that are kept begin and end with
 * the hours of UTC.
 */
export async function usageReport(database: SqlDatabase, query: UsageQuery): Promise<UsageReport> {
  const span = await spanOf(database, query)
  if (!span) return { rows: [], total: undefined }
  const groups = new Map<string, Sums>()
  for (let from = span.since; from < span.until; from = sliceEnd(from)) {
    if (from > span.since) await breath()
    const until = Math.min(sliceEnd(from), span.until)
    const slice = { ...span, since: from, until, offsets: offsetsWithin(span.offsets, from, until) }
    for (const row of await sumsOf(database, slice, query)) addTo(groups, row, query.by)
  }
  const sums = [...groups.values()].sort((a, b) => compare(a, b, query.by))
  const total = sums.length > 0 ? sums.map((row): Sums => ({ ...row, dimensions: [] })).reduce(together) : undefined
  const ranks = total !== undefined && total.calls <= (query.mediansUpTo ?? 0)
  const medians = ranks ? await mediansOf(database, span, query.by) : undefined
  return {
    rows: sums.map(row => rowOf(row, query.by, medians?.rows.get(keyOf(row.dimensions)))),
    total: total && rowOf(total, [], medians?.total),
  }
}

interface Span {
  since: number
  until: number
  where: UsageFilter
  exact: boolean
  behind: boolean
  offsets: readonly ZoneOffset[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SLICE = 8 * DAY

/** Calls that are not in the hours yet, of which no slice should read all. */
const MANY = 10_000

/** SQLite answers on the thread that asks: in between, others get theirs. */
function breath(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}

function sliceEnd(from: number): number {
  return (Math.floor(from / SLICE) + 1) * SLICE
}

/** As D1 takes 100 parameters a statement, it is given what a slice needs. */
function offsetsWithin(offsets: readonly ZoneOffset[], since: number, until: number): ZoneOffset[] {
  return offsets.filter(({ from }, n) => from < until && (offsets[n + 1]?.from ?? Number.POSITIVE_INFINITY) > since)
}

/** The span that has calls in it, with what its zone's clocks do meanwhile; undefined where there are none. */
async function spanOf(database: SqlDatabase, { since, until, zone = 'UTC', where = {} }: UsageQuery) {
  const known = await database.get<{ first: number | null; last: number | null; behind: number }>(`select
    (select max(id) from usage) - (select last_id from usage_marks) as behind,
    min((select min(started_at) from usage), coalesce((select min(hour) * 3600000 from usage_hours), 1e15)) as first,
    max((select max(started_at) from usage), coalesce((select max(hour) * 3600000 + 3599999 from usage_hours), 0)) as last`)
  // The call that was stored last is never deleted.
  if (typeof known?.first !== 'number' || typeof known.last !== 'number') return undefined
  const from = Math.max(since ?? 0, known.first)
  const to = Math.min(until ?? known.last + 1, known.last + 1)
  if (from >= to) return undefined
  const offsets = zoneOffsets(zone, Math.floor(from / HOUR) * HOUR, to)
  const exact = offsets.some(({ offset }) => offset % HOUR !== 0)
  return { since: from, until: to, where, exact, behind: known.behind > MANY, offsets } satisfies Span
}

interface Sums extends CostSums {
  dimensions: Value[]
  calls: number
  errors: number
  cancelled: number
  cached: number
  unpriced: number
  cost: bigint | undefined
  input: number | null
  cached_input: number | null
  cache_write: number | null
  output: number | null
  reasoning: number | null
  saved: number | null
  latency: number
  first_tokens: number
  first_token: number | null
}

async function sumsOf(database: SqlDatabase, span: Span, { by }: UsageQuery): Promise<Sums[]> {
  const parts = usageParts(span)
  const groups = dimensionsOf(by, span.offsets, 'at', PART_SUBJECTS)
  const rows = await database.all<Omit<Sums, 'dimensions'> & Record<string, Value>>(
    `${parts.sql} select ${groups.select} sum(calls) as calls, sum(errors) as errors, sum(cancelled) as cancelled,
    sum(cached) as cached, sum(unpriced) as unpriced, ${COST_SUMS}, sum(input_tokens) as input,
    sum(cached_input_tokens) as cached_input, sum(cache_write_tokens) as cache_write, sum(output_tokens) as output,
    sum(reasoning_tokens) as reasoning, sum(saved_tokens) as saved, total(latency_ms) as latency,
    sum(first_tokens) as first_tokens, sum(first_token_ms) as first_token
    from parts ${groups.groupBy}`,
    ...parts.values,
    ...groups.values,
  )
  // Without a group there is a row even where there is no call.
  return rows
    .filter(({ calls }) => calls > 0)
    .map(row => ({ ...row, cost: joinedCost(row), dimensions: valuesOf(row, by) }))
}

const PART_SUBJECTS: Readonly<Record<UsageSubject, string>> = {
  key: 'key',
  group: 'group_id',
  tag: 'tag',
  model: 'model',
  upstream: 'upstream',
}

function addTo(groups: Map<string, Sums>, row: Sums, by: readonly UsageDimension[]): void {
  const key = by.length === 0 ? '' : keyOf(row.dimensions)
  const known = groups.get(key)
  groups.set(key, known ? together(known, row) : row)
}

function together(one: Sums, other: Sums): Sums {
  return {
    ...one,
    calls: one.calls + other.calls,
    errors: one.errors + other.errors,
    cancelled: one.cancelled + other.cancelled,
    cached: one.cached + other.cached,
    unpriced: one.unpriced + other.unpriced,
    cost: one.cost === undefined ? other.cost : one.cost + (other.cost ?? 0n),
    input: sum(one.input, other.input),
    cached_input: sum(one.cached_input, other.cached_input),
    cache_write: sum(one.cache_write, other.cache_write),
    output: sum(one.output, other.output),
    reasoning: sum(one.reasoning, other.reasoning),
    saved: sum(one.saved, other.saved),
    latency: one.latency + other.latency,
    first_tokens: one.first_tokens + other.first_tokens,
    first_token: sum(one.first_token, other.first_token),
  }
}

function sum(one: number | null, other: number | null): number | null {
  return one === null ? other : one + (other ?? 0)
}

function compare(one: Sums, other: Sums, by: readonly UsageDimension[]): number {
  for (const n of by.keys()) {
    const [a, b] = [one.dimensions[n]!, other.dimensions[n]!]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

function rowOf(sums: Sums, by: readonly UsageDimension[], medians: Medians | undefined): UsageRow {
  const labels = Object.fromEntries(by.map((dimension, n) => [dimension, labelOf(dimension, sums.dimensions[n]!)]))
  return {
    ...labels,
    calls: sums.calls,
    errors: sums.errors,
    cancelled: sums.cancelled,
    cached: sums.cached,
    unpriced: sums.unpriced,
    ...(sums.cost !== undefined && { costPico: sums.cost }),
    ...counter('inputTokens', sums.input),
    ...counter('cachedInputTokens', sums.cached_input),
    ...counter('cacheWriteTokens', sums.cache_write),
    ...counter('outputTokens', sums.output),
    ...counter('reasoningTokens', sums.reasoning),
    ...counter('savedTokens', sums.saved),
    latencyAvgMs: sums.latency / sums.calls,
    ...counter('latencyP50Ms', medians?.latency ?? null),
    ...counter('timeToFirstTokenAvgMs', sums.first_tokens > 0 ? (sums.first_token ?? 0) / sums.first_tokens : null),
    ...counter('timeToFirstTokenP50Ms', medians?.first_token ?? null),
  }
}

function counter<Name extends keyof UsageRow>(name: Name, value: number | null): { [name in Name]?: number } {
  // A computed name widens to any string.
  return value === null ? {} : ({ [name]: value } as { [name in Name]?: number })
}
