import type { Protocol } from '../protocol.ts'
import { untranslated } from '../untranslated.ts'
import { decodeRequest } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'
import { GeminiStreamEncoder } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'

export { JsonArrayStream } from './frame.ts'

/** Google Gemini: generateContent, its stream, and what stands around them. */
export const gemini: Protocol = {
  id: 'gemini',
  ...untranslated,
  decodeRequest,
  encodeReply,
  encodeStream: request => new GeminiStreamEncoder(request),
  renderError,
  renderStreamError,
  passthrough,
  encodeTokenCount: inputTokens => ({ totalTokens: inputTokens }),
}
