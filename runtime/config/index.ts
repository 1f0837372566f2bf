import type { GatewayConfig, GatewayLayer } from './gateway-config.ts'

export type { CacheScope } from './cache.ts'
export type * from './cache-config.ts'
export type * from './catalog-config.ts'
export type { SecretReference } from './env.ts'
export { env } from './env.ts'
export type * from './gateway-config.ts'
export type { DeclaredKey, GroupConfig, Json, KeyConfig, Metadata, PartialKey } from './keys.ts'
export type { AuthStyle, UpstreamKindName } from './kinds.ts'
export type { AlertsConfig, BudgetConfig, BudgetSpan, LimitsConfig } from './limits.ts'
export type { Modality } from './model-info.ts'
export type {
  LogConfig,
  MetricsConfig,
  ObservabilityConfig,
  OtlpConfig,
  TraceparentConfig,
} from './observability.ts'
export type { ProtocolId } from './protocol-id.ts'
export type { BodiesConfig, RequestLogConfig } from './request-log.ts'
export type { Condition, Strategy, TimeOfDay, TokenRange, Weekday } from './route.ts'
export type { CompressorName, SaveTokens, SaveTokensConfig } from './save-tokens.ts'

/**
 * Declares the gateway. The argument is returned as it is: the call only lets the editor check it, so that a target's
 * upstream, a field or a kind that does not exist is an error where it is written.
 */
export function defineGateway<
  const Upstreams extends Record<string, unknown>,
  const Models extends Record<string, unknown>,
  const Extends extends string | readonly string[] | undefined = undefined,
  const Groups extends Record<string, unknown> = Record<string, unknown>,
>(config: GatewayConfig<Upstreams, Models, Extends, Groups>): GatewayConfig<Upstreams, Models, Extends, Groups> {
  return config
}

/** Declares a config that others extend. Its targets may name what only they declare, so `headgate check` judges them. */
export function defineLayer<const Layer extends GatewayLayer>(layer: Layer): Layer {
  return layer
}
