import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import type { UpstreamProtocolId } from '../canonical/part.ts'
import type { Usage } from '../canonical/usage.ts'

/** Who gives the answer of a flight. */
export interface FlightTarget {
  upstream: string
  model: string
  protocol: UpstreamProtocolId
  /** What of the request could not be carried there. */
  lost: readonly string[]
}

/** Milliseconds between two looks of somebody who cannot be called. */
const LOOK_EVERY = 20

/**
 * One call that several wait for: what its answer has told so far. The one who asks writes, the others read, each at their
 * own pace. Holds nothing that belongs to a request, so that requests of one Worker may share it.
 */
export class Flight {
  readonly events: CanonicalEvent[] = []
  /** Known when the answer has begun; from then on it is of one attempt. */
  target: FlightTarget | undefined
  /** Known when the answer was told to its end. */
  usage: Usage | undefined
  /** The answer came to nothing, or broke. */
  failed = false
  /** What it broke with, where it had begun. */
  error: GatewayError | undefined
  /** Nobody else may join. */
  closed = false
  /** Told when the first of those who wait has come, and when the last has gone. */
  onFollowed: (() => void) | undefined
  onAlone: (() => void) | undefined
  #followers = 0
  readonly #listeners = new Set<() => void>()

  get followed(): boolean {
    return this.#followers > 0
  }

  add(event: CanonicalEvent): void {
    this.events.push(event)
    this.#tell()
  }

  /** The attempt so far came to nothing; another one follows. Only before the answer has begun. */
  restart(): void {
    this.events.length = 0
  }

  begin(target: FlightTarget): void {
    this.target = target
    this.#tell()
  }

  finish(usage: Usage): void {
    this.usage = usage
    this.#tell()
  }

  fail(error?: GatewayError): void {
    if (this.usage !== undefined || this.failed) return
    this.failed = true
    this.error = error
    this.#tell()
  }

  /** Somebody waits for it, until the function that is given is called. */
  follow(): () => void {
    this.#followers++
    if (this.#followers === 1) this.onFollowed?.()
    let following = true
    return () => {
      if (!following) return
      following = false
      this.#followers--
      if (this.#followers === 0) this.onAlone?.()
    }
  }

  /**
   * Resolves when something has changed, or after `patience` milliseconds. `polls`: where a request must not be called by
   * another one (Workers), it looks for itself; it may then find that nothing has changed.
   */
  change(patience: number, polls: boolean): Promise<void> {
    if (polls) return new Promise(resolve => setTimeout(resolve, Math.min(patience, LOOK_EVERY)))
    return new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer)
        this.#listeners.delete(done)
        resolve()
      }
      const timer = setTimeout(done, patience)
      this.#listeners.add(done)
    })
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
