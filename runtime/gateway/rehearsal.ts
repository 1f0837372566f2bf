import type { MediaFetcher } from '../platform/media.ts'
import { upstreamProtocols } from '../protocols/registry.ts'
import { Affinity } from '../routing/affinity.ts'
import { FAULTS, type FaultClass } from '../routing/fault-class.ts'
import { type Ailment, type Cooling, Health, type Place, type Trial } from '../routing/health.ts'
import { Stats } from '../routing/stats.ts'
import { Turns } from '../routing/turns.ts'
import { ReasoningMemory } from '../translation/reasoning-memory.ts'
import type { Exchange, Upstream } from '../upstreams/kind.ts'
import type { Failing, NamedFault } from './failing.ts'
import type { Gateway, RunningUpstream } from './gateway.ts'
import { played } from './named-fault.ts'
import type { RehearsedDeadline } from './rehearsed-deadline.ts'
import { goodReply } from './stand-in-reply.ts'

/** A gateway whose calls reach nobody, and from which the running one learns nothing. */
export interface Rehearsal {
  gateway: Gateway
  /** URLs of media that it would have fetched, so far. */
  fetched: string[]
}

/** Upstreams that fail as they are told to, and else answer well. */
export function rehearsalOf(gateway: Gateway, failing: Failing, deadline: RehearsedDeadline): Rehearsal {
  const fetched: string[] = []
  const upstreams = [...gateway.upstreams].map(
    ([id, running]) => [id, standIn(id, running, failing, deadline)] as const,
  )
  return {
    fetched,
    gateway: {
      ...gateway,
      upstreams: new Map(upstreams),
      routing: { ...gateway.routing, turns: new StillTurns(gateway.routing.turns) },
      memory: new ReasoningMemory(),
      ...(gateway.media && { media: noMedia(fetched) }),
      ledger: undefined,
      record: () => {},
      flush: () => Promise.resolve(),
      log: () => {},
    },
  }
}

/** The same gateway for the attempts of one call, of which it tells what its health has seen. */
export function attemptsOf({ gateway }: Rehearsal): { gateway: Gateway; seen: readonly Seen[] } {
  const health = new WatchedHealth(gateway.routing.health)
  const { quotas, turns, drained } = gateway.routing
  const routing = { health, quotas, stats: new Stats(), affinity: new Affinity(), turns, drained }
  return { gateway: { ...gateway, routing }, seen: health.seen }
}

/** What `failing` says of a target. */
export function faultAt(failing: Failing, { upstream, model }: Place): NamedFault | undefined {
  return [`${upstream}/${model}`, upstream].flatMap(name => (Object.hasOwn(failing, name) ? [failing[name]!] : []))[0]
}

function standIn(
  upstream: string,
  { upstream: real, credentials }: RunningUpstream,
  failing: Failing,
  deadline: RehearsedDeadline,
): RunningUpstream {
  const { settings } = real
  const { firstByte } = settings.timeouts
  async function send({ operation, model, stream }: Exchange) {
    const protocol = upstreamProtocols[operation.protocol]
    const fault = faultAt(failing, { upstream, model })
    if (fault === undefined) return goodReply(operation.protocol, model, stream)
    if (fault === 'timeout') await deadline.spend(firstByte)
    return played(fault, { upstream, protocol, stream, firstByte })
  }
  const stand: Upstream = { settings, send }
  if (real.protocolsFor) stand.protocolsFor = (model, kind) => real.protocolsFor!(model, kind)
  return { upstream: stand, credentials: credentials.map(credential => ({ ...credential, value: '' })) }
}

function noMedia(fetched: string[]): MediaFetcher {
  return {
    fetch(url, { accept }) {
      fetched.push(url)
      return Promise.resolve({ data: new Uint8Array(1), mediaType: accept[0] ?? 'application/octet-stream' })
    },
  }
}

/** Turns that a look at them does not use up. */
class StillTurns extends Turns {
  readonly #turns: Turns

  constructor(turns: Turns) {
    super()
    this.#turns = turns
  }

  override turn(...route: Parameters<Turns['turn']>): number {
    return this.#turns.turn(...route)
  }

  override advance(): void {}
}

/** One attempt, and what came of it. */
export interface Seen {
  place: Place
  /** What its place suffers from afterwards; absent where that is nothing. */
  ailment?: Ailment
  /** Milliseconds that it is left alone for at the most; absent where it is not. */
  coolsMs?: number
}

/** Writes down what it is told. Cooldowns are as long as chance can make them. */
class WatchedHealth extends Health {
  readonly seen: Seen[] = []
  readonly #known: Health
  readonly #now: number

  /** `known`: what is already known to be cooling. */
  constructor(known: Health) {
    const now = Date.now()
    super({ now: () => now, random: () => 1 - Number.EPSILON })
    this.#known = known
    this.#now = now
  }

  override cooling(place: Place): Cooling | undefined {
    return super.cooling(place) ?? this.#known.cooling(place)
  }

  override succeeded(trial: Trial): void {
    super.succeeded(trial)
    this.seen.push({ place: trial.place })
  }

  override failed(trial: Trial, why: FaultClass, told?: number): void {
    super.failed(trial, why, told)
    const { place } = trial
    const ailment = this.snapshot().find(ailment => ailment.scope === FAULTS[why].cools && concerns(ailment, place))
    const coolsMs = ailment && ailment.until - this.#now
    this.seen.push({
      place,
      ...(ailment && { ailment }),
      ...(coolsMs !== undefined && coolsMs > 0 && { coolsMs }),
    })
  }
}

function concerns(ailment: Ailment, place: Place): boolean {
  return (['upstream', 'model', 'credential'] as const).every(
    name => ailment[name] === undefined || ailment[name] === place[name],
  )
}
