import type { GatewayReply } from '../platform/http.ts'
import { replaceString } from '../protocols/json-scan.ts'
import type { OperationKind } from '../protocols/operation.ts'
import { accountLater } from './account.ts'
import { answerReshaped } from './answer-reshaped.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { takesEvents } from './client-frames.ts'
import type { GoesOn } from './failure.ts'
import { answerHeaders } from './headers.ts'
import { bytesWithoutKeys, keysOf } from './quoted-keys.ts'
import { contract, isEventStream, isJson, isUntold, parseReply, readBytes } from './read-reply.ts'
import { relayArray } from './relay-array.ts'
import { relayFrames } from './relay-frames.ts'
import { toldInReply } from './told-failure.ts'

/**
 * The upstream's answer on its way to the client, and the call's account when it has been sent. An error that is told
 * under status 200 passes as it came, but for keys that it quotes, where nothing `goesOn` after it.
 */
export async function respond(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn = never): Promise<GatewayReply> {
  return call.stream ? respondStream(call, attempt, goesOn) : respondWhole(call, attempt, goesOn)
}

const never: GoesOn = () => false

/** What is relayed, or compacted, has forms of its own. */
const ANSWERS: ReadonlySet<OperationKind> = new Set<OperationKind>(['generate', 'embed'])

async function respondWhole(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn): Promise<GatewayReply> {
  const { reply, candidate } = attempt
  if (call.operation.kind === 'generate' && isEventStream(attempt, false)) return answerReshaped(call, attempt)
  const bytes = await readBytes(attempt)
  const body = parseReply(bytes, attempt)
  const { passthrough } = call.protocol
  const { failure, usage, serviceTier, stranger } = passthrough.readReply(body)
  // As of a page of health, or of whatever else stands at a wrong address.
  if (stranger && ANSWERS.has(call.operation.kind))
    throw contract(candidate.upstream, `answered with JSON that is no reply of ${candidate.protocol}`)
  if (failure !== undefined) {
    const refused = toldInReply(call.protocol, body, failure)
    if (goesOn(refused.failure)) throw refused
  }
  const { signals } = call
  if (signals) signals.said = () => passthrough.said(body)
  const said = failure === undefined ? bytes : bytesWithoutKeys(bytes, keysOf(candidate.running))
  const renamed = call.model === candidate.model ? said : replaceString(said, passthrough.modelPath, call.model)
  const { status } = reply
  accountLater(call, candidate, { status, outcome: failure === undefined ? 'ok' : 'cut', usage, serviceTier })
  const headers = answerHeaders(call, candidate, reply.headers)
  // Official clients read as text what does not say that it is JSON.
  if (isUntold(attempt)) headers['content-type'] = 'application/json'
  return { status, headers, body: renamed }
}

async function respondStream(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn): Promise<GatewayReply> {
  const { reply, candidate } = attempt
  const headers = answerHeaders(call, candidate, reply.headers)
  const events = takesEvents(call)
  if (isEventStream(attempt, events)) {
    if (isUntold(attempt)) headers['content-type'] = 'text/event-stream'
    headers['cache-control'] ??= 'no-cache'
    // Tells nginx and its kin to hand the events on as they come.
    headers['x-accel-buffering'] = 'no'
    return { status: reply.status, headers, body: await relayFrames(call, attempt, goesOn) }
  }
  if (isJson(attempt) && events) return answerReshaped(call, attempt)
  if (isJson(attempt) || (isUntold(attempt) && !events))
    return { status: reply.status, headers, body: relayArray(call, attempt) }
  reply.body.cancel()
  const { 'content-type': type } = reply.headers
  throw contract(candidate.upstream, `was asked for a stream and answered with "${type}"`)
}
