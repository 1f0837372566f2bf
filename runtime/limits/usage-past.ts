import type { SqlDatabase } from '../state/database.ts'
import { markReset, resetAt, secondsOf, spentOf } from '../state/limit-past.ts'
import { type Subject, subjectId } from './ledger.ts'
import type { Past, SpanStart } from './memory-ledger.ts'
import { firstCounted, secondOf } from './sliding-minute.ts'
import type { History } from './tally.ts'

export interface UsagePastParts {
  database: SqlDatabase
  /** Resolves when the calls that are over are stored. */
  flush: () => Promise<void>
  /** When this process began, in milliseconds since 1970. */
  began: number
}

/** What was counted before this process, from the usage that is stored. */
export function usagePast({ database, flush, began }: UsagePastParts): Past {
  return {
    async read(subject, spans, now) {
      const first = firstCounted(secondOf(now)) * 1_000
      // Who comes later for the first time has no minute of the process before.
      const hasMinute = first < began
      if (spans.length === 0 && !hasMinute) return {}
      await flush()
      const reset = await resetAt(database, subjectId(subject))
      const seconds = hasMinute ? await secondsOf(database, subject, Math.max(first, reset)) : []
      return {
        requests: seconds.map(({ second, requests }) => [second, requests]),
        tokens: seconds.map(({ second, tokens }) => [second, tokens]),
        spent: await spentIn(database, subject, spans, reset),
      }
    },
    reset: (subject, now) => markReset(database, subjectId(subject), now),
  }
}

async function spentIn(
  database: SqlDatabase,
  subject: Subject,
  spans: readonly SpanStart[],
  reset: number,
): Promise<NonNullable<History['spent']>> {
  const entries = spans.map(async ({ key, start }) => {
    const { tokens, costPico } = await spentOf(database, subject, Math.max(start, reset))
    return [key, { start, tokens, costPico: Number(costPico) }] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
