import type { RequestFeature, Section } from '../feature.ts'
import { parts } from './samples.ts'

export const cachingFeatures: Section<RequestFeature> = {
  title: 'Caching and the rest',
  features: [
    {
      name: 'cache marks',
      models: { 'openai-chat': 'gpt-5.5', 'openai-responses': 'gpt-5.5' },
      asks: {
        'anthropic-messages': {
          messages: [{ role: 'user', content: [{ type: 'text', text: 'long', cache_control: { type: 'ephemeral' } }] }],
        },
      },
      reads: request => parts(request, 'user').map(part => part.cache !== undefined),
      otherwise: {
        'openai-chat': 'cached without marks',
        'openai-responses': 'cached without marks',
        gemini: 'cached without marks',
      },
    },
    {
      name: 'cache key',
      asks: { 'openai-chat': { prompt_cache_key: 'k' }, 'openai-responses': { prompt_cache_key: 'k' } },
      reads: request => request.promptCacheKey,
      otherwise: {
        'openai-chat': 'cached without a key, but for OpenAI itself',
        'anthropic-messages': 'marks are set instead',
        gemini: 'cached without a key',
      },
    },
    {
      name: 'end user',
      asks: {
        'openai-chat': { safety_identifier: 'u1' },
        'openai-responses': { safety_identifier: 'u1' },
        'anthropic-messages': { metadata: { user_id: 'u1' } },
      },
      reads: request => request.endUser,
    },
    {
      name: 'metadata',
      asks: {
        'openai-chat': { metadata: { team: 'a' } },
        'openai-responses': { metadata: { team: 'a' } },
        gemini: { labels: { team: 'a' } },
      },
      reads: request => request.metadata,
    },
    {
      name: 'service tier',
      asks: {
        'openai-chat': { service_tier: 'flex' },
        'openai-responses': { service_tier: 'flex' },
        gemini: { serviceTier: 'flex' },
      },
      reads: request => request.serviceTier,
    },
    {
      name: 'safety settings',
      asks: {
        gemini: { safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }] },
      },
      reads: () => undefined,
    },
  ],
}
