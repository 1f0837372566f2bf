import type { CacheMark, Part, ProtocolId } from './part.ts'

export type Role = 'system' | 'developer' | 'user' | 'assistant' | 'tool'

/**
 * One message. Instructions are turns too, so that their place in the conversation is kept;
 * `place: 'top'` marks those that came in the protocol's own slot for them.
 */
export interface Turn {
  role: Role
  parts: Part[]
  place?: 'top'
  /** The participant's name (Chat). */
  name?: string
}

export interface FunctionTool {
  type: 'function'
  name: string
  namespace?: string
  description?: string
  /** JSON Schema of the arguments; absent means no parameters. */
  parameters?: Record<string, unknown>
  /** As the client said it; absent stays absent, as the protocols' defaults differ. */
  strict?: boolean
  cache?: CacheMark
}

/** A tool whose input is text, optionally under a grammar. */
export interface FreeformTool {
  type: 'freeform'
  name: string
  namespace?: string
  description?: string
  grammar?: { syntax: 'lark' | 'regex'; definition: string }
}

/** A tool that the provider runs, or that belongs to one protocol: as it came. */
export interface HostedTool {
  type: 'hosted'
  origin: ProtocolId
  /** The tag in its origin: `web_search_20250305`, `googleSearch`, `file_search`. */
  tag: string
  value: unknown
  /** What it does, where providers of several protocols have such a tool. */
  service?: HostedService
}

/** What several providers' own tools do, with the settings that they share. */
export type HostedService =
  | {
      kind: 'web-search'
      allowedDomains?: string[]
      blockedDomains?: string[]
      maxUses?: number
      contextSize?: 'low' | 'medium' | 'high'
      location?: { city?: string; region?: string; country?: string; timezone?: string }
    }
  | { kind: 'web-fetch'; allowedDomains?: string[]; blockedDomains?: string[]; maxUses?: number }
  | { kind: 'code-execution' }

export type Tool = FunctionTool | FreeformTool | HostedTool

export type ToolChoice =
  | { type: 'auto' }
  | { type: 'none' }
  | { type: 'required' }
  | { type: 'named'; name: string }
  | { type: 'allowed'; mode: 'auto' | 'required'; names: string[] }
  | { type: 'hosted'; tag: string; value: unknown }

export type OutputFormat =
  | { type: 'text' }
  | { type: 'json' }
  | { type: 'json-schema'; schema: Record<string, unknown>; name?: string; description?: string; strict?: boolean }
  | { type: 'enum'; values: string[] }

export type Effort = 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max'

export interface Reasoning {
  effort?: Effort
  /** Tokens the model may think with; -1 leaves it to the model. */
  budgetTokens?: number
  /** The model decides by itself whether and how long to think. */
  adaptive?: boolean
  /** Whether readable reasoning is wanted, and how much of it. */
  show?: 'none' | 'auto' | 'concise' | 'detailed'
}

export interface Sampling {
  temperature?: number
  topP?: number
  topK?: number
  frequencyPenalty?: number
  presencePenalty?: number
  seed?: number
  stop?: string[]
  candidates?: number
  logprobs?: boolean
  topLogprobs?: number
}

/** What a client asked for, whichever protocol it spoke. Absent fields were not said. */
export interface CanonicalRequest {
  model: string
  stream: boolean
  turns: Turn[]
  tools: Tool[]
  toolChoice?: ToolChoice
  parallelToolCalls?: boolean
  output?: OutputFormat
  verbosity?: 'low' | 'medium' | 'high'
  maxOutputTokens?: number
  sampling: Sampling
  reasoning?: Reasoning
  /** Who is behind the call, for the provider's abuse detection. */
  endUser?: string
  metadata?: Record<string, string>
  promptCacheKey?: string
  serviceTier?: string
  /** Whether the client wants usage at the end of a stream (Chat asks for it; the others always get it). */
  streamUsage?: boolean
  /** The client keeps opaque reasoning state itself and wants it in the reply (Responses asks for it; the others always get it). */
  opaqueState?: boolean
  /**
   * The answer wanted is a summary that stands for the conversation from now on, in the form of one opaque item
   * (Responses): as the output of a turn, or as that of an operation of its own.
   */
  compact?: 'turn' | 'operation'
}
