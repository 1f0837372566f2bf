import type { GatewayReply } from '../platform/http.ts'
import { replaceString } from '../protocols/json-scan.ts'
import { accountLater } from './account.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import type { GoesOn } from './failure.ts'
import { answerHeaders } from './headers.ts'
import { contract, parseReply, readBytes } from './read-reply.ts'
import { relayArray } from './relay-array.ts'
import { relayFrames } from './relay-frames.ts'
import { toldInReply } from './told-failure.ts'

/**
 * The upstream's answer on its way to the client, and the call's account when it has been sent. An error that is told
 * under status 200 passes as it came where nothing `goesOn` after it.
 */
export async function respond(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn = never): Promise<GatewayReply> {
  return call.stream ? respondStream(call, attempt, goesOn) : respondWhole(call, attempt, goesOn)
}

const never: GoesOn = () => false

async function respondWhole(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn): Promise<GatewayReply> {
  const { reply, candidate } = attempt
  const bytes = await readBytes(attempt)
  const body = parseReply(bytes, attempt)
  const { passthrough } = call.protocol
  const { failure, usage, serviceTier } = passthrough.readReply(body)
  if (failure !== undefined) {
    const refused = toldInReply(call.protocol, body, failure)
    if (goesOn(refused.failure)) throw refused
  }
  const { signals } = call
  if (signals) signals.said = () => passthrough.said(body)
  const renamed = call.model === candidate.model ? bytes : replaceString(bytes, passthrough.modelPath, call.model)
  const { status } = reply
  accountLater(call, candidate, { status, outcome: failure === undefined ? 'ok' : 'cut', usage, serviceTier })
  return { status, headers: answerHeaders(call, candidate.upstream, reply.headers), body: renamed }
}

async function respondStream(call: ResolvedCall, attempt: Attempt, goesOn: GoesOn): Promise<GatewayReply> {
  const { reply, candidate } = attempt
  const type = reply.headers['content-type'] ?? ''
  const headers = answerHeaders(call, candidate.upstream, reply.headers)
  if (type.startsWith('text/event-stream')) {
    headers['cache-control'] ??= 'no-cache'
    // Tells nginx and its kin to hand the events on as they come.
    headers['x-accel-buffering'] = 'no'
    return { status: reply.status, headers, body: await relayFrames(call, attempt, goesOn) }
  }
  if (call.operation.stream === 'always' && type.startsWith('application/json'))
    return { status: reply.status, headers, body: relayArray(call, attempt) }
  reply.body.cancel()
  throw contract(candidate.upstream, `was asked for a stream and answered with "${type}"`)
}
