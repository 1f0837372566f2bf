// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateChatCompletionRequest } from '../../protocols/openai-chat/validators.js'

/** Answer a conversation. */
export const operation = {
  id: 'createChatCompletion',
  protocol: 'openai-chat',
  kind: 'generate',
  method: 'POST',
  path: '/v1/chat/completions',
  model: 'body',
  stream: 'body',
  validate: validateChatCompletionRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
