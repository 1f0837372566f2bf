// Made by `headgate generate` from schemas/gemini: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'

/** List the models. */
export const operation = {
  id: 'listModels',
  protocol: 'gemini',
  kind: 'list-models',
  method: 'GET',
  path: '/v1beta/models',
  model: 'none',
  stream: 'never',
} as const satisfies Operation

export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
