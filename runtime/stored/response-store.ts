/** An item of a conversation as the Responses protocol has it: a message, a call, a result, reasoning. */
export type Item = Readonly<Record<string, unknown>>

/** An item as it came, and the id that it is known by: its own, or one that it was given here. */
export interface KeptItem {
  id: string
  item: Item
}

export type KeptStatus = 'queued' | 'in_progress' | 'completed' | 'incomplete' | 'failed' | 'cancelled'

/** A response that is kept, with what it answered. */
export interface KeptResponse {
  id: string
  /** Whose it is (`Principal.owner`, or else its key): nobody else finds it. */
  owner: string
  /** The response that it goes on from. */
  previousId?: string
  status: KeptStatus
  /** The response as clients get it, `output` included. */
  response: Item
  /** The items that its request brought; none of those that the gateway put before them. */
  input: readonly KeptItem[]
  /** The conversation that it goes on with, and that its items join when it is whole. */
  conversationId?: string
  /** It is made while nobody waits for it. */
  background?: boolean
  /** The events of its stream are kept too. */
  events?: boolean
  /** Who made the state in its output that only its maker reads; absent where that says so itself. */
  maker?: string
  /** Milliseconds since 1970 after which nobody finds it any more; absent where its store alone decides. */
  expiresAt?: number
}

/** A conversation up to and with the output of one response. */
export interface Chain {
  /** Of the last response. */
  status: KeptStatus
  /** All items as they came, the oldest first. */
  items: readonly Item[]
  /** Who made items whose state only their maker reads, as far as that is known. */
  makers?: ReadonlyMap<Item, string>
}

/**
 * Responses that are kept, for as long as what is behind it keeps them: a database, or the memory of one connection.
 * Everything is found by its owner alone.
 */
export interface ResponseStore {
  /** Resolves when it is kept: only then may a client be told its id. One that is not made yet is ended later. */
  save(response: KeptResponse): Promise<void>
  /** How one that was saved while it was made has ended; false where it has been cancelled or removed meanwhile. */
  end(response: KeptResponse): Promise<boolean>
  read(owner: string, id: string): Promise<KeptResponse | undefined>
  /** The conversation of a response; undefined where it, or one that it goes on from, is not kept. */
  chain(owner: string, id: string): Promise<Chain | undefined>
  /** Single items by their ids, for inputs that refer to them. */
  items(owner: string, ids: readonly string[]): Promise<ReadonlyMap<string, Item>>
  /** Whether there was one. */
  remove(owner: string, id: string): Promise<boolean>
}
