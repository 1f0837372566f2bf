import type { UpstreamReply } from '../platform/transport.ts'
import type { Exchange } from '../upstreams/kind.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { placeOf } from './observe.ts'

/** What an answer tells of the quota that it was got with is remembered; most upstreams tell nothing. */
export function noteQuota(
  { gateway }: ResolvedCall,
  candidate: Candidate,
  credential: string | undefined,
  reply: UpstreamReply,
): void {
  const quota = candidate.running.upstream.quotaIn?.(reply)
  if (quota) gateway.routing.quotas.note(placeOf(candidate, credential), quota, Date.now())
}

/** The same for what an answer tells later, in its stream. */
export function quotaListener(
  { gateway }: ResolvedCall,
  candidate: Candidate,
  credential: string | undefined,
): Pick<Exchange, 'heardQuota'> {
  if (!candidate.running.upstream.quotaIn) return NOTHING
  return {
    heardQuota: quota => gateway.routing.quotas.note(placeOf(candidate, credential), quota, Date.now()),
  }
}

const NOTHING: Pick<Exchange, 'heardQuota'> = {}
