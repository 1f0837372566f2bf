// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import { getModel } from '../../../runtime/gateway/models.ts'
import type { PathParams } from '../../../runtime/gateway/route.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { getModel as operation } from '../../protocols/anthropic-messages/operations.ts'

export { operation }

/** Describe one model. */
export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return getModel(operation, request, params)
}
