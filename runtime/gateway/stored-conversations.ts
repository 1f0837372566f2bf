import { GatewayError } from '../canonical/error.ts'
import type { ConversationItem, ConversationRow, ConversationTable, NewItem } from '../state/conversation-table.ts'
import { conversationNotFound } from '../stored/fault.ts'
import { newId } from '../stored/ids.ts'
import { keptItems, listedItem } from '../stored/kept-items.ts'
import type { Item, KeptItem } from '../stored/response-store.ts'
import { listOf, noSuchPlace, pageQuery } from './item-page.ts'
import { retentionOf } from './keeping.ts'
import type { StoredCall, StoredOperation } from './stored.ts'
import { ownerOf } from './stored-responses.ts'

/** Items that are taken at once: OpenAI's limit. */
const MOST = 20

export const conversationOperations: Readonly<Record<string, StoredOperation>> = {
  async createConversation({ call, body }) {
    const { stored } = call.gateway
    if (!stored)
      throw new GatewayError('unsupported', 'This gateway stores no responses, and so no conversations either.')
    const now = Date.now()
    const row: ConversationRow = {
      id: newId('conv'),
      owner: ownerOf(call),
      metadata: JSON.stringify(body.metadata ?? {}),
      createdAt: now,
      expiresAt: now + retentionOf(call),
    }
    await stored.conversations.insert(row, newItems(body.items))
    return conversationOf(row)
  },

  async retrieveConversation(stored) {
    return conversationOf((await find(stored)).row)
  },

  async updateConversation(stored) {
    const { table, row } = await find(stored)
    const metadata = JSON.stringify(stored.body.metadata ?? {})
    await table.setMetadata(row.id, metadata, Date.now() + retentionOf(stored.call))
    return conversationOf({ ...row, metadata })
  },

  async deleteConversation(stored) {
    const { table, row } = await find(stored)
    await table.remove(row.owner, row.id)
    return { id: row.id, object: 'conversation.deleted', deleted: true }
  },

  async createConversationItems(stored) {
    const { table, row } = await find(stored)
    const items = newItems(stored.body.items)
    if (!(await table.add(row.id, items, Date.now() + retentionOf(stored.call)))) throw conversationNotFound(row.id)
    return listOf(items.map(keptOf), false)
  },

  async listConversationItems(stored) {
    const { after, limit, order } = pageQuery(stored.query)
    const { table, row } = await find(stored)
    const last = after === undefined ? undefined : await table.item(row.id, after)
    if (after !== undefined && !last) throw noSuchPlace(after)
    const items = await table.page(row.id, { most: limit + 1, order, ...(last && { after: last.position }) })
    return listOf(items.slice(0, limit).map(keptOf), items.length > limit)
  },

  async retrieveConversationItem(stored) {
    const { table, row } = await find(stored)
    return listedItem(keptOf(await findItem(table, row, stored)))
  },

  async deleteConversationItem(stored) {
    const { table, row } = await find(stored)
    await findItem(table, row, stored)
    await table.removeItem(row.id, stored.params.item ?? '')
    return conversationOf(row)
  },
}

async function find({ call, params }: StoredCall): Promise<{ table: ConversationTable; row: ConversationRow }> {
  const id = params.conversation ?? ''
  const table = call.gateway.stored?.conversations
  const row = await table?.read(ownerOf(call), id, Date.now())
  if (!table || !row) throw conversationNotFound(id)
  return { table, row }
}

async function findItem(
  table: ConversationTable,
  row: ConversationRow,
  { params }: StoredCall,
): Promise<ConversationItem> {
  const id = params.item ?? ''
  const item = await table.item(row.id, id)
  if (!item)
    throw new GatewayError('not-found', `Item with id '${id.slice(0, 100)}' not found in conversation '${row.id}'.`)
  return item
}

function newItems(items: unknown): NewItem[] {
  // The validator has accepted the list, or nothing.
  const list = (items ?? []) as readonly Item[]
  if (list.length > MOST)
    throw new GatewayError('invalid-request', `Invalid 'items': ${MOST} at the most, but got ${list.length}.`, {
      param: 'items',
    })
  const reference = list.findIndex(({ type }) => type === 'item_reference')
  if (reference >= 0)
    throw new GatewayError('invalid-request', 'A conversation takes items, and no references to them.', {
      param: `items[${reference}]`,
    })
  return keptItems(list).map(({ id, item }) => ({ name: id, value: item }))
}

function keptOf({ name, value }: NewItem): KeptItem {
  return { id: name, item: value as Item }
}

function conversationOf({ id, createdAt, metadata }: ConversationRow): Item {
  return {
    id,
    object: 'conversation',
    created_at: Math.floor(createdAt / 1000),
    metadata: JSON.parse(metadata) as unknown,
  }
}
