import type { FlightTarget } from '../cache/flight.ts'
import { eventsOf } from '../cache/replay.ts'
import type { CanonicalReply } from '../canonical/event.ts'
import type { Loss } from '../canonical/loss.ts'
import type { CanonicalRequest } from '../canonical/request.ts'
import { utf8 } from '../platform/byte-search.ts'
import type { GatewayReply, ReplyHeaders } from '../platform/http.ts'
import type { TakeEvent } from '../protocols/protocol.ts'
import { isTarget } from '../routing/choice.ts'
import { accountLater } from './account.ts'
import type { Candidate, ResolvedCall } from './call.ts'
import { inClientFrames } from './client-frames.ts'
import { headerText, translatedHeaders } from './headers.ts'
import { type Feed, ReplaySource } from './replay-source.ts'
import { needsMemory } from './translate.ts'

/** An answer that was given to somebody before, or is just being given. */
export interface Given {
  request: CanonicalRequest
  target: FlightTarget
  /** SHA-256 of what was asked, in hex. */
  digest: string
  /** Milliseconds. */
  age: number
}

/** The candidate that has given it; undefined where this call could not have been given it. */
export function giverOf({ candidates }: ResolvedCall, target: FlightTarget): Candidate | undefined {
  return candidates.find(candidate => isTarget(candidate, target))
}

/** A whole answer, given again. */
export function wholeAgain(call: ResolvedCall, given: Given, reply: CanonicalReply): GatewayReply {
  const request = showing(call, given)
  const candidate = begin(call, given)
  const losses: Loss[] = []
  const body = utf8(JSON.stringify(call.protocol.encodeReply(reply, request, losses)))
  const remember = remembering(call, request, () => {})
  if (remember) for (const event of eventsOf(reply)) remember(event)
  accountLater(call, candidate, { status: 200, outcome: 'ok', usage: reply.usage, cached: true })
  return { status: 200, headers: headersOf(call, given, candidate, losses, 'application/json'), body }
}

/** An answer given again as a stream, as far as it is there. `over` is called when its client has it, or has left. */
export function streamAgain(call: ResolvedCall, given: Given, feed: Feed, over: () => void = () => {}): GatewayReply {
  const request = showing(call, given)
  const candidate = begin(call, given)
  const losses: Loss[] = []
  const frames = inClientFrames(call)
  const encoder = call.protocol.encodeStream(request, losses)
  let text = ''
  const encode: TakeEvent = event => {
    text += encoder.encode(event)
  }
  const take = remembering(call, request, encode) ?? encode
  const body = new ReplaySource(call, candidate, feed, {
    frames,
    take(event) {
      text = ''
      take(event)
      return text
    },
    over,
  })
  const headers = headersOf(call, given, candidate, losses, frames.contentType)
  headers['cache-control'] = 'no-cache'
  // Tells nginx and its kin to hand the events on as they come.
  headers['x-accel-buffering'] = 'no'
  return { status: 200, headers, body }
}

/** What an upstream of the client's own protocol has shown without being asked was shown to its client, and is again. */
function showing({ operation }: ResolvedCall, { request, target }: Given): CanonicalRequest {
  if (target.protocol !== operation.protocol || request.reasoning?.show !== undefined) return request
  return { ...request, reasoning: { ...request.reasoning, show: 'auto' } }
}

function begin(call: ResolvedCall, { target }: Given): Candidate {
  call.deadline.met()
  call.cacheHit = true
  // Whoever gives an answer again has made sure of it.
  const candidate = { ...giverOf(call, target)!, protocol: target.protocol }
  call.answering = candidate
  return candidate
}

/** Some clients cannot keep the state of their reasoning themselves: it is kept for them as after any other answer. */
function remembering(call: ResolvedCall, request: CanonicalRequest, next: TakeEvent): TakeEvent | undefined {
  const { key, owner = key } = call.principal
  return needsMemory(call, request) ? call.gateway.memory.remembering(owner)(next) : undefined
}

function headersOf(
  call: ResolvedCall,
  { target, digest, age }: Given,
  candidate: Candidate,
  losses: readonly Loss[],
  contentType: string,
): ReplyHeaders {
  const lost = target.lost.map(feature => ({ feature, where: '', why: '' }))
  return {
    ...translatedHeaders(call, { candidate, reply: { headers: {} } }, [...lost, ...losses], contentType),
    'x-headgate-model': headerText(candidate.model),
    'x-headgate-attempts': '0',
    'x-headgate-cache': 'hit',
    'x-headgate-cache-key': digest,
    age: String(Math.max(0, Math.floor(age / 1000))),
  }
}
