import type { Usage } from '../canonical/usage.ts'
import { type Amount, NOTHING } from '../limits/ledger.ts'
import type { UsageRecord } from '../state/usage-record.ts'
import type { Conclusion } from './account.ts'
import { inBackground } from './admit.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { interruptedUse } from './expected-use.ts'

/** What limits count of a call beside the tokens and the cost that its account tells. */
export type SpentBeside = Pick<UsageRecord, 'spentBesideTokens' | 'spentBesidePico'>

const NONE: SpentBeside = Object.freeze({})

/**
 * Gives back the places of a call that is over, with what it took. Gives what of that its account does not tell: limits
 * begin with the accounts when they are counted anew.
 */
export function settle(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): SpentBeside {
  const { place, upstreamPlace }: Partial<ResolvedCall> = call
  if (!place && !upstreamPlace) return conclusion.cached ? beside(NOTHING, conclusion) : NONE
  const used = usedOf(call, candidate, conclusion)
  for (const taken of [place, upstreamPlace]) if (taken) inBackground(call, taken.settle(used))
  return beside(used, conclusion)
}

function beside(used: Amount, { usage, cost }: Conclusion): SpentBeside {
  const tokens = used.tokens - tokensOf(usage)
  const pico = used.costPico - (cost?.costPico ?? 0)
  if (tokens === 0 && pico === 0) return NONE
  return { ...(tokens !== 0 && { spentBesideTokens: tokens }), ...(pico !== 0 && { spentBesidePico: pico }) }
}

/** What has no price is not spent from a budget of dollars, and what the cache answers from none. */
function usedOf(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): Amount {
  const { outcome, status, usage, cached, cost } = conclusion
  if (cached) return NOTHING
  // What had begun has a status of success.
  const broken = (outcome === 'cut' || outcome === 'cancelled') && status < 300
  if (broken && candidate) return interruptedUse(call, candidate, usage)
  return { tokens: tokensOf(usage), costPico: cost?.costPico ?? 0 }
}

function tokensOf({ inputTokens = 0, outputTokens = 0 }: Usage = {}): number {
  return inputTokens + outputTokens
}
