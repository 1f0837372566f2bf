import { GatewayError } from '../canonical/error.ts'
import type { Loss } from '../canonical/loss.ts'
import type { UpstreamProtocolId } from '../canonical/part.ts'
import type { Usage } from '../canonical/usage.ts'
import type { EmbeddingProtocol, EmbeddingReply } from '../protocols/embedding.ts'
import { embedding as gemini } from '../protocols/gemini/embed.ts'
import { embedding as openai } from '../protocols/openai-chat/embed.ts'
import type { Operation } from '../protocols/operation.ts'
import type { Target } from '../protocols/protocol.ts'
import { refused } from '../protocols/refused.ts'

/** A request to embed in the upstream's protocol, and the way of its reply to the client. */
export interface TranslatedEmbedding {
  operation: Operation
  body: unknown
  /** What could not be carried; `reply` adds to it. */
  losses: Loss[]
  /**
   * The upstream's reply in the client's form. Throws an `upstream` GatewayError where it is none, or not one of as many
   * vectors as were asked for.
   */
  reply(body: unknown): unknown
  /** What the upstream's reply says that it counted. */
  usage(body: unknown): Usage | undefined
}

/** The protocols that have embeddings. */
const EMBEDDING: Partial<Record<UpstreamProtocolId, EmbeddingProtocol>> = { 'openai-chat': openai, gemini }

/**
 * Writes a client's request to embed for an upstream of another protocol. `operation` is the client's, its body accepted
 * by the validator. Throws an `invalid-request` GatewayError where the request cannot be served there.
 */
export function translateEmbedding(
  operation: Operation,
  body: unknown,
  to: UpstreamProtocolId,
  target: Target,
): TranslatedEmbedding {
  const client = protocolOf(operation.protocol)
  const upstream = protocolOf(to)
  const losses: Loss[] = []
  const { request, encodeReply } = client.decodeRequest(operation, body, losses)
  return {
    operation: upstream.operation,
    body: upstream.encodeRequest(request, target, losses),
    losses,
    reply: replied => encodeReply(checked(upstream.decodeReply(replied), request.inputs.length), losses),
    usage: replied => upstream.readUsage(replied),
  }
}

function protocolOf(id: UpstreamProtocolId): EmbeddingProtocol {
  const protocol = EMBEDDING[id]
  if (!protocol) throw refused('model', `the protocol ${id} has no embeddings`)
  return protocol
}

/** A vector too few would put every one after it beside the wrong text. */
function checked(reply: EmbeddingReply | undefined, inputs: number): EmbeddingReply {
  if (!reply) throw contract('with something that is no list of vectors')
  const { length } = reply.vectors
  if (length !== inputs) throw contract(`with ${length} vectors to ${inputs} inputs`)
  return reply
}

function contract(how: string): GatewayError {
  return new GatewayError('upstream', `The upstream answered ${how}.`, { code: 'upstream_contract' })
}
