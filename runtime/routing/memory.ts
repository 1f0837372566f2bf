import { Affinity } from './affinity.ts'
import { Health } from './health.ts'
import { Stats } from './stats.ts'
import { Turns } from './turns.ts'

/** What a gateway learns from its calls and chooses by; it lives with the process and is never stored. */
export interface RoutingMemory {
  readonly health: Health
  readonly stats: Stats
  readonly affinity: Affinity
  readonly turns: Turns
  /** Upstreams that get no new calls until somebody lets them again. */
  readonly drained: Set<string>
}

export function newRoutingMemory(): RoutingMemory {
  return { health: new Health(), stats: new Stats(), affinity: new Affinity(), turns: new Turns(), drained: new Set() }
}
