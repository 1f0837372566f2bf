import { trimBaseUrl } from '../config/base-url.ts'
import type { ResolvedOtlp } from '../config/observability.ts'
import { explainWebhook } from '../config/webhook.ts'
import type { TracingRules } from './trace-context.ts'

/** How one signal is sent. */
export interface Destination {
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
}

export interface OtlpSettings {
  traces?: Destination & TracingRules & BatchSettings
  metrics?: Destination & { intervalMs: number; temporality: 'cumulative' | 'delta' }
  /** Milliseconds that an export may take. */
  timeoutMs: number
  gzip: boolean
  resource: Record<string, string>
  /** What of the environment is not followed. */
  warnings: string[]
}

export interface BatchSettings {
  /** Spans that wait at the most; what comes beyond is dropped. */
  queue: number
  /** Spans that go in one request. */
  batch: number
  /** Milliseconds between two requests. */
  delayMs: number
}

export type ReadVariable = (name: string) => string | undefined

const DEFAULT_ENDPOINT = 'http://localhost:4318'

/**
 * What the config says, then what the standard variables say, then what OpenTelemetry has as defaults. `perCall`: nothing
 * lives on between calls, so that every call sends what it has. Throws where an address of the environment is none.
 */
export function otlpSettings(config: ResolvedOtlp, read: ReadVariable, perCall: boolean): OtlpSettings | undefined {
  const value = (name: string): string | undefined => read(name)?.trim() || undefined
  if (value('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return undefined
  const warnings: string[] = []
  const number = (name: string, usual: number): number => {
    const said = value(name)
    if (said === undefined) return usual
    if (/^\d+$/.test(said)) return Number(said)
    warnings.push(`${name} is "${said}", which is no whole number: it is taken for ${usual}.`)
    return usual
  }
  const traced = config.traces && value('OTEL_TRACES_EXPORTER') !== 'none'
  const measured = config.metrics && value('OTEL_METRICS_EXPORTER') !== 'none'
  for (const name of [
    'OTEL_EXPORTER_OTLP_PROTOCOL',
    'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL',
    'OTEL_EXPORTER_OTLP_METRICS_PROTOCOL',
  ]) {
    const said = value(name)
    if (said !== undefined && said !== 'http/json')
      warnings.push(`${name} is "${said}": what is sent is http/json, which collectors take at the same port.`)
  }
  const destination = (signal: 'TRACES' | 'METRICS'): Destination => ({
    url: urlOf(config.endpoint, signal, value),
    headers: { ...headersIn(value, signal), ...config.headers },
  })
  const traces = traced && {
    ...destination('TRACES'),
    ...samplingOf(config, value, warnings),
    accept: config.accept,
    queue: number('OTEL_BSP_MAX_QUEUE_SIZE', 2_048),
    batch: Math.max(1, number('OTEL_BSP_MAX_EXPORT_BATCH_SIZE', 512)),
    delayMs: number('OTEL_BSP_SCHEDULE_DELAY', 5_000),
  }
  const preference = value('OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE')?.toLowerCase()
  const usual = perCall ? 'delta' : 'cumulative'
  const metrics =
    measured &&
    ({
      ...destination('METRICS'),
      intervalMs: config.intervalMs ?? number('OTEL_METRIC_EXPORT_INTERVAL', perCall ? 0 : 60_000),
      temporality: preference === 'delta' || preference === 'cumulative' ? preference : usual,
    } as const)
  return {
    ...(traces && { traces }),
    ...(metrics && { metrics }),
    timeoutMs: Math.max(1, number('OTEL_EXPORTER_OTLP_TIMEOUT', 10_000)),
    gzip: value('OTEL_EXPORTER_OTLP_COMPRESSION') === 'gzip',
    resource: {
      'service.name': value('OTEL_SERVICE_NAME') ?? 'headgate',
      ...pairsIn(value('OTEL_RESOURCE_ATTRIBUTES')),
      ...config.attributes,
    },
    warnings,
  }
}

function urlOf(endpoint: string | undefined, signal: 'TRACES' | 'METRICS', value: ReadVariable): string {
  const path = `/v1/${signal.toLowerCase()}`
  if (endpoint !== undefined) return `${endpoint}${path}`
  const own = `OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`
  const shared = 'OTEL_EXPORTER_OTLP_ENDPOINT'
  const name = value(own) === undefined ? shared : own
  const said = value(name)
  const fault = said === undefined ? undefined : explainWebhook(said)
  if (fault) throw new Error(`${name} (observability.otlp): ${fault.message}`)
  // One of a signal is used as it is.
  return name === own && said !== undefined ? said : `${trimBaseUrl(said ?? DEFAULT_ENDPOINT)}${path}`
}

function headersIn(value: ReadVariable, signal: 'TRACES' | 'METRICS'): Record<string, string> {
  const pairs = pairsIn(value(`OTEL_EXPORTER_OTLP_${signal}_HEADERS`) ?? value('OTEL_EXPORTER_OTLP_HEADERS'))
  return Object.fromEntries(Object.entries(pairs).map(([name, said]) => [name.toLowerCase(), said]))
}

/** `a=1,b=2`, percent-encoded. */
function pairsIn(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').flatMap(pair => {
    const at = pair.indexOf('=')
    return at <= 0 ? [] : [[pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())]]
  })
  return Object.fromEntries(pairs)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Of the standard samplers; `parentbased_` where a parent decides. */
function samplingOf(
  { sampling }: ResolvedOtlp,
  value: ReadVariable,
  warnings: string[],
): Pick<TracingRules, 'ratio' | 'parentDecides'> {
  if (sampling !== undefined) return { ratio: sampling, parentDecides: true }
  const sampler = value('OTEL_TRACES_SAMPLER') ?? 'parentbased_always_on'
  const parentDecides = sampler.startsWith('parentbased_')
  switch (sampler.replace('parentbased_', '')) {
    case 'always_on':
      return { ratio: 1, parentDecides }
    case 'always_off':
      return { ratio: 0, parentDecides }
    case 'traceidratio': {
      const ratio = Number(value('OTEL_TRACES_SAMPLER_ARG') ?? 1)
      if (ratio >= 0 && ratio <= 1) return { ratio, parentDecides }
      warnings.push('OTEL_TRACES_SAMPLER_ARG is no number from 0 to 1: it is taken for 1.')
      return { ratio: 1, parentDecides }
    }
    default:
      warnings.push(`OTEL_TRACES_SAMPLER is "${sampler}", which is not known here: all calls are traced.`)
      return { ratio: 1, parentDecides: true }
  }
}
