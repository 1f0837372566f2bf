import type { Loss } from '../canonical/loss.ts'
import type { Usage } from '../canonical/usage.ts'
import type { Operation } from './operation.ts'
import type { Target } from './protocol.ts'

/** What a client wants embedded, whichever protocol it spoke: a vector for each input. */
export interface EmbeddingRequest {
  inputs: EmbeddingInput[]
  /** Who is behind the call. */
  endUser?: string
}

export interface EmbeddingInput {
  /** A text, or the ids of its tokens, which only the maker of the model can read. */
  content: string | number[]
  /** How long the vector is to be. */
  dimensions?: number
  /** What the vector is for, in Gemini's words: `RETRIEVAL_QUERY`. */
  taskType?: string
  /** Of the document that the text stands in. */
  title?: string
}

export interface EmbeddingReply {
  /** In the order of the inputs. */
  vectors: number[][]
  usage?: Usage
  /** An input was longer than the model takes, and only its beginning was embedded. */
  truncated?: boolean
}

/** A client's request, with the way back to it. */
export interface DecodedEmbedding {
  request: EmbeddingRequest
  /** The reply in the form that this client asked for; what that form cannot say is added to the losses. */
  encodeReply(reply: EmbeddingReply, losses: Loss[]): unknown
}

/**
 * What a protocol with embeddings says of them. Requests have been accepted by the generated validator; replies of
 * upstreams nobody has checked.
 */
export interface EmbeddingProtocol {
  /** The operation that takes any number of inputs. */
  readonly operation: Operation

  /** Throws the `invalid-request` GatewayError of what is no text. */
  decodeRequest(operation: Operation, body: unknown, losses: Loss[]): DecodedEmbedding

  /** The body for `operation`. Throws an `invalid-request` GatewayError where these inputs cannot be said in one. */
  encodeRequest(request: EmbeddingRequest, target: Target, losses: Loss[]): unknown

  /** Undefined where the body is no reply of this protocol to a request to embed. */
  decodeReply(body: unknown): EmbeddingReply | undefined

  /** What was counted, without a look at the vectors. */
  readUsage(body: unknown): Usage | undefined
}
