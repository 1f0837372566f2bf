import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Counts the changes of what processes keep a copy of (`keys`, …), so that each of them sees when its copy is old. */
export const versions = sqliteTable('versions', {
  name: text().primaryKey(),
  version: integer().notNull(),
})
