import type { AdminConfig } from './admin.ts'
import type { CacheConfig } from './cache-config.ts'
import type { CatalogConfig } from './catalog-config.ts'
import type { GroupConfig, KeyConfig, PartialKey } from './keys.ts'
import type { AlertsConfig } from './limits.ts'
import type { ModelConfig, ModelForm } from './model-config.ts'
import type { ObservabilityConfig } from './observability.ts'
import type { RequestLogConfig } from './request-log.ts'
import type { ResponsesConfig } from './responses.ts'
import type { ServerConfig } from './server-config.ts'
import type {
  AzureUpstream,
  BedrockUpstream,
  CodexUpstream,
  OpenAICompatibleUpstream,
  UpstreamConfig,
  VertexUpstream,
} from './upstream-config.ts'
import type { UsageConfig } from './usage.ts'

export type * from './model-config.ts'
export type * from './server-config.ts'
export type * from './units.ts'
export type * from './upstream-config.ts'

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
  observability?: ObservabilityConfig
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
  /** What the gateway tells of itself and its calls: logs, metrics, traces. */
  observability?: ObservabilityConfig
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
