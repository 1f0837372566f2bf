import type { ProtocolId, UpstreamProtocolId } from '../canonical/part.ts'

/** What an operation does, whichever protocol says it; `relay`: what an upstream of the same protocol does, and no other. */
export type OperationKind =
  | 'generate'
  | 'count-tokens'
  | 'compact'
  | 'embed'
  | 'relay'
  | 'list-models'
  | 'get-model'
  | 'stored'

/** One fault that a generated validator found. */
export interface ValidationFault {
  /** JSON Pointer into the body, `/messages/0/role`. */
  instancePath: string
  keyword: string
  message?: string
  params: Record<string, unknown>
}

/** A generated validator: true, or false with its faults in `errors`. */
export interface Validator {
  (body: unknown): boolean
  errors?: ValidationFault[] | null
}

/** One operation of a protocol, as `protocol.json` describes it; the generated handlers are made of these. */
export interface Operation<Protocol extends UpstreamProtocolId = ProtocolId> {
  /** Unique in its protocol: `createMessage`. */
  id: string
  protocol: Protocol
  kind: OperationKind
  method: 'GET' | 'POST' | 'DELETE'
  /** A path template: `/v1beta/models/{model}:generateContent`. */
  path: string
  /** Where the model's name stands. */
  model: 'body' | 'path' | 'none'
  /** Whether the answer streams: never, always, or where the body says `"stream": true`. */
  stream: 'never' | 'always' | 'body'
  /** Absent where the operation has no body. */
  validate?: Validator
}

/** One that an upstream is asked for. */
export type UpstreamOperation = Operation<UpstreamProtocolId>

/** Whether clients can ask for it, too. */
export function isClientOperation(operation: UpstreamOperation): operation is Operation {
  return operation.protocol !== 'bedrock-converse'
}
