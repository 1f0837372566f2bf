import type { SqlDatabase } from './database.ts'
import { CALL_SUBJECTS, type CostSums, joinedCost, type SqlPart, usageParts } from './usage-parts.ts'
import { END_OF_TIME, type Spent } from './usage-spent.ts'

/** What is limited: the calls of a key, of a group, of a model or of an upstream. */
export interface LimitedCalls {
  kind: 'key' | 'group' | 'model' | 'upstream'
  /** A model's may be a pattern with one `*`. */
  name: string
}

/** As limits count them. */
const TOKENS = 'total(input_tokens) + total(output_tokens) + total(spent_beside_tokens)'

const PICO = '(coalesce(cost_pico, 0) + coalesce(spent_beside_pico, 0))'
const SPENT_SUMS = `sum(${PICO} / 1000000) as cost_millions, sum(${PICO} % 1000000) as cost_rest`

/** Copies of calls are nobody's use. */
const NO_MIRROR = `key <> 'mirror'`

/** What all of a kind have spent since a moment, in milliseconds since 1970, by their names. Reads a row an hour. */
export async function spentOfAll(
  database: SqlDatabase,
  kind: LimitedCalls['kind'],
  since: number,
): Promise<Map<string, Spent>> {
  const { sql, values } = usageParts({ since, until: END_OF_TIME })
  const column = kind === 'group' ? 'group_id' : kind
  const rows = await database.all<CostSums & { name: string; tokens: number }>(
    `${sql} select ${column} as name, ${TOKENS} as tokens, ${SPENT_SUMS}
    from parts where ${NO_MIRROR} group by ${column}`,
    ...values,
  )
  return new Map(rows.map(row => [row.name, { tokens: row.tokens, costPico: joinedCost(row) ?? 0n }]))
}

export interface SecondTaken {
  second: number
  requests: number
  tokens: number
}

/** Which of these calls went to an upstream, by the second they came in, oldest first, and what they took. */
export function secondsOf(database: SqlDatabase, calls: LimitedCalls, since: number): Promise<SecondTaken[]> {
  const those = conditionOf(calls, CALL_SUBJECTS[calls.kind])
  return database.all<SecondTaken>(
    `select started_at / 1000 as second, count(*) as requests, ${TOKENS} as tokens
    from usage where started_at >= ? and ${those.sql} and ${NO_MIRROR} and upstream <> '' group by 1 order by 1`,
    since,
    ...those.values,
  )
}

/** Without `like` or `glob`, whose patterns may have no more than 50 bytes in D1. */
function conditionOf({ kind, name }: LimitedCalls, column: string): SqlPart {
  const star = kind === 'model' ? name.indexOf('*') : -1
  if (star < 0) return { sql: `${column} = ?`, values: [name] }
  const [head, tail] = [name.slice(0, star), name.slice(star + 1)]
  return {
    sql: `(length(${column}) >= length(?) + length(?)
      and substr(${column}, 1, length(?)) = ? and substr(${column}, length(${column}) - length(?) + 1) = ?)`,
    values: [head, tail, head, head, tail, tail],
  }
}

/** When a subject was made to begin anew; 0 where it never was. */
export async function resetAt(database: SqlDatabase, subject: string): Promise<number> {
  const row = await database.get<{ at: number }>('select at from limit_resets where subject = ?', subject)
  return row?.at ?? 0
}

export async function markReset(database: SqlDatabase, subject: string, at: number): Promise<void> {
  await database.run(
    'insert into limit_resets (subject, at) values (?, ?) on conflict (subject) do update set at = excluded.at',
    subject,
    at,
  )
}
