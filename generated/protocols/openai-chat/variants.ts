// Made by `headgate generate` from schemas/openai-chat: change that, not this.

import type * as Types from './types.ts'

/** One case for each variant of `ContentPart`, by `type`. */
export interface ContentPartCases<Context, Result> {
  text(variant: Types.TextPart, context: Context): Result
  image_url(variant: Types.ImagePart, context: Context): Result
  input_audio(variant: Types.AudioPart, context: Context): Result
  file(variant: Types.FilePart, context: Context): Result
  video_url(variant: Types.VideoPart, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchContentPart<Context, Result>(
  variant: Types.ContentPart,
  cases: ContentPartCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'image_url':
      return cases.image_url(variant, context)
    case 'input_audio':
      return cases.input_audio(variant, context)
    case 'file':
      return cases.file(variant, context)
    case 'video_url':
      return cases.video_url(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const contentPartTags = ['text', 'image_url', 'input_audio', 'file', 'video_url'] as const

/** One case for each variant of `TextOnlyPart`, by `type`. */
export interface TextOnlyPartCases<Context, Result> {
  text(variant: Types.TextPart, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTextOnlyPart<Context, Result>(
  variant: Types.TextOnlyPart,
  cases: TextOnlyPartCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const textOnlyPartTags = ['text'] as const

/** One case for each variant of `AssistantContentPart`, by `type`. */
export interface AssistantContentPartCases<Context, Result> {
  text(variant: Types.TextPart, context: Context): Result
  refusal(variant: Types.RefusalPart, context: Context): Result
  thinking(variant: Types.ThinkingPart, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAssistantContentPart<Context, Result>(
  variant: Types.AssistantContentPart,
  cases: AssistantContentPartCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'refusal':
      return cases.refusal(variant, context)
    case 'thinking':
      return cases.thinking(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const assistantContentPartTags = ['text', 'refusal', 'thinking'] as const

/** One case for each variant of `Message`, by `role`. */
export interface MessageCases<Context, Result> {
  developer(variant: Types.DeveloperMessage, context: Context): Result
  system(variant: Types.SystemMessage, context: Context): Result
  user(variant: Types.UserMessage, context: Context): Result
  assistant(variant: Types.AssistantMessage, context: Context): Result
  tool(variant: Types.ToolMessage, context: Context): Result
  function(variant: Types.FunctionMessage, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchMessage<Context, Result>(
  variant: Types.Message,
  cases: MessageCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.role) {
    case 'developer':
      return cases.developer(variant, context)
    case 'system':
      return cases.system(variant, context)
    case 'user':
      return cases.user(variant, context)
    case 'assistant':
      return cases.assistant(variant, context)
    case 'tool':
      return cases.tool(variant, context)
    case 'function':
      return cases.function(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { role?: unknown }).role), context)
  }
}

export const messageTags = ['developer', 'system', 'user', 'assistant', 'tool', 'function'] as const

/** One case for each variant of `ModerationOutcome`, by `type`. */
export interface ModerationOutcomeCases<Context, Result> {
  moderation_results(variant: Types.ModerationResults, context: Context): Result
  error(variant: Types.ModerationFailure, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchModerationOutcome<Context, Result>(
  variant: Types.ModerationOutcome,
  cases: ModerationOutcomeCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'moderation_results':
      return cases.moderation_results(variant, context)
    case 'error':
      return cases.error(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const moderationOutcomeTags = ['moderation_results', 'error'] as const

/** One case for each variant of `ResponseFormat`, by `type`. */
export interface ResponseFormatCases<Context, Result> {
  text(variant: Types.TextFormat, context: Context): Result
  json_schema(variant: Types.JsonSchemaFormat, context: Context): Result
  json_object(variant: Types.JsonObjectFormat, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchResponseFormat<Context, Result>(
  variant: Types.ResponseFormat,
  cases: ResponseFormatCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'json_schema':
      return cases.json_schema(variant, context)
    case 'json_object':
      return cases.json_object(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const responseFormatTags = ['text', 'json_schema', 'json_object'] as const

/** One case for each variant of `ReasoningDetail`, by `type`. */
export interface ReasoningDetailCases<Context, Result> {
  'reasoning.text'(variant: Types.ReasoningTextDetail, context: Context): Result
  'reasoning.summary'(variant: Types.ReasoningSummaryDetail, context: Context): Result
  'reasoning.encrypted'(variant: Types.ReasoningEncryptedDetail, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchReasoningDetail<Context, Result>(
  variant: Types.ReasoningDetail,
  cases: ReasoningDetailCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'reasoning.text':
      return cases['reasoning.text'](variant, context)
    case 'reasoning.summary':
      return cases['reasoning.summary'](variant, context)
    case 'reasoning.encrypted':
      return cases['reasoning.encrypted'](variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const reasoningDetailTags = ['reasoning.text', 'reasoning.summary', 'reasoning.encrypted'] as const

/** One case for each variant of `Annotation`, by `type`. */
export interface AnnotationCases<Context, Result> {
  url_citation(variant: Types.UrlCitation, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchAnnotation<Context, Result>(
  variant: Types.Annotation,
  cases: AnnotationCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'url_citation':
      return cases.url_citation(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const annotationTags = ['url_citation'] as const

/** One case for each variant of `Tool`, by `type`. */
export interface ToolCases<Context, Result> {
  function(variant: Types.FunctionTool, context: Context): Result
  custom(variant: Types.CustomTool, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchTool<Context, Result>(
  variant: Types.Tool,
  cases: ToolCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolTags = ['function', 'custom'] as const

/** One case for each variant of `CustomToolFormat`, by `type`. */
export interface CustomToolFormatCases<Context, Result> {
  text(variant: Types.CustomToolTextFormat, context: Context): Result
  grammar(variant: Types.CustomToolGrammarFormat, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchCustomToolFormat<Context, Result>(
  variant: Types.CustomToolFormat,
  cases: CustomToolFormatCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'text':
      return cases.text(variant, context)
    case 'grammar':
      return cases.grammar(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const customToolFormatTags = ['text', 'grammar'] as const

/** One case for each variant of `NamedToolChoice`, by `type`. */
export interface NamedToolChoiceCases<Context, Result> {
  allowed_tools(variant: Types.AllowedToolsChoice, context: Context): Result
  function(variant: Types.FunctionToolChoice, context: Context): Result
  custom(variant: Types.CustomToolChoice, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchNamedToolChoice<Context, Result>(
  variant: Types.NamedToolChoice,
  cases: NamedToolChoiceCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case 'allowed_tools':
      return cases.allowed_tools(variant, context)
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const namedToolChoiceTags = ['allowed_tools', 'function', 'custom'] as const

/** One case for each variant of `ToolCall`, by `type`. */
export interface ToolCallCases<Context, Result> {
  function(variant: Types.FunctionToolCall, context: Context): Result
  custom(variant: Types.CustomToolCall, context: Context): Result
}

/** Hands the variant to its case, or to `unknown` with the tag that no schema lists. */
export function dispatchToolCall<Context, Result>(
  variant: Types.ToolCall,
  cases: ToolCallCases<Context, Result>,
  context: Context,
  unknown: (variant: unknown, tag: string, context: Context) => Result,
): Result {
  switch (variant.type) {
    case undefined:
    case 'function':
      return cases.function(variant, context)
    case 'custom':
      return cases.custom(variant, context)
    // A provider may send a tag that is not listed here.
    default:
      return unknown(variant, String((variant as { type?: unknown }).type), context)
  }
}

export const toolCallTags = ['function', 'custom'] as const
