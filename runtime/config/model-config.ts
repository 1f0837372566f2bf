import type { ModelCacheConfig } from './cache-config.ts'
import type { BudgetConfig, LimitsConfig } from './limits.ts'
import type { Condition, Strategy } from './route.ts'
import type { SaveTokens } from './save-tokens.ts'
import type { Duration } from './units.ts'

/** The literal names that the editor offers for an upstream: its declared models, and all of them. */
type KnownTargets<Upstreams> = {
  [Name in keyof Upstreams & string]: `${Name}/*` | `${Name}/${DeclaredModels<Upstreams[Name]>}`
}[keyof Upstreams & string]

type DeclaredModels<Models> = Models extends readonly (infer Id extends string)[]
  ? string extends Id
    ? never
    : Id
  : never

/** The empty record keeps TypeScript from folding the literal names above into the open template. */
type OpenTargets<Upstreams> = `${keyof Upstreams & string}/${string}` & Record<never, never>

/** `upstream/model`, or another public model's name. */
export type Target<Upstreams, ModelNames extends string> = KnownTargets<Upstreams> | OpenTargets<Upstreams> | ModelNames

/** What to do where something of a request cannot be carried to an upstream of another protocol. */
export type LossPolicy = 'report' | 'refuse'

/** What a public model is answered by. */
export type ModelConfig<Upstreams, ModelNames extends string> = ModelForm<Target<Upstreams, ModelNames>>

/** `To` is what a target may be: the names that the config declares, or any text where a layer cannot know them. */
export type ModelForm<To = string> = To | SingleModel<To> | StrategyModel<To> | RulesModel<To>

/** How calls of a name are served, whatever answers them. All but `lossy` counts only for calls of this very name. */
interface CallOptions<To> {
  /** `report` names what was left out in a header, `refuse` answers 400. `report` where it is not given. */
  lossy?: LossPolicy
  /** How often a call is tried in all, over all targets. 3 where it is not given. */
  attempts?: number
  /** From the call to the beginning of its answer, over all attempts. No limit where it is not given. */
  timeout?: Duration
  /** Who gets a copy of some calls, only to be measured. */
  mirror?: MirrorConfig<To> | readonly MirrorConfig<To>[]
  /** Whether what tools say is told to the model in fewer words. `true` leaves out only what is not missed. */
  saveTokens?: SaveTokens
  /**
   * Whether answers are kept and given again to whoever asks the same. `true`: for an hour, to the key that asked. `false`
   * where it is not given.
   */
  cache?: boolean | ModelCacheConfig
  /** Whether responses of this name may be stored. What a group or `responses` says of none holds all the same. `true` where it is not given. */
  store?: boolean
  /** What all calls of this name may take together. */
  limits?: LimitsConfig
  /** What all calls of this name may spend together. */
  budget?: BudgetConfig | readonly BudgetConfig[]
}

/** One target, and how its calls are served. */
export interface SingleModel<To = string> extends CallOptions<To> {
  to: To
  strategy?: never
  targets?: never
  rules?: never
  otherwise?: never
}

/** Several targets: the strategy chooses one, the others are its fallbacks. */
export interface StrategyModel<To = string> extends CallOptions<To> {
  strategy: Strategy
  targets: readonly (To | WeightedTarget<To>)[]
  /** `cost` only: targets that took longer than this of late are left out, unless nothing else is left. */
  maxTimeToFirstToken?: Duration
  /** `cost` only: calls that need more tokens than this, with their answer, are not given to these targets. */
  maxContext?: number
  to?: never
  rules?: never
  otherwise?: never
}

export interface WeightedTarget<To = string> {
  to: To
  /** Its share of the calls where the strategy is `weighted`; `least-busy` counts calls relative to it. 1 where it is not given. */
  weight?: number
}

/** What a request is decides what answers it. */
export interface RulesModel<To = string> extends CallOptions<To> {
  /** The first whose condition holds decides. */
  rules: readonly RuleConfig<To>[]
  /** What answers where no condition holds. */
  otherwise: To
  to?: never
  strategy?: never
  targets?: never
}

export interface RuleConfig<To = string> {
  when: Condition
  use: To
}

export interface MirrorConfig<To = string> {
  to: To
  /** Of all calls, from 0 to 1. */
  share: number
}
