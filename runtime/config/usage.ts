import type { Duration } from './gateway-config.ts'

/** How long usage is kept. */
export interface UsageConfig {
  /** Every call by itself. `'90d'` where it is not given. */
  retention?: Duration | 'forever'
  /** What the calls of an hour add up to. `'400d'` where it is not given; no shorter than `retention`. */
  rollups?: Duration | 'forever'
}

/** In milliseconds; absent: for ever. */
export interface CompiledUsage {
  calls?: number
  hours?: number
}

const DAY = 24 * 60 * 60_000

/** Where the config says nothing. */
export const DEFAULT_USAGE = { calls: 90 * DAY, hours: 400 * DAY } as const satisfies CompiledUsage
