import type { CanonicalEvent } from '../../canonical/event.ts'

type PartEvent = Extract<CanonicalEvent, { index: number }>

/**
 * Lets one part through at a time. Parts may overlap in the canonical events (parallel tool calls); Codex follows one
 * item at a time, so what belongs to a later part waits until the earlier one has ended.
 */
export class InOrder {
  #live: number | undefined
  /** Parts that have begun meanwhile, in the order in which they began. */
  readonly #waiting = new Map<number, PartEvent[]>()
  readonly #take: (event: PartEvent) => void

  constructor(take: (event: PartEvent) => void) {
    this.#take = take
  }

  push(event: PartEvent): void {
    if (event.type === 'part-start' && this.#live === undefined) this.#live = event.index
    if (event.index !== this.#live) {
      const waiting = this.#waiting.get(event.index)
      if (waiting !== undefined) waiting.push(event)
      else if (event.type === 'part-start') this.#waiting.set(event.index, [event])
      return
    }
    this.#take(event)
    if (event.type === 'part-end') this.#next()
  }

  /** Lets everything through that still waits: the reply has ended, whether or not its parts have. */
  flush(): void {
    for (const events of this.#waiting.values()) events.forEach(this.#take)
    this.#waiting.clear()
    this.#live = undefined
  }

  /** Waiting parts that have ended already go through whole; the first that has not is live. */
  #next(): void {
    this.#live = undefined
    for (const [index, events] of this.#waiting) {
      this.#waiting.delete(index)
      events.forEach(this.#take)
      if (events.at(-1)?.type !== 'part-end') {
        this.#live = index
        return
      }
    }
  }
}
