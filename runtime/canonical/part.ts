import type { ProtocolId, UpstreamProtocolId } from '../config/protocol-id.ts'

/** The protocols are also the origins of opaque state. */
export type { ProtocolId, UpstreamProtocolId }

/** Where the bytes of an image, a sound or a document are. */
export type MediaSource =
  | { from: 'base64'; data: string; mediaType: string }
  | { from: 'url'; url: string; mediaType?: string }
  /** An id in the upstream's own file store: means nothing elsewhere. */
  | { from: 'file'; id: string; mediaType?: string }
  /** A document given as plain text. */
  | { from: 'text'; text: string }

/** A mark after which the provider may cache the prompt. */
export interface CacheMark {
  ttl?: '5m' | '1h'
}

/** State that only its maker can read: a signature, encrypted reasoning, a thought signature. */
export interface Opaque {
  /** The protocol that it came in. */
  origin: UpstreamProtocolId
  /** Which provider made it (`Target.maker`): no other can read it. Unknown where a client brought it unsealed. */
  maker?: string
  /** The value, unchanged. */
  value: string
  /** The id that the maker bound the value to, where there is one (`rs_…`). */
  id?: string
  /**
   * The text that the value signs, where the slot that carries the value to the client is not the text's own (a Gemini
   * client may keep the signature of a call and forget the thought before it).
   */
  text?: string
  /**
   * What the value belongs to, where the slot that carries it to the client tells nothing of it: the call or the text
   * before the slot (Gemini signs those too), or reasoning of which its maker shows none.
   */
  of?: 'tool-call' | 'text' | 'redacted'
}

interface Marked {
  cache?: CacheMark
}

export interface TextPart extends Marked {
  type: 'text'
  text: string
  /** It begins a message of its own, after another one (Responses): it does not go on with the text before it. */
  apart?: boolean
  citations?: Citation[]
  logprobs?: TokenLogprob[]
  /** Gemini signs text too. */
  opaque?: Opaque
}

/** How likely a token of the reply was, and what else was likely in its place. `logprob` is a natural logarithm. */
export interface TokenLogprob {
  token: string
  logprob: number
  /** The token's UTF-8 bytes. */
  bytes?: number[]
  top?: { token: string; logprob: number; bytes?: number[] }[]
}

export interface ImagePart extends Marked {
  type: 'image'
  source: MediaSource
  detail?: 'auto' | 'low' | 'high' | 'original'
}

export interface AudioPart extends Marked {
  type: 'audio'
  source: MediaSource
}

export interface VideoPart extends Marked {
  type: 'video'
  source: MediaSource
}

export interface DocumentPart extends Marked {
  type: 'document'
  source: MediaSource
  title?: string
  context?: string
  citations?: boolean
}

export interface ToolCallPart extends Marked {
  type: 'tool-call'
  id: string
  name: string
  /** The namespace of a namespaced tool. */
  namespace?: string
  /** `function`: `arguments` is JSON text, unparsed. `freeform`: `arguments` is the raw input text. */
  kind: 'function' | 'freeform'
  arguments: string
  opaque?: Opaque
}

export interface ToolResultPart extends Marked {
  type: 'tool-result'
  /** The id of the call that it answers. */
  callId: string
  /** The tool's name, where the protocol says it (Gemini). */
  name?: string
  kind: 'function' | 'freeform'
  content: (TextPart | ImagePart | AudioPart | VideoPart | DocumentPart | ForeignPart)[]
  isError?: boolean
}

export interface ReasoningPart extends Marked {
  type: 'reasoning'
  /** Readable text; empty where only opaque state came. */
  text: string
  /** Whether `text` is a summary (Responses) or the reasoning itself. */
  summary?: boolean
  /** Its maker shows none of it: `opaque` is all there is. */
  redacted?: boolean
  opaque?: Opaque
}

export interface RefusalPart extends Marked {
  type: 'refusal'
  text: string
}

/** A part that belongs to one protocol only (a server tool's call, a compaction): carried as it is, toward its origin only. */
export interface ForeignPart extends Marked {
  type: 'foreign'
  origin: ProtocolId
  /** The variant's tag in its origin, e.g. `server_tool_use`. */
  tag: string
  value: unknown
  /** What a model elsewhere can be told of it: a search's query and results, in plain words. */
  text?: string
}

export type Part =
  | TextPart
  | ImagePart
  | AudioPart
  | VideoPart
  | DocumentPart
  | ToolCallPart
  | ToolResultPart
  | ReasoningPart
  | RefusalPart
  | ForeignPart

/** A passage of the text that a source stands behind. Offsets are UTF-16 code units of the part's text. */
export interface Citation {
  url?: string
  title?: string
  citedText?: string
  start?: number
  end?: number
  /** The citation in the form of the protocol that it came in, which only that protocol's upstreams can be given again. */
  native?: { origin: ProtocolId; value: unknown }
}
