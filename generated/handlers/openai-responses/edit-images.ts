// Made by `headgate generate` from schemas/openai-responses: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import { editImages as operation } from '../../protocols/openai-responses/operations.ts'

export { operation }

/** Draw images after others. */
export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
