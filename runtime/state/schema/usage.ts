import { integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Outcome } from '../usage-record.ts'

/**
 * One row a call, for SQLite and D1. A null counter was not reported.
 *
 * A call is unique by when it came and its request id, so that a batch whose fate is unknown can be sent again. Time
 * stands first in the unique index: new rows then go to the end of the index instead of all over it, which
 * keeps a commit to a few pages. It serves every report too, as a report is of a span of time; indexes by model and by
 * key would cost every call a quarter of its insert.
 */
export const usage = sqliteTable(
  'usage',
  {
    id: integer().primaryKey(),
    requestId: text('request_id').notNull(),
    startedAt: integer('started_at').notNull(),
    key: text().notNull(),
    model: text().notNull(),
    upstream: text().notNull(),
    upstreamModel: text('upstream_model').notNull(),
    protocol: text().notNull(),
    operation: text().notNull(),
    stream: integer({ mode: 'boolean' }).notNull(),
    status: integer().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    inputTokens: integer('input_tokens'),
    cachedInputTokens: integer('cached_input_tokens'),
    cacheWriteTokens: integer('cache_write_tokens'),
    outputTokens: integer('output_tokens'),
    reasoningTokens: integer('reasoning_tokens'),
    latencyMs: real('latency_ms').notNull(),
    timeToFirstTokenMs: real('time_to_first_token_ms'),
    revision: text().notNull(),
  },
  table => [uniqueIndex('usage_started_at').on(table.startedAt, table.requestId)],
)
