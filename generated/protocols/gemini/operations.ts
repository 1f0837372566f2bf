// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { Operation } from '../../../runtime/protocols/operation.ts'
import {
  validateBatchEmbedContentsRequest,
  validateCountTokensRequest,
  validateEmbedContentRequest,
  validateGenerateContentRequest,
} from './validators.js'

/** Answer a conversation. */
export const generateContent = {
  id: 'generateContent',
  protocol: 'gemini',
  kind: 'generate',
  method: 'POST',
  path: '/v1beta/models/{model}:generateContent',
  model: 'path',
  stream: 'never',
  validate: validateGenerateContentRequest,
} as const satisfies Operation

/** Answer a conversation, as a stream. */
export const streamGenerateContent = {
  id: 'streamGenerateContent',
  protocol: 'gemini',
  kind: 'generate',
  method: 'POST',
  path: '/v1beta/models/{model}:streamGenerateContent',
  model: 'path',
  stream: 'always',
  validate: validateGenerateContentRequest,
} as const satisfies Operation

/** Count the tokens of a conversation. */
export const countTokens = {
  id: 'countTokens',
  protocol: 'gemini',
  kind: 'count-tokens',
  method: 'POST',
  path: '/v1beta/models/{model}:countTokens',
  model: 'path',
  stream: 'never',
  validate: validateCountTokensRequest,
} as const satisfies Operation

/** Embed one content. */
export const embedContent = {
  id: 'embedContent',
  protocol: 'gemini',
  kind: 'embed',
  method: 'POST',
  path: '/v1beta/models/{model}:embedContent',
  model: 'path',
  stream: 'never',
  validate: validateEmbedContentRequest,
} as const satisfies Operation

/** Embed several contents. */
export const batchEmbedContents = {
  id: 'batchEmbedContents',
  protocol: 'gemini',
  kind: 'embed',
  method: 'POST',
  path: '/v1beta/models/{model}:batchEmbedContents',
  model: 'path',
  stream: 'never',
  validate: validateBatchEmbedContentsRequest,
} as const satisfies Operation

/** List the models. */
export const listModels = {
  id: 'listModels',
  protocol: 'gemini',
  kind: 'list-models',
  method: 'GET',
  path: '/v1beta/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Describe one model. */
export const getModel = {
  id: 'getModel',
  protocol: 'gemini',
  kind: 'get-model',
  method: 'GET',
  path: '/v1beta/models/{model}',
  model: 'path',
  stream: 'never',
} as const satisfies Operation

export const operations: readonly Operation[] = [
  generateContent,
  streamGenerateContent,
  countTokens,
  embedContent,
  batchEmbedContents,
  listModels,
  getModel,
]
