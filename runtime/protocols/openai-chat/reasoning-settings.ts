import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import { lose, type Translation } from '../not-carried.ts'

const EFFORTS: Record<Effort, true> = {
  none: true,
  minimal: true,
  low: true,
  medium: true,
  high: true,
  xhigh: true,
  max: true,
}

/**
 * How much the client wants to be thought: OpenAI's `reasoning_effort`, OpenRouter's `reasoning`, the `thinking` of
 * DeepSeek and Moonshot, Qwen's two fields. Undefined where none of them is said.
 */
export function reasoningSettings(body: ChatCompletionRequest, translation: Translation): Reasoning | undefined {
  const settings: Reasoning = {}
  const effort = knownEffort(body.reasoning_effort, 'reasoning_effort', translation)
  const otherEffort = knownEffort(body.reasoning?.effort, 'reasoning.effort', translation)
  const chosen = effort ?? otherEffort ?? (switchedOff(body) ? 'none' : undefined)
  if (chosen) settings.effort = chosen
  const budget = body.reasoning?.max_tokens ?? body.thinking?.budget_tokens ?? body.thinking_budget
  if (budget !== undefined && budget !== null) settings.budgetTokens = budget
  if (settings.effort === undefined && settings.budgetTokens === undefined && switchedOn(body)) settings.adaptive = true
  const show = shown(body)
  if (show) settings.show = show
  return Object.keys(settings).length > 0 ? settings : undefined
}

function knownEffort(value: string | null | undefined, where: string, translation: Translation): Effort | undefined {
  if (value === undefined || value === null) return undefined
  const level = value.toLowerCase()
  if (isEffort(level)) return level
  return lose({ ...translation, at: where }, 'reasoning.effort', `no level is called ${JSON.stringify(value)}`)
}

function isEffort(level: string): level is Effort {
  return Object.hasOwn(EFFORTS, level)
}

function switchedOff({ reasoning, thinking, enable_thinking }: ChatCompletionRequest): boolean {
  return reasoning?.enabled === false || thinking?.type === 'disabled' || enable_thinking === false
}

function switchedOn({ reasoning, thinking, enable_thinking }: ChatCompletionRequest): boolean {
  const type = thinking?.type
  return (
    reasoning?.enabled === true ||
    type === 'enabled' ||
    type === 'adaptive' ||
    type === 'auto' ||
    enable_thinking === true
  )
}

function shown({ reasoning, include_reasoning }: ChatCompletionRequest): Reasoning['show'] {
  if (reasoning?.exclude === true || include_reasoning === false) return 'none'
  switch (reasoning?.summary) {
    case 'auto':
    case 'concise':
    case 'detailed':
      return reasoning.summary
    // The list is open; an unknown wish is left to the model, as an absent one is.
    default:
      return undefined
  }
}
