import type { Usage } from '../canonical/usage.ts'
import type { Outcome, UsageRecord } from '../state/usage-record.ts'
import type { Candidate, ReadCall, ResolvedCall } from './call.ts'
import { type CallCost, costOfCall, unusual } from './call-cost.ts'
import { settle } from './settle.ts'
import { tagOf } from './tag.ts'
import { tell } from './tell.ts'

export interface Conclusion {
  status: number
  outcome: Outcome
  usage?: Usage
  /** How the upstream says that it served the call, in its own word. */
  serviceTier?: string
  /** It was answered from the response cache. */
  cached?: boolean
  /** On the monotonic clock. */
  firstTokenAt?: number
  /** What it cost: reckoned when the account is written. */
  cost?: CallCost
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
  const { concluded, afterwards, recording, credential, attempts, tap, savedTokens }: Partial<ResolvedCall> = call
  const cost = costOfCall(call, candidate, conclusion)
  conclusion.cost = cost
  concluded?.(conclusion)
  recording?.conclude(conclusion.outcome === 'ok', usage)
  const { spentBesideTokens, spentBesidePico } = settle(call, candidate, conclusion)
  tap?.conclude(conclusion.outcome)
  afterwards?.(conclusion)
  const record: UsageRecord = {
    requestId: call.requestId,
    startedAt: call.startedAt,
    key: call.principal.key,
    group: call.principal.group,
    tag: tagOf(call),
    model: call.model,
    upstream: candidate?.upstream ?? '',
    upstreamModel: candidate?.model ?? '',
    credential,
    attempts,
    cached: conclusion.cached,
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
    cacheWriteOneHourTokens: usage?.cacheWriteOneHourTokens,
    audioInputTokens: usage?.audioInputTokens,
    cachedAudioInputTokens: usage?.cachedAudioInputTokens,
    imageInputTokens: usage?.imageInputTokens,
    audioOutputTokens: usage?.audioOutputTokens,
    imageOutputTokens: usage?.imageOutputTokens,
    toolUses: usage?.toolUses,
    serviceTier: unusual(conclusion.serviceTier),
    costPico: cost.costPico,
    price: cost.price,
    spentBesideTokens,
    spentBesidePico,
    // What is given again was sent to nobody: nothing is saved a second time.
    savedTokens: conclusion.cached ? undefined : savedTokens,
    latencyMs: Math.round(performance.now() - call.clock),
    timeToFirstTokenMs: firstTokenAt === undefined ? undefined : Math.round(firstTokenAt - call.clock),
    revision: call.gateway.release,
  }
  call.gateway.record(record)
  if (call.signals) tell(call, call.signals, conclusion, record)
  call.request.background?.(call.gateway.flush())
}
