import type { GatewayError } from '../canonical/error.ts'
import type { CanonicalEvent, CanonicalReply } from '../canonical/event.ts'
import type { Loss } from '../canonical/loss.ts'
import type { ProtocolId, UpstreamProtocolId } from '../canonical/part.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { Usage } from '../canonical/usage.ts'
import type { UpstreamKindName } from '../config/kinds.ts'
import type { Operation } from './operation.ts'
import type { Said } from './said.ts'
import type { ToolTexts } from './tool-texts.ts'

/**
 * What the gateway may ask of a protocol that upstreams speak. All of it is pure: values in, values out, no clock, no
 * network.
 *
 * Nothing has checked what the decoders of replies are given: they rely on nothing, and take what other servers make of
 * the protocol. They skip and report variants that they do not know, and never throw on them. Encoders emit what the
 * official servers take; what they cannot say they add to the losses.
 */
export interface UpstreamProtocol {
  readonly id: UpstreamProtocolId

  /**
   * The request as the body of this protocol's operation of that kind and `stream`ing. Its model is the target's. The
   * request has been prepared for the target's `capabilities`. Throws an `invalid-request` GatewayError that names the
   * place in the client's terms as well as it can, where a request cannot be served without what would be lost.
   */
  encodeRequest(request: CanonicalRequest, target: Target): EncodedRequest

  /** What requests to this target can say, where the translation has another way of saying it. */
  capabilities(target: Target): Capabilities

  /**
   * A whole reply of an upstream, as the events that its stream would have been: `start` to `finish` or `failed`. A body
   * that is no reply of this protocol gives one `failed`.
   */
  decodeReply(body: unknown, context: ReplyContext): CanonicalEvent[]

  /** Reads the stream of an upstream. One decoder serves one stream. */
  decodeStream(context: ReplyContext): StreamDecoder

  /**
   * What an error body of an upstream says, in the canonical terms; undefined where it is no error of this protocol.
   * `status` is the HTTP status that it came with.
   */
  decodeError(status: number, body: unknown): GatewayError | undefined

  /** The body that says an error in the protocol's words. The status and headers are the error's own. */
  renderError(error: GatewayError, requestId: string): unknown

  /** A short good reply that tells of this usage, whole or as a stream; absent where the encoders of replies make one. */
  exampleReply?(stream: boolean, usage?: Usage): string

  /** The body of a `count-tokens` request to this target; absent where the protocol has no such operation. */
  encodeCountRequest?(request: CanonicalRequest, target: Target): EncodedRequest

  /** The input tokens that an answer to it tells; undefined where it tells none. */
  decodeTokenCount?(body: unknown): number | undefined
}

/**
 * A protocol that clients speak, too. Its decoder is given bodies that its own generated validator has accepted, and may
 * rely on their types; its encoders emit what the official clients accept.
 */
export interface Protocol extends UpstreamProtocol {
  readonly id: ProtocolId

  /** The request's meaning. `model` is the public name that the client asked for, wherever it stood. */
  decodeRequest(body: unknown, context: RequestContext): DecodedRequest

  /** A whole reply as the protocol's body. */
  encodeReply(reply: CanonicalReply, request: CanonicalRequest, losses: Loss[]): unknown

  /** A reply as the protocol's stream. One encoder serves one stream. */
  encodeStream(request: CanonicalRequest, losses: Loss[]): StreamEncoder

  /** The frame or frames that end a running stream with an error. */
  renderStreamError(error: GatewayError, requestId: string): string

  /** What tools answered and what they are, as a request's body says it: for whoever says it in fewer words. */
  toolTexts(body: unknown): ToolTexts

  /** Everything that same-protocol traffic needs to know of the bytes that pass. */
  readonly passthrough: Passthrough

  /** The body of a token count, for a `count-tokens` operation. */
  encodeTokenCount(inputTokens: number): unknown
}

export interface RequestContext {
  operation: Operation
  model: string
  stream: boolean
  /** Gives what is read in the place of the body, once its members have the names of the schema. */
  watch?: (body: unknown) => unknown
}

export interface DecodedRequest {
  request: CanonicalRequest
  losses: Loss[]
}

/** Whom a request is translated for. */
export interface Target {
  /** The upstream's own id of the model: several settings depend on its generation. */
  model: string
  /** The kind of upstream: where servers of one protocol differ, it decides. */
  kind: UpstreamKindName
  /**
   * Who makes opaque state there: the kind of a provider (`anthropic`), the id of an upstream that is a server of its
   * own. State of one maker is never sent to another.
   */
  maker: string
}

export interface EncodedRequest {
  body: unknown
  losses: Loss[]
  /** What the upstream must be told beside the body (`anthropic-beta`); names in lower case. */
  headers?: Record<string, string>
}

/** A medium whose bytes are somewhere else. */
export type LinkedMedia = { type: 'image' | 'audio' | 'video' | 'document'; url: string; mediaType?: string }

/** What a target understands; the translation prepares a request accordingly before `encodeRequest` sees it. */
export interface Capabilities {
  /** Tools whose input is text under a grammar. Elsewhere they become functions with the one parameter `input`. */
  freeformTools: boolean
  /** Tools grouped under a namespace. Elsewhere they are called `namespace__name`. */
  namespaces: boolean
  /** What a tool's name has to match. Other names are changed for the upstream, and back for the client. */
  toolName: RegExp
  /** Stop sequences. Elsewhere the gateway looks for them in the text itself. */
  stop: boolean
  /** Several answers to one request. Elsewhere a request for them is refused. */
  candidates: boolean
  /** Whether the upstream fetches this by itself. Elsewhere the gateway does, and sends the bytes. */
  takesUrl(media: LinkedMedia): boolean
}

export interface ReplyContext {
  /** `Target.maker` of the upstream that answers: goes into all opaque state that it makes. */
  maker: string
  /** What of the reply could not be read; decoders add to it. */
  losses: Loss[]
  /** How many answers were asked for, where that is more than one: one that has ended may be heard before another begins. */
  choices?: number
  /** The text may hold reasoning between `<think>` and `</think>`, to be told apart (Chat only). */
  thinkTags?: boolean
}

export type TakeEvent = (event: CanonicalEvent) => void

/**
 * Turns the events of an upstream's stream into canonical ones, as they come: a delta in, a delta out. After `finish` or
 * `failed` it takes no notice of anything.
 */
export interface StreamDecoder {
  /** One server-sent event: its data as text, and its name where it has one. */
  event(data: string, name: string | undefined, take: TakeEvent): void
  /** The upstream's bytes have ended. Where the reply was not said to its end, that is a `failed`. */
  end(take: TakeEvent): void
}

export interface StreamEncoder {
  /** The text to send for this event, whole frames only; empty where the protocol says nothing of it yet. */
  encode(event: CanonicalEvent): string
}

/** What a stream or a reply said that the gateway keeps. */
export interface Observed {
  usage?: Usage
  /** How the upstream says that it served the call, in its own word. */
  serviceTier?: string
  /** The reply ended as the protocol wants it to end. */
  complete: boolean
  /** The upstream reported a failure inside the stream: its message. */
  failure?: string
  /** The first content (text, reasoning, tool call) has been seen: no other attempt may answer any more. */
  content: boolean
  /** A whole reply has nothing of what makes one: it is JSON of something else. */
  stranger?: true
}

export interface Passthrough {
  /**
   * Whether usage must be asked for in this body, which then hides it from the client again. Chat only; `kind`: of the
   * upstream that gets it, as some must not be asked.
   */
  edits(body: unknown, stream: boolean, kind?: UpstreamKindName): BodyEdits
  /** Watches the frames of one stream; see `StreamTap`. */
  tap(options: TapOptions): StreamTap
  /** Reads what a whole reply says. */
  readReply(body: unknown): Observed
  /** What a whole reply, or the data of one frame, says of itself beside its content. Total. */
  said(value: unknown): Said
  /** Where the model's name stands in a whole reply: a path of keys from the top, e.g. `['model']`. */
  readonly modelPath: readonly string[]
  /**
   * Fields of the body for an upstream that keeps nothing, of a conversation that the gateway keeps and will bring whole:
   * the upstream's state has to come with the reply. Responses only.
   */
  bringsState?(body: unknown, target: Pick<Target, 'model' | 'kind'>): Record<string, unknown>
  /**
   * A body that names the model although the path does, with the upstream's name in its place: the same object where it
   * names none. Gemini only.
   */
  setModel?(body: unknown, model: string): unknown
  /**
   * The body without sealed state of other protocols, which its upstream would refuse: the same conversation may have
   * been answered by an upstream of another protocol before. What the upstream that is `maker` made is unsealed.
   */
  withoutSeals(body: unknown, maker?: string): unknown
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
