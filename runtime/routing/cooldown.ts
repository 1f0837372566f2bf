import type { FaultClass } from './fault-class.ts'
import { WAIT_CEILING } from './retry-after.ts'

/** How long a class of faults keeps its scope cool, in milliseconds. */
export interface Cooldown {
  /** The most of a first cooldown; each that follows without a success between may be twice as long. */
  base: number
  /** The most of any, unless the upstream asks for more. */
  ceiling: number
  /** Faults without a success between until the scope cools. */
  inARow: number
}

/** The classes that cool. A refused key or a missing model is not made good in seconds; a broken connection may be. */
export const COOLDOWNS: Partial<Record<FaultClass, Cooldown>> = {
  credential: { base: 30_000, ceiling: 600_000, inARow: 1 },
  model: { base: 30_000, ceiling: 600_000, inARow: 1 },
  rate: { base: 2_000, ceiling: 120_000, inARow: 1 },
  overloaded: { base: 2_000, ceiling: 60_000, inARow: 1 },
  network: { base: 1_000, ceiling: 60_000, inARow: 1 },
  // One bad answer says little about the next one.
  server: { base: 2_000, ceiling: 60_000, inARow: 3 },
  contract: { base: 5_000, ceiling: 120_000, inARow: 3 },
}

/** The most milliseconds of a cooldown that `before` others went before without a success between. */
export function backoffBound({ base, ceiling }: Cooldown, before: number): number {
  return Math.min(ceiling, base * 2 ** before)
}

/**
 * Milliseconds of a cooldown, at least 1: what the upstream asks for (`told`) up to `ceiling`, else anything up to the
 * bound, so that calls which were refused together do not come back together. `random` is in [0, 1).
 */
export function cooldownMs(
  cooldown: Cooldown,
  before: number,
  told: number | undefined,
  random: () => number,
  ceiling = WAIT_CEILING,
): number {
  // "Now" is no answer to a call that was just refused.
  if (told !== undefined && told > 0) return Math.min(Math.max(1, told), ceiling)
  return Math.min(1 + Math.floor(random() * backoffBound(cooldown, before)), ceiling)
}
