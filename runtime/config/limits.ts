import type { SecretReference } from './env.ts'

/** What a key, a group, a model or an upstream may take. What is not given is not limited. */
export interface LimitsConfig {
  /** Calls that begin within any 60 seconds. */
  requestsPerMinute?: number
  /** Tokens, input and output together, within any 60 seconds. */
  tokensPerMinute?: number
  /** Calls under way at one time. */
  concurrent?: number
}

/** What may be spent within a span of the calendar. One of `usd` and `tokens`, or both. */
export interface BudgetConfig {
  /** US dollars: a number, or an exact decimal. */
  usd?: number | `${number}`
  /** Tokens, input and output together. */
  tokens?: number
  /** The span after which it begins anew; weeks begin on Monday. */
  per: BudgetSpan
  /** The time zone whose calendar that is: `'Europe/Berlin'`. UTC where it is not given. */
  zone?: string
  /** Shares of it, from 0 to 1, whose passing is told to `alerts`. `[0.8, 1]` where it is not given. */
  warnAt?: readonly number[]
}

/** Who is told when a share of a budget is spent (`warnAt`): once for each share and span. */
export interface AlertsConfig {
  /** Gets a POST with JSON, in the format of Standard Webhooks. */
  webhook: string | SecretReference
  /** What messages are signed with: `whsec_` and base64, or any text. Not signed where it is not given. */
  secret?: SecretReference
}

export type BudgetSpan = 'hour' | 'day' | 'week' | 'month'

/** The same after every check. */
export interface CompiledLimits {
  requestsPerMinute?: number
  tokensPerMinute?: number
  concurrent?: number
  /** Empty where nothing that is spent is limited. */
  budgets: CompiledBudget[]
}

export interface CompiledBudget {
  /** US dollars, an exact decimal. */
  usd?: string
  tokens?: number
  per: BudgetSpan
  zone: string
  /** Ascending. */
  warnAt: number[]
}
