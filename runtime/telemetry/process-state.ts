import type { Deltas } from './otlp-metrics.ts'
import type { Registry } from './registry.ts'

/** What a process has counted since it began: it goes on when another config takes the place of the first. */
export interface ProcessState {
  /** Milliseconds since 1970. */
  beganAt: number
  inFlight: number
  /** From the first call on that is counted. */
  counted?: Counted
}

export interface Counted {
  registry: Registry
  /** What of it was sent. */
  deltas: Deltas
  /** When: milliseconds since 1970. */
  sentAt: number
}

export function newProcessState(now = Date.now()): ProcessState {
  return { beganAt: now, inFlight: 0 }
}
