import type { Driver } from 'unstorage'
import { sha256 } from '../platform/digest.ts'
import type { BoundedDriver } from './drivers/memory.ts'

/** Where answers are kept, and whose they are. */
export interface Place {
  /** The public name of the model. */
  model: string
  /** `key:laptop`, `group:research`, `all`. */
  owner: string
  /** SHA-256 of the request, in hex. */
  digest: string
}

/** Which answers are to go: all that agree with what is given; all at all where nothing is. */
export type Which = Partial<Place>

/** Milliseconds that a call waits for a look-up. */
const PATIENCE = 500

/** Milliseconds in which a store that has failed is left alone. */
const REST = 5_000

/** Letters of the hashes that keys begin with: enough to tell the models and owners of one gateway apart. */
const TAG = 16

/**
 * Texts by their place, in a driver of unstorage. A store that fails or does not answer is as if it were empty, and is left
 * alone for a while: no call fails of it, and each waits for it half a second at the most.
 */
export class AnswerStore {
  readonly #driver: Driver
  readonly #warn: (message: string) => void
  #restsUntil = 0
  #failed = false

  /** `warn` is told once when the store begins to fail, and once when it works again. */
  constructor(driver: Driver, warn: (message: string) => void) {
    this.#driver = driver
    this.#warn = warn
  }

  /** At once where the driver knows at once. */
  find(place: Place): string | undefined | Promise<string | undefined> {
    if (this.#rests) return undefined
    try {
      const found = this.#driver.getItem(nameOf(place), {})
      return found instanceof Promise ? this.#patiently(found) : textOf(found)
    } catch (thrown) {
      this.#fails(thrown)
      return undefined
    }
  }

  /** Whether it is kept now. */
  async put(place: Place, text: string, ttlMs: number): Promise<boolean> {
    if (this.#rests) return false
    try {
      await this.#driver.setItem?.(nameOf(place), text, { ttl: Math.max(1, Math.ceil(ttlMs / 1000)) })
      this.#works()
      return true
    } catch (thrown) {
      this.#fails(thrown)
      return false
    }
  }

  /** What is kept, in bytes of names and texts; undefined where the driver does not count. Rejects where it fails. */
  async size(): Promise<{ entries: number; bytes: number } | undefined> {
    const { size } = this.#driver as Partial<BoundedDriver>
    return size?.()
  }

  /** The bound from now on, where the driver has one. */
  resize(maxBytes: number): void {
    const { resize } = this.#driver as Partial<BoundedDriver>
    resize?.(maxBytes)
  }

  /** How many have gone. Rejects where the driver fails. */
  async purge(which: Which): Promise<number> {
    const names = (await this.#driver.getKeys(which.model === undefined ? '' : tagOf(which.model), {})) as string[]
    const gone = names.filter(name => agrees(name, which))
    for (let at = 0; at < gone.length; at += AT_ONCE) {
      await Promise.all(gone.slice(at, at + AT_ONCE).map(name => this.#driver.removeItem?.(name, {})))
    }
    return gone.length
  }

  async close(): Promise<void> {
    await this.#driver.dispose?.()
  }

  get #rests(): boolean {
    return Date.now() < this.#restsUntil
  }

  async #patiently(finding: Promise<unknown>): Promise<string | undefined> {
    try {
      const found = await inTime(finding)
      this.#works()
      return textOf(found)
    } catch (thrown) {
      this.#fails(thrown)
      return undefined
    }
  }

  #fails(thrown: unknown): void {
    this.#restsUntil = Date.now() + REST
    if (this.#failed) return
    this.#failed = true
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    this.#warn(`The response cache cannot be used, and calls go on without it: ${reason}`)
  }

  #works(): void {
    if (!this.#failed) return
    this.#failed = false
    this.#warn('The response cache can be used again.')
  }
}

/** Deletions at one time. */
const AT_ONCE = 100

function inTime<Found>(finding: Promise<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error(`it has not answered within ${PATIENCE} ms`))
    const timer = setTimeout(late, PATIENCE)
    finding.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** `MODEL:OWNER:DIGEST`, the first two hashed: names hold nothing that a driver could read as its own syntax. */
function nameOf({ model, owner, digest }: Place): string {
  return `${tagOf(model)}:${tagOf(owner)}:${digest}`
}

function tagOf(text: string): string {
  return sha256(text).slice(0, TAG)
}

function agrees(name: string, { model, owner, digest }: Which): boolean {
  const [ofModel, ofOwner, of] = name.split(':').slice(-3)
  return (
    (model === undefined || ofModel === tagOf(model)) &&
    (owner === undefined || ofOwner === tagOf(owner)) &&
    (digest === undefined || of === digest)
  )
}

/** Some drivers of unstorage give values that they have parsed. */
function textOf(found: unknown): string | undefined {
  if (typeof found === 'string') return found
  return found === null || found === undefined ? undefined : JSON.stringify(found)
}
