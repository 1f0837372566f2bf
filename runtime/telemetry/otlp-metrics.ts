import { INSTRUMENTS, type Instrument } from './instruments.ts'
import {
  CUMULATIVE,
  DELTA,
  type HistogramPoint,
  keyValues,
  type Metric,
  type NumberPoint,
  nanoseconds,
} from './otlp.ts'
import { type Family, type Series, seriesKey } from './registry.ts'

export interface Window {
  /** Milliseconds since 1970. */
  from: number
  to: number
}

/** Families as metrics of OTLP; instruments without a series are left out. */
export function metricsOf(families: readonly Family[], temporality: 'cumulative' | 'delta', span: Window): Metric[] {
  const aggregationTemporality = temporality === 'delta' ? DELTA : CUMULATIVE
  return families.flatMap(({ instrument: id, series }): Metric[] => {
    if (series.length === 0) return []
    const instrument: Instrument = INSTRUMENTS[id]
    const { name, help: description, unit, kind } = instrument
    const described = { name, description, unit }
    if (kind === 'gauge')
      return [{ ...described, gauge: { dataPoints: series.map(one => numberPoint(instrument, one, { to: span.to })) } }]
    if (kind === 'counter') {
      const dataPoints = series.map(one => numberPoint(instrument, one, span))
      return [{ ...described, sum: { dataPoints, aggregationTemporality, isMonotonic: true } }]
    }
    const dataPoints = series.map(one => histogramPoint(instrument, one, span))
    return [{ ...described, histogram: { dataPoints, aggregationTemporality } }]
  })
}

function numberPoint(instrument: Instrument, series: Series, span: Partial<Window> & { to: number }): NumberPoint {
  return { ...pointOf(instrument, series, span), asDouble: series.value }
}

function histogramPoint(instrument: Instrument, series: Series, span: Window): HistogramPoint {
  const counts = series.counts ?? []
  return {
    ...pointOf(instrument, series, span),
    count: String(counts.reduce((sum, count) => sum + count, 0)),
    sum: series.value,
    bucketCounts: counts.map(String),
    explicitBounds: [...(instrument.bounds ?? [])],
  }
}

function pointOf({ attributes }: Instrument, { values }: Series, { from, to }: Partial<Window> & { to: number }) {
  const named = Object.fromEntries(attributes.map((attribute, index) => [attribute, values[index]]))
  return {
    attributes: keyValues(named),
    ...(from !== undefined && { startTimeUnixNano: nanoseconds(from) }),
    timeUnixNano: nanoseconds(to),
  }
}

/**
 * What was counted since it was last told. What is taken is told for good unless it is put back, as then it was not: so
 * two who take at the same time never tell the same.
 */
export class Deltas {
  readonly #told = new Map<string, Series>()

  take(families: readonly Family[]): Family[] {
    return families.flatMap(({ instrument, series }) => {
      if (INSTRUMENTS[instrument].kind === 'gauge') return [{ instrument, series }]
      const changed = series.flatMap(one => {
        const key = `${instrument} ${seriesKey(one.values)}`
        const before = this.#told.get(key)
        const change = before ? combined(one, before, -1) : one
        if (change.value === 0 && (change.counts ?? []).every(count => count === 0)) return []
        this.#told.set(key, one)
        return [change]
      })
      return changed.length === 0 ? [] : [{ instrument, series: changed }]
    })
  }

  putBack(families: readonly Family[]): void {
    for (const { instrument, series } of families) {
      if (INSTRUMENTS[instrument].kind === 'gauge') continue
      for (const one of series) {
        const key = `${instrument} ${seriesKey(one.values)}`
        const told = this.#told.get(key)
        if (told) this.#told.set(key, combined(told, one, -1))
      }
    }
  }
}

function combined(one: Series, other: Series, sign: 1 | -1): Series {
  return {
    values: one.values,
    value: one.value + sign * other.value,
    ...(one.counts && { counts: one.counts.map((count, index) => count + sign * (other.counts?.[index] ?? 0)) }),
  }
}
