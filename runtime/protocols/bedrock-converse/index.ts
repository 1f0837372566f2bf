import type { UpstreamProtocol } from '../protocol.ts'
import { decodeReply } from './decode-reply.ts'
import { ConverseStreamDecoder } from './decode-stream.ts'
import { capabilities, encodeRequest } from './encode-request.ts'
import { decodeError, renderError } from './error.ts'
import { exampleReply } from './example.ts'

export { exceptionError, exceptionName, readException } from './error.ts'

/**
 * Converse of Amazon Bedrock, one form for the models of all makers. Its stream comes as frames of bytes, which the kind
 * of upstream turns into events: `event:` is the type of the frame, the data its JSON.
 */
export const bedrockConverse: UpstreamProtocol = {
  id: 'bedrock-converse',
  encodeRequest,
  capabilities,
  decodeReply,
  decodeStream: context => new ConverseStreamDecoder(context),
  decodeError,
  renderError,
  exampleReply,
}
