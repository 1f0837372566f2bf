import type * as Sdk from 'openai/resources/chat/completions/completions'
import type { CompletionUsage } from 'openai/resources/completions'
import type * as Embeddings from 'openai/resources/embeddings'
import type { Model } from 'openai/resources/models'
import type * as Shared from 'openai/resources/shared'
import type * as Ours from '../../generated/protocols/openai-chat/types.ts'
import type { Expect, Same, SameUnion } from './anthropic-messages.difference.ts'

/**
 * Holds the generated types against those of the official client, type by type: the same fields, required or not, with
 * the same values and variants. A difference that is not listed, and one that is listed for nothing, is an error of the
 * type-checker. Nothing here runs.
 */

/** Clients write null for what they do not say, and send replies back with the nulls that they came with. */
type Null<Field extends string> = { [Key in `${Field}: null ours only`]: 'means that it was not said' }
type NullCount<Field extends string> = { [Key in `${Field}: null ours only`]: 'compatible upstreams do not count it' }
type Extension<Field extends string> = {
  [Key in `${Field}: ours only`]: 'compatible upstreams and their clients add it'
}
type Documented<Field extends string> = { [Key in `${Field}: ours only`]: 'in the OpenAPI document, not in the SDK' }
type LeftOut<Field extends string> = { [Key in `${Field}: optional in ours`]: 'compatible upstreams leave it out' }
type Cache = Extension<'cache_control' | 'copilot_cache_control'>
type Reasoning = Extension<
  'reasoning' | 'reasoning_content' | 'reasoning_details' | 'reasoning_opaque' | 'reasoning_text'
>
interface Tier {
  'service_tier: fast ours only': 'in the OpenAPI document, not in the SDK'
}
interface TypedParts {
  'content: text[] ours only': 'Mistral replies in typed parts'
  'content: refusal[] ours only': 'Mistral replies in typed parts'
  'content: thinking[] ours only': 'Mistral replies in typed parts'
}

/** By the names of the SDK, in the order of the schemas' files. */
export interface Types {
  // request.json
  ChatCompletionCreateParams: Expect<
    Same<
      Ours.ChatCompletionRequest,
      Sdk.ChatCompletionCreateParamsBase,
      Tier &
        Null<
          | 'function_call'
          | 'functions'
          | 'parallel_tool_calls'
          | 'prompt_cache_options'
          | 'response_format'
          | 'tool_choice'
          | 'tools'
          | 'user'
          | 'web_search_options'
        > &
        Extension<'enable_thinking' | 'include_reasoning' | 'reasoning' | 'thinking' | 'thinking_budget' | 'top_k'>
    >
  >
  ChatCompletionStreamOptions: Expect<
    Same<Ours.StreamOptions, Sdk.ChatCompletionStreamOptions, Null<'include_obfuscation' | 'include_usage'>>
  >
  PromptCacheOptions: Expect<Same<Ours.PromptCacheOptions, Sdk.ChatCompletionCreateParams.PromptCacheOptions>>
  // messages.json
  ChatCompletionMessageParam: Expect<SameUnion<Ours.Message, Sdk.ChatCompletionMessageParam>>
  ChatCompletionDeveloperMessageParam: Expect<
    Same<Ours.DeveloperMessage, Sdk.ChatCompletionDeveloperMessageParam, Cache>
  >
  ChatCompletionSystemMessageParam: Expect<Same<Ours.SystemMessage, Sdk.ChatCompletionSystemMessageParam, Cache>>
  ChatCompletionUserMessageParam: Expect<
    Same<
      Ours.UserMessage,
      Sdk.ChatCompletionUserMessageParam,
      Cache & { 'content: video_url[] ours only': 'Qwen, Moonshot and OpenRouter take videos' }
    >
  >
  ChatCompletionAssistantMessageParam: Expect<
    Same<
      Ours.AssistantMessage,
      Sdk.ChatCompletionAssistantMessageParam,
      Cache & Reasoning & Null<'tool_calls'> & { 'content: thinking[] ours only': 'Mistral wants it back' }
    >
  >
  ChatCompletionToolMessageParam: Expect<Same<Ours.ToolMessage, Sdk.ChatCompletionToolMessageParam, Cache>>
  ChatCompletionFunctionMessageParam: Expect<Same<Ours.FunctionMessage, Sdk.ChatCompletionFunctionMessageParam>>
  // content.json
  ChatCompletionContentPart: Expect<
    SameUnion<
      Ours.ContentPart,
      Sdk.ChatCompletionContentPart,
      { 'video_url ours only': 'Qwen, Moonshot and OpenRouter take videos' }
    >
  >
  ChatCompletionContentPartText: Expect<
    Same<Ours.TextPart, Sdk.ChatCompletionContentPartText, Extension<'cache_control'>>
  >
  ChatCompletionContentPartImage: Expect<
    Same<
      Ours.ImagePart,
      Sdk.ChatCompletionContentPartImage,
      Extension<'cache_control'> & { 'image_url: string ours only': 'Mistral takes the address itself' }
    >
  >
  ImageURL: Expect<Same<Ours.ImageUrl, Sdk.ChatCompletionContentPartImage.ImageURL, Null<'detail'>>>
  ChatCompletionContentPartInputAudio: Expect<
    Same<Ours.AudioPart, Sdk.ChatCompletionContentPartInputAudio, Extension<'cache_control'>>
  >
  InputAudio: Expect<Same<Ours.AudioPart['input_audio'], Sdk.ChatCompletionContentPartInputAudio.InputAudio>>
  FilePart: Expect<Same<Ours.FilePart, Sdk.ChatCompletionContentPart.File, Extension<'cache_control'>>>
  File: Expect<Same<Ours.FilePart['file'], Sdk.ChatCompletionContentPart.File.File>>
  ChatCompletionContentPartRefusal: Expect<Same<Ours.RefusalPart, Sdk.ChatCompletionContentPartRefusal>>
  PromptCacheBreakpoint: Expect<
    Same<Ours.PromptCacheBreakpoint, Sdk.ChatCompletionContentPart.File.PromptCacheBreakpoint>
  >
  // tools.json
  ChatCompletionTool: Expect<SameUnion<Ours.Tool, Sdk.ChatCompletionTool>>
  ChatCompletionFunctionTool: Expect<Same<Ours.FunctionTool, Sdk.ChatCompletionFunctionTool, Cache>>
  FunctionDefinition: Expect<
    Same<Ours.FunctionDefinition, Shared.FunctionDefinition, Null<'description' | 'parameters'>>
  >
  LegacyFunction: Expect<Same<Ours.LegacyFunction, Sdk.ChatCompletionCreateParams.Function>>
  ChatCompletionCustomTool: Expect<Same<Ours.CustomTool, Sdk.ChatCompletionCustomTool>>
  Custom: Expect<Same<Ours.CustomTool['custom'], Sdk.ChatCompletionCustomTool.Custom>>
  Grammar: Expect<Same<Ours.CustomToolGrammarFormat, Sdk.ChatCompletionCustomTool.Custom.Grammar>>
  GrammarText: Expect<
    Same<Ours.CustomToolGrammarFormat['grammar'], Sdk.ChatCompletionCustomTool.Custom.Grammar.Grammar>
  >
  ChatCompletionToolChoiceOption: Expect<SameUnion<Ours.ToolChoice, Sdk.ChatCompletionToolChoiceOption>>
  ChatCompletionAllowedTools: Expect<Same<Ours.AllowedToolsChoice['allowed_tools'], Sdk.ChatCompletionAllowedTools>>
  ChatCompletionNamedToolChoice: Expect<
    Same<Ours.FunctionToolChoice['function'], Sdk.ChatCompletionNamedToolChoice.Function>
  >
  ChatCompletionNamedToolChoiceCustom: Expect<
    Same<Ours.CustomToolChoice['custom'], Sdk.ChatCompletionNamedToolChoiceCustom.Custom>
  >
  ChatCompletionMessageToolCall: Expect<SameUnion<Ours.ToolCall, Sdk.ChatCompletionMessageToolCall>>
  ChatCompletionMessageFunctionToolCall: Expect<
    Same<Ours.FunctionToolCall, Sdk.ChatCompletionMessageFunctionToolCall, LeftOut<'type'> & Extension<'extra_content'>>
  >
  FunctionCall: Expect<Same<Ours.FunctionCall, Sdk.ChatCompletionMessageFunctionToolCall.Function>>
  ChatCompletionMessageCustomToolCall: Expect<Same<Ours.CustomToolCall, Sdk.ChatCompletionMessageCustomToolCall>>
  CustomCall: Expect<Same<Ours.CustomToolCall['custom'], Sdk.ChatCompletionMessageCustomToolCall.Custom>>
  // output.json
  ResponseFormat: Expect<
    SameUnion<Ours.ResponseFormat, NonNullable<Sdk.ChatCompletionCreateParamsBase['response_format']>>
  >
  JSONSchema: Expect<Same<Ours.JsonSchemaFormat['json_schema'], Shared.ResponseFormatJSONSchema.JSONSchema>>
  ChatCompletionAudioParam: Expect<Same<Ours.AudioOutput, Sdk.ChatCompletionAudioParam>>
  ChatCompletionPredictionContent: Expect<Same<Ours.Prediction, Sdk.ChatCompletionPredictionContent>>
  WebSearchOptions: Expect<Same<Ours.WebSearchOptions, Sdk.ChatCompletionCreateParams.WebSearchOptions>>
  Approximate: Expect<
    Same<Ours.WebSearchLocation, Sdk.ChatCompletionCreateParams.WebSearchOptions.UserLocation.Approximate>
  >
  // reasoning.json
  ReasoningEffort: Expect<SameUnion<Ours.ReasoningEffort, Shared.ReasoningEffort>>
  // usage.json
  CompletionUsage: Expect<
    Same<
      Ours.CompletionUsage,
      CompletionUsage,
      NullCount<'completion_tokens_details' | 'prompt_tokens_details'> &
        Extension<'cached_tokens' | 'prompt_cache_hit_tokens' | 'prompt_cache_miss_tokens' | 'reasoning_tokens'>
    >
  >
  PromptTokensDetails: Expect<
    Same<
      Ours.PromptTokensDetails,
      CompletionUsage.PromptTokensDetails,
      NullCount<'audio_tokens' | 'cache_write_tokens' | 'cached_tokens'> &
        Documented<'image_tokens' | 'text_tokens'> &
        Extension<'cache_creation_input_tokens'>
    >
  >
  CompletionTokensDetails: Expect<
    Same<
      Ours.CompletionTokensDetails,
      CompletionUsage.CompletionTokensDetails,
      NullCount<'accepted_prediction_tokens' | 'audio_tokens' | 'reasoning_tokens' | 'rejected_prediction_tokens'> &
        Documented<'text_tokens'>
    >
  >
  // response.json
  ChatCompletion: Expect<
    Same<Ours.ChatCompletion, Sdk.ChatCompletion, Tier & Documented<'metadata'> & Null<'system_fingerprint' | 'usage'>>
  >
  Choice: Expect<Same<Ours.Choice, Sdk.ChatCompletion.Choice, LeftOut<'logprobs'>>>
  ChatCompletionMessage: Expect<
    Same<
      Ours.ChatCompletionMessage,
      Sdk.ChatCompletionMessage,
      TypedParts & Reasoning & Null<'annotations' | 'tool_calls'> & LeftOut<'content' | 'refusal'> & Extension<'images'>
    >
  >
  Annotation: Expect<Same<Ours.UrlCitation, Sdk.ChatCompletionMessage.Annotation>>
  URLCitation: Expect<Same<Ours.UrlCitation['url_citation'], Sdk.ChatCompletionMessage.Annotation.URLCitation>>
  ChatCompletionAudio: Expect<Same<Ours.ReplyAudio, Sdk.ChatCompletionAudio>>
  Logprobs: Expect<Same<Ours.Logprobs, Sdk.ChatCompletion.Choice.Logprobs, LeftOut<'refusal'>>>
  ChatCompletionTokenLogprob: Expect<Same<Ours.TokenLogprob, Sdk.ChatCompletionTokenLogprob>>
  TopLogprob: Expect<Same<Ours.TopLogprob, Sdk.ChatCompletionTokenLogprob.TopLogprob>>
  // stream.json
  ChatCompletionChunk: Expect<
    Same<
      Ours.ChatCompletionChunk,
      Sdk.ChatCompletionChunk,
      Tier & Documented<'obfuscation'> & Null<'system_fingerprint'>
    >
  >
  ChunkChoice: Expect<Same<Ours.ChunkChoice, Sdk.ChatCompletionChunk.Choice, LeftOut<'finish_reason'>>>
  Delta: Expect<
    Same<
      Ours.Delta,
      Sdk.ChatCompletionChunk.Choice.Delta,
      TypedParts &
        Reasoning &
        Null<'function_call' | 'role' | 'tool_calls'> &
        Extension<'annotations' | 'audio' | 'images'> & {
          'tool_calls: custom[] ours only': 'calls of custom tools stream too'
        }
    >
  >
  ToolCallDelta: Expect<
    Same<
      Ours.ToolCallDelta,
      Sdk.ChatCompletionChunk.Choice.Delta.ToolCall,
      Null<'function' | 'id' | 'type'> &
        LeftOut<'index'> &
        Extension<'custom' | 'extra_content'> & { 'type: custom ours only': 'calls of custom tools stream too' }
    >
  >
  // moderation.json
  ModerationParam: Expect<Same<Ours.ModerationSettings, Sdk.ChatCompletionCreateParams.Moderation>>
  ModerationRule: Expect<Same<Ours.ModerationRule, Sdk.ChatCompletionCreateParams.Moderation.Policy.Input>>
  Moderation: Expect<Same<Ours.Moderation, Sdk.ChatCompletion.Moderation>>
  ModerationResults: Expect<Same<Ours.ModerationResults, Sdk.ChatCompletion.Moderation.ModerationResults>>
  ModerationResult: Expect<Same<Ours.ModerationResult, Sdk.ChatCompletion.Moderation.ModerationResults.Result>>
  ModerationFailure: Expect<Same<Ours.ModerationFailure, Sdk.ChatCompletion.Moderation.Error>>
  // embeddings.json
  EmbeddingCreateParams: Expect<
    Same<
      Ours.EmbeddingRequest,
      Embeddings.EmbeddingCreateParams,
      Null<'dimensions' | 'encoding_format' | 'user'> & {
        'input: object[] ours only': 'compatible upstreams embed more than texts'
      }
    >
  >
  CreateEmbeddingResponse: Expect<Same<Ours.EmbeddingList, Embeddings.CreateEmbeddingResponse>>
  Embedding: Expect<
    Same<Ours.Embedding, Embeddings.Embedding, { 'embedding: string ours only': 'as base64 goes over the wire' }>
  >
  EmbeddingUsage: Expect<Same<Ours.EmbeddingUsage, Embeddings.CreateEmbeddingResponse.Usage>>
  // models.json
  Model: Expect<Same<Ours.Model, Model, Documented<'shutdown_date'>>>
  // error.json
  ErrorObject: Expect<
    Same<
      Ours.ErrorObject,
      Shared.ErrorObject,
      LeftOut<'code' | 'param' | 'type'> &
        Null<'type'> & { 'code: number ours only': 'some upstreams send the HTTP status' }
    >
  >
}
