import { keptOutput } from './kept-items.ts'
import type { Chain, Item, KeptItem, KeptResponse, ResponseStore } from './response-store.ts'

/** Responses that one connection may go on from, where nothing durable is to be kept. Bounded: the oldest goes first. */
export class MemoryResponseStore implements ResponseStore {
  readonly #kept = new Map<string, Entry>()
  readonly #most: number
  readonly #characters: number
  #size = 0

  /** `most`: responses; `characters`: JSON of all that is held. What a response goes on from is part of it. */
  constructor(most = 64, characters = 64 * 1024 * 1024) {
    this.#most = most
    this.#characters = characters
  }

  async save(response: KeptResponse): Promise<void> {
    this.#forget(response.id)
    const { previousId, owner, input } = response
    const before = previousId === undefined ? undefined : this.#of(owner, previousId)
    // The conversation is held by each of its responses, so that an old one may go without breaking it; its items are
    // the same objects.
    const broken = previousId !== undefined && !before?.items
    const items = broken ? undefined : [...(before?.items ?? []), ...input, ...keptOutput(response)]
    const size = JSON.stringify([input, response.response]).length
    this.#kept.set(response.id, { response, items, size })
    this.#size += size
    for (const oldest of this.#kept.keys()) {
      if (oldest === response.id || (this.#kept.size <= this.#most && this.#size <= this.#characters)) break
      this.#forget(oldest)
    }
  }

  async end(response: KeptResponse): Promise<boolean> {
    if (!this.#of(response.owner, response.id)) return false
    await this.save(response)
    return true
  }

  async read(owner: string, id: string): Promise<KeptResponse | undefined> {
    return this.#of(owner, id)?.response
  }

  async chain(owner: string, id: string): Promise<Chain | undefined> {
    const entry = this.#of(owner, id)
    return entry?.items && { status: entry.response.status, items: entry.items.map(({ item }) => item) }
  }

  async items(owner: string, ids: readonly string[]): Promise<ReadonlyMap<string, Item>> {
    const wanted = new Set(ids)
    const found = new Map<string, Item>()
    for (const { response, items } of this.#kept.values()) {
      if (response.owner !== owner) continue
      for (const { id, item } of items ?? []) if (wanted.has(id)) found.set(id, item)
    }
    return found
  }

  async remove(owner: string, id: string): Promise<boolean> {
    return this.#of(owner, id) !== undefined && this.#forget(id)
  }

  #of(owner: string, id: string): Entry | undefined {
    const entry = this.#kept.get(id)
    return entry?.response.owner === owner ? entry : undefined
  }

  #forget(id: string): boolean {
    this.#size -= this.#kept.get(id)?.size ?? 0
    return this.#kept.delete(id)
  }
}

interface Entry {
  response: KeptResponse
  /** Undefined where what it goes on from was not here. */
  items: readonly KeptItem[] | undefined
  size: number
}
