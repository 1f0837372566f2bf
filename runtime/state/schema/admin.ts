import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Tokens of the admin API. */
export const adminTokens = sqliteTable('admin_tokens', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  /** The token's first characters, by which people tell it from others. */
  prefix: text().notNull(),
  sha256: text().notNull().unique(),
  scope: text().$type<'read' | 'operate' | 'all'>().notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** Null: it does not expire. */
  expiresAt: integer('expires_at'),
})

/** People who sign in. */
export const adminUsers = sqliteTable('admin_users', {
  id: text().primaryKey(),
  /** In lower case: an e-mail address, or any other name. */
  name: text().notNull().unique(),
  /** A PHC string; null for people whom an identity provider vouches for. */
  password: text(),
  /** `issuer subject` at the identity provider; null for people with a password. */
  identity: text().unique(),
  scope: text().$type<'read' | 'operate' | 'all'>().notNull(),
  enabled: integer({ mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
})

/** Browsers that somebody has signed in with. */
export const adminSessions = sqliteTable('admin_sessions', {
  sha256: text().primaryKey(),
  user: text().notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

/** Sign-ins that failed, by the name that was given, whether somebody has it or not. */
export const adminFailures = sqliteTable('admin_failures', {
  name: text().primaryKey(),
  failures: integer().notNull(),
  /** No sign-in with the name is looked at before. */
  blockedUntil: integer('blocked_until').notNull(),
})

/**
 * What was done, in two rows: one before the act, and one with its outcome. Triggers refuse every change of a row.
 */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** Both rows of an act have the same. */
    act: text().notNull(),
    actor: text().notNull(),
    operation: text().notNull(),
    /** What it was done to. */
    subject: text().notNull(),
    /** What was asked for, as JSON, without secrets; null in the row of the outcome. */
    detail: text(),
    /** The HTTP status that came of it; null in the row before the act. */
    status: integer(),
  },
  table => [index('audit_act').on(table.act)],
)

/** Upstreams that get no new calls until somebody lets them again. */
export const drains = sqliteTable('drains', {
  upstream: text().primaryKey(),
  since: integer().notNull(),
  by: text().notNull(),
})
