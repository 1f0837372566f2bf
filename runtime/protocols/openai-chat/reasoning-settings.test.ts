import { expect, test } from 'vitest'
import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import type { Reasoning } from '../../canonical/request.ts'
import { reasoningSettings } from './reasoning-settings.ts'

function settings(fields: Partial<ChatCompletionRequest>): Reasoning | undefined {
  return reasoningSettings({ model: 'm', messages: [], ...fields }, { losses: [], at: '' })
}

test.each<[string, Partial<ChatCompletionRequest>, Reasoning | undefined]>([
  ['nothing said', {}, undefined],
  ['OpenAI', { reasoning_effort: 'xhigh' }, { effort: 'xhigh' }],
  ['OpenAI, off', { reasoning_effort: 'none' }, { effort: 'none' }],
  ['OpenRouter, effort', { reasoning: { effort: 'low', exclude: true } }, { effort: 'low', show: 'none' }],
  ['OpenRouter, budget', { reasoning: { max_tokens: 2000 } }, { budgetTokens: 2000 }],
  ['OpenRouter, on', { reasoning: { enabled: true } }, { adaptive: true }],
  ['OpenRouter, off', { reasoning: { enabled: false } }, { effort: 'none' }],
  ['OpenRouter, summary', { reasoning: { summary: 'concise' } }, { show: 'concise' }],
  ['DeepSeek, on', { thinking: { type: 'enabled' } }, { adaptive: true }],
  ['DeepSeek, off', { thinking: { type: 'disabled' } }, { effort: 'none' }],
  ['Anthropic’s words', { thinking: { type: 'enabled', budget_tokens: 4096 } }, { budgetTokens: 4096 }],
  ['Qwen, on', { enable_thinking: true, thinking_budget: 512 }, { budgetTokens: 512 }],
  ['Qwen, off', { enable_thinking: false }, { effort: 'none' }],
  ['Groq, hidden', { reasoning_effort: 'high', include_reasoning: false }, { effort: 'high', show: 'none' }],
  ['OpenAI’s word before a switch', { reasoning_effort: 'high', enable_thinking: false }, { effort: 'high' }],
])('%s', (_, fields, expected) => {
  expect(settings(fields)).toEqual(expected)
})

test('a level in capitals is the same level', () => {
  // As a client of another protocol wrote it.
  expect(settings({ reasoning_effort: 'HIGH' } as unknown as Partial<ChatCompletionRequest>)).toEqual({
    effort: 'high',
  })
})
