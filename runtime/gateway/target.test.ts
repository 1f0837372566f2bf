import { expect, test } from 'vitest'
import type { UpstreamKindName } from '../config/kinds.ts'
import { runningUpstream } from './test-call.ts'
import { targetOf } from './translate.ts'

function makerOf(kind: UpstreamKindName): string {
  const running = runningUpstream({ id: 'mine', kind })
  return targetOf({ upstream: 'mine', model: 'm', running, protocol: 'openai-chat' }).maker
}

test.each(['openai', 'anthropic', 'openrouter', 'groq', 'deepseek', 'moonshot', 'zai'] as const)(
  'state of %s is the provider’s, wherever it is reached',
  kind => {
    expect(makerOf(kind)).toBe(kind)
  },
)

test.each(['openai-compatible', 'vllm', 'lmstudio', 'ollama', 'azure'] as const)(
  'state of %s is that of one server',
  kind => {
    expect(makerOf(kind)).toBe('mine')
  },
)
