import type * as Sdk from '@anthropic-ai/sdk/resources/messages/messages'
import type * as Models from '@anthropic-ai/sdk/resources/models'
import type { ErrorResponse, ErrorType } from '@anthropic-ai/sdk/resources/shared'
import type * as Ours from '../../generated/protocols/anthropic-messages/types.ts'
import type { Accepts, Expect, Same, SameUnion } from './anthropic-messages.difference.ts'

/**
 * Holds the generated types against the stable ones of @anthropic-ai/sdk, type by type: the same fields, required or not,
 * with the same values and variants. Ours hold the beta fields too. A difference that is not listed, and one that is
 * listed for nothing, is an error of the type-checker. Nothing here runs.
 */

type BetaBlock =
  | 'advisor_tool_result'
  | 'mcp_tool_use'
  | 'mcp_tool_result'
  | 'compaction'
  | 'fallback'
  | 'mcp_tool_listing'
type BetaBlockParam = BetaBlock | 'tool_addition' | 'tool_removal'
type BetaTool =
  | 'bash_20241022'
  | 'computer_20241022'
  | 'computer_20250124'
  | 'text_editor_20241022'
  | 'computer_20251124'
  | 'advisor_20260301'
  | 'mcp_toolset'

/** Variants and fields that only the beta types have; they are held against those in a file of their own. */
type Beta<Tag extends string> = { [Key in `${Tag} ours only`]: 'beta' }
type BetaField<Name extends string> = { [Key in `${Name}: ours only`]: 'beta' }
type Untyped<Tag extends string> = { [Key in `${Tag} ours only`]: 'the API sends it, and the SDK has no type for it' }
type OtherApi<Tag extends string> = { [Key in `${Tag} theirs only`]: 'sent by another API of the provider' }

type Late<Name extends string> = { [Key in `${Name}: optional in ours`]: 'older or compatible servers leave it out' }
type Header<Name extends string> = { [Key in `${Name}: theirs only`]: 'the SDK sends it as a header' }
type Sampling<Name extends string> = {
  [Key in `${Name}: ours only`]: 'models before the newest take it, and agents send it'
}

/** By the names of the SDK, in the order of the schemas' files. */
export interface Types {
  // citations.json
  TextCitation: Expect<SameUnion<Ours.TextCitation, Sdk.TextCitation>>
  CitationCharLocation: Expect<Same<Ours.CharLocationCitation, Sdk.CitationCharLocation, Late<'file_id'>>>
  CitationPageLocation: Expect<Same<Ours.PageLocationCitation, Sdk.CitationPageLocation, Late<'file_id'>>>
  CitationContentBlockLocation: Expect<
    Same<Ours.ContentBlockLocationCitation, Sdk.CitationContentBlockLocation, Late<'file_id'>>
  >
  CitationsWebSearchResultLocation: Expect<
    Same<Ours.WebSearchResultLocationCitation, Sdk.CitationsWebSearchResultLocation>
  >
  CitationsSearchResultLocation: Expect<Same<Ours.SearchResultLocationCitation, Sdk.CitationsSearchResultLocation>>
  CitationsConfig: Expect<Same<Ours.CitationsConfig, Sdk.CitationsConfig>>
  TextCitationParam: Expect<SameUnion<Ours.TextCitationParam, Sdk.TextCitationParam>>
  CitationCharLocationParam: Expect<Same<Ours.CharLocationCitationParam, Sdk.CitationCharLocationParam>>
  CitationPageLocationParam: Expect<Same<Ours.PageLocationCitationParam, Sdk.CitationPageLocationParam>>
  CitationContentBlockLocationParam: Expect<
    Same<Ours.ContentBlockLocationCitationParam, Sdk.CitationContentBlockLocationParam>
  >
  CitationWebSearchResultLocationParam: Expect<
    Same<Ours.WebSearchResultLocationCitation, Sdk.CitationWebSearchResultLocationParam>
  >
  CitationSearchResultLocationParam: Expect<
    Same<Ours.SearchResultLocationCitation, Sdk.CitationSearchResultLocationParam>
  >
  CitationsConfigParam: Expect<Same<Ours.CitationsConfigParam, Sdk.CitationsConfigParam>>
  // code-execution.json
  CodeExecutionToolResultBlock: Expect<Same<Ours.CodeExecutionToolResultBlock, Sdk.CodeExecutionToolResultBlock>>
  CodeExecutionToolResultBlockContent: Expect<
    SameUnion<Ours.CodeExecutionToolResultContent, Sdk.CodeExecutionToolResultBlockContent>
  >
  CodeExecutionToolResultErrorObject: Expect<
    Same<Ours.CodeExecutionToolResultError, Sdk.CodeExecutionToolResultErrorObject>
  >
  CodeExecutionToolResultErrorCode: Expect<
    SameUnion<Ours.CodeExecutionToolResultErrorCode, Sdk.CodeExecutionToolResultErrorCode>
  >
  CodeExecutionResultBlock: Expect<Same<Ours.CodeExecutionResultBlock, Sdk.CodeExecutionResultBlock>>
  CodeExecutionOutputBlock: Expect<Same<Ours.CodeExecutionOutputBlock, Sdk.CodeExecutionOutputBlock>>
  EncryptedCodeExecutionResultBlock: Expect<
    Same<Ours.EncryptedCodeExecutionResultBlock, Sdk.EncryptedCodeExecutionResultBlock>
  >
  BashCodeExecutionToolResultBlock: Expect<
    Same<Ours.BashCodeExecutionToolResultBlock, Sdk.BashCodeExecutionToolResultBlock>
  >
  BashCodeExecutionToolResultErrorObject: Expect<
    Same<Ours.BashCodeExecutionToolResultError, Sdk.BashCodeExecutionToolResultErrorObject>
  >
  BashCodeExecutionResultBlock: Expect<Same<Ours.BashCodeExecutionResultBlock, Sdk.BashCodeExecutionResultBlock>>
  BashCodeExecutionOutputBlock: Expect<Same<Ours.BashCodeExecutionOutputBlock, Sdk.BashCodeExecutionOutputBlock>>
  TextEditorCodeExecutionToolResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultBlock, Sdk.TextEditorCodeExecutionToolResultBlock>
  >
  TextEditorCodeExecutionToolResultErrorObject: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultError, Sdk.TextEditorCodeExecutionToolResultErrorObject>
  >
  TextEditorCodeExecutionViewResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionViewResultBlock, Sdk.TextEditorCodeExecutionViewResultBlock>
  >
  TextEditorCodeExecutionCreateResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionCreateResultBlock, Sdk.TextEditorCodeExecutionCreateResultBlock>
  >
  TextEditorCodeExecutionStrReplaceResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionStrReplaceResultBlock, Sdk.TextEditorCodeExecutionStrReplaceResultBlock>
  >
  CodeExecutionToolResultBlockParam: Expect<
    Same<Ours.CodeExecutionToolResultBlockParam, Sdk.CodeExecutionToolResultBlockParam>
  >
  CodeExecutionToolResultBlockParamContent: Expect<
    SameUnion<Ours.CodeExecutionToolResultContent, Sdk.CodeExecutionToolResultBlockParamContent>
  >
  CodeExecutionToolResultErrorParam: Expect<
    Same<Ours.CodeExecutionToolResultError, Sdk.CodeExecutionToolResultErrorParam>
  >
  CodeExecutionResultBlockParam: Expect<Same<Ours.CodeExecutionResultBlock, Sdk.CodeExecutionResultBlockParam>>
  CodeExecutionOutputBlockParam: Expect<Same<Ours.CodeExecutionOutputBlock, Sdk.CodeExecutionOutputBlockParam>>
  EncryptedCodeExecutionResultBlockParam: Expect<
    Same<Ours.EncryptedCodeExecutionResultBlock, Sdk.EncryptedCodeExecutionResultBlockParam>
  >
  BashCodeExecutionToolResultBlockParam: Expect<
    Same<Ours.BashCodeExecutionToolResultBlockParam, Sdk.BashCodeExecutionToolResultBlockParam>
  >
  BashCodeExecutionToolResultErrorParam: Expect<
    Same<Ours.BashCodeExecutionToolResultError, Sdk.BashCodeExecutionToolResultErrorParam>
  >
  BashCodeExecutionResultBlockParam: Expect<
    Same<Ours.BashCodeExecutionResultBlock, Sdk.BashCodeExecutionResultBlockParam>
  >
  BashCodeExecutionOutputBlockParam: Expect<
    Same<Ours.BashCodeExecutionOutputBlock, Sdk.BashCodeExecutionOutputBlockParam>
  >
  TextEditorCodeExecutionToolResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultBlockParam, Sdk.TextEditorCodeExecutionToolResultBlockParam>
  >
  TextEditorCodeExecutionToolResultErrorParam: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultErrorParam, Sdk.TextEditorCodeExecutionToolResultErrorParam>
  >
  TextEditorCodeExecutionViewResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionViewResultBlockParam, Sdk.TextEditorCodeExecutionViewResultBlockParam>
  >
  TextEditorCodeExecutionCreateResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionCreateResultBlock, Sdk.TextEditorCodeExecutionCreateResultBlockParam>
  >
  TextEditorCodeExecutionStrReplaceResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionStrReplaceResultBlockParam, Sdk.TextEditorCodeExecutionStrReplaceResultBlockParam>
  >
  CodeExecutionTool20250522: Expect<Same<Ours.CodeExecutionTool20250522, Sdk.CodeExecutionTool20250522>>
  CodeExecutionTool20250825: Expect<Same<Ours.CodeExecutionTool20250825, Sdk.CodeExecutionTool20250825>>
  CodeExecutionTool20260120: Expect<Same<Ours.CodeExecutionTool20260120, Sdk.CodeExecutionTool20260120>>
  CodeExecutionTool20260521: Expect<Same<Ours.CodeExecutionTool20260521, Sdk.CodeExecutionTool20260521>>
  // content.json
  ContentBlockParam: Expect<SameUnion<Ours.ContentBlockParam, Sdk.ContentBlockParam, Beta<`${BetaBlockParam}`>>>
  TextBlockParam: Expect<Same<Ours.TextBlockParam, Sdk.TextBlockParam>>
  CacheControlEphemeral: Expect<Same<Ours.CacheControlEphemeral, Sdk.CacheControlEphemeral>>
  ImageBlockParam: Expect<Same<Ours.ImageBlockParam, Sdk.ImageBlockParam>>
  ImageTransformationsParam: Expect<Same<Ours.ImageTransformationsParam, Sdk.ImageTransformationsParam>>
  DocumentBlockParam: Expect<Same<Ours.DocumentBlockParam, Sdk.DocumentBlockParam>>
  SearchResultBlockParam: Expect<Same<Ours.SearchResultBlockParam, Sdk.SearchResultBlockParam>>
  ContainerUploadBlockParam: Expect<Same<Ours.ContainerUploadBlockParam, Sdk.ContainerUploadBlockParam>>
  // messages.json
  MessageParam: Expect<SameUnion<Ours.MessageParam, Sdk.MessageParam>>
  UserMessageParam: Expect<Same<Ours.UserMessageParam, Sdk.UserMessageParam, Beta<`content: ${BetaBlockParam}[]`>>>
  MessageContentParam: Expect<SameUnion<Ours.MessageContentParam, Sdk.MessageContentParam, Beta<`${BetaBlockParam}[]`>>>
  AssistantMessageParam: Expect<
    Same<Ours.AssistantMessageParam, Sdk.AssistantMessageParam, Beta<`content: ${BetaBlockParam}[]`>>
  >
  SystemMessageParam: Expect<
    Same<
      Ours.SystemMessageParam,
      Sdk.SystemMessageParam,
      BetaField<'output_config' | 'clear_at'> &
        Beta<'content: tool_addition[]' | 'content: tool_removal[]'> & { 'content: optional in ours': 'beta' }
    >
  >
  // models.json
  ModelInfo: Expect<
    Same<
      Ours.ModelInfo,
      Models.ModelInfo,
      Late<'max_tokens' | 'capabilities' | 'deprecated_at' | 'lifecycle' | 'line' | 'max_input_tokens' | 'retires_at'> &
        BetaField<'allowed_fallback_models'>
    >
  >
  ModelCapabilities: Expect<Same<Ours.ModelCapabilities, Models.ModelCapabilities, BetaField<'compaction'>>>
  CapabilitySupport: Expect<Same<Ours.CapabilitySupport, Models.CapabilitySupport>>
  ContextManagementCapability: Expect<Same<Ours.ContextManagementCapability, Models.ContextManagementCapability>>
  EffortCapability: Expect<Same<Ours.EffortCapability, Models.EffortCapability>>
  ServerToolsCapability: Expect<Same<Ours.ServerToolsCapability, Models.ServerToolsCapability>>
  ThinkingCapability: Expect<Same<Ours.ThinkingCapability, Models.ThinkingCapability>>
  ThinkingTypes: Expect<Same<Ours.ThinkingTypes, Models.ThinkingTypes>>
  ModelLine: Expect<SameUnion<Ours.ModelLine, Models.ModelLine>>
  // request.json
  MessageCreateParamsBase: Expect<
    Same<
      Ours.MessageRequest,
      Sdk.MessageCreateParamsBase,
      BetaField<
        | 'context_management'
        | 'fallback_credit_token'
        | 'compaction'
        | 'mcp_servers'
        | 'output_format'
        | 'fallbacks'
        | 'billing_policy'
        | 'thread'
      > &
        Beta<`tools: ${BetaTool}[]`> &
        Sampling<'temperature' | 'top_p' | 'top_k'> &
        Header<'user_profile_id' | 'workspace_id'>
    >
  >
  ContainerParams: Expect<Same<Ours.ContainerParams, Sdk.ContainerParams>>
  SkillParams: Expect<Same<Ours.SkillParams, Sdk.SkillParams>>
  DiagnosticsParam: Expect<Same<Ours.DiagnosticsParam, Sdk.DiagnosticsParam>>
  Metadata: Expect<Same<Ours.Metadata, Sdk.Metadata>>
  OutputConfig: Expect<Same<Ours.OutputConfig, Sdk.OutputConfig, BetaField<'task_budget'>>>
  JSONOutputFormat: Expect<Same<Ours.JsonOutputFormat, Sdk.JSONOutputFormat>>
  MessageCountTokensParams: Expect<
    Same<
      Ours.CountTokensRequest,
      Sdk.MessageCountTokensParams,
      BetaField<'context_management' | 'compaction' | 'mcp_servers' | 'output_format' | 'billing_policy'> &
        Beta<`tools: ${BetaTool}[]`> &
        Header<'user_profile_id' | 'workspace_id'>
    >
  >
  // response.json
  Message: Expect<
    Same<
      Ours.Message,
      Sdk.Message,
      Late<'container' | 'diagnostics' | 'stop_details'> &
        BetaField<'context_management' | 'input_transformations'> &
        Beta<`content: ${BetaBlock}[]`> &
        Beta<'stop_reason: compaction'>
    >
  >
  Container: Expect<Same<Ours.Container, Sdk.Container, Late<'skills'>>>
  ContainerSkill: Expect<Same<Ours.ContainerSkill, Sdk.ContainerSkill>>
  ContentBlock: Expect<SameUnion<Ours.ContentBlock, Sdk.ContentBlock, Beta<`${BetaBlock}`>>>
  TextBlock: Expect<Same<Ours.TextBlock, Sdk.TextBlock, Late<'citations'>>>
  ContainerUploadBlock: Expect<Same<Ours.ContainerUploadBlock, Sdk.ContainerUploadBlock>>
  Diagnostics: Expect<Same<Ours.Diagnostics, Sdk.Diagnostics>>
  CacheMissReason: Expect<SameUnion<Ours.CacheMissReason, Sdk.CacheMissReason>>
  CacheMissModelChanged: Expect<Same<Ours.CacheMissModelChanged, Sdk.CacheMissModelChanged>>
  CacheMissSystemChanged: Expect<Same<Ours.CacheMissSystemChanged, Sdk.CacheMissSystemChanged>>
  CacheMissToolsChanged: Expect<Same<Ours.CacheMissToolsChanged, Sdk.CacheMissToolsChanged>>
  CacheMissMessagesChanged: Expect<Same<Ours.CacheMissMessagesChanged, Sdk.CacheMissMessagesChanged>>
  CacheMissPreviousMessageNotFound: Expect<
    Same<Ours.CacheMissPreviousMessageNotFound, Sdk.CacheMissPreviousMessageNotFound>
  >
  CacheMissUnavailable: Expect<Same<Ours.CacheMissUnavailable, Sdk.CacheMissUnavailable>>
  RefusalStopDetails: Expect<
    Same<
      Ours.RefusalStopDetails,
      Sdk.RefusalStopDetails,
      BetaField<'fallback_credit_token' | 'fallback_has_prefill_claim' | 'recommended_model'>
    >
  >
  StopReason: Expect<SameUnion<Ours.StopReason, Sdk.StopReason, Beta<'compaction'>>>
  // sources.json
  Base64PDFSource: Expect<Same<Ours.Base64PdfSource, Sdk.Base64PDFSource>>
  PlainTextSource: Expect<Same<Ours.PlainTextSource, Sdk.PlainTextSource>>
  Base64ImageSource: Expect<Same<Ours.Base64ImageSource, Sdk.Base64ImageSource>>
  URLImageSource: Expect<Same<Ours.UrlImageSource, Sdk.URLImageSource>>
  FileImageSource: Expect<Same<Ours.FileImageSource, Sdk.FileImageSource>>
  ContentBlockSource: Expect<Same<Ours.ContentBlockSource, Sdk.ContentBlockSource>>
  ContentBlockSourceContent: Expect<SameUnion<Ours.ContentBlockSourceContent, Sdk.ContentBlockSourceContent>>
  URLPDFSource: Expect<Same<Ours.UrlPdfSource, Sdk.URLPDFSource>>
  FileDocumentSource: Expect<Same<Ours.FileDocumentSource, Sdk.FileDocumentSource>>
  // stream.json
  RawMessageStreamEvent: Expect<
    SameUnion<
      Ours.StreamEvent,
      Sdk.RawMessageStreamEvent,
      { 'ping ours only': 'the SDK drops it before it is typed'; 'error ours only': 'the SDK throws it' }
    >
  >
  RawMessageStartEvent: Expect<Same<Ours.MessageStartEvent, Sdk.RawMessageStartEvent>>
  RawMessageDeltaEvent: Expect<
    Same<Ours.MessageDeltaEvent, Sdk.RawMessageDeltaEvent, BetaField<'context_management' | 'input_transformations'>>
  >
  'RawMessageDeltaEvent.Delta': Expect<
    Same<
      Ours.MessageDelta,
      Sdk.RawMessageDeltaEvent.Delta,
      Late<'container' | 'stop_details'> & Beta<'stop_reason: compaction'>
    >
  >
  RawMessageStopEvent: Expect<Same<Ours.MessageStopEvent, Sdk.RawMessageStopEvent>>
  RawContentBlockStartEvent: Expect<
    Same<Ours.ContentBlockStartEvent, Sdk.RawContentBlockStartEvent, Beta<`content_block: ${BetaBlock}`>>
  >
  RawContentBlockDeltaEvent: Expect<
    Same<Ours.ContentBlockDeltaEvent, Sdk.RawContentBlockDeltaEvent, Beta<'delta: compaction_delta'>>
  >
  RawContentBlockDelta: Expect<SameUnion<Ours.ContentBlockDelta, Sdk.RawContentBlockDelta, Beta<'compaction_delta'>>>
  TextDelta: Expect<Same<Ours.TextDelta, Sdk.TextDelta>>
  InputJSONDelta: Expect<Same<Ours.InputJsonDelta, Sdk.InputJSONDelta>>
  CitationsDelta: Expect<Same<Ours.CitationsDelta, Sdk.CitationsDelta>>
  ThinkingDelta: Expect<Same<Ours.ThinkingDelta, Sdk.ThinkingDelta, BetaField<'estimated_tokens'>>>
  SignatureDelta: Expect<Same<Ours.SignatureDelta, Sdk.SignatureDelta>>
  RawContentBlockStopEvent: Expect<Same<Ours.ContentBlockStopEvent, Sdk.RawContentBlockStopEvent>>
  // thinking.json
  ThinkingBlock: Expect<Same<Ours.ThinkingBlock, Sdk.ThinkingBlock, Late<'signature'>>>
  RedactedThinkingBlock: Expect<Same<Ours.RedactedThinkingBlock, Sdk.RedactedThinkingBlock>>
  ThinkingBlockParam: Expect<Same<Ours.ThinkingBlockParam, Sdk.ThinkingBlockParam, Late<'signature'>>>
  RedactedThinkingBlockParam: Expect<Same<Ours.RedactedThinkingBlock, Sdk.RedactedThinkingBlockParam>>
  ThinkingConfigParam: Expect<SameUnion<Ours.ThinkingConfigParam, Sdk.ThinkingConfigParam>>
  ThinkingConfigEnabled: Expect<
    Same<Ours.ThinkingConfigEnabled, Sdk.ThinkingConfigEnabled, BetaField<'block_binding'> & Beta<'display: updates'>>
  >
  ThinkingConfigDisabled: Expect<Same<Ours.ThinkingConfigDisabled, Sdk.ThinkingConfigDisabled>>
  ThinkingConfigBetweenTools: Expect<Same<Ours.ThinkingConfigBetweenTools, Sdk.ThinkingConfigBetweenTools>>
  ThinkingConfigAdaptive: Expect<
    Same<Ours.ThinkingConfigAdaptive, Sdk.ThinkingConfigAdaptive, BetaField<'block_binding'> & Beta<'display: updates'>>
  >
  // tool-search.json
  ToolSearchToolResultBlock: Expect<Same<Ours.ToolSearchToolResultBlock, Sdk.ToolSearchToolResultBlock>>
  ToolSearchToolResultErrorObject: Expect<Same<Ours.ToolSearchToolResultError, Sdk.ToolSearchToolResultErrorObject>>
  ToolSearchToolSearchResultBlock: Expect<
    Same<Ours.ToolSearchToolSearchResultBlock, Sdk.ToolSearchToolSearchResultBlock>
  >
  ToolReferenceBlock: Expect<Same<Ours.ToolReferenceBlock, Sdk.ToolReferenceBlock>>
  ToolReferenceBlockParam: Expect<Same<Ours.ToolReferenceBlockParam, Sdk.ToolReferenceBlockParam>>
  ToolSearchToolResultBlockParam: Expect<Same<Ours.ToolSearchToolResultBlockParam, Sdk.ToolSearchToolResultBlockParam>>
  ToolSearchToolResultErrorParam: Expect<Same<Ours.ToolSearchToolResultErrorParam, Sdk.ToolSearchToolResultErrorParam>>
  ToolSearchToolSearchResultBlockParam: Expect<
    Same<Ours.ToolSearchToolSearchResultBlockParam, Sdk.ToolSearchToolSearchResultBlockParam>
  >
  ToolSearchToolBm25_20251119: Expect<Same<Ours.ToolSearchToolBm25, Sdk.ToolSearchToolBm25_20251119>>
  ToolSearchToolRegex20251119: Expect<Same<Ours.ToolSearchToolRegex, Sdk.ToolSearchToolRegex20251119>>
  // tool-use.json
  ToolUseBlock: Expect<Same<Ours.ToolUseBlock, Sdk.ToolUseBlock, Late<'caller'>>>
  DirectCaller: Expect<Same<Ours.DirectCaller, Sdk.DirectCaller>>
  ServerToolCaller: Expect<Same<Ours.ServerToolCaller, Sdk.ServerToolCaller>>
  ServerToolCaller20260120: Expect<Same<Ours.ServerToolCaller20260120, Sdk.ServerToolCaller20260120>>
  ServerToolUseBlock: Expect<
    Same<Ours.ServerToolUseBlock, Sdk.ServerToolUseBlock, Late<'caller'> & Beta<'name: advisor'>>
  >
  ToolUseBlockParam: Expect<Same<Ours.ToolUseBlockParam, Sdk.ToolUseBlockParam>>
  ToolResultBlockParam: Expect<Same<Ours.ToolResultBlockParam, Sdk.ToolResultBlockParam>>
  ServerToolUseBlockParam: Expect<
    Same<Ours.ServerToolUseBlockParam, Sdk.ServerToolUseBlockParam, Beta<'name: advisor'>>
  >
  // tools.json
  ToolChoice: Expect<SameUnion<Ours.ToolChoice, Sdk.ToolChoice>>
  ToolChoiceAuto: Expect<Same<Ours.ToolChoiceAuto, Sdk.ToolChoiceAuto>>
  ToolChoiceAny: Expect<Same<Ours.ToolChoiceAny, Sdk.ToolChoiceAny>>
  ToolChoiceTool: Expect<Same<Ours.ToolChoiceTool, Sdk.ToolChoiceTool>>
  ToolChoiceNone: Expect<Same<Ours.ToolChoiceNone, Sdk.ToolChoiceNone>>
  ToolUnion: Expect<SameUnion<Ours.ToolUnion, Sdk.ToolUnion, Beta<`${BetaTool}`>>>
  Tool: Expect<Same<Ours.Tool, Sdk.Tool, { 'type: null theirs only': 'a tag is a string or absent' }>>
  'Tool.InputSchema': Expect<
    Same<
      Ours.ToolInputSchema,
      Sdk.Tool.InputSchema,
      {
        'properties: object ours only': 'a JSON Schema has an object there'
        'properties: null ours only': 'a JSON Schema has an object there'
        'properties: unknown theirs only': 'a JSON Schema has an object there'
      }
    >
  >
  ToolBash20250124: Expect<Same<Ours.ToolBash20250124, Sdk.ToolBash20250124>>
  MemoryTool20250818: Expect<Same<Ours.MemoryTool20250818, Sdk.MemoryTool20250818>>
  ToolTextEditor20250124: Expect<Same<Ours.ToolTextEditor20250124, Sdk.ToolTextEditor20250124>>
  ToolTextEditor20250429: Expect<Same<Ours.ToolTextEditor20250429, Sdk.ToolTextEditor20250429>>
  ToolTextEditor20250728: Expect<Same<Ours.ToolTextEditor20250728, Sdk.ToolTextEditor20250728>>
  MessageCountTokensTool: Expect<SameUnion<Ours.ToolUnion, Sdk.MessageCountTokensTool, Beta<`${BetaTool}`>>>
  // toolsets.json
  BrowserStateBlockParam: Expect<Same<Ours.BrowserStateBlockParam, Sdk.BrowserStateBlockParam>>
  BrowserStateTabEntry: Expect<Same<Ours.BrowserStateTabEntry, Sdk.BrowserStateTabEntry>>
  BrowserStateChange: Expect<SameUnion<Ours.BrowserStateChange, Sdk.BrowserStateChange>>
  BrowserStateChangeTabOpened: Expect<Same<Ours.BrowserStateChangeTabOpened, Sdk.BrowserStateChangeTabOpened>>
  BrowserStateChangeDownloadStarted: Expect<
    Same<Ours.BrowserStateChangeDownloadStarted, Sdk.BrowserStateChangeDownloadStarted>
  >
  BrowserStateChangeDownloadCompleted: Expect<
    Same<Ours.BrowserStateChangeDownloadCompleted, Sdk.BrowserStateChangeDownloadCompleted>
  >
  BrowserStateChangeDownloadFailed: Expect<
    Same<Ours.BrowserStateChangeDownloadFailed, Sdk.BrowserStateChangeDownloadFailed>
  >
  BrowserToolset20260801: Expect<Same<Ours.BrowserToolset20260801, Sdk.BrowserToolset20260801>>
  BrowserToolsetConfigs: Expect<Same<Ours.BrowserToolsetConfigs, Sdk.BrowserToolsetConfigs>>
  ComputerToolset20260801: Expect<Same<Ours.ComputerToolset20260801, Sdk.ComputerToolset20260801>>
  ComputerToolsetConfigs: Expect<Same<Ours.ComputerToolsetConfigs, Sdk.ComputerToolsetConfigs>>
  BrowserToolConfigs: Expect<
    Same<Ours.ToolsetToolConfig, NonNullable<Sdk.BrowserToolsetConfigs[keyof Sdk.BrowserToolsetConfigs]>>
  >
  ComputerToolConfigs: Expect<
    Same<Ours.ToolsetToolConfig, NonNullable<Sdk.ComputerToolsetConfigs[keyof Sdk.ComputerToolsetConfigs]>>
  >
  // usage.json
  Usage: Expect<
    Same<
      Ours.Usage,
      Sdk.Usage,
      Late<
        | 'server_tool_use'
        | 'cache_creation'
        | 'cache_creation_input_tokens'
        | 'cache_read_input_tokens'
        | 'inference_geo'
        | 'output_tokens_details'
        | 'service_tier'
        | 'speed'
      > &
        BetaField<'fallback_credit' | 'iterations'>
    >
  >
  CacheCreation: Expect<Same<Ours.CacheCreation, Sdk.CacheCreation>>
  OutputTokensDetails: Expect<Same<Ours.OutputTokensDetails, Sdk.OutputTokensDetails>>
  ServerToolUsage: Expect<
    Same<Ours.ServerToolUsage, Sdk.ServerToolUsage, Late<'web_fetch_requests' | 'web_search_requests'>>
  >
  MessageDeltaUsage: Expect<
    Same<
      Ours.MessageDeltaUsage,
      Sdk.MessageDeltaUsage,
      Late<
        | 'server_tool_use'
        | 'cache_creation_input_tokens'
        | 'cache_read_input_tokens'
        | 'output_tokens_details'
        | 'input_tokens'
      > &
        BetaField<'fallback_credit' | 'iterations'>
    >
  >
  MessageTokensCount: Expect<Same<Ours.TokenCount, Sdk.MessageTokensCount, BetaField<'context_management'>>>
  // web-fetch.json
  WebFetchToolResultBlock: Expect<Same<Ours.WebFetchToolResultBlock, Sdk.WebFetchToolResultBlock, Late<'caller'>>>
  WebFetchToolResultErrorBlock: Expect<Same<Ours.WebFetchToolResultError, Sdk.WebFetchToolResultErrorBlock>>
  WebFetchToolResultErrorCode: Expect<SameUnion<Ours.WebFetchToolResultErrorCode, Sdk.WebFetchToolResultErrorCode>>
  WebFetchBlock: Expect<Same<Ours.WebFetchBlock, Sdk.WebFetchBlock>>
  DocumentBlock: Expect<Same<Ours.DocumentBlock, Sdk.DocumentBlock, Late<'citations' | 'title'>>>
  WebFetchToolResultBlockParam: Expect<Same<Ours.WebFetchToolResultBlockParam, Sdk.WebFetchToolResultBlockParam>>
  WebFetchToolResultErrorBlockParam: Expect<Same<Ours.WebFetchToolResultError, Sdk.WebFetchToolResultErrorBlockParam>>
  WebFetchBlockParam: Expect<Same<Ours.WebFetchBlockParam, Sdk.WebFetchBlockParam>>
  WebFetchTool20250910: Expect<Same<Ours.WebFetchTool20250910, Sdk.WebFetchTool20250910>>
  WebFetchURLSources: Expect<Same<Ours.WebFetchUrlSources, Sdk.WebFetchURLSources>>
  WebFetchURLSourceAll: Expect<Same<Ours.WebFetchUrlSourceAll, Sdk.WebFetchURLSourceAll>>
  WebFetchURLSourceNone: Expect<Same<Ours.WebFetchUrlSourceNone, Sdk.WebFetchURLSourceNone>>
  WebFetchURLSourceOnly: Expect<Same<Ours.WebFetchUrlSourceOnly, Sdk.WebFetchURLSourceOnly>>
  WebFetchURLSourceToolReference: Expect<Same<Ours.WebFetchUrlSourceToolReference, Sdk.WebFetchURLSourceToolReference>>
  WebFetchURLSourceExcept: Expect<Same<Ours.WebFetchUrlSourceExcept, Sdk.WebFetchURLSourceExcept>>
  WebFetchTool20260209: Expect<Same<Ours.WebFetchTool20260209, Sdk.WebFetchTool20260209>>
  WebFetchTool20260309: Expect<Same<Ours.WebFetchTool20260309, Sdk.WebFetchTool20260309>>
  WebFetchTool20260318: Expect<Same<Ours.WebFetchTool20260318, Sdk.WebFetchTool20260318>>
  // web-search.json
  WebSearchToolResultBlock: Expect<Same<Ours.WebSearchToolResultBlock, Sdk.WebSearchToolResultBlock, Late<'caller'>>>
  WebSearchToolResultBlockContent: Expect<
    SameUnion<Ours.WebSearchToolResultContent, Sdk.WebSearchToolResultBlockContent>
  >
  WebSearchToolResultErrorObject: Expect<Same<Ours.WebSearchToolResultError, Sdk.WebSearchToolResultErrorObject>>
  WebSearchToolResultErrorCode: Expect<SameUnion<Ours.WebSearchToolResultErrorCode, Sdk.WebSearchToolResultErrorCode>>
  WebSearchResultBlock: Expect<Same<Ours.WebSearchResultBlock, Sdk.WebSearchResultBlock>>
  WebSearchToolResultBlockParam: Expect<Same<Ours.WebSearchToolResultBlockParam, Sdk.WebSearchToolResultBlockParam>>
  WebSearchToolResultBlockParamContent: Expect<
    SameUnion<Ours.WebSearchToolResultContentParam, Sdk.WebSearchToolResultBlockParamContent>
  >
  WebSearchResultBlockParam: Expect<Same<Ours.WebSearchResultBlockParam, Sdk.WebSearchResultBlockParam>>
  WebSearchToolRequestErrorObject: Expect<Same<Ours.WebSearchToolResultError, Sdk.WebSearchToolRequestErrorObject>>
  WebSearchTool20250305: Expect<Same<Ours.WebSearchTool20250305, Sdk.WebSearchTool20250305>>
  UserLocation: Expect<Same<Ours.UserLocation, Sdk.UserLocation>>
  WebSearchTool20260209: Expect<Same<Ours.WebSearchTool20260209, Sdk.WebSearchTool20260209>>
  WebSearchTool20260318: Expect<Same<Ours.WebSearchTool20260318, Sdk.WebSearchTool20260318>>
  // error.json
  ErrorResponse: Expect<
    Same<
      Ours.ErrorResponse,
      ErrorResponse,
      Late<'request_id'> & Untyped<'error: conflict_error' | 'error: request_too_large'>
    >
  >
  ErrorType: Expect<
    SameUnion<
      Ours.ErrorType,
      ErrorType,
      Untyped<'request_too_large'> & OtherApi<'memory_precondition_failed_error' | 'memory_path_conflict_error'>
    >
  >
}

/** Whole values of the SDK are values of ours. */
export type Whole = [
  Accepts<Ours.Message, Sdk.Message>,
  Accepts<Ours.StreamEvent, Sdk.RawMessageStreamEvent>,
  Accepts<Ours.ContentBlockParam, Sdk.ContentBlockParam>,
  // Tools are left out as the SDK lets their tag be null.
  Accepts<Omit<Ours.MessageRequest, 'tools'>, Omit<Sdk.MessageCreateParamsBase, 'tools'>>,
  Accepts<Omit<Ours.CountTokensRequest, 'tools'>, Omit<Sdk.MessageCountTokensParams, 'tools'>>,
  Accepts<Ours.ToolUnion, Exclude<Sdk.ToolUnion, Sdk.Tool>>,
  Accepts<Ours.TokenCount, Sdk.MessageTokensCount>,
  Accepts<Ours.ModelInfo, Models.ModelInfo>,
  Accepts<Ours.ModelList, Pick<Models.ModelInfosPage, 'data' | 'has_more' | 'first_id' | 'last_id'>>,
  Accepts<Ours.ErrorResponse, ErrorResponse>,
]
