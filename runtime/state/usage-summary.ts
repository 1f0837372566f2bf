import { and, asc, count, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { usage } from './schema/index.ts'
import type { UsageDimension, UsageQuery, UsageSummaryRow } from './store.ts'

/**
 * Adds usage up. One statement, the same on better-sqlite3 and on D1; it reads every call in the range, and is meant
 * for reports.
 */
export async function summarise(
  database: BaseSQLiteDatabase<'sync' | 'async', unknown>,
  query: UsageQuery,
): Promise<UsageSummaryRow[]> {
  const asked = (dimension: UsageDimension): SQL<string | null> =>
    query.by.includes(dimension) ? sql<string>`${DIMENSIONS[dimension]}` : sql<null>`null`
  const group = sql.join(
    query.by.length === 0 ? [sql`null`] : query.by.map(dimension => sql`${DIMENSIONS[dimension]}`),
    sql`, `,
  )

  // Medians need each call's rank in its group: a median is the mean of the middle one or two.
  const calls = database
    .select({
      model: asked('model').as('model_group'),
      key: asked('key').as('key_group'),
      day: asked('day').as('day_group'),
      upstream: asked('upstream').as('upstream_group'),
      outcome: usage.outcome,
      inputTokens: usage.inputTokens,
      cachedInputTokens: usage.cachedInputTokens,
      cacheWriteTokens: usage.cacheWriteTokens,
      outputTokens: usage.outputTokens,
      reasoningTokens: usage.reasoningTokens,
      latencyMs: usage.latencyMs,
      latencyRank: sql<number>`row_number() over (partition by ${group} order by ${usage.latencyMs})`.as(
        'latency_rank',
      ),
      latencies: sql<number>`count(*) over (partition by ${group})`.as('latencies'),
      firstTokenMs: usage.timeToFirstTokenMs,
      firstTokenRank:
        sql<number>`row_number() over (partition by ${group} order by ${usage.timeToFirstTokenMs} is null, ${usage.timeToFirstTokenMs})`.as(
          'first_token_rank',
        ),
      firstTokens: sql<number>`count(${usage.timeToFirstTokenMs}) over (partition by ${group})`.as('first_tokens'),
    })
    .from(usage)
    .where(
      and(
        query.since === undefined ? undefined : gte(usage.startedAt, query.since),
        query.until === undefined ? undefined : lt(usage.startedAt, query.until),
        query.model === undefined ? undefined : eq(usage.model, query.model),
        query.key === undefined ? undefined : eq(usage.key, query.key),
      ),
    )
    .as('calls')

  const rows = await database
    .select({
      model: calls.model,
      key: calls.key,
      day: calls.day,
      upstream: calls.upstream,
      calls: count(),
      errors: sql<number>`sum(${calls.outcome} not in ('ok', 'cancelled'))`,
      cancelled: sql<number>`sum(${calls.outcome} = 'cancelled')`,
      inputTokens: total(calls.inputTokens),
      cachedInputTokens: total(calls.cachedInputTokens),
      cacheWriteTokens: total(calls.cacheWriteTokens),
      outputTokens: total(calls.outputTokens),
      reasoningTokens: total(calls.reasoningTokens),
      latencyP50Ms: median<number>(calls.latencyMs, calls.latencyRank, calls.latencies),
      latencyAvgMs: sql<number>`avg(${calls.latencyMs})`,
      timeToFirstTokenP50Ms: median<number | null>(calls.firstTokenMs, calls.firstTokenRank, calls.firstTokens),
      timeToFirstTokenAvgMs: sql<number | null>`avg(${calls.firstTokenMs})`,
    })
    .from(calls)
    .groupBy(sql`${calls.model}`, sql`${calls.key}`, sql`${calls.day}`, sql`${calls.upstream}`)
    .orderBy(...query.by.map(dimension => asc(calls[dimension])))

  return rows.map(withoutNulls)
}

const DIMENSIONS: Record<UsageDimension, AnySQLiteColumn | SQL> = {
  model: usage.model,
  key: usage.key,
  day: sql`date(${usage.startedAt} / 1000, 'unixepoch')`,
  upstream: usage.upstream,
}

function total(column: AnySQLiteColumn): SQL<number | null> {
  return sql`sum(${column})`
}

function median<T>(value: AnySQLiteColumn, rank: SQL.Aliased<number>, size: SQL.Aliased<number>): SQL<T> {
  return sql`avg(case when ${rank} in ((${size} + 1) / 2, (${size} + 2) / 2) then ${value} end)`
}

type Nullable<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

function withoutNulls(row: Nullable<UsageSummaryRow>): UsageSummaryRow {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  // Only members that may be absent can be null, and only nulls were taken out.
  return Object.fromEntries(present) as unknown as UsageSummaryRow
}
