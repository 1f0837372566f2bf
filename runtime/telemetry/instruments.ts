/** Seconds, as the conventions of OpenTelemetry want them of operations with models. */
const OPERATION_SECONDS = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92]
const FIRST_TOKEN_SECONDS = [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
const OUTPUT_TOKEN_SECONDS = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 2.5]
const TOKENS = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864]

/** What is measured, under the names that OpenTelemetry and Prometheus have for it. */
export interface Instrument {
  kind: 'counter' | 'histogram' | 'gauge'
  /** The name in OTLP. */
  name: string
  /** The name in an exposition; absent where Prometheus is not told: another instrument says it there. */
  prometheus?: string
  /** In UCUM. */
  unit: string
  help: string
  /** Attributes in OTLP, in the order of their values. */
  attributes: readonly Attribute[]
  /** Upper bounds of the buckets. */
  bounds?: readonly number[]
  /** What several processes together are; their sum where it is not given. */
  together?: 'largest'
}

/** Attributes by their labels in an exposition. */
export const LABELS = {
  'headgate.model': 'model',
  'headgate.upstream': 'upstream',
  'headgate.operation': 'operation',
  'headgate.protocol': 'protocol',
  'headgate.outcome': 'outcome',
  'headgate.key': 'key',
  'headgate.group': 'group',
  'headgate.stream': 'stream',
  'headgate.token.kind': 'kind',
  'headgate.attempt.result': 'result',
  'headgate.cache.result': 'result',
  'headgate.loss.feature': 'feature',
  'headgate.limit.scope': 'scope',
  'headgate.limit.name': 'limit',
  'headgate.subject': 'name',
  'headgate.budget.span': 'per',
  'headgate.revision': 'revision',
  'headgate.commit': 'commit',
  'headgate.signal': 'signal',
  'service.version': 'version',
  'http.response.status_code': 'status',
  'error.type': 'class',
  'gen_ai.operation.name': 'gen_ai_operation',
  'gen_ai.provider.name': 'provider',
  'gen_ai.request.model': 'upstream_model',
  'gen_ai.response.model': 'response_model',
  'gen_ai.token.type': 'token_type',
} as const

export type Attribute = keyof typeof LABELS

/** Those of who called are left away unless the config asks for them. */
const CALLERS = ['headgate.key', 'headgate.group'] as const satisfies readonly Attribute[]

const BY_MODEL = ['headgate.model', 'headgate.upstream', 'gen_ai.request.model'] as const
const OF_CALL = [...BY_MODEL, 'headgate.operation', 'headgate.stream'] as const
const OF_CLIENT = [
  'gen_ai.operation.name',
  'gen_ai.provider.name',
  'gen_ai.request.model',
  'headgate.upstream',
] as const

/** Everything that is told. Values that only clients choose are the value of no attribute. */
export const INSTRUMENTS = {
  calls: {
    kind: 'counter',
    name: 'headgate.calls',
    prometheus: 'headgate_calls_total',
    unit: '{call}',
    help: 'Calls that are over.',
    attributes: [...OF_CALL, 'headgate.protocol', 'headgate.outcome', 'http.response.status_code', ...CALLERS],
  },
  errors: {
    kind: 'counter',
    name: 'headgate.call.errors',
    prometheus: 'headgate_call_errors_total',
    unit: '{call}',
    help: 'Calls that did not end well, by the class of what went wrong.',
    attributes: [...BY_MODEL, 'error.type'],
  },
  duration: {
    kind: 'histogram',
    name: 'gen_ai.server.request.duration',
    prometheus: 'headgate_call_duration_seconds',
    unit: 's',
    help: 'Seconds from the request to the last byte of the answer.',
    attributes: [...OF_CALL, 'gen_ai.operation.name', 'gen_ai.provider.name', 'error.type'],
    bounds: OPERATION_SECONDS,
  },
  firstToken: {
    kind: 'histogram',
    name: 'gen_ai.server.time_to_first_token',
    prometheus: 'headgate_time_to_first_token_seconds',
    unit: 's',
    help: 'Seconds from the request to the first content of a streamed answer.',
    attributes: [...BY_MODEL, 'gen_ai.operation.name', 'gen_ai.provider.name'],
    bounds: FIRST_TOKEN_SECONDS,
  },
  outputToken: {
    kind: 'histogram',
    name: 'gen_ai.server.time_per_output_token',
    prometheus: 'headgate_time_per_output_token_seconds',
    unit: 's',
    help: 'Seconds a token of a streamed answer after its first one.',
    attributes: [...BY_MODEL, 'gen_ai.operation.name', 'gen_ai.provider.name'],
    bounds: OUTPUT_TOKEN_SECONDS,
  },
  tokens: {
    kind: 'counter',
    name: 'headgate.tokens',
    prometheus: 'headgate_tokens_total',
    unit: '{token}',
    help: 'Tokens that calls used: cached_input and cache_write are parts of input, reasoning is a part of output.',
    attributes: [...BY_MODEL, 'headgate.token.kind', ...CALLERS],
  },
  cost: {
    kind: 'counter',
    name: 'headgate.cost',
    prometheus: 'headgate_cost_usd_total',
    unit: '{USD}',
    help: 'What calls cost in US dollars, where their prices are known.',
    attributes: [...BY_MODEL, ...CALLERS],
  },
  savedTokens: {
    kind: 'counter',
    name: 'headgate.saved_tokens',
    prometheus: 'headgate_saved_tokens_total',
    unit: '{token}',
    help: 'Tokens of input that the token saver took out.',
    attributes: ['headgate.model'],
  },
  attempts: {
    kind: 'counter',
    name: 'headgate.attempts',
    prometheus: 'headgate_attempts_total',
    unit: '{attempt}',
    help: 'Requests to upstreams: ok, or the class of the fault.',
    attributes: ['headgate.upstream', 'gen_ai.request.model', 'headgate.attempt.result'],
  },
  fallbacks: {
    kind: 'counter',
    name: 'headgate.fallbacks',
    prometheus: 'headgate_fallbacks_total',
    unit: '{call}',
    help: 'Calls that were answered after another attempt had failed, by who answered.',
    attributes: ['headgate.model', 'headgate.upstream'],
  },
  losses: {
    kind: 'counter',
    name: 'headgate.losses',
    prometheus: 'headgate_losses_total',
    unit: '{call}',
    help: 'Calls of which a feature could not be carried to the upstream’s protocol, or back.',
    attributes: ['headgate.upstream', 'headgate.loss.feature'],
  },
  cache: {
    kind: 'counter',
    name: 'headgate.cache.answers',
    prometheus: 'headgate_cache_answers_total',
    unit: '{call}',
    help: 'Calls of models whose answers are kept: hit where one was given again, else miss.',
    attributes: ['headgate.model', 'headgate.cache.result'],
  },
  limited: {
    kind: 'counter',
    name: 'headgate.limit.refusals',
    prometheus: 'headgate_limit_refusals_total',
    unit: '{call}',
    help: 'Calls that a limit or a budget refused.',
    attributes: ['headgate.limit.scope', 'headgate.limit.name'],
  },
  budget: {
    kind: 'gauge',
    name: 'headgate.budget.remaining',
    prometheus: 'headgate_budget_remaining_usd',
    unit: '{USD}',
    help: 'What is neither spent nor reserved of a budget in the config.',
    attributes: ['headgate.limit.scope', 'headgate.subject', 'headgate.budget.span'],
    together: 'largest',
  },
  tokenBudget: {
    kind: 'gauge',
    name: 'headgate.token_budget.remaining',
    prometheus: 'headgate_budget_remaining_tokens',
    unit: '{token}',
    help: 'The same of a budget of tokens.',
    attributes: ['headgate.limit.scope', 'headgate.subject', 'headgate.budget.span'],
    together: 'largest',
  },
  inFlight: {
    kind: 'gauge',
    name: 'headgate.calls.in_flight',
    prometheus: 'headgate_calls_in_flight',
    unit: '{call}',
    help: 'Calls under way.',
    attributes: [],
  },
  upstreamInFlight: {
    kind: 'gauge',
    name: 'headgate.upstream.calls.in_flight',
    prometheus: 'headgate_upstream_calls_in_flight',
    unit: '{call}',
    help: 'Calls under way at an upstream.',
    attributes: ['headgate.upstream'],
  },
  upstreamHealthy: {
    kind: 'gauge',
    name: 'headgate.upstream.healthy',
    prometheus: 'headgate_upstream_healthy',
    unit: '1',
    help: '1, or 0 while the upstream as a whole is left alone after faults.',
    attributes: ['headgate.upstream'],
    together: 'largest',
  },
  cooling: {
    kind: 'gauge',
    name: 'headgate.upstream.cooling',
    prometheus: 'headgate_upstream_cooling',
    unit: '1',
    help: 'Places of an upstream (all of it, models, credentials) that are left alone, by the class of their faults.',
    attributes: ['headgate.upstream', 'headgate.limit.scope', 'error.type'],
    together: 'largest',
  },
  drained: {
    kind: 'gauge',
    name: 'headgate.upstream.drained',
    prometheus: 'headgate_upstream_drained',
    unit: '1',
    help: '1 while the upstream is drained, else 0.',
    attributes: ['headgate.upstream'],
    together: 'largest',
  },
  info: {
    kind: 'gauge',
    name: 'headgate.info',
    prometheus: 'headgate_info',
    unit: '1',
    help: '1; what runs is in the labels.',
    attributes: ['service.version', 'headgate.revision', 'headgate.commit'],
    together: 'largest',
  },
  configRefused: {
    kind: 'gauge',
    name: 'headgate.config.refused',
    prometheus: 'headgate_config_refused',
    unit: '1',
    help: '1 while a changed config is refused and the one before goes on, else 0.',
    attributes: [],
    together: 'largest',
  },
  exported: {
    kind: 'counter',
    name: 'headgate.otlp.exported',
    prometheus: 'headgate_otlp_exported_total',
    unit: '{item}',
    help: 'Spans and points that the collector has taken.',
    attributes: ['headgate.signal'],
  },
  dropped: {
    kind: 'counter',
    name: 'headgate.otlp.dropped',
    prometheus: 'headgate_otlp_dropped_total',
    unit: '{item}',
    help: 'Spans and points that were given up, as the collector was away, too slow, or refused them.',
    attributes: ['headgate.signal'],
  },
  clientDuration: {
    kind: 'histogram',
    name: 'gen_ai.client.operation.duration',
    unit: 's',
    help: 'GenAI operation duration.',
    attributes: [...OF_CLIENT, 'gen_ai.response.model', 'error.type'],
    bounds: OPERATION_SECONDS,
  },
  clientTokens: {
    kind: 'histogram',
    name: 'gen_ai.client.token.usage',
    unit: '{token}',
    help: 'Number of input and output tokens used.',
    attributes: [...OF_CLIENT, 'gen_ai.response.model', 'gen_ai.token.type'],
    bounds: TOKENS,
  },
  clientFirstChunk: {
    kind: 'histogram',
    name: 'gen_ai.client.operation.time_to_first_chunk',
    unit: 's',
    help: 'Time to receive the first chunk of a streamed response.',
    attributes: [...OF_CLIENT, 'gen_ai.response.model'],
    bounds: OPERATION_SECONDS,
  },
  cpu: {
    kind: 'counter',
    name: 'process.cpu.time',
    prometheus: 'process_cpu_seconds_total',
    unit: 's',
    help: 'User and system CPU time spent.',
    attributes: [],
  },
  memory: {
    kind: 'gauge',
    name: 'process.memory.usage',
    prometheus: 'process_resident_memory_bytes',
    unit: 'By',
    help: 'Resident memory.',
    attributes: [],
  },
  heap: {
    kind: 'gauge',
    name: 'v8js.memory.heap.used',
    prometheus: 'nodejs_heap_size_used_bytes',
    unit: 'By',
    help: 'Heap memory in use.',
    attributes: [],
  },
  eventLoop: {
    kind: 'gauge',
    name: 'nodejs.eventloop.utilization',
    prometheus: 'nodejs_eventloop_utilization',
    unit: '1',
    help: 'The share of time since the last look in which the event loop was busy.',
    attributes: [],
    together: 'largest',
  },
  started: {
    kind: 'gauge',
    name: 'headgate.process.start_time',
    prometheus: 'process_start_time_seconds',
    unit: 's',
    help: 'When the process started, in seconds since 1970.',
    attributes: [],
    together: 'largest',
  },
} as const satisfies Record<string, Instrument>

export type InstrumentName = keyof typeof INSTRUMENTS
