import type { Metadata } from '../config/keys.ts'
import type { BudgetConfig, LimitsConfig } from '../config/limits.ts'

/** What a key or a group may do, in the words of the config. What is absent is not restricted. */
export interface Terms {
  owner?: string
  /** Names of public models, or patterns with one `*`. */
  models?: readonly string[]
  upstreams?: readonly string[]
  limits?: LimitsConfig
  budgets?: readonly BudgetConfig[]
  metadata?: Metadata
}

export interface KeyTerms extends Terms {
  group?: string
  /** Milliseconds since 1970. */
  expiresAt?: number
  /** `true` where absent. */
  enabled?: boolean
}

export interface GroupTerms extends Terms {
  /** Milliseconds that stored responses of its keys are kept. */
  retentionMs?: number
}

/** A change: what is absent stays, null clears. */
export type Change<T> = { [Name in keyof T]?: T[Name] | null }

/** A minted key, without what it is. */
export interface MintedKey extends KeyTerms {
  id: string
  name: string
  /** Its first characters. */
  prefix: string
  enabled: boolean
  /** Milliseconds since 1970, as all times. */
  createdAt: number
  createdBy: string
  updatedAt: number
  revokedAt?: number
  /** Until when the key before the last rotation is good; absent where there is none that was. */
  previousUntil?: number
}

/** A group that was made at run time. */
export interface MadeGroup extends GroupTerms {
  name: string
  createdAt: number
  createdBy: string
  updatedAt: number
}
