import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileConfig } from './index.ts'
import { ConfigDirectory, configOf, problemAt, ROOT } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

const OPENAI = "openai: { kind: 'openai', credentials: env('A', { optional: true }) }"
const DEMO = "demo: { kind: 'demo' }"

/** Compiles a config whose every upstream is reached. */
function compile(
  parts: { upstreams?: string; models?: string; rest?: string },
  variables: Record<string, string> = {},
) {
  const lines = [
    `  upstreams: { ${parts.upstreams ?? `${DEMO}, ${OPENAI}`} },`,
    `  models: { ${parts.models ?? "'demo-*': 'demo/demo-*', 'openai/*': 'openai/*'"} },`,
    ...(parts.rest === undefined ? [] : [`  ${parts.rest},`]),
  ]
  return directory.compile(configOf(lines.join('\n')), { variables })
}

describe('targets', () => {
  test('an unknown upstream is named with the nearest one', async () => {
    const result = await compile({ models: "smart: 'opnai/gpt-5', 'demo-*': 'demo/demo-*', 'openai/*': 'openai/*'" })
    expect(result.problems).toEqual([
      {
        severity: 'error',
        code: 'unknown-upstream',
        file: join(directory.path, 'gateway.config.ts'),
        line: 5,
        path: 'models.smart',
        message: 'There is no upstream "opnai".',
        hint: "did you mean 'openai/gpt-5'?",
      },
    ])
    expect(result.gateway).toBeUndefined()
    expect(result.files).toEqual({})
  })

  test('an unknown model is named with the nearest one', async () => {
    const result = await compile({ models: "smart: 'openai/gpt-5', fast: 'smrt', d: 'demo/demo'" })
    expect(problemAt(result, 'models.fast')).toMatchObject({ code: 'unknown-model', hint: "did you mean 'smart'?" })
  })

  test('a name that only a pattern offers leads to the target to write', async () => {
    const result = await compile({ models: "'gpt-*': 'openai/gpt-*', fast: 'gpt-5-mini', d: 'demo/demo'" })
    expect(problemAt(result, 'models.fast')?.hint).toContain(
      '"gpt-5-mini" is only offered through the pattern \'gpt-*\'',
    )
  })

  test.each(['openai', 'openai/'])('"%s" names no model', async target => {
    expect(problemAt(await compile({ models: `x: '${target}'` }), 'models.x')?.code).toBe('missing-model')
  })

  test('a star in a target needs one in the name', async () => {
    const result = await compile({ models: "x: 'openai/*', d: 'demo/demo'" })
    expect(problemAt(result, 'models.x')).toMatchObject({ severity: 'error', code: 'target-pattern' })
  })

  test('a model that its upstream does not list is a warning with the nearest one', async () => {
    const upstreams = `openai: { kind: 'openai', credentials: env('A'), models: ['gpt-5', 'o3'] }`
    const result = await compile({ upstreams, models: "x: 'openai/gpt-6'" }, { A: 'a' })
    expect(problemAt(result, 'models.x')).toMatchObject({ severity: 'warning', hint: "did you mean 'openai/gpt-5'?" })
    expect(result.gateway).toBeDefined()
  })

  test('a slip in the name of a provider’s model is a warning, and what the catalog has is none', async () => {
    const models = "x: 'openai/gtp-5', y: 'openai/gpt-77', z: 'openai/claude-sonnet-4-5', w: 'openai/gpt-5-mni'"
    const result = await compile({ models, rest: "catalog: { 'openai/gpt-5-mni': { contextTokens: 1000 } }" })
    expect(problemAt(result, 'models.x')).toMatchObject({ severity: 'warning', code: 'misspelt-model' })
    expect(problemAt(result, 'models.x')?.hint).toContain("did you mean 'openai/gpt-5'?")
    expect(problemAt(result, 'models.z')?.message).toContain('is a model of anthropic')
    for (const right of ['models.y', 'models.w']) expect(problemAt(result, right)).toBeUndefined()
  })

  test('an upstream that no model leads to is a warning', async () => {
    const result = await compile({ models: "d: 'demo/demo'" })
    expect(result.problems).toMatchObject([{ severity: 'warning', path: 'upstreams.openai' }])
  })
})

test('a model among options is a target like any other, and one refusal in a chain of aliases holds', async () => {
  const models = "d: { to: 'demo/demo', lossy: 'refuse' }, alias: 'd', o: { to: 'openai/x' }, wrong: { to: 'opnai/x' }"
  const { gateway, problems } = await compile({ models })
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ path: 'models.wrong.to' }])
  expect(gateway).toBeUndefined()
  const right = await compile({ models: models.replace(", wrong: { to: 'opnai/x' }", '') })
  expect(right.gateway?.models).toMatchObject({ d: { lossy: 'refuse' }, alias: { name: 'alias', lossy: 'refuse' } })
  expect(right.gateway?.models.o).not.toHaveProperty('lossy')
})

describe('routes', () => {
  const REST = "d: 'demo/demo', 'openai/*': 'openai/*'"
  const routesOf = async (models: string) => {
    const { problems, gateway } = await compile({ models: `${models}, ${REST}` })
    expect(problems).toEqual([])
    return gateway!.models
  }

  test('are compiled with every public model put in its place, and all their leaves listed once', async () => {
    const models = await routesOf(`
      inner: { strategy: 'round-robin', targets: ['alias', { to: 'demo/b' }] },
      alias: { to: 'openai/a' },
      smart: { strategy: 'weighted', targets: [{ to: 'inner', weight: 2 }, 'openai/a', 'demo/c'] }`)
    const a = { kind: 'target', upstream: 'openai', model: 'a' }
    const [b, c] = ['b', 'c'].map(model => ({ kind: 'target', upstream: 'demo', model }))
    const inner = { kind: 'strategy', strategy: 'round-robin', branches: [a, b].map(route => ({ route, weight: 1 })) }
    expect(models.smart?.route).toEqual({
      kind: 'strategy',
      strategy: 'weighted',
      branches: [
        { route: inner, weight: 2 },
        { route: a, weight: 1 },
        { route: c, weight: 1 },
      ],
    })
    expect(models.smart?.targets.map(({ upstream, model }) => `${upstream}/${model}`)).toEqual([
      'openai/a',
      'demo/b',
      'demo/c',
    ])
  })

  test('by rules keep their conditions, headers in lower case', async () => {
    const when =
      "{ inputTokens: { below: 800 }, tools: false, protocol: 'gemini', header: { 'X-Tier': 'free', b: true } }"
    const models = await routesOf(`auto: { rules: [{ when: ${when}, use: 'd' }], otherwise: 'openai/b' }`)
    expect(models.auto?.route).toEqual({
      kind: 'rules',
      rules: [
        {
          when: {
            ...{ inputTokens: { below: 800 }, tools: false, protocol: 'gemini' },
            header: { 'x-tier': 'free', b: true },
          },
          use: { kind: 'target', upstream: 'demo', model: 'demo' },
        },
      ],
      otherwise: { kind: 'target', upstream: 'openai', model: 'b' },
    })
    expect(models.auto?.targets.map(({ model }) => model)).toEqual(['demo', 'b'])
  })

  test('have the ceilings of their own strategy', async () => {
    const ceilings = "maxTimeToFirstToken: '1.5s', maxContext: 1000"
    const models = await routesOf(`
      cheap: { strategy: 'cost', targets: ['openai/gpt-5', 'd'], ${ceilings} },
      outer: { strategy: 'cost', targets: ['cheap', 'd'] }`)
    const expected = { timeToFirstTokenMs: 1500, contextTokens: 1000 }
    expect(models.cheap?.route).toMatchObject({ ceilings: expected })
    expect(models.outer?.route).not.toHaveProperty('ceilings')
    expect(models.outer?.route).toMatchObject({ branches: [{ route: { ceilings: expected } }, {}] })
  })

  test('have limits and mirrors for the name that is asked for, not for those that lead there', async () => {
    const models = await routesOf(`
      limited: { to: 'd', attempts: 5, timeout: '1m', mirror: { to: 'alias', share: 0.05 } },
      alias: { to: 'openai/a' },
      above: 'limited',
      several: { to: 'd', mirror: [{ to: 'openai/b', share: 1 }, { to: 'demo/c', share: 0 }] }`)
    const mirror = { upstream: 'openai', model: 'a', share: 0.05 }
    expect(models.limited).toMatchObject({ attempts: 5, totalMs: 60_000, mirrors: [mirror] })
    expect(models.above).toMatchObject({ attempts: 3, totalMs: 0, mirrors: [] })
    expect(models.several?.mirrors.map(({ model }) => model)).toEqual(['b', 'c'])
  })

  test('refuse losses where any model on the way does', async () => {
    const models = await routesOf(`
      strict: { strategy: 'latency', targets: ['openai/a', 'd'], lossy: 'refuse' },
      smart: { strategy: 'priority', targets: ['d', 'strict'] },
      auto: { rules: [{ when: { tools: true }, use: 'smart' }], otherwise: 'd' },
      lax: { strategy: 'priority', targets: ['d', 'openai/a'], lossy: 'report' }`)
    expect(['strict', 'smart', 'auto', 'lax'].map(name => models[name]?.lossy)).toEqual([
      ...['refuse', 'refuse', 'refuse'],
      undefined,
    ])
  })

  test('may be patterns in every leaf and mirror', async () => {
    const models = `'x-*': { strategy: 'priority', targets: ['openai/*', 'y-*'], mirror: { to: 'demo/*', share: 1 } },
      'y-*': { rules: [{ when: { stream: true }, use: 'demo/*' }], otherwise: 'd' }`
    const { gateway } = await compile({ models: `${models}, ${REST}` })
    const x = gateway?.patterns.find(({ name }) => name === 'x-*')
    expect(x?.targets.map(({ model }) => model)).toEqual(['*', '*', 'demo'])
    expect(x?.mirrors).toEqual([{ upstream: 'demo', model: '*', share: 1 }])
  })

  test.each([
    ["{ strategy: 'priority', targets: ['openai/a', 'opnai/b'] }", 'targets[1]', 'unknown-upstream', 'openai/b'],
    ["{ strategy: 'weighted', targets: [{ to: 'dd' }, 'd'] }", 'targets[0].to', 'unknown-model', "'d'"],
    [
      "{ rules: [{ when: { tools: true }, use: 'openai' }], otherwise: 'd' }",
      'rules[0].use',
      'missing-model',
      'openai/',
    ],
    ["{ rules: [{ when: { tools: true }, use: 'd' }], otherwise: 'dmo/x' }", 'otherwise', 'unknown-upstream', 'demo/x'],
    ["{ to: 'd', mirror: { to: 'dmo/x', share: 1 } }", 'mirror.to', 'unknown-upstream', 'demo/x'],
    ["{ to: 'd', mirror: [{ to: 'dmo/x', share: 1 }] }", 'mirror[0].to', 'unknown-upstream', 'demo/x'],
    ["{ strategy: 'priority', targets: ['d', 'demo/*'] }", 'targets[1]', 'target-pattern', 'x-*'],
    ["{ to: 'd', mirror: { to: 'several', share: 1 } }", 'mirror.to', 'mirror', "'upstream/model'"],
  ])('%s: the wrong target is named where it stands', async (model, path, code, hint) => {
    const models = `x: ${model}, several: { strategy: 'priority', targets: ['d', 'openai/a'] }, ${REST}`
    const { problems } = await compile({ models })
    expect(problems).toMatchObject([{ severity: 'error', code, path: `models.x.${path}`, line: 5 }])
    expect(problems[0]?.hint).toContain(hint)
  })

  test.each([
    ["{ strategy: 'cheapest', targets: ['d'] }", 'strategy', 'wrong-value', '"cheapest" is not one of'],
    ["{ strategy: 'cost' }", 'targets', 'missing-field', 'targets'],
    ["{ targets: ['d', 'demo/x'] }", 'strategy', 'missing-field', 'strategy'],
    ["{ startegy: 'cost', targets: ['d', 'demo/x'] }", 'startegy', 'unknown-field', 'There is no field "startegy"'],
    ["{ strategy: 'cost', targets: 'd' }", 'targets', 'wrong-type', 'Expected a list of targets, found a string.'],
    ["{ strategy: 'cost', targets: [] }", 'targets', 'wrong-value', 'The list is empty.'],
    ["{ strategy: 'cost', targets: ['d', 7] }", 'targets[1]', 'wrong-type', 'Expected a target or `{ to, weight }`'],
    ["{ strategy: 'cost', targets: ['d', { to: 'd', wight: 1 }] }", 'targets[1].wight', 'unknown-field', 'its weight'],
    ["{ strategy: 'weighted', targets: ['d', { to: 'd', weight: 0 }] }", 'targets[1].weight', 'wrong-value', 'above 0'],
    ["{ to: 'd', targets: ['d'] }", 'targets', 'unknown-field', 'a model with one target'],
    ["{ to: 'd', strategy: 'cost', targets: ['d', 'demo/x'] }", 'to', 'unknown-field', 'a model with a strategy'],
    ["{ rules: [{ when: { tool: true }, use: 'd' }], otherwise: 'd' }", 'rules[0].when.tool', 'unknown-field', 'tool'],
    [
      "{ rules: [{ when: { tools: 1 }, use: 'd' }], otherwise: 'd' }",
      'rules[0].when.tools',
      'wrong-type',
      'true or false',
    ],
    ["{ rules: [{ when: { tools: true }, use: 'd' }] }", 'otherwise', 'missing-field', 'a model with rules'],
    ["{ rules: [], otherwise: 'd' }", 'rules', 'wrong-value', 'The list is empty.'],
    ["{ to: 'd', attempts: 0 }", 'attempts', 'wrong-value', 'Expected a number, 1 or more, found 0.'],
    ["{ to: 'd', timeout: '9 s' }", 'timeout', 'wrong-value', 'a duration'],
    ["{ to: 'd', mirror: { to: 'd', share: 5 } }", 'mirror.share', 'wrong-value', 'from 0 to 1, found 5'],
    ["{ to: 'd', mirror: [{ to: 'd', share: -1 }] }", 'mirror[0].share', 'wrong-value', 'from 0 to 1, found -1'],
    ["{ to: 'd', mirror: 'd' }", 'mirror', 'wrong-type', 'Expected a mirror or a list of them, found a string.'],
  ])('%s is one mistake, and has one finding', async (model, path, code, message) => {
    const { problems } = await compile({ models: `x: ${model}, ${REST}` })
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ code, path: `models.x.${path}`, line: 5 }])
    expect(errors[0]?.message).toContain(message)
  })

  test.each([
    [
      '{ from: "8:00", to: "09:00", zone: "UTC" }',
      'from',
      'Expected a time such as `\'08:30\'`, of 24 hours, found "8:00".',
    ],
    [
      '{ from: "08:00", to: "24:00", zone: "UTC" }',
      'to',
      'Expected a time such as `\'08:30\'`, of 24 hours, found "24:00".',
    ],
    ['{ from: "08:00", to: "09:00", zone: "Europe/Berln" }', 'zone', 'There is no time zone "Europe/Berln".'],
    ['{ from: "08:00", to: "09:00" }', 'zone', '"zone" is missing in a time of day, `{ from, to, zone }`.'],
    ['{ from: "08:00", to: "09:00", zone: "UTC", days: ["so"] }', 'days[0]', '"so" is not one of'],
  ])('%s is no time', async (time, path, message) => {
    const models = `x: { rules: [{ when: { time: ${time} }, use: 'd' }], otherwise: 'd' }, ${REST}`
    const { problems } = await compile({ models })
    expect(problems).toMatchObject([{ severity: 'error', path: `models.x.rules[0].when.time.${path}` }])
    expect(problems[0]?.message).toContain(message)
  })

  test('a time zone that is misspelt is named with the nearest one', async () => {
    const time = "{ from: '08:00', to: '09:00', zone: 'Europe/Berln' }"
    const { problems } = await compile({
      models: `x: { rules: [{ when: { time: ${time} }, use: 'd' }], otherwise: 'd' }, ${REST}`,
    })
    expect(problems[0]?.hint).toBe("did you mean 'Europe/Berlin'?")
  })

  const rules = (...conditions: string[]) =>
    `{ rules: [${conditions.map(when => `{ when: ${when}, use: 'd' }`).join(', ')}], otherwise: 'd' }`

  test.each([
    ["{ strategy: 'cost', targets: ['d', { to: 'demo/x', weight: 2 }] }", 'targets[1].weight', 'unused-field'],
    ["{ strategy: 'latency', targets: ['d', 'demo/x'], maxContext: 9 }", 'maxContext', 'unused-field'],
    ["{ strategy: 'latency', targets: ['d'] }", 'targets', 'single-target'],
    [rules('{}', '{ tools: true }'), 'rules[0].when', 'unreachable-rule'],
    [rules('{ tools: true }', '{ inputTokens: {} }'), 'rules[1].when', 'unreachable-rule'],
    [rules('{ tools: true }', '{ tools: true }'), 'rules[1].when', 'unreachable-rule'],
    [rules('{ inputTokens: { atLeast: 9, below: 9 } }'), 'rules[0].when.inputTokens', 'impossible-condition'],
  ])('%s is a warning with a remedy', async (model, path, code) => {
    const { problems, gateway } = await compile({ models: `x: ${model}, ${REST}` })
    expect(problems).toMatchObject([{ severity: 'warning', code, path: `models.x.${path}`, line: 5 }])
    expect(problems[0]?.hint).toBeTypeOf('string')
    expect(gateway).toBeDefined()
  })

  test.each(['weighted', 'least-busy'])('weights are what %s goes by', async strategy => {
    const { problems } = await compile({
      models: `x: { strategy: '${strategy}', targets: ['d', { to: 'demo/x', weight: 2 }] }, ${REST}`,
    })
    expect(problems).toEqual([])
  })

  test('an upstream is reached by any target of any form', async () => {
    const reached = async (model: string) => (await compile({ models: `d: 'demo/demo', x: ${model}` })).problems
    expect(await reached("{ rules: [{ when: { tools: true }, use: 'd' }], otherwise: 'openai/a' }")).toEqual([])
    expect(await reached("{ to: 'd', mirror: { to: 'openai/a', share: 1 } }")).toEqual([])
    expect(await reached("{ strategy: 'priority', targets: ['d', 'demo/a'] }")).toMatchObject([
      { code: 'unreached-upstream' },
    ])
  })

  test('a layer that gives a model another form replaces it', async () => {
    const inside = `upstreams: { ${DEMO}, ${OPENAI} },
      models: { a: { to: 'demo/demo', lossy: 'refuse' }, b: { to: 'demo/demo', lossy: 'refuse' }, 'openai/*': 'openai/*' },
      $production: { models: {
        a: { strategy: 'priority', targets: ['demo/demo', 'openai/x'] },
        b: { to: 'openai/x', attempts: 1 },
      } }`
    const { gateway, problems } = await directory.compile(configOf(inside), { environment: 'production' })
    expect(problems).toEqual([])
    expect(gateway?.models.a).not.toHaveProperty('lossy')
    expect(gateway?.models.b).toMatchObject({ lossy: 'refuse', attempts: 1, targets: [{ upstream: 'openai' }] })
  })
})

describe('duplicate and cyclic models', () => {
  test('a name that is declared twice is an error with both lines', async () => {
    const result = await compile({ models: "a: 'demo/demo',\n'b-*': 'openai/*',\n'b-*': 'openai/x',\na: 'demo/x'" })
    expect(result.problems).toMatchObject([
      { code: 'duplicate', path: 'models.a', line: 8, message: '"a" is declared twice: first in line 5, again here.' },
      { code: 'duplicate', path: "models['b-*']", line: 7 },
    ])
  })

  test('every cycle is named once, whole, and models that lead into it are not blamed', async () => {
    const result = await compile({
      models: "into: 'b', a: 'b', b: 'c', c: 'b', self: 'self', d: 'demo/demo', 'openai/*': 'openai/*'",
    })
    expect(result.problems.map(({ path, message }) => [path, message])).toEqual([
      ['models.b', 'Models go in a circle: b -> c -> b.'],
      ['models.self', 'Models go in a circle: self -> self.'],
    ])
  })

  test('cycles through several targets are each named once, from their first model', async () => {
    const result = await compile({
      models: `d: 'demo/demo', 'openai/*': 'openai/*',
        a: { strategy: 'priority', targets: ['b', 'c', 'd'] },
        b: { rules: [{ when: { tools: true }, use: 'c' }, { when: { stream: true }, use: 'c' }], otherwise: 'a' },
        c: { to: 'a', mirror: { to: 'c', share: 1 } },
        beside: { strategy: 'priority', targets: ['d', 'beside'] }`,
    })
    const cycles = result.problems.filter(({ code }) => code === 'cycle')
    expect(cycles.map(({ path, message }) => [path, message])).toEqual([
      ['models.a', 'Models go in a circle: a -> b -> a.'],
      ['models.a', 'Models go in a circle: a -> b -> c -> a.'],
      ['models.a', 'Models go in a circle: a -> c -> a.'],
      ['models.beside', 'Models go in a circle: beside -> beside.'],
    ])
  })

  test('models that all lead to each other are told of some of their cycles', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `'m${index}'`)
    const models = names.map(name => `${name}: { strategy: 'priority', targets: [${names.join(', ')}] }`).join(', ')
    const { problems } = await compile({ models })
    expect(problems.filter(({ code }) => code === 'cycle')).toHaveLength(20)
  })

  test("a name like its own target is no cycle: an upstream's name comes first", async () => {
    expect((await compile({ models: "'demo/demo': 'demo/demo', 'openai/*': 'openai/*'" })).problems).toEqual([])
  })
})

describe('kinds of providers and of local servers', () => {
  test('a kind alone says where it is, what it speaks and how its key is sent', async () => {
    const upstreams = `q: { kind: 'qwen', credentials: env('A') }, o: { kind: 'ollama' }, m: { kind: 'moonshot', credentials: env('A'), baseUrl: 'https://api.moonshot.cn/v1', protocols: ['openai-responses'] }`
    const { gateway, problems } = await compile(
      { upstreams, models: "'q/*': 'q/*', 'o/*': 'o/*', 'm/*': 'm/*'" },
      { A: 'a' },
    )
    expect(problems).toEqual([])
    expect(gateway?.upstreams).toMatchObject({
      q: {
        kind: 'qwen',
        baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
        protocols: ['openai-chat', 'anthropic-messages'],
        auth: 'bearer',
        credentials: [{ id: 'q#1', key: { env: 'A' } }],
      },
      o: { kind: 'ollama', baseUrl: 'http://127.0.0.1:11434', credentials: [] },
      m: { baseUrl: 'https://api.moonshot.cn/v1', protocols: ['openai-responses'] },
    })
  })

  test('a provider needs a key, and a server of one’s own none', async () => {
    const upstreams = "g: { kind: 'groq' }, e: { kind: 'xai', credentials: [] }, v: { kind: 'vllm', credentials: [] }"
    const result = await compile({ upstreams, models: "'g/*': 'g/*', 'e/*': 'e/*', 'v/*': 'v/*'" })
    expect(result.problems.map(({ code, path }) => [code, path])).toEqual([
      ['missing-credentials', 'upstreams.e.credentials'],
      ['missing-field', 'upstreams.g.credentials'],
    ])
  })

  test('a protocol that the kind does not speak is named, with those that it does', async () => {
    const upstreams = "d: { kind: 'deepseek', credentials: env('A'), protocols: ['openai-chat', 'openai-responses'] }"
    const result = await compile({ upstreams, models: "'d/*': 'd/*'" }, { A: 'a' })
    expect(result.problems).toMatchObject([
      {
        severity: 'error',
        path: 'upstreams.d.protocols[1]',
        message: 'Upstreams of the kind "deepseek" do not speak openai-responses.',
        hint: 'it takes "openai-chat" or "anthropic-messages"',
      },
    ])
  })

  test('a kind with a typing mistake is named with the nearest', async () => {
    const result = await compile({ upstreams: "g: { kind: 'grok' }", models: "'g/*': 'g/*'" })
    expect(problemAt(result, 'upstreams.g.kind')).toMatchObject({ code: 'unknown-kind', hint: 'did you mean "groq"?' })
  })

  test('a resource of Azure has an endpoint, and may have deployments of other names', async () => {
    const parts = "kind: 'azure', credentials: env('K')"
    const upstreams = `a: { ${parts}, endpoint: 'https://x.openai.azure.com/', deployments: { 'gpt-5': 'ours' } }, b: { ${parts}, endpoint: env('E'), apiVersion: '2024-10-21' }`
    const models = "'a/*': 'a/*', 'b/*': 'b/*'"
    const { gateway, problems } = await compile({ upstreams, models }, { K: 'k', E: 'e' })
    expect(problems).toMatchObject([{ severity: 'warning', path: 'upstreams.a.endpoint' }])
    expect(gateway?.upstreams).toMatchObject({
      a: { baseUrl: 'https://x.openai.azure.com', auth: 'api-key', azure: { deployments: { 'gpt-5': 'ours' } } },
      b: { baseUrl: { env: 'E' }, azure: { apiVersion: '2024-10-21', deployments: {} } },
    })
    const wrong = await compile(
      { upstreams: `a: { ${parts}, endpoint: 'x.openai.azure.com' }`, models: "'a/*': 'a/*'" },
      { K: 'k' },
    )
    expect(problemAt(wrong, 'upstreams.a.endpoint')).toMatchObject({ code: 'base-url' })
  })

  test('a subscription has an address to log in at and no credentials, and needs a secret', async () => {
    const upstreams = `c: { kind: 'codex', baseUrl: 'http://127.0.0.1:1/api' }, t: { kind: 'copilot', loginUrl: 'https://t.ghe.com/' }`
    const models = "'c/*': 'c/*', 't/*': 't/*'"
    const { gateway, problems } = await compile({ upstreams, models })
    expect(problems).toMatchObject([
      { severity: 'warning', path: 'upstreams.c', message: 'The environment variable HEADGATE_SECRET is not set.' },
      { severity: 'warning', path: 'upstreams.t' },
      { severity: 'warning', path: 'upstreams.t.loginUrl', code: 'base-url' },
    ])
    expect(gateway?.upstreams).toMatchObject({
      c: { baseUrl: 'http://127.0.0.1:1/api', loginUrl: 'https://auth.openai.com', credentials: [] },
      t: { loginUrl: 'https://t.ghe.com', protocols: ['openai-chat', 'openai-responses', 'anthropic-messages'] },
    })
    const wrong = `c: { kind: 'codex', loginUrl: 'auth.example.com', credentials: env('K') }`
    const refused = await compile({ upstreams: wrong, models: "'c/*': 'c/*'" }, { HEADGATE_SECRET: 's' })
    expect(refused.gateway).toBeUndefined()
    const nowhere = await compile(
      { upstreams: "c: { kind: 'codex', loginUrl: 'auth.example.com' }", models: "'c/*': 'c/*'" },
      { HEADGATE_SECRET: 's' },
    )
    expect(problemAt(nowhere, 'upstreams.c.loginUrl')).toMatchObject({ severity: 'error', code: 'base-url' })
  })

  test('Vertex AI has a location, and all its protocols where the config names none', async () => {
    const parts = "kind: 'vertex', credentials: env('K')"
    const upstreams = `v: { ${parts} }, w: { ${parts}, project: 'ours', location: 'eu', baseUrl: env('B', { optional: true }) }`
    const models = "'v/*': 'v/*', 'w/*': 'w/*'"
    const { gateway, problems } = await compile({ upstreams, models }, { K: 'k' })
    expect(problems).toEqual([])
    expect(gateway?.upstreams).toMatchObject({
      v: {
        protocols: ['gemini', 'anthropic-messages', 'openai-chat'],
        auth: 'bearer',
        vertex: { location: 'global' },
      },
      w: { baseUrl: { env: 'B', optional: true }, vertex: { project: 'ours', location: 'eu' } },
    })
    expect(gateway?.upstreams.v).not.toHaveProperty('baseUrl')
  })

  test('Vertex AI may have what the machine has, and tokens from elsewhere', async () => {
    const upstreams = "v: { kind: 'vertex', credentials: 'ambient', tokenUrl: 'https://proxy.example.com/' }"
    const { gateway } = await compile({ upstreams, models: "'v/*': 'v/*'" }, {})
    expect(gateway?.upstreams.v).toMatchObject({
      credentials: [{ id: 'v#1', ambient: {}, weight: 1 }],
      tokenUrl: 'https://proxy.example.com',
    })
  })

  test.each([
    ['credentials', "credentials: 'client'"],
    ['location', "credentials: env('K'), location: 'EU/west'"],
    ['project', "credentials: env('K'), project: 'ours/theirs'"],
    ['protocols[0]', "credentials: env('K'), protocols: ['openai-responses']"],
    ['tokenUrl', "credentials: 'ambient', tokenUrl: 'proxy'"],
  ])('a wrong %s of Vertex AI is told', async (field, parts) => {
    const upstreams = `v: { kind: 'vertex', ${parts} }`
    const result = await compile({ upstreams, models: "'v/*': 'v/*'" }, { K: 'k' })
    expect(problemAt(result, `upstreams.v.${field}`)).toMatchObject({ severity: 'error' })
  })
})

describe('fields and types', () => {
  test.each([
    ['extra: 1', 'extra', 'upstreams'],
    ['servr: {}', 'servr', 'did you mean "server"?'],
    ["server: { bodylimit: '1MB' }", 'server.bodylimit', 'did you mean "bodyLimit"?'],
  ])('%s is an unknown field, and the nearest is named', async (rest, path, hint) => {
    const problem = problemAt(await compile({ rest }), path)
    expect(problem).toMatchObject({ severity: 'error', code: 'unknown-field', line: 6 })
    expect(problem?.hint).toContain(hint)
  })

  test.each([
    ["{ kind: 'openai', credentials: env('A'), hedders: {} }", 'upstreams.x.hedders', 'unknown-field', 'headers'],
    ["{ kind: 'demo', baseUrl: 'http://h' }", 'upstreams.x.baseUrl', 'unknown-field', 'kind'],
    ["{ kind: 'opnai' }", 'upstreams.x.kind', 'unknown-kind', 'openai'],
    ["{ credentials: env('A') }", 'upstreams.x.kind', 'missing-field', 'anthropic'],
    ["{ kind: 'openai' }", 'upstreams.x.credentials', 'missing-field', 'credential'],
    ["{ kind: 'openai-compatible' }", 'upstreams.x.baseUrl', 'missing-field', 'URL'],
    [
      "{ kind: 'openai', credentials: 'OPENAI_API_KEY' }",
      'upstreams.x.credentials',
      'wrong-type',
      "env('OPENAI_API_KEY')",
    ],
    ["{ kind: 'openai', credentials: [{ kee: env('A') }] }", 'upstreams.x.credentials[0].kee', 'unknown-field', 'key'],
    [
      "{ kind: 'gemini', credentials: env('A'), protocols: ['gemni'] }",
      'upstreams.x.protocols[0]',
      'wrong-value',
      'gemini',
    ],
  ])('%s: %s is a %s', async (upstream, path, code, hint) => {
    const problem = problemAt(await compile({ upstreams: `x: ${upstream}`, models: "'x/*': 'x/*'" }), path)
    expect(problem).toMatchObject({ severity: 'error', code, line: 4 })
    expect(problem?.hint).toContain(hint)
  })

  test.each([
    ['models: []', 'models', 'Expected a map from public names to targets, found a list.'],
    [
      'server: { keepAlive: true }',
      'server.keepAlive',
      "Expected a duration such as `'15s'`, or milliseconds, found a boolean.",
    ],
    ["server: { keepAlive: '15 s' }", 'server.keepAlive', 'Expected a duration such as `\'15s\'`, found "15 s".'],
    ['server: { bodyLimit: 0 }', 'server.bodyLimit', 'Expected bytes, 1 or more, found 0.'],
    [
      'keys: { ci: 7 }',
      'keys.ci',
      "Expected an environment reference, `{ key }` or `{ sha256: '…' }`, found a number.",
    ],
    [
      "keys: { ci: { sha256: 'abc' } }",
      'keys.ci.sha256',
      'Expected a SHA-256 in hex, 64 digits, found something else.',
    ],
    ["keys: { 'a b': env('A') }", "keys['a b']", 'Expected a name of letters, digits, `.`, `_` and `-`, found "a b".'],
    [
      "models: { 'a*b*': 'demo/demo' }",
      "models['a*b*']",
      'Expected a model name without spaces and with at most one `*`, found "a*b*".',
    ],
    [
      "models: { smart: { lossy: 'refuse' } }",
      'models.smart',
      'Expected a target, `{ to }`, `{ strategy, targets }` or `{ rules, otherwise }`, found an object.',
    ],
    [
      "models: { smart: { to: 'demo/demo', lossy: 'ignore' } }",
      'models.smart.lossy',
      '"ignore" is not one of "report" or "refuse".',
    ],
  ])('%s says what was expected', async (rest, path, message) => {
    const text = configOf(
      rest.startsWith('models') ? `upstreams: { ${DEMO} }, ${rest}` : `upstreams: { ${DEMO} }, models: {}, ${rest}`,
    )
    expect(problemAt(await directory.compile(text), path)).toMatchObject({ severity: 'error', message })
  })

  test('a config without upstreams is told of the one that needs no key', async () => {
    const result = await directory.compile(configOf('upstreams: {}, models: {}'))
    expect(problemAt(result, 'upstreams')?.hint).toContain("demo: { kind: 'demo' }")
  })
})

describe('secrets', () => {
  const KEY = 'sk-proj-Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA'

  test.each([
    ["x: { kind: 'openai', credentials: 'KEY' }", 'upstreams.x.credentials'],
    ["x: { kind: 'openai', credentials: [env('A'), { key: 'KEY' }] }", 'upstreams.x.credentials[1].key'],
    ["x: { kind: 'openai', credentials: env('KEY') }", 'upstreams.x.credentials.env'],
    [
      "x: { kind: 'openai', credentials: env('A'), headers: { Authorization: 'Bearer KEY' } }",
      'upstreams.x.headers.Authorization',
    ],
    ["x: { kind: 'openai-compatible', baseUrl: 'https://h/v1?key=KEY' }", 'upstreams.x.baseUrl'],
    ["x: { kind: 'openai', credentials: env('A'), apiKey: 'KEY' }", 'upstreams.x.apiKey'],
  ])('%s is refused, and nothing repeats it', async (upstream, path) => {
    const result = await compile({ upstreams: upstream.replace('KEY', KEY), models: "'x/*': 'x/*'" })
    const problems = result.problems.filter(problem => problem.path === path)
    expect(problems.map(({ code }) => code)).toContain('literal-secret')
    expect(problems.map(({ code }) => code)).not.toContain('wrong-type')
    expect(problems.find(({ code }) => code === 'literal-secret')?.hint).toContain("env('X_API_KEY')")
    expect(JSON.stringify(result)).not.toContain(KEY)
  })

  test('a key of a client is refused too', async () => {
    const result = await compile({ rest: `keys: { 'my-laptop': '${KEY}' }` })
    expect(problemAt(result, "keys['my-laptop']")).toMatchObject({ code: 'literal-secret', line: 6 })
    expect(problemAt(result, "keys['my-laptop']")?.hint).toContain("env('MY_LAPTOP_KEY')")
  })

  test('a value taken from process.env while loading is refused like any other', async () => {
    process.env.HEADGATE_TEST_LITERAL = KEY
    const result = await compile({
      upstreams: "x: { kind: 'openai', credentials: process.env.HEADGATE_TEST_LITERAL }",
      models: "'x/*': 'x/*'",
    })
    delete process.env.HEADGATE_TEST_LITERAL
    expect(problemAt(result, 'upstreams.x.credentials')?.code).toBe('literal-secret')
  })

  test('a value taken from process.env that has none is told what to write', async () => {
    const result = await compile({
      upstreams: "x: { kind: 'openai', credentials: [process.env.GONE!, { key: process.env.GONE! }] }",
      models: "'x/*': 'x/*'",
    })
    for (const path of ['upstreams.x.credentials[0]', 'upstreams.x.credentials[1].key'])
      expect(problemAt(result, path)?.hint).toContain("env('NAME') names a variable")
  })
})

describe('environment variables', () => {
  test('that are missing are named, as warnings', async () => {
    const upstreams = "x: { kind: 'openai', credentials: [env('A'), { key: env('B') }], headers: { 'x-h': env('H') } }"
    const result = await compile(
      { upstreams, models: "'x/*': 'x/*'", rest: "keys: { ci: env('CI') }" },
      { B: 'b', H: ' ' },
    )
    expect(result.problems.map(({ severity, path, message }) => [severity, path, message])).toEqual([
      ['warning', 'keys.ci', 'The environment variable CI is not set.'],
      ['warning', 'upstreams.x.credentials[0]', 'The environment variable A is not set.'],
      ['warning', "upstreams.x.headers['x-h']", 'The environment variable H is not set.'],
    ])
    expect(result.gateway).toBeDefined()
  })

  test('that are optional are not mentioned', async () => {
    expect((await compile({})).problems).toEqual([])
  })
})

describe('addresses, headers, credentials, keys', () => {
  const compatible = (rest: string) => ({
    upstreams: `x: { kind: 'openai-compatible', ${rest} }`,
    models: "'x/*': 'x/*'",
  })

  test('what is no URL is an error, a slash at the end a warning that is mended', async () => {
    expect(problemAt(await compile(compatible("baseUrl: 'nowhere'")), 'upstreams.x.baseUrl')?.severity).toBe('error')
    const slash = await compile(compatible("baseUrl: 'http://127.0.0.1:1/v1/'"))
    expect(problemAt(slash, 'upstreams.x.baseUrl')).toMatchObject({
      severity: 'warning',
      hint: "write 'http://127.0.0.1:1/v1'",
    })
    expect(slash.gateway?.upstreams.x?.baseUrl).toBe('http://127.0.0.1:1/v1')
  })

  test("a provider's address without its version is a warning with the right one", async () => {
    const upstreams = "x: { kind: 'anthropic', credentials: env('A'), baseUrl: 'https://api.anthropic.com' }"
    const result = await compile({ upstreams, models: "'x/*': 'x/*'" }, { A: 'a' })
    expect(problemAt(result, 'upstreams.x.baseUrl')?.hint).toBe("write 'https://api.anthropic.com/v1'")
  })

  test('headers of the connection and repeated ones are errors', async () => {
    const result = await compile(compatible("baseUrl: 'http://h/v1', headers: { Host: 'x', 'X-A': '1', 'x-a': '2' }"))
    expect(problemAt(result, 'upstreams.x.headers.Host')?.code).toBe('header')
    const snowman = await compile(compatible("baseUrl: 'http://h/v1', headers: { 'x-note': 'now ☃' }"))
    expect(problemAt(snowman, "upstreams.x.headers['x-note']")?.message).toContain('no header can carry')
    expect(problemAt(result, "upstreams.x.headers['x-a']")?.code).toBe('duplicate')
  })

  test('a reference inside a string is an error', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the config's own template.
    const result = await compile(compatible("baseUrl: 'http://h/v1', headers: { a: `Bearer ${env('A')}` }"))
    expect(problemAt(result, 'upstreams.x.headers.a')?.hint).toContain('give the whole value by env(…)')
  })

  test('no credential at all, the same one twice, and one that is never sent are told', async () => {
    const of = (rest: string) =>
      compile({ upstreams: `x: { kind: 'openai', ${rest} }`, models: "'x/*': 'x/*'" }, { A: 'a' })
    expect((await of('credentials: []')).problems).toMatchObject([{ code: 'missing-credentials', severity: 'error' }])
    expect((await of("credentials: [env('A'), { key: env('A') }]")).problems).toMatchObject([
      { code: 'duplicate', path: 'upstreams.x.credentials[1]' },
    ])
    expect((await of("credentials: env('A'), auth: 'none'")).problems).toMatchObject([
      { code: 'unused-credentials', severity: 'warning' },
    ])
    expect((await of("credentials: 'client', auth: 'none'")).problems).toMatchObject([
      { code: 'unused-credentials', severity: 'warning' },
    ])
  })

  test('clients may bring the key, to any kind that sends one', async () => {
    const upstreams = "x: { kind: 'groq', credentials: 'client' }, y: { kind: 'vllm', credentials: 'client' }"
    const { gateway, problems } = await compile({ upstreams, models: "'x/*': 'x/*', 'y/*': 'y/*'" })
    expect(problems).toEqual([])
    const brought = { clientCredentials: true, credentials: [] }
    expect(gateway?.upstreams).toMatchObject({ x: brought, y: brought })
  })

  test.each(["'clients'", "['client']", "[env('A'), 'client']"])('credentials: %s are none', async credentials => {
    const upstreams = `x: { kind: 'openai', credentials: ${credentials} }`
    const result = await compile({ upstreams, models: "'x/*': 'x/*'" }, { A: 'a' })
    expect(result.problems).toMatchObject([{ severity: 'error', code: 'wrong-type' }])
  })

  test('no copy of a call goes where the client’s own key is needed', async () => {
    const upstreams = `${DEMO}, x: { kind: 'openai', credentials: 'client' }`
    const mirrored = (to: string) => `a: { to: 'demo/demo', mirror: { to: '${to}', share: 0.5 } }, b: 'c', c: 'x/gpt-5'`
    for (const to of ['x/gpt-5', 'b']) {
      const { problems } = await compile({ upstreams, models: mirrored(to) })
      expect(problems).toMatchObject([{ severity: 'error', code: 'mirror', path: 'models.a.mirror.to' }])
      expect(problems[0]?.message).toContain('Upstream "x"')
    }
    expect((await compile({ upstreams, models: mirrored('demo/demo-fast') })).problems).toEqual([])
  })

  test('one key for two names is an error', async () => {
    const result = await compile({ rest: "keys: { a: env('A'), b: env('A') }" }, { A: 'a' })
    expect(result.problems).toMatchObject([
      { code: 'duplicate', path: 'keys.b', message: 'This is the key of "a" too.' },
    ])
  })
})

describe('what keys and groups may do', () => {
  const MODELS = "smart: 'demo/demo', 'openai/*': 'openai/*'"
  const key = (rest: string) =>
    compile({ models: MODELS, rest: `keys: { ci: { sha256: '${'ab'.repeat(32)}', ${rest} } }` })
  const group = (rest: string) => compile({ models: MODELS, rest: `groups: { research: { ${rest} } }` })
  const ERRORS: [rest: string, path: string, code: string, said: string][] = [
    ["models: ['smrt']", 'models[0]', 'unknown-model', "did you mean 'smart'?"],
    ["models: ['openai/gpt-5', 'opn/*']", 'models[1]', 'unknown-model', 'There is no model "opn/*".'],
    ["models: ['a*b*']", 'models[0]', 'wrong-value', 'at most one `*`'],
    ['models: []', 'models', 'wrong-value', 'The list is empty.'],
    ["upstreams: ['demo', 'opnai']", 'upstreams[1]', 'unknown-upstream', "did you mean 'openai'?"],
    ['limits: { requestsPerMinute: 0 }', 'limits.requestsPerMinute', 'wrong-value', '1 or more'],
    ['limits: { concurrent: 1.5 }', 'limits.concurrent', 'wrong-type', 'a number of calls, 1 or more'],
    ['limits: { rpm: 5 }', 'limits.rpm', 'unknown-field', 'requestsPerMinute'],
    ["budget: { usd: 0, per: 'day' }", 'budget.usd', 'wrong-value', 'above 0'],
    ["budget: { usd: '0.00', per: 'day' }", 'budget.usd', 'wrong-value', 'a decimal above 0'],
    ["budget: { usd: '1e3', per: 'day' }", 'budget.usd', 'wrong-value', 'a decimal above 0'],
    ["budget: { usd: 1e10, per: 'day' }", 'budget.usd', 'wrong-value', 'up to a billion'],
    ['budget: { usd: 5 }', 'budget.per', 'missing-field', 'it takes a span'],
    ["budget: { per: 'day' }", 'budget', 'missing-field', 'does not say how much'],
    ["budget: { tokens: 5, per: 'year' }", 'budget.per', 'wrong-value', '"hour", "day", "week" or "month"'],
    ["budget: [{ tokens: 5, per: 'day', zone: 'Europe/Berln' }]", 'budget[0].zone', 'time-zone', "'Europe/Berlin'"],
    ["budget: { tokens: 5, per: 'day', warnAt: [80] }", 'budget.warnAt[0]', 'wrong-value', 'up to 1'],
    ['budget: []', 'budget', 'wrong-value', 'The list is empty.'],
    ['metadata: 7', 'metadata', 'wrong-type', 'an object'],
  ]

  test.each(ERRORS)('%s is an error at %s: %s', async (rest, path, code, said) => {
    const [ofKey, ofGroup] = [await key(rest), await group(rest)]
    for (const [result, at] of [
      [ofKey, 'keys.ci'],
      [ofGroup, 'groups.research'],
    ] as const) {
      const problem = problemAt(result, `${at}.${path}`)
      expect(problem, JSON.stringify(result.problems)).toMatchObject({ severity: 'error', code })
      expect(`${problem?.message} ${problem?.hint}`).toContain(said)
      expect(result.problems).toHaveLength(1)
    }
  })

  test.each([
    ["group: 'reserch'", 'keys.ci.group', 'unknown-group', 'the config declares no groups'],
    ["expires: 'soon'", 'keys.ci.expires', 'wrong-value', 'Expected a date'],
    ["expires: '2027-02-30'", 'keys.ci.expires', 'wrong-value', 'no such date'],
    ["expires: '2027-01-31T12:00'", 'keys.ci.expires', 'wrong-value', 'Expected a date'],
    ["key: env('A')", 'keys.ci', 'wrong-type', '`{ key }` or `{ sha256'],
    ["retention: '30d'", 'keys.ci.retention', 'unknown-field', ''],
  ])('%s is an error of a key', async (rest, path, code, said) => {
    const problem = problemAt(await key(rest), path)
    expect(problem).toMatchObject({ severity: 'error', code })
    expect(`${problem?.message} ${problem?.hint}`).toContain(said)
  })

  test('a key that has expired is a warning, unless it is disabled too', async () => {
    const { problems, gateway } = await key("expires: '2020-01-31'")
    expect(problems).toMatchObject([{ severity: 'warning', code: 'expired-key', path: 'keys.ci.expires' }])
    expect(problems[0]?.message).toContain('2020-02-01T00:00:00.000Z')
    expect(gateway).toBeDefined()
    expect((await key("expires: '2020-01-31', enabled: false")).problems).toEqual([])
    expect((await key("expires: '9020-01-31'")).problems).toEqual([])
  })

  test('two budgets for the same span are a warning', async () => {
    const { problems } = await key("budget: [{ usd: 5, per: 'day' }, { usd: 6, per: 'day', zone: 'UTC' }]")
    expect(problems).toMatchObject([{ severity: 'warning', code: 'duplicate', path: 'keys.ci.budget[1]' }])
    const others = "{ usd: 9, per: 'week' }, { tokens: 5, per: 'day' }, { usd: 5, per: 'day', zone: 'Asia/Tokyo' }"
    expect((await key(`budget: [{ usd: 5, per: 'day' }, ${others}]`)).problems).toEqual([])
  })

  test('metadata may hold what would be a secret or a reference elsewhere', async () => {
    const metadata = "metadata: { env: 'PROD', customer: 'cus9s6XKzkNRiz8i3a7d', nested: { env: 'A_B' } }"
    expect((await key(metadata)).problems).toEqual([])
    expect((await group(metadata)).problems).toEqual([])
  })

  test('a rule may name a key or a group that is made at run time, unless it is nearly one of the config', async () => {
    const of = (when: string) =>
      compile({
        models: `${MODELS}, d: { rules: [{ when: ${when}, use: 'smart' }], otherwise: 'demo/x' }`,
        rest: `keys: { laptop: { sha256: '${'ab'.repeat(32)}' } }, groups: { research: {} }`,
      })
    expect((await of("{ key: 'minted', group: 'customers' }")).problems).toEqual([])
    const { problems } = await of("{ key: 'laptp', group: 'reserch' }")
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'unknown-group', path: 'models.d.rules[0].when.group' },
      { severity: 'warning', code: 'unknown-key', path: 'models.d.rules[0].when.key' },
    ])
    expect(problems[1]?.hint).toContain('did you mean "laptop"?')
  })

  test('is compiled with exact dollars, moments and milliseconds, and nothing where nothing is said', async () => {
    const { gateway, problems } = await compile(
      {
        models: MODELS,
        rest: `keys: {
          ci: { key: env('CI'), group: 'research', owner: 'Jane', expires: '2999-12-31', models: ['smart', 'openai/*'],
            upstreams: ['demo'], limits: { concurrent: 3 }, budget: { usd: 0.5, per: 'day' }, metadata: { team: 7 } },
          off: { sha256: '${'AB'.repeat(32)}', enabled: false },
          plain: env('P', { optional: true }),
        }, groups: { research: { retention: '30d', budget: [{ tokens: 1e6, per: 'month', zone: 'Europe/Berlin' }] } }`,
      },
      { CI: 'x' },
    )
    expect(problems).toEqual([])
    expect(gateway?.keys).toEqual([
      {
        ...{ id: 'ci', env: 'CI', group: 'research', owner: 'Jane', expiresAt: Date.UTC(3000, 0, 1) },
        ...{ models: ['smart', 'openai/*'], upstreams: ['demo'], metadata: { team: 7 } },
        limits: { concurrent: 3, budgets: [{ usd: '0.5', per: 'day', zone: 'UTC', warnAt: [0.8, 1] }] },
      },
      { id: 'off', sha256: 'ab'.repeat(32), disabled: true },
      { id: 'plain', env: 'P', optional: true },
    ])
    expect(gateway?.groups).toEqual({
      research: {
        retentionMs: 30 * 86_400_000,
        limits: { budgets: [{ tokens: 1_000_000, per: 'month', zone: 'Europe/Berlin', warnAt: [0.8, 1] }] },
      },
    })
    expect((await compile({ rest: 'groups: {}' })).gateway).not.toHaveProperty('groups')
  })
})

describe('limits of upstreams and models, and alerts', () => {
  const limited = "limits: { concurrent: 2 }, budget: { usd: 5, per: 'day' }"

  test('are compiled where they stand: for the name that is asked for', async () => {
    const { gateway, problems } = await compile(
      {
        upstreams: `${DEMO}, slow: { kind: 'demo', ${limited} }`,
        models: `y: 'demo/y', tight: { to: 'slow/demo', limits: { tokensPerMinute: 900 } }, above: 'tight', 'x/*': { to: 'slow/*', ${limited} }`,
        rest: "alerts: { webhook: 'https://example.com/hook?a=1', secret: env('HOOK') }, server: { counters: 'database' }",
      },
      { HOOK: 'x' },
    )
    expect(problems).toEqual([])
    const both = { concurrent: 2, budgets: [{ usd: '5', per: 'day', zone: 'UTC', warnAt: [0.8, 1] }] }
    expect(gateway?.upstreams.slow?.limits).toEqual(both)
    expect(gateway?.upstreams.demo).not.toHaveProperty('limits')
    expect(gateway?.models.tight?.limits).toEqual({ tokensPerMinute: 900, budgets: [] })
    expect(gateway?.models.above).not.toHaveProperty('limits')
    expect(gateway?.patterns[0]?.limits).toEqual(both)
    expect(gateway?.alerts).toEqual({ webhook: 'https://example.com/hook?a=1', secret: { env: 'HOOK' } })
    expect(gateway?.server.counters).toBe('database')
    expect((await compile({})).gateway?.server).not.toHaveProperty('counters')
  })

  test.each([
    ["alerts: { webhook: 'example.com' }", 'alerts.webhook', 'webhook', 'This is no URL.'],
    ["alerts: { webhook: 'ftp://example.com' }", 'alerts.webhook', 'webhook', 'Nothing can be posted to ftp:'],
    ["alerts: { webhook: 'https://a:b@example.com' }", 'alerts.webhook', 'literal-secret', 'plain text'],
    ["alerts: { webhook: 'https://user@example.com' }", 'alerts.webhook', 'webhook', 'holds a user'],
    ["alerts: { secret: env('A') }", 'alerts.webhook', 'missing-field', 'webhook'],
    [
      "alerts: { webhook: env('A'), secret: 'sk-0123456789abcdef0123' }",
      'alerts.secret',
      'literal-secret',
      'plain text',
    ],
    ["server: { counters: 'redis' }", 'server.counters', 'wrong-value', '"memory" or "database"'],
    [
      "upstreams: { slow: { kind: 'demo', budget: { per: 'day' } } }",
      'upstreams.slow.budget',
      'missing-field',
      'how much',
    ],
    [
      "models: { x: { to: 'demo/x', budget: { usd: 1, per: 'day', zone: 'Mars' } } }",
      'models.x.budget.zone',
      'time-zone',
      'Mars',
    ],
  ])('%s is an error at %s', async (rest, path, code, said) => {
    const { problems } = await compile(
      rest.startsWith('upstreams') || rest.startsWith('models') ? partOf(rest) : { rest },
    )
    const found = problems.filter(problem => problem.path === path && problem.severity === 'error')
    expect(found, JSON.stringify(problems)).toMatchObject(found.length > 1 ? [{}, {}] : [{}])
    expect(found.map(problem => problem.code)).toContain(code)
    expect(found.map(({ message, hint }) => `${message} ${hint}`).join(' ')).toContain(said)
  })

  test('dollars that calls without a known price are not spent from are a warning', async () => {
    const local = "local: { kind: 'vllm', models: ['qwen'], BUDGET }"
    const usd = "budget: [{ tokens: 9, per: 'day' }, { usd: 5, per: 'day' }]"
    const of = async (budget: { upstream?: string; model?: string; group?: string; free?: string }) =>
      (
        await compile({
          upstreams: local.replace('BUDGET', `${budget.upstream ?? ''} ${budget.free ?? ''}`),
          models: `m: { to: 'local/qwen', ${budget.model ?? ''} }`,
          rest: `groups: { research: { ${budget.group ?? ''} } }`,
        })
      ).problems
    const warning = { severity: 'warning', code: 'unknown-price' }
    expect(await of({ upstream: usd })).toMatchObject([{ ...warning, path: 'upstreams.local.budget' }])
    expect(await of({ model: usd })).toMatchObject([{ ...warning, path: 'models.m.budget' }])
    const [problem] = await of({ group: usd })
    expect(problem).toMatchObject({ ...warning, path: 'groups.research.budget' })
    expect(problem?.message).toBe(
      'The price of "local/qwen" is not known, so its calls are not spent from this budget.',
    )
    expect(await of({ group: usd, free: 'free: true' })).toEqual([])
    expect(await of({ group: "budget: { tokens: 9, per: 'day' }" })).toEqual([])
  })

  function partOf(text: string): { upstreams?: string; models?: string } {
    const [, area = '', inner] = /^(\w+): \{ (.*) \}$/.exec(text) ?? []
    return { [area]: inner }
  }
})

describe('responses', () => {
  test('are compiled with their defaults, and not at all where nothing is said', async () => {
    expect((await compile({ rest: 'responses: {}' })).gateway?.responses).toEqual({
      store: true,
      retentionMs: 30 * 86_400_000,
      maxBytes: 64 * 1024 * 1024,
    })
    const said = "responses: { store: false, retention: '12h', maxBytes: '1MiB' }, groups: { quiet: { store: false } }"
    const { gateway } = await compile({ rest: said })
    expect(gateway?.responses).toEqual({ store: false, retentionMs: 43_200_000, maxBytes: 1_048_576 })
    expect(gateway?.groups).toEqual({ quiet: { store: false } })
    expect((await compile({})).gateway).not.toHaveProperty('responses')
  })

  test('of a model may be kept nowhere', async () => {
    const models = "quiet: { to: 'demo/demo-fast', store: false }, 'loud-*': { to: 'demo/*', store: true }"
    const { gateway } = await compile({ models })
    expect(gateway?.models.quiet?.store).toBe(false)
    expect(gateway?.patterns[0]).not.toHaveProperty('store')
  })

  test.each([
    ["{ store: 'no' }", 'responses.store'],
    ["{ retention: 'long' }", 'responses.retention'],
    ['{ maxBytes: 0 }', 'responses.maxBytes'],
    ['{ keep: true }', 'responses.keep'],
  ])('%s is an error at %s', async (said, path) => {
    expect(problemAt(await compile({ rest: `responses: ${said}` }), path)).toMatchObject({ severity: 'error' })
  })
})

describe('a file that yields no config', () => {
  test.each([
    ['with a syntax error', 'export default {\n  a: 1,\n  b:\n}\n', 'syntax-error', 4, 'Unexpected token.'],
    ['that is JSON', '{"upstreams": {"demo": {}}}\n', 'syntax-error', 1, 'Missing semicolon.'],
    [
      'that throws',
      'const x = undefined\ninterface Y {\n  a: 1\n}\nexport default {\n  a: 1,\n  b: x.y,\n}\n',
      'config-threw',
      7,
      "Cannot read properties of undefined (reading 'y')",
    ],
    ['that throws a string', "\nthrow 'plain'\n", 'config-threw', undefined, 'The file threw: plain'],
    [
      'without a default export',
      'export const config = {}\n',
      'no-default-export',
      undefined,
      'The file has no default export.',
    ],
    [
      'whose default export is no config',
      'export default 7\n',
      'no-default-export',
      undefined,
      'The default export is a number, not a config.',
    ],
    [
      'that imports what is not there',
      "import x from './gone.ts'\nexport default x\n",
      'missing-import',
      1,
      '"./gone.ts" cannot be imported: not found.',
    ],
    [
      'with an import of a package that is not there',
      "\nimport x from 'no-such-package'\nexport default x\n",
      'missing-import',
      2,
      '"no-such-package" cannot be imported: not found.',
    ],
  ])('%s', async (_, content, code, line, message) => {
    const { problems, gateway } = await directory.compile(content)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      severity: 'error',
      code,
      path: '',
      file: join(directory.path, 'gateway.config.ts'),
    })
    expect(problems[0]?.line).toBe(line)
    expect(problems[0]?.message).toContain(message)
    expect(problems[0]?.message).not.toContain('..')
    expect(JSON.stringify(problems)).not.toMatch(/node_modules|\bat \w+/)
    expect(gateway).toBeUndefined()
  })

  test('because a module that it imports throws: that file and line are named', async () => {
    const helper = directory.write('helper.ts', "\nexport function f(): never {\n  throw new Error('no luck')\n}\n")
    const { problems } = await directory.compile("import { f } from './helper.ts'\nexport default f()\n")
    expect(problems).toMatchObject([{ file: helper, line: 3, message: 'The file threw: no luck' }])
  })

  test('because it is not there, is a directory or a broken link', async () => {
    expect((await directory.compile()).problems).toMatchObject([
      { code: 'unreadable-config', message: 'There is no such file.' },
    ])
    mkdirSync(join(directory.path, 'gateway.config.ts'))
    expect((await directory.compile()).problems).toMatchObject([{ message: 'This is not a file.' }])
    const link = join(directory.path, 'link.ts')
    symlinkSync('nowhere.ts', link)
    expect((await compileConfig({ root: ROOT, configPath: link })).problems).toMatchObject([
      { code: 'unreadable-config' },
    ])
  })
})

describe('layers', () => {
  const base = `upstreams: { ${DEMO}, ${OPENAI} },
    models: { a: 'demo/demo', 'openai/*': 'openai/*' },
    $production: { models: { a: 'openai/gpt-5', b: 'demo/demo' }, upstreams: { openai: { credentials: [env('P'), env('Q')] } } },
    $env: { staging: { server: { bodyLimit: '1MiB' } } }`

  test('of the environment replace names one by one, and lists and references whole', async () => {
    const result = await directory.compile(configOf(base), { environment: 'production', variables: { P: 'p', Q: 'q' } })
    expect(result.problems).toEqual([])
    expect(result.gateway?.models.a?.targets).toEqual([{ upstream: 'openai', model: 'gpt-5' }])
    expect(result.gateway?.upstreams.openai?.credentials.map(({ key }) => key)).toEqual([{ env: 'P' }, { env: 'Q' }])
    expect(result.gateway?.server.bodyLimit).toBe(64 * 1024 * 1024)
  })

  test('by any name come from $env, named by HEADGATE_ENV before NODE_ENV', async () => {
    const variables = { HEADGATE_ENV: 'staging', NODE_ENV: 'production' }
    const result = await directory.compile(configOf(base), { variables })
    expect(result.gateway?.server.bodyLimit).toBe(1024 * 1024)
  })

  test('of other environments are judged too, with their own lines', async () => {
    const result = await directory.compile(
      configOf(`upstreams: { ${DEMO} },\nmodels: { a: 'demo/demo' },\n$production: {\n  models: { a: 'dmo/demo' },\n}`),
    )
    expect(result.problems).toMatchObject([
      { line: 7, path: 'models.a', message: 'In the environment "production": There is no upstream "dmo".' },
    ])
  })

  test('beneath the config are found beside it, and their mistakes in their own file', async () => {
    const file = directory.write('base.config.ts', "export default {\n  upstreams: { demo: { kind: 'dmo' } },\n}\n")
    const result = await directory.compile(configOf("extends: './base.config.ts',\nmodels: { a: 'demo/demo' }"))
    expect(result.problems).toMatchObject([{ file, line: 2, path: 'upstreams.demo.kind' }])
  })

  test('that are not there, or not on this machine, are errors', async () => {
    const of = async (source: string) =>
      (await directory.compile(configOf(`extends: '${source}', models: {}`))).problems
    expect(await of('./gone.ts')).toMatchObject([
      { code: 'unreadable-layer', message: 'The layer "./gone.ts" is not there.' },
    ])
    expect(await of('github:someone/config')).toMatchObject([{ code: 'unreadable-layer' }])
  })
})

describe('a sound config', () => {
  const sound = configOf(`  upstreams: {
    demo: { kind: 'demo' },
    openai: {
      kind: 'openai',
      credentials: [env('A', { optional: true }), { key: env('B', { optional: true }), weight: 3 }],
      headers: { 'OpenAI-Organization': 'org-a1b2c3d4e5f6a1b2c3d4e5f6' },
      timeouts: { connect: '1.5s', idle: 250 },
    },
  },
  models: {
    fast: 'cheap',
    cheap: 'openai/gpt-5-mini',
    'g-*': 'gpt-*',
    'gpt-*': 'openai/gpt-*',
    "it's": 'demo/"x"',
    auto: {
      rules: [
        { when: { inputTokens: { below: 800 }, tools: false }, use: 'cheap' },
        { when: { header: { 'X-Tier': 'free' }, time: { from: '18:00', to: '08:00', zone: 'UTC' } }, use: 'demo/x' },
      ],
      otherwise: 'several',
    },
    several: { strategy: 'weighted', targets: [{ to: 'fast', weight: 2 }, 'demo/demo'], mirror: { to: 'fast', share: 1 } },
  },
  keys: { ci: env('CI', { optional: true }), laptop: { sha256: '${'AB'.repeat(32)}' } },
  server: { bodyLimit: '1MB', shutdownGrace: '1m' }`)

  test('is compiled with every default filled in and every alias followed', async () => {
    const { gateway, problems } = await directory.compile(sound)
    expect(problems).toEqual([])
    expect(gateway?.upstreams.openai).toEqual({
      id: 'openai',
      kind: 'openai',
      baseUrl: 'https://api.openai.com/v1',
      protocols: ['openai-chat', 'openai-responses'],
      headers: { 'openai-organization': 'org-a1b2c3d4e5f6a1b2c3d4e5f6' },
      auth: 'bearer',
      credentials: [
        { id: 'openai#1', key: { env: 'A', optional: true }, weight: 1 },
        { id: 'openai#2', key: { env: 'B', optional: true }, weight: 3 },
      ],
      models: [],
      timeouts: { connect: 1500, firstByte: 600_000, idle: 250 },
      free: false,
    })
    expect(gateway?.models.fast?.targets).toEqual([{ upstream: 'openai', model: 'gpt-5-mini' }])
    const target = { upstream: 'openai', model: 'gpt-*' }
    const rest = { route: { kind: 'target', ...target }, targets: [target], attempts: 3, totalMs: 0, mirrors: [] }
    expect(gateway?.patterns).toEqual([
      { name: 'gpt-*', ...rest },
      { name: 'g-*', ...rest },
    ])
    expect(gateway?.keys).toEqual([
      { id: 'ci', env: 'CI', optional: true },
      { id: 'laptop', sha256: 'ab'.repeat(32) },
    ])
    expect(gateway?.server).toMatchObject({ bodyLimit: 1_000_000, shutdownGrace: 60_000, keepAlive: 15_000 })
  })

  test('makes a module that Node imports as it is, wherever it lies, frozen through and through', async () => {
    const { gateway, files } = await directory.compile(sound)
    const module = directory.write('compiled.ts', files['generated/gateway.ts']!)
    const script = `const { gateway } = await import(${JSON.stringify(pathToFileURL(module).href)})
      const frozen = value => typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value).every(frozen))
      console.log(JSON.stringify({ gateway, frozen: frozen(gateway) }))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(JSON.parse(output)).toEqual({ gateway, frozen: true })
  })

  test('makes a module that the formatter and the linter leave as it is', async () => {
    const { files } = await directory.compile(sound)
    const source = files['generated/gateway.ts']!
    const biome = join(ROOT, 'node_modules/.bin/biome')
    const args = ['check', '--write', '--stdin-file-path=generated/gateway.ts']
    expect(execFileSync(biome, args, { cwd: ROOT, input: source, encoding: 'utf8' })).toBe(source)
  })

  test('makes the same bytes every time, and a revision that is the hash of the manifest', async () => {
    const [first, second] = [await directory.compile(sound), await directory.compile(sound)]
    expect(second.files).toEqual(first.files)
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(first.files['generated/gateway.manifest.json']!))
    expect(first.gateway?.revision).toBe(Buffer.from(digest).toString('hex').slice(0, 12))
  })

  test('has the same manifest in whatever order its names are written', async () => {
    const of = (models: string) => directory.compile(configOf(`upstreams: { ${DEMO} }, models: { ${models} }`))
    const [one, other] = [await of("a: 'demo/a', b: 'demo/b'"), await of("b: 'demo/b', a: 'demo/a'")]
    expect(one.gateway?.revision).toBe(other.gateway?.revision)
    const changed = await of("a: 'demo/a', b: 'demo/c'")
    expect(changed.gateway?.revision).not.toBe(one.gateway?.revision)
  })

  test('keeps no value of a variable in anything that is generated', async () => {
    const { files } = await directory.compile(sound, { variables: { A: 'value-of-a', CI: 'value-of-ci' } })
    expect(JSON.stringify(files)).not.toContain('value-of')
  })
})

test('the shipped config is sound, whatever is set', async () => {
  const shipped = await compileConfig({ root: ROOT, read: () => undefined })
  expect(shipped.problems).toEqual([])
  expect(Object.keys(shipped.gateway?.upstreams ?? {})).toEqual(['demo', 'openai', 'anthropic', 'gemini'])
})

test('problems come ordered by path, list items by number', async () => {
  const list = Array.from({ length: 11 }, () => '7').join(', ')
  const result = await compile({
    upstreams: `x: { kind: 'openai', credentials: [${list}] }`,
    models: "'x/*': 'x/*', a: 7",
  })
  expect(result.problems.map(({ path }) => path)).toEqual([
    'models.a',
    ...Array.from({ length: 11 }, (_, index) => `upstreams.x.credentials[${index}]`),
  ])
})

test('a config that is changed is read anew', async () => {
  writeFileSync(join(directory.path, 'names.ts'), "export const model = 'demo/one'\n")
  const config = `import { model } from './names.ts'\n${configOf(`upstreams: { ${DEMO} }, models: { a: model }`)}`
  expect((await directory.compile(config)).gateway?.models.a?.targets[0]?.model).toBe('one')
  writeFileSync(join(directory.path, 'names.ts'), "export const model = 'demo/two'\n")
  expect((await directory.compile(config)).gateway?.models.a?.targets[0]?.model).toBe('two')
})
