import { GatewayError } from '../canonical/error.ts'
import { type LeaveSignal, Leaving } from '../platform/leave-signal.ts'

/** Until when an answer has to begin. What is asked meanwhile is given up when the time is over, or the client leaves. */
export class Deadline {
  /** What attempts are sent with. */
  readonly signal: LeaveSignal
  readonly #totalMs: number
  readonly #timer: ReturnType<typeof setTimeout> | undefined
  #passed = false

  /** `leaves`: the client's own signal. `totalMs`: milliseconds from the call's beginning, `spentMs` of them gone; 0 for no limit. */
  constructor(leaves: LeaveSignal, totalMs: number, spentMs: number) {
    this.#totalMs = totalMs
    if (totalMs === 0) {
      this.signal = leaves
      return
    }
    const either = new Leaving()
    if (leaves.aborted) either.abort()
    leaves.addEventListener('abort', () => either.abort(), { once: true })
    this.signal = either
    this.#timer = setTimeout(
      () => {
        this.#passed = true
        either.abort()
      },
      Math.max(0, totalMs - spentMs),
    )
  }

  /** The error of an attempt that was given up because the time was over; undefined while it is not. */
  get missed(): GatewayError | undefined {
    if (!this.#passed) return undefined
    return new GatewayError('timeout', `No answer began within the ${this.#totalMs} ms that the model allows.`, {
      code: 'deadline_exceeded',
    })
  }

  /** An answer has begun, or none will: from now on only the client ends it. */
  met(): void {
    clearTimeout(this.#timer)
  }
}
