// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateCountTokensRequest, validateMessageRequest } from './validators.js'

/** Answer a conversation. */
export const createMessage = {
  id: 'createMessage',
  protocol: 'anthropic-messages',
  kind: 'generate',
  method: 'POST',
  path: '/v1/messages',
  model: 'body',
  stream: 'body',
  validate: validateMessageRequest,
} as const satisfies Operation

/** Count the tokens of a conversation without answering it. */
export const countTokens = {
  id: 'countTokens',
  protocol: 'anthropic-messages',
  kind: 'count-tokens',
  method: 'POST',
  path: '/v1/messages/count_tokens',
  model: 'body',
  stream: 'never',
  validate: validateCountTokensRequest,
} as const satisfies Operation

/** List the models that the caller may use. */
export const listModels = {
  id: 'listModels',
  protocol: 'anthropic-messages',
  kind: 'list-models',
  method: 'GET',
  path: '/v1/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Describe one model. */
export const getModel = {
  id: 'getModel',
  protocol: 'anthropic-messages',
  kind: 'get-model',
  method: 'GET',
  path: '/v1/models/{model}',
  model: 'path',
  stream: 'never',
} as const satisfies Operation

export const operations: readonly Operation[] = [createMessage, countTokens, listModels, getModel]
