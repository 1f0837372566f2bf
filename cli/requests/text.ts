import type { LoggedRequest } from '../../generated/admin/types.ts'
import { printable } from '../printable.ts'

/** Heads with the least widths of their columns: a call that is followed stands below those before it. */
const COLUMNS = [
  ['TIME (UTC)', 19],
  ['KEY', 12],
  ['MODEL', 16],
  ['UPSTREAM', 28],
  ['STATUS', 6],
  ['OUTCOME', 14],
  ['IN', 8],
  ['OUT', 7],
  ['USD', 10],
  ['MS', 7],
] as const

/** From here on columns are figures. */
const FIGURES = 6

export const HEAD = lineOf(COLUMNS.map(([head]) => head))

/** A call on one line. */
export function requestLine(request: LoggedRequest): string {
  const { startedAt, key, model, upstream, upstreamModel, status, outcome, cached, latencyMs } = request
  return lineOf([
    startedAt.slice(0, 19).replace('T', ' '),
    key,
    model,
    cached ? 'cache' : upstream === '' ? '-' : `${upstream}/${upstreamModel}`,
    String(status),
    outcome,
    request.inputTokens?.toLocaleString('en-US') ?? '-',
    request.outputTokens?.toLocaleString('en-US') ?? '-',
    request.cost ?? '-',
    Math.round(latencyMs).toLocaleString('en-US'),
  ])
}

function lineOf(cells: readonly string[]): string {
  const padded = cells.map((cell, column) => {
    const text = printable(cell)
    const width = COLUMNS[column]?.[1] ?? 0
    return column < FIGURES ? text.padEnd(width) : text.padStart(width)
  })
  return padded.join('  ').trimEnd()
}
