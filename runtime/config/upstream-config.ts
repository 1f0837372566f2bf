import type { AccessKey, AmbientAws, Guardrail } from './bedrock.ts'
import type { SecretReference } from './env.ts'
import type { AuthStyle } from './kinds.ts'
import type { BudgetConfig, LimitsConfig } from './limits.ts'
import type { PRESETS, PresetName } from './presets.ts'
import type { ProtocolId, UpstreamProtocolId } from './protocol-id.ts'
import type { Duration } from './units.ts'

/**
 * One key of an upstream, or several among which calls are spread by weight. `'client'`: each client brings its own key
 * of the provider, which is used for its call and not kept.
 */
export type Credentials = SecretReference | readonly (SecretReference | WeightedCredential)[] | 'client'

export interface WeightedCredential {
  key: SecretReference
  /** Its share of the calls, relative to the other credentials. 1 where it is not given. */
  weight?: number
}

export interface UpstreamTimeouts {
  /** Until the connection stands. 10 s where it is not given. */
  connect?: Duration
  /** From the end of the request to the headers of the reply. 10 min where it is not given. */
  firstByte?: Duration
  /** Between two pieces of the reply. 5 min where it is not given. */
  idle?: Duration
}

/** What every kind has. `Models` carries the literal model names to the editor. */
interface UpstreamCommon<Models> {
  /** Model ids that are known ahead: they are listed, completed in the editor, and targets are checked against them. */
  models?: Models & readonly string[]
  timeouts?: UpstreamTimeouts
  /** Its answers cost nothing. */
  free?: boolean
  /** What it may be given; beyond that calls go to other targets. */
  limits?: LimitsConfig
  /** What may be spent at it; after that calls go to other targets. */
  budget?: BudgetConfig | readonly BudgetConfig[]
}

interface RemoteUpstream<Models> extends UpstreamCommon<Models> {
  /** Sent with every request. */
  headers?: Readonly<Record<string, string | SecretReference>>
}

export interface OpenAIUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'openai'
  credentials: Credentials
  /** Another address of the same API. */
  baseUrl?: string | SecretReference
  auth?: AuthStyle
  protocols?: readonly Extract<ProtocolId, 'openai-chat' | 'openai-responses'>[]
}

export interface AnthropicUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'anthropic'
  credentials: Credentials
  /** Another address of the same API. */
  baseUrl?: string | SecretReference
  auth?: AuthStyle
  protocols?: readonly Extract<ProtocolId, 'anthropic-messages'>[]
}

export interface GeminiUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'gemini'
  credentials: Credentials
  /** Another address of the same API. */
  baseUrl?: string | SecretReference
  auth?: AuthStyle
  protocols?: readonly Extract<ProtocolId, 'gemini'>[]
}

/** Any server that speaks one of the four protocols. */
export interface OpenAICompatibleUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'openai-compatible'
  /** The address that the paths of the protocol are appended to, with its version: `http://127.0.0.1:8000/v1`. */
  baseUrl: string | SecretReference
  credentials?: Credentials
  /** How the key is sent. `bearer` where it is not given. */
  auth?: AuthStyle
  /** What the server speaks. Chat Completions where it is not given. */
  protocols?: readonly ProtocolId[]
  /** Its models write their reasoning into the text, between `<think>` and `</think>`. */
  thinkTags?: boolean
}

/** A resource of Azure OpenAI or of Microsoft Foundry. */
export interface AzureUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'azure'
  /** The resource: `https://NAME.openai.azure.com` or `https://NAME.services.ai.azure.com`. */
  endpoint: string | SecretReference
  credentials: Credentials
  /** Calls the dated API of this version, with deployments in its paths. The v1 API where it is not given. */
  apiVersion?: string
  /** The deployments of models whose deployment has another name than the model. */
  deployments?: Readonly<Record<string, string>>
  /** `api-key` where it is not given; `bearer` sends a token of Entra ID. */
  auth?: AuthStyle
  /** Chat Completions and Responses where it is not given; Claude in Foundry speaks Messages. */
  protocols?: readonly Extract<ProtocolId, 'openai-chat' | 'openai-responses' | 'anthropic-messages'>[]
}

/**
 * Google Vertex AI: models called `claude-…` in Messages, those of other makers in Chat Completions, all others in
 * Gemini's protocol.
 */
export interface VertexUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'vertex'
  /**
   * Credentials of Google Cloud, each the whole JSON; or API keys with `auth: 'x-goog-api-key'`. `'ambient'`: what the
   * machine that the gateway runs on has.
   */
  credentials: Exclude<Credentials, 'client'> | 'ambient'
  /** The project's id. That of the credential where it is not given. */
  project?: string
  /** `'europe-west4'`, `'us'`, `'eu'`. `global` where it is not given. */
  location?: string
  /** Another address than that of the location. */
  baseUrl?: string | SecretReference
  /** Another address than those of Google's token services, all of them. */
  tokenUrl?: string | SecretReference
  /** `bearer` where it is not given; `x-goog-api-key` sends an API key of express mode. */
  auth?: AuthStyle
  protocols?: readonly Extract<ProtocolId, 'gemini' | 'anthropic-messages' | 'openai-chat'>[]
}

/** Amazon Bedrock: Claude in Messages, models of other makers in Converse; models that embed, texts only. */
export interface BedrockUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'bedrock'
  /** API keys of Amazon Bedrock, access keys of AWS, or what the machine that the gateway runs on has. */
  credentials:
    | SecretReference
    | AccessKey
    | AmbientAws
    | readonly (SecretReference | WeightedCredential | AccessKey | AmbientAws)[]
    | 'ambient'
    | 'client'
  /** `'us-east-1'`. */
  region: string
  /** Another address than that of the region. */
  baseUrl?: string | SecretReference
  /** Another address than that of the region's token service. */
  tokenUrl?: string | SecretReference
  /** What every call passes. */
  guardrail?: Guardrail
  /** Fields of models' own that every call in Converse gets. */
  additionalModelRequestFields?: Readonly<Record<string, unknown>>
  /** Where it is one, all models are spoken to in that, whatever they are called. */
  protocols?: readonly Extract<UpstreamProtocolId, 'anthropic-messages' | 'bedrock-converse'>[]
}

/** A ChatGPT subscription, which `headgate login NAME` logs in to. */
export interface CodexUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'codex'
  /** Another address of the same API. */
  baseUrl?: string | SecretReference
  /** Another address of the service that logs in. */
  loginUrl?: string | SecretReference
  protocols?: readonly Extract<ProtocolId, 'openai-responses'>[]
}

/** A subscription of GitHub Copilot, which `headgate login NAME` logs in to. */
export interface CopilotUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'copilot'
  /** Another address than the one that each login is given. */
  baseUrl?: string | SecretReference
  /** A tenant of GitHub: `https://TENANT.ghe.com`. */
  loginUrl?: string | SecretReference
  protocols?: readonly Extract<ProtocolId, 'openai-chat' | 'openai-responses' | 'anthropic-messages'>[]
}

/** A provider or a server that is told by its kind alone. */
export type PresetUpstream<Kind extends PresetName, Models = unknown> = RemoteUpstream<Models> &
  PresetCredentials<Kind> & {
    kind: Kind
    /** Another address of the same API. */
    baseUrl?: string | SecretReference
    auth?: AuthStyle
    protocols?: readonly (typeof PRESETS)[Kind]['protocols'][number][]
    /** Its models write their reasoning into the text, between `<think>` and `</think>`. */
    thinkTags?: boolean
  }

type PresetCredentials<Kind extends PresetName> = (typeof PRESETS)[Kind] extends { keyless: true }
  ? { credentials?: Credentials }
  : { credentials: Credentials }

/** Built in: answers without a network. */
export interface DemoUpstream<Models = unknown> extends UpstreamCommon<Models> {
  kind: 'demo'
  /** What it is spoken to in. All four where it is not given; clients of the others are translated. */
  protocols?: readonly ProtocolId[]
}

/** Told apart by `kind`; a new kind is a new member here, in KINDS and in the schema. */
export type UpstreamConfig<Models = unknown> =
  | OpenAIUpstream<Models>
  | AnthropicUpstream<Models>
  | GeminiUpstream<Models>
  | OpenAICompatibleUpstream<Models>
  | AzureUpstream<Models>
  | VertexUpstream<Models>
  | BedrockUpstream<Models>
  | { [Kind in PresetName]: PresetUpstream<Kind, Models> }[PresetName]
  | CodexUpstream<Models>
  | CopilotUpstream<Models>
  | DemoUpstream<Models>
