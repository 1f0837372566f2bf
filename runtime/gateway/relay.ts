import type { ByteSink, ByteSource, Flow } from '../platform/bytes.ts'
import type { Observed } from '../protocols/protocol.ts'
import type { Outcome } from '../state/usage-record.ts'
import { account } from './account.ts'
import type { Attempt } from './attempt.ts'
import type { ResolvedCall } from './call.ts'
import { withoutClientKey } from './client-key.ts'
import { HeldAnswer } from './held-answer.ts'
import { keysOf, withoutKeys } from './quoted-keys.ts'

/** A step between an upstream's stream and the client, which writes the call's account when the stream is over. */
export interface Relay extends ByteSink {
  /** The client left. */
  leave(): void
  /** The client takes more. */
  drained?(): void
  /** The answer begins. */
  begun?(): void
  /** Called once, when the account is written. */
  onConcluded?: () => void
}

const NOBODY: ByteSink = { write: () => false, end() {}, fail() {} }

/** The attempt's body through a relay, as the body of an answer. */
export function relayed(call: ResolvedCall, attempt: Attempt, relayTo: (client: ByteSink) => Relay): ByteSource {
  return {
    cancel() {
      attempt.reply.body.cancel()
      // Its client has left before it began: that is accounted like any other.
      relayTo(NOBODY).leave()
    },
    pipe(client): Flow {
      const relay = relayTo(client)
      // Where a request ends with its client, this one stays until what it used is written down.
      call.request.background?.(new Promise<void>(resolve => (relay.onConcluded = resolve)))
      const flow = attempt.reply.body.pipe(relay)
      return {
        pause: () => flow.pause(),
        resume() {
          relay.drained?.()
          flow.resume()
        },
        cancel() {
          flow.cancel()
          relay.leave()
        },
      }
    },
  }
}

/**
 * The attempt's body through a relay, as the body of an answer that begins with its first content. Rejects with a fault
 * that the relay refused with before. `flowOf` is given what feeds the relay, which may be exchanged while it runs.
 */
export async function held(
  call: ResolvedCall,
  attempt: Attempt,
  relayTo: (client: HeldAnswer) => Relay & { flow?: Flow },
): Promise<ByteSource> {
  const answer = new HeldAnswer(call.gateway.server.keepAlive)
  const relay = relayTo(answer)
  relay.flow = attempt.reply.body.pipe(relay)
  const concluded = new Promise<void>(resolve => (relay.onConcluded = resolve))
  await answer.begun
  relay.begun?.()
  // Where a request ends with its client, this one stays until what it used is written down.
  call.request.background?.(concluded)
  const flow: Flow = {
    pause: () => relay.flow?.pause(),
    resume: () => relay.flow?.resume(),
    cancel: () => relay.flow?.cancel(),
  }
  return answer.body(flow, { drained: () => relay.drained?.(), left: () => relay.leave() })
}

/** Writes down how a stream ended, and logs it where it did not end well. */
export function conclude(
  call: ResolvedCall,
  { candidate, reply }: Attempt,
  outcome: Outcome,
  observed: Observed,
  firstTokenAt: number | undefined,
  error?: Error,
): void {
  const { usage, serviceTier } = observed
  account(call, candidate, { status: reply.status, outcome, usage, serviceTier, firstTokenAt })
  if (outcome !== 'cut') return
  const message = error?.message ?? observed.failure ?? 'the upstream reported a failure in its stream'
  call.gateway.log({
    level: 'warn',
    message: withoutClientKey(call, withoutKeys(message, keysOf(candidate.running))),
    requestId: call.requestId,
    upstream: candidate.upstream,
    model: call.model,
  })
}
