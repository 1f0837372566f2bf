import type { ThinkingConfig, ThinkingLevel } from '../../../generated/protocols/gemini/types.ts'
import type { Loss } from '../../canonical/loss.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import { lookup } from '../lookup.ts'
import type { ThinkingControl } from './models.ts'

const efforts: Record<string, Effort> = { MINIMAL: 'minimal', LOW: 'low', MEDIUM: 'medium', HIGH: 'high' }

/** How much of each an effort is. `none` is no thinking where a model can be kept from it. */
const amounts: Record<Effort, { budget: number; level: ThinkingLevel }> = {
  none: { budget: 0, level: 'MINIMAL' },
  minimal: { budget: 512, level: 'MINIMAL' },
  low: { budget: 1024, level: 'LOW' },
  medium: { budget: 8192, level: 'MEDIUM' },
  high: { budget: 24_576, level: 'HIGH' },
  xhigh: { budget: 32_768, level: 'HIGH' },
  max: { budget: Number.POSITIVE_INFINITY, level: 'HIGH' },
}

/** The most tokens that a level stands for, where a budget has to be said as a level. */
const levelsByBudget: readonly [most: number, level: ThinkingLevel][] = [
  [512, 'MINIMAL'],
  [2048, 'LOW'],
  [8192, 'MEDIUM'],
  [Number.POSITIVE_INFINITY, 'HIGH'],
]

const order: readonly ThinkingLevel[] = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH']

/** A budget of 0 turns thinking off, -1 leaves it to the model. The AI SDK writes levels in lower case. */
export function decodeReasoning(config: ThinkingConfig | undefined): Reasoning | undefined {
  if (config === undefined) return undefined
  const reasoning: Reasoning = {}
  const { includeThoughts, thinkingBudget, thinkingLevel } = config
  const effort = thinkingLevel === undefined ? undefined : lookup(efforts, thinkingLevel.toUpperCase())
  if (effort !== undefined) reasoning.effort = effort
  if (thinkingBudget !== undefined) reasoning.budgetTokens = thinkingBudget
  if (thinkingBudget === 0) reasoning.effort = 'none'
  if (thinkingBudget !== undefined && thinkingBudget < 0) reasoning.adaptive = true
  if (includeThoughts !== undefined) reasoning.show = includeThoughts ? 'auto' : 'none'
  return Object.keys(reasoning).length > 0 ? reasoning : undefined
}

/** The same for a model: as a level or as a budget, never both. Undefined where nothing is to be said. */
export function encodeReasoning(
  reasoning: Reasoning | undefined,
  control: ThinkingControl | undefined,
  losses: Loss[],
): ThinkingConfig | undefined {
  if (reasoning === undefined) return undefined
  if (control === undefined) {
    const wanted = reasoning.effort !== undefined ? reasoning.effort !== 'none' : (reasoning.budgetTokens ?? 0) > 0
    if (wanted) losses.push({ feature: 'reasoning', where: 'reasoning', why: 'this model cannot be told to think' })
    return undefined
  }
  const config: ThinkingConfig = {
    ...(control.by === 'level' ? levelOf(reasoning, control, losses) : budgetOf(reasoning, control, losses)),
    ...(reasoning.show !== undefined && { includeThoughts: reasoning.show !== 'none' }),
  }
  return Object.keys(config).length > 0 ? config : undefined
}

/** A level that was said counts before a budget that would only be another guess at it. */
function levelOf(
  { effort, budgetTokens }: Reasoning,
  { levels }: Extract<ThinkingControl, { by: 'level' }>,
  losses: Loss[],
): ThinkingConfig {
  const level =
    effort !== undefined
      ? amounts[effort].level
      : budgetTokens !== undefined && budgetTokens >= 0
        ? levelsByBudget.find(([most]) => budgetTokens <= most)?.[1]
        : undefined
  if (level === undefined) return {}
  if (effort === 'none' || (effort === undefined && budgetTokens === 0)) cannotStop(losses)
  const least = order.indexOf(level)
  return { thinkingLevel: order.find((name, place) => place >= least && levels.includes(name)) ?? levels.at(-1) }
}

/** A budget that was said counts before an effort. Either is brought into the model's range. */
function budgetOf(
  { effort, budgetTokens, adaptive }: Reasoning,
  { least, most, off }: Extract<ThinkingControl, { by: 'budget' }>,
  losses: Loss[],
): ThinkingConfig {
  const budget = effort === 'none' ? 0 : (budgetTokens ?? (effort === undefined ? undefined : amounts[effort].budget))
  if (budget === undefined) return adaptive ? { thinkingBudget: -1 } : {}
  if (budget < 0) return { thinkingBudget: -1 }
  if (budget === 0 && off) return { thinkingBudget: 0 }
  if (budget === 0) cannotStop(losses)
  return { thinkingBudget: Math.min(most, Math.max(least, budget)) }
}

function cannotStop(losses: Loss[]): void {
  losses.push({ feature: 'reasoning.none', where: 'reasoning.effort', why: 'this model cannot be kept from thinking' })
}
