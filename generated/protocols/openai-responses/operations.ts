// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { Operation } from '../../../runtime/protocols/operation.ts'
import {
  validateCompactRequest,
  validateCreateConversation,
  validateCreateItems,
  validateCreateResponse,
  validateImageEditRequest,
  validateImageGenerationRequest,
  validateInputTokensRequest,
  validateSearchRequest,
  validateUpdateConversation,
} from './validators.js'

/** Answer a conversation. */
export const createResponse = {
  id: 'createResponse',
  protocol: 'openai-responses',
  kind: 'generate',
  method: 'POST',
  path: '/v1/responses',
  model: 'body',
  stream: 'body',
  validate: validateCreateResponse,
} as const satisfies Operation

/** Shorten a conversation. */
export const compactResponse = {
  id: 'compactResponse',
  protocol: 'openai-responses',
  kind: 'compact',
  method: 'POST',
  path: '/v1/responses/compact',
  model: 'body',
  stream: 'never',
  validate: validateCompactRequest,
} as const satisfies Operation

/** Count the tokens that a request would take. */
export const countInputTokens = {
  id: 'countInputTokens',
  protocol: 'openai-responses',
  kind: 'count-tokens',
  method: 'POST',
  path: '/v1/responses/input_tokens',
  model: 'body',
  stream: 'never',
  validate: validateInputTokensRequest,
} as const satisfies Operation

/** Search the web, as Codex does. */
export const searchWeb = {
  id: 'searchWeb',
  protocol: 'openai-responses',
  kind: 'relay',
  method: 'POST',
  path: '/v1/alpha/search',
  model: 'body',
  stream: 'never',
  validate: validateSearchRequest,
} as const satisfies Operation

/** Draw images. */
export const generateImages = {
  id: 'generateImages',
  protocol: 'openai-responses',
  kind: 'relay',
  method: 'POST',
  path: '/v1/images/generations',
  model: 'body',
  stream: 'never',
  validate: validateImageGenerationRequest,
} as const satisfies Operation

/** Draw images after others. */
export const editImages = {
  id: 'editImages',
  protocol: 'openai-responses',
  kind: 'relay',
  method: 'POST',
  path: '/v1/images/edits',
  model: 'body',
  stream: 'never',
  validate: validateImageEditRequest,
} as const satisfies Operation

/** A stored response, or its stream from one event on. */
export const retrieveResponse = {
  id: 'retrieveResponse',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'GET',
  path: '/v1/responses/{response}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Delete a stored response. */
export const deleteResponse = {
  id: 'deleteResponse',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'DELETE',
  path: '/v1/responses/{response}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Stop a response that is made in the background. */
export const cancelResponse = {
  id: 'cancelResponse',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'POST',
  path: '/v1/responses/{response}/cancel',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** The items that a stored response answers. */
export const listInputItems = {
  id: 'listInputItems',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'GET',
  path: '/v1/responses/{response}/input_items',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Begin a conversation that is kept by name. */
export const createConversation = {
  id: 'createConversation',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'POST',
  path: '/v1/conversations',
  model: 'none',
  stream: 'never',
  validate: validateCreateConversation,
} as const satisfies Operation

/** A conversation. */
export const retrieveConversation = {
  id: 'retrieveConversation',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'GET',
  path: '/v1/conversations/{conversation}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Change what is noted of a conversation. */
export const updateConversation = {
  id: 'updateConversation',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'POST',
  path: '/v1/conversations/{conversation}',
  model: 'none',
  stream: 'never',
  validate: validateUpdateConversation,
} as const satisfies Operation

/** Delete a conversation and its items. */
export const deleteConversation = {
  id: 'deleteConversation',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'DELETE',
  path: '/v1/conversations/{conversation}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Add items to a conversation. */
export const createConversationItems = {
  id: 'createConversationItems',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'POST',
  path: '/v1/conversations/{conversation}/items',
  model: 'none',
  stream: 'never',
  validate: validateCreateItems,
} as const satisfies Operation

/** The items of a conversation. */
export const listConversationItems = {
  id: 'listConversationItems',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'GET',
  path: '/v1/conversations/{conversation}/items',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** An item of a conversation. */
export const retrieveConversationItem = {
  id: 'retrieveConversationItem',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'GET',
  path: '/v1/conversations/{conversation}/items/{item}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

/** Delete an item of a conversation. */
export const deleteConversationItem = {
  id: 'deleteConversationItem',
  protocol: 'openai-responses',
  kind: 'stored',
  method: 'DELETE',
  path: '/v1/conversations/{conversation}/items/{item}',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

export const operations: readonly Operation[] = [
  createResponse,
  compactResponse,
  countInputTokens,
  searchWeb,
  generateImages,
  editImages,
  retrieveResponse,
  deleteResponse,
  cancelResponse,
  listInputItems,
  createConversation,
  retrieveConversation,
  updateConversation,
  deleteConversation,
  createConversationItems,
  listConversationItems,
  retrieveConversationItem,
  deleteConversationItem,
]
