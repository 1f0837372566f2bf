import type { InputTokenCount } from '../../../generated/protocols/openai-responses/types.ts'
import type { Protocol } from '../protocol.ts'
import { untranslated } from '../untranslated.ts'
import { decodeRequest } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'
import { encodeStream } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'

/** OpenAI Responses over HTTP: items in, items and their events out. */
export const openaiResponses: Protocol = {
  id: 'openai-responses',
  ...untranslated,
  decodeRequest,
  encodeReply,
  encodeStream,
  // The request's id travels in a header.
  renderError: error => renderError(error),
  renderStreamError: error => renderStreamError(error),
  passthrough,
  encodeTokenCount: inputTokens =>
    ({ object: 'response.input_tokens', input_tokens: inputTokens }) satisfies InputTokenCount,
}
