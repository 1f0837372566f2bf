import type { FaultClass } from '../routing/fault-class.ts'
import type { Place } from '../routing/health.ts'
import type { Conclusion } from './account.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import type { Failure } from './failure.ts'
import { noteAttempt } from './tell.ts'

/** Tells what becomes of one attempt to what chooses among targets. */
export interface Observation {
  /** It came to nothing. Gives the milliseconds that it took. */
  failed(failure: Failure): number
  /** Its answer has begun; how it ends is told by the call's account. */
  begun(): void
}

/** An attempt begins. */
export function observe(call: ResolvedCall, candidate: Candidate, credential: string | undefined): Observation {
  const { health, stats, affinity } = call.gateway.routing
  const place = placeOf(candidate, credential)
  const trial = health.begin(place)
  const over = stats.begin(candidate)
  const began = performance.now()
  const { signals } = call
  const noted = signals && noteAttempt(signals, candidate, credential)
  call.answering = candidate
  call.credential = credential
  call.attempts = (call.attempts ?? 0) + 1
  call.concluded = ({ outcome, usage, firstTokenAt }: Conclusion): void => {
    over()
    // What broke in the client's hands is the upstream's doing no less than what never began.
    if (outcome === 'cut') health.failed(health.begin(place), 'network')
    if (outcome !== 'ok' || firstTokenAt === undefined) return
    const timing = { firstTokenMs: firstTokenAt - began, totalMs: performance.now() - began }
    stats.add(candidate, { ...timing, ...(usage && { outputTokens: usage.outputTokens }) }, Date.now())
  }
  return {
    failed({ why, waitMs, error }) {
      call.concluded = undefined
      over()
      // Nothing left the gateway.
      if (why === 'unable') call.attempts = (call.attempts ?? 1) - 1
      if (noted && why === 'unable') signals.withdraw(noted)
      else if (noted) noted.failed = { at: performance.now(), why, status: error.status }
      health.failed(trial, toldToAll(candidate, why), waitMs)
      return performance.now() - began
    },
    begun() {
      health.succeeded(trial)
      if (call.affinityKey !== undefined) affinity.remember(call.affinityKey, place, Date.now())
    },
  }
}

/**
 * What a client's own key meets, a refusal, a limit or a model that it may not use, is about that client: others have
 * other keys. It shows no more than that the upstream was reached.
 */
function toldToAll({ running }: Candidate, why: FaultClass): FaultClass {
  return running.upstream.settings.clientCredentials && OF_THE_KEY.has(why) ? 'caller' : why
}

const OF_THE_KEY: ReadonlySet<FaultClass> = new Set<FaultClass>(['credential', 'rate', 'model'])

export function placeOf({ upstream, model }: Candidate, credential: string | undefined): Place {
  return credential === undefined ? { upstream, model } : { upstream, model, credential }
}
