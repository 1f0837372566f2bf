import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Protocol } from '../protocol.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeRequest } from './decode-request.ts'
import { ChatStreamDecoder } from './decode-stream.ts'
import { capabilities } from './dialect.ts'
import { encodeReply } from './encode-reply.ts'
import { encodeRequest } from './encode-request.ts'
import { ChatStreamEncoder } from './encode-stream.ts'
import { decodeError, renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'
import { toolTexts } from './tool-texts.ts'

/** OpenAI Chat Completions, with what compatible upstreams and their clients add to it. */
export const openaiChat: Protocol = {
  id: 'openai-chat',
  // The generated validator has accepted the body.
  decodeRequest: (body, context) => decodeRequest((context.watch?.(body) ?? body) as ChatCompletionRequest, context),
  encodeRequest,
  capabilities,
  encodeReply,
  encodeStream: (request, losses) => new ChatStreamEncoder(request, losses),
  decodeReply,
  decodeStream: context => new ChatStreamDecoder(context),
  decodeError,
  renderError,
  renderStreamError,
  toolTexts,
  passthrough,
  encodeTokenCount: () => {
    throw new GatewayError('unsupported', 'Chat Completions has no operation that counts tokens.')
  },
}
