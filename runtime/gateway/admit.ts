import { type Amount, NOTHING, type NoPlace, type Place, type Subject } from '../limits/ledger.ts'
import { isBudget, refusalOf } from '../limits/refusal.ts'
import { limitHeaders } from '../limits/told-limits.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { expectedOf } from './expected-use.ts'
import type { Failure } from './failure.ts'
import { mayRecall } from './may-recall.ts'

/**
 * A place for the call at its key, its group and its model, or a 429 where one of them has none. Without limits it costs
 * nothing; where nobody else has to be asked there is no promise to wait for.
 */
export function admit(call: ResolvedCall): Promise<void> | undefined {
  const { principal, gateway, modelSubject } = call
  if (!principal.limits && !principal.shared?.limits && !modelSubject) return undefined
  if (!gateway.ledger) return undefined
  const subjects = subjectsOf(call)
  const answer = gateway.ledger.take(subjects, expected(subjects, call, call.candidates[0]!))
  return answer instanceof Promise ? answer.then(place => enter(call, place, subjects)) : enter(call, answer, subjects)
}

/** Whose limits hold for a call, whomever it goes to. */
export function subjectsOf({ principal, modelSubject }: ResolvedCall): Subject[] {
  const { key, limits, group, shared } = principal
  const subjects: Subject[] = []
  if (limits) subjects.push({ kind: 'key', name: key, limits })
  if (group !== undefined && shared?.limits) subjects.push({ kind: 'group', name: group, limits: shared.limits })
  if (modelSubject) subjects.push(modelSubject)
  return subjects
}

function enter(call: ResolvedCall, place: Place | NoPlace, subjects: readonly Subject[]): Promise<void> | undefined {
  if (!place.breach) {
    call.place = place
    return undefined
  }
  const refusal = refusalOf(place.breach, call.operation.protocol, Date.now())
  if (!isBudget(place.breach) || !mayRecall(call)) throw refusal
  call.unpaid = refusal
  return enterUnpaid(call, subjects)
}

/** An answer that is kept costs nothing, also whoever has spent a budget; the limits of a minute hold for it all the same. */
async function enterUnpaid(call: ResolvedCall, subjects: readonly Subject[]): Promise<void> {
  const free = subjects.map(({ limits, ...subject }): Subject => ({ ...subject, limits: { ...limits, budgets: [] } }))
  const place = await call.gateway.ledger!.take(free, NOTHING)
  if (place.breach) throw refusalOf(place.breach, call.operation.protocol, Date.now())
  call.place = place
}

/**
 * A place at the upstream of a candidate that is to be asked next. Resolves to why there is none, which lets the call go on
 * to others. Undefined, and nothing to wait for, where the upstream has no limits.
 */
export function admitTo(call: ResolvedCall, candidate: Candidate): Promise<Failure | undefined> | undefined {
  return call.gateway.ledger && candidate.running.upstream.settings.limits ? enterAt(call, candidate) : undefined
}

async function enterAt(call: ResolvedCall, candidate: Candidate): Promise<Failure | undefined> {
  const limits = candidate.running.upstream.settings.limits!
  const subjects: Subject[] = [{ kind: 'upstream', name: candidate.upstream, limits }]
  const place = await call.gateway.ledger!.take(subjects, expected(subjects, call, candidate))
  if (place.breach)
    return { error: refusalOf(place.breach, call.operation.protocol, Date.now()), why: 'limited', broke: false }
  call.upstreamPlace = place
  return undefined
}

/** Nobody was asked for the call, and nobody will be: its place is for others. */
export function leave(call: ResolvedCall): void {
  inBackground(call, call.place?.settle(NOTHING))
}

/** The candidate did not answer: nothing of it is used, but the call that it was. */
export function leaveUpstream(call: ResolvedCall): void {
  const place = call.upstreamPlace
  if (!place) return
  call.upstreamPlace = undefined
  inBackground(call, place.settle(NOTHING))
}

/** The request is only read where something is counted that depends on it. */
function expected(subjects: readonly Subject[], call: ResolvedCall, candidate: Candidate): Amount {
  const counts = ({ limits }: Subject): boolean => limits.tokensPerMinute !== undefined || limits.budgets.length > 0
  return subjects.some(counts) ? expectedOf(call, candidate) : NOTHING
}

export function inBackground({ request }: Pick<ResolvedCall, 'request'>, work: Promise<void> | undefined): void {
  if (work) request.background?.(work)
}

/** The answer, with what is left of the caller's limits where that is known. */
export function withLimits({ place, operation }: ResolvedCall, reply: GatewayReply): GatewayReply {
  if (place?.left) Object.assign(reply.headers, limitHeaders(place.left, operation.protocol, Date.now()))
  return reply
}
