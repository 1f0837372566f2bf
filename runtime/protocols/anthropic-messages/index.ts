import type { Protocol } from '../protocol.ts'
import { untranslated } from '../untranslated.ts'
import { decodeRequest, encodeTokenCount } from './decode-request.ts'
import { encodeReply } from './encode-reply.ts'
import { encodeStream } from './encode-stream.ts'
import { renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'

/** Anthropic Messages. */
export const anthropicMessages = {
  id: 'anthropic-messages',
  ...untranslated,
  decodeRequest,
  encodeReply,
  encodeStream,
  renderError,
  renderStreamError,
  passthrough,
  encodeTokenCount,
} satisfies Protocol
