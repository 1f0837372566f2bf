/**
 * What the editor refuses and accepts in a gateway.config.ts. Checked by tsc: a line under `@ts-expect-error` that
 * compiles is an error itself. Nothing imports this file.
 */
import { defineGateway, defineLayer, env } from './index.ts'

const openai = { kind: 'openai', credentials: env('OPENAI_API_KEY') } as const
const demo = { kind: 'demo' } as const

export const complete = defineGateway({
  upstreams: {
    openai: { kind: 'openai', credentials: [env('A'), { key: env('B'), weight: 3 }], models: ['gpt-5', 'gpt-5-mini'] },
    claude: { kind: 'anthropic', credentials: env('C', { optional: true }), headers: { 'anthropic-beta': 'x' } },
    gemini: { kind: 'gemini', credentials: env('D'), baseUrl: env('E'), timeouts: { connect: 500, idle: '2m' } },
    local: {
      kind: 'openai-compatible',
      baseUrl: 'http://127.0.0.1:8000/v1',
      protocols: ['openai-chat', 'anthropic-messages'],
      auth: 'none',
      free: true,
    },
    chatgpt: { kind: 'codex', models: ['gpt-5-codex'], loginUrl: 'https://auth.example.com' },
    copilot: { kind: 'copilot', loginUrl: 'https://tenant.ghe.com', protocols: ['anthropic-messages'] },
    demo: { kind: 'demo' },
  },
  models: {
    'gpt-5': 'openai/gpt-5',
    fast: 'gpt-5',
    tuned: 'openai/ft:gpt-5:team::id',
    nested: 'local/meta-llama/llama-4',
    'openai/*': 'openai/*',
    'claude-*': 'claude/claude-*',
  },
  keys: { ci: env('CI_KEY'), laptop: { sha256: 'ab' } },
  server: {
    bodyLimit: '64MiB',
    shutdownGrace: '30s',
    keepAlive: 15_000,
    remoteMedia: { maxBytes: '5MiB', timeout: '3s', allowHosts: ['*.example.com'], allowPrivate: ['10.0.0.0/8'] },
  },
  responses: { store: true, retention: '7d', maxBytes: '4MB' },
  $production: { server: { bodyLimit: 1024 }, upstreams: { openai: { timeouts: { connect: '1s' } } } },
  $env: { staging: { models: { extra: 'openai/gpt-5' } } },
})

/** With `extends`, another file may declare the upstream: the editor cannot know, `headgate check` does. */
export const extending = defineGateway({
  extends: './base.config.ts',
  upstreams: { demo },
  models: { a: 'declared-in-base/gpt-5' },
})

export const layer = defineLayer({ models: { a: 'demo/demo' }, upstreams: { demo } })

export const wrongUpstream = defineGateway({
  upstreams: { openai },
  models: {
    fine: 'openai/gpt-5',
    // @ts-expect-error: no upstream is called opnai
    wrong: 'opnai/gpt-5',
  },
})

export const wrongAlias = defineGateway({
  upstreams: { openai },
  models: {
    smart: 'openai/gpt-5',
    // @ts-expect-error: no model is called smrt
    wrong: 'smrt',
  },
})

export const withOptions = defineGateway({
  upstreams: { openai, demo: { kind: 'demo', protocols: ['gemini'] } },
  models: {
    strict: { to: 'openai/gpt-5', lossy: 'refuse' },
    alias: { to: 'strict' },
    // @ts-expect-error: no upstream is called opnai
    wrong: { to: 'opnai/gpt-5' },
  },
})

export const wrongPolicy = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: losses are reported or refused
  models: { smart: { to: 'openai/gpt-5', lossy: 'ignore' } },
})

export const ownAlias = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: a model cannot be an alias of itself
  models: { smart: 'smart' },
})

export const noModelBehindUpstream = defineGateway({
  upstreams: { openai },
  // @ts-expect-error: an upstream alone is no target
  models: { smart: 'openai' },
})

export const providers = defineGateway({
  upstreams: {
    router: { kind: 'openrouter', credentials: env('A'), models: ['z-ai/glm-5'], protocols: ['anthropic-messages'] },
    groq: { kind: 'groq', credentials: [{ key: env('B'), weight: 2 }], headers: { 'x-a': 'b' }, auth: 'bearer' },
    kimi: { kind: 'moonshot', credentials: env('C'), baseUrl: 'https://api.moonshot.cn/v1' },
    gpu: { kind: 'vllm', baseUrl: env('D', { optional: true }), thinkTags: true, free: true },
    desk: { kind: 'lmstudio' },
    laptop: { kind: 'ollama', credentials: env('E') },
    azure: {
      kind: 'azure',
      endpoint: env('AZURE_ENDPOINT'),
      credentials: env('F'),
      apiVersion: '2024-10-21',
      deployments: { 'gpt-5': 'ours' },
    },
    vertex: {
      kind: 'vertex',
      credentials: [env('G'), { key: env('H'), weight: 2 }],
      project: 'ours',
      location: 'europe-west4',
      protocols: ['gemini'],
      baseUrl: env('I', { optional: true }),
    },
    express: { kind: 'vertex', credentials: env('J'), auth: 'x-goog-api-key' },
  },
  models: { glm: 'router/z-ai/glm-5', fast: 'groq/openai/gpt-oss-120b', local: 'laptop/qwen3:8b', a: 'azure/gpt-5' },
})

export const providerWithoutKey = defineGateway({
  upstreams: {
    // @ts-expect-error: a provider needs credentials
    groq: { kind: 'groq' },
  },
  models: {},
})

export const providerInAnotherProtocol = defineGateway({
  upstreams: {
    // @ts-expect-error: Cerebras speaks Chat Completions only
    fast: { kind: 'cerebras', credentials: env('A'), protocols: ['anthropic-messages'] },
  },
  models: {},
})

export const azureWithoutEndpoint = defineGateway({
  upstreams: {
    // @ts-expect-error: a resource has an endpoint
    azure: { kind: 'azure', credentials: env('A') },
  },
  models: {},
})

export const vertexWithClientKeys = defineGateway({
  upstreams: {
    // @ts-expect-error: a client brings no service account
    vertex: { kind: 'vertex', credentials: 'client' },
  },
  models: {},
})

export const vertexOnAMachine = defineGateway({
  upstreams: {
    vertex: { kind: 'vertex', credentials: 'ambient', tokenUrl: env('TOKENS'), protocols: ['openai-chat'] },
  },
  models: { llama: 'vertex/meta/llama-4-maverick-17b-128e-instruct-maas' },
})

export const vertexInAnotherProtocol = defineGateway({
  upstreams: {
    // @ts-expect-error: Vertex AI speaks Gemini's protocol, Messages and Chat Completions
    vertex: { kind: 'vertex', credentials: env('A'), protocols: ['openai-responses'] },
  },
  models: {},
})

export const wrongKind = defineGateway({
  upstreams: {
    // @ts-expect-error: no such kind
    openai: { kind: 'opnai', credentials: env('A') },
  },
  models: {},
})

export const unknownUpstreamField = defineGateway({
  upstreams: {
    // @ts-expect-error: the field is called headers
    openai: { kind: 'openai', credentials: env('A'), hedders: {} },
  },
  models: {},
})

export const fieldOfAnotherKind = defineGateway({
  upstreams: {
    // @ts-expect-error: the demo has no address
    demo: { kind: 'demo', baseUrl: 'http://127.0.0.1' },
  },
  models: {},
})

export const unknownField = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called models
  modells: {},
})

export const unknownServerField = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called bodyLimit
  server: { bodylimit: 1 },
})

export const wrongRemoteMedia = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: true, false or settings
  server: { remoteMedia: 'on' },
})

export const literalCredential = defineGateway({
  upstreams: {
    // @ts-expect-error: a credential is a reference
    openai: { kind: 'openai', credentials: 'sk-something' },
  },
  models: {},
})

export const clientCredentials = defineGateway({
  upstreams: {
    openai: { kind: 'openai', credentials: 'client' },
    gpu: { kind: 'vllm', credentials: 'client' },
    // @ts-expect-error: clients bring all of the keys or none
    claude: { kind: 'anthropic', credentials: [env('A'), 'client'] },
  },
  models: { own: 'openai/gpt-5' },
  $production: { upstreams: { openai: { credentials: 'client' } } },
})

export const literalKey = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: a key is a reference or a hash
  keys: { ci: 'secret' },
})

export const keysAndGroups = defineGateway({
  upstreams: { openai, demo },
  models: { smart: 'openai/gpt-5' },
  keys: {
    ci: { key: env('CI'), group: 'research', models: ['smart', 'openai/*'], upstreams: ['openai'], enabled: false },
    laptop: { sha256: 'ab', expires: '2027-01-31', owner: 'Jane', limits: { concurrent: 2 }, metadata: { a: [1] } },
    // @ts-expect-error: no group is called reserch
    wrongGroup: { sha256: 'ab', group: 'reserch' },
    // @ts-expect-error: no upstream is called opnai
    wrongUpstream: { sha256: 'ab', upstreams: ['opnai'] },
    // @ts-expect-error: one secret is enough
    both: { sha256: 'ab', key: env('CI') },
    // @ts-expect-error: what it may do, and no secret
    neither: { owner: 'Jane' },
  },
  groups: {
    research: {
      budget: [
        { usd: 50, per: 'month', zone: 'Europe/Berlin' },
        { usd: '0.125', per: 'hour', warnAt: [0.5] },
      ],
      limits: { requestsPerMinute: 600 },
      retention: '30d',
    },
    // @ts-expect-error: budgets are of an hour, a day, a week or a month
    wrong: { budget: { usd: 5, per: 'year' } },
  },
  $production: { keys: { laptop: { limits: { concurrent: 9 } } }, groups: { research: { owner: 'Joe' } } },
})

export const limited = defineGateway({
  upstreams: {
    openai: { ...openai, limits: { tokensPerMinute: 9 }, budget: { usd: 5, per: 'week' } },
    demo: { kind: 'demo', limits: { concurrent: 1 } },
    // @ts-expect-error: limits are by the minute
    wrong: { kind: 'demo', limits: { requestsPerHour: 1 } },
  },
  models: {
    one: { to: 'openai/gpt-5', budget: [{ tokens: 9, per: 'hour' }] },
    several: { strategy: 'priority', targets: ['openai/gpt-5', 'one'], limits: { requestsPerMinute: 9 } },
    either: { rules: [{ when: { tools: true }, use: 'one' }], otherwise: 'several', limits: { concurrent: 9 } },
  },
  alerts: { webhook: 'https://example.com/hook', secret: env('HOOK') },
  server: { counters: 'database' },
})

export const alertsBySecret = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: a secret does not stand in the config
  alerts: { webhook: env('HOOK'), secret: 'abc' },
})

export const observed = defineGateway({
  upstreams: { demo },
  models: {},
  observability: {
    log: { level: 'warn', calls: 'errors', format: 'json', redact: ['client', 'tag'] },
    metrics: { token: env('METRICS_TOKEN'), labels: ['group'] },
    otlp: {
      endpoint: 'https://otel.example.com',
      headers: { authorization: env('OTLP_KEY') },
      sampling: 0.1,
      interval: '30s',
      traceparent: { accept: false, send: ['demo'] },
    },
    analyticsEngine: 'ANALYTICS',
  },
})

export const observedOtherwise = defineGateway({
  upstreams: { demo },
  models: {},
  observability: {
    // @ts-expect-error: there is no such level
    log: { level: 'debug' },
    // @ts-expect-error: a secret does not stand in the config
    metrics: { token: 'abc' },
    // @ts-expect-error: a list of upstreams
    otlp: { traceparent: { send: 'demo' } },
  },
})

export const missingCredentials = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind needs credentials
    openai: { kind: 'openai' },
  },
  models: {},
})

export const missingBaseUrl = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind needs an address
    local: { kind: 'openai-compatible' },
  },
  models: {},
})

export const wrongProtocol = defineGateway({
  upstreams: {
    // @ts-expect-error: this kind does not speak that protocol
    openai: { kind: 'openai', credentials: env('A'), protocols: ['gemini'] },
  },
  models: {},
})

export const wrongDuration = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: no such unit
  server: { keepAlive: '15 seconds' },
})

export const wrongTypeOfModels = defineGateway({
  upstreams: {
    // @ts-expect-error: a list of names
    demo: { kind: 'demo', models: 'demo' },
  },
  models: {},
})

export const wrongLayer = defineGateway({
  upstreams: { demo },
  models: {},
  // @ts-expect-error: the field is called server
  $production: { sever: {} },
})

export const routes = defineGateway({
  upstreams: {
    openai: { kind: 'openai', credentials: env('A'), models: ['gpt-5', 'gpt-5-mini'] },
    demo,
  },
  models: {
    smart: { strategy: 'priority', targets: ['openai/gpt-5', 'demo/demo'], attempts: 4, timeout: '60s' },
    spread: { strategy: 'weighted', targets: [{ to: 'openai/gpt-5', weight: 2 }, 'smart'], lossy: 'refuse' },
    cheap: { strategy: 'cost', targets: ['openai/gpt-5-mini', 'spread'], maxTimeToFirstToken: '3s', maxContext: 1000 },
    auto: {
      rules: [
        {
          when: { inputTokens: { below: 800 }, tools: false, header: { 'x-tier': 'free', 'x-debug': true } },
          use: 'cheap',
        },
        { when: { time: { from: '18:00', to: '08:00', zone: 'Europe/Berlin', days: ['sat', 'sun'] } }, use: 'demo/x' },
        { when: { protocol: 'gemini', client: 'gemini-cli', key: 'ci' }, use: 'demo/x' },
      ],
      otherwise: 'smart',
    },
    shadowed: { to: 'openai/gpt-5', mirror: { to: 'demo/demo', share: 0.05 } },
    twice: {
      to: 'openai/gpt-5',
      mirror: [
        { to: 'demo/a', share: 1 },
        { to: 'demo/b', share: 0.5 },
      ],
    },
    'x-*': { strategy: 'latency', targets: ['openai/*', 'demo/*'] },
  },
  $production: { models: { smart: { strategy: 'least-busy', targets: ['openai/gpt-5'] } } },
})

export const wrongTargets = defineGateway({
  upstreams: { openai },
  models: {
    fine: 'openai/gpt-5',
    // @ts-expect-error: no upstream is called opnai
    list: { strategy: 'priority', targets: ['openai/gpt-5', 'opnai/gpt-5'] },
    // @ts-expect-error: no upstream is called opnai
    weighted: { strategy: 'weighted', targets: [{ to: 'opnai/gpt-5', weight: 2 }] },
    // @ts-expect-error: no model is called fin
    rule: { rules: [{ when: { tools: true }, use: 'fin' }], otherwise: 'fine' },
    // @ts-expect-error: no model is called fin
    otherwise: { rules: [{ when: { tools: true }, use: 'fine' }], otherwise: 'fin' },
    // @ts-expect-error: no upstream is called opnai
    mirror: { to: 'openai/gpt-5', mirror: { to: 'opnai/gpt-5', share: 1 } },
    // @ts-expect-error: a model cannot lead to itself
    self: { strategy: 'priority', targets: ['openai/gpt-5', 'self'] },
  },
})

export const wrongRoutes = defineGateway({
  upstreams: { openai },
  models: {
    // @ts-expect-error: no such strategy
    strategy: { strategy: 'cheapest', targets: ['openai/gpt-5'] },
    // @ts-expect-error: the field is called weight
    weight: { strategy: 'weighted', targets: [{ to: 'openai/gpt-5', wait: 2 }] },
    // @ts-expect-error: the field is called targets
    targets: { strategy: 'priority', target: ['openai/gpt-5'] },
    // @ts-expect-error: the field is called tools
    condition: { rules: [{ when: { tool: true }, use: 'openai/gpt-5' }], otherwise: 'openai/gpt-5' },
    // @ts-expect-error: the field is called below
    range: { rules: [{ when: { inputTokens: { under: 9 } }, use: 'openai/gpt-5' }], otherwise: 'openai/gpt-5' },
    // @ts-expect-error: what answers else has to be said
    open: { rules: [{ when: { tools: true }, use: 'openai/gpt-5' }] },
    // @ts-expect-error: one target or several
    both: { to: 'openai/gpt-5', targets: ['openai/gpt-5'] },
    // @ts-expect-error: a strategy or rules
    mixed: { strategy: 'priority', targets: ['openai/gpt-5'], rules: [], otherwise: 'openai/gpt-5' },
    // @ts-expect-error: a mirror gets a share
    mirror: { to: 'openai/gpt-5', mirror: { to: 'openai/gpt-5' } },
  },
})

export const wrongRouteOfLayer = defineLayer({
  // @ts-expect-error: no such strategy
  models: { a: { strategy: 'cheapest', targets: ['demo/demo'] } },
})

export const catalog = defineGateway({
  upstreams: { openai, demo: { kind: 'demo' } },
  models: { 'openai/*': 'openai/*' },
  catalog: {
    'openai/gpt-5': { context: 400_000, output: 128_000, prices: { input: 1.25, output: '10', cachedInput: 0.125 } },
    'mistral-*': { modalities: { input: ['text', 'image'] }, tools: true, reasoning: false, structuredOutput: true },
    'openai/*': { prices: { input: 1, tiers: [{ above: 200_000, input: 2 }] } },
    'openai/gpt-audio': {
      prices: {
        input: 2.5,
        audioInput: 32,
        audioOutput: '64',
        requests: 1,
        tools: { web_search: 10 },
        serviceTiers: { flex: { times: 0.5 }, priority: { input: 5, output: 20 } },
      },
    },
  },
  $production: { catalog: { 'openai/gpt-5': { context: 1 } } },
})

export const wrongCatalog = defineGateway({
  upstreams: { openai },
  models: { 'openai/*': 'openai/*' },
  catalog: {
    // @ts-expect-error: the field is called context
    a: { contextLength: 9 },
    // @ts-expect-error: a price is a number, or one in quotes
    b: { prices: { input: 'much' } },
    // @ts-expect-error: no such modality
    c: { modalities: { input: ['smell'] } },
    // @ts-expect-error: a tier says from where on it holds
    d: { prices: { input: 1, tiers: [{ input: 2 }] } },
    // @ts-expect-error: no upstream has such a tool
    e: { prices: { input: 1, tools: { websearch: 2 } } },
    // @ts-expect-error: the field is called times
    f: { prices: { input: 1, serviceTiers: { flex: { factor: 0.5 } } } },
  },
})

export const keyOfSubscription = defineGateway({
  upstreams: {
    // @ts-expect-error: somebody logs in to it, it has no credentials
    chatgpt: { kind: 'codex', credentials: env('KEY') },
  },
  models: {},
})
