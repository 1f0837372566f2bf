// Made by `headgate generate` from schemas/openai-chat: change that, not this.

/** What a user's message is made of. */
export type ContentPart = TextPart | ImagePart | AudioPart | FilePart | VideoPart

/** What system, developer and tool messages are made of. */
export type TextOnlyPart = TextPart

/**
 * What an assistant's message is made of, in histories and, from some compatible upstreams, in replies.
 */
export type AssistantContentPart = TextPart | RefusalPart | ThinkingPart

/** A cache mark in Anthropic's words, which OpenRouter, LiteLLM and others read. */
export type CacheControl = {
  type?: 'ephemeral'
  ttl?: '5m' | '1h' | null
} | null

/** `base64`: the vector's bytes, each number a 32-bit float, little-endian. */
export type EmbeddingEncoding = 'float' | 'base64' | null

export type Message = DeveloperMessage | SystemMessage | UserMessage | AssistantMessage | ToolMessage | FunctionMessage

export type ModerationOutcome = ModerationResults | ModerationFailure

export type ResponseFormat = TextFormat | JsonSchemaFormat | JsonObjectFormat

/** A piece of reasoning (OpenRouter). */
export type ReasoningDetail = ReasoningTextDetail | ReasoningSummaryDetail | ReasoningEncryptedDetail

export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null

/** OpenRouter's settings. */
export type ReasoningSettings = {
  effort?: ReasoningEffort

  /** Tokens to think with. */
  max_tokens?: number | null

  /** Think, but do not show it. */
  exclude?: boolean | null
  enabled?: boolean | null
  summary?: 'auto' | 'concise' | 'detailed' | null
} | null

/** The settings of DeepSeek, Moonshot and Z.ai, in Anthropic's words. */
export type ThinkingSettings = {
  type?: 'enabled' | 'disabled' | 'adaptive' | 'auto'
  budget_tokens?: number | null
} | null

export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'function_call'

export type Annotation = UrlCitation

/** The data of one event before `[DONE]`: a chunk, or the error that ends the stream. */
export type StreamEvent = ChatCompletionChunk | ErrorResponse

export type Tool = FunctionTool | CustomTool

export type CustomToolFormat = CustomToolTextFormat | CustomToolGrammarFormat

export type ToolChoice = ('none' | 'auto' | 'required') | NamedToolChoice

export type NamedToolChoice = AllowedToolsChoice | FunctionToolChoice | CustomToolChoice

/** The older form of a tool choice. */
export type FunctionChoice =
  | ('none' | 'auto')
  | {
      name: string
    }

/** Mistral leaves the type out. */
export type ToolCall = FunctionToolCall | CustomToolCall

/** What Google's compatible endpoint adds to a call, and wants back. */
export type ExtraContent = {
  google?: {
    thought_signature?: string | null
  } | null
} | null

/** `fast` is another name of `priority`. */
export type ServiceTier = 'auto' | 'default' | 'flex' | 'scale' | 'priority' | 'fast' | null

/** At most 16 pairs, keys of 64 and values of 512 characters. */
export type Metadata = {
  [k: string]: string
} | null

export interface TextPart {
  type: 'text'
  text: string
  prompt_cache_breakpoint?: PromptCacheBreakpoint
  cache_control?: CacheControl
}

export interface ImagePart {
  type: 'image_url'

  /** Mistral also takes the URL itself. */
  image_url: ImageUrl | string
  prompt_cache_breakpoint?: PromptCacheBreakpoint
  cache_control?: CacheControl
}

export interface ImageUrl {
  /** An address, or a data: URL. */
  url: string
  detail?: 'auto' | 'low' | 'high' | null
}

export interface AudioPart {
  type: 'input_audio'
  input_audio: {
    /** Base64. */
    data: string
    format: 'wav' | 'mp3'
  }
  prompt_cache_breakpoint?: PromptCacheBreakpoint
  cache_control?: CacheControl
}

export interface FilePart {
  type: 'file'
  file: {
    filename?: string

    /** A data: URL, or bare base64. */
    file_data?: string

    /** An id in the upstream's own file store. */
    file_id?: string
  }
  prompt_cache_breakpoint?: PromptCacheBreakpoint
  cache_control?: CacheControl
}

/** An extension of compatible upstreams (Qwen, Moonshot, OpenRouter, vLLM). */
export interface VideoPart {
  type: 'video_url'
  video_url: {
    /** An address, or a data: URL. */
    url: string
  }
  cache_control?: CacheControl
}

export interface RefusalPart {
  type: 'refusal'
  refusal: string
}

/** Mistral's way of showing reasoning. */
export interface ThinkingPart {
  type: 'thinking'
  thinking: TextOnlyPart[]

  /** Whether the thought is complete. */
  closed?: boolean | null
}

/** Ends a prefix of the prompt that the provider may cache. */
export interface PromptCacheBreakpoint {
  mode: 'explicit'
}

export interface EmbeddingRequest {
  model: string

  /**
   * One text or several, as text or as tokens of the model. OpenAI takes 2048 at most, and none that is empty.
   */
  input: string | (string | EmbeddingContent)[] | number[] | number[][]
  encoding_format?: EmbeddingEncoding

  /** How long the vectors are to be, where the model can shorten them. */
  dimensions?: number | null

  /** Who is behind the call. */
  user?: string | null
}

/** More than a text (an image, say), in the shape that a compatible upstream has for it. */
export interface EmbeddingContent {
  [k: string]: unknown
}

export interface EmbeddingList {
  object: 'list'
  data: Embedding[]
  model: string
  usage: EmbeddingUsage
}

export interface Embedding {
  object: 'embedding'

  /** Which of the inputs it is of. */
  index: number

  /** A text where base64 was asked for. */
  embedding: number[] | string
}

export interface EmbeddingUsage {
  prompt_tokens: number
  total_tokens: number
}

/** The body of a failed call, and the event that ends a failed stream. */
export interface ErrorResponse {
  error: ErrorObject
}

/** OpenAI always says all four; compatible upstreams often only the message. */
export interface ErrorObject {
  message: string
  type?: string | null
  param?: string | null

  /** Some upstreams send the HTTP status. */
  code?: string | number | null
}

export interface DeveloperMessage {
  role: 'developer'
  content: string | TextOnlyPart[]
  name?: string
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

export interface SystemMessage {
  role: 'system'
  content: string | TextOnlyPart[]
  name?: string
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

export interface UserMessage {
  role: 'user'
  content: string | ContentPart[]
  name?: string
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

/** A turn of the model: what an earlier reply said. */
export interface AssistantMessage {
  role: 'assistant'
  content?: string | AssistantContentPart[] | null
  refusal?: string | null
  name?: string

  /** An earlier spoken reply, by its id. */
  audio?: {
    id: string
  } | null

  /** Clients that send a reply back as it came may say null. */
  tool_calls?: ToolCall[] | null

  /** The older form of a tool call. */
  function_call?: FunctionCall | null

  /** The reasoning that came with the reply (DeepSeek, Qwen, Moonshot, vLLM). */
  reasoning_content?: string | null

  /** The same (OpenRouter, Groq). */
  reasoning?: string | null

  /** The same (Copilot). */
  reasoning_text?: string | null

  /** State that only its maker reads (Copilot). */
  reasoning_opaque?: string | null

  /** Reasoning in typed pieces (OpenRouter). */
  reasoning_details?: ReasoningDetail[] | null
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

/** What a called tool answered. */
export interface ToolMessage {
  role: 'tool'
  content: string | TextOnlyPart[]
  tool_call_id: string
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

/**
 * @deprecated
 * The older form of a tool's answer.
 */
export interface FunctionMessage {
  role: 'function'
  content: string | null
  name: string
}

export interface ModelList {
  object: 'list'
  data: Model[]
}

export interface Model {
  id: string
  object: 'model'

  /** Seconds since 1970. */
  created: number
  owned_by: string

  /** The day, as YYYY-MM-DD, from which it is gone. */
  shutdown_date?: string | null
}

export interface ModerationSettings {
  model: string
  policy?: {
    input?: ModerationRule | null
    output?: ModerationRule | null
  } | null
}

export interface ModerationRule {
  mode: 'score' | 'block'
}

export interface Moderation {
  input: ModerationOutcome
  output: ModerationOutcome
}

export interface ModerationResults {
  type: 'moderation_results'
  model: string
  results: ModerationResult[]
}

export interface ModerationResult {
  type: 'moderation_result'
  model: string
  flagged: boolean
  categories: {
    [k: string]: boolean
  }
  category_scores: {
    [k: string]: number
  }
  category_applied_input_types: {
    [k: string]: ('text' | 'image')[]
  }
}

export interface ModerationFailure {
  type: 'error'
  code: string
  message: string
}

export interface TextFormat {
  type: 'text'
}

/** Any JSON object. */
export interface JsonObjectFormat {
  type: 'json_object'
}

export interface JsonSchemaFormat {
  type: 'json_schema'
  json_schema: {
    name: string
    description?: string
    schema?: JsonSchema

    /** Absent means no. */
    strict?: boolean | null
  }
}

/** How a spoken reply sounds. */
export interface AudioOutput {
  /** alloy, ash, ballad, coral, echo, sage, shimmer, verse, marin, cedar, or one of the account's own. */
  voice:
    | string
    | {
        id: string
      }
  format: 'wav' | 'aac' | 'mp3' | 'flac' | 'opus' | 'pcm16'
}

/** Text that most of the reply is expected to repeat. */
export interface Prediction {
  type: 'content'
  content: string | TextOnlyPart[]
}

/** Settings of the search models. */
export interface WebSearchOptions {
  user_location?: {
    type: 'approximate'
    approximate: WebSearchLocation
  } | null
  search_context_size?: 'low' | 'medium' | 'high'
}

export interface WebSearchLocation {
  /** ISO 3166-1, two letters. */
  country?: string
  region?: string
  city?: string

  /** An IANA name. */
  timezone?: string
}

export interface ReasoningTextDetail {
  type: 'reasoning.text'
  text?: string | null
  signature?: string | null
  id?: string | null
  format?: string | null
  index?: number
}

export interface ReasoningSummaryDetail {
  type: 'reasoning.summary'
  summary: string
  id?: string | null
  format?: string | null
  index?: number
}

export interface ReasoningEncryptedDetail {
  type: 'reasoning.encrypted'
  data: string
  id?: string | null
  format?: string | null
  index?: number
}

/** Members that most upstreams lack are kept for those that have them. */
export interface ChatCompletionRequest {
  model: string
  messages: Message[]
  tools?: Tool[] | null
  tool_choice?: ToolChoice | null
  parallel_tool_calls?: boolean | null

  /**
   * @deprecated
   * The older form of `tools`.
   */
  functions?: LegacyFunction[] | null

  /**
   * @deprecated
   * The older form of `tool_choice`.
   */
  function_call?: FunctionChoice | null
  response_format?: ResponseFormat | null
  verbosity?: 'low' | 'medium' | 'high' | null
  modalities?: ('text' | 'audio')[] | null
  audio?: AudioOutput | null
  prediction?: Prediction | null
  web_search_options?: WebSearchOptions | null

  /** Reasoning and visible tokens together. */
  max_completion_tokens?: number | null

  /**
   * @deprecated
   * The older name of the same limit.
   */
  max_tokens?: number | null

  /** 0 to 2. */
  temperature?: number | null

  /** 0 to 1. */
  top_p?: number | null

  /** An extension of compatible upstreams. */
  top_k?: number | null

  /** -2 to 2. */
  frequency_penalty?: number | null

  /** -2 to 2. */
  presence_penalty?: number | null

  /** A bias of -100 to 100 for each token id. */
  logit_bias?: {
    [k: string]: number
  } | null
  logprobs?: boolean | null

  /** 0 to 20. */
  top_logprobs?: number | null

  /** How many choices; 1 to 128. */
  n?: number | null

  /** @deprecated */
  seed?: number | null

  /** Up to four texts at which the reply ends. */
  stop?: string | string[] | null
  stream?: boolean | null
  stream_options?: StreamOptions | null
  reasoning_effort?: ReasoningEffort
  reasoning?: ReasoningSettings

  /** Whether reasoning is shown (OpenRouter, Groq). */
  include_reasoning?: boolean | null
  thinking?: ThinkingSettings

  /** Qwen's switch. */
  enable_thinking?: boolean | null

  /** Qwen's limit, in tokens. */
  thinking_budget?: number | null
  service_tier?: ServiceTier
  store?: boolean | null
  metadata?: Metadata

  /**
   * @deprecated
   * The older name of `safety_identifier`.
   */
  user?: string | null

  /** Who is behind the call, for abuse detection; at most 64 characters. */
  safety_identifier?: string | null
  prompt_cache_key?: string | null
  prompt_cache_options?: PromptCacheOptions | null

  /** @deprecated */
  prompt_cache_retention?: 'in_memory' | '24h' | null
  moderation?: ModerationSettings | null
}

export interface StreamOptions {
  /** A last chunk without choices carries the usage. */
  include_usage?: boolean | null

  /** Random padding against guessing text from the sizes of packets. */
  include_obfuscation?: boolean | null
}

export interface PromptCacheOptions {
  mode?: 'implicit' | 'explicit'
  ttl?: '30m'
}

export interface ChatCompletion {
  id: string
  object: 'chat.completion'

  /** Seconds since 1970. */
  created: number
  model: string
  choices: Choice[]
  usage?: CompletionUsage | null
  service_tier?: ServiceTier

  /** @deprecated */
  system_fingerprint?: string | null
  metadata?: Metadata
  moderation?: Moderation | null
}

/** OpenAI always says `logprobs`; compatible upstreams leave it out. */
export interface Choice {
  index: number
  message: ChatCompletionMessage
  finish_reason: FinishReason
  logprobs?: Logprobs | null
}

/** OpenAI always says `content` and `refusal`; compatible upstreams leave them out. */
export interface ChatCompletionMessage {
  role: 'assistant'
  content?: string | AssistantContentPart[] | null
  refusal?: string | null
  tool_calls?: ToolCall[] | null
  annotations?: Annotation[] | null
  audio?: ReplyAudio | null

  /** Pictures that the model made (OpenRouter). */
  images?: ImagePart[] | null

  /**
   * @deprecated
   * The older form of a tool call.
   */
  function_call?: FunctionCall | null

  /** DeepSeek, Qwen, Moonshot, xAI, vLLM, Azure. */
  reasoning_content?: string | null

  /** OpenRouter, Groq. */
  reasoning?: string | null

  /** Copilot. */
  reasoning_text?: string | null

  /** State that only its maker reads (Copilot). */
  reasoning_opaque?: string | null

  /** OpenRouter. */
  reasoning_details?: ReasoningDetail[] | null
}

export interface UrlCitation {
  type: 'url_citation'
  url_citation: {
    start_index: number
    end_index: number
    url: string
    title: string
  }
}

export interface ReplyAudio {
  id: string

  /** Seconds since 1970. */
  expires_at: number

  /** Base64, in the format that was asked for. */
  data: string
  transcript: string
}

export interface Logprobs {
  content: TokenLogprob[] | null
  refusal?: TokenLogprob[] | null
}

export interface TokenLogprob {
  token: string
  logprob: number
  bytes: number[] | null
  top_logprobs: TopLogprob[]
}

export interface TopLogprob {
  token: string
  logprob: number
  bytes: number[] | null
}

export interface ChatCompletionChunk {
  id: string
  object: 'chat.completion.chunk'

  /** Seconds since 1970. */
  created: number
  model: string

  /** Empty in the chunk that carries only usage. */
  choices: ChunkChoice[]
  usage?: CompletionUsage | null
  service_tier?: ServiceTier

  /** @deprecated */
  system_fingerprint?: string | null

  /** Random padding. */
  obfuscation?: string
  moderation?: Moderation | null
}

/** OpenAI always says `finish_reason`; xAI only where there is one. */
export interface ChunkChoice {
  index: number
  delta: Delta
  finish_reason?: FinishReason | null
  logprobs?: Logprobs | null
}

export interface Delta {
  role?: 'developer' | 'system' | 'user' | 'assistant' | 'tool' | null
  content?: string | AssistantContentPart[] | null
  refusal?: string | null
  tool_calls?: ToolCallDelta[] | null
  annotations?: Annotation[] | null

  /** Pictures that the model made (OpenRouter). */
  images?: ImagePart[] | null

  /** A piece of a spoken reply. */
  audio?: {
    id?: string

    /** Base64. */
    data?: string
    transcript?: string

    /** Seconds since 1970. */
    expires_at?: number
  } | null

  /**
   * @deprecated
   * The older form of a tool call.
   */
  function_call?: {
    name?: string
    arguments?: string
  } | null

  /** DeepSeek, Qwen, Moonshot, xAI, vLLM, Azure. */
  reasoning_content?: string | null

  /** OpenRouter, Groq. */
  reasoning?: string | null

  /** Copilot. */
  reasoning_text?: string | null

  /** State that only its maker reads (Copilot). */
  reasoning_opaque?: string | null

  /** OpenRouter. */
  reasoning_details?: ReasoningDetail[] | null
}

/** The first of a call has its id and name; Mistral leaves `index` and `type` out. */
export interface ToolCallDelta {
  index?: number
  id?: string | null
  type?: 'function' | 'custom' | null
  function?: {
    name?: string | null
    arguments?: string | null
  } | null
  custom?: {
    name?: string | null
    input?: string | null
  } | null
  extra_content?: ExtraContent
}

export interface FunctionTool {
  type: 'function'
  function: FunctionDefinition
  cache_control?: CacheControl
  copilot_cache_control?: CacheControl
}

export interface FunctionDefinition {
  /** At most 64 of a-z, A-Z, 0-9, _ and -. */
  name: string
  description?: string | null

  /** JSON Schema of the arguments; absent means none. */
  parameters?: JsonSchema | null

  /** Arguments follow the schema exactly; absent means no. */
  strict?: boolean | null
}

export interface JsonSchema {
  [k: string]: unknown
}

/**
 * @deprecated
 * The older form of a function tool.
 */
export interface LegacyFunction {
  name: string
  description?: string
  parameters?: JsonSchema
}

/** A tool whose input is text, optionally under a grammar. */
export interface CustomTool {
  type: 'custom'
  custom: {
    name: string
    description?: string
    format?: CustomToolFormat
  }
}

export interface CustomToolTextFormat {
  type: 'text'
}

export interface CustomToolGrammarFormat {
  type: 'grammar'
  grammar: {
    definition: string
    syntax: 'lark' | 'regex'
  }
}

export interface AllowedToolsChoice {
  type: 'allowed_tools'
  allowed_tools: {
    mode: 'auto' | 'required'

    /** Choices of single tools: their type and name. */
    tools: {
      [k: string]: unknown
    }[]
  }
}

export interface FunctionToolChoice {
  type: 'function'
  function: {
    name: string
  }
}

export interface CustomToolChoice {
  type: 'custom'
  custom: {
    name: string
  }
}

export interface FunctionToolCall {
  type?: 'function'
  id: string
  function: FunctionCall
  extra_content?: ExtraContent
}

export interface FunctionCall {
  name: string

  /** JSON text, as the model wrote it. */
  arguments: string
}

export interface CustomToolCall {
  type: 'custom'
  id: string
  custom: {
    name: string
    input: string
  }
}

/**
 * `prompt_tokens` includes cache reads and writes; `completion_tokens` includes reasoning, but not xAI's.
 */
export interface CompletionUsage {
  prompt_tokens: number
  completion_tokens: number
  total_tokens: number
  prompt_tokens_details?: PromptTokensDetails | null
  completion_tokens_details?: CompletionTokensDetails | null

  /** Read from the cache (DeepSeek). */
  prompt_cache_hit_tokens?: number | null

  /** Not read from the cache (DeepSeek). */
  prompt_cache_miss_tokens?: number | null

  /** Read from the cache (Moonshot). */
  cached_tokens?: number | null

  /** Part of the completion (DeepSeek on Azure). */
  reasoning_tokens?: number | null
}

export interface PromptTokensDetails {
  /** Read from the cache. */
  cached_tokens?: number | null

  /** Written to the cache. */
  cache_write_tokens?: number | null

  /** Written to the cache, by Anthropic's name. */
  cache_creation_input_tokens?: number | null
  audio_tokens?: number | null
  text_tokens?: number | null
  image_tokens?: number | null
}

export interface CompletionTokensDetails {
  reasoning_tokens?: number | null
  audio_tokens?: number | null
  text_tokens?: number | null
  accepted_prediction_tokens?: number | null
  rejected_prediction_tokens?: number | null
}
