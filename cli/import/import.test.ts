import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportMarkdown, reportText } from './report-text.ts'
import { importText, makeConfig } from './run.ts'

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

describe('a realistic file', () => {
  test.each([
    { name: 'litellm.yaml', from: 'litellm' },
    { name: 'portkey.json', from: 'portkey' },
    { name: 'portkey-conditional.json', from: 'portkey' },
    { name: 'floway.json', from: 'floway' },
    { name: 'flow-router.json', from: 'flow-router' },
  ])('$name becomes a config that passes check, and whose types the compiler sees', async ({ name, from }) => {
    const imported = await importText(fixture(name), name)
    expect(imported.from).toBe(from)
    await expect(imported.config).toMatchFileSnapshot(`fixtures/${name.replace(/\.\w+$/, '')}.config.ts`)
    await expect(reportMarkdown({ ...imported, problems: [] })).toMatchFileSnapshot(`fixtures/${name}.report.md`)
  })

  test('is told of in the terminal with what needs a person first', async () => {
    const text = reportText(await importText(fixture('portkey-conditional.json'), 'portkey-conditional.json'))
    expect(text).toMatch(
      /^Portkey, portkey-conditional\.json: \d+ carried, \d+ carried differently, 1 not carried\n\nNot carried:\n {2}strategy\.conditions\[4\] /,
    )
    expect(text).toContain('MISTRAL_API_KEY  its value stands in the file at targets[2].api_key: move it')
  })
})

/** A `model_list` of one deployment for each line of parameters. */
function modelList(...params: Record<string, unknown>[]): object {
  return {
    model_list: params.map(({ name = 'm', info, ...rest }) => ({
      model_name: name,
      litellm_params: rest,
      ...(info !== undefined && { model_info: info }),
    })),
  }
}

const inside = (config: string): string => config.slice(config.indexOf('defineGateway({') + 15)

describe('LiteLLM: each kind of deployment', () => {
  const kinds: readonly (readonly [Record<string, unknown>, string, string])[] = [
    [{ model: 'gpt-5' }, "openai: { kind: 'openai', credentials: env('OPENAI_API_KEY') }", "m: 'openai/gpt-5'"],
    [
      { model: 'claude-sonnet-4-5' },
      "anthropic: { kind: 'anthropic', credentials: env('ANTHROPIC_API_KEY') }",
      "m: 'anthropic/claude-sonnet-4-5'",
    ],
    [
      { model: 'anthropic/claude-x', api_base: 'https://proxy.example.com/' },
      "baseUrl: 'https://proxy.example.com/v1'",
      "m: 'anthropic/claude-x'",
    ],
    [
      { model: 'openai/x', api_base: 'https://llm.example.com/v1', api_key: 'os.environ/K' },
      "example: { kind: 'openai-compatible', baseUrl: 'https://llm.example.com/v1', credentials: env('K') }",
      "m: 'example/x'",
    ],
    [
      { model: 'openai/x', api_base: 'os.environ/BASE' },
      "compatible: { kind: 'openai-compatible', baseUrl: env('BASE') }",
      "m: 'compatible/x'",
    ],
    [{ model: 'azure/responses/ours' }, "endpoint: env('AZURE_API_BASE')", "m: 'azure/ours'"],
    [
      {
        model: 'azure/ours',
        api_base: 'https://x.openai.azure.com/',
        api_version: 'preview',
        azure_ad_token: 'os.environ/T',
      },
      "x: { kind: 'azure', endpoint: 'https://x.openai.azure.com', credentials: env('T'), auth: 'bearer' }",
      "m: 'x/ours'",
    ],
    [
      { model: 'azure_ai/claude-x', api_base: 'https://x.services.ai.azure.com/anthropic', api_key: 'os.environ/K' },
      "protocols: ['anthropic-messages']",
      "m: 'x/claude-x'",
    ],
    [{ model: 'bedrock/us-east-1/anthropic.claude-v2' }, "region: 'us-east-1'", "m: 'bedrock/anthropic.claude-v2'"],
    [
      { model: 'bedrock/converse/us.amazon.nova-pro-v1:0', aws_region_name: 'eu-west-1', api_key: 'os.environ/B' },
      "bedrock: { kind: 'bedrock', credentials: env('B'), region: 'eu-west-1' }",
      "m: 'bedrock/us.amazon.nova-pro-v1:0'",
    ],
    [
      { model: 'vertex_ai/claude-x', vertex_project: 'p', vertex_location: 'eu' },
      "credentials: 'ambient', project: 'p', location: 'eu'",
      "m: 'vertex/claude-x'",
    ],
    [
      { model: 'ollama/mistral', api_base: 'your_ollama_api_base' },
      "baseUrl: env('OLLAMA_BASE_URL')",
      "m: 'ollama/mistral'",
    ],
    [{ model: 'azure/ours', api_base: 'your-azure-api-base' }, "endpoint: env('AZURE_API_BASE')", "m: 'azure/ours'"],
    [
      { model: 'bedrock/x', aws_region_name: 'eu-west-1' },
      "bedrock: { kind: 'bedrock', credentials: 'ambient', region: 'eu-west-1' }",
      "m: 'bedrock/x'",
    ],
    [
      { model: 'bedrock/x', aws_role_name: 'arn:aws:iam::123456789012:role/llm', aws_session_name: 'llm' },
      "credentials: { ambient: true, role: { arn: 'arn:aws:iam::123456789012:role/llm', sessionName: 'llm' } }",
      "m: 'bedrock/x'",
    ],
    [
      {
        model: 'bedrock/x',
        guardrailConfig: { guardrailIdentifier: 'ff6', guardrailVersion: 'DRAFT', trace: 'disabled' },
      },
      "guardrail: { id: 'ff6', version: 'DRAFT', trace: 'disabled' }",
      "m: 'bedrock/x'",
    ],
    [
      { model: 'gemini/gemini-2.5-pro' },
      "gemini: { kind: 'gemini', credentials: env('GEMINI_API_KEY') }",
      "m: 'gemini/gemini-2.5-pro'",
    ],
    [
      { model: 'ollama/mistral', api_base: 'http://gpu:11434/v1' },
      "ollama: { kind: 'ollama', baseUrl: 'http://gpu:11434' }",
      "m: 'ollama/mistral'",
    ],
    [
      { model: 'hosted_vllm/x', api_base: 'http://gpu:8000/v1', api_key: 'none' },
      "vllm: { kind: 'vllm', baseUrl: 'http://gpu:8000/v1' }",
      "m: 'vllm/x'",
    ],
    [{ model: 'fireworks_ai/llama-v3p1' }, "kind: 'fireworks'", "m: 'fireworks/accounts/fireworks/models/llama-v3p1'"],
    [{ model: 'perplexity/sonar' }, "baseUrl: 'https://api.perplexity.ai'", "m: 'perplexity/sonar'"],
    [
      { model: 'x/y', custom_llm_provider: 'openai', api_base: 'http://gpu:1/v1' },
      "baseUrl: 'http://gpu:1/v1'",
      "m: 'gpu/x/y'",
    ],
    [
      { model: 'huggingface/a/b', api_base: 'http://gpu:8001' },
      "baseUrl: 'http://gpu:8001/v1'",
      "m: 'huggingface/a/b'",
    ],
    [{ model: 'github_copilot/gpt-5' }, "copilot: { kind: 'copilot' }", "m: 'copilot/gpt-5'"],
    [
      { model: 'gpt-5', organization: ['org-1', 'org-2'] },
      "headers: { 'openai-organization': 'org-2' }",
      "targets: ['openai/gpt-5', 'openai-2/gpt-5']",
    ],
    [{ name: 'openai/*', model: 'openai/*' }, "kind: 'openai'", "'openai/*': 'openai/*'"],
    [{ name: '*', model: '*' }, "env('OPENAI_API_KEY', { optional: true })", "'claude-*': 'anthropic/claude-*'"],
    [
      { model: 'gpt-5', rpm: 5, max_parallel_requests: 2, timeout: 90 },
      "timeouts: { firstByte: '90s' }",
      'limits: { requestsPerMinute: 5, concurrent: 2 }',
    ],
  ]

  test.each(kinds)('%j', (params, upstream, model) => {
    const { config } = makeConfig(JSON.stringify(modelList(params)), 'config.yaml')
    expect(inside(config).replace(/\s+/g, ' ')).toContain(upstream)
    expect(inside(config).replace(/\s+/g, ' ')).toContain(model)
  })

  test('all of them together pass check', async () => {
    const all = modelList(...kinds.map(([params], index) => ({ name: `m${index}`, ...params })))
    const { problems } = await importText(JSON.stringify(all), 'config.yaml')
    expect(problems.map(({ message }) => message)).toEqual([])
  })
})

describe('LiteLLM: routing', () => {
  const two = modelList(
    { name: 'a', model: 'openai/a', weight: 3 },
    { name: 'a', model: 'groq/a', weight: 1 },
    { name: 'b', model: 'openai/b' },
    { name: 'c', model: 'openai/c' },
  )
  const made = (settings: object): string =>
    inside(makeConfig(JSON.stringify({ ...two, ...settings }), 'config.yaml').config).replace(/\s+/g, ' ')

  test.each([
    [
      'simple-shuffle',
      "strategy: 'weighted', targets: [ { to: 'openai/a', weight: 3 }, { to: 'groq/a', weight: 1 }, ]",
    ],
    ['least-busy', "a: { strategy: 'least-busy', targets: ['openai/a', 'groq/a'] }"],
    ['latency-based-routing', "strategy: 'latency'"],
    ['cost-based-routing', "strategy: 'cost'"],
    ['usage-based-routing-v2', "strategy: 'least-busy'"],
  ])('the strategy %s', (routing_strategy, expected) =>
    expect(made({ router_settings: { routing_strategy } })).toContain(expected),
  )

  test('fallbacks that lead in a circle do not', async () => {
    const settings = { litellm_settings: { fallbacks: [{ a: ['b'] }, { b: ['c', 'a'] }] } }
    const config = made(settings)
    expect(config).toContain("a: { strategy: 'priority', targets: ['a-pool', 'openai/b', 'openai/c'] }")
    expect(config).toContain("b: { strategy: 'priority', targets: ['openai/b', 'openai/c', 'a-pool'] }")
    await importText(JSON.stringify({ ...two, ...settings }), 'config.yaml')
  })

  test('default fallbacks are for those that have none, and lead to no name of their own', () => {
    const config = made({
      litellm_settings: { default_fallbacks: ['c'] },
      router_settings: { fallbacks: [{ b: ['a'] }] },
    })
    expect(config).toContain("a: { strategy: 'priority', targets: ['a-pool', 'openai/c'] }")
    expect(config).toContain("b: { strategy: 'priority', targets: ['openai/b', 'a-pool'] }")
    expect(config).toContain("c: 'openai/c'")
  })

  test('a fallback may be one of a wildcard’s names', () => {
    const source = {
      ...modelList({ name: 'x', model: 'groq/x' }, { name: 'openai/*', model: 'openai/*' }),
      router_settings: { fallbacks: [{ x: ['openai/gpt-5'] }] },
    }
    expect(inside(makeConfig(JSON.stringify(source), 'c.yaml').config)).toContain("targets: ['groq/x', 'openai/gpt-5']")
  })

  test('a fallback may be a deployment’s id, and one of nobody is told', () => {
    const source = {
      ...modelList({ name: 'x', model: 'groq/x' }, { name: 'y', model: 'openai/y', info: { id: 'the-y' } }),
      litellm_settings: { fallbacks: [{ x: ['the-y', 'nobody'] }, { z: ['x'] }] },
    }
    const { config, notes } = makeConfig(JSON.stringify(source), 'c.yaml')
    expect(inside(config)).toContain("targets: ['groq/x', 'openai/y']")
    expect(notes.filter(({ fate }) => fate === 'not carried').map(({ place }) => place)).toEqual([
      'litellm_settings.fallbacks[0].x[1]',
      'litellm_settings.fallbacks[1].z[0]',
      'model_list[1].model_info.id',
    ])
  })

  test('retries are those of the model and of each of its fallbacks, as attempts over all of them', () => {
    expect(made({ router_settings: { num_retries: 4 } })).toContain("b: { to: 'openai/b', attempts: 5 }")
    expect(made({ router_settings: { num_retries: 0 } })).toContain("b: { to: 'openai/b', attempts: 1 }")
    const source = {
      ...modelList({ name: 'x', model: 'groq/x' }, { name: 'y', model: 'openai/y' }, { name: 'y', model: 'azure/y' }),
      router_settings: { num_retries: 1, fallbacks: [{ x: ['y'] }, { y: ['x'] }] },
    }
    const config = inside(makeConfig(JSON.stringify(source), 'c.yaml').config)
    expect(config).toMatch(/x: \{ .*attempts: 4 \}/)
    // A pool is one model, however many deployments it has.
    expect(config).toMatch(/y: \{ .*targets: \['y-pool', 'groq\/x'\], attempts: 4 \}/)
    const ordered = {
      ...modelList({ model: 'openai/a', order: 1 }, { model: 'groq/a', order: 2 }),
      router_settings: { num_retries: 1 },
    }
    expect(inside(makeConfig(JSON.stringify(ordered), 'c.yaml').config)).toMatch(/attempts: 4/)
  })

  test('an order is a priority', async () => {
    const source = modelList(
      { model: 'openai/a', order: 2 },
      { model: 'groq/a', order: 1 },
      { model: 'mistral/a', order: 1 },
    )
    const { config } = await importText(JSON.stringify(source), 'c.yaml')
    expect(inside(config).replace(/\s+/g, ' ')).toContain(
      "'m-order-1': { strategy: 'weighted', targets: ['groq/a', 'mistral/a'] }, m: { strategy: 'priority', targets: ['m-order-1', 'openai/a'] }",
    )
  })

  test('names that are the same as an upstream’s model are aliases of what that name means', async () => {
    const source = {
      ...modelList({ name: 'openai/gpt-5', model: 'openai/gpt-5' }, { name: 'openai/gpt-5', model: 'azure/gpt-5' }),
      router_settings: { model_group_alias: { five: 'openai/gpt-5' } },
    }
    const { config } = await importText(JSON.stringify(source), 'c.yaml')
    expect(inside(config).replace(/\s+/g, ' ')).toContain(
      "five: { strategy: 'weighted', targets: ['openai/gpt-5', 'azure/gpt-5'] }",
    )
  })

  test('what is not known is told with its place, outermost', () => {
    const { notes } = makeConfig(
      JSON.stringify({ ...two, brand_new: { a: { b: 1 } }, router_settings: { new_thing: [1] } }),
      'c.yaml',
    )
    const unknown = notes.filter(({ what }) => what === 'This is not known to the importer.')
    expect(unknown.map(({ place }) => place)).toEqual(['brand_new', 'router_settings.new_thing'])
  })

  test('lines are those of the file', () => {
    const { notes } = makeConfig(
      'model_list:\n  - model_name: a\n    litellm_params:\n      model: gpt-5\n      seed: 3\n',
      'c.yaml',
    )
    expect(notes.filter(({ fate }) => fate === 'not carried')).toEqual([
      { fate: 'not carried', place: 'model_list[0].litellm_params.seed', line: 5, what: expect.any(String) },
    ])
  })
})

describe('Portkey', () => {
  test('a config without targets is one upstream, for the name that it is given', async () => {
    const { config } = await importText(
      '{"provider":"groq","api_key":"gsk_abcdefgh12345678","override_params":{"model":"llama-3"}}',
      'p.json',
      { model: 'fast' },
    )
    expect(inside(config)).toContain("groq: { kind: 'groq', credentials: env('GROQ_API_KEY') }")
    expect(inside(config)).toContain("fast: 'groq/llama-3'")
  })

  test('a weight of 0 is left out', () => {
    const source = {
      strategy: { mode: 'loadbalance' },
      targets: [
        { provider: 'openai', api_key: 'k1-aaaaaaaa', weight: 0 },
        { provider: 'groq', api_key: 'k2-bbbbbbbb', weight: 1 },
      ],
    }
    const { config, notes } = makeConfig(JSON.stringify(source), 'p.json')
    expect(inside(config)).toContain("'*': 'groq/*'")
    expect(notes).toContainEqual({
      fate: 'not carried',
      place: 'targets[0]',
      what: 'A weight of 0 gets no calls: the target is left out.',
    })
  })

  test('rules within fallbacks have a name of their own', async () => {
    const rules = JSON.parse(`{
      "strategy": {
        "mode": "conditional", "conditions": [{ "query": { "params.stream": true }, "then": "a" }], "default": "b"
      },
      "targets": [
        { "name": "a", "provider": "groq", "api_key": "k1-aaaaaaaa" },
        { "name": "b", "provider": "openai", "api_key": "k2-bbbbbbbb" }
      ]
    }`)
    const source = {
      strategy: { mode: 'fallback' },
      targets: [rules, { provider: 'mistral-ai', api_key: 'k3-cccccccc' }],
    }
    const { config } = await importText(JSON.stringify(source), 'p.json')
    expect(inside(config).replace(/\s+/g, ' ')).toContain(
      "'rules-targets-*': { rules: [{ when: { stream: true }, use: 'groq/*' }], otherwise: 'openai/*' }",
    )
  })
})

describe('a file that is none', () => {
  test.each([
    ['', 'f: The file holds no settings: a map is expected.'],
    ['- a', 'f: The file holds no settings: a map is expected.'],
    ['a: [', 'f:1: This is not valid YAML: the indentation is wrong, or a bracket is not closed.'],
    ['a: 1\na: 2', 'f:2: This key is there twice.'],
    ['{"a": tru}', 'f:1: This is not valid JSON.'],
    [
      'hello: world',
      'f: This looks like no file of LiteLLM, Floway, Portkey, Flow Router: say what it is with --from.',
    ],
    ['model_list: 3', 'f:1 model_list: This has to be a list.'],
    ['model_list:\n  - model_name: a', 'f:2 model_list[0]: This has to be a map with "litellm_params".'],
    ['model_list:\n  - litellm_params: {model: gpt-5}', 'f:2 model_list[0]: This has to be a map with a "model_name".'],
    [
      'model_list:\n  - model_name: a\n    litellm_params: {model: gpt-5, rpm: many}',
      'f:3 model_list[0].litellm_params.rpm: This has to be a number.',
    ],
    ['model_list: []', 'f: Nothing of it could be carried: it has no model that an upstream could be made of.'],
    [
      '{"strategy":{"mode":"best"},"targets":[{"provider":"openai","api_key":"k"}]}',
      'f strategy.mode: This has to be "single", "fallback", "loadbalance" or "conditional".',
    ],
    [
      '{"version":25,"data":{"upstreams":[{"id":"a"}]}}',
      'f data.upstreams[0]: This has to be a map with an "id" and a "kind".',
    ],
  ])('%j', async (text, message) => {
    await expect(importText(text, 'f')).rejects.toThrow(new Error(message))
  })

  test('or that is another one', async () => {
    await expect(importText('a: 1', 'f', { from: 'nginx' })).rejects.toThrow(
      '--from takes litellm, floway, portkey, flow-router, not "nginx".',
    )
  })

  test('an alias that explodes is refused', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, n) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[n]}`).join(', ')}]`),
    ].join('\n')
    await expect(importText(bomb, 'f')).rejects.toThrow('an alias leads nowhere, or to far too much')
  })
})

describe('secrets', () => {
  /** What keys, tokens and passwords look like, and more. */
  const secret = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_-]{12,48}$/),
    fc.stringMatching(/^sk-[A-Za-z0-9]{20,40}$/),
    fc.stringMatching(/^[0-9a-f]{32}$/),
    fc.stringMatching(/^[!-~]{12,40}$/),
  )
  const all = fc.array(secret, { minLength: 12, maxLength: 12 }).filter(list => new Set(list).size === list.length)

  const withSecrets: Readonly<Record<string, (s: readonly string[]) => object>> = {
    litellm: s => ({
      model_list: [
        {
          model_name: 'a',
          litellm_params: {
            model: 'gpt-5',
            api_key: s[0],
            extra_headers: { 'X-Api-Key': s[1], authorization: `Bearer ${s[2]}` },
          },
        },
        {
          model_name: 'b',
          litellm_params: {
            model: 'bedrock/x',
            aws_access_key_id: s[3],
            aws_secret_access_key: s[4],
            aws_session_token: s[5],
          },
        },
        {
          model_name: 'c',
          litellm_params: {
            model: 'azure/x',
            api_base: `https://u:${encodeURIComponent(s[6]!)}@x.openai.azure.com`,
            client_secret: s[7],
          },
        },
        {
          model_name: 'd',
          litellm_params: { model: 'vertex_ai/x', vertex_credentials: JSON.stringify({ private_key: s[8] }) },
        },
      ],
      environment_variables: { TOKEN: s[9] },
      general_settings: { master_key: s[10], database_url: `postgres://u:${s[11]}@h/d`, unheard_of_key: s[9] },
      litellm_settings: { cache: true, cache_params: { type: 'redis', password: s[11] } },
    }),
    portkey: s => ({
      strategy: { mode: 'fallback' },
      targets: [
        { provider: 'openai', api_key: s[0], unheard_of: s[1] },
        { provider: 'bedrock', aws_access_key_id: s[2], aws_secret_access_key: s[3] },
        { provider: 'vertex-ai', vertex_service_account_json: { private_key: s[4] } },
        { provider: 'azure-openai', resource_name: 'x', deployment_id: 'd', api_key: s[5], forward_headers: [s[6]] },
      ],
    }),
    floway: s => ({
      version: 25,
      data: {
        upstreams: [
          {
            id: 'a',
            kind: 'custom',
            name: 'A',
            config: { baseUrl: 'https://x.example.com', authStyle: 'bearer', apiKey: s[0], models: [] },
          },
          {
            id: 'b',
            kind: 'codex',
            name: 'B',
            config: { accounts: [] },
            state: { accounts: [{ refresh_token: s[1] }] },
          },
          { id: 'c', kind: 'copilot', name: 'C', config: { githubToken: s[2] } },
        ],
        apiKeys: [{ id: 'k', name: 'k', key: s[3], serverSecret: s[4] }],
        users: [{ passwordHash: s[5] }],
        proxies: [{ url: `socks5://u:${s[6]}@h` }],
        searchConfig: { tavily: { apiKey: s[7] } },
      },
    }),
    'flow-router': s => ({
      version: '1',
      exportedAt: '2026-10-01T06:00:00Z',
      providers: [
        {
          id: 'a',
          provider: 'openai',
          authType: 'api_key',
          data: { apiKey: s[0], headers: { 'X-Api-Key': s[1], authorization: `Bearer ${s[2]}` }, models: ['*'] },
        },
        { id: 'b', provider: 'github', data: { format: 'github', copilotToken: s[3], apiKey: s[4] } },
        {
          id: 'c',
          provider: 'own',
          authType: 'api_key',
          data: { baseUrl: `https://u:${encodeURIComponent(s[5]!)}@x.example.com/v1`, unheard_of: s[6] },
        },
        { id: 'd', provider: 'kiro', authType: 'subscription', data: { sessionToken: s[7] } },
        { id: 'e', provider: 'vertex', data: { format: 'vertex', apiKey: JSON.stringify({ private_key: s[8] }) } },
      ],
      proxyPools: [{ proxies: [`socks5://u:${s[9]}@h`], isActive: true }],
      mediaProviders: [{ category: 'tts', apiKey: s[10] }],
      mcpServers: [{ env: { TOKEN: s[11] }, enabled: true }],
    }),
  }

  test.each(Object.keys(withSecrets))('of a file of %s stand in no output', format => {
    fc.assert(
      fc.property(all, values => {
        const made = {
          ...makeConfig(JSON.stringify(withSecrets[format]!(values)), 'f', { from: format }),
          problems: [],
        }
        const said = [made.config, JSON.stringify(made), reportText(made), reportMarkdown(made)]
        for (const value of values) for (const text of said) expect(text).not.toContain(value)
      }),
      { numRuns: 60 },
    )
  })

  test('stand in no message about a file that is broken', async () => {
    const broken = [
      'api_key: sk-abcdefgh12345678\n  x: [',
      '{"api_key": "sk-abcdefgh12345678", oops}',
      'model_list:\n  - model_name: {a: sk-abcdefgh12345678}\n    litellm_params: {model: x}',
    ]
    for (const text of broken) {
      const error = await importText(text, 'f').catch((thrown: Error) => thrown)
      expect(error).toBeInstanceOf(Error)
      expect((error as Error).message).not.toContain('abcdefgh')
    }
  })

  test('that are equal share a variable, and others get their own', () => {
    const list = modelList(
      { model: 'gpt-5', api_key: 'first-key-1' },
      { model: 'gpt-5', api_key: 'other-key-2' },
      { model: 'gpt-6', api_key: 'first-key-1' },
      { model: 'o3', api_key: 'os.environ/OPENAI_API_KEY' },
    )
    const { variables } = makeConfig(JSON.stringify(list), 'f')
    expect(variables.map(({ name, origin, places }) => [name, origin, places.length])).toEqual([
      ['OPENAI_API_KEY_2', 'literal', 2],
      ['OPENAI_API_KEY_3', 'literal', 1],
      ['OPENAI_API_KEY', 'named', 1],
    ])
  })
})
