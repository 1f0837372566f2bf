import type { OutputConfig, ThinkingConfigParam } from '../../generated/protocols/anthropic-messages/types.ts'
import type { Loss } from '../canonical/loss.ts'
import type { Effort, Reasoning } from '../canonical/request.ts'
import type { ModelTraits } from './claude-models.ts'
import { lose } from './not-carried.ts'

/** What decides on the thinking of a request beside the client's wish. */
export interface Circumstances {
  traits: ModelTraits
  maxTokens: number
  /** The model must call a tool. */
  forced: boolean
  /** The assistant's turn that goes on called tools and shows no thinking before: another model made it, or the client lost it. */
  unthought: boolean
}

export interface ThinkingSettings {
  thinking?: ThinkingConfigParam
  effort?: OutputConfig['effort']
}

/** Tokens of a budget where a level was asked for; `max` is all that there is. */
const BUDGETS: Record<Effort, number> = {
  none: 0,
  minimal: 1024,
  low: 1024,
  medium: 8192,
  high: 24_576,
  xhigh: 32_768,
  max: Number.POSITIVE_INFINITY,
}
const LEAST_BUDGET = 1024

/** Up to how many tokens a budget is a level. */
const LEVELS: readonly [upTo: number, effort: Effort][] = [
  [2048, 'low'],
  [8192, 'medium'],
  [24_576, 'high'],
  [Number.POSITIVE_INFINITY, 'xhigh'],
]

/**
 * Whether and how the model is to think. An effort alone asks for thinking too: where nobody turns it on the model does
 * not think, however hard it tries. Older models are given a budget, newer ones a level, none of them both.
 */
export function encodeThinking(
  reasoning: Reasoning | undefined,
  circumstances: Circumstances,
  losses: Loss[],
): ThinkingSettings {
  const { traits, forced, unthought } = circumstances
  const wish = wishOf(reasoning, traits)
  if (wish === undefined) return {}
  const translation = { losses, at: 'reasoning' }
  if (wish === 'off') return turnedOff(traits, undefined, losses)
  if (traits.thinking === 'never') {
    lose(translation, 'reasoning', 'the model does not think')
    return {}
  }
  if (forced && traits.forcedCalls === 'without-thinking') {
    lose(translation, 'reasoning', 'the model does not think where it is forced to call a tool')
    return {}
  }
  if (unthought && traits.off !== 'never') {
    lose(translation, 'reasoning', 'the tool calls that are being answered come without the thinking before them')
    return turnedOff(traits, wish.effort, losses)
  }
  return traits.thinking === 'adaptive' ? adaptive(wish, traits, losses) : budgeted(wish, circumstances, losses)
}

interface Wish {
  effort?: Effort
  budget?: number
  show?: Reasoning['show']
}

function wishOf(reasoning: Reasoning | undefined, traits: ModelTraits): Wish | 'off' | undefined {
  if (reasoning === undefined) return undefined
  const { effort, budgetTokens: budget, adaptive, show } = reasoning
  if (budget === 0 || (effort === 'none' && !(budget !== undefined && budget > 0))) return 'off'
  if (budget !== undefined && budget > 0) return { budget, show, effort }
  if (effort !== undefined || adaptive || budget !== undefined) return { effort, show }
  // Who wants to read thoughts wants them; but how many is for the model to say.
  return show !== undefined && show !== 'none' && traits.thinking === 'adaptive' ? { show } : undefined
}

function adaptive({ effort, budget, show }: Wish, traits: ModelTraits, losses: Loss[]): ThinkingSettings {
  const wanted = budget === undefined ? effort : LEVELS.find(([upTo]) => budget <= upTo)?.[1]
  return {
    // Newer models show nothing unless they are asked to.
    thinking: { type: 'adaptive', display: show === 'none' ? 'omitted' : 'summarized' },
    ...levelOf(wanted, traits, losses),
  }
}

function budgeted(
  { effort, budget, show }: Wish,
  { traits, maxTokens }: Circumstances,
  losses: Loss[],
): ThinkingSettings {
  const wanted = budget ?? BUDGETS[effort ?? 'medium']
  const granted = Math.min(Math.max(wanted, LEAST_BUDGET), maxTokens - 1)
  if (granted < LEAST_BUDGET) {
    lose({ losses, at: 'reasoning' }, 'reasoning', `an answer of ${maxTokens} tokens leaves no room to think`)
    return turnedOff(traits, undefined, losses)
  }
  const hidden = show === 'none' && !traits.unsignedThinking
  return { thinking: { type: 'enabled', budget_tokens: granted, ...(hidden ? { display: 'omitted' } : {}) } }
}

/** Without thinking there is no effort above high. */
function turnedOff(traits: ModelTraits, effort: Effort | undefined, losses: Loss[]): ThinkingSettings {
  if (traits.thinking === 'never') return {}
  if (traits.off === 'never') {
    lose({ losses, at: 'reasoning' }, 'reasoning.effort', 'the model always thinks: it is asked for the least effort')
    return { effort: 'low' }
  }
  const capped = effort === 'xhigh' || effort === 'max' ? 'high' : effort
  return { thinking: { type: traits.off }, ...levelOf(capped, traits, losses) }
}

function levelOf(
  effort: Effort | undefined,
  { efforts }: ModelTraits,
  losses: Loss[],
): Pick<ThinkingSettings, 'effort'> {
  if (effort === undefined || effort === 'none' || efforts.length === 0) return {}
  const level = effort === 'minimal' ? 'low' : effort
  if (efforts.includes(level)) return { effort: level }
  lose(
    { losses, at: 'reasoning.effort' },
    'reasoning.effort',
    `the model has no level "${effort}": it is asked for high`,
  )
  return { effort: 'high' }
}
