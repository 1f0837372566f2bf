import type { GatewayError } from './error.ts'
import type { Citation, ForeignPart, Opaque, Part, RefusalPart, TokenLogprob } from './part.ts'
import type { Usage } from './usage.ts'

/** Why a reply ended. */
export type FinishReason =
  | 'stop'
  | 'stop-sequence'
  | 'length'
  | 'context-window'
  | 'tool-calls'
  | 'refusal'
  | 'content-filter'
  | 'pause'
  | 'other'

/** The opening of a part: all that is known of it before its text. */
export type PartStart =
  | { type: 'text'; apart?: boolean }
  | { type: 'reasoning'; summary?: boolean; redacted?: boolean }
  | { type: 'refusal' }
  | { type: 'tool-call'; id: string; name: string; namespace?: string; kind: 'function' | 'freeform' }
  | { type: 'image' | 'audio'; data: string; mediaType: string }
  | ForeignPart

/**
 * What happens in a reply, in order. `index` numbers the parts densely from 0; a part's deltas come between its
 * `part-start` and its `part-end`; parts may overlap (parallel tool calls), encoders that cannot say so wait.
 * A reply has exactly one `start`, and ends with exactly one `finish` (of each choice, where there are several) or
 * `failed`. `choice` is absent for the first choice; part indexes are unique over all choices.
 */
export type CanonicalEvent =
  /** `createdAt`: seconds since 1970. */
  | { type: 'start'; id: string; model: string; createdAt?: number; usage?: Usage }
  | { type: 'part-start'; index: number; part: PartStart; choice?: number }
  /** More of the part's text, reasoning, refusal or tool arguments. */
  | { type: 'delta'; index: number; text: string }
  | { type: 'citation'; index: number; citation: Citation }
  /** Of the text that came since the last such event of this part. */
  | { type: 'logprobs'; index: number; tokens: TokenLogprob[] }
  /** `opaque` is known only now: signatures come after the text that they sign. */
  | { type: 'part-end'; index: number; opaque?: Opaque }
  /** Counters so far; the last value of each wins. */
  | { type: 'usage'; usage: Usage }
  | ({ type: 'finish'; choice?: number } & Finish)
  | { type: 'failed'; error: GatewayError }

/** How a reply ended. */
export interface Finish {
  reason: FinishReason
  stopSequence?: string
  serviceTier?: string
  /** Why it was refused, as far as the provider tells. */
  refusal?: { category?: string; explanation?: string }
}

/** One of the answers to a request for several. */
export interface ReplyChoice {
  parts: (Part | RefusalPart)[]
  finish: Finish
}

/** A whole reply: what the events fold to. */
export interface CanonicalReply {
  id: string
  model: string
  /** Seconds since 1970. */
  createdAt?: number
  parts: (Part | RefusalPart)[]
  finish: Finish
  usage: Usage
  /** The choices after the first, by their number. */
  others?: ReplyChoice[]
}
