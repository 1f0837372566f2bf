import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What is limited has the id of its kind and its name: `key/ada`, `group/lab`, `model/openai/*`, `upstream/openai`. */

/** One row for each call under way and each subject that it counts against. */
export const limitPlaces = sqliteTable(
  'limit_places',
  {
    call: text().notNull(),
    subject: text().notNull(),
    /** Of the process that serves the call, and tells now and then that it lives. */
    process: text().notNull(),
    beganAt: integer('began_at').notNull(),
    /** Milliseconds since 1970 after which the process is taken for dead, and the place is free. */
    until: integer().notNull(),
    /** What the call is expected to take. */
    tokens: integer().notNull(),
    costPico: integer('cost_pico').notNull(),
  },
  table => [primaryKey({ columns: [table.call, table.subject] }), index('limit_places_subject').on(table.subject)],
)

/** Calls and tokens by the second in which the calls began. Rows of more than a minute ago are of no use. */
export const limitSeconds = sqliteTable(
  'limit_seconds',
  {
    subject: text().notNull(),
    /** Since 1970. */
    second: integer().notNull(),
    requests: integer().notNull(),
    tokens: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.subject, table.second] })],
)

/** What was spent within the present span of a budget. */
export const limitSpendings = sqliteTable(
  'limit_spendings',
  {
    subject: text().notNull(),
    /** `month Europe/Berlin`. */
    span: text().notNull(),
    /** When the span began; a row of an earlier one counts as none. */
    startsAt: integer('starts_at').notNull(),
    tokens: integer().notNull(),
    costPico: integer('cost_pico').notNull(),
  },
  table => [primaryKey({ columns: [table.subject, table.span] })],
)

/** When somebody had a subject begin anew: what was used before does not count. */
export const limitResets = sqliteTable('limit_resets', {
  subject: text().primaryKey(),
  at: integer().notNull(),
})

/** One row for each share of a budget that was passed within a span: who inserts it, tells it. */
export const alerts = sqliteTable(
  'alerts',
  {
    /** Of the message, the same however often it is sent. */
    id: text().primaryKey(),
    createdAt: integer('created_at').notNull(),
    /** JSON: the message. */
    body: text().notNull(),
    /** When it arrived; null until then. */
    toldAt: integer('told_at'),
    /** When it may be tried again, by anybody. */
    nextAt: integer('next_at').notNull(),
    tries: integer().notNull(),
  },
  table => [index('alerts_next_at').on(table.nextAt)],
)
