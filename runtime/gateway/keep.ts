import { sourceOf } from '../platform/byte-source.ts'
import type { GatewayReply } from '../platform/http.ts'
import { setMembers } from '../protocols/json-scan.ts'
import { inBackground } from './background.ts'
import type { ResolvedCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { Keeper, type Keeping, unkept } from './keeping.ts'
import { keptStream } from './kept-stream.ts'
import { responseIn } from './response-frames.ts'

/** Answers a call. */
export type Answer = (call: ResolvedCall) => Promise<GatewayReply>

/**
 * Answers a call whose response is kept, or goes on from one that is. The client is told the response's id only when it
 * is kept; a stream tells it in its first event, so that there its place is taken while the upstream is asked.
 */
export async function keep(call: ResolvedCall, keeping: Keeping, answer: Answer = dispatch): Promise<GatewayReply> {
  const { store, background, tells } = keeping
  if (!store) return toldOtherwise(call, await answer(call), tells)
  const keeper = new Keeper(call, keeping, store)
  if (background) return inBackground(call, keeping, keeper, answer)
  if (!call.stream) return keptWhole(call, await answer(call), tells, keeper)
  const begun = keeper.begin()
  const reply = await answer(call).catch(async thrown => {
    if (await begun) keeper.abandon()
    throw thrown
  })
  const kept = await begun
  if (!isSuccess(reply)) {
    if (kept) keeper.abandon()
    return reply
  }
  if (!kept) return toldOtherwise(call, reply, unkept(tells))
  return { ...reply, body: keptStream(sourceIn(reply), tells, keeper) }
}

function isSuccess({ status, body }: GatewayReply): boolean {
  return status >= 200 && status <= 299 && body !== null
}

function sourceIn({ body }: GatewayReply) {
  return body === null || body instanceof Uint8Array ? sourceOf(body ?? new Uint8Array()) : body
}

function toldOtherwise(call: ResolvedCall, reply: GatewayReply, tells: Keeping['tells']): GatewayReply {
  if (call.operation.kind !== 'generate' || !isSuccess(reply)) return reply
  if (call.stream) return { ...reply, body: keptStream(sourceIn(reply), tells) }
  return reply.body instanceof Uint8Array ? { ...reply, body: setMembers(reply.body, tells) } : reply
}

async function keptWhole(
  call: ResolvedCall,
  reply: GatewayReply,
  tells: Keeping['tells'],
  keeper: Keeper,
): Promise<GatewayReply> {
  if (!isSuccess(reply) || !(reply.body instanceof Uint8Array)) return reply
  const response = responseIn(reply.body)
  // Nobody will ever know the id.
  if (!response || call.request.signal.aborted) return reply
  const kept = await keeper.end({ ...response, ...tells }, reply.body.length)
  return { ...reply, body: setMembers(reply.body, kept ? tells : unkept(tells)) }
}
