import type { ProtocolId } from './protocol-id.ts'

/** How one of several targets is chosen; the others follow as fallbacks. */
export type Strategy = 'priority' | 'round-robin' | 'weighted' | 'cost' | 'latency' | 'least-busy'

/**
 * What a public model means, with every alias followed: a tree without cycles, whose leaves are models of upstreams. In a
 * pattern's route `*` in a `model` stands for what the pattern's `*` matched.
 */
export type CompiledRoute = TargetRoute | StrategyRoute | RulesRoute

export interface TargetRoute {
  kind: 'target'
  upstream: string
  model: string
}

export interface StrategyRoute {
  kind: 'strategy'
  strategy: Strategy
  branches: CompiledBranch[]
  /** Branches beyond these are left out before the choice (`cost`). */
  ceilings?: { timeToFirstTokenMs?: number; contextTokens?: number }
}

export interface CompiledBranch {
  route: CompiledRoute
  /** Its share where the strategy is `weighted`; 1 where the config says none. */
  weight: number
}

export interface RulesRoute {
  kind: 'rules'
  /** The first whose condition holds decides. */
  rules: { when: Condition; use: CompiledRoute }[]
  otherwise: CompiledRoute
}

/** What a request has to be; every member that is given has to hold. */
export interface Condition {
  /** Estimated tokens of the input. */
  inputTokens?: TokenRange
  /** Whether it offers tools. */
  tools?: boolean
  /** Whether it shows images. */
  images?: boolean
  /** Whether it asks for reasoning. */
  reasoning?: boolean
  /** Whether it asks for a stream. */
  stream?: boolean
  /** The protocol that the client speaks. */
  protocol?: ProtocolId
  /** Part of the client's `user-agent`, in any case: `'claude-cli'`. */
  client?: string
  /** The client's key, by its name in the config. */
  key?: string
  /** The group of the client's key, by its name. */
  group?: string
  /** Headers of the request: their values, or whether they are there. */
  header?: Readonly<Record<string, string | boolean>>
  /** When it comes. */
  time?: TimeOfDay
}

/** A range of tokens; both ends are optional. */
export interface TokenRange {
  /** Fewer than this. */
  below?: number
  /** This many, or more. */
  atLeast?: number
}

/** Local time, 24 hours: `{ from: '18:00', to: '08:00', zone: 'Europe/Berlin' }`. */
export interface TimeOfDay {
  /** `'18:00'`. */
  from: `${number}:${number}`
  /** Excluded; on the next day where it is not after `from`. */
  to: `${number}:${number}`
  /** `'Europe/Berlin'`, `'UTC'`. */
  zone: string
  /** The days on which it begins. All where it is not given. */
  days?: readonly Weekday[]
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** A target that gets a copy of a share of the calls after their answer; what it says is only measured. */
export interface Mirror {
  upstream: string
  model: string
  /** Of all calls, from 0 to 1. */
  share: number
}

/** How far one call may go. */
export interface CallLimits {
  /** Attempts in all. */
  attempts: number
  /** Milliseconds from the call to the beginning of its answer, over all attempts; 0 for no limit. */
  totalMs: number
}
