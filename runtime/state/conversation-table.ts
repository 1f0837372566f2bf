import type { SqlDatabase, SqlStatement } from './database.ts'
import { dropPayloads, grouped, joinParts, type PartRow, payloadOf, storePayloads } from './payloads.ts'

export interface ConversationRow {
  id: string
  owner: string
  /** JSON. */
  metadata: string
  /** Milliseconds since 1970. */
  createdAt: number
  expiresAt: number
}

/** An item of a conversation; places are unique in it and ascend, with gaps where items were deleted. */
export interface ConversationItem {
  position: number
  name: string
  value: unknown
}

/** Which items of a conversation are wanted. */
export interface ItemPage {
  /** Only those behind the item of that place, in the order of the page. */
  after?: number
  most: number
  order: 'asc' | 'desc'
}

/** Conversations that are kept by name. Those past their time are not found; they stay as long as a response that joined one. */
export interface ConversationTable {
  insert(row: ConversationRow, items: readonly NewItem[]): Promise<void>
  read(owner: string, id: string, now: number): Promise<ConversationRow | undefined>
  setMetadata(id: string, metadata: string, expiresAt: number): Promise<void>
  /** False where the conversation is not there any more. */
  add(id: string, items: readonly NewItem[], expiresAt: number): Promise<boolean>
  /** All items up to a place, the oldest first. */
  items(id: string, before?: number): Promise<ConversationItem[]>
  page(id: string, page: ItemPage): Promise<ConversationItem[]>
  item(id: string, name: string): Promise<ConversationItem | undefined>
  /** Items of any conversation of the owner. */
  itemsOf(owner: string, names: readonly string[], now: number): Promise<ConversationItem[]>
  removeItem(id: string, name: string): Promise<boolean>
  remove(owner: string, id: string): Promise<boolean>
  /** Whether it is there, past its time or not. */
  exists(id: string): Promise<boolean>
  expired(now: number, most: number): Promise<{ id: string; owner: string }[]>
}

export interface NewItem {
  name: string
  value: unknown
}

export function conversationTable(database: SqlDatabase): ConversationTable {
  return {
    async insert({ id, owner, metadata, createdAt, expiresAt }, items) {
      await database.batch([[INSERT, id, owner, metadata, createdAt, expiresAt], ...adding(id, items)])
    },
    read: (owner, id, now) => database.get<ConversationRow>(READ, id, owner, now),
    async setMetadata(id, metadata, expiresAt) {
      await database.run(SET_METADATA, metadata, expiresAt, id)
    },
    async add(id, items, expiresAt) {
      const changes = await database.batch([...adding(id, items), [KEEP, expiresAt, id]])
      return changes.at(-1) === 1
    },
    items: async (id, before = Number.MAX_SAFE_INTEGER) =>
      joinParts(await database.all<ItemRow>(ITEMS, id, before), itemOf),
    async page(id, { after, most, order }) {
      const [sql, first] = order === 'asc' ? ([PAGE_UP, -1] as const) : ([PAGE_DOWN, Number.MAX_SAFE_INTEGER] as const)
      return joinParts(await database.all<ItemRow>(sql, id, after ?? first, most), itemOf)
    },
    item: async (id, name) => joinParts(await database.all<ItemRow>(ITEM, id, name), itemOf)[0],
    itemsOf: async (owner, names, now) =>
      joinParts(await database.all<ItemRow>(ITEMS_OF, JSON.stringify(names), owner, now), itemOf),
    async removeItem(id, name) {
      const changes = await database.batch([
        [DROP_ITEM_PAYLOADS, id, name, id, name],
        [DROP_ITEM, id, name],
      ])
      return (changes.at(-1) ?? 0) > 0
    },
    async remove(owner, id) {
      const changes = await database.batch([
        [DROP_PAYLOADS, id, owner, id, owner],
        [DROP_ITEMS, id, owner],
        [DROP, id, owner],
      ])
      return changes.at(-1) === 1
    },
    exists: async id => (await database.get(EXISTS, id)) !== undefined,
    expired: (now, most) => database.all<{ id: string; owner: string }>(EXPIRED, now, most),
  }
}

function adding(id: string, items: readonly NewItem[]): SqlStatement[] {
  if (items.length === 0) return []
  const kept = items.map(({ name, value }) => ({ name, payload: payloadOf(value) }))
  return [
    ...storePayloads(
      kept.map(({ payload }) => payload),
      'exists (select 1 from conversations where id = ?)',
      id,
    ),
    // Each group goes behind what is there by then.
    ...grouped(kept.map(({ name, payload }) => [name, payload.hash] as const)).map(
      group => [ADD, id, JSON.stringify(group), id] as const,
    ),
  ]
}

interface ItemRow extends PartRow {
  position: number
  name: string
}

function itemOf({ position, name }: ItemRow, json: string): ConversationItem {
  return { position, name, value: JSON.parse(json) }
}

const INSERT = 'insert into conversations (id, owner, metadata, created_at, expires_at) values (?, ?, ?, ?, ?)'
const READ =
  'select id, owner, metadata, created_at as createdAt, expires_at as expiresAt from conversations where id = ? and owner = ? and expires_at > ?'
const EXISTS = 'select 1 from conversations where id = ?'
const SET_METADATA = 'update conversations set metadata = ?, expires_at = max(expires_at, ?) where id = ?'
const KEEP = 'update conversations set expires_at = max(expires_at, ?) where id = ?'
const ADD =
  'insert into conversation_items (conversation_id, position, item_id, hash) select c.id, b.next + e.key, e.value ->> 0, e.value ->> 1 from (select coalesce(max(position), -1) + 1 as next from conversation_items where conversation_id = ?) b, json_each(?) e, conversations c where c.id = ?'

const VALUES = 'i.position, i.item_id as name, p.part, p.data'
const FROM = 'from conversation_items i join payloads p on p.hash = i.hash'
const ITEMS = `select ${VALUES} ${FROM} where i.conversation_id = ? and i.position < ? order by i.position, p.part`
const ITEM = `select ${VALUES} ${FROM} where i.conversation_id = ? and i.item_id = ? order by i.position, p.part`
const page = (comparison: '<' | '>', order: 'asc' | 'desc'): string =>
  `select ${VALUES} from (select position, item_id, hash from conversation_items where conversation_id = ? and position ${comparison} ? order by position ${order} limit ?) i join payloads p on p.hash = i.hash order by i.position ${order}, p.part`
const PAGE_UP = page('>', 'asc')
const PAGE_DOWN = page('<', 'desc')
const ITEMS_OF = `select ${VALUES} ${FROM} join conversations c on c.id = i.conversation_id where i.item_id in (select value from json_each(?)) and c.owner = ? and c.expires_at > ? order by c.created_at, c.id, i.position, p.part`

const DROP_ITEM_PAYLOADS = dropPayloads('conversation_items', 'conversation_id = ? and item_id = ?')
const DROP_ITEM = 'delete from conversation_items where conversation_id = ? and item_id = ?'
const OWN = 'conversation_id = (select id from conversations where id = ? and owner = ?)'
const DROP_PAYLOADS = dropPayloads('conversation_items', OWN)
const DROP_ITEMS = `delete from conversation_items where ${OWN}`
const DROP = 'delete from conversations where id = ? and owner = ?'
const EXPIRED =
  'select id, owner from conversations where expires_at <= ? and not exists (select 1 from responses where conversation_id = conversations.id) limit ?'
