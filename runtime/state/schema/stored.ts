import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What is stored, each value once: the JSON of items and of other large parts of responses, by its SHA-256. A row of D1
 * holds 2 MB, so long values stand in several parts.
 */
export const payloads = sqliteTable(
  'payloads',
  {
    hash: text().notNull(),
    part: integer().notNull(),
    data: text().notNull(),
  },
  table => [primaryKey({ columns: [table.hash, table.part] })],
)

/** One row a stored response. */
export const responses = sqliteTable(
  'responses',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    /** The response that it goes on from. */
    previousId: text('previous_id'),
    conversationId: text('conversation_id'),
    /** The place in the conversation of the first item that is its own. */
    conversationPosition: integer('conversation_position'),
    status: text().notNull(),
    background: integer({ mode: 'boolean' }).notNull(),
    /** Whether its events are stored, to be read again. */
    events: integer({ mode: 'boolean' }).notNull(),
    /** The response as JSON, without what stands in payloads. */
    head: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** Nobody finds it any more from then on. */
    expiresAt: integer('expires_at').notNull(),
    /** While it is made: until when whoever makes it is taken to be alive. */
    leaseUntil: integer('lease_until').notNull(),
  },
  table => [
    index('responses_previous_id').on(table.previousId),
    index('responses_conversation_id').on(table.conversationId),
    index('responses_expires_at').on(table.expiresAt),
  ],
)

/** What belongs to a response and stands in payloads. */
export const responseItems = sqliteTable(
  'response_items',
  {
    responseId: text('response_id').notNull(),
    /** 0: its input, 1: its output, 2: a member of the response that is large, such as its tools. */
    place: integer().notNull(),
    position: integer().notNull(),
    owner: text().notNull(),
    /** The item's id, or the member's name. */
    itemId: text('item_id').notNull(),
    hash: text().notNull(),
  },
  table => [
    primaryKey({ columns: [table.responseId, table.place, table.position] }),
    index('response_items_item_id').on(table.itemId),
    index('response_items_hash').on(table.hash),
  ],
)

/** The events of a response that was made while nobody waited, in pieces of the stream as it was. */
export const responseEvents = sqliteTable(
  'response_events',
  {
    responseId: text('response_id').notNull(),
    /** The number of the first event of the piece. */
    first: integer().notNull(),
    frames: text().notNull(),
  },
  table => [primaryKey({ columns: [table.responseId, table.first] })],
)

/** One row a conversation. */
export const conversations = sqliteTable(
  'conversations',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    metadata: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** Moves on with every use. */
    expiresAt: integer('expires_at').notNull(),
  },
  table => [index('conversations_expires_at').on(table.expiresAt)],
)

export const conversationItems = sqliteTable(
  'conversation_items',
  {
    conversationId: text('conversation_id').notNull(),
    position: integer().notNull(),
    itemId: text('item_id').notNull(),
    hash: text().notNull(),
  },
  table => [
    primaryKey({ columns: [table.conversationId, table.position] }),
    index('conversation_items_item_id').on(table.itemId),
    index('conversation_items_hash').on(table.hash),
  ],
)
