// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateChatCompletionRequest, validateEmbeddingRequest } from './validators.js'

/** Answer a conversation. */
export const createChatCompletion = {
  id: 'createChatCompletion',
  protocol: 'openai-chat',
  kind: 'generate',
  method: 'POST',
  path: '/v1/chat/completions',
  model: 'body',
  stream: 'body',
  validate: validateChatCompletionRequest,
} as const satisfies Operation

/** Embed texts. */
export const createEmbedding = {
  id: 'createEmbedding',
  protocol: 'openai-chat',
  kind: 'embed',
  method: 'POST',
  path: '/v1/embeddings',
  model: 'body',
  stream: 'never',
  validate: validateEmbeddingRequest,
} as const satisfies Operation

/** List the models that may be asked for. */
export const listModels = {
  id: 'listModels',
  protocol: 'openai-chat',
  kind: 'list-models',
  method: 'GET',
  path: '/v1/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Describe one model. */
export const getModel = {
  id: 'getModel',
  protocol: 'openai-chat',
  kind: 'get-model',
  method: 'GET',
  path: '/v1/models/{model}',
  model: 'path',
  stream: 'never',
} as const satisfies Operation

export const operations: readonly Operation[] = [createChatCompletion, createEmbedding, listModels, getModel]
