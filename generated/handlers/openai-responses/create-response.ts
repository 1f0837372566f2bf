// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateCreateResponse } from '../../protocols/openai-responses/validators.js'

/** Answer a conversation. */
export const operation = {
  id: 'createResponse',
  protocol: 'openai-responses',
  kind: 'generate',
  method: 'POST',
  path: '/v1/responses',
  model: 'body',
  stream: 'body',
  validate: validateCreateResponse,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
