import type { CompiledTarget } from '../config/compiled.ts'
import { type CoolingPlace, coolingAt } from '../routing/cooling.ts'
import type { Place } from '../routing/health.ts'
import type { Cooling, World } from '../routing/world.ts'
import type { Gateway } from './gateway.ts'

/** What a gateway knows of its targets at this moment, as its routes ask for it. */
export function worldOf(gateway: Gateway): World {
  const { stats, turns } = gateway.routing
  return {
    model: target => gateway.modelFacts(target),
    measured: target => stats.measured(target, Date.now()),
    inFlight: target => stats.inFlight(target),
    cooling: target => coolingOf(gateway, target),
    turn: route => turns.turn(route),
    advance: route => turns.advance(route),
    random: Math.random,
  }
}

/** A target is left alone while there is no credential that it could be asked with. */
function coolingOf({ upstreams, routing }: Gateway, { upstream, model }: CompiledTarget): Cooling | undefined {
  const credentials = upstreams.get(upstream)?.credentials ?? []
  const places: Place[] =
    credentials.length === 0
      ? [{ upstream, model }]
      : credentials.map(({ id }) => ({ upstream, model, credential: id }))
  let first: CoolingPlace | undefined
  for (const place of places) {
    const cooling = coolingAt(routing, place)
    if (!cooling) return undefined
    if (!first || cooling.until < first.until) first = cooling
  }
  return first && { until: first.until, why: REASONS[first.why] ?? first.why }
}

/** Why something cools, in words. */
const REASONS: Partial<Record<CoolingPlace['why'], string>> = {
  credential: 'its key was refused',
  model: 'it has no such model',
  rate: 'too many requests',
  overloaded: 'it is overloaded',
  server: 'it failed several times',
  network: 'it could not be reached',
  contract: 'it did not keep to its protocol',
  quota: 'its quota is spent',
}
