import type { SecretReference } from './env.ts'
import type { Duration } from './gateway-config.ts'
import type { BudgetConfig, CompiledLimits, LimitsConfig } from './limits.ts'

/**
 * A client's key: its value is in the environment, or only its SHA-256 is known; alone, or with what it may do.
 * `Upstreams` and `Groups` carry the declared names to the editor.
 */
export type KeyConfig<Upstreams extends string = string, Groups extends string = string> =
  | SecretReference
  | DeclaredKey<Upstreams, Groups>

export type DeclaredKey<Upstreams extends string = string, Groups extends string = string> = (
  | { key: SecretReference; sha256?: never }
  | { sha256: string; key?: never }
) &
  KeyOptions<Upstreams, Groups>

/** Some fields of a key that another layer declares. */
export type PartialKey = { key?: undefined; sha256?: undefined } & KeyOptions<string, string>

interface KeyOptions<Upstreams extends string, Groups extends string> extends AccessConfig<Upstreams> {
  /** The team, project or customer whose limits and budgets it shares. */
  group?: Groups
  /** Whose it is, in your own words. */
  owner?: string
  /** `'2027-01-31'`, to the end of that day (UTC), or a time with its zone: `'2027-01-31T12:00:00Z'`. */
  expires?: string
  /** `false`: it is known, and refused. */
  enabled?: boolean
}

/** A team, a project or a customer: what holds for all of its keys together. */
export interface GroupConfig<Upstreams extends string = string> extends AccessConfig<Upstreams> {
  /** Whose it is, in your own words. */
  owner?: string
  /** How long stored responses of its keys are kept. */
  retention?: Duration
  /** `false`: no response of its keys is stored. */
  store?: boolean
}

interface AccessConfig<Upstreams extends string> {
  /** The only public models that it may use: names, or patterns with one `*`. All where it is not given. */
  models?: readonly string[]
  /** The only upstreams that its calls may go to. All where it is not given. */
  upstreams?: readonly Upstreams[]
  limits?: LimitsConfig
  budget?: BudgetConfig | readonly BudgetConfig[]
  /** Anything that you want to find with it again. */
  metadata?: Metadata
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

export type Metadata = Readonly<Record<string, Json>>

/** What a key or a group may do, after every check. Absent is unlimited. */
export interface CompiledAccess {
  models?: string[]
  upstreams?: string[]
  limits?: CompiledLimits
}

export interface CompiledKeyTerms extends CompiledAccess {
  group?: string
  owner?: string
  /** Milliseconds since 1970. */
  expiresAt?: number
  disabled?: true
  metadata?: Metadata
}

export interface CompiledGroup extends CompiledAccess {
  owner?: string
  /** Milliseconds that stored responses are kept. */
  retentionMs?: number
  /** Nothing is stored. */
  store?: false
  metadata?: Metadata
}
