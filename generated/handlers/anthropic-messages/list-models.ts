// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'

/** List the models that the caller may use. */
export const operation = {
  id: 'listModels',
  protocol: 'anthropic-messages',
  kind: 'list-models',
  method: 'GET',
  path: '/v1/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
