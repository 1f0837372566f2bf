import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalRequest, Effort, Reasoning } from '../../canonical/request.ts'
import { effortOfBudget, nearestEffort } from '../effort.ts'
import type { Writing } from './writing.ts'

type Settings = Pick<ChatCompletionRequest, 'reasoning_effort' | 'thinking' | 'enable_thinking' | 'thinking_budget'>

/** How much the model shall think, in the words that this model's server has for it. */
export function writeReasoning({ reasoning, stream }: CanonicalRequest, writing: Writing): Settings {
  const asked = effortOf(reasoning)
  switch (writing.dialect.reasoningSwitch) {
    case undefined:
      return writeEffort(asked, writing)
    case 'thinking':
      if (asked === 'none') return { thinking: { type: 'disabled' } }
      if (asked === undefined && !reasoning?.adaptive) return {}
      return { thinking: { type: 'enabled' }, ...writeEffort(asked, writing) }
    case 'enable_thinking': {
      if (asked === 'none') return { enable_thinking: false }
      if (asked === undefined && !reasoning?.adaptive) return {}
      // Qwen's own servers think in streams only, and refuse to be asked for it elsewhere.
      if (!stream) return writeEffort(asked, writing)
      const budget = reasoning?.budgetTokens
      const limit = budget !== undefined && budget > 0 ? { thinking_budget: budget } : writeEffort(asked, writing)
      return { enable_thinking: true, ...limit }
    }
  }
}

function effortOf(reasoning: Reasoning | undefined): Effort | undefined {
  if (reasoning?.effort !== undefined || reasoning?.budgetTokens === undefined) return reasoning?.effort
  return effortOfBudget(reasoning.budgetTokens)
}

function writeEffort(asked: Effort | undefined, writing: Writing): Settings {
  if (asked === undefined) return {}
  const effort = nearestEffort(asked, writing.dialect.efforts)
  // A model that has no levels does not reason, or not less.
  if (effort === undefined && asked === 'none') return {}
  if (effort === undefined) writing.lose('reasoning.effort', 'reasoning', 'this model does not take it')
  else if (effort !== asked) writing.lose('reasoning.effort', 'reasoning', `"${effort}" is the nearest that it has`)
  return effort === undefined ? {} : { reasoning_effort: effort }
}
