/** The bodies of Converse as JSON has them: bytes are base64. Members that this gateway never says are left out. */
export interface ConverseRequest {
  messages: Message[]
  system?: SystemBlock[]
  inferenceConfig?: InferenceConfig
  toolConfig?: ToolConfig
  additionalModelRequestFields?: Record<string, unknown>
  additionalModelResponseFieldPaths?: string[]
  requestMetadata?: Record<string, string>
  serviceTier?: { type: 'default' | 'flex' | 'priority' | 'reserved' }
  outputConfig?: { textFormat: { type: 'json_schema'; structure: { jsonSchema: JsonSchemaFormat } } }
}

export interface Message {
  role: 'user' | 'assistant'
  content: ContentBlock[]
}

export interface CachePoint {
  cachePoint: { type: 'default'; ttl?: '5m' | '1h' }
}

export type SystemBlock = { text: string } | CachePoint

export type ContentBlock =
  | { text: string }
  | ImageBlock
  | DocumentBlock
  | MediaBlock
  | { toolUse: { toolUseId: string; name: string; input: unknown } }
  | { toolResult: ToolResult }
  | { reasoningContent: ReasoningContent }
  | CachePoint

export interface ToolResult {
  toolUseId: string
  content: ResultBlock[]
  status?: 'error'
}

export type ResultBlock = { text: string } | ImageBlock | DocumentBlock | MediaBlock

export type ReasoningContent = { reasoningText: { text: string; signature?: string } } | { redactedContent: string }

/** Bytes in base64, or an object of S3. */
export type Source = { bytes: string } | { s3Location: { uri: string } }

export interface ImageBlock {
  image: { format: string; source: Source }
}

export interface DocumentBlock {
  document: { format: string; name: string; source: Source; context?: string; citations?: { enabled: true } }
}

export type MediaBlock = { video: { format: string; source: Source } } | { audio: { format: string; source: Source } }

export interface InferenceConfig {
  maxTokens?: number
  temperature?: number
  topP?: number
  stopSequences?: string[]
}

export interface ToolConfig {
  tools: Tool[]
  toolChoice?: ToolChoice
}

export type Tool =
  | { toolSpec: { name: string; description?: string; inputSchema: { json: Record<string, unknown> } } }
  | { systemTool: { name: string } }
  | CachePoint

export type ToolChoice = { auto: object } | { any: object } | { tool: { name: string } }

export interface JsonSchemaFormat {
  /** As JSON text. */
  schema: string
  name?: string
  description?: string
}
