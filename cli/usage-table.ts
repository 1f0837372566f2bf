import type { UsageDimension, UsageSummaryRow } from '../runtime/state/store.ts'
import { printable } from './printable.ts'

/**
 * Usage as an aligned table, one line a row, without a line break at the end. A counter that nobody reported is `-`,
 * and so differs from a reported 0. `total` adds a last line.
 */
export function usageTable(
  by: readonly UsageDimension[],
  rows: readonly UsageSummaryRow[],
  total?: UsageSummaryRow,
): string {
  const columns = [...by.map(dimensionColumn), ...FIGURES]
  const lines = [columns.map(column => column.title), ...rows.map(row => columns.map(column => column.text(row)))]
  if (total) {
    const figures = FIGURES.map(column => column.text(total))
    lines.push([...by.map((_, place) => (place === 0 ? 'total' : '')), ...figures])
  }
  const widths = columns.map((_, place) => Math.max(...lines.map(line => widthOf(line[place]!))))
  return lines
    .map(line =>
      line
        .map((text, place) => pad(text, widths[place]!, columns[place]!.align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

interface Column {
  title: string
  align: 'left' | 'right'
  text(row: UsageSummaryRow): string
}

const FIGURES: readonly Column[] = [
  figure('calls', row => count(row.calls)),
  figure('errors', row => count(row.errors)),
  figure('cancelled', row => count(row.cancelled)),
  figure('input', row => count(row.inputTokens)),
  figure('cached', row => count(row.cachedInputTokens)),
  figure('cache write', row => count(row.cacheWriteTokens)),
  figure('output', row => count(row.outputTokens)),
  figure('reasoning', row => count(row.reasoningTokens)),
  figure('latency p50', row => milliseconds(row.latencyP50Ms)),
  figure('avg', row => milliseconds(row.latencyAvgMs)),
  figure('first token p50', row => milliseconds(row.timeToFirstTokenP50Ms)),
  figure('avg', row => milliseconds(row.timeToFirstTokenAvgMs)),
]

function figure(title: string, text: Column['text']): Column {
  return { title, align: 'right', text }
}

function dimensionColumn(dimension: UsageDimension): Column {
  const title = dimension === 'day' ? 'day (UTC)' : dimension
  return { title, align: 'left', text: row => printable(row[dimension] ?? '') }
}

function count(value: number | undefined): string {
  return value === undefined ? '-' : value.toLocaleString('en-US')
}

function milliseconds(value: number | undefined): string {
  if (value === undefined) return '-'
  return `${value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 1 : 0 })} ms`
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(width - widthOf(text))
  return align === 'left' ? text + space : space + text
}

function widthOf(text: string): number {
  return [...text].length
}
