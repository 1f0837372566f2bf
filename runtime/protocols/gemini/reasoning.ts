import type { ThinkingConfig } from '../../../generated/protocols/gemini/types.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'

const efforts: Record<string, Effort> = { MINIMAL: 'minimal', LOW: 'low', MEDIUM: 'medium', HIGH: 'high' }

/** A budget of 0 turns thinking off, -1 leaves it to the model. The AI SDK writes levels in lower case. */
export function decodeReasoning(config: ThinkingConfig | undefined): Reasoning | undefined {
  if (config === undefined) return undefined
  const reasoning: Reasoning = {}
  const { includeThoughts, thinkingBudget, thinkingLevel } = config
  const effort = thinkingLevel === undefined ? undefined : efforts[thinkingLevel.toUpperCase()]
  if (effort !== undefined) reasoning.effort = effort
  if (thinkingBudget !== undefined) reasoning.budgetTokens = thinkingBudget
  if (thinkingBudget === 0) reasoning.effort = 'none'
  if (thinkingBudget !== undefined && thinkingBudget < 0) reasoning.adaptive = true
  if (includeThoughts !== undefined) reasoning.show = includeThoughts ? 'auto' : 'none'
  return Object.keys(reasoning).length > 0 ? reasoning : undefined
}
