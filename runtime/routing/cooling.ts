import type { Cooling, Place } from './health.ts'
import type { RoutingMemory } from './memory.ts'

/** Until when a place is better left alone, and why: it failed, or its quota is spent. */
export type CoolingPlace = Pick<Cooling, 'until'> & { why: Cooling['why'] | 'quota' }

/** The longer of both; undefined where a call may go there. */
export function coolingAt(
  { health, quotas }: Pick<RoutingMemory, 'health' | 'quotas'>,
  place: Place,
): CoolingPlace | undefined {
  const cooling = health.cooling(place)
  const until = quotas.spentUntil(place, Date.now())
  return until !== undefined && until > (cooling?.until ?? 0) ? { until, why: 'quota' } : cooling
}
