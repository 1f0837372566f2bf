// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serveStored } from '../../../runtime/gateway/stored.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { createConversationItems as operation } from '../../protocols/openai-responses/operations.ts'

export { operation }

/** Add items to a conversation. */
export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serveStored(operation, request, params)
}
