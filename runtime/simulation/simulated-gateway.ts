import { AsyncLocalStorage } from 'node:async_hooks'
import type { Usage } from '../canonical/usage.ts'
import type { Gateway, RunningUpstream } from '../gateway/gateway.ts'
import type { MediaFetcher } from '../platform/media.ts'
import { newRoutingMemory } from '../routing/memory.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { Asked, Behave, Behaviour } from './behaviour.ts'
import { SimulatedKeys } from './simulated-keys.ts'
import { standIn } from './stand-in.ts'
import { type Cooldown, WatchedHealth } from './watched-health.ts'

/** A gateway whose upstreams are stand-ins. To be made, and called, while a `SimulatedTime` runs. */
export interface SimulatedGateway {
  gateway: Gateway
  /** Everything that was left alone for a while, so far. */
  cooldowns: readonly Cooldown[]
}

/** What one simulated call is to use, and what becomes of it. */
export interface Trace {
  usage: Usage
  /** What upstreams do with it; what they do with all calls where absent. */
  behave?: Behave
  /** The attempts that reached an upstream, and what that did, in their order. */
  asked: (Asked & Behaviour)[]
  /** Its account; that of copies is not among it. */
  record?: UsageRecord
}

/** The call on whose behalf something happens. */
export const traces = new AsyncLocalStorage<Trace>()

/** `real`: as `createGateway` makes it, without a database. It learns nothing from what happens here. */
export function simulatedGateway(real: Gateway, behave: Behave): SimulatedGateway {
  const traced = (asked: Asked): Behaviour => {
    const trace = traces.getStore()
    const behaviour = (trace?.behave ?? behave)(asked, trace?.usage ?? {})
    trace?.asked.push({ ...asked, ...behaviour })
    return behaviour
  }
  const upstreams = [...real.upstreams].map(([id, { upstream, credentials }]): [string, RunningUpstream] => [
    id,
    {
      upstream: standIn(upstream, traced),
      credentials: credentials.map(credential => ({ ...credential, value: 'simulated' })),
    },
  ])
  const health = new WatchedHealth()
  const gateway: Gateway = {
    ...real,
    upstreams: new Map(upstreams),
    keys: new SimulatedKeys(real.keys),
    routing: { ...newRoutingMemory(), health },
    ...(real.media && { media: NO_MEDIA }),
    watchers: new Set(),
    record: record => {
      const trace = traces.getStore()
      if (trace && !trace.record) trace.record = record
    },
    flush: () => Promise.resolve(),
    log: () => {},
  }
  return { gateway, cooldowns: health.cooldowns }
}

const NO_MEDIA: MediaFetcher = {
  fetch: (_, { accept }) =>
    Promise.resolve({ data: new Uint8Array(1), mediaType: accept[0] ?? 'application/octet-stream' }),
}
