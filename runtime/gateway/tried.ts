import type { GatewayError } from '../canonical/error.ts'
import type { FaultClass } from '../routing/fault-class.ts'
import type { Candidate } from './call.ts'
import type { Failure } from './failure.ts'

/** An attempt that failed. */
export interface Tried {
  candidate: Candidate
  /** The credential's id. */
  credential: string | undefined
  failure: Failure
  /** Milliseconds. */
  ms: number
}

/** Which of several failures tells the client most of what it could do: what lies with its request before what will pass. */
const TELLING: readonly FaultClass[] = [
  'cancelled',
  'caller',
  'context',
  'size',
  'rate',
  'overloaded',
  'model',
  'server',
  'network',
  'contract',
  'limited',
  'unable',
  'credential',
]

/** The error of a call of which every attempt failed: the most telling one, and then all of them, in few words. */
export function allFailed(tried: readonly Tried[]): GatewayError {
  const best = [...tried].sort((a, b) => TELLING.indexOf(a.failure.why) - TELLING.indexOf(b.failure.why))[0]!.failure
  const waits = tried.flatMap(({ failure }) => failure.error.details.retryAfterSeconds ?? [])
  const message = `${sentence(best.error.message)} All ${tried.length} attempts failed: ${inWords(tried)}.`
  // Whichever recovers first will do.
  return best.error.with({ ...(waits.length > 0 && { retryAfterSeconds: Math.min(...waits) }), final: true }, message)
}

/** Of those that were not asked the one that has room first, or else the first one that could not be asked at all. */
export function soonest(tried: readonly Tried[]): Tried | undefined {
  const wait = ({ failure }: Tried): number => failure.error.details.retryAfterSeconds ?? Number.POSITIVE_INFINITY
  const limited = tried.filter(({ failure }) => failure.why === 'limited').sort((a, b) => wait(a) - wait(b))
  return limited[0] ?? tried[0]
}

/** Attempts in few words: who, what came of it, after how long. */
export function inWords(tried: readonly Tried[]): string {
  return tried.map(attemptInWords).join('; ')
}

function attemptInWords({ candidate, failure, ms }: Tried): string {
  return `${candidate.upstream} (${failure.error.status} ${failure.why}, ${(ms / 1000).toFixed(1)} s)`
}

/** Not every upstream ends its sentences. */
function sentence(message: string): string {
  return /[.!?…]$/.test(message) ? message : `${message}.`
}
