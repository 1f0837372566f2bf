import { type Amount, NOTHING } from '../limits/ledger.ts'
import type { Conclusion } from './account.ts'
import { inBackground } from './admit.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { interruptedUse } from './expected-use.ts'

/** Gives back the places of a call that is over, with what it took. */
export function settle(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): void {
  const { place, upstreamPlace } = call as Partial<ResolvedCall>
  if (!place && !upstreamPlace) return
  // What was there already costs nobody anything, but is a call.
  const used = candidate && !conclusion.cached ? usedOf(call, candidate, conclusion) : NOTHING
  for (const taken of [place, upstreamPlace]) if (taken) inBackground(call, taken.settle(used))
}

/** What has no price is not spent from a budget of dollars. */
function usedOf(call: ReadCall, candidate: Candidate, { outcome, status, usage, cost }: Conclusion): Amount {
  const { inputTokens, outputTokens } = usage ?? {}
  // What had begun has a status of success.
  if ((outcome === 'cut' || outcome === 'cancelled') && status < 300) return interruptedUse(call, candidate, usage)
  if (!usage || (inputTokens === undefined && outputTokens === undefined)) return NOTHING
  return { tokens: (inputTokens ?? 0) + (outputTokens ?? 0), costPico: cost?.costPico ?? 0 }
}
