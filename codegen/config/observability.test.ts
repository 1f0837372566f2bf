import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resolveGateway } from '../../runtime/config/resolve.ts'
import { ConfigDirectory, configOf } from './testing.ts'

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(said: string) {
  return directory.compile(
    configOf(`upstreams: { demo: { kind: 'demo' } }, models: { d: 'demo/demo' }, observability: ${said}`),
  )
}

const OTLP = { headers: {}, traces: true, metrics: true, accept: true, send: false, attributes: {} }

test.each([
  ['{ log: {} }', { log: { level: 'info', calls: 'off', redact: [] } }],
  [
    "{ log: { level: 'error', calls: 'all', format: 'json', redact: ['client'] }, metrics: false, otlp: false }",
    { log: { level: 'error', calls: 'all', format: 'json', redact: ['client'] } },
  ],
  ['{ metrics: true, otlp: true }', { metrics: { labels: [] }, otlp: OTLP }],
  [
    "{ metrics: { token: env('T'), labels: ['group'] }, analyticsEngine: 'AE' }",
    { metrics: { token: { env: 'T' }, labels: ['group'] }, analyticsEngine: 'AE' },
  ],
  [
    "{ otlp: { endpoint: 'https://otel.example.com/', headers: { 'X-Key': env('K'), a: 'b' }, metrics: false, sampling: 0.25, interval: '30s', traceparent: { accept: false, send: ['demo'] } } }",
    {
      otlp: {
        ...OTLP,
        ...{ endpoint: 'https://otel.example.com', headers: { 'x-key': { env: 'K' }, a: 'b' }, metrics: false },
        ...{ sampling: 0.25, intervalMs: 30_000, accept: false, send: ['demo'] },
      },
    },
  ],
])('%s is compiled with its defaults', async (said, compiled) => {
  const { gateway, problems } = await compile(said)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(gateway?.observability).toEqual(compiled)
})

test.each(['{}', '{ metrics: false, otlp: false }'])('of %s nothing is left', async said => {
  expect((await compile(said)).gateway).not.toHaveProperty('observability')
})

test('whatever is wrong is told, at its place', async () => {
  const { problems } = await compile(`{
    logs: {},
    log: { level: 'debug', calls: 'some', redact: ['prompt'] },
    metrics: { token: 'abc', labels: ['model'] },
    otlp: { endpoint: 'otel:4318', headers: { 'a b': 'c', key: 'sk-0123456789abcdef0123' }, sampling: 2, traceparent: { send: ['dem'] } },
    analyticsEngine: '',
  }`)
  expect(problems.map(({ path, code }) => [path, code])).toEqual(
    expect.arrayContaining([
      ['observability.analyticsEngine', 'wrong-value'],
      ['observability.log.calls', 'wrong-value'],
      ['observability.log.level', 'wrong-value'],
      ['observability.log.redact[0]', 'wrong-value'],
      ['observability.logs', 'unknown-field'],
      ['observability.metrics.labels[0]', 'wrong-value'],
      ['observability.metrics.token', 'wrong-type'],
      ['observability.otlp.endpoint', 'endpoint'],
      ["observability.otlp.headers['a b']", 'wrong-name'],
      ['observability.otlp.headers.key', 'literal-secret'],
      ['observability.otlp.sampling', 'wrong-value'],
      ['observability.otlp.traceparent.send[0]', 'unknown-upstream'],
    ]),
  )
})

test.each([
  ["{ otlp: { endpoint: 'https://a:b@c.example' } }", 'literal-secret', 'plain text'],
  ["{ otlp: { endpoint: 'https://c.example/v1/traces' } }", 'endpoint', 'that of one signal'],
])('%s is an error of the address', async (said, code, message) => {
  const { problems } = await compile(said)
  const path = 'observability.otlp.endpoint'
  const told = { severity: 'error', path, code, message: expect.stringContaining(message) }
  expect(problems).toContainEqual(expect.objectContaining(told))
})

describe('with the values of the environment', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const compiled = new Map<string, ReturnType<typeof compile>>()

  async function resolve(said: string, variables: Record<string, string>) {
    const made = compiled.get(said) ?? compile(said)
    compiled.set(said, made)
    return resolveGateway((await made).gateway!, name => variables[name], sha256).observability
  }

  test('references become values', async () => {
    const said = "{ metrics: { token: env('T') }, otlp: { endpoint: env('E'), headers: { key: env('K') } } }"
    expect(await resolve(said, { T: 't'.repeat(16), E: 'http://c:4318/', K: 'k' })).toEqual({
      metrics: { token: 't'.repeat(16), labels: [] },
      otlp: { ...OTLP, endpoint: 'http://c:4318', headers: { key: 'k' } },
    })
  })

  test('a collector whose optional address is not set gets nothing', async () => {
    const said = "{ metrics: true, otlp: { endpoint: env('E', { optional: true }), headers: { key: env('K') } } }"
    expect(await resolve(said, {})).toEqual({ metrics: { labels: [] } })
  })

  test.each([
    [{ T: 'short', E: 'http://c' }, 'T (observability.metrics.token) is too short: it takes 16 characters or more.'],
    [{ T: 't'.repeat(16), E: 'c:4318' }, 'E (observability.otlp.endpoint): '],
    [{}, 'T is not set (observability.metrics.token)'],
  ])('%j is refused at the start', async (variables, message) => {
    const said = "{ metrics: { token: env('T') }, otlp: { endpoint: env('E') } }"
    await expect(resolve(said, variables)).rejects.toThrow(message)
  })
})
