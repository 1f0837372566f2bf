import type { Loss } from '../canonical/loss.ts'
import type { LossPolicy } from '../config/gateway-config.ts'
import type { BudgetSpan } from '../config/limits.ts'
import type { ProtocolId, UpstreamProtocolId } from '../config/protocol-id.ts'
import type { CallLimits, Mirror } from '../config/route.ts'
import type { Skipped } from '../routing/choice.ts'
import type { Medium } from '../routing/facts.ts'
import type { FaultClass, Scope } from '../routing/fault-class.ts'

/** What would become of a request. A plain JSON value. */
export interface Explanation {
  /** Of the config. */
  revision: string
  model: string
  protocol: ProtocolId
  operation: string
  stream: boolean
  key: string
  /** The group of the key; absent where it has none. */
  group?: string
  request: ExplainedRequest
  limits: CallLimits
  lossy: LossPolicy
  /** What is kept of earlier answers; absent where the model keeps none. */
  cache?: ExplainedCache
  /** What limits the call, in the order in which it is asked; absent where nothing does. */
  limited?: ExplainedLimit[]
  /** About how many are saved; absent where the model saves none. */
  savedTokens?: number
  /** In the order in which they are tried. Empty where nobody can be asked. */
  candidates: ExplainedCandidate[]
  skipped: Skipped[]
  /** Who may get a copy after the answer. */
  mirrors: Mirror[]
  /** In their order: to the answer, or to the last one that fails. */
  attempts: ExplainedAttempt[]
  client: ExplainedAnswer
}

/** Whether an answer that is kept would be looked for. */
export interface ExplainedCache {
  asked: boolean
  /** Why not: a code, and where the reason stands. */
  why?: string
  /** Whose answers are looked at: `all`, `group:NAME` or `key:NAME`. */
  among?: string
  ttlMs: number
  /** Of several who ask the same at one time, one asks the upstream. */
  singleFlight: boolean
}

/** `used` is absent where nobody knows. */
export interface ExplainedLimit {
  kind: 'key' | 'group' | 'model' | 'upstream'
  name: string
  requestsPerMinute?: ExplainedUse<number>
  tokensPerMinute?: ExplainedUse<number>
  concurrent?: ExplainedUse<number>
  budgets: { per: BudgetSpan; zone: string; usd?: ExplainedUse<string>; tokens?: ExplainedUse<number> }[]
}

export interface ExplainedUse<Amount> {
  limit: Amount
  used?: Amount
}

/** What routes go by. */
export interface ExplainedRequest {
  /** Estimated. */
  inputTokens: number
  /** The limit that the client sets; absent where it sets none. */
  outputTokens?: number
  tools: boolean
  media: Medium[]
  reasoning: boolean
}

export interface ExplainedCandidate {
  upstream: string
  /** The upstream's own id of the model. */
  model: string
  /** What it is spoken to in. */
  protocol: UpstreamProtocolId
  /** `false`: the client's bytes pass, with another model's name. */
  translated: boolean
  why: string
  inputTokens: number
  /** Of a usual answer, within the limits of the request and of the model. */
  outputTokens: number
  /** USD of such a call; absent where a price is not known. */
  cost?: number
  /** What of the request is not carried. */
  losses: Loss[]
  /** Why the request cannot be written for it: it is not asked then. */
  refused?: string
  /** Media by URL that the gateway fetches for it. */
  fetches?: string[]
}

export interface ExplainedAttempt {
  upstream: string
  model: string
  /** The credential's id; absent where the upstream needs none. */
  credential?: string
  /** Absent where it is answered. */
  fault?: FaultClass
  /** What happens, in words. */
  says: string
  /** What is left alone because of it; absent where nothing is. */
  cools?: { scope: Scope; atMostMs: number }
  /** A fault that counts, and cools the scope when as many as `of` come in a row. */
  counts?: { scope: Scope; failures: number; of: number }
}

/** What the client sees. */
export interface ExplainedAnswer {
  status: number
  /** Who answers; absent where nobody does. */
  answeredBy?: { upstream: string; model: string }
  /** Of the answer's headers those that are about its way. */
  headers: Record<string, string>
  /** Of an error, in the words that the client gets. */
  message?: string
}
