// Made by `headgate generate` from schemas/gemini: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { listModels as operation } from '../../protocols/gemini/operations.ts'

export { operation }

/** List the models. */
export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
