import { Affinity } from './affinity.ts'
import { Health } from './health.ts'
import { Quotas } from './quotas.ts'
import { Stats } from './stats.ts'
import { Turns } from './turns.ts'

/** What a gateway learns from its calls and chooses by; it lives with the process and is never stored. */
export interface RoutingMemory {
  readonly health: Health
  readonly quotas: Quotas
  readonly stats: Stats
  readonly affinity: Affinity
  readonly turns: Turns
  /** Upstreams that get no new calls until somebody lets them again. */
  readonly drained: Set<string>
}

export function newRoutingMemory(): RoutingMemory {
  return {
    health: new Health(),
    quotas: new Quotas(),
    stats: new Stats(),
    affinity: new Affinity(),
    turns: new Turns(),
    drained: new Set(),
  }
}
