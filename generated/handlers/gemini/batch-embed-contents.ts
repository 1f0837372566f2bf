// Made by `headgate generate` from schemas/gemini: change that, not this.

import type { PathParams } from '../../../runtime/gateway/route.ts'
import { serve } from '../../../runtime/gateway/serve.ts'
import type { GatewayReply, GatewayRequest } from '../../../runtime/platform/http.ts'
import type { Operation } from '../../../runtime/protocols/operation.ts'
import { validateBatchEmbedContentsRequest } from '../../protocols/gemini/validators.js'

/** Embed several contents. */
export const operation = {
  id: 'batchEmbedContents',
  protocol: 'gemini',
  kind: 'embed',
  method: 'POST',
  path: '/v1beta/models/{model}:batchEmbedContents',
  model: 'path',
  stream: 'never',
  validate: validateBatchEmbedContentsRequest,
} as const satisfies Operation

export function handle(request: GatewayRequest, params: PathParams): Promise<GatewayReply> {
  return serve(operation, request, params)
}
