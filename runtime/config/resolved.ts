import type { ResolvedAdmin } from './admin.ts'
import type { ResolvedAwsRole } from './bedrock.ts'
import type { CompiledCache } from './cache.ts'
import type { CompiledGateway, CompiledModel, CompiledUpstream } from './compiled.ts'
import type { CompiledGroup, CompiledKeyTerms } from './keys.ts'
import type { ResolvedObservability } from './observability.ts'

/** A credential with its value: lives in memory only, and is never part of a message. */
export interface Credential {
  /** `<upstream>#<n>`: what messages and logs call it. */
  id: string
  value: string
  /** AWS: `value` is only signed with, and these are sent. */
  accessKey?: { id: string; sessionToken?: string }
  /** `value` is empty: it is looked for on the machine that the gateway runs on. */
  ambient?: { profile?: string }
  /** AWS: the role that it takes on, whose keys then sign. */
  role?: ResolvedAwsRole
}

export interface WeightedCredential extends Credential {
  weight: number
}

/** A compiled upstream whose environment references have been read. */
export interface UpstreamSettings
  extends Omit<CompiledUpstream, 'baseUrl' | 'loginUrl' | 'tokenUrl' | 'headers' | 'credentials'> {
  /** Without a trailing slash. */
  baseUrl?: string
  /** Without a trailing slash. */
  loginUrl?: string
  /** Without a trailing slash. */
  tokenUrl?: string
  headers: Record<string, string>
}

export interface ResolvedUpstream {
  settings: UpstreamSettings
  /** Those whose values are set; empty where the upstream needs none. */
  credentials: WeightedCredential[]
}

/** A client's key. `sha256` is lower-case hex, 64 digits. */
export interface ResolvedKey extends CompiledKeyTerms {
  id: string
  sha256: string
}

/** Who is told when a share of a budget is spent. */
export interface ResolvedAlerts {
  webhook: string
  /** Lives in memory only, and is never part of a message. */
  secret?: string
}

/** Something that is left out because optional variables are not set. */
export interface AbsentUpstream {
  id: string
  /** Any one of these would bring it. */
  variables: string[]
}

/** Where answers are kept, with the address of a Redis. */
export interface ResolvedCache extends Omit<CompiledCache, 'store'> {
  store: 'memory' | 'database' | { redis: string } | { kv: string }
}

/** The gateway with its values. The maps have no prototype: `models['constructor']` is undefined. */
export interface ResolvedGateway {
  revision: string
  /** Those that are offered. */
  upstreams: Record<string, ResolvedUpstream>
  /** Exact names that an offered upstream answers; targets at absent ones are gone. */
  models: Record<string, CompiledModel>
  /** Patterns likewise, in the order in which they are tried. */
  patterns: CompiledModel[]
  keys: ResolvedKey[]
  /** Whether the config names any key, also one that is optional and not set. */
  keysDeclared: boolean
  /** By their names, without a prototype. */
  groups: Record<string, CompiledGroup>
  catalog?: CompiledGateway['catalog']
  alerts?: ResolvedAlerts
  cache?: ResolvedCache
  admin?: ResolvedAdmin
  observability?: ResolvedObservability
  server: CompiledGateway['server']
  /** What is left out, for messages: why a name is not offered, and what would bring it. */
  absent: {
    upstreams: AbsentUpstream[]
    /** Names and patterns without any target left, as they were declared. */
    models: CompiledModel[]
  }
}
