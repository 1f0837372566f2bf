import { GatewayError, kindOfStatus, toGatewayError } from '../canonical/error.ts'
import { text } from '../platform/byte-search.ts'
import type { GatewayReply } from '../platform/http.ts'
import { classOf, FAULTS, type FaultClass } from '../routing/fault-class.ts'
import { retryAfter } from '../routing/retry-after.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { upstreamError, upstreamFault } from './upstream-error.ts'

/** Seconds. */
const SHORT_WAIT = 1

/** An attempt that came to no answer, and all that decides on what follows. */
export interface Failure {
  error: GatewayError
  why: FaultClass
  /** The upstream's own answer, as a client of its protocol may be given it. */
  answer?: GatewayReply
  /** Milliseconds that the upstream asks to wait. */
  waitMs?: number
  /** It had begun to answer well, and broke before it had said anything. */
  broke: boolean
}

/** Whether somebody else, or the same again, would be asked after a failure. */
export type GoesOn = (failure: Failure) => boolean

/** What an upstream's answer of another status than success is. */
export async function failureOf(call: ResolvedCall, attempt: Attempt): Promise<Failure> {
  const { reply, candidate } = attempt
  const told = candidate.protocol === call.operation.protocol ? await ownError(call, attempt) : undefined
  const error = told?.error ?? (await upstreamFault(attempt))
  const waitMs = retryAfter({ headers: reply.headers, error }, Date.now())
  return {
    error: told ? error : withShortWait(error),
    why: classOf(error, reply.status),
    broke: false,
    ...(told?.answer && { answer: told.answer }),
    ...(waitMs !== undefined && { waitMs }),
  }
}

async function ownError(call: ResolvedCall, attempt: Attempt): Promise<{ error: GatewayError; answer?: GatewayReply }> {
  try {
    const answer = await upstreamError(call, attempt)
    return { error: withWait(errorIn(call, answer), attempt.reply.headers), answer }
  } catch (thrown) {
    if (thrown instanceof GatewayError) return { error: thrown }
    throw thrown
  }
}

/** An upstream's error body, read for what it means. */
function errorIn({ protocol }: ResolvedCall, { status, body }: GatewayReply): GatewayError {
  const said = body instanceof Uint8Array ? protocol.decodeError(status, JSON.parse(text(body))) : undefined
  return said ?? new GatewayError(kindOfStatus(status), `The upstream answered ${status}.`, { status })
}

/** The client of a call that nobody answers is told how long to wait, however long that is. */
function withWait(error: GatewayError, headers: Readonly<Record<string, string>>): GatewayError {
  const wait = retryAfter({ headers, error }, Date.now(), Number.MAX_SAFE_INTEGER)
  return wait === undefined ? error : error.with({ retryAfterSeconds: Math.ceil(wait / 1000) })
}

/** Codex gives up at once where a 429 does not say how long to wait. The upstream has not said it, so nothing cools by it. */
function withShortWait(error: GatewayError): GatewayError {
  if (error.kind !== 'rate-limited' || error.details.retryAfterSeconds !== undefined) return error
  return error.with({ retryAfterSeconds: SHORT_WAIT })
}

/** What is thrown while an answer is asked for or read. */
export function thrownFailure({ request, deadline }: ResolvedCall, thrown: unknown): Failure {
  const error = deadline.missed ?? toGatewayError(thrown)
  if (request.signal.aborted) return { error, why: 'cancelled', broke: false }
  // An upstream's refusal comes with all that is known of it; these are of the gateway's own translation.
  if (isAboutRequest(error)) return { error, why: 'unable', broke: false }
  return replyFailure(error)
}

/** What ends a reply that had begun under status 200. */
export function replyFailure(error: GatewayError): Failure {
  const why = classOf(error)
  const waitMs = retryAfter({ error }, Date.now())
  return {
    error,
    why,
    broke: FAULTS[why].again && error.kind !== 'timeout',
    ...(waitMs !== undefined && { waitMs }),
  }
}

/** Something may be missing that the request names, such as a thread: no fault of the upstream, which was not asked. */
function isAboutRequest({ kind, details }: GatewayError): boolean {
  if (kind === 'unsupported' || kind === 'invalid-request') return true
  return kind === 'not-found' && details.param !== undefined
}
