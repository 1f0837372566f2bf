import type { RequestFeature, Section } from '../feature.ts'
import { BUDGETS, THINKS } from './samples.ts'

export const reasoningFeatures: Section<RequestFeature> = {
  title: 'Reasoning',
  features: [
    {
      name: 'effort',
      models: THINKS,
      asks: {
        'openai-chat': { reasoning_effort: 'high' },
        'openai-responses': { reasoning: { effort: 'high' } },
        'anthropic-messages': { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } },
        gemini: { generationConfig: { thinkingConfig: { thinkingLevel: 'HIGH' } } },
      },
      reads: ({ reasoning }) => reasoning?.effort,
    },
    {
      name: 'budget of tokens',
      models: BUDGETS,
      asks: {
        'anthropic-messages': { max_tokens: 16000, thinking: { type: 'enabled', budget_tokens: 8000 } },
        gemini: { generationConfig: { thinkingConfig: { thinkingBudget: 8000 } } },
      },
      reads: ({ reasoning }) => reasoning?.budgetTokens,
      otherwise: { 'openai-chat': 'the nearest effort', 'openai-responses': 'the nearest effort' },
    },
    {
      name: 'no reasoning',
      models: { ...BUDGETS, 'openai-chat': 'gpt-5.1', 'openai-responses': 'gpt-5.1', gemini: 'gemini-2.5-flash' },
      asks: {
        'openai-chat': { reasoning_effort: 'none' },
        'openai-responses': { reasoning: { effort: 'none' } },
        'anthropic-messages': { thinking: { type: 'disabled' } },
        gemini: { generationConfig: { thinkingConfig: { thinkingBudget: 0 } } },
      },
      reads: ({ reasoning }) => reasoning?.effort === 'none' || reasoning?.budgetTokens === 0,
    },
  ],
}
