import type { InputTokenCount } from '../../../generated/protocols/openai-responses/types.ts'
import type { Protocol } from '../protocol.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeRequest } from './decode-request.ts'
import { decodeStream } from './decode-stream.ts'
import { encodeReply } from './encode-reply.ts'
import { capabilities, encodeCountRequest, encodeRequest } from './encode-request.ts'
import { encodeStream } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { count, member } from './json.ts'
import { passthrough } from './passthrough.ts'
import { decodeError } from './read-error.ts'
import { toolTexts } from './tool-texts.ts'

/** OpenAI Responses over HTTP: items in, items and their events out. */
export const openaiResponses: Protocol = {
  id: 'openai-responses',
  decodeRequest,
  encodeRequest,
  capabilities,
  encodeReply,
  encodeStream,
  decodeReply,
  decodeStream,
  decodeError,
  // The request's id travels in a header.
  renderError: error => renderError(error),
  renderStreamError: error => renderStreamError(error),
  toolTexts,
  passthrough,
  encodeTokenCount: inputTokens =>
    ({ object: 'response.input_tokens', input_tokens: inputTokens }) satisfies InputTokenCount,
  encodeCountRequest,
  decodeTokenCount: body => count(member(body, 'input_tokens')),
}
