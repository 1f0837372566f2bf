import { isRecord } from '../../platform/json.ts'

/**
 * Google's servers read requests as protocol buffers in JSON: a field may be written in snake_case, and a list of one
 * may stand without its brackets. `normalise` writes both as the schemas do. Only names that the protocol has are
 * changed, and nothing inside values that belong to the client (arguments, JSON Schemas, labels).
 */
export function normalise(body: unknown): { body: unknown; renamed: boolean } {
  const state = { renamed: false }
  return { body: walk(body, state), renamed: state.renamed }
}

/** Fields whose names are more than one word, as far as requests reach them. */
export const requestFields: readonly string[] = [
  // A request and its contents.
  ...['systemInstruction', 'toolConfig', 'safetySettings', 'generationConfig', 'cachedContent', 'serviceTier'],
  ...['continuationToken', 'modelArmorConfig', 'promptTemplateName', 'responseTemplateName'],
  ...['generateContentRequest', 'taskType', 'outputDimensionality', 'embedContentConfig', 'autoTruncate'],
  ...['documentOcr', 'audioTrackExtraction'],
  ...['inlineData', 'fileData', 'mimeType', 'fileUri', 'displayName', 'functionCall', 'functionResponse'],
  ...['executableCode', 'codeExecutionResult', 'toolCall', 'toolResponse', 'toolType', 'thoughtSignature'],
  ...['audioTranscription', 'languageCode', 'speakerLabel', 'startOffset', 'endOffset', 'videoMetadata'],
  ...['partMetadata', 'mediaProcessing', 'speechMetadata', 'mediaResolution', 'numTokens', 'partialArgs'],
  ...['willContinue', 'jsonPath', 'boolValue', 'nullValue', 'numberValue', 'stringValue'],
  // Tools.
  ...['functionDeclarations', 'parametersJsonSchema', 'responseJsonSchema', 'googleSearch', 'urlContext'],
  ...['codeExecution', 'fileSearch', 'googleMaps', 'computerUse', 'mcpServers', 'googleSearchRetrieval'],
  ...['enterpriseWebSearch', 'exaAiSearch', 'parallelAiSearch', 'blockingConfidence', 'excludeDomains'],
  ...['searchTypes', 'webSearch', 'imageSearch', 'timeRangeFilter', 'startTime', 'endTime'],
  ...['dynamicRetrievalConfig', 'dynamicThreshold', 'apiKey', 'customConfigs', 'enableDataRetention'],
  ...['enableZeroDataRetention', 'fileSearchStoreNames', 'metadataFilter', 'topK', 'authConfig', 'enableWidget'],
  ...['groundingTypes', 'enablePromptInjectionDetection', 'excludedPredefinedFunctions', 'disabledSafetyPolicies'],
  ...['streamableHttpTransport', 'sseReadTimeout', 'terminateOnClose', 'functionCallingConfig'],
  ...['allowedFunctionNames', 'streamFunctionCallArguments', 'retrievalConfig', 'latLng'],
  'includeServerSideToolInvocations',
  // Retrieval on Vertex AI.
  ...['disableAttribution', 'externalApi', 'vertexAiSearch', 'vertexRagStore', 'apiAuth', 'apiSpec'],
  ...['elasticSearchParams', 'simpleSearchParams', 'apiKeyConfig', 'apiKeySecretVersion', 'apiKeyString'],
  ...['authType', 'googleServiceAccountConfig', 'httpBasicAuthConfig', 'oauthConfig', 'oidcConfig'],
  ...['apiKeySecret', 'httpElementLocation', 'serviceAccount', 'credentialSecret', 'accessToken', 'idToken'],
  ...['numHits', 'searchTemplate', 'dataStoreSpecs', 'maxResults', 'dataStore', 'ragCorpora', 'ragResources'],
  ...['ragRetrievalConfig', 'similarityTopK', 'storeContext', 'vectorDistanceThreshold', 'ragCorpus', 'ragFileIds'],
  ...['vectorSimilarityThreshold', 'hybridSearch', 'llmRanker', 'rankService', 'modelName'],
  // Generation settings.
  ...['topP', 'candidateCount', 'maxOutputTokens', 'stopSequences', 'presencePenalty', 'frequencyPenalty'],
  ...['responseMimeType', 'responseSchema', 'responseModalities', 'responseLogprobs', 'thinkingConfig'],
  ...['includeThoughts', 'thinkingBudget', 'thinkingLevel', 'modelSelectionConfig', 'featureSelectionPreference'],
  ...['audioTranscriptionConfig', 'languageCodes', 'languageAuto', 'languageHints', 'customVocabulary'],
  ...['adaptationPhrases', 'wordTimestamp', 'audioTimestamp', 'enableAffectiveDialog', 'responseFormat'],
  ...['bitRate', 'sampleRate', 'aspectRatio', 'imageSize', 'gcsUri', 'routingConfig', 'autoMode', 'manualMode'],
  ...['modelRoutingPreference', 'speechConfig', 'voiceConfig', 'multiSpeakerVoiceConfig', 'replicatedVoiceConfig'],
  ...['prebuiltVoiceConfig', 'voiceName', 'voiceSampleAudio', 'consentAudio', 'voiceConsentSignature'],
  ...['speakerVoiceConfigs', 'enableEnhancedCivicAnswers', 'translationConfig', 'echoTargetLanguage'],
  ...['targetLanguageCode', 'imageConfig', 'personGeneration', 'outputMimeType', 'outputCompressionQuality'],
  ...['imageOutputOptions', 'compressionQuality', 'prominentPeople'],
  // Schemas.
  ...['anyOf', 'maxItems', 'maxLength', 'maxProperties', 'minItems', 'minLength', 'minProperties'],
  'propertyOrdering',
]

/** Values that are the client's own: what is inside keeps its names. */
export const clientValues: ReadonlySet<string> = new Set([
  ...['args', 'response', 'parametersJsonSchema', 'responseJsonSchema', 'labels', 'partMetadata', 'customConfigs'],
  ...['default', 'example', 'schema', 'headers', 'enum'],
])

/** Maps whose keys are the client's own and whose values are not. */
export const clientMaps: ReadonlySet<string> = new Set(['properties'])

/** Lists that the schemas let stand as their only element. */
const lists = new Set(['contents', 'parts', 'tools'])

const camelCase = new Map(requestFields.map(name => [name.replace(/[A-Z]/g, upper => `_${upper.toLowerCase()}`), name]))

interface State {
  renamed: boolean
}

function walk(value: unknown, state: State): unknown {
  if (Array.isArray(value)) return value.map(item => walk(item, state))
  if (!isRecord(value)) return value
  const entries: [string, unknown][] = []
  for (const [written, member] of Object.entries(value)) {
    const name = camelCase.get(written) ?? written
    if (name !== written) state.renamed = true
    // Where both spellings stand, the one that needed no change counts.
    if (name !== written && Object.hasOwn(value, name)) continue
    entries.push([name, walkMember(name, member, state)])
  }
  return Object.fromEntries(entries)
}

function walkMember(name: string, member: unknown, state: State): unknown {
  if (clientValues.has(name)) return member
  if (clientMaps.has(name) && isRecord(member)) {
    return Object.fromEntries(Object.entries(member).map(([key, value]) => [key, walk(value, state)]))
  }
  const walked = walk(member, state)
  return lists.has(name) && walked !== null && !Array.isArray(walked) ? [walked] : walked
}
