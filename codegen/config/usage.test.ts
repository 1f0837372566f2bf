import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_USAGE } from '../../runtime/config/usage.ts'
import schema from '../../schemas/gateway-config.json' with { type: 'json' }
import { ConfigDirectory, configOf } from './testing.ts'
import { toMilliseconds } from './units.ts'

const DAY = 86_400_000

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(usage: string) {
  return directory.compile(configOf(`upstreams: { demo: { kind: 'demo' } }, models: { d: 'demo/demo' }, ${usage}`))
}

test('how long usage is kept is compiled with its defaults, and not at all where nothing is said', async () => {
  expect((await compile('')).gateway).not.toHaveProperty('usage')
  expect((await compile('usage: {}')).gateway?.usage).toEqual({ calls: 90 * DAY, hours: 400 * DAY })
  const said = await compile("usage: { retention: '7d', rollups: '36500d' }")
  expect(said.gateway?.usage).toEqual({ calls: 7 * DAY, hours: 36_500 * DAY })
})

test('what is kept for ever has no end', async () => {
  expect((await compile("usage: { rollups: 'forever' }")).gateway?.usage).toEqual({ calls: 90 * DAY })
  expect((await compile("usage: { retention: 'forever', rollups: 'forever' }")).gateway?.usage).toEqual({})
})

test.each([
  ["{ retention: 'always' }", 'usage.retention', 'wrong-type'],
  ['{ retentions: 5 }', 'usage.retentions', 'unknown-field'],
  ["{ rollups: '30d' }", 'usage.rollups', 'short-rollups'],
  ["{ retention: '500d' }", 'usage.retention', 'short-rollups'],
  ["{ retention: 'forever' }", 'usage.retention', 'short-rollups'],
])('usage: %s is an error at %s', async (usage, path, code) => {
  const { problems } = await compile(`usage: ${usage}`)
  expect(problems).toMatchObject([{ severity: 'error', path, code }])
})

test('the schema tells the defaults', () => {
  const { retention, rollups } = schema.$defs.Usage.properties
  expect([retention, rollups].map(field => toMilliseconds(field.default))).toEqual([
    DEFAULT_USAGE.calls,
    DEFAULT_USAGE.hours,
  ])
})
