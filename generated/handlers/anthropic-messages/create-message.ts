// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateMessageRequest } from '../../protocols/anthropic-messages/validators.js'

/** Answer a conversation. */
export const operation = {
  id: 'createMessage',
  protocol: 'anthropic-messages',
  kind: 'generate',
  method: 'POST',
  path: '/v1/messages',
  model: 'body',
  stream: 'body',
  validate: validateMessageRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
