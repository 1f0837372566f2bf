// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateCountTokensRequest } from '../../protocols/anthropic-messages/validators.js'

/** Count the tokens of a conversation without answering it. */
export const operation = {
  id: 'countTokens',
  protocol: 'anthropic-messages',
  kind: 'count-tokens',
  method: 'POST',
  path: '/v1/messages/count_tokens',
  model: 'body',
  stream: 'never',
  validate: validateCountTokensRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
