import type { GatewayReply, GatewayRequest } from '../platform/http.ts'
import type { Operation } from '../protocols/operation.ts'
import type { ResponseStore } from '../stored/response-store.ts'
import { admit, withLimits } from './admit.ts'
import { authenticate } from './authenticate.ts'
import { tapBodies, tapped } from './body-tap.ts'
import { beginCall } from './call.ts'
import { dispatch } from './dispatch.ts'
import { enrich, withSavings } from './enrich.ts'
import { expand } from './expand.ts'
import { keep } from './keep.ts'
import { mirror } from './mirror.ts'
import { read } from './read.ts'
import { recall } from './recall.ts'
import { refuse } from './refuse.ts'
import { resolve } from './resolve.ts'
import type { PathParams } from './route.ts'
import { withSignals } from './tell.ts'

/**
 * The life of one call. The caller is known before its body is read, so that strangers cannot make the gateway hold
 * megabytes; what it used is written down after the answer.
 */
export async function serve(
  operation: Operation,
  request: GatewayRequest,
  params: PathParams,
  local?: ResponseStore,
): Promise<GatewayReply> {
  const call = beginCall(operation, request, local)
  withSignals(call)
  try {
    const authenticated = authenticate(call)
    const readCall = await read(authenticated, params)
    const { bodies } = readCall.gateway
    if (bodies) tapBodies(readCall, bodies)
    const whole = expand(readCall)
    const resolved = resolve(whole instanceof Promise ? await whole : whole)
    const admission = admit(resolved)
    if (admission) await admission
    const { keeping, saving } = resolved
    if (saving) await enrich(resolved, saving)
    if (resolved.mirrors.length > 0) mirror(resolved)
    const answer = resolved.recalled ? recall : dispatch
    const reply = await (keeping ? keep(resolved, keeping, answer) : answer(resolved))
    if (saving) withSavings(resolved, reply)
    const told = withLimits(resolved, reply)
    // What is made in the background is heard there.
    return keeping?.background ? told : tapped(resolved, told)
  } catch (thrown) {
    return tapped(call, refuse(call, thrown))
  }
}
