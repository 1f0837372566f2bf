import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What has run, or has answered: a row for each config and commit. */
export const revisions = sqliteTable('revisions', {
  /** As rows of `usage` and answers have it: `a1b2c3d4e5f6`, or `a1b2c3d4e5f6+0123abc` with the commit's first digits. */
  release: text().primaryKey(),
  /** In full; null where only its first digits are known, or nothing is. */
  commit: text('commit_id'),
  /** Milliseconds since 1970: when it was started or had its first call, whichever came first. */
  firstSeen: integer('first_seen').notNull(),
  /** When it was started last or had its last call. */
  lastSeen: integer('last_seen').notNull(),
  /** Those that have been added to the hours. */
  calls: integer().notNull(),
})
