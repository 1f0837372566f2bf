import type { SecretReference } from './env.ts'
import type { Duration } from './units.ts'

/** What the gateway tells of itself and its calls, beside usage. Nothing of it where it is not given. */
export interface ObservabilityConfig {
  /** The lines of the log. */
  log?: LogConfig
  /** `GET /metrics`, for Prometheus. `false` where it is not given. */
  metrics?: boolean | MetricsConfig
  /** Traces and metrics to an OpenTelemetry collector. `true`: where the `OTEL_…` variables say. */
  otlp?: boolean | OtlpConfig
  /** On Workers: the binding of an Analytics Engine dataset, which gets a data point a call. */
  analyticsEngine?: string
}

export interface LogConfig {
  /** Lines below it are left out. `info` where it is not given. */
  level?: LogLevel
  /** Of which calls a line is written when they are over, whatever `level` is. `off` where it is not given. */
  calls?: CallLines
  /** JSON, or text for people. `HEADGATE_LOG` is stronger. Text on a terminal and else JSON where neither is given. */
  format?: 'json' | 'text'
  /** Fields of lines whose values are not written. */
  redact?: readonly LogField[]
}

export type LogLevel = 'info' | 'warn' | 'error'

export type CallLines = 'off' | 'errors' | 'all'

/** `message`: of lines about a call, as what an upstream says of a failure may quote the request. */
export type LogField = 'key' | 'group' | 'tag' | 'client' | 'credential' | 'model' | 'message'

export interface MetricsConfig {
  /** What `GET /metrics` is asked with, beside the admin key and admin tokens. */
  token?: SecretReference
  /** Who called, as further labels of calls, tokens and costs: there is a series for each. None where it is not given. */
  labels?: readonly MetricLabel[]
}

export type MetricLabel = 'key' | 'group'

export interface OtlpConfig {
  /** Of a collector, without `/v1/traces`. `OTEL_EXPORTER_OTLP_ENDPOINT` where it is not given. */
  endpoint?: string | SecretReference
  /** Sent with every export. */
  headers?: Readonly<Record<string, string | SecretReference>>
  /** `true` where it is not given. */
  traces?: boolean
  /** `true` where it is not given. */
  metrics?: boolean
  /** The share of calls that are traced, from 0 to 1, where no `traceparent` decides. 1 where it is not given. */
  sampling?: number
  /** Between two exports of metrics. `'60s'` where it is not given; on Workers after each call. */
  interval?: Duration
  traceparent?: TraceparentConfig
  /** Attributes of the resource: `{ 'deployment.environment.name': 'production' }`. */
  attributes?: Readonly<Record<string, string>>
}

export interface TraceparentConfig {
  /** Whether a client's trace goes on in the gateway. `true` where it is not given. */
  accept?: boolean
  /** Whether it goes on in upstreams: in all, or in those of these names. `false` where it is not given. */
  send?: boolean | readonly string[]
}

export interface CompiledObservability {
  log?: CompiledLog
  metrics?: CompiledMetrics
  otlp?: CompiledOtlp
  analyticsEngine?: string
}

export interface CompiledLog {
  level: LogLevel
  calls: CallLines
  format?: 'json' | 'text'
  redact: LogField[]
}

export interface CompiledMetrics {
  token?: SecretReference
  labels: MetricLabel[]
}

export interface CompiledOtlp {
  endpoint?: string | SecretReference
  /** Names in lower case. */
  headers: Record<string, string | SecretReference>
  traces: boolean
  metrics: boolean
  /** Absent: what the environment says, else 1. */
  sampling?: number
  /** Absent: what the environment says, else what suits the platform. */
  intervalMs?: number
  accept: boolean
  send: boolean | string[]
  attributes: Record<string, string>
}

/** The same with its values. */
export interface ResolvedObservability extends Omit<CompiledObservability, 'metrics' | 'otlp'> {
  metrics?: Omit<CompiledMetrics, 'token'> & { token?: string }
  otlp?: ResolvedOtlp
}

export interface ResolvedOtlp extends Omit<CompiledOtlp, 'endpoint' | 'headers'> {
  endpoint?: string
  headers: Record<string, string>
}

export const DEFAULT_LOG = { level: 'info', calls: 'off', redact: [] } satisfies CompiledLog
