import { errorOf, type OverCall } from './over-call.ts'

/** A dataset of Analytics Engine, as far as it is written. */
export interface Dataset {
  writeDataPoint(point: DataPoint): void
}

export interface DataPoint {
  indexes: string[]
  blobs: string[]
  doubles: number[]
}

/** Bytes of all blobs that a point may have are 16 KiB. */
const LONGEST_BLOB = 256

/** A call that is over as a data point. docs/observability.md lists the columns: their order stays as it is. */
export function dataPointOf(call: OverCall): DataPoint {
  const { record, signals, labels } = call
  const blobs = [
    labels.model,
    record.upstream,
    record.upstreamModel,
    record.key,
    record.group ?? '',
    record.tag ?? '',
    record.protocol,
    record.operation,
    record.outcome,
    errorOf(call) ?? '',
    record.credential ?? '',
    record.revision,
    record.requestId,
    signals.trace?.traceId ?? '',
    record.model,
  ]
  return {
    // What points are sampled by where there are very many.
    indexes: [labels.model.slice(0, 96)],
    blobs: blobs.map(text => text.slice(0, LONGEST_BLOB)),
    doubles: [
      record.status,
      record.latencyMs,
      record.timeToFirstTokenMs ?? -1,
      signals.attempts.length,
      record.inputTokens ?? 0,
      record.cachedInputTokens ?? 0,
      record.cacheWriteTokens ?? 0,
      record.outputTokens ?? 0,
      record.reasoningTokens ?? 0,
      (record.costPico ?? 0) / 1e12,
      record.stream ? 1 : 0,
      record.cached ? 1 : 0,
      record.savedTokens ?? 0,
    ],
  }
}
