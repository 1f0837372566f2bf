import type { CompiledTarget } from '../config/compiled.ts'
import { isTarget } from './choice.ts'
import type { RequestFacts } from './facts.ts'
import type { Measured, ModelFacts, Prices, Rates } from './world.ts'

/** Tokens of a usual answer: most are far from the limit that their clients set. */
const USUAL_OUTPUT = { plain: 500, reasoning: 2_000 }

/** Tokens a second where nothing was measured. */
const USUAL_SPEED = 50

/** Tokens that an answer is expected to have: a usual one, within the limits of the request and of the model. */
export function expectedOutput(
  facts: Pick<RequestFacts, 'outputTokens' | 'reasoning'>,
  model: ModelFacts | undefined,
): number {
  const usual = facts.reasoning ? USUAL_OUTPUT.reasoning : USUAL_OUTPUT.plain
  return Math.min(usual, facts.outputTokens ?? usual, model?.outputTokens ?? usual)
}

/**
 * USD that a call is expected to cost; undefined where a price that it takes is not known. Who answered the conversation
 * before has its input in the cache.
 */
export function expectedCost(
  target: CompiledTarget,
  facts: RequestFacts,
  model: ModelFacts | undefined,
): number | undefined {
  if (!model?.prices) return undefined
  const { input, output, cachedInput = input } = ratesOf(model.prices, facts.inputTokens)
  const inputPrice = isTarget(target, facts.affinity) ? cachedInput : input
  const outputTokens = expectedOutput(facts, model)
  if (inputPrice === undefined || (output === undefined && outputTokens > 0)) return undefined
  return (facts.inputTokens * inputPrice + outputTokens * (output ?? 0)) / 1_000_000
}

/** A tier's rates where the input reaches it. */
export function ratesOf({ tiers = [], ...usual }: Prices, inputTokens: number): Rates {
  const reached = tiers.filter(({ above }) => inputTokens > above).sort((a, b) => b.above - a.above)[0]
  return reached ? { ...usual, ...reached } : usual
}

/** Milliseconds to the end of the answer. */
export function expectedMs(measured: Measured, facts: RequestFacts, model: ModelFacts | undefined): number {
  const { timeToFirstTokenMs, tokensPerSecond = USUAL_SPEED } = measured
  return timeToFirstTokenMs + (expectedOutput(facts, model) / tokensPerSecond) * 1_000
}
