import type { ResponseCache } from '../cache/response-cache.ts'
import type { ResolvedAdmin } from '../config/admin.ts'
import type { CompiledGateway, CompiledModel, CompiledTarget } from '../config/compiled.ts'
import type { CatalogEntry } from '../config/model-info.ts'
import type { ResolvedGateway, WeightedCredential } from '../config/resolved.ts'
import type { KeyDirectory } from '../keys/key-directory.ts'
import type { Ledger } from '../limits/ledger.ts'
import type { MediaFetcher } from '../platform/media.ts'
import type { BodyLog } from '../request-log/body-log.ts'
import type { RoutingMemory } from '../routing/memory.ts'
import type { ModelFacts } from '../routing/world.ts'
import type { SqlDatabase } from '../state/database.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { DurableStore } from '../stored/durable-store.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'
import type { ReasoningMemory } from '../translation/reasoning-memory.ts'
import type { Upstream } from '../upstreams/kind.ts'
import type { Drains } from './drains.ts'
import type { StoredLogins } from './stored-logins.ts'

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
  /** Of its config: the hash of the manifest. */
  readonly revision: string
  /** That its config comes from, in full, with `-dirty` where something had been changed since; absent: not known. */
  readonly commit?: string
  /** Both in short: what answers and rows of usage are marked with. */
  readonly release: string
  readonly models: Readonly<Record<string, CompiledModel>>
  readonly patterns: readonly CompiledModel[]
  readonly upstreams: ReadonlyMap<string, RunningUpstream>
  /** What the config has but cannot serve yet, and the variables that would change that. */
  readonly absent: ResolvedGateway['absent']
  /** There are no keys, and never were: anyone who reaches the gateway may call it. This ends with the first one. */
  readonly open: boolean
  /** Those of the config, and those that were minted. */
  readonly keys: KeyDirectory
  readonly server: CompiledGateway['server']
  /** The config as it was compiled, with references in the place of secrets. */
  readonly compiled: CompiledGateway
  /** How people sign in to the admin API. */
  readonly admin?: ResolvedAdmin
  /** SHA-256 of the admin key; absent where none is set. */
  readonly adminKey?: string
  /** What the config says of models, the most exact entry first. */
  readonly catalog?: readonly CatalogEntry[]
  /** Reasoning that signed its tool calls, for clients who cannot keep it. */
  readonly memory: ReasoningMemory
  /** Upstreams that get no new calls, of which `routing.drained` is the copy; absent without a database. */
  readonly drains?: Drains
  /** What its calls have taught it about its upstreams. */
  readonly routing: RoutingMemory
  /** What limits and budgets are held against; absent where nothing is limited. */
  readonly ledger?: Ledger | undefined
  /** What is known of a target's model; undefined where nothing is. */
  readonly modelFacts: (target: CompiledTarget) => ModelFacts | undefined
  /** Fetches what clients name by URL; absent where the config forbids it or the platform cannot do it safely. */
  readonly media?: MediaFetcher
  /** Where state is kept; absent where a preset has no database. */
  readonly database?: SqlDatabase
  /** Responses that are stored; absent where the config wants none, or there is no database. */
  readonly stored?: DurableStore
  /** The logins of upstreams; absent where none has any. */
  readonly logins?: StoredLogins
  /** Who is told of every call as it ends; whoever is slow here holds everything up. */
  readonly watchers: Set<(record: UsageRecord) => void>
  /** Where it is written down what calls say and hear; absent where the config has it of none. */
  readonly bodies?: BodyLog
  /** Who is told of calls: logs, metrics, traces; absent where nobody is. */
  readonly telemetry?: Telemetry
  /** Answers that are given again; absent where no model has it so. */
  readonly cache?: ResponseCache
  /** Takes what a call used; costs the call nothing. */
  readonly record: (record: UsageRecord) => void
  /** Resolves when what was recorded so far is stored. */
  readonly flush: () => Promise<void>
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
