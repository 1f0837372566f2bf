import { toGatewayError } from '../canonical/error.ts'
import type { Mirror } from '../config/route.ts'
import { Leaving } from '../platform/leave-signal.ts'
import { account } from './account.ts'
import type { ResolvedCall } from './call.ts'
import { candidateOf } from './choose.ts'
import { Deadline } from './deadline.ts'
import { dispatch } from './dispatch.ts'
import { drained } from './drained.ts'

/** What copies are accounted to, so that no client pays for them. */
export const MIRROR_KEY = 'mirror'

/** Copies under way to one target; a slow one gets no more until some are over. */
const MOST = 50

/**
 * Sends a share of the calls to other targets too, once their answer is over. What comes back is measured and dropped.
 * It is settled before anybody is asked: an answer may be over before whoever asked for it has it in hand.
 */
export function mirror(call: ResolvedCall, random: () => number = Math.random): void {
  if (call.operation.kind !== 'generate') return
  const chosen = call.mirrors.filter(({ share }) => random() < share)
  if (chosen.length === 0) return
  call.afterwards = ({ outcome }) => {
    if (outcome !== 'ok' || call.cacheHit) return
    const copies = Promise.all(chosen.map((target, n) => copyTo(call, target, n)))
    call.request.background?.(copies)
  }
}

async function copyTo(call: ResolvedCall, target: Mirror, n: number): Promise<void> {
  const { gateway, request } = call
  // A client's own key is for its own call.
  const candidate = candidateOf({ ...call, clientKey: undefined }, target)
  if (!candidate || gateway.routing.stats.inFlight(target) >= MOST) return
  const leaves = new Leaving()
  // The conversation stays with the target that answered it.
  const { affinityKey: _, ...rest } = call
  const copy: ResolvedCall = {
    ...rest,
    // Nobody's limits have to do with it.
    gateway: { ...gateway, ledger: undefined },
    place: undefined,
    upstreamPlace: undefined,
    request: {
      ...{ method: request.method, path: request.path, query: request.query },
      header: name => request.header(name),
      body: () => Promise.resolve(call.bytes),
      signal: leaves,
      ...(request.background && { background: work => request.background?.(work) }),
    },
    requestId: `${call.requestId}-mirror-${n + 1}`,
    signals: call.signals && gateway.telemetry?.branch(call.signals),
    startedAt: Date.now(),
    clock: performance.now(),
    principal: { key: MIRROR_KEY },
    clientKey: undefined,
    candidates: [candidate],
    mirrors: [],
    limits: { attempts: 1, totalMs: 0 },
    deadline: new Deadline(leaves, 0, 0),
    credential: undefined,
    attempts: 0,
    concluded: undefined,
    afterwards: undefined,
    recording: undefined,
    tap: undefined,
  }
  try {
    await drained(await dispatch(copy))
  } catch (thrown) {
    account(copy, candidate, { status: toGatewayError(thrown).status, outcome: 'upstream-error' })
  }
}
