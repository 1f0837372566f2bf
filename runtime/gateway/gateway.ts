import type { CompiledGateway, CompiledModel } from '../config/compiled.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { Credential, Upstream } from '../upstreams/kind.ts'

/** A credential with its share of its upstream's calls. */
export interface WeightedCredential extends Credential {
  weight: number
}

/** An upstream that can be called: made by its kind, with the credentials it is called with. */
export interface RunningUpstream {
  upstream: Upstream
  /** Empty where the upstream needs none. */
  credentials: readonly WeightedCredential[]
}

/** One line of the log. Never holds a key, a body or a path of this machine. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error'
  message: string
  requestId?: string
  [field: string]: string | number | boolean | undefined
}

/** A gateway that runs: one config, resolved, and everything that its calls need. Replaced as a whole, never changed. */
export interface Gateway {
  readonly revision: string
  readonly models: Readonly<Record<string, CompiledModel>>
  readonly patterns: readonly CompiledModel[]
  readonly upstreams: ReadonlyMap<string, RunningUpstream>
  /** Upstreams that the config has but that cannot be called yet, and the variables that would change that. */
  readonly missing: ReadonlyMap<string, readonly string[]>
  /** From a key's SHA-256 (hex) to its id. Empty: anyone who reaches the gateway may call it. */
  readonly keys: ReadonlyMap<string, string>
  readonly server: CompiledGateway['server']
  /** Takes what a call used; costs the call nothing. */
  readonly record: (record: UsageRecord) => void
  readonly log: (entry: LogEntry) => void
}

let running: Gateway | undefined

/** The gateway that new calls are given. Calls under way keep the one they began with. */
export function runningGateway(): Gateway {
  if (!running) throw new Error('The gateway was called before it was started.')
  return running
}

export function run(gateway: Gateway): void {
  running = gateway
}
