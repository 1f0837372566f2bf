// Made by `headgate generate` from schemas/openai-responses: change that, not this.

export type ComputerAction =
  | ClickAction
  | DoubleClickAction
  | DragAction
  | KeyPressAction
  | MoveAction
  | ScreenshotAction
  | ScrollAction
  | TypeAction
  | WaitAction

export type ShellEnvironment = ContainerAuto | LocalEnvironmentParam | ContainerReference

export type ContainerMemoryLimit = '1g' | '4g' | '16g' | '64g'

export type ContainerNetworkPolicy = NetworkPolicyDisabled | NetworkPolicyAllowlist

export type ContainerSkill = SkillReference | InlineSkill

/** A part of what the model is given. */
export type InputContent = InputTextContent | InputImageContent | InputFileContent

export type ImageDetail = 'low' | 'high' | 'auto' | 'original'

/** A part of a message in the input, whoever wrote it. */
export type MessageContent = InputContent | OutputTextContentParam | RefusalContent

/** A part of what the model answered. */
export type OutputMessageContent = OutputTextContent | RefusalContent

/** Where a passage of the text comes from. */
export type Annotation = FileCitation | UrlCitation | ContainerFileCitation | FilePath

/** Replayed as they came, often without their ids where nothing is stored. */
export type HostedItem =
  | FileSearchToolCall
  | WebSearchToolCall
  | ImageGenerationCall
  | CodeInterpreterToolCall
  | LocalShellCall
  | LocalShellCallOutput
  | McpListTools
  | McpApprovalRequest
  | McpToolCall
  | Program
  | ProgramOutput

export type WebSearchAction = WebSearchActionSearch | WebSearchActionOpenPage | WebSearchActionFind

export type CodeInterpreterOutput = CodeInterpreterOutputLogs | CodeInterpreterOutputImage

export type McpToolCallError = McpProtocolError | McpToolExecutionError | McpHttpError

export type SearchContextSize = 'low' | 'medium' | 'high'

export type SearchContentType = 'text' | 'image'

export type FileSearchFilter = ComparisonFilter | CompoundFilter

/** One step of the conversation so far; an item without a type is a message. */
export type InputItem =
  | InputMessage
  | ReasoningItemParam
  | FunctionToolCall
  | FunctionToolCallOutputParam
  | CustomToolCall
  | CustomToolCallOutputParam
  | ToolSearchCallParam
  | ToolSearchOutputParam
  | AdditionalToolsParam
  | ShellCallParam
  | ShellCallOutputParam
  | ApplyPatchCallParam
  | ApplyPatchCallOutputParam
  | ComputerToolCall
  | ComputerToolCallOutputParam
  | McpApprovalResponseParam
  | CompactionItemParam
  | CompactionTrigger
  | ItemReference
  | AgentMessage
  | HostedItem

export type AgentMessageContent = InputContent | OutputTextContentParam | EncryptedContent

export type ItemStatus = 'in_progress' | 'completed' | 'incomplete'

export type MessagePhase = 'commentary' | 'final_answer'

/** What a tool gave back: text, or parts. */
export type ToolOutput = string | InputContent[]

/** Whether the model itself called, or a program that it wrote. */
export type ToolCallCaller = DirectToolCallCaller | ProgramToolCallCaller

export type ToolSearchExecution = 'server' | 'client'

/** One step of the response. */
export type OutputItem = OutputMessage | OutputStep

/** What a compacted conversation consists of: messages of every role, and the same steps. */
export type CompactedItem = Message | OutputStep

/** Every output item but the message. */
export type OutputStep =
  | ReasoningItem
  | FunctionToolCall
  | FunctionToolCallOutput
  | CustomToolCall
  | CustomToolCallOutput
  | ToolSearchCall
  | ToolSearchOutput
  | AdditionalTools
  | ShellCall
  | ShellCallOutput
  | ApplyPatchCall
  | ApplyPatchCallOutput
  | ComputerToolCall
  | ComputerToolCallOutput
  | McpApprovalResponse
  | CompactionItem
  | HostedItem

export type MessageRole =
  | 'unknown'
  | 'user'
  | 'assistant'
  | 'system'
  | 'critic'
  | 'discriminator'
  | 'developer'
  | 'tool'

export type AnyContent =
  | InputContent
  | OutputMessageContent
  | ReasoningTextContent
  | SummaryTextContent
  | TextContent
  | ComputerScreenshotContent

/** One user message as text, or the items of a conversation. */
export type Input = string | InputItem[]

export type IncludeEnum =
  | 'file_search_call.results'
  | 'web_search_call.results'
  | 'web_search_call.action.sources'
  | 'message.input_image.image_url'
  | 'computer_call_output.output.image_url'
  | 'code_interpreter_call.outputs'
  | 'reasoning.encrypted_content'
  | 'message.output_text.logprobs'

export type ConversationParam = string | Conversation

export type Personality = 'friendly' | 'pragmatic'

export type ResponseStatus = 'completed' | 'failed' | 'in_progress' | 'cancelled' | 'queued' | 'incomplete'

export type ResponseErrorCode =
  | 'server_error'
  | 'rate_limit_exceeded'
  | 'invalid_prompt'
  | 'data_residency_mismatch'
  | 'bio_policy'
  | 'vector_store_timeout'
  | 'invalid_image'
  | 'invalid_image_format'
  | 'invalid_base64_image'
  | 'invalid_image_url'
  | 'image_too_large'
  | 'image_too_small'
  | 'image_parse_error'
  | 'image_content_policy_violation'
  | 'invalid_image_mode'
  | 'image_file_too_large'
  | 'unsupported_image_media_type'
  | 'empty_image_file'
  | 'failed_to_download_image'
  | 'image_file_not_found'
  | 'insufficient_quota'
  | 'context_length_exceeded'
  | 'server_is_overloaded'

export type ModerationVerdict = ModerationResult | ModerationError

export type ReasoningEffort = 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max'

export type ReasoningSummary = 'auto' | 'concise' | 'detailed'

export type TextFormat = TextFormatText | TextFormatJsonSchema | TextFormatJsonObject

export type ServiceTier = 'auto' | 'default' | 'flex' | 'scale' | 'priority' | 'fast' | 'ultrafast'

export type Truncation = 'auto' | 'disabled'

export type PromptCacheRetention = 'in_memory' | '24h'

export type PromptCacheTtl = '30m'

export type ShellOutcome = ShellExit | ShellTimeout

export type ApplyPatchOperation = ApplyPatchCreateFile | ApplyPatchDeleteFile | ApplyPatchUpdateFile

export type ShellCallEnvironmentParam = LocalEnvironmentParam | ContainerReference

export type ShellCallEnvironment = LocalEnvironment | ContainerReference

/** A part that begins or ends: a message's content, or raw reasoning. */
export type OutputContent = OutputMessageContent | ReasoningTextContent

export type HostedToolEvent =
  | ResponseWebSearchCallEvent
  | ResponseFileSearchCallEvent
  | ResponseCodeInterpreterCallEvent
  | ResponseCodeInterpreterCallCodeDeltaEvent
  | ResponseCodeInterpreterCallCodeDoneEvent
  | ResponseImageGenerationCallEvent
  | ResponseImageGenerationCallPartialImageEvent
  | ResponseMcpCallEvent
  | ResponseMcpCallArgumentsDeltaEvent
  | ResponseMcpCallArgumentsDoneEvent
  | ResponseMcpListToolsEvent
  | ResponseShellCallCommandAddedEvent
  | ResponseShellCallCommandDeltaEvent
  | ResponseShellCallCommandDoneEvent
  | ResponseShellCallOutputContentDeltaEvent
  | ResponseShellCallOutputContentDoneEvent
  | ResponseApplyPatchCallDiffDeltaEvent
  | ResponseApplyPatchCallDiffDoneEvent

export type ResponseStreamEvent =
  | ResponseCreatedEvent
  | ResponseInProgressEvent
  | ResponseQueuedEvent
  | ResponseCompletedEvent
  | ResponseIncompleteEvent
  | ResponseFailedEvent
  | ResponseErrorEvent
  | ResponseOutputItemAddedEvent
  | ResponseOutputItemDoneEvent
  | ResponseContentPartAddedEvent
  | ResponseContentPartDoneEvent
  | ResponseTextDeltaEvent
  | ResponseTextDoneEvent
  | ResponseOutputTextAnnotationAddedEvent
  | ResponseRefusalDeltaEvent
  | ResponseRefusalDoneEvent
  | ResponseReasoningSummaryPartAddedEvent
  | ResponseReasoningSummaryPartDoneEvent
  | ResponseReasoningSummaryTextDeltaEvent
  | ResponseReasoningSummaryTextDoneEvent
  | ResponseReasoningTextDeltaEvent
  | ResponseReasoningTextDoneEvent
  | ResponseFunctionCallArgumentsDeltaEvent
  | ResponseFunctionCallArgumentsDoneEvent
  | ResponseCustomToolCallInputDeltaEvent
  | ResponseCustomToolCallInputDoneEvent
  | ResponseAudioDeltaEvent
  | ResponseAudioDoneEvent
  | ResponseAudioTranscriptDeltaEvent
  | ResponseAudioTranscriptDoneEvent
  | HostedToolEvent

export type ToolChoice = ToolChoiceOptions | ToolChoiceObject

export type ToolChoiceOptions = 'none' | 'auto' | 'required'

export type ToolChoiceObject =
  | ToolChoiceFunction
  | ToolChoiceCustom
  | ToolChoiceAllowed
  | ToolChoiceMcp
  | ToolChoiceTypes
  | ToolChoiceApplyPatch
  | ToolChoiceShell
  | ToolChoiceProgrammatic

export type Tool =
  | FunctionTool
  | CustomTool
  | NamespaceTool
  | ToolSearchTool
  | WebSearchTool
  | WebSearchPreviewTool
  | FileSearchTool
  | CodeInterpreterTool
  | ImageGenerationTool
  | McpTool
  | ShellTool
  | LocalShellTool
  | ApplyPatchTool
  | ComputerTool
  | ComputerUsePreviewTool
  | ProgrammaticToolCallingTool

export type AllowedCaller = 'direct' | 'programmatic'

export type CustomToolFormat = CustomToolTextFormat | CustomToolGrammarFormat

export type NamespacedTool = FunctionTool | CustomTool

export interface ComputerToolCall {
  type: 'computer_call'
  call_id: string
  id?: string | null
  action?: ComputerAction | null
  actions?: ComputerAction[] | null
  pending_safety_checks?: ComputerSafetyCheck[] | null
  status?: ItemStatus | null
}

export interface ComputerSafetyCheck {
  id: string
  code?: string | null
  message?: string | null
}

export interface ComputerScreenshot {
  type: 'computer_screenshot'
  image_url?: string | null
  file_id?: string | null
}

export interface ClickAction {
  type: 'click'
  button: 'left' | 'right' | 'wheel' | 'back' | 'forward'
  x: number
  y: number
  keys?: string[] | null
}

export interface DoubleClickAction {
  type: 'double_click'
  x: number
  y: number
  keys?: string[] | null
}

export interface DragAction {
  type: 'drag'
  path: Coordinate[]
  keys?: string[] | null
}

export interface Coordinate {
  x: number
  y: number
}

export interface KeyPressAction {
  type: 'keypress'
  keys: string[]
}

export interface MoveAction {
  type: 'move'
  x: number
  y: number
  keys?: string[] | null
}

export interface ScreenshotAction {
  type: 'screenshot'
}

export interface ScrollAction {
  type: 'scroll'
  x: number
  y: number
  scroll_x: number
  scroll_y: number
  keys?: string[] | null
}

export interface TypeAction {
  type: 'type'
  text: string
}

export interface WaitAction {
  type: 'wait'
}

export interface ContainerAuto {
  type: 'container_auto'
  file_ids?: string[] | null
  memory_limit?: ContainerMemoryLimit | null
  network_policy?: ContainerNetworkPolicy | null
  skills?: ContainerSkill[] | null
}

export interface LocalEnvironmentParam {
  type: 'local'
  skills?: LocalSkill[] | null
}

export interface ContainerReference {
  type: 'container_reference'
  container_id: string
}

export interface NetworkPolicyDisabled {
  type: 'disabled'
}

export interface NetworkPolicyAllowlist {
  type: 'allowlist'
  allowed_domains: string[]
  domain_secrets?: DomainSecret[] | null
}

export interface DomainSecret {
  domain: string
  name: string
  value: string
}

export interface SkillReference {
  type: 'skill_reference'
  skill_id: string
  version?: string | null
}

export interface InlineSkill {
  type: 'inline'
  name: string
  description: string
  source: InlineSkillSource
}

export interface InlineSkillSource {
  type: 'base64'
  media_type: 'application/zip'
  data: string
}

export interface LocalSkill {
  name: string
  description: string
  path: string
}

export interface InputTextContent {
  type: 'input_text'
  text: string
  prompt_cache_breakpoint?: PromptCacheBreakpoint | null
}

export interface InputImageContent {
  type: 'input_image'

  /** A URL, or a data URL with the image itself. */
  image_url?: string | null
  file_id?: string | null
  detail?: ImageDetail | null
  prompt_cache_breakpoint?: PromptCacheBreakpoint | null
}

export interface InputFileContent {
  type: 'input_file'
  file_id?: string | null
  file_url?: string | null

  /** A data URL with the file itself. */
  file_data?: string | null
  filename?: string | null
  detail?: ('auto' | 'low' | 'high') | null
  prompt_cache_breakpoint?: PromptCacheBreakpoint | null
}

/** The model's text as it is sent back to it. */
export interface OutputTextContentParam {
  type: 'output_text'
  text: string
  annotations?:
    | {
        [k: string]: unknown
      }[]
    | null
  logprobs?:
    | {
        [k: string]: unknown
      }[]
    | null
}

export interface RefusalContent {
  type: 'refusal'
  refusal: string
}

export interface OutputTextContent {
  type: 'output_text'
  text: string
  annotations: Annotation[]
  logprobs?: LogProb[] | null
}

export interface LogProb {
  token: string
  logprob: number
  bytes?: number[] | null
  top_logprobs?: TopLogProb[] | null
}

export interface TopLogProb {
  token: string
  logprob: number
  bytes?: number[] | null
}

export interface ReasoningTextContent {
  type: 'reasoning_text'
  text: string
}

export interface SummaryTextContent {
  type: 'summary_text'
  text: string
}

export interface FileCitation {
  type: 'file_citation'
  file_id: string
  filename: string
  index: number
}

/** Offsets count characters of the text; xAI gives neither them nor a title. */
export interface UrlCitation {
  type: 'url_citation'
  url: string
  title?: string
  start_index?: number
  end_index?: number
}

export interface ContainerFileCitation {
  type: 'container_file_citation'
  container_id: string
  file_id: string
  filename: string
  start_index: number
  end_index: number
}

export interface FilePath {
  type: 'file_path'
  file_id: string
  index: number
}

/** The body of every reply whose status is 400 or more. */
export interface ErrorResponse {
  error: ErrorBody
}

export interface ErrorBody {
  message: string
  type: string
  param?: string | null
  code?: string | null
}

export interface FileSearchToolCall {
  type: 'file_search_call'
  queries: string[]
  id?: string | null
  status?: ('in_progress' | 'searching' | 'completed' | 'incomplete' | 'failed') | null
  results?: FileSearchResult[] | null
}

export interface FileSearchResult {
  file_id?: string | null
  filename?: string | null
  text?: string | null
  score?: number | null
  attributes?: {
    [k: string]: string | number | boolean
  } | null
}

export interface WebSearchToolCall {
  type: 'web_search_call'
  id?: string | null
  status?: ('in_progress' | 'searching' | 'completed' | 'failed') | null

  /** Known when the call is done. */
  action?: WebSearchAction | null
}

export interface WebSearchActionSearch {
  type: 'search'

  /** @deprecated */
  query?: string | null
  queries?: string[] | null
  sources?: WebSearchSource[] | null
}

export interface WebSearchSource {
  type: 'url'
  url: string
}

export interface WebSearchActionOpenPage {
  type: 'open_page'
  url?: string | null
}

export interface WebSearchActionFind {
  type: 'find_in_page'
  url?: string | null
  pattern?: string | null
}

export interface ImageGenerationCall {
  type: 'image_generation_call'
  id?: string | null
  status?: ('in_progress' | 'completed' | 'generating' | 'failed') | null

  /** Base64; known when the call is done. */
  result?: string | null
  revised_prompt?: string | null
  output_format?: string | null
  size?: string | null
  quality?: string | null
  background?: string | null
}

export interface CodeInterpreterToolCall {
  type: 'code_interpreter_call'
  container_id: string
  id?: string | null
  status?: ('in_progress' | 'completed' | 'incomplete' | 'interpreting' | 'failed') | null
  code?: string | null
  outputs?: CodeInterpreterOutput[] | null
}

export interface CodeInterpreterOutputLogs {
  type: 'logs'
  logs: string
}

export interface CodeInterpreterOutputImage {
  type: 'image'
  url: string
}

export interface LocalShellCall {
  type: 'local_shell_call'
  action: LocalShellExecAction
  id?: string | null
  call_id?: string | null
  status?: ItemStatus | null
}

export interface LocalShellExecAction {
  type: 'exec'
  command: string[]
  env?: {
    [k: string]: string
  } | null
  timeout_ms?: number | null
  user?: string | null
  working_directory?: string | null
}

export interface LocalShellCallOutput {
  type: 'local_shell_call_output'
  output: string
  id?: string | null
  call_id?: string | null
  status?: ItemStatus | null
}

export interface McpListTools {
  type: 'mcp_list_tools'
  server_label: string
  tools: McpListToolsTool[]
  id?: string | null
  error?: unknown
}

export interface McpListToolsTool {
  name: string
  input_schema: unknown
  description?: string | null
  annotations?: unknown
}

export interface McpApprovalRequest {
  type: 'mcp_approval_request'
  server_label: string
  name: string
  arguments: string
  id?: string | null
}

export interface McpToolCall {
  type: 'mcp_call'
  server_label: string
  name: string
  arguments: string
  id?: string | null
  output?: string | null
  error?: string | McpToolCallError | null
  status?: ('in_progress' | 'completed' | 'incomplete' | 'calling' | 'failed') | null
  approval_request_id?: string | null
}

export interface McpProtocolError {
  type: 'mcp_protocol_error'
  code: number
  message: string
}

export interface McpToolExecutionError {
  type: 'mcp_tool_execution_error'
  content?: unknown
}

export interface McpHttpError {
  type: 'http_error'
  code: number
  message: string
}

/** Code that the model wrote to call tools with. */
export interface Program {
  type: 'program'
  call_id: string
  code: string
  fingerprint: string
  id?: string | null
}

export interface ProgramOutput {
  type: 'program_output'
  call_id: string
  result: string
  status: 'completed' | 'incomplete'
  id?: string | null
}

export interface WebSearchTool {
  type: 'web_search' | 'web_search_2025_08_26'
  filters?: WebSearchFilters | null
  user_location?: ApproximateLocation | null
  search_context_size?: SearchContextSize | null
  external_web_access?: boolean | null
  search_content_types?: SearchContentType[] | null
}

export interface WebSearchFilters {
  allowed_domains?: string[] | null
}

export interface ApproximateLocation {
  type?: 'approximate'
  country?: string | null
  region?: string | null
  city?: string | null
  timezone?: string | null
}

export interface WebSearchPreviewTool {
  type: 'web_search_preview' | 'web_search_preview_2025_03_11'
  user_location?: ApproximateLocation | null
  search_context_size?: SearchContextSize | null
  search_content_types?: SearchContentType[] | null
}

export interface FileSearchTool {
  type: 'file_search'
  vector_store_ids: string[]
  max_num_results?: number | null
  ranking_options?: RankingOptions | null
  filters?: FileSearchFilter | null
}

export interface RankingOptions {
  ranker?: string | null
  score_threshold?: number | null
  hybrid_search?: HybridSearch | null
}

export interface HybridSearch {
  embedding_weight: number
  text_weight: number
}

export interface ComparisonFilter {
  type: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin'
  key: string
  value: string | number | boolean | (string | number)[]
}

export interface CompoundFilter {
  type: 'and' | 'or'

  /** Filters of both kinds. */
  filters: unknown[]
}

export interface CodeInterpreterTool {
  type: 'code_interpreter'
  container: string | CodeInterpreterContainer
  allowed_callers?: AllowedCaller[] | null
}

export interface CodeInterpreterContainer {
  type: 'auto'
  file_ids?: string[] | null
  memory_limit?: ContainerMemoryLimit | null
  network_policy?: ContainerNetworkPolicy | null
}

export interface ImageGenerationTool {
  type: 'image_generation'
  model?: string | null
  action?: ('generate' | 'edit' | 'auto') | null
  background?: ('transparent' | 'opaque' | 'auto') | null
  input_fidelity?: ('high' | 'low') | null
  input_image_mask?: ImageMask | null
  moderation?: ('auto' | 'low') | null
  output_compression?: number | null
  output_format?: ('png' | 'webp' | 'jpeg') | null
  partial_images?: number | null
  quality?: ('low' | 'medium' | 'high' | 'auto') | null
  size?: string | null
}

export interface ImageMask {
  image_url?: string | null
  file_id?: string | null
}

export interface McpTool {
  type: 'mcp'
  server_label: string
  server_url?: string | null
  connector_id?:
    | (
        | 'connector_dropbox'
        | 'connector_gmail'
        | 'connector_googlecalendar'
        | 'connector_googledrive'
        | 'connector_microsoftteams'
        | 'connector_outlookcalendar'
        | 'connector_outlookemail'
        | 'connector_sharepoint'
      )
    | null
  tunnel_id?: string | null
  authorization?: string | null
  server_description?: string | null
  headers?: {
    [k: string]: string
  } | null
  allowed_tools?: string[] | McpToolFilter | null
  require_approval?: ('always' | 'never') | McpApprovalFilter | null
  allowed_callers?: AllowedCaller[] | null
  defer_loading?: boolean | null
}

export interface McpToolFilter {
  tool_names?: string[] | null
  read_only?: boolean | null
}

export interface McpApprovalFilter {
  always?: McpToolFilter | null
  never?: McpToolFilter | null
}

export interface ShellTool {
  type: 'shell'
  environment?: ShellEnvironment | null
  allowed_callers?: AllowedCaller[] | null
}

export interface LocalShellTool {
  type: 'local_shell'
}

export interface ApplyPatchTool {
  type: 'apply_patch'
  allowed_callers?: AllowedCaller[] | null
}

export interface ComputerTool {
  type: 'computer'
}

export interface ComputerUsePreviewTool {
  type: 'computer_use_preview'
  display_width: number
  display_height: number
  environment: 'windows' | 'mac' | 'linux' | 'ubuntu' | 'browser'
}

/** A message, in the short form (role and content) as well as in the one that responses have. */
export interface InputMessage {
  type?: 'message'
  role: 'user' | 'assistant' | 'system' | 'developer'
  content: string | MessageContent[]
  id?: string | null
  status?: ItemStatus | null
  phase?: MessagePhase | null
}

/** Reasoning sent back; without an id where nothing is stored. */
export interface ReasoningItemParam {
  type: 'reasoning'
  id?: string | null
  summary: SummaryTextContent[]
  content?: ReasoningTextContent[] | null
  encrypted_content?: string | null
  status?: ItemStatus | null
}

export interface FunctionToolCallOutputParam {
  type: 'function_call_output'
  call_id?: string | null
  output: ToolOutput
  id?: string | null
  name?: string | null
  namespace?: string | null
  caller?: ToolCallCaller | null
  status?: ItemStatus | null
}

export interface CustomToolCallOutputParam {
  type: 'custom_tool_call_output'
  call_id: string
  output: ToolOutput
  id?: string | null
  caller?: ToolCallCaller | null
  status?: ItemStatus | null
}

export interface ToolSearchCallParam {
  type: 'tool_search_call'
  arguments: unknown
  id?: string | null
  call_id?: string | null
  execution?: ToolSearchExecution | null
  status?: ItemStatus | null
}

export interface ToolSearchOutputParam {
  type: 'tool_search_output'
  tools: Tool[]
  id?: string | null
  call_id?: string | null
  execution?: ToolSearchExecution | null
  status?: ItemStatus | null
}

/** Tools that join the conversation at this place. */
export interface AdditionalToolsParam {
  type: 'additional_tools'
  role: 'developer'
  tools: Tool[]
  id?: string | null
}

export interface ComputerToolCallOutputParam {
  type: 'computer_call_output'
  call_id: string
  output: ComputerScreenshot
  id?: string | null
  acknowledged_safety_checks?: ComputerSafetyCheck[] | null
  status?: ItemStatus | null
}

export interface McpApprovalResponseParam {
  type: 'mcp_approval_response'
  approval_request_id: string
  approve: boolean
  id?: string | null
  reason?: string | null
}

export interface CompactionItemParam {
  type: 'compaction'
  encrypted_content: string
  id?: string | null
}

/** Last in the input: the response shall be exactly one compaction item. */
export interface CompactionTrigger {
  type: 'compaction_trigger'
}

/** Stands for an item that the provider stored. */
export interface ItemReference {
  type: 'item_reference'
  id: string
}

/** What one agent of a group told another (Codex, and OpenAI's multi-agent beta). */
export interface AgentMessage {
  type: 'agent_message'
  content: AgentMessageContent[]
  author?: string | null
  recipient?: string | null
  id?: string | null
}

export interface EncryptedContent {
  type: 'encrypted_content'
  encrypted_content: string
}

export interface FunctionToolCall {
  type: 'function_call'
  call_id: string
  name: string

  /** JSON text. */
  arguments: string
  id?: string | null
  namespace?: string | null
  caller?: ToolCallCaller | null
  status?: ItemStatus | null
}

export interface CustomToolCall {
  type: 'custom_tool_call'
  call_id: string
  name: string
  input: string
  id?: string | null
  namespace?: string | null
  caller?: ToolCallCaller | null
  status?: ItemStatus | null
}

export interface DirectToolCallCaller {
  type: 'direct'
}

export interface ProgramToolCallCaller {
  type: 'program'
  caller_id: string
}

export interface OutputMessage {
  type: 'message'
  id: string
  role: 'assistant'
  content: OutputMessageContent[]
  status: ItemStatus
  phase?: MessagePhase | null
}

export interface Message {
  type: 'message'
  id: string
  role: MessageRole
  content: AnyContent[]
  status: ItemStatus
  phase?: MessagePhase | null
}

export interface TextContent {
  type: 'text'
  text: string
}

export interface ComputerScreenshotContent {
  type: 'computer_screenshot'
  image_url: string | null
  file_id: string | null
  detail: ImageDetail
  prompt_cache_breakpoint?: PromptCacheBreakpoint | null
}

export interface ReasoningItem {
  type: 'reasoning'
  id: string
  summary: SummaryTextContent[]
  content?: ReasoningTextContent[] | null

  /** Only where the request's include asks for it. */
  encrypted_content?: string | null
  status?: ItemStatus | null
}

export interface FunctionToolCallOutput {
  type: 'function_call_output'
  id: string
  call_id?: string
  output: ToolOutput
  status: ItemStatus
  name?: string
  namespace?: string
  caller?: ToolCallCaller | null
  created_by?: string
}

export interface CustomToolCallOutput {
  type: 'custom_tool_call_output'
  id: string
  call_id: string
  output: ToolOutput
  status: ItemStatus
  caller?: ToolCallCaller | null
  created_by?: string
}

export interface ToolSearchCall {
  type: 'tool_search_call'
  id: string
  call_id: string | null
  arguments: unknown
  execution: ToolSearchExecution
  status: ItemStatus
  created_by?: string
}

export interface ToolSearchOutput {
  type: 'tool_search_output'
  id: string
  call_id: string | null
  tools: Tool[]
  execution: ToolSearchExecution
  status: ItemStatus
  created_by?: string
}

export interface AdditionalTools {
  type: 'additional_tools'
  id: string
  role: MessageRole
  tools: Tool[]
}

export interface ComputerToolCallOutput {
  type: 'computer_call_output'
  id: string
  call_id: string
  output: ComputerScreenshot
  status: 'completed' | 'incomplete' | 'failed' | 'in_progress'
  acknowledged_safety_checks?: ComputerSafetyCheck[]
  created_by?: string
}

export interface McpApprovalResponse {
  type: 'mcp_approval_response'
  id: string
  approval_request_id: string
  approve: boolean
  reason?: string | null
}

export interface CompactionItem {
  type: 'compaction'
  id: string
  encrypted_content: string
  created_by?: string
}

/** Commands of a search, and what it is about. */
export interface SearchRequest {
  /** The session that the search belongs to. */
  id?: string
  model: string

  /** A text or items of a conversation. */
  input?: unknown

  /** Queries, pages to open, words to find. */
  commands?: {
    [k: string]: unknown
  } | null
  settings?: {
    [k: string]: unknown
  } | null
  max_output_tokens?: number | null
}

/** What was found. */
export interface SearchResponse {
  output: string
  encrypted_output?: string | null
}

/** Words for an image. */
export interface ImageGenerationRequest {
  prompt: string
  model: string
  background?: string | null
  n?: number | null
  quality?: string | null
  size?: string | null
}

/** Images, and words for what becomes of them. */
export interface ImageEditRequest {
  prompt: string
  model: string
  images?: ImageReference[]
  background?: string | null
  n?: number | null
  quality?: string | null
  size?: string | null
}

/** An image by its address, which may hold its bytes. */
export interface ImageReference {
  image_url?: string
}

/** What was drawn. */
export interface ImagesResponse {
  created?: number
  data: DrawnImage[]
  size?: string | null
  quality?: string | null
}

/** An image as bytes. */
export interface DrawnImage {
  b64_json?: string
}

/** What a client sends to have a response made. */
export interface CreateResponse {
  model: string
  input?: Input | null

  /** Not carried over by previous_response_id. */
  instructions?: string | null
  tools?: Tool[] | null
  tool_choice?: ToolChoice | null
  parallel_tool_calls?: boolean | null

  /** Counts calls of hosted tools only. */
  max_tool_calls?: number | null

  /** Reasoning included; OpenAI takes 16 and more. */
  max_output_tokens?: number | null

  /** 0 to 2. */
  temperature?: number | null

  /** 0 to 1. */
  top_p?: number | null

  /** 0 to 20. */
  top_logprobs?: number | null
  reasoning?: Reasoning | null
  text?: TextConfig | null
  include?: IncludeEnum[] | null
  stream?: boolean | null
  stream_options?: StreamOptions | null

  /** Absent means true. */
  store?: boolean | null
  background?: boolean | null

  /** Not together with conversation. */
  previous_response_id?: string | null
  conversation?: ConversationParam | null
  prompt?: Prompt | null
  context_management?: ContextManagement[] | null

  /** @deprecated */
  truncation?: Truncation | null
  metadata?: Metadata | null
  service_tier?: ServiceTier | null
  prompt_cache_key?: string | null

  /** @deprecated */
  prompt_cache_retention?: PromptCacheRetention | null
  prompt_cache_options?: PromptCacheOptionsParam | null
  safety_identifier?: string | null

  /**
   * @deprecated
   * Superseded by safety_identifier and prompt_cache_key.
   */
  user?: string | null
  moderation?: ModerationParam | null

  /** Sent by Codex; means nothing to the model. */
  client_metadata?: {
    [k: string]: unknown
  } | null
}

/** What a client sends to have a long conversation shortened. */
export interface CompactRequest {
  model: string
  input?: Input | null
  instructions?: string | null
  previous_response_id?: string | null
  prompt_cache_key?: string | null
  prompt_cache_retention?: PromptCacheRetention | null
  prompt_cache_options?: PromptCacheOptionsParam | null
  service_tier?: ServiceTier | null
}

/** What a client sends to learn how many tokens a request would take. */
export interface InputTokensRequest {
  model: string
  input?: Input | null
  instructions?: string | null
  tools?: Tool[] | null
  tool_choice?: ToolChoice | null
  parallel_tool_calls?: boolean | null
  reasoning?: Reasoning | null
  text?: TextConfig | null
  previous_response_id?: string | null
  conversation?: ConversationParam | null

  /** @deprecated */
  truncation?: Truncation | null
  personality?: Personality | null
}

export interface StreamOptions {
  include_obfuscation?: boolean | null
}

export interface ContextManagement {
  /** Only `compaction` so far. */
  type: string

  /** Tokens, 1000 and more. */
  compact_threshold?: number | null
}

export interface PromptCacheOptionsParam {
  mode?: ('implicit' | 'explicit') | null
  ttl?: PromptCacheTtl | null
}

export interface ModerationParam {
  model: string
  policy?: ModerationPolicy | null
}

export interface ModerationPolicy {
  input?: ModerationRule | null
  output?: ModerationRule | null
}

export interface ModerationRule {
  mode: 'score' | 'block'
}

/** A response, whole or as far as it has come. */
export interface Response {
  id: string
  object: 'response'

  /** Unix seconds. */
  created_at: number
  model: string
  output: OutputItem[]
  status?: ResponseStatus
  error?: ResponseError | null
  incomplete_details?: IncompleteDetails | null
  usage?: Usage | null

  /** Unix seconds. */
  completed_at?: number | null
  instructions?: string | InputItem[] | null
  tools?: Tool[]
  tool_choice?: ToolChoice
  parallel_tool_calls?: boolean
  max_tool_calls?: number | null
  max_output_tokens?: number | null
  temperature?: number | null
  top_p?: number | null
  top_logprobs?: number | null
  reasoning?: Reasoning | null
  text?: TextConfig
  store?: boolean
  background?: boolean | null
  previous_response_id?: string | null
  conversation?: Conversation | null
  prompt?: Prompt | null
  truncation?: Truncation | null
  metadata?: Metadata | null
  service_tier?: ServiceTier | null
  prompt_cache_key?: string | null

  /** @deprecated */
  prompt_cache_retention?: PromptCacheRetention | null
  prompt_cache_options?: PromptCacheOptions
  safety_identifier?: string | null

  /** @deprecated */
  user?: string | null
  moderation?: Moderation | null
}

/** Why a response failed. */
export interface ResponseError {
  code: ResponseErrorCode
  message: string
}

export interface IncompleteDetails {
  reason?: 'max_output_tokens' | 'content_filter'
}

export interface PromptCacheOptions {
  mode: 'implicit' | 'explicit'
  ttl: PromptCacheTtl
}

export interface Moderation {
  input: ModerationVerdict
  output: ModerationVerdict
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

export interface ModerationError {
  type: 'error'
  code: string
  message: string
}

/** A shortened conversation: the input of what follows. */
export interface CompactedResponse {
  id: string
  object: 'response.compaction'

  /** Unix seconds. */
  created_at: number
  output: CompactedItem[]
  usage: Usage
}

export interface InputTokenCount {
  object: 'response.input_tokens'
  input_tokens: number
}

export interface Reasoning {
  effort?: ReasoningEffort | null
  summary?: ReasoningSummary | null

  /** The old name of summary. */
  generate_summary?: ReasoningSummary | null
  mode?: ('standard' | 'pro') | null
  context?: ('auto' | 'current_turn' | 'all_turns') | null
}

export interface TextConfig {
  format?: TextFormat | null
  verbosity?: ('low' | 'medium' | 'high') | null
}

export interface TextFormatText {
  type: 'text'
}

export interface TextFormatJsonSchema {
  type: 'json_schema'
  name: string
  schema: {
    [k: string]: unknown
  }
  description?: string | null
  strict?: boolean | null
}

export interface TextFormatJsonObject {
  type: 'json_object'
}

/** A prompt template kept by the provider. */
export interface Prompt {
  id: string
  version?: string | null
  variables?: {
    [k: string]: string | InputContent
  } | null
}

export interface Conversation {
  id: string
}

export interface Metadata {
  [k: string]: string
}

/** Marks the end of a prompt's part that shall be cached. */
export interface PromptCacheBreakpoint {
  mode: 'explicit'
}

export interface ShellExit {
  type: 'exit'
  exit_code: number
}

export interface ShellTimeout {
  type: 'timeout'
}

export interface ApplyPatchCreateFile {
  type: 'create_file'
  path: string
  diff: string
}

export interface ApplyPatchDeleteFile {
  type: 'delete_file'
  path: string
}

export interface ApplyPatchUpdateFile {
  type: 'update_file'
  path: string
  diff: string
}

export interface ShellCallParam {
  type: 'shell_call'
  call_id: string
  action: ShellActionParam
  id?: string | null
  caller?: ToolCallCaller | null
  environment?: ShellCallEnvironmentParam | null
  status?: ItemStatus | null
}

export interface ShellActionParam {
  commands: string[]
  timeout_ms?: number | null
  max_output_length?: number | null
}

export interface ShellCallOutputParam {
  type: 'shell_call_output'
  call_id: string
  output: ShellOutputParam[]
  id?: string | null
  caller?: ToolCallCaller | null
  max_output_length?: number | null
  status?: ItemStatus | null
}

export interface ShellOutputParam {
  stdout: string
  stderr: string
  outcome: ShellOutcome
}

export interface ApplyPatchCallParam {
  type: 'apply_patch_call'
  call_id: string
  operation: ApplyPatchOperation
  status: 'in_progress' | 'completed'
  id?: string | null
  caller?: ToolCallCaller | null
}

export interface ApplyPatchCallOutputParam {
  type: 'apply_patch_call_output'
  call_id: string
  status: 'completed' | 'failed'
  id?: string | null
  output?: string | null
  caller?: ToolCallCaller | null
}

export interface ShellCall {
  type: 'shell_call'
  id: string
  call_id: string
  action: ShellAction
  environment?: ShellCallEnvironment | null
  status: ItemStatus
  caller?: ToolCallCaller | null
  created_by?: string
}

export interface ShellAction {
  commands: string[]
  timeout_ms?: number | null
  max_output_length?: number | null
}

export interface LocalEnvironment {
  type: 'local'
}

export interface ShellCallOutput {
  type: 'shell_call_output'
  id: string
  call_id: string
  output: ShellOutput[]
  max_output_length?: number | null
  status: ItemStatus
  caller?: ToolCallCaller | null
  created_by?: string
}

export interface ShellOutput {
  stdout: string
  stderr: string
  outcome: ShellOutcome
  created_by?: string
}

export interface ApplyPatchCall {
  type: 'apply_patch_call'
  id: string
  call_id: string
  operation: ApplyPatchOperation
  status: 'in_progress' | 'completed'
  caller?: ToolCallCaller | null
  created_by?: string
}

export interface ApplyPatchCallOutput {
  type: 'apply_patch_call_output'
  id: string
  call_id: string
  status: 'completed' | 'failed'
  output?: string | null
  caller?: ToolCallCaller | null
  created_by?: string
}

/** A response that is not stored any more. */
export interface DeletedResponse {
  id: string
  object: 'response'
  deleted: boolean
}

/** One page of items. */
export interface ItemList {
  object: 'list'
  data: ListedItem[]
  first_id: string | null

  /** Where the next page begins: its `after`. */
  last_id: string | null
  has_more: boolean
}

/** An item of an input, an output or a conversation. */
export interface ListedItem {
  id: string
  type: string
}

/** A conversation that is kept by name. */
export interface ConversationResource {
  id: string
  object: 'conversation'

  /** Unix seconds. */
  created_at: number
  metadata: {
    [k: string]: string
  }
}

/** A conversation that is not kept any more. */
export interface DeletedConversationResource {
  id: string
  object: 'conversation.deleted'
  deleted: boolean
}

export interface CreateConversation {
  metadata?: {
    [k: string]: string
  } | null

  /** What it begins with: 20 items at the most. */
  items?: InputItem[] | null
}

export interface UpdateConversation {
  metadata: {
    [k: string]: string
  } | null
}

export interface CreateItems {
  /** 20 at the most. */
  items: InputItem[]
}

export interface ResponseContentPartAddedEvent {
  type: 'response.content_part.added'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  part: OutputContent
}

export interface ResponseContentPartDoneEvent {
  type: 'response.content_part.done'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  part: OutputContent
}

export interface ResponseTextDeltaEvent {
  type: 'response.output_text.delta'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  delta: string
  logprobs?: LogProb[] | null
}

export interface ResponseTextDoneEvent {
  type: 'response.output_text.done'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  text: string
  logprobs?: LogProb[] | null
}

export interface ResponseOutputTextAnnotationAddedEvent {
  type: 'response.output_text.annotation.added'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  annotation_index: number
  annotation: Annotation
}

export interface ResponseRefusalDeltaEvent {
  type: 'response.refusal.delta'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  delta: string
}

export interface ResponseRefusalDoneEvent {
  type: 'response.refusal.done'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  refusal: string
}

export interface ResponseReasoningSummaryPartAddedEvent {
  type: 'response.reasoning_summary_part.added'
  sequence_number: number
  output_index: number
  item_id: string
  summary_index: number
  part: SummaryTextContent
}

export interface ResponseReasoningSummaryPartDoneEvent {
  type: 'response.reasoning_summary_part.done'
  sequence_number: number
  output_index: number
  item_id: string
  summary_index: number
  status?: 'incomplete' | null
  part: SummaryTextContent
}

export interface ResponseReasoningSummaryTextDeltaEvent {
  type: 'response.reasoning_summary_text.delta'
  sequence_number: number
  output_index: number
  item_id: string
  summary_index: number
  delta: string
}

export interface ResponseReasoningSummaryTextDoneEvent {
  type: 'response.reasoning_summary_text.done'
  sequence_number: number
  output_index: number
  item_id: string
  summary_index: number
  text: string
}

export interface ResponseReasoningTextDeltaEvent {
  type: 'response.reasoning_text.delta'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  delta: string
}

export interface ResponseReasoningTextDoneEvent {
  type: 'response.reasoning_text.done'
  sequence_number: number
  output_index: number
  item_id: string
  content_index: number
  text: string
}

export interface ResponseFunctionCallArgumentsDeltaEvent {
  type: 'response.function_call_arguments.delta'
  sequence_number: number
  output_index: number
  item_id: string
  delta: string
}

export interface ResponseFunctionCallArgumentsDoneEvent {
  type: 'response.function_call_arguments.done'
  sequence_number: number
  output_index: number
  item_id: string

  /** OpenAI itself leaves it out at times. */
  name?: string
  arguments: string
}

export interface ResponseCustomToolCallInputDeltaEvent {
  type: 'response.custom_tool_call_input.delta'
  sequence_number: number
  output_index: number
  item_id: string
  delta: string
}

export interface ResponseCustomToolCallInputDoneEvent {
  type: 'response.custom_tool_call_input.done'
  sequence_number: number
  output_index: number
  item_id: string
  input: string
}

export interface ResponseAudioDeltaEvent {
  type: 'response.audio.delta'
  sequence_number: number
  delta: string
}

export interface ResponseAudioDoneEvent {
  type: 'response.audio.done'
  sequence_number: number
}

export interface ResponseAudioTranscriptDeltaEvent {
  type: 'response.audio.transcript.delta'
  sequence_number: number
  delta: string
}

export interface ResponseAudioTranscriptDoneEvent {
  type: 'response.audio.transcript.done'
  sequence_number: number
}

export interface ResponseWebSearchCallEvent {
  type:
    | 'response.web_search_call.in_progress'
    | 'response.web_search_call.searching'
    | 'response.web_search_call.completed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseFileSearchCallEvent {
  type:
    | 'response.file_search_call.in_progress'
    | 'response.file_search_call.searching'
    | 'response.file_search_call.completed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseCodeInterpreterCallEvent {
  type:
    | 'response.code_interpreter_call.in_progress'
    | 'response.code_interpreter_call.interpreting'
    | 'response.code_interpreter_call.completed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseCodeInterpreterCallCodeDeltaEvent {
  type: 'response.code_interpreter_call_code.delta'
  sequence_number: number
  output_index: number
  item_id: string
  delta: string
}

export interface ResponseCodeInterpreterCallCodeDoneEvent {
  type: 'response.code_interpreter_call_code.done'
  sequence_number: number
  output_index: number
  item_id: string
  code: string
}

export interface ResponseImageGenerationCallEvent {
  type:
    | 'response.image_generation_call.in_progress'
    | 'response.image_generation_call.generating'
    | 'response.image_generation_call.completed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseImageGenerationCallPartialImageEvent {
  type: 'response.image_generation_call.partial_image'
  sequence_number: number
  output_index: number
  item_id: string
  partial_image_index: number
  partial_image_b64: string
  size?: string
  quality?: string
  background?: string
  output_format?: string
}

export interface ResponseMcpCallEvent {
  type: 'response.mcp_call.in_progress' | 'response.mcp_call.completed' | 'response.mcp_call.failed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseMcpCallArgumentsDeltaEvent {
  type: 'response.mcp_call_arguments.delta'
  sequence_number: number
  output_index: number
  item_id: string
  delta: string
}

export interface ResponseMcpCallArgumentsDoneEvent {
  type: 'response.mcp_call_arguments.done'
  sequence_number: number
  output_index: number
  item_id: string
  arguments: string
}

export interface ResponseMcpListToolsEvent {
  type: 'response.mcp_list_tools.in_progress' | 'response.mcp_list_tools.completed' | 'response.mcp_list_tools.failed'
  sequence_number: number
  output_index: number
  item_id: string
}

export interface ResponseShellCallCommandAddedEvent {
  type: 'response.shell_call_command.added'
  sequence_number: number
  output_index: number
  command_index: number
  command: string
}

export interface ResponseShellCallCommandDeltaEvent {
  type: 'response.shell_call_command.delta'
  sequence_number: number
  output_index: number
  command_index: number
  delta: string
  obfuscation?: string
}

export interface ResponseShellCallCommandDoneEvent {
  type: 'response.shell_call_command.done'
  sequence_number: number
  output_index: number
  command_index: number
  command: string
}

export interface ResponseShellCallOutputContentDeltaEvent {
  type: 'response.shell_call_output_content.delta'
  sequence_number: number
  output_index: number
  item_id: string
  command_index: number
  delta: ShellOutputDelta
}

export interface ShellOutputDelta {
  stdout?: string
  stderr?: string
}

export interface ResponseShellCallOutputContentDoneEvent {
  type: 'response.shell_call_output_content.done'
  sequence_number: number
  output_index: number
  item_id: string
  command_index: number
  output: ShellOutput[]
}

/** Sent by OpenAI, though its documents do not name it. */
export interface ResponseApplyPatchCallDiffDeltaEvent {
  type: 'response.apply_patch_call_operation_diff.delta'
  sequence_number: number
  output_index: number
  item_id: string
  delta: string
}

export interface ResponseApplyPatchCallDiffDoneEvent {
  type: 'response.apply_patch_call_operation_diff.done'
  sequence_number: number
  output_index: number
  item_id: string
  diff: string
}

export interface ResponseCreatedEvent {
  type: 'response.created'
  sequence_number: number
  response: Response
}

export interface ResponseInProgressEvent {
  type: 'response.in_progress'
  sequence_number: number
  response: Response
}

export interface ResponseQueuedEvent {
  type: 'response.queued'
  sequence_number: number
  response: Response
}

export interface ResponseCompletedEvent {
  type: 'response.completed'
  sequence_number: number
  response: Response
}

export interface ResponseIncompleteEvent {
  type: 'response.incomplete'
  sequence_number: number
  response: Response
}

export interface ResponseFailedEvent {
  type: 'response.failed'
  sequence_number: number
  response: Response
}

/** Flat in the documents; OpenAI's servers nest the same fields in error. */
export interface ResponseErrorEvent {
  type: 'error'
  sequence_number?: number
  code?: string | null
  message?: string
  param?: string | null
  error?: ErrorBody | null
}

export interface ResponseOutputItemAddedEvent {
  type: 'response.output_item.added'
  sequence_number: number
  output_index: number
  item: OutputItem
}

export interface ResponseOutputItemDoneEvent {
  type: 'response.output_item.done'
  sequence_number: number
  output_index: number
  item: OutputItem
}

export interface ToolChoiceFunction {
  type: 'function'
  name: string
}

export interface ToolChoiceCustom {
  type: 'custom'
  name: string
}

/** Only these of the tools, each named as in `{ "type": "function", "name": "f" }`. */
export interface ToolChoiceAllowed {
  type: 'allowed_tools'
  mode: 'auto' | 'required'
  tools: {
    [k: string]: unknown
  }[]
}

export interface ToolChoiceMcp {
  type: 'mcp'
  server_label: string
  name?: string | null
}

export interface ToolChoiceTypes {
  type:
    | 'file_search'
    | 'web_search_preview'
    | 'web_search_preview_2025_03_11'
    | 'computer'
    | 'computer_use'
    | 'computer_use_preview'
    | 'image_generation'
    | 'code_interpreter'
}

export interface ToolChoiceApplyPatch {
  type: 'apply_patch'
}

export interface ToolChoiceShell {
  type: 'shell'
}

export interface ToolChoiceProgrammatic {
  type: 'programmatic_tool_calling'
}

/** A function that the client runs. */
export interface FunctionTool {
  type: 'function'
  name: string
  description?: string | null

  /** JSON Schema. */
  parameters?: {
    [k: string]: unknown
  } | null
  output_schema?: {
    [k: string]: unknown
  } | null

  /** Absent means true. */
  strict?: boolean | null
  defer_loading?: boolean | null
  allowed_callers?: AllowedCaller[] | null
}

/** A tool whose input is text. */
export interface CustomTool {
  type: 'custom'
  name: string
  description?: string | null
  format?: CustomToolFormat | null
  defer_loading?: boolean | null
  allowed_callers?: AllowedCaller[] | null
}

export interface CustomToolTextFormat {
  type: 'text'
}

export interface CustomToolGrammarFormat {
  type: 'grammar'
  syntax: 'lark' | 'regex'
  definition: string
}

/** Tools under a common name. */
export interface NamespaceTool {
  type: 'namespace'
  name: string
  description: string
  tools: NamespacedTool[]
}

/** Lets the model look for tools that are not loaded yet. */
export interface ToolSearchTool {
  type: 'tool_search'
  execution?: ToolSearchExecution | null
  description?: string | null
  parameters?: {
    [k: string]: unknown
  } | null
}

/** Lets the model write programs that call tools. */
export interface ProgrammaticToolCallingTool {
  type: 'programmatic_tool_calling'
}

/** Tokens of one response. */
export interface Usage {
  /** All of the input, cache reads and writes included. */
  input_tokens: number
  input_tokens_details?: InputTokensDetails | null

  /** All of the output, reasoning included. */
  output_tokens: number
  output_tokens_details?: OutputTokensDetails | null
  total_tokens: number
}

export interface InputTokensDetails {
  cached_tokens?: number | null
  cache_write_tokens?: number | null
}

export interface OutputTokensDetails {
  reasoning_tokens?: number | null
}
