import type { FaultClass, Scope } from '../routing/fault-class.ts'
import { type Ailment, Health, type Place, type Trial } from '../routing/health.ts'

/** Something was left alone for a while: milliseconds since 1970. */
export interface Cooldown extends Partial<Place> {
  scope: Scope
  why: FaultClass
  from: number
  until: number
}

/** Health that writes down when what began to cool, and until when. */
export class WatchedHealth extends Health {
  readonly cooldowns: Cooldown[] = []

  override failed(trial: Trial, why: FaultClass, told?: number): void {
    const before = new Map(this.snapshot().map(ailment => [keyOf(ailment), ailment.until]))
    super.failed(trial, why, told)
    const now = Date.now()
    for (const ailment of this.snapshot()) {
      const { scope, upstream, model, credential, until } = ailment
      if (until <= now || until === before.get(keyOf(ailment))) continue
      const place = { ...(upstream !== undefined && { upstream }), ...(model !== undefined && { model }) }
      const key = credential === undefined ? {} : { credential }
      this.cooldowns.push({ scope, ...place, ...key, why: ailment.why, from: now, until })
    }
  }
}

function keyOf({ scope, upstream, model, credential }: Ailment): string {
  return [scope, upstream, model, credential].join('\n')
}
