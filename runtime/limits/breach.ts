import type { BudgetSpan, CompiledBudget, CompiledLimits } from '../config/limits.ts'
import { dollars, picodollars } from './dollars.ts'
import type { Amount, Subject } from './ledger.ts'
import { letGoAt } from './sliding-minute.ts'
import { type Counts, type SecondCount, type Spending, sumOf } from './standing.ts'

export type LimitName =
  | 'requests-per-minute'
  | 'tokens-per-minute'
  | 'concurrent-calls'
  | `${'usd' | 'tokens'}-per-${BudgetSpan}`

/** Which limit leaves no room, and when it does again. */
export interface Breach {
  subject: Pick<Subject, 'kind' | 'name'>
  limit: LimitName
  /** The limit itself: a count, or dollars as a decimal. */
  max: string
  /** What is used of it, and what of that is only reserved by calls under way. */
  used: string
  reserved?: string
  /** Tokens that this call alone is expected to take, where they are more than a minute has: waiting is of no use. */
  asks?: number
  /** Milliseconds since 1970; a guess where it depends on when other calls end. */
  freesAt: number
}

/** Milliseconds in which a call under way may well end. */
const SOON = 1_000

/** What stands in the way of a call; of several the one that lasts longest. Undefined where there is room. */
export function breachOf(subject: Subject, counts: Counts, expected: Amount): Breach | undefined {
  let longest: Breach | undefined
  for (const found of breaches(subject.limits, counts, expected)) {
    const breach = { subject: { kind: subject.kind, name: subject.name }, ...found }
    longest = laterOf(longest, breach)
  }
  return longest
}

export function laterOf(one: Breach | undefined, other: Breach | undefined): Breach | undefined {
  if (!one || !other) return one ?? other
  return rank(other) > rank(one) ? other : one
}

function rank({ asks, freesAt }: Breach): number {
  return asks === undefined ? freesAt : Number.POSITIVE_INFINITY
}

type Found = Omit<Breach, 'subject'>

function* breaches(limits: CompiledLimits, counts: Counts, expected: Amount): Generator<Found> {
  const { requestsPerMinute, tokensPerMinute, concurrent, budgets } = limits
  const { now } = counts
  if (requestsPerMinute !== undefined) {
    const over = sumOf(counts.requests) + 1 - requestsPerMinute
    if (over > 0) yield minuteBreach('requests-per-minute', requestsPerMinute, counts.requests, over)
  }
  if (tokensPerMinute !== undefined) {
    const over = sumOf(counts.tokens) + expected.tokens - tokensPerMinute
    const alone = expected.tokens > tokensPerMinute
    if (over > 0)
      yield {
        ...minuteBreach('tokens-per-minute', tokensPerMinute, counts.tokens, over),
        ...(alone && { asks: expected.tokens }),
      }
  }
  if (concurrent !== undefined && counts.concurrent >= concurrent) {
    const used = String(counts.concurrent)
    yield { limit: 'concurrent-calls', max: String(concurrent), used, freesAt: now + SOON }
  }
  for (const [n, budget] of budgets.entries()) yield* budgetBreaches(budget, counts.spendings[n]!, now)
}

function minuteBreach(limit: LimitName, max: number, entries: readonly SecondCount[], over: number): Found {
  return { limit, max: String(max), used: String(sumOf(entries)), freesAt: letGoAt(entries, over) }
}

function* budgetBreaches({ usd, tokens, per }: CompiledBudget, spending: Spending, now: number): Generator<Found> {
  const { costPico, reservedPico, reservedTokens, end } = spending
  if (usd !== undefined && costPico + reservedPico >= picodollars(usd)) {
    const spent = costPico >= picodollars(usd)
    yield {
      ...{ limit: `usd-per-${per}` as const, max: usd, used: dollars(costPico), reserved: dollars(reservedPico) },
      freesAt: spent ? end : Math.min(end, now + SOON),
    }
  }
  if (tokens !== undefined && spending.tokens + reservedTokens >= tokens) {
    const spent = spending.tokens >= tokens
    yield {
      ...{ limit: `tokens-per-${per}` as const, max: String(tokens) },
      ...{ used: String(spending.tokens), reserved: String(reservedTokens) },
      freesAt: spent ? end : Math.min(end, now + SOON),
    }
  }
}
