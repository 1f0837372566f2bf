import type { CompiledLog } from '../config/observability.ts'
import { errorOf, isFailed, lostFeatures, type OverCall } from './over-call.ts'

/** Flat fields. */
export interface Line {
  level: 'info' | 'warn' | 'error'
  message: string
  [field: string]: string | number | boolean | undefined
}

const LONGEST_CLIENT = 120

/** The line of a call that is over, where the config wants one; never what it said, nor what an upstream said of it. */
export function callLine(call: OverCall, { calls }: Pick<CompiledLog, 'calls'>): Line | undefined {
  const { record, signals } = call
  const failed = isFailed(record)
  if (calls === 'off' || (calls === 'errors' && !failed)) return undefined
  const { trace } = signals
  const lost = lostFeatures(signals)
  return {
    level: levelOf(call),
    message: 'call',
    requestId: record.requestId,
    traceId: trace?.traceId,
    key: record.key === '' ? undefined : record.key,
    group: record.group,
    tag: record.tag,
    client: call.client === undefined ? undefined : clean(call.client),
    protocol: record.protocol,
    operation: record.operation,
    stream: record.stream,
    model: record.model === '' ? undefined : clean(record.model),
    upstream: record.upstream === '' ? undefined : record.upstream,
    upstreamModel: record.upstreamModel === '' ? undefined : clean(record.upstreamModel),
    credential: record.credential,
    attempts: signals.attempts.length,
    status: record.status,
    outcome: record.outcome,
    error: errorOf(call),
    cached: record.cached,
    inputTokens: record.inputTokens,
    cachedInputTokens: record.cachedInputTokens,
    cacheWriteTokens: record.cacheWriteTokens,
    outputTokens: record.outputTokens,
    reasoningTokens: record.reasoningTokens,
    savedTokens: record.savedTokens,
    costUsd: record.costPico === undefined ? undefined : record.costPico / 1e12,
    latencyMs: record.latencyMs,
    timeToFirstTokenMs: record.timeToFirstTokenMs,
    lossy: lost.length === 0 ? undefined : clean(lost.join(', ')),
    revision: record.revision,
  }
}

/** An upstream's failure is a warning, the gateway's own an error; what clients do wrong is neither. */
function levelOf({ record }: OverCall): Line['level'] {
  if (record.outcome === 'upstream-error' || record.outcome === 'cut') return 'warn'
  return record.status >= 500 ? 'error' : 'info'
}

/** On one line, and no longer than it is of use. */
function clean(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .slice(0, LONGEST_CLIENT)
    .toWellFormed()
}
