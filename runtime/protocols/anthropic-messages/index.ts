import type { Protocol } from '../protocol.ts'
import { capabilities } from './capabilities.ts'
import { decodeReply } from './decode-reply.ts'
import { decodeRequest } from './decode-request.ts'
import { decodeStream } from './decode-stream.ts'
import { encodeReply } from './encode-reply.ts'
import { encodeCountRequest, encodeRequest } from './encode-request.ts'
import { encodeStream } from './encode-stream.ts'
import { decodeError, renderError, renderStreamError } from './error.ts'
import { passthrough } from './passthrough.ts'
import { decodeTokenCount, encodeTokenCount } from './token-count.ts'
import { toolTexts } from './tool-texts.ts'

/** Anthropic Messages. */
export const anthropicMessages = {
  id: 'anthropic-messages',
  decodeRequest,
  encodeRequest,
  capabilities,
  encodeReply,
  encodeStream,
  decodeReply,
  decodeStream,
  decodeError,
  renderError,
  renderStreamError,
  toolTexts,
  passthrough,
  encodeTokenCount,
  encodeCountRequest,
  decodeTokenCount,
} satisfies Protocol
