// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

export type AdvisorToolResultContentParam =
  | AdvisorToolResultError
  | AdvisorResultBlockParam
  | AdvisorRedactedResultBlockParam

export type AdvisorToolResultContent = AdvisorToolResultError | AdvisorResultBlock | AdvisorRedactedResultBlock

export type TextCitationParam =
  | CharLocationCitationParam
  | PageLocationCitationParam
  | ContentBlockLocationCitationParam
  | WebSearchResultLocationCitation
  | SearchResultLocationCitation

/** A passage that a source stands behind. */
export type TextCitation =
  | CharLocationCitation
  | PageLocationCitation
  | ContentBlockLocationCitation
  | WebSearchResultLocationCitation
  | SearchResultLocationCitation

export type CodeExecutionToolResultContent =
  | CodeExecutionToolResultError
  | CodeExecutionResultBlock
  | EncryptedCodeExecutionResultBlock

export type CodeExecutionToolResultErrorCode =
  | 'invalid_tool_input'
  | 'unavailable'
  | 'too_many_requests'
  | 'execution_time_exceeded'

export type BashCodeExecutionToolResultContent = BashCodeExecutionToolResultError | BashCodeExecutionResultBlock

export type TextEditorCodeExecutionToolResultContentParam =
  | TextEditorCodeExecutionToolResultErrorParam
  | TextEditorCodeExecutionViewResultBlockParam
  | TextEditorCodeExecutionCreateResultBlock
  | TextEditorCodeExecutionStrReplaceResultBlockParam

export type TextEditorCodeExecutionToolResultContent =
  | TextEditorCodeExecutionToolResultError
  | TextEditorCodeExecutionViewResultBlock
  | TextEditorCodeExecutionCreateResultBlock
  | TextEditorCodeExecutionStrReplaceResultBlock

/** A part of a message that is sent. */
export type ContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | DocumentBlockParam
  | SearchResultBlockParam
  | ThinkingBlockParam
  | RedactedThinkingBlock
  | ToolUseBlockParam
  | ToolResultBlockParam
  | ServerToolUseBlockParam
  | WebSearchToolResultBlockParam
  | WebFetchToolResultBlockParam
  | AdvisorToolResultBlockParam
  | CodeExecutionToolResultBlockParam
  | BashCodeExecutionToolResultBlockParam
  | TextEditorCodeExecutionToolResultBlockParam
  | ToolSearchToolResultBlockParam
  | McpToolUseBlockParam
  | McpToolResultBlockParam
  | ContainerUploadBlockParam
  | CompactionBlockParam
  | ToolAdditionBlockParam
  | ToolRemovalBlockParam
  | McpToolListingBlockParam
  | FallbackBlockParam

export type ContextEdit = ClearToolUses20250919Edit | ClearThinking20251015Edit | Compact20260112Edit

export type ContextEditTrigger = InputTokensTrigger | ToolUsesTrigger

export type ThinkingKeep = ThinkingTurns | AllThinkingTurns

export type AppliedContextEdit = ClearToolUses20250919EditResponse | ClearThinking20251015EditResponse

export type ErrorType =
  | 'invalid_request_error'
  | 'authentication_error'
  | 'billing_error'
  | 'permission_error'
  | 'not_found_error'
  | 'conflict_error'
  | 'request_too_large'
  | 'rate_limit_error'
  | 'timeout_error'
  | 'api_error'
  | 'overloaded_error'

export type FallbacksParam = 'default' | FallbackParam[]

/** One message of the conversation. */
export type MessageParam = UserMessageParam | AssistantMessageParam | SystemMessageParam

export type MessageContentParam = string | ContentBlockParam[]

export type SystemContentBlockParam = TextBlockParam | ToolAdditionBlockParam | ToolRemovalBlockParam

export type ModelLine = 'haiku' | 'sonnet' | 'opus' | 'fable' | 'mythos'

export type BillTo = 'self' | 'user_profile'

/** Whether a thread is begun or continued. */
export type ThreadParam = ThreadCreateParams | ThreadContinueParams

/** A part of a reply. */
export type ContentBlock =
  | TextBlock
  | ThinkingBlock
  | RedactedThinkingBlock
  | ToolUseBlock
  | ServerToolUseBlock
  | WebSearchToolResultBlock
  | WebFetchToolResultBlock
  | AdvisorToolResultBlock
  | CodeExecutionToolResultBlock
  | BashCodeExecutionToolResultBlock
  | TextEditorCodeExecutionToolResultBlock
  | ToolSearchToolResultBlock
  | McpToolUseBlock
  | McpToolResultBlock
  | ContainerUploadBlock
  | CompactionBlock
  | FallbackBlock
  | McpToolListingBlock

export type CacheMissReason =
  | CacheMissModelChanged
  | CacheMissSystemChanged
  | CacheMissToolsChanged
  | CacheMissMessagesChanged
  | CacheMissPreviousMessageNotFound
  | CacheMissUnavailable

/** Why the reply ended. `pause_turn`: send the reply back to let the provider continue. */
export type StopReason =
  | 'end_turn'
  | 'max_tokens'
  | 'stop_sequence'
  | 'tool_use'
  | 'pause_turn'
  | 'compaction'
  | 'refusal'
  | 'model_context_window_exceeded'

/** What the provider changed in the conversation before it read it. */
export type InputTransformation = ThinkingDroppedInputTransformation | ThinkingMismatchAllowedInputTransformation

export type ImageSource = Base64ImageSource | UrlImageSource | FileImageSource

/** A PDF or a text. */
export type DocumentSource = Base64PdfSource | PlainTextSource | ContentBlockSource | UrlPdfSource | FileDocumentSource

export type ContentBlockSourceContent = TextBlockParam | ImageBlockParam

/** The data of one server-sent event; its `event:` line repeats the type. */
export type StreamEvent =
  | MessageStartEvent
  | MessageDeltaEvent
  | MessageStopEvent
  | ContentBlockStartEvent
  | ContentBlockDeltaEvent
  | ContentBlockStopEvent
  | PingEvent
  | ErrorEvent

export type ContentBlockDelta =
  | TextDelta
  | InputJsonDelta
  | CitationsDelta
  | ThinkingDelta
  | SignatureDelta
  | CompactionDelta

/** Whether the model thinks before it answers. */
export type ThinkingConfigParam =
  | ThinkingConfigEnabled
  | ThinkingConfigDisabled
  | ThinkingConfigBetweenTools
  | ThinkingConfigAdaptive

export type ThinkingPrefixMismatchBehavior = 'error' | 'drop_block'

export type ToolChangeBlockParam = ToolAdditionBlockParam | ToolRemovalBlockParam

export type ToolAddition =
  | ToolChangeToolReference
  | ToolChangeMcpToolReference
  | ToolChangeMcpToolsetReference
  | ToolChangeToolDefinition

export type ToolRemoval = ToolChangeToolReference | ToolChangeMcpToolReference | ToolChangeMcpToolsetReference

export type ToolChangeBlock = ToolAdditionBlock | ToolRemovalBlock

export type ToolSearchToolResultContentParam = ToolSearchToolResultErrorParam | ToolSearchToolSearchResultBlockParam

export type ToolSearchToolResultContent = ToolSearchToolResultError | ToolSearchToolSearchResultBlock

/** Who called the tool: the model, or code that it ran. */
export type ToolUseCaller = DirectCaller | ServerToolCaller | ServerToolCaller20260120

export type ToolResultContentBlockParam =
  | TextBlockParam
  | ImageBlockParam
  | SearchResultBlockParam
  | DocumentBlockParam
  | ToolReferenceBlockParam
  | BrowserStateBlockParam

/** A tool of the client, or one that the provider runs. */
export type ToolUnion =
  | Tool
  | ToolBash20241022
  | ToolBash20250124
  | CodeExecutionTool20250522
  | CodeExecutionTool20250825
  | CodeExecutionTool20260120
  | CodeExecutionTool20260521
  | BrowserToolset20260801
  | ToolComputerUse20241022
  | MemoryTool20250818
  | ToolComputerUse20250124
  | ToolTextEditor20241022
  | ToolComputerUse20251124
  | ComputerToolset20260801
  | ToolTextEditor20250124
  | ToolTextEditor20250429
  | ToolTextEditor20250728
  | WebSearchTool20250305
  | WebFetchTool20250910
  | WebSearchTool20260209
  | WebFetchTool20260209
  | WebFetchTool20260309
  | WebSearchTool20260318
  | WebFetchTool20260318
  | AdvisorTool20260301
  | ToolSearchToolBm25
  | ToolSearchToolRegex
  | McpToolset

export type AllowedCaller = 'direct' | 'code_execution_20250825' | 'code_execution_20260120' | 'code_execution_20260521'

/** Whether and which tools must be called. */
export type ToolChoice = ToolChoiceAuto | ToolChoiceAny | ToolChoiceTool | ToolChoiceNone

export type BrowserStateChange =
  | BrowserStateChangeTabOpened
  | BrowserStateChangeDownloadStarted
  | BrowserStateChangeDownloadCompleted
  | BrowserStateChangeDownloadFailed

export type FallbackCreditStatus = FallbackCreditRedeemed | FallbackCreditNotApplied

export type IterationUsage =
  | MessageIterationUsage
  | CompactionIterationUsage
  | AdvisorMessageIterationUsage
  | FallbackMessageIterationUsage

export type WebFetchToolResultContentParam = WebFetchToolResultError | WebFetchBlockParam

export type WebFetchToolResultErrorCode =
  | 'invalid_tool_input'
  | 'url_too_long'
  | 'url_not_allowed'
  | 'url_not_in_prior_context'
  | 'url_not_accessible'
  | 'unsupported_content_type'
  | 'too_many_requests'
  | 'max_uses_exceeded'
  | 'unavailable'
  | 'content_too_large'

export type WebFetchUrlSource =
  | WebFetchUrlSourceAll
  | WebFetchUrlSourceNone
  | WebFetchUrlSourceOnly
  | WebFetchUrlSourceExcept

export type WebFetchUserInputSource = WebFetchUrlSourceAll | WebFetchUrlSourceNone

export type WebFetchToolResultContent = WebFetchToolResultError | WebFetchBlock

export type FetchedDocumentSource = Base64PdfSource | PlainTextSource

export type WebSearchToolResultContentParam = WebSearchToolResultError | WebSearchResultBlockParam[]

export type WebSearchToolResultErrorCode =
  | 'invalid_tool_input'
  | 'unavailable'
  | 'max_uses_exceeded'
  | 'too_many_requests'
  | 'query_too_long'
  | 'request_too_large'

export type WebSearchToolResultContent = WebSearchToolResultError | WebSearchResultBlock[]

export interface AdvisorToolResultBlockParam {
  type: 'advisor_tool_result'
  content: AdvisorToolResultContentParam
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface AdvisorToolResultError {
  type: 'advisor_tool_result_error'
  error_code:
    | 'max_uses_exceeded'
    | 'prompt_too_long'
    | 'too_many_requests'
    | 'overloaded'
    | 'unavailable'
    | 'execution_time_exceeded'
    | 'model_not_found'
}

export interface AdvisorResultBlockParam {
  type: 'advisor_result'
  text: string
  stop_reason?: string | null
}

export interface AdvisorRedactedResultBlockParam {
  type: 'advisor_redacted_result'
  encrypted_content: string
  stop_reason?: string | null
}

export interface AdvisorTool20260301 {
  type: 'advisor_20260301'
  model: string
  name: 'advisor'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  caching?: CacheControlEphemeral | null
  defer_loading?: boolean
  max_tokens?: number | null
  max_uses?: number | null
  strict?: boolean
}

export interface AdvisorToolResultBlock {
  type: 'advisor_tool_result'
  content: AdvisorToolResultContent
  tool_use_id: string
}

export interface AdvisorResultBlock {
  type: 'advisor_result'
  stop_reason: string | null
  text: string
}

export interface AdvisorRedactedResultBlock {
  type: 'advisor_redacted_result'
  encrypted_content: string
  stop_reason: string | null
}

export interface CharLocationCitationParam {
  type: 'char_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_char_index: number
  start_char_index: number
}

export interface PageLocationCitationParam {
  type: 'page_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_page_number: number
  start_page_number: number
}

export interface ContentBlockLocationCitationParam {
  type: 'content_block_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_block_index: number
  start_block_index: number
}

export interface WebSearchResultLocationCitation {
  type: 'web_search_result_location'
  cited_text: string

  /** Needed to cite the result again in a later turn. */
  encrypted_index: string
  title: string | null
  url: string
}

export interface SearchResultLocationCitation {
  type: 'search_result_location'
  cited_text: string
  end_block_index: number
  search_result_index: number
  source: string
  start_block_index: number
  title: string | null
}

export interface CitationsConfigParam {
  enabled?: boolean
}

export interface CharLocationCitation {
  type: 'char_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_char_index: number
  file_id?: string | null
  start_char_index: number
}

export interface PageLocationCitation {
  type: 'page_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_page_number: number
  file_id?: string | null
  start_page_number: number
}

export interface ContentBlockLocationCitation {
  type: 'content_block_location'
  cited_text: string
  document_index: number
  document_title: string | null
  end_block_index: number
  file_id?: string | null
  start_block_index: number
}

export interface CitationsConfig {
  enabled: boolean
}

export interface CodeExecutionToolResultBlockParam {
  type: 'code_execution_tool_result'
  content: CodeExecutionToolResultContent
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface CodeExecutionToolResultError {
  type: 'code_execution_tool_result_error'
  error_code: CodeExecutionToolResultErrorCode
}

export interface CodeExecutionResultBlock {
  type: 'code_execution_result'
  content: CodeExecutionOutputBlock[]
  return_code: number
  stderr: string
  stdout: string
}

export interface CodeExecutionOutputBlock {
  type: 'code_execution_output'
  file_id: string
}

export interface EncryptedCodeExecutionResultBlock {
  type: 'encrypted_code_execution_result'
  content: CodeExecutionOutputBlock[]
  encrypted_stdout: string
  return_code: number
  stderr: string
}

export interface BashCodeExecutionToolResultBlockParam {
  type: 'bash_code_execution_tool_result'
  content: BashCodeExecutionToolResultContent
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface BashCodeExecutionToolResultError {
  type: 'bash_code_execution_tool_result_error'
  error_code:
    | 'invalid_tool_input'
    | 'unavailable'
    | 'too_many_requests'
    | 'execution_time_exceeded'
    | 'output_file_too_large'
}

export interface BashCodeExecutionResultBlock {
  type: 'bash_code_execution_result'
  content: BashCodeExecutionOutputBlock[]
  return_code: number
  stderr: string
  stdout: string
}

export interface BashCodeExecutionOutputBlock {
  type: 'bash_code_execution_output'
  file_id: string
}

export interface TextEditorCodeExecutionToolResultBlockParam {
  type: 'text_editor_code_execution_tool_result'
  content: TextEditorCodeExecutionToolResultContentParam
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface TextEditorCodeExecutionToolResultErrorParam {
  type: 'text_editor_code_execution_tool_result_error'
  error_code: 'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded' | 'file_not_found'
  error_message?: string | null
}

export interface TextEditorCodeExecutionViewResultBlockParam {
  type: 'text_editor_code_execution_view_result'
  content: string
  file_type: 'text' | 'image' | 'pdf'
  num_lines?: number | null
  start_line?: number | null
  total_lines?: number | null
}

export interface TextEditorCodeExecutionCreateResultBlock {
  type: 'text_editor_code_execution_create_result'
  is_file_update: boolean
}

export interface TextEditorCodeExecutionStrReplaceResultBlockParam {
  type: 'text_editor_code_execution_str_replace_result'
  lines?: string[] | null
  new_lines?: number | null
  new_start?: number | null
  old_lines?: number | null
  old_start?: number | null
}

export interface CodeExecutionTool20250522 {
  type: 'code_execution_20250522'
  name: 'code_execution'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface CodeExecutionTool20250825 {
  type: 'code_execution_20250825'
  name: 'code_execution'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface CodeExecutionTool20260120 {
  type: 'code_execution_20260120'
  name: 'code_execution'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface CodeExecutionTool20260521 {
  type: 'code_execution_20260521'
  name: 'code_execution'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface CodeExecutionToolResultBlock {
  type: 'code_execution_tool_result'
  content: CodeExecutionToolResultContent
  tool_use_id: string
}

export interface BashCodeExecutionToolResultBlock {
  type: 'bash_code_execution_tool_result'
  content: BashCodeExecutionToolResultContent
  tool_use_id: string
}

export interface TextEditorCodeExecutionToolResultBlock {
  type: 'text_editor_code_execution_tool_result'
  content: TextEditorCodeExecutionToolResultContent
  tool_use_id: string
}

export interface TextEditorCodeExecutionToolResultError {
  type: 'text_editor_code_execution_tool_result_error'
  error_code: 'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded' | 'file_not_found'
  error_message: string | null
}

export interface TextEditorCodeExecutionViewResultBlock {
  type: 'text_editor_code_execution_view_result'
  content: string
  file_type: 'text' | 'image' | 'pdf'
  num_lines: number | null
  start_line: number | null
  total_lines: number | null
}

export interface TextEditorCodeExecutionStrReplaceResultBlock {
  type: 'text_editor_code_execution_str_replace_result'
  lines: string[] | null
  new_lines: number | null
  new_start: number | null
  old_lines: number | null
  old_start: number | null
}

export interface TextBlockParam {
  type: 'text'
  text: string
  cache_control?: CacheControlEphemeral | null
  citations?: TextCitationParam[] | null
}

/** The prompt up to here may be cached. */
export interface CacheControlEphemeral {
  type: 'ephemeral'
  ttl?: '5m' | '1h'
}

export interface ImageBlockParam {
  type: 'image'
  source: ImageSource
  cache_control?: CacheControlEphemeral | null
  transformations?: ImageTransformationsParam | null
}

export interface ImageTransformationsParam {
  /** What to do with an image that is too large. */
  oversized_image?: 'downsize' | 'error'
}

export interface DocumentBlockParam {
  type: 'document'
  source: DocumentSource
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam | null

  /** What the model should know about the document; it is not cited. */
  context?: string | null
  title?: string | null
}

/** A passage that the client found, to be cited. */
export interface SearchResultBlockParam {
  type: 'search_result'
  content: TextBlockParam[]
  source: string
  title: string
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam
}

/** A file to put into the container. */
export interface ContainerUploadBlockParam {
  type: 'container_upload'
  file_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface CompactionBlockParam {
  type: 'compaction'
  cache_control?: CacheControlEphemeral | null
  content?: string | null
  encrypted_content?: string | null
  signature?: string | null
  tool_changes?: ToolChangeBlockParam[] | null
}

/** What the provider may remove from a long conversation. */
export interface ContextManagementConfig {
  edits?: ContextEdit[]
}

/** Removes the results of older tool calls. */
export interface ClearToolUses20250919Edit {
  type: 'clear_tool_uses_20250919'
  clear_at_least?: InputTokensClearAtLeast | null
  clear_tool_inputs?: boolean | string[] | null
  exclude_tools?: string[] | null
  keep?: ToolUsesKeep
  trigger?: ContextEditTrigger
}

export interface InputTokensClearAtLeast {
  type: 'input_tokens'
  value: number
}

export interface ToolUsesKeep {
  type: 'tool_uses'
  value: number
}

export interface InputTokensTrigger {
  type: 'input_tokens'
  value: number
}

export interface ToolUsesTrigger {
  type: 'tool_uses'
  value: number
}

/** Removes the thinking of older turns. */
export interface ClearThinking20251015Edit {
  type: 'clear_thinking_20251015'
  keep?: ThinkingKeep | 'all'
}

export interface ThinkingTurns {
  type: 'thinking_turns'
  value: number
}

export interface AllThinkingTurns {
  type: 'all'
}

/** Replaces the older conversation by a summary. */
export interface Compact20260112Edit {
  type: 'compact_20260112'
  instructions?: string | null
  pause_after_compaction?: boolean
  trigger?: InputTokensTrigger | null
}

export interface CompactionConfig {
  type: 'summarize'
  instructions?: string | null
}

/** A summary that stands for everything before it. */
export interface CompactionBlock {
  type: 'compaction'
  content: string | null
  encrypted_content?: string | null
  signature?: string | null
  tool_changes?: ToolChangeBlock[] | null
}

/** What was removed. */
export interface ContextManagementResponse {
  applied_edits: AppliedContextEdit[]
}

export interface ClearToolUses20250919EditResponse {
  type: 'clear_tool_uses_20250919'
  cleared_input_tokens: number
  cleared_tool_uses: number
}

export interface ClearThinking20251015EditResponse {
  type: 'clear_thinking_20251015'
  cleared_input_tokens: number
  cleared_thinking_turns: number
}

export interface ErrorObject {
  type: ErrorType
  message: string
  details?: ErrorDetails | null
}

export interface ErrorDetails {
  /** A stable name of the cause. */
  error_code?: string
}

/** The body of an error. */
export interface ErrorResponse {
  type: 'error'
  error: ErrorObject

  /** Also in the header `request-id`. */
  request_id?: string | null
}

export interface FallbackBlockParam {
  type: 'fallback'
  from: FallbackInfo
  to: FallbackInfo
  trigger?: unknown
}

export interface FallbackInfo {
  model: string
}

export interface FallbackParam {
  model: string
  max_tokens?: number | null
  output_config?: OutputConfig | null
  speed?: 'standard' | 'fast' | null
  thinking?: ThinkingConfigParam | null
  [k: string]: unknown
}

export interface FallbackCreditTokenParam {
  token: string
  mode?: 'strict' | 'best_effort'
}

/** From here on another model answers. */
export interface FallbackBlock {
  type: 'fallback'
  from: FallbackInfo
  to: FallbackInfo
  trigger?: FallbackRefusalTrigger
}

export interface FallbackRefusalTrigger {
  type: 'refusal'
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null
}

export interface McpToolUseBlockParam {
  type: 'mcp_tool_use'
  id: string
  input: unknown
  name: string
  server_name: string
  cache_control?: CacheControlEphemeral | null
}

export interface McpToolResultBlockParam {
  type: 'mcp_tool_result'
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
  content?: string | TextBlockParam[]
  is_error?: boolean
}

/** The tools of one of the request's MCP servers. */
export interface McpToolset {
  type: 'mcp_toolset'
  mcp_server_name: string
  cache_control?: CacheControlEphemeral | null
  configs?: {
    [k: string]: McpToolConfig
  } | null
  default_config?: McpToolConfig
  tools?: McpToolParam[] | null
}

export interface McpToolConfig {
  defer_loading?: boolean
  enabled?: boolean
}

export interface McpToolParam {
  input_schema: {
    [k: string]: unknown
  }
  name: string
  description?: string | null
}

export interface McpToolListingBlockParam {
  type: 'mcp_tool_listing'
  mcp_server_name: string
  tools: McpToolParam[]
}

export interface McpServer {
  type: 'url'
  name: string
  url: string
  authorization_token?: string | null
  tool_configuration?: McpServerToolConfiguration | null
}

export interface McpServerToolConfiguration {
  allowed_tools?: string[] | null
  enabled?: boolean | null
}

export interface McpToolUseBlock {
  type: 'mcp_tool_use'
  id: string
  input: unknown
  name: string
  server_name: string
}

export interface McpToolResultBlock {
  type: 'mcp_tool_result'
  content: string | TextBlock[]
  is_error: boolean
  tool_use_id: string
}

export interface McpToolListingBlock {
  type: 'mcp_tool_listing'
  mcp_server_name: string
  tools: McpTool[]
}

export interface McpTool {
  input_schema: {
    [k: string]: unknown
  }
  name: string
  description?: string
}

export interface UserMessageParam {
  content: MessageContentParam
  role: 'user'
}

export interface AssistantMessageParam {
  content: MessageContentParam
  role: 'assistant'
}

/** Instructions that begin to hold at this place of the conversation. */
export interface SystemMessageParam {
  role: 'system'

  /** When these instructions stop to hold. */
  clear_at?: 'next_user_message' | 'never' | null
  content?: string | SystemContentBlockParam[]
  output_config?: SystemMessageOutputConfig | null
}

export interface SystemMessageOutputConfig {
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null
}

/** One page of models. */
export interface ModelList {
  data: ModelInfo[]
  has_more: boolean
  first_id: string | null
  last_id: string | null
}

export interface ModelInfo {
  type: 'model'
  id: string
  allowed_fallback_models?: string[] | null
  capabilities?: ModelCapabilities | null

  /** RFC 3339. */
  created_at: string
  deprecated_at?: string | null
  display_name: string
  lifecycle?: 'active' | 'deprecated' | 'retired'
  line?: ModelLine | null

  /** The context window. */
  max_input_tokens?: number | null

  /** The greatest `max_tokens`. */
  max_tokens?: number | null
  retires_at?: string | null
}

export interface ModelCapabilities {
  batch: CapabilitySupport
  citations: CapabilitySupport
  code_execution: CapabilitySupport
  compaction?: CompactionCapability | null
  context_management: ContextManagementCapability
  effort: EffortCapability
  image_input: CapabilitySupport
  pdf_input: CapabilitySupport
  server_tools: ServerToolsCapability
  structured_outputs: CapabilitySupport
  thinking: ThinkingCapability
}

export interface CapabilitySupport {
  supported: boolean
}

export interface CompactionCapability {
  summarize: CapabilitySupport
  supported: boolean
}

export interface ContextManagementCapability {
  clear_thinking_20251015: CapabilitySupport | null
  clear_tool_uses_20250919: CapabilitySupport | null
  compact_20260112: CapabilitySupport | null
  supported: boolean
}

export interface EffortCapability {
  high: CapabilitySupport
  low: CapabilitySupport
  max: CapabilitySupport
  medium: CapabilitySupport
  supported: boolean
  xhigh: CapabilitySupport | null
}

export interface ServerToolsCapability {
  code_execution: CapabilitySupport
  supported: boolean
  web_search: CapabilitySupport
}

export interface ThinkingCapability {
  supported: boolean
  types: ThinkingTypes
}

export interface ThinkingTypes {
  adaptive: CapabilitySupport
  between_tools: CapabilitySupport
  disabled: CapabilitySupport
  enabled: CapabilitySupport
}

/** The body of `POST /v1/messages`. */
export interface MessageRequest {
  model: string

  /** Neighbours of the same role are read as one turn; a last assistant message is continued. */
  messages: MessageParam[]

  /** Instructions that stand before the conversation. */
  system?: string | TextBlockParam[]

  /** The most tokens that may be generated; models have their own ceiling. */
  max_tokens: number
  stream?: boolean
  tools?: ToolUnion[]
  tool_choice?: ToolChoice
  thinking?: ThinkingConfigParam
  output_config?: OutputConfig

  /** 0 to 1; the newest models take their default only, and so does thinking. */
  temperature?: number
  top_p?: number

  /** Sample from the k likeliest tokens only. */
  top_k?: number
  stop_sequences?: string[]
  metadata?: Metadata

  /** Whether reserved capacity may be used. */
  service_tier?: 'auto' | 'standard_only'

  /** `fast` costs more. */
  speed?: 'standard' | 'fast' | null

  /** Caches up to the last block that can be cached. */
  cache_control?: CacheControlEphemeral | null

  /** A container to run code in again, or the skills to load into one. */
  container?: ContainerParams | string | null

  /** Where inference may run. */
  inference_geo?: string | null
  diagnostics?: DiagnosticsParam | null
  context_management?: ContextManagementConfig | null
  compaction?: CompactionConfig | null

  /** Beta: remote MCP servers that the provider calls. */
  mcp_servers?: McpServer[]

  /** The older place of `output_config.format`. */
  output_format?: JsonOutputFormat | null

  /** Beta: models that answer where this one refuses. */
  fallbacks?: FallbacksParam | null
  fallback_credit_token?: FallbackCreditTokenParam | string | null
  billing_policy?: BillingPolicy | null

  /** Beta: keeps the conversation at the provider. */
  thread?: ThreadParam | null
}

export interface OutputConfig {
  /** How much work to put into the answer. */
  effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max' | null
  format?: JsonOutputFormat | null
  task_budget?: TokenTaskBudget | null
}

export interface JsonOutputFormat {
  type: 'json_schema'
  schema: {
    [k: string]: unknown
  }
}

/** Tokens for a whole task, which may span requests. */
export interface TokenTaskBudget {
  type: 'tokens'
  total: number
  remaining?: number | null
}

export interface Metadata {
  /** An opaque id of the end user, for the provider's abuse detection. */
  user_id?: string | null
}

export interface ContainerParams {
  id?: string | null
  skills?: SkillParams[] | null
}

export interface SkillParams {
  type: 'anthropic' | 'custom'
  skill_id: string
  version?: string
}

/** Asks why the prompt cache was missed. */
export interface DiagnosticsParam {
  previous_message_id?: string | null
}

/** Who pays for the call. */
export interface BillingPolicy {
  type: 'billing_policy'
  bill_to?: BillTo
}

export interface ThreadCreateParams {
  type: 'create'
}

export interface ThreadContinueParams {
  type: 'continue'
  previous_message_id: string
}

/** The body of `POST /v1/messages/count_tokens`. */
export interface CountTokensRequest {
  model: string
  messages: MessageParam[]
  system?: string | TextBlockParam[]
  tools?: ToolUnion[]
  tool_choice?: ToolChoice
  thinking?: ThinkingConfigParam
  output_config?: OutputConfig
  speed?: 'standard' | 'fast' | null
  cache_control?: CacheControlEphemeral | null
  context_management?: ContextManagementConfig | null
  compaction?: CompactionConfig | null
  mcp_servers?: McpServer[]
  output_format?: JsonOutputFormat | null
  billing_policy?: BillingPolicy | null
}

/** A whole reply. */
export interface Message {
  type: 'message'
  id: string

  /** The container that code ran in. */
  container?: Container | null

  /** In the order in which it was generated. */
  content: ContentBlock[]
  context_management?: ContextManagementResponse | null
  diagnostics?: Diagnostics | null
  model: string
  role: 'assistant'
  stop_details?: RefusalStopDetails | null
  stop_reason: StopReason | null

  /** Which of the request's stop sequences was met. */
  stop_sequence: string | null
  usage: Usage
  input_transformations?: InputTransformation[] | null
}

export interface Container {
  id: string
  expires_at: string
  skills?: ContainerSkill[] | null
}

export interface ContainerSkill {
  type: 'anthropic' | 'custom'
  skill_id: string
  version: string
}

export interface TextBlock {
  type: 'text'
  citations?: TextCitation[] | null
  text: string
}

export interface ContainerUploadBlock {
  type: 'container_upload'
  file_id: string
}

export interface Diagnostics {
  /** What differed from the message that was named. */
  cache_miss_reason: CacheMissReason | null
}

export interface CacheMissModelChanged {
  type: 'model_changed'
  cache_missed_input_tokens: number
}

export interface CacheMissSystemChanged {
  type: 'system_changed'
  cache_missed_input_tokens: number
}

export interface CacheMissToolsChanged {
  type: 'tools_changed'
  cache_missed_input_tokens: number
}

export interface CacheMissMessagesChanged {
  type: 'messages_changed'
  cache_missed_input_tokens: number
}

export interface CacheMissPreviousMessageNotFound {
  type: 'previous_message_not_found'
}

export interface CacheMissUnavailable {
  type: 'unavailable'
}

/** Why the model refused. */
export interface RefusalStopDetails {
  type: 'refusal'
  category: 'cyber' | 'bio' | 'frontier_llm' | 'reasoning_extraction' | 'general_harms' | null
  explanation: string | null
  fallback_credit_token?: string | null
  fallback_has_prefill_claim?: boolean | null
  recommended_model?: string | null
}

export interface ThinkingDroppedInputTransformation {
  type: 'thinking_dropped'
  path: string
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch'
}

export interface ThinkingMismatchAllowedInputTransformation {
  type: 'thinking_mismatch_allowed'
  path: string
  reason:
    | 'model_binding_mismatch'
    | 'prefix_binding_mismatch'
    | 'organization_binding_mismatch'
    | 'end_user_binding_mismatch'
}

export interface Base64ImageSource {
  type: 'base64'
  data: string
  media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
}

export interface UrlImageSource {
  type: 'url'
  url: string
}

/** An image in the provider's file store. */
export interface FileImageSource {
  type: 'file'
  file_id: string
}

export interface Base64PdfSource {
  type: 'base64'
  data: string
  media_type: 'application/pdf'
}

export interface PlainTextSource {
  type: 'text'
  data: string
  media_type: 'text/plain'
}

/** A document made of blocks that the client cut. */
export interface ContentBlockSource {
  type: 'content'
  content: string | ContentBlockSourceContent[]
}

export interface UrlPdfSource {
  type: 'url'
  url: string
}

/** A document in the provider's file store. */
export interface FileDocumentSource {
  type: 'file'
  file_id: string
}

/** The first event: the reply without content. */
export interface MessageStartEvent {
  type: 'message_start'
  message: Message
}

/** Comes after the last block: why the reply ended, and what it cost. */
export interface MessageDeltaEvent {
  type: 'message_delta'
  context_management?: ContextManagementResponse | null
  delta: MessageDelta
  usage: MessageDeltaUsage
  input_transformations?: InputTransformation[] | null
}

export interface MessageDelta {
  container?: Container | null
  stop_details?: RefusalStopDetails | null
  stop_reason: StopReason | null
  stop_sequence: string | null
}

export interface MessageStopEvent {
  type: 'message_stop'
}

/** Opens a block; one is open at a time, numbered from 0 without gaps. */
export interface ContentBlockStartEvent {
  type: 'content_block_start'
  content_block: ContentBlock
  index: number
}

export interface ContentBlockDeltaEvent {
  type: 'content_block_delta'
  delta: ContentBlockDelta
  index: number
}

export interface TextDelta {
  type: 'text_delta'
  text: string
}

/** A piece of the arguments' JSON text, which may end anywhere. */
export interface InputJsonDelta {
  type: 'input_json_delta'
  partial_json: string
}

export interface CitationsDelta {
  type: 'citations_delta'
  citation: TextCitation
}

export interface ThinkingDelta {
  type: 'thinking_delta'

  /** Thinking tokens so far, where the text is left out. */
  estimated_tokens?: number | null
  thinking: string
}

export interface SignatureDelta {
  type: 'signature_delta'
  signature: string
}

export interface CompactionDelta {
  type: 'compaction_delta'
  content: string | null
  encrypted_content?: string | null
}

export interface ContentBlockStopEvent {
  type: 'content_block_stop'
  index: number
}

/** Keeps the connection alive; may come anywhere. */
export interface PingEvent {
  type: 'ping'
}

/** Ends a stream that has begun. */
export interface ErrorEvent {
  type: 'error'
  error: ErrorObject
  request_id?: string | null
}

/** Reasoning of an earlier turn. Compatible providers give no signature to send back. */
export interface ThinkingBlockParam {
  type: 'thinking'

  /** Valid only at its maker, and only unchanged. */
  signature?: string
  thinking: string
}

/** Reasoning that only the provider can read. */
export interface RedactedThinkingBlock {
  type: 'redacted_thinking'
  data: string
}

export interface ThinkingConfigEnabled {
  type: 'enabled'

  /** At least 1,024 and below `max_tokens`. */
  budget_tokens: number
  block_binding?: ThinkingBlockBinding | null
  display?: 'summarized' | 'omitted' | 'updates' | null
}

/** What happens to thinking that does not belong to this conversation. */
export interface ThinkingBlockBinding {
  prefix_mismatch_behavior?: ThinkingPrefixMismatchBehavior | null
}

export interface ThinkingConfigDisabled {
  type: 'disabled'
}

/** The model thinks between tool calls only. */
export interface ThinkingConfigBetweenTools {
  type: 'between_tools'
}

/** The model decides whether and how long it thinks. */
export interface ThinkingConfigAdaptive {
  type: 'adaptive'
  block_binding?: ThinkingBlockBinding | null
  display?: 'summarized' | 'omitted' | 'updates' | null
}

/** Reasoning. Older streams begin it without a signature. */
export interface ThinkingBlock {
  type: 'thinking'
  signature?: string
  thinking: string
}

/** From here on the model has one tool more. */
export interface ToolAdditionBlockParam {
  type: 'tool_addition'
  tool: ToolAddition
  cache_control?: CacheControlEphemeral | null
}

export interface ToolChangeToolReference {
  type: 'tool_reference'
  name: string
}

export interface ToolChangeMcpToolReference {
  type: 'mcp_tool_reference'
  name: string
  server_name: string
}

export interface ToolChangeMcpToolsetReference {
  type: 'mcp_toolset_reference'
  server_name: string
}

export interface ToolChangeToolDefinition {
  type: 'tool_definition'
  definition: ToolUnion
}

/** From here on the model has one tool less. */
export interface ToolRemovalBlockParam {
  type: 'tool_removal'
  tool: ToolRemoval
  cache_control?: CacheControlEphemeral | null
}

export interface ToolAdditionBlock {
  type: 'tool_addition'
  tool: ToolAddition
}

export interface ToolRemovalBlock {
  type: 'tool_removal'
  tool: ToolRemoval
}

export interface ToolReferenceBlockParam {
  type: 'tool_reference'
  tool_name: string
  cache_control?: CacheControlEphemeral | null
}

export interface ToolSearchToolResultBlockParam {
  type: 'tool_search_tool_result'
  content: ToolSearchToolResultContentParam
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
}

export interface ToolSearchToolResultErrorParam {
  type: 'tool_search_tool_result_error'
  error_code: 'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded'
  error_message?: string | null
}

export interface ToolSearchToolSearchResultBlockParam {
  type: 'tool_search_tool_search_result'
  tool_references: ToolReferenceBlockParam[]
}

export interface ToolSearchToolBm25 {
  type: 'tool_search_tool_bm25_20251119' | 'tool_search_tool_bm25'
  name: 'tool_search_tool_bm25'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface ToolSearchToolRegex {
  type: 'tool_search_tool_regex_20251119' | 'tool_search_tool_regex'
  name: 'tool_search_tool_regex'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  strict?: boolean
}

export interface ToolSearchToolResultBlock {
  type: 'tool_search_tool_result'
  content: ToolSearchToolResultContent
  tool_use_id: string
}

export interface ToolSearchToolResultError {
  type: 'tool_search_tool_result_error'
  error_code: 'invalid_tool_input' | 'unavailable' | 'too_many_requests' | 'execution_time_exceeded'
  error_message: string | null
}

export interface ToolSearchToolSearchResultBlock {
  type: 'tool_search_tool_search_result'
  tool_references: ToolReferenceBlock[]
}

export interface ToolReferenceBlock {
  type: 'tool_reference'
  tool_name: string
}

/** A call that the model made earlier. */
export interface ToolUseBlockParam {
  type: 'tool_use'
  id: string
  input: unknown
  name: string
  cache_control?: CacheControlEphemeral | null
  caller?: ToolUseCaller

  /** The toolset that the tool belongs to. */
  toolset_name?: string | null
}

export interface DirectCaller {
  type: 'direct'
}

export interface ServerToolCaller {
  type: 'code_execution_20250825'
  tool_id: string
}

export interface ServerToolCaller20260120 {
  type: 'code_execution_20260120'
  tool_id: string
}

/** What a tool answered. */
export interface ToolResultBlockParam {
  type: 'tool_result'
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
  content?: string | ToolResultContentBlockParam[]
  is_error?: boolean
  toolset_name?: string | null
}

/** A call that the provider ran earlier. */
export interface ServerToolUseBlockParam {
  type: 'server_tool_use'
  id: string
  input: unknown
  name:
    | 'advisor'
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25'
  cache_control?: CacheControlEphemeral | null
  caller?: ToolUseCaller
}

export interface ToolUseBlock {
  type: 'tool_use'
  id: string
  input: unknown
  name: string
  caller?: ToolUseCaller
  toolset_name?: string | null
}

/** A call that the provider itself runs. */
export interface ServerToolUseBlock {
  type: 'server_tool_use'
  id: string
  input: unknown
  name:
    | 'advisor'
    | 'web_search'
    | 'web_fetch'
    | 'code_execution'
    | 'bash_code_execution'
    | 'text_editor_code_execution'
    | 'tool_search_tool_regex'
    | 'tool_search_tool_bm25'
  caller?: ToolUseCaller
}

/** A function that the client runs. `type` may be left out. */
export interface Tool {
  type?: 'custom'
  input_schema: ToolInputSchema
  name: string

  /** Whether the model itself, or code that it runs, may call it. */
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null

  /** Not shown to the model until a tool search finds it. */
  defer_loading?: boolean
  description?: string

  /** Stream the arguments without waiting for whole values. */
  eager_input_streaming?: boolean | null
  input_examples?: {
    [k: string]: unknown
  }[]

  /** Whether arguments must follow the schema exactly. */
  strict?: boolean
}

/** JSON Schema of the arguments. */
export interface ToolInputSchema {
  type: 'object'
  properties?: {
    [k: string]: unknown
  } | null
  required?: string[] | null
  [k: string]: unknown
}

export interface ToolBash20241022 {
  type: 'bash_20241022'
  name: 'bash'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolBash20250124 {
  type: 'bash_20250124'
  name: 'bash'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolComputerUse20241022 {
  type: 'computer_20241022'
  display_height_px: number
  display_width_px: number
  name: 'computer'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  display_number?: number | null
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface MemoryTool20250818 {
  type: 'memory_20250818'
  name: 'memory'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolComputerUse20250124 {
  type: 'computer_20250124'
  display_height_px: number
  display_width_px: number
  name: 'computer'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  display_number?: number | null
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolTextEditor20241022 {
  type: 'text_editor_20241022'
  name: 'str_replace_editor'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolComputerUse20251124 {
  type: 'computer_20251124'
  display_height_px: number
  display_width_px: number
  name: 'computer'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  display_number?: number | null
  enable_zoom?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolTextEditor20250124 {
  type: 'text_editor_20250124'
  name: 'str_replace_editor'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolTextEditor20250429 {
  type: 'text_editor_20250429'
  name: 'str_replace_based_edit_tool'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  strict?: boolean
}

export interface ToolTextEditor20250728 {
  type: 'text_editor_20250728'
  name: 'str_replace_based_edit_tool'
  allowed_callers?: AllowedCaller[]
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  input_examples?: {
    [k: string]: unknown
  }[]
  max_characters?: number | null
  strict?: boolean
}

export interface ToolChoiceAuto {
  type: 'auto'
  disable_parallel_tool_use?: boolean
}

/** Some tool must be called. */
export interface ToolChoiceAny {
  type: 'any'
  disable_parallel_tool_use?: boolean
}

/** This tool must be called. */
export interface ToolChoiceTool {
  type: 'tool'
  name: string
  disable_parallel_tool_use?: boolean
}

export interface ToolChoiceNone {
  type: 'none'
}

/** What the client's browser shows after a tool ran. */
export interface BrowserStateBlockParam {
  type: 'browser_state'
  tabs: BrowserStateTabEntry[]
  cache_control?: CacheControlEphemeral | null
  state_changes?: BrowserStateChange[] | null
}

export interface BrowserStateTabEntry {
  tab_id: string
  title: string
  url: string
  active?: boolean
}

export interface BrowserStateChangeTabOpened {
  type: 'tab_opened'
  tab_id: string
}

export interface BrowserStateChangeDownloadStarted {
  type: 'download_started'
  download_id: string
  url: string
}

export interface BrowserStateChangeDownloadCompleted {
  type: 'download_completed'
  download_id: string
  url: string
  path?: string | null
  size_bytes?: number | null
}

export interface BrowserStateChangeDownloadFailed {
  type: 'download_failed'
  download_id: string
  url: string
  error?: string | null
}

export interface BrowserToolset20260801 {
  type: 'browser_toolset_20260801'
  cache_control?: CacheControlEphemeral | null
  configs?: BrowserToolsetConfigs | null
}

export interface BrowserToolsetConfigs {
  type?: ToolsetToolConfig | null
  close_tab?: ToolsetToolConfig | null
  double_click?: ToolsetToolConfig | null
  file_upload?: ToolsetToolConfig | null
  find?: ToolsetToolConfig | null
  form_input?: ToolsetToolConfig | null
  get_page_text?: ToolsetToolConfig | null
  hold_key?: ToolsetToolConfig | null
  hover?: ToolsetToolConfig | null
  javascript_exec?: ToolsetToolConfig | null
  key?: ToolsetToolConfig | null
  left_click?: ToolsetToolConfig | null
  left_click_drag?: ToolsetToolConfig | null
  left_mouse_down?: ToolsetToolConfig | null
  left_mouse_up?: ToolsetToolConfig | null
  list_tabs?: ToolsetToolConfig | null
  middle_click?: ToolsetToolConfig | null
  mouse_move?: ToolsetToolConfig | null
  navigate?: ToolsetToolConfig | null
  new_tab?: ToolsetToolConfig | null
  read_console?: ToolsetToolConfig | null
  read_network?: ToolsetToolConfig | null
  read_page?: ToolsetToolConfig | null
  right_click?: ToolsetToolConfig | null
  screenshot?: ToolsetToolConfig | null
  scroll?: ToolsetToolConfig | null
  scroll_to?: ToolsetToolConfig | null
  switch_tab?: ToolsetToolConfig | null
  triple_click?: ToolsetToolConfig | null
  wait?: ToolsetToolConfig | null
  zoom?: ToolsetToolConfig | null
}

/** One tool of a toolset. */
export interface ToolsetToolConfig {
  defer_loading?: boolean | null
  enabled?: boolean | null
}

export interface ComputerToolset20260801 {
  type: 'computer_toolset_20260801'
  cache_control?: CacheControlEphemeral | null
  configs?: ComputerToolsetConfigs | null
}

export interface ComputerToolsetConfigs {
  type?: ToolsetToolConfig | null
  cursor_position?: ToolsetToolConfig | null
  double_click?: ToolsetToolConfig | null
  hold_key?: ToolsetToolConfig | null
  key?: ToolsetToolConfig | null
  left_click?: ToolsetToolConfig | null
  left_click_drag?: ToolsetToolConfig | null
  left_mouse_down?: ToolsetToolConfig | null
  left_mouse_up?: ToolsetToolConfig | null
  middle_click?: ToolsetToolConfig | null
  mouse_move?: ToolsetToolConfig | null
  right_click?: ToolsetToolConfig | null
  screenshot?: ToolsetToolConfig | null
  scroll?: ToolsetToolConfig | null
  triple_click?: ToolsetToolConfig | null
  wait?: ToolsetToolConfig | null
  zoom?: ToolsetToolConfig | null
}

/** The three kinds of input tokens exclude each other: their sum is the prompt. */
export interface Usage {
  cache_creation?: CacheCreation | null
  cache_creation_input_tokens?: number | null
  cache_read_input_tokens?: number | null
  fallback_credit?: FallbackCreditUsage | null
  inference_geo?: string | null

  /** Input that neither was read from the cache nor written to it. */
  input_tokens: number

  /** The calls behind one reply, where there were several. */
  iterations?: IterationUsage[] | null

  /** Thinking included. */
  output_tokens: number
  output_tokens_details?: OutputTokensDetails | null
  server_tool_use?: ServerToolUsage | null

  /** What actually served the call. */
  service_tier?: 'standard' | 'priority' | 'batch' | null
  speed?: 'standard' | 'fast' | null
}

export interface CacheCreation {
  ephemeral_1h_input_tokens: number
  ephemeral_5m_input_tokens: number
}

export interface FallbackCreditUsage {
  status: FallbackCreditStatus
}

export interface FallbackCreditRedeemed {
  type: 'redeemed'
}

export interface FallbackCreditNotApplied {
  type: 'not_applied'
  reason:
    | 'body_mismatch'
    | 'continuation_excluded'
    | 'continuation_only'
    | 'expired'
    | 'invalid_target_model'
    | 'not_enabled'
    | 'reprice_unavailable'
    | 'temporarily_unavailable'
    | 'variant_fields_present'
    | 'wrong_organization'
    | 'wrong_platform'
    | 'wrong_workspace'
  remove_to_redeem?: string[] | null
}

export interface MessageIterationUsage {
  type: 'message'
  cache_creation?: CacheCreation | null
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  input_tokens: number
  model?: string | null
  output_tokens: number
}

export interface CompactionIterationUsage {
  type: 'compaction'
  cache_creation?: CacheCreation | null
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  input_tokens: number
  output_tokens: number
}

export interface AdvisorMessageIterationUsage {
  type: 'advisor_message'
  cache_creation?: CacheCreation | null
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  input_tokens: number
  model: string
  output_tokens: number
}

export interface FallbackMessageIterationUsage {
  type: 'fallback_message'
  cache_creation?: CacheCreation | null
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  input_tokens: number
  model: string
  output_tokens: number
}

export interface OutputTokensDetails {
  thinking_tokens: number
}

/** Calls of tools that are billed by the call. */
export interface ServerToolUsage {
  web_fetch_requests?: number
  web_search_requests?: number
}

/** Counters of the whole reply; they override those of its start. */
export interface MessageDeltaUsage {
  cache_creation_input_tokens?: number | null
  cache_read_input_tokens?: number | null
  fallback_credit?: FallbackCreditUsage | null
  input_tokens?: number | null
  iterations?: IterationUsage[] | null
  output_tokens: number
  output_tokens_details?: OutputTokensDetails | null
  server_tool_use?: ServerToolUsage | null
}

export interface TokenCount {
  context_management?: CountTokensContextManagementResponse | null

  /** All input: messages, system and tools. */
  input_tokens: number
}

export interface CountTokensContextManagementResponse {
  original_input_tokens: number
}

export interface WebFetchToolResultBlockParam {
  type: 'web_fetch_tool_result'
  content: WebFetchToolResultContentParam
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
  caller?: ToolUseCaller
}

export interface WebFetchToolResultError {
  type: 'web_fetch_tool_result_error'
  error_code: WebFetchToolResultErrorCode
}

export interface WebFetchBlockParam {
  type: 'web_fetch_result'
  content: DocumentBlockParam
  url: string
  retrieved_at?: string | null
}

export interface WebFetchTool20250910 {
  type: 'web_fetch_20250910'
  name: 'web_fetch'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam | null
  defer_loading?: boolean
  max_content_tokens?: number | null
  max_uses?: number | null
  strict?: boolean
  url_sources?: WebFetchUrlSources | null
}

export interface WebFetchUrlSources {
  client_tool_results?: WebFetchUrlSource
  server_tool_results?: WebFetchUrlSource
  user_input?: WebFetchUserInputSource
}

export interface WebFetchUrlSourceAll {
  type: 'all'
}

export interface WebFetchUrlSourceNone {
  type: 'none'
}

export interface WebFetchUrlSourceOnly {
  type: 'only'
  tools: WebFetchUrlSourceToolReference[]
}

export interface WebFetchUrlSourceToolReference {
  type: 'tool_reference'
  name: string
}

export interface WebFetchUrlSourceExcept {
  type: 'except'
  tools: WebFetchUrlSourceToolReference[]
}

export interface WebFetchTool20260209 {
  type: 'web_fetch_20260209'
  name: 'web_fetch'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam | null
  defer_loading?: boolean
  max_content_tokens?: number | null
  max_uses?: number | null
  strict?: boolean
  url_sources?: WebFetchUrlSources | null
}

export interface WebFetchTool20260309 {
  type: 'web_fetch_20260309'
  name: 'web_fetch'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam | null
  defer_loading?: boolean
  max_content_tokens?: number | null
  max_uses?: number | null
  strict?: boolean
  url_sources?: WebFetchUrlSources | null
  use_cache?: boolean
}

export interface WebFetchTool20260318 {
  type: 'web_fetch_20260318'
  name: 'web_fetch'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  citations?: CitationsConfigParam | null
  defer_loading?: boolean
  max_content_tokens?: number | null
  max_uses?: number | null
  response_inclusion?: 'full' | 'excluded'
  strict?: boolean
  url_sources?: WebFetchUrlSources | null
  use_cache?: boolean
}

export interface WebFetchToolResultBlock {
  type: 'web_fetch_tool_result'
  content: WebFetchToolResultContent
  tool_use_id: string
  caller?: ToolUseCaller
}

export interface WebFetchBlock {
  type: 'web_fetch_result'
  content: DocumentBlock
  retrieved_at: string | null
  url: string
}

export interface DocumentBlock {
  type: 'document'
  citations?: CitationsConfig | null
  source: FetchedDocumentSource
  title?: string | null
}

export interface WebSearchToolResultBlockParam {
  type: 'web_search_tool_result'
  content: WebSearchToolResultContentParam
  tool_use_id: string
  cache_control?: CacheControlEphemeral | null
  caller?: ToolUseCaller
}

export interface WebSearchToolResultError {
  type: 'web_search_tool_result_error'
  error_code: WebSearchToolResultErrorCode
}

export interface WebSearchResultBlockParam {
  type: 'web_search_result'
  encrypted_content: string
  title: string
  url: string
  page_age?: string | null
}

export interface WebSearchTool20250305 {
  type: 'web_search_20250305'
  name: 'web_search'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  max_uses?: number | null
  strict?: boolean
  user_location?: UserLocation | null
}

export interface UserLocation {
  type: 'approximate'
  city?: string | null
  country?: string | null
  region?: string | null
  timezone?: string | null
}

export interface WebSearchTool20260209 {
  type: 'web_search_20260209'
  name: 'web_search'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  max_uses?: number | null
  strict?: boolean
  user_location?: UserLocation | null
}

export interface WebSearchTool20260318 {
  type: 'web_search_20260318'
  name: 'web_search'
  allowed_callers?: AllowedCaller[]
  allowed_domains?: string[] | null
  blocked_domains?: string[] | null
  cache_control?: CacheControlEphemeral | null
  defer_loading?: boolean
  max_uses?: number | null
  response_inclusion?: 'full' | 'excluded'
  strict?: boolean
  user_location?: UserLocation | null
}

export interface WebSearchToolResultBlock {
  type: 'web_search_tool_result'
  content: WebSearchToolResultContent
  tool_use_id: string
  caller?: ToolUseCaller
}

export interface WebSearchResultBlock {
  type: 'web_search_result'

  /** Readable by the provider only; sent back as it is. */
  encrypted_content: string
  page_age: string | null
  title: string
  url: string
}
