import type { SqlDatabase } from '../state/database.ts'
import { listDrains, setDrain } from '../state/drains.ts'

/** Milliseconds of age from which on the copy is read anew by runtimes without timers between requests. */
const YOUNG = 2_000

/** Upstreams that get no new calls: a copy of what the database says, for looks on the path of a call. */
export class Drains {
  readonly #drained: Set<string>
  readonly #database: SqlDatabase
  readonly #exists: () => boolean
  #trueAt = Number.NEGATIVE_INFINITY

  /** `drained`: the copy, which routing looks at. `exists`: whether there is a database yet, which no look shall make. */
  constructor(drained: Set<string>, database: SqlDatabase, exists: () => boolean = () => true) {
    this.#drained = drained
    this.#database = database
    this.#exists = exists
  }

  async refresh(): Promise<void> {
    if (!this.#exists()) return
    this.#trueAt = Date.now()
    const drains = await listDrains(this.#database)
    this.#drained.clear()
    for (const { upstream } of drains) this.#drained.add(upstream)
  }

  /** Reads the copy anew where it is old, in the background: a call that is under way need not wait for that. */
  settle(background: (work: Promise<unknown>) => void): void {
    if (Date.now() - this.#trueAt < YOUNG) return
    background(this.refresh().catch(() => {}))
  }

  /** Begins or ends one, here at once. */
  async set(upstream: string, drained: boolean, by: string): Promise<void> {
    await setDrain(this.#database, { upstream, since: Date.now(), by }, drained)
    await this.refresh()
  }
}
