import type { CanonicalEvent } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { addUsage, type Usage } from '../canonical/usage.ts'
import type { TakeEvent } from '../protocols/protocol.ts'
import type { Step } from './step.ts'

/** How often one reply is continued at the most. */
const LEGS = 8

/**
 * A reply that its provider pauses while its own tools work (Messages' `pause_turn`), for clients that know no pause: the
 * turn so far is sent back as it came, and what follows is told as the same reply. This step comes first, as the
 * provider wants its own words back.
 */
export class PausedReply {
  #legs = 1
  #folder = new ReplyFolder()
  #paused = false
  /** Parts of the legs before this one, and of this one. */
  #before = 0
  #parts = 0
  #usedBefore: Usage = {}
  #used: Usage = {}

  readonly step: Step = next => event => this.#take(event, next)

  /** The reply has paused: the caller asks again with `continued`, and feeds what comes into the same step. */
  get paused(): boolean {
    return this.#paused
  }

  /** The request for what follows. */
  continued(request: CanonicalRequest): CanonicalRequest {
    const { parts } = this.#folder.reply()
    this.#legs++
    this.#paused = false
    this.#before += this.#parts
    this.#parts = 0
    this.#usedBefore = addUsage(this.#usedBefore, this.#used)
    this.#used = {}
    // The next leg is added to this turn, which goes out whole again.
    const turn = { role: 'assistant' as const, parts }
    return { ...request, turns: [...request.turns, turn] }
  }

  #take(event: CanonicalEvent, next: TakeEvent) {
    if (event.type === 'failed') return next(event)
    this.#folder.add(event)
    switch (event.type) {
      case 'start':
        if (event.usage) this.#used = { ...this.#used, ...event.usage }
        if (this.#legs === 1) next(event)
        else if (event.usage) next({ type: 'usage', usage: addUsage(this.#usedBefore, this.#used) })
        return
      case 'usage':
        this.#used = { ...this.#used, ...event.usage }
        return next({ ...event, usage: addUsage(this.#usedBefore, this.#used) })
      case 'finish':
        this.#paused = event.reason === 'pause' && this.#legs < LEGS
        return this.#paused ? undefined : next(event)
      case 'part-start':
        this.#parts++
        return next(this.#shifted(event))
      default:
        return next(this.#shifted(event))
    }
  }

  #shifted<Event extends Extract<CanonicalEvent, { index: number }>>(event: Event): Event {
    return this.#before === 0 ? event : { ...event, index: event.index + this.#before }
  }
}
