import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Answers that are given again to whoever asks the same. */
export const responseCache = sqliteTable(
  'response_cache',
  {
    key: text().primaryKey(),
    /** Of `value` and `key`, as UTF-8. */
    bytes: integer().notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When it was last given, to the minute. */
    usedAt: integer('used_at').notNull(),
    /** JSON. */
    value: text().notNull(),
  },
  table => [
    // What is to go is found without reading a value.
    index('response_cache_used_at').on(table.usedAt, table.key, table.bytes),
    index('response_cache_expires_at').on(table.expiresAt),
  ],
)
