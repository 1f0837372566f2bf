// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateEmbedContentRequest } from '../../protocols/gemini/validators.js'

/** Embed one content. */
export const operation = {
  id: 'embedContent',
  protocol: 'gemini',
  kind: 'embed',
  method: 'POST',
  path: '/v1beta/models/{model}:embedContent',
  model: 'path',
  stream: 'never',
  validate: validateEmbedContentRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
