// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { createEmbedding as operation } from '../../protocols/openai-chat/operations.ts'

export { operation }

/** Embed texts. */
export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
