// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateCompactRequest, validateCreateResponse, validateInputTokensRequest } from './validators.js'

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

export const operations: readonly Operation[] = [createResponse, compactResponse, countInputTokens]
