import type { MessageRequest, ThinkingConfigParam } from '../../../generated/protocols/anthropic-messages/types.ts'
import {
  dispatchThinkingConfigParam,
  type ThinkingConfigParamCases,
} from '../../../generated/protocols/anthropic-messages/variants.ts'
import type { Effort, Reasoning } from '../../canonical/request.ts'
import { lookup } from '../lookup.ts'
import { lose, type Translation } from '../not-carried.ts'
import { skipUnknown } from './unknown.ts'

/**
 * Whether and how hard the model shall think. `thinking: disabled` wins over an effort: the client has said that it wants
 * none, and effort alone then only means the length of the answer.
 */
export function decodeReasoning(
  request: Pick<MessageRequest, 'thinking' | 'output_config'>,
  losses: Translation['losses'],
): Reasoning | undefined {
  const translation: Translation = { losses, at: 'thinking' }
  const thinking =
    request.thinking &&
    dispatchThinkingConfigParam(request.thinking, thinkingCases, translation, skipUnknown('thinking'))
  const effort = effortOf(request.output_config?.effort, losses)
  if (effort === undefined) return thinking
  if (thinking?.effort !== 'none') return { ...thinking, effort }
  lose({ losses, at: 'output_config.effort' }, 'effort', 'thinking is disabled')
  return thinking
}

const thinkingCases: ThinkingConfigParamCases<Translation, Reasoning | undefined> = {
  enabled: (config, translation) => ({ budgetTokens: config.budget_tokens, ...shown(config, translation) }),
  adaptive: (config, translation) => ({ adaptive: true, ...shown(config, translation) }),
  disabled: () => ({ effort: 'none' }),
  between_tools(_config, translation) {
    lose(translation, 'thinking.between_tools', 'thinking cannot be limited to the time between tools elsewhere')
    return { adaptive: true, show: 'auto' }
  },
}

type Shown = Extract<ThinkingConfigParam, { type: 'enabled' | 'adaptive' }>

/** Thinking is shown unless the client says otherwise. */
function shown(config: Shown, translation: Translation): Pick<Reasoning, 'show'> {
  if (config.block_binding) lose(translation, 'thinking.blockBinding', 'signatures are checked by their maker only')
  return { show: config.display === 'omitted' ? 'none' : 'auto' }
}

const efforts: Record<string, Effort> = { low: 'low', medium: 'medium', high: 'high', xhigh: 'xhigh', max: 'max' }

function effortOf(effort: string | null | undefined, losses: Translation['losses']): Effort | undefined {
  if (!effort) return undefined
  return lookup(efforts, effort) ?? skipUnknown('effort')(effort, effort, { losses, at: 'output_config.effort' })
}
