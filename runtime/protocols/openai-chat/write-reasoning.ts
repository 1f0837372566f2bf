import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { CanonicalRequest, Effort, Reasoning } from '../../canonical/request.ts'
import { effortOfBudget, nearestEffort } from '../effort.ts'
import type { Writing } from './writing.ts'

type Settings = Pick<
  ChatCompletionRequest,
  'reasoning_effort' | 'thinking' | 'enable_thinking' | 'thinking_budget' | 'reasoning'
> & { chat_template_kwargs?: Record<string, boolean> }

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
    case 'reasoning':
      return writeUnified(asked, reasoning, writing)
    case 'reasoning.enabled':
      if (asked === 'none') return { reasoning: { enabled: false } }
      if (asked === undefined && !reasoning?.adaptive) return {}
      return { reasoning: { enabled: true }, ...writeEffort(asked, writing) }
    case 'chat_template_kwargs':
      if (asked === 'none') return { chat_template_kwargs: templateSwitch(false) }
      if (asked === undefined && !reasoning?.adaptive) return {}
      return { chat_template_kwargs: templateSwitch(true), ...writeEffort(asked, writing) }
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

/** Families of models have one name or the other; a template passes over what it does not know. */
function templateSwitch(on: boolean): Record<string, boolean> {
  return { thinking: on, enable_thinking: on }
}

/** OpenRouter's settings: an effort or a budget, never both. */
function writeUnified(asked: Effort | undefined, reasoning: Reasoning | undefined, writing: Writing): Settings {
  const budget = reasoning?.budgetTokens
  if (budget !== undefined && budget > 0 && reasoning?.effort === undefined)
    return { reasoning: { max_tokens: budget } }
  const { reasoning_effort: effort } = writeEffort(asked, writing)
  if (effort !== undefined) return { reasoning: { effort } }
  return reasoning?.adaptive ? { reasoning: { enabled: true } } : {}
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
