// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'

/** List the models that may be asked for. */
export const operation = {
  id: 'listModels',
  protocol: 'openai-chat',
  kind: 'list-models',
  method: 'GET',
  path: '/v1/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
