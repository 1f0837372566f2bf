// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import { getModel } from '../../../runtime/gateway/models.ts'
import type { PathParams } from '../../../runtime/gateway/route.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'

/** Describe one model. */
export const operation = {
  id: 'getModel',
  protocol: 'anthropic-messages',
  kind: 'get-model',
  method: 'GET',
  path: '/v1/models/{model}',
  model: 'path',
  stream: 'never',
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return getModel(operation, request, params)
}
