import { describe, expect, test } from 'vitest'
import type { CompiledGateway, CompiledModel, CompiledUpstream } from './compiled.ts'
import { DEFAULT_LIMITS } from './kinds.ts'
import { resolveGateway } from './resolve.ts'
import type { CompiledRoute } from './route.ts'
import { leaves } from './route-tree.ts'

const hash = (text: string) => `hash of ${text}`

describe('credentials', () => {
  test('are read by their names, trimmed, and keep their ids and weights', () => {
    const gateway = gatewayOf({
      upstreams: [upstream('up', { credentials: [credential('A', 3), credential('B', 1)] })],
    })
    expect(resolve(gateway, { A: ' a\n', B: 'b' }).upstreams.up?.credentials).toEqual([
      { id: 'up#A', value: 'a', weight: 3 },
      { id: 'up#B', value: 'b', weight: 1 },
    ])
  })

  test('that are optional and not set are left out one by one', () => {
    const gateway = gatewayOf({
      upstreams: [upstream('up', { credentials: [credential('A', 1, true), credential('B', 1, true)] })],
    })
    expect(resolve(gateway, { B: 'b' }).upstreams.up?.credentials.map(({ id }) => id)).toEqual(['up#B'])
  })

  test('that are all optional and not set take their upstream with them, and its variables are named', () => {
    const gateway = gatewayOf({
      upstreams: [
        upstream('up', { credentials: [credential('A', 1, true), credential('B', 1, true)] }),
        upstream('demo'),
      ],
    })
    const resolved = resolve(gateway, { A: '  ' })
    expect(Object.keys(resolved.upstreams)).toEqual(['demo'])
    expect(resolved.absent.upstreams).toEqual([{ id: 'up', variables: ['A', 'B'] }])
  })
})

describe('models', () => {
  const gateway = gatewayOf({
    upstreams: [upstream('up', { credentials: [credential('A', 1, true)] }), upstream('demo')],
    models: [model('both', ['up', 'demo']), model('gone', ['up'])],
    patterns: [model('up/*', ['up']), model('demo-*', ['demo'])],
  })

  test('lose their targets at absent upstreams, and go where none is left', () => {
    const resolved = resolve(gateway, {})
    expect(resolved.models.both?.targets.map(target => target.upstream)).toEqual(['demo'])
    expect(resolved.models.gone).toBeUndefined()
    expect(resolved.patterns.map(({ name }) => name)).toEqual(['demo-*'])
    expect(resolved.absent.models.map(({ name }) => name)).toEqual(['gone', 'up/*'])
  })

  test('lose them in every part of their route, and their mirrors there', () => {
    const route: CompiledRoute = {
      kind: 'rules',
      rules: [
        { when: { tools: true }, use: target('up') },
        { when: { stream: true }, use: model('inner', ['up', 'demo']).route },
      ],
      otherwise: target('demo'),
    }
    const mirrors = ['up', 'demo'].map(upstream => ({ upstream, model: 'm', share: 1 }))
    const routed = gatewayOf({
      upstreams: Object.values(gateway.upstreams),
      models: [model('routed', [], { route, mirrors, lossy: 'refuse', attempts: 7 })],
    })
    const offered = resolve(routed, {}).models.routed
    expect(offered).toMatchObject({ lossy: 'refuse', attempts: 7, targets: [{ upstream: 'demo', model: 'm' }] })
    expect(offered?.mirrors.map(({ upstream }) => upstream)).toEqual(['demo'])
    expect(offered?.route).toEqual({
      ...route,
      rules: [{ when: { stream: true }, use: { ...model('inner', ['demo']).route } }],
    })
    expect(resolve(routed, { A: 'a' }).models.routed?.route).toEqual(route)
  })

  test('are all there when the variable is set', () => {
    const resolved = resolve(gateway, { A: 'a' })
    expect(Object.keys(resolved.models)).toEqual(['both', 'gone'])
    expect(resolved.absent).toEqual({ upstreams: [], models: [] })
  })

  test('are looked up without a prototype in the way', () => {
    expect(resolve(gateway, {}).models.constructor).toBeUndefined()
    expect(resolve(gateway, {}).upstreams.toString).toBeUndefined()
  })
})

describe('addresses and headers', () => {
  test('are read where they are references', () => {
    const up = upstream('up', { baseUrl: { env: 'URL' }, headers: { 'x-a': 'literal', 'x-b': { env: 'B' } } })
    const { settings } = resolve(gatewayOf({ upstreams: [up] }), { URL: 'http://host/v1/', B: 'b' }).upstreams.up!
    expect(settings.baseUrl).toBe('http://host/v1')
    expect(settings.headers).toEqual({ 'x-a': 'literal', 'x-b': 'b' })
  })

  test('an optional header that is not set is not sent', () => {
    const up = upstream('up', { headers: { 'x-b': { env: 'B', optional: true } } })
    expect(resolve(gatewayOf({ upstreams: [up] }), {}).upstreams.up?.settings.headers).toEqual({})
  })

  test("an optional address that is not set falls back to the kind's own", () => {
    const up = upstream('up', { kind: 'openai', baseUrl: { env: 'URL', optional: true } })
    const { settings } = resolve(gatewayOf({ upstreams: [up] }), {}).upstreams.up!
    expect(settings.baseUrl).toBe('https://api.openai.com/v1')
  })

  test('Vertex AI has one by its location, then', () => {
    const vertex = { location: 'eu' }
    const up = upstream('up', { kind: 'vertex', vertex, baseUrl: { env: 'URL', optional: true } })
    const { settings } = resolve(gatewayOf({ upstreams: [up] }), {}).upstreams.up!
    expect(settings).toMatchObject({ vertex })
    expect(settings).not.toHaveProperty('baseUrl')
  })

  test('a kind without an address of its own is left out then', () => {
    const up = upstream('up', { kind: 'openai-compatible', baseUrl: { env: 'URL', optional: true } })
    const resolved = resolve(gatewayOf({ upstreams: [up] }), {})
    expect(resolved.absent.upstreams).toEqual([{ id: 'up', variables: ['URL'] }])
  })
})

describe('keys', () => {
  test('come as hashes, whether the config has the hash or the environment the value', () => {
    const gateway = gatewayOf({
      keys: [
        { id: 'ci', env: 'CI' },
        { id: 'laptop', sha256: 'ab' },
      ],
    })
    expect(resolve(gateway, { CI: 'secret' }).keys).toEqual([
      { id: 'ci', sha256: 'hash of secret' },
      { id: 'laptop', sha256: 'ab' },
    ])
  })

  test('that are optional and not set are not accepted, and the gateway still knows that keys were declared', () => {
    const resolved = resolve(gatewayOf({ keys: [{ id: 'ci', env: 'CI', optional: true }] }), {})
    expect(resolved.keys).toEqual([])
    expect(resolved.keysDeclared).toBe(true)
    expect(resolve(gatewayOf({}), {}).keysDeclared).toBe(false)
  })
})

test('alerts go to the address that the environment has, and to nobody where it has none', () => {
  const alerts = { webhook: { env: 'HOOK', optional: true }, secret: { env: 'SECRET' } }
  const gateway = { ...gatewayOf({}), alerts }
  const told = { HOOK: 'https://example.com/hook', SECRET: 'whsec_a' }
  expect(resolve(gateway, told).alerts).toEqual({ webhook: told.HOOK, secret: 'whsec_a' })
  expect(resolve(gateway, { SECRET: 'x' })).not.toHaveProperty('alerts')
  expect(() => resolve(gateway, { ...told, HOOK: 'hooks.example.com' })).toThrow(
    'HOOK (alerts.webhook): This is no URL.',
  )
})

test('all missing variables and wrong addresses are told at once, without any value', () => {
  const gateway = gatewayOf({
    upstreams: [
      upstream('a', { credentials: [credential('A', 1)], headers: { 'x-h': { env: 'H' } } }),
      upstream('b', { credentials: [credential('A', 1)], baseUrl: { env: 'URL' } }),
    ],
    keys: [{ id: 'ci', env: 'CI' }],
  })
  expect(() => resolve(gateway, { URL: 'my-secret-host', H: '' })).toThrowError(
    new Error(
      [
        'The gateway cannot start:',
        '  A is not set (upstreams.a.credentials, upstreams.b.credentials)',
        "  H is not set (upstreams.a.headers['x-h'])",
        '  CI is not set (keys.ci)',
        '  URL (upstreams.b.baseUrl): This is no URL.',
      ].join('\n'),
    ),
  )
})

test('keys and headers that cannot be sent are told at the start, and not by every call', () => {
  const gateway = gatewayOf({
    upstreams: [
      upstream('a', { credentials: [credential('A', 1), credential('B', 1)], headers: { 'x-h': { env: 'H' } } }),
      upstream('v', { kind: 'vertex', credentials: [credential('JSON', 1)] }),
    ],
  })
  const environment = { A: 'sk-a\n', B: 'sk-b\nsk-c', H: 'now ☃', JSON: '{\n  "type": "service_account"\n}' }
  expect(() => resolve(gateway, environment)).toThrowError(
    new Error(
      [
        'The gateway cannot start:',
        '  B (upstreams.a.credentials): This has a line break in it, which no header can carry.',
        "  H (upstreams.a.headers['x-h']): This has characters in it that no header can carry.",
      ].join('\n'),
    ),
  )
})

function resolve(gateway: CompiledGateway, environment: Record<string, string>) {
  return resolveGateway(gateway, name => environment[name], hash)
}

function gatewayOf(parts: {
  upstreams?: CompiledUpstream[]
  models?: CompiledModel[]
  patterns?: CompiledModel[]
  keys?: CompiledGateway['keys']
}): CompiledGateway {
  return {
    revision: 'abc',
    upstreams: Object.fromEntries((parts.upstreams ?? []).map(one => [one.id, one])),
    models: Object.fromEntries((parts.models ?? []).map(one => [one.name, one])),
    patterns: parts.patterns ?? [],
    keys: parts.keys ?? [],
    server: { bodyLimit: 1, shutdownGrace: 1, keepAlive: 1 },
  }
}

function upstream(id: string, parts: Partial<CompiledUpstream> = {}): CompiledUpstream {
  return {
    id,
    kind: 'demo',
    protocols: ['openai-chat'],
    headers: {},
    auth: 'bearer',
    credentials: [],
    models: [],
    timeouts: { connect: 1, firstByte: 1, idle: 1 },
    free: false,
    ...parts,
  }
}

function credential(env: string, weight: number, optional = false): CompiledUpstream['credentials'][number] {
  return { id: `up#${env}`, key: optional ? { env, optional } : { env }, weight }
}

function model(name: string, upstreams: string[], parts: Partial<CompiledModel> = {}): CompiledModel {
  const branches = upstreams.map(one => ({ route: target(one), weight: 1 }))
  const route: CompiledRoute = { kind: 'strategy', strategy: 'priority', branches }
  return { name, route, targets: leaves(parts.route ?? route), mirrors: [], ...DEFAULT_LIMITS, ...parts }
}

function target(upstream: string): CompiledRoute {
  return { kind: 'target', upstream, model: 'm' }
}
