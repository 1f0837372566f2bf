import type { UsageDimension, UsageRow } from '../state/usage-report.ts'
import { dataOf, FIGURES } from './usage-figures.ts'

/**
 * Rows as CSV (RFC 4180) under a line of names, without a total. What was not reported is empty. Names are whatever
 * clients send: one that a spreadsheet would run as a formula has an apostrophe before it.
 */
export function usageCsv(by: readonly UsageDimension[], rows: readonly UsageRow[]): string {
  const columns = [...by, ...FIGURES]
  const lines = rows.map(row => {
    const data = dataOf(row)
    return columns.map(column => field(data[column]))
  })
  return [columns, ...lines].map(line => line.join(',')).join('\n')
}

function field(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
