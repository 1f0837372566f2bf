import { trimBaseUrl } from '../../runtime/config/base-url.ts'
import type { SecretReference } from '../../runtime/config/env.ts'
import {
  type CompiledLog,
  type CompiledMetrics,
  type CompiledObservability,
  type CompiledOtlp,
  DEFAULT_LOG,
  type LogConfig,
  type MetricsConfig,
  type ObservabilityConfig,
  type OtlpConfig,
} from '../../runtime/config/observability.ts'
import { compileReference } from './secret-reference.ts'
import { toMilliseconds } from './units.ts'

/** What is switched off is absent. */
export function compileObservability(config: ObservabilityConfig): CompiledObservability {
  const { log, metrics = false, otlp = false, analyticsEngine } = config
  return {
    ...(log && { log: compileLog(log) }),
    ...(metrics !== false && { metrics: compileMetrics(metrics === true ? {} : metrics) }),
    ...(otlp !== false && { otlp: compileOtlp(otlp === true ? {} : otlp) }),
    ...(analyticsEngine !== undefined && { analyticsEngine }),
  }
}

function compileLog({ level, calls, format, redact }: LogConfig): CompiledLog {
  return {
    level: level ?? DEFAULT_LOG.level,
    calls: calls ?? DEFAULT_LOG.calls,
    ...(format && { format }),
    redact: [...(redact ?? DEFAULT_LOG.redact)],
  }
}

function compileMetrics({ token, labels = [] }: MetricsConfig): CompiledMetrics {
  return { ...(token && { token: compileReference(token) }), labels: [...labels] }
}

function compileOtlp(config: OtlpConfig): CompiledOtlp {
  const { endpoint, headers = {}, traces = true, metrics = true, sampling, interval, traceparent = {} } = config
  const { accept = true, send = false } = traceparent
  return {
    ...(endpoint !== undefined && {
      endpoint: typeof endpoint === 'string' ? trimBaseUrl(endpoint) : compileReference(endpoint),
    }),
    headers: compileHeaders(headers),
    ...{ traces, metrics },
    ...(sampling !== undefined && { sampling }),
    ...(interval !== undefined && { intervalMs: toMilliseconds(interval) }),
    accept,
    send: typeof send === 'boolean' ? send : [...send],
    attributes: { ...config.attributes },
  }
}

function compileHeaders(headers: NonNullable<OtlpConfig['headers']>): CompiledOtlp['headers'] {
  const lower = Object.entries(headers).map(([name, value]): [string, string | SecretReference] => [
    name.toLowerCase(),
    typeof value === 'string' ? value : compileReference(value),
  ])
  return Object.fromEntries(lower)
}
