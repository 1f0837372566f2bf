import fc from 'fast-check'
import { PROVIDERS } from './providers.ts'

/** Files of other gateways, for properties: everything that they may say, and much that is odd. */

const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(some, { nil: undefined })
const number = fc.constantFrom<number | string>(0, 1, 5, 0.5, 100, '7')
const address = fc.constantFrom(
  'https://api.openai.com/v1',
  'http://10.0.0.1:8000/v1/',
  'https://x.openai.azure.com/',
  'https://user:password@h.example.com/v1',
  'https://h.example.com/v1/chat/completions',
  'nonsense',
  '',
)
const key = fc.constantFrom('sk-abcdefghijklmn', 'none', '')
const name = fc.constantFrom(
  'a',
  'b',
  'gpt-4o',
  'openai/gpt-4o',
  'openai/*',
  '*',
  'x y',
  "it's",
  'claude-*',
  'ü',
  'a-pool',
)

const deployment = fc.record({
  model: fc
    .tuple(
      fc.constantFrom(...Object.keys(PROVIDERS), '', 'sagemaker', 'nobody'),
      fc.constantFrom('m', '*', 'gpt-4o', 'a/b', 'claude-*', 'us.x:0', ''),
    )
    .map(([provider, model]) => (provider === '' ? model : `${provider}/${model}`)),
  api_key: maybe(fc.oneof(key, fc.constant('os.environ/K'))),
  api_base: maybe(fc.oneof(address, fc.constant('os.environ/BASE'))),
  api_version: maybe(fc.constantFrom('2024-10-21', 'v1', 'os.environ/V', 'a b')),
  rpm: maybe(number),
  tpm: maybe(number),
  weight: maybe(number),
  order: maybe(number),
  timeout: maybe(number),
  max_budget: maybe(number),
  budget_duration: maybe(fc.constantFrom('30d', '1h', '5x')),
  organization: maybe(fc.constantFrom<unknown>('org', 'os.environ/O', ['org-1', 'org-2'])),
  extra_headers: maybe(fc.constant({ 'X-A': 'b', Host: 'x', 'Bad Name': 'y' })),
  aws_region_name: maybe(fc.constantFrom('us-east-1', 'os.environ/R', 'nowhere')),
  aws_role_name: maybe(fc.constantFrom('arn:aws:iam::123456789012:role/x', 'os.environ/A', 'odd')),
  vertex_project: maybe(fc.constantFrom('p', 'os.environ/P')),
  vertex_location: maybe(fc.constantFrom('eu', 'global', 'Mars 1')),
})
const info = fc.record({
  id: maybe(name),
  mode: maybe(fc.constantFrom('chat', 'embedding', 'rerank')),
  base_model: maybe(fc.constantFrom('azure/gpt-4o', 'gpt-4o')),
  input_cost_per_token: maybe(fc.constantFrom(1e-6, '3e-05', 0, 'x')),
  output_cost_per_token: maybe(fc.constant(1e-6)),
  max_tokens: maybe(number),
  max_input_tokens: maybe(number),
})
const fallbacks = fc.array(
  fc.tuple(name, fc.array(name, { maxLength: 3 })).map(([from, to]) => ({ [from]: to })),
  { maxLength: 4 },
)

const litellm = fc.record({
  model_list: fc.array(fc.record({ model_name: name, litellm_params: deployment, model_info: maybe(info) }), {
    minLength: 1,
    maxLength: 6,
  }),
  router_settings: maybe(
    fc.record({
      routing_strategy: maybe(fc.constantFrom('simple-shuffle', 'least-busy', 'odd')),
      fallbacks: maybe(fallbacks),
      context_window_fallbacks: maybe(fallbacks),
      default_fallbacks: maybe(fc.array(name, { maxLength: 2 })),
      model_group_alias: maybe(fc.dictionary(fc.constantFrom('al', 'b', 'openai/al', 'w *'), name, { maxKeys: 2 })),
      num_retries: maybe(number),
      timeout: maybe(number),
    }),
  ),
  litellm_settings: maybe(
    fc.record({
      cache: maybe(fc.boolean()),
      cache_params: maybe(fc.record({ type: maybe(fc.constantFrom('redis', 'local', 's3')), ttl: maybe(number) })),
      max_budget: maybe(number),
      callbacks: maybe(fc.constantFrom<unknown>(['prometheus'], 'otel', ['x'])),
    }),
  ),
  general_settings: maybe(
    fc.record({
      master_key: maybe(fc.constantFrom('sk-1234', 'os.environ/M')),
      max_request_size_mb: maybe(number),
      maximum_spend_logs_retention_period: maybe(fc.constantFrom('30d', '500d', 'x', '10s')),
      global_max_parallel_requests: maybe(number),
    }),
  ),
})

const plain = fc.constantFrom(0, 1, 5, 0.5, 100)
const target = fc.record({
  name: maybe(name),
  provider: maybe(fc.constantFrom(...Object.keys(PROVIDERS), '@openai-prod', '@zz', 'nobody', '@')),
  virtual_key: maybe(fc.constantFrom('openai-1a2b3c4d', 'x', '')),
  api_key: maybe(key),
  custom_host: maybe(address),
  weight: maybe(plain),
  override_params: maybe(fc.record({ model: maybe(fc.constantFrom('m', '@p/m', 'a/b')), temperature: maybe(plain) })),
  request_timeout: maybe(plain),
  retry: maybe(fc.record({ attempts: plain })),
  cache: maybe(fc.record({ mode: fc.constantFrom('simple', 'semantic'), max_age: maybe(plain) })),
  resource_name: maybe(fc.constantFrom('resource', 'r e s')),
  deployment_id: maybe(fc.constantFrom('d', 'e')),
  api_version: maybe(fc.constantFrom('2024-10-21', 'a b')),
  aws_region: maybe(fc.constantFrom('us-east-1', 'nowhere')),
  vertex_region: maybe(fc.constantFrom('eu', 'Mars 1')),
})
const condition = fc
  .tuple(
    fc.constantFrom<unknown>(
      { 'metadata.a': 'x' },
      { 'params.model': { $in: ['f', 'g h', 'f*'] } },
      { 'params.stream': true },
      { $or: [{ 'metadata.a_b': { $eq: 1 } }, { 'params.model': 'f' }] },
      { $and: [{ 'metadata.a': 'x' }, { 'params.model': 'q' }] },
      { 'params.x': { $gt: 1 } },
    ),
    name,
  )
  // A list of entries, as no literal of ours shall have a member of that name.
  .map(([query, to]) => Object.fromEntries([['query', query] as const, ['then', to] as const]))
const portkey = fc.letrec(tie => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    target,
    fc.record({
      name: maybe(name),
      weight: maybe(plain),
      strategy: fc.record({
        mode: fc.constantFrom('fallback', 'loadbalance', 'single', 'conditional'),
        conditions: fc.array(condition, { maxLength: 3 }),
        default: maybe(name),
      }),
      targets: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      retry: maybe(fc.record({ attempts: plain })),
      request_timeout: maybe(plain),
    }),
  ),
})).node

const endpoints = fc.dictionary(
  fc.constantFrom('openaiChatCompletions', 'anthropicMessages', 'responses', 'embeddings', 'rerank'),
  fc.constant({}),
)
const model = fc.record({
  upstreamModelId: fc.constantFrom('m', 'a/b', 'x y'),
  publicModelId: maybe(fc.constantFrom('p', 'm', '', 'x y')),
  endpoints: maybe(endpoints),
  limits: maybe(fc.record({ max_context_window_tokens: maybe(plain), max_output_tokens: maybe(plain) })),
  pricing: maybe(
    fc.constantFrom<unknown>(
      { entries: [{ rates: { input_tokens: '0.000001' } }] },
      { entries: [{ rates: { output_tokens: '0.1' } }] },
      { entries: [{ rates: { input_tokens: '1' } }, { selector: { serviceTier: 'flex' }, rates: {} }] },
    ),
  ),
})
const upstream = fc.record({
  id: fc.constantFrom('u1', 'u2', 'u3'),
  kind: fc.constantFrom('custom', 'azure', 'ollama', 'copilot', 'codex', 'claude-code', 'new'),
  name: maybe(fc.constantFrom('N', 'Ü', 'a b')),
  enabled: maybe(fc.boolean()),
  sort_order: maybe(plain),
  disabled_public_model_ids: maybe(fc.constantFrom(['m'], [])),
  model_prefix: maybe(fc.constantFrom({ prefix: 'p/', addressable: ['prefixed'] }, { prefix: 'x ', addressable: [] })),
  config: fc.record({
    baseUrl: address,
    endpoint: address,
    apiKey: maybe(key),
    authStyle: maybe(fc.constantFrom('bearer', 'anthropic', 'none')),
    endpoints: maybe(endpoints),
    models: maybe(fc.array(model, { maxLength: 3 })),
    modelsFetch: maybe(fc.constant({ enabled: false })),
  }),
})
const client = fc.record({
  name: fc.constantFrom('k', 'k k', 'Ü'),
  key: fc.constantFrom('short-1', 'a'.repeat(40)),
  upstreamIds: maybe(fc.constantFrom<unknown>(['u1'], [], null, ['zz'])),
})
const floway = fc.record({
  version: fc.constant(25),
  data: fc.record({
    upstreams: fc.array(upstream, { minLength: 1, maxLength: 4 }),
    apiKeys: maybe(fc.array(client, { maxLength: 3 })),
  }),
})

const listed = fc.constantFrom(
  'm',
  'M',
  'a/b',
  'x y',
  '*',
  'm*',
  'claude-*',
  'a*b',
  '',
  'anthropic/c',
  'u1',
  'openai/m',
)
const connection = fc.record({
  id: fc.constantFrom('u1', 'u2', 'u3'),
  provider: fc.constantFrom(
    ...[
      'openai',
      'anthropic',
      'ollama',
      'kiro',
      'Ü b',
      'openai-compatible-x-responses',
      'anthropic-compatible-x',
      'groq',
    ],
    ...['qwen-cloud', 'google', 'sk-abcdefghijklmn'],
  ),
  authType: maybe(fc.constantFrom('api_key', 'subscription', 'none', 'odd')),
  name: maybe(fc.constantFrom('N', 'Ü', 'a b', 'openai')),
  priority: maybe(plain),
  isActive: fc.constantFrom(true, true, true, false),
  data: maybe(
    fc.record({
      baseUrl: maybe(address),
      apiKey: maybe(fc.oneof(key, fc.constantFrom('PASTE_YOUR_KEY_HERE', 'enc:v1:abc', 'sk-a••••xyz', '{"type":"x"}'))),
      format: maybe(
        fc.constantFrom(
          ...['openai', 'anthropic', 'gemini', '', 'azure', 'vertex', 'github', 'codex', 'kiro', 'ollama-local'],
          ...['openai-responses', 'default'],
        ),
      ),
      tokenSource: maybe(fc.constantFrom('claude_credentials', 'codex_auth', 'cursor_session')),
      models: maybe(fc.array(listed, { maxLength: 4 })),
      headers: maybe(fc.constant({ 'X-A': 'b', Host: 'x', 'Bad Name': 'y', 'X-Token': 'secret-value-1' })),
      tags: maybe(fc.constant(['local', 'tier:cheap'])),
      deployment: maybe(fc.constantFrom('d', 'd e', '', '*')),
      apiVersion: maybe(fc.constantFrom('2024-10-21', 'a b', '')),
      projectId: maybe(fc.constantFrom('p', 'P 1', '')),
      location: maybe(fc.constantFrom('eu', 'Mars 1')),
      publisherModel: maybe(fc.constantFrom('g', '')),
      copilotToken: maybe(key),
      new_thing: maybe(plain),
    }),
  ),
})
const pinned = fc.constantFrom('u1', 'u2', 'zz', '')
const combo = fc.record({
  name: fc.constantFrom('m', 'c', 'c d', 'u1', 'a/b', 'x*', 'openai/m', 'm-providers'),
  models: maybe(fc.array(fc.oneof(listed, fc.constantFrom('c', 'other')), { maxLength: 4 })),
  strategy: maybe(fc.constantFrom('priority', 'round_robin', 'random', 'cost_optimal', 'odd')),
})
const amount = fc.constantFrom(0, 1.5, -1, 1e-7, 2e9)
const flowRouter = fc.record({
  version: fc.constant('1'),
  exportedAt: fc.constant('2026-10-01T06:00:00Z'),
  providers: fc.array(connection, { minLength: 1, maxLength: 5 }),
  combos: maybe(fc.array(combo, { maxLength: 4 })),
  modelAliases: maybe(fc.array(fc.record({ alias: name, providerId: pinned, model: listed }), { maxLength: 3 })),
  customModels: maybe(
    fc.array(
      fc.record({
        model: listed,
        providerId: pinned,
        contextWindow: maybe(fc.constantFrom(0, 0.5, 1000, -1)),
        supportsTools: maybe(fc.boolean()),
        supportsVision: maybe(fc.boolean()),
      }),
      { maxLength: 3 },
    ),
  ),
  disabledModels: maybe(
    fc.array(fc.record({ provider: fc.constantFrom('u1', 'openai', 'zz'), model: listed }), { maxLength: 2 }),
  ),
  pricing: maybe(
    fc.array(
      fc.record({
        model: listed,
        inputUsdPer1M: maybe(amount),
        outputUsdPer1M: maybe(amount),
        cacheReadUsdPer1M: maybe(amount),
        currency: maybe(fc.constantFrom('USD', 'EUR', '')),
        source: maybe(fc.constantFrom('vendor-public-2026-05', '')),
      }),
      { maxLength: 3 },
    ),
  ),
  mediaProviders: maybe(
    fc.array(
      fc.record({
        category: fc.constantFrom('embedding', 'tts'),
        provider: maybe(fc.constantFrom('openai', 'x y', 'kiro', 'ollama')),
        baseUrl: maybe(address),
        apiKey: maybe(key),
        models: maybe(fc.array(listed, { maxLength: 2 })),
      }),
      { maxLength: 2 },
    ),
  ),
  apiKeys: maybe(
    fc.array(
      fc.record({
        name: fc.constantFrom('k', 'k k', 'Ü'),
        keyHash: maybe(fc.constantFrom('0'.repeat(64), 'odd')),
        allowedProviders: maybe(fc.constantFrom('*', '', 'openai, N', 'zz')),
        dailyCapUsd: maybe(amount),
        monthlyCapUsd: maybe(amount),
        isActive: maybe(fc.boolean()),
      }),
      { maxLength: 3 },
    ),
  ),
  dispatch: maybe(
    fc.record({
      defaultModel: maybe(name),
      fallbackStrategy: maybe(fc.constantFrom('priority_ordered', 'round_robin', 'random', 'odd')),
      rtkTokenSaver: maybe(fc.boolean()),
      intentRouting: maybe(fc.record({ enabled: fc.boolean(), privateTag: maybe(fc.constantFrom('local', '')) })),
      budget: maybe(
        fc.record({ enforce: fc.boolean(), dailyCapUsd: amount, monthlyCapUsd: amount, warnUsd: maybe(amount) }),
      ),
    }),
  ),
})

/** As text; members that are undefined are not there. */
export const FILES = {
  litellm: litellm.map(file => JSON.stringify(file)),
  portkey: portkey.map(file => JSON.stringify(file)),
  floway: floway.map(file => JSON.stringify(file)),
  'flow-router': flowRouter.map(file => JSON.stringify(file)),
}
