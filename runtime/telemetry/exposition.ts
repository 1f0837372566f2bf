import { INSTRUMENTS, type Instrument, LABELS } from './instruments.ts'
import type { Family, Series } from './registry.ts'

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Families in the text format of Prometheus; of those that it is not told, nothing. */
export function expositionOf(families: readonly Family[]): string {
  const blocks = families.flatMap(family => {
    const instrument: Instrument = INSTRUMENTS[family.instrument]
    const { prometheus: name, kind, help } = instrument
    if (name === undefined || family.series.length === 0) return []
    const lines = family.series.flatMap(series =>
      kind === 'histogram'
        ? histogram(name, instrument, series)
        : [line(name, labelsOf(instrument, series), series.value)],
    )
    return [`# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${kind}\n${lines.join('\n')}\n`]
  })
  return blocks.join('')
}

type Label = readonly [name: string, value: string]

function histogram(name: string, instrument: Instrument, series: Series): string[] {
  const labels = labelsOf(instrument, series)
  let count = 0
  const buckets = (series.counts ?? []).map((own, index) => {
    count += own
    const bound = instrument.bounds?.[index]
    return line(`${name}_bucket`, [...labels, ['le', bound === undefined ? '+Inf' : String(bound)]], count)
  })
  return [...buckets, line(`${name}_sum`, labels, series.value), line(`${name}_count`, labels, count)]
}

function labelsOf({ attributes }: Instrument, { values }: Series): Label[] {
  return attributes.flatMap((attribute, index): Label[] => {
    const value = values[index]
    return value === undefined ? [] : [[LABELS[attribute], value]]
  })
}

function line(name: string, labels: readonly Label[], value: number): string {
  const written = labels.map(([label, said]) => `${label}="${escapeLabel(said)}"`).join(',')
  return `${name}${written === '' ? '' : `{${written}}`} ${number(value)}`
}

function number(value: number): string {
  if (Number.isFinite(value)) return String(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
}

function escapeLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')
}

function escapeHelp(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}
