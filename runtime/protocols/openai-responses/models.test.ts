import { expect, test } from 'vitest'
import { type ModelTraits, modelTraits } from './models.ts'

test.each<[string, Partial<ModelTraits>]>([
  ['gpt-4.1', { reasons: false }],
  ['gpt-4o-2024-08-06', { reasons: false }],
  ['gpt-5-chat-latest', { reasons: false, efforts: undefined }],
  ['o3', { reasons: true, efforts: ['low', 'medium', 'high'] }],
  ['o4-mini-2025-04-16', { reasons: true, efforts: ['low', 'medium', 'high'] }],
  ['gpt-5', { reasons: true, efforts: ['minimal', 'low', 'medium', 'high'] }],
  ['gpt-5-nano-2025-08-07', { reasons: true, efforts: ['minimal', 'low', 'medium', 'high'] }],
  ['gpt-5-codex', { reasons: true, efforts: ['low', 'medium', 'high'] }],
  ['gpt-5.1', { reasons: true, efforts: ['none', 'low', 'medium', 'high'], samplesUnreasoned: true }],
  ['gpt-5.1-codex-max', { reasons: true, efforts: ['low', 'medium', 'high', 'xhigh'], samplesUnreasoned: undefined }],
  ['gpt-5.2', { efforts: ['none', 'low', 'medium', 'high', 'xhigh'], cacheMarks: undefined }],
  ['openai/gpt-5.2', { efforts: ['none', 'low', 'medium', 'high', 'xhigh'] }],
  ['GPT-5.6-sol', { reasons: true, efforts: undefined, cacheMarks: true }],
  ['gpt-6-sol', { reasons: true, efforts: undefined, cacheMarks: true }],
  ['grok-4', { reasons: undefined, efforts: [] }],
  ['grok-3-mini', { efforts: ['low', 'high'] }],
  ['grok-4.3', { efforts: ['none', 'low', 'medium', 'high'] }],
  ['grok-4.6', { efforts: ['low', 'medium', 'high'] }],
  ['grok-4.20-reasoning', { efforts: [] }],
  ['grok-4.20-multi-agent', { efforts: ['low', 'medium', 'high', 'xhigh'] }],
  ['openai/gpt-oss-120b', { reasons: undefined, efforts: ['low', 'medium', 'high'] }],
  ['some-model', { reasons: undefined, efforts: undefined, cacheMarks: undefined }],
])('%s', (model, traits) => {
  expect({
    reasons: undefined,
    efforts: undefined,
    samplesUnreasoned: undefined,
    cacheMarks: undefined,
    ...modelTraits(model),
  }).toMatchObject(traits)
})
