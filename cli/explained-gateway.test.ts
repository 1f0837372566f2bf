import { afterAll, expect, test } from 'vitest'
import { ConfigDirectory, configOf } from '../codegen/config/testing.ts'
import { explainedGateway } from './explained-gateway.ts'

const directory = new ConfigDirectory()
afterAll(() => directory.remove())

const { gateway: compiled } = await directory.compile(
  configOf(`  upstreams: {
    must: { kind: 'openai', credentials: env('MUST') },
    may: { kind: 'openai', credentials: [env('MAY_1', { optional: true }), env('MAY_2', { optional: true })] },
    place: { kind: 'openai-compatible', baseUrl: env('PLACE', { optional: true }) },
    demo: { kind: 'demo' },
  },
  models: { m: 'must/m' },
  keys: { ci: env('CI') },`),
)

test('has every upstream, and tells which variables it would be without', () => {
  const { gateway, unset } = explainedGateway(compiled!, () => undefined)
  expect([...gateway.upstreams.keys()]).toEqual(['must', 'may', 'place', 'demo'])
  expect(unset).toEqual([
    { variables: ['MUST'], without: 'start', upstream: 'must' },
    { variables: ['CI'], without: 'start' },
    { variables: ['MAY_1', 'MAY_2'], without: 'upstream', upstream: 'may' },
    { variables: ['PLACE'], without: 'upstream', upstream: 'place' },
  ])
})

test('has the credentials that are set, and no others beside them', () => {
  const values: Record<string, string> = { MUST: 'a', MAY_2: 'b', PLACE: 'http://place/v1', CI: 'c' }
  const { gateway, unset } = explainedGateway(compiled!, name => values[name])
  expect(unset).toEqual([])
  expect(gateway.upstreams.get('may')!.credentials.map(({ id }) => id)).toEqual(['may#2'])
})

test('needs nothing to keep answers in, and nobody to tell of anything', async () => {
  for (const store of [`'database'`, `{ redis: env('REDIS_URL') }`]) {
    const { gateway } = await directory.compile(
      configOf(`upstreams: { demo: { kind: 'demo' } }, models: { m: { to: 'demo/demo', cache: true } },
        cache: { store: ${store} }, alerts: { webhook: env('WEBHOOK') }, requestLog: { bodies: true },`),
    )
    expect(explainedGateway(gateway!, () => undefined).gateway.cache).toBeDefined()
  }
})

test('takes keys that are not set for as many', async () => {
  const two = await directory.compile(
    configOf(
      `upstreams: { demo: { kind: 'demo' } }, models: { m: 'demo/m' }, keys: { ci: env('CI'), app: env('APP') },`,
    ),
  )
  expect(explainedGateway(two.gateway!, () => undefined).gateway.keys.names).toEqual(['ci', 'app'])
})
