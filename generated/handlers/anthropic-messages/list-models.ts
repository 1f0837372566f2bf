// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import { listModels } from '../../../runtime/gateway/models.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { listModels as operation } from '../../protocols/anthropic-messages/operations.ts'

export { operation }

/** List the models that the caller may use. */
export function handle(request: GatewayRequest): Promise<GatewayReply> {
  return listModels(operation, request)
}
