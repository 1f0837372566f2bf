import { matchPattern } from '../config/pattern.ts'
import type { SqlDatabase } from '../state/database.ts'
import { markReset, resetAt, secondsOf, spentOfAll } from '../state/limit-past.ts'
import type { Spent } from '../state/usage-spent.ts'
import { type Amount, type Subject, subjectId } from './ledger.ts'
import type { Past, SpanStart } from './memory-ledger.ts'
import { firstCounted, secondOf } from './sliding-minute.ts'

export interface UsagePastParts {
  database: SqlDatabase
  /** Whether there is a database yet, where it is made when it is first needed. */
  hasDatabase?: (() => boolean) | undefined
  /** Resolves when the calls that are over are stored. */
  flush: () => Promise<void>
  /** When this process began, in milliseconds since 1970. */
  began: number
}

/** Milliseconds for which what all of a kind have spent is good for those that come for the first time. */
const YOUNG = 10_000

/** What was counted before this process, from the usage that is stored. */
export function usagePast({ database, hasDatabase = () => true, flush, began }: UsagePastParts): Past {
  const spent = new Map<string, { at: number; all: Promise<Map<string, Spent>> }>()

  /** One question for all of a kind: after a start they all come at once. */
  function spentSince({ kind }: Subject, since: number, now: number): Promise<Map<string, Spent>> {
    const key = `${kind} ${since}`
    const known = spent.get(key)
    if (known && now - known.at < YOUNG) return known.all
    for (const [old, { at }] of spent) if (now - at >= YOUNG) spent.delete(old)
    const all = spentOfAll(database, kind, since)
    spent.set(key, { at: now, all })
    all.catch(() => spent.delete(key))
    return all
  }

  async function spentIn(subject: Subject, spans: readonly SpanStart[], reset: number, now: number) {
    const entries = spans.map(async ({ key, start }) => {
      const all = await spentSince(subject, Math.max(start, reset), now)
      return [key, { start, ...sumOf(all, subject) }] as const
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  return {
    async read(subject, spans, now) {
      const first = firstCounted(secondOf(now)) * 1_000
      // Who comes later for the first time has no minute of the process before.
      const hasMinute = first < began
      if ((spans.length === 0 && !hasMinute) || !hasDatabase()) return {}
      await flush()
      const reset = await resetAt(database, subjectId(subject))
      const seconds = hasMinute ? await secondsOf(database, subject, Math.max(first, reset)) : []
      return {
        requests: seconds.map(({ second, requests }) => [second, requests]),
        tokens: seconds.map(({ second, tokens }) => [second, tokens]),
        spent: await spentIn(subject, spans, reset, now),
      }
    },
    reset: (subject, now) => markReset(database, subjectId(subject), now),
  }
}

/** Of a name, or of all names that a model's pattern matches. */
function sumOf(all: ReadonlyMap<string, Spent>, { kind, name }: Subject): Amount {
  const sum = { tokens: 0, costPico: 0 }
  const add = ({ tokens, costPico }: Spent): void => {
    sum.tokens += tokens
    sum.costPico += Number(costPico)
  }
  if (kind !== 'model' || !name.includes('*')) {
    const one = all.get(name)
    if (one) add(one)
    return sum
  }
  for (const [other, one] of all) if (matchPattern(name, other) !== undefined) add(one)
  return sum
}
