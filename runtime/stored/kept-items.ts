import { newItemIds } from './ids.ts'
import type { Item, KeptItem, KeptResponse } from './response-store.ts'

/** A request's input as items: a text is a message of the user. */
export function itemsOfInput(input: unknown): Item[] {
  if (typeof input === 'string') return [{ role: 'user', content: input }]
  // The operation's validator has accepted the list.
  return Array.isArray(input) ? (input as Item[]) : []
}

/** Items with the ids that they are known by. */
export function keptItems(items: readonly Item[]): KeptItem[] {
  const newId = newItemIds()
  return items.map(item => {
    const { id, type } = item
    return { id: typeof id === 'string' && id !== '' ? id : newId(type), item }
  })
}

export function keptOutput({ response }: Pick<KeptResponse, 'response'>): KeptItem[] {
  return keptItems(outputOf(response))
}

function outputOf(response: Item): readonly Item[] {
  return Array.isArray(response.output) ? (response.output as Item[]) : []
}

/**
 * An item as OpenAI lists it: with its id and type, and a message with a status, and its content as a list of parts.
 */
export function listedItem({ id, item }: KeptItem): Item {
  const { id: _, type = 'message', ...rest } = item
  if (type !== 'message') return { id, type, ...rest }
  const { status = 'completed', content, role } = rest
  return { id, type, ...rest, status, content: partsOf(content, role) }
}

function partsOf(content: unknown, role: unknown): unknown {
  if (typeof content !== 'string') return content
  if (role === 'assistant') return [{ type: 'output_text', text: content, annotations: [] }]
  return [{ type: 'input_text', text: content }]
}
