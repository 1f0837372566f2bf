import { GatewayError } from '../../canonical/error.ts'
import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Cadence } from './cadence.ts'
import type { Behaviour } from './names.ts'

/** One step of a reply: an event and the milliseconds before it, or the way in which the reply breaks off. */
export type Step = { type: 'event'; delay: number; event: CanonicalEvent } | { type: 'cut' } | { type: 'stall' }

/**
 * The events with their delays, up to the fault that the behaviour asks for. A fault that waits for more content than
 * there is comes before the end, so no reply with a fault ever ends well.
 */
export function* script(
  events: Iterable<CanonicalEvent>,
  cadence: Cadence,
  fault: Behaviour['fault'],
): Generator<Step, void> {
  let left = fault?.after ?? Number.POSITIVE_INFINITY
  for (const event of events) {
    const due = event.type === 'delta' ? left === 0 : left !== Number.POSITIVE_INFINITY && event.type === 'usage'
    if (fault && due) return yield faultStep(fault.kind, fault.after)
    yield { type: 'event', delay: cadence(event), event }
    if (event.type === 'delta') left--
  }
}

function faultStep(kind: NonNullable<Behaviour['fault']>['kind'], after: number): Step {
  if (kind !== 'error') return { type: kind }
  const error = new GatewayError(
    'overloaded',
    `The demo failed after ${after} content events, as its model's name asks.`,
  )
  return { type: 'event', delay: 0, event: { type: 'failed', error } }
}
