import { type CachedAnswer, holdsState } from '../cache/answer.ts'
import type { ResponseCache } from '../cache/response-cache.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import type { GatewayReply } from '../platform/http.ts'
import { isTarget } from '../routing/choice.ts'
import { answerRecalled } from './answer-recalled.ts'
import { type CacheWish, cacheWishOf } from './cache-wish.ts'
import type { RecalledCall, ResolvedCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { flightOf, follow } from './follow.ts'
import { lead } from './lead.ts'
import { mayRecall } from './may-recall.ts'
import { placeOf, type RecalledPlace } from './recalled-place.ts'
import { wantsState } from './wants-state.ts'

/**
 * The answer that the same request was given before; else that of an upstream, which is kept as it passes. Where the route
 * has it so, who asks the same while the first one waits gets its answer too.
 */
export async function recall(call: ResolvedCall): Promise<GatewayReply> {
  const { cache } = call.gateway
  if (!cache || !isRecalled(call) || !mayRecall(call)) return dispatch(call)
  const wish = cacheWishOf(call.request.header('cache-control'))
  const place = wish.avoided ? { bypass: 'no-store' } : placeOf(call)
  if ('bypass' in place) return bypassed(call, cache, place.bypass)
  const found = wish.fresh ? undefined : await find(call, cache, place, wish)
  if (found) {
    cache.count('hits')
    return answerRecalled(call, place, found)
  }
  const shares = call.recalled.policy.singleFlight === true && !wish.fresh
  // Between this look and the departure nothing waits, so that there is one of them.
  const flight = shares ? flightOf(call, cache, place) : undefined
  const followed = flight && (await follow(call, flight, place))
  if (followed) {
    cache.count('hits')
    return followed
  }
  cache.count('misses')
  if (call.unpaid) throw call.unpaid
  return lead(call, cache, place, shares)
}

function isRecalled(call: ResolvedCall): call is RecalledCall {
  return call.recalled !== undefined
}

async function bypassed(call: ResolvedCall, cache: ResponseCache, why: string): Promise<GatewayReply> {
  cache.count('bypasses')
  if (call.unpaid) throw call.unpaid
  const reply = await dispatch(call)
  reply.headers['x-headgate-cache'] = 'bypass'
  // A field has whatever name its client gave it.
  reply.headers['x-headgate-cache-why'] = why.replaceAll(/[^\w .[\]-]/g, '_').slice(0, 100)
  return reply
}

async function find(
  call: RecalledCall,
  cache: ResponseCache,
  { place, request }: RecalledPlace,
  { maxAge }: CacheWish,
): Promise<CachedAnswer | undefined> {
  const finding = cache.find(place, Math.min(maxAge, call.recalled.policy.ttl))
  const found = finding instanceof Promise ? await finding : finding
  return found && suits(call, request, found) ? found : undefined
}

/** Whether the answer is one that this call could have been given by an upstream. */
function suits(call: ResolvedCall, request: CanonicalRequest, found: CachedAnswer): boolean {
  const { upstream, upstreamModel: model } = found
  if (!call.candidates.some(candidate => isTarget(candidate, { upstream, model }))) return false
  return found.protocol !== 'openai-responses' || !wantsState(call, request) || holdsState(found.reply)
}
