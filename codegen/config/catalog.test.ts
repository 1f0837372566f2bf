import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { costOf } from '../../runtime/catalogue/cost.ts'
import { targetInfo } from '../../runtime/catalogue/target-info.ts'
import { ConfigDirectory, configOf } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(catalog: string, models = "'openai/*': 'openai/*', 'local/*': 'local/*', demo: 'demo/demo'") {
  return directory.compile(
    configOf(`  upstreams: {
    openai: { kind: 'openai', credentials: env('A', { optional: true }) },
    local: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1' },
    demo: { kind: 'demo' },
  },
  models: { ${models} },
  catalog: { ${catalog} },`),
  )
}

describe('the catalog of a config', () => {
  test('is compiled to limits, capabilities and exact prices', async () => {
    const { gateway, problems } = await compile(`'local/mistral-7b': {
      context: 32768,
      output: 4096,
      modalities: { input: ['text', 'image'] },
      tools: true,
      reasoning: false,
      structuredOutput: true,
      prices: {
        input: 0.1,
        cachedInput: '0.0125',
        output: 1e-7,
        tiers: [{ above: 200, input: 4 }, { above: 100, input: 2 }],
      },
    }`)
    expect(problems).toEqual([])
    expect(gateway?.catalog).toEqual([
      {
        upstream: 'local',
        model: 'mistral-7b',
        info: {
          contextTokens: 32_768,
          outputTokens: 4096,
          modalities: { input: ['text', 'image'], output: ['text'] },
          tools: true,
          reasoning: false,
          structuredOutput: true,
          prices: {
            input: '0.1',
            cachedInput: '0.0125',
            output: '0.0000001',
            tiers: [
              { above: 100, input: '2' },
              { above: 200, input: '4' },
            ],
          },
        },
      },
    ])
  })

  test('has prices of audio, images, tools and service tiers, each as an exact decimal', async () => {
    const { gateway, problems } = await compile(`'openai/*': { prices: {
      input: 1, output: 2, audioInput: 10, cachedAudioInput: '2.5', audioOutput: 20, imageInput: 5, imageOutput: 50,
      requests: 12, tools: { web_search: 10, file_search: '2.5' },
      serviceTiers: { flex: { times: 0.5 }, priority: { input: 2, tiers: [{ above: 9, input: 3 }] } },
    } }`)
    expect(problems).toEqual([])
    expect(gateway?.catalog?.[0]?.info.prices).toEqual({
      ...{ input: '1', output: '2', audioInput: '10', cachedAudioInput: '2.5', audioOutput: '20' },
      ...{ imageInput: '5', imageOutput: '50', requests: '12' },
      tools: { web_search: '10', file_search: '2.5' },
      serviceTiers: { flex: { times: '0.5' }, priority: { input: '2', tiers: [{ above: 9, input: '3' }] } },
    })
  })

  test('is not there where it is empty, so that it changes no revision', async () => {
    expect((await compile('')).gateway).not.toHaveProperty('catalog')
  })

  test('holds in the order of exactness, whatever the order of the config', async () => {
    const { gateway } = await compile(`
      'gpt-*': { context: 5 },
      'openai/*': { context: 3, output: 3 },
      'gpt-5': { context: 4 },
      'openai/gpt-5': { context: 1 },
      'openai/gpt-*': { context: 2 },
      'meta-llama/llama-4': { context: 6 }`)
    expect(gateway?.catalog?.map(({ info }) => info.contextTokens)).toEqual([1, 2, 3, 6, 4, 5])
    const openai = { id: 'openai', kind: 'openai' }
    expect(targetInfo(openai, 'gpt-5', { catalog: gateway?.catalog })).toMatchObject({
      contextTokens: 1,
      outputTokens: 3,
    })
    const local = { id: 'local', kind: 'openai-compatible' }
    expect(targetInfo(local, 'gpt-5', { catalog: gateway?.catalog }).contextTokens).toBe(4)
    expect(targetInfo(local, 'meta-llama/llama-4', { catalog: gateway?.catalog }).contextTokens).toBe(6)
  })

  test('prices what nobody else does', async () => {
    const { gateway } = await compile("'local/*': { prices: { input: 0.5, output: '1.5' } }")
    const { prices } = targetInfo({ id: 'local', kind: 'openai-compatible' }, 'mistral-7b', {
      catalog: gateway?.catalog,
    })
    expect(costOf({ inputTokens: 2_000_000, outputTokens: 1_000_000 }, prices)).toBe('2.5')
  })

  test.each([
    ["'openai/gpt-5': { contxt: 9 }", "catalog['openai/gpt-5'].contxt", 'unknown-field', 'did you mean "context"?'],
    ["'openai/gpt-5': { context: 0 }", "catalog['openai/gpt-5'].context", 'wrong-value', undefined],
    ["'openai/gpt-5': { prices: { output: 1 } }", "catalog['openai/gpt-5'].prices.input", 'missing-field', undefined],
    ['m: { prices: { input: -1 } }', 'catalog.m.prices.input', 'wrong-value', undefined],
    ["m: { prices: { input: '1,5' } }", 'catalog.m.prices.input', 'wrong-value', undefined],
    [
      'm: { prices: { input: 1, tiers: [{ input: 2 }] } }',
      'catalog.m.prices.tiers[0].above',
      'missing-field',
      undefined,
    ],
    [
      'm: { prices: { input: 1, tools: { websearch: 2 } } }',
      'catalog.m.prices.tools.websearch',
      'wrong-name',
      undefined,
    ],
    [
      "m: { prices: { input: 1, serviceTiers: { flex: { times: '-1' } } } }",
      'catalog.m.prices.serviceTiers.flex.times',
      'wrong-value',
      undefined,
    ],
    ["m: { modalities: { input: ['sound'] } }", 'catalog.m.modalities.input[0]', 'wrong-value', undefined],
    ["'a*b*': { context: 9 }", "catalog['a*b*']", 'wrong-name', undefined],
    ["'openai/': { context: 9 }", "catalog['openai/']", 'missing-model', "write 'openai/*' for all of them"],
    ['openai: { context: 9 }', 'catalog.openai', 'missing-model', "write 'openai/*' for all of them"],
  ])('%s is an error', async (catalog, path, code, hint) => {
    const { problems } = await compile(catalog)
    expect(problems).toMatchObject([{ severity: 'error', path, code, ...(hint !== undefined && { hint }) }])
  })

  test('takes a model that is called as its upstream', async () => {
    expect((await compile("'openai/openai': { context: 9 }")).problems).toEqual([])
  })

  test('warns of an upstream that is misspelt, and not of a model whose id has a slash', async () => {
    expect((await compile("'opnai/gpt-5': { context: 9 }")).problems).toMatchObject([
      { severity: 'warning', code: 'unknown-upstream', hint: "did you mean 'openai/gpt-5'?" },
    ])
    expect((await compile("'meta-llama/llama-4': { context: 9 }, 'qwen/*': { context: 9 }")).problems).toEqual([])
  })
})

describe('models that are chosen by cost', () => {
  const rest = "'openai/*': 'openai/*', 'local/*': 'local/*', demo: 'demo/demo'"

  test('are warned of where their price is not known, at the target that leads there', async () => {
    const models = `cheap: { strategy: 'cost', targets: ['openai/gpt-5', 'local/mistral-7b', { to: 'alias' }] },
      alias: { to: 'openai/of-our-own' }, ${rest}`
    expect((await compile('', models)).problems).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-price',
        path: 'models.cheap.targets[1]',
        message: 'The price of "local/mistral-7b" is not known, so the strategy "cost" takes it last.',
        hint: "write catalog: { 'local/mistral-7b': { prices: { input: …, output: … } } }, or free: true at its upstream",
      },
      { code: 'unknown-price', path: 'models.cheap.targets[2].to', message: expect.stringContaining('of-our-own') },
    ])
  })

  test('are not warned of where the config says the price, or that there is none', async () => {
    const models = `cheap: { strategy: 'cost', targets: ['openai/gpt-5', 'local/mistral-7b', 'demo'] }, ${rest}`
    expect((await compile("'local/*': { prices: { input: 1, output: 2 } }", models)).problems).toEqual([])
    expect((await compile("'mistral-*': { prices: { input: 1, output: 2 } }", models)).problems).toEqual([])
    const free = configOf(`upstreams: {
        openai: { kind: 'openai', credentials: env('A', { optional: true }) },
        local: { kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:8000/v1', free: true },
      },
      models: { cheap: { strategy: 'cost', targets: ['openai/gpt-5', 'local/mistral-7b'] } },`)
    expect((await directory.compile(free)).problems).toEqual([])
  })

  test('are named once where one such model leads to another, and not for a pattern', async () => {
    const models = `a: { strategy: 'cost', targets: ['openai/gpt-5', 'local/x'] },
      b: { strategy: 'cost', targets: ['openai/gpt-5', 'a'] },
      'p-*': { strategy: 'cost', targets: ['openai/gpt-*', 'local/*'] }, ${rest}`
    expect((await compile('', models)).problems).toMatchObject([{ path: 'models.a.targets[1]' }])
  })

  test('are the only ones whose price matters', async () => {
    const models = `a: { strategy: 'priority', targets: ['openai/gpt-5', 'local/x'] }, b: 'local/y', ${rest}`
    expect((await compile('', models)).problems).toEqual([])
  })
})
