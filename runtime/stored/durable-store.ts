import { type ConversationTable, conversationTable } from '../state/conversation-table.ts'
import type { SqlDatabase } from '../state/database.ts'
import {
  type Belonging,
  type Ending,
  PLACES,
  type Place,
  type ResponseRow,
  type ResponseTable,
  responseTable,
} from '../state/response-table.ts'
import { keptOutput } from './kept-items.ts'
import type { Chain, Item, KeptItem, KeptResponse, KeptStatus, ResponseStore } from './response-store.ts'

/** Milliseconds for which a response is taken to be made without a sign of life: no answer takes longer. */
const LEASE = 60 * 60_000
/** The same of one that is made in the background, whose maker gives signs. */
export const BACKGROUND_LEASE = 30_000
/** Characters of a member of a response that is stored with it; longer ones are stored once for all that have it. */
const MEMBER = 1_000
/** Characters of a member that stays in the row while the response is made. */
const ROW = 100_000
/** Responses, and conversations, that one step of a sweep deletes. */
const STEP = 20

/** Responses in the database of the gateway. */
export class DurableStore implements ResponseStore {
  readonly responses: ResponseTable
  readonly conversations: ConversationTable
  readonly #now: () => number

  constructor(database: SqlDatabase, now: () => number = Date.now) {
    this.responses = responseTable(database)
    this.conversations = conversationTable(database)
    this.#now = now
  }

  save(kept: KeptResponse): Promise<void> {
    const input = belongings(PLACES.input, kept.input)
    const ended = !isPending(kept.status)
    return this.responses.insert(this.#rowOf(kept), input, ended ? endingOf(kept, []) : undefined)
  }

  end(kept: KeptResponse): Promise<boolean> {
    // What was saved before it was made has its input already.
    return this.responses.end(kept.id, endingOf(kept, kept.background ? [] : kept.input))
  }

  async read(owner: string, id: string): Promise<KeptResponse | undefined> {
    const row = await this.responses.row(owner, id, this.#now())
    return row && keptOf(row, await this.responses.belongings(id), this.#now())
  }

  async chain(owner: string, id: string): Promise<Chain | undefined> {
    const rows = await this.responses.chain(owner, id, this.#now())
    const root = rows.at(-1)
    // An earlier one was deleted: what is left of the conversation is another one.
    if (!rows[0] || root?.previousId !== null) return undefined
    const { conversationId, conversationPosition } = root
    // It went on from a conversation that was deleted.
    const lost = conversationId !== null && conversationPosition !== 0
    if (lost && !(await this.conversations.exists(conversationId))) return undefined
    const items = await this.responses.chainItems(owner, id, this.#now())
    const before = await this.#before(root)
    const all = [...before, ...items].map(({ value }) => value as Item)
    return { status: statusOf(rows[0], this.#now()), items: all, makers: makersOf(rows, items) }
  }

  async items(owner: string, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    const now = this.#now()
    const said = await this.responses.items(owner, ids, now)
    const found = new Map(said.map(({ name, value }) => [name, value as Item]))
    const missing = ids.filter(id => !found.has(id))
    if (missing.length > 0)
      for (const { name, value } of await this.conversations.itemsOf(owner, missing, now))
        found.set(name, value as Item)
    return found
  }

  async remove(owner: string, id: string): Promise<boolean> {
    return this.responses.remove(owner, id)
  }

  /** The items of a conversation, the oldest first, and who made those whose state only their maker reads. */
  async conversation(owner: string, id: string): Promise<Pick<Required<Chain>, 'items' | 'makers'>> {
    const items = await this.conversations.items(id)
    const reasoning = items.filter(({ value }) => (value as Item).type === 'reasoning')
    const names = reasoning.map(({ name }) => name)
    const heads = names.length === 0 ? [] : await this.responses.headsOf(owner, names)
    const makerOf = new Map(heads.map(({ name, head }) => [name, (JSON.parse(head) as Item)[MAKER]]))
    const makers = new Map<Item, string>()
    for (const { name, value } of reasoning) {
      const maker = makerOf.get(name)
      if (typeof maker === 'string') makers.set(value as Item, maker)
    }
    return { items: items.map(({ value }) => value as Item), makers }
  }

  /** All that a response was an answer to, the oldest first. What was deleted of it is left out. */
  async inputOf(owner: string, id: string): Promise<KeptItem[] | undefined> {
    const rows = await this.responses.chain(owner, id, this.#now())
    const [row] = rows
    const root = rows.at(-1)
    if (!row || !root) return undefined
    const own = await this.responses.belongings(id)
    const earlier =
      row.previousId === null ? [] : await this.responses.chainItems(owner, row.previousId, Number.MIN_SAFE_INTEGER)
    const input = own.filter(({ place }) => place === PLACES.input)
    return [...(await this.#before(root)), ...earlier, ...input].map(keptItemOf)
  }

  /** What was in the conversation before the response joined it; all of it while it has not. */
  async #before({ conversationId, conversationPosition }: ResponseRow): Promise<readonly NamedValue[]> {
    if (conversationId === null) return []
    return this.conversations.items(conversationId, conversationPosition ?? undefined)
  }

  /** How it stands, where whoever makes it may have ended without a word. */
  statusOf(row: ResponseRow): KeptStatus {
    return statusOf(row, this.#now())
  }

  /** Deletes some of what is past its time; false where nothing was. */
  async sweep(): Promise<boolean> {
    const now = this.#now()
    const responses = await this.responses.expired(now, STEP)
    for (const { owner, id } of responses) await this.responses.remove(owner, id)
    const conversations = await this.conversations.expired(now, STEP)
    for (const { owner, id } of conversations) await this.conversations.remove(owner, id)
    return responses.length + conversations.length > 0
  }

  #rowOf(kept: KeptResponse): ResponseRow {
    const now = this.#now()
    return {
      id: kept.id,
      owner: kept.owner,
      previousId: kept.previousId ?? null,
      conversationId: kept.conversationId ?? null,
      conversationPosition: null,
      // An ending is what ends it.
      status: isPending(kept.status) ? kept.status : 'in_progress',
      background: kept.background ? 1 : 0,
      events: kept.events ? 1 : 0,
      // An ending writes it anew, with what belongs beside it.
      head: headOf(kept.response, ROW).head,
      createdAt: now,
      expiresAt: expiryOf(kept),
      leaseUntil: now + (kept.background ? BACKGROUND_LEASE : LEASE),
    }
  }
}

interface NamedValue {
  name: string
  value: unknown
}

function keptItemOf({ name, value }: NamedValue): KeptItem {
  return { id: name, item: value as Item }
}

/** Whose the reasoning is that came with a chain. */
function makersOf(rows: readonly ResponseRow[], items: readonly Belonging[]): Map<Item, string> {
  const makers = new Map<Item, string>()
  // A row's head was written from an object.
  const ofResponse = new Map(rows.map(({ id, head }) => [id, (JSON.parse(head) as Item)[MAKER]]))
  for (const { place, value, of = '' } of items) {
    const maker = ofResponse.get(of)
    const item = value as Item
    if (place === PLACES.output && item.type === 'reasoning' && typeof maker === 'string') makers.set(item, maker)
  }
  return makers
}

/** The member of a stored head that says who made its state; no client sees it. */
const MAKER = 'headgate_maker'

function belongings(place: Place, items: readonly KeptItem[]): Belonging[] {
  return items.map(({ id, item }) => ({ place, name: id, value: item }))
}

function endingOf(kept: KeptResponse, input: readonly KeptItem[]): Ending {
  const { response, maker } = kept
  const { head, large } = headOf(maker === undefined ? response : { ...response, [MAKER]: maker })
  return {
    status: kept.status,
    head,
    expiresAt: expiryOf(kept),
    belongings: [...belongings(PLACES.input, input), ...belongings(PLACES.output, keptOutput(kept)), ...large],
  }
}

function expiryOf({ expiresAt = Number.MAX_SAFE_INTEGER }: KeptResponse): number {
  return expiresAt
}

/** The response without its output and its large members, as JSON, and these members. */
function headOf(response: Item, longest = MEMBER): { head: string; large: Belonging[] } {
  const { output: _, ...members } = response
  const large: Belonging[] = []
  const small: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(members)) {
    if ((JSON.stringify(value)?.length ?? 0) <= longest) small[name] = value
    else large.push({ place: PLACES.member, name, value })
  }
  return { head: JSON.stringify(small), large }
}

function keptOf(row: ResponseRow, belongings: readonly Belonging[], now: number): KeptResponse {
  const at = (wanted: Place) => belongings.filter(({ place }) => place === wanted)
  const status = statusOf(row, now)
  const members = Object.fromEntries(at(PLACES.member).map(({ name, value }) => [name, value]))
  // It was written from an object.
  const { [MAKER]: maker, ...head } = JSON.parse(row.head) as Record<string, unknown>
  const response: Record<string, unknown> = {
    ...head,
    ...members,
    status,
    output: at(PLACES.output).map(({ value }) => value),
  }
  // Whoever made it has ended without a word.
  if (status !== row.status) response.error = { code: 'server_error', message: LOST }
  return {
    id: row.id,
    owner: row.owner,
    status,
    response,
    input: at(PLACES.input).map(keptItemOf),
    ...(row.previousId !== null && { previousId: row.previousId }),
    ...(row.conversationId !== null && { conversationId: row.conversationId }),
    background: row.background === 1,
    events: row.events === 1,
    ...(typeof maker === 'string' && { maker }),
    expiresAt: row.expiresAt,
  }
}

const LOST = 'The gateway ended before the response was made.'

function statusOf({ status, leaseUntil }: ResponseRow, now: number): KeptStatus {
  // Only these are ever written.
  const written = status as KeptStatus
  return isPending(written) && leaseUntil < now ? 'failed' : written
}

export function isPending(status: KeptStatus): boolean {
  return status === 'queued' || status === 'in_progress'
}
