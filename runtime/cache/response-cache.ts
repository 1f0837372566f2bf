import { type CachedAnswer, readAnswer, reasonNotToKeep, writeAnswer } from './answer.ts'
import type { Flight } from './flight.ts'
import type { AnswerStore, Place } from './store.ts'

/** What the cache has done since the process started, and what it holds. */
export interface CacheStats {
  hits: number
  misses: number
  /** Calls of cached models that it had nothing to do with. */
  bypasses: number
  /** Answers that were kept. */
  stored: number
  /** What is kept, by all processes where they share it. Absent where the store does not count. */
  entries?: number
  /** Bytes of names and texts. */
  bytes?: number
}

/** Which answers are to go: all where nothing is given. */
export interface Purge {
  /** The public name that was asked for. */
  model?: string
  /** Those that only calls with this key share, by its name; not those of clients who bring a provider's key beside it. */
  key?: string
  /** Those that the keys of this group share. */
  group?: string
  /** One answer, by `x-headgate-cache-key`. */
  entry?: string
}

/** The response cache of a gateway. */
export class ResponseCache {
  readonly #store: AnswerStore
  #maxEntryBytes: number
  /** What is kept outlives the process. */
  readonly durable: boolean
  /** Calls under way that others may wait for. */
  readonly flights = new Map<string, Flight>()
  readonly #counts = { hits: 0, misses: 0, bypasses: 0, stored: 0 }

  constructor(store: AnswerStore, maxEntryBytes: number, durable = false) {
    this.#store = store
    this.#maxEntryBytes = maxEntryBytes
    this.durable = durable
  }

  get maxEntryBytes(): number {
    return this.#maxEntryBytes
  }

  /** The bounds from now on, in bytes: of an answer, and of all of them where the store has such a bound. */
  resize(maxEntryBytes: number, maxBytes: number): void {
    this.#maxEntryBytes = maxEntryBytes
    this.#store.resize(maxBytes)
  }

  /** An answer that is younger than `maxAge` milliseconds; at once where the store knows at once. */
  find(place: Place, maxAge: number): CachedAnswer | undefined | Promise<CachedAnswer | undefined> {
    const found = this.#store.find(place)
    return found instanceof Promise ? found.then(text => young(text, maxAge)) : young(found, maxAge)
  }

  /** Keeps an answer that may be kept. Never rejects. */
  async keep(place: Place, answer: CachedAnswer, ttlMs: number): Promise<void> {
    if (reasonNotToKeep(answer.reply) !== undefined) return
    const text = writeAnswer(answer)
    // UTF-8 has a byte or more for each code unit: most texts that are too long need not be counted.
    if (text.length > this.#maxEntryBytes || byteLength(text) > this.#maxEntryBytes) return
    if (await this.#store.put(place, text, ttlMs)) this.#counts.stored++
  }

  count(what: 'hits' | 'misses' | 'bypasses'): void {
    this.#counts[what]++
  }

  /** Rejects where the store fails. */
  async stats(): Promise<CacheStats> {
    return { ...this.#counts, ...(await this.#store.size()) }
  }

  /** Forgets the answers that agree with all that is given; gives their number. Rejects where the store fails. */
  purge({ model, key, group, entry }: Purge): Promise<number> {
    const owner = key !== undefined ? `key:${key}` : group !== undefined ? `group:${group}` : undefined
    return this.#store.purge({
      ...(model !== undefined && { model }),
      ...(owner !== undefined && { owner }),
      ...(entry !== undefined && { digest: entry }),
    })
  }

  close(): Promise<void> {
    return this.#store.close()
  }
}

function young(text: string | undefined, maxAge: number): CachedAnswer | undefined {
  const answer = text === undefined ? undefined : readAnswer(text)
  return answer && Date.now() - answer.storedAt < maxAge ? answer : undefined
}

const encoder = new TextEncoder()

function byteLength(text: string): number {
  return encoder.encode(text).length
}
