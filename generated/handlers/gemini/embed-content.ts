// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { embedContent as operation } from '../../protocols/gemini/operations.ts'

export { operation }

/** Embed one content. */
export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
