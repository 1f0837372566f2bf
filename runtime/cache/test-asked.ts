// Requests as clients send them, for the tests of this room.

import type { ProtocolId } from '../canonical/part.ts'
import { operationOf } from '../protocols/operations.ts'
import { protocols } from '../protocols/registry.ts'
import type { AskedRequest } from './request-key.ts'

export function asked(protocol: ProtocolId, body: unknown, parts: Partial<AskedRequest> = {}): AskedRequest {
  const { stream = false } = parts
  return {
    protocol: protocols[protocol],
    operation: operationOf(protocol, 'generate', stream)!,
    model: 'm',
    stream,
    body,
    query: '',
    header: () => undefined,
    ...parts,
  }
}
