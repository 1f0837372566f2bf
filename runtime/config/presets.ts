import type { KindDefaults } from './kinds.ts'

/**
 * Providers and servers that are told by their kind alone: where they are and what they speak. What they take beyond
 * that, and by which names, stands with the protocol.
 */
export const PRESETS = {
  openrouter: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://openrouter.ai/api/v1',
  },
  groq: {
    protocols: ['openai-chat', 'openai-responses'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'https://api.groq.com/openai/v1',
  },
  mistral: {
    protocols: ['openai-chat', 'openai-responses'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'https://api.mistral.ai/v1',
  },
  deepseek: {
    protocols: ['openai-chat', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://api.deepseek.com/v1',
    elsewhere: { 'anthropic-messages': '../anthropic/v1' },
  },
  xai: {
    protocols: ['openai-chat', 'openai-responses'],
    speaks: ['openai-chat', 'openai-responses'],
    auth: 'bearer',
    baseUrl: 'https://api.x.ai/v1',
  },
  together: {
    protocols: ['openai-chat'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'https://api.together.xyz/v1',
  },
  fireworks: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://api.fireworks.ai/inference/v1',
  },
  cerebras: {
    protocols: ['openai-chat'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'https://api.cerebras.ai/v1',
  },
  moonshot: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://api.moonshot.ai/v1',
    elsewhere: { 'anthropic-messages': '../anthropic/v1' },
  },
  qwen: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    elsewhere: { 'anthropic-messages': '../../apps/anthropic/v1' },
  },
  zai: {
    protocols: ['openai-chat', 'anthropic-messages'],
    speaks: ['openai-chat', 'anthropic-messages'],
    auth: 'bearer',
    baseUrl: 'https://api.z.ai/api/paas/v4',
    // From the root: the subscription's Chat has a path of its own, and shares this one.
    elsewhere: { 'anthropic-messages': '/api/anthropic/v1' },
  },
  vllm: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'http://127.0.0.1:8000/v1',
    keyless: true,
    ownState: true,
  },
  lmstudio: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'http://127.0.0.1:1234/v1',
    keyless: true,
    ownState: true,
  },
  ollama: {
    protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'],
    speaks: ['openai-chat'],
    auth: 'bearer',
    baseUrl: 'http://127.0.0.1:11434',
    keyless: true,
    ownState: true,
  },
} as const satisfies Record<string, KindDefaults>

export type PresetName = keyof typeof PRESETS
