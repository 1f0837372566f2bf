// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { listModels as operation } from '../../protocols/openai-chat/operations.ts'

export { operation }

/** List the models that may be asked for. */
export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
