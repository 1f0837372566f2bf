import { GatewayError } from '../canonical/error.ts'
import type { WeightedCredential } from '../config/resolved.ts'
import type { GatewayReply } from '../platform/http.ts'
import { coolingAt } from '../routing/cooling.ts'
import { pickCredential } from '../routing/credential.ts'
import { FAULTS } from '../routing/fault-class.ts'
import { account } from './account.ts'
import { admitTo, leaveUpstream } from './admit.ts'
import { answerEmbedding } from './answer-embedding.ts'
import { answerTranslated } from './answer-translated.ts'
import { attempt } from './attempt.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { countTokens } from './count-tokens.ts'
import { failureOf, type GoesOn, thrownFailure } from './failure.ts'
import { headerText } from './headers.ts'
import { type Observation, observe, placeOf } from './observe.ts'
import { unquoted } from './quoted-keys.ts'
import { isRefused, Refused } from './refused.ts'
import { respond } from './respond.ts'
import { allFailed, inWords, soonest, type Tried } from './tried.ts'

/**
 * Attempts over the candidates until one answers. What broke before it had said anything is asked for once more; then
 * another credential, then another candidate gets the call, as far as the fault permits. The client sees one answer, or
 * one error that tells of every attempt. `tried` gets those that failed.
 */
export async function dispatch(call: ResolvedCall, tried: Tried[] = []): Promise<GatewayReply> {
  try {
    return await attempts(call, tried)
  } finally {
    call.deadline.met()
  }
}

async function attempts(call: ResolvedCall, tried: Tried[]): Promise<GatewayReply> {
  for (const candidate of call.candidates) {
    if (!hasRoom(call, candidate, tried)) continue
    const entering = admitTo(call, candidate)
    const full = entering && (await entering)
    if (full) {
      tried.push({ candidate, credential: undefined, failure: full, ms: 0 })
      continue
    }
    const last = candidate === call.candidates.at(-1)
    const answer = await ask(call, candidate, tried, last)
    if (answer) {
      if (tried.length > 0) logDetour(call, candidate, tried)
      return told(answer, candidate, asked(tried).length + 1)
    }
    leaveUpstream(call)
    if (!mayFollow(call, tried) || FAULTS[tried.at(-1)!.failure.why].otherTarget === 'none') break
  }
  return failed(call, tried)
}

/** Clients notice nothing of an attempt that another one made good; operators should. */
function logDetour(
  { gateway, requestId, operation }: ResolvedCall,
  { upstream }: Candidate,
  tried: readonly Tried[],
): void {
  const message = `Upstream "${upstream}" answered after others had not: ${inWords(tried)}.`
  gateway.log({ level: 'warn', message, requestId, operation: operation.id, upstream })
}

/** The attempts at one candidate; undefined where none came to an answer. */
async function ask(
  call: ResolvedCall,
  candidate: Candidate,
  tried: Tried[],
  last: boolean,
): Promise<GatewayReply | undefined> {
  const left = [...candidate.running.credentials]
  let credential = pick(call, candidate, left)
  let repeated = false
  for (;;) {
    const observation = observe(call, candidate, credential?.id)
    const another = left.length > 1
    const goesOn: GoesOn = ({ why, broke }) =>
      mayFollow(call, tried, 1) &&
      ((broke && !repeated) ||
        (another && FAULTS[why].otherCredential) ||
        (!last && FAULTS[why].otherTarget !== 'none'))
    const reply = await once(call, candidate, credential, goesOn).catch(thrown => {
      const said = isRefused(thrown) ? thrown.failure : thrownFailure(call, thrown)
      const failure = { ...said, error: unquoted(said.error, candidate.running) }
      tried.push({ candidate, credential: credential?.id, failure, ms: observation.failed(failure) })
    })
    if (reply) return begun(reply, observation)
    const { why, broke } = tried.at(-1)!.failure
    if (!mayFollow(call, tried)) return undefined
    if (broke && !repeated) {
      repeated = true
      continue
    }
    if (!credential || !FAULTS[why].otherCredential) return undefined
    left.splice(left.indexOf(credential), 1)
    credential = pick(call, candidate, left)
    if (!credential) return undefined
  }
}

function begun(reply: GatewayReply, observation: Observation): GatewayReply {
  observation.begun()
  return reply
}

function pick(
  { gateway }: ResolvedCall,
  candidate: Candidate,
  left: readonly WeightedCredential[],
): WeightedCredential | undefined {
  return pickCredential(left, {
    cooling: id => coolingAt(gateway.routing, placeOf(candidate, id))?.until,
    ...(candidate.remembered !== undefined && { remembered: candidate.remembered }),
  })
}

/** One attempt. `goesOn`: whether another would follow a failure that is told under status 200. */
async function once(
  call: ResolvedCall,
  candidate: Candidate,
  credential: WeightedCredential | undefined,
  goesOn: GoesOn,
): Promise<GatewayReply> {
  const { kind, protocol } = call.operation
  if (kind === 'count-tokens') return countTokens(call, candidate, credential)
  if (candidate.protocol !== protocol) {
    return kind === 'embed'
      ? answerEmbedding(call, candidate, credential)
      : answerTranslated(call, candidate, credential)
  }
  const made = await attempt(call, candidate, credential)
  if (made.reply.status < 200 || made.reply.status > 299) throw new Refused(await failureOf(call, made))
  return respond(call, made, goesOn)
}

/** Attempts that left the gateway. */
function asked(tried: readonly Tried[]): readonly Tried[] {
  return tried.filter(({ failure }) => failure.why !== 'unable' && failure.why !== 'limited')
}

/** Whether the call's limits, and its client, leave room for another attempt, with `underWay` of them not decided yet. */
function mayFollow({ limits, deadline }: ResolvedCall, tried: readonly Tried[], underWay = 0): boolean {
  return !deadline.signal.aborted && asked(tried).length + underWay < limits.attempts
}

/**
 * Where a conversation was too long for a model, another one is worth asking that is not known to have as little room.
 * Where a request had too many bytes for an upstream, it has for all of its models.
 */
function hasRoom({ gateway }: ResolvedCall, candidate: Candidate, tried: readonly Tried[]): boolean {
  const tooLarge = tried.some(
    ({ failure, candidate: { upstream } }) => failure.why === 'size' && upstream === candidate.upstream,
  )
  if (tooLarge) return false
  const room = gateway.modelFacts(candidate)?.contextTokens
  if (room === undefined) return true
  return tried.every(({ failure, candidate: before }) => {
    const tooLittle = failure.why === 'context' ? gateway.modelFacts(before)?.contextTokens : undefined
    return tooLittle === undefined || room > tooLittle
  })
}

/** What the gateway says of an answer's way beside what the answer's own maker said. */
function told(reply: GatewayReply, { model }: Candidate, attempts: number): GatewayReply {
  reply.headers['x-headgate-model'] = headerText(model)
  reply.headers['x-headgate-attempts'] = String(attempts)
  return reply
}

/** A single attempt's error is told as it was; of several, all are. */
function failed(call: ResolvedCall, tried: readonly Tried[]): GatewayReply {
  const sent = asked(tried)
  const only = sent[0] ?? soonest(tried)
  if (!only) throw new GatewayError('upstream', 'No upstream could be asked.')
  if (sent.length > 1) throw allFailed(sent)
  const { failure, candidate } = only
  if (failure.why === 'limited') throw failure.error
  call.answering = candidate
  if (!failure.answer) throw failure.error
  account(call, candidate, { status: failure.answer.status, outcome: 'upstream-error' })
  return told(failure.answer, candidate, 1)
}
