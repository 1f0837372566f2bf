import type { CompiledTarget } from '../config/compiled.ts'
import type { StrategyRoute } from '../config/route.ts'
import type { Medium } from './facts.ts'

/** What is known of a model, as far as routes go by it; whatever is absent is not known, and rules nothing out. */
export interface ModelFacts {
  /** Tokens of input and output together. */
  contextTokens?: number
  /** Tokens of output at the most. */
  outputTokens?: number
  /** What it is known to take beside text. */
  media?: readonly Medium[]
  tools?: boolean
  prices?: Prices
}

/** USD for a million tokens; what costs nothing has the price 0. */
export interface Rates {
  input?: number
  output?: number
  /** Of input that the provider has in its cache; that of input where absent. */
  cachedInput?: number
}

export interface Prices extends Rates {
  /** The highest one whose `above` the input exceeds holds for the whole call; the rates it leaves out are the usual ones. */
  tiers?: readonly (Rates & { above: number })[]
}

/** Averages of late. */
export interface Measured {
  timeToFirstTokenMs: number
  /** Once it speaks; absent where no answer was long enough to tell. */
  tokensPerSecond?: number
}

/** A target that is better left alone for a while. */
export interface Cooling {
  /** Milliseconds since 1970. */
  until: number
  /** In words that go on after "cooling down: ". */
  why: string
}

/** All that a choice depends on beside the request: looked at, and changed by `advance` alone. */
export interface World {
  model(target: CompiledTarget): ModelFacts | undefined
  /** Undefined where nothing was measured lately. */
  measured(target: CompiledTarget): Measured | undefined
  /** Calls that the target is answering now. */
  inFlight(target: CompiledTarget): number
  /** Undefined where it is healthy, or where its time is over. */
  cooling(target: CompiledTarget): Cooling | undefined
  /** Why the request cannot be served there whatever the model can do: its translation is refused. */
  refuses?(target: CompiledTarget): string | undefined
  /** How often a target of this route has had its turn. */
  turn(route: StrategyRoute): number
  /** A target of this route is having its turn now. */
  advance(route: StrategyRoute): void
  /** In [0, 1). */
  random(): number
}
