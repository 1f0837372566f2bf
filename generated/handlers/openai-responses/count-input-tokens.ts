// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateInputTokensRequest } from '../../protocols/openai-responses/validators.js'

/** Count the tokens that a request would take. */
export const operation = {
  id: 'countInputTokens',
  protocol: 'openai-responses',
  kind: 'count-tokens',
  method: 'POST',
  path: '/v1/responses/input_tokens',
  model: 'body',
  stream: 'never',
  validate: validateInputTokensRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
