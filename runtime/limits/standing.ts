import type { BudgetSpan, CompiledLimits } from '../config/limits.ts'
import { dollars } from './dollars.ts'
import type { SubjectKind } from './ledger.ts'
import { letGoAt } from './sliding-minute.ts'

/** How a subject stands at one moment, as it is shown. Moments are milliseconds since 1970. */
export interface Standing {
  kind: SubjectKind
  name: string
  requestsPerMinute?: Used & Resets
  tokensPerMinute?: Used & Resets
  concurrent?: Used
  budgets: BudgetStanding[]
}

export interface Used {
  limit: number
  used: number
}

export interface Resets {
  /** When all of it is free again, if nothing else comes. */
  resetsAt: number
}

export interface BudgetStanding extends Resets {
  per: BudgetSpan
  zone: string
  startsAt: number
  usd?: Spent<string>
  tokens?: Spent<number>
}

export interface Spent<Amount> {
  limit: Amount
  used: Amount
  /** Expected of calls under way. */
  reserved: Amount
}

/** What is counted of a subject at one moment. */
export interface Counts {
  /** Milliseconds since 1970. */
  now: number
  /** Calls and tokens of the minute by the second that they began in, oldest first. */
  requests: readonly SecondCount[]
  tokens: readonly SecondCount[]
  concurrent: number
  /** In the order of the budgets. */
  spendings: readonly Spending[]
}

export type SecondCount = readonly [second: number, amount: number]

/** What is spent within a span of a budget, and reserved by calls that began in it. */
export interface Spending {
  start: number
  end: number
  tokens: number
  costPico: number
  reservedTokens: number
  reservedPico: number
}

export function standingOf(
  { kind, name, limits }: { kind: SubjectKind; name: string; limits: CompiledLimits },
  counts: Counts,
): Standing {
  const { requestsPerMinute, tokensPerMinute, concurrent } = limits
  return {
    kind,
    name,
    ...(requestsPerMinute !== undefined && { requestsPerMinute: minuteOf(requestsPerMinute, counts, 'requests') }),
    ...(tokensPerMinute !== undefined && { tokensPerMinute: minuteOf(tokensPerMinute, counts, 'tokens') }),
    ...(concurrent !== undefined && { concurrent: { limit: concurrent, used: counts.concurrent } }),
    budgets: limits.budgets.map(({ usd, tokens, per, zone }, n) => {
      const spending = counts.spendings[n]!
      return {
        ...{ per, zone, startsAt: spending.start, resetsAt: spending.end },
        ...(usd !== undefined && {
          usd: { limit: usd, used: dollars(spending.costPico), reserved: dollars(spending.reservedPico) },
        }),
        ...(tokens !== undefined && {
          tokens: { limit: tokens, used: spending.tokens, reserved: spending.reservedTokens },
        }),
      }
    }),
  }
}

function minuteOf(limit: number, counts: Counts, what: 'requests' | 'tokens'): Used & Resets {
  const entries = counts[what]
  const used = sumOf(entries)
  return { limit, used, resetsAt: used === 0 ? counts.now : letGoAt(entries, used) }
}

export function sumOf(entries: readonly SecondCount[]): number {
  let sum = 0
  for (const [, amount] of entries) sum += amount
  return sum
}
