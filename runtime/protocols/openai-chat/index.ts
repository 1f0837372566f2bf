import type { ChatCompletionRequest } from '../../../generated/protocols/openai-chat/types.ts'
import { GatewayError } from '../../canonical/error.ts'
import type { Protocol } from '../protocol.ts'
import { untranslated } from '../untranslated.ts'
import { decodeRequest } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'
import { ChatStreamEncoder } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'

/** OpenAI Chat Completions, with what compatible upstreams and their clients add to it. */
export const openaiChat: Protocol = {
  id: 'openai-chat',
  ...untranslated,
  // The generated validator has accepted the body.
  decodeRequest: (body, context) => decodeRequest(body as ChatCompletionRequest, context),
  encodeReply,
  encodeStream: request => new ChatStreamEncoder(request),
  renderError,
  renderStreamError,
  passthrough,
  encodeTokenCount: () => {
    throw new GatewayError('unsupported', 'Chat Completions has no operation that counts tokens.')
  },
}
