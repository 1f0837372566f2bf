import type { DecodedRequest } from '../protocols/protocol.ts'
import type { ReadCall } from './call.ts'

/** What a call's body was read as, and under which circumstances. */
export interface Decoded extends Pick<ReadCall, 'body' | 'operation' | 'model' | 'stream'>, DecodedRequest {}

/**
 * The canonical request of a body, read once for whoever wants it: the choice of a target, limits, each translation.
 * Whoever takes it gets a request and losses of its own, whose members are everybody's and are changed by nobody. Throws
 * as the decoder does.
 */
export function decodedOf(call: ReadCall, body: unknown): DecodedRequest {
  const { protocol, operation, model, stream, decoded: known } = call
  const isSame = ({ body: read, ...as }: Decoded): boolean =>
    read === body && as.operation === operation && as.model === model && as.stream === stream
  if (known && isSame(known)) return { request: { ...known.request }, losses: [...known.losses] }
  const { request, losses } = protocol.decodeRequest(body, { operation, model, stream })
  call.decoded = { body, operation, model, stream, request, losses }
  return { request: { ...request }, losses: [...losses] }
}
