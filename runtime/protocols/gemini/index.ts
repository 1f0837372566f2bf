import type { Protocol } from '../protocol.ts'
import { decodeError } from './decode-error.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeRequest } from './decode-request.ts'
import { GeminiStreamDecoder } from './decode-stream.ts'
import { encodeReply } from './encode-reply.ts'
import { capabilities, decodeTokenCount, encodeCountRequest, encodeRequest } from './encode-request.ts'
import { GeminiStreamEncoder } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'
import { toolTexts } from './tool-texts.ts'

export { JsonArrayStream } from './frame.ts'

/** Google Gemini: generateContent, its stream, and what stands around them. */
export const gemini: Protocol = {
  id: 'gemini',
  decodeRequest,
  encodeRequest,
  capabilities,
  encodeCountRequest,
  decodeTokenCount,
  encodeReply,
  encodeStream: (request, losses) => new GeminiStreamEncoder(request, losses),
  decodeReply,
  decodeStream: context => new GeminiStreamDecoder(context),
  decodeError,
  renderError,
  renderStreamError,
  toolTexts,
  passthrough,
  encodeTokenCount: inputTokens => ({ totalTokens: inputTokens }),
}
