import type { CachedAnswer } from '../cache/answer.ts'
import { Flight } from '../cache/flight.ts'
import { arrayReader, eventsIn, frameReader } from '../cache/read-bytes.ts'
import { type Recorded, Recording } from '../cache/recording.ts'
import type { ResponseCache } from '../cache/response-cache.ts'
import type { ByteSource } from '../platform/bytes.ts'
import type { GatewayReply } from '../platform/http.ts'
import type { ReplyContext } from '../protocols/protocol.ts'
import type { Candidate, RecalledCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { flightKeyOf } from './follow.ts'
import type { RecalledPlace } from './recalled-place.ts'
import { shared, untilAllLeave } from './shared-call.ts'
import { targetOf } from './translate.ts'

/** Asks an upstream, and keeps its answer. `share`: others who ask the same meanwhile may wait for it. */
export async function lead(
  call: RecalledCall,
  cache: ResponseCache,
  place: RecalledPlace,
  share: boolean,
): Promise<GatewayReply> {
  const flight = share ? takeOff(call, cache, place) : undefined
  const recording = new Recording(cache.maxEntryBytes, flight)
  call.recording = recording
  const kept = recording.result.then(recorded => keep(call, cache, place, recorded))
  const over = kept.finally(() => land(call, cache, place, flight))
  call.request.background?.(over)
  try {
    const reply = await dispatch(call)
    reply.headers['x-headgate-cache'] = 'miss'
    reply.headers['x-headgate-cache-key'] = place.place.digest
    const { answering } = call
    if (reply.status !== 200 || !answering) {
      recording.abandon()
      return reply
    }
    hear(call, answering, recording, reply)
    const { upstream, model, protocol } = answering
    flight?.begin({ upstream, model, protocol, lost: recording.lost })
    recording.ready()
    return flight ? { ...reply, body: shared(call, reply.body, flight, cache.maxEntryBytes) } : reply
  } catch (thrown) {
    recording.abandon()
    throw thrown
  }
}

function takeOff(call: RecalledCall, cache: ResponseCache, place: RecalledPlace): Flight {
  const flight = new Flight()
  cache.flights.set(flightKeyOf(call, place), flight)
  untilAllLeave(call, flight)
  return flight
}

function land(call: RecalledCall, cache: ResponseCache, place: RecalledPlace, flight: Flight | undefined): void {
  const key = flightKeyOf(call, place)
  if (flight && cache.flights.get(key) === flight) cache.flights.delete(key)
}

/** A translation tells its events by itself; what passes as it came is read on its way. */
function hear(call: RecalledCall, answering: Candidate, recording: Recording, reply: GatewayReply): void {
  const { protocol, operation } = call
  const { body } = reply
  if (body === null || answering.protocol !== operation.protocol) return
  const context = contextOf(answering)
  if (body instanceof Uint8Array) {
    if (body.length > call.gateway.cache!.maxEntryBytes * WHOLE) recording.abandon()
    else recording.whole(() => eventsIn(body, protocol, context), context.losses)
    return
  }
  const isArray = reply.headers['content-type']?.startsWith('application/json')
  const reader = isArray ? arrayReader(protocol, context) : frameReader(protocol, context)
  reply.body = recording.heard(body satisfies ByteSource, reader, context.losses)
}

/** A whole body holds much that is not kept; one that is so much longer is not worth reading. */
const WHOLE = 4

function contextOf(answering: Candidate): ReplyContext {
  const { thinkTags } = answering.running.upstream.settings
  return { maker: targetOf(answering).maker, losses: [], ...(thinkTags && { thinkTags }) }
}

async function keep(
  call: RecalledCall,
  cache: ResponseCache,
  { place }: RecalledPlace,
  recorded: Recorded | undefined,
): Promise<void> {
  const { answering, recalled } = call
  if (!recorded?.reply || !answering || (cache.durable && leavesNothing(call))) return
  const { upstream, model: upstreamModel, protocol } = answering
  const { reply, lost } = recorded
  const answer: CachedAnswer = { reply, upstream, upstreamModel, protocol, storedAt: Date.now() }
  if (lost.length > 0) answer.lost = [...lost]
  await cache.keep(place, answer, recalled.policy.ttl)
}

/** Whether the client, or what holds for its group, wants nothing of the call to outlast it. */
function leavesNothing({ operation, body, keeping, principal }: RecalledCall): boolean {
  if (principal.shared?.store === false) return true
  if (operation.protocol !== 'openai-responses') return false
  // Of a response that the gateway itself stores, only the upstream is told to store none.
  return (body as { store?: unknown }).store === false && keeping?.tells.store !== true
}
