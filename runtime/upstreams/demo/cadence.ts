import type { CanonicalEvent } from '../../canonical/event.ts'
import type { Behaviour } from './names.ts'

/** Milliseconds to wait before an event. */
export type Cadence = (event: CanonicalEvent) => number

/** The cadence that a behaviour asks for: the natural one, none, or a fixed gap. */
export function cadenceOf(behaviour: Behaviour): Cadence {
  if (behaviour.slow !== undefined) {
    const gap = behaviour.slow
    return event => (event.type === 'delta' ? gap : 0)
  }
  return behaviour.fast || behaviour.hugeKiB !== undefined ? none : natural
}

/** No waiting. */
export const none: Cadence = () => 0

/** About as a quick model writes: a moment before each part, then long words later than short ones. */
const natural: Cadence = event => {
  if (event.type === 'part-start') return 30
  return event.type === 'delta' ? Math.min(40, 4 + 2 * event.text.length) : 0
}
