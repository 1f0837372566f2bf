import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What calls said and heard, where the config has it kept: without secrets and media, which are taken out before it is
 * written. The texts stand last, as what is looked for stands before them.
 */
export const requestBodies = sqliteTable(
  'request_bodies',
  {
    id: integer().primaryKey(),
    requestId: text('request_id').notNull().unique(),
    startedAt: integer('started_at').notNull(),
    key: text().notNull(),
    group: text('group_id'),
    tag: text(),
    model: text().notNull(),
    /** Of the answer. */
    status: integer().notNull(),
    /** Bytes of the bodies as they were. */
    requestBytes: integer('request_bytes').notNull(),
    answerBytes: integer('answer_bytes').notNull(),
    /** There was more of it than is kept. */
    requestCut: integer('request_cut', { mode: 'boolean' }).notNull(),
    answerCut: integer('answer_cut', { mode: 'boolean' }).notNull(),
    answerType: text('answer_type').notNull(),
    request: text().notNull(),
    answer: text().notNull(),
  },
  table => [index('request_bodies_started_at').on(table.startedAt)],
)
