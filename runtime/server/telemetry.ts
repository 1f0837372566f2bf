import type { ResolvedObservability } from '../config/observability.ts'
import type { ReadVariable } from '../config/resolve.ts'
import { type Gateway, runningGateway } from '../gateway/gateway.ts'
import type { Transport } from '../platform/transport.ts'
import type { Dataset } from '../telemetry/analytics.ts'
import type { InstrumentName } from '../telemetry/instruments.ts'
import { otlpSettings } from '../telemetry/otlp-settings.ts'
import { newProcessState } from '../telemetry/process-state.ts'
import type { Family } from '../telemetry/registry.ts'
import { Telemetry } from '../telemetry/telemetry.ts'
import { VERSION } from './version.ts'

/** What telemetry needs of the platform that it runs on. */
export interface TelemetryPlatform {
  /** Nothing lives on between calls, so that each tells of itself before its work is over. */
  perCall?: true
  /** Datasets of Analytics Engine, by their bindings. */
  dataset?: (binding: string) => Dataset | undefined
  /** What the process takes, by the instruments that measure it. */
  figures?: () => Partial<Record<InstrumentName, number>>
  /** Names the process among others of the same gateway. */
  instance?: string
}

export interface TelemetryParts {
  read: ReadVariable
  transport: Transport
  platform: TelemetryPlatform
  /** Takes the lines of calls. */
  log: Gateway['log']
  /** Takes all others. */
  warn: Gateway['log']
}

/** Of this process, whichever config it has. */
const state = newProcessState()

/** Who is told of calls; undefined where nobody is. Throws where an address of the environment is none. */
export function telemetryOf(
  config: ResolvedObservability | undefined,
  { read, transport, platform, log, warn }: TelemetryParts,
): Telemetry | undefined {
  if (!config) return undefined
  const { perCall = false } = platform
  const otlp = config.otlp && otlpSettings(config.otlp, read, perCall)
  for (const message of otlp?.warnings ?? []) warn({ level: 'warn', message })
  const dataset = config.analyticsEngine === undefined ? undefined : datasetOf(config.analyticsEngine, platform, warn)
  const tellsCalls = config.log !== undefined && config.log.calls !== 'off'
  if (!otlp && !config.metrics && !dataset && !tellsCalls) return undefined
  return new Telemetry({
    ...{ config, otlp, state, transport, dataset, perCall, version: VERSION },
    resource: () => resourceOf(platform),
    gauges: () => gauges(platform),
    write: log,
    warn: message => warn({ level: 'warn', message }),
  })
}

/** Nothing here may refer to a gateway: they go when their last call does. */
async function gauges({ figures }: TelemetryPlatform): Promise<Family[]> {
  const { gaugesOf } = await import('../gateway/gauges.ts')
  // The names of the figures are instruments'.
  const entries = Object.entries(figures?.() ?? {}) as [InstrumentName, number][]
  const own = entries.map(([instrument, value]): Family => ({ instrument, series: [{ values: [], value }] }))
  return [...(await gaugesOf(runningGateway(), VERSION)), ...own]
}

function resourceOf({ instance }: TelemetryPlatform): Record<string, string> {
  const { revision, commit } = runningGateway()
  return {
    'service.version': VERSION,
    ...(instance !== undefined && { 'service.instance.id': instance }),
    'headgate.revision': revision,
    ...(commit !== undefined && { 'vcs.ref.head.revision': commit }),
  }
}

function datasetOf(binding: string, { dataset }: TelemetryPlatform, warn: Gateway['log']): Dataset | undefined {
  const found = dataset?.(binding)
  const message = dataset
    ? `There is no Analytics Engine dataset bound to ${binding} (observability.analyticsEngine).`
    : 'Analytics Engine is written on Workers only (observability.analyticsEngine).'
  if (!found) warn({ level: 'warn', message })
  return found
}
