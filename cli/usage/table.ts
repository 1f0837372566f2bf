import { dataOf, type UsageData } from '../../runtime/admin/usage-figures.ts'
import type { UsageDimension, UsageRow } from '../../runtime/state/usage-report.ts'
import { printable } from '../printable.ts'

/**
 * Usage as an aligned table, one line a row, without a line break at the end. A counter that nobody reported is `-`,
 * and so differs from a reported 0. `total` adds a last line.
 */
export function usageTable(
  by: readonly UsageDimension[],
  rows: readonly UsageRow[],
  options: { total?: UsageRow | undefined; zone?: string } = {},
): string {
  const { total, zone = 'UTC' } = options
  const data = rows.map(dataOf)
  const figures = FIGURES.filter(({ rare }) => !rare || data.some(row => Number(row[rare] ?? 0) > 0))
  const columns = [...by.map(dimension => dimensionColumn(dimension, zone)), ...figures]
  const lines = [columns.map(column => column.title), ...data.map(row => columns.map(column => column.text(row)))]
  if (total) {
    const sums = dataOf(total)
    lines.push([...by.map((_, place) => (place === 0 ? 'total' : '')), ...figures.map(column => column.text(sums))])
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
  text(row: UsageData): string
  /** Shown only where some row has more than 0 of it. */
  rare?: keyof UsageData
}

const FIGURES: readonly Column[] = [
  figure('calls', row => count(row.calls)),
  figure('errors', row => count(row.errors)),
  figure('cancelled', row => count(row.cancelled)),
  { ...figure('from cache', row => count(row.cached)), rare: 'cached' },
  figure('cost USD', row => dollars(row.costUsd)),
  figure('unpriced', row => count(row.unpriced)),
  figure('input', row => count(row.inputTokens)),
  figure('cached', row => count(row.cachedInputTokens)),
  figure('cache write', row => count(row.cacheWriteTokens)),
  { ...figure('saved', row => count(row.savedTokens)), rare: 'savedTokens' },
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

const CALENDAR: ReadonlySet<UsageDimension> = new Set<UsageDimension>(['month', 'day'])

function dimensionColumn(dimension: UsageDimension, zone: string): Column {
  const title = CALENDAR.has(dimension) ? `${dimension} (${zone})` : dimension
  return { title, align: 'left', text: row => printable(row[dimension] || '-') }
}

function count(value: number | undefined): string {
  return value === undefined ? '-' : value.toLocaleString('en-US')
}

/** To the millionth of a dollar; what is less than that and more than nothing is not shown as nothing. */
function dollars(exact: string | undefined): string {
  if (exact === undefined) return '-'
  const [whole = '0', fraction = ''] = exact.split('.')
  const millionths = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0')) + (Number(fraction[6] ?? 0) >= 5 ? 1n : 0n)
  if (millionths === 0n && exact !== '0') return '<0.000001'
  const digits = millionths.toString().padStart(7, '0')
  return `${BigInt(digits.slice(0, -6)).toLocaleString('en-US')}.${digits.slice(-6)}`
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
