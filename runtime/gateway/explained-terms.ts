import { type Ledger, type Subject, subjectId } from '../limits/ledger.ts'
import type { Standing } from '../limits/standing.ts'
import { subjectsOf } from './admit.ts'
import { cacheWishOf } from './cache-wish.ts'
import type { RecalledCall, ResolvedCall } from './call.ts'
import type { ExplainedCache, ExplainedLimit, ExplainedUse } from './explanation.ts'
import { placeOf } from './recalled-place.ts'

/** Whether answers that are kept would be looked at; undefined where the model keeps none. */
export function explainedCache(call: ResolvedCall): ExplainedCache | undefined {
  const { recalled } = call
  if (!recalled) return undefined
  const { ttl: ttlMs, singleFlight = false } = recalled.policy
  const wish = cacheWishOf(call.request.header('cache-control'))
  const asked: RecalledCall = { ...call, recalled }
  const place = wish.avoided ? { bypass: 'no-store' } : placeOf(asked)
  if ('bypass' in place) return { asked: false, why: place.bypass, ttlMs, singleFlight }
  if (wish.fresh) return { asked: false, why: 'no-cache', among: place.place.owner, ttlMs, singleFlight }
  return { asked: true, among: place.place.owner, ttlMs, singleFlight }
}

/**
 * What limits the call: at its key, its group and its model, and at the upstreams that it may go to. How full they are
 * where there is a ledger that knows; it is looked at, and nothing is taken.
 */
export async function explainedLimits(call: ResolvedCall, ledger: Ledger | undefined): Promise<ExplainedLimit[]> {
  const upstreams = call.candidates.flatMap(({ upstream, running }): Subject[] => {
    const { limits } = running.upstream.settings
    return limits ? [{ kind: 'upstream', name: upstream, limits }] : []
  })
  const all = new Map([...subjectsOf(call), ...upstreams].map(subject => [subjectId(subject), subject]))
  const subjects = [...all.values()]
  if (subjects.length === 0) return []
  const standings = await ledger?.standings(subjects)
  return standings ? standings.map(full) : subjects.map(unknown)
}

function full({ kind, name, requestsPerMinute, tokensPerMinute, concurrent, budgets }: Standing): ExplainedLimit {
  return {
    ...{ kind, name },
    ...(requestsPerMinute && { requestsPerMinute: useOf(requestsPerMinute) }),
    ...(tokensPerMinute && { tokensPerMinute: useOf(tokensPerMinute) }),
    ...(concurrent && { concurrent: useOf(concurrent) }),
    budgets: budgets.map(({ per, zone, usd, tokens }) => ({
      ...{ per, zone },
      ...(usd && { usd: useOf(usd) }),
      ...(tokens && { tokens: useOf(tokens) }),
    })),
  }
}

function useOf<Amount>({ limit, used }: { limit: Amount; used: Amount }): ExplainedUse<Amount> {
  return { limit, used }
}

function unknown({ kind, name, limits }: Subject): ExplainedLimit {
  const { requestsPerMinute, tokensPerMinute, concurrent, budgets } = limits
  return {
    ...{ kind, name },
    ...(requestsPerMinute !== undefined && { requestsPerMinute: { limit: requestsPerMinute } }),
    ...(tokensPerMinute !== undefined && { tokensPerMinute: { limit: tokensPerMinute } }),
    ...(concurrent !== undefined && { concurrent: { limit: concurrent } }),
    budgets: budgets.map(({ usd, tokens, per, zone }) => ({
      ...{ per, zone },
      ...(usd !== undefined && { usd: { limit: usd } }),
      ...(tokens !== undefined && { tokens: { limit: tokens } }),
    })),
  }
}
