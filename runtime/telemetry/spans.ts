import type { AttemptSignals } from './call-signals.ts'
import { operationOf, providerOf, settingsOf } from './gen-ai.ts'
import {
  type Attributes,
  FLAG_SAMPLED,
  FLAGS_LOCAL_PARENT,
  FLAGS_REMOTE_PARENT,
  KIND_CLIENT,
  KIND_SERVER,
  keyValues,
  nanoseconds,
  type Span,
  STATUS_ERROR,
} from './otlp.ts'
import { errorOf, isFailed, lostFeatures, type OverCall } from './over-call.ts'
import type { TraceContext } from './trace-context.ts'

/**
 * The spans of a call: one of the call, as a server's, with those of its attempts in it, as a client's. What models are
 * asked and answer stands in the attempts alone, so that nothing is counted twice; what clients and models say stands
 * nowhere. None where the call is not traced.
 */
export function spansOf(call: OverCall): Span[] {
  const { trace, attempts } = call.signals
  if (!trace?.sampled) return []
  return [serverSpan(call, trace), ...attempts.map(attempt => clientSpan(call, trace, attempt))]
}

const DOUBLES = new Set(['headgate.cost.usd', 'gen_ai.response.time_to_first_chunk'])

function serverSpan(call: OverCall, trace: TraceContext): Span {
  const { record, method, route, signals, client } = call
  const { traceState, parentSpanId } = trace
  const error = errorOf(call)
  const lost = lostFeatures(signals)
  const attributes: Attributes = {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': record.status,
    'user_agent.original': client?.slice(0, 256),
    'error.type': error,
    'headgate.request.id': record.requestId,
    'headgate.key': record.key,
    'headgate.group': record.group,
    'headgate.tag': record.tag,
    'headgate.protocol': record.protocol,
    'headgate.operation': record.operation,
    'headgate.model': record.model,
    'headgate.upstream': record.upstream === '' ? undefined : record.upstream,
    'headgate.stream': record.stream,
    'headgate.attempts': signals.attempts.length,
    'headgate.outcome': record.outcome,
    'headgate.cached': record.cached,
    'headgate.cost.usd': record.costPico === undefined ? undefined : record.costPico / 1e12,
    'headgate.saved_tokens': record.savedTokens,
    'headgate.lossy': lost.length === 0 ? undefined : lost.map(feature => feature.slice(0, 80)),
    'headgate.limit': signals.limit,
    'headgate.revision': record.revision,
  }
  return {
    ...{ traceId: trace.traceId, spanId: trace.spanId },
    ...(parentSpanId !== undefined && { parentSpanId }),
    ...(traceState !== undefined && { traceState }),
    flags: FLAG_SAMPLED | (trace.local ? FLAGS_LOCAL_PARENT : FLAGS_REMOTE_PARENT),
    ...{ name: `${method} ${route}`, kind: KIND_SERVER },
    startTimeUnixNano: nanoseconds(record.startedAt),
    endTimeUnixNano: nanoseconds(record.startedAt + (call.endedAt - call.beganAt)),
    attributes: keyValues(attributes, DOUBLES),
    // What a client did wrong is no error of a server.
    status: isFailed(record) && record.outcome !== 'client-error' && record.outcome !== 'cancelled' ? FAILED : {},
  }
}

const FAILED = { code: STATUS_ERROR }

function clientSpan(call: OverCall, trace: TraceContext, attempt: AttemptSignals): Span {
  const { record, signals, kind } = call
  const { failed, beganAt, protocol, model } = attempt
  const answered = !failed && attempt === signals.attempts.at(-1)
  const endedAt = failed?.at ?? call.endedAt
  const error = failed?.why ?? (answered ? errorOf(call) : undefined)
  const operation = operationOf(kind, protocol)
  const settings = settingsOf(call.body)
  const attributes: Attributes = {
    'gen_ai.operation.name': operation,
    'gen_ai.provider.name': providerOf(attempt.kind),
    'gen_ai.request.model': model,
    'gen_ai.request.stream': record.stream || undefined,
    ...Object.fromEntries(settings.map(({ name, value }) => [name, value])),
    ...addressOf(attempt.address),
    'error.type': error,
    'headgate.upstream': attempt.upstream,
    'headgate.protocol': protocol,
    'headgate.credential': attempt.credential,
    'http.response.status_code': failed?.status ?? (answered ? record.status : undefined),
    ...(answered && answerOf(call, attempt)),
  }
  const doubles = new Set([...DOUBLES, ...settings.flatMap(({ name, whole }) => (whole ? [] : [name]))])
  const at = (clock: number): string => nanoseconds(record.startedAt + (clock - call.beganAt))
  return {
    ...{ traceId: trace.traceId, spanId: attempt.spanId, parentSpanId: trace.spanId },
    ...(trace.traceState !== undefined && { traceState: trace.traceState }),
    flags: FLAG_SAMPLED | FLAGS_LOCAL_PARENT,
    ...{ name: `${operation} ${model}`, kind: KIND_CLIENT },
    ...{ startTimeUnixNano: at(beganAt), endTimeUnixNano: at(endedAt) },
    attributes: keyValues(attributes, doubles),
    status: error === undefined ? {} : FAILED,
  }
}

function answerOf({ record, said, firstTokenAt }: OverCall, { beganAt, kind }: AttemptSignals): Attributes {
  return {
    'gen_ai.response.id': said?.id,
    'gen_ai.response.model': said?.model,
    'gen_ai.response.finish_reasons': said?.finishReasons,
    'gen_ai.response.time_to_first_chunk': firstTokenAt === undefined ? undefined : (firstTokenAt - beganAt) / 1000,
    'gen_ai.usage.input_tokens': record.inputTokens,
    'gen_ai.usage.output_tokens': record.outputTokens,
    'gen_ai.usage.cache_read.input_tokens': record.cachedInputTokens,
    'gen_ai.usage.cache_creation.input_tokens': record.cacheWriteTokens,
    'gen_ai.usage.reasoning.output_tokens': record.reasoningTokens,
    'gen_ai.usage.audio.input_tokens': record.audioInputTokens,
    'gen_ai.usage.audio.output_tokens': record.audioOutputTokens,
    'gen_ai.usage.image.input_tokens': record.imageInputTokens,
    [providerOf(kind).endsWith('openai') ? 'openai.response.service_tier' : 'headgate.service_tier']:
      record.serviceTier,
  }
}

function addressOf(address: string | undefined): Attributes {
  if (address === undefined || !URL.canParse(address)) return {}
  const { hostname, port, protocol } = new URL(address)
  return {
    'server.address': hostname,
    'server.port': port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
  }
}
