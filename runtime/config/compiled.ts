import type { CompiledAdmin } from './admin.ts'
import type { BedrockSettings, CompiledAwsRole } from './bedrock.ts'
import type { CompiledCache, CompiledCachePolicy } from './cache.ts'
import type { SecretReference } from './env.ts'
import type { LossPolicy } from './gateway-config.ts'
import type { CompiledGroup, CompiledKeyTerms } from './keys.ts'
import type { AuthStyle, UpstreamKindName } from './kinds.ts'
import type { AlertsConfig, CompiledLimits } from './limits.ts'
import type { CatalogEntry } from './model-info.ts'
import type { CompiledObservability } from './observability.ts'
import type { UpstreamProtocolId } from './protocol-id.ts'
import type { CompiledRequestLog } from './request-log.ts'
import type { CompiledResponses } from './responses.ts'
import type { CallLimits, CompiledRoute, Mirror } from './route.ts'
import type { CompiledSaving } from './save-tokens.ts'
import type { CompiledUsage } from './usage.ts'

export type { SecretReference } from './env.ts'
export type { AuthStyle, UpstreamKindName } from './kinds.ts'

export interface CompiledCredential {
  /** `<upstream>#<n>`, counted from 1: names whose key failed without showing it. */
  id: string
  /** Absent where the machine has the credential. */
  key?: SecretReference
  /** What is sent with a signature where `key` only signs. */
  accessKey?: { id: SecretReference; sessionToken?: SecretReference }
  /** It is looked for on the machine that the gateway runs on. */
  ambient?: { profile?: string }
  /** AWS: the role that it takes on. */
  role?: CompiledAwsRole
  weight: number
}

export interface CompiledUpstream {
  id: string
  kind: UpstreamKindName
  /**
   * A literal, or a reference where deployments differ; the kind's own where the config says nothing. Absent where
   * the kind needs none. It ends with the API's version and without a slash.
   */
  baseUrl?: string | SecretReference
  /** The protocols that it is spoken to in; the kind's own where the config says nothing. */
  protocols: UpstreamProtocolId[]
  /** Sent with every request; names in lower case. */
  headers: Record<string, string | SecretReference>
  /** How the key is sent; the kind's own where the config says nothing. */
  auth: AuthStyle
  /** Empty where the upstream needs none, or its clients bring theirs. */
  credentials: CompiledCredential[]
  /** It is called with the key that the client brings. */
  clientCredentials?: true
  /** Upstream model ids that are known ahead, for lists and checks. */
  models: string[]
  /** Milliseconds. */
  timeouts: { connect: number; firstByte: number; idle: number }
  /** Its answers cost nothing. */
  free: boolean
  /** What it may be given; absent where that is not limited. */
  limits?: CompiledLimits
  /** Its models write reasoning between `<think>` and `</think>` into their text. */
  thinkTags?: boolean
  /** Where somebody logs in to it, without a slash; absent where nobody does. */
  loginUrl?: string | SecretReference
  /** Where tokens are asked for, without a slash; absent where that is the provider's own affair. */
  tokenUrl?: string | SecretReference
  /** Azure's alone. */
  azure?: {
    /** Of the dated API; absent for v1. */
    apiVersion?: string
    /** From models to deployments, where the names differ. */
    deployments: Record<string, string>
  }
  /** Vertex AI's alone. */
  vertex?: {
    /** Absent: that of the credential. */
    project?: string
    /** It says the address, too, where there is no other. */
    location: string
  }
  /** Amazon Bedrock's alone. */
  bedrock?: BedrockSettings
}

/** `upstream` and `model` are literal; in a pattern's target `*` in `model` stands for what the pattern's `*` matched. */
export interface CompiledTarget {
  upstream: string
  model: string
}

export interface CompiledModel extends CallLimits {
  /** The public name, or a pattern with one `*`. */
  name: string
  route: CompiledRoute
  /** The leaves of `route`, each once, in the order in which the config has them. */
  targets: CompiledTarget[]
  /** `report` where absent. */
  lossy?: LossPolicy
  mirrors: Mirror[]
  /** How tokens are saved; absent where none are. */
  saveTokens?: CompiledSaving
  /** What its calls may take together; absent where that is not limited. */
  limits?: CompiledLimits
  /** How its answers are kept; absent where they are not. */
  cache?: CompiledCachePolicy
  /** Its responses are not stored; absent where they may be. */
  store?: false
}

export type CompiledKey = { id: string } & ({ env: string; optional?: boolean } | { sha256: string }) & CompiledKeyTerms

/** `generated/gateway.ts`: the config after every check, in the form that the path of a call reads. */
export interface CompiledGateway {
  /** SHA-256 of the manifest, hex, first 12 digits: which config is running. */
  revision: string
  upstreams: Record<string, CompiledUpstream>
  /** Exact names. */
  models: Record<string, CompiledModel>
  /** Patterns, the longest literal prefix first. */
  patterns: CompiledModel[]
  keys: CompiledKey[]
  /** By their names; absent where the config has none. */
  groups?: Record<string, CompiledGroup>
  /** What the config says of models, the most exact entry first; absent where it says nothing. */
  catalog?: CatalogEntry[]
  /** Who is told when a share of a budget is spent. */
  alerts?: AlertsConfig
  /** Which responses are stored; absent where the config says nothing. */
  responses?: CompiledResponses
  /** How long usage is kept; absent where the config says nothing. */
  usage?: CompiledUsage
  /** Of which calls it is kept what they said and heard; absent where the config says nothing. */
  requestLog?: CompiledRequestLog
  /** What the gateway tells of itself and its calls; absent where that is nothing. */
  observability?: CompiledObservability
  /** Where answers are kept; absent where the config says nothing of it. */
  cache?: CompiledCache
  /** How people sign in to the admin API; absent where the config says nothing. */
  admin?: CompiledAdmin
  server: {
    /** Bytes. */
    bodyLimit: number
    /** Milliseconds that running calls may take after a stop was asked for. */
    shutdownGrace: number
    /** Milliseconds of silence after which a stream gets a comment. */
    keepAlive: number
    /** Where limits are counted; absent where that is left to the way the gateway runs. */
    counters?: 'memory' | 'database'
    /** Absent: the gateway fetches no URL of a client. */
    remoteMedia?: CompiledRemoteMedia
  }
}

/** What may be fetched because a client named its URL. */
export interface CompiledRemoteMedia {
  maxBytes: number
  /** Milliseconds for all of it, redirects included. */
  timeout: number
  /** `cdn.example.com`, `*.example.com`, in lower case; any host where absent. */
  allowHosts?: string[]
  /** What is fetched from although it is not public. */
  allowPrivate: {
    ranges: AddressRange[]
    /** As `URL.origin` writes them. */
    origins: string[]
  }
}

export interface AddressRange {
  family: 'ipv4' | 'ipv6'
  /** Its first address, or any other of it. */
  network: string
  /** How many leading bits of `network` its addresses share. */
  prefix: number
}
