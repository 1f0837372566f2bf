import { Leaving } from '../platform/leave-signal.ts'
import { Deadline } from './deadline.ts'

/** The deadline of a call whose waits are counted, and not waited for. */
export class RehearsedDeadline extends Deadline {
  readonly #leaving: Leaving
  #totalMs = 0
  #spentMs = 0
  #over: Deadline | undefined

  constructor() {
    const leaving = new Leaving()
    super(leaving, 0, 0)
    this.#leaving = leaving
  }

  /** Milliseconds that the call has in all; 0 for no limit. */
  allow(totalMs: number): void {
    this.#totalMs = totalMs
  }

  /** So many milliseconds have passed. */
  async spend(milliseconds: number): Promise<void> {
    this.#spentMs += milliseconds
    if (this.#totalMs === 0 || this.#spentMs < this.#totalMs) return
    const over = new Deadline(new Leaving(), this.#totalMs, this.#totalMs)
    await new Promise<void>(resolve => over.signal.addEventListener('abort', resolve, { once: true }))
    this.#over = over
    this.#leaving.abort()
  }

  override get missed(): Deadline['missed'] {
    return this.#over?.missed
  }
}
