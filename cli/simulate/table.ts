import { escaped } from '../markdown.ts'
import { printable } from '../printable.ts'

export interface Column<Row> {
  title: string
  align?: 'right'
  text(row: Row): string
  /** Left out where no row has anything in it. */
  optional?: true
}

export type Style = 'text' | 'markdown'

/** An aligned table of one line a row, or one of Markdown; without a line break at the end. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  const shown = columns.filter(({ optional, text }) => !optional || rows.some(row => text(row) !== ''))
  const cells = rows.map(row => shown.map(({ text }) => printable(text(row))))
  const titles = shown.map(({ title }) => title)
  if (style === 'markdown') return markdown(titles, cells, shown)
  const widths = titles.map((title, at) => Math.max(title.length, ...cells.map(line => line[at]!.length)))
  const aligned = [titles, ...cells].map(line =>
    line
      .map((cell, at) => (shown[at]!.align === 'right' ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  )
  return aligned.join('\n')
}

function markdown<Row>(titles: string[], cells: string[][], columns: readonly Column<Row>[]): string {
  const line = (of: string[]): string => `| ${of.join(' | ')} |`
  const rule = columns.map(({ align }) => (align === 'right' ? '---:' : '---'))
  return [titles, rule, ...cells.map(row => row.map(escaped))].map(line).join('\n')
}
