import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent, CanonicalReply } from '../canonical/event.ts'
import type { Loss } from '../canonical/loss.ts'
import type { ProtocolId } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { Usage } from '../canonical/usage.ts'
import type { Operation } from './operation.ts'

/**
 * What the gateway may ask of a protocol. All of it is pure: values in, values out, no clock, no network.
 * A decoder is given bodies that its own generated validator has accepted; it may rely on their types, and must skip
 * and report (never throw on) variants that it does not know. Encoders emit what the official clients accept.
 */
export interface Protocol {
  readonly id: ProtocolId

  /** The request's meaning. `model` is the public name that the client asked for, wherever it stood. */
  decodeRequest(body: unknown, context: RequestContext): DecodedRequest

  /** A whole reply as the protocol's body. */
  encodeReply(reply: CanonicalReply, request: CanonicalRequest): unknown

  /** A reply as the protocol's stream. One encoder serves one stream. */
  encodeStream(request: CanonicalRequest): StreamEncoder

  /** The body that says an error in the protocol's words. The status and headers are the error's own. */
  renderError(error: GatewayError, requestId: string): unknown

  /** The frame or frames that end a running stream with an error. */
  renderStreamError(error: GatewayError, requestId: string): string

  /** Everything that same-protocol traffic needs to know of the bytes that pass. */
  readonly passthrough: Passthrough

  /** The body of a token count, for a `count-tokens` operation. */
  encodeTokenCount(inputTokens: number): unknown
}

export interface RequestContext {
  operation: Operation
  model: string
  stream: boolean
}

export interface DecodedRequest {
  request: CanonicalRequest
  losses: Loss[]
}

export interface StreamEncoder {
  /** The text to send for this event, whole frames only; empty where the protocol says nothing of it yet. */
  encode(event: CanonicalEvent): string
}

/** What a stream or a reply said that the gateway keeps. */
export interface Observed {
  usage?: Usage
  /** The reply ended as the protocol wants it to end. */
  complete: boolean
  /** The upstream reported a failure inside the stream: its message. */
  failure?: string
  /** The first content (text, reasoning, tool call) has been seen: no other attempt may answer any more. */
  content: boolean
}

export interface Passthrough {
  /** Whether usage must be asked for in this body, which then hides it from the client again. Chat only. */
  edits(body: unknown, stream: boolean): BodyEdits
  /** Watches the frames of one stream; see `StreamTap`. */
  tap(options: TapOptions): StreamTap
  /** Reads what a whole reply says. */
  readReply(body: unknown): Observed
  /** Where the model's name stands in a whole reply: a path of keys from the top, e.g. `['model']`. */
  readonly modelPath: readonly string[]
  /**
   * A body that names the model although the path does, with the upstream's name in its place: the same object where it
   * names none. Gemini only.
   */
  setModel?(body: unknown, model: string): unknown
}

export interface BodyEdits {
  /** Top-level fields to set in the upstream's copy of the body (JSON values). */
  set: Record<string, unknown>
  /** The client did not ask for usage: it must not see the frames that carry it. */
  hideUsage: boolean
}

export interface TapOptions {
  hideUsage: boolean
  /** The model's name that replies must carry, where it differs from the upstream's. */
  renameModel?: string
}

/**
 * A step on the path of every event: keep it to a few native searches, and parse only the frames that carry usage,
 * an end or a failure.
 */
export interface StreamTap {
  /** One whole frame, its blank line included. Returns it, another in its place, or nothing to drop it. */
  frame(frame: Uint8Array): Uint8Array | undefined
  /**
   * The frames that end this stream with an error, where they depend on the frames before; absent where the protocol's
   * `renderStreamError` always does.
   */
  breakOff?(error: GatewayError): string
  readonly observed: Observed
}
