import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_BODY_BYTES, DEFAULT_REQUEST_LOG } from '../../runtime/config/request-log.ts'
import schema from '../../schemas/gateway-config.json' with { type: 'json' }
import { ConfigDirectory, configOf } from './testing.ts'
import { toBytes, toMilliseconds } from './units.ts'

const DAY = 86_400_000

let directory: ConfigDirectory
beforeEach(() => {
  directory = new ConfigDirectory()
})
afterEach(() => directory.remove())

function compile(requestLog: string) {
  return directory.compile(
    configOf(`upstreams: { demo: { kind: 'demo' } }, models: { d: 'demo/demo', 'x-*': 'demo/*' }, ${requestLog}`),
  )
}

test.each([
  ['{}', { retentionMs: 7 * DAY, redact: [] }],
  ['{ bodies: false }', { retentionMs: 7 * DAY, redact: [] }],
  ['{ bodies: true }', { bodies: { maxBytes: 65_536 }, retentionMs: 7 * DAY, redact: [] }],
  [
    "{ bodies: { share: 1, errorsOnly: false }, redact: ['Email', 'email', 'SSN'], retention: '1h' }",
    { bodies: { maxBytes: 65_536 }, retentionMs: 3_600_000, redact: ['email', 'ssn'] },
  ],
  [
    "{ bodies: { models: ['d', 'x-1', '*'], keys: ['a'], groups: ['g'], share: 0.1, errorsOnly: true, maxBytes: '480KiB' } }",
    {
      bodies: {
        ...{ models: ['d', 'x-1', '*'], keys: ['a'], groups: ['g'], share: 0.1, errorsOnly: true },
        maxBytes: 491_520,
      },
      ...{ retentionMs: 7 * DAY, redact: [] },
    },
  ],
])('%s is compiled with its defaults', async (said, compiled) => {
  const { gateway, problems } = await compile(`requestLog: ${said}`)
  expect(problems).toEqual([])
  expect(gateway?.requestLog).toEqual(compiled)
})

test('where nothing is said there is nothing of it', async () => {
  expect((await compile('')).gateway).not.toHaveProperty('requestLog')
})

test.each([
  ["{ bodies: 'all' }", 'requestLog.bodies', 'wrong-type'],
  ['{ body: true }', 'requestLog.body', 'unknown-field'],
  ['{ bodies: { share: 2 } }', 'requestLog.bodies.share', 'wrong-value'],
  ['{ bodies: { models: [] } }', 'requestLog.bodies.models', 'wrong-value'],
  ["{ bodies: { models: ['dd'] } }", 'requestLog.bodies.models[0]', 'unknown-model'],
  ["{ bodies: { models: ['a*b*'] } }", 'requestLog.bodies.models[0]', 'wrong-value'],
  ["{ bodies: { maxBytes: '1MiB' } }", 'requestLog.bodies.maxBytes', 'large-bodies'],
  ['{ bodies: { maxBytes: 491521 } }', 'requestLog.bodies.maxBytes', 'large-bodies'],
  ["{ redact: [''] }", 'requestLog.redact[0]', 'wrong-value'],
  ["{ retention: 'forever' }", 'requestLog.retention', 'wrong-value'],
])('requestLog: %s is an error at %s', async (said, path, code) => {
  const { problems } = await compile(`requestLog: ${said}`)
  expect(problems).toMatchObject([{ severity: 'error', path, code }])
})

test('the schema tells the defaults', () => {
  expect(toMilliseconds(schema.$defs.RequestLog.properties.retention.default)).toBe(DEFAULT_REQUEST_LOG.retentionMs)
  expect(toBytes(schema.$defs.RequestBodies.properties.maxBytes.default)).toBe(DEFAULT_BODY_BYTES)
})
