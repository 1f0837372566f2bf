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
    group: text('group_id'),
    tag: text(),
    credential: text(),
    attempts: integer(),
    serviceTier: text('service_tier'),
    cacheWriteOneHourTokens: integer('cache_write_one_hour_tokens'),
    audioInputTokens: integer('audio_input_tokens'),
    cachedAudioInputTokens: integer('cached_audio_input_tokens'),
    imageInputTokens: integer('image_input_tokens'),
    audioOutputTokens: integer('audio_output_tokens'),
    imageOutputTokens: integer('image_output_tokens'),
    /** Times that the upstream used its own tools, by tool: `{"web_search":2}`. */
    toolUses: text('tool_uses'),
    /** Answered from the response cache. */
    cached: integer({ mode: 'boolean' }),
    /** Tokens of input that the token saver took out. */
    savedTokens: integer('saved_tokens'),
    /** Picodollars, which are 1e-12 US dollars. Null where the price is not known. */
    costPico: integer('cost_pico'),
    /** A row of `prices`: what was reckoned with. */
    price: integer(),
    /** Tokens and picodollars that budgets count beside those above; below 0 for what the cache answered. */
    spentBesideTokens: integer('spent_beside_tokens'),
    spentBesidePico: integer('spent_beside_pico'),
  },
  table => [uniqueIndex('usage_started_at').on(table.startedAt, table.requestId)],
)

/**
 * The rates that calls were reckoned with, once each. The id is 48 bits of their SHA-256, so that nobody needs to look a
 * row up to write it, and a row of usage spends seven bytes on it.
 */
export const prices = sqliteTable('prices', {
  id: integer().primaryKey(),
  /** JSON. */
  rates: text().notNull(),
})
