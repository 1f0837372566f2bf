import { GatewayError } from '../canonical/error.ts'
import type { Protocol } from './protocol.ts'

const refuse = (): never => {
  throw new GatewayError('unsupported', 'This protocol is not translated to yet.')
}

/** What a protocol is given before its translation toward upstreams is written. */
export const untranslated: Pick<
  Protocol,
  'encodeRequest' | 'capabilities' | 'decodeReply' | 'decodeStream' | 'decodeError'
> = {
  encodeRequest: refuse,
  capabilities: refuse,
  decodeReply: refuse,
  decodeStream: refuse,
  decodeError: () => undefined,
}
