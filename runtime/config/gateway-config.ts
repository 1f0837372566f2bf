import type { AdminConfig } from './admin.ts'
import type { AccessKey, Guardrail } from './bedrock.ts'
import type { CacheConfig, ModelCacheConfig } from './cache-config.ts'
import type { CatalogConfig } from './catalog-config.ts'
import type { SecretReference } from './env.ts'
import type { GroupConfig, KeyConfig, PartialKey } from './keys.ts'
import type { AuthStyle } from './kinds.ts'
import type { AlertsConfig, BudgetConfig, LimitsConfig } from './limits.ts'
import type { PRESETS, PresetName } from './presets.ts'
import type { ProtocolId, UpstreamProtocolId } from './protocol-id.ts'
import type { RequestLogConfig } from './request-log.ts'
import type { ResponsesConfig } from './responses.ts'
import type { Strategy, Weekday } from './route.ts'
import type { SaveTokens } from './save-tokens.ts'
import type { UsageConfig } from './usage.ts'

/** Milliseconds, or a number with its unit: `'15s'`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

/** Bytes, or a number with its unit: `'64MiB'`. */
export type ByteSize = number | `${number}${'B' | 'kB' | 'MB' | 'GB' | 'KiB' | 'MiB' | 'GiB'}`

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

/** Google Vertex AI: models called `claude-…` in Messages, all others in Gemini's protocol. */
export interface VertexUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'vertex'
  /** Keys of service accounts, each the whole JSON; or API keys with `auth: 'x-goog-api-key'`. */
  credentials: Exclude<Credentials, 'client'>
  /** The project's id. That of the service account where it is not given. */
  project?: string
  /** `'europe-west4'`, `'us'`, `'eu'`. `global` where it is not given. */
  location?: string
  /** Another address than that of the location. */
  baseUrl?: string | SecretReference
  /** `bearer` where it is not given; `x-goog-api-key` sends an API key of express mode. */
  auth?: AuthStyle
  protocols?: readonly Extract<ProtocolId, 'gemini' | 'anthropic-messages'>[]
}

/** Amazon Bedrock: Claude in Messages, models of other makers in Converse. */
export interface BedrockUpstream<Models = unknown> extends RemoteUpstream<Models> {
  kind: 'bedrock'
  /** API keys of Amazon Bedrock, or access keys of AWS. */
  credentials: SecretReference | AccessKey | readonly (SecretReference | WeightedCredential | AccessKey)[] | 'client'
  /** `'us-east-1'`. */
  region: string
  /** Another address than that of the region. */
  baseUrl?: string | SecretReference
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

export interface ServerConfig {
  /** Larger request bodies get a 413. 64 MiB where it is not given. */
  bodyLimit?: ByteSize
  /** How long running calls may take after a stop was asked for. 30 s where it is not given. */
  shutdownGrace?: Duration
  /** A stream that is silent for this long gets a comment, so that nothing between closes it. 15 s where not given. */
  keepAlive?: Duration
  /**
   * Where limits and budgets are counted. `memory` where it is not given, and `database` in a cluster. Workers count in
   * Durable Objects, or in D1.
   */
  counters?: 'memory' | 'database'
  /**
   * Whether the gateway fetches media that a client gave by URL, where the model's upstream takes bytes only. `true`
   * where it is not given. On Node only: elsewhere nobody can tell which address a fetch would reach.
   */
  remoteMedia?: boolean | RemoteMediaConfig
}

/** From where, and how much of it. Public addresses only, but for `allowPrivate`. */
export interface RemoteMediaConfig {
  /** The largest medium. 20 MiB where it is not given. */
  maxBytes?: ByteSize
  /** From the first byte sent to the last one received, redirects included. 10 s where it is not given. */
  timeout?: Duration
  /** The only hosts that are fetched from: `'cdn.example.com'`, `'*.example.com'`. All where it is not given. */
  allowHosts?: readonly string[]
  /**
   * Places inside that are fetched from all the same: ranges of addresses (`'10.20.0.0/16'`) and origins
   * (`'http://minio.internal:9000'`).
   */
  allowPrivate?: readonly string[]
}

/** The literal names that the editor offers for an upstream: its declared models, and all of them. */
type KnownTargets<Upstreams> = {
  [Name in keyof Upstreams & string]: `${Name}/*` | `${Name}/${DeclaredModels<Upstreams[Name]>}`
}[keyof Upstreams & string]

type DeclaredModels<Models> = Models extends readonly (infer Id extends string)[]
  ? string extends Id
    ? never
    : Id
  : never

/** The empty record keeps TypeScript from folding the literal names above into the open template. */
type OpenTargets<Upstreams> = `${keyof Upstreams & string}/${string}` & Record<never, never>

/** `upstream/model`, or another public model's name. */
export type Target<Upstreams, ModelNames extends string> = KnownTargets<Upstreams> | OpenTargets<Upstreams> | ModelNames

/** What to do where something of a request cannot be carried to an upstream of another protocol. */
export type LossPolicy = 'report' | 'refuse'

/** What a public model is answered by. */
export type ModelConfig<Upstreams, ModelNames extends string> = ModelForm<Target<Upstreams, ModelNames>>

/** `To` is what a target may be: the names that the config declares, or any text where a layer cannot know them. */
export type ModelForm<To = string> = To | SingleModel<To> | StrategyModel<To> | RulesModel<To>

/** How calls of a name are served, whatever answers them. All but `lossy` counts only for calls of this very name. */
interface CallOptions<To> {
  /** `report` names what was left out in a header, `refuse` answers 400. `report` where it is not given. */
  lossy?: LossPolicy
  /** How often a call is tried in all, over all targets. 3 where it is not given. */
  attempts?: number
  /** From the call to the beginning of its answer, over all attempts. No limit where it is not given. */
  timeout?: Duration
  /** Who gets a copy of some calls, only to be measured. */
  mirror?: MirrorConfig<To> | readonly MirrorConfig<To>[]
  /** Whether what tools say is told to the model in fewer words. `true` leaves out only what is not missed. */
  saveTokens?: SaveTokens
  /**
   * Whether answers are kept and given again to whoever asks the same. `true`: for an hour, to the key that asked. `false`
   * where it is not given.
   */
  cache?: boolean | ModelCacheConfig
  /** What all calls of this name may take together. */
  limits?: LimitsConfig
  /** What all calls of this name may spend together. */
  budget?: BudgetConfig | readonly BudgetConfig[]
}

/** One target, and how its calls are served. */
export interface SingleModel<To = string> extends CallOptions<To> {
  to: To
  strategy?: never
  targets?: never
  rules?: never
  otherwise?: never
}

/** Several targets: the strategy chooses one, the others are its fallbacks. */
export interface StrategyModel<To = string> extends CallOptions<To> {
  strategy: Strategy
  targets: readonly (To | WeightedTarget<To>)[]
  /** `cost` only: targets that took longer than this of late are left out, unless nothing else is left. */
  maxTimeToFirstToken?: Duration
  /** `cost` only: calls that need more tokens than this, with their answer, are not given to these targets. */
  maxContext?: number
  to?: never
  rules?: never
  otherwise?: never
}

export interface WeightedTarget<To = string> {
  to: To
  /** Its share of the calls where the strategy is `weighted`. 1 where it is not given. */
  weight?: number
}

/** What a request is decides what answers it. */
export interface RulesModel<To = string> extends CallOptions<To> {
  /** The first whose condition holds decides. */
  rules: readonly RuleConfig<To>[]
  /** What answers where no condition holds. */
  otherwise: To
  to?: never
  strategy?: never
  targets?: never
}

export interface RuleConfig<To = string> {
  when: ConditionConfig
  use: To
}

/** What a request has to be; every member that is given has to hold. */
export interface ConditionConfig {
  /** Estimated tokens of the input. */
  inputTokens?: TokenRange
  /** Whether it offers tools. */
  tools?: boolean
  /** Whether it shows images. */
  images?: boolean
  /** Whether it asks for reasoning. */
  reasoning?: boolean
  /** Whether it asks for a stream. */
  stream?: boolean
  /** The protocol that the client speaks. */
  protocol?: ProtocolId
  /** Part of the client's `user-agent`, in any case: `'claude-cli'`. */
  client?: string
  /** The client's key, by its name. */
  key?: string
  /** The group of the client's key, by its name. */
  group?: string
  /** Headers of the request: their values, or whether they are there. */
  header?: Readonly<Record<string, string | boolean>>
  /** When it comes. */
  time?: TimeOfDay
}

export interface TokenRange {
  below?: number
  atLeast?: number
}

/** Local time: `{ from: '18:00', to: '08:00', zone: 'Europe/Berlin' }`. */
export interface TimeOfDay {
  /** `'18:00'`. */
  from: `${number}:${number}`
  /** Excluded; on the next day where it is not after `from`. */
  to: `${number}:${number}`
  /** `'Europe/Berlin'`, `'UTC'`. */
  zone: string
  /** The days on which it begins. All where it is not given. */
  days?: readonly Weekday[]
}

export interface MirrorConfig<To = string> {
  to: To
  /** Of all calls, from 0 to 1. */
  share: number
}

/** A config's part that another one is built on, or that stands for one environment: everything may be left out. */
export interface GatewayLayer {
  /** Configs beneath this one, the first one strongest: `'./base.config.ts'`. */
  extends?: string | readonly string[]
  upstreams?: Readonly<Record<string, UpstreamConfig | PartialUpstream>>
  models?: Readonly<Record<string, ModelForm>>
  keys?: Readonly<Record<string, KeyConfig | PartialKey>>
  groups?: Readonly<Record<string, GroupConfig>>
  catalog?: CatalogConfig
  responses?: ResponsesConfig
  usage?: UsageConfig
  requestLog?: RequestLogConfig
  admin?: AdminConfig
  /** Who is told when a share of a budget is spent. */
  alerts?: AlertsConfig
  cache?: CacheConfig
  server?: ServerConfig
}

/** Some fields of an upstream that another layer declares; its kind stays. */
export type PartialUpstream = { kind?: undefined } & Partial<
  Omit<OpenAICompatibleUpstream, 'kind'> &
    Omit<AzureUpstream, 'kind' | 'protocols'> &
    Pick<VertexUpstream, 'project' | 'location'> &
    Pick<BedrockUpstream, 'region' | 'guardrail' | 'additionalModelRequestFields'> &
    Pick<CodexUpstream, 'loginUrl'>
>

/** The whole config. `Upstreams`, `Models` and `Groups` are inferred from the names that it declares. */
export interface GatewayConfig<Upstreams, Models, Extends = undefined, Groups = Record<string, unknown>> {
  /** Where models come from. The names are yours; targets and messages use them. */
  upstreams: { [Name in keyof Upstreams]: UpstreamConfig<Upstreams[Name]> }
  /** What clients may ask for, and what answers. A name may hold one `*`, its targets then too. */
  models: {
    [Name in keyof Models]: Extends extends undefined
      ? ModelConfig<Upstreams, Exclude<keyof Models & string, Name>>
      : ModelForm
  }
  /** Who may call. Without keys, here or minted, the gateway is open, and then listens on loopback only. */
  keys?: Readonly<
    Record<string, Extends extends undefined ? KeyConfig<keyof Upstreams & string, keyof Groups & string> : KeyConfig>
  >
  /** Teams, projects or customers, whose keys share limits and budgets. */
  groups?: { [Name in keyof Groups]: GroupConfig<Extends extends undefined ? keyof Upstreams & string : string> }
  /** Limits, capabilities and prices of models, where the gateway does not know them or knows them otherwise. */
  catalog?: CatalogConfig
  /** Which responses are stored, and for how long. */
  responses?: ResponsesConfig
  /** How long usage is kept. */
  usage?: UsageConfig
  /** Of which calls it is kept what they said and heard. */
  requestLog?: RequestLogConfig
  /** How people sign in to the admin API. */
  admin?: AdminConfig
  /** Who is told when a share of a budget is spent. */
  alerts?: AlertsConfig
  /** Where the answers of models with a `cache` are kept. */
  cache?: CacheConfig
  server?: ServerConfig
  /** Configs beneath this one, the first one strongest: `'./base.config.ts'`. */
  extends?: Extends
  /** Layers by the name of the environment: `$env: { staging: { … } }`. */
  $env?: Readonly<Record<string, GatewayLayer>>
  $production?: GatewayLayer
  $development?: GatewayLayer
  $test?: GatewayLayer
}
