import { itemNotFound, onlyOneOf, previousNotEnded, previousNotFound } from './fault.ts'
import { itemsOfInput, keptItems } from './kept-items.ts'
import type { Item, KeptItem, ResponseStore } from './response-store.ts'

/** The body of a request that is whole in itself, and what it was made of. */
export interface Expanded {
  /** The body without `previous_response_id` and `conversation`, its `input` the whole conversation. */
  body: Record<string, unknown>
  /** What the request itself brought, as it is to be kept. */
  own: readonly KeptItem[]
  previousId?: string
  /** The store that has the response of that id. */
  previousIn?: ResponseStore
  conversationId?: string
  /** Where a compaction stands for the beginning: the same input with that beginning, and without compactions. */
  uncompacted?: readonly Item[]
}

/** Where a request may refer to: the first store that has it counts. */
export interface ExpandFrom {
  owner: string
  stores: readonly ResponseStore[]
  /** An item as it is sent where it matters who made it: only its maker reads what it holds. */
  madeBy?(item: Item, maker: string): Item
  /** The items of a conversation, the oldest first. Throws where the owner has none of that id. */
  conversation?(id: string): Promise<readonly Item[]>
}

/** Whether a request refers to anything that is kept. Costs a call that does not a look at its input. */
export function refersBack(body: Record<string, unknown>): boolean {
  const { previous_response_id: previous, conversation, input } = body
  if (previous != null || conversation != null) return true
  return Array.isArray(input) && input.some(item => item?.type === 'item_reference')
}

/**
 * A request that goes on from a kept response or conversation, as one that brings all of it: any upstream of any protocol
 * can answer that. Throws OpenAI's error for what is not kept.
 */
export async function expandRequest(body: Record<string, unknown>, from: ExpandFrom): Promise<Expanded> {
  const { previous_response_id: previous, conversation, ...rest } = body
  const previousId = typeof previous === 'string' ? previous : undefined
  const conversationId = conversationIdOf(conversation)
  if (previousId !== undefined && conversationId !== undefined) throw onlyOneOf('previous_response_id', 'conversation')
  const chain = previousId === undefined ? undefined : await chainOf(previousId, from)
  const before =
    chain !== undefined
      ? chain.items
      : conversationId !== undefined && from.conversation
        ? await from.conversation(conversationId)
        : []
  const brought = await resolved(itemsOfInput(body.input), from)
  const since = sinceCompaction(before)
  return {
    body: { ...rest, input: [...sendable(since), ...brought] },
    ...(since !== before && { uncompacted: [...sendable(before.filter(isNoCompaction)), ...brought] }),
    own: keptItems(brought),
    ...(previousId !== undefined && { previousId }),
    ...(chain && { previousIn: chain.store }),
    ...(conversationId !== undefined && { conversationId }),
  }
}

function conversationIdOf(conversation: unknown): string | undefined {
  if (typeof conversation === 'string') return conversation
  const id = (conversation as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? id : undefined
}

async function chainOf(
  id: string,
  { stores, owner, madeBy }: ExpandFrom,
): Promise<{ store: ResponseStore; items: readonly Item[] }> {
  for (const store of stores) {
    const chain = await store.chain(owner, id)
    if (!chain) continue
    const { status, items, makers } = chain
    if (status === 'queued' || status === 'in_progress') throw previousNotEnded(id, status)
    // What broke off cannot be gone on from: a client that is told so sends what it has.
    if (status === 'failed' || status === 'cancelled') break
    if (!madeBy || !makers?.size) return { store, items }
    return { store, items: items.map(item => (makers.has(item) ? madeBy(item, makers.get(item)!) : item)) }
  }
  throw previousNotFound(id)
}

/** The input with what it refers to in place of the references. */
async function resolved(input: readonly Item[], { stores, owner }: ExpandFrom): Promise<readonly Item[]> {
  const ids = input.flatMap(({ type, id }) => (type === 'item_reference' && typeof id === 'string' ? [id] : []))
  if (ids.length === 0) return input
  const found = new Map<string, Item>()
  for (const store of stores) {
    const missing = ids.filter(id => !found.has(id))
    if (missing.length === 0) break
    for (const [id, item] of await store.items(owner, missing)) found.set(id, item)
  }
  const whole = input.map((item, index) => {
    if (item.type !== 'item_reference') return item
    const kept = found.get(String(item.id))
    if (!kept) throw itemNotFound(String(item.id), `input[${index}].id`)
    return kept
  })
  return sendable(whole)
}

function isNoCompaction({ type }: Item): boolean {
  return type !== 'compaction' && type !== 'compaction_trigger'
}

/** A compaction stands for all that was before it. */
function sinceCompaction(items: readonly Item[]): readonly Item[] {
  const at = items.findLastIndex(({ type }) => type === 'compaction')
  return at > 0 ? items.slice(at) : items
}

/**
 * Kept items as an upstream can be sent them. Reasoning without state or text is nothing but an id, which means nothing
 * where nothing is kept; OpenAI holds what was said after it to the reasoning by their ids, so those go with it.
 */
function sendable(items: readonly Item[]): readonly Item[] {
  if (!items.some(isBare)) return items
  return items.filter(item => !isBare(item)).map(item => (BOUND.has(item.type) ? withoutId(item) : item))
}

function isBare({ type, encrypted_content: state, content }: Item): boolean {
  return type === 'reasoning' && !state && !(Array.isArray(content) && content.length > 0)
}

const BOUND: ReadonlySet<unknown> = new Set(['message', 'function_call', 'custom_tool_call'])

function withoutId({ id: _, ...item }: Item): Item {
  return item
}
