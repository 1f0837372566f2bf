import { type Amount, NOTHING } from '../limits/ledger.ts'
import type { Conclusion } from './account.ts'
import { inBackground } from './admit.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { interruptedUse } from './expected-use.ts'

/** Gives back the places of a call that is over, with what it took. */
export function settle(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): void {
  const { place, upstreamPlace } = call as Partial<ResolvedCall>
  if (!place && !upstreamPlace) return
  const used = usedOf(call, candidate, conclusion)
  for (const taken of [place, upstreamPlace]) if (taken) inBackground(call, taken.settle(used))
}

/** What has no price is not spent from a budget of dollars, and what the cache answers from none. */
function usedOf(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): Amount {
  const { outcome, status, usage, cached, cost } = conclusion
  if (cached) return NOTHING
  // What had begun has a status of success.
  const broken = (outcome === 'cut' || outcome === 'cancelled') && status < 300
  if (broken && candidate) return interruptedUse(call, candidate, usage)
  const { inputTokens = 0, outputTokens = 0 } = usage ?? {}
  return { tokens: inputTokens + outputTokens, costPico: cost?.costPico ?? 0 }
}
