// Made by `headgate generate` from schemas/gemini: change that, not this.

export type FunctionResponseScheduling = 'SCHEDULING_UNSPECIFIED' | 'SILENT' | 'WHEN_IDLE' | 'INTERRUPT'

export type Language = 'LANGUAGE_UNSPECIFIED' | 'PYTHON'

export type Outcome = 'OUTCOME_UNSPECIFIED' | 'OUTCOME_OK' | 'OUTCOME_FAILED' | 'OUTCOME_DEADLINE_EXCEEDED'

export type ToolType =
  | 'TOOL_TYPE_UNSPECIFIED'
  | 'GOOGLE_SEARCH_WEB'
  | 'GOOGLE_SEARCH_IMAGE'
  | 'URL_CONTEXT'
  | 'GOOGLE_MAPS'
  | 'FILE_SEARCH'
  | 'MEDIA_PROCESSING'

export type PartMediaResolutionLevel =
  | 'MEDIA_RESOLUTION_UNSPECIFIED'
  | 'MEDIA_RESOLUTION_LOW'
  | 'MEDIA_RESOLUTION_MEDIUM'
  | 'MEDIA_RESOLUTION_HIGH'
  | 'MEDIA_RESOLUTION_ULTRA_HIGH'

export type MediaProcessing = 'MEDIA_PROCESSING_UNSPECIFIED' | 'STATIC' | 'AGENTIC'

export type StatusName =
  | 'INVALID_ARGUMENT'
  | 'FAILED_PRECONDITION'
  | 'OUT_OF_RANGE'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ABORTED'
  | 'ALREADY_EXISTS'
  | 'RESOURCE_EXHAUSTED'
  | 'CANCELLED'
  | 'DATA_LOSS'
  | 'UNKNOWN'
  | 'INTERNAL'
  | 'UNIMPLEMENTED'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'

export type Modality = 'MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'AUDIO' | 'VIDEO'

export type MediaResolution =
  | 'MEDIA_RESOLUTION_UNSPECIFIED'
  | 'MEDIA_RESOLUTION_LOW'
  | 'MEDIA_RESOLUTION_MEDIUM'
  | 'MEDIA_RESOLUTION_HIGH'

/** Servers take lower case too. */
export type ThinkingLevel = 'THINKING_LEVEL_UNSPECIFIED' | 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH'

export type ProminentPeople = 'PROMINENT_PEOPLE_UNSPECIFIED' | 'ALLOW_PROMINENT_PEOPLE' | 'BLOCK_PROMINENT_PEOPLE'

export type AudioTranscriptionConfigMode = 'MODE_UNSPECIFIED' | 'VERBATIM' | 'SMART'

export type Delivery = 'DELIVERY_UNSPECIFIED' | 'INLINE' | 'URI'

export type AspectRatio =
  | 'ASPECT_RATIO_UNSPECIFIED'
  | 'ASPECT_RATIO_ONE_BY_ONE'
  | 'ASPECT_RATIO_TWO_BY_THREE'
  | 'ASPECT_RATIO_THREE_BY_TWO'
  | 'ASPECT_RATIO_THREE_BY_FOUR'
  | 'ASPECT_RATIO_FOUR_BY_THREE'
  | 'ASPECT_RATIO_FOUR_BY_FIVE'
  | 'ASPECT_RATIO_FIVE_BY_FOUR'
  | 'ASPECT_RATIO_NINE_BY_SIXTEEN'
  | 'ASPECT_RATIO_SIXTEEN_BY_NINE'
  | 'ASPECT_RATIO_TWENTY_ONE_BY_NINE'
  | 'ASPECT_RATIO_ONE_BY_EIGHT'
  | 'ASPECT_RATIO_EIGHT_BY_ONE'
  | 'ASPECT_RATIO_ONE_BY_FOUR'
  | 'ASPECT_RATIO_FOUR_BY_ONE'

export type ImageSize =
  | 'IMAGE_SIZE_UNSPECIFIED'
  | 'IMAGE_SIZE_FIVE_TWELVE'
  | 'IMAGE_SIZE_ONE_K'
  | 'IMAGE_SIZE_TWO_K'
  | 'IMAGE_SIZE_FOUR_K'

export type FeatureSelectionPreference =
  | 'FEATURE_SELECTION_PREFERENCE_UNSPECIFIED'
  | 'PRIORITIZE_QUALITY'
  | 'BALANCED'
  | 'PRIORITIZE_COST'

export type ServiceTier = 'unspecified' | 'flex' | 'standard' | 'priority'

export type HarmCategory =
  | 'HARM_CATEGORY_UNSPECIFIED'
  | 'HARM_CATEGORY_HARASSMENT'
  | 'HARM_CATEGORY_HATE_SPEECH'
  | 'HARM_CATEGORY_SEXUALLY_EXPLICIT'
  | 'HARM_CATEGORY_DANGEROUS_CONTENT'
  | 'HARM_CATEGORY_CIVIC_INTEGRITY'
  | 'HARM_CATEGORY_JAILBREAK'
  | 'HARM_CATEGORY_IMAGE_HATE'
  | 'HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT'
  | 'HARM_CATEGORY_IMAGE_HARASSMENT'
  | 'HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT'

export type HarmBlockMethod = 'HARM_BLOCK_METHOD_UNSPECIFIED' | 'SEVERITY' | 'PROBABILITY'

export type HarmBlockThreshold =
  | 'HARM_BLOCK_THRESHOLD_UNSPECIFIED'
  | 'BLOCK_LOW_AND_ABOVE'
  | 'BLOCK_MEDIUM_AND_ABOVE'
  | 'BLOCK_ONLY_HIGH'
  | 'BLOCK_NONE'
  | 'OFF'

export type FinishReason =
  | 'FINISH_REASON_UNSPECIFIED'
  | 'STOP'
  | 'MAX_TOKENS'
  | 'SAFETY'
  | 'RECITATION'
  | 'LANGUAGE'
  | 'OTHER'
  | 'BLOCKLIST'
  | 'PROHIBITED_CONTENT'
  | 'SPII'
  | 'MALFORMED_FUNCTION_CALL'
  | 'IMAGE_SAFETY'
  | 'UNEXPECTED_TOOL_CALL'
  | 'TOO_MANY_TOOL_CALLS'
  | 'IMAGE_PROHIBITED_CONTENT'
  | 'NO_IMAGE'
  | 'IMAGE_RECITATION'
  | 'IMAGE_OTHER'
  | 'CONTINUATION'

export type BlockedReason =
  | 'BLOCKED_REASON_UNSPECIFIED'
  | 'SAFETY'
  | 'OTHER'
  | 'BLOCKLIST'
  | 'PROHIBITED_CONTENT'
  | 'IMAGE_SAFETY'
  | 'MODEL_ARMOR'
  | 'JAILBREAK'

export type HarmProbability = 'HARM_PROBABILITY_UNSPECIFIED' | 'NEGLIGIBLE' | 'LOW' | 'MEDIUM' | 'HIGH'

export type HarmSeverity =
  | 'HARM_SEVERITY_UNSPECIFIED'
  | 'HARM_SEVERITY_NEGLIGIBLE'
  | 'HARM_SEVERITY_LOW'
  | 'HARM_SEVERITY_MEDIUM'
  | 'HARM_SEVERITY_HIGH'

export type UrlRetrievalStatus =
  | 'URL_RETRIEVAL_STATUS_UNSPECIFIED'
  | 'URL_RETRIEVAL_STATUS_SUCCESS'
  | 'URL_RETRIEVAL_STATUS_ERROR'
  | 'URL_RETRIEVAL_STATUS_PAYWALL'
  | 'URL_RETRIEVAL_STATUS_UNSAFE'

export type ModelStage =
  | 'MODEL_STAGE_UNSPECIFIED'
  | 'UNSTABLE_EXPERIMENTAL'
  | 'EXPERIMENTAL'
  | 'PREVIEW'
  | 'STABLE'
  | 'LEGACY'
  | 'DEPRECATED'
  | 'RETIRED'

/** One event of streamGenerateContent: a piece of the answer, or the failure that ends it. */
export type StreamEvent = GenerateContentResponse | ErrorResponse

export type ApiSpec = 'API_SPEC_UNSPECIFIED' | 'SIMPLE_SEARCH' | 'ELASTIC_SEARCH'

export type HttpElementLocation =
  | 'HTTP_IN_UNSPECIFIED'
  | 'HTTP_IN_QUERY'
  | 'HTTP_IN_HEADER'
  | 'HTTP_IN_PATH'
  | 'HTTP_IN_BODY'
  | 'HTTP_IN_COOKIE'

export type AuthType =
  | 'AUTH_TYPE_UNSPECIFIED'
  | 'NO_AUTH'
  | 'API_KEY_AUTH'
  | 'HTTP_BASIC_AUTH'
  | 'GOOGLE_SERVICE_ACCOUNT_AUTH'
  | 'OAUTH'
  | 'OIDC_AUTH'

/** Servers take lower case too. */
export type SchemaType = 'TYPE_UNSPECIFIED' | 'STRING' | 'NUMBER' | 'INTEGER' | 'BOOLEAN' | 'ARRAY' | 'OBJECT' | 'NULL'

export type Behavior = 'UNSPECIFIED' | 'BLOCKING' | 'NON_BLOCKING'

export type PhishBlockThreshold =
  | 'PHISH_BLOCK_THRESHOLD_UNSPECIFIED'
  | 'BLOCK_LOW_AND_ABOVE'
  | 'BLOCK_MEDIUM_AND_ABOVE'
  | 'BLOCK_HIGH_AND_ABOVE'
  | 'BLOCK_HIGHER_AND_ABOVE'
  | 'BLOCK_VERY_HIGH_AND_ABOVE'
  | 'BLOCK_ONLY_EXTREMELY_HIGH'

export type DynamicRetrievalConfigMode = 'MODE_UNSPECIFIED' | 'MODE_DYNAMIC'

export type Environment =
  | 'ENVIRONMENT_UNSPECIFIED'
  | 'ENVIRONMENT_BROWSER'
  | 'ENVIRONMENT_MOBILE'
  | 'ENVIRONMENT_DESKTOP'

export type SafetyPolicy =
  | 'SAFETY_POLICY_UNSPECIFIED'
  | 'FINANCIAL_TRANSACTIONS'
  | 'SENSITIVE_DATA_MODIFICATION'
  | 'COMMUNICATION_TOOL'
  | 'ACCOUNT_CREATION'
  | 'DATA_MODIFICATION'
  | 'USER_CONSENT_MANAGEMENT'
  | 'LEGAL_TERMS_AND_AGREEMENTS'

export type FunctionCallingConfigMode = 'MODE_UNSPECIFIED' | 'AUTO' | 'ANY' | 'NONE' | 'VALIDATED'

export type MediaModality = 'MODALITY_UNSPECIFIED' | 'TEXT' | 'IMAGE' | 'VIDEO' | 'AUDIO' | 'DOCUMENT'

export type TrafficType =
  | 'TRAFFIC_TYPE_UNSPECIFIED'
  | 'ON_DEMAND'
  | 'ON_DEMAND_PRIORITY'
  | 'ON_DEMAND_FLEX'
  | 'ON_DEMAND_OFFPEAK'
  | 'PROVISIONED_THROUGHPUT'

/** One turn: its parts and who said them. */
export interface Content {
  /** `user`, `model`, or `function` in older APIs; absent in a system instruction. */
  role?: string
  parts?: Part[]
}

/**
 * One piece of a turn, told apart by the member that is present; thought, signature and metadata stand beside it.
 */
export interface Part {
  text?: string
  inlineData?: Blob
  fileData?: FileData
  functionCall?: FunctionCall
  functionResponse?: FunctionResponse
  executableCode?: ExecutableCode
  codeExecutionResult?: CodeExecutionResult

  /** A call that the provider makes itself. */
  toolCall?: ToolCall

  /** The answer to a call that the provider made itself. */
  toolResponse?: ToolResponse
  audioTranscription?: Transcription

  /** The part is reasoning. */
  thought?: boolean

  /** Opaque state in base64; must come back on the same part. */
  thoughtSignature?: string
  mediaResolution?: PartMediaResolution
  videoMetadata?: VideoMetadata
  partMetadata?: {
    [k: string]: unknown
  }
  mediaProcessing?: MediaProcessing
  speechMetadata?: SpeechMetadata
}

/** Media bytes in base64. */
export interface Blob {
  mimeType?: string
  data?: string
  displayName?: string
}

/** Media by URI: the Files API, Cloud Storage, or YouTube. */
export interface FileData {
  mimeType?: string
  fileUri?: string
  displayName?: string
}

/** A call of a declared function; streamed arguments come as `partialArgs`. */
export interface FunctionCall {
  /** Often absent; results then match calls by name and order. */
  id?: string
  name?: string
  args?: {
    [k: string]: unknown
  }
  partialArgs?: PartialArg[]

  /** More chunks of this call follow. */
  willContinue?: boolean
}

/** A value for one place in the arguments; `willContinue` says that its string is not complete. */
export interface PartialArg {
  boolValue?: boolean

  /** Where in the arguments, as `$.items[0].name`. */
  jsonPath?: string
  nullValue?: 'NULL_VALUE'
  numberValue?: number
  stringValue?: string
  willContinue?: boolean
}

export interface FunctionResponse {
  id?: string
  name?: string

  /** The result under `output`, or the failure under `error`; other members are a result too. */
  response?: {
    [k: string]: unknown
  }
  parts?: FunctionResponsePart[]
  scheduling?: FunctionResponseScheduling
  willContinue?: boolean
}

/** Media that belong to the result. */
export interface FunctionResponsePart {
  fileData?: FunctionResponseFileData
  inlineData?: FunctionResponseBlob
  mediaProcessing?: MediaProcessing
}

export interface FunctionResponseBlob {
  data?: string
  displayName?: string
  mimeType?: string
}

export interface FunctionResponseFileData {
  displayName?: string
  fileUri?: string
  mimeType?: string
}

export interface ExecutableCode {
  code?: string
  language?: Language
  id?: string
}

export interface CodeExecutionResult {
  outcome?: Outcome
  output?: string
  id?: string
}

export interface ToolCall {
  id?: string
  toolType?: ToolType
  args?: {
    [k: string]: unknown
  }
}

export interface ToolResponse {
  id?: string
  toolType?: ToolType
  response?: {
    [k: string]: unknown
  }
}

export interface Transcription {
  text?: string
  finished?: boolean
  languageCode?: string
  speakerLabel?: string
  words?: WordInfo[]
  startOffset?: string
  endOffset?: string
}

export interface WordInfo {
  word?: string
  startOffset?: string
  endOffset?: string
}

export interface VideoMetadata {
  endOffset?: string
  fps?: number
  startOffset?: string
}

export interface SpeechMetadata {
  speaker?: string
  style?: string
}

export interface PartMediaResolution {
  level?: PartMediaResolutionLevel
  numTokens?: number
}

/** Contents, or a whole request, to count. */
export interface CountTokensRequest {
  contents?: RequestContent[] | RequestContent

  /** A whole request, which then names its model. */
  generateContentRequest?: GenerateContentRequest

  /** Vertex AI only. */
  systemInstruction?: RequestContent

  /** Vertex AI only. */
  tools?: Tool[] | Tool

  /** Vertex AI only. */
  generationConfig?: GenerationConfig
}

export interface CountTokensResponse {
  totalTokens?: number
  cachedContentTokenCount?: number
  promptTokensDetails?: ModalityTokenCount[]
  cacheTokensDetails?: ModalityTokenCount[]
}

export interface EmbedContentRequest {
  /** `models/...` */
  model?: string
  content: RequestContent
  taskType?: string
  title?: string
  outputDimensionality?: number
  embedContentConfig?: EmbedContentSettings
}

export interface BatchEmbedContentsRequest {
  requests: EmbedContentRequest[]
}

export interface EmbedContentResponse {
  embedding: ContentEmbedding
  usageMetadata?: UsageMetadata

  /** The input was longer than the model takes. */
  truncated?: boolean
}

/** Embeddings in the order of the requests. */
export interface BatchEmbedContentsResponse {
  embeddings: ContentEmbedding[]
  usageMetadata?: UsageMetadata

  /** Vertex AI only. */
  metadata?: EmbedContentMetadata
}

export interface ContentEmbedding {
  values?: number[]
  statistics?: ContentEmbeddingStatistics
}

export interface ContentEmbeddingStatistics {
  truncated?: boolean
  tokenCount?: number
  tokensDetails?: ModalityTokenCount[]
}

export interface EmbedContentMetadata {
  billableCharacterCount?: number
}

/** Settings of the newer embedding models. */
export interface EmbedContentSettings {
  taskType?: string
  title?: string
  outputDimensionality?: number
  mimeType?: string
  autoTruncate?: boolean
  documentOcr?: boolean
  audioTrackExtraction?: boolean
}

export interface ErrorResponse {
  error: Status
}

export interface Status {
  /** The HTTP status. */
  code: number
  message: string
  status: StatusName
  details?: ErrorDetail[]
}

/**
 * One of the standard details (ErrorInfo, RetryInfo, QuotaFailure, BadRequest, RequestInfo, Help), told apart by the URL in `@type`.
 */
export interface ErrorDetail {
  '@type': string
  reason?: string
  domain?: string
  metadata?: {
    [k: string]: string
  }

  /** Seconds, as `34s`. */
  retryDelay?: string
  violations?: {
    [k: string]: unknown
  }[]
  fieldViolations?: {
    field?: string
    description?: string
  }[]
  links?: {
    description?: string
    url?: string
  }[]
  locale?: string
  message?: string
  requestId?: string
  servingData?: string
}

export interface GenerationConfig {
  temperature?: number
  topP?: number
  topK?: number
  candidateCount?: number
  maxOutputTokens?: number
  stopSequences?: string[]
  seed?: number
  presencePenalty?: number
  frequencyPenalty?: number

  /** `text/plain`, `application/json` or `text/x.enum`. */
  responseMimeType?: string
  responseSchema?: Schema

  /** JSON Schema of the answer; instead of `responseSchema`. */
  responseJsonSchema?: unknown
  responseModalities?: Modality[]
  responseLogprobs?: boolean
  logprobs?: number
  thinkingConfig?: ThinkingConfig
  modelSelectionConfig?: ModelSelectionConfig
  audioTranscriptionConfig?: AudioTranscriptionConfig
  audioTimestamp?: boolean
  enableAffectiveDialog?: boolean
  mediaResolution?: MediaResolution
  responseFormat?: ResponseFormat[]
  routingConfig?: RoutingConfig
  speechConfig?: SpeechConfig
  enableEnhancedCivicAnswers?: boolean
  translationConfig?: TranslationConfig
  imageConfig?: ImageConfig
}

export interface ThinkingConfig {
  includeThoughts?: boolean

  /** Tokens; 0 turns thinking off, -1 leaves it to the model. */
  thinkingBudget?: number
  thinkingLevel?: ThinkingLevel
}

export interface ImageConfig {
  aspectRatio?: string
  imageSize?: string
  personGeneration?: string
  outputMimeType?: string
  outputCompressionQuality?: number
  imageOutputOptions?: ImageOutputOptions
  prominentPeople?: ProminentPeople
}

export interface ImageOutputOptions {
  compressionQuality?: number
  mimeType?: string
}

export interface SpeechConfig {
  voiceConfig?: VoiceConfig
  languageCode?: string
  multiSpeakerVoiceConfig?: MultiSpeakerVoiceConfig
}

export interface VoiceConfig {
  replicatedVoiceConfig?: ReplicatedVoiceConfig
  prebuiltVoiceConfig?: PrebuiltVoiceConfig
  voice?: string
}

export interface PrebuiltVoiceConfig {
  voiceName?: string
}

export interface ReplicatedVoiceConfig {
  mimeType?: string
  voiceSampleAudio?: string
  consentAudio?: string
  voiceConsentSignature?: VoiceConsentSignature
}

export interface VoiceConsentSignature {
  signature?: string
}

export interface MultiSpeakerVoiceConfig {
  speakerVoiceConfigs?: SpeakerVoiceConfig[]
}

export interface SpeakerVoiceConfig {
  speaker?: string
  voiceConfig?: VoiceConfig
}

export interface AudioTranscriptionConfig {
  languageCodes?: string[]
  languageAuto?: LanguageAuto
  languageHints?: LanguageHints
  customVocabulary?: string[]
  adaptationPhrases?: string[]
  wordTimestamp?: boolean
  diarization?: boolean
  mode?: AudioTranscriptionConfigMode
}

export interface LanguageAuto {
  [k: string]: unknown
}

export interface LanguageHints {
  languageCodes?: string[]
}

export interface TranslationConfig {
  echoTargetLanguage?: boolean
  targetLanguageCode?: string
}

export interface ResponseFormat {
  audio?: AudioResponseFormat
  image?: ImageResponseFormat
  text?: TextResponseFormat
  video?: VideoResponseFormat
}

export interface TextResponseFormat {
  mimeType?: string
  schema?: unknown
}

export interface AudioResponseFormat {
  bitRate?: number
  delivery?: Delivery
  mimeType?: string
  sampleRate?: number
}

export interface ImageResponseFormat {
  aspectRatio?: AspectRatio
  delivery?: Delivery
  imageSize?: ImageSize
  mimeType?: string
}

export interface VideoResponseFormat {
  aspectRatio?: AspectRatio
  delivery?: Delivery
  duration?: string
  gcsUri?: string
  resolution?: string
}

export interface RoutingConfig {
  autoMode?: AutoRoutingMode
  manualMode?: ManualRoutingMode
}

export interface AutoRoutingMode {
  modelRoutingPreference?: 'UNKNOWN' | 'PRIORITIZE_QUALITY' | 'BALANCED' | 'PRIORITIZE_COST'
}

export interface ManualRoutingMode {
  modelName?: string
}

export interface ModelSelectionConfig {
  featureSelectionPreference?: FeatureSelectionPreference
}

export interface GroundingMetadata {
  groundingChunks?: GroundingChunk[]
  groundingSupports?: GroundingSupport[]
  retrievalMetadata?: RetrievalMetadata
  searchEntryPoint?: SearchEntryPoint
  webSearchQueries?: string[]
  googleMapsWidgetContextToken?: string
  imageSearchQueries?: string[]
  retrievalQueries?: string[]
  sourceFlaggingUris?: SourceFlaggingUri[]
}

export interface GroundingChunk {
  maps?: MapsChunk
  image?: ImageChunk
  retrievedContext?: RetrievedContextChunk
  web?: WebChunk
}

export interface WebChunk {
  domain?: string
  title?: string
  uri?: string
}

export interface ImageChunk {
  domain?: string
  imageUri?: string
  sourceUri?: string
  title?: string
}

export interface RetrievedContextChunk {
  documentName?: string
  ragChunk?: RagChunk
  text?: string
  title?: string
  uri?: string
  customMetadata?: CustomMetadata[]
  fileSearchStore?: string
  mediaId?: string
  pageNumber?: number
}

export interface MapsChunk {
  placeAnswerSources?: PlaceAnswerSources
  placeId?: string
  text?: string
  title?: string
  uri?: string
  route?: MapsRoute
}

export interface MapsRoute {
  distanceMeters?: number
  duration?: string
  encodedPolyline?: string
}

export interface PlaceAnswerSources {
  reviewSnippet?: ReviewSnippet[]
  flagContentUri?: string
  reviewSnippets?: ReviewSnippet[]
}

export interface ReviewSnippet {
  authorAttribution?: AuthorAttribution
  flagContentUri?: string
  googleMapsUri?: string
  relativePublishTimeDescription?: string
  review?: string
  reviewId?: string
  title?: string
}

export interface AuthorAttribution {
  displayName?: string
  photoUri?: string
  uri?: string
}

export interface CustomMetadata {
  key?: string
  numericValue?: number
  stringListValue?: StringList
  stringValue?: string
}

export interface StringList {
  values?: string[]
}

export interface RagChunk {
  chunkId?: string
  fileId?: string
  pageSpan?: RagChunkPageSpan
  text?: string
}

export interface RagChunkPageSpan {
  firstPage?: number
  lastPage?: number
}

/** Which chunks stand behind a passage of the answer. */
export interface GroundingSupport {
  confidenceScores?: number[]
  groundingChunkIndices?: number[]
  segment?: Segment
  renderedParts?: number[]
}

/** A passage; the indexes count bytes of UTF-8 in the part. */
export interface Segment {
  startIndex?: number
  endIndex?: number
  partIndex?: number
  text?: string
}

export interface SearchEntryPoint {
  renderedContent?: string
  sdkBlob?: string
}

export interface RetrievalMetadata {
  googleSearchDynamicRetrievalScore?: number
}

export interface SourceFlaggingUri {
  flagContentUri?: string
  sourceId?: string
}

export interface ListModelsResponse {
  models?: Model[]
  nextPageToken?: string
}

export interface Model {
  /** `models/...` */
  name: string
  baseModelId?: string
  version?: string
  displayName?: string
  description?: string
  inputTokenLimit?: number
  outputTokenLimit?: number

  /** Operations such as `generateContent` and `countTokens`. */
  supportedGenerationMethods?: string[]
  temperature?: number
  maxTemperature?: number
  topP?: number
  topK?: number
  thinking?: boolean
}

/** What to answer, with which tools and settings; the path names the model. */
export interface GenerateContentRequest {
  /** `models/...`; the path names it too. */
  model?: string

  /** The conversation; servers take one turn without its list too. */
  contents: RequestContent[] | RequestContent
  systemInstruction?: RequestContent
  tools?: Tool[] | Tool
  toolConfig?: ToolConfig
  safetySettings?: SafetySetting[]
  generationConfig?: GenerationConfig

  /** `cachedContents/...`; it then holds the system instruction and the tools. */
  cachedContent?: string
  serviceTier?: ServiceTier
  store?: boolean
  continuationToken?: string

  /** Vertex AI only. */
  labels?: {
    [k: string]: string
  }

  /** Vertex AI only. */
  modelArmorConfig?: ModelArmorConfig
}

/** A turn as requests may write it: servers take one part without its list too. */
export interface RequestContent {
  /** `user`, `model`, or `function` in older APIs; absent in a system instruction. */
  role?: string
  parts?: Part[] | Part
}

export interface SafetySetting {
  category?: HarmCategory
  method?: HarmBlockMethod
  threshold?: HarmBlockThreshold
}

export interface ModelArmorConfig {
  promptTemplateName?: string
  responseTemplateName?: string
}

/** An answer; in a stream, the next piece of it. */
export interface GenerateContentResponse {
  candidates?: Candidate[]
  promptFeedback?: PromptFeedback
  usageMetadata?: UsageMetadata
  modelVersion?: string
  responseId?: string
  createTime?: string
  modelStatus?: ModelStatus
}

export interface Candidate {
  index?: number
  content?: Content

  /** Absent until the candidate ends. */
  finishReason?: FinishReason
  finishMessage?: string
  tokenCount?: number
  citationMetadata?: CitationMetadata
  groundingMetadata?: GroundingMetadata
  avgLogprobs?: number
  logprobsResult?: LogprobsResult
  safetyRatings?: SafetyRating[]
  urlContextMetadata?: UrlContextMetadata
  continuationToken?: string
}

/** Why the prompt was refused; there are no candidates then. */
export interface PromptFeedback {
  blockReason?: BlockedReason
  blockReasonMessage?: string
  safetyRatings?: SafetyRating[]
}

export interface SafetyRating {
  blocked?: boolean
  category?: HarmCategory
  overwrittenThreshold?: HarmBlockThreshold
  probability?: HarmProbability
  probabilityScore?: number
  severity?: HarmSeverity
  severityScore?: number
}

export interface CitationMetadata {
  /** Vertex AI's name. */
  citations?: Citation[]

  /** The Gemini API's name. */
  citationSources?: Citation[]
}

export interface Citation {
  endIndex?: number
  license?: string
  publicationDate?: CalendarDate
  startIndex?: number
  title?: string
  uri?: string
}

export interface CalendarDate {
  day?: number
  month?: number
  year?: number
}

export interface LogprobsResult {
  chosenCandidates?: TokenLogprob[]
  topCandidates?: TopTokenLogprobs[]
  logProbabilitySum?: number
}

export interface TokenLogprob {
  logProbability?: number
  token?: string
  tokenId?: number
}

export interface TopTokenLogprobs {
  candidates?: TokenLogprob[]
}

export interface UrlContextMetadata {
  urlMetadata?: UrlMetadata[]
}

export interface UrlMetadata {
  retrievedUrl?: string
  urlRetrievalStatus?: UrlRetrievalStatus
}

export interface ModelStatus {
  message?: string
  modelStage?: ModelStage
  retirementTime?: string
}

export interface Retrieval {
  disableAttribution?: boolean
  externalApi?: ExternalApi
  vertexAiSearch?: VertexAISearch
  vertexRagStore?: VertexRagStore
}

export interface ExternalApi {
  apiAuth?: ApiAuth
  apiSpec?: ApiSpec
  authConfig?: AuthConfig
  elasticSearchParams?: ElasticSearchParams
  endpoint?: string
  simpleSearchParams?: SimpleSearchParams
}

export interface ApiAuth {
  apiKeyConfig?: ApiAuthApiKeyConfig
}

export interface ApiAuthApiKeyConfig {
  apiKeySecretVersion?: string
  apiKeyString?: string
}

export interface AuthConfig {
  apiKey?: string
  apiKeyConfig?: ApiKeyConfig
  authType?: AuthType
  googleServiceAccountConfig?: GoogleServiceAccountConfig
  httpBasicAuthConfig?: HttpBasicAuthConfig
  oauthConfig?: OauthConfig
  oidcConfig?: OidcConfig
}

export interface ApiKeyConfig {
  apiKeySecret?: string
  apiKeyString?: string
  httpElementLocation?: HttpElementLocation
  name?: string
}

export interface GoogleServiceAccountConfig {
  serviceAccount?: string
}

export interface HttpBasicAuthConfig {
  credentialSecret?: string
}

export interface OauthConfig {
  accessToken?: string
  serviceAccount?: string
}

export interface OidcConfig {
  idToken?: string
  serviceAccount?: string
}

export interface ElasticSearchParams {
  index?: string
  numHits?: number
  searchTemplate?: string
}

export interface SimpleSearchParams {
  [k: string]: unknown
}

export interface VertexAISearch {
  dataStoreSpecs?: DataStoreSpec[]
  datastore?: string
  engine?: string
  filter?: string
  maxResults?: number
}

export interface DataStoreSpec {
  dataStore?: string
  filter?: string
}

export interface VertexRagStore {
  ragCorpora?: string[]
  ragResources?: RagResource[]
  ragRetrievalConfig?: RagRetrievalConfig
  similarityTopK?: number
  storeContext?: boolean
  vectorDistanceThreshold?: number
}

export interface RagResource {
  ragCorpus?: string
  ragFileIds?: string[]
}

export interface RagRetrievalConfig {
  filter?: RagFilter
  hybridSearch?: RagHybridSearch
  ranking?: RagRanking
  topK?: number
}

export interface RagFilter {
  metadataFilter?: string
  vectorDistanceThreshold?: number
  vectorSimilarityThreshold?: number
}

export interface RagHybridSearch {
  alpha?: number
}

export interface RagRanking {
  llmRanker?: RagLlmRanker
  rankService?: RagRankService
}

export interface RagLlmRanker {
  modelName?: string
}

export interface RagRankService {
  modelName?: string
}

/** A subset of OpenAPI 3.0 schemas with types in upper case. */
export interface Schema {
  type?: SchemaType
  format?: string
  title?: string
  description?: string
  nullable?: boolean
  enum?: string[]
  items?: Schema
  properties?: {
    [k: string]: Schema
  }
  required?: string[]
  propertyOrdering?: string[]
  anyOf?: Schema[]
  default?: unknown
  example?: unknown
  maxItems?: string | number
  maxLength?: string | number
  maxProperties?: string | number
  maximum?: number
  minItems?: string | number
  minLength?: string | number
  minProperties?: string | number
  minimum?: number
  pattern?: string
}

/** Function declarations or built-in tools; one object may hold several. */
export interface Tool {
  functionDeclarations?: FunctionDeclaration[]
  googleSearch?: GoogleSearch
  urlContext?: UrlContext
  codeExecution?: CodeExecution
  fileSearch?: FileSearch
  googleMaps?: GoogleMaps
  computerUse?: ComputerUse
  mcpServers?: McpServer[]
  googleSearchRetrieval?: GoogleSearchRetrieval
  enterpriseWebSearch?: EnterpriseWebSearch

  /** Vertex AI only. */
  retrieval?: Retrieval
  exaAiSearch?: ExaAiSearch
  parallelAiSearch?: ParallelAiSearch
}

export interface FunctionDeclaration {
  name: string
  description?: string

  /** The arguments in the schema dialect of Gemini. */
  parameters?: Schema

  /** The arguments in JSON Schema; instead of `parameters`. */
  parametersJsonSchema?: unknown
  behavior?: Behavior

  /** The result in the schema dialect of Gemini. */
  response?: Schema

  /** The result in JSON Schema; instead of `response`. */
  responseJsonSchema?: unknown
}

export interface GoogleSearch {
  blockingConfidence?: PhishBlockThreshold
  excludeDomains?: string[]
  searchTypes?: SearchTypes
  timeRangeFilter?: TimeInterval
}

export interface SearchTypes {
  imageSearch?: ImageSearch
  webSearch?: WebSearch
}

export interface WebSearch {
  [k: string]: unknown
}

export interface ImageSearch {
  [k: string]: unknown
}

export interface TimeInterval {
  endTime?: string
  startTime?: string
}

export interface GoogleSearchRetrieval {
  dynamicRetrievalConfig?: DynamicRetrievalConfig
}

export interface DynamicRetrievalConfig {
  dynamicThreshold?: number
  mode?: DynamicRetrievalConfigMode
}

export interface EnterpriseWebSearch {
  blockingConfidence?: PhishBlockThreshold
  excludeDomains?: string[]
}

export interface ExaAiSearch {
  apiKey?: string
  customConfigs?: {
    [k: string]: unknown
  }
}

export interface ParallelAiSearch {
  apiKey?: string
  customConfigs?: {
    [k: string]: unknown
  }
  enableDataRetention?: boolean
  enableZeroDataRetention?: boolean
}

export interface UrlContext {
  [k: string]: unknown
}

export interface CodeExecution {
  [k: string]: unknown
}

export interface FileSearch {
  fileSearchStoreNames?: string[]
  metadataFilter?: string
  topK?: number
}

export interface GoogleMaps {
  authConfig?: AuthConfig
  enableWidget?: boolean
  groundingTypes?: GoogleMapsGroundingTypes
}

export interface GoogleMapsGroundingTypes {
  places?: GoogleMapsPlaces
  routing?: GoogleMapsRouting
}

export interface GoogleMapsPlaces {
  [k: string]: unknown
}

export interface GoogleMapsRouting {
  [k: string]: unknown
}

export interface ComputerUse {
  enablePromptInjectionDetection?: boolean
  environment?: Environment
  excludedPredefinedFunctions?: string[]
  disabledSafetyPolicies?: SafetyPolicy[]
}

export interface McpServer {
  name?: string
  streamableHttpTransport?: StreamableHttpTransport
}

export interface StreamableHttpTransport {
  headers?: {
    [k: string]: string
  }
  sseReadTimeout?: string
  terminateOnClose?: boolean
  timeout?: string
  url?: string
}

export interface ToolConfig {
  functionCallingConfig?: FunctionCallingConfig
  retrievalConfig?: RetrievalConfig

  /** Asks for `toolCall` and `toolResponse` parts in the answer. */
  includeServerSideToolInvocations?: boolean
}

export interface FunctionCallingConfig {
  /** With the modes ANY and VALIDATED. */
  allowedFunctionNames?: string[]
  mode?: FunctionCallingConfigMode
  streamFunctionCallArguments?: boolean
}

export interface RetrievalConfig {
  languageCode?: string
  latLng?: LatLng
}

export interface LatLng {
  latitude?: number
  longitude?: number
}

/** Cumulative: in a stream the last one counts. */
export interface UsageMetadata {
  /** Includes what was read from the cache. */
  promptTokenCount?: number
  cachedContentTokenCount?: number

  /** Results of built-in tools; beside `promptTokenCount`, not in it. */
  toolUsePromptTokenCount?: number

  /** Does not include thoughts. */
  candidatesTokenCount?: number

  /** Beside `candidatesTokenCount`, not in it. */
  thoughtsTokenCount?: number
  totalTokenCount?: number
  cacheTokensDetails?: ModalityTokenCount[]
  candidatesTokensDetails?: ModalityTokenCount[]
  promptTokensDetails?: ModalityTokenCount[]
  toolUsePromptTokensDetails?: ModalityTokenCount[]
  trafficType?: TrafficType
  initialPromptTokenCount?: number
  serviceTier?: string
}

export interface ModalityTokenCount {
  modality?: MediaModality
  tokenCount?: number
}
