import type { SqlDatabase, SqlStatement } from './database.ts'
import { dropPayloads, grouped, joinParts, type PartRow, payloadOf, storePayloads } from './payloads.ts'

/** A response as it is stored, without what stands in payloads. */
export interface ResponseRow {
  id: string
  owner: string
  previousId: string | null
  conversationId: string | null
  /** The place in the conversation of the first item that is its own; null while it has not joined it. */
  conversationPosition: number | null
  status: string
  background: 0 | 1
  /** Whether its events are stored. */
  events: 0 | 1
  /** JSON. */
  head: string
  /** These in milliseconds since 1970. */
  createdAt: number
  expiresAt: number
  leaseUntil: number
}

/** Where something belongs in its response. */
export const PLACES = { input: 0, output: 1, member: 2 } as const
export type Place = (typeof PLACES)[keyof typeof PLACES]

/** What belongs to a response and stands in payloads. `name`: an item's id, a member's name. */
export interface Belonging {
  place: Place
  name: string
  value: unknown
  /** The response that it belongs to, where several are read at once. */
  of?: string
}

/** How a response ended. */
export interface Ending {
  status: string
  head: string
  expiresAt: number
  /** What came to it since it was inserted. */
  belongings: readonly Belonging[]
}

/** A piece of a stream that is stored. */
export interface EventsRow {
  /** The number of its first event. */
  first: number
  frames: string
}

/** Stored responses. Those past their time are not found; they stay as long as a later one goes on from them. */
export interface ResponseTable {
  /** A response that begins; with an ending, one that is made already. */
  insert(row: ResponseRow, belongings: readonly Belonging[], ending?: Ending): Promise<void>
  /** Its items join its conversation. False where it had ended already, or is not there any more: nothing changes then. */
  end(id: string, ending: Ending): Promise<boolean>
  row(owner: string, id: string, now: number): Promise<ResponseRow | undefined>
  /** In the order of their places, and as they were given in each. */
  belongings(id: string): Promise<Belonging[]>
  /** The response and all that it goes on from, as far as they are there; the latest first. */
  chain(owner: string, id: string, now: number): Promise<ResponseRow[]>
  /** Input and output of the same, the oldest first. */
  chainItems(owner: string, id: string, now: number): Promise<Belonging[]>
  items(owner: string, ids: readonly string[], now: number): Promise<Belonging[]>
  /** The heads of the responses whose output has these items. */
  headsOf(owner: string, names: readonly string[]): Promise<{ name: string; head: string }[]>
  /** From queued to being made; false where it is not queued. */
  start(id: string, leaseUntil: number): Promise<boolean>
  /** Whoever makes it lives; false where it is not being made any more. */
  renew(id: string, leaseUntil: number): Promise<boolean>
  /** False where it has ended already. */
  cancel(owner: string, id: string): Promise<boolean>
  /** Stores a piece of its stream; false where it is not being made any more. */
  addEvents(id: string, events: EventsRow): Promise<boolean>
  /** The pieces of its stream from the one that holds the event of that number. */
  events(id: string, from: number): Promise<EventsRow[]>
  remove(owner: string, id: string): Promise<boolean>
  /** Ids of responses past their time that no other one goes on from. */
  expired(now: number, most: number): Promise<{ id: string; owner: string }[]>
}

export function responseTable(database: SqlDatabase): ResponseTable {
  const changed = async (statement: SqlStatement): Promise<boolean> => (await database.run(...statement)) === 1
  return {
    async insert(row, belongings, ending) {
      const begins = [[INSERT, ...FIELDS.map(field => row[field])] as const, ...belong(row.id, belongings)]
      await database.batch(ending ? [...begins, ...end(row.id, ending)] : begins)
    },
    end: async (id, ending) => (await database.batch(end(id, ending))).at(-1) === 1,
    row: (owner, id, now) => database.get<ResponseRow>(READ, id, owner, now),
    belongings: async id => joinParts(await database.all<BelongingRow>(BELONGINGS, id), belongingOf),
    chain: (owner, id, now) => database.all<ResponseRow>(CHAIN, id, owner, now, owner),
    chainItems: async (owner, id, now) =>
      joinParts(await database.all<BelongingRow>(CHAIN_ITEMS, id, owner, now, owner), belongingOf),
    items: async (owner, ids, now) =>
      joinParts(await database.all<BelongingRow>(ITEMS, JSON.stringify(ids), owner, now), belongingOf),
    headsOf: (owner, names) => database.all<{ name: string; head: string }>(HEADS, JSON.stringify(names), owner),
    start: (id, leaseUntil) => changed([START, leaseUntil, id]),
    renew: (id, leaseUntil) => changed([RENEW, leaseUntil, id]),
    cancel: (owner, id) => changed([CANCEL, id, owner]),
    addEvents: (id, { first, frames }) => changed([ADD_EVENTS, first, frames, id]),
    events: (id, from) => database.all<EventsRow>(EVENTS, id, id, from),
    async remove(owner, id) {
      const changes = await database.batch(DROPS.map(sql => [sql, id, owner, ...(sql === DROPS[0] ? [id, owner] : [])]))
      return changes.at(-1) === 1
    },
    expired: (now, most) => database.all<{ id: string; owner: string }>(EXPIRED, now, most),
  }
}

/** The statements that give a response that is being made what belongs to it. */
function belong(id: string, belongings: readonly Belonging[]): SqlStatement[] {
  if (belongings.length === 0) return []
  const places: Record<Place, number> = { 0: 0, 1: 0, 2: 0 }
  const kept = belongings.map(({ place, name, value }) => ({ place, name, payload: payloadOf(value) }))
  const rows = kept.map(({ place, name, payload }) => [place, places[place]++, name, payload.hash] as const)
  return [
    ...storePayloads(
      kept.map(({ payload }) => payload),
      `exists (select 1 from responses where id = ? and ${PENDING})`,
      id,
    ),
    ...grouped(rows).map(group => [BELONG, JSON.stringify(group), id] as const),
  ]
}

function end(id: string, { status, head, expiresAt, belongings }: Ending): SqlStatement[] {
  const whole = status === 'completed' || status === 'incomplete'
  return [
    ...belong(id, belongings),
    ...(whole
      ? ([
          [FIND_PLACE, id],
          [JOIN_CONVERSATION, id],
          [KEEP_CONVERSATION, expiresAt, id],
        ] as const)
      : []),
    [END, status, head, expiresAt, id],
  ]
}

interface BelongingRow extends PartRow {
  place: Place
  name: string
  of?: string
}

function belongingOf({ place, name, of }: BelongingRow, json: string): Belonging {
  return { place, name, value: JSON.parse(json), ...(of !== undefined && { of }) }
}

const COLUMNS: Record<keyof ResponseRow, string> = {
  id: 'id',
  owner: 'owner',
  previousId: 'previous_id',
  conversationId: 'conversation_id',
  conversationPosition: 'conversation_position',
  status: 'status',
  background: 'background',
  events: 'events',
  head: 'head',
  createdAt: 'created_at',
  expiresAt: 'expires_at',
  leaseUntil: 'lease_until',
}
// The table's keys are those of the row.
const FIELDS = Object.keys(COLUMNS) as (keyof ResponseRow)[]
const names = (table: string): string => FIELDS.map(field => `${table}.${COLUMNS[field]} as ${field}`).join(', ')

const PENDING = `status in ('queued', 'in_progress')`
const INSERT = `insert into responses (${Object.values(COLUMNS).join(', ')}) values (${FIELDS.map(() => '?').join(', ')})`
const BELONG = `insert into response_items (response_id, place, position, owner, item_id, hash) select r.id, e.value ->> 0, e.value ->> 1, r.owner, e.value ->> 2, e.value ->> 3 from json_each(?) e, responses r where r.id = ? and r.${PENDING}`
const END = `update responses set status = ?, head = ?, expires_at = ? where id = ? and ${PENDING}`

const FIND_PLACE = `update responses set conversation_position = (select coalesce(max(position), -1) + 1 from conversation_items where conversation_id = responses.conversation_id) where id = ? and conversation_id in (select id from conversations) and ${PENDING}`
const JOIN_CONVERSATION = `insert into conversation_items (conversation_id, position, item_id, hash) select r.conversation_id, r.conversation_position + i.position + case i.place when 0 then 0 else (select count(*) from response_items o where o.response_id = r.id and o.place = 0) end, i.item_id, i.hash from responses r join response_items i on i.response_id = r.id and i.place < 2 where r.id = ? and r.conversation_position is not null and r.${PENDING}`
const KEEP_CONVERSATION = `update conversations set expires_at = max(expires_at, ?) where id = (select conversation_id from responses where id = ? and ${PENDING})`

const READ = `select ${names('responses')} from responses where id = ? and owner = ? and expires_at > ?`
const VALUES = 'i.place, i.item_id as name, p.part, p.data'
const BELONGINGS = `select ${VALUES} from response_items i join payloads p on p.hash = i.hash where i.response_id = ? order by i.place, i.position, p.part`
const WITH_CHAIN = `with recursive chain (id, previous_id, depth) as (select id, previous_id, 0 from responses where id = ? and owner = ? and expires_at > ? union all select r.id, r.previous_id, c.depth + 1 from chain c join responses r on r.id = c.previous_id where r.owner = ?)`
const CHAIN = `${WITH_CHAIN} select ${names('r')} from chain c join responses r on r.id = c.id order by c.depth`
const CHAIN_ITEMS = `${WITH_CHAIN} select ${VALUES}, i.response_id as of from chain c join response_items i on i.response_id = c.id and i.place < 2 join payloads p on p.hash = i.hash order by c.depth desc, i.place, i.position, p.part`
const ITEMS = `select ${VALUES} from response_items i join responses r on r.id = i.response_id join payloads p on p.hash = i.hash where i.item_id in (select value from json_each(?)) and i.place < 2 and r.owner = ? and r.expires_at > ? order by r.created_at, r.id, i.place, i.position, p.part`

const HEADS =
  'select i.item_id as name, r.head from response_items i join responses r on r.id = i.response_id where i.item_id in (select value from json_each(?)) and i.place = 1 and r.owner = ?'

const START = `update responses set status = 'in_progress', lease_until = ? where id = ? and status = 'queued'`
const RENEW = `update responses set lease_until = ? where id = ? and ${PENDING}`
const CANCEL = `update responses set status = 'cancelled' where id = ? and owner = ? and background = 1 and ${PENDING}`

const ADD_EVENTS = `insert into response_events (response_id, first, frames) select id, ?, ? from responses where id = ? and ${PENDING}`
const EVENTS = `select first, frames from response_events where response_id = ? and first >= coalesce((select max(first) from response_events where response_id = ? and first <= ?), 0) order by first`

const OWN = 'response_id = (select id from responses where id = ? and owner = ?)'
const DROPS = [
  dropPayloads('response_items', OWN),
  `delete from response_items where ${OWN}`,
  `delete from response_events where ${OWN}`,
  'delete from responses where id = ? and owner = ?',
]
const EXPIRED = `select id, owner from responses where expires_at <= ? and not exists (select 1 from responses later where later.previous_id = responses.id) limit ?`
