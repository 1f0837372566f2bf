import { describe, expect, test } from 'vitest'
import { importText, makeConfig } from '../run.ts'

const bundle = (parts: object): string => JSON.stringify({ version: '1', exportedAt: '2026-10-01T06:00:00Z', ...parts })

const connection = (provider: string, data: object, other: object = {}): object => ({
  ...{ id: `id-${provider}`, provider, authType: 'api_key', name: provider, priority: 10, isActive: true },
  ...{ data: { models: ['m'], ...data } },
  ...other,
})

const inside = (config: string): string => config.slice(config.indexOf('defineGateway({') + 15).replace(/\s+/g, ' ')

const local = connection(
  'local-llama',
  { baseUrl: 'http://127.0.0.1:8080/v1', format: 'openai', models: ['qwen*', 'm'] },
  { authType: 'none', priority: 1 },
)
const groq = connection('groq', { baseUrl: 'https://api.groq.com/openai/v1', apiKey: 'gsk-1', models: ['m', 'n'] })
const xai = connection('xai', { apiKey: 'xai-1', models: ['n', 'grok-*'] }, { priority: 20 })

/** The models of a bundle of these three connections. */
function modelsOf(parts: object): string {
  const { config } = makeConfig(bundle({ providers: [xai, groq, local], ...parts }), 'f.json')
  const made = inside(config)
  return made.slice(made.indexOf('models: {'))
}

const notCarried = (parts: object): string[] =>
  makeConfig(bundle(parts), 'f.json')
    .notes.filter(({ fate }) => fate === 'not carried')
    .map(({ place }) => place)

describe('each kind of connection', () => {
  const kinds: readonly (readonly [string, object, object, string])[] = [
    [
      'openai',
      { baseUrl: 'https://api.openai.com/v1/' },
      {},
      "openai: { kind: 'openai', credentials: env('OPENAI_API_KEY') }",
    ],
    ['groq', {}, {}, "groq: { kind: 'groq', credentials: env('GROQ_API_KEY') }"],
    [
      'openai',
      { baseUrl: 'https://llm.example.com/v1' },
      {},
      "openai: { kind: 'openai-compatible', baseUrl: 'https://llm.example.com/v1', credentials: env('OPENAI_API_KEY') }",
    ],
    [
      'moonshot',
      { baseUrl: 'https://api.moonshot.cn/v1', format: 'openai' },
      {},
      "moonshot: { kind: 'moonshot', baseUrl: 'https://api.moonshot.cn/v1', credentials: env('MOONSHOT_API_KEY') }",
    ],
    [
      'lmstudio',
      { baseUrl: 'http://127.0.0.1:1234/v1', format: 'openai', apiKey: '' },
      { authType: 'none' },
      "lmstudio: { kind: 'lmstudio', free: true }",
    ],
    [
      'ollama',
      { baseUrl: 'http://gpu:11434/v1', format: 'openai', apiKey: '' },
      { authType: 'none' },
      "ollama: { kind: 'ollama', baseUrl: 'http://gpu:11434' }",
    ],
    [
      'anthropic',
      { baseUrl: 'https://proxy.example.com/v1', format: 'anthropic' },
      {},
      "kind: 'openai-compatible', baseUrl: 'https://proxy.example.com/v1', credentials: env('ANTHROPIC_API_KEY'), protocols: ['anthropic-messages'], auth: 'x-api-key'",
    ],
    [
      'anthropic-compatible-own',
      { baseUrl: 'https://proxy.example.com/v1' },
      {},
      "credentials: env('ANTHROPIC_COMPATIBLE_OWN_API_KEY'), protocols: ['anthropic-messages'], }",
    ],
    [
      'own',
      { format: 'gemini', baseUrl: 'https://proxy.example.com/v1beta' },
      {},
      "credentials: env('OWN_API_KEY'), protocols: ['gemini'], auth: 'x-goog-api-key', }",
    ],
    ['google', { format: 'gemini' }, {}, "google: { kind: 'gemini', credentials: env('GEMINI_API_KEY') }"],
    [
      'azure',
      { format: 'azure', baseUrl: 'https://x.openai.azure.com/', deployment: 'prod' },
      {},
      "endpoint: 'https://x.openai.azure.com', credentials: env('AZURE_API_KEY'), deployments: { m: 'prod' }",
    ],
    [
      'vertex',
      { format: 'vertex', baseUrl: 'https://europe-west1-aiplatform.googleapis.com', projectId: 'p' },
      {},
      "credentials: env('VERTEX_SERVICE_ACCOUNT'), project: 'p', location: 'europe-west1'",
    ],
    ['github', { format: 'github', apiKey: '', copilotToken: 'ghu_1' }, {}, "github: { kind: 'copilot' }"],
    ['openai', { tokenSource: 'codex_auth' }, { authType: 'subscription' }, "openai: { kind: 'codex' }"],
    [
      'own',
      {},
      {},
      "own: { kind: 'openai-compatible', baseUrl: env('OWN_BASE_URL'), credentials: env('OWN_API_KEY') }",
    ],
  ]

  test.each(kinds)('%s %j', (provider, data, other, expected) => {
    const providers = [connection(provider, { apiKey: 'a-key-that-stands-here', ...data }, other)]
    expect(inside(makeConfig(bundle({ providers }), 'f.json').config)).toContain(expected)
  })

  test('all of them together pass check', async () => {
    const providers = kinds.map(([provider, data, other], index) =>
      connection(provider, { apiKey: 'a-key-that-stands-here', ...data }, { ...other, name: `c${index}` }),
    )
    const { problems } = await importText(bundle({ providers }), 'f.json')
    expect(problems.map(({ message }) => message)).toEqual([])
  })

  test.each([
    { provider: 'kiro', data: { format: 'anthropic', tokenSource: 'kiro_oauth' }, authType: 'subscription' },
    { provider: 'anthropic', data: { tokenSource: 'claude_credentials' }, authType: 'subscription' },
    { provider: 'grok', data: { format: 'grok-web' }, authType: 'api_key' },
    { provider: 'jetbrains_ai', data: { format: 'openai' }, authType: 'api_key' },
  ])('$provider is told of, as nothing is like it', ({ provider, data, authType }) => {
    expect(notCarried({ providers: [groq, connection(provider, data, { authType })] })).toEqual(['providers[1]'])
  })

  test('a key that is hidden, encrypted or never filled in is looked up', () => {
    for (const apiKey of ['sk-a••••••••bcde', 'enc:v1:AAAA', 'PASTE_YOUR_KEY_HERE']) {
      const { variables } = makeConfig(bundle({ providers: [connection('groq', { apiKey })] }), 'f.json')
      expect(variables).toEqual([{ name: 'GROQ_API_KEY', places: [], origin: 'new' }])
    }
  })

  test('templates that nobody filled in are passed over, and what was switched off is told', () => {
    const off = (apiKey: string): object => connection('xai', { apiKey }, { isActive: false })
    expect(notCarried({ providers: [groq, off('PASTE_YOUR_KEY_HERE')] })).toEqual([])
    expect(notCarried({ providers: [groq, off('xai-1')] })).toEqual(['providers[1]'])
  })

  test('accounts of one provider are told apart by their names', () => {
    const account = (name: string): object => connection('groq', { apiKey: name }, { name })
    const { config } = makeConfig(bundle({ providers: [account('Home Use'), account('Work')] }), 'f.json')
    expect(inside(config)).toContain("'home-use': { kind: 'groq', credentials: env('HOME_USE_API_KEY') }")
    expect(inside(config)).toContain("m: { strategy: 'priority', targets: ['home-use/m', 'work/m'] }")
  })
})

describe('models', () => {
  test('a name goes to all that list it, by priority, as do the beginnings of names', () => {
    const models = modelsOf({})
    expect(models).toContain("m: { strategy: 'priority', targets: ['local-llama/m', 'groq/m'] }")
    expect(models).toContain("n: { strategy: 'priority', targets: ['groq/n', 'xai/n'] }")
    expect(models).toContain("'qwen*': 'local-llama/qwen*', 'grok-*': 'xai/grok-*'")
  })

  test.each([
    ['round_robin', 'round-robin'],
    ['random', 'weighted'],
  ])('the order %s', (fallbackStrategy, strategy) =>
    expect(modelsOf({ dispatch: { fallbackStrategy } })).toContain(
      `m: { strategy: '${strategy}', targets: ['local-llama/m', 'groq/m'] }`,
    ),
  )

  test('a combo by priority asks the connections of each of its models, one after the other', () => {
    const models = modelsOf({ combos: [{ name: 'chain', models: ['grok-4', 'm', 'n'], strategy: 'priority' }] })
    expect(models).toContain(
      "chain: { strategy: 'priority', targets: ['xai/grok-4', 'local-llama/m', 'groq/m', 'groq/n', 'xai/n'], attempts: 5 }",
    )
  })

  test.each([
    ['round_robin', 'round-robin'],
    ['random', 'weighted'],
    ['cost_optimal', 'cost'],
  ])('a combo by %s chooses among its models, not among their connections', (strategy, ours) => {
    const models = modelsOf({ combos: [{ name: 'some', models: ['m', 'grok-4'], strategy }] })
    expect(models).toContain(`some: { strategy: '${ours}', targets: ['m', 'xai/grok-4'] }`)
  })

  test('a combo may have the name of one of its models', () => {
    const models = modelsOf({
      combos: [
        { name: 'm', models: ['m', 'n'], strategy: 'priority' },
        { name: 'two', models: ['m', 'n'], strategy: 'random' },
      ],
    })
    expect(models).toContain(
      "m: { strategy: 'priority', targets: ['local-llama/m', 'groq/m', 'groq/n', 'xai/n'], attempts: 4 }",
    )
    expect(models).toContain("'m-providers': { strategy: 'priority', targets: ['local-llama/m', 'groq/m'] }")
    expect(models).toContain("two: { strategy: 'weighted', targets: ['m-providers', 'n'], attempts: 4 }")
  })

  test('aliases and models that are pinned go to one connection, and take a name from all else', () => {
    const models = modelsOf({
      combos: [{ name: 'quick', models: ['m'], strategy: 'priority' }],
      modelAliases: [
        { alias: 'quick', providerId: 'id-xai', model: 'grok-4-fast' },
        { alias: 'any', providerId: '', model: 'm' },
      ],
      customModels: [{ model: 'n', providerId: 'id-xai', contextWindow: 1000, supportsVision: true }],
    })
    expect(models).toContain("quick: 'xai/grok-4-fast'")
    expect(models).toContain("any: { strategy: 'priority', targets: ['local-llama/m', 'groq/m'] }")
    expect(models).toContain("n: 'xai/n'")
    expect(models).toContain("'xai/n': { context: 1000, modalities: { input: ['text', 'image'], output: ['text'] } }")
  })

  test('prefixes that Flow Router takes from the names of Claude’s models are taken here', () => {
    const claude = connection('anthropic', {
      format: 'anthropic',
      apiKey: 'k-1',
      models: ['cc/claude-x', 'anthropic/*'],
    })
    const { config } = makeConfig(bundle({ providers: [claude] }), 'f.json')
    expect(inside(config)).toContain("'cc/claude-x': 'anthropic/claude-x', 'anthropic/*': 'anthropic/*'")
  })

  test('the token saver is an option of every model', () => {
    const models = modelsOf({ dispatch: { rtkTokenSaver: true } })
    expect(models).toContain(
      "'grok-*': { to: 'xai/grok-*', saveTokens: { compress: ['diff', 'grep', 'listing', 'build', 'log'] } }",
    )
  })
})

describe('settings', () => {
  test('caps that are held are the budget of a group, others are none', () => {
    const budget = { dailyCapUsd: 2, monthlyCapUsd: 0, warnUsd: 0 }
    expect(modelsOf({ dispatch: { budget: { ...budget, enforce: true } } })).toContain(
      "everyone: { budget: [{ usd: 2, per: 'day' }] }",
    )
    expect(modelsOf({ dispatch: { budget: { ...budget, enforce: false } } })).not.toContain('budget')
  })

  test('private prompts that stayed at home are told of in the config itself', () => {
    const own = connection('ollama', { tags: ['Local'], format: 'openai' }, { authType: 'none' })
    const intentRouting = { enabled: true, privatePatterns: ['salary'], privateTag: 'local' }
    const { config, notes } = makeConfig(bundle({ providers: [own, groq], dispatch: { intentRouting } }), 'f.json')
    expect(config).toContain('// DECIDE: Flow Router kept prompts with private words for ollama. Nothing in here does.')
    expect(config).not.toContain('salary')
    expect(notes.find(({ place }) => place === 'dispatch.intentRouting')?.fate).toBe('not carried')
  })
})

test('the same as YAML is the same, with lines', () => {
  const yaml = [
    "version: '1'\nexportedAt: '2026-10-01T06:00:00Z'",
    'providers:\n  - {id: a, provider: groq, authType: api_key, data: {models: [m]}}\n  - {id: b, provider: kiro}',
  ].join('\n')
  const { from, config, notes } = makeConfig(yaml, 'f.yaml')
  expect(from).toBe('flow-router')
  expect(inside(config)).toContain("m: 'groq/m'")
  expect(notes).toContainEqual({ fate: 'not carried', place: 'providers[1]', line: 5, what: expect.any(String) })
})
