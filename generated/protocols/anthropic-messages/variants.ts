// Made by `headgate generate` from schemas/anthropic-messages: change that, not this.

import type * as Types from './types.ts'

/** One case for each variant of `AdvisorToolResultContentParam`, by `type`. */
export interface AdvisorToolResultContentParamCases<Context, Result> {
  advisor_tool_result_error(variant: Types.AdvisorToolResultError, context: Context): Result
  advisor_result(variant: Types.AdvisorResultBlockParam, context: Context): Result
  advisor_redacted_result(variant: Types.AdvisorRedactedResultBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAdvisorToolResultContentParam<Context, Result>(
  variant: Types.AdvisorToolResultContentParam,
  cases: AdvisorToolResultContentParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'advisor_tool_result_error':
      return cases.advisor_tool_result_error(variant, context)
    case 'advisor_result':
      return cases.advisor_result(variant, context)
    case 'advisor_redacted_result':
      return cases.advisor_redacted_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const advisorToolResultContentParamTags = [
  'advisor_tool_result_error',
  'advisor_result',
  'advisor_redacted_result',
] as const

/** One case for each variant of `AdvisorToolResultContent`, by `type`. */
export interface AdvisorToolResultContentCases<Context, Result> {
  advisor_tool_result_error(variant: Types.AdvisorToolResultError, context: Context): Result
  advisor_result(variant: Types.AdvisorResultBlock, context: Context): Result
  advisor_redacted_result(variant: Types.AdvisorRedactedResultBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAdvisorToolResultContent<Context, Result>(
  variant: Types.AdvisorToolResultContent,
  cases: AdvisorToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'advisor_tool_result_error':
      return cases.advisor_tool_result_error(variant, context)
    case 'advisor_result':
      return cases.advisor_result(variant, context)
    case 'advisor_redacted_result':
      return cases.advisor_redacted_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const advisorToolResultContentTags = [
  'advisor_tool_result_error',
  'advisor_result',
  'advisor_redacted_result',
] as const

/** One case for each variant of `TextCitationParam`, by `type`. */
export interface TextCitationParamCases<Context, Result> {
  char_location(variant: Types.CharLocationCitationParam, context: Context): Result
  page_location(variant: Types.PageLocationCitationParam, context: Context): Result
  content_block_location(variant: Types.ContentBlockLocationCitationParam, context: Context): Result
  web_search_result_location(variant: Types.WebSearchResultLocationCitation, context: Context): Result
  search_result_location(variant: Types.SearchResultLocationCitation, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextCitationParam<Context, Result>(
  variant: Types.TextCitationParam,
  cases: TextCitationParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'char_location':
      return cases.char_location(variant, context)
    case 'page_location':
      return cases.page_location(variant, context)
    case 'content_block_location':
      return cases.content_block_location(variant, context)
    case 'web_search_result_location':
      return cases.web_search_result_location(variant, context)
    case 'search_result_location':
      return cases.search_result_location(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textCitationParamTags = [
  'char_location',
  'page_location',
  'content_block_location',
  'web_search_result_location',
  'search_result_location',
] as const

/** One case for each variant of `TextCitation`, by `type`. */
export interface TextCitationCases<Context, Result> {
  char_location(variant: Types.CharLocationCitation, context: Context): Result
  page_location(variant: Types.PageLocationCitation, context: Context): Result
  content_block_location(variant: Types.ContentBlockLocationCitation, context: Context): Result
  web_search_result_location(variant: Types.WebSearchResultLocationCitation, context: Context): Result
  search_result_location(variant: Types.SearchResultLocationCitation, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextCitation<Context, Result>(
  variant: Types.TextCitation,
  cases: TextCitationCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'char_location':
      return cases.char_location(variant, context)
    case 'page_location':
      return cases.page_location(variant, context)
    case 'content_block_location':
      return cases.content_block_location(variant, context)
    case 'web_search_result_location':
      return cases.web_search_result_location(variant, context)
    case 'search_result_location':
      return cases.search_result_location(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textCitationTags = [
  'char_location',
  'page_location',
  'content_block_location',
  'web_search_result_location',
  'search_result_location',
] as const

/** One case for each variant of `CodeExecutionToolResultContent`, by `type`. */
export interface CodeExecutionToolResultContentCases<Context, Result> {
  code_execution_tool_result_error(variant: Types.CodeExecutionToolResultError, context: Context): Result
  code_execution_result(variant: Types.CodeExecutionResultBlock, context: Context): Result
  encrypted_code_execution_result(variant: Types.EncryptedCodeExecutionResultBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCodeExecutionToolResultContent<Context, Result>(
  variant: Types.CodeExecutionToolResultContent,
  cases: CodeExecutionToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'code_execution_tool_result_error':
      return cases.code_execution_tool_result_error(variant, context)
    case 'code_execution_result':
      return cases.code_execution_result(variant, context)
    case 'encrypted_code_execution_result':
      return cases.encrypted_code_execution_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const codeExecutionToolResultContentTags = [
  'code_execution_tool_result_error',
  'code_execution_result',
  'encrypted_code_execution_result',
] as const

/** One case for each variant of `BashCodeExecutionToolResultContent`, by `type`. */
export interface BashCodeExecutionToolResultContentCases<Context, Result> {
  bash_code_execution_tool_result_error(variant: Types.BashCodeExecutionToolResultError, context: Context): Result
  bash_code_execution_result(variant: Types.BashCodeExecutionResultBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchBashCodeExecutionToolResultContent<Context, Result>(
  variant: Types.BashCodeExecutionToolResultContent,
  cases: BashCodeExecutionToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'bash_code_execution_tool_result_error':
      return cases.bash_code_execution_tool_result_error(variant, context)
    case 'bash_code_execution_result':
      return cases.bash_code_execution_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const bashCodeExecutionToolResultContentTags = [
  'bash_code_execution_tool_result_error',
  'bash_code_execution_result',
] as const

/** One case for each variant of `TextEditorCodeExecutionToolResultContentParam`, by `type`. */
export interface TextEditorCodeExecutionToolResultContentParamCases<Context, Result> {
  text_editor_code_execution_tool_result_error(
    variant: Types.TextEditorCodeExecutionToolResultErrorParam,
    context: Context,
  ): Result
  text_editor_code_execution_view_result(
    variant: Types.TextEditorCodeExecutionViewResultBlockParam,
    context: Context,
  ): Result
  text_editor_code_execution_create_result(
    variant: Types.TextEditorCodeExecutionCreateResultBlock,
    context: Context,
  ): Result
  text_editor_code_execution_str_replace_result(
    variant: Types.TextEditorCodeExecutionStrReplaceResultBlockParam,
    context: Context,
  ): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextEditorCodeExecutionToolResultContentParam<Context, Result>(
  variant: Types.TextEditorCodeExecutionToolResultContentParam,
  cases: TextEditorCodeExecutionToolResultContentParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text_editor_code_execution_tool_result_error':
      return cases.text_editor_code_execution_tool_result_error(variant, context)
    case 'text_editor_code_execution_view_result':
      return cases.text_editor_code_execution_view_result(variant, context)
    case 'text_editor_code_execution_create_result':
      return cases.text_editor_code_execution_create_result(variant, context)
    case 'text_editor_code_execution_str_replace_result':
      return cases.text_editor_code_execution_str_replace_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textEditorCodeExecutionToolResultContentParamTags = [
  'text_editor_code_execution_tool_result_error',
  'text_editor_code_execution_view_result',
  'text_editor_code_execution_create_result',
  'text_editor_code_execution_str_replace_result',
] as const

/** One case for each variant of `TextEditorCodeExecutionToolResultContent`, by `type`. */
export interface TextEditorCodeExecutionToolResultContentCases<Context, Result> {
  text_editor_code_execution_tool_result_error(
    variant: Types.TextEditorCodeExecutionToolResultError,
    context: Context,
  ): Result
  text_editor_code_execution_view_result(
    variant: Types.TextEditorCodeExecutionViewResultBlock,
    context: Context,
  ): Result
  text_editor_code_execution_create_result(
    variant: Types.TextEditorCodeExecutionCreateResultBlock,
    context: Context,
  ): Result
  text_editor_code_execution_str_replace_result(
    variant: Types.TextEditorCodeExecutionStrReplaceResultBlock,
    context: Context,
  ): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextEditorCodeExecutionToolResultContent<Context, Result>(
  variant: Types.TextEditorCodeExecutionToolResultContent,
  cases: TextEditorCodeExecutionToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text_editor_code_execution_tool_result_error':
      return cases.text_editor_code_execution_tool_result_error(variant, context)
    case 'text_editor_code_execution_view_result':
      return cases.text_editor_code_execution_view_result(variant, context)
    case 'text_editor_code_execution_create_result':
      return cases.text_editor_code_execution_create_result(variant, context)
    case 'text_editor_code_execution_str_replace_result':
      return cases.text_editor_code_execution_str_replace_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textEditorCodeExecutionToolResultContentTags = [
  'text_editor_code_execution_tool_result_error',
  'text_editor_code_execution_view_result',
  'text_editor_code_execution_create_result',
  'text_editor_code_execution_str_replace_result',
] as const

/** One case for each variant of `ContentBlockParam`, by `type`. */
export interface ContentBlockParamCases<Context, Result> {
  text(variant: Types.TextBlockParam, context: Context): Result
  image(variant: Types.ImageBlockParam, context: Context): Result
  document(variant: Types.DocumentBlockParam, context: Context): Result
  search_result(variant: Types.SearchResultBlockParam, context: Context): Result
  thinking(variant: Types.ThinkingBlockParam, context: Context): Result
  redacted_thinking(variant: Types.RedactedThinkingBlock, context: Context): Result
  tool_use(variant: Types.ToolUseBlockParam, context: Context): Result
  tool_result(variant: Types.ToolResultBlockParam, context: Context): Result
  server_tool_use(variant: Types.ServerToolUseBlockParam, context: Context): Result
  web_search_tool_result(variant: Types.WebSearchToolResultBlockParam, context: Context): Result
  web_fetch_tool_result(variant: Types.WebFetchToolResultBlockParam, context: Context): Result
  advisor_tool_result(variant: Types.AdvisorToolResultBlockParam, context: Context): Result
  code_execution_tool_result(variant: Types.CodeExecutionToolResultBlockParam, context: Context): Result
  bash_code_execution_tool_result(variant: Types.BashCodeExecutionToolResultBlockParam, context: Context): Result
  text_editor_code_execution_tool_result(
    variant: Types.TextEditorCodeExecutionToolResultBlockParam,
    context: Context,
  ): Result
  tool_search_tool_result(variant: Types.ToolSearchToolResultBlockParam, context: Context): Result
  mcp_tool_use(variant: Types.McpToolUseBlockParam, context: Context): Result
  mcp_tool_result(variant: Types.McpToolResultBlockParam, context: Context): Result
  container_upload(variant: Types.ContainerUploadBlockParam, context: Context): Result
  compaction(variant: Types.CompactionBlockParam, context: Context): Result
  tool_addition(variant: Types.ToolAdditionBlockParam, context: Context): Result
  tool_removal(variant: Types.ToolRemovalBlockParam, context: Context): Result
  mcp_tool_listing(variant: Types.McpToolListingBlockParam, context: Context): Result
  fallback(variant: Types.FallbackBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContentBlockParam<Context, Result>(
  variant: Types.ContentBlockParam,
  cases: ContentBlockParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'image':
      return cases.image(variant, context)
    case 'document':
      return cases.document(variant, context)
    case 'search_result':
      return cases.search_result(variant, context)
    case 'thinking':
      return cases.thinking(variant, context)
    case 'redacted_thinking':
      return cases.redacted_thinking(variant, context)
    case 'tool_use':
      return cases.tool_use(variant, context)
    case 'tool_result':
      return cases.tool_result(variant, context)
    case 'server_tool_use':
      return cases.server_tool_use(variant, context)
    case 'web_search_tool_result':
      return cases.web_search_tool_result(variant, context)
    case 'web_fetch_tool_result':
      return cases.web_fetch_tool_result(variant, context)
    case 'advisor_tool_result':
      return cases.advisor_tool_result(variant, context)
    case 'code_execution_tool_result':
      return cases.code_execution_tool_result(variant, context)
    case 'bash_code_execution_tool_result':
      return cases.bash_code_execution_tool_result(variant, context)
    case 'text_editor_code_execution_tool_result':
      return cases.text_editor_code_execution_tool_result(variant, context)
    case 'tool_search_tool_result':
      return cases.tool_search_tool_result(variant, context)
    case 'mcp_tool_use':
      return cases.mcp_tool_use(variant, context)
    case 'mcp_tool_result':
      return cases.mcp_tool_result(variant, context)
    case 'container_upload':
      return cases.container_upload(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'tool_addition':
      return cases.tool_addition(variant, context)
    case 'tool_removal':
      return cases.tool_removal(variant, context)
    case 'mcp_tool_listing':
      return cases.mcp_tool_listing(variant, context)
    case 'fallback':
      return cases.fallback(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contentBlockParamTags = [
  'text',
  'image',
  'document',
  'search_result',
  'thinking',
  'redacted_thinking',
  'tool_use',
  'tool_result',
  'server_tool_use',
  'web_search_tool_result',
  'web_fetch_tool_result',
  'advisor_tool_result',
  'code_execution_tool_result',
  'bash_code_execution_tool_result',
  'text_editor_code_execution_tool_result',
  'tool_search_tool_result',
  'mcp_tool_use',
  'mcp_tool_result',
  'container_upload',
  'compaction',
  'tool_addition',
  'tool_removal',
  'mcp_tool_listing',
  'fallback',
] as const

/** One case for each variant of `ContextEdit`, by `type`. */
export interface ContextEditCases<Context, Result> {
  clear_tool_uses_20250919(variant: Types.ClearToolUses20250919Edit, context: Context): Result
  clear_thinking_20251015(variant: Types.ClearThinking20251015Edit, context: Context): Result
  compact_20260112(variant: Types.Compact20260112Edit, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContextEdit<Context, Result>(
  variant: Types.ContextEdit,
  cases: ContextEditCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'clear_tool_uses_20250919':
      return cases.clear_tool_uses_20250919(variant, context)
    case 'clear_thinking_20251015':
      return cases.clear_thinking_20251015(variant, context)
    case 'compact_20260112':
      return cases.compact_20260112(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contextEditTags = ['clear_tool_uses_20250919', 'clear_thinking_20251015', 'compact_20260112'] as const

/** One case for each variant of `ContextEditTrigger`, by `type`. */
export interface ContextEditTriggerCases<Context, Result> {
  input_tokens(variant: Types.InputTokensTrigger, context: Context): Result
  tool_uses(variant: Types.ToolUsesTrigger, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContextEditTrigger<Context, Result>(
  variant: Types.ContextEditTrigger,
  cases: ContextEditTriggerCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'input_tokens':
      return cases.input_tokens(variant, context)
    case 'tool_uses':
      return cases.tool_uses(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contextEditTriggerTags = ['input_tokens', 'tool_uses'] as const

/** One case for each variant of `ThinkingKeep`, by `type`. */
export interface ThinkingKeepCases<Context, Result> {
  thinking_turns(variant: Types.ThinkingTurns, context: Context): Result
  all(variant: Types.AllThinkingTurns, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchThinkingKeep<Context, Result>(
  variant: Types.ThinkingKeep,
  cases: ThinkingKeepCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'thinking_turns':
      return cases.thinking_turns(variant, context)
    case 'all':
      return cases.all(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const thinkingKeepTags = ['thinking_turns', 'all'] as const

/** One case for each variant of `AppliedContextEdit`, by `type`. */
export interface AppliedContextEditCases<Context, Result> {
  clear_tool_uses_20250919(variant: Types.ClearToolUses20250919EditResponse, context: Context): Result
  clear_thinking_20251015(variant: Types.ClearThinking20251015EditResponse, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAppliedContextEdit<Context, Result>(
  variant: Types.AppliedContextEdit,
  cases: AppliedContextEditCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'clear_tool_uses_20250919':
      return cases.clear_tool_uses_20250919(variant, context)
    case 'clear_thinking_20251015':
      return cases.clear_thinking_20251015(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const appliedContextEditTags = ['clear_tool_uses_20250919', 'clear_thinking_20251015'] as const

/** One case for each variant of `MessageParam`, by `role`. */
export interface MessageParamCases<Context, Result> {
  user(variant: Types.UserMessageParam, context: Context): Result
  assistant(variant: Types.AssistantMessageParam, context: Context): Result
  system(variant: Types.SystemMessageParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchMessageParam<Context, Result>(
  variant: Types.MessageParam,
  cases: MessageParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.role) {
    case 'user':
      return cases.user(variant, context)
    case 'assistant':
      return cases.assistant(variant, context)
    case 'system':
      return cases.system(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { role?: unknown }).role), context)
  }
}

export const messageParamTags = ['user', 'assistant', 'system'] as const

/** One case for each variant of `SystemContentBlockParam`, by `type`. */
export interface SystemContentBlockParamCases<Context, Result> {
  text(variant: Types.TextBlockParam, context: Context): Result
  tool_addition(variant: Types.ToolAdditionBlockParam, context: Context): Result
  tool_removal(variant: Types.ToolRemovalBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchSystemContentBlockParam<Context, Result>(
  variant: Types.SystemContentBlockParam,
  cases: SystemContentBlockParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'tool_addition':
      return cases.tool_addition(variant, context)
    case 'tool_removal':
      return cases.tool_removal(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const systemContentBlockParamTags = ['text', 'tool_addition', 'tool_removal'] as const

/** One case for each variant of `ThreadParam`, by `type`. */
export interface ThreadParamCases<Context, Result> {
  create(variant: Types.ThreadCreateParams, context: Context): Result
  continue(variant: Types.ThreadContinueParams, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchThreadParam<Context, Result>(
  variant: Types.ThreadParam,
  cases: ThreadParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'create':
      return cases.create(variant, context)
    case 'continue':
      return cases.continue(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const threadParamTags = ['create', 'continue'] as const

/** One case for each variant of `ContentBlock`, by `type`. */
export interface ContentBlockCases<Context, Result> {
  text(variant: Types.TextBlock, context: Context): Result
  thinking(variant: Types.ThinkingBlock, context: Context): Result
  redacted_thinking(variant: Types.RedactedThinkingBlock, context: Context): Result
  tool_use(variant: Types.ToolUseBlock, context: Context): Result
  server_tool_use(variant: Types.ServerToolUseBlock, context: Context): Result
  web_search_tool_result(variant: Types.WebSearchToolResultBlock, context: Context): Result
  web_fetch_tool_result(variant: Types.WebFetchToolResultBlock, context: Context): Result
  advisor_tool_result(variant: Types.AdvisorToolResultBlock, context: Context): Result
  code_execution_tool_result(variant: Types.CodeExecutionToolResultBlock, context: Context): Result
  bash_code_execution_tool_result(variant: Types.BashCodeExecutionToolResultBlock, context: Context): Result
  text_editor_code_execution_tool_result(
    variant: Types.TextEditorCodeExecutionToolResultBlock,
    context: Context,
  ): Result
  tool_search_tool_result(variant: Types.ToolSearchToolResultBlock, context: Context): Result
  mcp_tool_use(variant: Types.McpToolUseBlock, context: Context): Result
  mcp_tool_result(variant: Types.McpToolResultBlock, context: Context): Result
  container_upload(variant: Types.ContainerUploadBlock, context: Context): Result
  compaction(variant: Types.CompactionBlock, context: Context): Result
  fallback(variant: Types.FallbackBlock, context: Context): Result
  mcp_tool_listing(variant: Types.McpToolListingBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContentBlock<Context, Result>(
  variant: Types.ContentBlock,
  cases: ContentBlockCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'thinking':
      return cases.thinking(variant, context)
    case 'redacted_thinking':
      return cases.redacted_thinking(variant, context)
    case 'tool_use':
      return cases.tool_use(variant, context)
    case 'server_tool_use':
      return cases.server_tool_use(variant, context)
    case 'web_search_tool_result':
      return cases.web_search_tool_result(variant, context)
    case 'web_fetch_tool_result':
      return cases.web_fetch_tool_result(variant, context)
    case 'advisor_tool_result':
      return cases.advisor_tool_result(variant, context)
    case 'code_execution_tool_result':
      return cases.code_execution_tool_result(variant, context)
    case 'bash_code_execution_tool_result':
      return cases.bash_code_execution_tool_result(variant, context)
    case 'text_editor_code_execution_tool_result':
      return cases.text_editor_code_execution_tool_result(variant, context)
    case 'tool_search_tool_result':
      return cases.tool_search_tool_result(variant, context)
    case 'mcp_tool_use':
      return cases.mcp_tool_use(variant, context)
    case 'mcp_tool_result':
      return cases.mcp_tool_result(variant, context)
    case 'container_upload':
      return cases.container_upload(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'fallback':
      return cases.fallback(variant, context)
    case 'mcp_tool_listing':
      return cases.mcp_tool_listing(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contentBlockTags = [
  'text',
  'thinking',
  'redacted_thinking',
  'tool_use',
  'server_tool_use',
  'web_search_tool_result',
  'web_fetch_tool_result',
  'advisor_tool_result',
  'code_execution_tool_result',
  'bash_code_execution_tool_result',
  'text_editor_code_execution_tool_result',
  'tool_search_tool_result',
  'mcp_tool_use',
  'mcp_tool_result',
  'container_upload',
  'compaction',
  'fallback',
  'mcp_tool_listing',
] as const

/** One case for each variant of `CacheMissReason`, by `type`. */
export interface CacheMissReasonCases<Context, Result> {
  model_changed(variant: Types.CacheMissModelChanged, context: Context): Result
  system_changed(variant: Types.CacheMissSystemChanged, context: Context): Result
  tools_changed(variant: Types.CacheMissToolsChanged, context: Context): Result
  messages_changed(variant: Types.CacheMissMessagesChanged, context: Context): Result
  previous_message_not_found(variant: Types.CacheMissPreviousMessageNotFound, context: Context): Result
  unavailable(variant: Types.CacheMissUnavailable, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCacheMissReason<Context, Result>(
  variant: Types.CacheMissReason,
  cases: CacheMissReasonCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'model_changed':
      return cases.model_changed(variant, context)
    case 'system_changed':
      return cases.system_changed(variant, context)
    case 'tools_changed':
      return cases.tools_changed(variant, context)
    case 'messages_changed':
      return cases.messages_changed(variant, context)
    case 'previous_message_not_found':
      return cases.previous_message_not_found(variant, context)
    case 'unavailable':
      return cases.unavailable(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const cacheMissReasonTags = [
  'model_changed',
  'system_changed',
  'tools_changed',
  'messages_changed',
  'previous_message_not_found',
  'unavailable',
] as const

/** One case for each variant of `InputTransformation`, by `type`. */
export interface InputTransformationCases<Context, Result> {
  thinking_dropped(variant: Types.ThinkingDroppedInputTransformation, context: Context): Result
  thinking_mismatch_allowed(variant: Types.ThinkingMismatchAllowedInputTransformation, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchInputTransformation<Context, Result>(
  variant: Types.InputTransformation,
  cases: InputTransformationCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'thinking_dropped':
      return cases.thinking_dropped(variant, context)
    case 'thinking_mismatch_allowed':
      return cases.thinking_mismatch_allowed(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const inputTransformationTags = ['thinking_dropped', 'thinking_mismatch_allowed'] as const

/** One case for each variant of `ImageSource`, by `type`. */
export interface ImageSourceCases<Context, Result> {
  base64(variant: Types.Base64ImageSource, context: Context): Result
  url(variant: Types.UrlImageSource, context: Context): Result
  file(variant: Types.FileImageSource, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchImageSource<Context, Result>(
  variant: Types.ImageSource,
  cases: ImageSourceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'base64':
      return cases.base64(variant, context)
    case 'url':
      return cases.url(variant, context)
    case 'file':
      return cases.file(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const imageSourceTags = ['base64', 'url', 'file'] as const

/** One case for each variant of `DocumentSource`, by `type`. */
export interface DocumentSourceCases<Context, Result> {
  base64(variant: Types.Base64PdfSource, context: Context): Result
  text(variant: Types.PlainTextSource, context: Context): Result
  content(variant: Types.ContentBlockSource, context: Context): Result
  url(variant: Types.UrlPdfSource, context: Context): Result
  file(variant: Types.FileDocumentSource, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchDocumentSource<Context, Result>(
  variant: Types.DocumentSource,
  cases: DocumentSourceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'base64':
      return cases.base64(variant, context)
    case 'text':
      return cases.text(variant, context)
    case 'content':
      return cases.content(variant, context)
    case 'url':
      return cases.url(variant, context)
    case 'file':
      return cases.file(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const documentSourceTags = ['base64', 'text', 'content', 'url', 'file'] as const

/** One case for each variant of `ContentBlockSourceContent`, by `type`. */
export interface ContentBlockSourceContentCases<Context, Result> {
  text(variant: Types.TextBlockParam, context: Context): Result
  image(variant: Types.ImageBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContentBlockSourceContent<Context, Result>(
  variant: Types.ContentBlockSourceContent,
  cases: ContentBlockSourceContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'image':
      return cases.image(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contentBlockSourceContentTags = ['text', 'image'] as const

/** One case for each variant of `StreamEvent`, by `type`. */
export interface StreamEventCases<Context, Result> {
  message_start(variant: Types.MessageStartEvent, context: Context): Result
  message_delta(variant: Types.MessageDeltaEvent, context: Context): Result
  message_stop(variant: Types.MessageStopEvent, context: Context): Result
  content_block_start(variant: Types.ContentBlockStartEvent, context: Context): Result
  content_block_delta(variant: Types.ContentBlockDeltaEvent, context: Context): Result
  content_block_stop(variant: Types.ContentBlockStopEvent, context: Context): Result
  ping(variant: Types.PingEvent, context: Context): Result
  error(variant: Types.ErrorEvent, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchStreamEvent<Context, Result>(
  variant: Types.StreamEvent,
  cases: StreamEventCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'message_start':
      return cases.message_start(variant, context)
    case 'message_delta':
      return cases.message_delta(variant, context)
    case 'message_stop':
      return cases.message_stop(variant, context)
    case 'content_block_start':
      return cases.content_block_start(variant, context)
    case 'content_block_delta':
      return cases.content_block_delta(variant, context)
    case 'content_block_stop':
      return cases.content_block_stop(variant, context)
    case 'ping':
      return cases.ping(variant, context)
    case 'error':
      return cases.error(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const streamEventTags = [
  'message_start',
  'message_delta',
  'message_stop',
  'content_block_start',
  'content_block_delta',
  'content_block_stop',
  'ping',
  'error',
] as const

/** One case for each variant of `ContentBlockDelta`, by `type`. */
export interface ContentBlockDeltaCases<Context, Result> {
  text_delta(variant: Types.TextDelta, context: Context): Result
  input_json_delta(variant: Types.InputJsonDelta, context: Context): Result
  citations_delta(variant: Types.CitationsDelta, context: Context): Result
  thinking_delta(variant: Types.ThinkingDelta, context: Context): Result
  signature_delta(variant: Types.SignatureDelta, context: Context): Result
  compaction_delta(variant: Types.CompactionDelta, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContentBlockDelta<Context, Result>(
  variant: Types.ContentBlockDelta,
  cases: ContentBlockDeltaCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text_delta':
      return cases.text_delta(variant, context)
    case 'input_json_delta':
      return cases.input_json_delta(variant, context)
    case 'citations_delta':
      return cases.citations_delta(variant, context)
    case 'thinking_delta':
      return cases.thinking_delta(variant, context)
    case 'signature_delta':
      return cases.signature_delta(variant, context)
    case 'compaction_delta':
      return cases.compaction_delta(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contentBlockDeltaTags = [
  'text_delta',
  'input_json_delta',
  'citations_delta',
  'thinking_delta',
  'signature_delta',
  'compaction_delta',
] as const

/** One case for each variant of `ThinkingConfigParam`, by `type`. */
export interface ThinkingConfigParamCases<Context, Result> {
  enabled(variant: Types.ThinkingConfigEnabled, context: Context): Result
  disabled(variant: Types.ThinkingConfigDisabled, context: Context): Result
  between_tools(variant: Types.ThinkingConfigBetweenTools, context: Context): Result
  adaptive(variant: Types.ThinkingConfigAdaptive, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchThinkingConfigParam<Context, Result>(
  variant: Types.ThinkingConfigParam,
  cases: ThinkingConfigParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'enabled':
      return cases.enabled(variant, context)
    case 'disabled':
      return cases.disabled(variant, context)
    case 'between_tools':
      return cases.between_tools(variant, context)
    case 'adaptive':
      return cases.adaptive(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const thinkingConfigParamTags = ['enabled', 'disabled', 'between_tools', 'adaptive'] as const

/** One case for each variant of `ToolChangeBlockParam`, by `type`. */
export interface ToolChangeBlockParamCases<Context, Result> {
  tool_addition(variant: Types.ToolAdditionBlockParam, context: Context): Result
  tool_removal(variant: Types.ToolRemovalBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolChangeBlockParam<Context, Result>(
  variant: Types.ToolChangeBlockParam,
  cases: ToolChangeBlockParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_addition':
      return cases.tool_addition(variant, context)
    case 'tool_removal':
      return cases.tool_removal(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolChangeBlockParamTags = ['tool_addition', 'tool_removal'] as const

/** One case for each variant of `ToolAddition`, by `type`. */
export interface ToolAdditionCases<Context, Result> {
  tool_reference(variant: Types.ToolChangeToolReference, context: Context): Result
  mcp_tool_reference(variant: Types.ToolChangeMcpToolReference, context: Context): Result
  mcp_toolset_reference(variant: Types.ToolChangeMcpToolsetReference, context: Context): Result
  tool_definition(variant: Types.ToolChangeToolDefinition, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolAddition<Context, Result>(
  variant: Types.ToolAddition,
  cases: ToolAdditionCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_reference':
      return cases.tool_reference(variant, context)
    case 'mcp_tool_reference':
      return cases.mcp_tool_reference(variant, context)
    case 'mcp_toolset_reference':
      return cases.mcp_toolset_reference(variant, context)
    case 'tool_definition':
      return cases.tool_definition(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolAdditionTags = [
  'tool_reference',
  'mcp_tool_reference',
  'mcp_toolset_reference',
  'tool_definition',
] as const

/** One case for each variant of `ToolRemoval`, by `type`. */
export interface ToolRemovalCases<Context, Result> {
  tool_reference(variant: Types.ToolChangeToolReference, context: Context): Result
  mcp_tool_reference(variant: Types.ToolChangeMcpToolReference, context: Context): Result
  mcp_toolset_reference(variant: Types.ToolChangeMcpToolsetReference, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolRemoval<Context, Result>(
  variant: Types.ToolRemoval,
  cases: ToolRemovalCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_reference':
      return cases.tool_reference(variant, context)
    case 'mcp_tool_reference':
      return cases.mcp_tool_reference(variant, context)
    case 'mcp_toolset_reference':
      return cases.mcp_toolset_reference(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolRemovalTags = ['tool_reference', 'mcp_tool_reference', 'mcp_toolset_reference'] as const

/** One case for each variant of `ToolChangeBlock`, by `type`. */
export interface ToolChangeBlockCases<Context, Result> {
  tool_addition(variant: Types.ToolAdditionBlock, context: Context): Result
  tool_removal(variant: Types.ToolRemovalBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolChangeBlock<Context, Result>(
  variant: Types.ToolChangeBlock,
  cases: ToolChangeBlockCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_addition':
      return cases.tool_addition(variant, context)
    case 'tool_removal':
      return cases.tool_removal(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolChangeBlockTags = ['tool_addition', 'tool_removal'] as const

/** One case for each variant of `ToolSearchToolResultContentParam`, by `type`. */
export interface ToolSearchToolResultContentParamCases<Context, Result> {
  tool_search_tool_result_error(variant: Types.ToolSearchToolResultErrorParam, context: Context): Result
  tool_search_tool_search_result(variant: Types.ToolSearchToolSearchResultBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolSearchToolResultContentParam<Context, Result>(
  variant: Types.ToolSearchToolResultContentParam,
  cases: ToolSearchToolResultContentParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_search_tool_result_error':
      return cases.tool_search_tool_result_error(variant, context)
    case 'tool_search_tool_search_result':
      return cases.tool_search_tool_search_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolSearchToolResultContentParamTags = [
  'tool_search_tool_result_error',
  'tool_search_tool_search_result',
] as const

/** One case for each variant of `ToolSearchToolResultContent`, by `type`. */
export interface ToolSearchToolResultContentCases<Context, Result> {
  tool_search_tool_result_error(variant: Types.ToolSearchToolResultError, context: Context): Result
  tool_search_tool_search_result(variant: Types.ToolSearchToolSearchResultBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolSearchToolResultContent<Context, Result>(
  variant: Types.ToolSearchToolResultContent,
  cases: ToolSearchToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tool_search_tool_result_error':
      return cases.tool_search_tool_result_error(variant, context)
    case 'tool_search_tool_search_result':
      return cases.tool_search_tool_search_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolSearchToolResultContentTags = [
  'tool_search_tool_result_error',
  'tool_search_tool_search_result',
] as const

/** One case for each variant of `ToolUseCaller`, by `type`. */
export interface ToolUseCallerCases<Context, Result> {
  direct(variant: Types.DirectCaller, context: Context): Result
  code_execution_20250825(variant: Types.ServerToolCaller, context: Context): Result
  code_execution_20260120(variant: Types.ServerToolCaller20260120, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolUseCaller<Context, Result>(
  variant: Types.ToolUseCaller,
  cases: ToolUseCallerCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'direct':
      return cases.direct(variant, context)
    case 'code_execution_20250825':
      return cases.code_execution_20250825(variant, context)
    case 'code_execution_20260120':
      return cases.code_execution_20260120(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolUseCallerTags = ['direct', 'code_execution_20250825', 'code_execution_20260120'] as const

/** One case for each variant of `ToolResultContentBlockParam`, by `type`. */
export interface ToolResultContentBlockParamCases<Context, Result> {
  text(variant: Types.TextBlockParam, context: Context): Result
  image(variant: Types.ImageBlockParam, context: Context): Result
  search_result(variant: Types.SearchResultBlockParam, context: Context): Result
  document(variant: Types.DocumentBlockParam, context: Context): Result
  tool_reference(variant: Types.ToolReferenceBlockParam, context: Context): Result
  browser_state(variant: Types.BrowserStateBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolResultContentBlockParam<Context, Result>(
  variant: Types.ToolResultContentBlockParam,
  cases: ToolResultContentBlockParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'image':
      return cases.image(variant, context)
    case 'search_result':
      return cases.search_result(variant, context)
    case 'document':
      return cases.document(variant, context)
    case 'tool_reference':
      return cases.tool_reference(variant, context)
    case 'browser_state':
      return cases.browser_state(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolResultContentBlockParamTags = [
  'text',
  'image',
  'search_result',
  'document',
  'tool_reference',
  'browser_state',
] as const

/** One case for each variant of `ToolUnion`, by `type`. */
export interface ToolUnionCases<Context, Result> {
  custom(variant: Types.Tool, context: Context): Result
  bash_20241022(variant: Types.ToolBash20241022, context: Context): Result
  bash_20250124(variant: Types.ToolBash20250124, context: Context): Result
  code_execution_20250522(variant: Types.CodeExecutionTool20250522, context: Context): Result
  code_execution_20250825(variant: Types.CodeExecutionTool20250825, context: Context): Result
  code_execution_20260120(variant: Types.CodeExecutionTool20260120, context: Context): Result
  code_execution_20260521(variant: Types.CodeExecutionTool20260521, context: Context): Result
  browser_toolset_20260801(variant: Types.BrowserToolset20260801, context: Context): Result
  computer_20241022(variant: Types.ToolComputerUse20241022, context: Context): Result
  memory_20250818(variant: Types.MemoryTool20250818, context: Context): Result
  computer_20250124(variant: Types.ToolComputerUse20250124, context: Context): Result
  text_editor_20241022(variant: Types.ToolTextEditor20241022, context: Context): Result
  computer_20251124(variant: Types.ToolComputerUse20251124, context: Context): Result
  computer_toolset_20260801(variant: Types.ComputerToolset20260801, context: Context): Result
  text_editor_20250124(variant: Types.ToolTextEditor20250124, context: Context): Result
  text_editor_20250429(variant: Types.ToolTextEditor20250429, context: Context): Result
  text_editor_20250728(variant: Types.ToolTextEditor20250728, context: Context): Result
  web_search_20250305(variant: Types.WebSearchTool20250305, context: Context): Result
  web_fetch_20250910(variant: Types.WebFetchTool20250910, context: Context): Result
  web_search_20260209(variant: Types.WebSearchTool20260209, context: Context): Result
  web_fetch_20260209(variant: Types.WebFetchTool20260209, context: Context): Result
  web_fetch_20260309(variant: Types.WebFetchTool20260309, context: Context): Result
  web_search_20260318(variant: Types.WebSearchTool20260318, context: Context): Result
  web_fetch_20260318(variant: Types.WebFetchTool20260318, context: Context): Result
  advisor_20260301(variant: Types.AdvisorTool20260301, context: Context): Result
  tool_search_tool_bm25_20251119(variant: Types.ToolSearchToolBm25, context: Context): Result
  tool_search_tool_bm25(variant: Types.ToolSearchToolBm25, context: Context): Result
  tool_search_tool_regex_20251119(variant: Types.ToolSearchToolRegex, context: Context): Result
  tool_search_tool_regex(variant: Types.ToolSearchToolRegex, context: Context): Result
  mcp_toolset(variant: Types.McpToolset, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolUnion<Context, Result>(
  variant: Types.ToolUnion,
  cases: ToolUnionCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case undefined:
    case 'custom':
      return cases.custom(variant, context)
    case 'bash_20241022':
      return cases.bash_20241022(variant, context)
    case 'bash_20250124':
      return cases.bash_20250124(variant, context)
    case 'code_execution_20250522':
      return cases.code_execution_20250522(variant, context)
    case 'code_execution_20250825':
      return cases.code_execution_20250825(variant, context)
    case 'code_execution_20260120':
      return cases.code_execution_20260120(variant, context)
    case 'code_execution_20260521':
      return cases.code_execution_20260521(variant, context)
    case 'browser_toolset_20260801':
      return cases.browser_toolset_20260801(variant, context)
    case 'computer_20241022':
      return cases.computer_20241022(variant, context)
    case 'memory_20250818':
      return cases.memory_20250818(variant, context)
    case 'computer_20250124':
      return cases.computer_20250124(variant, context)
    case 'text_editor_20241022':
      return cases.text_editor_20241022(variant, context)
    case 'computer_20251124':
      return cases.computer_20251124(variant, context)
    case 'computer_toolset_20260801':
      return cases.computer_toolset_20260801(variant, context)
    case 'text_editor_20250124':
      return cases.text_editor_20250124(variant, context)
    case 'text_editor_20250429':
      return cases.text_editor_20250429(variant, context)
    case 'text_editor_20250728':
      return cases.text_editor_20250728(variant, context)
    case 'web_search_20250305':
      return cases.web_search_20250305(variant, context)
    case 'web_fetch_20250910':
      return cases.web_fetch_20250910(variant, context)
    case 'web_search_20260209':
      return cases.web_search_20260209(variant, context)
    case 'web_fetch_20260209':
      return cases.web_fetch_20260209(variant, context)
    case 'web_fetch_20260309':
      return cases.web_fetch_20260309(variant, context)
    case 'web_search_20260318':
      return cases.web_search_20260318(variant, context)
    case 'web_fetch_20260318':
      return cases.web_fetch_20260318(variant, context)
    case 'advisor_20260301':
      return cases.advisor_20260301(variant, context)
    case 'tool_search_tool_bm25_20251119':
      return cases.tool_search_tool_bm25_20251119(variant, context)
    case 'tool_search_tool_bm25':
      return cases.tool_search_tool_bm25(variant, context)
    case 'tool_search_tool_regex_20251119':
      return cases.tool_search_tool_regex_20251119(variant, context)
    case 'tool_search_tool_regex':
      return cases.tool_search_tool_regex(variant, context)
    case 'mcp_toolset':
      return cases.mcp_toolset(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolUnionTags = [
  'custom',
  'bash_20241022',
  'bash_20250124',
  'code_execution_20250522',
  'code_execution_20250825',
  'code_execution_20260120',
  'code_execution_20260521',
  'browser_toolset_20260801',
  'computer_20241022',
  'memory_20250818',
  'computer_20250124',
  'text_editor_20241022',
  'computer_20251124',
  'computer_toolset_20260801',
  'text_editor_20250124',
  'text_editor_20250429',
  'text_editor_20250728',
  'web_search_20250305',
  'web_fetch_20250910',
  'web_search_20260209',
  'web_fetch_20260209',
  'web_fetch_20260309',
  'web_search_20260318',
  'web_fetch_20260318',
  'advisor_20260301',
  'tool_search_tool_bm25_20251119',
  'tool_search_tool_bm25',
  'tool_search_tool_regex_20251119',
  'tool_search_tool_regex',
  'mcp_toolset',
] as const

/** One case for each variant of `ToolChoice`, by `type`. */
export interface ToolChoiceCases<Context, Result> {
  auto(variant: Types.ToolChoiceAuto, context: Context): Result
  any(variant: Types.ToolChoiceAny, context: Context): Result
  tool(variant: Types.ToolChoiceTool, context: Context): Result
  none(variant: Types.ToolChoiceNone, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolChoice<Context, Result>(
  variant: Types.ToolChoice,
  cases: ToolChoiceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'auto':
      return cases.auto(variant, context)
    case 'any':
      return cases.any(variant, context)
    case 'tool':
      return cases.tool(variant, context)
    case 'none':
      return cases.none(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolChoiceTags = ['auto', 'any', 'tool', 'none'] as const

/** One case for each variant of `BrowserStateChange`, by `type`. */
export interface BrowserStateChangeCases<Context, Result> {
  tab_opened(variant: Types.BrowserStateChangeTabOpened, context: Context): Result
  download_started(variant: Types.BrowserStateChangeDownloadStarted, context: Context): Result
  download_completed(variant: Types.BrowserStateChangeDownloadCompleted, context: Context): Result
  download_failed(variant: Types.BrowserStateChangeDownloadFailed, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchBrowserStateChange<Context, Result>(
  variant: Types.BrowserStateChange,
  cases: BrowserStateChangeCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'tab_opened':
      return cases.tab_opened(variant, context)
    case 'download_started':
      return cases.download_started(variant, context)
    case 'download_completed':
      return cases.download_completed(variant, context)
    case 'download_failed':
      return cases.download_failed(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const browserStateChangeTags = [
  'tab_opened',
  'download_started',
  'download_completed',
  'download_failed',
] as const

/** One case for each variant of `FallbackCreditStatus`, by `type`. */
export interface FallbackCreditStatusCases<Context, Result> {
  redeemed(variant: Types.FallbackCreditRedeemed, context: Context): Result
  not_applied(variant: Types.FallbackCreditNotApplied, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchFallbackCreditStatus<Context, Result>(
  variant: Types.FallbackCreditStatus,
  cases: FallbackCreditStatusCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'redeemed':
      return cases.redeemed(variant, context)
    case 'not_applied':
      return cases.not_applied(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const fallbackCreditStatusTags = ['redeemed', 'not_applied'] as const

/** One case for each variant of `IterationUsage`, by `type`. */
export interface IterationUsageCases<Context, Result> {
  message(variant: Types.MessageIterationUsage, context: Context): Result
  compaction(variant: Types.CompactionIterationUsage, context: Context): Result
  advisor_message(variant: Types.AdvisorMessageIterationUsage, context: Context): Result
  fallback_message(variant: Types.FallbackMessageIterationUsage, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchIterationUsage<Context, Result>(
  variant: Types.IterationUsage,
  cases: IterationUsageCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'message':
      return cases.message(variant, context)
    case 'compaction':
      return cases.compaction(variant, context)
    case 'advisor_message':
      return cases.advisor_message(variant, context)
    case 'fallback_message':
      return cases.fallback_message(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const iterationUsageTags = ['message', 'compaction', 'advisor_message', 'fallback_message'] as const

/** One case for each variant of `WebFetchToolResultContentParam`, by `type`. */
export interface WebFetchToolResultContentParamCases<Context, Result> {
  web_fetch_tool_result_error(variant: Types.WebFetchToolResultError, context: Context): Result
  web_fetch_result(variant: Types.WebFetchBlockParam, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchWebFetchToolResultContentParam<Context, Result>(
  variant: Types.WebFetchToolResultContentParam,
  cases: WebFetchToolResultContentParamCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'web_fetch_tool_result_error':
      return cases.web_fetch_tool_result_error(variant, context)
    case 'web_fetch_result':
      return cases.web_fetch_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const webFetchToolResultContentParamTags = ['web_fetch_tool_result_error', 'web_fetch_result'] as const

/** One case for each variant of `WebFetchUrlSource`, by `type`. */
export interface WebFetchUrlSourceCases<Context, Result> {
  all(variant: Types.WebFetchUrlSourceAll, context: Context): Result
  none(variant: Types.WebFetchUrlSourceNone, context: Context): Result
  only(variant: Types.WebFetchUrlSourceOnly, context: Context): Result
  except(variant: Types.WebFetchUrlSourceExcept, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchWebFetchUrlSource<Context, Result>(
  variant: Types.WebFetchUrlSource,
  cases: WebFetchUrlSourceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'all':
      return cases.all(variant, context)
    case 'none':
      return cases.none(variant, context)
    case 'only':
      return cases.only(variant, context)
    case 'except':
      return cases.except(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const webFetchUrlSourceTags = ['all', 'none', 'only', 'except'] as const

/** One case for each variant of `WebFetchUserInputSource`, by `type`. */
export interface WebFetchUserInputSourceCases<Context, Result> {
  all(variant: Types.WebFetchUrlSourceAll, context: Context): Result
  none(variant: Types.WebFetchUrlSourceNone, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchWebFetchUserInputSource<Context, Result>(
  variant: Types.WebFetchUserInputSource,
  cases: WebFetchUserInputSourceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'all':
      return cases.all(variant, context)
    case 'none':
      return cases.none(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const webFetchUserInputSourceTags = ['all', 'none'] as const

/** One case for each variant of `WebFetchToolResultContent`, by `type`. */
export interface WebFetchToolResultContentCases<Context, Result> {
  web_fetch_tool_result_error(variant: Types.WebFetchToolResultError, context: Context): Result
  web_fetch_result(variant: Types.WebFetchBlock, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchWebFetchToolResultContent<Context, Result>(
  variant: Types.WebFetchToolResultContent,
  cases: WebFetchToolResultContentCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'web_fetch_tool_result_error':
      return cases.web_fetch_tool_result_error(variant, context)
    case 'web_fetch_result':
      return cases.web_fetch_result(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const webFetchToolResultContentTags = ['web_fetch_tool_result_error', 'web_fetch_result'] as const

/** One case for each variant of `FetchedDocumentSource`, by `type`. */
export interface FetchedDocumentSourceCases<Context, Result> {
  base64(variant: Types.Base64PdfSource, context: Context): Result
  text(variant: Types.PlainTextSource, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchFetchedDocumentSource<Context, Result>(
  variant: Types.FetchedDocumentSource,
  cases: FetchedDocumentSourceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'base64':
      return cases.base64(variant, context)
    case 'text':
      return cases.text(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const fetchedDocumentSourceTags = ['base64', 'text'] as const
