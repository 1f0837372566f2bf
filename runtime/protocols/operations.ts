import { operations as anthropicMessages } from '../../generated/protocols/anthropic-messages/operations.ts'
import { operations as gemini } from '../../generated/protocols/gemini/operations.ts'
import { operations as openaiChat } from '../../generated/protocols/openai-chat/operations.ts'
import { operations as openaiResponses } from '../../generated/protocols/openai-responses/operations.ts'
import type { ProtocolId, UpstreamProtocolId } from '../canonical/part.ts'
import { operations as bedrockConverse } from './bedrock-converse/operations.ts'
import type { Operation, OperationKind, UpstreamOperation } from './operation.ts'

const OPERATIONS: Record<UpstreamProtocolId, readonly UpstreamOperation[]> = {
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'anthropic-messages': anthropicMessages,
  gemini,
  'bedrock-converse': bedrockConverse,
}

/** A protocol's operation of that kind, for a streamed answer or a whole one; undefined where it has none. */
export function operationOf(protocol: ProtocolId, kind: OperationKind, stream: boolean): Operation | undefined
export function operationOf(
  protocol: UpstreamProtocolId,
  kind: OperationKind,
  stream: boolean,
): UpstreamOperation | undefined
export function operationOf(
  protocol: UpstreamProtocolId,
  kind: OperationKind,
  stream: boolean,
): UpstreamOperation | undefined {
  return OPERATIONS[protocol].find(
    operation => operation.kind === kind && (stream ? operation.stream !== 'never' : operation.stream !== 'always'),
  )
}
