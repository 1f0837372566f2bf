import type * as Sdk from '@google/genai'
import type * as Ours from '../../generated/protocols/gemini/types.ts'

/**
 * Holds the generated types against those of @google/genai, definition by definition: the same fields, each assignable
 * both ways. Differences are listed where they stand, with the reason; one that is not listed and one that is listed
 * for nothing are both errors of the type-checker. Nothing here runs.
 */

/** The SDK's types as they look on the wire: enums are their strings, classes their fields. */
type Wire<T> = unknown extends T
  ? unknown
  : T extends string
    ? `${T}`
    : T extends number | boolean | null | undefined
      ? T
      : T extends readonly (infer Item)[]
        ? Wire<Item>[]
        : { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: Wire<T[K]> }

type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** An object that lists no fields may be a map to the generator: its fields are none. */
type Names<T> = keyof { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] }

/** The fields that only one of the two has, or that differ. */
type Differences<A, B> =
  | Exclude<Names<A>, Names<B>>
  | Exclude<Names<B>, Names<A>>
  | { [K in Names<A> & Names<B>]-?: Mutual<A[K], B[K]> extends true ? never : K }[Names<A> & Names<B>]

type Judge<Found, Listed> =
  Mutual<Found, keyof Listed> extends true
    ? true
    : {
        notListed: `${Exclude<Found, keyof Listed> & string}`
        listedForNothing: `${Exclude<keyof Listed, Found> & string}`
      }

// biome-ignore lint/complexity/noBannedTypes: no exceptions is a type without members
type Fields<A, B, Except = {}> = Judge<Differences<A, Wire<B>>, Except>
type Values<A extends string, B extends string> = Mutual<A, `${B}`> extends true ? true : { differ: [A, `${B}`] }

/** Fails to type-check where a case is not `true`, and says what differs. */
type Expect<Case extends true> = Case

/** What the SDK puts on its class for replies. */
type ReplyOfSdk = {
  text: 'a getter of the SDK'
  data: 'a getter of the SDK'
  functionCalls: 'a getter of the SDK'
  executableCode: 'a getter of the SDK'
  codeExecutionResult: 'a getter of the SDK'
  initialPromptTokenCount: 'a getter of the SDK'
  sdkHttpResponse: 'for the SDK itself, never on the wire'
  automaticFunctionCallingHistory: 'for the SDK itself, never on the wire'
}

/** By the names of our definitions. */
export interface Cases {
  // content.json
  Content: Expect<Fields<Ours.Content, Sdk.Content>>
  Part: Expect<Fields<Ours.Part, Sdk.Part>>
  Blob: Expect<Fields<Ours.Blob, Sdk.Blob>>
  FileData: Expect<Fields<Ours.FileData, Sdk.FileData>>
  FunctionCall: Expect<Fields<Ours.FunctionCall, Sdk.FunctionCall>>
  PartialArg: Expect<Fields<Ours.PartialArg, Sdk.PartialArg>>
  FunctionResponse: Expect<Fields<Ours.FunctionResponse, Sdk.FunctionResponse>>
  FunctionResponsePart: Expect<Fields<Ours.FunctionResponsePart, Sdk.FunctionResponsePart>>
  FunctionResponseBlob: Expect<Fields<Ours.FunctionResponseBlob, Sdk.FunctionResponseBlob>>
  FunctionResponseFileData: Expect<Fields<Ours.FunctionResponseFileData, Sdk.FunctionResponseFileData>>
  FunctionResponseScheduling: Expect<Values<Ours.FunctionResponseScheduling, Sdk.FunctionResponseScheduling>>
  ExecutableCode: Expect<Fields<Ours.ExecutableCode, Sdk.ExecutableCode>>
  Language: Expect<Values<Ours.Language, Sdk.Language>>
  CodeExecutionResult: Expect<Fields<Ours.CodeExecutionResult, Sdk.CodeExecutionResult>>
  Outcome: Expect<Values<Ours.Outcome, Sdk.Outcome>>
  ToolCall: Expect<Fields<Ours.ToolCall, Sdk.ToolCall>>
  ToolResponse: Expect<Fields<Ours.ToolResponse, Sdk.ToolResponse>>
  ToolType: Expect<Values<Ours.ToolType, Sdk.ToolType>>
  Transcription: Expect<Fields<Ours.Transcription, Sdk.Transcription>>
  WordInfo: Expect<Fields<Ours.WordInfo, Sdk.WordInfo>>
  VideoMetadata: Expect<Fields<Ours.VideoMetadata, Sdk.VideoMetadata>>
  SpeechMetadata: Expect<Fields<Ours.SpeechMetadata, Sdk.SpeechMetadata>>
  PartMediaResolution: Expect<Fields<Ours.PartMediaResolution, Sdk.PartMediaResolution>>
  PartMediaResolutionLevel: Expect<Values<Ours.PartMediaResolutionLevel, Sdk.PartMediaResolutionLevel>>
  MediaProcessing: Expect<Values<Ours.MediaProcessing, Sdk.MediaProcessing>>
  // tools.json
  Tool: Expect<
    Fields<Ours.Tool, Sdk.Tool, { functionDeclarations: 'its functions differ as listed at FunctionDeclaration' }>
  >
  FunctionDeclaration: Expect<
    Fields<
      Ours.FunctionDeclaration,
      Sdk.FunctionDeclaration,
      {
        name: 'the SDK leaves it optional; servers refuse it without'
        parameters: 'its schemas differ as listed at Schema'
        response: 'its schemas differ as listed at Schema'
      }
    >
  >
  Behavior: Expect<Values<Ours.Behavior, Sdk.Behavior>>
  GoogleSearch: Expect<Fields<Ours.GoogleSearch, Sdk.GoogleSearch>>
  SearchTypes: Expect<Fields<Ours.SearchTypes, Sdk.SearchTypes>>
  WebSearch: Expect<Fields<Ours.WebSearch, Sdk.WebSearch>>
  ImageSearch: Expect<Fields<Ours.ImageSearch, Sdk.ImageSearch>>
  TimeInterval: Expect<Fields<Ours.TimeInterval, Sdk.Interval>>
  PhishBlockThreshold: Expect<Values<Ours.PhishBlockThreshold, Sdk.PhishBlockThreshold>>
  GoogleSearchRetrieval: Expect<Fields<Ours.GoogleSearchRetrieval, Sdk.GoogleSearchRetrieval>>
  DynamicRetrievalConfig: Expect<Fields<Ours.DynamicRetrievalConfig, Sdk.DynamicRetrievalConfig>>
  DynamicRetrievalConfigMode: Expect<Values<Ours.DynamicRetrievalConfigMode, Sdk.DynamicRetrievalConfigMode>>
  EnterpriseWebSearch: Expect<Fields<Ours.EnterpriseWebSearch, Sdk.EnterpriseWebSearch>>
  ExaAiSearch: Expect<Fields<Ours.ExaAiSearch, Sdk.ToolExaAiSearch>>
  ParallelAiSearch: Expect<Fields<Ours.ParallelAiSearch, Sdk.ToolParallelAiSearch>>
  UrlContext: Expect<Fields<Ours.UrlContext, Sdk.UrlContext>>
  CodeExecution: Expect<Fields<Ours.CodeExecution, Sdk.ToolCodeExecution>>
  FileSearch: Expect<Fields<Ours.FileSearch, Sdk.FileSearch>>
  GoogleMaps: Expect<Fields<Ours.GoogleMaps, Sdk.GoogleMaps>>
  GoogleMapsGroundingTypes: Expect<Fields<Ours.GoogleMapsGroundingTypes, Sdk.GoogleMapsGroundingTypes>>
  GoogleMapsPlaces: Expect<Fields<Ours.GoogleMapsPlaces, Sdk.GoogleMapsPlaces>>
  GoogleMapsRouting: Expect<Fields<Ours.GoogleMapsRouting, Sdk.GoogleMapsRouting>>
  ComputerUse: Expect<Fields<Ours.ComputerUse, Sdk.ComputerUse>>
  Environment: Expect<Values<Ours.Environment, Sdk.Environment>>
  SafetyPolicy: Expect<Values<Ours.SafetyPolicy, Sdk.SafetyPolicy>>
  McpServer: Expect<Fields<Ours.McpServer, Sdk.McpServer>>
  StreamableHttpTransport: Expect<Fields<Ours.StreamableHttpTransport, Sdk.StreamableHttpTransport>>
  ToolConfig: Expect<Fields<Ours.ToolConfig, Sdk.ToolConfig>>
  FunctionCallingConfig: Expect<Fields<Ours.FunctionCallingConfig, Sdk.FunctionCallingConfig>>
  FunctionCallingConfigMode: Expect<Values<Ours.FunctionCallingConfigMode, Sdk.FunctionCallingConfigMode>>
  RetrievalConfig: Expect<Fields<Ours.RetrievalConfig, Sdk.RetrievalConfig>>
  LatLng: Expect<Fields<Ours.LatLng, Sdk.LatLng>>
  // retrieval.json
  Retrieval: Expect<Fields<Ours.Retrieval, Sdk.Retrieval>>
  ExternalApi: Expect<Fields<Ours.ExternalApi, Sdk.ExternalApi>>
  ApiAuth: Expect<Fields<Ours.ApiAuth, Sdk.ApiAuth>>
  ApiAuthApiKeyConfig: Expect<Fields<Ours.ApiAuthApiKeyConfig, Sdk.ApiAuthApiKeyConfig>>
  ApiSpec: Expect<Values<Ours.ApiSpec, Sdk.ApiSpec>>
  AuthConfig: Expect<Fields<Ours.AuthConfig, Sdk.AuthConfig>>
  ApiKeyConfig: Expect<Fields<Ours.ApiKeyConfig, Sdk.ApiKeyConfig>>
  HttpElementLocation: Expect<Values<Ours.HttpElementLocation, Sdk.HttpElementLocation>>
  AuthType: Expect<Values<Ours.AuthType, Sdk.AuthType>>
  GoogleServiceAccountConfig: Expect<Fields<Ours.GoogleServiceAccountConfig, Sdk.AuthConfigGoogleServiceAccountConfig>>
  HttpBasicAuthConfig: Expect<Fields<Ours.HttpBasicAuthConfig, Sdk.AuthConfigHttpBasicAuthConfig>>
  OauthConfig: Expect<Fields<Ours.OauthConfig, Sdk.AuthConfigOauthConfig>>
  OidcConfig: Expect<Fields<Ours.OidcConfig, Sdk.AuthConfigOidcConfig>>
  ElasticSearchParams: Expect<Fields<Ours.ElasticSearchParams, Sdk.ExternalApiElasticSearchParams>>
  SimpleSearchParams: Expect<Fields<Ours.SimpleSearchParams, Sdk.ExternalApiSimpleSearchParams>>
  VertexAISearch: Expect<Fields<Ours.VertexAISearch, Sdk.VertexAISearch>>
  DataStoreSpec: Expect<Fields<Ours.DataStoreSpec, Sdk.VertexAISearchDataStoreSpec>>
  VertexRagStore: Expect<Fields<Ours.VertexRagStore, Sdk.VertexRagStore>>
  RagResource: Expect<Fields<Ours.RagResource, Sdk.VertexRagStoreRagResource>>
  RagRetrievalConfig: Expect<Fields<Ours.RagRetrievalConfig, Sdk.RagRetrievalConfig>>
  RagFilter: Expect<Fields<Ours.RagFilter, Sdk.RagRetrievalConfigFilter>>
  RagHybridSearch: Expect<Fields<Ours.RagHybridSearch, Sdk.RagRetrievalConfigHybridSearch>>
  RagRanking: Expect<Fields<Ours.RagRanking, Sdk.RagRetrievalConfigRanking>>
  RagLlmRanker: Expect<Fields<Ours.RagLlmRanker, Sdk.RagRetrievalConfigRankingLlmRanker>>
  RagRankService: Expect<Fields<Ours.RagRankService, Sdk.RagRetrievalConfigRankingRankService>>
  // schema.json
  Schema: Expect<
    Fields<
      Ours.Schema,
      Sdk.Schema,
      {
        maxItems: '64-bit integers may be numbers too'
        minItems: '64-bit integers may be numbers too'
        maxLength: '64-bit integers may be numbers too'
        minLength: '64-bit integers may be numbers too'
        maxProperties: '64-bit integers may be numbers too'
        minProperties: '64-bit integers may be numbers too'
        anyOf: 'holds schemas that differ so'
        items: 'holds schemas that differ so'
        properties: 'holds schemas that differ so'
      }
    >
  >
  SchemaType: Expect<Values<Ours.SchemaType, Sdk.Type>>
  // generation-config.json
  GenerationConfig: Expect<
    Fields<
      Ours.GenerationConfig,
      Sdk.GenerationConfig,
      {
        imageConfig: 'the SDK writes it there, from its own place'
        responseSchema: 'its schemas differ as listed at Schema'
      }
    >
  >
  Modality: Expect<Values<Ours.Modality, Sdk.Modality>>
  MediaResolution: Expect<Values<Ours.MediaResolution, Sdk.MediaResolution>>
  ThinkingConfig: Expect<Fields<Ours.ThinkingConfig, Sdk.ThinkingConfig>>
  ThinkingLevel: Expect<Values<Ours.ThinkingLevel, Sdk.ThinkingLevel>>
  ImageConfig: Expect<Fields<Ours.ImageConfig, Sdk.ImageConfig>>
  ImageOutputOptions: Expect<Fields<Ours.ImageOutputOptions, Sdk.ImageConfigImageOutputOptions>>
  ProminentPeople: Expect<Values<Ours.ProminentPeople, Sdk.ProminentPeople>>
  SpeechConfig: Expect<Fields<Ours.SpeechConfig, Sdk.SpeechConfig>>
  VoiceConfig: Expect<Fields<Ours.VoiceConfig, Sdk.VoiceConfig>>
  PrebuiltVoiceConfig: Expect<Fields<Ours.PrebuiltVoiceConfig, Sdk.PrebuiltVoiceConfig>>
  ReplicatedVoiceConfig: Expect<Fields<Ours.ReplicatedVoiceConfig, Sdk.ReplicatedVoiceConfig>>
  VoiceConsentSignature: Expect<Fields<Ours.VoiceConsentSignature, Sdk.VoiceConsentSignature>>
  MultiSpeakerVoiceConfig: Expect<Fields<Ours.MultiSpeakerVoiceConfig, Sdk.MultiSpeakerVoiceConfig>>
  SpeakerVoiceConfig: Expect<Fields<Ours.SpeakerVoiceConfig, Sdk.SpeakerVoiceConfig>>
  AudioTranscriptionConfig: Expect<Fields<Ours.AudioTranscriptionConfig, Sdk.AudioTranscriptionConfig>>
  AudioTranscriptionConfigMode: Expect<Values<Ours.AudioTranscriptionConfigMode, Sdk.AudioTranscriptionConfigMode>>
  LanguageAuto: Expect<Fields<Ours.LanguageAuto, Sdk.LanguageAuto>>
  LanguageHints: Expect<Fields<Ours.LanguageHints, Sdk.LanguageHints>>
  TranslationConfig: Expect<Fields<Ours.TranslationConfig, Sdk.TranslationConfig>>
  ResponseFormat: Expect<Fields<Ours.ResponseFormat, Sdk.ResponseFormat>>
  TextResponseFormat: Expect<Fields<Ours.TextResponseFormat, Sdk.TextResponseFormat>>
  AudioResponseFormat: Expect<Fields<Ours.AudioResponseFormat, Sdk.AudioResponseFormat>>
  ImageResponseFormat: Expect<Fields<Ours.ImageResponseFormat, Sdk.ImageResponseFormat>>
  VideoResponseFormat: Expect<Fields<Ours.VideoResponseFormat, Sdk.VideoResponseFormat>>
  Delivery: Expect<Values<Ours.Delivery, Sdk.Delivery>>
  AspectRatio: Expect<Values<Ours.AspectRatio, Sdk.AspectRatio>>
  ImageSize: Expect<Values<Ours.ImageSize, Sdk.ImageSize>>
  RoutingConfig: Expect<Fields<Ours.RoutingConfig, Sdk.GenerationConfigRoutingConfig>>
  AutoRoutingMode: Expect<Fields<Ours.AutoRoutingMode, Sdk.GenerationConfigRoutingConfigAutoRoutingMode>>
  ManualRoutingMode: Expect<Fields<Ours.ManualRoutingMode, Sdk.GenerationConfigRoutingConfigManualRoutingMode>>
  ModelSelectionConfig: Expect<Fields<Ours.ModelSelectionConfig, Sdk.ModelSelectionConfig>>
  FeatureSelectionPreference: Expect<Values<Ours.FeatureSelectionPreference, Sdk.FeatureSelectionPreference>>
  // request.json
  GenerateContentRequest: Expect<
    Fields<
      Omit<Ours.GenerateContentRequest, 'model' | 'contents' | 'generationConfig'> & Ours.GenerationConfig,
      Sdk.GenerateContentConfig,
      {
        abortSignal: 'for the SDK itself, never on the wire'
        httpOptions: 'for the SDK itself, never on the wire'
        automaticFunctionCalling: 'for the SDK itself, never on the wire'
        automaticContinuation: 'for the SDK itself, never on the wire'
        generationOutputConfig: 'batches on Vertex AI only'
        systemInstruction: 'the SDK takes shorter forms'
        tools: 'the SDK takes functions to call, servers a tool without its list'
        speechConfig: 'the SDK takes the name of a voice'
        responseModalities: 'plain strings in the config'
        responseSchema: 'of any type in the config'
        enableAffectiveDialog: 'not in the config of the SDK'
        responseFormat: 'not in the config of the SDK'
        translationConfig: 'not in the config of the SDK'
      }
    >
  >
  RequestContent: Expect<Fields<Ours.RequestContent, Sdk.Content, { parts: 'one part may stand without its list' }>>
  ServiceTier: Expect<Values<Ours.ServiceTier, Sdk.ServiceTier>>
  SafetySetting: Expect<Fields<Ours.SafetySetting, Sdk.SafetySetting>>
  HarmCategory: Expect<Values<Ours.HarmCategory, Sdk.HarmCategory>>
  HarmBlockMethod: Expect<Values<Ours.HarmBlockMethod, Sdk.HarmBlockMethod>>
  HarmBlockThreshold: Expect<Values<Ours.HarmBlockThreshold, Sdk.HarmBlockThreshold>>
  ModelArmorConfig: Expect<Fields<Ours.ModelArmorConfig, Sdk.ModelArmorConfig>>
  // response.json
  GenerateContentResponse: Expect<Fields<Ours.GenerateContentResponse, Sdk.GenerateContentResponse, ReplyOfSdk>>
  Candidate: Expect<Fields<Ours.Candidate, Sdk.Candidate>>
  FinishReason: Expect<Values<Ours.FinishReason, Sdk.FinishReason>>
  PromptFeedback: Expect<Fields<Ours.PromptFeedback, Sdk.GenerateContentResponsePromptFeedback>>
  BlockedReason: Expect<Values<Ours.BlockedReason, Sdk.BlockedReason>>
  SafetyRating: Expect<Fields<Ours.SafetyRating, Sdk.SafetyRating>>
  HarmProbability: Expect<Values<Ours.HarmProbability, Sdk.HarmProbability>>
  HarmSeverity: Expect<Values<Ours.HarmSeverity, Sdk.HarmSeverity>>
  CitationMetadata: Expect<
    Fields<Ours.CitationMetadata, Sdk.CitationMetadata, { citationSources: 'the wire name, which the SDK renames' }>
  >
  Citation: Expect<Fields<Ours.Citation, Sdk.Citation>>
  CalendarDate: Expect<Fields<Ours.CalendarDate, Sdk.GoogleTypeDate>>
  LogprobsResult: Expect<Fields<Ours.LogprobsResult, Sdk.LogprobsResult>>
  TokenLogprob: Expect<Fields<Ours.TokenLogprob, Sdk.LogprobsResultCandidate>>
  TopTokenLogprobs: Expect<Fields<Ours.TopTokenLogprobs, Sdk.LogprobsResultTopCandidates>>
  UrlContextMetadata: Expect<Fields<Ours.UrlContextMetadata, Sdk.UrlContextMetadata>>
  UrlMetadata: Expect<Fields<Ours.UrlMetadata, Sdk.UrlMetadata>>
  UrlRetrievalStatus: Expect<Values<Ours.UrlRetrievalStatus, Sdk.UrlRetrievalStatus>>
  ModelStatus: Expect<Fields<Ours.ModelStatus, Sdk.ModelStatus>>
  ModelStage: Expect<Values<Ours.ModelStage, Sdk.ModelStage>>
  StreamEvent: Expect<Fields<Exclude<Ours.StreamEvent, Ours.ErrorResponse>, Sdk.GenerateContentResponse, ReplyOfSdk>>
  // grounding.json
  GroundingMetadata: Expect<Fields<Ours.GroundingMetadata, Sdk.GroundingMetadata>>
  GroundingChunk: Expect<Fields<Ours.GroundingChunk, Sdk.GroundingChunk>>
  WebChunk: Expect<Fields<Ours.WebChunk, Sdk.GroundingChunkWeb>>
  ImageChunk: Expect<Fields<Ours.ImageChunk, Sdk.GroundingChunkImage>>
  RetrievedContextChunk: Expect<Fields<Ours.RetrievedContextChunk, Sdk.GroundingChunkRetrievedContext>>
  MapsChunk: Expect<Fields<Ours.MapsChunk, Sdk.GroundingChunkMaps>>
  MapsRoute: Expect<Fields<Ours.MapsRoute, Sdk.GroundingChunkMapsRoute>>
  PlaceAnswerSources: Expect<Fields<Ours.PlaceAnswerSources, Sdk.GroundingChunkMapsPlaceAnswerSources>>
  ReviewSnippet: Expect<Fields<Ours.ReviewSnippet, Sdk.GroundingChunkMapsPlaceAnswerSourcesReviewSnippet>>
  AuthorAttribution: Expect<Fields<Ours.AuthorAttribution, Sdk.GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution>>
  CustomMetadata: Expect<Fields<Ours.CustomMetadata, Sdk.GroundingChunkCustomMetadata>>
  StringList: Expect<Fields<Ours.StringList, Sdk.GroundingChunkStringList>>
  RagChunk: Expect<Fields<Ours.RagChunk, Sdk.RagChunk>>
  RagChunkPageSpan: Expect<Fields<Ours.RagChunkPageSpan, Sdk.RagChunkPageSpan>>
  GroundingSupport: Expect<Fields<Ours.GroundingSupport, Sdk.GroundingSupport>>
  Segment: Expect<Fields<Ours.Segment, Sdk.Segment>>
  SearchEntryPoint: Expect<Fields<Ours.SearchEntryPoint, Sdk.SearchEntryPoint>>
  RetrievalMetadata: Expect<Fields<Ours.RetrievalMetadata, Sdk.RetrievalMetadata>>
  SourceFlaggingUri: Expect<Fields<Ours.SourceFlaggingUri, Sdk.GroundingMetadataSourceFlaggingUri>>
  // usage.json
  UsageMetadata: Expect<
    Fields<
      Ours.UsageMetadata,
      Sdk.GenerateContentResponseUsageMetadata,
      { serviceTier: 'sent by servers, read by the AI SDK' }
    >
  >
  ModalityTokenCount: Expect<Fields<Ours.ModalityTokenCount, Sdk.ModalityTokenCount>>
  MediaModality: Expect<Values<Ours.MediaModality, Sdk.MediaModality>>
  TrafficType: Expect<Values<Ours.TrafficType, Sdk.TrafficType>>
  // count-tokens.json
  CountTokensRequest: Expect<
    Fields<
      Ours.CountTokensRequest,
      Sdk.CountTokensConfig & Pick<Sdk.CountTokensParameters, 'contents'>,
      {
        abortSignal: 'for the SDK itself, never on the wire'
        httpOptions: 'for the SDK itself, never on the wire'
        contents: 'the SDK takes shorter forms, and brackets may be left out'
        systemInstruction: 'the SDK takes shorter forms'
        tools: 'one may stand without its list'
        generationConfig: 'its settings differ as listed at GenerationConfig'
        generateContentRequest: 'the API has it, the SDK never sends it'
      }
    >
  >
  CountTokensResponse: Expect<
    Fields<
      Ours.CountTokensResponse,
      Sdk.CountTokensResponse,
      {
        sdkHttpResponse: 'for the SDK itself, never on the wire'
        promptTokensDetails: 'sent by servers, dropped by the SDK'
        cacheTokensDetails: 'sent by servers, dropped by the SDK'
      }
    >
  >
  // embeddings.json
  EmbedContentRequest: Expect<
    Fields<
      Ours.EmbedContentRequest,
      Sdk.EmbedContentConfig,
      {
        abortSignal: 'for the SDK itself, never on the wire'
        httpOptions: 'for the SDK itself, never on the wire'
        model: 'a parameter beside the config'
        content: 'a parameter beside the config'
        embedContentConfig: 'where the SDK puts the config for newer models'
        mimeType: 'Vertex AI only, within embedContentConfig there'
        autoTruncate: 'Vertex AI only, within embedContentConfig there'
        documentOcr: 'Vertex AI only, within embedContentConfig there'
        audioTrackExtraction: 'Vertex AI only, within embedContentConfig there'
      }
    >
  >
  EmbedContentResponse: Expect<
    Fields<
      Ours.EmbedContentResponse,
      Sdk.EmbedContentResponse,
      {
        sdkHttpResponse: 'for the SDK itself, never on the wire'
        embedding: 'the SDK makes one list of both replies'
        embeddings: 'the SDK makes one list of both replies'
        metadata: 'of the other reply'
        usageMetadata: 'the SDK puts it into the embedding'
        truncated: 'the SDK puts it into the embedding'
      }
    >
  >
  BatchEmbedContentsResponse: Expect<
    Fields<
      Ours.BatchEmbedContentsResponse,
      Sdk.EmbedContentResponse,
      {
        sdkHttpResponse: 'for the SDK itself, never on the wire'
        embeddings: 'always there'
        usageMetadata: 'dropped by the SDK'
      }
    >
  >
  ContentEmbedding: Expect<Fields<Ours.ContentEmbedding, Sdk.ContentEmbedding>>
  EmbedContentMetadata: Expect<Fields<Ours.EmbedContentMetadata, Sdk.EmbedContentMetadata>>
  ContentEmbeddingStatistics: Expect<Fields<Ours.ContentEmbeddingStatistics, Sdk.ContentEmbeddingStatistics>>
  EmbedContentSettings: Expect<
    Fields<
      Ours.EmbedContentSettings,
      Sdk.EmbedContentConfig,
      { abortSignal: 'for the SDK itself, never on the wire'; httpOptions: 'for the SDK itself, never on the wire' }
    >
  >
  // models.json
  ListModelsResponse: Expect<
    Fields<
      Ours.ListModelsResponse,
      Sdk.ListModelsResponse,
      { sdkHttpResponse: 'for the SDK itself, never on the wire'; models: 'its models differ as listed at Model' }
    >
  >
  Model: Expect<
    Fields<
      Ours.Model,
      Sdk.Model,
      {
        name: 'always there'
        baseModelId: 'sent by servers, dropped by the SDK'
        supportedGenerationMethods: 'the wire name of supportedActions'
        supportedActions: 'the name of the SDK'
        checkpoints: 'Vertex AI only'
        defaultCheckpointId: 'Vertex AI only'
        endpoints: 'Vertex AI only'
        labels: 'Vertex AI only'
        tunedModelInfo: 'Vertex AI only'
      }
    >
  >
  // error.json
}

/** What the cases above would say of a difference. */
export interface Faults {
  // @ts-expect-error a field that only the SDK has
  missing: Expect<Fields<{ a?: string }, { a?: string; b?: number }>>
  // @ts-expect-error a field that only the schemas have
  extra: Expect<Fields<{ a?: string; b?: number }, { a?: string }>>
  // @ts-expect-error a field that is required on one side
  required: Expect<Fields<{ a: string }, { a?: string }>>
  // @ts-expect-error an exception that is not needed
  needless: Expect<Fields<{ a?: string }, { a?: string }, { a: 'no reason' }>>
  // @ts-expect-error an enum with a value of its own
  values: Expect<Values<Ours.FinishReason | 'FUNCTION_CALL', Sdk.FinishReason>>
}
