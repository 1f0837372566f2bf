import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Who used what through which upstream: the calls of an hour that have all of it in common are one row of `usage_hours`. */
export const usageSeries = sqliteTable(
  'usage_series',
  {
    id: integer().primaryKey(),
    key: text().notNull(),
    /** Empty where there is none, as two nulls would not be the same. */
    group: text('group_id').notNull(),
    tag: text().notNull(),
    model: text().notNull(),
    upstream: text().notNull(),
    /** The last hour that has a row of it. */
    lastHour: integer('last_hour').notNull(),
  },
  table => [uniqueIndex('usage_series_of').on(table.key, table.group, table.tag, table.model, table.upstream)],
)

/**
 * What the calls of an hour add up to, in about 50 bytes. A null counter was reported by none of them. The table has no
 * row ids (`without rowid`, which is written into its migration by hand): its rows are its index.
 */
export const usageHours = sqliteTable(
  'usage_hours',
  {
    /** Hours since 1970. */
    hour: integer().notNull(),
    series: integer().notNull(),
    calls: integer().notNull(),
    errors: integer().notNull(),
    cancelled: integer().notNull(),
    /** Answered from the response cache. */
    cached: integer().notNull(),
    /** Calls whose price is not known. */
    unpriced: integer().notNull(),
    costPico: integer('cost_pico'),
    inputTokens: integer('input_tokens'),
    cachedInputTokens: integer('cached_input_tokens'),
    cacheWriteTokens: integer('cache_write_tokens'),
    outputTokens: integer('output_tokens'),
    reasoningTokens: integer('reasoning_tokens'),
    savedTokens: integer('saved_tokens'),
    latencyMs: integer('latency_ms').notNull(),
    /** Calls whose answer was streamed, and the sum of what their first tokens took. */
    firstTokens: integer('first_tokens').notNull(),
    firstTokenMs: integer('first_token_ms').notNull(),
    /** What budgets count beside tokens and costs. */
    spentBesideTokens: integer('spent_beside_tokens'),
    spentBesidePico: integer('spent_beside_pico'),
  },
  table => [primaryKey({ columns: [table.hour, table.series] })],
)

/**
 * One row: how far the hours have come. Every row of `usage` up to `last_id` is in them, and none after it; ids are
 * given in the order of the commits, so that none is passed over.
 */
export const usageMarks = sqliteTable('usage_marks', {
  id: integer().primaryKey(),
  lastId: integer('last_id').notNull(),
  /** Where a step under way goes to. */
  nextId: integer('next_id').notNull(),
  /** Milliseconds since 1970, a whole hour: rows of `usage` from before may have been deleted. */
  sweptBefore: integer('swept_before').notNull(),
})
