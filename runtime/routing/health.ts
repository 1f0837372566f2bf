import { COOLDOWNS, cooldownMs } from './cooldown.ts'
import { FAULTS, type FaultClass, type Scope } from './fault-class.ts'
import { WAIT_CEILING } from './retry-after.ts'

/** Where an attempt goes. An upstream without credentials has no `credential`. */
export interface Place {
  upstream: string
  /** The upstream's own id of the model. */
  model: string
  /** The credential's id. */
  credential?: string
}

/** Why a place had better be left alone, and until when: milliseconds of the clock, never before now. */
export interface Cooling {
  until: number
  why: FaultClass
  scope: Scope
  /** The time has passed, and one call is finding out whether that was enough. */
  probing: boolean
}

/** One attempt on its way. What comes of it is told with `succeeded` or `failed`. */
export interface Trial {
  readonly place: Place
  readonly began: number
}

/** What is remembered of a scope that failed and has not answered well since. */
export interface Ailment extends Partial<Place> {
  scope: Scope
  /** Its last fault. */
  why: FaultClass
  /** Faults in a row. */
  failures: number
  /** Cooldowns in a row; 0 where its faults are too few for one. */
  cooldowns: number
  /** When the last cooldown ends or ended; 0 where there was none. */
  until: number
  failedAt: number
  /** `failing`: not cool yet. `due`: the next call will be its probe. */
  state: 'failing' | 'cooling' | 'due' | 'probing'
}

export interface HealthOptions {
  /** Milliseconds, as Date.now() counts them. */
  now?: () => number
  /** In [0, 1). */
  random?: () => number
  /** The longest cooldown, also where the upstream asks for more. */
  ceiling?: number
  /** Milliseconds after which a probe that nobody ended makes room for another. */
  probeLimit?: number
  /** Ailments that are kept of each scope; the one that failed least recently goes first. */
  limit?: number
}

/** After so many milliseconds without another fault an ailment is forgotten: the next fault is a first one. */
const FORGOTTEN = 3_600_000

const SCOPES = ['upstream', 'model', 'credential', 'credential-model'] as const satisfies readonly Scope[]

/**
 * What the gateway has learnt from its attempts: which upstreams, models and credentials to leave alone for a while.
 * It advises and never refuses: an attempt at a place that is cooling is a trial like any other.
 *
 * A cooldown that has passed is half-open: the first trial that begins is its probe, and until that one has ended the
 * place is cooling for everyone else. `cooling` and `begin` belong together, without an `await` between them.
 *
 * Calls overlap, so what was on its way before a cooldown began tells of the time before, and does not end it. Nor does
 * it grow by what fails before it has passed, but for what the upstream itself asks for. A scope is made well by a trial
 * that went through it, never by one elsewhere.
 */
export class Health {
  readonly #entries: Record<Scope, Map<string, Entry>> = {
    upstream: new Map(),
    model: new Map(),
    credential: new Map(),
    'credential-model': new Map(),
  }
  readonly #now: () => number
  readonly #random: () => number
  readonly #ceiling: number
  readonly #probeLimit: number
  readonly #limit: number
  /** Orders beginnings and cooldowns, as the clock is too coarse for that. */
  #order = 0

  constructor({
    now = Date.now,
    random = Math.random,
    ceiling = WAIT_CEILING,
    probeLimit = 60_000,
    limit = 1000,
  }: HealthOptions = {}) {
    this.#now = now
    this.#random = random
    this.#ceiling = ceiling
    this.#probeLimit = probeLimit
    this.#limit = limit
  }

  /** The longest of what keeps a place cool; undefined where a call may go there. */
  cooling(place: Place, now: number = this.#now()): Cooling | undefined {
    let longest: Cooling | undefined
    for (const scope of SCOPES) {
      const entry = this.#find(scope, place)
      const state = entry && this.#stateOf(entry, now)
      if (!entry || (state !== 'cooling' && state !== 'probing')) continue
      const until = Math.max(entry.until, now)
      if (!longest || until > longest.until) longest = { until, why: entry.why, scope, probing: state === 'probing' }
    }
    return longest
  }

  /** An attempt begins. It is the probe of every scope of its place whose cooldown has passed and that has none. */
  begin(place: Place): Trial {
    const trial: Trial = { place, began: ++this.#order }
    for (const scope of SCOPES) {
      const entry = this.#find(scope, place)
      if (!entry) continue
      const now = this.#now()
      if (this.#stateOf(entry, now) === 'due') entry.probe = { trial, since: now }
    }
    return trial
  }

  /** The upstream has answered well. A reply counts once its content has begun. */
  succeeded(trial: Trial): void {
    for (const scope of SCOPES) this.#well(scope, trial)
  }

  /**
   * The attempt has failed. `told`: the milliseconds that the upstream asks to wait. A fault that says nothing about the
   * upstream (the client left) only ends the trial.
   */
  failed(trial: Trial, why: FaultClass, told?: number): void {
    const { cools, shows } = FAULTS[why]
    for (const scope of SCOPES) {
      if (shows.includes(scope)) this.#well(scope, trial)
      else if (scope === cools) this.#ill(scope, trial, why, told)
      else this.#endProbe(this.#find(scope, trial.place), trial)
    }
  }

  /** Forgets what ails everything, or all that lies in the place: an upstream, a model of it, a credential. */
  clear(where: Partial<Place> = {}): void {
    this.forget(place => isWithin(place, where))
  }

  /** Forgets what ails whatever lies in a place of which that is true: it is another one under the same name. */
  forget(gone: (place: Partial<Place>) => boolean): void {
    for (const scope of SCOPES) {
      const entries = this.#entries[scope]
      for (const [key, { place }] of entries) if (gone(place)) entries.delete(key)
    }
  }

  /** All that is remembered, for people to look at. */
  snapshot(now: number = this.#now()): Ailment[] {
    return SCOPES.flatMap(scope =>
      [...this.#entries[scope].values()].map(entry => {
        const { place, why, failures, cooldowns, until, failedAt } = entry
        return { ...place, scope, why, failures, cooldowns, until, failedAt, state: this.#stateOf(entry, now) }
      }),
    )
  }

  #find(scope: Scope, place: Place): Entry | undefined {
    const entries = this.#entries[scope]
    // In good times that is all there is to do.
    return entries.size === 0 ? undefined : entries.get(keyOf(scope, place))
  }

  #stateOf(entry: Entry, now: number): Ailment['state'] {
    if (entry.cooldowns === 0) return 'failing'
    // A clock that was set back must not keep anything cool for longer than a cooldown lasts.
    if (entry.until - now > this.#ceiling) entry.until = now + this.#ceiling
    if (now < entry.until) return 'cooling'
    return entry.probe && Math.abs(now - entry.probe.since) < this.#probeLimit ? 'probing' : 'due'
  }

  #well(scope: Scope, trial: Trial): void {
    const entry = this.#find(scope, trial.place)
    if (!entry) return
    this.#endProbe(entry, trial)
    if (trial.began > entry.cooledAt) this.#entries[scope].delete(keyOf(scope, trial.place))
  }

  #ill(scope: Scope, trial: Trial, why: FaultClass, told: number | undefined): void {
    const cooldown = COOLDOWNS[why]
    if (!cooldown) return
    const now = this.#now()
    const entry = this.#remember(scope, trial.place, why, now)
    this.#endProbe(entry, trial)
    entry.failedAt = now
    // Of the calls that the same outage broke the first has said it; the others may only know better how long it lasts.
    // So has it for those that went there while it was cool: many of them at once must not make a blip last for long.
    const early = trial.began < entry.cooledAt || now < entry.until
    if (early && !(told && told > 0)) return
    if (!early) {
      entry.why = why
      entry.failures++
      // A scope that was cool and has not been well since gets no second row of faults.
      if (entry.failures < cooldown.inARow && entry.cooldowns === 0) return
    }
    const wait = cooldownMs(cooldown, entry.cooldowns, told, this.#random, this.#ceiling)
    entry.until = Math.max(entry.until, now + wait)
    if (early) return
    entry.cooldowns++
    entry.cooledAt = ++this.#order
  }

  /** The entry of a scope, now the one that failed most recently; a new one where there is none or it is forgotten. */
  #remember(scope: Scope, place: Place, why: FaultClass, now: number): Entry {
    const entries = this.#entries[scope]
    const key = keyOf(scope, place)
    const known = entries.get(key)
    entries.delete(key)
    if (!known && entries.size >= this.#limit) entries.delete(entries.keys().next().value!)
    const fresh = known && now - Math.max(known.failedAt, known.until) < FORGOTTEN
    const entry = fresh
      ? known
      : { place: partOf(scope, place), why, failures: 0, cooldowns: 0, until: 0, failedAt: now, cooledAt: 0 }
    entries.set(key, entry)
    return entry
  }

  #endProbe(entry: Entry | undefined, trial: Trial): void {
    if (entry?.probe?.trial === trial) entry.probe = undefined
  }
}

interface Entry {
  place: Partial<Place>
  why: FaultClass
  failures: number
  cooldowns: number
  until: number
  failedAt: number
  /** Its last cooldown's place in the order of beginnings; 0 where there was none. */
  cooledAt: number
  probe?: { trial: Trial; since: number }
}

function keyOf(scope: Scope, { upstream, model, credential = '' }: Place): string {
  if (scope === 'upstream') return upstream
  if (scope === 'model') return `${upstream}\n${model}`
  return scope === 'credential' ? `${upstream}\n${credential}` : `${upstream}\n${credential}\n${model}`
}

function partOf(scope: Scope, { upstream, model, credential }: Place): Partial<Place> {
  if (scope === 'upstream') return { upstream }
  if (scope === 'model') return { upstream, model }
  return scope === 'credential' ? { upstream, credential } : { upstream, credential, model }
}

function isWithin(place: Partial<Place>, where: Partial<Place>): boolean {
  return (
    (where.upstream === undefined || where.upstream === place.upstream) &&
    (where.model === undefined || where.model === place.model) &&
    (where.credential === undefined || where.credential === place.credential)
  )
}
