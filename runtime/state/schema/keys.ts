import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Keys that were minted at run time. Of a key only its SHA-256 is kept (hex), and its first characters, which tell people
 * which one it is. Lists, limits and budgets are JSON in the shape of the config; null where nothing is said.
 */
export const keys = sqliteTable(
  'keys',
  {
    id: text().primaryKey(),
    name: text().notNull().unique(),
    prefix: text().notNull(),
    sha256: text().notNull().unique(),
    /** The key before the last rotation, which is good until then. */
    previousSha256: text('previous_sha256'),
    previousUntil: integer('previous_until'),
    owner: text(),
    group: text('group_name'),
    expiresAt: integer('expires_at'),
    models: text(),
    upstreams: text(),
    limits: text(),
    budgets: text(),
    metadata: text(),
    enabled: integer({ mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    updatedAt: integer('updated_at').notNull(),
    revokedAt: integer('revoked_at'),
    /** The version of `keys` that its last change made: whoever has an older one reads what is above it. */
    version: integer().notNull(),
  },
  table => [index('keys_version').on(table.version)],
)

/** Groups that were made at run time, beside those of the config. */
export const keyGroups = sqliteTable('key_groups', {
  name: text().primaryKey(),
  owner: text(),
  models: text(),
  upstreams: text(),
  limits: text(),
  budgets: text(),
  /** Milliseconds that stored responses of its keys are kept. */
  retentionMs: integer('retention_ms'),
  metadata: text(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
