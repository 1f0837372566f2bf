import { keptItems, keptOutput } from './kept-items.ts'
import type { Chain, Item, KeptItem, KeptResponse, ResponseStore } from './response-store.ts'

export interface MemoryOptions {
  /** Responses. */
  most?: number
  /** Of the JSON of all that is held, what responses go on from included. */
  characters?: number
  /** Where conversations may have begun that go on here. */
  beneath?: ResponseStore | undefined
  /** What several of these share. */
  pool?: MemoryPool | undefined
}

/**
 * Responses that one connection may go on from, where nothing durable is to be kept. Bounded: the oldest goes first, and
 * a conversation that is larger than all that may be held is not held.
 */
export class MemoryResponseStore implements ResponseStore {
  readonly #kept = new Map<string, Entry>()
  /** How many of the responses hold an item, as those of one conversation share theirs. */
  readonly #holders = new Map<KeptItem, number>()
  readonly #most: number
  readonly #characters: number
  readonly #beneath: ResponseStore | undefined
  readonly #pool: MemoryPool | undefined
  #size = 0

  constructor({ most = 32, characters = 64 * 1024 * 1024, beneath, pool }: MemoryOptions = {}) {
    this.#most = most
    this.#characters = characters
    this.#beneath = beneath
    this.#pool = pool
  }

  async save(response: KeptResponse): Promise<void> {
    this.#put(response, await this.#before(response))
  }

  async end(response: KeptResponse): Promise<boolean> {
    const begun = this.#of(response.owner, response.id)
    // What it goes on from may have been forgotten meanwhile, and is held by what was saved of it.
    if (begun) this.#put(response, begun.before)
    return begun !== undefined
  }

  #put(response: KeptResponse, before: readonly KeptItem[] | undefined): void {
    this.forget(response.id)
    const items = before && [...before, ...response.input, ...keptOutput(response)]
    const size = sizeOf(response.response)
    this.#kept.set(response.id, { response, before, items, size })
    this.#size += size
    for (const item of items ?? []) this.#hold(item)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most && this.#size <= this.#characters) break
      this.forget(oldest)
    }
    this.#pool?.used(this, this.#size)
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
    return this.#of(owner, id) !== undefined && this.forget(id)
  }

  /** Whether there was one, whoever has it. */
  forget(id: string): boolean {
    const entry = this.#kept.get(id)
    if (!entry) return false
    this.#kept.delete(id)
    this.#size -= entry.size
    for (const item of entry.items ?? []) this.#release(item)
    return true
  }

  clear(): void {
    this.#kept.clear()
    this.#holders.clear()
    this.#size = 0
    this.#pool?.left(this)
  }

  /** The conversation that a response goes on from; undefined where its beginning is not to be found. */
  async #before({ previousId, owner }: KeptResponse): Promise<readonly KeptItem[] | undefined> {
    if (previousId === undefined) return []
    const known = this.#of(owner, previousId)?.items
    if (known) return known
    const chain = await this.#beneath?.chain(owner, previousId)
    return chain && keptItems(chain.items)
  }

  #hold(item: KeptItem): void {
    const holders = this.#holders.get(item) ?? 0
    this.#holders.set(item, holders + 1)
    if (holders === 0) this.#size += sizeOf(item)
  }

  #release(item: KeptItem): void {
    const holders = this.#holders.get(item) ?? 0
    if (holders > 1) {
      this.#holders.set(item, holders - 1)
      return
    }
    if (this.#holders.delete(item)) this.#size -= sizeOf(item)
  }

  #of(owner: string, id: string): Entry | undefined {
    const entry = this.#kept.get(id)
    return entry?.response.owner === owner ? entry : undefined
  }
}

/** Bounds what many stores hold together: of those that were not written to for the longest, all is forgotten. */
export class MemoryPool {
  readonly #characters: number
  /** The one written to last stands last. */
  readonly #sizes = new Map<MemoryResponseStore, number>()
  #size = 0

  constructor(characters: number) {
    this.#characters = characters
  }

  used(store: MemoryResponseStore, size: number): void {
    this.left(store)
    this.#sizes.set(store, size)
    this.#size += size
    for (const oldest of this.#sizes.keys()) {
      if (this.#size <= this.#characters) return
      oldest.clear()
    }
  }

  left(store: MemoryResponseStore): void {
    this.#size -= this.#sizes.get(store) ?? 0
    this.#sizes.delete(store)
  }
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}

interface Entry {
  response: KeptResponse
  /** What it goes on from; undefined where that was not here. */
  before: readonly KeptItem[] | undefined
  /** The whole conversation: each response holds all of its own, so that an old one may go without breaking it. */
  items: readonly KeptItem[] | undefined
  size: number
}
