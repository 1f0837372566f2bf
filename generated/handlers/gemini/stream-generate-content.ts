// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateGenerateContentRequest } from '../../protocols/gemini/validators.js'

/** Answer a conversation, as a stream. */
export const operation = {
  id: 'streamGenerateContent',
  protocol: 'gemini',
  kind: 'generate',
  method: 'POST',
  path: '/v1beta/models/{model}:streamGenerateContent',
  model: 'path',
  stream: 'always',
  validate: validateGenerateContentRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
