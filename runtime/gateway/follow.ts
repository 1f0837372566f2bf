import { usageOfHit } from '../cache/answer.ts'
import type { Flight } from '../cache/flight.ts'
import { givenAgain } from '../cache/replay.ts'
import type { ResponseCache } from '../cache/response-cache.ts'
import { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent } from '../canonical/event.ts'
import { ReplyFolder } from '../canonical/fold.ts'
import type { GatewayReply } from '../platform/http.ts'
import { clientLeft } from '../platform/transport-errors.ts'
import type { RecalledCall, ResolvedCall } from './call.ts'
import { type Given, giverOf, streamAgain, wholeAgain } from './given-again.ts'
import type { RecalledPlace } from './recalled-place.ts'
import type { Feed } from './replay-source.ts'
import { wantsState } from './wants-state.ts'

/** Milliseconds that somebody waits for another one's answer to begin, or to go on. */
const PATIENCE = 120_000

/** The call under way that asks the same, where others may wait for it. */
export function flightOf(call: ResolvedCall, cache: ResponseCache, place: RecalledPlace): Flight | undefined {
  const flight = cache.flights.get(flightKeyOf(call, place))
  return flight && !flight.closed && !flight.failed ? flight : undefined
}

/**
 * The answer that somebody else is just being given, as a stream while it comes; undefined where it comes to nothing or
 * takes too long: then this call asks for itself.
 */
export async function follow(
  call: RecalledCall,
  flight: Flight,
  place: RecalledPlace,
): Promise<GatewayReply | undefined> {
  const leave = flight.follow()
  let given: GatewayReply | undefined
  try {
    const there = (): boolean => (call.stream ? flight.target : flight.usage) !== undefined
    if (!(await until(call, flight, there))) return undefined
    given = answer(call, flight, place, leave)
    return given
  } finally {
    // A stream has just begun, and ends by itself.
    if (!given || !call.stream) leave()
  }
}

/** Who wants the state of reasoning does not wait for an answer that an upstream may have been asked for without it. */
export function flightKeyOf(call: ResolvedCall, { place, request }: RecalledPlace): string {
  const stateless =
    !wantsState(call, request) && call.candidates.some(({ protocol }) => protocol === 'openai-responses')
  return stateless ? `${place.digest} stateless` : place.digest
}

function answer(call: RecalledCall, flight: Flight, place: RecalledPlace, leave: () => void): GatewayReply | undefined {
  const { target } = flight
  if (!target || !giverOf(call, target)) return undefined
  const given: Given = { request: place.request, target, digest: place.place.digest, age: 0 }
  const seconds = Math.floor(call.startedAt / 1000)
  if (call.stream) return streamAgain(call, given, new FlightFeed(call, flight, seconds), leave)
  const folder = new ReplyFolder()
  for (const event of flight.events) folder.add(event)
  const reply = { ...folder.reply(), ...(flight.usage && { usage: flight.usage }) }
  return wholeAgain(call, given, givenAgain(reply, call.model, seconds))
}

/** Whether it has come to this. Throws where the client has left, or its time is over. */
async function until(call: ResolvedCall, flight: Flight, there: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE
  const { signal } = call.deadline
  const left = new Promise<void>(resolve => signal.addEventListener('abort', resolve, { once: true }))
  while (!there()) {
    if (signal.aborted) throw call.deadline.missed ?? clientLeft()
    const patience = end - performance.now()
    if (flight.failed || patience <= 0) return false
    await Promise.race([flight.change(patience, polls(call)), left])
  }
  return true
}

/** Where a runtime ends requests by itself, none of them may call another. */
function polls({ request }: ResolvedCall): boolean {
  return request.background !== undefined
}

/** The events of a flight for one who waits for it: what it used is told at the end, as read from a cache. */
class FlightFeed implements Feed {
  readonly #call: ResolvedCall
  readonly #flight: Flight
  readonly #seconds: number
  #at = 0
  /** Ends of its choices, which come after what it used. */
  #held: CanonicalEvent[] = []
  #told: CanonicalEvent[] = []
  #progress = performance.now()
  over = false
  error: GatewayError | undefined

  constructor(call: ResolvedCall, flight: Flight, seconds: number) {
    this.#call = call
    this.#flight = flight
    this.#seconds = seconds
  }

  next(): CanonicalEvent | undefined {
    const event = this.#flight.events[this.#at]
    if (!event) return this.#last()
    this.#at++
    this.#progress = performance.now()
    switch (event.type) {
      case 'start': {
        const { usage, createdAt = this.#seconds } = event
        return { ...event, model: this.#call.model, createdAt, ...(usage && { usage: usageOfHit(usage) }) }
      }
      case 'finish':
        this.#held.push(event)
        return this.next()
      case 'usage':
        return this.next()
      default:
        return event
    }
  }

  /** All that there is has been told. */
  #last(): CanonicalEvent | undefined {
    const { usage, failed, error } = this.#flight
    if (usage !== undefined && this.#held.length > 0) {
      this.#held.unshift({ type: 'usage', usage: usageOfHit(usage) })
      this.#told = this.#held
      this.#held = []
    }
    const event = this.#told.shift()
    if (event) return event
    if (usage !== undefined) this.over = true
    else if (failed) this.#breaks(error ?? new GatewayError('upstream', 'The answer broke off.'))
    else if (performance.now() - this.#progress > PATIENCE)
      this.#breaks(new GatewayError('timeout', 'The answer has stopped.'))
    return undefined
  }

  #breaks(error: GatewayError): void {
    this.error = error
    this.over = true
  }

  /** No longer than until it has stopped: a timer that fires a little early would have it wait as long again. */
  changed(): Promise<void> {
    const left = PATIENCE - (performance.now() - this.#progress)
    return this.#flight.change(Math.max(0, left), polls(this.#call))
  }
}
