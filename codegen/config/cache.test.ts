import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigDirectory, configOf } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(model: string, cache = '') {
  return directory.compile(
    configOf(`upstreams: { d: { kind: 'demo' } },\nmodels: { m: ${model}, above: 'm' }, ${cache}`),
  )
}

const CACHED = "{ to: 'd/d', cache: true }"

describe('cache of a model', () => {
  test.each([
    ["'d/d'", undefined],
    ["{ to: 'd/d', cache: false }", undefined],
    [CACHED, { ttl: 3_600_000, scope: 'key' }],
    ["{ to: 'd/d', cache: {} }", { ttl: 3_600_000, scope: 'key' }],
    [
      "{ strategy: 'priority', targets: ['d/d', 'd/e'], cache: { ttl: '1d', scope: 'group', singleFlight: true } }",
      { ttl: 86_400_000, scope: 'group', singleFlight: true },
    ],
    [
      "{ rules: [{ when: { tools: true }, use: 'd/d' }], otherwise: 'd/e', cache: { scope: 'all', singleFlight: false } }",
      { ttl: 3_600_000, scope: 'all' },
    ],
  ])('of %s is compiled with every default', async (model, compiled) => {
    const { gateway, problems } = await compile(model)
    expect(problems).toEqual([])
    expect(gateway?.models.m?.cache).toEqual(compiled)
    expect(gateway).not.toHaveProperty('cache')
  })

  test('is of the name that is asked for, not of those that lead there', async () => {
    const { gateway } = await compile(CACHED)
    expect(gateway?.models.above).not.toHaveProperty('cache')
  })

  test.each([
    ["'1h'", '', 'Expected true, false or settings of the cache, found a string.'],
    ["{ ttl: '1 h' }", '.ttl', 'Expected a duration'],
    ["{ scope: 'team' }", '.scope', '"team" is not one of'],
    ['{ singleflight: true }', '.singleflight', 'singleflight'],
  ])('%s is refused at its place', async (settings, path, message) => {
    const { problems, gateway } = await compile(`{ to: 'd/d', cache: ${settings} }`)
    expect(problems).toMatchObject([{ severity: 'error', path: `models.m.cache${path}` }])
    expect(problems[0]?.message).toContain(message)
    expect(gateway).toBeUndefined()
  })
})

describe('cache of the config', () => {
  const MiB = 1024 * 1024
  test.each([
    ['{}', { store: 'memory', maxBytes: 64 * MiB, maxEntryBytes: MiB }],
    ["{ maxBytes: '8MiB' }", { store: 'memory', maxBytes: 8 * MiB, maxEntryBytes: MiB / 2 }],
    ["{ store: 'database' }", { store: 'database', maxBytes: 256 * MiB, maxEntryBytes: MiB }],
    ["{ store: { redis: env('REDIS_URL') } }", { store: { redis: { env: 'REDIS_URL' } }, maxEntryBytes: MiB }],
    [
      "{ store: { redis: env('REDIS_URL', { optional: true }) }, maxEntryBytes: '2MiB' }",
      { store: { redis: { env: 'REDIS_URL', optional: true } }, maxEntryBytes: 2 * MiB },
    ],
    ["{ store: { kv: 'ANSWERS' } }", { store: { kv: 'ANSWERS' }, maxEntryBytes: MiB }],
  ])('%s is compiled with every default', async (cache, compiled) => {
    const { gateway, problems } = await compile(CACHED, `cache: ${cache}`)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(gateway?.cache).toEqual(compiled)
  })

  test.each([
    ["{ store: { kv: 'A' }, maxBytes: '1GiB' }", 'maxBytes', 'does not bound what is kept in KV'],
    ["{ store: { redis: env('R') }, maxBytes: '1GiB' }", 'maxBytes', 'does not bound what is kept in a Redis'],
    ["{ maxBytes: '16MiB', maxEntryBytes: '2MiB' }", 'maxEntryBytes', 'at most a sixteenth'],
    ["{ store: 'disk' }", 'store', "Expected `'memory'`, `'database'`, `{ redis }` or `{ kv }`"],
    ["{ store: { kv: 'MY KV' } }", 'store.kv', 'Expected the name of a binding'],
    ["{ maxbytes: '1MiB' }", 'maxbytes', 'maxbytes'],
  ])('%s is refused at its place', async (cache, path, message) => {
    const { problems, gateway } = await compile(CACHED, `cache: ${cache}`)
    const fault = problems.find(({ severity }) => severity === 'error')
    expect(fault?.path).toBe(`cache.${path}`)
    expect(fault?.message).toContain(message)
    expect(gateway).toBeUndefined()
  })

  test('that no model uses is warned of', async () => {
    const { problems } = await compile("'d/d'", "cache: { store: 'database' }")
    expect(problems).toMatchObject([{ severity: 'warning', code: 'cache', path: 'cache' }])
  })
})
