import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findDeprecations } from './deprecations.ts'
import { judge } from './judge.ts'
import { ConfigDirectory, configOf, ROOT } from './testing.ts'

const old = { deprecated: true, deprecationMessage: 'write "address" instead' }
const schema = {
  $ref: '#/$defs/Root',
  $defs: {
    Root: {
      type: 'object',
      properties: {
        url: { type: 'string', ...old },
        mode: { anyOf: [{ const: 'new' }, { const: 'old', deprecated: true }] },
        servers: { type: 'array', items: { $ref: '#/$defs/Server' } },
        byName: { type: 'object', additionalProperties: { $ref: '#/$defs/Server' } },
      },
    },
    Server: {
      anyOf: [
        { type: 'string', ...old },
        { type: 'object', properties: { kind: { const: 'a' }, port: { type: 'number' } }, required: ['kind'] },
        { type: 'object', properties: { port: { type: 'number', deprecated: true } } },
      ],
    },
  },
}

describe('what is deprecated', () => {
  const found = (config: unknown) =>
    findDeprecations(schema, config).map(({ path, message, hint }) => [path.join('.'), message.split(' is ')[0], hint])

  test('is told where it is used, with what stands in its place', () => {
    expect(findDeprecations(schema, { url: 'x' })).toEqual([
      {
        severity: 'warning',
        code: 'deprecated',
        path: ['url'],
        message: 'The field "url" is deprecated, and will be gone in a later version.',
        hint: 'write "address" instead',
      },
    ])
    expect(found({ mode: 'new', servers: [{ kind: 'a', port: 1 }] })).toEqual([])
  })

  test('may be a value, or one form of several, at any depth', () => {
    expect(found({ mode: 'old' })).toEqual([['mode', 'This value of "mode"', undefined]])
    expect(found({ servers: [{ kind: 'a' }, 'x'], byName: { one: { port: 1 }, two: { kind: 'a', port: 1 } } })).toEqual(
      [
        ['servers.1', 'This value of "servers"', 'write "address" instead'],
        ['byName.one.port', 'The field "port"', undefined],
      ],
    )
  })
})

describe('a config', () => {
  const directory = new ConfigDirectory()
  afterAll(() => directory.remove())
  const real = JSON.parse(readFileSync(join(ROOT, 'schemas/gateway-config.json'), 'utf8'))
  const config = configOf(
    "  upstreams: { demo: { kind: 'demo' } },\n  models: { demo: 'demo/demo' },\n  server: { bodyLimit: '1MiB' },",
  )

  test('is judged with it, by file and line, and stays good', async () => {
    const configPath = directory.write('gateway.config.ts', config)
    const options = { root: ROOT, configPath, environment: undefined, read: () => undefined }
    expect((await judge({ ...options, schema: real })).findings).toEqual([])
    const changed = structuredClone(real)
    changed.$defs.Server.properties.bodyLimit.deprecated = true
    changed.$defs.Server.properties.bodyLimit.deprecationMessage = 'write "maxBody" instead'
    expect((await judge({ ...options, schema: changed })).findings).toMatchObject([
      { severity: 'warning', code: 'deprecated', file: configPath, line: 6, hint: 'write "maxBody" instead' },
    ])
  })
})
