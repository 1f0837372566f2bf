import type { Usage } from '../canonical/usage.ts'
import { costPicoOf } from '../catalogue/cost.ts'
import { targetInfo } from '../catalogue/target-info.ts'
import { type Amount, NOTHING } from '../limits/ledger.ts'
import type { Conclusion } from './account.ts'
import { inBackground } from './admit.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { toldOf } from './discovery.ts'
import { interruptedUse } from './expected-use.ts'

/** Gives back the places of a call that is over, with what it took. */
export function settle(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): void {
  const { place, upstreamPlace } = call as Partial<ResolvedCall>
  if (!place && !upstreamPlace) return
  const used = candidate ? usedOf(call, candidate, conclusion) : NOTHING
  for (const taken of [place, upstreamPlace]) if (taken) inBackground(call, taken.settle(used))
}

function usedOf(call: ReadCall, candidate: Candidate, { outcome, status, usage }: Conclusion): Amount {
  const { inputTokens, outputTokens } = usage ?? {}
  // What had begun has a status of success.
  if ((outcome === 'cut' || outcome === 'cancelled') && status < 300) return interruptedUse(call, candidate, usage)
  if (!usage || (inputTokens === undefined && outputTokens === undefined)) return NOTHING
  return { tokens: (inputTokens ?? 0) + (outputTokens ?? 0), costPico: costOf(call, candidate, usage) }
}

/** What has no price is not spent from a budget of dollars. */
function costOf({ gateway }: ReadCall, { running, model }: Candidate, usage: Usage): number {
  const { catalog } = gateway
  const told = toldOf(running, model)
  const { prices } = targetInfo(running.upstream.settings, model, {
    ...(catalog && { catalog }),
    ...(told && { told }),
  })
  return Number(costPicoOf(usage, prices) ?? 0n)
}
