import type { Quota } from '../upstreams/quota.ts'
import type { Place } from './health.ts'

/** What was last heard of a credential's quota. */
export interface HeardQuota extends Omit<Quota, 'spentUntil' | 'of'> {
  upstream: string
  credential: string
  /** Milliseconds since 1970. */
  heardAt: number
  spentUntil?: number
}

interface Entry {
  upstream: string
  credential: string
  quota: Quota
  heardAt: number
  /** Models that get nothing until then. */
  models: Map<string, number>
}

/** Entries that are kept; the one that was heard of least recently goes first. */
const LIMIT = 1000

/**
 * What upstreams tell of quotas with their answers: who tells none is never here. A place whose quota is spent is left
 * alone until that begins anew, however long that is; what is heard later is believed more.
 */
export class Quotas {
  readonly #entries = new Map<string, Entry>()

  note({ upstream, model, credential = '' }: Place, quota: Quota, now: number): void {
    const key = `${upstream}\n${credential}`
    const models = this.#entries.get(key)?.models ?? new Map<string, number>()
    if (quota.of === 'model' && quota.spentUntil !== undefined) models.set(model, quota.spentUntil)
    else models.delete(model)
    this.#entries.delete(key)
    if (this.#entries.size >= LIMIT) this.#entries.delete(this.#entries.keys().next().value ?? '')
    this.#entries.set(key, { upstream, credential, quota, heardAt: now, models })
  }

  /** Until when a place gets nothing; undefined where it may be asked. */
  spentUntil({ upstream, model, credential = '' }: Place, now: number): number | undefined {
    if (this.#entries.size === 0) return undefined
    const entry = this.#entries.get(`${upstream}\n${credential}`)
    const until = entry && Math.max(ofAll(entry) ?? 0, entry.models.get(model) ?? 0)
    return until && until > now ? until : undefined
  }

  /** What was heard of an upstream's credentials, for people to look at. */
  heard(upstream: string): HeardQuota[] {
    return [...this.#entries.values()].flatMap(entry => {
      if (entry.upstream !== upstream) return []
      const { credential, heardAt, quota } = entry
      const { windows, plan } = quota
      const spentUntil = ofAll(entry)
      const named = { upstream, credential, heardAt, windows }
      return [{ ...named, ...(plan !== undefined && { plan }), ...(spentUntil !== undefined && { spentUntil }) }]
    })
  }

  /** Forgets what was heard of places of which that is true. */
  forget(gone: (place: Partial<Place>) => boolean): void {
    for (const [key, { upstream, credential }] of this.#entries)
      if (gone({ upstream, credential })) this.#entries.delete(key)
  }
}

function ofAll({ quota }: Entry): number | undefined {
  return quota.of === 'credential' ? quota.spentUntil : undefined
}
