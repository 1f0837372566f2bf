import type { ResolvedObservability } from '../config/observability.ts'
import type { Transport } from '../platform/transport.ts'
import { type Dataset, dataPointOf } from './analytics.ts'
import { callLine, type Line } from './call-line.ts'
import { OtlpExporter } from './exporter.ts'
import { cleanLine } from './log-filter.ts'
import { Deltas } from './otlp-metrics.ts'
import type { OtlpSettings } from './otlp-settings.ts'
import type { OverCall } from './over-call.ts'
import type { ProcessState } from './process-state.ts'
import { createRecorder } from './record-call.ts'
import { type Family, Registry } from './registry.ts'
import { spansOf } from './spans.ts'

export interface ToldParts {
  config: ResolvedObservability
  /** Absent: nothing is sent. */
  otlp?: OtlpSettings | undefined
  state: ProcessState
  transport: Transport
  /** What runs now: attributes of the resource, beside those of the settings. */
  resource: () => Record<string, string>
  version: string
  /** Nothing lives on between calls. */
  perCall: boolean
  /** A dataset of Analytics Engine. */
  dataset?: Dataset | undefined
  /** What is measured when it is asked for. */
  gauges: () => Promise<Family[]>
  /** Takes lines of calls. */
  write: (line: Line) => void
  warn: (message: string) => void
}

/** Everything that tells of calls. */
export interface Told {
  /** A call is over. */
  take(call: OverCall): void
  /** What there is to measure now. */
  families(): Promise<Family[]>
  flush(): Promise<void>
  supersede(): void
  close(): Promise<void>
}

/** Nothing that it says is worth an error. */
function withSaid(call: OverCall): OverCall {
  try {
    const said = call.signals.said?.()
    return said ? { ...call, said } : call
  } catch {
    return call
  }
}

export function createTold(parts: ToldParts): Told {
  const { config, state, dataset, otlp, write } = parts
  state.counted ??= { registry: new Registry(), deltas: new Deltas(), sentAt: state.beganAt }
  const { counted } = state
  const { registry } = counted
  const { log } = config
  const measures = config.metrics !== undefined || otlp?.metrics !== undefined
  const recorder = measures ? createRecorder(registry, config.metrics?.labels ?? []) : undefined
  const families = async (): Promise<Family[]> => {
    // What one of many isolates knows at one moment says nothing of the gateway, and budgets would have to be asked for.
    if (parts.perCall) return registry.snapshot()
    const inFlight: Family = { instrument: 'inFlight', series: [{ values: [], value: state.inFlight }] }
    return [...registry.snapshot(), ...(await parts.gauges()), inFlight]
  }
  const exporter =
    otlp &&
    new OtlpExporter({
      ...{ settings: otlp, transport: parts.transport, resource: parts.resource, version: parts.version },
      ...{ perCall: parts.perCall, beganAt: state.beganAt, counted, families },
      warn: parts.warn,
      count: (what, signal, items) => registry.add(what, [signal], items),
    })
  return {
    take(over) {
      const call = otlp ? withSaid(over) : over
      recorder?.record(call)
      const line = log && callLine(call, log)
      if (line) write(cleanLine(line, log))
      if (dataset) dataset.writeDataPoint(dataPointOf(call))
      if (exporter && otlp.traces) exporter.add(spansOf(call))
    },
    families,
    flush: async () => exporter?.flush(),
    supersede: () => exporter?.supersede(),
    close: async () => exporter?.close(),
  }
}
