import type { Usage } from '../canonical/usage.ts'
import type { Outcome } from '../state/usage-record.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { settle } from './settle.ts'

export interface Conclusion {
  status: number
  outcome: Outcome
  usage?: Usage
  /** On the monotonic clock. */
  firstTokenAt?: number
}

/** Writes the account once the answer has been handed over: its bytes are on their way before this runs. */
export function accountLater(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): void {
  const { request } = call
  if (request.background) request.background(Promise.resolve().then(() => account(call, candidate, conclusion)))
  else setTimeout(account, 0, call, candidate, conclusion)
}

/** Writes down what a call was and used. Comes after the last byte of the answer. */
export function account(call: ReadCall, candidate: Candidate | undefined, conclusion: Conclusion): void {
  const { usage, firstTokenAt } = conclusion
  ;(call as Partial<ResolvedCall>).concluded?.(conclusion)
  settle(call, candidate, conclusion)
  call.gateway.record({
    requestId: call.requestId,
    startedAt: call.startedAt,
    key: call.principal.key,
    model: call.model,
    upstream: candidate?.upstream ?? '',
    upstreamModel: candidate?.model ?? '',
    protocol: call.operation.protocol,
    operation: call.operation.id,
    stream: call.stream,
    status: conclusion.status,
    outcome: conclusion.outcome,
    inputTokens: usage?.inputTokens,
    cachedInputTokens: usage?.cachedInputTokens,
    cacheWriteTokens: usage?.cacheWriteTokens,
    outputTokens: usage?.outputTokens,
    reasoningTokens: usage?.reasoningTokens,
    savedTokens: (call as Partial<ResolvedCall>).savedTokens,
    latencyMs: Math.round(performance.now() - call.clock),
    timeToFirstTokenMs: firstTokenAt === undefined ? undefined : Math.round(firstTokenAt - call.clock),
    revision: call.gateway.revision,
  })
  call.request.background?.(call.gateway.flush())
}
