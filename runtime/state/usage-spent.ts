import type { SqlDatabase } from './database.ts'
import { COST_SUMS, type CostSums, joinedCost, type UsageSubject, usageParts } from './usage-parts.ts'

/** What was used; calls without a known price have spent tokens only. */
export interface Spent {
  /** Input and output together. */
  tokens: number
  costPico: bigint
}

/**
 * What each key, group, tag, model or upstream has spent since a moment (milliseconds since 1970), by its name; who has
 * no name, as a call without a group, is ''. Reads a row an hour, not a row a call.
 */
export async function spentSince(
  database: SqlDatabase,
  subject: UsageSubject,
  since: number,
): Promise<Map<string, Spent>> {
  const column = subject === 'group' ? 'group_id' : subject
  const { sql, values } = usageParts({ since, until: END_OF_TIME })
  const rows = await database.all<CostSums & { name: string; tokens: number }>(
    `${sql} select ${column} as name, total(input_tokens) + total(output_tokens) as tokens, ${COST_SUMS}
    from parts group by ${column}`,
    ...values,
  )
  return new Map(rows.map(row => [row.name, { tokens: row.tokens, costPico: joinedCost(row) ?? 0n }]))
}

/** The last moment that a Date can say. */
export const END_OF_TIME = 8_640_000_000_000_000
