import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row an upstream that somebody logs in to. What it holds of the login is encrypted with the key of the gateway. */
export const logins = sqliteTable('logins', {
  upstream: text().primaryKey(),
  /** Counts what was written: who writes says which version it read. */
  version: integer().notNull(),
  sealed: text().notNull(),
  /** Why somebody has to log in again; null while the login is good. */
  lost: text(),
  /** Milliseconds since 1970 until which a process that renews the tokens has them to itself. */
  claimedUntil: integer('claimed_until').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
