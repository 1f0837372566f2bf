import { writePicodollars } from '../catalogue/decimal.ts'
import type { UsageDimension, UsageReport, UsageRow } from '../state/usage-report.ts'

/** A row as data: dollars are an exact decimal, and what was not reported is absent. */
export interface UsageData extends Omit<UsageRow, 'costPico'> {
  costUsd?: string
}

export function dataOf({ costPico, ...row }: UsageRow): UsageData {
  return costPico === undefined ? row : { ...row, costUsd: writePicodollars(costPico) }
}

/** The figures of a row, in the order in which they are written. */
export const FIGURES = [
  'calls',
  'errors',
  'cancelled',
  'cached',
  'costUsd',
  'unpriced',
  'inputTokens',
  'cachedInputTokens',
  'cacheWriteTokens',
  'outputTokens',
  'reasoningTokens',
  'savedTokens',
  'latencyAvgMs',
  'latencyP50Ms',
  'timeToFirstTokenAvgMs',
  'timeToFirstTokenP50Ms',
] as const satisfies readonly (keyof UsageData)[]

export interface AskedSpan {
  since: number | undefined
  until: number | undefined
  zone: string
  by: readonly UsageDimension[]
}

/** A report with the span that was asked for, as data. */
export function usageData({ since, until, zone, by }: AskedSpan, { rows, total }: UsageReport) {
  const moment = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString())
  const said = { since: moment(since), until: moment(until), zone, by: [...by], rows: rows.map(dataOf) }
  return { ...said, total: total ? dataOf(total) : null }
}
