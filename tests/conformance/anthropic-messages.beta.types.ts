import type * as Sdk from '@anthropic-ai/sdk/resources/beta/messages/messages'
import type * as Models from '@anthropic-ai/sdk/resources/beta/models'
import type * as Ours from '../../generated/protocols/anthropic-messages/types.ts'
import type { Accepts, Expect, Same, SameUnion } from './anthropic-messages.difference.ts'

/**
 * Holds the generated types against the beta ones of @anthropic-ai/sdk, type by type: the same fields, required or not,
 * with the same values and variants. A difference that is not listed, and one that is listed for nothing, is an error of
 * the type-checker. Nothing here runs.
 */

type Late<Name extends string> = { [Key in `${Name}: optional in ours`]: 'older or compatible servers leave it out' }
type Header<Name extends string> = { [Key in `${Name}: theirs only`]: 'the SDK sends it as a header' }
type Sampling<Name extends string> = {
  [Key in `${Name}: ours only`]: 'models before the newest take it, and agents send it'
}

/** By the names of the SDK, in the order of the schemas' files. */
export interface Types {
  // advisor.json
  BetaAdvisorToolResultBlock: Expect<Same<Ours.AdvisorToolResultBlock, Sdk.BetaAdvisorToolResultBlock>>
  BetaAdvisorToolResultErrorObject: Expect<Same<Ours.AdvisorToolResultError, Sdk.BetaAdvisorToolResultErrorObject>>
  BetaAdvisorResultBlock: Expect<Same<Ours.AdvisorResultBlock, Sdk.BetaAdvisorResultBlock>>
  BetaAdvisorRedactedResultBlock: Expect<Same<Ours.AdvisorRedactedResultBlock, Sdk.BetaAdvisorRedactedResultBlock>>
  BetaAdvisorTool20260301: Expect<Same<Ours.AdvisorTool20260301, Sdk.BetaAdvisorTool20260301>>
  BetaAdvisorToolResultBlockParam: Expect<Same<Ours.AdvisorToolResultBlockParam, Sdk.BetaAdvisorToolResultBlockParam>>
  BetaAdvisorToolResultErrorParam: Expect<Same<Ours.AdvisorToolResultError, Sdk.BetaAdvisorToolResultErrorParam>>
  BetaAdvisorResultBlockParam: Expect<Same<Ours.AdvisorResultBlockParam, Sdk.BetaAdvisorResultBlockParam>>
  BetaAdvisorRedactedResultBlockParam: Expect<
    Same<Ours.AdvisorRedactedResultBlockParam, Sdk.BetaAdvisorRedactedResultBlockParam>
  >
  // citations.json
  BetaTextCitation: Expect<SameUnion<Ours.TextCitation, Sdk.BetaTextCitation>>
  BetaCitationCharLocation: Expect<Same<Ours.CharLocationCitation, Sdk.BetaCitationCharLocation, Late<'file_id'>>>
  BetaCitationPageLocation: Expect<Same<Ours.PageLocationCitation, Sdk.BetaCitationPageLocation, Late<'file_id'>>>
  BetaCitationContentBlockLocation: Expect<
    Same<Ours.ContentBlockLocationCitation, Sdk.BetaCitationContentBlockLocation, Late<'file_id'>>
  >
  BetaCitationsWebSearchResultLocation: Expect<
    Same<Ours.WebSearchResultLocationCitation, Sdk.BetaCitationsWebSearchResultLocation>
  >
  BetaCitationSearchResultLocation: Expect<
    Same<Ours.SearchResultLocationCitation, Sdk.BetaCitationSearchResultLocation>
  >
  BetaCitationConfig: Expect<Same<Ours.CitationsConfig, Sdk.BetaCitationConfig>>
  BetaCitationsConfigParam: Expect<Same<Ours.CitationsConfigParam, Sdk.BetaCitationsConfigParam>>
  BetaTextCitationParam: Expect<SameUnion<Ours.TextCitationParam, Sdk.BetaTextCitationParam>>
  BetaCitationCharLocationParam: Expect<Same<Ours.CharLocationCitationParam, Sdk.BetaCitationCharLocationParam>>
  BetaCitationPageLocationParam: Expect<Same<Ours.PageLocationCitationParam, Sdk.BetaCitationPageLocationParam>>
  BetaCitationContentBlockLocationParam: Expect<
    Same<Ours.ContentBlockLocationCitationParam, Sdk.BetaCitationContentBlockLocationParam>
  >
  BetaCitationWebSearchResultLocationParam: Expect<
    Same<Ours.WebSearchResultLocationCitation, Sdk.BetaCitationWebSearchResultLocationParam>
  >
  BetaCitationSearchResultLocationParam: Expect<
    Same<Ours.SearchResultLocationCitation, Sdk.BetaCitationSearchResultLocationParam>
  >
  // code-execution.json
  BetaCodeExecutionToolResultBlock: Expect<
    Same<Ours.CodeExecutionToolResultBlock, Sdk.BetaCodeExecutionToolResultBlock>
  >
  BetaCodeExecutionToolResultBlockContent: Expect<
    SameUnion<Ours.CodeExecutionToolResultContent, Sdk.BetaCodeExecutionToolResultBlockContent>
  >
  BetaCodeExecutionToolResultErrorObject: Expect<
    Same<Ours.CodeExecutionToolResultError, Sdk.BetaCodeExecutionToolResultErrorObject>
  >
  BetaCodeExecutionToolResultErrorCode: Expect<
    SameUnion<Ours.CodeExecutionToolResultErrorCode, Sdk.BetaCodeExecutionToolResultErrorCode>
  >
  BetaCodeExecutionResultBlock: Expect<Same<Ours.CodeExecutionResultBlock, Sdk.BetaCodeExecutionResultBlock>>
  BetaCodeExecutionOutputBlock: Expect<Same<Ours.CodeExecutionOutputBlock, Sdk.BetaCodeExecutionOutputBlock>>
  BetaEncryptedCodeExecutionResultBlock: Expect<
    Same<Ours.EncryptedCodeExecutionResultBlock, Sdk.BetaEncryptedCodeExecutionResultBlock>
  >
  BetaBashCodeExecutionToolResultBlock: Expect<
    Same<Ours.BashCodeExecutionToolResultBlock, Sdk.BetaBashCodeExecutionToolResultBlock>
  >
  BetaBashCodeExecutionToolResultErrorObject: Expect<
    Same<Ours.BashCodeExecutionToolResultError, Sdk.BetaBashCodeExecutionToolResultErrorObject>
  >
  BetaBashCodeExecutionResultBlock: Expect<
    Same<Ours.BashCodeExecutionResultBlock, Sdk.BetaBashCodeExecutionResultBlock>
  >
  BetaBashCodeExecutionOutputBlock: Expect<
    Same<Ours.BashCodeExecutionOutputBlock, Sdk.BetaBashCodeExecutionOutputBlock>
  >
  BetaTextEditorCodeExecutionToolResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultBlock, Sdk.BetaTextEditorCodeExecutionToolResultBlock>
  >
  BetaTextEditorCodeExecutionToolResultErrorObject: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultError, Sdk.BetaTextEditorCodeExecutionToolResultErrorObject>
  >
  BetaTextEditorCodeExecutionViewResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionViewResultBlock, Sdk.BetaTextEditorCodeExecutionViewResultBlock>
  >
  BetaTextEditorCodeExecutionCreateResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionCreateResultBlock, Sdk.BetaTextEditorCodeExecutionCreateResultBlock>
  >
  BetaTextEditorCodeExecutionStrReplaceResultBlock: Expect<
    Same<Ours.TextEditorCodeExecutionStrReplaceResultBlock, Sdk.BetaTextEditorCodeExecutionStrReplaceResultBlock>
  >
  BetaCodeExecutionTool20250522: Expect<Same<Ours.CodeExecutionTool20250522, Sdk.BetaCodeExecutionTool20250522>>
  BetaCodeExecutionTool20250825: Expect<Same<Ours.CodeExecutionTool20250825, Sdk.BetaCodeExecutionTool20250825>>
  BetaCodeExecutionTool20260120: Expect<Same<Ours.CodeExecutionTool20260120, Sdk.BetaCodeExecutionTool20260120>>
  BetaCodeExecutionTool20260521: Expect<Same<Ours.CodeExecutionTool20260521, Sdk.BetaCodeExecutionTool20260521>>
  BetaCodeExecutionToolResultBlockParam: Expect<
    Same<Ours.CodeExecutionToolResultBlockParam, Sdk.BetaCodeExecutionToolResultBlockParam>
  >
  BetaCodeExecutionToolResultBlockParamContent: Expect<
    SameUnion<Ours.CodeExecutionToolResultContent, Sdk.BetaCodeExecutionToolResultBlockParamContent>
  >
  BetaCodeExecutionToolResultErrorParam: Expect<
    Same<Ours.CodeExecutionToolResultError, Sdk.BetaCodeExecutionToolResultErrorParam>
  >
  BetaCodeExecutionResultBlockParam: Expect<Same<Ours.CodeExecutionResultBlock, Sdk.BetaCodeExecutionResultBlockParam>>
  BetaCodeExecutionOutputBlockParam: Expect<Same<Ours.CodeExecutionOutputBlock, Sdk.BetaCodeExecutionOutputBlockParam>>
  BetaEncryptedCodeExecutionResultBlockParam: Expect<
    Same<Ours.EncryptedCodeExecutionResultBlock, Sdk.BetaEncryptedCodeExecutionResultBlockParam>
  >
  BetaBashCodeExecutionToolResultBlockParam: Expect<
    Same<Ours.BashCodeExecutionToolResultBlockParam, Sdk.BetaBashCodeExecutionToolResultBlockParam>
  >
  BetaBashCodeExecutionToolResultErrorParam: Expect<
    Same<Ours.BashCodeExecutionToolResultError, Sdk.BetaBashCodeExecutionToolResultErrorParam>
  >
  BetaBashCodeExecutionResultBlockParam: Expect<
    Same<Ours.BashCodeExecutionResultBlock, Sdk.BetaBashCodeExecutionResultBlockParam>
  >
  BetaBashCodeExecutionOutputBlockParam: Expect<
    Same<Ours.BashCodeExecutionOutputBlock, Sdk.BetaBashCodeExecutionOutputBlockParam>
  >
  BetaTextEditorCodeExecutionToolResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultBlockParam, Sdk.BetaTextEditorCodeExecutionToolResultBlockParam>
  >
  BetaTextEditorCodeExecutionToolResultErrorParam: Expect<
    Same<Ours.TextEditorCodeExecutionToolResultErrorParam, Sdk.BetaTextEditorCodeExecutionToolResultErrorParam>
  >
  BetaTextEditorCodeExecutionViewResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionViewResultBlockParam, Sdk.BetaTextEditorCodeExecutionViewResultBlockParam>
  >
  BetaTextEditorCodeExecutionCreateResultBlockParam: Expect<
    Same<Ours.TextEditorCodeExecutionCreateResultBlock, Sdk.BetaTextEditorCodeExecutionCreateResultBlockParam>
  >
  BetaTextEditorCodeExecutionStrReplaceResultBlockParam: Expect<
    Same<
      Ours.TextEditorCodeExecutionStrReplaceResultBlockParam,
      Sdk.BetaTextEditorCodeExecutionStrReplaceResultBlockParam
    >
  >
  // content.json
  BetaCacheControlEphemeral: Expect<Same<Ours.CacheControlEphemeral, Sdk.BetaCacheControlEphemeral>>
  BetaContentBlockParam: Expect<SameUnion<Ours.ContentBlockParam, Sdk.BetaContentBlockParam>>
  BetaTextBlockParam: Expect<Same<Ours.TextBlockParam, Sdk.BetaTextBlockParam>>
  BetaImageBlockParam: Expect<Same<Ours.ImageBlockParam, Sdk.BetaImageBlockParam>>
  BetaImageTransformationsParam: Expect<Same<Ours.ImageTransformationsParam, Sdk.BetaImageTransformationsParam>>
  BetaRequestDocumentBlock: Expect<Same<Ours.DocumentBlockParam, Sdk.BetaRequestDocumentBlock>>
  BetaSearchResultBlockParam: Expect<Same<Ours.SearchResultBlockParam, Sdk.BetaSearchResultBlockParam>>
  BetaContainerUploadBlockParam: Expect<Same<Ours.ContainerUploadBlockParam, Sdk.BetaContainerUploadBlockParam>>
  // context-management.json
  BetaCompactionBlock: Expect<Same<Ours.CompactionBlock, Sdk.BetaCompactionBlock, Late<'encrypted_content'>>>
  BetaContextManagementResponse: Expect<Same<Ours.ContextManagementResponse, Sdk.BetaContextManagementResponse>>
  BetaClearToolUses20250919EditResponse: Expect<
    Same<Ours.ClearToolUses20250919EditResponse, Sdk.BetaClearToolUses20250919EditResponse>
  >
  BetaClearThinking20251015EditResponse: Expect<
    Same<Ours.ClearThinking20251015EditResponse, Sdk.BetaClearThinking20251015EditResponse>
  >
  BetaCompactionBlockParam: Expect<Same<Ours.CompactionBlockParam, Sdk.BetaCompactionBlockParam>>
  BetaCompactionConfig: Expect<Same<Ours.CompactionConfig, Sdk.BetaCompactionConfig>>
  BetaContextManagementConfig: Expect<Same<Ours.ContextManagementConfig, Sdk.BetaContextManagementConfig>>
  BetaClearToolUses20250919Edit: Expect<Same<Ours.ClearToolUses20250919Edit, Sdk.BetaClearToolUses20250919Edit>>
  BetaInputTokensClearAtLeast: Expect<Same<Ours.InputTokensClearAtLeast, Sdk.BetaInputTokensClearAtLeast>>
  BetaToolUsesKeep: Expect<Same<Ours.ToolUsesKeep, Sdk.BetaToolUsesKeep>>
  BetaInputTokensTrigger: Expect<Same<Ours.InputTokensTrigger, Sdk.BetaInputTokensTrigger>>
  BetaToolUsesTrigger: Expect<Same<Ours.ToolUsesTrigger, Sdk.BetaToolUsesTrigger>>
  BetaClearThinking20251015Edit: Expect<Same<Ours.ClearThinking20251015Edit, Sdk.BetaClearThinking20251015Edit>>
  BetaThinkingTurns: Expect<Same<Ours.ThinkingTurns, Sdk.BetaThinkingTurns>>
  BetaAllThinkingTurns: Expect<Same<Ours.AllThinkingTurns, Sdk.BetaAllThinkingTurns>>
  BetaCompact20260112Edit: Expect<Same<Ours.Compact20260112Edit, Sdk.BetaCompact20260112Edit>>
  // fallback.json
  BetaFallbackBlock: Expect<Same<Ours.FallbackBlock, Sdk.BetaFallbackBlock, Late<'trigger'>>>
  BetaFallbackInfo: Expect<Same<Ours.FallbackInfo, Sdk.BetaFallbackInfo>>
  BetaFallbackRefusalTrigger: Expect<Same<Ours.FallbackRefusalTrigger, Sdk.BetaFallbackRefusalTrigger>>
  BetaFallbackBlockParam: Expect<Same<Ours.FallbackBlockParam, Sdk.BetaFallbackBlockParam>>
  BetaFallbackInfoParam: Expect<Same<Ours.FallbackInfo, Sdk.BetaFallbackInfoParam>>
  BetaFallbackCreditTokenParam: Expect<Same<Ours.FallbackCreditTokenParam, Sdk.BetaFallbackCreditTokenParam>>
  BetaFallbacksParam: Expect<SameUnion<Ours.FallbacksParam, Sdk.BetaFallbacksParam>>
  BetaFallbackParam: Expect<Same<Ours.FallbackParam, Sdk.BetaFallbackParam>>
  // mcp.json
  BetaMCPToolUseBlock: Expect<Same<Ours.McpToolUseBlock, Sdk.BetaMCPToolUseBlock>>
  BetaMCPToolResultBlock: Expect<Same<Ours.McpToolResultBlock, Sdk.BetaMCPToolResultBlock>>
  BetaMCPToolset: Expect<Same<Ours.McpToolset, Sdk.BetaMCPToolset>>
  BetaMCPToolConfig: Expect<Same<Ours.McpToolConfig, Sdk.BetaMCPToolConfig>>
  BetaMCPToolDefaultConfig: Expect<Same<Ours.McpToolConfig, Sdk.BetaMCPToolDefaultConfig>>
  BetaMCPToolParam: Expect<Same<Ours.McpToolParam, Sdk.BetaMCPToolParam>>
  BetaMCPToolListingBlock: Expect<Same<Ours.McpToolListingBlock, Sdk.BetaMCPToolListingBlock>>
  BetaMCPTool: Expect<Same<Ours.McpTool, Sdk.BetaMCPTool>>
  BetaMCPToolUseBlockParam: Expect<Same<Ours.McpToolUseBlockParam, Sdk.BetaMCPToolUseBlockParam>>
  BetaRequestMCPToolResultBlockParam: Expect<Same<Ours.McpToolResultBlockParam, Sdk.BetaRequestMCPToolResultBlockParam>>
  BetaMCPToolListingBlockParam: Expect<Same<Ours.McpToolListingBlockParam, Sdk.BetaMCPToolListingBlockParam>>
  BetaRequestMCPServerURLDefinition: Expect<Same<Ours.McpServer, Sdk.BetaRequestMCPServerURLDefinition>>
  BetaRequestMCPServerToolConfiguration: Expect<
    Same<Ours.McpServerToolConfiguration, Sdk.BetaRequestMCPServerToolConfiguration>
  >
  // messages.json
  BetaMessageParam: Expect<SameUnion<Ours.MessageParam, Sdk.BetaMessageParam>>
  BetaUserMessageParam: Expect<Same<Ours.UserMessageParam, Sdk.BetaUserMessageParam>>
  BetaMessageContentParam: Expect<SameUnion<Ours.MessageContentParam, Sdk.BetaMessageContentParam>>
  BetaAssistantMessageParam: Expect<Same<Ours.AssistantMessageParam, Sdk.BetaAssistantMessageParam>>
  BetaSystemMessageParam: Expect<Same<Ours.SystemMessageParam, Sdk.BetaSystemMessageParam>>
  BetaSystemMessageOutputConfig: Expect<Same<Ours.SystemMessageOutputConfig, Sdk.BetaSystemMessageOutputConfig>>
  // models.json
  BetaModelInfo: Expect<
    Same<
      Ours.ModelInfo,
      Models.BetaModelInfo,
      Late<
        | 'max_tokens'
        | 'allowed_fallback_models'
        | 'capabilities'
        | 'deprecated_at'
        | 'lifecycle'
        | 'line'
        | 'max_input_tokens'
        | 'retires_at'
      >
    >
  >
  BetaModelCapabilities: Expect<Same<Ours.ModelCapabilities, Models.BetaModelCapabilities, Late<'compaction'>>>
  BetaCapabilitySupport: Expect<Same<Ours.CapabilitySupport, Models.BetaCapabilitySupport>>
  BetaCompactionCapability: Expect<Same<Ours.CompactionCapability, Models.BetaCompactionCapability>>
  BetaContextManagementCapability: Expect<
    Same<Ours.ContextManagementCapability, Models.BetaContextManagementCapability>
  >
  BetaEffortCapability: Expect<Same<Ours.EffortCapability, Models.BetaEffortCapability>>
  BetaServerToolsCapability: Expect<Same<Ours.ServerToolsCapability, Models.BetaServerToolsCapability>>
  BetaThinkingCapability: Expect<Same<Ours.ThinkingCapability, Models.BetaThinkingCapability>>
  BetaThinkingTypes: Expect<Same<Ours.ThinkingTypes, Models.BetaThinkingTypes>>
  BetaModelLine: Expect<SameUnion<Ours.ModelLine, Models.BetaModelLine>>
  // request.json
  MessageCreateParamsBase: Expect<
    Same<
      Ours.MessageRequest,
      Sdk.MessageCreateParamsBase,
      Sampling<'temperature' | 'top_p' | 'top_k'> & Header<'betas' | 'user_profile_id' | 'workspace_id'>
    >
  >
  BetaBillingPolicy: Expect<Same<Ours.BillingPolicy, Sdk.BetaBillingPolicy>>
  BetaBillTo: Expect<SameUnion<Ours.BillTo, Sdk.BetaBillTo>>
  BetaContainerParams: Expect<Same<Ours.ContainerParams, Sdk.BetaContainerParams>>
  BetaSkillParams: Expect<Same<Ours.SkillParams, Sdk.BetaSkillParams>>
  BetaDiagnosticsParam: Expect<Same<Ours.DiagnosticsParam, Sdk.BetaDiagnosticsParam>>
  BetaOutputConfig: Expect<Same<Ours.OutputConfig, Sdk.BetaOutputConfig>>
  BetaJSONOutputFormat: Expect<Same<Ours.JsonOutputFormat, Sdk.BetaJSONOutputFormat>>
  BetaTokenTaskBudget: Expect<Same<Ours.TokenTaskBudget, Sdk.BetaTokenTaskBudget>>
  BetaMetadata: Expect<Same<Ours.Metadata, Sdk.BetaMetadata>>
  BetaMessageThreadParam: Expect<SameUnion<Ours.ThreadParam, Sdk.BetaMessageThreadParam>>
  BetaThreadCreateParams: Expect<Same<Ours.ThreadCreateParams, Sdk.BetaThreadCreateParams>>
  BetaThreadContinueParams: Expect<Same<Ours.ThreadContinueParams, Sdk.BetaThreadContinueParams>>
  MessageCountTokensParams: Expect<
    Same<Ours.CountTokensRequest, Sdk.MessageCountTokensParams, Header<'betas' | 'user_profile_id' | 'workspace_id'>>
  >
  // response.json
  BetaMessage: Expect<
    Same<Ours.Message, Sdk.BetaMessage, Late<'container' | 'context_management' | 'diagnostics' | 'stop_details'>>
  >
  BetaContainer: Expect<Same<Ours.Container, Sdk.BetaContainer, Late<'skills'>>>
  BetaContainerSkill: Expect<Same<Ours.ContainerSkill, Sdk.BetaContainerSkill>>
  BetaContentBlock: Expect<SameUnion<Ours.ContentBlock, Sdk.BetaContentBlock>>
  BetaTextBlock: Expect<Same<Ours.TextBlock, Sdk.BetaTextBlock, Late<'citations'>>>
  BetaContainerUploadBlock: Expect<Same<Ours.ContainerUploadBlock, Sdk.BetaContainerUploadBlock>>
  BetaDiagnostics: Expect<Same<Ours.Diagnostics, Sdk.BetaDiagnostics>>
  BetaCacheMissReason: Expect<SameUnion<Ours.CacheMissReason, Sdk.BetaCacheMissReason>>
  BetaCacheMissModelChanged: Expect<Same<Ours.CacheMissModelChanged, Sdk.BetaCacheMissModelChanged>>
  BetaCacheMissSystemChanged: Expect<Same<Ours.CacheMissSystemChanged, Sdk.BetaCacheMissSystemChanged>>
  BetaCacheMissToolsChanged: Expect<Same<Ours.CacheMissToolsChanged, Sdk.BetaCacheMissToolsChanged>>
  BetaCacheMissMessagesChanged: Expect<Same<Ours.CacheMissMessagesChanged, Sdk.BetaCacheMissMessagesChanged>>
  BetaCacheMissPreviousMessageNotFound: Expect<
    Same<Ours.CacheMissPreviousMessageNotFound, Sdk.BetaCacheMissPreviousMessageNotFound>
  >
  BetaCacheMissUnavailable: Expect<Same<Ours.CacheMissUnavailable, Sdk.BetaCacheMissUnavailable>>
  BetaRefusalStopDetails: Expect<
    Same<
      Ours.RefusalStopDetails,
      Sdk.BetaRefusalStopDetails,
      Late<'fallback_credit_token' | 'fallback_has_prefill_claim' | 'recommended_model'>
    >
  >
  BetaStopReason: Expect<SameUnion<Ours.StopReason, Sdk.BetaStopReason>>
  BetaInputTransformation: Expect<SameUnion<Ours.InputTransformation, Sdk.BetaInputTransformation>>
  BetaThinkingDroppedInputTransformation: Expect<
    Same<Ours.ThinkingDroppedInputTransformation, Sdk.BetaThinkingDroppedInputTransformation>
  >
  BetaThinkingMismatchAllowedInputTransformation: Expect<
    Same<Ours.ThinkingMismatchAllowedInputTransformation, Sdk.BetaThinkingMismatchAllowedInputTransformation>
  >
  // sources.json
  BetaBase64PDFSource: Expect<Same<Ours.Base64PdfSource, Sdk.BetaBase64PDFSource>>
  BetaPlainTextSource: Expect<Same<Ours.PlainTextSource, Sdk.BetaPlainTextSource>>
  BetaBase64ImageSource: Expect<Same<Ours.Base64ImageSource, Sdk.BetaBase64ImageSource>>
  BetaURLImageSource: Expect<Same<Ours.UrlImageSource, Sdk.BetaURLImageSource>>
  BetaFileImageSource: Expect<Same<Ours.FileImageSource, Sdk.BetaFileImageSource>>
  BetaContentBlockSource: Expect<Same<Ours.ContentBlockSource, Sdk.BetaContentBlockSource>>
  BetaContentBlockSourceContent: Expect<SameUnion<Ours.ContentBlockSourceContent, Sdk.BetaContentBlockSourceContent>>
  BetaURLPDFSource: Expect<Same<Ours.UrlPdfSource, Sdk.BetaURLPDFSource>>
  BetaFileDocumentSource: Expect<Same<Ours.FileDocumentSource, Sdk.BetaFileDocumentSource>>
  // stream.json
  BetaRawMessageStreamEvent: Expect<
    SameUnion<
      Ours.StreamEvent,
      Sdk.BetaRawMessageStreamEvent,
      { 'ping ours only': 'the SDK drops it before it is typed'; 'error ours only': 'the SDK throws it' }
    >
  >
  BetaRawMessageStartEvent: Expect<Same<Ours.MessageStartEvent, Sdk.BetaRawMessageStartEvent>>
  BetaRawMessageDeltaEvent: Expect<
    Same<Ours.MessageDeltaEvent, Sdk.BetaRawMessageDeltaEvent, Late<'context_management'>>
  >
  'BetaRawMessageDeltaEvent.Delta': Expect<
    Same<Ours.MessageDelta, Sdk.BetaRawMessageDeltaEvent.Delta, Late<'container' | 'stop_details'>>
  >
  BetaRawMessageStopEvent: Expect<Same<Ours.MessageStopEvent, Sdk.BetaRawMessageStopEvent>>
  BetaRawContentBlockStartEvent: Expect<Same<Ours.ContentBlockStartEvent, Sdk.BetaRawContentBlockStartEvent>>
  BetaRawContentBlockDeltaEvent: Expect<Same<Ours.ContentBlockDeltaEvent, Sdk.BetaRawContentBlockDeltaEvent>>
  BetaRawContentBlockDelta: Expect<SameUnion<Ours.ContentBlockDelta, Sdk.BetaRawContentBlockDelta>>
  BetaTextDelta: Expect<Same<Ours.TextDelta, Sdk.BetaTextDelta>>
  BetaInputJSONDelta: Expect<Same<Ours.InputJsonDelta, Sdk.BetaInputJSONDelta>>
  BetaCitationsDelta: Expect<Same<Ours.CitationsDelta, Sdk.BetaCitationsDelta>>
  BetaThinkingDelta: Expect<Same<Ours.ThinkingDelta, Sdk.BetaThinkingDelta, Late<'estimated_tokens'>>>
  BetaSignatureDelta: Expect<Same<Ours.SignatureDelta, Sdk.BetaSignatureDelta>>
  BetaCompactionContentBlockDelta: Expect<
    Same<Ours.CompactionDelta, Sdk.BetaCompactionContentBlockDelta, Late<'encrypted_content'>>
  >
  BetaRawContentBlockStopEvent: Expect<Same<Ours.ContentBlockStopEvent, Sdk.BetaRawContentBlockStopEvent>>
  // thinking.json
  BetaThinkingBlock: Expect<Same<Ours.ThinkingBlock, Sdk.BetaThinkingBlock, Late<'signature'>>>
  BetaRedactedThinkingBlock: Expect<Same<Ours.RedactedThinkingBlock, Sdk.BetaRedactedThinkingBlock>>
  BetaThinkingBlockParam: Expect<Same<Ours.ThinkingBlockParam, Sdk.BetaThinkingBlockParam, Late<'signature'>>>
  BetaRedactedThinkingBlockParam: Expect<Same<Ours.RedactedThinkingBlock, Sdk.BetaRedactedThinkingBlockParam>>
  BetaThinkingConfigEnabled: Expect<Same<Ours.ThinkingConfigEnabled, Sdk.BetaThinkingConfigEnabled>>
  BetaThinkingBlockBinding: Expect<Same<Ours.ThinkingBlockBinding, Sdk.BetaThinkingBlockBinding>>
  BetaThinkingPrefixMismatchBehavior: Expect<
    SameUnion<Ours.ThinkingPrefixMismatchBehavior, Sdk.BetaThinkingPrefixMismatchBehavior>
  >
  BetaThinkingConfigDisabled: Expect<Same<Ours.ThinkingConfigDisabled, Sdk.BetaThinkingConfigDisabled>>
  BetaThinkingConfigBetweenTools: Expect<Same<Ours.ThinkingConfigBetweenTools, Sdk.BetaThinkingConfigBetweenTools>>
  BetaThinkingConfigAdaptive: Expect<Same<Ours.ThinkingConfigAdaptive, Sdk.BetaThinkingConfigAdaptive>>
  BetaThinkingConfigParam: Expect<SameUnion<Ours.ThinkingConfigParam, Sdk.BetaThinkingConfigParam>>
  // tool-changes.json
  BetaResponseToolAdditionBlock: Expect<Same<Ours.ToolAdditionBlock, Sdk.BetaResponseToolAdditionBlock>>
  BetaResponseToolChangeToolReference: Expect<
    Same<Ours.ToolChangeToolReference, Sdk.BetaResponseToolChangeToolReference>
  >
  BetaResponseToolChangeMCPToolReference: Expect<
    Same<Ours.ToolChangeMcpToolReference, Sdk.BetaResponseToolChangeMCPToolReference>
  >
  BetaResponseToolChangeMCPToolsetReference: Expect<
    Same<Ours.ToolChangeMcpToolsetReference, Sdk.BetaResponseToolChangeMCPToolsetReference>
  >
  BetaToolChangeToolDefinition: Expect<Same<Ours.ToolChangeToolDefinition, Sdk.BetaToolChangeToolDefinition>>
  BetaResponseToolRemovalBlock: Expect<Same<Ours.ToolRemovalBlock, Sdk.BetaResponseToolRemovalBlock>>
  BetaRequestToolAdditionBlock: Expect<Same<Ours.ToolAdditionBlockParam, Sdk.BetaRequestToolAdditionBlock>>
  BetaToolChangeToolReference: Expect<Same<Ours.ToolChangeToolReference, Sdk.BetaToolChangeToolReference>>
  BetaToolChangeMCPToolReference: Expect<Same<Ours.ToolChangeMcpToolReference, Sdk.BetaToolChangeMCPToolReference>>
  BetaToolChangeMCPToolsetReference: Expect<
    Same<Ours.ToolChangeMcpToolsetReference, Sdk.BetaToolChangeMCPToolsetReference>
  >
  BetaToolChangeToolDefinitionParam: Expect<Same<Ours.ToolChangeToolDefinition, Sdk.BetaToolChangeToolDefinitionParam>>
  BetaRequestToolRemovalBlock: Expect<Same<Ours.ToolRemovalBlockParam, Sdk.BetaRequestToolRemovalBlock>>
  // tool-search.json
  BetaToolSearchToolResultBlock: Expect<Same<Ours.ToolSearchToolResultBlock, Sdk.BetaToolSearchToolResultBlock>>
  BetaToolSearchToolResultErrorObject: Expect<
    Same<Ours.ToolSearchToolResultError, Sdk.BetaToolSearchToolResultErrorObject>
  >
  BetaToolSearchToolSearchResultBlock: Expect<
    Same<Ours.ToolSearchToolSearchResultBlock, Sdk.BetaToolSearchToolSearchResultBlock>
  >
  BetaToolReferenceBlock: Expect<Same<Ours.ToolReferenceBlock, Sdk.BetaToolReferenceBlock>>
  BetaToolSearchToolBm25_20251119: Expect<Same<Ours.ToolSearchToolBm25, Sdk.BetaToolSearchToolBm25_20251119>>
  BetaToolSearchToolRegex20251119: Expect<Same<Ours.ToolSearchToolRegex, Sdk.BetaToolSearchToolRegex20251119>>
  BetaToolReferenceBlockParam: Expect<Same<Ours.ToolReferenceBlockParam, Sdk.BetaToolReferenceBlockParam>>
  BetaToolSearchToolResultBlockParam: Expect<
    Same<Ours.ToolSearchToolResultBlockParam, Sdk.BetaToolSearchToolResultBlockParam>
  >
  BetaToolSearchToolResultErrorParam: Expect<
    Same<Ours.ToolSearchToolResultErrorParam, Sdk.BetaToolSearchToolResultErrorParam>
  >
  BetaToolSearchToolSearchResultBlockParam: Expect<
    Same<Ours.ToolSearchToolSearchResultBlockParam, Sdk.BetaToolSearchToolSearchResultBlockParam>
  >
  // tool-use.json
  BetaToolUseBlock: Expect<Same<Ours.ToolUseBlock, Sdk.BetaToolUseBlock>>
  BetaDirectCaller: Expect<Same<Ours.DirectCaller, Sdk.BetaDirectCaller>>
  BetaServerToolCaller: Expect<Same<Ours.ServerToolCaller, Sdk.BetaServerToolCaller>>
  BetaServerToolCaller20260120: Expect<Same<Ours.ServerToolCaller20260120, Sdk.BetaServerToolCaller20260120>>
  BetaServerToolUseBlock: Expect<
    Same<
      Ours.ServerToolUseBlock,
      Sdk.BetaServerToolUseBlock,
      {
        'input: unknown ours only': 'whatever the tool takes, as in the stable types'
        'input: object theirs only': 'whatever the tool takes, as in the stable types'
      }
    >
  >
  BetaToolUseBlockParam: Expect<Same<Ours.ToolUseBlockParam, Sdk.BetaToolUseBlockParam>>
  BetaToolResultBlockParam: Expect<Same<Ours.ToolResultBlockParam, Sdk.BetaToolResultBlockParam>>
  BetaServerToolUseBlockParam: Expect<Same<Ours.ServerToolUseBlockParam, Sdk.BetaServerToolUseBlockParam>>
  // tools.json
  BetaResponseToolUnion: Expect<SameUnion<Ours.ToolUnion, Sdk.BetaResponseToolUnion>>
  BetaResponseTool: Expect<
    Same<
      Ours.Tool,
      Sdk.BetaResponseTool,
      {
        'type: null theirs only': 'a tag is a string or absent'
        'cache_control: ours only': 'a definition that is sent is a tool, cache mark and all'
      }
    >
  >
  BetaResponseToolInputSchema: Expect<Same<Ours.ToolInputSchema, Sdk.BetaResponseToolInputSchema>>
  BetaToolBash20241022: Expect<Same<Ours.ToolBash20241022, Sdk.BetaToolBash20241022>>
  BetaToolBash20250124: Expect<Same<Ours.ToolBash20250124, Sdk.BetaToolBash20250124>>
  BetaToolComputerUse20241022: Expect<Same<Ours.ToolComputerUse20241022, Sdk.BetaToolComputerUse20241022>>
  BetaMemoryTool20250818: Expect<Same<Ours.MemoryTool20250818, Sdk.BetaMemoryTool20250818>>
  BetaToolComputerUse20250124: Expect<Same<Ours.ToolComputerUse20250124, Sdk.BetaToolComputerUse20250124>>
  BetaToolTextEditor20241022: Expect<Same<Ours.ToolTextEditor20241022, Sdk.BetaToolTextEditor20241022>>
  BetaToolComputerUse20251124: Expect<Same<Ours.ToolComputerUse20251124, Sdk.BetaToolComputerUse20251124>>
  BetaToolTextEditor20250124: Expect<Same<Ours.ToolTextEditor20250124, Sdk.BetaToolTextEditor20250124>>
  BetaToolTextEditor20250429: Expect<Same<Ours.ToolTextEditor20250429, Sdk.BetaToolTextEditor20250429>>
  BetaToolTextEditor20250728: Expect<Same<Ours.ToolTextEditor20250728, Sdk.BetaToolTextEditor20250728>>
  BetaToolUnion: Expect<SameUnion<Ours.ToolUnion, Sdk.BetaToolUnion>>
  BetaTool: Expect<Same<Ours.Tool, Sdk.BetaTool, { 'type: null theirs only': 'a tag is a string or absent' }>>
  'BetaTool.InputSchema': Expect<
    Same<
      Ours.ToolInputSchema,
      Sdk.BetaTool.InputSchema,
      {
        'properties: object ours only': 'a JSON Schema has an object there'
        'properties: null ours only': 'a JSON Schema has an object there'
        'properties: unknown theirs only': 'a JSON Schema has an object there'
      }
    >
  >
  BetaToolChoice: Expect<SameUnion<Ours.ToolChoice, Sdk.BetaToolChoice>>
  BetaToolChoiceAuto: Expect<Same<Ours.ToolChoiceAuto, Sdk.BetaToolChoiceAuto>>
  BetaToolChoiceAny: Expect<Same<Ours.ToolChoiceAny, Sdk.BetaToolChoiceAny>>
  BetaToolChoiceTool: Expect<Same<Ours.ToolChoiceTool, Sdk.BetaToolChoiceTool>>
  BetaToolChoiceNone: Expect<Same<Ours.ToolChoiceNone, Sdk.BetaToolChoiceNone>>
  // toolsets.json
  BetaBrowserToolset20260801: Expect<Same<Ours.BrowserToolset20260801, Sdk.BetaBrowserToolset20260801>>
  BetaBrowserToolsetConfigs: Expect<Same<Ours.BrowserToolsetConfigs, Sdk.BetaBrowserToolsetConfigs>>
  BetaComputerToolset20260801: Expect<Same<Ours.ComputerToolset20260801, Sdk.BetaComputerToolset20260801>>
  BetaComputerToolsetConfigs: Expect<Same<Ours.ComputerToolsetConfigs, Sdk.BetaComputerToolsetConfigs>>
  BetaBrowserStateBlockParam: Expect<Same<Ours.BrowserStateBlockParam, Sdk.BetaBrowserStateBlockParam>>
  BetaBrowserStateTabEntry: Expect<Same<Ours.BrowserStateTabEntry, Sdk.BetaBrowserStateTabEntry>>
  BetaBrowserStateChange: Expect<SameUnion<Ours.BrowserStateChange, Sdk.BetaBrowserStateChange>>
  BetaBrowserStateChangeTabOpened: Expect<Same<Ours.BrowserStateChangeTabOpened, Sdk.BetaBrowserStateChangeTabOpened>>
  BetaBrowserStateChangeDownloadStarted: Expect<
    Same<Ours.BrowserStateChangeDownloadStarted, Sdk.BetaBrowserStateChangeDownloadStarted>
  >
  BetaBrowserStateChangeDownloadCompleted: Expect<
    Same<Ours.BrowserStateChangeDownloadCompleted, Sdk.BetaBrowserStateChangeDownloadCompleted>
  >
  BetaBrowserStateChangeDownloadFailed: Expect<
    Same<Ours.BrowserStateChangeDownloadFailed, Sdk.BetaBrowserStateChangeDownloadFailed>
  >
  BrowserToolConfigs: Expect<
    Same<Ours.ToolsetToolConfig, NonNullable<Sdk.BetaBrowserToolsetConfigs[keyof Sdk.BetaBrowserToolsetConfigs]>>
  >
  ComputerToolConfigs: Expect<
    Same<Ours.ToolsetToolConfig, NonNullable<Sdk.BetaComputerToolsetConfigs[keyof Sdk.BetaComputerToolsetConfigs]>>
  >
  // usage.json
  BetaUsage: Expect<
    Same<
      Ours.Usage,
      Sdk.BetaUsage,
      Late<
        | 'server_tool_use'
        | 'cache_creation'
        | 'cache_creation_input_tokens'
        | 'cache_read_input_tokens'
        | 'fallback_credit'
        | 'inference_geo'
        | 'iterations'
        | 'output_tokens_details'
        | 'service_tier'
        | 'speed'
      >
    >
  >
  BetaCacheCreation: Expect<Same<Ours.CacheCreation, Sdk.BetaCacheCreation>>
  BetaFallbackCreditUsage: Expect<Same<Ours.FallbackCreditUsage, Sdk.BetaFallbackCreditUsage>>
  BetaFallbackCreditRedeemed: Expect<Same<Ours.FallbackCreditRedeemed, Sdk.BetaFallbackCreditRedeemed>>
  BetaFallbackCreditNotApplied: Expect<Same<Ours.FallbackCreditNotApplied, Sdk.BetaFallbackCreditNotApplied>>
  BetaMessageIterationUsage: Expect<
    Same<Ours.MessageIterationUsage, Sdk.BetaMessageIterationUsage, Late<'cache_creation' | 'model'>>
  >
  BetaCompactionIterationUsage: Expect<
    Same<Ours.CompactionIterationUsage, Sdk.BetaCompactionIterationUsage, Late<'cache_creation'>>
  >
  BetaAdvisorMessageIterationUsage: Expect<
    Same<Ours.AdvisorMessageIterationUsage, Sdk.BetaAdvisorMessageIterationUsage, Late<'cache_creation'>>
  >
  BetaFallbackMessageIterationUsage: Expect<
    Same<Ours.FallbackMessageIterationUsage, Sdk.BetaFallbackMessageIterationUsage, Late<'cache_creation'>>
  >
  BetaOutputTokensDetails: Expect<Same<Ours.OutputTokensDetails, Sdk.BetaOutputTokensDetails>>
  BetaServerToolUsage: Expect<
    Same<Ours.ServerToolUsage, Sdk.BetaServerToolUsage, Late<'web_fetch_requests' | 'web_search_requests'>>
  >
  BetaMessageDeltaUsage: Expect<
    Same<
      Ours.MessageDeltaUsage,
      Sdk.BetaMessageDeltaUsage,
      Late<
        | 'server_tool_use'
        | 'cache_creation_input_tokens'
        | 'cache_read_input_tokens'
        | 'fallback_credit'
        | 'iterations'
        | 'output_tokens_details'
        | 'input_tokens'
      >
    >
  >
  BetaMessageTokensCount: Expect<Same<Ours.TokenCount, Sdk.BetaMessageTokensCount, Late<'context_management'>>>
  BetaCountTokensContextManagementResponse: Expect<
    Same<Ours.CountTokensContextManagementResponse, Sdk.BetaCountTokensContextManagementResponse>
  >
  // web-fetch.json
  BetaWebFetchToolResultBlock: Expect<Same<Ours.WebFetchToolResultBlock, Sdk.BetaWebFetchToolResultBlock>>
  BetaWebFetchToolResultErrorBlock: Expect<Same<Ours.WebFetchToolResultError, Sdk.BetaWebFetchToolResultErrorBlock>>
  BetaWebFetchToolResultErrorCode: Expect<
    SameUnion<Ours.WebFetchToolResultErrorCode, Sdk.BetaWebFetchToolResultErrorCode>
  >
  BetaWebFetchBlock: Expect<Same<Ours.WebFetchBlock, Sdk.BetaWebFetchBlock>>
  BetaDocumentBlock: Expect<Same<Ours.DocumentBlock, Sdk.BetaDocumentBlock, Late<'citations' | 'title'>>>
  BetaWebFetchTool20250910: Expect<Same<Ours.WebFetchTool20250910, Sdk.BetaWebFetchTool20250910>>
  BetaWebFetchURLSources: Expect<Same<Ours.WebFetchUrlSources, Sdk.BetaWebFetchURLSources>>
  BetaWebFetchURLSourceAll: Expect<Same<Ours.WebFetchUrlSourceAll, Sdk.BetaWebFetchURLSourceAll>>
  BetaWebFetchURLSourceNone: Expect<Same<Ours.WebFetchUrlSourceNone, Sdk.BetaWebFetchURLSourceNone>>
  BetaWebFetchURLSourceOnly: Expect<Same<Ours.WebFetchUrlSourceOnly, Sdk.BetaWebFetchURLSourceOnly>>
  BetaWebFetchURLSourceToolReference: Expect<
    Same<Ours.WebFetchUrlSourceToolReference, Sdk.BetaWebFetchURLSourceToolReference>
  >
  BetaWebFetchURLSourceExcept: Expect<Same<Ours.WebFetchUrlSourceExcept, Sdk.BetaWebFetchURLSourceExcept>>
  BetaWebFetchTool20260209: Expect<Same<Ours.WebFetchTool20260209, Sdk.BetaWebFetchTool20260209>>
  BetaWebFetchTool20260309: Expect<Same<Ours.WebFetchTool20260309, Sdk.BetaWebFetchTool20260309>>
  BetaWebFetchTool20260318: Expect<Same<Ours.WebFetchTool20260318, Sdk.BetaWebFetchTool20260318>>
  BetaWebFetchToolResultBlockParam: Expect<
    Same<Ours.WebFetchToolResultBlockParam, Sdk.BetaWebFetchToolResultBlockParam>
  >
  BetaWebFetchToolResultErrorBlockParam: Expect<
    Same<Ours.WebFetchToolResultError, Sdk.BetaWebFetchToolResultErrorBlockParam>
  >
  BetaWebFetchBlockParam: Expect<Same<Ours.WebFetchBlockParam, Sdk.BetaWebFetchBlockParam>>
  // web-search.json
  BetaWebSearchToolResultBlock: Expect<Same<Ours.WebSearchToolResultBlock, Sdk.BetaWebSearchToolResultBlock>>
  BetaWebSearchToolResultBlockContent: Expect<
    SameUnion<Ours.WebSearchToolResultContent, Sdk.BetaWebSearchToolResultBlockContent>
  >
  BetaWebSearchToolResultErrorObject: Expect<
    Same<Ours.WebSearchToolResultError, Sdk.BetaWebSearchToolResultErrorObject>
  >
  BetaWebSearchToolResultErrorCode: Expect<
    SameUnion<Ours.WebSearchToolResultErrorCode, Sdk.BetaWebSearchToolResultErrorCode>
  >
  BetaWebSearchResultBlock: Expect<Same<Ours.WebSearchResultBlock, Sdk.BetaWebSearchResultBlock>>
  BetaWebSearchTool20250305: Expect<Same<Ours.WebSearchTool20250305, Sdk.BetaWebSearchTool20250305>>
  BetaUserLocation: Expect<Same<Ours.UserLocation, Sdk.BetaUserLocation>>
  BetaWebSearchTool20260209: Expect<Same<Ours.WebSearchTool20260209, Sdk.BetaWebSearchTool20260209>>
  BetaWebSearchTool20260318: Expect<Same<Ours.WebSearchTool20260318, Sdk.BetaWebSearchTool20260318>>
  BetaWebSearchToolResultBlockParam: Expect<
    Same<Ours.WebSearchToolResultBlockParam, Sdk.BetaWebSearchToolResultBlockParam>
  >
  BetaWebSearchToolResultBlockParamContent: Expect<
    SameUnion<Ours.WebSearchToolResultContentParam, Sdk.BetaWebSearchToolResultBlockParamContent>
  >
  BetaWebSearchResultBlockParam: Expect<Same<Ours.WebSearchResultBlockParam, Sdk.BetaWebSearchResultBlockParam>>
  BetaWebSearchToolRequestErrorObject: Expect<
    Same<Ours.WebSearchToolResultError, Sdk.BetaWebSearchToolRequestErrorObject>
  >
}

/** Whole values of the SDK are values of ours. */
export type Whole = [
  // Tools are left out, and the blocks that hold one, as the SDK lets their tag be null.
  Accepts<Omit<Ours.Message, 'content'>, Omit<Sdk.BetaMessage, 'content'>>,
  Accepts<Ours.ContentBlock, Exclude<Sdk.BetaContentBlock, Sdk.BetaCompactionBlock>>,
  Accepts<
    Ours.StreamEvent,
    Exclude<Sdk.BetaRawMessageStreamEvent, Sdk.BetaRawMessageStartEvent | Sdk.BetaRawContentBlockStartEvent>
  >,
  Accepts<
    Ours.ContentBlockParam,
    Exclude<Sdk.BetaContentBlockParam, Sdk.BetaRequestToolAdditionBlock | Sdk.BetaCompactionBlockParam>
  >,
  Accepts<Omit<Ours.MessageRequest, 'tools' | 'messages'>, Omit<Sdk.MessageCreateParamsBase, 'tools' | 'messages'>>,
  Accepts<
    Omit<Ours.CountTokensRequest, 'tools' | 'messages'>,
    Omit<Sdk.MessageCountTokensParams, 'tools' | 'messages'>
  >,
  Accepts<Ours.ToolUnion, Exclude<Sdk.BetaToolUnion, Sdk.BetaTool>>,
  Accepts<Ours.TokenCount, Sdk.BetaMessageTokensCount>,
  Accepts<Ours.ModelInfo, Models.BetaModelInfo>,
]
