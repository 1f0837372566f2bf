import type { Said } from '../protocols/said.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { CallSignals } from './call-signals.ts'

/** A call that is over. What is not known of one that was refused early is empty. */
export interface OverCall {
  signals: CallSignals
  record: OverRecord
  /** `POST`. */
  method: string
  /** The template of its path: `/v1/chat/completions`. */
  route: string
  /** What the client calls itself: its `user-agent`. */
  client?: string
  /** What the answer says of itself: read when it is first asked for. */
  said?: Said
  /** Names that only the config can make more of. */
  labels: BoundedNames
  /** What its operation does. */
  kind: 'generate' | 'count-tokens' | 'embed' | 'other'
  /** Answers of its model are kept. */
  caches: boolean
  /** As it was parsed; absent where it was not. Only numbers and short settings of it are told. */
  body?: unknown
  /** Moments on the monotonic clock: of its beginning, its first content and its end. */
  beganAt: number
  firstTokenAt?: number
  endedAt: number
}

/** Its account, without what only its price tells. */
export type OverRecord = Omit<UsageRecord, 'price' | 'spentBesideTokens' | 'spentBesidePico'>

export interface BoundedNames {
  /** The public model: the name, or the pattern that it matched; `unknown` where there is none. */
  model: string
  /** The upstream's model, where the config or the catalogue knows it; else what the config has in its place. */
  upstreamModel: string
}

/** Whether a line of errors has it. */
export function isFailed({ outcome, status }: Pick<UsageRecord, 'outcome' | 'status'>): boolean {
  return outcome !== 'ok' || status >= 400
}

/** The class of what went wrong: the last fault of an upstream, or what the gateway refused it for. */
export function errorOf({ signals, record }: Pick<OverCall, 'signals' | 'record'>): string | undefined {
  if (!isFailed(record)) return undefined
  if (record.outcome === 'cancelled') return 'cancelled'
  if (record.outcome === 'client-error') return signals.refused ?? 'client-error'
  return signals.attempts.at(-1)?.failed?.why ?? signals.refused ?? record.outcome
}

/** Features that could not be carried, each once. */
export function lostFeatures({ losses }: CallSignals): string[] {
  return losses ? [...new Set(losses.flat().map(({ feature }) => feature))] : []
}
