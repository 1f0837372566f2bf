import type { MetricLabel } from '../config/observability.ts'
import type { AttemptSignals } from './call-signals.ts'
import { operationOf, providerOf } from './gen-ai.ts'
import { errorOf, lostFeatures, type OverCall, type OverRecord } from './over-call.ts'
import type { Registry } from './registry.ts'

const PICO = 1e12

/** Features that are told apart; some hold names that clients choose. */
const MOST_FEATURES = 100

export interface Recorder {
  record(call: OverCall): void
}

/** Writes calls that are over into the registry. `labels`: who called, where the config wants that told apart. */
export function createRecorder(registry: Registry, labels: readonly MetricLabel[]): Recorder {
  const features = new Set<string>()
  const withKey = labels.includes('key')
  const withGroup = labels.includes('group')

  function featureOf(feature: string): string {
    const name = feature.replaceAll(/[^\w.:-]/g, '_').slice(0, 60)
    if (!features.has(name) && features.size >= MOST_FEATURES) return 'other'
    features.add(name)
    return name
  }

  function recordCall(call: OverCall, error: string | undefined, answering: AttemptSignals | undefined): void {
    const { record, signals, kind } = call
    const { model, upstreamModel } = call.labels
    const byModel = [model, record.upstream, upstreamModel]
    const callers = [withKey ? record.key : undefined, withGroup ? record.group : undefined]
    const stream = String(record.stream)
    const genAi = [operationOf(kind, record.protocol), answering === undefined ? undefined : providerOf(answering.kind)]
    registry.add('calls', [
      ...byModel,
      ...[record.operation, stream, record.protocol, record.outcome, String(record.status)],
      ...callers,
    ])
    if (error !== undefined) registry.add('errors', [...byModel, error])
    const seconds = record.latencyMs / 1000
    registry.observe('duration', [...byModel, record.operation, stream, ...genAi, error], seconds)
    if (record.timeToFirstTokenMs !== undefined && error === undefined) {
      const first = record.timeToFirstTokenMs / 1000
      registry.observe('firstToken', [...byModel, ...genAi], first)
      const { outputTokens = 0 } = record
      if (outputTokens > 1)
        registry.observe('outputToken', [...byModel, ...genAi], Math.max(0, seconds - first) / (outputTokens - 1))
    }
    for (const [counted, amount] of tokensOf(record))
      if (amount !== undefined) registry.add('tokens', [...byModel, counted, ...callers], amount)
    if (record.costPico !== undefined) registry.add('cost', [...byModel, ...callers], record.costPico / PICO)
    if (record.savedTokens !== undefined) registry.add('savedTokens', [model], record.savedTokens)
    if (record.cached) registry.add('cache', [model, 'hit'])
    else if (call.caches) registry.add('cache', [model, 'miss'])
    if (signals.limit !== undefined) registry.add('limited', limitOf(signals.limit))
    for (const feature of lostFeatures(signals)) registry.add('losses', [record.upstream, featureOf(feature)])
  }

  function recordAttempts(call: OverCall, error: string | undefined, answered: AttemptSignals | undefined): void {
    const { record, signals, kind } = call
    for (const attempt of signals.attempts) {
      const { upstream, failed, protocol, beganAt } = attempt
      const asked = attempt.label ?? call.labels.upstreamModel
      registry.add('attempts', [upstream, asked, failed?.why ?? 'ok'])
      const client = [operationOf(kind, protocol), providerOf(attempt.kind), asked, upstream]
      const said = attempt === answered ? saidModel(call) : undefined
      const ended = failed?.at ?? call.endedAt
      const broke = failed?.why ?? (attempt === answered ? error : undefined)
      registry.observe('clientDuration', [...client, said, broke], (ended - beganAt) / 1000)
      if (attempt !== answered) continue
      if (record.inputTokens !== undefined)
        registry.observe('clientTokens', [...client, said, 'input'], record.inputTokens)
      if (record.outputTokens !== undefined)
        registry.observe('clientTokens', [...client, said, 'output'], record.outputTokens)
      if (call.firstTokenAt !== undefined)
        registry.observe('clientFirstChunk', [...client, said], (call.firstTokenAt - beganAt) / 1000)
    }
    if (answered && signals.attempts.some(({ failed }) => failed))
      registry.add('fallbacks', [call.labels.model, record.upstream])
  }

  return {
    record(call) {
      const { record, signals } = call
      const error = errorOf(call)
      const answering = record.cached ? undefined : signals.attempts.at(-1)
      recordCall(call, error, answering)
      recordAttempts(call, error, answering?.failed ? undefined : answering)
    },
  }
}

function tokensOf(record: OverRecord) {
  return [
    ['input', record.inputTokens],
    ['cached_input', record.cachedInputTokens],
    ['cache_write', record.cacheWriteTokens],
    ['output', record.outputTokens],
    ['reasoning', record.reasoningTokens],
  ] as const
}

/** What an upstream calls its model is no more bound than what it was asked for is. */
function saidModel({ said, labels, record }: OverCall): string | undefined {
  return labels.upstreamModel === record.upstreamModel ? said?.model : undefined
}

/** `requests-per-minute; key="ada"; …` */
function limitOf(told: string): [scope: string, name: string] {
  const [, name = 'other', scope = 'other'] = /^([\w-]+); (\w+)=/.exec(told) ?? []
  return [scope, name]
}
