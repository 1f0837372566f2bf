import { text } from '../platform/byte-search.ts'
import type { ResponseTable } from '../state/response-table.ts'

/** Milliseconds that an event waits for others to be stored with it. */
const WAIT = 200
/** Characters that are stored at once: few enough for a row. */
const MOST = 400_000

/** Stores the events of a response that is being made, several at once, so that they can be read from another place. */
export class EventLog {
  readonly #table: ResponseTable
  readonly #id: string
  /** The response is not being made any more, as far as the database knows. */
  readonly #gone: () => void
  #frames = ''
  #first = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #stored: Promise<void> = Promise.resolve()

  constructor(table: ResponseTable, id: string, gone: () => void) {
    this.#table = table
    this.#id = id
    this.#gone = gone
  }

  /** `number`: of the frame's event. */
  add(frame: Uint8Array, number: number): void {
    const piece = text(frame)
    if (this.#frames.length + piece.length > MOST) void this.flush()
    if (this.#frames === '') this.#first = number
    this.#frames += piece
    this.#timer ??= setTimeout(() => void this.flush(), WAIT)
  }

  /** Resolves when all that was added is stored, or cannot be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [first, frames] = [this.#first, this.#frames]
    this.#frames = ''
    if (frames !== '') this.#stored = this.#stored.then(() => this.#store(first, frames))
    return this.#stored
  }

  async #store(first: number, frames: string): Promise<void> {
    // What is not stored can only be followed in this process; the response itself is stored at its end.
    const alive = await this.#table.addEvents(this.#id, { first, frames }).catch(() => true)
    if (!alive) this.#gone()
  }
}
